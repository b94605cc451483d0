//! The four ways of looking at a redline, as Word has them.

use serde::{Deserialize, Serialize};

use super::diff::{Mark, Span};
use super::redline::{Entry, FactChange, Place, Redline};
use super::{Clause, ClauseId, Kind};

/// A way of looking at a redline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum View {
    /// Everything, insertions and deletions marked, moved clauses at both places.
    #[default]
    All,
    /// The new text, with a bar beside what changed.
    Simple,
    /// The new text alone.
    Clean,
    /// The old text alone.
    Original,
}

/// A clause as a view shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shown {
    /// The clause.
    pub id: ClauseId,
    /// Its kind in this view.
    pub kind: Kind,
    /// Its level in this view.
    pub level: u8,
    /// How it is shown; [`Place::Kept`] in the views without marks.
    pub place: Place,
    /// Whether a bar beside it says that something changed here, or was taken out directly behind it.
    pub bar: bool,
    /// Its words; all [`Mark::Same`] in the views without marks.
    pub spans: Vec<Span>,
    /// The facts that changed, where the view says so.
    pub facts: Vec<FactChange>,
}

/// What a view shows of a redline, in order.
#[must_use]
pub fn show(redline: &Redline, view: View) -> Vec<Shown> {
    match view {
        View::All => {
            redline.entries.iter().filter_map(|e| shown(e, latest(e)?, e.spans.clone(), true)).collect()
        }
        View::Clean => standing(redline).filter_map(|e| plain(e, e.new.as_ref()?)).collect(),
        View::Original => {
            let entries = redline.original.iter().filter_map(|at| redline.entries.get(*at));
            entries.filter_map(|e| plain(e, e.old.as_ref()?)).collect()
        }
        View::Simple => {
            let mut all: Vec<Shown> = Vec::new();
            let mut behind_nothing = false;
            for entry in &redline.entries {
                if let Some(mut one) = standing_in(entry).and_then(|clause| plain(entry, clause)) {
                    one.bar = entry.changed() || std::mem::take(&mut behind_nothing);
                    all.push(one);
                } else {
                    // What was taken out leaves its bar beside the clause before it, at the top beside the next.
                    match all.last_mut() {
                        Some(last) => last.bar = true,
                        None => behind_nothing = true,
                    }
                }
            }
            all
        }
    }
}

fn latest(entry: &Entry) -> Option<&Clause> {
    entry.new.as_ref().or(entry.old.as_ref())
}

fn standing_in(entry: &Entry) -> Option<&Clause> {
    match entry.place {
        Place::Deleted | Place::MovedAway => None,
        Place::Kept | Place::Inserted | Place::Moved => entry.new.as_ref(),
    }
}

fn standing(redline: &Redline) -> impl Iterator<Item = &Entry> {
    redline.entries.iter().filter(|e| standing_in(e).is_some())
}

fn shown(entry: &Entry, clause: &Clause, spans: Vec<Span>, marked: bool) -> Option<Shown> {
    Some(Shown {
        id: clause.id.clone(),
        kind: clause.kind,
        level: clause.level,
        place: if marked { entry.place } else { Place::Kept },
        bar: marked && entry.changed(),
        spans,
        facts: if marked { entry.facts.clone() } else { Vec::new() },
    })
}

fn plain(entry: &Entry, clause: &Clause) -> Option<Shown> {
    let words = clause.wording.clone();
    let spans = if words.is_empty() { Vec::new() } else { vec![Span { mark: Mark::Same, words }] };
    shown(entry, clause, spans, false)
}

#[cfg(test)]
#[path = "view_tests.rs"]
mod tests;
