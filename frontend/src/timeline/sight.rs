//! What is seen of the grid: how much room there is for the drawing, and which lines are near the screen.

use gloo::events::EventListener;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::gantt::HEAD;
use super::geometry::{ROW, window};

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
    seen: UseStateSetter<(usize, usize)>,
}

impl Sight {
    /// Draws the lines that are near when it is scrolled to `top`.
    fn see(&self, top: f64) {
        let lines = window(top, self.height, self.count);
        self.seen.set((lines.start, lines.end));
    }

    /// Draws the lines that are near where it is scrolled to.
    fn see_here(&self) {
        if let Some(place) = self.scroller.cast::<Element>() {
            self.see(f64::from(place.scroll_top()));
        }
    }

    /// Follows the scrolling.
    pub fn onscroll(&self) -> Callback<Event> {
        let sight = self.clone();
        Callback::from(move |_: Event| sight.see_here())
    }

    /// Scrolls to a line, unless it is on the screen.
    pub fn reveal(&self, at: usize) {
        let Some(place) = self.scroller.cast::<Element>() else { return };
        let (top, line) = (f64::from(place.scroll_top()), at as f64 * ROW);
        let room = self.height - HEAD - ROW;
        if line < top || line > top + room {
            let to = if line < top { line } else { line - room };
            place.set_scroll_top(to.max(0.0) as i32);
            self.see(to);
        }
    }
}

/// What is seen of a grid of so many lines; it follows the size of the window.
#[hook]
pub fn use_sight(count: usize) -> Sight {
    let scroller = use_node_ref();
    let room = use_state_eq(|| 960.0_f64);
    let height = use_state_eq(|| 640.0_f64);
    let seen = use_state_eq(|| (0_usize, 32_usize));
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
    let lines = (seen.0.min(count), seen.1.min(count));
    let sight = Sight { scroller, room: *room, lines, count, height: *height, seen: seen.setter() };
    {
        // What is shown of it changes with its height and with the number of lines.
        let sight = sight.clone();
        use_effect_with((*height, count), move |_| sight.see_here());
    }
    sight
}
