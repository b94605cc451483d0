//! Where things are, and how programs are started so that they find each other.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The repository, and whether this run is CI's.
pub struct Workspace {
    root: PathBuf,
    ci: bool,
    /// The account's cache, for CI only, since a fresh clone has empty folders of its own.
    cache: Option<PathBuf>,
}

impl Workspace {
    /// The workspace this program was built in. With `fresh` the account's cache is not used.
    pub fn here(fresh: bool) -> Result<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().context("xtask has no folder above it")?.to_owned();
        let ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        let cache = if ci && !fresh { account_cache() } else { None };
        // The server embeds this folder; without it a first build of the server alone would not compile.
        std::fs::create_dir_all(root.join("frontend/dist"))?;
        Ok(Self { root, ci, cache })
    }

    /// A path in the repository.
    pub fn path(&self, within: impl AsRef<Path>) -> PathBuf {
        self.root.join(within)
    }

    /// Whether this run is CI's, where nobody can answer a question and the lock files may not change.
    pub fn is_ci(&self) -> bool {
        self.ci
    }

    /// The folders that may hold installed tools, the one to install into last.
    pub fn tool_folders(&self) -> Vec<PathBuf> {
        let own = self.path(".tools");
        match &self.cache {
            Some(cache) => vec![own, cache.join("tools")],
            None => vec![own],
        }
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        match (env::var_os("CARGO_TARGET_DIR"), &self.cache) {
            (Some(chosen), _) => self.root.join(chosen),
            (None, Some(cache)) => cache.join("target"),
            (None, None) => self.path("target"),
        }
    }

    /// A program, started in the root of the repository with the installed tools first on its PATH.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", self.search_path())
            .env("CARGO_TARGET_DIR", self.target());
        if self.ci {
            // Each CI run compiles a fresh clone: what incremental builds save is never read again.
            command.env("CARGO_INCREMENTAL", "0");
        }
        command
    }

    /// A script of `frontend/package.json`.
    pub fn npm_script(&self, name: &str) -> Command {
        let mut command = self.command("npm");
        command.args(["run", "--silent", name]).current_dir(self.path("frontend"));
        command
    }

    /// npm's binaries first, since wasm-opt must be theirs (frontend reference 2.3); then our tools; then the system's.
    fn search_path(&self) -> std::ffi::OsString {
        let own = std::iter::once(self.path("frontend/node_modules/.bin"))
            .chain(self.tool_folders().into_iter().map(|folder| folder.join("bin")));
        let system = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.chain(env::split_paths(&system))).unwrap_or(system)
    }
}

fn account_cache() -> Option<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))?;
    Some(base.join("samrad"))
}

/// The first executable of this name on a search path.
pub fn find_program(name: &str, search_path: &OsStr) -> Option<PathBuf> {
    env::split_paths(search_path).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The first executable of this name on our own PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    find_program(name, &env::var_os("PATH")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_folder_on_the_search_path_wins() {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(second.path().join("tool"), "").unwrap();
        let both = env::join_paths([first.path(), second.path()]).unwrap();
        assert_eq!(find_program("tool", &both), Some(second.path().join("tool")));
        std::fs::write(first.path().join("tool"), "").unwrap();
        assert_eq!(find_program("tool", &both), Some(first.path().join("tool")));
        assert_eq!(find_program("other", &both), None);
    }
}
