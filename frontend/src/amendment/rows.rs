//! What an amendment asks for as rows of a redline: each clause it touches, with ins and del against what it stands on, and
//! what happens beside the words said under it. Nothing here draws.

use shared::amendment::Operation;
use shared::text::diff::{Mark, Span, words};
use shared::text::facts::Fact;
use shared::text::redline::{FactChange, Place};
use shared::text::{Clause, ClauseId, Facts, Kind, Wording};

use super::names::Names;
use crate::context::I18n;
use crate::revision::compare::rows::{Note, Row, Run, row_key};

/// The rows, in the order in which the operations first touch their clauses. `by` is the code of who wants it; `place` sets
/// the keys apart from those of other redlines on the page.
pub fn rows(
    t: &I18n,
    names: &Names,
    base: &[Clause],
    operations: &[Operation],
    by: &str,
    place: &str,
) -> Vec<Row> {
    let mut touched: Vec<&ClauseId> = Vec::new();
    for operation in operations {
        if !touched.contains(&operation.clause()) {
            touched.push(operation.clause());
        }
    }
    touched
        .into_iter()
        .filter_map(|clause| {
            let was = base.iter().find(|one| one.id == *clause);
            let done: Vec<&Operation> = operations.iter().filter(|one| one.clause() == clause).collect();
            let row = row(t, names, was, &done, by)?;
            Some(Row { key: format!("{place}-{}", row.key), ..row })
        })
        .collect()
}

fn row(t: &I18n, names: &Names, was: Option<&Clause>, operations: &[&Operation], by: &str) -> Option<Row> {
    let first = operations.first()?;
    let mut row = Row {
        key: row_key(first.clause(), Place::Kept),
        clause: first.clause().clone(),
        label: names.label(first.clause()).to_owned(),
        kind: was.map_or(Kind::Paragraph, |was| was.kind),
        level: was.map_or(0, |was| was.level),
        place: Place::Kept,
        bar: true,
        runs: was.map_or_else(Vec::new, |was| whole(Mark::Same, &was.wording)),
        notes: Vec::new(),
        by: by.to_owned(),
        restorable: false,
    };
    for operation in operations {
        match operation {
            Operation::Replace { wording, .. } => {
                row.runs = was.map_or_else(
                    || whole(Mark::Ins, wording),
                    |was| words(&was.wording, wording).into_iter().map(run).collect(),
                );
            }
            Operation::Insert { after, clause } => {
                (row.kind, row.level) = (clause.kind, clause.kind.settled_level(clause.level));
                row.runs = whole(Mark::Ins, &clause.wording);
                row.place = Place::Inserted;
                row.label.clear();
                row.notes.push(Note::Said(match after {
                    Some(after) => t.amendment_note_insert(names.name(t, after)),
                    None => t.amendment_note_insert_first(),
                }));
                row.notes.extend(fact_changes(&Facts::default(), &clause.facts).map(Note::Fact));
            }
            Operation::Delete { .. } => {
                row.runs = was.map_or_else(Vec::new, |was| whole(Mark::Del, &was.wording));
                row.place = Place::Deleted;
                row.notes.push(Note::Said(t.amendment_note_delete()));
            }
            Operation::Move { after, .. } => row.notes.push(Note::Said(match after {
                Some(after) => t.amendment_note_move(names.name(t, after)),
                None => t.amendment_note_move_first(),
            })),
            Operation::Reshape { kind, level, .. } => {
                if let Some(was) = was {
                    let old = (was.kind, was.kind.settled_level(was.level));
                    row.notes.push(Note::Kind(old, (*kind, kind.settled_level(*level))));
                }
                (row.kind, row.level) = (*kind, kind.settled_level(*level));
            }
            Operation::Facts { facts, .. } => {
                let before = was.map(|was| was.facts.clone()).unwrap_or_default();
                row.notes.extend(fact_changes(&before, facts).map(Note::Fact));
            }
        }
    }
    Some(row)
}

fn whole(mark: Mark, wording: &Wording) -> Vec<Run> {
    if wording.is_empty() { Vec::new() } else { vec![Run { mark, words: wording.clone(), change: None }] }
}

fn run(span: Span) -> Run {
    Run { mark: span.mark, words: span.words, change: None }
}

fn fact_changes<'a>(old: &'a Facts, new: &'a Facts) -> impl Iterator<Item = FactChange> + use<'a> {
    let own = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect();
    Fact::ALL
        .into_iter()
        .map(|fact| (fact, old.values(fact), new.values(fact)))
        .filter(|(_, old, new)| old != new)
        .map(move |(fact, old, new)| FactChange { fact, old: own(old), new: own(new) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view;
    use crate::revision::compare::samples::{clauses, id, stand};
    use shared::amendment::{Basis, State};

    fn of(operations: &[Operation]) -> Vec<Row> {
        let names = Names::of(&stand(clauses(), "SEC"));
        rows(&I18n::english(), &names, &clauses(), operations, "FI", "a")
    }

    #[test]
    fn other_words_are_shown_against_what_stands_there() {
        let rows = of(&view(1, "FI", State::Tabled).operations);
        let marked = |mark| {
            let runs = rows[0].runs.iter().filter(|run| run.mark == mark);
            runs.map(|run| run.words.text()).collect::<String>()
        };
        assert_eq!((marked(Mark::Del).as_str(), marked(Mark::Ins).as_str()), ("2030", "2029"));
        assert_eq!((rows[0].label.as_str(), rows[0].by.as_str()), ("1.1.a", "FI"));
    }

    #[test]
    fn what_is_done_to_one_clause_stands_in_one_row() {
        let was = clauses()[3].clone();
        let lead = Facts { lead: Some("FI".into()), ..Facts::default() };
        let rows = of(&[
            Operation::Move { on: Basis::of(&was), after: Some(id(5)) },
            Operation::Reshape { on: Basis::of(&was), kind: Kind::Paragraph, level: 0 },
            Operation::Facts { on: Basis::of(&was), was: was.facts_hash(), facts: lead },
        ]);
        assert_eq!(rows.len(), 1);
        assert!(rows[0].runs.iter().all(|run| run.mark == Mark::Same));
        assert_eq!(rows[0].notes.len(), 3);
        assert_eq!(rows[0].notes[0], Note::Said("To stand after 1.1.c".into()));
        assert_eq!(rows[0].notes[1], Note::Kind((Kind::Action, 0), (Kind::Paragraph, 0)));
    }

    #[test]
    fn a_deleted_clause_keeps_its_words_on_the_screen() {
        let rows = of(&[Operation::Delete { on: Basis::of(&clauses()[4]) }]);
        assert!(rows[0].runs.iter().all(|run| run.mark == Mark::Del));
        assert_eq!(rows[0].place, Place::Deleted);
    }
}
