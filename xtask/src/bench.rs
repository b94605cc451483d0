//! `cargo xtask bench`: runs what measures. It judges nothing: figures and method are in docs/benchmarks.md.
//!
//! The server's measures are the example `bench` of the package `samrad`; the browser's are the scripts `e2e/bench/*.mjs`.

use anyhow::{Result, bail};

use crate::step::step;
use crate::test::postgres::Postgres;
use crate::workspace::Workspace;
use crate::{dist, e2e, process, setup};

/// Builds the release binary and runs every measure against it.
pub fn run(workspace: &Workspace) -> Result<()> {
    let native = ["backend/examples/bench.rs", "backend/examples/bench/main.rs"];
    let native = native.iter().any(|path| workspace.path(path).exists());
    let browser = e2e::scripts(&workspace.path("e2e/bench"), ".mjs")?;
    if !native && browser.is_empty() {
        bail!("there is nothing to measure: neither backend/examples/bench nor e2e/bench/*.mjs");
    }
    let binary = dist::build(workspace)?;
    // What the server's measures leave for those in the browser.
    let followed = std::env::temp_dir().join(format!("samrad-followed-{}", std::process::id()));
    if native {
        let postgres = Postgres::start()?;
        if followed.exists() {
            std::fs::remove_dir_all(&followed)?;
        }
        step("Measuring the server", || {
            let mut cargo = workspace.command("cargo");
            cargo.args(["run", "--release", "--package", "samrad", "--example", "bench"]);
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
