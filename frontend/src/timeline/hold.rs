//! What of the grid is looked at, by keys or by pointer, and what of it is being dragged.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::drag::Drag;
use super::gantt::Moved;
use super::geometry::Item;
use super::model::Line;

/// What one looks at: the line by its key, and what of it.
pub type Active = (String, Option<Item>);

/// What is looked at, and what is dragged.
#[derive(Clone)]
pub struct Hold {
    /// What is being dragged.
    pub drag: Rc<RefCell<Option<Drag>>>,
    /// Where the days of what is dragged are read.
    pub readout: NodeRef,
    active: UseStateHandle<Option<Active>>,
    wants_focus: Rc<RefCell<bool>>,
}

impl Hold {
    /// What is looked at.
    pub fn active(&self) -> Option<&Active> {
        self.active.as_ref()
    }

    /// Looks at something; the focus stays where it is.
    pub fn look(&self, line: &Line, item: Option<Item>) {
        self.active.set(Some((line.key.clone(), item)));
    }

    /// Looks at something and brings the focus there.
    pub fn lead(&self, line: &Line, item: Option<Item>) {
        self.look(line, item);
        self.wants_focus.replace(true);
    }

    /// Lets go of what is dragged; answers it where its days are others than before.
    pub fn let_go(&self) -> Option<Moved> {
        let drag = self.drag.take()?;
        if let Some(readout) = self.readout.cast::<Element>() {
            readout.set_text_content(None);
        }
        let (id, item, from) = (drag.id, drag.item(), drag.from);
        drag.end().map(|span| Moved { id, item, from, span })
    }
}

/// What is looked at and dragged in the grid that scrolls there.
#[hook]
pub fn use_hold(scroller: &NodeRef) -> Hold {
    let readout = use_node_ref();
    let active = use_state_eq(|| None::<Active>);
    let wants_focus = use_mut_ref(|| false);
    let drag = use_mut_ref(|| None::<Drag>);
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
    Hold { drag, readout, active, wants_focus }
}
