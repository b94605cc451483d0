//! Amendments for tests.

use std::collections::BTreeSet;

use shared::amendment::{Amendment, Audience, Basis, Fit, Operation, Rebased, State};
use shared::api::amendment::AmendmentView;
use shared::id::{AmendmentId, TextId};
use shared::member::MemberCode;
use shared::text::Wording;

use crate::revision::compare::samples::clauses;

/// An amendment of one delegation that wants other words for the third clause of `samples::clauses`.
pub fn view(number: u32, by: &str, state: State) -> AmendmentView {
    let member: MemberCode = by.parse().expect("a code");
    let members = BTreeSet::from([member]);
    let mut record = Amendment::draft(Audience::Members { members: members.clone() }, None);
    record.state = state;
    if !matches!(state, State::Draft | State::ForClearance) {
        (record.number, record.version, record.sponsors) = (Some(number), 1, members);
    }
    let wording = Wording::plain("By 2029 each member offers personal help with digital public services.");
    AmendmentView {
        id: AmendmentId::from_parts(u64::from(number), 1),
        text: TextId::from_parts(1, 1),
        record,
        revision: Some(1),
        reason: "A year earlier.".into(),
        operations: vec![Operation::Replace { on: Basis::of(&clauses()[2]), wording }],
        base: vec![clauses()[2].clone()],
        rebased: Rebased { steps: Vec::new() },
        fit: Fit::Clean,
        origins: BTreeSet::new(),
        amended: None,
        amended_by: Vec::new(),
        tabled_at: None,
        draft: None,
    }
}
