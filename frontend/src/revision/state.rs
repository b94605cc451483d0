//! How a revision stands, in a word; and what it is called.

use shared::api::revision::RevisionSummary;
use shared::revision::RevisionState;
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::format::Detail;
use crate::ui::{Color, Glyph, Tag};

/// Properties of [`RevisionTag`].
#[derive(Properties, PartialEq)]
pub struct RevisionTagProps {
    /// How it stands.
    pub state: RevisionState,
    /// Whether it is the text that was adopted.
    #[prop_or_default]
    pub sealed: bool,
}

/// How a revision stands, in a word.
#[component]
pub fn RevisionTag(props: &RevisionTagProps) -> Html {
    let t = use_i18n();
    let (color, icon, word) = match (props.state, props.sealed) {
        (RevisionState::Issued, true) => (Color::Success, Glyph::Lock, t.revision_state_sealed()),
        (RevisionState::Issued, false) => (Color::Info, Glyph::Check, t.revision_state_issued()),
        (RevisionState::Prepared, _) => (Color::Time, Glyph::Hourglass, t.revision_state_prepared()),
        (RevisionState::Returned, _) => (Color::Warning, Glyph::Undo, t.revision_state_returned()),
        (RevisionState::Withdrawn, _) => (Color::Neutral, Glyph::X, t.revision_state_withdrawn()),
    };
    html! { <Tag {color} {icon}>{word}</Tag> }
}

/// The number that the next issued revision of the text will have.
pub fn next_number(revisions: &[RevisionSummary]) -> u32 {
    revisions.iter().filter_map(|one| one.number).max().unwrap_or(0) + 1
}

/// What a revision is called: "Rev. 2", or that it has no number yet.
pub fn name(t: &I18n, revision: &RevisionSummary) -> String {
    revision.number.map_or_else(|| t.revision_unnumbered(), |number| t.revision_rev(number))
}

/// The same with its day, for choosing: "Rev. 2, 14 Oct 2026".
pub fn name_and_day(t: &I18n, revision: &RevisionSummary) -> String {
    let at = revision.issued_at.unwrap_or(revision.prepared_at);
    t.revision_rev_on(name(t, revision), t.formats().instant(at.millis() as f64, Detail::Day))
}
