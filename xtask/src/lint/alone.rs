//! The repository speaks of the product alone: it does not tell on which machine it was written, from which host packages
//! came, and the browser app does not go round the rules that keep it safe.

use anyhow::Result;

use super::{Source, report};

/// Something that may not stand in some files.
struct Rule {
    applies: fn(&str) -> bool,
    found: fn(&str) -> bool,
    why: &'static str,
}

const RULES: [Rule; 4] = [
    Rule {
        applies: |_| true,
        found: has_machine_path,
        why: "a path of one machine; say where it is from the root, or ask the system",
    },
    Rule {
        applies: |path| path.ends_with("package-lock.json") || path.ends_with(".npmrc"),
        found: |line| line.contains("\"resolved\"") || line.starts_with("registry"),
        why: "a host that packages come from; .npmrc keeps them out of the lock file",
    },
    Rule {
        applies: is_browser_code,
        found: |line| line.contains("style=\"") || line.contains("style={"),
        why: "an inline style, which the content security policy blocks (frontend reference 0)",
    },
    Rule {
        applies: is_browser_code,
        found: |line| line.contains("from_html_unchecked"),
        why: "HTML from text, which lets others' words run as ours",
    },
];

/// This file names what it forbids.
const SELF: &str = "xtask/src/lint/alone.rs";

pub(super) fn check(sources: &[Source]) -> Result<()> {
    let mut findings = Vec::new();
    for Source { path, text } in sources.iter().filter(|source| source.path != SELF) {
        for rule in RULES.iter().filter(|rule| (rule.applies)(path)) {
            let lines = text.lines().enumerate().filter(|(_, line)| (rule.found)(line));
            findings.extend(lines.map(|(number, _)| format!("{path}:{}: {}", number + 1, rule.why)));
        }
    }
    report("the repository speaks of the product alone", &findings)
}

fn is_browser_code(path: &str) -> bool {
    path.starts_with("frontend/src/") && path.ends_with(".rs")
}

/// Whether a line names a folder of a person or of one machine. Within a longer path (`/api/v1/home/`) it is none.
fn has_machine_path(line: &str) -> bool {
    ["/home/", "/root/", "/Users/", "/work/"].iter().any(|folder| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + folder.len()..].chars().next();
            let starts = before.is_none_or(|c| !(c.is_alphanumeric() || "/_-.}*~".contains(c)));
            starts && after.is_some_and(|c| c.is_alphanumeric() || c == '.')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> bool {
        check(&[Source { path: path.to_owned(), text: text.to_owned() }]).is_err()
    }

    #[test]
    fn paths_of_one_machine_are_found_and_routes_are_not() {
        assert!(findings("docs/a.md", "see /home/anna/project"));
        assert!(findings("backend/src/a.rs", "let path = \"/root/.cache\";"));
        assert!(findings("a.toml", "/work/somewhere/target"));
        assert!(!findings("backend/src/a.rs", "GET /api/v1/work/items"));
        assert!(!findings("docs/a.md", "$HOME/.cache and ../home/x and /homepage"));
    }

    #[test]
    fn package_hosts_are_found_in_lock_files_only() {
        assert!(findings("frontend/package-lock.json", "\"resolved\": \"…\""));
        assert!(findings(".npmrc", "registry=…"));
        assert!(!findings("frontend/package-lock.json", "\"url\": \"https://example.org/who-pays-for-it\""));
    }

    #[test]
    fn browser_code_has_no_inline_style_and_no_unchecked_html() {
        assert!(findings("frontend/src/a.rs", "<div style=\"color: red\">"));
        assert!(findings("frontend/src/a.rs", "<div style={width}>"));
        assert!(findings("frontend/src/a.rs", "Html::from_html_unchecked(text)"));
        assert!(!findings("backend/src/a.rs", "<w:rPr w:style=\"x\">"));
    }

    #[test]
    fn a_finding_says_where_and_why() {
        let source = Source { path: "docs/a.md".to_owned(), text: "one\n/root/x".to_owned() };
        let told = check(&[source]).unwrap_err().to_string();
        assert!(told.contains("docs/a.md:2: a path of one machine"), "{told}");
    }
}
