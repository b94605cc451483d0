//! The timeline as a grid: a table at the left and the bars at the right, in one place that scrolls both ways. Only the lines near the
//! screen are there; scrolling changes them by a few at a time, dragging changes one element.

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::events::EventListener;
use shared::id::{InitiativeId, ProgrammeId};
use shared::programme::Period;
use shared::time::Date;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::axis::{Axis, Zoom};
use super::drag::{Drag, under};
use super::geometry::{Item, ROW, moved, window};
use super::head::Head;
use super::keys::{self, Act, Key, Place};
use super::lane::place;
use super::model::{Line, Link, Span, What, Work};
use super::row::Row;
use super::under::Under;
use super::words;
use crate::context::{use_announcer, use_i18n};
use crate::nav::{Route, use_go};

/// Something that was moved and is not stored so yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// The initiative.
    pub id: InitiativeId,
    /// What of it.
    pub item: Item,
    /// Its days as they were when it was taken hold of: who gives them others meanwhile is not overwritten unseen.
    pub from: Span,
    /// Its days as they are to be.
    pub span: Span,
}

/// Properties of [`Gantt`].
#[derive(Properties, PartialEq)]
pub struct GanttProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its days.
    pub period: Period,
    /// Today.
    pub today: Date,
    /// How close one looks.
    pub zoom: Zoom,
    /// The lines.
    pub lines: Rc<Vec<Rc<Line>>>,
    /// What waits for what.
    pub links: Rc<Vec<Link>>,
    /// The initiatives that whoever looks may change.
    pub may: Rc<BTreeSet<InitiativeId>>,
    /// What was moved.
    pub moved: Option<Moved>,
    /// What was moved is being saved: nothing else is moved meanwhile.
    pub busy: bool,
    /// Something was moved and waits for a word; none when it was given up.
    pub onmoved: Callback<Option<Moved>>,
    /// What was moved is to be saved.
    pub onsave: Callback<Moved>,
    /// The days of something are to be filled in.
    pub onform: Callback<(InitiativeId, Item)>,
    /// Something is looked at.
    pub onlook: Callback<Option<(InitiativeId, Item)>>,
    /// A group is to be opened or closed.
    pub onfold: Callback<String>,
}

/// What one looks at: the line by its key, and what of it.
type Active = (String, Option<Item>);

fn work_of(line: &Line) -> Option<&Rc<Work>> {
    match &line.what {
        What::Head { .. } => None,
        What::Work(work) => Some(work),
    }
}

fn span_of(work: &Work, item: Item) -> Option<Span> {
    match item {
        Item::Bar => work.span(),
        Item::Mark(at) => work.marks.get(at).map(|mark| (mark.view.due, mark.view.due)),
    }
}

/// The lane and the number of the line that an event is in.
fn lane_of(target: Option<Element>) -> Option<(Element, usize)> {
    let lane = target?.closest("[data-lane]").ok().flatten()?;
    let row = lane.closest("[data-row]").ok().flatten()?;
    Some((lane, row.get_attribute("data-row")?.parse().ok()?))
}

/// What of whose lane a mouse is on.
fn hit_at(lines: &[Rc<Line>], axis: &Axis, event: &MouseEvent) -> Option<(InitiativeId, Item)> {
    let (lane, at) = lane_of(event.target_dyn_into::<Element>())?;
    let work = work_of(lines.get(at)?)?;
    Some((work.row.id, under(event, &lane, axis, work)?.item()))
}

/// The grid.
#[component]
pub fn Gantt(props: &GanttProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let go = use_go();
    let scroller = use_node_ref();
    let readout = use_node_ref();
    let room = use_state_eq(|| 960.0_f64);
    let height = use_state_eq(|| 640.0_f64);
    let seen = use_state_eq(|| (0_usize, 32_usize));
    let active = use_state_eq(|| None::<Active>);
    let wants_focus = use_mut_ref(|| false);
    let drag = use_mut_ref(|| None::<Drag>);
    let axis = Axis::new(props.period, props.zoom, *room);
    let count = props.lines.len();
    let (first, after) = (seen.0.min(count), seen.1.min(count));

    {
        let (scroller, room, height) = (scroller.clone(), room.setter(), height.setter());
        use_effect_with((), move |()| {
            let measure = move || {
                let Some(place) = scroller.cast::<HtmlElement>() else { return };
                height.set(f64::from(place.client_height()));
                // What the table leaves for the drawing.
                let table = place.query_selector(".tl-head .tl-table").ok().flatten();
                let table = table.map_or(0.0, |table| table.get_bounding_client_rect().width());
                room.set((f64::from(place.client_width()) - table).max(200.0));
            };
            measure();
            let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| measure());
            move || drop(listener)
        });
    }
    let see = {
        let (seen, height) = (seen.setter(), *height);
        move |top: f64| {
            let lines = window(top, height, count);
            seen.set((lines.start, lines.end));
        }
    };
    {
        // What is shown of it changes with its height and with the number of lines.
        let (scroller, see) = (scroller.clone(), see.clone());
        use_effect_with((*height, count), move |_| {
            if let Some(place) = scroller.cast::<Element>() {
                see(f64::from(place.scroll_top()));
            }
        });
    }
    let onscroll = {
        let (scroller, see) = (scroller.clone(), see.clone());
        Callback::from(move |_: Event| {
            if let Some(place) = scroller.cast::<Element>() {
                see(f64::from(place.scroll_top()));
            }
        })
    };
    {
        // The focus follows where the keys led, once that line is there.
        let (scroller, wants_focus) = (scroller.clone(), wants_focus.clone());
        use_effect(move || {
            let wanted = *wants_focus.borrow();
            if wanted
                && let Some(place) = scroller.cast::<Element>()
                && let Some(found) = place.query_selector("[data-active]").ok().flatten()
            {
                wants_focus.replace(false);
                // An element of a drawing takes the focus as others do.
                let found: HtmlElement = wasm_bindgen::JsCast::unchecked_into(found);
                drop(found.focus());
            }
        });
    }

    let lead = {
        let (lines, scroller, active, wants_focus) =
            (props.lines.clone(), scroller.clone(), active.setter(), wants_focus.clone());
        let (onlook, height) = (props.onlook.clone(), *height);
        move |(at, item): Place| {
            let Some(line) = lines.get(at) else { return };
            if let Some(place) = scroller.cast::<Element>() {
                let (top, line) = (f64::from(place.scroll_top()), at as f64 * ROW);
                let room = height - HEAD - ROW;
                if line < top || line > top + room {
                    let to = if line < top { line } else { line - room };
                    place.set_scroll_top(to.max(0.0) as i32);
                    see(to);
                }
            }
            active.set(Some((line.key.clone(), item)));
            wants_focus.replace(true);
            onlook.emit(item.and_then(|item| work_of(line).map(|work| (work.row.id, item))));
        }
    };
    let drop_it = {
        let (drag, readout) = (drag.clone(), readout.clone());
        move || {
            let drag = drag.take()?;
            if let Some(readout) = readout.cast::<Element>() {
                readout.set_text_content(None);
            }
            let (id, item, from) = (drag.id, drag.item(), drag.from);
            drag.end().map(|span| Moved { id, item, from, span })
        }
    };
    let onkeydown = {
        let (lines, active, zoom, period) = (props.lines.clone(), active.clone(), props.zoom, props.period);
        let (moved_now, may, busy) = (props.moved, props.may.clone(), props.busy);
        let (onmoved, onsave, onform, onfold) =
            (props.onmoved.clone(), props.onsave.clone(), props.onform.clone(), props.onfold.clone());
        let (lead, t, drag, programme) = (lead.clone(), t.clone(), drag.clone(), props.programme);
        let drop_it = drop_it.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() {
                return;
            }
            if event.key() == "Escape" && drag.borrow().is_some() {
                event.prevent_default();
                drop_it();
                return;
            }
            let at = active
                .as_ref()
                .and_then(|(key, item)| lines.iter().position(|line| line.key == *key).map(|at| (at, *item)));
            let at: Place = at.unwrap_or((first, None));
            let Some(line) = lines.get(at.0) else { return };
            let work = work_of(line);
            let is_own = work.is_some_and(|work| may.contains(&work.row.id));
            let pending = moved_now
                .filter(|moved| work.is_some_and(|work| work.row.id == moved.id) && at.1 == Some(moved.item));
            let key = event.key();
            let key = Key { name: &key, shift: event.shift_key(), control: event.ctrl_key() };
            let Some(act) = keys::act(&lines, at, key, zoom, (is_own, pending.is_some())) else { return };
            event.prevent_default();
            match act {
                Act::Go(to) => lead(to),
                Act::Fold(key) => onfold.emit(key),
                Act::Open(initiative) => go.emit(Route::Initiative { programme, initiative }),
                Act::Stay => {}
                _ if busy => {}
                Act::Form => {
                    if let (Some(work), Some(item)) = (work, at.1) {
                        onform.emit((work.row.id, item));
                    }
                }
                Act::Step(grip, by) => {
                    let item = grip.item();
                    let known = work.and_then(|work| Some((work.row.id, span_of(work, item)?)));
                    if let Some((id, stored)) = known {
                        let from = pending.map_or(stored, |moved| moved.from);
                        let span = moved(pending.map_or(stored, |moved| moved.span), grip, by, period);
                        announcer.say(t.timeline_moved(words::item_days(&t, item, span)));
                        onmoved.emit((span != from).then_some(Moved { id, item, from, span }));
                    }
                }
                Act::Save => pending.into_iter().for_each(|moved| onsave.emit(moved)),
                Act::GiveUp => {
                    if let (Some(work), Some(moved)) = (work, pending)
                        && let Some(span) = span_of(work, moved.item)
                    {
                        announcer.say(t.timeline_given_up(words::item_days(&t, moved.item, span)));
                    }
                    onmoved.emit(None);
                }
            }
        })
    };
    let onpointerdown = {
        let (lines, active, drag, may, busy) =
            (props.lines.clone(), active.setter(), drag.clone(), props.may.clone(), props.busy);
        let onlook = props.onlook.clone();
        let (wants_focus, onmoved, pending) =
            (wants_focus.clone(), props.onmoved.clone(), props.moved.is_some());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let Some((lane, at)) = lane_of(event.target_dyn_into::<Element>()) else { return };
            let Some((line, work)) = lines.get(at).and_then(|line| Some((line, work_of(line)?))) else {
                return;
            };
            let Some(grip) = under(&event, &lane, &axis, work) else { return };
            event.prevent_default();
            active.set(Some((line.key.clone(), Some(grip.item()))));
            wants_focus.replace(true);
            onlook.emit(Some((work.row.id, grip.item())));
            // A finger scrolls; it moves things by the form.
            if !busy && may.contains(&work.row.id) && event.pointer_type() != "touch" {
                if pending {
                    onmoved.emit(None);
                }
                drag.replace(Drag::begin(&event, &lane, work, grip));
                // Without it the drag ends where the pointer leaves the line.
                drop(lane.set_pointer_capture(event.pointer_id()));
            }
        })
    };
    let onpointermove = {
        let (drag, readout, period, t) = (drag.clone(), readout.clone(), props.period, t.clone());
        Callback::from(move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            let Some(drag) = drag.as_mut() else { return };
            if let Some(span) = drag.follow(&event, &axis, period)
                && let Some(readout) = readout.cast::<Element>()
            {
                readout.set_text_content(Some(&words::item_days(&t, drag.item(), span)));
            }
        })
    };
    let onpointerup = {
        let (onsave, drop_it) = (props.onsave.clone(), drop_it.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(moved) = drop_it() {
                onsave.emit(moved);
            }
        })
    };
    let onpointercancel = Callback::from(move |_: PointerEvent| {
        drop_it();
    });
    let onclick = {
        let (lines, onfold, active) = (props.lines.clone(), props.onfold.clone(), active.setter());
        Callback::from(move |event: MouseEvent| {
            let Some(target) = event.target_dyn_into::<Element>() else { return };
            // What is pressed in the drawing is looked at already. It is found by its place: a lane that follows the pointer is
            // told of the click itself.
            if hit_at(&lines, &axis, &event).is_some() {
                return;
            }
            let row = target.closest("[data-row]").ok().flatten();
            let at = row.and_then(|row| row.get_attribute("data-row")?.parse::<usize>().ok());
            let Some(line) = at.and_then(|at| lines.get(at)) else { return };
            active.set(Some((line.key.clone(), None)));
            if work_of(line).is_none() {
                onfold.emit(line.key.clone());
            }
        })
    };
    let ondblclick = {
        let (lines, may, onform) = (props.lines.clone(), props.may.clone(), props.onform.clone());
        Callback::from(move |event: MouseEvent| {
            let found = hit_at(&lines, &axis, &event).filter(|(id, _)| may.contains(id));
            found.into_iter().for_each(|one| onform.emit(one));
        })
    };

    let shown = &props.lines[first..after];
    // The tab key always leads to a line that is there.
    let here = active.as_ref().and_then(|(key, _)| shown.iter().position(|line| line.key == *key));
    let rows = shown.iter().enumerate().map(|(n, line)| {
        let own = active.as_ref().filter(|(key, _)| *key == line.key).map(|(_, item)| *item);
        let work = work_of(line);
        let moved = props.moved.filter(|moved| work.is_some_and(|work| work.row.id == moved.id));
        html! {
            <Row
                key={line.key.clone()} programme={props.programme} line={line.clone()} at={first + n} {axis}
                moved={moved.map(|moved| (moved.item, moved.span))} active={own} tabs={here.unwrap_or(0) == n}
                may={work.is_some_and(|work| props.may.contains(&work.row.id))}
            />
        }
    });
    let spacer = |lines: usize| html! { <svg class="tl-spacer" aria-hidden="true" width="1" height={place(lines as f64 * ROW)} /> };
    html! {
        <div class="tl-frame">
            <div
                class="tl-grid" role="treegrid" aria-label={t.timeline_title()} aria-rowcount={(count + 1).to_string()}
                aria-colcount="4" ref={scroller} {onscroll} {onkeydown} {onpointerdown} {onpointermove} {onpointerup}
                {onpointercancel} {onclick} {ondblclick}
            >
                <div class="tl-head" role="rowgroup"><Head {axis} zoom={props.zoom} today={props.today} /></div>
                <div class="tl-lines" role="rowgroup">
                    <div key="before" class="tl-spacer" aria-hidden="true">{spacer(first)}</div>
                    <div key="under" class="tl-over" aria-hidden="true">
                        <Under {axis} zoom={props.zoom} today={props.today} seen={(first, after)} links={props.links.clone()} />
                    </div>
                    <div key="rows" role="presentation">{for rows}</div>
                    <div key="after" class="tl-spacer" aria-hidden="true">{spacer(count - after)}</div>
                </div>
            </div>
            <p class="tl-readout num" aria-hidden="true" ref={readout}></p>
        </div>
    }
}

/// How high the head over the lines is.
pub const HEAD: f64 = 48.0;
