//! `cargo xtask bench`: runs what measures. It judges nothing: figures and method are in docs/benchmarks.md.
//!
//! The server's measures are the example `bench` of the package `samrad`; the browser's are the scripts `e2e/bench/*.mjs`.

use anyhow::{Result, bail};

use crate::step::step;
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
    if native {
        step("Measuring the server", || {
            let mut cargo = workspace.command("cargo");
            cargo.args(["run", "--release", "--package", "samrad", "--example", "bench"]);
            process::run(cargo.env("SAMRAD_BIN", &binary))
        })?;
    }
    if !browser.is_empty() {
        setup::browser_tests()?;
    }
    for script in browser {
        step(&format!("Measuring: {}", script.display()), || {
            process::run(e2e::node(workspace, &binary)?.arg(&script))
        })?;
    }
    Ok(())
}
