//! What is shown of the timeline, and what is done with it.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::plan::Timeline;
use shared::api::programme::Programme;
use shared::api::workstream::WorkstreamView;
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::{ChangeInitiative, is_worked_on};
use shared::member::MemberCode;
use shared::milestone::Standing;
use shared::permission::Act;
use shared::plan::{Shift, shift};
use shared::programme::Period;
use shared::sort;
use shared::time::Date;
use yew::prelude::*;

use super::filter::Filters;
use super::form::DaysForm;
use super::gantt::Gantt;
use super::geometry::Item;
use super::legend::Legend;
use super::look::Look;
use super::model::{Group, Line, Link, Work, by_goal, by_lead, leads, links, works};
use super::moving::{Moving, find, use_moving};
use super::said::Said;
use super::save::Outcome;
use super::twin::{SmallList, rows};
use super::{paper, words};
use crate::charts::{file, table};
use crate::context::{I18n, use_i18n};
use crate::indicator::dialect;
use crate::initiative::day;
use crate::revision::by::name_of;
use crate::session::use_session;
use crate::ui::{Alert, Button, Color, Empty, Glyph, Size, Variant, slot, use_media};

/// As many lines as are read without trouble on the one page that is printed: the letters are seven points high then.
const READABLE: usize = 24;

/// Properties of [`Shown`].
#[derive(Properties, PartialEq)]
pub struct ShownProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// Everything.
    pub timeline: Rc<Timeline>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// What is looked at.
    pub look: Look,
    /// What is to be looked at.
    pub choose: Callback<Look>,
}

/// Who leads something, by name.
fn named_leads(t: &I18n, works: &[Rc<Work>]) -> Vec<(MemberCode, String)> {
    let mut names: Vec<(MemberCode, String)> =
        leads(works).into_iter().map(|code| (code, name_of(t, code.as_str()))).collect();
    sort::by(&mut names, |a, b| t.formats().compare(&a.1, &b.1));
    names
}

/// What it all comes to, in a few sentences.
fn summary(t: &I18n, works: &[Rc<Work>], compared: bool) -> String {
    let later = works.iter().filter(|work| {
        let ends = work.planned.zip(work.span());
        ends.is_some_and(|(planned, now)| matches!(shift(planned.1, now.1), Shift::Later(_)))
    });
    let marks = || works.iter().flat_map(|work| &work.marks);
    let overdue = marks().filter(|mark| mark.view.standing == Standing::Overdue).count();
    let order = marks().filter(|mark| mark.is_out_of_order()).count();
    let mut parts = vec![t.timeline_count(works.len())];
    if compared {
        parts.push(t.timeline_later_count(later.count()));
    }
    parts.push(t.timeline_overdue_count(overdue));
    if order > 0 {
        parts.push(t.timeline_order_count(order));
    }
    parts.join(" ")
}

/// What of a timeline is shown.
struct Drawn {
    /// Every initiative.
    all: Rc<Vec<Rc<Work>>>,
    /// Those that are chosen.
    shown: Rc<Vec<Rc<Work>>>,
    /// The lines in which they stand.
    lines: Rc<Vec<Rc<Line>>>,
    /// What waits for what.
    links: Rc<Vec<Link>>,
}

/// What of a timeline is shown. It is made anew when something changed, never while one scrolls or drags.
#[hook]
fn use_drawn(timeline: &Rc<Timeline>, look: &Look, folded: &BTreeSet<String>) -> Drawn {
    let t = use_i18n();
    let all = use_memo(timeline.clone(), |timeline| works(timeline));
    let shown = use_memo((all.clone(), look.chosen()), |(all, chosen)| {
        all.iter().filter(|work| chosen.holds(&work.row)).cloned().collect::<Vec<_>>()
    });
    let names = use_memo((all.clone(), t.language()), |(all, _)| named_leads(&t, all));
    let lines =
        use_memo((shown.clone(), folded.clone(), look.group, t.language()), |(shown, folded, group, _)| {
            match group {
                Group::Goal => by_goal(shown, &timeline.groupings, folded, &t.timeline_nowhere()),
                Group::Lead => by_lead(shown, &names, folded, &t.timeline_nobody()),
            }
        });
    let drawn =
        use_memo(lines.clone(), |lines| lines.iter().cloned().map(Rc::new).collect::<Vec<Rc<Line>>>());
    let links = use_memo(lines, |lines| links(lines));
    Drawn { all, shown, lines: drawn, links }
}

/// The initiatives that whoever looks may change; none where the programme is not worked on.
#[hook]
fn use_may(all: &Rc<Vec<Rc<Work>>>, worked: bool) -> Rc<BTreeSet<InitiativeId>> {
    let session = use_session();
    let seat = session.seat().cloned();
    use_memo((all.clone(), seat, worked), |(all, seat, worked)| {
        let may = |work: &&Rc<Work>| {
            *worked
                && seat
                    .as_ref()
                    .is_some_and(|seat| ChangeInitiative::verdict(seat, &work.row.matter()).is_allowed())
        };
        all.iter().filter(may).map(|work| work.row.id).collect::<BTreeSet<_>>()
    })
}

/// Filters, the drawing or its table, and what is looked at.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let small = use_media("(max-width: 40rem)");
    let on_paper = use_media("print");
    let folded = use_state_eq(BTreeSet::<String>::new);
    let looked = use_state_eq(|| None::<(InitiativeId, Item)>);
    let summary_of = &props.programme.summary;
    let (programme, period) = (summary_of.id, summary_of.period);
    let (timeline, as_table) = (&props.timeline, props.look.table);
    let drawn = use_drawn(timeline, &props.look, &folded);
    let may = use_may(&drawn.all, is_worked_on(summary_of.state));
    let moving = use_moving(timeline, &drawn.all);
    let onfold = {
        let folded = folded.clone();
        Callback::from(move |key: String| {
            let mut next = (*folded).clone();
            if !next.remove(&key) {
                next.insert(key);
            }
            folded.set(next);
        })
    };
    let onlook = {
        let looked = looked.setter();
        Callback::from(move |one| looked.set(one))
    };

    let title = format!("{} {}", t.timeline_title(), period.years());
    let (lines, onform) = (drawn.lines.clone(), moving.onform.clone());
    let body = if drawn.shown.is_empty() {
        html! { <Empty key="none" icon={Glyph::Search} title={t.initiative_none_fits_title()} text={AttrValue::from(t.initiative_none_fits_text())} /> }
    } else if on_paper {
        let drawing = paper::whole(&t, (period, timeline.today), &lines, &drawn.links, &title);
        html! { <div key="paper" class="tl-paper">{drawing.html()}</div> }
    } else if as_table {
        html! { <div key="table">{table(&AttrValue::from(title.clone()), &rows(&t, &drawn.shown))}</div> }
    } else if small {
        html! { <SmallList key="small" {programme} {period} today={timeline.today} {lines} may={may.clone()} {onform} /> }
    } else {
        html! {
            <Gantt
                key="gantt" {programme} {period} today={timeline.today} zoom={props.look.zoom} {lines} links={drawn.links.clone()}
                may={may.clone()} moved={moving.moved} busy={moving.busy} onmoved={moving.onmoved.clone()}
                onsave={moving.onsave.clone()} {onform} {onlook} {onfold}
            />
        }
    };
    let show = {
        let look = props.look.clone();
        props.choose.reform(move |_: MouseEvent| Look { table: !look.table, ..look.clone() })
    };
    let plan = timeline.plan.as_ref();
    let baseline =
        plan.map(|plan| AttrValue::from(t.timeline_baseline(day(&t, plan.summary.sealed_at.date()))));
    let rests = plan.and_then(|plan| words::rests_on(&t, &plan.summary));
    let unsound = plan.filter(|plan| !plan.sound).map(|_| {
        html! { <Alert color={Color::Danger} title={t.timeline_unsound_title()}><p>{t.timeline_unsound_text()}</p></Alert> }
    });
    html! {
        <div class="stack tl-page">
            <div key="filters">
                <Filters
                    timeline={timeline.clone()} workstreams={props.workstreams.clone()}
                    look={props.look.clone()} choose={props.choose.clone()} shown={drawn.shown.len()}
                />
            </div>
            <div key="rests">{slot(rests)}</div>
            <div key="unsound">{slot(unsound)}</div>
            <div key="sum" class="row apart">
                <p class="tl-sum">{summary(&t, &drawn.shown, plan.is_some())}{" "}<span class="quiet">{plan.is_none().then(|| t.timeline_no_plan())}</span></p>
                {ways(&t, as_table, show, csv(&t, &drawn, &title), svg(&t, &drawn, (period, timeline.today), &title))}
            </div>
            <div key="body">{body}</div>
            <div key="said" hidden={as_table || on_paper}>{said(programme, *looked, &drawn.all, &may, &moving)}</div>
            <div key="legend" hidden={as_table}>
                <Legend plan={baseline} />
                <p class="small quiet" hidden={on_paper || drawn.lines.len() <= READABLE}>{t.timeline_on_paper(drawn.lines.len())}</p>
            </div>
            <div key="form">{slot(form(period, &drawn.all, &moving))}</div>
        </div>
    }
}

/// The other ways to have what is shown: as a table or a drawing, and as files.
fn ways(
    t: &I18n,
    as_table: bool,
    show: Callback<MouseEvent>,
    csv: Callback<MouseEvent>,
    svg: Callback<MouseEvent>,
) -> Html {
    let (word, icon) = if as_table {
        (t.common_as_drawing(), Glyph::ChartLine)
    } else {
        (t.common_as_table(), Glyph::Table)
    };
    html! {
        <span class="row tight">
            <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} {icon} onclick={show}>{word}</Button>
            <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={csv}>{"CSV"}</Button>
            <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={svg}>{"SVG"}</Button>
        </span>
    }
}

/// Gives the table as a file.
fn csv(t: &I18n, drawn: &Drawn, title: &str) -> Callback<MouseEvent> {
    let (t, shown, name) = (t.clone(), drawn.shown.clone(), file::name(title, "csv"));
    Callback::from(move |_: MouseEvent| {
        file::give(&file::address("text/csv", &rows(&t, &shown).file(dialect(&t))), &name)
    })
}

/// Gives the drawing as a file.
fn svg(t: &I18n, drawn: &Drawn, days: (Period, Date), title: &str) -> Callback<MouseEvent> {
    let (t, lines, links) = (t.clone(), drawn.lines.clone(), drawn.links.clone());
    let (title, name) = (title.to_owned(), file::name(title, "svg"));
    Callback::from(move |_: MouseEvent| {
        let svg = paper::whole(&t, days, &lines, &links, &title).to_string();
        file::give(&file::address("image/svg+xml", &file::dressed(&svg, paper::STYLE)), &name);
    })
}

/// What is looked at, in words, and what became of what was moved.
fn said(
    programme: ProgrammeId,
    looked: Option<(InitiativeId, Item)>,
    all: &[Rc<Work>],
    may: &BTreeSet<InitiativeId>,
    moving: &Moving,
) -> Html {
    let look = looked.and_then(|(id, item)| Some((find(all, id)?, item)));
    let may_look = look.as_ref().is_some_and(|(work, _)| may.contains(&work.row.id));
    let onform = {
        let onform = moving.onform.clone();
        Callback::from(move |()| looked.into_iter().for_each(|one| onform.emit(one)))
    };
    // While the form is open it says itself what was refused.
    let outcome = moving.outcome.clone().filter(|_| moving.form.is_none());
    html! {
        <Said
            {programme} {look} may_any={!may.is_empty()} may={may_look} moved={moving.moved} busy={moving.busy} {outcome}
            {onform} onsave={moving.onsave.clone()} onover={moving.onover.clone()} ondrop={moving.ondrop.clone()}
        />
    }
}

/// The form in which the days of something are filled in, while it is open.
fn form(period: Period, all: &[Rc<Work>], moving: &Moving) -> Option<Html> {
    let (id, item) = moving.form?;
    let work = find(all, id)?;
    let stored = work.days_of(item);
    let span = moving.moved.filter(|moved| moved.id == id && moved.item == item).map(|moved| moved.span);
    let error = match &moving.outcome {
        Some((saving, Outcome::Refused(error))) if saving.moved.id == id => Some(error.clone()),
        _ => None,
    };
    let key = format!("{id} {item:?}");
    Some(html! {
        <DaysForm
            {key} {work} {item} {stored} {span} {period} busy={moving.busy}
            {error} onsave={moving.onsave.clone()} onclose={moving.onclose.clone()}
        />
    })
}
