//! Goals and years: one amount of each at a time, with the sums of rows and columns.

use std::rc::Rc;

use shared::api::budget::{Money, RateNow};
use shared::api::workbook::Cell;
use shared::budget::csv::amount;
use shared::budget::frame::{Frame, frame_of, together};
use shared::budget::sums::{Sum, Sums, at};
use shared::budget::{Amount, Ore, years};
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::address::Show;
use super::draw::{goal_name, goals};
use super::words::{cell, name};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::ui::{Column, Table, slot};

/// What it shows, in a word.
pub fn show_words(t: &I18n, show: Show) -> String {
    match show {
        Show::Granted => name(t, Amount::Granted),
        Show::Frame => t.budget_frame(),
        Show::Free => t.budget_free(),
        Show::Used => name(t, Amount::Used),
        Show::Forecast => name(t, Amount::Forecast),
        Show::CoFinanced => name(t, Amount::CoFinanced),
    }
}

fn value(show: Show, frame: Option<Ore>, sum: &Sum) -> Option<Ore> {
    match show {
        Show::Granted => sum.said(Amount::Granted),
        Show::Frame => frame,
        Show::Free => frame.map(|frame| frame.less(sum.granted)),
        Show::Used => sum.said(Amount::Used),
        Show::Forecast => sum.said(Amount::Forecast),
        Show::CoFinanced => sum.said(Amount::CoFinanced),
    }
}

/// What the table is called.
pub fn caption(t: &I18n, show: Show) -> String {
    format!("{}: {}", t.budget_matrix(), show_words(t, show))
}

/// What the table holds: each year of each goal with the goal's sum behind them, and the same of all goals together.
struct Grid {
    goals: Vec<(Option<ClauseId>, Vec<Option<Ore>>)>,
    whole: Vec<Option<Ore>>,
}

fn grid(money: &Money, sums: &Sums, show: Show) -> Grid {
    let years: Vec<i32> = years(money.period).collect();
    let framed = |which: &dyn Fn(&Frame) -> bool| together(money.frames().iter().filter(|one| which(one)));
    let row = |goal: Option<ClauseId>| {
        let cells = years.iter().map(|year| {
            let frame = frame_of(money.frames(), goal.as_ref(), *year);
            value(show, frame, &at(&sums.cells, &(goal.clone(), *year)))
        });
        let own = value(show, framed(&|one| one.goal == goal), &at(&sums.goals, &goal));
        let cells = cells.chain([own]).collect::<Vec<_>>();
        (goal, cells)
    };
    let foot = years.iter().map(|year| value(show, framed(&|one| one.year == *year), &at(&sums.years, year)));
    let whole = value(show, framed(&|_| true), &sums.whole);
    Grid { goals: goals(money, sums).into_iter().map(row).collect(), whole: foot.chain([whole]).collect() }
}

/// What a goal says, where it is one.
fn title_of(money: &Money, goal: Option<&ClauseId>) -> Option<String> {
    money.goals.iter().find(|one| Some(&one.clause) == goal).map(|one| one.title.clone())
}

/// The table as the rows of a file.
pub fn file_rows(t: &I18n, money: &Money, sums: &Sums, show: Show) -> Vec<Vec<Cell>> {
    let grid = grid(money, sums, show);
    let years = years(money.period).map(|year| year.to_string());
    let heads = std::iter::once(t.budget_goal()).chain(years).chain([t.budget_sum()]);
    let row = |name: String, values: &[Option<Ore>]| {
        std::iter::once(Cell::text(name)).chain(values.iter().copied().map(amount)).collect::<Vec<_>>()
    };
    let named = |goal: Option<&ClauseId>| {
        let name = goal_name(t, &money.goals, goal);
        title_of(money, goal).map_or_else(|| name.clone(), |title| format!("{name}: {title}"))
    };
    let mut rows = vec![heads.map(Cell::text).collect::<Vec<_>>()];
    rows.extend(grid.goals.iter().map(|(goal, values)| row(named(goal.as_ref()), values)));
    rows.push(row(t.budget_sum(), &grid.whole));
    rows
}

/// Properties of [`Matrix`].
#[derive(Properties, PartialEq)]
pub struct MatrixProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The money.
    pub money: Rc<Money>,
    /// Its sums.
    pub sums: Rc<Sums>,
    /// What is shown of it.
    pub show: Show,
    /// What stands beside the crowns.
    pub rate: Option<RateNow>,
}

/// The table.
#[component]
pub fn Matrix(props: &MatrixProps) -> Html {
    let t = use_i18n();
    let MatrixProps { programme, money, sums, show, rate } = props;
    let grid = grid(money, sums, *show);
    let years = years(money.period).map(|year| Column::number(year.to_string(), year.to_string()));
    let columns: Rc<[Column]> = std::iter::once(Column::new("goal", t.budget_goal()))
        .chain(years)
        .chain([Column::number("sum", t.budget_sum())])
        .collect();
    // The last is the sum of those before it.
    let cells = |values: &[Option<Ore>], is_sum: bool| {
        let cells = values.iter().enumerate().map(|(place, value)| {
            let shown = cell(&t, *value, rate.as_ref());
            let shown = if is_sum || place + 1 == values.len() {
                html! { <b>{shown}</b> }
            } else {
                shown
            };
            html! { <td key={place} class="num">{shown}</td> }
        });
        html! { <>{for cells}</> }
    };
    let rows = grid.goals.iter().map(|(goal, values)| {
        let goal = goal.as_ref();
        let title = money.goals.iter().find(|one| Some(&one.clause) == goal).map(|one| {
            let to = Route::Result { programme: *programme, clause: one.clause.clone() };
            html! { <Go {to}>{one.title.clone()}</Go> }
        });
        html! {
            <tr key={goal.map_or_else(String::new, ToString::to_string)}>
                <th scope="row">{goal_name(&t, &money.goals, goal)}{" "}<span class="tiny quiet way" lang="en">{slot(title)}</span></th>
                {cells(values, false)}
            </tr>
        }
    });
    html! {
        <Table caption={caption(&t, *show)} quiet=true {columns} dense=true>
            {for rows}
            <tr key="sum" class="total"><th scope="row">{t.budget_sum()}</th>{cells(&grid.whole, true)}</tr>
        </Table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::api::budget::GoalName;
    use shared::budget::Line;
    use shared::budget::sums::{Entry, sums};
    use shared::id::InitiativeId;
    use shared::initiative::State;
    use shared::programme::Period;

    #[test]
    fn the_file_has_what_the_table_shows_and_nothing_said_is_blank() {
        let t = I18n::english();
        let goal = ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0001").unwrap();
        let entry = Entry {
            initiative: InitiativeId::from_parts(0, 1),
            number: 1,
            title: "Pilot".into(),
            state: State::UnderWay,
            lead: None,
            body: "An agency".into(),
            goal: Some(goal.clone()),
            goals: 1,
            state_body: None,
            lines: vec![Line { granted: Some(Ore::new(550)), ..Line::empty(2026) }],
            version: 1,
        };
        let money = Money {
            today: "2026-12-01".parse().unwrap(),
            period: Period { from: "2025-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap() },
            goals: vec![GoalName { clause: goal, label: "1".into(), title: "Identities".into() }],
            frames: None,
            entries: vec![entry],
            rates: Vec::new(),
        };
        let found = sums(&money.entries).unwrap();
        let texts = |show: Show| {
            let rows = file_rows(&t, &money, &found, show);
            rows.into_iter()
                .map(|row| row.into_iter().map(|cell| cell.text).collect())
                .collect::<Vec<Vec<_>>>()
        };
        let granted = texts(Show::Granted);
        assert_eq!(granted[0], [t.budget_goal(), "2025".into(), "2026".into(), t.budget_sum()]);
        let goal = format!("{}: Identities", goal_name(&t, &money.goals, Some(&money.goals[0].clause)));
        assert_eq!(granted[1], [goal, String::new(), "5.50".into(), "5.50".into()]);
        assert_eq!(granted[2][1..], ["", "5.50", "5.50"]);
        assert_eq!(texts(Show::Frame)[1][1..], ["", "", ""], "a frame that is not set is not nought");
    }
}
