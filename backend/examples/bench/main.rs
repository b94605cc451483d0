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

/// What can be measured by itself: comparing in this process, one server with many texts, a programme that is followed on either database.
/// Named as arguments; all of it without.
const PARTS: [&str; 4] = ["compare", "texts", "sqlite", "postgres"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|one| !PARTS.contains(&one.as_str())) {
        anyhow::bail!("there is no part {unknown}: there are {}", PARTS.join(", "));
    }
    let wants = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    heads()?;
    if wants("compare") {
        print(&compare::measure())?;
    }
    if wants("texts") {
        texts().await?;
    }
    if wants("sqlite") {
        print(&following::measure(None, "SQLite").await?)?;
    }
    // An empty database that `cargo xtask bench` makes.
    if let Ok(url) = std::env::var("BENCH_POSTGRES_URL")
        && wants("postgres")
    {
        print(&following::measure(Some(url), "PostgreSQL").await?)?;
    }
    Ok(())
}

async fn texts() -> anyhow::Result<()> {
    let ground = Ground::lay().await.context("the workspace to measure with")?;
    note(&format!("{} clauses in {} texts", ground.clauses(), ground.texts.len()))?;
    note("measuring cold starts")?;
    print(&start::measure(&ground).await?)?;
    let server = ground.serve().await?;
    let client = ground.sign_in(&server).await?;
    note("measuring lists")?;
    print(&lists::measure(&ground, &client).await?)?;
    note("measuring the opening of texts")?;
    print(&open::measure(&ground, &server, &client).await?)?;
    note("tabling a thousand amendments, and measuring what is asked of them")?;
    print(&amendments::measure(&ground, &server, &client).await?)?;
    server.stop()?;
    note("measuring backup, restore and verify")?;
    print(&start::archive(&ground)?)
}

/// What is being done, on the error channel: the table goes to the other.
fn note(what: &str) -> anyhow::Result<()> {
    writeln!(std::io::stderr(), "  {what}")?;
    Ok(())
}

fn heads() -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}\n", figures::machine())?;
    writeln!(out, "| what | times | min | median | max | aim (median) |\n|---|---|---|---|---|---|")?;
    Ok(())
}

/// As soon as they are known: what fails later takes nothing with it.
fn print(rows: &[Row]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    for row in rows {
        writeln!(out, "{row}")?;
    }
    out.flush()?;
    Ok(())
}
