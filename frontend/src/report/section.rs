//! One section: the form for those whose part it is, and what was given and sent for all who may read it.

use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::report::{
    GetReport, GetSection, OfReport, OfSection, ReportWhole, SectionRow, SectionWhole,
};
use shared::id::{ProgrammeId, ReportId};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::report::section::{Stage, Step};
use shared::report::{Seen, VerifySection};
use shared::text::ClauseId;
use yew::prelude::*;

use super::acts::OfficeActs;
use super::figures::Beside;
use super::form::PartForm;
use super::matrix::standing_of;
use super::said;
use super::words::{by, light, name, shape, stage_light, standing, step};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::revision::by::{CodeChip, chips, doer, name_of};
use crate::revision::hash::short;
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Alert, Bones, Color, Light, Panel, Section, Time, slot};

/// Properties of [`SectionPage`].
#[derive(Properties, PartialEq)]
pub struct SectionPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The round.
    pub report: ReportId,
    /// The clause.
    pub clause: ClauseId,
}

/// The page at `/programmes/…/reports/…/sections/…`.
#[component]
pub fn SectionPage(props: &SectionPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let (programme, report, clause) = (props.programme, props.report, props.clause.clone());
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let path = OfSection { report, clause: clause.clone() };
    let topics = ["report", "indicator", "budget", "initiative", "milestone", "result"];
    let whole = use_resource::<GetSection>(Some((path, ())), &topics);
    let all = use_resource::<GetReport>(Some((OfReport { report }, ())), &["report"]);
    let found = whole.data.clone();
    let title = found
        .as_ref()
        .map_or_else(|| t.report_section(), |whole| format!("{} {}", whole.row.label, whole.row.title));
    let here = found.as_ref().map_or_else(|| t.report_section(), |whole| whole.row.label.clone());
    let over = of.data.as_ref().map(|of| {
        let round = found.as_ref().map_or_else(|| t.report_one(), |whole| name(&t, &whole.report));
        let list = html! { <Go to={Route::Reports { programme }}>{t.report_title()}</Go> };
        let one = html! { <Go to={Route::Report { programme, report }}>{round}</Go> };
        trail(&t, of, [list, one], here.clone())
    });
    let under = found.as_ref().map(|whole| under(&t, whole));
    let office = found.as_ref().is_some_and(|whole| {
        let seen = Seen { locked: whole.report.locked_at.is_some() };
        !seen.locked && session.seat().is_some_and(|seat| VerifySection::verdict(seat, &seen).is_allowed())
    });
    let member = session.seat().and_then(|seat| seat.member);
    let render = {
        let (t, others) = (t.clone(), all.data.clone());
        Callback::from(move |whole: Rc<SectionWhole>| {
            let nav = others.as_ref().map(|all| sections(&t, programme, all, &whole.row.clause, member));
            html! {
                <div class="reportgrid">
                    <nav class="stack" aria-label={t.report_sections()}>{slot(nav)}</nav>
                    <div class="stack wide">{inside(&t, programme, &whole, office, member)}</div>
                </div>
            }
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} />
            <Async<SectionWhole> resource={with_programme(&of, whole)} bones={Bones::Panel} {render} />
        </main>
    }
}

fn under(t: &I18n, whole: &SectionWhole) -> Html {
    let row = &whole.row;
    let lead = match row.lead {
        Some(lead) => {
            html! { <span class="row tight"><span class="quiet">{t.result_col_lead()}</span>{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> }
        }
        None => {
            html! { <span class="row tight"><CodeChip code="SEC" /><span>{t.report_office_writes()}</span></span> }
        }
    };
    let others = (!row.others.is_empty()).then(|| {
        html! { <span class="row tight"><span class="quiet">{t.report_others()}</span>{chips(row.others.iter().map(|mark| mark.member))}</span> }
    });
    html! {
        <div class="stack tight small">
            <span class="row">{stage_light(t, row.stage)}{lead}{slot(others)}</span>
            <span class="row quiet"><span>{t.report_days(by(t, whole.report.countries), by(t, whole.report.leads), by(t, whole.report.due))}</span></span>
        </div>
    }
}

/// The sections of the round that are one's own, or all of them for who has none.
fn sections(
    t: &I18n,
    programme: ProgrammeId,
    all: &ReportWhole,
    here: &ClauseId,
    member: Option<MemberCode>,
) -> Html {
    let times = all.report.times(all.now);
    let own: Vec<&SectionRow> = all.sections.iter().filter(|row| row.own.is_some()).collect();
    let (title, rows) = if own.is_empty() {
        (t.report_sections(), all.sections.iter().collect())
    } else {
        (t.report_your_sections(), own)
    };
    let links = rows.into_iter().map(|row| {
        let to = Route::ReportSection { programme, report: all.report.id, clause: row.clause.clone() };
        let state = if row.own.is_some() {
            light(t, standing_of(member, row, &times))
        } else {
            stage_light(t, row.stage)
        };
        html! {
            <li key={row.clause.to_string()}>
                <Go {to} current={row.clause == *here}><span class="ref">{row.label.clone()}</span>{" "}<span lang="en">{row.title.clone()}</span></Go>
                {state}
            </li>
        }
    });
    html! { <><b class="label">{title}</b><ul class="sectionlist">{for links}</ul></> }
}

fn inside(
    t: &I18n,
    programme: ProgrammeId,
    whole: &Rc<SectionWhole>,
    office: bool,
    member: Option<MemberCode>,
) -> Html {
    let (row, locked) = (&whole.row, whole.report.locked_at.is_some());
    let returned =
        whole.steps.iter().find(|one| one.step == Step::Return).filter(|_| row.stage == Stage::Returned);
    let returned = returned.map(|one| {
        html! {
            <Alert color={Color::Warning} title={t.report_returned_title()}>
                <div class="stack tight"><p class="prewrap">{one.reason.clone()}</p><span class="row tight tiny">{doer(&one.by)}<Time at={one.at} /></span></div>
            </Alert>
        }
    });
    let own = whole.own.clone().filter(|_| !locked && row.stage.is_written());
    let is_form = own.is_some();
    let form = own.map(|own| {
        html! { <PartForm key={row.clause.to_string()} whole={whole.clone()} {own} /> }
    });
    let acts = (office && row.stage.after(Step::Return).is_some())
        .then(|| html! { <OfficeActs whole={whole.clone()} /> });
    let text = whole.text.as_ref().map(|text| {
        html! {
            <Section title={t.report_text_title()}><div class="stack panel padded">{said::words(t, &text.words)}{said::sent_by(text)}</div></Section>
        }
    });
    let none =
        (whole.text.is_none() && !is_form).then(|| html! { <p class="quiet">{t.report_no_text()}</p> });
    // Who makes one text of them has them in the form already.
    let merges = is_form && row.lead == member;
    let given = (!whole.given.is_empty() && !merges).then(|| given(t, whole));
    let today = whole.report.locked_at.unwrap_or(whole.now).date_in_the_east();
    let taken = t.report_plan_about(t.revision_rev(whole.report.revision_number), short(&whole.content_hash));
    let to = Route::Result { programme, clause: row.clause.clone() };
    let before = whole.before.as_ref().map(|before| (&before.plan, name(t, &before.report)));
    let figures = Beside { programme, now: &whole.snapshot, before }.rows(t).map(|rows| {
        html! {
            <Section title={t.report_figures()}>
                <div class="stack"><p class="small quiet">{t.report_figures_about()}{" "}<Time at={whole.snapshot.taken_at} /></p>{rows}</div>
            </Section>
        }
    });
    html! {
        <>
            <div key="returned">{slot(returned)}</div>
            <div key="acts">{slot(acts)}</div>
            <div key="form">{slot(form)}</div>
            <div key="text">{slot(text)}{slot(none)}</div>
            <div key="given">{slot(given)}</div>
            <div key="figures">{slot(figures)}</div>
            <Section key="plan" title={t.report_plan_title()} aside={html! { <Go {to}>{t.report_to_result()}</Go> }}>
                <div class="stack panel padded">
                    <p class="small quiet">{taken}{" "}<Time at={whole.snapshot.taken_at} /></p>
                    {said::snapshot(t, programme, &whole.snapshot, today)}
                </div>
            </Section>
            {slot((!whole.steps.is_empty()).then(|| steps(t, whole)))}
        </>
    }
}

fn given(t: &I18n, whole: &SectionWhole) -> Html {
    let cards = whole.given.iter().map(|said| {
        let code = said.member.map(|member| member.to_string()).unwrap_or_default();
        html! {
            <li key={code.clone()}><Panel title={name_of(t, &code)}><div class="stack">{said::words(t, &said.words)}{said::sent_by(said)}</div></Panel></li>
        }
    });
    let times = whole.report.times(whole.now);
    let missing = whole.row.others.iter().filter(|mark| mark.given_at.is_none()).map(|mark| {
        let of = standing_of(Some(mark.member), &whole.row, &times);
        html! { <li key={mark.member.to_string()} class="row tight small">{chips([mark.member])}<Light status={shape(of)}>{standing(t, of)}</Light></li> }
    });
    html! {
        <Section title={t.report_given_title()}>
            <div class="stack"><ul class="givenparts">{for cards}</ul><ul class="row">{for missing}</ul></div>
        </Section>
    }
}

fn steps(t: &I18n, whole: &SectionWhole) -> Html {
    let lines = whole.steps.iter().enumerate().map(|(at, one)| {
        html! {
            <li key={whole.steps.len() - at}>
                <p>{step(t, one.step)}</p>
                <p class="small prewrap" hidden={one.reason.is_empty()}>{one.reason.clone()}</p>
                <p class="row tight tiny quiet">{doer(&one.by)}<Time at={one.at} /></p>
            </li>
        }
    });
    html! { <Section title={t.report_history()}><ol class="worklog">{for lines}</ol></Section> }
}
