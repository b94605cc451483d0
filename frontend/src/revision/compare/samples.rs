//! Texts and revisions for tests.

use shared::api::revision::{Doer, RevisionSummary};
use shared::id::{RevisionId, TextId};
use shared::revision::RevisionState;
use shared::text::label::{Frozen, labels};
use shared::text::{Clause, ClauseId, Kind, Wording};
use shared::time::Instant;

use super::stand::Stand;

/// The n-th clause id.
pub fn id(n: u32) -> ClauseId {
    format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}").parse().expect("an id of 26 characters")
}

/// A clause.
pub fn clause(n: u32, kind: Kind, words: &str) -> Clause {
    let mut clause = Clause::new(id(n), kind, format!("a{n:04}"));
    clause.wording = Wording::plain(words);
    clause
}

/// A goal, a sub-goal and three actions.
pub fn clauses() -> Vec<Clause> {
    vec![
        clause(1, Kind::Goal, "Everyone can take part in the digital society"),
        clause(2, Kind::Subgoal, "The digital divide closes"),
        clause(3, Kind::Action, "By 2030 each member offers personal help with digital public services."),
        clause(4, Kind::Action, "A person may let somebody else act for them."),
        clause(5, Kind::Action, "The members share what they have learnt."),
    ]
}

/// Clauses with plain labels, all changed by one delegation.
pub fn stand(clauses: Vec<Clause>, code: &str) -> Stand {
    let given = labels(&clauses, &Frozen::new());
    let ids = || clauses.iter().map(|clause| clause.id.clone());
    Stand {
        labels: ids().zip(given).collect(),
        changed_by: ids().map(|id| (id, Doer { name: "Somebody".into(), code: code.into() })).collect(),
        clauses,
        hand_set: Vec::new(),
    }
}

/// An issued revision.
pub fn revision(number: u32) -> RevisionSummary {
    let doer = |name: &str, code: &str| Doer { name: name.into(), code: code.into() };
    let day = Instant::from_millis(1_790_000_000_000 + i64::from(number) * 86_400_000 * 40);
    RevisionSummary {
        id: RevisionId::from_parts(u64::from(number), 1),
        text: TextId::from_parts(1, 1),
        number: Some(number),
        state: RevisionState::Issued,
        document: format!("MRD 2026:41 Rev. {number}"),
        cover_note: "Marked against the revision before it. Delegations are asked for their positions."
            .into(),
        prepared_at: day,
        prepared_by: doer("Astrid Holm", "SEC"),
        issued_at: Some(day),
        issued_by: Some(doer("Mikkel Sørensen", "CHAIR")),
        reason: String::new(),
        root_hash: format!("r1:9f2c41d07ab8e61305cc7d94b1ee3a206f58c2a790d41be3f78624c9d05a8e7{number}"),
        sealed: false,
        clauses: 112,
        brackets: 3,
    }
}
