//! What has changed between what was confirmed and what is: in the order of the text, by section.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::{Accepted, Open, Said, Seen, Shown, Stand, Wide, Word, stamp, stamp_gone, stamp_wide};
use crate::amendment::State;
use crate::id::AmendmentId;
use crate::member::MemberCode;
use crate::position::ClauseState;
use crate::text::diff::Span;
use crate::text::redline::{Entry, FactChange, Place, compare};
use crate::text::{Clause, ClauseId, Kind, Wording};
use crate::time::Instant;

/// The whole of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// The sections in which something changed, in the order of the text.
    pub sections: Vec<Section>,
    /// The reservations against sections and the whole text, where those changed.
    pub wide: Option<WideChange>,
}

impl Difference {
    /// In how many clauses something changed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.changes.len()).sum()
    }

    /// Every change, in the order of the text.
    pub fn changes(&self) -> impl Iterator<Item = &Changed> {
        self.sections.iter().flat_map(|section| &section.changes)
    }
}

/// What stands from one chapter or goal to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// The chapter or goal; absent for what stands before the first.
    pub head: Option<Head>,
    /// Its clauses in which something changed.
    pub changes: Vec<Changed>,
}

/// What heads a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Head {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub wording: Wording,
}

/// A clause in which something changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changed {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called; one that is gone, what it was called.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// What became of it as a whole: kept, inserted, deleted or moved.
    pub place: Place,
    /// Whether it moved along with what it stands under.
    pub along: bool,
    /// Its words, with what happened to them.
    pub spans: Vec<Span>,
    /// What it was, where it is of another kind or level.
    pub was: Option<Shape>,
    /// The facts that changed.
    pub facts: Vec<FactChange>,
    /// The amendments that were accepted on it since, by number, where it is itself otherwise.
    pub accepted: Vec<Accepted>,
    /// Where it stands, if elsewhere than before.
    pub state: Option<StateChange>,
    /// What became of amendments to it.
    pub brackets: Vec<BracketChange>,
    /// How many brackets were set and taken away by hand.
    pub by_hand: Option<ByHand>,
    /// What delegations think otherwise than before, in the order of display.
    pub positions: Vec<PositionChange>,
    /// What is sent to confirm it: itself, and what only moved along with it.
    pub shown: Vec<Shown>,
    /// When it was confirmed last; absent for what never was.
    pub since: Option<Instant>,
}

/// Kind and level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shape {
    /// The kind.
    pub kind: Kind,
    /// The level.
    pub level: u8,
}

/// Where a clause stood and stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StateChange {
    /// Before.
    pub from: ClauseState,
    /// Now.
    pub to: ClauseState,
}

/// What became of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WhatOfBracket {
    /// It is on the table, and was not.
    Opened,
    /// It is on the table in another version.
    Revised,
    /// Others stand behind it.
    Sponsors,
    /// It is left to the ministers.
    Kept,
    /// It was left to the ministers, and is on the table again.
    Returned,
    /// It is on the table no more, or not for this clause.
    Closed,
}

/// What became of an amendment to a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BracketChange {
    /// The amendment.
    pub amendment: AmendmentId,
    /// Its number.
    pub number: u32,
    /// Who stands behind it; of one that was closed, who did.
    pub members: Vec<MemberCode>,
    /// What became of it.
    pub what: WhatOfBracket,
    /// Where the amendment stands now.
    pub state: Option<State>,
}

/// Brackets set and taken away by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByHand {
    /// How many are new.
    pub opened: u32,
    /// How many are gone.
    pub closed: u32,
}

/// What a delegation thought and thinks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionChange {
    /// The delegation.
    pub member: MemberCode,
    /// Before; absent when it had not said.
    pub from: Option<Word>,
    /// Now; absent when it has taken it back.
    pub to: Option<Word>,
}

/// The reservations against more than a clause, before and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WideChange {
    /// Those that are new, or say something else.
    pub made: Vec<Wide>,
    /// Those that are gone, or said something else.
    pub gone: Vec<Wide>,
    /// What is sent to confirm it.
    pub stamp: String,
}

/// What has changed since `read`; `states` knows where each tabled amendment stands.
///
/// That something else stands above a clause than before is said where that came or went, and not again at each clause under
/// it. What only moved along with its heading is confirmed with that.
#[must_use]
pub fn difference(read: &Stand, now: &Stand, states: &BTreeMap<AmendmentId, State>) -> Difference {
    let clauses = |stand: &Stand| -> Vec<Clause> { stand.clauses.iter().map(|s| s.clause.clone()).collect() };
    let by_id = |stand: &'_ Stand| -> HashMap<ClauseId, usize> {
        stand.clauses.iter().enumerate().map(|(at, seen)| (seen.clause.id.clone(), at)).collect()
    };
    let (read_at, now_at) = (by_id(read), by_id(now));
    let mut sections: Vec<Section> = vec![Section { head: None, changes: Vec::new() }];
    let mut heads: HashMap<ClauseId, (usize, usize)> = HashMap::new();
    for entry in compare(&clauses(read), &clauses(now)).entries {
        if entry.place == Place::MovedAway {
            continue;
        }
        let then = read_at.get(&entry.id).map(|at| &read.clauses[*at]);
        let seen = now_at.get(&entry.id).map(|at| &now.clauses[*at]);
        if let Some(head) = seen.and_then(head_of) {
            sections.push(Section { head: Some(head), changes: Vec::new() });
        }
        let Some(changed) = changed(entry, then, seen, states) else { continue };
        let (changed, under) = changed;
        if let Some((section, at)) = under.as_ref().and_then(|head| heads.get(head)) {
            sections[*section].changes[*at].shown.extend(changed.shown);
            continue;
        }
        let section = sections.len() - 1;
        heads.insert(changed.clause.clone(), (section, sections[section].changes.len()));
        sections[section].changes.push(changed);
    }
    sections.retain(|section| !section.changes.is_empty());
    Difference { sections, wide: wide(&read.wide, &now.wide) }
}

fn head_of(seen: &Seen) -> Option<Head> {
    let clause = &seen.clause;
    matches!(clause.kind, Kind::Chapter | Kind::Goal).then(|| Head {
        clause: clause.id.clone(),
        label: seen.label.clone(),
        kind: clause.kind,
        wording: clause.wording.without_brackets(),
    })
}

/// What changed in a clause, if anything did; and the heading it is confirmed with, where it did nothing but move along.
fn changed(
    entry: Entry,
    then: Option<&Seen>,
    now: Option<&Seen>,
    states: &BTreeMap<AmendmentId, State>,
) -> Option<(Changed, Option<ClauseId>)> {
    let latest = now.or(then)?;
    let was = entry
        .old
        .as_ref()
        .filter(|_| entry.kind_changed())
        .map(|old| Shape { kind: old.kind, level: old.kind.settled_level(old.level) });
    let inside = was.is_some() || entry.words_changed() || !entry.facts.is_empty();
    let (none_open, none_said) = (Vec::new(), Vec::new());
    let opened = |seen: Option<&Seen>| seen.map_or(Vec::new(), |seen| seen.by_hand.clone());
    let (brackets, by_hand, positions, state) = match now {
        // What was thought of a clause that is gone went with it.
        None => (Vec::new(), None, Vec::new(), None),
        Some(now) => (
            brackets(then.map_or(&none_open, |then| &then.open), &now.open, states),
            hands(&opened(then), &now.by_hand),
            positions(then.map_or(&none_said, |then| &then.said), &now.said),
            then.map(|then| then.state)
                .filter(|from| *from != now.state)
                .map(|from| StateChange { from, to: now.state }),
        ),
    };
    let beside = !brackets.is_empty() || by_hand.is_some() || !positions.is_empty() || state.is_some();
    if entry.place == Place::Kept && !inside && !beside {
        return None;
    }
    let stamp = match (now, then) {
        (Some(now), _) => stamp(now),
        (None, Some(then)) => stamp_gone(&entry.id, &then.clause.content_hash()),
        (None, None) => return None,
    };
    let under = entry.along.clone().filter(|_| !inside && !beside);
    let changed = Changed {
        clause: entry.id.clone(),
        label: latest.label.clone(),
        kind: latest.clause.kind,
        level: latest.clause.kind.settled_level(latest.clause.level),
        place: entry.place,
        along: entry.along.is_some(),
        spans: entry.spans,
        was,
        facts: entry.facts,
        accepted: Vec::new(),
        state,
        brackets,
        by_hand,
        positions,
        shown: vec![Shown { clause: entry.id, stamp }],
        since: None,
    };
    Some((changed, under))
}

fn brackets(then: &[Open], now: &[Open], states: &BTreeMap<AmendmentId, State>) -> Vec<BracketChange> {
    let change = |open: &Open, what| BracketChange {
        amendment: open.amendment,
        number: open.number,
        members: open.members.clone(),
        what,
        state: states.get(&open.amendment).copied(),
    };
    let find = |all: &[Open], id: AmendmentId| all.iter().find(|one| one.amendment == id).cloned();
    let closed = then.iter().filter(|one| find(now, one.amendment).is_none());
    let mut changes: Vec<BracketChange> = closed.map(|one| change(one, WhatOfBracket::Closed)).collect();
    for one in now {
        let what = match find(then, one.amendment) {
            None => WhatOfBracket::Opened,
            Some(was) if was.version != one.version => WhatOfBracket::Revised,
            Some(was) if was.kept != one.kept && one.kept => WhatOfBracket::Kept,
            Some(was) if was.kept != one.kept => WhatOfBracket::Returned,
            Some(was) if was.members != one.members => WhatOfBracket::Sponsors,
            Some(_) => continue,
        };
        changes.push(change(one, what));
    }
    crate::sort::by_key(&mut changes, |change| change.number);
    changes
}

fn hands(then: &[String], now: &[String]) -> Option<ByHand> {
    let missing = |from: &[String], of: &[String]| {
        u32::try_from(of.iter().filter(|id| !from.contains(id)).count()).unwrap_or(u32::MAX)
    };
    let found = ByHand { opened: missing(then, now), closed: missing(now, then) };
    (found.opened + found.closed > 0).then_some(found)
}

fn positions(then: &[Said], now: &[Said]) -> Vec<PositionChange> {
    let of = |all: &[Said], member: MemberCode| {
        all.iter().find(|said| said.member == member).map(|said| said.word.clone())
    };
    let gone = then.iter().filter(|said| of(now, said.member).is_none());
    let mut changes: Vec<PositionChange> = now
        .iter()
        .chain(gone)
        .map(|said| PositionChange {
            member: said.member,
            from: of(then, said.member),
            to: of(now, said.member),
        })
        .filter(|change| change.from != change.to)
        .collect();
    crate::sort::by_key(&mut changes, |change| crate::member::place(change.member.as_str()).0);
    changes
}

fn wide(then: &[Wide], now: &[Wide]) -> Option<WideChange> {
    let without = |from: &[Wide], of: &[Wide]| -> Vec<Wide> {
        of.iter().filter(|one| !from.contains(one)).cloned().collect()
    };
    let (made, gone) = (without(then, now), without(now, then));
    (!made.is_empty() || !gone.is_empty()).then(|| WideChange { made, gone, stamp: stamp_wide(now) })
}
