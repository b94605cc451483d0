//! The rounds of a programme, and the calendar of those that are to come.

use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::report::{ListReports, OfProgramme, ReportSummary};
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::permission::Act;
use shared::programme::Period;
use shared::report::OpenReport;
use shared::report::calendar::{Planned, calendar};
use yew::prelude::*;

use super::round::RoundDialog;
use super::words::{by, covers, kind, name};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::day;
use crate::nav::{Go, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Button, Column, Empty, Glyph, Light, Section, Size, Status, Table, Variant, slot};

/// Properties of [`ReportsPage`].
#[derive(Properties, PartialEq)]
pub struct ReportsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/reports`.
#[component]
pub fn ReportsPage(props: &ReportsPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let rounds = use_resource::<ListReports>(Some((OfProgramme { programme: id }, ())), &["report"]);
    let asked = use_state_eq(|| None::<Option<Planned>>);
    let opens = session.seat().is_some_and(|seat| OpenReport::verdict(seat, &()).is_allowed());
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let period = of.data.as_ref().map(|of| of.summary.period);
    let over = of.data.as_ref().map(|of| {
        let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
        trail(&t, of, [results], t.report_title())
    });
    let ask = {
        let asked = asked.setter();
        Callback::from(move |what: Option<Planned>| asked.set(Some(what)))
    };
    let actions = (opens && worked).then(|| {
        let onclick = ask.reform(|_: MouseEvent| None);
        html! { <Button icon={Glyph::Plus} {onclick}>{t.report_open()}</Button> }
    });
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let dialog = (opens && worked).then(|| {
        html! { <RoundDialog open={asked.is_some()} programme={id} {period} planned={asked.flatten()} {onclose} /> }
    });
    let render = {
        let (t, ask) = (t.clone(), (opens && worked).then_some(ask));
        Callback::from(move |rounds: Rc<Vec<ReportSummary>>| {
            html! {
                <div class="stack wide">
                    <Section title={t.report_rounds()}>{list(&t, id, &rounds)}</Section>
                    {slot(period.map(|period| html! { <Section title={t.report_calendar()}>{plan(&t, period, &rounds, ask.as_ref())}</Section> }))}
                </div>
            }
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.report_heading()} {over} actions={actions.map(|one| html! { <>{one}</> })} />
            <Async<Vec<ReportSummary>> resource={with_programme(&of, rounds)} bones={Bones::Rows(4)} {render} />
            <div>{slot(dialog)}</div>
        </main>
    }
}

fn list(t: &I18n, programme: ProgrammeId, rounds: &[ReportSummary]) -> Html {
    if rounds.is_empty() {
        return html! { <Empty icon={Glyph::FileText} title={t.report_none_title()} text={AttrValue::from(t.report_none_text())} /> };
    }
    let columns: Rc<[Column]> = Rc::from([
        Column::new("round", t.report_col_round()),
        Column::new("state", t.report_col_state()),
        Column::number("given", t.report_col_given()),
        Column::number("verified", t.report_col_verified()),
        Column::new("due", t.report_col_due()),
        Column::new("read", t.report_col_read()),
    ]);
    let rows = rounds.iter().map(|one| {
        let (of, counts) = (&one.report, one.counts);
        let report = of.id;
        let state = if of.locked_at.is_some() {
            html! { <Light status={Status::Done}>{t.report_locked()}</Light> }
        } else {
            html! { <Light status={Status::Ok}>{t.report_is_open()}</Light> }
        };
        html! {
            <tr key={report.to_string()}>
                <th scope="row"><Go to={Route::Report { programme, report }}>{t.report_number(of.number)}{": "}{name(t, of)}</Go></th>
                <td data-col={t.report_col_state()}>{state}</td>
                <td class="num" data-col={t.report_col_given()}>{t.report_of(counts.given, counts.asked)}</td>
                <td class="num" data-col={t.report_col_verified()}>{t.report_of(counts.verified, counts.sections)}</td>
                <td class="nowrap" data-col={t.report_col_due()}>{by(t, of.due)}</td>
                <td data-col={t.report_col_read()}><Go to={Route::Compiled { programme, report }} label={AttrValue::from(t.report_read_one(of.number))}>{t.report_read()}</Go></td>
            </tr>
        }
    });
    html! { <Table caption={t.report_rounds()} quiet=true cards=true {columns}>{for rows}</Table> }
}

/// The rounds that the programme's days ask for, and which of them there are. Nothing is opened by itself.
fn plan(t: &I18n, period: Period, rounds: &[ReportSummary], ask: Option<&Callback<Option<Planned>>>) -> Html {
    let columns: Rc<[Column]> = Rc::from([
        Column::new("kind", t.report_col_kind()),
        Column::new("covers", t.report_covers()),
        Column::new("countries", t.report_countries_by()),
        Column::new("leads", t.report_leads_by()),
        Column::new("due", t.report_col_due()),
        Column::new("open", t.report_col_opened()),
    ]);
    let rows = calendar(period).into_iter().map(|one| {
        let known = rounds.iter().find(|round| {
            let other = &round.report;
            other.kind == one.kind && other.covers.overlaps(one.covers)
        });
        let opened = match (known, ask) {
            (Some(round), _) => html! { <span>{t.report_number(round.report.number)}</span> },
            (None, Some(ask)) => {
                let onclick = ask.reform(move |_: MouseEvent| Some(one));
                html! { <Button size={Size::Small} variant={Variant::Secondary} {onclick}>{t.report_open_this()}</Button> }
            }
            (None, None) => html! { <span class="quiet">{t.report_not_opened()}</span> },
        };
        html! {
            <tr key={format!("{} {}", one.kind.as_str(), one.due)}>
                <th scope="row">{kind(t, one.kind)}</th>
                <td data-col={t.report_covers()}>{covers(t, one.covers)}</td>
                <td class="nowrap" data-col={t.report_countries_by()}>{day(t, one.countries_by)}</td>
                <td class="nowrap" data-col={t.report_leads_by()}>{day(t, one.leads_by)}</td>
                <td class="nowrap" data-col={t.report_col_due()}>{day(t, one.due)}</td>
                <td data-col={t.report_col_opened()}>{opened}</td>
            </tr>
        }
    });
    html! {
        <div class="stack">
            <p class="small quiet">{t.report_calendar_about()}</p>
            <Table caption={t.report_calendar()} quiet=true dense=true cards=true {columns}>{for rows}</Table>
        </div>
    }
}
