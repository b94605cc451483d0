//! Drawings of money and the tables that say the same. Pure: the page shows them, and they are saved as files.

use std::rc::Rc;

use shared::api::budget::{GoalName, Money};
use shared::budget::frame::together;
use shared::budget::overview::{Spending, spending};
use shared::budget::sums::{Sum, Sums, at};
use shared::budget::{Amount, Line, Ore, years};
use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::words::{name, plain};
use crate::charts::{Figure, Layered, Rows, layered};
use crate::context::I18n;
use crate::indicator::dialect;
use crate::revision::words::label;

/// Money of a goal, of a year, or of whatever else.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What it is of.
    pub name: String,
    /// Its frame, where one is set.
    pub frame: Option<Ore>,
    /// What it adds up to.
    pub sum: Sum,
}

/// What a goal is called: "Goal 2", or that it is not tied to one.
pub fn goal_name(t: &I18n, goals: &[GoalName], goal: Option<&ClauseId>) -> String {
    let found = goals.iter().find(|one| Some(&one.clause) == goal);
    found.map_or_else(|| t.budget_common(), |one| label(t, Kind::Goal, &one.label))
}

/// The goals that have a row: all of the programme, and what is not tied to one where there is any.
pub fn goals(money: &Money, sums: &Sums) -> Vec<Option<ClauseId>> {
    let mut goals: Vec<Option<ClauseId>> = money.goals.iter().map(|one| Some(one.clause.clone())).collect();
    let common = money.frames().iter().any(|one| one.goal.is_none());
    if common || sums.goals.iter().any(|(goal, _)| goal.is_none()) {
        goals.push(None);
    }
    goals
}

/// Goal by goal.
pub fn by_goal(t: &I18n, money: &Money, sums: &Sums) -> Vec<Group> {
    let group = |goal: Option<ClauseId>| Group {
        name: goal_name(t, &money.goals, goal.as_ref()),
        frame: together(money.frames().iter().filter(|one| one.goal == goal)),
        sum: at(&sums.goals, &goal),
    };
    goals(money, sums).into_iter().map(group).collect()
}

/// Year by year.
pub fn by_year(money: &Money, sums: &Sums) -> Vec<Group> {
    let group = |year: i32| Group {
        name: year.to_string(),
        frame: together(money.frames().iter().filter(|one| one.year == year)),
        sum: at(&sums.years, &year),
    };
    years(money.period).map(group).collect()
}

/// The years of one initiative.
pub fn by_line(lines: &[Line]) -> Vec<Group> {
    let group = |line: &Line| {
        let mut sum = Sum::default();
        // One line always can be counted.
        let _ = sum.add(line);
        Group { name: line.year.to_string(), frame: None, sum }
    };
    lines.iter().map(group).collect()
}

/// What is too much in a group, in words, as it is hatched: granted over the frame, and used over granted. Where it is both, each says
/// which amount it is.
fn excess(t: &I18n, group: &Group) -> Option<String> {
    let Sum { granted, used, .. } = group.sum;
    let over = |ore: Ore| t.budget_over_by(plain(t, ore));
    let beyond = group.frame.filter(|frame| granted > *frame).map(|frame| over(granted.less(frame)));
    let overspent = (spending(&group.sum) == Spending::Exceeds).then(|| over(used.less(granted)));
    match (beyond, overspent) {
        (Some(beyond), Some(overspent)) => {
            let [granted, used] = [Amount::Granted, Amount::Used].map(|amount| name(t, amount));
            Some(format!("{granted}: {beyond} · {used}: {overspent}"))
        }
        (one, other) => one.or(other),
    }
}

fn bar(t: &I18n, group: &Group) -> Layered {
    let granted = plain(t, group.sum.granted);
    let words = match excess(t, group) {
        Some(over) => format!("{granted} · {over}"),
        None => granted,
    };
    Layered {
        name: group.name.clone(),
        words,
        plan: group.frame.map(Ore::ore),
        given: group.sum.granted.ore(),
        used: group.sum.used.ore(),
    }
}

/// The table that says what the bars say, and what they leave out.
pub fn rows(t: &I18n, head: String, groups: &[Group]) -> Rows {
    let amount = |ore: Option<Ore>| ore.map_or_else(|| "–".to_owned(), |ore| plain(t, ore));
    let heads = [head, t.budget_frame(), t.budget_free()].into_iter();
    let row = |group: &Group| {
        let free = group.frame.map(|frame| frame.less(group.sum.granted));
        let first = [group.name.clone(), amount(group.frame), amount(free)].into_iter();
        first.chain(Amount::ALL.map(|one| amount(group.sum.said(one)))).collect()
    };
    Rows {
        heads: heads.chain(Amount::ALL.map(|one| name(t, one))).collect(),
        rows: groups.iter().map(row).collect(),
    }
}

/// The figure: bars, what they mean, and the table.
pub fn figure(t: &I18n, title: String, summary: &str, head: String, groups: &[Group]) -> Html {
    let bars: Vec<Layered> = groups.iter().map(|group| bar(t, group)).collect();
    let (svg, rows) = (Rc::new(layered(&bars, summary)), Rc::new(rows(t, head, groups)));
    html! {
        <Figure title={title.clone()} summary={summary.to_owned()} {svg} {rows} name={title} dialect={dialect(t)}>
            <p class="small quiet">{t.budget_legend()}</p>
        </Figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(granted: Option<i32>, used: Option<i32>) -> Line {
        let crowns = |crowns: Option<i32>| crowns.map(Ore::crowns);
        Line { granted: crowns(granted), used: crowns(used), ..Line::empty(2026) }
    }

    #[test]
    fn a_table_says_what_the_bars_say_and_nothing_said_is_a_dash() {
        let t = I18n::english();
        let groups = by_line(&[line(Some(5), None), line(None, Some(0))]);
        let rows = rows(&t, t.budget_year(), &groups);
        assert_eq!(rows.rows[0], ["2026", "–", "–", "5", "–", "–", "–"]);
        assert_eq!(rows.rows[1][3..], ["–", "–", "0", "–"]);
        assert_eq!(rows.heads.len(), rows.rows[0].len());
    }

    #[test]
    fn what_is_too_much_is_said_beside_its_bar() {
        let t = I18n::english();
        let with = |frame: Option<i32>, line: Line| Group {
            frame: frame.map(Ore::crowns),
            ..by_line(&[line]).remove(0)
        };
        assert_eq!(excess(&t, &with(Some(5), line(Some(5), Some(5)))), None);
        assert_eq!(excess(&t, &with(Some(5), line(Some(9), Some(5)))), Some(t.budget_over_by("4")));
        assert_eq!(excess(&t, &with(Some(9), line(Some(5), Some(7)))), Some(t.budget_over_by("2")));
        let [four, two] = ["4", "2"].map(|much| t.budget_over_by(much));
        let both = format!("{}: {four} · {}: {two}", t.budget_granted(), t.budget_used());
        assert_eq!(excess(&t, &with(Some(5), line(Some(9), Some(11)))), Some(both), "as the bars have it");
        assert_eq!(
            excess(&t, &with(None, line(Some(5), None))),
            None,
            "without a frame nothing is beyond it"
        );
    }
}
