//! `cargo xtask e2e`: the journeys in a real browser, `e2e/tests/*.test.mjs`, under Node's own test runner.
//!
//! Servers and browsers are started by the tests themselves (`e2e/support/`); this builds what they need and tells them
//! where it is: `SAMRAD_BIN` and `SAMRAD_CHROMIUM`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use clap::Args;

use crate::app::{self, Build};
use crate::step::step;
use crate::test::Counts;
use crate::workspace::Workspace;
use crate::{process, setup, system};

/// The longest that a test, or all tests of a file together, may take, in milliseconds, so that one that waits for ever ends
/// with its name. All the pages of a part take minutes on two quiet cores, and a busy machine must not fail them.
const TEST_TIMEOUT: &str = "1200000";

/// What of it to run.
#[derive(Args, Default)]
pub struct Options {
    /// Only the test files whose name contains this.
    filter: Option<String>,
    /// Whether pictures of the pages are taken, for people to look at: nobody looks at those of a whole test run, and they take
    /// as long as all else.
    #[arg(skip = true)]
    pictures: bool,
}

/// The command: set up, build, run.
pub fn command(workspace: &Workspace, options: &Options, counts: &mut Counts) -> Result<()> {
    setup::build(workspace)?;
    setup::browser_tests()?;
    app::browser_app(workspace, Build::Release)?;
    let binary = app::server(workspace, Build::Development)?;
    run(workspace, options, &binary, counts)
}

/// Runs the journeys against this server and the built browser app.
pub fn run(workspace: &Workspace, options: &Options, binary: &Path, counts: &mut Counts) -> Result<()> {
    let mut tests = scripts(&workspace.path("e2e/tests"), ".test.mjs")?;
    if let Some(part) = &options.filter {
        tests.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(part)));
    }
    if tests.is_empty() {
        bail!("no test file of e2e/tests is named so");
    }
    step("Journeys in a real browser", || {
        let mut first = node(workspace, binary)?;
        process::run(first.arg("e2e/support/demonstration.mjs"))?;
        let player = |at_a_time: &str| -> Result<Command> {
            let mut node = node(workspace, binary)?;
            node.args([
                "--test",
                "--test-concurrency",
                at_a_time,
                "--test-timeout",
                TEST_TIMEOUT,
                "--test-reporter=spec",
            ]);
            node.env("SAMRAD_PICTURES", if options.pictures { "1" } else { "" });
            Ok(node)
        };
        // Two files at a time: a journey waits for its pages for a third of its time. With more, each would wait for the others.
        let mut all = player("2")?;
        all.args(tests);
        if options.filter.is_some() {
            return counts.run(&mut all);
        }
        counts.run_and_again(&mut all, |files| {
            let mut alone = player("1")?;
            alone.args(files);
            Ok(alone)
        })
    })
}

/// Node, told where the server and the browser are.
pub fn node(workspace: &Workspace, binary: &Path) -> Result<Command> {
    let mut node = workspace.command("node");
    node.env("SAMRAD_BIN", binary).env("SAMRAD_CHROMIUM", system::chromium()?);
    Ok(node)
}

/// The files of a folder with this ending, by name; none where there is no folder.
pub fn scripts(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
