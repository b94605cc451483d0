//! A thread's places over a change of the whole text: clauses whose words changed, that split, and that were joined.
//!
//! The text knows which clause was joined into which. Of a split it knows only that there is a new clause; there the words
//! say where they went.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::anchor::{Anchor, Words, carry, units};
use super::trail::Trail;
use crate::text::{Clause, ClauseId, ContentHash, Wording};

/// What a settle changed.
#[derive(Debug, Default)]
pub struct Settle<'a> {
    /// The clauses as they are now, in order, those that are gone included.
    pub now: Vec<&'a Clause>,
    /// Those that were made, or stand again.
    pub made: BTreeSet<ClauseId>,
    /// The contents that others had before.
    pub was: BTreeMap<ClauseId, ContentHash>,
    /// Those that were joined into another.
    pub joined: BTreeMap<ClauseId, ClauseId>,
}

/// A thread's places by clause.
pub type Places = BTreeMap<ClauseId, Trail>;

impl Settle<'_> {
    /// The contents whose wordings [`Self::carry`] asks for.
    #[must_use]
    pub fn asked(&self, places: &Places) -> BTreeSet<ContentHash> {
        let lasts = places.values().map(|trail| trail.last().hash.clone());
        lasts.chain(self.was.values().cloned()).collect()
    }

    /// The places afterwards. `bodies`: the wordings that [`Self::asked`] names.
    #[must_use]
    pub fn carry(&self, places: &Places, bodies: &HashMap<ContentHash, Wording>) -> Places {
        let mut after = places.clone();
        for clause in &self.now {
            let Some(trail) = places.get(&clause.id) else { continue };
            let Some(from) = bodies.get(&trail.last().hash) else { continue };
            let mut next = trail.clone();
            next.follow(from, &clause.content_hash(), &clause.wording);
            after.insert(clause.id.clone(), next);
        }
        for (id, trail) in places {
            if let (false, Some(words), Some(from)) =
                (trail.lost, &trail.last().words, bodies.get(&trail.last().hash))
            {
                self.split(id, words, from, &mut after);
            }
        }
        for (gone, into) in self.joins() {
            self.join(gone, into, bodies, &mut after);
        }
        after
    }

    /// Where some of the words are no longer in their clause, they may stand in the new ones right behind it.
    fn split(&self, first: &ClauseId, words: &Words, from: &Wording, after: &mut Places) {
        let kept = |trail: &Trail| !trail.lost && trail.words().is_some_and(|now| now.quote == words.quote);
        let whole = after.get(first).is_some_and(kept);
        let standing = || self.now.iter().filter(|clause| clause.gone.is_none());
        let behind = standing().skip_while(|clause| clause.id != *first);
        let pieces: Vec<&Clause> = behind
            .enumerate()
            .take_while(|(at, clause)| *at == 0 || self.made.contains(&clause.id))
            .map(|(_, clause)| *clause)
            .collect();
        if whole || pieces.len() < 2 {
            return;
        }
        let (all, starts) = run_on(pieces.iter().map(|clause| &clause.wording));
        let Some(range) = carry(words.range(), from, &all) else { return };
        for (piece, start) in pieces.iter().zip(starts).skip(1) {
            let end = start + units(piece.wording.len_utf16());
            let part = range.start.max(start)..range.end.min(end);
            if part.is_empty() {
                continue;
            }
            let part = part.start - start..part.end - start;
            self.stand(after, piece, part);
        }
    }

    /// What was joined into what, the farthest first: what was joined into a clause that was itself joined then goes on with that.
    fn joins(&self) -> Vec<(&ClauseId, &ClauseId)> {
        let far = |gone: &ClauseId| {
            let on = std::iter::successors(self.joined.get(gone), |into| self.joined.get(*into));
            // Two that were joined into each other would go on for ever.
            Reverse(on.take(self.joined.len()).count())
        };
        let mut joins: Vec<(&ClauseId, &ClauseId)> = self.joined.iter().collect();
        crate::sort::by_key(&mut joins, |&(gone, _)| far(gone));
        joins
    }

    /// Words of a clause that was joined into another stand in that one now.
    fn join(
        &self,
        gone: &ClauseId,
        into: &ClauseId,
        bodies: &HashMap<ContentHash, Wording>,
        after: &mut Places,
    ) {
        let find = |id: &ClauseId| self.now.iter().find(|clause| clause.id == *id);
        let (Some(source), Some(target)) = (find(gone), find(into)) else { return };
        let Some(trail) = after.get(gone).filter(|trail| !trail.lost) else { return };
        let words = trail.last().words.as_ref().map(Words::range);
        // From the clause as a whole it goes with all its words: as a whole it would stay on both when these part again.
        let range = words.clone().unwrap_or_else(|| 0..units(source.wording.len_utf16()));
        // What stood in the target before, then all that was joined into it, as far as this clause.
        let before = self.was.get(into).and_then(|hash| bodies.get(hash));
        let others = self.now.iter().filter(|clause| self.joined.get(&clause.id) == Some(into));
        let joined: Vec<&Wording> =
            before.into_iter().chain(others.clone().map(|clause| &clause.wording)).collect();
        let at = usize::from(before.is_some()) + others.take_while(|clause| clause.id != source.id).count();
        let (all, starts) = run_on(joined);
        let Some(start) = starts.get(at) else { return };
        let found = carry(start + range.start..start + range.end, &all, &target.wording);
        match found.filter(|found| !found.is_empty()) {
            Some(found) => self.stand(after, target, found),
            None if words.is_none() => {
                let whole = Anchor { hash: target.content_hash(), words: None };
                after.entry(into.clone()).or_insert_with(|| Trail::begin(whole));
            }
            None => {}
        }
    }

    fn stand(&self, after: &mut Places, clause: &Clause, range: std::ops::Range<u32>) {
        let hash = clause.content_hash();
        match after.get_mut(&clause.id) {
            Some(trail) => trail.join(&hash, &clause.wording, range),
            None => {
                let words = Words::at(&clause.wording, range);
                if let Some(words) = words {
                    after.insert(clause.id.clone(), Trail::begin(Anchor { hash, words: Some(words) }));
                }
            }
        }
    }
}

/// Wordings one after the other, a line each, and where each begins: so the last word of one and the first of the next stay two,
/// and an accent that begins a line stays there.
fn run_on<'a>(wordings: impl IntoIterator<Item = &'a Wording>) -> (Wording, Vec<u32>) {
    let (mut all, mut starts) = (Wording::default(), Vec::new());
    for wording in wordings {
        if !starts.is_empty() {
            all = all.concat(&Wording::plain("\n"));
        }
        starts.push(units(all.len_utf16()));
        all = all.concat(wording);
    }
    (all, starts)
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
