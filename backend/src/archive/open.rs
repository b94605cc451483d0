//! Opening an archive: nothing of it is believed before every part has the rows, bytes and hash that the manifest says.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use super::manifest::{self, Manifest, Part};
use super::part::Measured;
use super::{Fault, LEFT_OUT};

/// No manifest is longer.
const MANIFEST_MOST: u64 = 4 * 1024 * 1024;

/// An archive that is whole, and that this release can restore.
#[derive(Debug)]
pub struct Archive {
    zip: ZipArchive<File>,
    manifest: Manifest,
}

impl Archive {
    /// Opens the file and checks all of it.
    ///
    /// # Errors
    /// [`Fault`]: it cannot be read, is none, is damaged, or belongs to a newer release.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let file = File::open(path).map_err(Fault::file(path))?;
        let mut zip = ZipArchive::new(file).map_err(|error| Fault::NotAnArchive(error.to_string()))?;
        let manifest = manifest(&mut zip)?;
        manifest.check()?;
        let mut archive = Self { zip, manifest };
        for part in archive.manifest.tables.clone() {
            archive.check(&part)?;
        }
        Ok(archive)
    }

    /// What it says about itself.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The lines of a part.
    pub(super) fn lines(&mut self, part: &Part) -> Result<impl BufRead, Fault> {
        let entry = self.zip.by_name(&part.file).map_err(|error| damaged(part, error))?;
        Ok(BufReader::new(entry.take(part.bytes + 1)))
    }

    fn check(&mut self, part: &Part) -> Result<(), Fault> {
        if LEFT_OUT.contains(&part.table.as_str()) {
            return Err(Fault::Damaged(format!("{} does not belong into an archive", part.table)));
        }
        let mut lines = self.lines(part)?;
        let (mut measured, mut line) = (Measured::new(()), Vec::new());
        while lines.read_until(b'\n', &mut line).map_err(|error| damaged(part, error))? > 0 {
            measured.measure(&line);
            line.clear();
        }
        let found = (measured.rows, measured.bytes, measured.sha256());
        if found != (part.rows, part.bytes, part.sha256.clone()) {
            return Err(damaged(part, "its content is not what the manifest says"));
        }
        Ok(())
    }
}

pub(super) fn damaged(part: &Part, why: impl std::fmt::Display) -> Fault {
    Fault::Damaged(format!("{}: {why}", part.file))
}

fn manifest(zip: &mut ZipArchive<File>) -> Result<Manifest, Fault> {
    let entry = match zip.by_name(manifest::NAME) {
        Ok(entry) => entry,
        Err(ZipError::FileNotFound) => return Err(Fault::NotAnArchive("it has no manifest".into())),
        Err(error) => return Err(Fault::Damaged(error.to_string())),
    };
    let mut text = String::new();
    entry
        .take(MANIFEST_MOST)
        .read_to_string(&mut text)
        .map_err(|error| Fault::Damaged(format!("the manifest: {error}")))?;
    // The format first: another one may have another shape.
    #[derive(serde::Deserialize)]
    struct Format {
        format: u32,
    }
    let broken = |error: serde_json::Error| Fault::Damaged(format!("the manifest: {error}"));
    let Format { format } = serde_json::from_str(&text).map_err(broken)?;
    if format != manifest::FORMAT {
        return Err(Fault::Format(format));
    }
    serde_json::from_str(&text).map_err(broken)
}
