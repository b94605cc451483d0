//! Writes the message files that the browser fetches, into the folder given: one for each language, under the name that this
//! build of the crate knows. What else is in the folder is from an earlier build, and goes.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use samrad_i18n::Language;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else { return ExitCode::FAILURE };
    if write(&folder).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let names: Vec<String> = Language::iter().map(|language| language.file()).collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !names.iter().any(|name| entry.file_name() == name.as_str()) {
            fs::remove_file(entry.path())?;
        }
    }
    for (language, name) in Language::iter().zip(&names) {
        let (path, file) = (folder.join(name), language.embedded().unwrap_or_default());
        // Only when it changes: whoever watches the folder would otherwise build in a circle.
        if !fs::read(&path).is_ok_and(|written| written == file) {
            fs::write(&path, file)?;
        }
    }
    Ok(())
}
