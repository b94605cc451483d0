//! `cargo xtask test`: every test of the repository, what fails quickest first.

mod counts;
pub mod postgres;

use anyhow::Result;
use clap::Args;

pub use counts::Counts;
use postgres::Postgres;

use crate::app::{self, Build};
use crate::step::step;
use crate::workspace::Workspace;
use crate::{e2e, npm, setup};

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
        if browser {
            setup::build(workspace)?;
            setup::browser_tests()?;
        } else {
            // The tests of the editor need it, and of the Rust tests those against real Yjs clients, which would be passed over.
            npm::ensure(workspace)?;
        }
        if rust { setup::rust_tests(workspace) } else { Ok(()) }
    })?;
    if editor {
        step("Tests of the editor", || {
            // The option goes through npm to Node, whose other reporter is for machines.
            counts.run(workspace.npm_script("test:editor").env("NODE_OPTIONS", "--test-reporter=spec"))
        })?;
    }
    if rust {
        rust_tests(workspace, counts)?;
    }
    if browser {
        app::browser_app(workspace, Build::Release)?;
        app::check_size(workspace)?;
        let binary =
            if rust { app::server_as_tested(workspace) } else { app::server(workspace, Build::Development) }?;
        e2e::run(workspace, &e2e::Options::default(), &binary, counts)?;
    }
    Ok(())
}

/// Every package natively, the browser app too: what of it can be tested without a browser is.
fn rust_tests(workspace: &Workspace, counts: &mut Counts) -> Result<()> {
    let nextest = |more: &[&str]| {
        let mut cargo = workspace.command("cargo");
        cargo.args(["nextest", "run", "--workspace"]).args(more);
        cargo
    };
    step("Building the Rust tests", || crate::process::run(&mut nextest(&["--no-run"])))?;
    let postgres = Postgres::for_tests()?;
    step("Rust tests, on SQLite and PostgreSQL", || {
        counts.run(nextest(&["--no-fail-fast", "--no-tests=fail"]).env(postgres::VARIABLE, postgres.url()))
    })?;
    step("Examples in the documentation", || {
        let mut cargo = workspace.command("cargo");
        cargo.args(["test", "--quiet", "--doc", "--workspace"]);
        counts.run(&mut cargo)
    })
}
