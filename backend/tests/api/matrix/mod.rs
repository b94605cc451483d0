//! Every route with every kind of caller, held against a written table (table.txt).
//!
//! A route that has no line fails here, so that nobody adds a way in without saying for whom. Each request is made by a
//! caller of its own. What changes something is about things that exist for it alone (things.rs); what only reads, and what must be
//! refused, is about the things of its line. So no line depends on another, and no cell on what a cell beside it has changed.

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
use tokio::sync::OnceCell;

pub use callers::{CALLERS, Kind, arrive};
pub use row::{Row, rows};
use things::Things;
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
    let lines = rows().into_iter().skip(first).step_by(WORKSPACES).map(|row| (row, OnceCell::new()));
    let lines: Vec<(Row, OnceCell<Things>)> = lines.collect();
    let cells = lines.iter().flat_map(|line| {
        CALLERS.into_iter().zip(&line.0.expected).map(move |(kind, &expected)| Cell {
            row: &line.0,
            things: &line.1,
            kind,
            expected,
            about_nothing: false,
        })
    });
    let requests = cells.flat_map(|cell| {
        let found = cell.row.has_ids() && cell.expected < 300;
        let about_nothing = Cell { expected: cell.row.missing, about_nothing: true, ..cell };
        [Some(cell), found.then_some(about_nothing)].into_iter().flatten()
    });
    // Some at a time: what they change is each one's own, and the clock stands.
    let wrong: Vec<String> = futures_util::stream::iter(requests)
        .map(|cell| async move {
            let answered = cell.ask(world).await;
            let Cell { row, kind, expected, about_nothing, .. } = cell;
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

/// One request of the table.
#[derive(Clone, Copy)]
struct Cell<'a> {
    row: &'a Row,
    /// The things of its line.
    things: &'a OnceCell<Things>,
    kind: Kind,
    expected: u16,
    /// For ids that do not exist.
    about_nothing: bool,
}

impl Cell<'_> {
    /// Whether nothing is different after it, if the table is right.
    fn changes_nothing(&self) -> bool {
        self.row.method == "GET" || self.expected >= 400
    }

    /// The status of the request by a fresh caller.
    async fn ask(&self, world: &World) -> u16 {
        let Self { row, kind, .. } = *self;
        let mut things = if self.changes_nothing() {
            self.things.get_or_init(|| async { prepare(world, &row.text()).await }).await.for_another(world)
        } else {
            prepare(world, &row.text()).await
        };
        let client = arrive(world, kind, &mut things).await;
        if self.about_nothing {
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
}
