//! A form in a dialog: it begins afresh each time the dialog is opened, acts save it, and leaving forgets it.
//!
//! ```ignore
//! let dialog = use_dialog(props.open, &props.onclose, || first(&props.risk));
//! let add = use_dialog_act::<AddARisk, _>(&dialog, &WORK, t.common_saved());
//! let change = use_dialog_act::<ChangeARisk, _>(&dialog, &WORK, t.common_saved());
//! let acted = Acted::of([add.acted(), change.acted()]);
//! let onclose = dialog.leaving(&acted);
//! ```
//!
//! Where the same dialog removes what it saves, [`SaveOrRemove`] has both.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::api::initiative::Seen;
use yew::prelude::*;

use super::{About, Acted, Action, Stale, use_act_about};
use crate::ui::{Button, Color, Form, Variant, use_form};

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

/// Saving and removing the same thing in one dialog, each on the version of it that was on the screen.
pub struct SaveOrRemove {
    save: Callback<u32>,
    remove: Option<Callback<u32>>,
    removing: bool,
}

impl SaveOrRemove {
    /// `path` leads to what may be removed; none of something new. A removal that was refused is forgotten when it is saved instead.
    pub fn of<E>(removal: &Action<E>, path: Option<E::Path>, save: Callback<u32>) -> Self
    where
        E: Endpoint<Query = Seen, Body = ()>,
        E::Path: Clone,
    {
        let remove = path.map(|path| {
            let removal = removal.clone();
            Callback::from(move |version: u32| removal.run(path.clone(), Seen { version }, ()))
        });
        Self::new(removal.acted(), remove, save)
    }

    /// The part that is the same whatever is removed, so that it is compiled once.
    fn new(removal: Acted, remove: Option<Callback<u32>>, save: Callback<u32>) -> Self {
        let removing = removal.is_stale();
        let save = Callback::from(move |version: u32| {
            removal.forget();
            save.emit(version);
        });
        Self { save, remove, removing }
    }

    /// Saves what is filled in.
    pub fn onsave(&self, version: u32) -> Callback<()> {
        self.save.reform(move |()| version)
    }

    /// Theirs beside mine, where somebody else has saved it meanwhile and it stands at `latest`: mine is saved after theirs, or it is
    /// removed all the same when that is what was refused.
    pub fn choice(
        &self,
        latest: u32,
        theirs: Html,
        yours: Html,
        ontheirs: &Callback<()>,
        busy: bool,
    ) -> Html {
        let mine = self.remove.as_ref().filter(|_| self.removing).unwrap_or(&self.save);
        let (ontheirs, onyours) = (ontheirs.clone(), mine.reform(move |()| latest));
        html! { <Stale {theirs} {yours} {ontheirs} {onyours} removing={self.removing} {busy} /> }
    }

    /// The button that removes it; none of something new.
    pub fn remover(&self, version: u32, label: String) -> Option<Html> {
        let onclick = self.remove.as_ref()?.reform(move |_: MouseEvent| version);
        Some(html! {
            <div class="row"><Button variant={Variant::Tertiary} color={Color::Danger} {onclick}>{label}</Button></div>
        })
    }
}
