//! What members, statuses and columns are called in the tables that people have.

use super::super::number::{small, tidy};
use super::super::{Edition, Status};
use crate::member::MemberCode;
use crate::time::Date;

/// Names of the eleven in English and in Danish, what they call themselves, and the codes of three letters that statistics use.
const NAMES: [(&str, &[&str]); 11] = [
    ("DK", &["denmark", "danmark", "dnk"]),
    ("FI", &["finland", "suomi", "fin"]),
    ("IS", &["iceland", "island", "ísland", "isl"]),
    ("NO", &["norway", "norge", "nor"]),
    ("SE", &["sweden", "sverige", "swe"]),
    ("FO", &["faroe islands", "the faroe islands", "faroes", "færøerne", "føroyar", "fro"]),
    ("GL", &["greenland", "grønland", "kalaallit nunaat", "grl"]),
    ("AX", &["åland", "åland islands", "aland", "aland islands", "ålandsøerne", "ala"]),
    ("EE", &["estonia", "estland", "eesti", "est"]),
    ("LV", &["latvia", "letland", "latvija", "lva"]),
    ("LT", &["lithuania", "litauen", "lietuva", "ltu"]),
];

/// The member that a heading names, by its code or its name, or both: `DK`, `Danmark`, `Denmark (DK)`, `DK Denmark`.
#[must_use]
pub fn member_of(text: &str, members: &[MemberCode]) -> Option<MemberCode> {
    let text = tidy(text);
    let named = |part: &str| -> Option<MemberCode> {
        let part = part.trim_matches(['(', ')', ',', ':', '*', ' ']);
        let low = small(part);
        let code =
            NAMES.iter().find(|(_, names)| names.contains(&low.as_str())).map_or(part, |(code, _)| code);
        code.to_ascii_uppercase().parse().ok().filter(|code| members.contains(code))
    };
    named(&text).or_else(|| {
        let (first, rest) = text.split_once(' ')?;
        let (before, last) = text.rsplit_once(' ')?;
        // Both parts must say the same, so that "Denmark and Sweden" is nobody.
        let agree = |one: &str, other: &str| named(one).filter(|code| named(other) == Some(*code));
        agree(first, rest).or_else(|| agree(before, last))
    })
}

/// The edition that a heading names: `2024`, `Edition 2024`, `2024 (est.)`.
pub(super) fn edition_of(text: &str) -> Option<Edition> {
    let text = tidy(text);
    let low = small(&text);
    let bare = ["edition ", "udgave ", "year ", "år "]
        .iter()
        .find_map(|word| low.strip_prefix(word))
        .unwrap_or(&text);
    let bare = bare.split(" (").next().unwrap_or(bare).trim_end_matches('*');
    bare.parse().ok()
}

/// The day that a cell names: as the export writes it, or with the day first, as spreadsheets of the region show it. A slash says nothing:
/// behind it the month may come first.
pub(super) fn day_of(text: &str) -> Option<Date> {
    let text = text.trim_end_matches('.');
    let parts: Vec<&str> = text.split(['-', '.']).collect();
    match parts[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => text.parse().ok(),
    }
}

/// The status of a line, as the export writes it or in words.
pub(super) fn status_of(text: &str) -> Option<Status> {
    let text = small(text);
    Some(match text.as_str() {
        "value" | "værdi" => Status::Value,
        "estimate" | "skøn" => Status::Estimate,
        "not_yet" | "not yet" | "not yet published" | "endnu ikke" | "endnu ikke offentliggjort" => {
            Status::NotYet
        }
        "not_covered" | "not covered" | "ikke omfattet" => Status::NotCovered,
        _ => return None,
    })
}

/// A column of a list with a line for each figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Member,
    Edition,
    Status,
    Value,
    Note,
    Source,
    Retrieved,
}

impl Column {
    /// The column that a heading names.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let heading = small(&tidy(heading));
        Some(match heading.as_str() {
            "member" | "medlem" | "country" | "land" | "code" | "kode" | "delegation" => Self::Member,
            "edition" | "udgave" | "year" | "år" => Self::Edition,
            "status" => Self::Status,
            "value" | "værdi" => Self::Value,
            "note" | "bemærkning" => Self::Note,
            "source" | "kilde" => Self::Source,
            "retrieved" | "hentet" => Self::Retrieved,
            _ => return None,
        })
    }
}
