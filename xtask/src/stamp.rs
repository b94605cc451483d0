//! Does nothing twice: a stamp file holds the hash of the inputs that a step was last done for.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What a step depends on, as one number.
pub struct Inputs(DefaultHasher);

impl Inputs {
    /// No inputs yet; `kind` tells steps apart that read the same files (a release build from a development build).
    pub fn new(kind: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(kind.as_bytes());
        Self(hasher)
    }

    /// Adds the files below these paths, by name and content. Folders that `skip` names are left out, and so is what does
    /// not exist, since its absence is an input too.
    pub fn add(&mut self, paths: &[PathBuf], skip: &[PathBuf]) -> Result<()> {
        for path in paths {
            self.add_one(path, skip).with_context(|| format!("reading {}", path.display()))?;
        }
        Ok(())
    }

    fn add_one(&mut self, path: &Path, skip: &[PathBuf]) -> Result<()> {
        if skip.iter().any(|skipped| skipped == path) || !path.exists() {
            return Ok(());
        }
        self.0.write(path.as_os_str().as_encoded_bytes());
        if path.is_dir() {
            let mut below = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
            below.sort();
            below.iter().try_for_each(|path| self.add_one(path, skip))
        } else {
            let content = fs::read(path)?;
            self.0.write_usize(content.len());
            self.0.write(&content);
            Ok(())
        }
    }

    /// The number, as it is written into a stamp.
    pub fn hash(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// Whether the stamp at this path says that the step was done for this hash.
pub fn is_current(stamp: &Path, hash: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|was| was == hash)
}

/// Notes that the step was done for this hash. Call it after the step, so that a step that failed is done again.
pub fn write(stamp: &Path, hash: &str) -> Result<()> {
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(stamp, hash).with_context(|| format!("writing {}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(folder: &Path, skip: &[PathBuf]) -> String {
        let mut inputs = Inputs::new("test");
        inputs.add(&[folder.to_owned()], skip).unwrap();
        inputs.hash()
    }

    #[test]
    fn names_and_contents_are_inputs_and_skipped_folders_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let (a, out) = (folder.path().join("a"), folder.path().join("out"));
        fs::write(&a, "one").unwrap();
        fs::create_dir(&out).unwrap();
        let skip = [out.clone()];
        let first = hash_of(folder.path(), &skip);

        fs::write(out.join("made"), "x").unwrap();
        assert_eq!(hash_of(folder.path(), &skip), first, "a skipped folder is no input");
        fs::write(&a, "two").unwrap();
        let second = hash_of(folder.path(), &skip);
        assert_ne!(second, first, "a content is an input");
        fs::rename(&a, folder.path().join("b")).unwrap();
        assert_ne!(hash_of(folder.path(), &skip), second, "a name is an input");
    }

    #[test]
    fn a_stamp_is_current_for_its_hash_only() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("below/step");
        assert!(!is_current(&stamp, "1"));
        write(&stamp, "1").unwrap();
        assert!(is_current(&stamp, "1"));
        assert!(!is_current(&stamp, "2"));
    }
}
