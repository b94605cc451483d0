//! Sums of a programme's money. Each year of each initiative is counted once, for one goal and one lead: whatever one adds up by, the whole is
//! the same.

use serde::{Deserialize, Serialize};

use super::{Amount, BudgetEdit, Line, Ore};
use crate::id::InitiativeId;
use crate::initiative::{Matter, State};
use crate::member::MemberCode;
use crate::text::{ClauseId, Kind};

/// An initiative and its money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BudgetEntry"))]
pub struct Entry {
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its number in the programme.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// How it goes.
    pub state: State,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The body that holds the money; empty when none does.
    pub body: String,
    /// The goal that its money counts for; absent where what it serves stands under none.
    pub goal: Option<ClauseId>,
    /// How many goals it serves; more than one say that all of it counts for the first.
    pub goals: u32,
    /// Whether that body is a state body; absent until somebody has said.
    pub state_body: Option<bool>,
    /// The years of which something is said, in their order.
    pub lines: Vec<Line>,
    /// Counts what was said of its money, from 1; 0 where nothing was.
    pub version: u32,
}

impl Entry {
    /// What decides who may say what of it.
    #[must_use]
    pub fn matter(&self) -> Matter {
        Matter { lead: self.lead, partners: Vec::new() }
    }

    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> BudgetEdit {
        BudgetEdit {
            state_body: self.state_body,
            lines: self.lines.clone(),
            why: String::new(),
            version: self.version,
        }
    }

    /// What its years add up to.
    ///
    /// # Errors
    /// When that cannot be counted.
    pub fn sum(&self) -> Result<Sum, TooLarge> {
        Sum::of_lines(&self.lines)
    }
}

/// The goal that a result stands under: itself, or what is above it. `results` are all of the programme with what each stands under.
#[must_use]
pub fn goal_of(results: &[(ClauseId, Kind, Option<ClauseId>)], clause: &ClauseId) -> Option<ClauseId> {
    let mut at = clause;
    // No tree is deeper than it has results, whatever a faulty one says.
    for _ in 0..=results.len() {
        let (found, kind, parent) = results.iter().find(|(one, ..)| one == at)?;
        if *kind == Kind::Goal {
            return Some(found.clone());
        }
        at = parent.as_ref()?;
    }
    None
}

/// Amounts that are more than can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than can be counted exactly")]
pub struct TooLarge;

/// What some lines add up to. What nobody has said adds nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// What the programme gives.
    pub granted: Ore,
    /// What others pay beside it.
    pub co_financed: Ore,
    /// What has been used of the grants.
    pub used: Ore,
    /// What will have been used of them.
    pub forecast: Ore,
    /// Which of the four anything was said of, in their order.
    said: [bool; 4],
}

impl Sum {
    /// One of its four, where anything was said of it: nothing said is not nought.
    #[must_use]
    pub const fn said(&self, amount: Amount) -> Option<Ore> {
        if self.said[amount as usize] { Some(self.of(amount)) } else { None }
    }

    /// What some lines add up to.
    ///
    /// # Errors
    /// When that cannot be counted.
    pub fn of_lines(lines: &[Line]) -> Result<Self, TooLarge> {
        let mut sum = Self::default();
        lines.iter().try_for_each(|line| sum.add(line))?;
        Ok(sum)
    }

    /// One of its four.
    #[must_use]
    pub const fn of(&self, amount: Amount) -> Ore {
        match amount {
            Amount::Granted => self.granted,
            Amount::CoFinanced => self.co_financed,
            Amount::Used => self.used,
            Amount::Forecast => self.forecast,
        }
    }

    /// Adds a line.
    ///
    /// # Errors
    /// When it cannot be counted.
    pub fn add(&mut self, line: &Line) -> Result<(), TooLarge> {
        let plus = |sum: Ore, said: Option<Ore>| sum.plus(said.unwrap_or_default()).ok_or(TooLarge);
        self.granted = plus(self.granted, line.granted)?;
        self.co_financed = plus(self.co_financed, line.co_financed)?;
        self.used = plus(self.used, line.used)?;
        self.forecast = plus(self.forecast, line.forecast)?;
        for amount in Amount::ALL {
            self.said[amount as usize] |= amount.of(line).is_some();
        }
        Ok(())
    }
}

/// Sums by something, in the order in which it was first met.
pub type By<K> = Vec<(K, Sum)>;

/// The sum of a key; of nothing where it was never met.
#[must_use]
pub fn at<K: PartialEq>(sums: &[(K, Sum)], key: &K) -> Sum {
    sums.iter().find(|(one, _)| one == key).map(|(_, sum)| *sum).unwrap_or_default()
}

fn add<K: PartialEq>(sums: &mut By<K>, key: K, line: &Line) -> Result<(), TooLarge> {
    if let Some((_, sum)) = sums.iter_mut().find(|(one, _)| *one == key) {
        return sum.add(line);
    }
    let mut sum = Sum::default();
    sum.add(line)?;
    sums.push((key, sum));
    Ok(())
}

/// All sums of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of everything.
    pub whole: Sum,
    /// Year by year.
    pub years: By<i32>,
    /// Goal by goal; of what stands under none as well.
    pub goals: By<Option<ClauseId>>,
    /// Each goal in each year.
    pub cells: By<(Option<ClauseId>, i32)>,
    /// Lead by lead; of what nobody leads as well.
    pub leads: By<Option<MemberCode>>,
    /// Initiative by initiative.
    pub initiatives: By<InitiativeId>,
}

/// Adds up.
///
/// # Errors
/// When something cannot be counted. What the server takes always can: the whole is at most [`Ore::MOST`].
pub fn sums(entries: &[Entry]) -> Result<Sums, TooLarge> {
    let mut sums = Sums::default();
    for entry in entries {
        let mut own = Sum::default();
        for line in &entry.lines {
            own.add(line)?;
            sums.whole.add(line)?;
            add(&mut sums.years, line.year, line)?;
            add(&mut sums.goals, entry.goal.clone(), line)?;
            add(&mut sums.cells, (entry.goal.clone(), line.year), line)?;
            add(&mut sums.leads, entry.lead, line)?;
        }
        sums.initiatives.push((entry.initiative, own));
    }
    Ok(sums)
}

/// Which of the four are, over all of them, more than is counted exactly.
#[must_use]
pub fn too_large(entries: &[Entry]) -> Vec<Amount> {
    let most = |amount: Amount| {
        let mut sum = Some(Ore::ZERO);
        for line in entries.iter().flat_map(|entry| &entry.lines) {
            sum = sum.and_then(|sum| sum.plus(amount.of(line).unwrap_or_default()));
        }
        sum.is_none_or(|sum| sum > Ore::MOST)
    };
    Amount::ALL.into_iter().filter(|amount| most(*amount)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(in crate::budget) fn clause(n: u8) -> ClauseId {
        ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap()
    }

    pub(in crate::budget) fn entry(n: u32) -> Entry {
        Entry {
            initiative: InitiativeId::from_parts(0, n.into()),
            number: n,
            title: format!("Initiative {n}"),
            state: State::UnderWay,
            lead: "FI".parse().ok(),
            body: "An agency".into(),
            goal: Some(clause(0)),
            goals: 1,
            state_body: None,
            lines: Vec::new(),
            version: 1,
        }
    }

    fn ore() -> impl Strategy<Value = Option<Ore>> {
        proptest::option::of((0..=1_000_000_000_000_i64).prop_map(Ore::new))
    }

    fn line() -> impl Strategy<Value = Line> {
        (2025..=2030_i32, ore(), ore(), ore(), ore()).prop_map(
            |(year, granted, co_financed, used, forecast)| Line {
                year,
                granted,
                co_financed,
                co_financer: String::new(),
                used,
                forecast,
            },
        )
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let leads = proptest::sample::select(vec!["DK", "FI", "SE", ""]);
        let goals = proptest::option::of(0_u8..4);
        let one = (leads, goals, proptest::collection::vec(line(), 0..8));
        proptest::collection::vec(one, 0..12).prop_map(|all| {
            let numbered = (1..).zip(all);
            let entry = |(n, (lead, goal, lines)): (u32, (&str, Option<u8>, Vec<Line>))| Entry {
                lead: lead.parse().ok(),
                goal: goal.map(clause),
                lines,
                ..entry(n)
            };
            numbered.map(entry).collect()
        })
    }

    fn together<K>(sums: &[(K, Sum)], amount: Amount) -> i128 {
        sums.iter().map(|(_, sum)| i128::from(sum.of(amount).ore())).sum()
    }

    proptest! {
        #[test]
        fn sums_add_up_in_every_direction(entries in entries()) {
            let found = sums(&entries).unwrap();
            for amount in Amount::ALL {
                let whole = i128::from(found.whole.of(amount).ore());
                let lines = entries.iter().flat_map(|entry| &entry.lines);
                let said: i128 = lines.filter_map(|line| amount.of(line)).map(|ore| i128::from(ore.ore())).sum();
                prop_assert_eq!(said, whole);
                prop_assert_eq!(together(&found.years, amount), whole);
                prop_assert_eq!(together(&found.goals, amount), whole);
                prop_assert_eq!(together(&found.leads, amount), whole);
                prop_assert_eq!(together(&found.initiatives, amount), whole);
                for (goal, sum) in &found.goals {
                    let row: Vec<_> = found.cells.iter().filter(|((one, _), _)| one == goal).cloned().collect();
                    prop_assert_eq!(together(&row, amount), i128::from(sum.of(amount).ore()));
                }
                for (year, sum) in &found.years {
                    let column: Vec<_> = found.cells.iter().filter(|((_, one), _)| one == year).cloned().collect();
                    prop_assert_eq!(together(&column, amount), i128::from(sum.of(amount).ore()));
                }
            }
            for entry in &entries {
                prop_assert_eq!(entry.sum().unwrap(), at(&found.initiatives, &entry.initiative));
            }
        }

        #[test]
        fn the_order_of_initiatives_says_nothing(entries in entries()) {
            let forwards = sums(&entries).unwrap();
            let backwards = sums(&entries.iter().rev().cloned().collect::<Vec<_>>()).unwrap();
            prop_assert_eq!(forwards.whole, backwards.whole);
            for (cell, sum) in &forwards.cells {
                prop_assert_eq!(*sum, at(&backwards.cells, cell));
            }
        }
    }

    #[test]
    fn what_cannot_be_counted_is_said_and_never_wraps() {
        let line = Line { granted: Some(Ore::new(i64::MAX)), used: Some(Ore::MOST), ..Line::empty(2026) };
        let one = Entry { lines: vec![line.clone(), Line { year: 2027, ..line }], ..entry(1) };
        assert_eq!(sums(std::slice::from_ref(&one)), Err(TooLarge));
        assert_eq!(too_large(&[one]), [Amount::Granted, Amount::Used]);
        assert_eq!(too_large(&[entry(1)]), []);
    }

    #[test]
    fn a_sum_of_what_nobody_has_said_is_not_nought() {
        let mut sum = Sum::default();
        sum.add(&Line { used: Some(Ore::ZERO), ..Line::empty(2026) }).unwrap();
        assert_eq!((sum.said(Amount::Used), sum.said(Amount::Granted)), (Some(Ore::ZERO), None));
    }

    #[test]
    fn a_result_counts_for_the_goal_above_it() {
        let results = [
            (clause(0), Kind::Goal, None),
            (clause(1), Kind::Subgoal, Some(clause(0))),
            (clause(2), Kind::Action, Some(clause(1))),
            (clause(3), Kind::Subgoal, None),
            (clause(4), Kind::Action, Some(clause(5))),
            (clause(5), Kind::Subgoal, Some(clause(4))),
        ];
        for at in 0..3 {
            assert_eq!(goal_of(&results, &clause(at)), Some(clause(0)));
        }
        assert_eq!(goal_of(&results, &clause(3)), None, "it stands under none");
        assert_eq!(goal_of(&results, &clause(4)), None, "a circle ends");
        assert_eq!(goal_of(&results, &clause(9)), None);
    }
}
