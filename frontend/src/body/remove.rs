//! The question before a body is removed.

use std::rc::Rc;

use shared::api::body::{OfBody, RemoveBody};
use shared::body::Body;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, Color, Dialog, Variant, slot};

/// Properties of [`RemoveDialog`].
#[derive(Properties, PartialEq)]
pub struct RemoveDialogProps {
    /// Which; the question is shown while there is one.
    pub body: Option<Body>,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// Whether it is to be removed.
#[component]
pub fn RemoveDialog(props: &RemoveDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let remove = {
        let (onclose, said) = (props.onclose.clone(), t.body_removed());
        use_action::<RemoveBody>(
            &["body"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    toasts.say(said.clone());
                    onclose.emit(());
                }
            }),
        )
    };
    let close = {
        let remove = remove.clone();
        props.onclose.reform(move |()| remove.forget())
    };
    let onclick = {
        let (remove, id) = (remove.clone(), props.body.as_ref().map(|body| body.id));
        Callback::from(move |_| {
            if let Some(body) = id {
                remove.run(OfBody { body }, (), ());
            }
        })
    };
    let actions = html! {
        <>
            <Button color={Color::Danger} busy={remove.pending} {onclick}>{t.body_remove()}</Button>
            <Button variant={Variant::Secondary} onclick={close.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    let name = props.body.as_ref().map(|body| body.name.clone()).unwrap_or_default();
    html! {
        <Dialog open={props.body.is_some()} onclose={close} title={t.body_remove_ask(name)} {actions}>
            {slot(remove.error.clone().map(|error| html! { <ProblemNote {error} act=true /> }))}
            <p>{t.body_remove_text()}</p>
        </Dialog>
    }
}
