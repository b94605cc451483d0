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
    let wants = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    let native: Vec<&str> = NATIVE.into_iter().filter(|part| wants(part)).collect();
    browser.retain(|script| name(script).is_some_and(|name| wants(&name)));
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
