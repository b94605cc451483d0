//! A report from beginning to end: what it says in two figures, then goal by goal, section by section. It prints as it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::report::{Compiled, CompiledSection, GetCompiled, OfReport};
use shared::id::{ProgrammeId, ReportId};
use shared::report::PlanSeen;
use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::figures::Beside;
use super::words::{by, covers, name};
use super::{draw, said};
use crate::charts::{Figure, Rows, Svg};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::indicator::dialect;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::result::light::{shape_of, step};
use crate::revision::by::{CodeChip, chips, name_of};
use crate::revision::hash::short;
use crate::revision::words::label;
use crate::revision::{trail, with_programme};
use crate::ui::{Alert, Bones, Button, Color, Filling, Glyph, Light, Time, Variant, slot};

/// Properties of [`CompiledPage`].
#[derive(Properties, PartialEq)]
pub struct CompiledPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The round.
    pub report: ReportId,
}

/// The page at `/programmes/…/reports/…/read`.
#[component]
pub fn CompiledPage(props: &CompiledPageProps) -> Html {
    let t = use_i18n();
    let (programme, report) = (props.programme, props.report);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let whole = use_resource::<GetCompiled>(Some((OfReport { report }, ())), &["report"]);
    let found = whole.data.clone();
    let title = found.as_ref().map_or_else(|| t.report_one(), |whole| name(&t, &whole.report));
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Reports { programme }}>{t.report_title()}</Go> };
        let one = found.as_ref().map_or_else(|| t.report_one(), |whole| t.report_number(whole.report.number));
        let one = html! { <Go to={Route::Report { programme, report }}>{one}</Go> };
        trail(&t, of, [list, one], t.report_read())
    });
    let print = Callback::from(|_: MouseEvent| {
        // A browser without a printer says so itself.
        drop(gloo::utils::window().print());
    });
    let actions = html! {
        <>
            <GoButton to={Route::OfficialsNote { programme, report }} variant={Variant::Secondary} icon={Glyph::FileText}>{t.report_note()}</GoButton>
            <Button variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={print}>{t.report_print()}</Button>
        </>
    };
    let under = found.as_ref().map(|whole| under(&t, whole));
    let render = {
        let t = t.clone();
        Callback::from(move |whole: Rc<Compiled>| inside(&t, programme, whole))
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} actions={Some(actions)} />
            <Async<Compiled> resource={with_programme(&of, whole)} bones={Bones::Panel} {render} />
        </main>
    }
}

fn under(t: &I18n, whole: &Compiled) -> Html {
    let of = &whole.report;
    let state = match of.locked_at {
        Some(at) => html! { <span class="row tight">{t.report_locked()}<Time {at} /></span> },
        None => html! { <span>{t.report_preview()}</span> },
    };
    html! { <span class="row small quiet"><span>{covers(t, of.covers)}</span><span>{t.report_due_on(by(t, of.due))}</span>{state}</span> }
}

/// A figure, once it is drawn.
pub fn figure(t: &I18n, title: String, drawn: Option<(Svg, String, Rows)>) -> Html {
    slot(drawn.map(|(svg, summary, rows)| {
        let name = title.clone();
        html! { <Figure {title} {summary} svg={Some(Rc::new(svg))} rows={Rc::new(rows)} {name} dialect={dialect(t)} /> }
    }))
}

fn inside(t: &I18n, programme: ProgrammeId, whole: Rc<Compiled>) -> Html {
    let preview = whole.report.locked_at.is_none().then(|| {
        html! { <Alert color={Color::Info} title={t.report_preview_title()}><p>{t.report_preview_text()}</p></Alert> }
    });
    let left = (!whole.report.without.is_empty()).then(|| {
        html! { <Alert color={Color::Info} title={t.report_without_title()}><p class="prewrap">{whole.report.without.clone()}</p></Alert> }
    });
    // As a rule one; where sections were sent before and after a plan was sealed, both.
    let plans: BTreeMap<u32, &PlanSeen> = whole
        .sections
        .iter()
        .filter_map(|one| one.snapshot.plan.as_ref())
        .map(|plan| (plan.number, plan))
        .collect();
    let sealed = plans.values().map(|plan| {
        html! { <li key={plan.number}>{said::work_plan(t, programme, plan)}</li> }
    });
    let chapters = Rc::new(chapters(&whole));
    let draw = {
        let (t, whole, chapters) = (t.clone(), whole.clone(), chapters.clone());
        Callback::from(move |at: usize| {
            chapters.get(at).map(|one| chapter(&t, programme, &whole, one)).unwrap_or_default()
        })
    };
    html! {
        <article class="reportread stack wide">
            {slot(preview)}
            {slot(left)}
            <div class="reportfigures stack">
                {figure(t, t.report_figure_goals(), draw::goals(t, &whole))}
                {figure(t, t.report_figure_progress(), draw::progress(t, &whole))}
            </div>
            <div><Filling count={chapters.len()} {draw} piece=1 /></div>
            <p class="small quiet">{t.report_made_from(t.revision_rev(whole.report.revision_number))}</p>
            <ul class="row small" hidden={plans.is_empty()}>{for sealed}</ul>
        </article>
    }
}

/// What is reported under a goal, or under none.
struct Chapter {
    /// By its place among the headings.
    goal: Option<usize>,
    /// By their places, each with the indicators that are shown under it.
    sections: Vec<(usize, BTreeSet<ClauseId>)>,
}

/// Goal by goal, and what stands under none at the end. What measures a sub-goal is shown once, though each of its actions has it.
fn chapters(whole: &Compiled) -> Vec<Chapter> {
    let mut shown = BTreeSet::new();
    let mut sections = |goal: Option<&ClauseId>| -> Vec<(usize, BTreeSet<ClauseId>)> {
        let inside = whole.sections.iter().enumerate().filter(|(_, one)| one.row.goal.as_ref() == goal);
        let first = |(at, one): (usize, &CompiledSection)| {
            let measured = one.snapshot.indicators.iter().map(|one| one.clause.clone());
            (at, measured.filter(|clause| shown.insert(clause.clone())).collect())
        };
        inside.map(first).collect()
    };
    let goals = whole.headings.iter().enumerate().filter(|(_, one)| one.kind == Kind::Goal);
    let mut chapters: Vec<Chapter> =
        goals.map(|(at, goal)| Chapter { goal: Some(at), sections: sections(Some(&goal.clause)) }).collect();
    let others = sections(None);
    if !others.is_empty() {
        chapters.push(Chapter { goal: None, sections: others });
    }
    chapters
}

fn chapter(t: &I18n, programme: ProgrammeId, whole: &Compiled, one: &Chapter) -> Html {
    let goal = one.goal.and_then(|at| whole.headings.get(at));
    let (key, title) = match goal {
        Some(goal) => (
            goal.clause.to_string(),
            html! { <><span>{label(t, Kind::Goal, &goal.label)}{". "}</span><span lang="en">{goal.title.clone()}</span></> },
        ),
        None => (String::new(), html! { {t.report_no_goal()} }),
    };
    let sections = one.sections.iter().filter_map(|(at, shows)| Some((whole.sections.get(*at)?, shows)));
    let body = if one.sections.is_empty() {
        html! { <p class="quiet">{t.report_nothing_under()}</p> }
    } else {
        html! { <div>{for sections.map(|(one, shows)| section(t, programme, whole, one, shows))}</div> }
    };
    html! { <section {key} class="reportgoal"><h2>{title}</h2>{body}</section> }
}

fn section(
    t: &I18n,
    programme: ProgrammeId,
    whole: &Compiled,
    one: &CompiledSection,
    shows: &BTreeSet<ClauseId>,
) -> Html {
    let row = &one.row;
    let over = whole
        .headings
        .iter()
        .find(|heading| Some(&heading.clause) == row.parent.as_ref() && heading.kind == Kind::Subgoal);
    let over = over.map(|over| html! { <p class="small quiet"><span class="ref">{over.label.clone()}</span>{" "}<span lang="en">{over.title.clone()}</span></p> });
    let lead = match row.lead {
        Some(lead) => {
            html! { <span class="row tight">{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> }
        }
        None => {
            html! { <span class="row tight"><CodeChip code="SEC" /><span>{t.report_office_writes()}</span></span> }
        }
    };
    let before = one.before.as_ref().and_then(|words| words.scale).map(|scale| {
        html! { <span class="row tight small quiet"><span>{t.report_before()}</span><Light status={shape_of(scale)}>{step(t, scale)}</Light></span> }
    });
    let body = match &one.words {
        Some(words) => said::words(t, words),
        None if whole.report.locked_at.is_some() => html! { <p class="quiet">{t.report_not_reported()}</p> },
        None => html! { <p class="quiet">{t.report_not_yet()}</p> },
    };
    let plan_before = one.plan_before.as_ref().zip(whole.before.as_ref());
    let before_then = plan_before.map(|(plan, report)| (plan, name(t, report)));
    let figures = Beside { programme, now: &one.snapshot, before: before_then }.list(t, shows);
    let figures = figures
        .map(|list| html! { <div class="stack tight"><b class="small">{t.report_figures()}</b>{list}</div> });
    let to = Route::ReportSection { programme, report: whole.report.id, clause: row.clause.clone() };
    html! {
        <section key={row.clause.to_string()} class="reportsection">
            {slot(over)}
            <h3><Go {to}><span class="ref">{row.label.clone()}</span>{" "}<span lang="en">{row.title.clone()}</span></Go></h3>
            <p class="row small">{lead}{slot(before)}</p>
            {body}
            {slot(figures)}
            <details class="reportplan">
                <summary>{t.report_plan_title()}</summary>
                <div class="stack">
                    <p class="small quiet">{t.report_plan_about(t.revision_rev(whole.report.revision_number), short(&one.content_hash))}{" "}<Time at={one.snapshot.taken_at} /></p>
                    {said::snapshot(t, programme, &one.snapshot, whole.on)}
                </div>
            </details>
        </section>
    }
}
