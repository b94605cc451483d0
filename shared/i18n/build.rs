//! Turns `locales/<lang>/*.ftl` into typed accessors and into one compiled file per language, both in `OUT_DIR`.
//!
//! The accessors are checked strictly: every variable has a type, and a message that one language lacks, or fills
//! with other variables, stops the build here instead of showing a hole on somebody's screen.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

#[path = "build/compile.rs"]
mod compile;
#[path = "src/signs.rs"]
mod signs;
#[path = "src/sum.rs"]
mod sum;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let joined = out.join("joined");

    complete(Path::new("locales"))?;
    let options = BuildOptions::default()
        .with_locales_folder("locales")
        .with_default_language("en")
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        .with_output_file_path(&out.join("messages.rs").to_string_lossy())
        .with_ftl_output(FtlOutputOptions::multi_file(&joined.to_string_lossy()))
        // No language of the eleven delegations is written from right to left, and the marks get in the way of copying.
        .without_bidi_isolation()
        .without_format();
    try_build_from_locales_folder(options)?;
    let generated = out.join("messages.rs");

    let (mut embedded, mut sums, mut ids) = (String::new(), String::new(), Vec::new());
    for language in languages(Path::new("locales"))? {
        let source = fs::read_to_string(joined.join(format!("{language}.ftl")))?;
        let (compiled, its) = compile::compile(&source).map_err(|what| format!("{language}: {what}"))?;
        if !ids.is_empty() && ids != its {
            return Err(format!("{language}: its messages are not those of the other languages").into());
        }
        ids = its;
        sums.push_str(&format!("(\"{language}\", {}),\n", sum::sum(compiled.as_bytes())));
        embedded.push_str(&format!("(\"{language}\", include_bytes!(\"{language}.txt\")),\n"));
        fs::write(out.join(format!("{language}.txt")), compiled)?;
    }
    fs::write(out.join("embedded.rs"), format!("&[{embedded}]"))?;
    fs::write(out.join("sums.rs"), format!("&[{sums}]"))?;
    fs::write(out.join("ids.rs"), format!("&{ids:?}"))?;
    fs::write(&generated, own_resolver(&fs::read_to_string(&generated)?, &ids)?)?;
    Ok(())
}

/// The folders under `locales/`, sorted: every one of them is a language the product speaks.
fn languages(locales: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(locales)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found.sort();
    Ok(found)
}

/// Refuses a language whose messages are not exactly those of English; the generator alone would only warn and drop the accessor.
fn complete(locales: &Path) -> Result<(), Box<dyn Error>> {
    let wanted = ids(&locales.join("en"))?;
    let mut faults = Vec::new();
    for language in languages(locales)? {
        let has = ids(&locales.join(&language))?;
        faults
            .extend(wanted.iter().filter(|id| !has.contains(id)).map(|id| format!("{language} lacks {id}")));
        faults.extend(
            has.iter()
                .filter(|id| !wanted.contains(id))
                .map(|id| format!("{language} has {id}, which English lacks")),
        );
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(format!("locales are not complete:\n  {}", faults.join("\n  ")).into())
    }
}

/// `file: message` and `file: message.attribute` of one language's folder.
fn ids(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !file.ends_with(".ftl") {
            continue;
        }
        let mut message = String::new();
        for line in fs::read_to_string(&path)?.lines() {
            let Some((head, _)) = line.split_once('=') else { continue };
            let head = head.trim_end();
            if let Some(attribute) = head.trim_start().strip_prefix('.').filter(|_| line.starts_with(' ')) {
                found.push(format!("{file}: {message}.{attribute}"));
            } else if head.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
                && head.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            {
                head.clone_into(&mut message);
                found.push(format!("{file}: {message}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The accessors as generated, over the resolver of this crate (`src/resolve.rs`): they ask for a message by its place instead
/// of its id, and are without what checks a file that nobody knew before, since ours are compiled and known by their sum.
fn own_resolver(generated: &str, ids: &[String]) -> Result<String, String> {
    let without = |text: &str, from: &str, to: &str| {
        let start = text.find(from).ok_or_else(|| format!("the generated accessors have no {from:?}"))?;
        let end = text[start..].find(to).ok_or_else(|| format!("the generated accessors have no {to:?}"))?;
        Ok::<_, String>(format!("{}{}", &text[..start], &text[start + end + to.len()..]))
    };
    let text = without(generated, "static MESSAGE_CONTRACTS", "\n];\n")?;
    let text = without(&text, "    /// Load external", "\n    }\n")?;
    let library = "use fluent_typed::prelude::*;";
    if !text.contains(library) {
        return Err(format!("the generated accessors have no {library:?}"));
    }
    let mut text = text.replace(
        library,
        "use crate::resolve::{ElementGap, FluentArgs, FluentNumber, L10nBundle, L10nError, Segment};",
    );
    for (place, id) in ids.iter().enumerate() {
        for (asked, by_place) in [
            (format!("msg(\"{id}\", None).unwrap()"), format!("plain({place})")),
            (format!("msg(\"{id}\", "), format!("msg({place}, ")),
            (format!("msg_segments(\"{id}\", "), format!("msg_segments({place}, ")),
        ] {
            text = text.replace(&asked, &by_place);
        }
    }
    Ok(text)
}
