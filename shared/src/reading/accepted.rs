//! Why a clause is otherwise than it was confirmed: the amendments that were accepted on it since.

use serde::{Deserialize, Serialize};

use super::{Changed, Difference};
use crate::amendment::{Amendment, Decision, Outcome};
use crate::id::AmendmentId;
use crate::member::{MemberCode, place};
use crate::text::ClauseId;
use crate::text::diff::Mark;
use crate::text::redline::Place;
use crate::time::Instant;

/// An amendment that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accepted {
    /// The amendment.
    pub amendment: AmendmentId,
    /// Its number.
    pub number: u32,
    /// Who stands behind it, in the order of display; nobody where it is the secretariat's alone.
    pub members: Vec<MemberCode>,
    /// When it was accepted.
    pub at: Instant,
    /// Whether with other words than its own.
    pub modified: bool,
}

/// An amendment that was accepted, and the clauses that this changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// What is said of it.
    pub accepted: Accepted,
    /// The clauses.
    pub clauses: Vec<ClauseId>,
}

impl Entered {
    /// Of an amendment; nothing when it is not tabled, is not accepted, or was and the decision has been taken back.
    #[must_use]
    pub fn of(id: AmendmentId, amendment: &Amendment) -> Option<Self> {
        let stands = |one: &&Decision| one.taken_back.is_none();
        let decision = amendment.decisions.iter().rfind(stands)?;
        let modified = match decision.outcome {
            Outcome::Accept => false,
            Outcome::AcceptAsModified { .. } => true,
            Outcome::Reject | Outcome::MergeInto { .. } | Outcome::KeepForMinisters => return None,
        };
        let mut members: Vec<MemberCode> = amendment.sponsors.iter().copied().collect();
        crate::sort::by(&mut members, |a, b| place(a.as_str()).cmp(&place(b.as_str())));
        let accepted =
            Accepted { amendment: id, number: amendment.number?, members, at: decision.at, modified };
        Some(Self { accepted, clauses: decision.changed.iter().map(|one| one.clause.clone()).collect() })
    }
}

/// A revision that was issued: its words are those of the draft when it was prepared, and are read from when it was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// Its number.
    pub number: u32,
    /// When it was prepared.
    pub prepared: Instant,
    /// When it was issued.
    pub issued: Instant,
}

/// Names at each clause that is otherwise the amendments that were accepted on it since it was confirmed; at one that never was,
/// all that were. Of a clause on which only brackets or positions are otherwise nothing is named.
///
/// Who reads a revision has read of the draft what stood in it when that was prepared: `revision` is the one that is read, and
/// `issues` are those of the text by number. For who reads the draft there are none.
pub fn name_accepted(
    difference: &mut Difference,
    entered: &[Entered],
    issues: &[Issue],
    revision: Option<u32>,
) {
    let until = issues.iter().find(|one| Some(one.number) == revision).map(|one| one.prepared);
    let read =
        |since: Instant| issues.iter().rfind(|one| one.issued <= since).map_or(since, |one| one.prepared);
    for changed in difference.sections.iter_mut().flat_map(|section| &mut section.changes) {
        if !is_otherwise(changed) {
            continue;
        }
        let from = changed.since.map(read);
        let named = entered.iter().filter(|one| {
            let at = one.accepted.at;
            let then = from.is_none_or(|from| at > from) && until.is_none_or(|until| at <= until);
            then && one.clauses.contains(&changed.clause)
        });
        changed.accepted = named.map(|one| one.accepted.clone()).collect();
    }
}

/// Whether the clause itself is otherwise: its words, kind, facts or place.
fn is_otherwise(changed: &Changed) -> bool {
    let inside = changed.was.is_some() || !changed.facts.is_empty();
    inside || changed.place != Place::Kept || changed.spans.iter().any(|span| span.mark != Mark::Same)
}
