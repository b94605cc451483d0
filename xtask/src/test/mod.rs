//! `cargo xtask test`: every test of the repository, what fails quickest first.

mod counts;
pub mod postgres;

use std::process::Command;

use anyhow::Result;
use clap::Args;

pub use counts::Counts;
use postgres::Postgres;

use crate::app::{self, Build};
use crate::step::{self, step};
use crate::workspace::Workspace;
use crate::{e2e, npm, process, setup};

/// What of it to run; without a flag all of it.
#[derive(Args, Clone, Copy)]
pub struct Parts {
    /// The Rust tests, on both databases.
    #[arg(long)]
    rust: bool,
    /// The tests of the text editor.
    #[arg(long)]
    editor: bool,
    /// The size of the browser app, and the journeys in a real browser.
    #[arg(long)]
    e2e: bool,
}

impl Parts {
    fn all(self) -> bool {
        !(self.rust || self.editor || self.e2e)
    }
}

/// Sets up, builds and runs the chosen parts. Stops at the first part that fails.
pub fn run(workspace: &Workspace, parts: Parts, counts: &mut Counts) -> Result<()> {
    let (rust, editor, browser) =
        (parts.all() || parts.rust, parts.all() || parts.editor, parts.all() || parts.e2e);
    step("Looking for what the tests need", || {
        // The tests of the editor need the packages, and of the Rust tests those against real Yjs clients, which would be passed over.
        match (rust, browser) {
            (true, true) => setup::build_and_rust_tests(workspace)?,
            (false, true) => setup::build(workspace)?,
            (true, false) => npm::ensure(workspace).and_then(|()| setup::rust_tests(workspace))?,
            (false, false) => npm::ensure(workspace)?,
        }
        if browser { setup::browser_tests() } else { Ok(()) }
    })?;
    if editor {
        step("Tests of the editor", || {
            // The option goes through npm to Node, whose other reporter is for machines.
            counts.run(workspace.npm_script("test:editor").env("NODE_OPTIONS", "--test-reporter=spec"))
        })?;
    }
    let browser_app = || {
        app::browser_app(workspace, Build::Release)?;
        app::check_size(workspace)
    };
    match (rust, browser) {
        // Both end with minutes of one core alone, and cargo keeps them apart: they are of different profiles. Nothing that is
        // measured runs beside them.
        (true, true) => step::both(|| build_rust_tests(workspace), browser_app)?,
        (true, false) => build_rust_tests(workspace)?,
        (false, true) => browser_app()?,
        (false, false) => {}
    }
    if rust {
        rust_tests(workspace, counts)?;
    }
    if browser {
        let binary =
            if rust { app::server_as_tested(workspace) } else { app::server(workspace, Build::Development) }?;
        e2e::run(workspace, &e2e::Options::default(), &binary, counts)?;
    }
    Ok(())
}

/// Every package natively, the browser app too: what of it can be tested without a browser is.
fn nextest(workspace: &Workspace, more: &[&str]) -> Command {
    let mut cargo = workspace.command("cargo");
    cargo.args(["nextest", "run", "--workspace"]).args(more);
    cargo
}

fn build_rust_tests(workspace: &Workspace) -> Result<()> {
    step("Building the Rust tests", || process::run(&mut nextest(workspace, &["--no-run"])))
}

fn rust_tests(workspace: &Workspace, counts: &mut Counts) -> Result<()> {
    let postgres = Postgres::for_tests()?;
    step("Rust tests, on SQLite and PostgreSQL", || {
        let mut tests = nextest(workspace, &["--no-fail-fast", "--no-tests=fail"]);
        counts.run(tests.env(postgres::VARIABLE, postgres.url()))
    })?;
    step("Examples in the documentation", || {
        let mut cargo = workspace.command("cargo");
        cargo.args(["test", "--quiet", "--doc", "--workspace"]);
        counts.run(&mut cargo)
    })
}
