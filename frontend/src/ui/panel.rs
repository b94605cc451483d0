//! Panels: things on a sheet of their own; and sections: things under a heading.

use yew::prelude::*;

use super::{slot, use_id};

/// Properties of [`Panel`] and [`Section`].
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The heading.
    pub title: AttrValue,
    /// A link, a button or a fact at the heading's end.
    #[prop_or_default]
    pub aside: Option<Html>,
    /// What it holds.
    pub children: Html,
}

/// A sheet of its own, with a heading.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let id = use_id();
    html! {
        <section class="panel" aria-labelledby={id.clone()}>
            <header>
                <h2 class="h" {id}>{props.title.clone()}</h2>
                {slot(props.aside.clone().map(|aside| html! { <span class="push small">{aside}</span> }))}
            </header>
            <div class="body">{props.children.clone()}</div>
        </section>
    }
}

/// A part of a page, with a heading.
#[component]
pub fn Section(props: &PanelProps) -> Html {
    let id = use_id();
    html! {
        <section class="section" aria-labelledby={id.clone()}>
            <header class="row apart">
                <h2 class="h" {id}>{props.title.clone()}</h2>
                {slot(props.aside.clone().map(|aside| html! { <span class="row">{aside}</span> }))}
            </header>
            <div>{props.children.clone()}</div>
        </section>
    }
}
