//! The words and numbers that stand in front of a clause in a pasted programme, in English, Danish, Swedish,
//! Norwegian, Finnish and Icelandic; Faroese, Estonian, Latvian and Lithuanian are left to the person who reviews.

use super::Kind;

/// The words for each kind, in lower case. Longer ones that begin like shorter ones are told apart by the word's end.
const WORDS: &[(Kind, &[&str])] = &[
    (Kind::Chapter, &["chapter", "part", "kapitel", "kapittel", "del", "luku", "osa", "kafli", "hluti"]),
    (
        Kind::Goal,
        &[
            "goal",
            "goals",
            "objective",
            "objectives",
            "mål",
            "målsætning",
            "målsättning",
            "målsetting",
            "hovedmål",
            "huvudmål",
            "tavoite",
            "tavoitteet",
            "päätavoite",
            "markmið",
            "meginmarkmið",
        ],
    ),
    (
        Kind::Subgoal,
        &[
            "sub-goal",
            "sub-goals",
            "subgoal",
            "subgoals",
            "sub goal",
            "sub-objective",
            "subobjective",
            "delmål",
            "undermål",
            "osatavoite",
            "osatavoitteet",
            "alatavoite",
            "alatavoitteet",
            "välitavoite",
            "undirmarkmið",
            "hlutamarkmið",
        ],
    ),
    (
        Kind::Action,
        &[
            "action",
            "actions",
            "measure",
            "measures",
            "handling",
            "handlinger",
            "indsats",
            "indsatser",
            "tiltag",
            "tiltak",
            "åtgärd",
            "åtgärder",
            "insats",
            "insatser",
            "innsats",
            "toimi",
            "toimet",
            "toimenpide",
            "toimenpiteet",
            "aðgerð",
            "aðgerðir",
        ],
    ),
    (
        Kind::Indicator,
        &[
            "indicator",
            "indicators",
            "indikator",
            "indikatorer",
            "indikatorn",
            "indikaattori",
            "indikaattorit",
            "mittari",
            "mittarit",
            "mælikvarði",
            "mælikvarðar",
            "vísir",
            "vísar",
        ],
    ),
];

/// What word processors call their headings.
pub(super) const HEADING_STYLES: [&str; 8] =
    ["heading", "overskrift", "rubrik", "otsikko", "fyrirsögn", "header", "msoheading", "titel"];

/// What stands in front of the words of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The kind that a word names.
    pub word: Option<Kind>,
    /// Whether there is nothing else in the block than that word.
    pub bare: bool,
    /// The number, such as `2`, `2.1`, `a`, `iv`.
    pub number: Option<String>,
    /// Whether the number cannot be part of a sentence: of several parts, or with a bracket.
    pub firm: bool,
    /// Where the words begin behind it, in UTF-16 units.
    pub words_at: usize,
    /// The length of the whole block in characters.
    pub length: usize,
}

/// Reads what stands in front. In a title a single number ("2 Security") counts; in running text it does not.
pub(super) fn read(text: &str, title: bool) -> Found {
    let length = text.chars().count();
    let begin = text.trim_start();
    if let Some((kind, rest)) = word(begin) {
        let after = rest.trim_start_matches([' ', '\u{a0}']);
        if after.trim_matches([':', '.', ' ', '\u{a0}', '\n']).is_empty() {
            return Found { word: Some(kind), bare: true, length, ..Found::default() };
        }
        if let Some((number, behind)) =
            numeral(after).filter(|(_, behind)| ends_well(behind) && (title || parted(behind)))
        {
            let words = behind.trim_start_matches(SEPARATORS);
            return Found {
                word: Some(kind),
                number: Some(number),
                words_at: offset(text, words),
                length,
                ..Found::default()
            };
        }
        // "Action: set up …" has no number; "Measures that …" is a sentence.
        if let Some(words) = after.strip_prefix([':', '–']) {
            return Found {
                word: Some(kind),
                words_at: offset(text, words.trim_start()),
                length,
                ..Found::default()
            };
        }
        return Found { length, ..Found::default() };
    }
    if let Some((number, behind)) = numeral(begin).filter(|(_, behind)| ends_well(behind)) {
        let firm = number.contains('.') || behind.starts_with([')', '.']);
        let letters = number.bytes().all(|b| b.is_ascii_alphabetic());
        let words = behind.trim_start_matches(SEPARATORS);
        // "1. tavoite: …", "2. markmið: …": the number comes first in Finnish and Icelandic.
        if let Some((kind, rest)) = word(words)
            && (rest.is_empty() || rest.trim_start().starts_with([':', '–', '—', '.']))
        {
            let words = rest.trim_start_matches(SEPARATORS);
            return Found {
                word: Some(kind),
                bare: words.is_empty() && number.is_empty(),
                number: Some(number),
                firm: true,
                words_at: offset(text, words),
                length,
            };
        }
        // "A digital region" is no number, nor is "I" in a sentence; "a)" and "iv." are.
        if !words.is_empty() && (firm || (title && !letters)) {
            return Found {
                number: Some(number),
                firm,
                words_at: offset(text, words),
                length,
                ..Found::default()
            };
        }
    }
    Found { length, ..Found::default() }
}

const SEPARATORS: [char; 8] = ['.', ':', ')', '–', '—', ' ', '\u{a0}', '\t'];

/// A word of the lists at the beginning, and what follows it.
fn word(text: &str) -> Option<(Kind, &str)> {
    let mut best: Option<(Kind, usize)> = None;
    for (kind, words) in WORDS {
        for word in *words {
            let Some(len) = prefix_len(text, word) else { continue };
            let ends = text[len..].chars().next().is_none_or(|c| !c.is_alphabetic() && c != '-');
            if ends && best.is_none_or(|(_, longest)| len > longest) {
                best = Some((*kind, len));
            }
        }
    }
    best.map(|(kind, len)| (kind, &text[len..]))
}

/// The length in bytes of the beginning of `text` that reads as `word` whatever its case.
fn prefix_len(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq([wanted]) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// A number at the beginning (`2`, `2.1`, `2.1.b`, `IV`, `a`) and what follows it.
fn numeral(text: &str) -> Option<(String, &str)> {
    let len = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(text.len());
    let number = text[..len].trim_end_matches('.');
    let parts: Vec<&str> = number.split('.').collect();
    let digits = |p: &str| !p.is_empty() && p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit());
    let letter = |p: &str| p.len() == 1 && p.bytes().all(|b| b.is_ascii_alphabetic());
    let roman = |p: &str| {
        let one_case = p.bytes().all(|b| b.is_ascii_lowercase()) || p.bytes().all(|b| b.is_ascii_uppercase());
        (1..=5).contains(&p.len())
            && one_case
            && p.bytes().all(|b| matches!(b.to_ascii_lowercase(), b'i' | b'v' | b'x'))
    };
    let (last, before) = parts.split_last()?;
    let good = parts.len() <= 5
        && before.iter().all(|p| digits(p) || roman(p))
        && (digits(last) || letter(last) || roman(last));
    good.then(|| (number.to_owned(), &text[number.len()..]))
}

/// Whether a number is over where it ends: behind it a separator or nothing, not "%" or "-year".
fn ends_well(behind: &str) -> bool {
    behind.chars().next().is_none_or(|c| SEPARATORS.contains(&c))
}

/// Whether something parts a number from the words, or nothing follows: in running text "Goal 2: …" is a label and
/// "Goal 2 is …" a sentence.
fn parted(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', '\u{a0}']);
    behind.is_empty() || behind.starts_with([':', '.', ')', '–', '—', '\t'])
}

/// Where `rest`, the end of `text`, begins, in UTF-16 units.
fn offset(text: &str, rest: &str) -> usize {
    text[..text.len() - rest.len()].encode_utf16().count()
}
