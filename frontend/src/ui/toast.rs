//! How messages that pass are drawn (`context::toasts` holds them).

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Glyph, Icon, slot};
use crate::context::{Toast, use_i18n};

/// Seconds a message stays, and its act can be pressed.
const SECONDS: u32 = 8;

/// Properties of [`ToastRegion`].
#[derive(Properties, PartialEq)]
pub struct ToastRegionProps {
    /// What is shown, the oldest first.
    pub toasts: Rc<Vec<Toast>>,
    /// One has run out or was dismissed: its number.
    pub ondrop: Callback<u32>,
}

/// The place where messages pass. It is always there, so that screen readers notice what appears in it.
#[component]
pub fn ToastRegion(props: &ToastRegionProps) -> Html {
    let t = use_i18n();
    let toasts = props.toasts.iter().map(|toast| {
        let ondrop = {
            let id = toast.id;
            props.ondrop.reform(move |()| id)
        };
        html! { <ToastView key={toast.id} toast={toast.clone()} {ondrop} /> }
    });
    html! {
        <section class="toasts" aria-label={t.shell_toasts()} aria-live="polite" aria-relevant="additions">{for toasts}</section>
    }
}

/// Properties of [`ToastView`].
#[derive(Properties, PartialEq)]
pub struct ToastViewProps {
    /// The message.
    pub toast: Toast,
    /// It has run out or was dismissed.
    pub ondrop: Callback<()>,
}

/// One message. The time does not run while the pointer or the focus is on it, nor for one that says that something failed.
#[component]
pub fn ToastView(props: &ToastViewProps) -> Html {
    let t = use_i18n();
    let left = use_state_eq(|| SECONDS);
    let held = use_state_eq(|| false);
    {
        let (setter, ondrop, failed) = (left.setter(), props.ondrop.clone(), props.toast.failed);
        use_effect_with((*left, *held), move |(left, held)| {
            let left = *left;
            let timer = (!*held && !failed).then(|| {
                Timeout::new(1_000, move || if left > 1 { setter.set(left - 1) } else { ondrop.emit(()) })
            });
            move || drop(timer)
        });
    }
    let hold = {
        let held = held.setter();
        move |on: bool| {
            let held = held.clone();
            Callback::from(move |()| held.set(on))
        }
    };
    let act = props.toast.act.clone().map(|(word, act)| {
        let ondrop = props.ondrop.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(());
            ondrop.emit(());
        });
        // The seconds are not read aloud: they would be read eight times.
        html! {
            <button type="button" aria-label={word.clone()} {onclick}>{t.shell_toast_act(&word, *left)}</button>
        }
    });
    html! {
        <div
            class="toast"
            data-color={props.toast.failed.then_some("danger")}
            onmouseenter={hold(true).reform(|_| ())}
            onmouseleave={hold(false).reform(|_| ())}
            onfocusin={hold(true).reform(|_| ())}
            onfocusout={hold(false).reform(|_| ())}
        >
            <Icon of={if props.toast.failed { Glyph::TriangleAlert } else { Glyph::Check }} />
            <span>{props.toast.text.clone()}</span>
            {slot(act)}
            <button
                type="button"
                data-icon="true"
                aria-label={t.shell_toast_dismiss()}
                onclick={props.ondrop.reform(|_| ())}
            >
                <Icon of={Glyph::X} small=true />
            </button>
        </div>
    }
}
