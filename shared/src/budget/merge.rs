//! Two people change the same money at once: what only one of them touched is taken as it is; what both did is *yours* and *theirs*.

use super::frame::{Frame, FramesEdit, frame_of};
use super::{Amount, BudgetEdit, Line, line_of};
use crate::text::ClauseId;

/// A field of an initiative's money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Whether its body is a state body.
    StateBody,
    /// An amount of a year.
    Amount(i32, Amount),
    /// Who pays beside the programme in a year.
    CoFinancer(i32),
}

impl Field {
    /// Every field of the years that any of them speaks of.
    fn all(edits: [&BudgetEdit; 3]) -> Vec<Self> {
        let mut years: Vec<i32> = edits.iter().flat_map(|edit| &edit.lines).map(|line| line.year).collect();
        crate::sort::plain(&mut years);
        years.dedup();
        let of_year = |year: i32| {
            let amounts = Amount::ALL.into_iter().map(move |amount| Self::Amount(year, amount));
            amounts.chain([Self::CoFinancer(year)])
        };
        std::iter::once(Self::StateBody).chain(years.into_iter().flat_map(of_year)).collect()
    }

    fn is_same(self, a: &BudgetEdit, b: &BudgetEdit) -> bool {
        match self {
            Self::StateBody => a.state_body == b.state_body,
            Self::Amount(year, amount) => {
                amount.of(&line_of(&a.lines, year)) == amount.of(&line_of(&b.lines, year))
            }
            Self::CoFinancer(year) => {
                line_of(&a.lines, year).co_financer.trim() == line_of(&b.lines, year).co_financer.trim()
            }
        }
    }

    /// Takes it over from another.
    pub fn take(self, into: &mut BudgetEdit, from: &BudgetEdit) {
        let (Self::Amount(year, _) | Self::CoFinancer(year)) = self else {
            into.state_body = from.state_body;
            return;
        };
        let theirs = line_of(&from.lines, year);
        let at = into.lines.iter().position(|line| line.year == year).unwrap_or_else(|| {
            into.lines.push(Line::empty(year));
            into.lines.len() - 1
        });
        match self {
            Self::Amount(_, amount) => amount.set(&mut into.lines[at], amount.of(&theirs)),
            _ => into.lines[at].co_financer = theirs.co_financer,
        }
    }
}

/// The place of a frame: its goal, where it is tied to one, and its year.
pub type Place = (Option<ClauseId>, i32);

/// Takes a frame over from others, or that there is none.
pub fn take_frame(place: &Place, into: &mut FramesEdit, from: &FramesEdit) {
    let (goal, year) = place;
    into.frames.retain(|one| one.goal != *goal || one.year != *year);
    if let Some(amount) = frame_of(&from.frames, goal.as_ref(), *year) {
        into.frames.push(Frame { goal: goal.clone(), year: *year, amount });
    }
}

/// What comes of two changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged<E, F> {
    /// Yours, with what only they changed; based on their version.
    pub edit: E,
    /// What both changed, and otherwise: yours stands in `edit` until it is chosen.
    pub both: Vec<F>,
    /// What they alone changed.
    pub theirs: Vec<F>,
}

/// Sorts fields into those that both changed otherwise, and those that only they changed.
fn sorted<F>(
    all: Vec<F>,
    base_theirs: impl Fn(&F) -> bool,
    base_yours: impl Fn(&F) -> bool,
    yours_theirs: impl Fn(&F) -> bool,
) -> (Vec<F>, Vec<F>) {
    let (mut both, mut theirs) = (Vec::new(), Vec::new());
    for field in all {
        if base_theirs(&field) {
            continue;
        }
        if base_yours(&field) {
            theirs.push(field);
        } else if !yours_theirs(&field) {
            both.push(field);
        }
    }
    (both, theirs)
}

/// Brings together what you filled in of an initiative's money and what they saved meanwhile, both based on the same.
#[must_use]
pub fn merge(base: &BudgetEdit, yours: &BudgetEdit, theirs: &BudgetEdit) -> Merged<BudgetEdit, Field> {
    let all = Field::all([base, yours, theirs]);
    let (both, taken) = sorted(
        all,
        |field| field.is_same(base, theirs),
        |field| field.is_same(base, yours),
        |field| field.is_same(yours, theirs),
    );
    let mut edit = BudgetEdit { version: theirs.version, ..yours.clone() };
    taken.iter().for_each(|field| field.take(&mut edit, theirs));
    Merged { edit, both, theirs: taken }
}

/// The same for the frames of a programme.
#[must_use]
pub fn merge_frames(base: &FramesEdit, yours: &FramesEdit, theirs: &FramesEdit) -> Merged<FramesEdit, Place> {
    let mut all: Vec<Place> = Vec::new();
    for frame in [base, yours, theirs].into_iter().flat_map(|edit| &edit.frames) {
        let place = (frame.goal.clone(), frame.year);
        if !all.contains(&place) {
            all.push(place);
        }
    }
    let same = |place: &Place, a: &FramesEdit, b: &FramesEdit| {
        frame_of(&a.frames, place.0.as_ref(), place.1) == frame_of(&b.frames, place.0.as_ref(), place.1)
    };
    let (both, taken) = sorted(
        all,
        |place| same(place, base, theirs),
        |place| same(place, base, yours),
        |place| same(place, yours, theirs),
    );
    let mut edit = FramesEdit { version: theirs.version, ..yours.clone() };
    taken.iter().for_each(|place| take_frame(place, &mut edit, theirs));
    Merged { edit, both, theirs: taken }
}

#[cfg(test)]
mod tests {
    use super::super::Ore;
    use super::super::sums::tests::clause;
    use super::*;

    fn with(granted: i32, used: Option<i32>, version: u32) -> BudgetEdit {
        let line =
            Line { granted: Some(Ore::crowns(granted)), used: used.map(Ore::crowns), ..Line::empty(2026) };
        BudgetEdit { lines: vec![line], version, ..BudgetEdit::empty() }
    }

    #[test]
    fn who_grants_and_who_uses_do_not_get_in_each_others_way() {
        let (base, yours) = (with(5, None, 1), with(5, Some(2), 1));
        let merged = merge(&base, &yours, &with(9, None, 2));
        assert_eq!(merged.edit, with(9, Some(2), 2));
        assert_eq!(merged.theirs, [Field::Amount(2026, Amount::Granted)]);
        assert!(merged.both.is_empty());
    }

    #[test]
    fn what_both_changed_otherwise_is_yours_until_it_is_chosen() {
        let theirs = with(9, Some(4), 2);
        let mut merged = merge(&with(5, None, 1), &with(5, Some(2), 1), &theirs);
        assert_eq!(merged.both, [Field::Amount(2026, Amount::Used)]);
        assert_eq!(merged.edit, with(9, Some(2), 2));
        merged.both[0].take(&mut merged.edit, &theirs);
        assert_eq!(merged.edit, theirs);
        let alike = merge(&with(5, None, 1), &with(5, Some(4), 1), &theirs);
        assert!(alike.both.is_empty(), "what both changed alike is no question");
    }

    #[test]
    fn every_field_is_compared_and_taken() {
        let line = Line {
            year: 2027,
            granted: Some(Ore::crowns(1)),
            co_financed: Some(Ore::crowns(2)),
            co_financer: "A fund".into(),
            used: Some(Ore::crowns(3)),
            forecast: Some(Ore::crowns(4)),
        };
        let base = BudgetEdit { version: 1, ..BudgetEdit::empty() };
        let theirs =
            BudgetEdit { state_body: Some(true), lines: vec![line], version: 2, ..BudgetEdit::empty() };
        let merged = merge(&base, &base, &theirs);
        assert_eq!((merged.theirs.len(), merged.edit), (6, theirs));
    }

    #[test]
    fn frames_are_brought_together_place_by_place() {
        let frame = |goal: Option<u8>, year, crowns| Frame {
            goal: goal.map(clause),
            year,
            amount: Ore::crowns(crowns),
        };
        let edit = |version, frames: &[Frame]| FramesEdit {
            frames: frames.to_vec(),
            version,
            ..FramesEdit::empty()
        };
        let base = edit(1, &[frame(Some(0), 2025, 1), frame(None, 2025, 1), frame(None, 2026, 1)]);
        let yours = edit(1, &[frame(Some(0), 2025, 2), frame(None, 2025, 3), frame(None, 2026, 1)]);
        // They have taken one away, added one, and changed the one that you have changed.
        let theirs = edit(2, &[frame(Some(0), 2025, 1), frame(None, 2025, 4), frame(Some(1), 2026, 7)]);
        let mut merged = merge_frames(&base, &yours, &theirs);
        assert_eq!(merged.both, [(None, 2025)]);
        assert_eq!(merged.theirs, [(None, 2026), (Some(clause(1)), 2026)]);
        let expected = [frame(Some(0), 2025, 2), frame(None, 2025, 3), frame(Some(1), 2026, 7)];
        assert_eq!((merged.edit.frames.as_slice(), merged.edit.version), (&expected[..], 2));
        take_frame(&merged.both[0], &mut merged.edit, &theirs);
        assert_eq!(frame_of(&merged.edit.frames, None, 2025), Some(Ore::crowns(4)));
    }
}
