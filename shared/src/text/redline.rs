//! The redline: what changed between two states of a text, clause by clause and word by word.
//!
//! Clauses are matched by id, never by likeness. Who moved is decided by the longest run of clauses that kept
//! their order: those stayed, the others moved. What is shown of it, in four ways, is [`super::view`]; who made a
//! change is known to the server and joined by clause id.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::diff::{Mark, Span, words};
use super::facts::Fact;
use super::outline::{ancestors, contexts, parents};
use super::{Clause, ClauseId, Kind};

/// The comparison of two states of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Redline {
    /// Every clause in the order of the new text; deleted ones, and the old places of moved ones, behind
    /// their old neighbour.
    pub entries: Vec<Entry>,
    /// The order of the old text, as indices into `entries`.
    pub original: Vec<usize>,
}

/// A clause in a redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The clause.
    pub id: ClauseId,
    /// What this entry stands for.
    pub place: Place,
    /// The clause as it was; absent when it was inserted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<Clause>,
    /// The clause as it is; absent when it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Clause>,
    /// Its words with what happened to them.
    pub spans: Vec<Span>,
    /// The facts that changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactChange>,
    /// Set when it belongs to another chapter, goal or sub-goal than before. Positions stay (text model 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<ContextChange>,
    /// For a moved clause: the moved clause it stands under in both texts, with which it went along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub along: Option<ClauseId>,
    /// For a deleted clause: the one that its words were joined to, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<ClauseId>,
}

/// What an entry of a redline stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Place {
    /// A clause that kept its place.
    Kept,
    /// A clause that is new.
    Inserted,
    /// A clause that is gone.
    Deleted,
    /// A moved clause, where it stands now.
    Moved,
    /// The old place of a moved clause; the clause itself has another entry.
    MovedAway,
}

/// A fact that changed; values as in [`super::Facts::values`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactChange {
    /// The field.
    pub fact: Fact,
    /// What it said; empty when nothing.
    pub old: Vec<String>,
    /// What it says; empty when nothing.
    pub new: Vec<String>,
}

/// A clause that belongs elsewhere than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContextChange {
    /// The chapter, goal or sub-goal it stood under.
    pub old: Option<ClauseId>,
    /// The one it stands under.
    pub new: Option<ClauseId>,
}

impl Entry {
    /// Whether kind or level changed.
    #[must_use]
    pub fn kind_changed(&self) -> bool {
        let shape = |c: &Clause| (c.kind, c.kind.settled_level(c.level));
        matches!((&self.old, &self.new), (Some(old), Some(new)) if shape(old) != shape(new))
    }

    /// Whether words were inserted or deleted inside it.
    #[must_use]
    pub fn words_changed(&self) -> bool {
        matches!(self.place, Place::Kept | Place::Moved) && self.spans.iter().any(|s| s.mark != Mark::Same)
    }

    /// Whether anything at all happened to it.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.place != Place::Kept
            || self.words_changed()
            || self.kind_changed()
            || !self.facts.is_empty()
            || self.context.is_some()
    }
}

/// One change, for the list that a keyboard or a screen reader walks through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// A key that stays the same as long as the change does, whatever changes elsewhere.
    pub key: String,
    /// The clause.
    pub clause: ClauseId,
    /// What happened.
    pub what: What,
}

/// What happened to a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum What {
    /// It is new.
    Inserted,
    /// It is gone.
    Deleted {
        /// The clause that its words were joined to, where that is known.
        joined: Option<ClauseId>,
    },
    /// It stands elsewhere.
    Moved {
        /// How many clauses went along under it.
        along: usize,
    },
    /// It is of another kind or level.
    Kind {
        /// What it was.
        old: Kind,
        /// What it is.
        new: Kind,
        /// The level it had; 0 where the kind has none.
        old_level: u8,
        /// The level it has; 0 where the kind has none.
        new_level: u8,
    },
    /// It stayed, but what it belongs to changed around it.
    Context(ContextChange),
    /// A fact changed.
    Fact(FactChange),
    /// Words changed; one of the two may be empty.
    Words {
        /// The words taken out.
        deleted: String,
        /// The words put in.
        inserted: String,
    },
}

impl Redline {
    /// Every change in the order of the text. A section that moved is one change, not one for each of its clauses.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let mut along: HashMap<&ClauseId, usize> = HashMap::new();
        for entry in self.entries.iter().filter(|e| e.place == Place::Moved) {
            if let Some(head) = &entry.along {
                *along.entry(head).or_default() += 1;
            }
        }
        let mut changes = Vec::new();
        for entry in &self.entries {
            let mut add = |part: String, what| {
                let key = format!("{}/{part}", entry.id);
                changes.push(Change { key, clause: entry.id.clone(), what });
            };
            match entry.place {
                Place::MovedAway => continue,
                Place::Inserted => add("inserted".into(), What::Inserted),
                Place::Deleted => {
                    add("deleted".into(), What::Deleted { joined: entry.joined.clone() });
                }
                Place::Moved if entry.along.is_none() => {
                    let along = along.get(&entry.id).copied().unwrap_or(0);
                    add("moved".into(), What::Moved { along });
                }
                Place::Moved | Place::Kept => {}
            }
            if let (true, Some(old), Some(new)) = (entry.kind_changed(), &entry.old, &entry.new) {
                add(
                    "kind".into(),
                    What::Kind {
                        old: old.kind,
                        new: new.kind,
                        old_level: old.kind.settled_level(old.level),
                        new_level: new.kind.settled_level(new.level),
                    },
                );
            }
            if let (Place::Kept, Some(context)) = (entry.place, &entry.context) {
                add("context".into(), What::Context(context.clone()));
            }
            for change in &entry.facts {
                add(format!("fact/{}", change.fact.as_str()), What::Fact(change.clone()));
            }
            if entry.words_changed() {
                let mut seen: HashMap<String, usize> = HashMap::new();
                for (deleted, inserted) in word_changes(&entry.spans) {
                    let name = short_name(&deleted, &inserted);
                    let nth = seen.entry(name.clone()).or_default();
                    *nth += 1;
                    add(format!("words/{name}.{nth}"), What::Words { deleted, inserted });
                }
            }
        }
        changes
    }
}

/// Compares two texts, each in its order. Clauses that are gone, and a second clause of the same id, are left out;
/// a gone clause in `new` still tells what it was joined to.
#[must_use]
pub fn compare(old: &[Clause], new: &[Clause]) -> Redline {
    let joined: HashMap<&ClauseId, &ClauseId> =
        new.iter().filter_map(|c| Some((&c.id, c.gone.as_ref()?.into.as_ref()?))).collect();
    let (old, new) = (once(old), once(new));
    let place_of = |list: &[&Clause]| -> HashMap<ClauseId, usize> {
        list.iter().enumerate().map(|(at, clause)| (clause.id.clone(), at)).collect()
    };
    let (old_at, new_at) = (place_of(&old), place_of(&new));
    let common: Vec<usize> = new.iter().filter_map(|c| old_at.get(&c.id).copied()).collect();
    let kept: HashSet<usize> = longest_run(&common).into_iter().collect();
    let moved =
        |id: &ClauseId| old_at.get(id).is_some_and(|at| !kept.contains(at)) && new_at.contains_key(id);
    let (old_contexts, new_contexts) = (contexts(&old), contexts(&new));
    let (old_parents, new_parents) = (parents(&old), parents(&new));

    let mut entries: Vec<Entry> = Vec::with_capacity(new.len());
    let mut entry_of_old = vec![0; old.len()];
    let mut rest = 0;
    // What left its place stands directly behind the last clause before it that stayed.
    let mut left_behind = |entries: &mut Vec<Entry>, rest: &mut usize| {
        while *rest < old.len() && !kept.contains(rest) {
            let clause = old[*rest];
            let (place, spans) = match new_at.contains_key(&clause.id) {
                true => (Place::MovedAway, whole(Mark::Same, clause)),
                false => (Place::Deleted, whole(Mark::Del, clause)),
            };
            entry_of_old[*rest] = entries.len();
            let joined = joined.get(&clause.id).map(|into| (*into).clone());
            entries.push(Entry { old: Some(clause.clone()), spans, joined, ..entry(&clause.id, place) });
            *rest += 1;
        }
        entries.len()
    };
    left_behind(&mut entries, &mut rest);
    let mut kept_entries: Vec<(usize, usize)> = Vec::new();
    for (at, clause) in new.iter().enumerate() {
        let Some(&was) = old_at.get(&clause.id) else {
            let spans = whole(Mark::Ins, clause);
            entries.push(Entry { new: Some((*clause).clone()), spans, ..entry(&clause.id, Place::Inserted) });
            continue;
        };
        let before = old[was];
        let context = |contexts: &[Option<usize>], list: &[&Clause], at: usize| {
            contexts[at].map(|head: usize| list[head].id.clone())
        };
        let (from, to) = (context(&old_contexts, &old, was), context(&new_contexts, &new, at));
        let stayed = kept.contains(&was);
        let along = (!stayed).then(|| {
            let above: HashSet<&ClauseId> =
                ancestors(&old_parents, was).into_iter().map(|i| &old[i].id).collect();
            // The outermost of its moved ancestors, so that a whole section is one move.
            let shared = |i: &usize| above.contains(&new[*i].id) && moved(&new[*i].id);
            ancestors(&new_parents, at).into_iter().rfind(shared).map(|i| new[i].id.clone())
        });
        entries.push(Entry {
            old: Some(before.clone()),
            new: Some((*clause).clone()),
            spans: words(&before.wording, &clause.wording),
            facts: fact_changes(before, clause),
            context: (from != to).then_some(ContextChange { old: from, new: to }),
            along: along.flatten(),
            ..entry(&clause.id, if stayed { Place::Kept } else { Place::Moved })
        });
        if stayed {
            kept_entries.push((was, entries.len() - 1));
            rest = was + 1;
            left_behind(&mut entries, &mut rest);
        }
    }
    for (was, at) in kept_entries {
        entry_of_old[was] = at;
    }
    Redline { entries, original: entry_of_old }
}

fn entry(id: &ClauseId, place: Place) -> Entry {
    Entry {
        id: id.clone(),
        place,
        old: None,
        new: None,
        spans: Vec::new(),
        facts: Vec::new(),
        context: None,
        along: None,
        joined: None,
    }
}

fn once(clauses: &[Clause]) -> Vec<&Clause> {
    let mut seen = HashSet::new();
    clauses.iter().filter(|c| c.gone.is_none() && seen.insert(&c.id)).collect()
}

fn whole(mark: Mark, clause: &Clause) -> Vec<Span> {
    if clause.wording.is_empty() { Vec::new() } else { vec![Span { mark, words: clause.wording.clone() }] }
}

fn fact_changes(old: &Clause, new: &Clause) -> Vec<FactChange> {
    let own = |values: Vec<&str>| -> Vec<String> { values.into_iter().map(str::to_owned).collect() };
    Fact::ALL
        .into_iter()
        .map(|fact| (fact, old.facts.values(fact), new.facts.values(fact)))
        .filter(|(_, old, new)| old != new)
        .map(|(fact, old, new)| FactChange { fact, old: own(old), new: own(new) })
        .collect()
}

/// The deleted and inserted words of each change, in order.
fn word_changes(spans: &[Span]) -> Vec<(String, String)> {
    let mut changes: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for span in spans {
        if span.mark == Mark::Same {
            open = false;
            continue;
        }
        if !open {
            changes.push(Default::default());
            open = true;
        }
        if let Some((deleted, inserted)) = changes.last_mut() {
            let side = if span.mark == Mark::Del { deleted } else { inserted };
            side.push_str(&span.words.text_with_marks());
        }
    }
    changes
}

/// A short name made from the words themselves, so that a change keeps its key when others come and go.
fn short_name(deleted: &str, inserted: &str) -> String {
    let digest = Sha256::digest(format!("{}:{deleted}{inserted}", deleted.len()).as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The longest ascending run (not necessarily of neighbours) in a list without repetition.
pub(crate) fn longest_run(list: &[usize]) -> Vec<usize> {
    // tails[k]: index of the smallest value that ends a run of length k + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; list.len()];
    for (at, value) in list.iter().enumerate() {
        let length = tails.partition_point(|tail| list[*tail] < *value);
        before[at] = length.checked_sub(1).map(|k| tails[k]);
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        run.push(list[at]);
        next = before[at];
    }
    run.reverse();
    run
}

#[cfg(test)]
#[path = "redline_tests.rs"]
mod tests;
