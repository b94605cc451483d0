//! Goals and years: one amount of each at a time, with the sums of rows and columns.

use std::rc::Rc;

use shared::api::budget::{Money, RateNow};
use shared::budget::frame::{Frame, frame_of, together};
use shared::budget::sums::{Sum, Sums, at};
use shared::budget::{Amount, Ore, years};
use shared::text::ClauseId;
use yew::prelude::*;

use super::address::Show;
use super::draw::{goal_name, goals};
use super::words::{cell, name};
use crate::context::{I18n, use_i18n};
use crate::ui::{Column, Table};

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

/// Properties of [`Matrix`].
#[derive(Properties, PartialEq)]
pub struct MatrixProps {
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
    let MatrixProps { money, sums, show, rate } = props;
    let (show, rate) = (*show, rate.as_ref());
    let years: Vec<i32> = years(money.period).collect();
    let columns: Rc<[Column]> = std::iter::once(Column::new("goal", t.budget_goal()))
        .chain(years.iter().map(|year| Column::number(year.to_string(), year.to_string())))
        .chain([Column::number("sum", t.budget_sum())])
        .collect();
    let framed = |which: &dyn Fn(&Frame) -> bool| together(money.frames().iter().filter(|one| which(one)));
    let row = |goal: Option<ClauseId>| {
        let cells = years.iter().map(|year| {
            let frame = frame_of(money.frames(), goal.as_ref(), *year);
            let shown = value(show, frame, &at(&sums.cells, &(goal.clone(), *year)));
            html! { <td key={*year} class="num">{cell(&t, shown, rate)}</td> }
        });
        let own = value(show, framed(&|one| one.goal == goal), &at(&sums.goals, &goal));
        let title =
            money.goals.iter().find(|one| Some(&one.clause) == goal.as_ref()).map(|one| one.title.clone());
        html! {
            <tr key={goal.as_ref().map_or_else(String::new, ToString::to_string)}>
                <th scope="row">{goal_name(&t, &money.goals, goal.as_ref())}{" "}<span class="tiny quiet way" lang="en">{title}</span></th>
                {for cells}
                <td class="num"><b>{cell(&t, own, rate)}</b></td>
            </tr>
        }
    };
    let rows = goals(money, sums).into_iter().map(row);
    let foot = years.iter().map(|year| {
        let shown = value(show, framed(&|one| one.year == *year), &at(&sums.years, year));
        html! { <td key={*year} class="num"><b>{cell(&t, shown, rate)}</b></td> }
    });
    let whole = value(show, framed(&|_| true), &sums.whole);
    html! {
        <Table caption={format!("{}: {}", t.budget_matrix(), show_words(&t, show))} quiet=true {columns} dense=true>
            {for rows}
            <tr key="sum" class="total">
                <th scope="row">{t.budget_sum()}</th>
                {for foot}
                <td class="num"><b>{cell(&t, whole, rate)}</b></td>
            </tr>
        </Table>
    }
}
