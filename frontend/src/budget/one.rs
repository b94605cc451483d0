//! The money of one initiative: its years, what it counts for, whether it is audited, and what has been said.

use std::rc::Rc;

use shared::api::budget::{BudgetNow, GetInitiativeMoney, InitiativeMoney, RateNow};
use shared::api::initiative::OfInitiative;
use shared::api::programme::{self, GetProgramme};
use shared::budget::overview::{audit, spending, spending_in};
use shared::budget::sums::Sum;
use shared::budget::{Amount, GrantMoney, Line, Ore, SayBudget};
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::is_worked_on;
use shared::permission::Act;
use shared::text::Kind;
use yew::prelude::*;

use super::draw::{by_line, figure};
use super::form::LinesForm;
use super::words::{audit_words, cell, crowns, marks, name, spending_tag, told};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::StateLight;
use crate::nav::{Go, PageHead, Route};
use crate::revision::by::{self, chips, name_of};
use crate::revision::words::label;
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Button, Column, Empty, Facts, Glyph, Panel, Section, Table, Time, slot};

/// Properties of [`InitiativeMoneyPage`].
#[derive(Properties, PartialEq)]
pub struct InitiativeMoneyPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The initiative.
    pub initiative: InitiativeId,
}

/// The page at `/programmes/…/money/…`.
#[component]
pub fn InitiativeMoneyPage(props: &InitiativeMoneyPageProps) -> Html {
    let t = use_i18n();
    let (programme, initiative) = (props.programme, props.initiative);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let money = use_resource::<GetInitiativeMoney>(
        Some((OfInitiative { initiative }, ())),
        &["budget", "initiative"],
    );
    let found = money.data.clone();
    let title = found.as_ref().map_or_else(|| t.budget_title(), |money| money.entry.title.clone());
    let over = of.data.as_ref().map(|of| {
        let results = html! { <Go to={Route::Results { programme }}>{t.result_title()}</Go> };
        let list = html! { <Go to={Route::Money { programme }}>{t.budget_title()}</Go> };
        let here =
            found.as_ref().map_or_else(|| t.budget_title(), |money| t.initiative_number(money.entry.number));
        trail(&t, of, [results, list], here)
    });
    let under = found.as_ref().map(|money| {
        let to = Route::Initiative { programme, initiative };
        html! {
            <span class="row tags">
                <span class="small quiet">{t.budget_title()}</span>
                <StateLight state={money.entry.state} />
                <span class="small"><Go {to}>{t.initiative_number(money.entry.number)}</Go></span>
            </span>
        }
    });
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let render = Callback::from(move |money: Rc<InitiativeMoney>| html! { <One {money} {worked} /> });
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} />
            <Async<InitiativeMoney> resource={with_programme(&of, money)} bones={Bones::Panel} {render} />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    money: Rc<InitiativeMoney>,
    worked: bool,
}

#[component]
fn One(props: &OneProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let says = use_state_eq(|| false);
    let money = &*props.money;
    let seat = session.seat();
    let may =
        props.worked && seat.is_some_and(|seat| SayBudget::verdict(seat, &money.entry.matter()).is_allowed());
    let grants = seat.is_some_and(|seat| GrantMoney::verdict(seat, &()).is_allowed());
    let sum = money.entry.sum().unwrap_or_default();
    let begin = may.then(|| {
        let says = says.setter();
        let onclick = Callback::from(move |_: MouseEvent| says.set(true));
        html! { <Button icon={Glyph::PencilLine} {onclick}>{t.budget_say()}</Button> }
    });
    let onclose = {
        let says = says.setter();
        Callback::from(move |()| says.set(false))
    };
    let summary = summary(&t, &sum);
    let body = if *says {
        html! { <div key="form"><Section title={t.budget_say_title()}><LinesForm money={props.money.clone()} {grants} {onclose} /></Section></div> }
    } else if money.entry.lines.is_empty() {
        html! { <div key="empty"><Empty icon={Glyph::Table} title={t.budget_one_empty_title()} text={AttrValue::from(t.budget_one_empty_text())} action={begin} /></div> }
    } else {
        let drawing = figure(&t, t.budget_by_line(), &summary, t.budget_year(), &by_line(&money.entry.lines));
        html! {
            <div key="lines" class="stack">
                {drawing}
                <Section title={t.budget_say_title()} aside={slot(begin)}>{lines(&t, &money.entry.lines, &sum)}</Section>
            </div>
        }
    };
    html! {
        <div class="split moneypage">
            <div class="stack wide">
                <div class="stack tellen"><p class="lede">{summary}</p>{marks(&t, &money.entry)}</div>
                {body}
            </div>
            <div class="stack side">
                <Panel title={t.initiative_facts()}><Facts facts={facts(&t, money, &sum)} /></Panel>
                {slot(history(&t, &money.history))}
            </div>
        </div>
    }
}

fn summary(t: &I18n, sum: &Sum) -> String {
    if sum.granted == Ore::ZERO && sum.used == Ore::ZERO {
        return t.budget_one_unfunded();
    }
    let used = t.budget_one_used(crowns(t, sum.used), crowns(t, sum.granted));
    if sum.used > sum.granted {
        format!("{used} {}.", t.budget_over_by(crowns(t, sum.used.less(sum.granted))))
    } else {
        used
    }
}

/// The years, and their sum.
fn lines(t: &I18n, lines: &[Line], sum: &Sum) -> Html {
    let columns: Rc<[Column]> = [Column::new("year", t.budget_year())]
        .into_iter()
        .chain(Amount::ALL.map(|amount| Column::number(amount.as_str(), name(t, amount))))
        .chain([Column::new("by", t.budget_co_financer()), Column::new("marks", t.budget_audit())])
        .collect();
    let amounts = |of: &dyn Fn(Amount) -> Option<Ore>| {
        let cells = Amount::ALL.into_iter().map(|amount| {
            html! { <td key={amount.as_str()} class="num" data-col={name(t, amount)}>{cell(t, of(amount), None)}</td> }
        });
        html! { <>{for cells}</> }
    };
    let rows = lines.iter().map(|line| {
        html! {
            <tr key={line.year}>
                <th scope="row" class="year">{line.year}</th>
                {amounts(&|amount| amount.of(line))}
                <td data-col={t.budget_co_financer()}>{line.co_financer.clone()}</td>
                <td>{slot(spending_tag(t, spending_in(line)))}</td>
            </tr>
        }
    });
    html! {
        <Table caption={t.budget_say_title()} quiet=true {columns} dense=true cards=true>
            {for rows}
            <tr key="sum" class="total">
                <th scope="row">{t.budget_sum()}</th>
                {amounts(&|amount| sum.said(amount))}
                <td></td>
                <td>{slot(spending_tag(t, spending(sum)))}</td>
            </tr>
        </Table>
    }
}

fn facts(t: &I18n, money: &InitiativeMoney, sum: &Sum) -> Vec<(AttrValue, Html)> {
    let entry = &money.entry;
    let none = || html! { <span class="quiet">{t.common_none()}</span> };
    let body = if entry.body.is_empty() {
        none()
    } else {
        html! { <span lang="en">{entry.body.clone()}</span> }
    };
    let state_body = match entry.state_body {
        Some(true) => t.common_yes(),
        Some(false) => t.common_no(),
        None => t.budget_state_unknown(),
    };
    let lead = entry.lead.map_or_else(
        || html! { <span>{t.result_no_lead()}</span> },
        |lead| html! { <span class="row tight">{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> },
    );
    let goal = money.goal.as_ref().map_or_else(
        || t.budget_counts_for_none(),
        |goal| t.budget_counts_for(label(t, Kind::Goal, &goal.label)),
    );
    let words = money.goal.as_ref().map(|goal| {
        let to = Route::Result { programme: money.programme, clause: goal.clause.clone() };
        html! { <span class="small" lang="en"><Go {to}>{goal.title.clone()}</Go></span> }
    });
    let once = (entry.goals > 1)
        .then(|| html! { <span class="small quiet">{t.budget_counts_once(entry.goals)}</span> });
    let audited = audit_words(t, audit(sum.granted, entry.state_body));
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.budget_goal().into(), html! { <span class="stack">{goal}{slot(words)}{slot(once)}</span> }),
        (t.result_col_lead().into(), lead),
        (t.initiative_body().into(), body),
        (t.budget_state_body().into(), html! { <span>{state_body}</span> }),
        (
            t.budget_audit().into(),
            html! { <span class="stack"><span>{audited}</span><span class="small quiet">{t.budget_audit_rule()}</span></span> },
        ),
    ];
    if !money.rates.is_empty() && sum.granted > Ore::ZERO {
        let line = |rate: &RateNow| html! { <span key={rate.currency.to_string()}>{told(t, sum.granted, Some(rate))}</span> };
        let lines = money.rates.iter().map(line);
        facts.push((t.budget_rates().into(), html! { <span class="stack small num">{for lines}</span> }));
    }
    facts
}

/// What was said, the latest first.
fn history(t: &I18n, history: &[BudgetNow]) -> Option<Html> {
    let entries: Vec<Html> = history
        .iter()
        .map(|now| {
            let years: Vec<String> = now.lines.iter().map(|line| line.year.to_string()).collect();
            let what = if years.is_empty() { t.budget_history_none() } else { t.budget_history_line(years.join(", ")) };
            let mut sum = Sum::default();
            for line in &now.lines {
                // What the server has counted can be counted here.
                let _ = sum.add(line);
            }
            html! {
                <li key={now.version}>
                    <span>{what}</span>
                    <span class="small num">{summary(t, &sum)}</span>
                    <span class="small quiet prewrap" hidden={now.said.why.is_empty()}>{now.said.why.clone()}</span>
                    <span class="row tight tiny quiet">{by::doer(&now.said.by)}<Time at={now.said.at} /></span>
                </li>
            }
        })
        .collect();
    (!entries.is_empty())
        .then(|| html! { <Panel title={t.budget_history()}><ol class="steps">{for entries}</ol></Panel> })
}
