//! `cargo xtask bench`: runs what measures. It judges nothing: figures and method are in docs/benchmarks.md.
//!
//! The server's measures are the example `bench` of the package `samrad`; the browser's are the scripts `e2e/bench/*.mjs`.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::step::step;
use crate::test::postgres::Postgres;
use crate::workspace::Workspace;
use crate::{dist, e2e, process, setup};

/// What the example measures, by the names that it takes as well.
const NATIVE: [&str; 4] = ["compare", "texts", "sqlite", "postgres"];

/// The browser's measure that opens what another of the server's has made, and that other one.
const FOLLOWING: (&str, &str) = ("following", "sqlite");

fn wants(parts: &[String], part: &str) -> bool {
    parts.is_empty() || parts.iter().any(|one| one == part)
}

/// The server's measures among these, and what the browser's open.
fn native(parts: &[String]) -> Vec<&'static str> {
    let (opens, made) = FOLLOWING;
    let is_opened = |part: &str| part == made && wants(parts, opens);
    NATIVE.into_iter().filter(|part| wants(parts, part) || is_opened(part)).collect()
}

/// Builds the release binary and runs every measure against it, or those of some names.
pub fn run(workspace: &Workspace, parts: &[String]) -> Result<()> {
    let mut browser = e2e::scripts(&workspace.path("e2e/bench"), ".mjs")?;
    let name = |script: &PathBuf| script.file_stem().map(|name| name.to_string_lossy().into_owned());
    let known = |part: &String| {
        NATIVE.contains(&part.as_str()) || browser.iter().filter_map(name).any(|name| name == *part)
    };
    if let Some(unknown) = parts.iter().find(|part| !known(part)) {
        bail!("nothing is measured by the name of {unknown}");
    }
    let native = native(parts);
    browser.retain(|script| name(script).is_some_and(|name| wants(parts, &name)));
    let binary = dist::build(workspace)?;
    // What the server's measures leave for those in the browser.
    let followed = std::env::temp_dir().join(format!("samrad-followed-{}", std::process::id()));
    if !native.is_empty() {
        let postgres = Postgres::start()?;
        if followed.exists() {
            std::fs::remove_dir_all(&followed)?;
        }
        step("Measuring the server", || {
            let mut cargo = workspace.command("cargo");
            cargo.args(["run", "--release", "--package", "samrad", "--example", "bench", "--"]).args(&native);
            process::run(
                cargo
                    .env("SAMRAD_BIN", &binary)
                    .env("BENCH_POSTGRES_URL", postgres.url())
                    .env("BENCH_KEEP", &followed),
            )
        })?;
    }
    if !browser.is_empty() {
        setup::browser_tests()?;
    }
    for script in browser {
        step(&format!("Measuring: {}", script.display()), || {
            process::run(e2e::node(workspace, &binary)?.env("SAMRAD_FOLLOWED", &followed).arg(&script))
        })?;
    }
    if followed.exists() {
        std::fs::remove_dir_all(&followed)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_opens_is_made_before() {
        let native = |parts: &[&str]| native(&parts.iter().map(|&part| part.to_owned()).collect::<Vec<_>>());
        assert_eq!(native(&["postgres", "following"]), ["sqlite", "postgres"]);
        assert_eq!(native(&["following"]), ["sqlite"]);
        assert_eq!(native(&["postgres", "timeline"]), ["postgres"]);
        assert_eq!(native(&[]), NATIVE);
    }
}
