//! Migrations come in pairs: each has a file of the same name for SQLite and for PostgreSQL (backend reference B).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::report;
use crate::step::note;

pub(super) fn check(folder: &Path) -> Result<()> {
    let (sqlite, postgres) = (names(&folder.join("sqlite"))?, names(&folder.join("postgres"))?);
    if sqlite.is_empty() && postgres.is_empty() {
        bail!("{} holds no migrations", folder.display());
    }
    let missing = |from: &BTreeSet<String>, to: &BTreeSet<String>, kind: &str| {
        from.difference(to).map(|name| format!("{kind}/{name} is missing")).collect::<Vec<_>>()
    };
    let mut findings = missing(&sqlite, &postgres, "postgres");
    findings.extend(missing(&postgres, &sqlite, "sqlite"));
    note(format_args!("{} pairs", sqlite.intersection(&postgres).count()));
    report("each migration is written for both databases", &findings)
}

fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_for_one_database_alone_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["sqlite/0001_first.sql", "postgres/0001_first.sql"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        check(folder.path()).unwrap();
        fs::write(folder.path().join("sqlite/0002_more.sql"), "").unwrap();
        let told = check(folder.path()).unwrap_err().to_string();
        assert!(told.contains("postgres/0002_more.sql is missing"), "{told}");
    }

    #[test]
    fn no_migrations_at_all_is_a_mistake() {
        assert!(check(Path::new("no/such/folder")).is_err());
    }
}
