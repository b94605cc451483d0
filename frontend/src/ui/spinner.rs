//! A small turning sign beside words. Never alone over a page: what loads there shows bones (`Skeleton`).

use yew::prelude::*;

use super::{Glyph, Icon};

/// Properties of [`Spinner`].
#[derive(Properties, PartialEq)]
pub struct SpinnerProps {
    /// What is going on, "Saving".
    pub label: AttrValue,
}

/// Says that something is under way.
#[component]
pub fn Spinner(props: &SpinnerProps) -> Html {
    html! {
        <span class="spinner" role="status">
            <Icon of={Glyph::LoaderCircle} class="turn" />
            <span>{props.label.clone()}</span>
        </span>
    }
}
