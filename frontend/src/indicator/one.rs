//! One indicator: its figures drawn, what it counts, and where that comes from.

use std::rc::Rc;

use shared::api::indicator::{GetIndicator, IndicatorWhole};
use shared::api::programme::{self, GetProgramme};
use shared::api::result::OfResult;
use shared::id::ProgrammeId;
use shared::indicator::{DefineIndicator, Spread, Target};
use shared::initiative::is_worked_on;
use shared::measurement::series::latest;
use shared::measurement::{Figure, WriteMeasurements};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::programme::Period;
use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::define::DefineDialog;
use super::draw::Drawn;
use super::list::fresh;
use super::members::{figures, members};
use super::number::{dialect, said, say};
use super::revised::Revised;
use super::target::TargetDialog;
use super::words::{facts, progress_words, told};
use crate::charts::{Figure as Frame, Points, line};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::measurement::Waiting;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::trail;
use crate::revision::words::{self, Words};
use crate::session::use_session;
use crate::ui::{Bones, Button, Empty, Facts, Glyph, Panel, Size, Variant, slot};

/// Properties of [`IndicatorPage`].
#[derive(Properties, PartialEq)]
pub struct IndicatorPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The clause it is.
    pub clause: ClauseId,
}

/// The page at `/programmes/…/indicators/…`.
#[component]
pub fn IndicatorPage(props: &IndicatorPageProps) -> Html {
    let t = use_i18n();
    let (programme, clause) = (props.programme, props.clause.clone());
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let path = OfResult { programme, clause };
    let found = use_resource::<GetIndicator>(Some((path.clone(), ())), &["indicator"]);
    let name = found
        .data
        .as_ref()
        .map_or_else(|| t.indicator_one_word(), |found| words::label(&t, Kind::Indicator, &found.label));
    let heading =
        found.data.as_ref().map_or_else(|| name.clone(), |found| found.sealed_clause.wording.text());
    let list = html! { <Go to={Route::Indicators { programme }}>{t.indicator_title()}</Go> };
    let over = of.data.as_ref().map(|of| trail(&t, of, [list], name.clone()));
    let under = found.data.as_ref().map(|found| state(&t, found));
    let period = of.data.as_ref().map(|of| of.summary.period);
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let render = Callback::from(
        move |whole: Rc<IndicatorWhole>| html! { <Whole path={path.clone()} {whole} {period} {worked} /> },
    );
    html! {
        <main class="page" id="main">
            <PageHead title={heading} {over} {under} />
            <Async<IndicatorWhole> resource={found} bones={Bones::Panel} {render} />
        </main>
    }
}

/// How far it has come and how new that is, under the heading.
fn state(t: &I18n, whole: &IndicatorWhole) -> Html {
    match Drawn::of(whole) {
        None => html! { <p class="small quiet">{t.indicator_undefined()}</p> },
        Some(drawn) => {
            let points = drawn.points();
            let told = progress_words(t, &drawn.definition, &drawn.targets, latest(&points));
            html! {
                <p class="row small"><span>{told}</span>{fresh(t, drawn.definition.cycle, latest(&points), whole.today.year())}</p>
            }
        }
    }
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    path: OfResult,
    whole: Rc<IndicatorWhole>,
    period: Option<Period>,
    /// Whether the programme is worked on: afterwards its targets are history.
    worked: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Nothing,
    Definition,
    Targets,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let asked = use_state_eq(|| Asked::Nothing);
    let at = use_state_eq(|| None::<usize>);
    let whole = &*props.whole;
    let seat = session.seat();
    let defines = seat.is_some_and(|seat| DefineIndicator::verdict(seat, &()).is_allowed());
    let own: Vec<Option<MemberCode>> = vec![seat.and_then(|seat| seat.member)];
    let writes = seat.is_some_and(|seat| WriteMeasurements::verdict(seat, own.as_slice()).is_allowed());
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(what))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(Asked::Nothing))
    };
    let drawn = Drawn::of(whole);
    let enter = (writes && drawn.is_some()).then(|| {
        let to = Route::Measurements { programme: props.path.programme, clause: props.path.clause.clone() };
        html! { <GoButton {to} icon={Glyph::PencilLine}>{t.measurement_enter()}</GoButton> }
    });
    let shown = match &drawn {
        None => {
            let text = if defines { t.indicator_undefined_define() } else { t.indicator_undefined_wait() };
            let action = defines
                .then(|| html! { <Button onclick={ask(Asked::Definition)}>{t.indicator_define()}</Button> });
            html! { <Empty icon={Glyph::ChartLine} title={t.indicator_undefined()} text={AttrValue::from(text)} {action} /> }
        }
        Some(drawn) if drawn.editions.is_empty() => {
            html! { <Empty icon={Glyph::ChartLine} title={t.indicator_fresh_none()} text={AttrValue::from(t.indicator_no_figures_text())} /> }
        }
        Some(drawn) => drawings(&t, whole, drawn, &at),
    };
    let all: Vec<Option<MemberCode>> =
        std::iter::once(None).chain(whole.members.iter().copied().map(Some)).collect();
    let waiting = seat
        .is_some_and(|seat| WriteMeasurements::verdict(seat, all.as_slice()).is_allowed())
        .then(|| html! { <Waiting of={props.path.clone()} whole={props.whole.clone()} /> });
    // Also of figures that were all withdrawn.
    let revised = drawn.as_ref().filter(|_| !whole.figures.is_empty()).map(|drawn| {
        html! { <Revised path={props.path.clone()} decimals={drawn.definition.decimals} /> }
    });
    let dialogs = defines.then(|| {
        html! {
            <div>
                <DefineDialog open={*asked == Asked::Definition} path={props.path.clone()} whole={props.whole.clone()} onclose={onclose.clone()} />
                <TargetDialog open={*asked == Asked::Targets} path={props.path.clone()} whole={props.whole.clone()} period={props.period} {onclose} />
            </div>
        }
    });
    let buttons = (defines && drawn.is_some()).then(|| {
        html! {
            <p class="row">
                <Button size={Size::Small} variant={Variant::Secondary} onclick={ask(Asked::Definition)}>{t.indicator_define_anew()}</Button>
                {slot(props.worked.then(|| html! { <Button size={Size::Small} variant={Variant::Secondary} onclick={ask(Asked::Targets)}>{t.indicator_set_targets()}</Button> }))}
            </p>
        }
    });
    html! {
        <div class="split indicatorpage">
            <div class="stack wide">{slot(waiting)}{shown}{slot(revised)}</div>
            <div class="stack side">
                <p class="row" hidden={enter.is_none()}>{slot(enter)}</p>
                <Panel title={t.indicator_definition()}>
                    <div class="stack">{definition(&t, whole)}{slot(buttons)}</div>
                </Panel>
                {origin(&t, props.path.programme, whole, &props.path.clause)}
                {slot(history(&t, whole))}
            </div>
            <div>{slot(dialogs)}</div>
        </div>
    }
}

fn drawings(t: &I18n, whole: &IndicatorWhole, drawn: &Drawn, at: &UseStateHandle<Option<usize>>) -> Html {
    let definition = &drawn.definition;
    let points = drawn.points();
    let name = words::label(t, Kind::Indicator, &whole.label);
    let summary = progress_words(t, definition, &drawn.targets, latest(&points));
    let scale = |value: i64| {
        let value =
            shared::decimal::Decimal::from_millionths(value).unwrap_or(shared::decimal::Decimal::ZERO);
        said(t, value, definition)
    };
    let looked_at = at.filter(|at| *at < points.len());
    let svg = line(&drawn.line(t, summary.clone(), looked_at), &scale);
    let of_points = Points {
        count: points.len(),
        at: looked_at,
        onmove: {
            let at = at.setter();
            Callback::from(move |to| at.set(to))
        },
        // Before one is looked at, what the newest that speaks for the members is made of.
        words: looked_at
            .map(|at| &points[at])
            .or_else(|| latest(&points))
            .map(|point| drawn.point_words(t, &point.edition))
            .unwrap_or_default()
            .into(),
    };
    let breaks: Vec<Html> = definition
        .breaks
        .iter()
        .map(|one| html! { <li key={one.edition.to_string()}>{t.indicator_break_at(one.edition.as_str(), &one.note)}</li> })
        .collect();
    let note = (!breaks.is_empty()).then(|| html! { <ul class="small breaks">{for breaks}</ul> });
    let of_members = (definition.spread == Spread::Members).then(|| members(t, drawn, &name));
    let of_figures = figures(t, drawn, &name);
    let title = if definition.spread == Spread::Members {
        t.indicator_figure_average()
    } else {
        t.indicator_figure_value()
    };
    html! {
        <div class="stack">
            <Frame {title} {summary} svg={Rc::new(svg)} rows={Rc::new(drawn.line_rows(t))} {name} dialect={dialect(t)} points={of_points} />
            {slot(note)}
            {slot(of_members)}
            {of_figures}
        </div>
    }
}

fn definition(t: &I18n, whole: &IndicatorWhole) -> Html {
    let Some(definition) = whole.definition() else {
        let facts = words::facts(t, &whole.sealed_clause.facts);
        let facts: Vec<(AttrValue, Html)> =
            facts.into_iter().map(|(_, name, said)| (name.into(), html! { <span>{said}</span> })).collect();
        return html! { <div class="stack"><p class="small quiet">{t.indicator_as_adopted()}</p><Facts {facts} /></div> };
    };
    let text = |text: String| html! { <span>{text}</span> };
    let mut facts = facts(t, definition, whole.targets());
    let figures: Vec<&Figure> = whole.figures.iter().map(|now| &now.figure).collect();
    let retrieved = figures.iter().filter_map(|figure| figure.retrieved).max();
    if let Some(day) = retrieved {
        let day = t.formats().day(&day.to_string(), crate::ui::format::Detail::Day);
        facts.push((t.indicator_retrieved().into(), text(day)));
    }
    html! { <Facts {facts} /> }
}

/// The words that were adopted, and where the result is followed.
fn origin(t: &I18n, programme: ProgrammeId, whole: &IndicatorWhole, clause: &ClauseId) -> Html {
    let above = whole.above.as_ref().map(|above| {
        let to = Route::Result { programme, clause: above.clause.clone() };
        html! { <p class="small"><Go {to}><span class="ref">{above.label.clone()}</span>{" "}<span lang="en">{above.title.clone()}</span></Go></p> }
    });
    let to = Route::Result { programme, clause: clause.clone() };
    let story = Route::Lineage { programme, clause: clause.clone() };
    html! {
        <Panel title={t.indicator_origin()}>
            <div class="stack">
                <p lang="en"><Words wording={whole.sealed_clause.wording.clone()} /></p>
                <p class="row small"><Go {to}>{t.indicator_origin_result()}</Go><Go to={story}>{t.result_lineage()}</Go></p>
                {slot(above)}
            </div>
        </Panel>
    }
}

/// What was said otherwise before: definitions and targets, the latest first.
fn history(t: &I18n, whole: &IndicatorWhole) -> Option<Html> {
    let targets = whole.targets.iter().map(|now| {
        // With as many decimals as each has: it may be from before the definition that stands.
        let value = |target: &Target| format!("{}: {}", target.year, say(t, target.value, 0));
        let values: Vec<String> = now.targets.iter().map(value).collect();
        let what = if now.decision.is_empty() {
            t.indicator_history_targets(values.join(", "))
        } else {
            t.indicator_history_decided(values.join(", "), &now.decision)
        };
        (format!("t{}", now.version), what, &now.said)
    });
    let definitions = whole
        .definitions
        .iter()
        .map(|now| (format!("d{}", now.version), t.indicator_history_defined(), &now.said));
    let entries: Vec<Html> = targets
        .chain(definitions)
        .map(|(key, what, said)| {
            html! {
                <li {key}>
                    <span>{what}</span>
                    {told(said)}
                </li>
            }
        })
        .collect();
    (!entries.is_empty())
        .then(|| html! { <Panel title={t.indicator_history()}><ol class="steps">{for entries}</ol></Panel> })
}
