//! The lines that show where something was found.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::Query;
use super::fold::{Word, words};

/// About so many characters of a text are shown.
const LENGTH: usize = 240;

/// So many of them before what was found, where there are as many.
const BEFORE: usize = 60;

/// Words that are found so near to each other, in bytes, are shown together.
const TOGETHER: usize = 160;

/// A stretch of an excerpt that was looked for, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mark {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// Some lines of a text, and what in them was looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Excerpt {
    /// The words, with `…` where something is left out.
    pub text: String,
    /// What was looked for, in order; none stands over another.
    pub marks: Vec<Mark>,
}

impl Excerpt {
    /// The text cut into what is marked and what is not, without empty pieces. Marks that are not the text's own are passed over.
    #[must_use]
    pub fn pieces(&self) -> Vec<(bool, String)> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let (mut pieces, mut at) = (Vec::new(), 0);
        let mut push = |marked: bool, range: Range<usize>| {
            if let Some(units) = units.get(range).filter(|units| !units.is_empty()) {
                pieces.push((marked, String::from_utf16_lossy(units)));
            }
        };
        for mark in &self.marks {
            let (start, end) = (mark.start as usize, mark.end as usize);
            if start < at || end <= start || end > units.len() {
                continue;
            }
            push(false, at..start);
            push(true, start..end);
            at = end;
        }
        push(false, at..units.len());
        pieces
    }
}

/// The lines of a text in which most of what is looked for stands; its beginning where nothing of it does.
#[must_use]
pub fn excerpt(text: &str, query: &Query) -> Excerpt {
    let words = words(text);
    let found: Vec<(usize, &Word)> =
        words.iter().filter_map(|word| Some((query.which(word)?, word))).collect();
    let shown = window(text, &words, first(&found));
    let mut lines = String::new();
    if shown.start > 0 {
        lines.push('…');
    }
    let mut units = lines.encode_utf16().count();
    let mut marks = Vec::new();
    let mut at = shown.start;
    for (_, word) in found.iter().filter(|(_, word)| shown.contains(&word.at.start)) {
        let end = word.at.end.min(shown.end);
        units += text[at..word.at.start].encode_utf16().count();
        let length = text[word.at.start..end].encode_utf16().count();
        marks.push(Mark { start: counted(units), end: counted(units + length) });
        units += length;
        at = end;
    }
    // A line break is one unit like the space that stands for it.
    lines.extend(text[shown.clone()].chars().map(|c| if c.is_control() { ' ' } else { c }));
    if shown.end < text.len() {
        lines.push('…');
    }
    Excerpt { text: lines, marks }
}

fn counted(units: usize) -> u32 {
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// Where the lines that are shown are to begin: at the first of the places around which most of the words stand.
fn first(found: &[(usize, &Word)]) -> usize {
    let mut best = (0, 0);
    for (index, (_, word)) in found.iter().enumerate() {
        let near = found[index..].iter().take_while(|(_, other)| other.at.end <= word.at.start + TOGETHER);
        let mut which: Vec<usize> = near.map(|(which, _)| *which).take(64).collect();
        which.sort_unstable();
        which.dedup();
        if which.len() > best.0 {
            best = (which.len(), word.at.start);
        }
    }
    best.1
}

/// A stretch of the text around `first`, from the beginning of a word to the end of one.
fn window(text: &str, words: &[Word], first: usize) -> Range<usize> {
    if text.chars().count() <= LENGTH {
        return 0..text.len();
    }
    let back = text[..first].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let start = if back == 0 {
        0
    } else {
        words.iter().map(|word| word.at.start).find(|start| *start >= back).unwrap_or(first)
    };
    let limit = text[start..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| start + at);
    if limit == text.len() {
        return start..limit;
    }
    let end = words.iter().map(|word| word.at.end).take_while(|end| *end <= limit).last();
    match end.filter(|end| *end > start) {
        Some(end) => start..end,
        // One word without an end: it is cut, but no cluster is.
        None => {
            let mut clusters = text[start..limit].grapheme_indices(true).map(|(at, _)| start + at);
            start..clusters.next_back().filter(|end| *end > start).unwrap_or(limit)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::FieldErrors;
    use proptest::prelude::*;

    fn query(text: &str) -> Query {
        Query::read(text, "?q", &mut FieldErrors::new()).expect("a query")
    }

    /// With what is marked in brackets.
    fn shown(text: &str, q: &str) -> String {
        let piece = |(marked, text): (bool, String)| if marked { format!("[{text}]") } else { text };
        excerpt(text, &query(q)).pieces().into_iter().map(piece).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_is_written() {
        assert_eq!(shown("Den grønne omstilling på Ærø.", "aero gron"), "Den [grønne] omstilling på [Ærø].");
        assert_eq!(
            shown("Den grønne omstilling på Ærø.", "gronne aero"),
            "Den [grønne] omstilling på [Ærø]."
        );
        assert_eq!(shown("Þing og a\u{30a}r.\nOg 🧭 år!", "thing ar"), "[Þing] og [a\u{30a}r]. Og 🧭 [år]!");
        assert_eq!(shown("Nothing of it.", "12"), "Nothing of it.");
    }

    #[test]
    fn of_a_long_text_the_lines_around_the_words_are_shown() {
        let long = format!(
            "{}The needle is here. {}",
            "Much hay lies around. ".repeat(40),
            "More of it. ".repeat(40)
        );
        let lines = shown(&long, "needle");
        assert!(
            lines.starts_with('…') && lines.ends_with('…') && lines.contains("The [needle] is here."),
            "{lines}"
        );
        assert!((180..=244).contains(&lines.chars().count()), "{lines}");
        // Where both words stand together, not where the first of them stands alone.
        let far = format!("Needle. {}Thread and needle.{}", "Hay and hay. ".repeat(60), " Hay.".repeat(60));
        assert!(shown(&far, "thread needle").contains("[Thread] and [needle]"));
        let start = shown(&long, "much");
        assert!(start.starts_with("[Much] hay") && start.ends_with('…'));
    }

    #[test]
    fn a_word_without_an_end_is_cut() {
        let lines = excerpt(&"å".repeat(10_000), &query("aaa"));
        assert!(lines.text.chars().count() <= 242 && lines.text.ends_with('…'));
    }

    #[test]
    fn marks_that_do_not_belong_to_the_text_are_passed_over() {
        let mark = |start, end| Mark { start, end };
        let excerpt =
            Excerpt { text: "a🧭b".into(), marks: vec![mark(1, 3), mark(2, 3), mark(3, 9), mark(3, 3)] };
        assert_eq!(excerpt.pieces(), [(false, "a".into()), (true, "🧭".into()), (false, "b".into())]);
    }

    proptest! {
        #[test]
        fn whatever_the_text_the_pieces_make_the_lines_again(text in "[a-cæøåþ \u{30a}\n🧭.…]{0,600}", q in "[a-cæøåþ ]{2,9}") {
            let mut errors = FieldErrors::new();
            if let Some(query) = Query::read(&q, "?q", &mut errors) {
                let lines = excerpt(&text, &query);
                let joined: String = lines.pieces().into_iter().map(|(_, text)| text).collect();
                prop_assert_eq!(&joined, &lines.text);
                for (_, marked) in lines.pieces().into_iter().filter(|(marked, _)| *marked) {
                    prop_assert!(query.found_in(&marked) > 0, "{:?}", marked);
                }
                let marked = lines.pieces().iter().filter(|(marked, _)| *marked).count();
                prop_assert_eq!(marked, lines.marks.len());
                prop_assert_eq!(marked > 0, query.found_in(&text) > 0);
            }
        }
    }
}
