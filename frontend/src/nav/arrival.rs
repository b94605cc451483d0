//! Arriving at a page: the focus goes to its heading, its title is said, and going back finds the place where one was.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use web_sys::{ScrollRestoration, Window};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::ui::kept;

/// Whether a page was arrived at whose heading has not had the focus yet. The first page of a visit takes none: the browser begins
/// at the top by itself.
#[derive(Clone, Default)]
pub struct Arrival(Rc<Cell<bool>>);

impl Arrival {
    /// Something else takes the page's place at the same address, and its heading shall have the focus.
    pub fn expect(&self) {
        self.0.set(true);
    }

    /// Takes the turn to have the focus.
    pub fn take(&self) -> bool {
        self.0.replace(false)
    }
}

impl PartialEq for Arrival {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A page's data may come late; its height is tried for at these distances, in milliseconds.
const TRIES: [u32; 3] = [0, 120, 400];

/// How long after the last scrolling a page rests, in milliseconds.
const REST: u32 = 100;

/// Where one was on each page of this visit.
#[derive(Default)]
struct Places {
    heights: RefCell<HashMap<String, f64>>,
    here: RefCell<String>,
    went_back: Cell<bool>,
}

impl Places {
    /// The browser went back, or forward again, to `path`. Within one page nothing is arrived at that would take note of it, and the next
    /// page that is opened is no return.
    fn go_back(&self, path: &str) {
        self.went_back.set(*self.here.borrow() != path);
    }

    /// Arrives at `path`; gives the height at which one was there, where one returns to it.
    fn arrive(&self, path: &str) -> Option<f64> {
        path.clone_into(&mut self.here.borrow_mut());
        let went_back = self.went_back.replace(false);
        self.heights.borrow().get(path).copied().filter(|_| went_back)
    }
}

/// The arrival that is under way.
#[hook]
pub fn use_arrival() -> Arrival {
    use_context::<Arrival>().unwrap_or_default()
}

/// Properties of [`RouteAnnouncer`].
#[derive(Properties, PartialEq)]
pub struct RouteAnnouncerProps {
    /// The pages.
    pub children: Html,
}

/// Watches over arrivals. Stands once, around the pages.
#[component]
pub fn RouteAnnouncer(props: &RouteAnnouncerProps) -> Html {
    let path = use_location().map(|location| location.path().to_owned()).unwrap_or_default();
    let arrival = use_memo((), |()| Arrival::default());
    let places = use_memo((), |()| Rc::new(Places::default()));
    let before = use_mut_ref(|| path.clone());
    let first = use_mut_ref(|| true);

    // While drawing, not in an effect: the heading's own effect runs before those of what is around it.
    if *before.borrow() != path {
        before.borrow_mut().clone_from(&path);
        arrival.expect();
    }

    {
        let places = (*places).clone();
        use_effect_with((), move |()| {
            let window = gloo::utils::window();
            if let Ok(history) = window.history() {
                // Where the browser refuses, it scrolls by itself, which is nearly as good.
                drop(history.set_scroll_restoration(ScrollRestoration::Manual));
            }
            let scrolled = {
                let (window, places) = (window.clone(), places.clone());
                let rest: RefCell<Option<Timeout>> = RefCell::default();
                EventListener::new(&window.clone(), "scroll", move |_| {
                    let (window, places) = (window.clone(), places.clone());
                    // Once it rests: asking where the page is makes the browser lay it out at once.
                    let note = move || {
                        let height = window.scroll_y().unwrap_or_default();
                        places.heights.borrow_mut().insert(places.here.borrow().clone(), height);
                    };
                    *rest.borrow_mut() = Some(Timeout::new(REST, note));
                })
            };
            let back = {
                let location = window.location();
                // Before the router hears of it, which may draw the page and arrive at it at once.
                let options = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&window, "popstate", options, move |_| {
                    places.go_back(&location.pathname().unwrap_or_default());
                })
            };
            let kept = kept::watch();
            move || drop((scrolled, back, kept))
        });
    }
    {
        let places = (*places).clone();
        use_effect_with(path, move |path| {
            let height = places.arrive(path).unwrap_or_default();
            let mut timers = Vec::new();
            if !first.replace(false) {
                let tries = if height > 0.0 { &TRIES[..] } else { &TRIES[..1] };
                timers = tries
                    .iter()
                    .map(|after| Timeout::new(*after, move || scroll(&gloo::utils::window(), height)))
                    .collect();
            }
            move || drop(timers)
        });
    }
    html! { <ContextProvider<Arrival> context={(*arrival).clone()}>{props.children.clone()}</ContextProvider<Arrival>> }
}

fn scroll(window: &Window, height: f64) {
    window.scroll_to_with_x_and_y(0.0, height);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> Places {
        let places = Places::default();
        assert_eq!(places.arrive(path), None);
        for (path, height) in [("/a", 300.0), ("/b", 700.0)] {
            places.heights.borrow_mut().insert(path.to_owned(), height);
        }
        places
    }

    #[test]
    fn who_goes_back_is_where_they_were_and_who_goes_on_is_at_the_top() {
        let places = at("/b");
        places.go_back("/a");
        assert_eq!(places.arrive("/a"), Some(300.0));
        assert_eq!(places.arrive("/b"), None);
    }

    #[test]
    fn going_back_within_one_page_makes_no_return_of_the_next() {
        let places = at("/a");
        places.go_back("/a");
        assert_eq!(places.arrive("/b"), None);
    }
}
