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
        Some(Self { whole, begun })
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
