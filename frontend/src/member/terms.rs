//! Who chairs when.

use std::rc::Rc;

use shared::api::member::{ListChairTerms, OfChairTerm, RemoveChairTerm};
use shared::member::{ChairTerm, ManageChairTerms};
use shared::permission::Act;
use yew::prelude::*;

use super::term_form::TermDialog;
use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::seat::{period, today};
use crate::session::use_session;
use crate::ui::{
    Bones, Button, Color, DelegationChip, Dialog, Empty, Glyph, IconButton, Section, Size, Tag, Variant, slot,
};

/// The list of terms, the latest first, and the ways to add and to remove one.
#[component]
pub fn ChairTerms() -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let terms = use_resource::<ListChairTerms>(Some(((), ())), &["chair_term"]);
    let adding = use_state_eq(|| false);
    let removing = use_state_eq(|| None::<ChairTerm>);
    let may = session.seat().is_some_and(|seat| ManageChairTerms::verdict(seat, &()).is_allowed());
    let remove = {
        let (removing, said) = (removing.setter(), t.member_term_removed());
        use_action::<RemoveChairTerm>(
            &["chair_term", "desk"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    removing.set(None);
                    toasts.say(said.clone());
                }
            }),
        )
    };
    let add = {
        let adding = adding.setter();
        Callback::from(move |on| adding.set(on))
    };
    let add_button = may.then(|| {
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} icon={Glyph::Plus} onclick={add.reform(|_| true)}>
                {t.member_term_add()}
            </Button>
        }
    });
    let ask = {
        let (removing, remove) = (removing.setter(), remove.clone());
        Callback::from(move |term| {
            remove.forget();
            removing.set(term);
        })
    };
    let render = {
        let (t, ask) = (t.clone(), may.then(|| ask.clone()));
        Callback::from(move |terms: Rc<Vec<ChairTerm>>| {
            let rows = terms.iter().map(|term| row(&t, term, ask.as_ref()));
            html! { <ul class="panel lines">{for rows}</ul> }
        })
    };
    let empty = html! {
        <Empty icon={Glyph::Flag} title={t.member_terms_none()} text={AttrValue::from(t.member_terms_none_text())} />
    };
    let question = (*removing).clone();
    let words = question.as_ref().map(|term| period(&t, term.from, Some(term.to))).unwrap_or_default();
    let actions = {
        let (remove, ask) = (remove.clone(), ask.clone());
        let id = question.as_ref().map(|term| term.id);
        let onclick = {
            let remove = remove.clone();
            Callback::from(move |_| {
                if let Some(term) = id {
                    remove.run(OfChairTerm { term }, (), ());
                }
            })
        };
        html! {
            <>
                <Button color={Color::Danger} busy={remove.pending} {onclick}>{t.member_term_remove()}</Button>
                <Button variant={Variant::Secondary} onclick={ask.reform(|_| None)}>{t.common_cancel()}</Button>
            </>
        }
    };
    html! {
        <Section title={t.member_terms()} aside={add_button}>
            <Async<Vec<ChairTerm>>
                resource={terms}
                bones={Bones::Rows(3)}
                {render}
                is_empty={Callback::from(|terms: Rc<Vec<ChairTerm>>| terms.is_empty())}
                {empty}
            />
            <TermDialog open={*adding} onclose={add.reform(|()| false)} />
            <Dialog
                open={question.is_some()}
                onclose={ask.reform(|()| None)}
                title={t.member_term_remove_ask(words)}
                {actions}
            >
                {slot(remove.error.clone().map(|error| html! { <ProblemNote {error} act=true /> }))}
                <p>{t.member_term_remove_text()}</p>
            </Dialog>
        </Section>
    }
}

fn row(t: &I18n, term: &ChairTerm, ask: Option<&Callback<Option<ChairTerm>>>) -> Html {
    let days = period(t, term.from, Some(term.to));
    let chips = term.members.iter().map(|member| {
        let code = member.to_string();
        let name = t.member_name(&code).unwrap_or_else(|| code.clone());
        html! {
            <li key={code.clone()} class="row tight">
                <DelegationChip code={code} name={name.clone()} chair=true />
                <span>{name}</span>
            </li>
        }
    });
    let now =
        term.holds_on(today()).then(|| html! { <Tag color={Color::Accent}>{t.member_term_now()}</Tag> });
    let button = ask.map(|ask| {
        let (ask, of) = (ask.clone(), term.clone());
        let label = t.member_term_remove_ask(&days);
        html! { <IconButton icon={Glyph::Trash} {label} size={Size::Small} end=true onclick={move |_| ask.emit(Some(of.clone()))} /> }
    });
    html! {
        <li key={term.id.to_string()}>
            <span class="num when">{days}</span>
            <ul class="row">{for chips}</ul>
            {slot(now)}
            <span class="small quiet note">{term.note.clone()}</span>
            <span class="push">{slot(button)}</span>
        </li>
    }
}
