//! When what has the focus goes (a line is left out, a button becomes a form), the focus goes to what came in its place. Without
//! this a browser gives it to the page as a whole, and who listens to the page hears nothing and no longer knows where they are.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};

const STOPS: &str = "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), \
                     textarea:not([disabled]), summary, [tabindex=\"0\"]";

/// What had the focus last, and where it stands: each element around it up to the page, and which of its children leads there.
#[derive(Default)]
struct Last {
    element: Option<Element>,
    around: Vec<(Element, u32)>,
}

impl Last {
    fn of(element: Element) -> Self {
        let mut around = Vec::new();
        let mut child = element.clone();
        while child.tag_name() != "MAIN" {
            // What stands outside the page, in the bars, does not come and go.
            let Some(parent) = child.parent_element() else { return Self::default() };
            around.push((parent.clone(), place(&child)));
            child = parent;
        }
        Self { element: Some(element), around }
    }
}

/// How many elements stand before it under the same parent.
fn place(element: &Element) -> u32 {
    std::iter::successors(element.previous_element_sibling(), Element::previous_element_sibling)
        .count()
        .try_into()
        .unwrap_or(u32::MAX)
}

/// Watches as long as it is kept.
pub struct Kept {
    observer: Option<MutationObserver>,
    _changed: Closure<dyn FnMut()>,
    _listeners: [EventListener; 2],
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Begins to watch.
pub fn watch() -> Kept {
    let document = gloo::utils::document();
    let last = Rc::new(RefCell::new(Last::default()));
    let focused = {
        let last = last.clone();
        EventListener::new(&document, "focusin", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            *last.borrow_mut() = target.map(Last::of).unwrap_or_default();
        })
    };
    // Who presses somewhere else has left it.
    let pressed = {
        let last = last.clone();
        EventListener::new(&document, "pointerdown", move |_| *last.borrow_mut() = Last::default())
    };
    let changed = Closure::<dyn FnMut()>::new(move || {
        if last.borrow().element.as_ref().is_none_or(|element| element.is_connected()) {
            return;
        }
        let gone = std::mem::take(&mut *last.borrow_mut());
        let free = gloo::utils::document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        if free && let Some(next) = gone.around.iter().find_map(|(parent, at)| instead(parent, *at)) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            drop(next.focus_with_options(&options));
        }
    });
    let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        // It fails only where nothing is named that is to be watched.
        drop(observer.observe_with_options(&document, &what));
    }
    Kept { observer, _changed: changed, _listeners: [focused, pressed] }
}

/// What has come to that place in the parent, or else stands before it.
fn instead(parent: &Element, at: u32) -> Option<HtmlElement> {
    if !parent.is_connected() {
        return None;
    }
    let children = parent.children();
    let first = children.item(at).and_then(|child| stops(&child).into_iter().next());
    first.or_else(|| at.checked_sub(1).and_then(|at| children.item(at)).and_then(|child| stops(&child).pop()))
}

/// What can have the focus in an element, itself among it.
fn stops(element: &Element) -> Vec<HtmlElement> {
    let mut stops = super::focus::shown(element, STOPS);
    if element.matches(STOPS).unwrap_or(false)
        && let Some(own) = element.dyn_ref::<HtmlElement>()
    {
        stops.insert(0, own.clone());
    }
    stops
}
