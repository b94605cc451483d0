//! Measures the server (`cargo xtask bench`). Prints a table for docs/benchmarks.md, where the method is written down. It
//! judges nothing: the aims stand beside the figures.
//!
//! The server measured is the release binary as it is shipped (`SAMRAD_BIN`, else the one built beside this example), in a
//! process of its own, over HTTP and the live socket; only the comparison of two texts runs in this process.

mod amendments;
mod asks;
mod compare;
mod figures;
mod filling;
mod following;
mod ground;
mod lists;
mod open;
mod reporting;
mod server;
mod start;
mod words;

use std::io::Write;

use anyhow::Context;
use figures::Row;
use ground::Ground;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut rows = compare::measure();
    let ground = Ground::lay().await.context("the workspace to measure with")?;
    note("measuring cold starts")?;
    rows.extend(start::measure(&ground).await?);
    let server = ground.serve().await?;
    let client = ground.sign_in(&server).await?;
    note("measuring lists")?;
    rows.extend(lists::measure(&ground, &client).await?);
    note("measuring the opening of texts")?;
    rows.extend(open::measure(&ground, &server, &client).await?);
    note("tabling a thousand amendments, and measuring what is asked of them")?;
    rows.extend(amendments::measure(&ground, &server, &client).await?);
    server.stop()?;
    note("measuring backup, restore and verify")?;
    rows.extend(start::archive(&ground)?);
    rows.extend(following::measure(None, "SQLite").await?);
    // An empty database that `cargo xtask bench` makes.
    if let Ok(url) = std::env::var("BENCH_POSTGRES_URL") {
        rows.extend(following::measure(Some(url), "PostgreSQL").await?);
    }
    print(&ground, &rows)?;
    Ok(())
}

/// What is being done, on the error channel: the table goes to the other.
fn note(what: &str) -> anyhow::Result<()> {
    writeln!(std::io::stderr(), "  {what}")?;
    Ok(())
}

fn print(ground: &Ground, rows: &[Row]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}\n", figures::machine())?;
    writeln!(out, "{} clauses in {} texts.\n", ground.clauses(), ground.texts.len())?;
    writeln!(out, "| what | times | min | median | max | aim (median) |\n|---|---|---|---|---|---|")?;
    for row in rows {
        writeln!(out, "{row}")?;
    }
    Ok(())
}
