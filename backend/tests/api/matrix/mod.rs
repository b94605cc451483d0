//! Every route with every kind of caller, held against a written table (table.txt).
//!
//! A route that has no line fails here, so that nobody adds a way in without saying for whom. Each request is made by a
//! caller and about things that exist for it alone (things.rs), so that no line depends on another.

mod callers;
mod row;
pub mod secret;
mod things;
mod things_amendment;
mod things_comment;
mod things_initiative;
mod things_package;
mod things_position;
mod things_publication;
mod things_report;
mod things_round;
mod things_succession;
mod things_text;

use std::collections::BTreeSet;

use futures_util::StreamExt;
use samrad::http::routes;
use shared::api::{Access, OWN_PAGE_HEADER};

pub use callers::{CALLERS, Kind, arrive};
pub use row::{Row, rows};
pub use things::prepare;

use crate::on_both;
use crate::support::World;

#[test]
fn every_route_has_a_line_and_every_line_a_route() {
    let served: BTreeSet<_> = routes()
        .iter()
        .map(|route| format!("{} {}", route.described.method.as_str(), route.described.path))
        .collect();
    let written: BTreeSet<_> = rows().iter().map(Row::name).collect();
    let missing: Vec<_> = served.difference(&written).collect();
    assert!(missing.is_empty(), "without a line in tests/api/matrix/table.txt: {missing:#?}");
    let gone: Vec<_> = written.difference(&served).collect();
    assert!(gone.is_empty(), "lines without a route: {gone:#?}");
}

/// Every so many lines of the table have a workspace of their own: each request leaves people behind, and an act tells all of
/// them of it.
const WORKSPACES: usize = 8;

macro_rules! every_kind_of_caller_is_answered_as_the_table_says {
    ($($name:ident: $at:literal),+) => {
        $(on_both! { async fn $name(world: World) { hold(&world, $at).await; } })+
    };
}
every_kind_of_caller_is_answered_as_the_table_says! {
    the_table_holds_1: 0, the_table_holds_2: 1, the_table_holds_3: 2, the_table_holds_4: 3,
    the_table_holds_5: 4, the_table_holds_6: 5, the_table_holds_7: 6, the_table_holds_8: 7
}

/// Asks for everything in the lines from `first` on, every eighth of them, by every kind of caller.
async fn hold(world: &World, first: usize) {
    let rows: Vec<Row> = rows().into_iter().skip(first).step_by(WORKSPACES).collect();
    let cells =
        rows.iter().flat_map(|row| CALLERS.into_iter().zip(&row.expected).map(move |cell| (row, cell)));
    let requests = cells.flat_map(|(row, (kind, &expected))| {
        let about_nothing = (row.has_ids() && expected < 300).then_some((row, kind, row.missing, true));
        [Some((row, kind, expected, false)), about_nothing].into_iter().flatten()
    });
    // Some at a time: what they are about is each one's own, and the clock stands.
    let wrong: Vec<String> = futures_util::stream::iter(requests)
        .map(|(row, kind, expected, about_nothing)| async move {
            let answered = ask(world, row, kind, about_nothing).await;
            let what = if about_nothing { " about nothing" } else { "" };
            (answered != expected)
                .then(|| format!("{}{what} by {kind:?}: {answered}, not {expected}", row.name()))
        })
        .buffer_unordered(16)
        .filter_map(|wrong| async { wrong })
        .collect()
        .await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The status of the row's request by a fresh caller; with `about_nothing`, for ids that do not exist.
async fn ask(world: &World, row: &Row, kind: Kind, about_nothing: bool) -> u16 {
    let mut things = prepare(world, &row.text()).await;
    let client = arrive(world, kind, &mut things).await;
    if about_nothing {
        things.forget();
    }
    let (path, body) = row.request(&things);
    let cookie_only = routes().iter().any(|route| {
        let described = route.described;
        described.access == Access::Cookie
            && (described.method.as_str(), described.path) == (row.method.as_str(), row.path.as_str())
    });
    let header = cookie_only.then_some((OWN_PAGE_HEADER, "1"));
    client.send(&row.method, &path, header, body).await.status
}
