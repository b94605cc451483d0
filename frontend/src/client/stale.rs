//! Yours and theirs: somebody else saved the same thing while it was being filled in.

use yew::prelude::*;

use crate::context::use_i18n;
use crate::ui::{Alert, Button, Color, Size, Variant};

/// Properties of [`Stale`].
#[derive(Properties, PartialEq)]
pub struct StaleProps {
    /// What they saved.
    pub theirs: Html,
    /// What you filled in.
    pub yours: Html,
    /// Theirs is to stand.
    pub ontheirs: Callback<()>,
    /// Yours is to be saved after it, or it is to be removed all the same.
    pub onyours: Callback<()>,
    /// You were removing it: what you filled in is not what you asked for.
    #[prop_or_default]
    pub removing: bool,
    /// It is being saved.
    pub busy: bool,
}

/// Both beside each other, and a choice. Nothing that was typed is lost until theirs is chosen.
#[component]
pub fn Stale(props: &StaleProps) -> Html {
    let t = use_i18n();
    let (yours, keep) = if props.removing {
        (html! { <p>{t.common_meanwhile_removing()}</p> }, t.common_meanwhile_remove())
    } else {
        (props.yours.clone(), t.common_meanwhile_keep_yours())
    };
    let actions = html! {
        <>
            <Button size={Size::Small} variant={Variant::Secondary} onclick={props.ontheirs.reform(|_: MouseEvent| ())}>{t.common_meanwhile_keep_theirs()}</Button>
            <Button size={Size::Small} busy={props.busy} onclick={props.onyours.reform(|_: MouseEvent| ())}>{keep}</Button>
        </>
    };
    html! {
        <Alert color={Color::Warning} title={t.common_meanwhile_title()} live=true {actions}>
            <div class="two">
                <div class="stack"><b>{t.common_meanwhile_theirs()}</b>{props.theirs.clone()}</div>
                <div class="stack"><b>{t.common_meanwhile_yours()}</b>{yours}</div>
            </div>
        </Alert>
    }
}
