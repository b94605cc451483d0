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
    /// Yours is to be saved after it.
    pub onyours: Callback<()>,
    /// It is being saved.
    pub busy: bool,
}

/// Both beside each other, and a choice. Nothing that was typed is lost until theirs is chosen.
#[component]
pub fn Stale(props: &StaleProps) -> Html {
    let t = use_i18n();
    let actions = html! {
        <>
            <Button size={Size::Small} variant={Variant::Secondary} onclick={props.ontheirs.reform(|_: MouseEvent| ())}>{t.common_meanwhile_keep_theirs()}</Button>
            <Button size={Size::Small} busy={props.busy} onclick={props.onyours.reform(|_: MouseEvent| ())}>{t.common_meanwhile_keep_yours()}</Button>
        </>
    };
    html! {
        <Alert color={Color::Warning} title={t.common_meanwhile_title()} live=true {actions}>
            <div class="two">
                <div class="stack"><b>{t.common_meanwhile_theirs()}</b>{props.theirs.clone()}</div>
                <div class="stack"><b>{t.common_meanwhile_yours()}</b>{props.yours.clone()}</div>
            </div>
        </Alert>
    }
}
