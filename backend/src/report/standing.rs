//! How far sections are.

use shared::report::Voice;
use shared::report::section::Stage;
use shared::text::ClauseId;

use super::part_store::Mark;
use super::section_store::Section;

/// Whether all that were asked beside the lead have given their words.
pub(super) fn all_given(marks: &[Mark], clause: &ClauseId) -> bool {
    let own = marks.iter().filter(|mark| mark.clause == *clause && mark.voice != Voice::Lead);
    own.into_iter().all(|mark| mark.sent_at.is_some())
}

/// The sections that are not verified, by their labels.
pub(super) fn left(sections: &[Section]) -> Vec<&Section> {
    sections.iter().filter(|one| one.stage != Stage::Verified).collect()
}
