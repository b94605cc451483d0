//! The note for the officials' standing item (domain reference 2.2): what has changed since the last round, what is delayed, what must
//! be decided, how the work that has begun goes and which is new. Drawn from what was reported alone, so that everybody can check it.

use super::{Snapshot, Then, Words};
use crate::id::InitiativeId;
use crate::initiative::State;
use crate::result::{Scale, Status};
use crate::time::Date;

/// A section as far as the note looks at it.
#[derive(Debug, Clone, Copy)]
pub struct Noted<'a> {
    /// What is reported now; absent where nothing is.
    pub words: Option<&'a Words>,
    /// What was reported in the round before.
    pub before: Option<&'a Words>,
    /// How the plan stood.
    pub snapshot: &'a Snapshot,
    /// The plan in the round before; absent when that had no such section.
    pub then: Option<&'a Then>,
}

/// How something has changed since the round before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is reported for the first time.
    First,
    /// Fewer challenges than before.
    Better,
    /// More challenges than before.
    Worse,
    /// There were no data, or there are none any more.
    Known,
    /// The same challenges, and further.
    Further,
    /// The same challenges, and less far than was said before.
    Back,
}

/// The note: the places of the sections that belong under each of its headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// What has changed, and how.
    pub changed: Vec<(usize, Turn)>,
    /// What is delayed: moderate or major challenges, an action that is said to be delayed, a milestone that is due and not reached.
    pub delayed: Vec<usize>,
    /// What must be decided.
    pub decisions: Vec<usize>,
    /// What nothing is reported of.
    pub missing: Vec<usize>,
    /// How many initiatives are in which state, each counted once; only states that some are in.
    pub work: Vec<(State, u32)>,
    /// Initiatives that were under no section in the round before: the section each stands under first, and its place there.
    pub begun: Vec<(usize, usize)>,
}

/// How it has changed; none where it stands as it stood.
fn turn(words: &Words, before: Option<&Words>) -> Option<Turn> {
    let Some(before) = before else { return Some(Turn::First) };
    let known = |scale: Option<Scale>| scale.is_some_and(|scale| scale != Scale::NoData);
    if known(words.scale) != known(before.scale) {
        return Some(Turn::Known);
    }
    // The steps stand in order, the best first.
    match (words.scale.cmp(&before.scale), words.progress.cmp(&before.progress)) {
        (std::cmp::Ordering::Less, _) => Some(Turn::Better),
        (std::cmp::Ordering::Greater, _) => Some(Turn::Worse),
        (_, std::cmp::Ordering::Greater) => Some(Turn::Further),
        (_, std::cmp::Ordering::Less) => Some(Turn::Back),
        _ => None,
    }
}

fn is_delayed(words: &Words, snapshot: &Snapshot, today: Date) -> bool {
    matches!(words.scale, Some(Scale::Moderate | Scale::Major))
        || snapshot.status.as_ref().is_some_and(|said| said.status == Status::Delayed)
        || snapshot.overdue(today).next().is_some()
}

/// What the plans say of the initiatives, as far as the note says it.
fn look_at_work(sections: &[Noted<'_>], note: &mut Note) {
    let then = sections.iter().filter_map(|section| section.then).flat_map(|then| &then.initiatives);
    let earlier: Vec<InitiativeId> = then.map(|one| one.id).collect();
    let (mut counted, mut begun) = (Vec::<(InitiativeId, State)>::new(), Vec::<InitiativeId>::new());
    for (at, section) in sections.iter().enumerate() {
        for (nth, one) in section.snapshot.initiatives.iter().enumerate() {
            if !counted.iter().any(|(id, _)| *id == one.id) {
                counted.push((one.id, one.state));
            }
            // Where the round before had no such section, nothing says whether there was such work.
            let is_new = section.then.is_some() && !earlier.contains(&one.id) && !begun.contains(&one.id);
            if is_new {
                begun.push(one.id);
                note.begun.push((at, nth));
            }
        }
    }
    let count = |state: State| counted.iter().filter(|one| one.1 == state).count();
    note.work = State::ALL
        .into_iter()
        .map(|state| (state, u32::try_from(count(state)).unwrap_or(u32::MAX)))
        .filter(|(_, count)| *count > 0)
        .collect();
}

/// Draws the note from the sections of a report; `today` is the day on which milestones are looked at.
#[must_use]
pub fn note(sections: &[Noted<'_>], today: Date) -> Note {
    let mut note = Note::default();
    look_at_work(sections, &mut note);
    for (at, section) in sections.iter().enumerate() {
        let Some(words) = section.words else {
            note.missing.push(at);
            continue;
        };
        note.changed.extend(turn(words, section.before).map(|turn| (at, turn)));
        if is_delayed(words, section.snapshot, today) {
            note.delayed.push(at);
        }
        if !words.decision.trim().is_empty() {
            note.decisions.push(at);
        }
    }
    note
}
