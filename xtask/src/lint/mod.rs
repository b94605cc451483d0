//! `cargo xtask lint`: the compilers' own checks with warnings as errors, and the rules of the repository.

mod alone;
mod lines;
mod migrations;
mod sentences;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::step::step;
use crate::workspace::Workspace;
use crate::{npm, process, setup};

/// All checks, what fails quickest first.
pub fn run(workspace: &Workspace) -> Result<()> {
    let sources = sources(workspace)?;
    step("Files are small", || lines::check(&sources))?;
    step("The repository speaks of the product alone", || alone::check(&sources))?;
    step("Migrations come in pairs", || migrations::check(&workspace.path("backend/migrations")))?;
    step("Every sentence is said", || sentences::check(&sources))?;
    npm::ensure(workspace)?;
    step("Types of the editor", || process::run(&mut workspace.npm_script("typecheck")))?;
    setup::wasm_target(workspace)?;
    step("Clippy, natively", || clippy(workspace, &["--workspace", "--all-targets"]))?;
    step("Clippy, for the browser", || {
        clippy(workspace, &["--package", "samrad-frontend", "--target", "wasm32-unknown-unknown"])
    })
}

fn clippy(workspace: &Workspace, what: &[&str]) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    process::run(cargo.arg("clippy").args(what).args(["--", "--deny", "warnings"]))
}

/// A text file of the repository.
struct Source {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

/// Every text file that git keeps or would keep. Files that are no text have no lines to check.
fn sources(workspace: &Workspace) -> Result<Vec<Source>> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = process::output(workspace.command("git").args(arguments))?;
    let sources = listed.split_terminator('\0').filter_map(|path| {
        // What is deleted but still listed cannot be read either.
        let text = std::fs::read_to_string(workspace.path(PathBuf::from(path))).ok()?;
        Some(Source { path: path.to_owned(), text })
    });
    Ok(sources.collect())
}

/// Fails with all findings, one a line, under the rule that they break.
fn report(rule: &str, findings: &[String]) -> Result<()> {
    if !findings.is_empty() {
        bail!("{rule}:\n  {}", findings.join("\n  "));
    }
    Ok(())
}
