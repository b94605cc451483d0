//! The way to the notices, with how many are unread. It asks for nothing: the desk brings the number along, and so do the notices.

use std::cell::Cell;

use yew::prelude::*;

use crate::client::{Client, use_client};
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::ui::{Glyph, Icon};

thread_local! {
    /// How many were unread when it was heard of last. A page runs in one thread, for as long as it is open.
    static UNREAD: Cell<u32> = const { Cell::new(0) };
}

/// What the bell listens to.
const TOPIC: &str = "bell";

/// Says how many notices are unread.
pub fn note_unread(client: &Client, unread: u32) {
    if UNREAD.replace(unread) != unread {
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
    let unread = UNREAD.get();
    html! {
        <Go to={Route::Notices} class="bell" label={AttrValue::from(t.notification_bell(unread))}>
            <Icon of={Glyph::Bell} />
            <span class="num" hidden={unread == 0}>{unread}</span>
        </Go>
    }
}
