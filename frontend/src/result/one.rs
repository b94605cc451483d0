//! One result: the sealed words it answers, how it goes, what has been said, and what stands under it.

use std::rc::Rc;

use shared::api::indicator::ListIndicators;
use shared::api::programme::{self, GetProgramme};
use shared::api::result::{
    GetResult, ListResults, OfProgramme, OfResult, ResultSummary, ResultWhole, Results, StatusNow, ViewNow,
};
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::measurement::series;
use shared::permission::Act;
use shared::result::{GiveView, Led, Lit, SetLight, SetStatus, differ, voice};
use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::address::Said;
use super::light::{self, RuleLight};
use super::say::SayDialog;
use super::set::{self, SetBeside};
use super::status::{StatusLight, glyph, said, small};
use super::think::ThinkDialog;
use super::{tree, views};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::indicator::{latest_words, progress_words};
use crate::initiative::Serving;
use crate::nav::{Go, PageHead, Route};
use crate::revision::address::{AtClause, Which, query};
use crate::revision::by::{self, chips, name_of};
use crate::revision::trail;
use crate::revision::words::{self, Words};
use crate::session::use_session;
use crate::succession;
use crate::ui::format::Detail;
use crate::ui::{Bones, Button, Color, Facts, Glyph, Icon, Panel, Section, Tag, Time, slot};

/// What changes it: its light, and where it is said to go.
const TOPICS: &[&str] = &["result", "initiative", "indicator", "succession"];

/// Properties of [`ResultPage`].
#[derive(Properties, PartialEq)]
pub struct ResultPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The clause it answers.
    pub clause: ClauseId,
}

/// The page at `/programmes/…/results/…`.
#[component]
pub fn ResultPage(props: &ResultPageProps) -> Html {
    let t = use_i18n();
    let (programme, clause) = (props.programme, props.clause.clone());
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let result =
        use_resource::<GetResult>(Some((OfResult { programme, clause: clause.clone() }, ())), TOPICS);
    let all = use_resource::<ListResults>(Some((OfProgramme { programme }, ())), light::TOPICS);
    let title = result.data.as_ref().map_or_else(
        || t.result_title(),
        |result| t.result_one(words::kind(&t, result.summary.kind), &result.summary.label),
    );
    let heading = match &result.data {
        Some(result) if result.summary.kind == Kind::Action => {
            t.result_one_goes(title.clone(), small(&t, said(&result.summary)))
        }
        _ => title.clone(),
    };
    let results = html! { <Go to={Route::Results { programme }}>{t.result_title()}</Go> };
    let above = all.data.as_ref().map(|all| line_above(&all.results, &clause)).unwrap_or_default();
    let links = std::iter::once(results).chain(above.into_iter().map(|(clause, kind, label)| {
        html! { <Go to={Route::Result { programme, clause }}>{words::label(&t, kind, &label)}</Go> }
    }));
    let over = of.data.as_ref().map(|of| trail(&t, of, links, title.clone()));
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let render = {
        let all = all.data.clone();
        Callback::from(move |whole: Rc<ResultWhole>| {
            html! { <Whole {programme} {whole} {worked} all={all.clone()} /> }
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead title={heading} {over} />
            <Async<ResultWhole> resource={result} bones={Bones::Panel} {render} />
        </main>
    }
}

/// What a result stands under, from the goal down.
fn line_above(results: &[ResultSummary], of: &ClauseId) -> Vec<(ClauseId, Kind, String)> {
    let find = |clause: &ClauseId| results.iter().find(|one| one.clause == *clause);
    let mut line: Vec<(ClauseId, Kind, String)> = Vec::new();
    let mut next = find(of).and_then(|one| one.parent.as_ref()).and_then(find);
    while let Some(one) = next.filter(|one| line.iter().all(|(clause, ..)| *clause != one.clause)) {
        line.push((one.clause.clone(), one.kind, one.label.clone()));
        next = one.parent.as_ref().and_then(find);
    }
    line.reverse();
    line
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    programme: ProgrammeId,
    whole: Rc<ResultWhole>,
    /// Whether anything is said of it still: after the final report it is history.
    worked: bool,
    all: Option<Rc<Results>>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let saying = use_state_eq(|| false);
    let ResultWhole { summary, sealed_clause, sealed, history, views, lights, went } = &*props.whole;
    let led = Led { kind: summary.kind, lead: summary.lead };
    let seat = session.seat().filter(|_| props.worked);
    let may_say = seat.is_some_and(|seat| SetStatus::verdict(seat, &led).is_allowed());
    let open = {
        let saying = saying.setter();
        Callback::from(move |_: MouseEvent| saying.set(true))
    };
    let close = {
        let saying = saying.setter();
        Callback::from(move |()| saying.set(false))
    };
    let at = query(&AtClause { clause: Some(summary.clause.clone()) });
    let text = Route::Revision { programme: props.programme, revision: Which::Number(sealed.number) };
    let day = t.formats().instant(sealed.adopted_at.millis() as f64, Detail::Day);
    let voice = seat.filter(|seat| GiveView::verdict(seat, &summary.kind).is_allowed()).and_then(voice);
    let button = (may_say || voice.is_some()).then(|| {
        let words = if may_say { t.result_say() } else { t.result_think() };
        html! { <Button icon={Glyph::PencilLine} onclick={open}>{words}</Button> }
    });
    let inside = match summary.kind {
        Kind::Action => Some(goes(&t, summary)),
        Kind::Indicator => None,
        _ => Some(thought(&t, summary)),
    };
    let sets = seat.is_some_and(|seat| SetLight::verdict(seat, &led).is_allowed());
    let far = props.all.as_ref().filter(|_| summary.kind != Kind::Indicator).map(|all| {
        let far = summary.far(&all.results);
        html! { <p class="small">{light::way(&t, far.per_cent, light::far(&t, far.by))}</p> }
    });
    let goes = html! {
        <Panel title={t.result_goes()}>
            <div class="stack">
                {slot(summary.light.map(|lit| by_rule(&t, summary.kind, lit)))}
                {slot(far)}
                <SetBeside
                    programme={props.programme} result={summary.clone()} version={lights.first().map_or(0, |last| last.version)}
                    may={sets}
                />
                {slot(inside)}
                {slot(button)}
            </div>
        </Panel>
    };
    let figures = (summary.kind == Kind::Indicator)
        .then(|| html! { <Figures programme={props.programme} clause={summary.clause.clone()} /> });
    let children = props.all.as_ref().map(|all| children(&t, props.programme, &all.results, &summary.clause));
    let serving = (summary.kind != Kind::Indicator).then(|| {
        html! { <Serving programme={props.programme} clause={summary.clause.clone()} /> }
    });
    let facts: Vec<(AttrValue, Html)> = words::facts(&t, &sealed_clause.facts)
        .into_iter()
        .map(|(_, name, said)| (AttrValue::from(name), html! { <span>{said}</span> }))
        .collect();
    let history = match summary.kind {
        Kind::Action => Some(history_list(&t, history)),
        Kind::Indicator => None,
        _ => Some(thought_before(&t, summary, views)),
    };
    let set = (!lights.is_empty()).then(|| set::history(&t, lights));
    let history = (history.is_some() || set.is_some()).then(|| {
        html! { <Section title={t.result_history()}><div class="stack">{slot(set)}{slot(history)}</div></Section> }
    });
    let think = voice.map(|voice| {
        html! {
            <ThinkDialog
                open={*saying}
                programme={props.programme}
                result={summary.clone()}
                {voice}
                onclose={close.clone()}
            />
        }
    });
    let dialog = may_say.then(|| {
        html! {
            <SayDialog
                open={*saying}
                programme={props.programme}
                result={summary.clone()}
                onclose={close}
            />
        }
    });
    html! {
        <div class="split resultpage">
            <div class="stack wide">
                <Section title={t.result_promised()}>
                    <div class="stack">
                        <div class="decides" lang="en"><p><Words wording={sealed_clause.wording.clone()} /></p></div>
                        <p class="row small">
                            <Go to={text} query={at}>{t.result_in_text()}</Go>
                            <Go to={Route::Lineage { programme: props.programme, clause: summary.clause.clone() }}>{t.result_lineage()}</Go>
                            <span class="quiet">{t.result_sealed_as(t.revision_rev(sealed.number), day)}</span>
                        </p>
                    </div>
                </Section>
                {slot(children.flatten())}
                {slot(serving)}
                {slot(succession::went(&t, went))}
            </div>
            <div class="stack side">
                {goes}
                {slot(figures)}
                <Panel title={t.result_facts()}>
                    <Facts facts={with_lead(&t, summary, facts)} />
                </Panel>
            </div>
            <div class="said">{slot(history)}</div>
            <div>{slot(dialog)}{slot(think)}</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiguresProps {
    programme: ProgrammeId,
    clause: ClauseId,
}

/// What an indicator was last, how far that is, and the way to its figures.
#[component]
fn Figures(props: &FiguresProps) -> Html {
    let t = use_i18n();
    let (programme, clause) = (props.programme, props.clause.clone());
    let found = use_resource::<ListIndicators>(Some((OfProgramme { programme }, ())), &["indicator"]);
    let own = found.data.as_ref().and_then(|all| all.indicators.iter().find(|one| one.clause == clause));
    let latest = own.and_then(|own| {
        let (definition, point) = (own.definition.as_ref()?, series::latest(&own.points)?);
        let progress = progress_words(&t, definition, &own.targets, Some(point));
        Some((latest_words(&t, definition, point), progress))
    });
    let (words, progress) = latest.unwrap_or_else(|| (t.indicator_fresh_none(), String::new()));
    html! {
        <Panel title={t.indicator_col_latest()}>
            <div class="stack">
                <p><b class="num">{words}</b></p>
                <p class="small quiet" hidden={progress.is_empty()}>{progress}</p>
                <p class="small"><Go to={Route::Indicator { programme, clause }}>{t.indicator_see()}</Go></p>
            </div>
        </Panel>
    }
}

/// A result without a lead says so: somebody must.
fn with_lead(t: &I18n, summary: &ResultSummary, mut facts: Vec<(AttrValue, Html)>) -> Vec<(AttrValue, Html)> {
    if let Some(lead) = summary.lead {
        for (name, said) in &mut facts {
            if *name == t.revision_facts_lead() {
                *said = html! { <span class="row tight">{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> };
            }
        }
    } else if summary.kind == Kind::Action {
        facts.insert(0, (t.revision_facts_lead().into(), html! { <span>{t.result_no_lead()}</span> }));
    }
    facts
}

/// The light of the rule, and what it is drawn from.
fn by_rule(t: &I18n, kind: Kind, lit: Lit) -> Html {
    let whys = light::whys(t, kind, &lit).into_iter().enumerate();
    let bare =
        lit.is_unmeasured(kind).then(|| html! { <Tag color={Color::Warning}>{t.result_unmeasured()}</Tag> });
    html! {
        <div class="stack byrule">
            <p class="row tight"><span class="tiny quiet">{t.result_by_rule()}</span><RuleLight {lit} />{slot(bare)}</p>
            {for whys.map(|(at, why)| html! { <p key={at} class="small quiet">{why}</p> })}
        </div>
    }
}

/// What is thought of a goal or a sub-goal now.
fn thought(t: &I18n, summary: &ResultSummary) -> Html {
    if summary.views.is_empty() {
        return html! { <p class="small quiet">{t.result_views_none()}</p> };
    }
    let apart = differ(summary.views.iter().map(|view| view.scale))
        .then(|| html! { <p class="small"><b>{t.result_views_differ()}</b></p> });
    html! { <div class="stack">{slot(apart)}{views::list(t, &summary.views)}</div> }
}

/// What was thought of it before, the latest first.
fn thought_before(t: &I18n, summary: &ResultSummary, all: &[ViewNow]) -> Html {
    let holds = |view: &ViewNow| {
        summary.views.iter().any(|now| (now.member, now.version) == (view.member, view.version))
    };
    let before: Vec<ViewNow> = all.iter().filter(|view| !holds(view)).cloned().collect();
    if before.is_empty() {
        return html! { <p class="small quiet">{t.result_history_empty()}</p> };
    }
    views::list(t, &before)
}

/// How it goes now, or who is to say so.
fn goes(t: &I18n, summary: &ResultSummary) -> Html {
    let Some(now) = &summary.status else {
        let who = match summary.lead {
            Some(lead) => t.result_goes_none_lead(name_of(t, lead.as_str())),
            None => t.result_goes_none_nobody(),
        };
        return html! {
            <div class="stack">
                <StatusLight said={Said::Nothing} />
                <p class="small quiet">{who}</p>
            </div>
        };
    };
    html! { <div class="stack statusnow"><StatusLight said={said(summary)} />{told(t, now)}</div> }
}

/// Reason, dates, note, and who said so.
pub fn told(t: &I18n, now: &StatusNow) -> Html {
    let day =
        |date: &Option<shared::time::Date>| date.map(|date| t.formats().day(&date.to_string(), Detail::Day));
    let dates = match (day(&now.begins), day(&now.ends)) {
        (Some(begins), Some(ends)) => Some(t.result_begins_to_ends(begins, ends)),
        (Some(begins), None) => Some(t.result_begins_on(begins)),
        (None, Some(ends)) => Some(t.result_ends_on(ends)),
        (None, None) => None,
    };
    html! {
        <div class="stack told">
            <p class="prewrap">{now.reason.clone()}</p>
            <p class="small num" hidden={dates.is_none()}>{dates}</p>
            <p class="small quiet prewrap" hidden={now.note.is_empty()}>{now.note.clone()}</p>
            <p class="row tight tiny quiet">{by::doer(&now.said_by)}<Time at={now.said_at} /></p>
        </div>
    }
}

fn history_list(t: &I18n, history: &[StatusNow]) -> Html {
    if history.is_empty() {
        return html! { <p class="small quiet">{t.result_history_empty()}</p> };
    }
    let entries = history.iter().map(|entry| {
        html! {
            <li key={entry.version.to_string()} class="panel">
                <div class="body stack"><StatusLight said={Said::Status(entry.status)} />{told(t, entry)}</div>
            </li>
        }
    });
    html! { <ol class="stack">{for entries}</ol> }
}

fn children(t: &I18n, programme: ProgrammeId, results: &[ResultSummary], of: &ClauseId) -> Option<Html> {
    let under: Vec<&ResultSummary> = results.iter().filter(|one| one.parent.as_ref() == Some(of)).collect();
    if under.is_empty() {
        return None;
    }
    let entries = under.into_iter().map(|one| {
        let to = Route::Result { programme, clause: one.clause.clone() };
        let icon = glyph(one.kind).map(|of| html! { <Icon {of} small=true /> });
        let end = match one.kind {
            Kind::Action => html! { <StatusLight said={said(one)} /> },
            _ => match one.light {
                Some(lit) => html! { <RuleLight {lit} /> },
                None => html! { <span class="small quiet">{t.result_count(tree::under(results, &one.clause))}</span> },
            },
        };
        html! {
            <li key={one.clause.to_string()}>
                <Go {to}>{slot(icon)}<span class="ref">{words::label(t, one.kind, &one.label)}</span><span lang="en">{one.title.clone()}</span></Go>
                {end}
            </li>
        }
    });
    Some(html! { <Section title={t.result_under()}><ul class="under panel">{for entries}</ul></Section> })
}
