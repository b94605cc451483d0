//! What is shown of the timeline, and what is done with it.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::plan::Timeline;
use shared::api::programme::Programme;
use shared::api::workstream::WorkstreamView;
use shared::id::InitiativeId;
use shared::initiative::{ChangeInitiative, is_worked_on};
use shared::member::MemberCode;
use shared::milestone::Standing;
use shared::permission::Act;
use shared::plan::{Shift, shift};
use shared::sort;
use yew::prelude::*;

use super::filter::Filters;
use super::form::DaysForm;
use super::gantt::{Gantt, Moved};
use super::geometry::Item;
use super::legend::Legend;
use super::look::Look;
use super::model::{Group, Line, Work, by_goal, by_lead, leads, links, works};
use super::said::Said;
use super::save::{Outcome, Saving, use_save};
use super::twin::{SmallList, rows};
use super::{paper, words};
use crate::charts::{file, table};
use crate::context::{I18n, use_announcer, use_i18n};
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

/// Filters, the drawing or its table, and what is looked at.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let announcer = use_announcer();
    let small = use_media("(max-width: 40rem)");
    let on_paper = use_media("print");
    let folded = use_state_eq(BTreeSet::<String>::new);
    let as_table = use_state_eq(|| false);
    let moved = use_state_eq(|| None::<Moved>);
    let busy = use_state_eq(|| false);
    let settled = use_mut_ref(|| false);
    let outcome = use_state_eq(|| None::<(Saving, Outcome)>);
    let form = use_state_eq(|| None::<(InitiativeId, Item)>);
    let looked = use_state_eq(|| None::<(InitiativeId, Item)>);
    let summary_of = &props.programme.summary;
    let (programme, period) = (summary_of.id, summary_of.period);
    let timeline = props.timeline.clone();

    let all = use_memo(timeline.clone(), |timeline| works(timeline));
    let shown = use_memo((all.clone(), props.look.chosen()), |(all, chosen)| {
        all.iter().filter(|work| chosen.holds(&work.row)).cloned().collect::<Vec<_>>()
    });
    let names = use_memo((all.clone(), t.language()), |(all, _)| named_leads(&t, all));
    let lines = use_memo(
        (shown.clone(), (*folded).clone(), props.look.group, t.language()),
        |(shown, folded, group, _)| match group {
            Group::Goal => by_goal(shown, &timeline.groupings, folded, &t.timeline_nowhere()),
            Group::Lead => by_lead(shown, &names, folded, &t.timeline_nobody()),
        },
    );
    let drawn =
        use_memo(lines.clone(), |lines| lines.iter().cloned().map(Rc::new).collect::<Vec<Rc<Line>>>());
    let edges = use_memo(lines.clone(), |lines| links(lines));
    let worked = is_worked_on(summary_of.state);
    let seat = session.seat().cloned();
    let may = use_memo((all.clone(), seat, worked), |(all, seat, worked)| {
        let may = |work: &&Rc<Work>| {
            *worked
                && seat
                    .as_ref()
                    .is_some_and(|seat| ChangeInitiative::verdict(seat, &work.row.matter()).is_allowed())
        };
        all.iter().filter(may).map(|work| work.row.id).collect::<BTreeSet<_>>()
    });
    {
        // What was moved stands where it was put until the page has it from the server.
        let (moved, settled) = (moved.setter(), settled.clone());
        use_effect_with(props.timeline.clone(), move |_| {
            if settled.replace(false) {
                moved.set(None);
            }
        });
    }
    let find = {
        let all = all.clone();
        move |id: InitiativeId| all.iter().find(|work| work.row.id == id).cloned()
    };
    let done = {
        let (moved, busy, outcome, form, settled) =
            (moved.setter(), busy.setter(), outcome.setter(), form.setter(), settled.clone());
        let (t, announcer) = (t.clone(), announcer.clone());
        Callback::from(move |(saving, became): (Saving, Outcome)| {
            busy.set(false);
            match became {
                Outcome::Saved => {
                    settled.replace(true);
                    outcome.set(None);
                    form.set(None);
                    let words = words::item_days(&t, saving.moved.item, saving.moved.span);
                    announcer.say(t.timeline_saved(words));
                }
                Outcome::Stale(_) => {
                    form.set(None);
                    outcome.set(Some((saving, became)));
                }
                Outcome::Refused(_) => {
                    // The bar goes back; the form stays as it was filled in.
                    moved.set(None);
                    outcome.set(Some((saving, became)));
                }
            }
        })
    };
    let save = use_save(done);
    let send = {
        let (moved, busy, settled, save) = (moved.setter(), busy.setter(), settled.clone(), save);
        Callback::from(move |saving: Saving| {
            settled.replace(false);
            moved.set(Some(saving.moved));
            busy.set(true);
            save.emit(saving);
        })
    };
    let onsave = {
        let (find, send, outcome) = (find.clone(), send.clone(), outcome.setter());
        Callback::from(move |moved: Moved| {
            outcome.set(None);
            if let Some(work) = find(moved.id) {
                send.emit(Saving { moved, work, over: false });
            }
        })
    };
    let onmoved = {
        let (moved, outcome, settled) = (moved.setter(), outcome.setter(), settled.clone());
        Callback::from(move |one: Option<Moved>| {
            settled.replace(false);
            outcome.set(None);
            moved.set(one);
        })
    };
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
    let onform = {
        let (form, outcome) = (form.setter(), outcome.setter());
        Callback::from(move |one: (InitiativeId, Item)| {
            outcome.set(None);
            form.set(Some(one));
        })
    };
    let onlook = {
        let looked = looked.setter();
        Callback::from(move |one| looked.set(one))
    };

    let look = (*looked).and_then(|(id, item)| Some((find(id)?, item)));
    let plan = timeline.plan.as_ref();
    let baseline =
        plan.map(|plan| AttrValue::from(t.timeline_baseline(day(&t, plan.summary.sealed_at.date()))));
    let rests = plan.and_then(|plan| words::rests_on(&t, &plan.summary));
    let unsound = plan.filter(|plan| !plan.sound).map(|_| {
        html! { <Alert color={Color::Danger} title={t.timeline_unsound_title()}><p>{t.timeline_unsound_text()}</p></Alert> }
    });
    let title = format!("{} {}", t.timeline_title(), period.years());
    let drawing = || paper::whole(&t, (period, timeline.today), &drawn, &edges, &title);
    let body = if shown.is_empty() {
        html! { <Empty key="none" icon={Glyph::Search} title={t.initiative_none_fits_title()} text={AttrValue::from(t.initiative_none_fits_text())} /> }
    } else if on_paper {
        html! { <div key="paper" class="tl-paper">{drawing().html()}</div> }
    } else if *as_table {
        html! { <div key="table">{table(&AttrValue::from(title.clone()), &rows(&t, &shown))}</div> }
    } else if small {
        html! {
            <SmallList
                key="small" {programme} {period} today={timeline.today} lines={drawn.clone()} may={may.clone()} onform={onform.clone()}
            />
        }
    } else {
        html! {
            <Gantt
                key="gantt" {programme} {period} today={timeline.today} zoom={props.look.zoom} lines={drawn.clone()} links={edges.clone()}
                may={may.clone()} moved={*moved} busy={*busy} {onmoved} onsave={onsave.clone()} onform={onform.clone()} {onlook} {onfold}
            />
        }
    };
    let filled = (*form).and_then(|(id, item)| Some((find(id)?, item)));
    let filled = filled.map(|(work, item)| {
        let stored = match item {
            Item::Bar => work.span(),
            Item::Mark(at) => work.marks.get(at).map(|mark| (mark.view.due, mark.view.due)),
        };
        let pending =
            moved.filter(|moved| moved.id == work.row.id && moved.item == item).map(|moved| moved.span);
        let error = match &*outcome {
            Some((saving, Outcome::Refused(error))) if saving.moved.id == work.row.id => Some(error.clone()),
            _ => None,
        };
        let onclose = {
            let (form, outcome) = (form.setter(), outcome.setter());
            Callback::from(move |()| {
                form.set(None);
                outcome.set(None);
            })
        };
        let key = format!("{} {item:?}", work.row.id);
        html! {
            <DaysForm
                {key} {work} {item} {stored} span={pending} {period} busy={*busy}
                {error} onsave={onsave.clone()} {onclose}
            />
        }
    });
    let ondrop = {
        let (moved, outcome) = (moved.setter(), outcome.setter());
        Callback::from(move |()| {
            moved.set(None);
            outcome.set(None);
        })
    };
    let may_look = look.as_ref().is_some_and(|(work, _)| may.contains(&work.row.id));
    let fill = {
        let (onform, looked) = (onform.clone(), *looked);
        Callback::from(move |()| looked.into_iter().for_each(|one| onform.emit(one)))
    };
    // While the form is open it says itself what was refused.
    let trouble = (*outcome).clone().filter(|_| form.is_none());
    let onover = {
        let (send, outcome) = (send.clone(), outcome.setter());
        Callback::from(move |saving: Saving| {
            outcome.set(None);
            send.emit(saving);
        })
    };
    let show = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let (word, icon) = if *as_table {
        (t.common_as_drawing(), Glyph::ChartLine)
    } else {
        (t.common_as_table(), Glyph::Table)
    };
    let csv = {
        let (t, shown, name) = (t.clone(), shown.clone(), file::name(&title, "csv"));
        Callback::from(move |_: MouseEvent| {
            file::give(&file::address("text/csv", &rows(&t, &shown).file(dialect(&t))), &name)
        })
    };
    let svg = {
        let (t, drawn, edges, title) = (t.clone(), drawn.clone(), edges.clone(), title.clone());
        let (today, name) = (timeline.today, file::name(&title, "svg"));
        Callback::from(move |_: MouseEvent| {
            let svg = paper::whole(&t, (period, today), &drawn, &edges, &title).to_string();
            file::give(&file::address("image/svg+xml", &file::dressed(&svg, paper::STYLE)), &name);
        })
    };
    html! {
        <div class="stack tl-page">
            <div key="filters">
                <Filters
                    timeline={timeline.clone()} workstreams={props.workstreams.clone()}
                    look={props.look.clone()} choose={props.choose.clone()} shown={shown.len()}
                />
            </div>
            <div key="rests">{slot(rests)}</div>
            <div key="unsound">{slot(unsound)}</div>
            <div key="sum" class="row apart">
                <p class="tl-sum">{summary(&t, &shown, plan.is_some())}{" "}<span class="quiet">{plan.is_none().then(|| t.timeline_no_plan())}</span></p>
                <span class="row tight">
                    <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} {icon} onclick={show}>{word}</Button>
                    <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={csv}>{"CSV"}</Button>
                    <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={svg}>{"SVG"}</Button>
                </span>
            </div>
            <div key="body">{body}</div>
            <div key="said" hidden={*as_table || on_paper}>
                <Said
                    {programme} {look} may_any={!may.is_empty()} may={may_look} moved={*moved} busy={*busy} outcome={trouble}
                    onform={fill} {onsave} {onover} {ondrop}
                />
            </div>
            <div key="legend" hidden={*as_table}>
                <Legend plan={baseline} />
                <p class="small quiet" hidden={on_paper || drawn.len() <= READABLE}>{t.timeline_on_paper(drawn.len())}</p>
            </div>
            <div key="form">{slot(filled)}</div>
        </div>
    }
}
