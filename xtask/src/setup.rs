//! `cargo xtask setup`: installs what building and testing need. Every other command does the part of it that it needs.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::step::{note, step};
use crate::tool::{self, Tool};
use crate::version::Version;
use crate::workspace::Workspace;
use crate::{lock, npm, process, system};

/// Why this one: frontend reference 2.
const TRUNK: Version = Version(0, 21, 14);
/// Cuts the app into parts: docs/decisions/0015. It goes with `wasm_split_helpers` in Cargo.toml.
const WASM_SPLIT: Version = Version(0, 2, 4);
/// Runs the Rust tests.
const TESTS: Tool = Tool {
    package: "cargo-nextest",
    program: "cargo-nextest",
    version: Version(0, 9, 143),
    features: &[],
    any_version: true,
    locked: true,
    opt_level: 0,
};
const WASM: &str = "wasm32-unknown-unknown";

/// Everything.
pub fn all(workspace: &Workspace) -> Result<()> {
    build_and_rust_tests(workspace)?;
    browser_tests()
}

/// What building the browser app and the server needs.
pub fn build(workspace: &Workspace) -> Result<()> {
    build_with(workspace, None)
}

/// The same and what the Rust tests need, whose tool is built beside the others.
pub fn build_and_rust_tests(workspace: &Workspace) -> Result<()> {
    build_with(workspace, Some(TESTS))?;
    rust_tests(workspace)
}

fn build_with(workspace: &Workspace, more: Option<Tool>) -> Result<()> {
    wasm_target(workspace)?;
    crates(workspace)?;
    let mut tools = vec![
        Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            features: &[],
            any_version: false,
            locked: true,
            opt_level: 0,
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: lock::locked_version(workspace, "wasm-bindgen")?,
            features: &[],
            any_version: false,
            locked: false,
            opt_level: 1,
        },
        Tool {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: WASM_SPLIT,
            features: &["build-binary"],
            any_version: false,
            locked: true,
            opt_level: 1,
        },
    ];
    tools.extend(more);
    tool::ensure_all(workspace, &tools)?;
    npm::ensure(workspace)
}

/// What the Rust tests need.
pub fn rust_tests(workspace: &Workspace) -> Result<()> {
    tool::ensure(workspace, &TESTS)?;
    system::postgres().map(drop)
}

/// What the journeys in a browser need, beside the build.
pub fn browser_tests() -> Result<()> {
    system::chromium().map(drop)
}

/// The target the browser app is compiled for.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    let sysroot = process::output(workspace.command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        note(format_args!("the Rust target {WASM} is there"));
        return Ok(());
    }
    step("Adding the Rust target for the browser", || {
        process::run(Command::new("rustup").args(["target", "add", WASM]))
    })
}

/// The crates, since Trunk builds offline. In CI the lock file may not change.
fn crates(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["fetch", "--quiet"]);
    if workspace.is_ci() {
        cargo.arg("--locked");
    }
    process::run(&mut cargo)
}
