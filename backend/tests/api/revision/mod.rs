//! `/texts/{text}/revisions`, `/revisions/{revision}`, `/texts/{text}/restorations`.

mod before;
mod issue;
mod read;
mod restore;

use shared::api::revision::{
    IssueARevision, OfRevision, OfText, Preparation, PrepareARevision, RevisionSummary,
};
use shared::id::TextId;

use crate::support::Client;

/// What the secretariat says of one.
pub fn preparation() -> Preparation {
    Preparation { document: "MR-DIGITAL 1/2026".into(), cover_note: "For the first reading.".into() }
}

/// One that waits for the chair.
pub async fn prepared(secretary: &Client, text: TextId) -> RevisionSummary {
    secretary.ask::<PrepareARevision>(OfText { text }, preparation()).await
}

/// One that was issued.
pub async fn issued(secretary: &Client, chair: &Client, text: TextId) -> RevisionSummary {
    let prepared = prepared(secretary, text).await;
    chair.ask::<IssueARevision>(OfRevision { revision: prepared.id }, ()).await
}
