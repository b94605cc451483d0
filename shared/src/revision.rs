//! Revisions: issued, immutable, hashed states of a text (text model 5).
//!
//! The secretariat prepares one from the live text, the chair confirms it, and from then on it never changes: its rows, its
//! labels and a root hash over them and over the revision before it. Prepared but not confirmed, it is known to these two
//! alone.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::live::{Ability, Right};
use crate::permission::Verdict;
use crate::seat::{Role, Seat};
use crate::text::{ClauseId, ContentHash, FactsHash};

/// The longest cover note.
pub const COVER_NOTE_MOST: u32 = 20_000;
/// The longest document number: `MR-DIGITAL 12/2026 Rev.1`.
pub const DOCUMENT_MOST: u32 = 80;
/// The longest reason for returning one.
pub const REASON_MOST: u32 = 4000;

/// How a revision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RevisionState {
    /// Waits for the chair.
    Prepared,
    /// Sent back by the chair, with a reason.
    Returned,
    /// Taken back by the secretariat before it was issued.
    Withdrawn,
    /// Issued: has a number, and never changes.
    Issued,
}

impl RevisionState {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
            Self::Issued => "issued",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Prepared, Self::Returned, Self::Withdrawn, Self::Issued]
            .into_iter()
            .find(|s| s.as_str() == name)
    }
}

/// What of a clause the root hash covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashedRow<'a> {
    /// The clause.
    pub clause: &'a ClauseId,
    /// Its label in this revision.
    pub label: &'a str,
    /// Its content: kind, level and wording.
    pub content: &'a ContentHash,
    /// Its facts.
    pub facts: &'a FactsHash,
}

/// The root hash of a revision, `r1:` and SHA-256 in hexadecimal: over the previous revision's root hash and every row in
/// order, each part preceded by its length in bytes (big-endian, 8 bytes).
#[must_use]
pub fn root_hash(previous: Option<&str>, rows: &[HashedRow<'_>]) -> String {
    let mut digest = Sha256::new();
    let mut part = |text: &str| {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text.as_bytes());
    };
    part("samrad revision 1");
    part(previous.unwrap_or(""));
    for row in rows {
        part(row.clause.as_str());
        part(row.label);
        part(row.content.as_str());
        part(row.facts.as_str());
    }
    let hex: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("r1:{hex}")
}

crate::act! {
    /// Preparing a revision, and taking it back: the secretariat (domain reference 6.5).
    pub struct PrepareRevision = "revision.prepare" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Issuing a prepared revision, or returning it: the chair (domain reference 6.5).
    pub struct IssueRevision = "revision.issue" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

crate::act! {
    /// Restoring from a revision: who holds the pen.
    pub struct RestoreText = "revision.restore" on Right;
    |_, right| match right.ability() {
        Some(Ability::Write) => Verdict::Allowed,
        Some(Ability::Read) => Verdict::Refused,
        None => Verdict::Unseen,
    }
}

/// Whether a seat may know of a revision that is not issued.
#[must_use]
pub fn sees_unissued(seat: &Seat) -> bool {
    matches!(seat.role, Role::Secretary | Role::Chair)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Clause, Kind, Wording};

    fn clause(n: u128, text: &str) -> Clause {
        let id = ulid::Ulid::from_parts(0, n).to_string().parse().unwrap();
        let mut clause = Clause::new(id, Kind::Paragraph, "a");
        clause.wording = Wording::plain(text);
        clause
    }

    fn hash(previous: Option<&str>, clauses: &[(&Clause, &str)]) -> String {
        let hashes: Vec<_> = clauses.iter().map(|(c, _)| (c.content_hash(), c.facts_hash())).collect();
        let rows: Vec<_> = clauses
            .iter()
            .zip(&hashes)
            .map(|((clause, label), (content, facts))| HashedRow {
                clause: &clause.id,
                label,
                content,
                facts,
            })
            .collect();
        root_hash(previous, &rows)
    }

    #[test]
    fn the_root_hash_covers_words_labels_order_and_what_went_before() {
        let (a, b) = (clause(1, "One."), clause(2, "Two."));
        let whole = hash(None, &[(&a, "1"), (&b, "2")]);
        assert!(whole.starts_with("r1:") && whole.len() == 67);
        assert_eq!(whole, hash(None, &[(&a, "1"), (&b, "2")]));
        let changed = clause(2, "Two!");
        for other in [
            hash(Some("r1:0"), &[(&a, "1"), (&b, "2")]),
            hash(None, &[(&b, "2"), (&a, "1")]),
            hash(None, &[(&a, "1"), (&b, "3")]),
            hash(None, &[(&a, "1"), (&changed, "2")]),
            hash(None, &[(&a, "1")]),
        ] {
            assert_ne!(whole, other);
        }
    }
}
