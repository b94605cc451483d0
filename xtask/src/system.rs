//! What the tests need from the system: a Chromium and a PostgreSQL server. What is installed is used; where the system's
//! package manager may be used, it is; otherwise the reader is told what to install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::step::{note, step};
use crate::workspace::on_path;

/// The names under which a system may offer a Chromium.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where Debian and its relatives keep the PostgreSQL server: one folder a version, not on PATH.
const DEBIAN_POSTGRES: &str = "/usr/lib/postgresql";

/// A Chromium, installed where it is missing and may be.
pub fn chromium() -> Result<PathBuf> {
    find_or_install("Chromium", "chromium", || CHROMIUM.into_iter().find_map(on_path))
}

/// The folder with `initdb`, `pg_ctl` and `postgres`, installed where it is missing and may be.
pub fn postgres() -> Result<PathBuf> {
    find_or_install("a PostgreSQL server", "postgresql", || {
        let from_path = || Some(fs::canonicalize(on_path("initdb")?).ok()?.parent()?.to_owned());
        newest_postgres(Path::new(DEBIAN_POSTGRES)).or_else(from_path).filter(|folder| is_postgres(folder))
    })
}

fn find_or_install(what: &str, package: &str, find: impl Fn() -> Option<PathBuf>) -> Result<PathBuf> {
    if find().is_none() {
        step(&format!("Installing {what}"), || install(what, package))?;
    }
    let found = find().with_context(|| format!("{what} was installed but is not found"))?;
    note(format_args!("{what} is there: {}", found.display()));
    Ok(found)
}

/// The bin folder of the highest version that has a server; versions are numbers (`15`, `9.6`), so they compare as such.
fn newest_postgres(versions: &Path) -> Option<PathBuf> {
    let number = |path: &Path| path.file_name()?.to_str()?.parse::<f32>().ok();
    fs::read_dir(versions)
        .ok()?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter_map(|path| Some((number(&path)?, path.join("bin"))))
        .filter(|(_, folder)| is_postgres(folder))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, folder)| folder)
}

fn is_postgres(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
}

fn install(what: &str, package: &str) -> Result<()> {
    if !is_root()? || on_path("apt-get").is_none() {
        bail!(
            "the tests need {what}, which is not installed and cannot be installed from here. \
             On Debian and Ubuntu: sudo apt-get install {package}; elsewhere install it as the system does, so that it is on PATH"
        );
    }
    let apt = |arguments: &[&str]| {
        process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "--quiet"])?;
    apt(&["install", "--yes", "--quiet", "--no-install-recommends", package])
}

/// Whether this process runs as root.
pub fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))?.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for program in ["initdb", "pg_ctl", "postgres"] {
            fs::write(folder.join(program), "").unwrap();
        }
    }

    #[test]
    fn the_highest_version_with_a_server_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["9.6", "15", "17"] {
            server(&folder.path().join(version).join("bin"));
        }
        // A client alone is no server, however new.
        fs::create_dir_all(folder.path().join("18/bin")).unwrap();
        fs::create_dir_all(folder.path().join("common/bin")).unwrap();
        assert_eq!(newest_postgres(folder.path()), Some(folder.path().join("17/bin")));
    }

    #[test]
    fn without_a_folder_there_is_no_server() {
        assert_eq!(newest_postgres(Path::new("no/such/folder")), None);
    }
}
