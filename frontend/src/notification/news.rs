//! How many notices are unread, asked when the person is told something. The desk says it, and so do the notices; on every other page
//! nobody else does.

use js_sys::{JSON, Reflect};
use shared::api::notification::{Before, ListNotices};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::bell::{is_known, note_unread};
use crate::client::{Client, Prepared, use_client};
use crate::ui::timing::pass;

/// So long the page has its own things to fetch, in milliseconds.
const QUIET: u32 = 1_000;

/// What is touched when the person is told something.
const TOLD: &str = "notice";

/// Keeps the bell's number true.
#[hook]
pub fn use_unread_news() {
    let client = use_client();
    use_effect_with((), move |()| {
        let first = client.clone();
        spawn_local(async move {
            pass(QUIET).await;
            if !is_known() {
                ask(first).await;
            }
        });
        let told = {
            let client = client.clone();
            Callback::from(move |()| spawn_local(ask(client.clone())))
        };
        let watch = client.watch(vec![TOLD.to_owned()], told);
        move || drop(watch)
    });
}

async fn ask(client: Client) {
    let request = Prepared::new::<ListNotices>(&(), &Before::default(), &());
    // A bell that cannot ask shows what it knew.
    let answer = client.answer(&request).await.ok();
    let page = answer.and_then(|text| JSON::parse(&text).ok()).unwrap_or_default();
    // Read by the browser: of the notices the bell wants only a number.
    if let Some(unread) = Reflect::get(&page, &"unread".into()).ok().and_then(|unread| unread.as_f64()) {
        note_unread(&client, unread as u32);
    }
}
