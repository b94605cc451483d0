//! `/search`: what is found, who finds it, and what others are not told.

mod facts;
mod found;
mod kept;
mod odd;
mod paged;
mod reading;
mod secret;

use shared::api::Endpoint;
use shared::api::search::{Asked, Found, Hit, Search};
use shared::search::{Excerpt, Kind};

use crate::support::Client;

/// What somebody finds by these words.
pub async fn search(by: &Client, q: &str) -> Found {
    ask(by, Asked { q: q.into(), ..Asked::default() }).await
}

/// What somebody finds.
pub async fn ask(by: &Client, asked: Asked) -> Found {
    let answer = by.send("GET", &url(&asked), None, None).await;
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    serde_json::from_slice(&answer.body).expect("what was found")
}

/// Its address.
pub fn url(asked: &Asked) -> String {
    format!("{}?{}", Search::url(&()), serde_urlencoded::to_string(asked).expect("a query"))
}

/// The hits of one kind, each with what is marked in brackets.
pub fn lines(found: &Found, kind: Kind) -> Vec<String> {
    found.hits.iter().filter(|hit| hit.kind == kind).map(line).collect()
}

pub fn line(hit: &Hit) -> String {
    marked(&hit.excerpt)
}

/// Some lines, with what is marked in brackets.
pub fn marked(excerpt: &Excerpt) -> String {
    let piece = |(marked, text): (bool, String)| if marked { format!("[{text}]") } else { text };
    excerpt.pieces().into_iter().map(piece).collect()
}

/// How much was found of a kind.
pub fn count(found: &Found, kind: Kind) -> u32 {
    found.counts.iter().filter(|count| count.kind == kind).map(|count| count.count).sum()
}
