//! How an amendment stands, in a word; the flags beside it; and who stands behind it.

use shared::amendment::{Amendment, Audience, State};
use yew::prelude::*;

use super::words;
use crate::context::{I18n, use_i18n};
use crate::revision::by::{chips, name_of};
use crate::ui::{Color, Glyph, Tag, slot};

/// Properties of [`StateTag`].
#[derive(Properties, PartialEq)]
pub struct StateTagProps {
    /// The amendment.
    pub record: Amendment,
}

/// How it stands, with its flags.
#[component]
pub fn StateTag(props: &StateTagProps) -> Html {
    let t = use_i18n();
    let record = &props.record;
    let (color, icon) = match record.state {
        State::Draft => (Color::Neutral, Glyph::PencilLine),
        State::ForClearance => (Color::Time, Glyph::Hourglass),
        State::Tabled => (Color::Info, Glyph::FileText),
        State::Proposed => (Color::Time, Glyph::MessageSquare),
        State::Answered => (Color::Info, Glyph::CheckCheck),
        State::Accepted | State::AcceptedAsModified => (Color::Success, Glyph::Check),
        State::Rejected => (Color::Danger, Glyph::X),
        State::Withdrawn => (Color::Neutral, Glyph::Undo),
        State::Merged => (Color::Neutral, Glyph::CornerDownRight),
        State::KeptForMinisters => (Color::Neutral, Glyph::Gavel),
    };
    let word = match record.merged_into() {
        Some(number) => t.amendment_merged_into(number),
        None => words::state(&t, record.state),
    };
    let flag = |on: bool, color: Color, icon: Glyph, word: String| {
        slot(on.then(|| html! { <Tag {color} {icon}>{word}</Tag> }))
    };
    html! {
        <span class="row tight tags">
            <Tag {color} {icon}>{word}</Tag>
            {flag(record.needs_rebasing && record.state.competes(), Color::Warning, Glyph::TriangleAlert, t.amendment_needs_rebasing())}
            {flag(record.late, Color::Time, Glyph::Clock, t.amendment_late())}
            {flag(record.revising.is_some(), Color::Neutral, Glyph::PencilLine, t.amendment_revising())}
            {flag(record.is_orphaned(), Color::Warning, Glyph::Hand, t.amendment_orphaned())}
        </span>
    }
}

/// The codes of those who stand behind it, or write it; the office's own has its code.
pub fn codes(record: &Amendment) -> Vec<String> {
    let members = if record.is_tabled() { record.sponsors.clone() } else { record.authors() };
    match record.audience {
        Audience::Secretariat => {
            std::iter::once("SEC".to_owned()).chain(members.iter().map(ToString::to_string)).collect()
        }
        Audience::Members { .. } => members.iter().map(ToString::to_string).collect(),
    }
}

/// The code of the one delegation that knows of a draft, in whose hue its place is drawn; none where several do.
pub fn only(record: &Amendment) -> Option<String> {
    let mut codes = codes(record);
    codes.pop().filter(|_| codes.is_empty())
}

/// Who stands behind it, as chips.
pub fn sponsors(t: &I18n, record: &Amendment) -> Html {
    let codes = codes(record);
    if codes.is_empty() {
        return html! { <span class="quiet">{t.amendment_nobody()}</span> };
    }
    chips(codes)
}

/// Who knows of a draft, in a sentence.
pub fn audience(t: &I18n, record: &Amendment) -> String {
    if record.audience == Audience::Secretariat {
        return t.amendment_known_to_office();
    }
    let drafters = record.drafters();
    let names: Vec<String> = drafters.iter().map(|member| name_of(t, member.as_str())).collect();
    t.amendment_known_to(names.len(), t.formats().list(&names))
}
