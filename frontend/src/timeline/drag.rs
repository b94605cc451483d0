//! Dragging: one element of the page is moved by its own attributes, and nothing else is drawn until it is let go.

use shared::id::InitiativeId;
use shared::programme::Period;
use web_sys::{Element, MouseEvent, PointerEvent};

use super::axis::Axis;
use super::geometry::{Grip, Item, Step, hit, moved};
use super::lane::place;
use super::model::{Span, Work};

/// What is being dragged.
pub struct Drag {
    /// The initiative.
    pub id: InitiativeId,
    /// What of it.
    pub grip: Grip,
    /// Its days when it was taken hold of.
    pub from: Span,
    now: Span,
    start: f64,
    element: Element,
    body: Option<(Element, String, String)>,
}

/// What of a lane a pointer is on, and where the lane is.
pub fn under(event: &MouseEvent, lane: &Element, axis: &Axis, work: &Work) -> Option<Grip> {
    let x = f64::from(event.client_x()) - lane.get_bounding_client_rect().left();
    hit(axis, work, x)
}

/// The element of an item in its lane.
fn element(lane: &Element, item: Item) -> Option<Element> {
    let name = match item {
        Item::Bar => "bar".to_owned(),
        Item::Mark(at) => at.to_string(),
    };
    lane.query_selector(&format!("[data-item='{name}']")).ok().flatten()
}

impl Drag {
    /// Takes hold of it.
    pub fn begin(event: &PointerEvent, lane: &Element, work: &Work, grip: Grip) -> Option<Self> {
        let from = work.days_of(grip.item())?;
        let element = element(lane, grip.item())?;
        let body = element.query_selector(".body").ok().flatten();
        let body = body
            .and_then(|body| Some((body.clone(), body.get_attribute("x")?, body.get_attribute("width")?)));
        let start = f64::from(event.client_x());
        Some(Self { id: work.row.id, grip, from, now: from, start, element, body })
    }

    /// Follows the pointer; answers the days it has there, when they are others than before.
    pub fn follow(&mut self, event: &PointerEvent, axis: &Axis, period: Period) -> Option<Span> {
        let days = axis.days(f64::from(event.client_x()) - self.start);
        let now = moved(self.from, self.grip, Step::Days(days), period);
        if now == self.now {
            return None;
        }
        self.now = now;
        match self.grip {
            Grip::Whole | Grip::Mark(_) => {
                let way = axis.way(now.0.days_after(self.from.0));
                set(&self.element, "transform", &format!("translate({} 0)", place(way)));
            }
            Grip::Start | Grip::End => {
                if let (Some((body, _, _)), Some((x, width))) = (&self.body, axis.bar(now.0, now.1)) {
                    set(body, "x", &place(x));
                    set(body, "width", &place(width));
                }
            }
        }
        Some(now)
    }

    /// Lets go: the element is as it was drawn, for what is drawn next. Answers the days when they are others than before.
    pub fn end(self) -> Option<Span> {
        // Fails only for an element that is gone.
        drop(self.element.remove_attribute("transform"));
        if let Some((body, x, width)) = &self.body {
            set(body, "x", x);
            set(body, "width", width);
        }
        (self.now != self.from).then_some(self.now)
    }

    /// What is dragged.
    pub const fn item(&self) -> Item {
        self.grip.item()
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for a name that is none.
    drop(element.set_attribute(name, value));
}
