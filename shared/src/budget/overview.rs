//! What a programme's money comes to: how much of the frame is given and used, what is overspent, what needs an audit, and what is under way
//! without money. Whoever sums a programme up asks here.

use super::frame::{Frame, together};
use super::sums::{Entry, Sum, TooLarge, sums};
use super::{Line, Ore};
use crate::id::InitiativeId;
use crate::initiative::State;

/// From here on a project is audited by a registered or authorised auditor (domain reference 2.3, 6.6).
pub const AUDITED_FROM: Ore = Ore::crowns(500_001);

/// Whether an initiative's accounts need an auditor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audit {
    /// Yes.
    Needed,
    /// Yes, unless its body is a state body, which nobody has said yet.
    NeededUnlessState,
    /// No: a national audit office audits its body already.
    ByState,
    /// No: it is granted less.
    Below,
}

impl Audit {
    /// Whether an auditor is to be found, as far as one knows.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Needed | Self::NeededUnlessState)
    }
}

/// The rule: from DKK 500,001 in all years together, unless the body is a state body.
#[must_use]
pub fn audit(granted: Ore, state_body: Option<bool>) -> Audit {
    match state_body {
        _ if granted < AUDITED_FROM => Audit::Below,
        Some(true) => Audit::ByState,
        Some(false) => Audit::Needed,
        None => Audit::NeededUnlessState,
    }
}

/// How what is used stands to what is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spending {
    /// No more is used, nor expected to be.
    Within,
    /// More is expected to be used than is given.
    WillExceed,
    /// More is used than is given.
    Exceeds,
}

/// How it stands of some lines together.
#[must_use]
pub fn spending(sum: &Sum) -> Spending {
    if sum.used > sum.granted {
        Spending::Exceeds
    } else if sum.forecast > sum.granted {
        Spending::WillExceed
    } else {
        Spending::Within
    }
}

/// By how much some lines together are more than is given: what is used, or else what is expected; nothing where they are within.
#[must_use]
pub fn beyond(sum: &Sum) -> Option<Ore> {
    match spending(sum) {
        Spending::Exceeds => Some(sum.used.less(sum.granted)),
        Spending::WillExceed => Some(sum.forecast.less(sum.granted)),
        Spending::Within => None,
    }
}

/// How it stands of one year of an initiative.
#[must_use]
pub fn spending_in(line: &Line) -> Spending {
    let mut sum = Sum::default();
    // One line always can be counted.
    let _ = sum.add(line);
    spending(&sum)
}

/// Whether an initiative in that state is worked on, and so needs a grant.
#[must_use]
pub const fn needs_grant(state: State) -> bool {
    matches!(state, State::UnderWay | State::Delayed)
}

/// Whether an initiative is worked on without a grant.
#[must_use]
pub fn is_unfunded(entry: &Entry) -> bool {
    let granted = |line: &Line| line.granted.is_some_and(|ore| ore > Ore::ZERO);
    needs_grant(entry.state) && !entry.lines.iter().any(granted)
}

/// What a programme's money comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// All frames together; absent where none is set.
    pub frame: Option<Ore>,
    /// Everything that is granted, paid by others, used and expected.
    pub sum: Sum,
    /// What of the frame is not granted; less than nothing where more is.
    pub free: Option<Ore>,
    /// The initiatives that are worked on without a grant.
    pub unfunded: Vec<InitiativeId>,
    /// Those of which more is used than is granted.
    pub overspent: Vec<InitiativeId>,
    /// Those of which more is expected to be used than is granted.
    pub will_exceed: Vec<InitiativeId>,
    /// Those whose accounts need an auditor, as far as one knows.
    pub audited: Vec<InitiativeId>,
    /// Those of them whose body nobody has said to be a state body or not.
    pub body_unknown: Vec<InitiativeId>,
}

/// Sums a programme up. The lists are in the order of the entries.
///
/// # Errors
/// When something cannot be counted.
pub fn overview(frames: &[Frame], entries: &[Entry]) -> Result<Overview, TooLarge> {
    let sum = sums(entries)?.whole;
    let frame = together(frames);
    let mut found = Overview {
        frame,
        sum,
        free: frame.map(|frame| frame.less(sum.granted)),
        unfunded: Vec::new(),
        overspent: Vec::new(),
        will_exceed: Vec::new(),
        audited: Vec::new(),
        body_unknown: Vec::new(),
    };
    for entry in entries {
        let own = entry.sum()?;
        let id = entry.initiative;
        if is_unfunded(entry) {
            found.unfunded.push(id);
        }
        match spending(&own) {
            Spending::Exceeds => found.overspent.push(id),
            Spending::WillExceed => found.will_exceed.push(id),
            Spending::Within => {}
        }
        let audit = audit(own.granted, entry.state_body);
        if audit.is_needed() {
            found.audited.push(id);
        }
        if audit == Audit::NeededUnlessState {
            found.body_unknown.push(id);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::sums::tests::{clause, entry};
    use super::*;

    fn line(granted: Option<i32>, used: Option<i32>, forecast: Option<i32>) -> Line {
        let crowns = |crowns: Option<i32>| crowns.map(Ore::crowns);
        let (granted, used, forecast) = (crowns(granted), crowns(used), crowns(forecast));
        Line { granted, used, forecast, ..Line::empty(2026) }
    }

    #[test]
    fn an_auditor_is_needed_from_five_hundred_thousand_and_one_crowns_on_unless_the_state_audits() {
        let limit = Ore::crowns(500_001);
        let below = Ore::new(limit.ore() - 1);
        for body in [None, Some(false), Some(true)] {
            assert_eq!(audit(below, body), Audit::Below);
        }
        assert_eq!(audit(limit, Some(false)), Audit::Needed);
        assert_eq!(audit(limit, None), Audit::NeededUnlessState);
        assert_eq!(audit(limit, Some(true)), Audit::ByState);
        let needed = [Audit::Needed, Audit::NeededUnlessState, Audit::ByState, Audit::Below];
        assert_eq!(needed.map(Audit::is_needed), [true, true, false, false]);
    }

    #[test]
    fn more_used_than_granted_is_overspent_to_the_ore() {
        assert_eq!(spending_in(&line(Some(5), Some(5), Some(5))), Spending::Within);
        let more = Line { used: Some(Ore::new(501)), ..line(Some(5), None, None) };
        assert_eq!(spending_in(&more), Spending::Exceeds);
        assert_eq!(spending_in(&line(Some(5), Some(1), Some(6))), Spending::WillExceed);
        assert_eq!(spending_in(&line(None, Some(1), None)), Spending::Exceeds, "used without a grant");
        assert_eq!(spending_in(&Line::empty(2026)), Spending::Within);
    }

    #[test]
    fn what_is_too_much_is_what_is_used_or_else_what_is_expected() {
        let much = |line: Line| beyond(&Sum::of_lines(&[line]).unwrap());
        assert_eq!(much(line(Some(5), Some(5), Some(5))), None);
        assert_eq!(much(line(Some(5), Some(1), Some(8))), Some(Ore::crowns(3)));
        assert_eq!(much(line(Some(5), Some(7), Some(8))), Some(Ore::crowns(2)), "it is used already");
        assert_eq!(much(line(None, None, Some(1))), Some(Ore::crowns(1)), "expected without a grant");
    }

    #[test]
    fn what_is_under_way_without_a_grant_is_unfunded() {
        let with = |state, granted| Entry { state, lines: vec![line(granted, None, None)], ..entry(1) };
        assert!(is_unfunded(&with(State::UnderWay, None)) && is_unfunded(&with(State::Delayed, Some(0))));
        assert!(!is_unfunded(&with(State::UnderWay, Some(1))));
        for state in [State::Idea, State::Planned, State::Completed, State::Stopped] {
            assert!(!is_unfunded(&with(state, None)), "{state:?}");
        }
    }

    #[test]
    fn a_programme_is_summed_up() {
        let entries = [
            Entry { lines: vec![line(Some(600_000), Some(700_000), None)], ..entry(1) },
            entry(2),
            Entry { lines: vec![line(Some(100), Some(1), Some(101))], ..entry(3) },
        ];
        let frames = [
            Frame { goal: Some(clause(0)), year: 2026, amount: Ore::crowns(500_000) },
            Frame { goal: None, year: 2026, amount: Ore::crowns(50) },
        ];
        let found = overview(&frames, &entries).unwrap();
        assert_eq!((found.frame, found.sum.granted), (Some(Ore::crowns(500_050)), Ore::crowns(600_100)));
        assert_eq!(found.free, Some(Ore::crowns(-100_050)));
        let id = |n: usize| entries[n].initiative;
        assert_eq!((found.unfunded, found.overspent), (vec![id(1)], vec![id(0)]));
        assert_eq!((found.will_exceed, found.audited), (vec![id(2)], vec![id(0)]));
        assert_eq!(found.body_unknown, [id(0)]);
        assert_eq!(overview(&[], &entries).unwrap().free, None, "where no frame is set none is free");
    }
}
