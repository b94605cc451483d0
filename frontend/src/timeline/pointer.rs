//! The pointer in the grid: what is pressed is looked at, what may be moved is dragged, a group is opened or closed, and pressing twice
//! fills in days.

use std::rc::Rc;

use shared::id::InitiativeId;
use web_sys::{Element, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::axis::Axis;
use super::drag::{Drag, under};
use super::gantt::GanttProps;
use super::geometry::Item;
use super::hold::Hold;
use super::words;
use crate::context::{I18n, use_i18n};

/// What hears the pointer.
pub struct Pointer {
    /// It is pressed.
    pub onpointerdown: Callback<PointerEvent>,
    /// It is moved.
    pub onpointermove: Callback<PointerEvent>,
    /// It is let go.
    pub onpointerup: Callback<PointerEvent>,
    /// The browser took it for something else.
    pub onpointercancel: Callback<PointerEvent>,
    /// It was pressed and let go in one place.
    pub onclick: Callback<MouseEvent>,
    /// The same, twice.
    pub ondblclick: Callback<MouseEvent>,
}

/// Hears the pointer.
#[hook]
pub fn use_pointer(props: &GanttProps, axis: &Axis, hold: &Hold) -> Pointer {
    let t = use_i18n();
    let hand = Rc::new(Hand { props: props.clone(), axis: *axis, hold: hold.clone(), t });
    let pointer = |act: fn(&Hand, &PointerEvent)| {
        let hand = hand.clone();
        Callback::from(move |event: PointerEvent| act(&hand, &event))
    };
    let mouse = |act: fn(&Hand, &MouseEvent)| {
        let hand = hand.clone();
        Callback::from(move |event: MouseEvent| act(&hand, &event))
    };
    Pointer {
        onpointerdown: pointer(Hand::down),
        onpointermove: pointer(Hand::follow),
        onpointerup: pointer(Hand::up),
        onpointercancel: pointer(Hand::cancel),
        onclick: mouse(Hand::click),
        ondblclick: mouse(Hand::click_twice),
    }
}

/// The lane and the number of the line that an event is in.
fn lane_of(target: Option<Element>) -> Option<(Element, usize)> {
    let lane = target?.closest("[data-lane]").ok().flatten()?;
    let row = lane.closest("[data-row]").ok().flatten()?;
    Some((lane, row.get_attribute("data-row")?.parse().ok()?))
}

/// What the pointer acts on.
struct Hand {
    props: GanttProps,
    axis: Axis,
    hold: Hold,
    t: I18n,
}

impl Hand {
    /// What of whose lane a mouse is on.
    fn hit(&self, event: &MouseEvent) -> Option<(InitiativeId, Item)> {
        let (lane, at) = lane_of(event.target_dyn_into::<Element>())?;
        let work = self.props.lines.get(at)?.work()?;
        Some((work.row.id, under(event, &lane, &self.axis, work)?.item()))
    }

    fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some((lane, at)) = lane_of(event.target_dyn_into::<Element>()) else { return };
        let found = self.props.lines.get(at).and_then(|line| Some((line, line.work()?)));
        let Some((line, work)) = found else { return };
        let Some(grip) = under(event, &lane, &self.axis, work) else { return };
        event.prevent_default();
        self.hold.lead(line, Some(grip.item()));
        self.props.onlook.emit(Some((work.row.id, grip.item())));
        // A finger scrolls; it moves things by the form.
        if !self.props.busy && self.props.may.contains(&work.row.id) && event.pointer_type() != "touch" {
            if self.props.moved.is_some() {
                self.props.onmoved.emit(None);
            }
            self.hold.drag.replace(Drag::begin(event, &lane, work, grip));
            // Without it the drag ends where the pointer leaves the line.
            drop(lane.set_pointer_capture(event.pointer_id()));
        }
    }

    fn follow(&self, event: &PointerEvent) {
        let mut drag = self.hold.drag.borrow_mut();
        let Some(drag) = drag.as_mut() else { return };
        if let Some(span) = drag.follow(event, &self.axis, self.props.period)
            && let Some(readout) = self.hold.readout.cast::<Element>()
        {
            readout.set_text_content(Some(&words::item_days(&self.t, drag.item(), span)));
        }
    }

    fn up(&self, _: &PointerEvent) {
        if let Some(moved) = self.hold.let_go() {
            self.props.onsave.emit(moved);
        }
    }

    fn cancel(&self, _: &PointerEvent) {
        self.hold.let_go();
    }

    fn click(&self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        // What is pressed in the drawing is looked at already. It is found by its place: a lane that follows the pointer is
        // told of the click itself.
        if self.hit(event).is_some() {
            return;
        }
        let row = target.closest("[data-row]").ok().flatten();
        let at = row.and_then(|row| row.get_attribute("data-row")?.parse::<usize>().ok());
        let Some(line) = at.and_then(|at| self.props.lines.get(at)) else { return };
        self.hold.look(line, None);
        if line.work().is_none() {
            self.props.onfold.emit(line.key.clone());
        }
    }

    fn click_twice(&self, event: &MouseEvent) {
        let found = self.hit(event).filter(|(id, _)| self.props.may.contains(id));
        found.into_iter().for_each(|one| self.props.onform.emit(one));
    }
}
