//! What is seen of the grid: how much room there is for the drawing, and which lines are near the screen.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::axis::Zoom;
use super::gantt::HEAD;
use super::geometry::{ROW, anew, seen, toward, window};

/// How long until more is drawn of what is wanted, in milliseconds: about a frame.
const FRAME: u32 = 16;

/// What is seen of the grid.
#[derive(Clone)]
pub struct Sight {
    /// The place that scrolls.
    pub scroller: NodeRef,
    /// How wide the drawing may be.
    pub room: f64,
    /// The first line that is drawn, and the one after the last.
    pub lines: (usize, usize),
    count: usize,
    height: f64,
    zoom: Zoom,
    /// How far it is scrolled down: asking the page would make it lay out what has just been drawn.
    top: Rc<RefCell<f64>>,
    drawn: UseStateSetter<Drawn>,
}

/// Which lines are drawn, and in which zoom.
#[derive(Clone, Copy, PartialEq)]
struct Drawn {
    zoom: Zoom,
    lines: (usize, usize),
}

impl Sight {
    /// The lines that are near where it is scrolled to.
    fn wanted(&self) -> Range<usize> {
        window(*self.top.borrow(), self.height, self.count)
    }

    fn draw(&self, lines: Range<usize>) {
        self.drawn.set(Drawn { zoom: self.zoom, lines: (lines.start, lines.end) });
    }

    /// Draws some more of the lines that are wanted.
    fn go_on(&self) {
        self.draw(toward(self.lines.0..self.lines.1, self.wanted()));
    }

    /// Follows the scrolling.
    pub fn onscroll(&self) -> Callback<Event> {
        let sight = self.clone();
        Callback::from(move |_: Event| {
            if let Some(place) = sight.scroller.cast::<Element>() {
                sight.top.replace(f64::from(place.scroll_top()));
                sight.go_on();
            }
        })
    }

    /// Scrolls to a line, unless it is on the screen; it is drawn at once.
    pub fn reveal(&self, at: usize) {
        let Some(place) = self.scroller.cast::<Element>() else { return };
        let (top, line) = (f64::from(place.scroll_top()), at as f64 * ROW);
        let room = self.height - HEAD - ROW;
        if line < top || line > top + room {
            let to = if line < top { line } else { line - room };
            place.set_scroll_top(to.max(0.0) as i32);
            self.top.replace(to.max(0.0));
            self.draw(self.wanted());
        }
    }
}

/// What is seen of a grid of so many lines; it follows the size of the window. Lines come a few at a time, and those on the screen first
/// when all have to be drawn anew: with hundreds of them no frame waits for more than it shows.
#[hook]
pub fn use_sight(count: usize, zoom: Zoom) -> Sight {
    let scroller = use_node_ref();
    let room = use_state_eq(|| 960.0_f64);
    let height = use_state_eq(|| 640.0_f64);
    let top = use_mut_ref(|| 0.0_f64);
    let drawn = use_state_eq(|| Drawn { zoom, lines: (0, 32) });
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
    let (from, to) = drawn.lines;
    let lines = if drawn.zoom == zoom {
        from.min(count)..to.min(count)
    } else {
        anew(from..to, seen(*top.borrow(), *height, count))
    };
    let lines = (lines.start, lines.end);
    let sight =
        Sight { scroller, room: *room, lines, count, height: *height, zoom, top, drawn: drawn.setter() };
    {
        let sight = sight.clone();
        use_effect_with((zoom, lines, *height, count), move |_| {
            let more = (sight.wanted() != (sight.lines.0..sight.lines.1))
                .then(|| Timeout::new(FRAME, move || sight.go_on()));
            move || drop(more)
        });
    }
    sight
}
