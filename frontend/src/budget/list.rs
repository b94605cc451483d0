//! The initiatives of a programme with their money, and what each lead has.

use std::rc::Rc;

use shared::api::budget::{Money, RateNow};
use shared::api::workbook::Cell;
use shared::budget::sums::{By, Entry, Sum, Sums};
use shared::budget::{Amount, csv};
use shared::id::ProgrammeId;
use shared::member::{MemberCode, place};
use shared::sort;
use yew::prelude::*;

use super::address::Which;
use super::draw::goal_name;
use super::words::{cell, marks, name};
use crate::context::{I18n, use_i18n};
use crate::initiative::StateLight;
use crate::nav::{Go, Route};
use crate::revision::by::{chips, name_of};
use crate::ui::{Column, Empty, Filling, Glyph, Table};

/// Which initiatives, in words.
pub fn which_words(t: &I18n, which: Which) -> String {
    match which {
        Which::All => t.budget_which_all(),
        Which::Unfunded => t.budget_which_unfunded(),
        Which::Overspent => t.budget_which_overspent(),
        Which::Audited => t.budget_which_audited(),
    }
}

/// Properties of [`EntryList`].
#[derive(Properties, PartialEq)]
pub struct EntryListProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its money.
    pub money: Rc<Money>,
    /// Which initiatives are listed.
    pub which: Which,
    /// What stands beside the crowns.
    pub rate: Option<RateNow>,
}

/// The four amounts of a sum, as cells.
fn amounts(t: &I18n, sum: &Sum, rate: Option<&RateNow>) -> Html {
    let cells = Amount::ALL.into_iter().map(|amount| {
        html! { <td key={amount.as_str()} class="num" data-col={name(t, amount)}>{cell(t, sum.said(amount), rate)}</td> }
    });
    html! { <>{for cells}</> }
}

/// The list, with the sum of what it shows.
#[component]
pub fn EntryList(props: &EntryListProps) -> Html {
    let t = use_i18n();
    let rate = props.rate.as_ref();
    let shown = use_memo((props.money.clone(), props.which), |(money, which)| {
        (0..money.entries.len()).filter(|at| which.holds(&money.entries[*at])).collect::<Vec<_>>()
    });
    let draw = use_callback(
        (t.clone(), props.programme, props.money.clone(), shown.clone(), props.rate.clone()),
        |at: usize, (t, programme, money, shown, rate)| {
            let entry = shown.get(at).and_then(|at| money.entries.get(*at));
            entry.map(|entry| row(t, *programme, money, entry, rate.as_ref())).unwrap_or_default()
        },
    );
    if shown.is_empty() {
        return html! { <Empty icon={Glyph::Search} title={t.budget_none_fits_title()} text={AttrValue::from(t.budget_none_fits_text())} /> };
    }
    let columns: Rc<[Column]> = [
        Column::new("initiative", t.initiative_one()),
        Column::new("goal", t.budget_goal()),
        Column::new("lead", t.result_col_lead()),
        Column::new("state", t.result_col_status()),
    ]
    .into_iter()
    .chain(Amount::ALL.map(|amount| Column::number(amount.as_str(), name(&t, amount))))
    .chain([Column::new("marks", t.budget_audit())])
    .collect();
    let mut whole = Sum::default();
    for line in shown.iter().flat_map(|at| &props.money.entries[*at].lines) {
        // What the server has counted can be counted here.
        let _ = whole.add(line);
    }
    html! {
        <Table caption={t.budget_list()} quiet=true {columns} dense=true cards=true>
            <Filling key="rows" count={shown.len()} {draw} />
            <tr key="sum" class="total">
                <th scope="row">{t.budget_sum()}</th>
                <td></td><td></td><td></td>
                {amounts(&t, &whole, rate)}
                <td></td>
            </tr>
        </Table>
    }
}

fn row(t: &I18n, programme: ProgrammeId, money: &Money, entry: &Entry, rate: Option<&RateNow>) -> Html {
    let to = Route::InitiativeMoney { programme, initiative: entry.initiative };
    let sum = entry.sum().unwrap_or_default();
    html! {
        <tr key={entry.initiative.to_string()}>
            <th scope="row">
                <span class="pickrow"><Go {to}><span class="ref num">{entry.number}</span><span lang="en">{entry.title.clone()}</span></Go></span>
            </th>
            <td data-col={t.budget_goal()} class="nowrap">{goal_name(t, &money.goals, entry.goal.as_ref())}</td>
            <td data-col={t.result_col_lead()}>{chips(entry.lead)}</td>
            <td data-col={t.result_col_status()}><StateLight state={entry.state} /></td>
            {amounts(t, &sum, rate)}
            <td data-col={t.budget_audit()}>{marks(t, entry)}</td>
        </tr>
    }
}

/// What each lead has, in the fixed order of delegations; what nobody leads comes last.
fn by_lead(sums: &Sums) -> By<Option<MemberCode>> {
    let mut leads = sums.leads.clone();
    sort::by_key(&mut leads, |(code, _)| code.as_ref().map_or(usize::MAX, |code| place(code.as_str()).0));
    leads
}

/// The table of leads as the rows of a file.
pub fn lead_rows(t: &I18n, sums: &Sums) -> Vec<Vec<Cell>> {
    let heads = std::iter::once(t.result_col_lead()).chain(Amount::ALL.map(|one| name(t, one)));
    let row = |who: String, sum: &Sum| {
        let amounts = Amount::ALL.map(|one| csv::amount(sum.said(one)));
        std::iter::once(Cell::text(who)).chain(amounts).collect::<Vec<_>>()
    };
    let who = |code: Option<MemberCode>| match code {
        Some(code) => format!("{code} {}", name_of(t, code.as_str())),
        None => t.result_no_lead(),
    };
    let mut rows = vec![heads.map(Cell::text).collect::<Vec<_>>()];
    rows.extend(by_lead(sums).iter().map(|(code, sum)| row(who(*code), sum)));
    rows.push(row(t.budget_sum(), &sums.whole));
    rows
}

/// Properties of [`Leads`].
#[derive(Properties, PartialEq)]
pub struct LeadsProps {
    /// The money.
    pub money: Rc<Money>,
    /// Its sums.
    pub sums: Rc<Sums>,
    /// What stands beside the crowns.
    pub rate: Option<RateNow>,
}

/// What each lead has, in the fixed order of delegations.
#[component]
pub fn Leads(props: &LeadsProps) -> Html {
    let t = use_i18n();
    let rate = props.rate.as_ref();
    let leads = by_lead(&props.sums);
    let columns: Rc<[Column]> = [Column::new("lead", t.result_col_lead())]
        .into_iter()
        .chain(Amount::ALL.map(|amount| Column::number(amount.as_str(), name(&t, amount))))
        .collect();
    let rows = leads.iter().map(|(code, sum)| {
        let (key, who) = match code {
            Some(code) => (
                code.to_string(),
                html! { <span class="row tight">{chips([*code])}<span>{name_of(&t, code.as_str())}</span></span> },
            ),
            None => (String::new(), html! { <span>{t.result_no_lead()}</span> }),
        };
        html! { <tr {key}><th scope="row">{who}</th>{amounts(&t, sum, rate)}</tr> }
    });
    html! {
        <Table caption={t.budget_by_lead()} quiet=true {columns} dense=true cards=true>
            {for rows}
            <tr key="sum" class="total"><th scope="row">{t.budget_sum()}</th>{amounts(&t, &props.sums.whole, rate)}</tr>
        </Table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::budget::{Line, Ore};

    #[test]
    fn the_file_of_leads_has_a_row_for_each_and_their_sum() {
        let t = I18n::english();
        let sum = |crowns: i32| {
            let mut sum = Sum::default();
            sum.add(&Line { granted: Some(Ore::crowns(crowns)), ..Line::empty(2026) }).unwrap();
            sum
        };
        let leads = vec![(None, sum(1)), ("SE".parse().ok(), sum(2)), ("DK".parse().ok(), sum(3))];
        let rows = lead_rows(&t, &Sums { leads, whole: sum(6), ..Sums::default() });
        let granted: Vec<_> = rows.iter().map(|row| row[1].text.as_str()).collect();
        assert_eq!(granted, [name(&t, Amount::Granted).as_str(), "3", "2", "1", "6"]);
        assert!(rows[1][0].text.starts_with("DK ") && rows[3][0].text == t.result_no_lead());
        assert_eq!(rows[1][2].text, "", "what nobody has said is blank");
    }
}
