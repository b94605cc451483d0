//! What may be done with a package, as a row of buttons and the questions they ask.

use std::rc::Rc;

use shared::api::package::{OfPackage, PackageView, PutAPackage, Putting, WithdrawAPackage};
use shared::problem::Code;
use yew::prelude::*;

use super::act::use_act;
use super::apply::ApplyDialog;
use super::offer::Offers;
use super::take_back::TakeBackDialog;
use super::words;
use crate::client::ProblemNote;
use crate::context::use_i18n;
use crate::nav::{GoButton, Route};
use crate::ui::{Button, Color, Glyph, Question, Variant, slot};

/// Properties of [`Acts`].
#[derive(Properties, PartialEq)]
pub struct ActsProps {
    /// The package.
    pub view: Rc<PackageView>,
    /// What may be done.
    pub offers: Offers,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Put,
    Withdraw,
    Apply,
    TakeBack,
}

/// The row.
#[component]
pub fn Acts(props: &ActsProps) -> Html {
    let t = use_i18n();
    let asked = use_state_eq(|| None::<Asked>);
    // The edition that was on the screen when it was asked whether to put it: what arrives behind the question was not read.
    let read = use_state_eq(|| 0_u32);
    let (view, offers) = (&props.view, props.offers);
    let close = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let put = use_act::<PutAPackage>(t.package_put_done(), close.reform(|_| ()), Callback::noop());
    let withdraw = use_act::<WithdrawAPackage>(t.package_withdrawn(), close.reform(|_| ()), Callback::noop());
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(Some(what)))
    };
    let onclose = {
        let (put, withdraw, close) = (put.clone(), withdraw.clone(), close.clone());
        Callback::from(move |()| {
            put.forget();
            withdraw.forget();
            close.emit(());
        })
    };
    let ask_put = {
        let (ask, read, edition) = (ask(Asked::Put), read.setter(), view.edition);
        Callback::from(move |event: MouseEvent| {
            read.set(edition);
            ask.emit(event);
        })
    };
    let onput = {
        let told = put.error.as_ref().is_some_and(|error| error.is(Code::Stale));
        let (put, package, edition) = (put.clone(), view.id, if told { view.edition } else { *read });
        Callback::from(move |()| put.run(OfPackage { package }, (), Putting { edition }))
    };
    let onwithdraw = {
        let (withdraw, package) = (withdraw.clone(), view.id);
        Callback::from(move |()| withdraw.run(OfPackage { package }, (), ()))
    };
    let problem = |error: &Option<crate::client::ApiError>| {
        error.clone().map(|error| html! { <ProblemNote {error} act=true /> })
    };
    let name = words::title(&t, view.number);
    let build = Route::BuildPackage { programme: view.programme, package: view.id };
    let free = view.held_up.is_empty();
    let leads = offers != Offers { answer: offers.answer, ..Offers::default() };
    html! {
        <div class="stack tight" hidden={!leads}>
            <div class="row actrow">
                {slot(offers.put.then(|| html! { <Button icon={Glyph::Users} onclick={ask_put}>{t.package_put()}</Button> }))}
                {slot(offers.apply.then(|| html! { <Button icon={Glyph::Check} disabled={!free} onclick={ask(Asked::Apply)}>{t.package_apply()}</Button> }))}
                {slot(offers.build.then(|| html! { <GoButton to={build} variant={Variant::Secondary} icon={Glyph::PencilLine}>{t.package_change()}</GoButton> }))}
                {slot(offers.take_back.then(|| html! { <Button variant={Variant::Secondary} icon={Glyph::Undo} onclick={ask(Asked::TakeBack)}>{t.package_take_back()}</Button> }))}
                {slot(offers.withdraw.then(|| html! { <Button variant={Variant::Tertiary} onclick={ask(Asked::Withdraw)}>{t.package_withdraw()}</Button> }))}
            </div>
            <Question
                open={*asked == Some(Asked::Put)} onclose={onclose.clone()} title={t.package_put_title()} text={t.package_put_text()}
                act={t.package_put()} busy={put.pending} problem={problem(&put.error)} onact={onput}
            />
            <Question
                open={*asked == Some(Asked::Withdraw)} {onclose} title={t.package_withdraw_title(name)} text={t.package_withdraw_text()}
                act={t.package_withdraw_act()} color={Color::Danger} busy={withdraw.pending} problem={problem(&withdraw.error)} onact={onwithdraw}
            />
            <ApplyDialog view={view.clone()} open={*asked == Some(Asked::Apply)} onclose={close.clone()} />
            <TakeBackDialog view={view.clone()} open={*asked == Some(Asked::TakeBack)} onclose={close} />
        </div>
    }
}
