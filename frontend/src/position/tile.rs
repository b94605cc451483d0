//! A position as a tile: shape, word, colour.

use yew::prelude::*;

use super::words::Mark;
use crate::ui::{Icon, slot};

/// What is inside a tile; its accessible name stands on what holds it.
pub fn inside(mark: &Mark) -> Html {
    html! {
        <>
            {slot(mark.glyph.map(|glyph| html! { <Icon of={glyph} /> }))}
            <span aria-hidden="true">{mark.word.clone()}</span>
        </>
    }
}

/// A tile that is only seen.
pub fn tile(mark: &Mark) -> Html {
    html! { <span class="pos" data-p={mark.look}>{inside(mark)}</span> }
}
