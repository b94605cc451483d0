//! Words as they are compared: without case, accents, and the letters that only some of the keyboards around the table have.
//!
//! Whoever writes *Arhus*, *Aland* or *Thingvellir* finds Århus, Åland and Þingvellir, and the other way round. A letter becomes
//! the one under it (å a, ö o, ø o, š s, ð d), a ligature its two (æ ae, þ th). Letters of other scripts stay as they are.

use std::ops::Range;

/// A word is compared by so many characters of it; no language around the table has longer ones that differ only behind them.
const WORD_MOST: usize = 64;

/// A text is found by so many bytes of words, each counted once. No clause comes near.
const INDEX_MOST: usize = 200_000;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// As it is compared.
    pub folded: String,
}

/// The words of a text, in their order. Letters and digits make words, all else stands between them; accents that stand behind
/// their letter, and characters that nobody sees, belong to the word they stand in.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let (mut word, mut start, mut end) = (String::new(), 0, 0);
    for (at, c) in text.char_indices() {
        if is_unseen(c) {
            if end == at {
                end += c.len_utf8();
            }
            continue;
        }
        if c.is_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            end = at + c.len_utf8();
            fold_into(c, &mut word);
        } else if !word.is_empty() {
            found.push(Word { at: start..end, folded: shortened(std::mem::take(&mut word)) });
        }
    }
    if !word.is_empty() {
        found.push(Word { at: start..end, folded: shortened(word) });
    }
    found
}

fn shortened(word: String) -> String {
    match word.char_indices().nth(WORD_MOST) {
        None => word,
        Some((at, _)) => word[..at].to_owned(),
    }
}

/// What a text is found by: its words, each once, in their order by letters, with one space between them.
#[must_use]
pub fn index<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut all: Vec<String> =
        texts.into_iter().flat_map(|text| words(text).into_iter().map(|word| word.folded)).collect();
    all.sort_unstable();
    all.dedup();
    let mut joined = String::new();
    for word in all {
        if joined.len() + word.len() >= INDEX_MOST {
            break;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
    }
    joined
}

/// A text with every character folded; what stands between words is left as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_unseen(*c)) {
        fold_into(c, &mut folded);
    }
    folded
}

/// Accents that stand behind their letter, soft hyphens, joiners and other characters without a width.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn fold_into(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    for lower in c.to_lowercase().filter(|c| !is_unseen(*c)) {
        match under(lower) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(lower),
        }
    }
}

/// The plain letters under a small letter.
const fn under(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ǟ' | 'ǡ' | 'ǻ' | 'ȁ' | 'ȃ' | 'ȧ' => "a",
        'æ' | 'ǣ' | 'ǽ' => "ae",
        'ḃ' => "b",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' | 'ḋ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ȅ' | 'ȇ' | 'ȩ' | 'ẽ' => "e",
        'ḟ' => "f",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǥ' | 'ǧ' | 'ǵ' => "g",
        'ĥ' | 'ħ' | 'ȟ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ȉ' | 'ȋ' => "i",
        'ĳ' => "ij",
        'ĵ' | 'ǰ' => "j",
        'ķ' | 'ǩ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ṁ' => "m",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŉ' | 'ǹ' => "n",
        'ŋ' => "ng",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' | 'ǫ' | 'ǭ' | 'ǿ' | 'ȍ' | 'ȏ' | 'ȫ' | 'ȭ' | 'ȯ' | 'ȱ' => {
            "o"
        }
        'œ' => "oe",
        'ṗ' => "p",
        'ĸ' => "q",
        'ŕ' | 'ŗ' | 'ř' | 'ȑ' | 'ȓ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' | 'ṡ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṫ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ȕ' | 'ȗ' => {
            "u"
        }
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ȳ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' | 'ʒ' | 'ǯ' => "z",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn the_letters_around_the_table_become_plain_ones() {
        for (text, plain) in [
            ("Århus Äänekoski Örebro Ærø Ørsted", "arhus aanekoski orebro aero orsted"),
            ("Þingvellir Ísafjörður Suðuroy Vágar", "thingvellir isafjordur suduroy vagar"),
            ("ĄČĘĖĮŠŲŪŽ ąčęėįšųūž", "aceeisuuz aceeisuuz"),
            ("ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž", "acegiklnsuz acegiklnsuz"),
            ("ÕÄÖÜŠŽ õäöüšž", "oaousz oaousz"),
            ("ÁÉÍÓÚÝ áéíóúý", "aeiouy aeiouy"),
            ("Straße STRASSE ẞ", "strasse strasse ss"),
            ("Kalaaĸ Sámi Ŋŋ", "kalaaq sami ngng"),
        ] {
            assert_eq!(folded(text).join(" "), plain, "{text}");
            assert_eq!(fold(text), plain, "{text}");
        }
    }

    #[test]
    fn a_letter_and_its_accent_are_one_however_they_are_written() {
        assert_eq!(folded("A\u{30a}rhus s\u{30c}iauliai"), folded("Århus šiauliai"));
        assert_eq!(folded("\u{212b}land"), ["aland"]);
        // What nobody sees does not part a word.
        assert_eq!(folded("sam\u{ad}arbejde co\u{200b}operation"), ["samarbejde", "cooperation"]);
    }

    #[test]
    fn letters_and_digits_make_words_and_all_else_parts_them() {
        assert_eq!(
            folded("5G/6G-net, 2.1.b – \"digital\" & [grøn]"),
            ["5g", "6g", "net", "2", "1", "b", "digital", "gron"]
        );
        assert_eq!(folded("日本語 ΣΟΦΟΣ Москва"), ["日本語", "σοφοσ", "москва"]);
        for nothing in ["", " ", "*\"'():^-+", "\u{0}\u{ad}", "\u{301}"] {
            assert_eq!(folded(nothing), Vec::<String>::new(), "{nothing:?}");
        }
    }

    #[test]
    fn a_word_says_where_it_stands() {
        let text = "– Ærø, a\u{30a}r.";
        let found = words(text);
        assert_eq!(&text[found[0].at.clone()], "Ærø");
        assert_eq!(&text[found[1].at.clone()], "a\u{30a}r");
        let text = "e\u{301}";
        assert_eq!(words(text)[0].at, 0..text.len());
    }

    #[test]
    fn a_word_is_compared_by_its_beginning_alone_when_it_is_very_long() {
        let long = "ø".repeat(5000);
        assert_eq!(folded(&long), ["o".repeat(64)]);
        assert_eq!(words(&long)[0].at, 0..long.len());
    }

    #[test]
    fn a_text_is_found_by_each_of_its_words_once() {
        assert_eq!(index(["Digital, digitale DIGITAL", "Åben"]), "aben digital digitale");
        assert_eq!(index(["", "…"]), "");
        let many: String = (0..100_000).map(|n| format!("w{n} ")).collect();
        let kept = index([many.as_str()]);
        assert!(kept.len() <= 200_000 && !kept.ends_with(' '));
    }
}
