//! Cargo-installed tools: one on PATH with the right version is used, otherwise it is built once into `.tools/`.
//!
//! Built from source by cargo and quickly rather than well: they run for seconds, so optimising them for minutes does not
//! pay (frontend reference 2).

use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Result, bail};

use crate::process;
use crate::step::{note, step};
use crate::version::Version;
use crate::workspace::{Workspace, on_path};

/// A tool and how it is built.
pub struct Tool {
    /// The name of the package.
    pub package: &'static str,
    /// The name of the program.
    pub program: &'static str,
    /// The version to install.
    pub version: Version,
    /// Features of the package to build it with.
    pub features: &'static [&'static str],
    /// Whether another version that is already there will do.
    pub any_version: bool,
    /// Whether the lock file in the package is used; wasm-bindgen-cli's does not resolve.
    pub locked: bool,
    /// The optimisation level: 0, unless the tool is then too slow at its work.
    pub opt_level: u8,
}

impl Tool {
    fn accepts(&self, found: Version) -> bool {
        self.any_version || found == self.version
    }
}

/// Makes sure that all of them are found. Those that are not there are built at once: each ends with a long link, by one process.
pub fn ensure_all(workspace: &Workspace, tools: &[Tool]) -> Result<()> {
    thread::scope(|scope| {
        let all: Vec<_> = tools.iter().map(|tool| scope.spawn(move || ensure(workspace, tool))).collect();
        // Every one is waited for, and the first that failed is told of.
        let done: Vec<Result<()>> =
            all.into_iter().map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic))).collect();
        done.into_iter().collect()
    })
}

/// Makes sure that the tool is found on the PATH that `Workspace::command` sets.
pub fn ensure(workspace: &Workspace, tool: &Tool) -> Result<()> {
    let folders = workspace.tool_folders();
    for folder in &folders {
        let program = folder.join("bin").join(tool.program);
        if !program.exists() {
            continue;
        }
        match installed_version(folder, tool.package) {
            Some(found) if tool.accepts(found) => return found_at(tool, found, &program),
            // It would stand before a right one on PATH, and it is ours: see `Workspace::command`.
            _ => fs::remove_file(&program)?,
        }
    }
    if let Some(program) = on_path(tool.program)
        && let Some(found) = version_of(&program)
        && tool.accepts(found)
    {
        return found_at(tool, found, &program);
    }
    let Some(into) = folders.last() else { bail!("there is no folder to install tools into") };
    step(&format!("Building {} {}", tool.package, tool.version), || install(workspace, tool, into))
}

fn found_at(tool: &Tool, version: Version, program: &Path) -> Result<()> {
    note(format_args!("{} {version} is there: {}", tool.package, program.display()));
    Ok(())
}

fn install(workspace: &Workspace, tool: &Tool, into: &Path) -> Result<()> {
    let build: PathBuf = into.join(format!("build-{}", tool.package));
    let mut cargo = workspace.command("cargo");
    cargo
        .args(["install", tool.package, "--version", &format!("={}", tool.version), "--force", "--root"])
        .arg(into)
        .env("CARGO_TARGET_DIR", &build)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level.to_string())
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    if tool.locked {
        cargo.arg("--locked");
    }
    if !tool.features.is_empty() {
        cargo.arg("--features").arg(tool.features.join(","));
    }
    process::run(&mut cargo)?;
    if installed_version(into, tool.package).is_none_or(|found| !tool.accepts(found)) {
        bail!("{} was built but is not recorded in version {}", tool.package, tool.version);
    }
    // Several hundred megabytes that are never read again.
    fs::remove_dir_all(&build)?;
    Ok(())
}

/// The version of a package that cargo has installed into a folder, by cargo's own record there. Not every tool can be asked.
fn installed_version(folder: &Path, package: &str) -> Option<Version> {
    recorded_version(&fs::read_to_string(folder.join(".crates.toml")).ok()?, package)
}

/// The record has a line for each package: `"trunk 0.21.14 (registry+…)" = ["trunk"]`.
fn recorded_version(record: &str, package: &str) -> Option<Version> {
    let start = format!("\"{package} ");
    record.lines().find_map(|line| Version::first_in(line.strip_prefix(&start)?))
}

/// What a program answers to `--version`, if it answers.
pub fn version_of(program: &Path) -> Option<Version> {
    Version::first_in(&process::output(Command::new(program).arg("--version")).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_will_do_only_where_the_tool_says_so() {
        let exact = Tool {
            package: "tool",
            program: "tool",
            version: Version(1, 2, 3),
            features: &[],
            any_version: false,
            locked: true,
            opt_level: 0,
        };
        assert!(exact.accepts(Version(1, 2, 3)));
        assert!(!exact.accepts(Version(1, 2, 4)));
        assert!(Tool { any_version: true, ..exact }.accepts(Version(1, 2, 4)));
    }

    #[test]
    fn cargos_record_names_the_version_of_each_package() {
        let record = "[v1]\n\"trunk 0.21.14 (registry+x)\" = [\"trunk\"]\n\"trunk-more 9.9.9 (registry+x)\" = [\"more\"]\n";
        assert_eq!(recorded_version(record, "trunk"), Some(Version(0, 21, 14)));
        assert_eq!(recorded_version(record, "runk"), None);
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert_eq!(version_of(Path::new("no-such-program-here")), None);
    }
}
