//! Builds the browser app (Trunk) and the server (cargo).

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::stamp::{self, Inputs};
use crate::step::{note, step};
use crate::workspace::Workspace;
use crate::{process, size};

/// How much the compilers optimise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Quick to build.
    Development,
    /// Small and fast; the browser app is compressed as well.
    Release,
}

impl Build {
    fn name(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Release => "release",
        }
    }
}

/// The folder Trunk writes to and the server serves from.
const DIST: &str = "frontend/dist";

/// Builds the browser app, unless it was last built from the same files in the same way.
pub fn browser_app(workspace: &Workspace, build: Build) -> Result<()> {
    let mut inputs = Inputs::new(build.name());
    let paths = ["frontend", "shared", "Trunk.toml", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml"];
    let no_inputs = [
        "frontend/node_modules",
        DIST,
        "frontend/assets/generated",
        "frontend/editor/dist",
        "frontend/editor/test",
    ];
    inputs.add(&paths.map(|path| workspace.path(path)), &no_inputs.map(|path| workspace.path(path)))?;
    inputs.add(&[workspace.path("frontend/node_modules/.installed")], &[])?;

    let stamp = workspace.path(".tools/stamps/browser-app");
    let dist = workspace.path(DIST);
    if stamp::is_current(&stamp, &record(&inputs, &dist)) {
        note(format_args!("the browser app is built ({})", build.name()));
        return Ok(());
    }
    step(&format!("Building the browser app ({})", build.name()), || {
        let mut trunk = workspace.command("trunk");
        trunk.arg("build");
        if build == Build::Release {
            trunk.args(["--release", "--features", "split"]);
            trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths(workspace));
        }
        // Trunk reads NO_COLOR as a flag and stops on the value 1 that others expect.
        trunk.env_remove("NO_COLOR");
        process::run(&mut trunk)
    })?;
    stamp::write(&stamp, &record(&inputs, &dist))
}

/// Flags by which the messages of a panic name files without the folders of the machine that built them: what people
/// download is smaller, and says nothing of that machine. Our own files cargo names from the root of the repository anyway, so
/// its folder is not among the flags: with it, every clone would compile every crate anew in a target folder that is kept.
fn short_paths(workspace: &Workspace) -> String {
    let cargo = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let sources = cargo.join("registry/src");
    let registry = fs::read_dir(&sources).ok().and_then(|folders| Some(folders.flatten().next()?.path()));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags = vec![remap(&workspace.target(), ""), remap(&sources, "")];
    flags.extend(registry.map(|registry| remap(&registry, "")));
    flags.join(" ")
}

/// The inputs, and the time at which the result was written: a build by hand in between makes the stamp void.
fn record(inputs: &Inputs, dist: &Path) -> String {
    let written = fs::metadata(dist.join("index.html")).and_then(|data| data.modified());
    format!("{} {written:?}", inputs.hash())
}

/// Builds the server and gives the path of its binary. A release binary has the browser app in it, so build that first.
pub fn server(workspace: &Workspace, build: Build) -> Result<PathBuf> {
    let release: &[&str] = if build == Build::Release { &["--release"] } else { &[] };
    let folder = if build == Build::Release { "release" } else { "debug" };
    build_server(workspace, &[&["--package", "samrad"], release].concat(), folder)
}

/// The same for development, with the crates as the Rust tests have them. Cargo compiles a crate again for each set of
/// features that is asked of it, and the tests ask for more: after them this builds nothing, `server` most of it anew.
pub fn server_as_tested(workspace: &Workspace) -> Result<PathBuf> {
    build_server(workspace, &["--workspace", "--tests", "--bin", "samrad"], "debug")
}

fn build_server(workspace: &Workspace, what: &[&str], folder: &str) -> Result<PathBuf> {
    step(&format!("Building the server ({folder})"), || {
        process::run(workspace.command("cargo").arg("build").args(what))
    })?;
    Ok(workspace.target().join(folder).join(format!("samrad{EXE_SUFFIX}")))
}

/// Fails where the built browser app is larger than its budget.
pub fn check_size(workspace: &Workspace) -> Result<()> {
    step("Checking the size of the browser app", || size::check(&workspace.path(DIST)))
}
