//! Every sentence of the product is said somewhere: one that nobody says is translated and downloaded all the same.

use std::collections::HashSet;

use anyhow::Result;

use super::{Source, report};
use crate::step::note;

/// The language of which all others are translations (`shared/i18n/README.md`).
const FIRST: &str = "shared/i18n/locales/en/";
/// What is asked for by an id that is data, as `shared/i18n/build/compile.rs` has it, and what each language calls itself.
const BY_ID: [&str; 5] = ["problem-", "audit-act-", "audit-word-", "member-", "language-name"];

pub(super) fn check(sources: &[Source]) -> Result<()> {
    let says = |path: &str| {
        path.ends_with(".rs") && (path.starts_with("frontend/src/") || path.starts_with("backend/src/"))
    };
    let speakers = sources.iter().filter(|source| says(&source.path));
    let said: HashSet<&str> = speakers.flat_map(|source| source.text.split(is_between)).collect();
    let mut count = 0;
    let mut findings = Vec::new();
    for Source { path, text } in sources.iter().filter(|source| source.path.starts_with(FIRST)) {
        for id in text.lines().filter_map(id) {
            count += 1;
            let by_id = BY_ID.iter().any(|start| id.starts_with(start));
            if !by_id && !said.contains(id.replace('-', "_").as_str()) {
                findings.push(format!("{path}: {id}"));
            }
        }
    }
    note(format_args!("{count} sentences"));
    report(
        "a sentence that neither the browser app nor the server says is taken out, in every language",
        &findings,
    )
}

/// Whether a character stands between names.
fn is_between(c: char) -> bool {
    !(c.is_alphanumeric() || c == '_')
}

/// The id of the message that begins in a line.
fn id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    let is_id = id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' ');
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(messages: &str, code: &str) -> String {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let sources =
            [file("shared/i18n/locales/en/text.ftl", messages), file("frontend/src/text/page.rs", code)];
        check(&sources).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn a_sentence_that_nobody_says_is_named_and_one_that_begins_alike_does_not_count_for_it() {
        let messages = "# $count (Number) - how many\ntext-open = { $count ->\n   *[other] many\n}\ntext-open-all = All\n";
        assert_eq!(told(messages, "t.text_open(3); t.text_open_all()"), "");
        let told = told(messages, "t.text_open_all()");
        assert!(told.contains("text.ftl: text-open") && !told.contains("text-open-all"), "{told}");
    }

    #[test]
    fn what_is_asked_for_by_an_id_that_is_data_is_not_looked_for() {
        assert_eq!(told("problem-stale = Stale\nmember-dk = Denmark\nlanguage-name = English\n", ""), "");
    }
}
