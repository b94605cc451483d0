//! `cargo xtask demo` and `cargo xtask run`: build, then become the server. The server prints its address and, in the
//! demonstration, the accounts.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};

use crate::app::{self, Build};
use crate::setup;
use crate::step::note;
use crate::workspace::Workspace;

/// Where both listen, unless told otherwise.
pub const ADDRESS: &str = "127.0.0.1:8040";

/// The whole workspace with demonstration data, in a folder that git ignores and the next demonstration continues.
pub fn demo(workspace: &Workspace) -> Result<()> {
    let mut server = build(workspace, Build::Release)?;
    // A demonstration must not fill a database that someone works with.
    server.env_remove("DATABASE_URL");
    start(server.args(["--demo", "--data", "demo-data", "--listen", ADDRESS]))
}

/// The same without demonstration data and with a browser app that is quick to build.
pub fn run(workspace: &Workspace, listen: &str) -> Result<()> {
    let mut server = build(workspace, Build::Development)?;
    start(server.args(["--data", "data.local", "--listen", listen]))
}

/// `samrad serve`, built for development whatever the browser app is built for, so that the tests share what is compiled.
fn build(workspace: &Workspace, browser_app: Build) -> Result<Command> {
    setup::build(workspace)?;
    app::browser_app(workspace, browser_app)?;
    let mut server = workspace.command(app::server(workspace, Build::Development)?);
    server.arg("serve");
    Ok(server)
}

/// The server takes our place, so that an interrupt from the keyboard reaches it alone and it can stop gracefully.
fn start(server: &mut Command) -> Result<()> {
    note("starting the server; Ctrl+C stops it");
    Err(server.exec()).context("starting the server")
}
