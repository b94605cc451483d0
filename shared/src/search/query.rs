//! What somebody looks for.

use super::fold::{Word, words};
use crate::problem::{FieldCode, FieldErrors};

/// So many letters and digits are needed at least: one letter is in everything. A number may have one digit: amendments do.
pub const QUERY_LEAST: u32 = 2;

/// No query has more characters.
pub const QUERY_MOST: u32 = 200;

/// Words, all of which must be there. The last may be the beginning of one: it is still being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    whole: Vec<String>,
    begun: String,
    label: Option<String>,
}

impl Query {
    /// Reads what was typed. Quotes, stars and other signs mean nothing: they stand between words like any other.
    #[must_use]
    pub fn read(text: &str, pointer: &str, errors: &mut FieldErrors) -> Option<Self> {
        if text.trim().is_empty() {
            errors.add(pointer, FieldCode::Required);
            return None;
        }
        if text.chars().count() > QUERY_MOST as usize {
            errors.add_limit(pointer, FieldCode::TooLong, QUERY_MOST);
            return None;
        }
        let mut whole: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        let letters: usize = whole.iter().map(|word| word.chars().count()).sum();
        let number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        if letters < QUERY_LEAST as usize && !whole.first().is_some_and(number) {
            errors.add_limit(pointer, FieldCode::TooShort, QUERY_LEAST);
            return None;
        }
        let begun = whole.pop()?;
        whole.sort_unstable();
        whole.dedup();
        Some(Self { whole, begun, label: as_label(text) })
    }

    /// The words that must be there as they are.
    #[must_use]
    pub fn whole(&self) -> &[String] {
        &self.whole
    }

    /// What a word must begin with.
    #[must_use]
    pub fn begun(&self) -> &str {
        &self.begun
    }

    /// What was typed as the label of a clause (`2.1.a`), where it may be one: clauses are called so in the room.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// Which of the words looked for this one is; `None` when it is none of them.
    pub(super) fn which(&self, word: &Word) -> Option<usize> {
        let exact = self.whole.iter().position(|wanted| *wanted == word.folded);
        exact.or_else(|| word.folded.starts_with(&self.begun).then_some(self.whole.len()))
    }

    /// How many of the words looked for stand in a text.
    #[must_use]
    pub fn found_in(&self, text: &str) -> usize {
        let words = words(text);
        let whole =
            self.whole.iter().filter(|wanted| words.iter().any(|word| word.folded == **wanted)).count();
        whole + usize::from(words.iter().any(|word| word.folded.starts_with(&self.begun)))
    }
}

/// No label that somebody types is longer.
const LABEL_MOST: usize = 24;

/// A label begins with the number of a goal or of a chapter ([`crate::text::label`]): what is behind that is written small.
fn as_label(text: &str) -> Option<String> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let is_number = |first: &str| first.chars().all(|c| c.is_ascii_digit());
    let is_roman = |first: &str| first.chars().all(|c| "IVXLC".contains(c.to_ascii_uppercase()));
    let may_be = !first.is_empty()
        && text.len() <= LABEL_MOST
        && (is_number(first) || is_roman(first))
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || ".() ".contains(c));
    may_be.then(|| first.to_ascii_uppercase() + &rest.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Query, (FieldCode, Option<u32>)> {
        let mut errors = FieldErrors::new();
        let query = Query::read(text, "?q", &mut errors);
        match errors.finish() {
            Ok(()) => Ok(query.expect("a query, or an error")),
            Err(errors) => {
                assert_eq!((errors.len(), errors[0].pointer.as_str()), (1, "?q"));
                Err((errors[0].code, errors[0].limit))
            }
        }
    }

    #[test]
    fn all_words_count_and_the_last_may_be_begun() {
        let query = read("  Grøn \"Grøn\" OR omstill* ").unwrap();
        assert_eq!((query.whole(), query.begun()), (&["gron".to_owned(), "or".to_owned()][..], "omstill"));
        assert_eq!(query.found_in("Den grønne omstilling: grøn, or not"), 3);
        assert_eq!(query.found_in("Den grønne omstilling"), 1);
    }

    #[test]
    fn what_may_be_a_label_is_looked_for_as_one() {
        let label = |text: &str| read(text).unwrap().label().map(str::to_owned);
        for (typed, meant) in [
            (" 2.1.A ", "2.1.a"),
            ("ii.1", "II.1"),
            ("2.1.1(2)", "2.1.1(2)"),
            ("2.1.d BIS", "2.1.d bis"),
            ("7", "7"),
        ] {
            assert_eq!(label(typed).as_deref(), Some(meant), "{typed:?}");
        }
        for typed in ["digital", "2.1 – grøn", "(2)", "by 2030", "1.1.1.1.1.1.1.1.1.1.1.1.1"] {
            assert_eq!(label(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn what_cannot_be_looked_for_is_said_precisely() {
        assert_eq!(read(" \t\n"), Err((FieldCode::Required, None)));
        for short in ["å", "***", "\"\"", "- a -", "\u{0}"] {
            assert_eq!(read(short), Err((FieldCode::TooShort, Some(2))), "{short:?}");
        }
        assert_eq!(read(&"å".repeat(201)), Err((FieldCode::TooLong, Some(200))));
        assert!(read(&"å".repeat(200)).is_ok());
        // One letter that stands for two is enough, and so are two letters in two words.
        assert!(read("þ").is_ok() && read("a 1").is_ok() && read("7").is_ok());
    }
}
