//! Reading in a table of money: paste or open, look at what it would do line by line, save it all in one act.

use std::rc::Rc;

use shared::api::budget::{BudgetOf, Budgets, GetMoney, Money, SayTheBudgets};
use shared::api::initiative::OfProgramme;
use shared::api::programme::{self, GetProgramme};
use shared::budget::paste::{Ground, Read, Reading as Found, Reason, Unreadable, Would, edits, read_table};
use shared::budget::{Amount, CO_FINANCER_MOST, Line, SayBudgets, WHY_MOST, changes_a_grant, years};
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::measurement::sheet::Cells;
use shared::permission::Act;
use shared::problem::{Code, FieldCode, FieldError};
use yew::prelude::*;

use super::stale::MONEY;
use super::words::{name, plain};
use crate::client::{Async, ProblemNote, use_act_about, use_resource};
use crate::context::{I18n, use_i18n, use_unsaved};
use crate::nav::{Go, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{
    Alert, Bones, Button, Checkbox, Color, Column, Section, Table, Tag, TextArea, Variant, field_sentence,
    slot,
};
use crate::workbook::{Formulas, OpenFile};

/// Properties of [`ReadInPage`].
#[derive(Properties, PartialEq)]
pub struct ReadInPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/money/table`.
#[component]
pub fn ReadInPage(props: &ReadInPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let programme = props.programme;
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let money = use_resource::<GetMoney>(Some((OfProgramme { programme }, ())), &["budget", "initiative"]);
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Money { programme }}>{t.budget_title()}</Go> };
        trail(&t, of, [list], t.budget_read_in())
    });
    let may = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state))
        && session.seat().is_some_and(|seat| SayBudgets::verdict(seat, &()).is_allowed());
    let render = Callback::from(move |money: Rc<Money>| html! { <Reading {programme} {money} {may} /> });
    html! {
        <main class="page" id="main">
            <PageHead title={t.budget_read_in()} {over} under={html! { <p class="small quiet">{t.budget_read_in_hint()}</p> }} />
            <Async<Money> resource={with_programme(&of, money)} bones={Bones::Panel} {render} />
        </main>
    }
}

/// Why there is nothing to show of a table.
fn unreadable_words(t: &I18n, why: Unreadable) -> String {
    match why {
        Unreadable::Empty => t.measurement_unreadable_empty(),
        Unreadable::NoHeadings => t.budget_read_headings(),
        Unreadable::OtherUnit(heading) => t.budget_read_other_unit(heading),
        Unreadable::TooMuch => t.measurement_unreadable_too_much(),
    }
}

/// Why a line is refused.
fn reason_words(t: &I18n, reason: Reason) -> String {
    let field = |column: String, code: FieldCode, limit: Option<u32>| {
        let error = FieldError { pointer: String::new(), code, limit, names: Vec::new() };
        format!("{column}: {}", field_sentence(t, &error))
    };
    match reason {
        Reason::NoInitiative => t.budget_read_no_initiative(),
        Reason::SecondHeading => t.budget_read_second_heading(),
        Reason::Year => t.budget_read_year(),
        Reason::Amount(amount, fault) => {
            let (code, limit) = fault.field();
            field(name(t, amount), code, limit)
        }
        Reason::Twice => t.budget_read_twice(),
        Reason::NotYours => t.budget_read_not_yours(),
        Reason::Granted => t.budget_read_granted(),
        Reason::CoFinancer => t.budget_read_co_financer(),
        Reason::TooLong => field(t.budget_co_financer(), FieldCode::TooLong, Some(CO_FINANCER_MOST)),
        Reason::NoBody => t.field_no_body(),
        Reason::Uncomputed(row, column) => {
            format!("{} {}", t.measurement_place(row, column), t.measurement_refused_uncomputed())
        }
        Reason::Formula(row, column) => {
            format!("{}: {}", t.measurement_place(row, column), t.field_formula())
        }
    }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    programme: ProgrammeId,
    money: Rc<Money>,
    may: bool,
}

/// The table and what it would do to what stands now: it is read again whenever that changes.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let pasted = use_state_eq(String::new);
    let taken = use_state_eq(|| None::<Option<Rc<Cells>>>);
    let leave_out = use_state_eq(|| false);
    let why = use_state_eq(String::new);
    use_unsaved(!pasted.is_empty() || matches!(*taken, Some(Some(_))));
    let money = &props.money;
    let span = years(money.period);
    let read = session.seat().zip((*taken).clone()).map(|(seat, table)| {
        let ground = Ground { entries: &money.entries, years: (*span.start(), *span.end()), seat };
        table.map_or(Err(Unreadable::TooMuch), |table| read_table(&table, &ground))
    });
    let clear = {
        let (pasted, taken) = (pasted.setter(), taken.setter());
        let (leave_out, why) = (leave_out.setter(), why.setter());
        Callback::from(move |()| {
            pasted.set(String::new());
            taken.set(None);
            leave_out.set(false);
            why.set(String::new());
        })
    };
    let done = clear.reform(|_: Rc<Money>| ());
    let say = use_act_about::<SayTheBudgets>(&MONEY, t.common_saved(), done, Callback::noop());
    let take = {
        let (taken, leave_out, say) = (taken.setter(), leave_out.setter(), say.clone());
        Callback::from(move |table: Option<Cells>| {
            say.forget();
            leave_out.set(false);
            taken.set(Some(table.map(Rc::new)));
        })
    };
    let oninput = {
        let pasted = pasted.setter();
        Callback::from(move |text| pasted.set(text))
    };
    let look = {
        let pasted = pasted.clone();
        take.reform(move |_: MouseEvent| Cells::of_file(&pasted).ok())
    };
    let preview = read.map(|read| match read {
        Err(reason) => html! {
            <Alert color={Color::Danger} title={t.measurement_unreadable()} live=true><p>{unreadable_words(&t, reason)}</p></Alert>
        },
        Ok(found) => {
            let lines = &found.lines;
            let refused = lines.iter().filter(|line| matches!(line.would, Would::Refused(_))).count();
            let changed = lines.iter().filter(|line| matches!(line.would, Would::Change { .. })).count();
            let said = edits(lines, &money.entries, &why);
            let needs_why = said.iter().any(|(id, edit)| {
                let entry = money.entries.iter().find(|entry| entry.initiative == *id);
                entry.is_some_and(|entry| changes_a_grant(&entry.edit(), edit))
            });
            let blocked = changed == 0 || (refused > 0 && !*leave_out) || (needs_why && why.trim().is_empty());
            let budgets = said.into_iter().map(|(initiative, edit)| BudgetOf { initiative, edit }).collect();
            let onclick = {
                let (say, programme, body) = (say.clone(), props.programme, Budgets { budgets });
                Callback::from(move |_: MouseEvent| say.run(OfProgramme { programme }, (), body.clone()))
            };
            let left_out = (refused > 0).then(|| {
                let leave = leave_out.setter();
                let onchange = Callback::from(move |on| leave.set(on));
                html! { <Checkbox label={t.budget_read_leave_out(refused)} checked={*leave_out} {onchange} /> }
            });
            let because = needs_why.then(|| {
                let why_set = why.setter();
                let oninput = Callback::from(move |text| why_set.set(text));
                html! { <TextArea label={t.budget_why()} description={AttrValue::from(t.budget_why_hint())} value={(*why).clone()} maxlength={WHY_MOST} rows=2 {oninput} /> }
            });
            let problem = say.error.clone().map(|error| {
                if error.is(Code::Stale) {
                    html! { <Alert color={Color::Warning} title={t.common_meanwhile_title()} live=true><p>{t.budget_read_stale()}</p></Alert> }
                } else {
                    html! { <ProblemNote {error} act=true /> }
                }
            });
            html! {
                <Section title={t.measurement_preview()}>
                    <div class="stack">
                        <div>{slot(problem)}</div>
                        <Preview found={Rc::new(found)} money={money.clone()} />
                        <div>{slot(because)}</div>
                        <div>{slot(left_out)}</div>
                        <p class="row">
                            <Button busy={say.pending} disabled={blocked} {onclick}>{t.budget_read_save(changed)}</Button>
                            <Button variant={Variant::Tertiary} onclick={clear.reform(|_: MouseEvent| ())}>{t.measurement_clear()}</Button>
                        </p>
                    </div>
                </Section>
            }
        }
    });
    html! {
        <div class="stack entrypage">
            <div key="in" class="stack initiative-form">
                <TextArea label={t.measurement_paste_label()} value={(*pasted).clone()} {oninput} rows=6 />
                <p class="row"><Button onclick={look} disabled={!props.may || pasted.trim().is_empty()}>{t.measurement_look_pasted()}</Button></p>
                <OpenFile onread={take.clone()} />
            </div>
            <div key="formulas">{slot((*taken).clone().flatten().map(|of| html! { <Formulas {of} /> }))}</div>
            <div key="preview">{slot(preview)}</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    found: Rc<Found>,
    money: Rc<Money>,
}

/// The columns of a table of which nothing is changed: those that are not read, and those that only tell what is decided elsewhere.
fn columns_beside(t: &I18n, found: &Found) -> Vec<String> {
    let called = |(place, heading): &(usize, String)| {
        if heading.is_empty() { t.budget_read_column(*place) } else { heading.clone() }
    };
    let unread: Vec<String> = found.unread.iter().map(called).collect();
    let unread = (!unread.is_empty()).then(|| t.budget_read_unread(unread.join(", ")));
    let told = (!found.told.is_empty()).then(|| t.budget_read_told(found.told.join(", ")));
    unread.into_iter().chain(told).collect()
}

/// What would be changed, what is refused and why, and which columns are not read. What is the same is only counted.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let t = use_i18n();
    let Found { lines: all, unread, .. } = &*props.found;
    let count = |is: fn(&Would) -> bool| all.iter().filter(|line| is(&line.would)).count();
    let (changed, same) =
        (count(|would| matches!(would, Would::Change { .. })), count(|would| *would == Would::Same));
    let refused = count(|would| matches!(would, Would::Refused(_)));
    let columns: Rc<[Column]> = [
        Column::new("row", t.measurement_col_place()),
        Column::new("line", t.budget_read_line()),
        Column::new("what", t.measurement_col_what()),
    ]
    .into();
    // What is refused comes first: it is what one must look at.
    let mut lines: Vec<&Read> = all.iter().filter(|line| line.would != Would::Same).collect();
    shared::sort::by_key(&mut lines, |line| !matches!(line.would, Would::Refused(_)));
    let rows = lines.iter().map(|line| row(&t, &props.money, line));
    let table = (!lines.is_empty()).then(|| {
        html! { <Table caption={t.measurement_preview()} quiet=true {columns} dense=true cards=true>{for rows}</Table> }
    });
    let color = if refused > 0 || !unread.is_empty() { Color::Warning } else { Color::Info };
    let beside = columns_beside(&t, &props.found).into_iter();
    let beside = beside.enumerate().map(|(at, words)| html! { <p key={at}>{words}</p> });
    html! {
        <div class="stack">
            <Alert {color} title={t.budget_read_counts(changed, same, refused)} live=true>
                <p hidden={refused == 0}>{t.measurement_counts_refused()}</p>
                <div>{for beside}</div>
            </Alert>
            {slot(table)}
        </div>
    }
}

fn row(t: &I18n, money: &Money, line: &Read) -> Html {
    let title = line.initiative.and_then(|id| money.entries.iter().find(|entry| entry.initiative == id));
    let title = title.map(|entry| entry.title.clone());
    let what = match &line.would {
        Would::Change { from, to } => html! {
            <span class="stack"><Tag color={Color::Info}>{t.measurement_changed()}</Tag>{changes(t, from, to)}</span>
        },
        Would::Same => html! { <span>{t.measurement_same()}</span> },
        Would::Refused(reason) => html! {
            <span><Tag color={Color::Danger}>{t.measurement_refused()}</Tag>{" "}{reason_words(t, *reason)}</span>
        },
    };
    html! {
        <tr key={line.row}>
            <th scope="row" class="num">{t.budget_read_row(line.row)}</th>
            <td data-col={t.budget_read_line()}><span>{line.text.clone()}</span><span class="tiny quiet way" lang="en">{title}</span></td>
            <td data-col={t.measurement_col_what()}>{what}</td>
        </tr>
    }
}

/// Each amount that would change: what stands struck through, and what would stand.
fn changes(t: &I18n, from: &Line, to: &Line) -> Html {
    let said =
        |amount: Amount, line: &Line| amount.of(line).map_or_else(|| "–".to_owned(), |ore| plain(t, ore));
    let amounts = Amount::ALL.into_iter().filter(|amount| amount.of(from) != amount.of(to)).map(|amount| {
        html! {
            <li key={amount.as_str()}>
                <span class="quiet">{name(t, amount)}</span>{" "}<s class="num">{said(amount, from)}</s>{" → "}<b class="num">{said(amount, to)}</b>
            </li>
        }
    });
    let by = (from.co_financer != to.co_financer).then(|| {
        html! { <li key="by"><span class="quiet">{t.budget_co_financer()}</span>{" "}<s>{from.co_financer.clone()}</s>{" → "}<b>{to.co_financer.clone()}</b></li> }
    });
    html! { <ul class="bare small">{for amounts.chain(by)}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_that_is_not_read_is_named_and_one_without_a_heading_by_its_place() {
        let t = I18n::english();
        let found =
            |unread: Vec<(usize, String)>, told: Vec<String>| Found { lines: Vec::new(), unread, told };
        assert_eq!(columns_beside(&t, &found(Vec::new(), Vec::new())), Vec::<String>::new());
        let both = found(vec![(4, "Note".into()), (6, String::new())], vec!["lead".into()]);
        let named = format!("Note, {}", t.budget_read_column(6_usize));
        assert_eq!(columns_beside(&t, &both), [t.budget_read_unread(named), t.budget_read_told("lead")]);
    }

    #[test]
    fn what_is_refused_for_one_column_names_it() {
        let t = I18n::english();
        let said = reason_words(&t, Reason::TooLong);
        assert!(said.starts_with(&t.budget_co_financer()) && said.contains("200"), "{said}");
        let amount = reason_words(&t, Reason::Amount(Amount::Used, shared::budget::Fault::Formula));
        assert_eq!(amount, format!("{}: {}", name(&t, Amount::Used), t.field_formula()));
        let place = reason_words(&t, Reason::Formula(4, 3));
        assert_eq!(place, format!("{}: {}", t.measurement_place(4, 3), t.field_formula()));
    }
}
