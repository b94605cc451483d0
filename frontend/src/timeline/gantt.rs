//! The timeline as a grid: a table at the left and the bars at the right, in one place that scrolls both ways. Only the lines near the
//! screen are there; scrolling changes them by a few at a time, dragging changes one element.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::id::{InitiativeId, ProgrammeId};
use shared::programme::Period;
use shared::time::Date;
use web_sys::Element;
use yew::prelude::*;

use super::axis::{Axis, Zoom};
use super::geometry::{Item, ROW, today_at};
use super::head::Head;
use super::hold::use_hold;
use super::keyboard::use_keyboard;
use super::lane::place;
use super::model::{Line, Link, Span};
use super::pointer::{Pointer, use_pointer};
use super::row::Row;
use super::sight::use_sight;
use super::under::Under;
use crate::context::use_i18n;

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
#[derive(Properties, Clone, PartialEq)]
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

/// The grid.
#[component]
pub fn Gantt(props: &GanttProps) -> Html {
    let t = use_i18n();
    let count = props.lines.len();
    let sight = use_sight(count, props.zoom);
    let hold = use_hold(&sight.scroller);
    let axis = Axis::new(props.period, props.zoom, sight.room);
    let onkeydown = use_keyboard(props, &sight, &hold);
    let pointer = use_pointer(props, &axis, &hold);
    let Pointer { onpointerdown, onpointermove, onpointerup, onpointercancel, onclick, ondblclick } = pointer;
    let onscroll = sight.onscroll();
    let active = hold.active();
    let (first, after) = sight.lines;
    {
        // Closer than all of the period at once, one looks at what goes on now.
        let (scroller, room) = (sight.scroller.clone(), sight.room);
        let today = today_at(&axis, props.today);
        use_effect_with((props.zoom, room.to_bits()), move |_| {
            if let (Some(place), Some(x)) = (scroller.cast::<Element>(), today) {
                place.set_scroll_left((x - room / 3.0).max(0.0) as i32);
            }
        });
    }

    let shown = &props.lines[first..after];
    // The tab key always leads to a line that is there.
    let here = active.and_then(|(key, _)| shown.iter().position(|line| line.key == *key));
    let rows = shown.iter().enumerate().map(|(n, line)| {
        let own = active.filter(|(key, _)| *key == line.key).map(|(_, item)| *item);
        let work = line.work();
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
                aria-colcount="4" ref={sight.scroller.clone()} {onscroll} {onkeydown} {onpointerdown} {onpointermove} {onpointerup}
                {onpointercancel} {onclick} {ondblclick}
            >
                <div class="tl-head" role="rowgroup"><Head {axis} zoom={props.zoom} today={props.today} /></div>
                <div class="tl-lines" role="rowgroup">
                    <div key="before" class="tl-spacer" aria-hidden="true">{spacer(first)}</div>
                    <div key="under" class="tl-over" aria-hidden="true">
                        <Under {axis} zoom={props.zoom} today={props.today} seen={(first, after)} {count} links={props.links.clone()} />
                    </div>
                    <div key="rows" role="presentation">{for rows}</div>
                    <div key="after" class="tl-spacer" aria-hidden="true">{spacer(count - after)}</div>
                </div>
            </div>
            <p class="tl-readout num" aria-hidden="true" ref={hold.readout.clone()}></p>
        </div>
    }
}

/// How high the head over the lines is.
pub const HEAD: f64 = 48.0;
