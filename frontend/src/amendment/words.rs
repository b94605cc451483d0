//! Amendments in words: what they do, how they stand, what others think, what becomes of them, what is wrong with a draft.

use std::collections::HashMap;

use shared::amendment::{Amendment, Fault, FaultCode, Operation, Outcome, State, Stuck, View};
use shared::api::amendment::AmendmentView;
use shared::text::{ClauseId, facts::FactCode};

use super::names::Names;
use crate::context::I18n;
use crate::revision::words;

/// How many things an amendment does that are said one by one.
const SAID: usize = 3;

/// "Amendment 12", or what it is called before it has a number.
pub fn title(t: &I18n, number: Option<u32>) -> String {
    number.map_or_else(|| t.amendment_draft(), |number| t.amendment_numbered(number))
}

/// The same, with the amendment that it amends: "Amendment 13 to 7".
pub fn called(t: &I18n, record: &Amendment) -> String {
    match (record.number, record.amends) {
        (number, None) => title(t, number),
        (Some(number), Some(amends)) => t.amendment_numbered_to(number, amends.number),
        (None, Some(amends)) => t.amendment_draft_to(amends.number),
    }
}

/// That the amendment which this one amends is not what it was when this was written, where it is not.
pub fn moved(t: &I18n, view: &AmendmentView) -> Option<String> {
    let (amends, amended) = (view.record.amends?, view.amended.as_ref()?);
    if !amended.state.is_open() {
        return Some(state(t, amended.state));
    }
    (amended.version > amends.version).then(|| t.amendment_amended_anew(amended.version))
}

/// What an amendment does, in a sentence without its end.
pub fn does(t: &I18n, names: &Names, operations: &[Operation]) -> String {
    listed(t, names, operations).map_or_else(|| t.amendment_does_nothing(), |acts| capitalised(&acts))
}

/// What it is called and does, as the head of its page: "Amendment 12: replaces words in 2.1.b".
pub fn heading(t: &I18n, names: &Names, record: &Amendment, operations: &[Operation]) -> String {
    let title = called(t, record);
    match listed(t, names, operations) {
        Some(acts) => t.amendment_heading(title, acts),
        None => title,
    }
}

/// What an amendment does, as the list that a sentence is made of.
fn listed(t: &I18n, names: &Names, operations: &[Operation]) -> Option<String> {
    let mut acts = acts(t, names, operations);
    if acts.is_empty() {
        return None;
    }
    if acts.len() > SAID {
        let more = u32::try_from(acts.len() - SAID).unwrap_or(u32::MAX);
        acts.truncate(SAID);
        acts.push(t.amendment_does_more(more));
    }
    Some(t.formats().list(&acts))
}

/// What each operation does; what is inserted one behind the other is one thing.
fn acts(t: &I18n, names: &Names, operations: &[Operation]) -> Vec<String> {
    // For each inserted clause, behind which clause of the text its row of insertions stands.
    let mut rows: HashMap<&ClauseId, Option<&ClauseId>> = HashMap::new();
    let mut counts: Vec<(Option<&ClauseId>, u32)> = Vec::new();
    for operation in operations {
        if let Operation::Insert { after, clause } = operation {
            let after = after.as_ref();
            let head = after.and_then(|after| rows.get(after).copied()).unwrap_or(after);
            rows.insert(&clause.id, head);
            match counts.iter_mut().find(|(known, _)| *known == head) {
                Some((_, count)) => *count += 1,
                None => counts.push((head, 1)),
            }
        }
    }
    let mut acts = Vec::new();
    let mut said: Vec<Option<&ClauseId>> = Vec::new();
    for operation in operations {
        let on = names.name(t, operation.clause());
        let act = match operation {
            Operation::Replace { .. } => t.amendment_op_replace(on),
            Operation::Delete { .. } => t.amendment_op_delete(on),
            Operation::Facts { .. } => t.amendment_op_facts(on),
            Operation::Move { after: Some(after), .. } => t.amendment_op_move(on, names.name(t, after)),
            Operation::Move { after: None, .. } => t.amendment_op_move_first(on),
            Operation::Reshape { kind, level, .. } => {
                t.amendment_op_reshape(on, words::kind_and_level(t, *kind, kind.settled_level(*level)))
            }
            Operation::Insert { clause, .. } => {
                let head = rows.get(&clause.id).copied().flatten();
                if said.contains(&head) {
                    continue;
                }
                said.push(head);
                let count = counts.iter().find(|(known, _)| *known == head).map_or(1, |(_, count)| *count);
                match head {
                    Some(after) => t.amendment_op_insert(count, names.name(t, after)),
                    None => t.amendment_op_insert_first(count),
                }
            }
        };
        acts.push(act);
    }
    acts
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where it stands.
pub fn state(t: &I18n, state: State) -> String {
    match state {
        State::Draft => t.amendment_state_draft(),
        State::ForClearance => t.amendment_state_for_clearance(),
        State::Tabled => t.amendment_state_tabled(),
        State::Proposed => t.amendment_state_proposed(),
        State::Answered => t.amendment_state_answered(),
        State::Accepted => t.amendment_state_accepted(),
        State::AcceptedAsModified => t.amendment_state_accepted_as_modified(),
        State::Rejected => t.amendment_state_rejected(),
        State::Withdrawn => t.amendment_state_withdrawn(),
        State::Merged => t.amendment_state_merged(),
        State::KeptForMinisters => t.amendment_state_kept_for_ministers(),
    }
}

/// What a line of stances is called: the view, or that it is of an earlier version.
pub fn held(t: &I18n, what: Option<View>) -> String {
    what.map_or_else(|| t.amendment_reconfirm(), |what| view(t, what))
}

/// What a delegation thinks.
pub fn view(t: &I18n, view: View) -> String {
    match view {
        View::Support => t.amendment_view_support(),
        View::Oppose => t.amendment_view_oppose(),
        View::Reserve => t.amendment_view_reserve(),
        View::NoPosition => t.amendment_view_no_position(),
    }
}

/// What is to become of it.
pub fn outcome(t: &I18n, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Accept => t.amendment_outcome_accept(),
        Outcome::AcceptAsModified { .. } => t.amendment_outcome_modified(),
        Outcome::Reject => t.amendment_outcome_reject(),
        Outcome::MergeInto { number } => t.amendment_outcome_merge_into(*number),
        Outcome::KeepForMinisters => t.amendment_outcome_keep(),
    }
}

/// Why something could not be carried over to the text as it is.
pub fn stuck(t: &I18n, name: &str, why: &Stuck) -> String {
    match why {
        Stuck::Gone => t.amendment_stuck_gone(name),
        Stuck::Rewritten => t.amendment_stuck_rewritten(name),
        Stuck::Reshaped => t.amendment_stuck_reshaped(name),
        Stuck::AnchorInside => t.amendment_stuck_anchor_inside(name),
        Stuck::FactsChanged { facts } => {
            let facts: Vec<String> = facts.iter().map(|fact| words::fact(t, *fact)).collect();
            t.amendment_stuck_facts(t.formats().list(&facts), name)
        }
    }
}

/// What keeps a draft from being handed to the heads.
pub fn fault(t: &I18n, names: &Names, operations: &[Operation], fault: &Fault) -> String {
    let on =
        fault.operation.and_then(|at| operations.get(at)).map(|operation| names.name(t, operation.clause()));
    let on = on.unwrap_or_else(|| t.amendment_a_clause());
    match fault.code {
        FaultCode::Nothing | FaultCode::NoChange => t.amendment_fault_nothing(),
        FaultCode::TooMany | FaultCode::TooLarge => t.amendment_fault_large(),
        FaultCode::TooWide => t.amendment_fault_wide(),
        FaultCode::UnknownClause
        | FaultCode::UnknownAnchor
        | FaultCode::OtherWording
        | FaultCode::OtherFacts => t.amendment_fault_other(on),
        FaultCode::AnchorInside => t.amendment_fault_anchor_inside(on),
        FaultCode::Repeated | FaultCode::AlsoDeleted | FaultCode::IdTaken => t.amendment_fault_twice(on),
        FaultCode::Blank => t.amendment_fault_blank(on),
        FaultCode::BadFact { field, fact } => {
            let field = words::fact(t, field);
            if fact == FactCode::BadDate {
                t.amendment_fault_date(field, on)
            } else {
                t.amendment_fault_fact(field, on)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view as sample;
    use crate::revision::compare::samples::{clause, clauses, id, stand};
    use shared::amendment::{Amends, Basis, NewClause};
    use shared::api::amendment::Amended;
    use shared::text::Kind;

    fn names() -> Names {
        Names::of(&stand(clauses(), "SEC"))
    }

    fn insert(n: u32, after: u32) -> Operation {
        let clause = NewClause::from(&clause(n, Kind::Action, "Something new."));
        Operation::Insert { after: Some(id(after)), clause }
    }

    #[test]
    fn what_it_does_is_said_by_the_labels_of_its_clauses() {
        let t = I18n::english();
        let view = sample(12, "FI", State::Tabled);
        assert_eq!(does(&t, &names(), &view.operations), "Replaces words in 1.1.a");
        let on = Basis::of(&clauses()[3]);
        let two = [view.operations[0].clone(), Operation::Delete { on: on.clone() }];
        assert_eq!(does(&t, &names(), &two), "Replaces words in 1.1.a, deletes 1.1.b");
        let moved = [Operation::Move { on, after: None }];
        assert_eq!(does(&t, &names(), &moved), "Moves 1.1.b to the beginning");
        assert_eq!(does(&t, &names(), &[]), "Nothing yet");
    }

    #[test]
    fn an_amendment_to_another_is_called_by_both_and_says_what_has_become_of_that() {
        let t = I18n::english();
        let mut view = sample(13, "FI", State::Tabled);
        assert_eq!((called(&t, &view.record).as_str(), moved(&t, &view)), ("Amendment 13", None));
        view.record.amends = Some(Amends { number: 7, version: 1 });
        let amended = |state, version| {
            let id = shared::id::AmendmentId::from_parts(7, 1);
            Some(Amended { id, version, state, on_top: None })
        };
        view.amended = amended(State::Tabled, 1);
        assert_eq!((called(&t, &view.record).as_str(), moved(&t, &view)), ("Amendment 13 to 7", None));
        view.amended = amended(State::Answered, 2);
        assert_eq!(moved(&t, &view).as_deref(), Some("Version 2 is tabled since"));
        view.amended = amended(State::Withdrawn, 2);
        assert_eq!(moved(&t, &view).as_deref(), Some("Withdrawn"));
        view.record.number = None;
        assert_eq!(called(&t, &view.record), "Draft of an amendment to 7");
    }

    #[test]
    fn clauses_inserted_one_behind_the_other_are_one_thing() {
        let t = I18n::english();
        let operations = [insert(11, 3), insert(12, 11), insert(13, 12)];
        assert_eq!(does(&t, &names(), &operations), "Inserts 3 clauses after 1.1.a");
        assert_eq!(does(&t, &names(), &[insert(11, 3)]), "Inserts a clause after 1.1.a");
        assert_eq!(
            does(&t, &names(), &[insert(11, 3), insert(12, 4)]),
            "Inserts a clause after 1.1.a, inserts a clause after 1.1.b"
        );
    }

    #[test]
    fn much_is_said_as_the_first_of_it_and_how_much_more() {
        let t = I18n::english();
        let deletes: Vec<Operation> =
            clauses().iter().map(|clause| Operation::Delete { on: Basis::of(clause) }).collect();
        assert_eq!(does(&t, &names(), &deletes), "Deletes Goal 1, deletes 1.1, deletes 1.1.a, 2 more");
    }

    #[test]
    fn every_state_and_fault_has_its_words() {
        let t = I18n::english();
        let said: std::collections::HashSet<String> =
            State::ALL.into_iter().map(|one| state(&t, one)).collect();
        assert_eq!(said.len(), State::ALL.len());
        let view = sample(1, "FI", State::Tabled);
        let blank = Fault { operation: Some(0), code: FaultCode::Blank };
        assert!(fault(&t, &names(), &view.operations, &blank).contains("1.1.a"));
    }
}
