//! Changes in words, for the list that a keyboard or a screen reader walks through.

use shared::text::Kind;
use shared::text::redline::{FactChange, What};

use super::rows::{Compared, Listed, Note};
use crate::context::I18n;
use crate::revision::words;

/// Longer quotations end in an ellipsis.
const QUOTED: usize = 90;

/// A change in one sentence.
pub fn of_change(t: &I18n, compared: &Compared, listed: &Listed) -> String {
    match &listed.change.what {
        What::Inserted => t.revision_change_inserted(),
        What::Deleted { joined: None } => t.revision_change_deleted(),
        What::Deleted { joined: Some(into) } => t.revision_change_joined(compared.label(into)),
        What::Moved { along } => t.revision_change_moved(*along),
        What::Kind { old, new, old_level, new_level } => kind(t, (*old, *old_level), (*new, *new_level)),
        What::Context(change) => {
            context(t, compared.heading(change.old.as_ref()), compared.heading(change.new.as_ref()))
        }
        What::Fact(change) => fact(t, change),
        What::Words { deleted, inserted } => words_changed(t, deleted, inserted),
    }
}

/// What is said under a clause on the sheet.
pub fn of_note(t: &I18n, note: &Note) -> String {
    match note {
        Note::Inserted => t.revision_note_inserted(),
        Note::Deleted => t.revision_note_deleted(),
        Note::Joined(label) => t.revision_change_joined(label),
        Note::Moved(Some(label)) if !label.is_empty() => t.revision_note_moved_after(label),
        Note::Moved(Some(_)) => t.revision_note_moved(),
        Note::Moved(None) => t.revision_note_moved_first(),
        Note::Along => t.revision_note_along(),
        Note::Away => t.revision_note_away(),
        Note::Kind(old, new) => kind(t, *old, *new),
        Note::Context(old, new) => context(t, old.clone(), new.clone()),
        Note::Fact(change) => fact(t, change),
        Note::Said(sentence) => sentence.clone(),
    }
}

fn kind(t: &I18n, old: (Kind, u8), new: (Kind, u8)) -> String {
    t.revision_change_kind(words::kind_and_level(t, old.0, old.1), words::kind_and_level(t, new.0, new.1))
}

fn context(t: &I18n, old: Option<(Kind, String)>, new: Option<(Kind, String)>) -> String {
    let name = |heading: Option<(Kind, String)>| {
        heading.map_or_else(|| t.revision_change_context_top(), |(kind, label)| words::label(t, kind, &label))
    };
    t.revision_change_context(name(new), name(old))
}

fn fact(t: &I18n, change: &FactChange) -> String {
    let name = words::fact(t, change.fact);
    let said = |values: &[String]| words::values(t, change.fact, values);
    match (change.old.is_empty(), change.new.is_empty()) {
        (true, _) => t.revision_change_fact_in(name, said(&change.new)),
        (_, true) => t.revision_change_fact_out(name, said(&change.old)),
        _ => t.revision_change_fact(name, said(&change.old), said(&change.new)),
    }
}

fn words_changed(t: &I18n, deleted: &str, inserted: &str) -> String {
    let (old, new) = (quoted(deleted), quoted(inserted));
    match (old.is_empty(), new.is_empty()) {
        // Nothing to quote: a footnote has a place among the words and no words there.
        (true, true) if deleted.is_empty() => t.revision_change_note_in(),
        (true, true) if inserted.is_empty() => t.revision_change_note_out(),
        (true, true) => t.revision_change_note(),
        (true, _) => t.revision_change_words_in(new),
        (_, true) => t.revision_change_words_out(old),
        _ => t.revision_change_words(old, new),
    }
}

/// Words as they stand between quotation marks: footnotes left out, cut at a word's end where they are long.
fn quoted(text: &str) -> String {
    let text = text.replace(shared::text::wording::FOOTNOTE_MARK, "");
    let text = text.trim();
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    let cut: String = text.chars().take(QUOTED).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::{clauses, id, stand};
    use shared::text::Wording;
    use shared::text::facts::Fact;

    fn t() -> I18n {
        I18n::english()
    }

    #[test]
    fn a_long_quotation_is_cut_where_a_word_ends() {
        let long = "word ".repeat(40);
        let cut = quoted(&long);
        assert!(cut.ends_with("word …") && cut.chars().count() <= QUOTED + 2, "{cut}");
        assert_eq!(quoted("  short \u{FFFC}"), "short");
    }

    #[test]
    fn words_that_came_went_or_became_others_are_said_each_in_its_way() {
        assert_eq!(words_changed(&t(), "2030", "the end of 2029"), "“2030” became “the end of 2029”");
        assert_eq!(words_changed(&t(), "", " and islands"), "Inserted “and islands”");
        assert_eq!(words_changed(&t(), "common ", ""), "Taken out “common”");
        assert_eq!(words_changed(&t(), "", "\u{FFFC}"), "Footnote inserted");
        assert_eq!(words_changed(&t(), "\u{FFFC}", "\u{FFFC}"), "Footnote changed");
    }

    #[test]
    fn facts_are_said_by_name_and_members_by_theirs() {
        let change = |old: &[&str], new: &[&str]| FactChange {
            fact: Fact::Lead,
            old: old.iter().map(ToString::to_string).collect(),
            new: new.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(fact(&t(), &change(&["EE"], &["FI"])), "Lead: Estonia became Finland");
        assert_eq!(fact(&t(), &change(&[], &["FI"])), "Lead: Finland added");
        assert_eq!(fact(&t(), &change(&["EE"], &[])), "Lead: Estonia taken out");
    }

    #[test]
    fn every_change_has_a_sentence_and_a_moved_section_is_one() {
        let mut later = clauses();
        later[0].wording = Wording::plain("Everyone can take part");
        let section: Vec<_> = later.drain(1..4).collect();
        later.extend(section);
        let compared = Compared::new(stand(clauses(), "SEC"), stand(later, "AX"));
        let said: Vec<String> =
            compared.changes.iter().map(|listed| of_change(&t(), &compared, listed)).collect();
        assert_eq!(said[0], "Taken out “in the digital society”");
        assert!(said[1..].iter().any(|sentence| sentence.starts_with("Moved")), "{said:?}");
        assert!(compared.changes.iter().all(|listed| listed.change.clause != id(9)));
    }
}
