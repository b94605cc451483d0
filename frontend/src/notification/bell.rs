//! The way to the notices, with how many are unread, as it was heard of last.

use std::cell::Cell;

use yew::prelude::*;

use crate::client::{Client, use_client};
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::ui::{Glyph, Icon};

thread_local! {
    /// How many were unread when it was heard of last. A page runs in one thread, for as long as it is open.
    static UNREAD: Cell<Option<u32>> = const { Cell::new(None) };
}

/// What the bell listens to.
const TOPIC: &str = "bell";

/// Whether anybody has said how many are unread.
pub fn is_known() -> bool {
    UNREAD.get().is_some()
}

/// Says how many notices are unread.
pub fn note_unread(client: &Client, unread: u32) {
    if UNREAD.replace(Some(unread)) != Some(unread) {
        client.touch(TOPIC);
    }
}

/// The bell.
#[component]
pub fn Bell() -> Html {
    let t = use_i18n();
    let client = use_client();
    let again = use_force_update();
    use_effect_with((), move |()| {
        let again = Callback::from(move |()| again.force_update());
        let watch = client.watch(vec![TOPIC.to_owned()], again);
        move || drop(watch)
    });
    let unread = UNREAD.get().unwrap_or_default();
    html! {
        <Go to={Route::Notices} class="bell" label={AttrValue::from(t.notification_bell(unread))}>
            <Icon of={Glyph::Bell} />
            <span class="num" hidden={unread == 0}>{unread}</span>
        </Go>
    }
}
