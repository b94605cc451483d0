//! The text with its brackets, as data: what stands, what competes with it, and who wants what where. Nothing here draws.

use std::collections::{BTreeMap, BTreeSet};

use shared::amendment::{Carried, Contest, Operation, Tabled, contest};
use shared::api::amendment::AmendmentView;
use shared::sort;
use shared::text::bracket::Bracketed;
use shared::text::{Clause, ClauseId, Kind};

use crate::revision::compare::stand::Stand;

/// A clause with its brackets and the amendments beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The clause; one that is to come has the words of the amendment that makes it.
    pub clause: Clause,
    /// Its label; empty where it has none yet.
    pub label: String,
    /// Its words with the regions.
    pub brackets: Bracketed,
    /// Whether somebody wants it elsewhere, or otherwise beside its words, or an amendment on it needs re-basing.
    pub contested: bool,
    /// The number of the amendment that makes it, where it is to come.
    pub to_come: Option<u32>,
    /// The amendments on it, by number.
    pub amendments: Vec<u32>,
}

impl Line {
    /// How many brackets are open in it: text model 9, and one for what no bracket can show.
    pub fn open(&self) -> usize {
        match self.brackets.count() {
            0 if self.contested || self.to_come.is_some() => 1,
            count => count,
        }
    }
}

/// A text under negotiation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its lines, in order.
    pub lines: Vec<Line>,
    /// Clauses that do not stand any more and of which something is still wanted, with the amendments.
    pub gone: BTreeMap<ClauseId, Vec<u32>>,
}

/// A stretch of the text for the list of what is open: a chapter or goal and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The clause that heads it.
    pub head: ClauseId,
    /// Its label.
    pub label: String,
    /// Its words.
    pub title: String,
    /// Open brackets in it.
    pub open: usize,
}

impl Sheet {
    /// The text as it stands, with what competes.
    pub fn of(stand: &Stand, all: &[AmendmentView]) -> Self {
        let open: Vec<&AmendmentView> = all.iter().filter(|one| one.record.state.competes()).collect();
        let tabled: Vec<Tabled<'_>> =
            open.iter().map(|one| Tabled { amendment: &one.record, rebased: &one.rebased }).collect();
        let contest = contest(&tabled);
        let (beside, to_come) = (beside(&open), to_come(&open));
        let mut lines = Vec::new();
        let first = to_come.get(&None).into_iter().flatten();
        lines.extend(first.map(|(number, clause)| coming(&contest, *number, clause)));
        for clause in &stand.clauses {
            lines.push(Line {
                label: stand.label(&clause.id).to_owned(),
                brackets: contest.brackets(clause),
                contested: contest.contested.contains(&clause.id),
                to_come: None,
                amendments: beside.get(&clause.id).cloned().unwrap_or_default(),
                clause: clause.clone(),
            });
            let behind = to_come.get(&Some(clause.id.clone())).into_iter().flatten();
            lines.extend(behind.map(|(number, clause)| coming(&contest, *number, clause)));
        }
        let stands = |id: &ClauseId| stand.clauses.iter().any(|clause| clause.id == *id);
        let gone = contest.contested.iter().filter(|id| !stands(id));
        let gone = gone.map(|id| (id.clone(), beside.get(id).cloned().unwrap_or_default())).collect();
        Self { lines: once(lines), gone }
    }

    /// Open brackets in all.
    pub fn open(&self) -> usize {
        self.lines.iter().map(Line::open).sum::<usize>() + self.gone.len()
    }

    /// The amendments on clauses that do not stand any more, by number.
    pub fn on_gone(&self) -> BTreeSet<u32> {
        self.gone.values().flatten().copied().collect()
    }

    /// Chapters and goals with how much is open in each, in order; what stands before the first of them counts with it.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut before = 0;
        for line in &self.lines {
            if matches!(line.clause.kind, Kind::Chapter | Kind::Goal) && line.to_come.is_none() {
                stretches.push(Stretch {
                    head: line.clause.id.clone(),
                    label: line.label.clone(),
                    title: line.clause.wording.text(),
                    open: 0,
                });
            }
            match stretches.last_mut() {
                Some(last) => last.open += line.open(),
                None => before += line.open(),
            }
        }
        if let Some(first) = stretches.first_mut() {
            first.open += before;
        }
        stretches
    }
}

/// A clause that is to come stands once, also where an amendment to the one that makes it has it too.
fn once(lines: Vec<Line>) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    for line in lines {
        let coming = line.to_come.is_some();
        match all.iter_mut().find(|one| coming && one.clause.id == line.clause.id) {
            Some(one) => one.amendments.extend(line.amendments),
            None => all.push(line),
        }
    }
    all
}

fn coming(contest: &Contest, number: u32, clause: &Clause) -> Line {
    Line {
        clause: clause.clone(),
        label: String::new(),
        brackets: contest.brackets_of_new(&clause.id),
        contested: false,
        to_come: Some(number),
        amendments: vec![number],
    }
}

/// For each clause of the text, the numbers of the amendments that want something of it or a clause behind it.
pub fn by_clause(all: &[AmendmentView]) -> BTreeMap<ClauseId, Vec<u32>> {
    let open: Vec<&AmendmentView> = all.iter().filter(|one| one.record.state.competes()).collect();
    let mut numbers = beside(&open);
    for (clause, behind) in to_come(&open) {
        let Some(clause) = clause else { continue };
        numbers.entry(clause).or_default().extend(behind.into_iter().map(|(number, _)| number));
    }
    numbers
}

/// For each clause of the text, the amendments that want something of it.
fn beside(open: &[&AmendmentView]) -> BTreeMap<ClauseId, Vec<u32>> {
    let mut beside: BTreeMap<ClauseId, Vec<u32>> = BTreeMap::new();
    for one in open {
        let Some(number) = one.record.number else { continue };
        for step in &one.rebased.steps {
            let clause = match step {
                Carried::Fulfilled { .. } => continue,
                Carried::Choice { on, .. } => &on.clause,
                Carried::Stuck { clause, .. } => clause,
                Carried::Clean { operation } => match &**operation {
                    Operation::Insert { .. } => continue,
                    operation => operation.clause(),
                },
            };
            let numbers = beside.entry(clause.clone()).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
    }
    beside.values_mut().for_each(|numbers| sort::plain(numbers));
    beside
}

/// Behind which clause of the text clauses are to come, by the number of their amendment; one behind the other where an
/// amendment makes several.
pub fn to_come(open: &[&AmendmentView]) -> BTreeMap<Option<ClauseId>, Vec<(u32, Clause)>> {
    let mut to_come: BTreeMap<Option<ClauseId>, Vec<(u32, Clause)>> = BTreeMap::new();
    for one in open {
        let Some(number) = one.record.number else { continue };
        let mut rows: BTreeMap<ClauseId, Option<ClauseId>> = BTreeMap::new();
        for step in &one.rebased.steps {
            let Carried::Clean { operation } = step else { continue };
            let Operation::Insert { after, clause } = &**operation else { continue };
            let head = after.clone().and_then(|after| rows.get(&after).cloned().unwrap_or(Some(after)));
            rows.insert(clause.id.clone(), head.clone());
            to_come.entry(head).or_default().push((number, clause.at(String::new())));
        }
    }
    to_come.values_mut().for_each(|clauses| sort::by_key(clauses, |(number, _)| *number));
    to_come
}

#[cfg(test)]
mod tests {
    use shared::amendment::{Basis, NewClause, Rebased};
    use shared::text::Wording;

    use super::*;
    use crate::amendment::samples::view;
    use crate::revision::compare::samples::{clause, clauses, id, stand};

    fn wants(number: u32, operation: Operation) -> AmendmentView {
        let step = Carried::Clean { operation: Box::new(operation) };
        AmendmentView {
            rebased: Rebased { steps: vec![step] },
            ..view(number, "FI", shared::amendment::State::Tabled)
        }
    }

    #[test]
    fn what_is_open_is_counted_clause_by_clause_and_stretch_by_stretch() {
        let all = clauses();
        let on = Basis::of(&all[2]);
        let words = format!("{} And more.", all[2].wording.text());
        let new = NewClause::from(&clause(9, Kind::Paragraph, "A clause that is to come."));
        let open = [
            wants(4, Operation::Replace { on: on.clone(), wording: Wording::plain(words) }),
            wants(5, Operation::Insert { after: Some(id(3)), clause: new }),
            wants(6, Operation::Move { on: Basis::of(&all[1]), after: None }),
        ];
        let sheet = Sheet::of(&stand(all.clone(), "SEC"), &open);
        assert_eq!(sheet.lines.len(), all.len() + 1);
        assert_eq!(sheet.open(), 3);
        let reworded = sheet.lines.iter().find(|line| line.clause.id == all[2].id).unwrap();
        assert_eq!((reworded.open(), &reworded.amendments[..]), (1, &[4][..]));
        let at = sheet.lines.iter().position(|line| line.to_come == Some(5)).unwrap();
        assert_eq!(sheet.lines[at - 1].clause.id, id(3));
        assert_eq!(sheet.stretches().iter().map(|one| one.open).sum::<usize>(), 3);
    }

    #[test]
    fn what_is_open_before_the_first_chapter_or_goal_counts_with_it() {
        let mut all = clauses();
        all.insert(0, clause(0, Kind::Paragraph, "The ministers have agreed as follows."));
        let words = Wording::plain("The ministers have agreed on what follows here.");
        let new = NewClause::from(&clause(9, Kind::Paragraph, "At the very beginning."));
        let open = [
            wants(4, Operation::Replace { on: Basis::of(&all[0]), wording: words }),
            wants(5, Operation::Insert { after: None, clause: new }),
            wants(6, Operation::Delete { on: Basis::of(&all[3]) }),
        ];
        let sheet = Sheet::of(&stand(all.clone(), "SEC"), &open);
        let stretches = sheet.stretches();
        assert_eq!(stretches.len(), 1);
        assert_eq!((&stretches[0].head, stretches[0].open), (&all[1].id, sheet.open()));
        assert!(sheet.lines[..2].iter().all(|line| line.open() > 0));
    }

    #[test]
    fn a_clause_to_come_stands_once_with_what_amends_it() {
        let all = clauses();
        let insert = |words: &str| Operation::Insert {
            after: Some(id(3)),
            clause: NewClause::from(&clause(9, Kind::Paragraph, words)),
        };
        let open = [wants(4, insert("A clause that is to come.")), wants(5, insert("A clause to come."))];
        let sheet = Sheet::of(&stand(all.clone(), "SEC"), &open);
        assert_eq!(sheet.lines.len(), all.len() + 1);
        let line = sheet.lines.iter().find(|line| line.to_come.is_some()).unwrap();
        assert_eq!(line.amendments, [4, 5]);
        assert_eq!(line.brackets.taking(5).text(), "A clause to come.");
    }

    #[test]
    fn beside_a_clause_stands_what_would_change_it_and_what_would_put_one_behind_it() {
        let all = clauses();
        let new = NewClause::from(&clause(9, Kind::Paragraph, "A clause that is to come."));
        let mut decided = wants(3, Operation::Delete { on: Basis::of(&all[2]) });
        decided.record.state = shared::amendment::State::Rejected;
        let open = [
            decided,
            wants(4, Operation::Delete { on: Basis::of(&all[2]) }),
            wants(5, Operation::Insert { after: Some(id(3)), clause: new }),
            wants(6, Operation::Delete { on: Basis::of(&all[3]) }),
        ];
        let beside = by_clause(&open);
        assert_eq!(beside.get(&id(3)), Some(&vec![4, 5]));
        assert_eq!(beside.get(&id(4)), Some(&vec![6]));
        assert_eq!(beside.len(), 2);
    }

    #[test]
    fn what_is_wanted_of_a_clause_that_is_gone_is_open_too() {
        let all = clauses();
        let step = Carried::Stuck { clause: id(42), why: shared::amendment::Stuck::Gone };
        let stuck = |number| AmendmentView {
            rebased: Rebased { steps: vec![step.clone()] },
            ..view(number, "FI", shared::amendment::State::Tabled)
        };
        let sheet = Sheet::of(&stand(all, "SEC"), &[stuck(4), stuck(7)]);
        assert_eq!((sheet.open(), sheet.on_gone()), (1, [4, 7].into()));
        assert!(sheet.lines.iter().all(|line| line.open() == 0));
    }

    #[test]
    fn what_is_decided_competes_with_nothing() {
        let all = clauses();
        let mut one = wants(4, Operation::Delete { on: Basis::of(&all[2]) });
        one.record.state = shared::amendment::State::Rejected;
        assert_eq!(Sheet::of(&stand(all, "SEC"), &[one]).open(), 0);
    }
}
