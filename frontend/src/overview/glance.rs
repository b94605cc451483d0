//! A list of the overview: at first as much of it as is seen at a glance.

use yew::prelude::*;

use crate::context::use_i18n;
use crate::ui::{Button, Filling, Section, Size, Variant, slot};

/// So many are shown at first.
const FIRST: usize = 15;
/// A list that is hardly longer is shown whole: a button for two more would be in the way.
const WHOLE: usize = 20;

/// Properties of [`Glance`].
#[derive(Properties, PartialEq)]
pub struct GlanceProps {
    /// What the list holds.
    pub title: AttrValue,
    /// What is said when it holds nothing.
    pub none: AttrValue,
    /// How many there are.
    pub count: usize,
    /// Draws one, by its place.
    pub draw: Callback<usize, Html>,
}

/// Its heading with how many there are, and the list. The button that shows all stands over it, so that it stays where it is and keeps
/// the focus while the list grows.
#[component]
pub fn Glance(props: &GlanceProps) -> Html {
    let t = use_i18n();
    let opened = use_state_eq(|| false);
    let count = props.count;
    let whole = *opened || count <= WHOLE;
    let toggle = (count > WHOLE).then(|| {
        let (words, next) =
            if *opened { (t.overview_show_first(FIRST), false) } else { (t.overview_show_all(count), true) };
        let onclick = {
            let opened = opened.setter();
            Callback::from(move |_: MouseEvent| opened.set(next))
        };
        html! { <Button size={Size::Small} variant={Variant::Tertiary} {onclick}>{words}</Button> }
    });
    let body = if count == 0 {
        html! { <p class="small quiet">{props.none.clone()}</p> }
    } else {
        let shown = if whole { count } else { FIRST };
        html! { <ul class="things"><Filling count={shown} draw={props.draw.clone()} /></ul> }
    };
    html! {
        <Section title={props.title.clone()} aside={html! { <>{slot(toggle)}<span class="small quiet num">{count}</span></> }}>
            {body}
        </Section>
    }
}
