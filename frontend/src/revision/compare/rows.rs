//! A redline as the page draws it: rows of the sheet with their labels, marks and notes, tied to the list of changes.
//!
//! What changed is decided in `shared::text::redline`; here it is only put beside labels and who. Nothing here draws.

use std::collections::{HashMap, HashSet};

use shared::api::revision::Doer;
use shared::text::diff::{Mark, Span};
use shared::text::redline::{Change, Entry, FactChange, Place, Redline, What, compare};
use shared::text::view::{Shown, View, show};
use shared::text::{ClauseId, Kind, Wording};

use super::stand::Stand;

/// Some words of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What happened to them.
    pub mark: Mark,
    /// The words.
    pub words: Wording,
    /// The change they belong to, as an index into the list.
    pub change: Option<usize>,
}

/// A remark under a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// The clause is new.
    Inserted,
    /// It is gone.
    Deleted,
    /// Its words went to the clause of this label.
    Joined(String),
    /// It stood behind the clause of this label; first, when there is none.
    Moved(Option<String>),
    /// It went along with what it stands under.
    Along,
    /// It stood here.
    Away,
    /// It was of another kind or level.
    Kind((Kind, u8), (Kind, u8)),
    /// It stood under another heading, by labels; nothing is the text itself.
    Context(Option<(Kind, String)>, Option<(Kind, String)>),
    /// A fact changed.
    Fact(FactChange),
    /// Something else, in words.
    Said(String),
}

/// A clause on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its key, and its element's id: another one for the place that a moved clause left.
    pub key: String,
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// Its kind in this view.
    pub kind: Kind,
    /// Its level.
    pub level: u8,
    /// What happened to it; [`Place::Kept`] in the views without marks.
    pub place: Place,
    /// Whether a bar beside it says that something changed.
    pub bar: bool,
    /// Its words.
    pub runs: Vec<Run>,
    /// What is said under it.
    pub notes: Vec<Note>,
    /// The code of who last changed it; empty where that is not known.
    pub by: String,
    /// Whether the earlier text has another content of it, so that it can be restored from there.
    pub restorable: bool,
}

/// A change in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The change.
    pub change: Change,
    /// What the clause is called.
    pub label: String,
    /// Its kind.
    pub kind: Kind,
    /// Who last changed the clause, where that is known.
    pub by: Option<Doer>,
    /// The id of the element to show.
    pub target: String,
    /// The key of its row.
    pub row: String,
}

/// Two states of a text, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    redline: Redline,
    from: Stand,
    to: Stand,
    /// Every change in the order of the text.
    pub changes: Vec<Listed>,
}

impl Compared {
    /// Compares.
    pub fn new(from: Stand, to: Stand) -> Self {
        let redline = compare(&from.clauses, &to.clauses);
        let kinds: HashMap<&ClauseId, Kind> =
            from.clauses.iter().chain(&to.clauses).map(|clause| (&clause.id, clause.kind)).collect();
        let listed = |(at, change): (usize, Change)| {
            let row = row_key(&change.clause, Place::Kept);
            Listed {
                label: label_in(&from, &to, &change.clause),
                kind: kinds.get(&change.clause).copied().unwrap_or(Kind::Paragraph),
                by: to.changed_by.get(&change.clause).cloned(),
                target: if matches!(change.what, What::Words { .. }) { change_id(at) } else { row.clone() },
                row,
                change,
            }
        };
        let changes = redline.changes().into_iter().enumerate().map(listed).collect();
        Self { redline, from, to, changes }
    }

    /// In how many clauses something changed.
    pub fn clauses_changed(&self) -> usize {
        self.changes.iter().map(|listed| &listed.change.clause).collect::<HashSet<_>>().len()
    }

    /// The codes of those who made the changes, in the order in which they appear, each once.
    pub fn codes(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let codes = self.changes.iter().filter_map(|listed| listed.by.as_ref());
        codes.map(|by| by.code.as_str()).filter(|code| !code.is_empty() && seen.insert(*code)).collect()
    }

    /// What a clause is called: in the later text, else in the earlier one.
    pub fn label(&self, clause: &ClauseId) -> String {
        label_in(&self.from, &self.to, clause)
    }

    /// The kind and label of what a clause belongs to.
    pub fn heading(&self, clause: Option<&ClauseId>) -> Option<(Kind, String)> {
        let clause = clause?;
        let all = self.to.clauses.iter().chain(&self.from.clauses);
        Some((all.into_iter().find(|one| one.id == *clause)?.kind, self.label(clause)))
    }

    /// The sheet in a view.
    pub fn rows(&self, view: View) -> Vec<Row> {
        let entries: HashMap<(&ClauseId, bool), &Entry> = self
            .redline
            .entries
            .iter()
            .map(|entry| ((&entry.id, entry.place == Place::MovedAway), entry))
            .collect();
        let mut words: HashMap<&ClauseId, Vec<usize>> = HashMap::new();
        for (at, listed) in self.changes.iter().enumerate() {
            if matches!(listed.change.what, What::Words { .. }) {
                words.entry(&listed.change.clause).or_default().push(at);
            }
        }
        show(&self.redline, view)
            .into_iter()
            .map(|shown| {
                let entry = entries.get(&(&shown.id, shown.place == Place::MovedAway)).copied();
                let changes = words.get(&shown.id).map_or(&[][..], Vec::as_slice);
                self.row(shown, entry, changes, view)
            })
            .collect()
    }

    fn row(&self, shown: Shown, entry: Option<&Entry>, words: &[usize], view: View) -> Row {
        let marked = view == View::All;
        let label = if view == View::Original || shown.place == Place::MovedAway {
            self.from.label(&shown.id).to_owned()
        } else {
            self.label(&shown.id)
        };
        let by = self.to.changed_by.get(&shown.id).filter(|_| marked && shown.bar);
        Row {
            key: row_key(&shown.id, shown.place),
            label,
            notes: entry.filter(|_| marked).map(|entry| self.notes(entry)).unwrap_or_default(),
            runs: runs(shown.spans, shown.place, words),
            by: by.map(|doer| doer.code.clone()).unwrap_or_default(),
            restorable: entry.is_some_and(restorable) && shown.place != Place::MovedAway,
            clause: shown.id,
            kind: shown.kind,
            level: shown.level,
            place: shown.place,
            bar: shown.bar,
        }
    }

    fn notes(&self, entry: &Entry) -> Vec<Note> {
        let mut notes = Vec::new();
        match entry.place {
            Place::Kept => {}
            Place::Inserted => notes.push(Note::Inserted),
            Place::Deleted => notes.push(match &entry.joined {
                Some(into) => Note::Joined(self.label(into)),
                None => Note::Deleted,
            }),
            Place::Moved if entry.along.is_some() => notes.push(Note::Along),
            Place::Moved => {
                let at = self.from.clauses.iter().position(|clause| clause.id == entry.id).unwrap_or(0);
                let before = at.checked_sub(1).and_then(|before| self.from.clauses.get(before));
                notes.push(Note::Moved(before.map(|clause| self.from.label(&clause.id).to_owned())));
            }
            Place::MovedAway => return vec![Note::Away],
        }
        if let (true, Some(old), Some(new)) = (entry.kind_changed(), &entry.old, &entry.new) {
            let level = |clause: &shared::text::Clause| clause.kind.settled_level(clause.level);
            notes.push(Note::Kind((old.kind, level(old)), (new.kind, level(new))));
        }
        if let (Place::Kept, Some(context)) = (entry.place, &entry.context) {
            notes.push(Note::Context(self.heading(context.old.as_ref()), self.heading(context.new.as_ref())));
        }
        notes.extend(entry.facts.iter().cloned().map(Note::Fact));
        notes
    }
}

/// Whether the earlier text says something of the clause that the later one does not.
fn restorable(entry: &Entry) -> bool {
    entry.old.is_some()
        && (entry.place == Place::Deleted
            || entry.words_changed()
            || entry.kind_changed()
            || !entry.facts.is_empty())
}

/// The words of a clause, each stretch of changed ones tied to its change. Changes come in the order of the words.
fn runs(spans: Vec<Span>, place: Place, changes: &[usize]) -> Vec<Run> {
    // A clause that came or went is one change of its own, not one of words.
    let counted = matches!(place, Place::Kept | Place::Moved);
    let mut nth = 0;
    let mut open = false;
    let mut runs = Vec::with_capacity(spans.len());
    for Span { mark, words } in spans {
        let changed = mark != Mark::Same;
        if !changed && open {
            nth += 1;
        }
        open = changed;
        let change = changes.get(nth).copied().filter(|_| changed && counted);
        runs.push(Run { mark, words, change });
    }
    runs
}

fn label_in(from: &Stand, to: &Stand, clause: &ClauseId) -> String {
    let label = if to.labels.contains_key(clause) { to.label(clause) } else { from.label(clause) };
    label.to_owned()
}

/// The id of the element of a change of words.
pub fn change_id(at: usize) -> String {
    format!("change-{at}")
}

/// The id of a row's element.
pub fn row_key(clause: &ClauseId, place: Place) -> String {
    if place == Place::MovedAway { format!("c-{clause}-was") } else { format!("c-{clause}") }
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
