//! Reads the one fact needed from Cargo.lock: which version of a package it holds.

use anyhow::{Context, Result, bail};

use crate::version::Version;
use crate::workspace::Workspace;

/// The locked version of a package. Fails where it is locked in several versions, since then there is no "the" version.
pub fn locked_version(workspace: &Workspace, package: &str) -> Result<Version> {
    let lock = std::fs::read_to_string(workspace.path("Cargo.lock")).context("reading Cargo.lock")?;
    match versions(&lock, package)[..] {
        [version] => Ok(version),
        [] => bail!("Cargo.lock has no package {package}"),
        [..] => bail!("Cargo.lock has several versions of {package}"),
    }
}

/// All versions of a package in the text of a lock file. Cargo writes `name` and `version` on lines that follow each other.
fn versions(lock: &str, package: &str) -> Vec<Version> {
    let wanted = format!("name = \"{package}\"");
    let lines = || lock.lines().map(str::trim);
    lines()
        .zip(lines().skip(1))
        .filter(|(name, _)| *name == wanted)
        .filter_map(|(_, version)| version.strip_prefix("version = \"")?.strip_suffix('"')?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.130"

[[package]]
name = "rand"
version = "0.8.5"

[[package]]
name = "rand"
version = "0.9.2"
"#;

    #[test]
    fn the_version_belongs_to_the_package_of_exactly_this_name() {
        assert_eq!(versions(LOCK, "wasm-bindgen"), [Version(0, 2, 130)]);
        assert_eq!(versions(LOCK, "wasm"), []);
    }

    #[test]
    fn every_version_of_a_package_is_seen() {
        assert_eq!(versions(LOCK, "rand"), [Version(0, 8, 5), Version(0, 9, 2)]);
    }
}
