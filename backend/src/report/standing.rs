//! Whose words are awaited.

use std::collections::BTreeSet;

use shared::member::MemberCode;
use shared::report::Voice;
use shared::report::section::Stage;
use shared::text::ClauseId;

use super::part_store::Mark;
use super::section_store::Section;

/// The members that take part in a section that is written, and have not given their words.
pub(super) fn awaited(sections: &[Section], marks: &[Mark]) -> BTreeSet<MemberCode> {
    let open: BTreeSet<&str> =
        sections.iter().filter(|one| one.stage.is_written()).map(|one| one.clause.as_str()).collect();
    let others = marks.iter().filter(|mark| mark.sent_at.is_none() && open.contains(mark.clause.as_str()));
    others
        .filter_map(|mark| match mark.voice {
            Voice::Other(member) => Some(member),
            Voice::Lead => None,
        })
        .collect()
}

/// The members that lead a section whose text is not sent.
pub(super) fn merging(sections: &[Section]) -> BTreeSet<MemberCode> {
    sections.iter().filter(|one| one.stage.is_written()).filter_map(|one| one.lead).collect()
}

/// Whether all that were asked beside the lead have given their words.
pub(super) fn all_given(marks: &[Mark], clause: &ClauseId) -> bool {
    let own = marks.iter().filter(|mark| mark.clause == *clause && mark.voice != Voice::Lead);
    own.into_iter().all(|mark| mark.sent_at.is_some())
}

/// The sections that are not verified, by their labels.
pub(super) fn left(sections: &[Section]) -> Vec<&Section> {
    sections.iter().filter(|one| one.stage != Stage::Verified).collect()
}
