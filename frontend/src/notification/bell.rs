//! The way to the notices, with how many are unread. The desk brings the number along, and so do the notices; it asks itself only
//! when the person is told something new.

use std::cell::Cell;

use js_sys::{JSON, Reflect};
use shared::api::notification::{Before, ListNotices};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{Client, Prepared, use_client};
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::ui::timing::pass;
use crate::ui::{Glyph, Icon};

thread_local! {
    /// How many were unread when it was heard of last. A page runs in one thread, for as long as it is open.
    static UNREAD: Cell<Option<u32>> = const { Cell::new(None) };
}

/// What the bell listens to.
const TOPIC: &str = "bell";

/// So long the page has its own things to fetch, in milliseconds.
const QUIET: u32 = 1_000;

/// What is touched when the person is told something.
const TOLD: &str = "notice";

async fn ask(client: Client) {
    let request = Prepared::new::<ListNotices>(&(), &Before::default(), &());
    // A bell that cannot ask shows what it knew.
    let answer = client.answer(&request).await.ok();
    let page = answer.and_then(|text| JSON::parse(&text).ok()).unwrap_or_default();
    // Read by the browser: the bell is in every page, and of the notices it wants only a number.
    if let Some(unread) = Reflect::get(&page, &"unread".into()).ok().and_then(|unread| unread.as_f64()) {
        note_unread(&client, unread as u32);
    }
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
        let told = {
            let client = client.clone();
            Callback::from(move |()| spawn_local(ask(client.clone())))
        };
        // The desk and the notices say it; on every other page nobody else does.
        let first = client.clone();
        spawn_local(async move {
            pass(QUIET).await;
            if UNREAD.get().is_none() {
                ask(first).await;
            }
        });
        let watches =
            [client.watch(vec![TOPIC.to_owned()], again), client.watch(vec![TOLD.to_owned()], told)];
        move || drop(watches)
    });
    let unread = UNREAD.get().unwrap_or_default();
    html! {
        <Go to={Route::Notices} class="bell" label={AttrValue::from(t.notification_bell(unread))}>
            <Icon of={Glyph::Bell} />
            <span class="num" hidden={unread == 0}>{unread}</span>
        </Go>
    }
}
