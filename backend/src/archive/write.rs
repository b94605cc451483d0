//! Making an archive.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use shared::time::Instant;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::manifest::{self, FORMAT, Manifest, Part};
use super::part::Measured;
use super::schema::{ColumnKind, Table, quoted, tables};
use super::{Archive, Fault, LEFT_OUT, MIGRATIONS_TABLE, row};
use crate::db::{self, Db, Kind, Snapshot};

/// Writes everything the database knows at this moment into `file`, which must not exist, and reads it back. Others may go
/// on writing meanwhile. `at` is the time that the manifest names.
///
/// # Errors
/// [`Fault`]; then there is no file.
pub async fn back_up(db: &Db, file: &Path, at: Instant) -> Result<Manifest, Fault> {
    if file.exists() {
        return Err(Fault::Exists(file.to_owned()));
    }
    // Under its own name only when it is whole: half an archive must not be taken for one.
    let unfinished = unfinished(file);
    let written = match write(db, &unfinished, at).await {
        Ok(()) => Archive::open(&unfinished),
        Err(fault) => Err(fault),
    };
    let renamed = match written {
        Ok(archive) => {
            fs::rename(&unfinished, file).map_err(Fault::file(file)).map(|()| archive.manifest().clone())
        }
        Err(fault) => Err(fault),
    };
    if renamed.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    renamed
}

fn unfinished(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    file.with_file_name(name)
}

/// The file, readable by its owner only: it holds everybody's address and password hash. One that is left over, or was laid there
/// by somebody else, is not written into: it would keep its rights, or be a link to elsewhere.
fn create(path: &Path) -> io::Result<File> {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(error);
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

async fn write(db: &Db, path: &Path, at: Instant) -> Result<(), Fault> {
    let snapshot = db.snapshot().await?;
    let count = db::migrated(snapshot.sql(), db.kind()).await?;
    if count == 0 {
        return Err(Fault::NothingThere);
    }
    let mut manifest = Manifest {
        format: FORMAT,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: at,
        database: db.kind().as_str().to_owned(),
        migrations: db::migrations().into_iter().take(count).collect(),
        left_out: LEFT_OUT.iter().map(ToString::to_string).collect(),
        tables: Vec::new(),
    };
    let mut zip = ZipWriter::new(create(path).map_err(Fault::file(path))?);
    for table in tables(snapshot.sql(), db.kind()).await? {
        if table.name != MIGRATIONS_TABLE && !LEFT_OUT.contains(&table.name.as_str()) {
            manifest.tables.push(part(&snapshot, db.kind(), table, &mut zip, path).await?);
        }
    }
    begin(&mut zip, manifest::NAME).map_err(Fault::file(path))?;
    serde_json::to_writer_pretty(&mut zip, &manifest).map_err(|error| Fault::file(path)(error.into()))?;
    let file = zip.finish().map_err(|error| Fault::file(path)(error.into()))?;
    file.sync_all().map_err(Fault::file(path))
}

/// A new part. Without a time of its own, so that the same rows give the same bytes.
fn begin(zip: &mut ZipWriter<File>, name: &str) -> io::Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .large_file(true);
    Ok(zip.start_file(name, options)?)
}

async fn part(
    snapshot: &Snapshot,
    kind: Kind,
    table: Table,
    zip: &mut ZipWriter<File>,
    path: &Path,
) -> Result<Part, Fault> {
    let file = format!("tables/{}.jsonl", table.name);
    begin(zip, &file).map_err(Fault::file(path))?;
    let mut part = Measured::new(&mut *zip);
    let broken = snapshot
        .each(&select(&table, kind), |row| {
            let written = row::to_json(&row, &table.columns).map_err(Fault::from).and_then(|object| {
                let line = format!("{}\n", serde_json::Value::Object(object));
                part.line(line.as_bytes()).map_err(Fault::file(path))
            });
            match written {
                Ok(()) => ControlFlow::Continue(()),
                Err(fault) => ControlFlow::Break(fault),
            }
        })
        .await?;
    if let Some(fault) = broken {
        return Err(fault);
    }
    let (rows, bytes, sha256) = (part.rows, part.bytes, part.sha256());
    zip.flush().map_err(Fault::file(path))?;
    Ok(Part { table: table.name, file, columns: table.columns, rows, bytes, sha256 })
}

/// Every row, in the order of the key by its bytes, which is the same on both databases.
fn select(table: &Table, kind: Kind) -> String {
    let order: Vec<String> = table
        .key
        .iter()
        .map(|column| match (kind, column.kind) {
            (Kind::Postgres, ColumnKind::Text) => format!("{} COLLATE \"C\"", quoted(&column.name)),
            _ => quoted(&column.name),
        })
        .collect();
    format!("SELECT {} FROM {} ORDER BY {}", table.column_list(), quoted(&table.name), order.join(", "))
}
