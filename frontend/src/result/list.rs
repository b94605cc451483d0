//! The results of a programme: counts by status, a choice of whose and in which status, and the tree.

use std::rc::Rc;

use shared::api::indicator::{IndicatorSummary, Indicators, ListIndicators};
use shared::api::programme::{self, GetProgramme};
use shared::api::result::{ListResults, OfProgramme, ResultSummary, Results, SealedAs};
use shared::id::ProgrammeId;
use shared::indicator::Definition;
use shared::indicator::progress::{Progress, progress};
use shared::measurement::series;
use shared::member::MemberCode;
use shared::result::{Why, differ};
use shared::sort;
use shared::text::Kind;
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::Chosen;
use super::light::{self, RuleLight, counted, shape_of, step};
use super::set;
use super::status::{StatusLight, glyph, light as status_light, said, words};
use super::{tree, views};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::indicator::{fresh, latest_words};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::address::Which;
use crate::revision::by::{chips, name_of};
use crate::revision::trail;
use crate::revision::words::due;
use crate::ui::format::Detail;
use crate::ui::{
    Bones, Button, Checkbox, Choice, Color, Empty, Glyph, Icon, Light, Select, Tag, Time, Variant, slot,
};

/// Properties of [`ResultsPage`].
#[derive(Properties, PartialEq)]
pub struct ResultsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/results`.
#[component]
pub fn ResultsPage(props: &ResultsPageProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let chosen = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme =
        use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let results = use_resource::<ListResults>(Some((OfProgramme { programme: id }, ())), light::TOPICS);
    // Figures are the indicators' own; the list is there without them.
    let measured = use_resource::<ListIndicators>(Some((OfProgramme { programme: id }, ())), &["indicator"]);
    let choose = Callback::from(move |chosen: Chosen| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Results { programme: id }, chosen));
        }
    });
    let sealed = results.data.as_ref().and_then(|results| results.sealed.clone());
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.result_title()));
    let under = sealed.as_ref().map(|sealed| sealed_line(&t, sealed));
    let actions = sealed.as_ref().map(|sealed| {
        let to = Route::Revision { programme: id, revision: Which::Number(sealed.number) };
        html! {
            <>
                <GoButton {to} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::FileText}>{t.result_read_sealed()}</GoButton>
            </>
        }
    });
    let render = {
        let (t, measured) = (t.clone(), measured.data.clone());
        Callback::from(move |results: Rc<Results>| {
            draw(&t, id, &results.results, measured.as_deref(), chosen, &choose)
        })
    };
    let empty = html! {
        <Empty icon={Glyph::Flag} title={t.result_empty_title()} text={AttrValue::from(t.result_empty_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.result_heading()} {over} {under} {actions} />
            <Async<Results>
                resource={results}
                bones={Bones::Rows(8)}
                {render}
                is_empty={Callback::from(|results: Rc<Results>| results.results.is_empty())}
                {empty}
            />
        </main>
    }
}

fn sealed_line(t: &I18n, sealed: &SealedAs) -> Html {
    let day = t.formats().instant(sealed.adopted_at.millis() as f64, Detail::Day);
    html! { <p class="small quiet">{t.result_sealed_as(t.revision_rev(sealed.number), day)}</p> }
}

fn draw(
    t: &I18n,
    programme: ProgrammeId,
    results: &[ResultSummary],
    measured: Option<&Indicators>,
    chosen: Chosen,
    choose: &Callback<Chosen>,
) -> Html {
    let shown = tree::shown(results, chosen);
    let all = results.iter().filter(|one| tree::is_leaf(one)).count();
    let count = shown.iter().filter(|one| tree::is_leaf(one)).count();
    let body = if shown.is_empty() {
        html! { <Empty icon={Glyph::Search} title={t.result_none_fits_title()} text={AttrValue::from(t.result_none_fits_text())} /> }
    } else {
        table(t, programme, results, measured, &shown)
    };
    let clear = (!chosen.is_all()).then(|| {
        let onclick = choose.reform(|_: MouseEvent| Chosen::default());
        html! { <Button variant={Variant::Tertiary} icon={Glyph::X} {onclick}>{t.result_show_all()}</Button> }
    });
    html! {
        <div>
            {tiles(t, results, chosen, choose)}
            <div class="row filters">
                {whose(t, results, chosen, choose)}
                {slot(unmeasured(t, results, chosen, choose))}
                {slot(clear)}
                <span class="push small quiet" role="status">{t.result_shown(count, all)}</span>
            </div>
            <div>{body}</div>
        </div>
    }
}

/// How many actions stand in each status; each a choice that can be taken back.
fn tiles(t: &I18n, results: &[ResultSummary], chosen: Chosen, choose: &Callback<Chosen>) -> Html {
    let counts = tree::counts(results, chosen);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let tiles = counts.into_iter().map(|(status, count)| {
        let on = chosen.status == Some(status);
        let next = Chosen { status: (!on).then_some(status), ..chosen };
        html! {
            <button
                key={status.as_str()}
                type="button"
                class="tile"
                aria-pressed={if on { "true" } else { "false" }}
                onclick={choose.reform(move |_: MouseEvent| next)}
            >
                <Light status={status_light(status)}>{words(t, status)}</Light>
                <span class="v num">{count}</span>
                <span class="tiny quiet">{t.result_of_actions(all)}</span>
            </button>
        }
    });
    html! { <div class="tiles six" role="group" aria-label={t.result_by_status()}>{for tiles}</div> }
}

/// Whose results: the delegations that lead something or take part in it, in the order of the text.
fn whose(t: &I18n, results: &[ResultSummary], chosen: Chosen, choose: &Callback<Chosen>) -> Html {
    let mut members: Vec<MemberCode> = Vec::new();
    for member in results.iter().flat_map(|one| one.lead.iter().chain(&one.participants)) {
        if !members.contains(member) {
            members.push(*member);
        }
    }
    let mut names: Vec<(MemberCode, String)> =
        members.into_iter().map(|member| (member, name_of(t, member.as_str()))).collect();
    sort::by(&mut names, |a, b| t.formats().compare(&a.1, &b.1));
    let every = Choice::new("", t.result_every_delegation());
    let choices: Rc<[Choice]> = std::iter::once(every)
        .chain(names.into_iter().map(|(member, name)| Choice::new(member.to_string(), name)))
        .collect();
    let value = chosen.member.map(|member| member.to_string()).unwrap_or_default();
    let onchange = choose.reform(move |code: String| Chosen { member: code.parse().ok(), ..chosen });
    html! { <div class="narrow"><Select label={t.result_delegation()} {choices} {value} {onchange} /></div> }
}

/// The choice of sub-goals that nothing measures, where there are any or it was made.
fn unmeasured(
    t: &I18n,
    results: &[ResultSummary],
    chosen: Chosen,
    choose: &Callback<Chosen>,
) -> Option<Html> {
    let count = tree::unmeasured(results);
    let onchange = choose.reform(move |unmeasured: bool| Chosen { unmeasured, ..chosen });
    (count > 0 || chosen.unmeasured).then(|| {
        html! { <Checkbox label={t.result_unmeasured_only(count)} checked={chosen.unmeasured} {onchange} /> }
    })
}

fn table(
    t: &I18n,
    programme: ProgrammeId,
    results: &[ResultSummary],
    measured: Option<&Indicators>,
    shown: &[&ResultSummary],
) -> Html {
    let heads = [
        t.result_col_result(),
        t.result_col_status(),
        t.result_col_said(),
        t.result_col_lead(),
        t.result_col_due(),
    ];
    let rows = shown.iter().map(|one| row(t, programme, results, measured, one));
    html! {
        <div class="scroller" role="region" aria-label={t.result_title()} tabindex="0">
            <table class="ds-table dense restree panel">
                <caption class="ds-sr-only">{t.result_heading()}</caption>
                <thead><tr>{for heads.into_iter().enumerate().map(|(at, words)| html! { <th key={at} scope="col">{words}</th> })}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

fn row(
    t: &I18n,
    programme: ProgrammeId,
    results: &[ResultSummary],
    measured: Option<&Indicators>,
    one: &ResultSummary,
) -> Html {
    let to = Route::Result { programme, clause: one.clause.clone() };
    let key = one.clause.to_string();
    let title = html! { <span lang="en">{one.title.clone()}</span> };
    match tree::depth(one.kind) {
        1 => html! {
            <tr class="l1" {key}>
                <th scope="rowgroup"><Go {to}>{t.revision_label_goal(&one.label)}{". "}{title}</Go></th>
                {over(t, results, one)}
            </tr>
        },
        2 => html! {
            <tr class="l2" {key}>
                <th scope="row"><Go {to}><span class="ref">{one.label.clone()}</span>{title}</Go></th>
                {over(t, results, one)}
            </tr>
        },
        _ => {
            let kind = crate::revision::words::kind(t, one.kind);
            let icon = glyph(one.kind).map(|of| html! { <Icon {of} small=true /> });
            let (value, new) = latest(t, measured, one).unzip();
            let status = match (one.kind, one.light) {
                (Kind::Action, _) => {
                    html! { <span class="stack lit"><StatusLight said={said(one)} />{slot(rule(t, one))}{slot(set::beside(t, one))}<span class="tiny">{far(t, results, one)}</span></span> }
                }
                (_, Some(lit)) => {
                    let figures = light::figures(t, one.kind, lit.figures);
                    html! { <span class="stack lit"><RuleLight {lit} />{slot(value)}{slot(set::beside(t, one))}<span class="tiny" hidden={figures.is_none()}>{figures}</span></span> }
                }
                _ => unsaid(),
            };
            let at = one.last_word().map(|(_, at)| html! { <span class="nowrap"><Time {at} /></span> });
            let when = if new.is_some() { t.indicator_col_fresh() } else { t.result_col_said() };
            let due = one.due.as_deref().map(|when| html! { <span>{due(t, when)}</span> });
            html! {
                <tr class="l3" {key}>
                    <th scope="row">
                        <Go {to}>
                            <span class="k">{slot(icon)}<span class="ds-sr-only">{kind}{" "}</span></span>
                            <span class="ref">{one.label.clone()}</span>
                            {title}
                        </Go>
                    </th>
                    <td data-col={t.result_col_status()}>{status}</td>
                    <td data-col={when} class="quiet">{new.or(at).unwrap_or_else(unsaid)}</td>
                    <td data-col={t.result_col_lead()}>{lead(t, one)}</td>
                    <td data-col={t.result_col_due()} class="nowrap">{due.unwrap_or_else(unsaid)}</td>
                </tr>
            }
        }
    }
}

/// What stands beside a goal or a sub-goal: its light and what that is drawn from, how far it is, when word came last, and who leads it.
fn over(t: &I18n, results: &[ResultSummary], one: &ResultSummary) -> Html {
    let said = tree::last_said(results, &one.clause).map(|at| {
        html! { <span class="quiet">{t.result_col_said()}{": "}<Time {at} /></span> }
    });
    let lead = one.lead.map(|_| {
        html! { <span class="row tight"><span class="quiet">{t.result_col_lead()}{":"}</span>{lead(t, one)}</span> }
    });
    html! {
        <td colspan="4">
            <span class="row tight lit">
                {slot(one.light.map(|lit| html! { <RuleLight {lit} /> }))}
                {slot(set::beside(t, one))}
                {far(t, results, one)}
                <span class="quiet">{under(t, results, one)}</span>
                {slot(said)}
                {slot(lead)}
                {slot(bare(t, one))}
                {slot(view(t, one))}
            </span>
        </td>
    }
}

/// How far it is: the number, and beside it from what that is known.
fn far(t: &I18n, results: &[ResultSummary], one: &ResultSummary) -> Html {
    let far = one.far(results);
    light::way(t, far.per_cent, light::far(t, far.by))
}

/// What an indicator was last, with its edition and how far that is, and how new it is; nothing as long as its figures are not here.
fn latest(t: &I18n, measured: Option<&Indicators>, one: &ResultSummary) -> Option<(Html, Html)> {
    let measured = measured?;
    let own = measured.indicators.iter().find(|own| own.clause == one.clause)?;
    let value = |words: String, way: Option<Html>| html! { <span class="stack lit"><b class="num small">{words}</b>{slot(way)}</span> };
    let Some(definition) = &own.definition else {
        return Some((value(t.indicator_undefined(), None), unsaid()));
    };
    Some(match series::latest(&own.points) {
        None => (value(t.indicator_fresh_none(), None), unsaid()),
        Some(point) => (
            value(latest_words(t, definition, point), to_target(t, own, definition, point)),
            fresh(t, definition.cycle, Some(point), measured.today.year()),
        ),
    })
}

/// How far an indicator is on its way, in a few words; nothing where that cannot be said.
fn to_target(
    t: &I18n,
    own: &IndicatorSummary,
    definition: &Definition,
    point: &series::Point,
) -> Option<Html> {
    let (per_cent, words) =
        match progress(definition, &own.targets, Some((point.edition.year(), point.value))) {
            Progress::OnTheWay { per_cent, .. } => (u32::try_from(per_cent).ok(), t.result_far_target()),
            Progress::Reached(_) => (None, t.result_far_reached()),
            Progress::WorseThanBaseline { .. } => (None, t.result_far_worse()),
            Progress::Unknown(_) => return None,
        };
    Some(html! { <span class="tiny">{light::way(t, per_cent, words)}</span> })
}

/// What stands under a goal or a sub-goal, by light, and what the work and the figures say.
fn under(t: &I18n, results: &[ResultSummary], one: &ResultSummary) -> String {
    let Some(lit) = one.light else { return t.result_count(tree::under(results, &one.clause)) };
    let actions = match lit.under.all() {
        0 => t.result_count(tree::under(results, &one.clause)),
        _ => counted(t, lit.under),
    };
    let beside = [light::work(t, lit.work), light::figures(t, one.kind, lit.figures)];
    let said: Vec<String> =
        std::iter::once(format!("{actions}.")).chain(beside.into_iter().flatten()).collect();
    said.join(" ")
}

/// That neither an indicator nor a milestone will show how far it has come.
fn bare(t: &I18n, one: &ResultSummary) -> Option<Html> {
    one.is_unmeasured().then(|| html! { <Tag color={Color::Warning}>{t.result_unmeasured()}</Tag> })
}

/// The secretariat's view, which stands first, and that others see it differently where they do.
fn view(t: &I18n, one: &ResultSummary) -> Option<Html> {
    let first = one.views.first()?;
    let others = differ(one.views.iter().map(|view| view.scale))
        .then(|| html! { <span class="quiet">{t.result_views_differ()}</span> });
    Some(html! {
        <span class="row tight push">
            <span class="quiet">{views::whose(t, first)}{":"}</span>
            <Light status={shape_of(first.scale)}>{step(t, first.scale)}</Light>
            {slot(others)}
        </span>
    })
}

/// What the rule says of an action, where that is not what was said of it.
fn rule(t: &I18n, one: &ResultSummary) -> Option<Html> {
    let lit = one.light.filter(|lit| {
        matches!(lit.why, Why::PastDue | Why::Stale | Why::EndsAfterDue | Why::NotBegun | Why::WorkBehind)
    })?;
    let work = light::work(t, lit.work).filter(|_| lit.why == Why::WorkBehind);
    Some(html! { <span class="tiny">{work.unwrap_or_else(|| light::short(t, lit.why))}</span> })
}

/// Where nothing is said. A small screen, where each value has a line of its own, leaves the line out.
fn unsaid() -> Html {
    html! { <span class="quiet unsaid">{"–"}</span> }
}

/// Who leads, with those that take part behind.
fn lead(t: &I18n, one: &ResultSummary) -> Html {
    match one.lead {
        None if one.kind == Kind::Action => html! { <span class="quiet nowrap">{t.result_no_lead()}</span> },
        None => unsaid(),
        Some(lead) => {
            let others: Vec<&MemberCode> =
                one.participants.iter().filter(|member| **member != lead).collect();
            let with = (!others.is_empty()).then(|| {
                html! {
                    <span class="with">
                        <span class="ds-sr-only">{format!("; {}: ", t.revision_facts_participants())}</span>
                        {chips(others)}
                    </span>
                }
            });
            html! { <span class="leads">{chips([lead])}{slot(with)}</span> }
        }
    }
}
