//! `/texts/{text}/confirmed-reading`: what has changed since, and confirming what was shown.

mod accepted;
mod confirm;
mod desk;
mod since;

use shared::api::position::OfText;
use shared::api::reading::{ConfirmTheReading, Confirmation, GetReading, ReadingView};
use shared::id::TextId;
use shared::reading::{Shown, Whose};
use shared::text::ClauseId;

use crate::support::Client;

/// What has changed for somebody.
pub async fn since(client: &Client, text: TextId, whose: Whose) -> ReadingView {
    let query = format!("whose={}", whose.as_str());
    let answer = client.try_ask_with::<GetReading>(OfText { text }, &query, ()).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    serde_json::from_value(answer.json()).expect("a reading")
}

/// All that is shown, as it is sent to confirm it.
pub fn all(view: &ReadingView) -> Confirmation {
    let shown = view.difference.changes().flat_map(|changed| changed.shown.clone()).collect();
    let wide = view.difference.wide.as_ref().map(|wide| wide.stamp.clone());
    Confirmation { whose: view.whose, shown, wide }
}

/// One clause of what is shown.
pub fn one(view: &ReadingView, clause: &ClauseId) -> Confirmation {
    let changed = view.difference.changes().find(|changed| changed.clause == *clause).expect("it changed");
    Confirmation { whose: view.whose, shown: changed.shown.clone(), wide: None }
}

/// Confirms everything as it is shown.
pub async fn confirmed(client: &Client, text: TextId, whose: Whose) {
    let view = since(client, text, whose).await;
    client.ask::<ConfirmTheReading>(OfText { text }, all(&view)).await;
}

/// The clauses in which something has changed.
pub fn clauses(view: &ReadingView) -> Vec<ClauseId> {
    view.difference.changes().map(|changed| changed.clause.clone()).collect()
}

/// A clause with a stamp that is none.
pub fn unknown(clause: ClauseId) -> Shown {
    Shown { clause, stamp: "none".into() }
}
