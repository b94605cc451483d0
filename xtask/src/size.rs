//! The size budgets of the browser app, in bytes as they go over the wire (brotli, made by `frontend/tools/compress.mjs`).
//! 1 KB is 1,000 bytes.
//!
//! The app comes in parts (docs/decisions/0015), so what counts is what a person waits for: the first part, which everybody gets,
//! and with it the file that holds all that a page needs beside it. `parts.txt` in a build says which these are.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::step::note;

/// What somebody may wait for to whom the door opens: the first part, and the desk's beside it.
const FIRST: u64 = 300_000;
/// The part of the desk.
const DESK: &str = "desk";
/// What any page may weigh, the first part included.
const PAGE: u64 = 450_000;
/// What the words of one language may weigh. They come beside the first part.
const MESSAGES: u64 = 32_000;
/// What the style sheets may weigh together.
const STYLES: u64 = 32_000;

/// Prints what everything weighs and fails when something is over its budget.
pub fn check(dist: &Path) -> Result<()> {
    let mut over = Vec::new();
    let mut weigh = |what: &str, weight: u64, most: u64| {
        let line = format!("{what}: {} of at most {}", kilobytes(weight), kilobytes(most));
        note(format_args!("{line}"));
        if weight > most {
            over.push(line);
        }
    };
    let parts = parts(dist)?;
    let Some(((_, first), others)) = parts.split_first() else { bail!("{} names no parts", dist.display()) };
    weigh("wasm, the first part", *first, FIRST);
    for (name, weight) in others {
        let most = if name == DESK { FIRST } else { PAGE };
        weigh(&format!("wasm, a page of {name}"), first + weight, most);
    }
    weigh("messages of the heaviest language", heaviest(&dist.join("i18n"))?, MESSAGES);
    weigh("style sheets", compressed(dist, "css")?, STYLES);
    note(format_args!("JavaScript, with the editor: {}", kilobytes(compressed(dist, "js")?)));
    if !over.is_empty() {
        bail!("over the size budget: {}", over.join("; "));
    }
    Ok(())
}

/// Each part's name and weight, the first part first.
fn parts(dist: &Path) -> Result<Vec<(String, u64)>> {
    let path = dist.join("parts.txt");
    let list =
        fs::read_to_string(&path).with_context(|| format!("{}: is it a release build?", path.display()))?;
    let weigh = |line: &str| {
        let mut words = line.split(' ').map(str::to_owned);
        let name = words.next().unwrap_or_default();
        let weights = words.map(|file| weight(dist, &file));
        Ok((name, weights.sum::<Result<u64>>()?))
    };
    list.lines().map(weigh).collect()
}

/// What a file weighs on the wire. One too small to be compressed goes as it is.
fn weight(dist: &Path, file: &str) -> Result<u64> {
    let plain = dist.join(file);
    let sent = [dist.join(format!("{file}.br")), plain.clone()].into_iter().find(|path| path.exists());
    let sent = sent.with_context(|| format!("{} is not there", plain.display()))?;
    Ok(fs::metadata(sent)?.len())
}

/// The heaviest file of a folder, compressed.
fn heaviest(folder: &Path) -> Result<u64> {
    let mut most = 0;
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(".br") {
            most = most.max(entry.metadata()?.len());
        }
    }
    Ok(most)
}

/// The bytes of all `*.EXTENSION.br` in a folder and below.
fn compressed(folder: &Path, extension: &str) -> Result<u64> {
    let ending = format!(".{extension}.br");
    let mut bytes = 0;
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            bytes += compressed(&entry.path(), extension)?;
        } else if entry.file_name().to_string_lossy().ends_with(&ending) {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
}

/// Tenths of a kilobyte, without a detour over floating point.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build whose first part, office pages and style sheet weigh so much.
    fn app(first: usize, office: usize, css: usize) -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: usize| fs::write(dist.path().join(name), vec![0; bytes]).unwrap();
        fs::create_dir(dist.path().join("below")).unwrap();
        fs::write(dist.path().join("parts.txt"), "first app.wasm\noffice office.wasm tiny.wasm\n").unwrap();
        write("app.wasm.br", first);
        write("office.wasm.br", office);
        write("tiny.wasm", 100);
        write("below/app.css.br", css);
        fs::create_dir(dist.path().join("i18n")).unwrap();
        write("i18n/da-00.txt.br", 32_000);
        write("i18n/en-00.txt.br", 30_000);
        // What is compressed is not sent as it is, so that does not count.
        write("app.wasm", 2_000_000);
        dist
    }

    #[test]
    fn an_app_exactly_on_its_budget_passes() {
        check(app(300_000, 149_900, 32_000).path()).unwrap();
    }

    #[test]
    fn one_byte_over_fails_and_names_what_is_over() {
        let said = |dist: tempfile::TempDir| check(dist.path()).unwrap_err().to_string();
        let first = said(app(300_001, 1, 1));
        assert!(first.contains("first part") && !first.contains("style sheets"), "{first}");
        let page = said(app(300_000, 149_901, 1));
        assert!(page.contains("a page of office") && !page.contains("first part"), "{page}");
        assert!(said(app(1, 1, 32_001)).contains("style sheets"));
    }

    #[test]
    fn a_build_in_one_file_or_without_a_file_it_names_does_not_pass_as_small() {
        let dist = app(1, 1, 1);
        fs::remove_file(dist.path().join("office.wasm.br")).unwrap();
        assert!(check(dist.path()).is_err());
        fs::remove_file(dist.path().join("parts.txt")).unwrap();
        assert!(check(dist.path()).is_err());
    }
}
