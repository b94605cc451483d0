//! Whether something on the page is not saved yet, so that nobody leaves it by accident.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use yew::prelude::*;

/// How many places on the page hold something that is not saved.
#[derive(Clone, Default)]
pub struct Unsaved(Rc<Cell<u32>>);

impl Unsaved {
    /// Whether anything is not saved.
    pub fn any(&self) -> bool {
        self.0.get() > 0
    }
}

impl PartialEq for Unsaved {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The count that links ask before they leave a page.
#[hook]
pub fn use_unsaved_count() -> Unsaved {
    use_context::<Unsaved>().unwrap_or_default()
}

/// While `dirty`, closing the tab asks first, and so does every link of the app.
#[hook]
pub fn use_unsaved(dirty: bool) {
    let unsaved = use_unsaved_count();
    use_effect_with(dirty, move |dirty| {
        let held = dirty.then(|| {
            unsaved.0.set(unsaved.0.get() + 1);
            EventListener::new_with_options(
                &gloo::utils::window(),
                "beforeunload",
                EventListenerOptions::enable_prevent_default(),
                |event| event.prevent_default(),
            )
        });
        move || {
            if held.is_some() {
                unsaved.0.set(unsaved.0.get().saturating_sub(1));
            }
            drop(held);
        }
    });
}

/// Properties of [`UnsavedProvider`].
#[derive(Properties, PartialEq)]
pub struct UnsavedProviderProps {
    /// The app.
    pub children: Html,
}

/// Holds the count.
#[component]
pub fn UnsavedProvider(props: &UnsavedProviderProps) -> Html {
    let unsaved = use_memo((), |()| Unsaved::default());
    html! {
        <ContextProvider<Unsaved> context={(*unsaved).clone()}>{props.children.clone()}</ContextProvider<Unsaved>>
    }
}
