//! What somebody is entering, and what they say of it.

use std::rc::Rc;

use shared::api::measurement::WriteTheMeasurements;
use shared::measurement::Place;
use shared::measurement::paste::{Typed as Said, Unreadable};
use shared::measurement::sheet::{Cells, TooMuch};
use yew::prelude::*;

use super::grid::Typed;
use super::taken::Taken;
use crate::client::Action;

/// Looks at something, or says why there is nothing to look at.
pub type Take = Callback<Result<Taken, TooMuch>>;

/// What is not saved yet.
#[derive(Clone)]
pub struct Draft {
    /// What is typed in the grid.
    pub typed: UseStateHandle<Rc<Typed>>,
    /// What is pasted beside it.
    pub pasted: UseStateHandle<String>,
    /// What is being looked at.
    pub taken: UseStateHandle<Option<Result<Taken, Unreadable>>>,
    /// What is refused of it is left out.
    pub leave_out: UseStateHandle<bool>,
    /// Why figures are changed.
    pub why: UseStateHandle<String>,
    /// When the figures were read in their source, said of those of a known measure or of others.
    pub retrieved: UseStateHandle<Option<(bool, String)>>,
}

/// Nothing yet.
#[hook]
pub fn use_draft() -> Draft {
    Draft {
        typed: use_state(|| Rc::new(Typed::new())),
        pasted: use_state_eq(String::new),
        taken: use_state_eq(|| None::<Result<Taken, Unreadable>>),
        leave_out: use_state_eq(|| false),
        why: use_state_eq(String::new),
        retrieved: use_state_eq(|| None::<(bool, String)>),
    }
}

impl Draft {
    /// Forgets all of it.
    pub fn clear(&self) {
        self.retrieved.set(None);
        self.typed.set(Rc::new(Typed::new()));
        self.taken.set(None);
        self.leave_out.set(false);
        self.pasted.set(String::new());
        self.why.set(String::new());
    }

    /// Whether a known measure is looked at.
    pub fn is_known(&self) -> bool {
        matches!(&*self.taken, Some(Ok(Taken::Known(_))))
    }

    /// The table that is looked at; none where that is what was typed.
    pub fn table(&self) -> Option<Rc<Cells>> {
        (*self.taken).as_ref().and_then(|taken| taken.as_ref().ok()?.table())
    }

    /// Something is looked at instead; why the last saving failed is of no matter any more.
    pub fn take(&self, save: &Action<WriteTheMeasurements>) -> Take {
        let (taken, leave_out, save) = (self.taken.setter(), self.leave_out.setter(), save.clone());
        Callback::from(move |found: Result<Taken, TooMuch>| {
            save.forget();
            leave_out.set(false);
            taken.set(Some(found.map_err(|_| Unreadable::TooMuch)));
        })
    }

    /// Something is said at a place of the grid.
    pub fn onsay(&self) -> Callback<(Place, Said)> {
        let typed = self.typed.clone();
        Callback::from(move |(at, said): (Place, Said)| {
            let mut next = (**typed).clone();
            next.insert(at, said);
            typed.set(Rc::new(next));
        })
    }

    /// A figure is typed there; what else is said of it stays.
    pub fn ontype(&self) -> Callback<(Place, String)> {
        let typed = self.typed.clone();
        self.onsay().reform(move |(at, text): (Place, String)| {
            let said = typed.get(&at).cloned().unwrap_or_default();
            (at, Said { value: Some(text), ..said })
        })
    }
}
