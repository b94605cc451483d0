//! Writes the message files that the browser fetches, into the folder given: one for each language but English, which the app
//! carries itself. They are the very files this build of the crate knows.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use samrad_i18n::Language;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else { return ExitCode::FAILURE };
    for language in Language::iter().filter(|language| **language != Language::En) {
        let path = folder.join(format!("{}.txt", language.tag()));
        let file = language.embedded().unwrap_or_default();
        // Only when it changes: whoever watches the folder would otherwise build in a circle.
        if fs::read(&path).is_ok_and(|written| written == file) {
            continue;
        }
        if fs::create_dir_all(&folder).and_then(|()| fs::write(&path, file)).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
