//! `cargo xtask fmt`: the Rust code in the workspace's style (`rustfmt.toml`).

use anyhow::Result;

use crate::process;
use crate::step::step;
use crate::workspace::Workspace;

/// Formats, or with `check` only says what would change and fails.
pub fn run(workspace: &Workspace, check: bool) -> Result<()> {
    let what = if check { "Checking the format" } else { "Formatting" };
    step(what, || {
        let mut cargo = workspace.command("cargo");
        cargo.args(["fmt", "--all"]);
        if check {
            cargo.arg("--check");
        }
        process::run(&mut cargo)
    })
}
