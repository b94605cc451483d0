//! A form in a dialog: it begins afresh each time the dialog is opened, acts save it, and leaving forgets it.
//!
//! ```ignore
//! let dialog = use_dialog(props.open, &props.onclose, || first(&props.risk));
//! let add = use_dialog_act::<AddARisk, _>(&dialog, &WORK, t.common_saved());
//! let change = use_dialog_act::<ChangeARisk, _>(&dialog, &WORK, t.common_saved());
//! let acted = Acted::of([add.acted(), change.acted()]);
//! let onclose = dialog.leaving(&acted);
//! ```

use std::rc::Rc;

use shared::api::Endpoint;
use yew::prelude::*;

use super::{About, Acted, Action, use_act_about};
use crate::ui::{Form, use_form};

/// A form in a dialog.
pub struct Dialog<T: Clone + PartialEq + 'static> {
    /// What is filled in.
    pub form: Form<T>,
    onclose: Callback<()>,
}

impl<T: Clone + PartialEq + 'static> Dialog<T> {
    /// What is written counts as saved, and the dialog closes.
    fn left(&self) -> Callback<()> {
        let (form, onclose) = (self.form.clone(), self.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            onclose.emit(());
        })
    }

    /// Leaves the dialog: what is written, and how its acts went, is forgotten.
    pub fn leaving(&self, acted: &Acted) -> Callback<()> {
        let (left, acted) = (self.left(), acted.clone());
        Callback::from(move |()| {
            acted.forget();
            left.emit(());
        })
    }
}

/// A form that begins with what is `first` at each opening. While the dialog is open, what is written stays whatever arrives.
#[hook]
pub fn use_dialog<T: Clone + PartialEq + 'static>(
    open: bool,
    onclose: &Callback<()>,
    first: impl Fn() -> T,
) -> Dialog<T> {
    let form = use_form(&first);
    {
        let (form, now) = (form.clone(), first());
        use_effect_with(open, move |open| {
            if *open {
                form.replace(now);
            }
        });
    }
    Dialog { form, onclose: onclose.clone() }
}

/// An act of a dialog: when it is done, the dialog closes and `said` is said; when it is refused, its fields say why.
#[hook]
pub fn use_dialog_act<E: Endpoint, T: Clone + PartialEq + 'static>(
    dialog: &Dialog<T>,
    about: &'static About,
    said: String,
) -> Action<E> {
    let done = dialog.left().reform(|_: Rc<E::Reply>| ());
    let refused = {
        let form = dialog.form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    use_act_about::<E>(about, said, done, refused)
}
