//! Editions that are added to the grid, beside those that have figures.

use std::rc::Rc;

use shared::measurement::Edition;
use yew::prelude::*;

use crate::context::I18n;
use crate::ui::{Button, InputKind, Size, TextInput, Variant};

/// The editions that were added, and the next.
pub struct More {
    /// Those that were added.
    pub editions: Rc<[Edition]>,
    text: String,
    asked: bool,
    ontype: Callback<String>,
    onadd: Callback<MouseEvent>,
}

/// Adding editions; none yet.
#[hook]
pub fn use_more() -> More {
    let editions = use_state_eq(|| Rc::<[Edition]>::from([]));
    let text = use_state_eq(String::new);
    let asked = use_state_eq(|| false);
    let onadd = {
        let (editions, text, asked) = (editions.clone(), text.clone(), asked.setter());
        Callback::from(move |_: MouseEvent| match text.trim().parse::<Edition>() {
            Ok(edition) => {
                editions.set(editions.iter().cloned().chain([edition]).collect());
                text.set(String::new());
            }
            Err(_) => asked.set(true),
        })
    };
    let ontype = {
        let (text, asked) = (text.setter(), asked.setter());
        Callback::from(move |typed: String| {
            asked.set(false);
            text.set(typed);
        })
    };
    More { editions: (*editions).clone(), text: (*text).clone(), asked: *asked, ontype, onadd }
}

impl More {
    /// The field of the next one.
    pub fn field(&self, t: &I18n) -> Html {
        // A year that is being typed is not wrong yet, unless somebody asks for it.
        let bad = (self.asked || self.text.len() >= 4) && self.text.trim().parse::<Edition>().is_err();
        html! {
            <div class="narrow"><TextInput kind={InputKind::Text} label={t.measurement_edition_add()} value={self.text.clone()} oninput={self.ontype.clone()} error={bad.then(|| AttrValue::from(t.measurement_refused_not_an_edition()))} /></div>
        }
    }

    /// The button that adds it.
    pub fn button(&self, t: &I18n) -> Html {
        html! {
            <Button variant={Variant::Secondary} size={Size::Normal} onclick={self.onadd.clone()}>{t.common_add()}</Button>
        }
    }
}
