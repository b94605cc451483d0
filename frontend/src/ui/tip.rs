//! The words of something that shows none, on hover and on focus. They can be reached with the pointer and go away with Escape
//! (WCAG 1.4.13). Not for what a person must know.

use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Properties of [`Tip`].
#[derive(Properties, PartialEq)]
pub struct TipProps {
    /// The words. They are already the accessible name of what is inside.
    pub text: AttrValue,
    /// Lines up with the right edge, for what stands at the right side of the page.
    #[prop_or_default]
    pub end: bool,
    /// What it explains.
    pub children: Html,
}

/// Shows words beside what is inside.
#[component]
pub fn Tip(props: &TipProps) -> Html {
    let closed = use_state_eq(|| false);
    let onkeydown = {
        let closed = closed.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                closed.set(true);
            }
        })
    };
    let open_again = {
        let closed = closed.setter();
        Callback::from(move |()| closed.set(false))
    };
    html! {
        <span
            class="tip"
            data-side={props.end.then_some("end")}
            data-closed={closed.then_some("true")}
            {onkeydown}
            onmouseleave={open_again.reform(|_| ())}
            onfocusout={open_again.reform(|_| ())}
        >
            {props.children.clone()}
            <span class="tip-text" aria-hidden="true">{props.text.clone()}</span>
        </span>
    }
}
