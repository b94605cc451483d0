//! The threads of a text for a page that shows them beside all its clauses at once, and the words that are selected on it: fetched
//! and found once, and by this part, so that neither is in the page.

use std::rc::Rc;

use shared::api::comment::{ListTextThreads, OfText, ThreadView};
use shared::id::TextId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::picked::{Picked, use_picking};
use crate::client::use_resource;

/// The threads of a text. Compared by whether they came with the same answer.
#[derive(Clone, Default)]
pub struct Gathered(pub(super) Rc<Vec<ThreadView>>);

impl PartialEq for Gathered {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Gathered {
    /// Whether anything is said of a clause.
    pub fn said_of(&self, clause: &ClauseId) -> bool {
        self.0.iter().any(|thread| thread.places.iter().any(|place| place.clause == *clause))
    }
}

/// Properties of [`Gather`].
#[derive(Properties, Clone, PartialEq)]
pub struct GatherProps {
    /// The text.
    pub text: TextId,
    /// Takes the threads, whenever there are others.
    pub found: Callback<Gathered>,
    /// Takes what is selected of a clause's words, or that nothing is any more.
    pub picking: Callback<Option<Picked>>,
}

/// Draws nothing.
#[component]
pub fn Gather(props: &GatherProps) -> Html {
    let path = (OfText { text: props.text }, ());
    let threads = use_resource::<ListTextThreads>(Some(path), &["comment", "text", "revision"]).data;
    use_picking(Some(props.picking.clone()));
    let found = props.found.clone();
    use_effect_with(threads.map(Gathered), move |threads| {
        if let Some(threads) = threads {
            found.emit(threads.clone());
        }
    });
    html! { <span hidden=true /> }
}
