//! A question before an act: what will follow from it, what must be said with it, and the one button that does it.

use yew::prelude::*;

use super::{Button, Color, Dialog, Variant, slot};
use crate::context::use_i18n;

/// Properties of [`Question`].
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// Whether it is asked.
    pub open: bool,
    /// It was left without acting. Set `open` to false.
    pub onclose: Callback<()>,
    /// The question; it names the thing.
    pub title: AttrValue,
    /// What follows from the act.
    pub text: AttrValue,
    /// Fields that belong to it.
    #[prop_or_default]
    pub children: Html,
    /// The word of the act.
    pub act: AttrValue,
    /// The colour of its button: danger for what cannot be taken back.
    #[prop_or_default]
    pub color: Color,
    /// The act is under way.
    #[prop_or_default]
    pub busy: bool,
    /// Why the last try failed.
    #[prop_or_default]
    pub problem: Option<Html>,
    /// Does it.
    pub onact: Callback<()>,
}

/// A question before an act.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let t = use_i18n();
    let actions = html! {
        <>
            <Button color={props.color} busy={props.busy} onclick={props.onact.reform(|_| ())}>{props.act.clone()}</Button>
            <Button variant={Variant::Tertiary} onclick={props.onclose.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Dialog open={props.open} onclose={props.onclose.clone()} title={props.title.clone()} {actions}>
            <p>{props.text.clone()}</p>
            <div class="stack">{props.children.clone()}</div>
            <div hidden={props.problem.is_none()}>{slot(props.problem.clone())}</div>
        </Dialog>
    }
}
