//! One round: what waits for whoever looks, how far it is, who is late, and locking it.

use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::report::{GetReport, OfReport, ReportWhole, SectionRow};
use shared::id::{ProgrammeId, ReportId};
use shared::permission::Act;
use shared::report::section::{Stage, Standing};
use shared::report::{ChangeReport, LockReport, Seen};
use shared::seat::{Role, Seat};
use yew::prelude::*;

use super::lock::LockDialog;
use super::matrix::{late_list, matrix, standing_of};
use super::round::RoundDialog;
use super::words::{by, light, name, stage_light};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::address::Which;
use crate::revision::by::doer;
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{
    Alert, Bones, Button, Color, Empty, Facts, Glyph, Icon, Light, Panel, Section, Status, Tag, Time,
    Variant, slot,
};

/// Properties of [`ReportPage`].
#[derive(Properties, PartialEq)]
pub struct ReportPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The round.
    pub report: ReportId,
}

#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Nothing,
    Days,
    Lock,
}

/// The page at `/programmes/…/reports/…`.
#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let (programme, report) = (props.programme, props.report);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let whole = use_resource::<GetReport>(Some((OfReport { report }, ())), &["report"]);
    let asked = use_state_eq(|| Asked::Nothing);
    let found = whole.data.clone();
    let title = found.as_ref().map_or_else(|| t.report_one(), |whole| name(&t, &whole.report));
    let number = found.as_ref().map_or_else(|| t.report_one(), |whole| t.report_number(whole.report.number));
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Reports { programme }}>{t.report_title()}</Go> };
        trail(&t, of, [list], number.clone())
    });
    let seen = found.as_ref().map(|whole| Seen { locked: whole.report.locked_at.is_some() });
    let may = |rule: fn(&Seat, &Seen) -> bool| {
        seen.is_some_and(|seen| !seen.locked && session.seat().is_some_and(|seat| rule(seat, &seen)))
    };
    let changes = may(|seat, seen| ChangeReport::verdict(seat, seen).is_allowed());
    let locks = may(|seat, seen| LockReport::verdict(seat, seen).is_allowed());
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(what))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(Asked::Nothing))
    };
    let days = changes.then(|| {
        html! { <Button variant={Variant::Secondary} icon={Glyph::CalendarDays} onclick={ask(Asked::Days)}>{t.report_change()}</Button> }
    });
    let lock = locks
        .then(|| html! { <Button icon={Glyph::Lock} onclick={ask(Asked::Lock)}>{t.report_lock()}</Button> });
    let actions = found.as_ref().map(|_| {
        html! {
            <>
                <GoButton to={Route::Compiled { programme, report }} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::FileText}>{t.report_read()}</GoButton>
                {slot(days)}
                {slot(lock)}
            </>
        }
    });
    let under = found.as_ref().map(|whole| under(&t, whole, &number));
    let dialogs = found.clone().map(|whole| {
        let period = of.data.as_ref().map(|of| of.summary.period);
        html! {
            <div>
                <RoundDialog open={*asked == Asked::Days} {programme} {period} round={Some(whole.report.clone())} onclose={onclose.clone()} />
                <LockDialog open={*asked == Asked::Lock} {whole} {onclose} />
            </div>
        }
    });
    let seat = session.seat().cloned();
    let render = {
        let t = t.clone();
        Callback::from(move |whole: Rc<ReportWhole>| inside(&t, programme, &whole, seat.as_ref()))
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} {actions} />
            <Async<ReportWhole> resource={with_programme(&of, whole)} bones={Bones::Panel} {render} />
            <div>{slot(dialogs)}</div>
        </main>
    }
}

fn under(t: &I18n, whole: &ReportWhole, number: &str) -> Html {
    let state = match whole.report.locked_at {
        Some(_) => html! { <Light status={Status::Done}>{t.report_locked()}</Light> },
        None => html! { <Light status={Status::Ok}>{t.report_is_open()}</Light> },
    };
    html! { <span class="row tags"><span class="small quiet">{number.to_owned()}</span>{state}</span> }
}

fn inside(t: &I18n, programme: ProgrammeId, whole: &ReportWhole, seat: Option<&Seat>) -> Html {
    if whole.sections.is_empty() {
        return html! { <Empty icon={Glyph::FileText} title={t.report_no_sections_title()} text={AttrValue::from(t.report_no_sections_text())} /> };
    }
    let left = (!whole.report.without.is_empty()).then(|| {
        html! { <Alert color={Color::Info} title={t.report_without_title()}><p class="prewrap">{whole.report.without.clone()}</p></Alert> }
    });
    let own = seat.filter(|_| whole.report.locked_at.is_none()).map(|seat| turns(t, programme, whole, seat));
    let late = whole.report.locked_at.is_none().then(|| {
        html! { <Section title={t.report_late_title()}>{late_list(t, whole)}</Section> }
    });
    html! {
        <div class="stack wide reportpage">
            {slot(left)}
            <div class="split">
                <div class="stack wide">{slot(own)}{slot(late)}</div>
                <div class="stack side"><Panel title={t.report_facts()}><Facts facts={facts(t, programme, whole)} /></Panel></div>
            </div>
            <Section title={t.report_matrix()}>
                <div class="stack"><p class="small quiet">{t.report_matrix_about()}</p>{matrix(t, programme, whole)}</div>
            </Section>
        </div>
    }
}

/// Whether a section waits for whoever looks, and how it stands for them.
fn turn(whole: &ReportWhole, row: &SectionRow, seat: &Seat) -> Option<Standing> {
    let times = whole.report.times(whole.now);
    if seat.role == Role::Secretary && row.stage == Stage::Sent {
        return Some(standing_of(None, row, &times));
    }
    row.own?;
    Some(standing_of(seat.member, row, &times))
        .filter(|of| of.is_turn() || row.own.is_some_and(|own| own.waits))
}

/// What waits for whoever looks.
fn turns(t: &I18n, programme: ProgrammeId, whole: &ReportWhole, seat: &Seat) -> Html {
    let waits: Vec<(&SectionRow, Standing)> =
        whole.sections.iter().filter_map(|row| Some((row, turn(whole, row, seat)?))).collect();
    if waits.is_empty() {
        return html! { <Section title={t.report_yours()}><p class="small">{t.report_nothing_waits()}</p></Section> };
    }
    let report = whole.report.id;
    let rows = waits.into_iter().map(|(row, of)| {
        let to = Route::ReportSection { programme, report, clause: row.clause.clone() };
        let draft = row.own.filter(|own| own.waits).map(|_| html! { <Tag>{t.report_draft_waits()}</Tag> });
        html! {
            <li key={row.clause.to_string()}>
                <Go {to}><span class="ref">{row.label.clone()}</span>{" "}<span lang="en">{row.title.clone()}</span></Go>
                <span class="row tight">{light(t, of)}{slot(draft)}</span>
            </li>
        }
    });
    html! { <Section title={t.report_yours()}><ul class="turns panel">{for rows}</ul></Section> }
}

fn facts(t: &I18n, programme: ProgrammeId, whole: &ReportWhole) -> Vec<(AttrValue, Html)> {
    let of = &whole.report;
    let day = |text: String| html! { <span class="num">{text}</span> };
    let to = Route::Revision { programme, revision: Which::Number(of.revision_number) };
    let counted = Stage::ALL.iter().filter_map(|stage| {
        let count = whole.sections.iter().filter(|row| row.stage == *stage).count();
        let line = html! { <span key={stage.as_str()} class="row tight">{stage_light(t, *stage)}<span class="num">{count}</span></span> };
        (count > 0).then_some(line)
    });
    let mut facts = vec![
        (t.report_countries_by().into(), day(by(t, of.countries))),
        (t.report_leads_by().into(), day(by(t, of.leads))),
        (t.report_due().into(), day(by(t, of.due))),
        (t.report_sections().into(), html! { <span class="stack tight">{for counted}</span> }),
        (
            t.report_plan().into(),
            html! { <Go {to}><Icon of={Glyph::FileText} small=true />{" "}{t.revision_rev(of.revision_number)}</Go> },
        ),
        (
            t.report_opened_by().into(),
            html! { <span class="stack tight">{doer(&of.opened_by)}<Time at={of.opened_at} /></span> },
        ),
    ];
    if let (Some(at), Some(who)) = (of.locked_at, &of.locked_by) {
        facts.push((
            t.report_locked_by().into(),
            html! { <span class="stack tight">{doer(who)}<Time {at} /></span> },
        ));
    }
    facts
}
