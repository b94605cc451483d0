//! What the page is shown on: a small screen, paper.

use gloo::events::EventListener;
use yew::prelude::*;

/// Whether a media query holds now.
pub fn matches_media(query: &str) -> bool {
    gloo::utils::window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether a media query holds. It is followed as long as the page is open.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let holds = use_state_eq(|| matches_media(query));
    {
        let holds = holds.setter();
        use_effect_with(query, move |query| {
            let list = gloo::utils::window().match_media(query).ok().flatten();
            let query = *query;
            let listener = list.map(|list| {
                let listener = EventListener::new(&list, "change", move |_| holds.set(matches_media(query)));
                // It is told of changes as long as it is held.
                (list, listener)
            });
            move || drop(listener)
        });
    }
    *holds
}
