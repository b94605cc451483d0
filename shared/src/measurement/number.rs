//! Reading a number as people and spreadsheets write it: decimal comma or point, thousands apart, with a unit, as an estimate,
//! or in words for what is not covered. What could be two things is refused, never guessed.

use super::Status;
use crate::decimal::{Decimal, PLACES_MOST};
use crate::indicator::Definition;

/// What the parts of a number are separated by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `0,9758`
    Comma,
    /// `0.9758`
    Point,
}

impl Mark {
    const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
    const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// What tells which mark begins the decimals, where a number alone may be read in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clue {
    /// Other cells beside it are written with this mark beyond doubt.
    Cells(Mark),
    /// Its file is parted as files with this mark are. That says less: this mark before three figures begins decimals, and of
    /// the other nothing is known.
    File(Mark),
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Nothing at all, which changes nothing.
    Nothing,
    /// A number.
    Number(Decimal),
    /// A number that is marked as an estimate.
    Estimate(Decimal),
    /// In words, that there is none: not covered, not yet published, or taken out again.
    Without(Status),
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is not a number.
    NotANumber,
    /// It is a formula.
    Formula,
    /// `1.234` may be one thousand or one and a bit, and nothing beside it tells which.
    Ambiguous,
    /// It is in another unit than the indicator.
    WrongUnit,
    /// It has more decimals than the indicator.
    TooManyDecimals,
    /// It has more digits than a number here.
    TooLarge,
    /// A dash or `n/a` may mean nought, not covered, or not yet published.
    Unclear,
}

const NOT_COVERED: [&str; 5] = ["not covered", "not_covered", "ikke omfattet", "ikke dækket", "not included"];
const NOT_YET: [&str; 6] = [
    "not yet",
    "not_yet",
    "not yet published",
    "endnu ikke",
    "endnu ikke offentliggjort",
    "ikke offentliggjort",
];
/// Said in words alone, so that nothing is taken out by a cell that happens to be blank.
const WITHDRAWN: [&str; 3] = ["withdrawn", "trukket tilbage", "udgår"];
const UNCLEAR: [&str; 16] =
    ["-", "–", "—", ".", "..", "...", "…", ":", "n/a", "na", "n.a.", "#n/a", "#i/t", "null", "none", "ingen"];
/// Longer ones before those that they end with.
const ESTIMATED: [&str; 8] = ["(estimate)", "(est.)", "(est)", "(skøn)", "(e)", "estimate", "skøn", "e"];
const ABOUT: [&str; 4] = ["~", "≈", "ca.", "c."];
const PER_CENT: [&str; 5] = ["%", "per cent", "percent", "procent", "pct"];
const UNITS: [&str; 12] = ["‰", "€", "$", "£", "kr", "dkk", "eur", "usd", "points", "point", "pp", "mio"];

/// The letters of a text in their small form: those that members' names and our words are written with. The browser app
/// carries no tables of all letters.
#[must_use]
pub fn small(text: &str) -> String {
    let small = |letter: char| match u32::from(letter) {
        at @ (0xC0..=0xD6 | 0xD8..=0xDE) => char::from_u32(at + 32).unwrap_or(letter),
        at @ (0x100..=0x137 | 0x14A..=0x177) if at % 2 == 0 => char::from_u32(at + 1).unwrap_or(letter),
        at @ (0x139..=0x148 | 0x179..=0x17E) if at % 2 == 1 => char::from_u32(at + 1).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    };
    text.chars().map(small).collect()
}

/// Spaces of all widths as one, none at the ends.
#[must_use]
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a cell says, for an indicator of this definition. `clue` tells which mark begins its decimals,
/// where something does.
///
/// # Errors
/// Why it cannot be read.
pub fn read(text: &str, definition: &Definition, clue: Option<Clue>) -> Result<Said, Fault> {
    let tidied = small(&tidy(text));
    let text = unescaped(&tidied);
    if text.is_empty() {
        return Ok(Said::Nothing);
    }
    if is_formula(text) {
        return Err(Fault::Formula);
    }
    if NOT_COVERED.contains(&text) {
        return Ok(Said::Without(Status::NotCovered));
    }
    if NOT_YET.contains(&text) {
        return Ok(Said::Without(Status::NotYet));
    }
    if WITHDRAWN.contains(&text) {
        return Ok(Said::Without(Status::Withdrawn));
    }
    if UNCLEAR.contains(&text) {
        return Err(Fault::Unclear);
    }
    let (rest, estimate) = without_estimate(text);
    let rest = without_unit(rest, definition)?;
    let number = plain(rest, clue, definition.decimals)?;
    Ok(if estimate { Said::Estimate(number) } else { Said::Number(number) })
}

/// What stands in a field of one number, where nothing beside it tells which mark begins the decimals, and nobody looks at what was read
/// before it is saved: `1,234` is a thousand only where there are no decimals at all.
///
/// # Errors
/// Why it cannot be read.
pub fn alone(text: &str, decimals: u8) -> Result<Decimal, Fault> {
    let text = tidy(text);
    let decimals = if decimals == 0 { 0 } else { PLACES_MOST };
    if is_formula(&text) { Err(Fault::Formula) } else { plain(&text, None, decimals) }
}

/// How each of the two is written that a number may be which is [`Fault::Ambiguous`], so that it can be read in that way alone: `1234`
/// and `1,2340`.
#[must_use]
pub fn readings(text: &str) -> [String; 2] {
    let text = tidy(text);
    let bracketed = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let text = bracketed.map_or_else(|| text.clone(), |digits| format!("-{digits}"));
    [text.replace(['.', ','], ""), format!("{text}0")]
}

/// A number as it is typed anew, so that it can be read in one way alone: `60.5`, and `1.2340` where `1.234` may be a thousand.
#[must_use]
pub fn unmistakable(number: Decimal) -> String {
    pointed(&number.to_string())
}

/// A text whose decimals, where it has any, are known to begin with a point, so that it can be read in one way alone.
pub(crate) fn pointed(text: &str) -> String {
    match gives_away(text.trim_start_matches('-')) {
        Evidence::Either(_) => format!("{text}0"),
        _ => text.to_owned(),
    }
}

/// Whether a text is a formula of a spreadsheet: `=A1/2`, `@SUM(A1)`, and with a sign before it, as older programs write them, what
/// counts with two numbers or names a cell or a function: `+1+2`, `-A1`, `+SUM(A1:A3)`. `-3.5` and `+5 kg/co2` are none.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    if text.starts_with(['=', '@']) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['+', '-']).map(str::trim_start) else { return false };
    let behind_name = rest.trim_start_matches(|letter: char| letter == '$' || letter.is_ascii_alphabetic());
    if behind_name.len() < rest.len()
        && behind_name.starts_with(|sign: char| sign == '(' || sign.is_ascii_digit())
    {
        return true;
    }
    let figure = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    rest.match_indices(['+', '-', '*', '/', '^']).any(|(at, sign)| {
        figure(rest[..at].trim_end().chars().next_back())
            && figure(rest[at + sign.len()..].trim_start().chars().next())
    })
}

/// Without the sign that an export sets before what begins like a formula.
fn unescaped(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => text,
    }
}

fn without_estimate(text: &str) -> (&str, bool) {
    for sign in ABOUT {
        if let Some(rest) = text.strip_prefix(sign) {
            return (rest.trim(), true);
        }
    }
    for sign in ESTIMATED {
        // A letter alone is one only behind a figure or a unit: `0.96e`.
        if let Some(rest) = text.strip_suffix(sign).map(str::trim)
            && rest.ends_with(|last: char| last.is_ascii_digit() || last == '%')
        {
            return (rest, true);
        }
    }
    (text, false)
}

/// The figures alone; what stands before or behind them must be the indicator's unit.
fn without_unit<'a>(text: &'a str, definition: &Definition) -> Result<&'a str, Fault> {
    let figure = |letter: char| letter.is_ascii_digit() || ".,-+−–()' ’".contains(letter);
    let from = text.find(figure).ok_or(Fault::NotANumber)?;
    let (before, rest) = text.split_at(from);
    let to = rest.find(|letter: char| !figure(letter)).unwrap_or(rest.len());
    let (figures, behind) = rest.split_at(to);
    let unit = small(&definition.unit);
    for sign in [before.trim(), behind.trim()].into_iter().filter(|sign| !sign.is_empty()) {
        let bare = sign.trim_end_matches('.');
        if PER_CENT.contains(&bare) {
            if !definition.is_in_per_cent() {
                return Err(Fault::WrongUnit);
            }
        } else if unit != bare && !unit.split([' ', ',']).any(|word| word.trim_end_matches('.') == bare) {
            return Err(if UNITS.contains(&bare) { Fault::WrongUnit } else { Fault::NotANumber });
        }
    }
    Ok(figures.trim())
}

/// The number with its sign.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn plain(text: &str, clue: Option<Clue>, decimals: u8) -> Result<Decimal, Fault> {
    let bracketed = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let (digits, negative) = match bracketed {
        Some(digits) => (digits.trim(), true),
        None => match text.strip_prefix(['-', '−', '–']) {
            Some(digits) => (digits.trim(), true),
            None => (text.strip_prefix('+').unwrap_or(text).trim(), false),
        },
    };
    let (whole, part) = parts(digits, clue, decimals.min(PLACES_MOST))?;
    let sign = if negative { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}").parse().map_err(|_| Fault::TooLarge)
}

/// The figures of a number before its decimals, and the decimals without the noughts at their end: at most so many.
///
/// # Errors
/// Why they cannot be read.
pub(crate) fn parts(digits: &str, clue: Option<Clue>, decimals: u8) -> Result<(String, String), Fault> {
    let decimal = decimal_mark(digits, clue, decimals)?;
    let (whole, part) = match decimal {
        Some(mark) => digits.rsplit_once(mark.sign()).unwrap_or((digits, "")),
        None => (digits, ""),
    };
    let whole = grouped(whole, decimal)?;
    let part = part.trim_end_matches('0');
    if !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::NotANumber);
    }
    if part.len() > usize::from(decimals) {
        return Err(Fault::TooManyDecimals);
    }
    Ok((whole, part.to_owned()))
}

/// Where the decimals begin, if there are any.
fn decimal_mark(digits: &str, clue: Option<Clue>, decimals: u8) -> Result<Option<Mark>, Fault> {
    match gives_away(digits) {
        Evidence::None => Ok(None),
        Evidence::Decimal(mark) => Ok(Some(mark)),
        Evidence::Thousands(_) => Ok(None),
        Evidence::Either(sign) => match clue {
            Some(Clue::Cells(mark)) => Ok((mark == sign).then_some(sign)),
            // Three decimals would not fit the indicator.
            _ if decimals < 3 => Ok(None),
            Some(Clue::File(mark)) if mark == sign => Ok(Some(sign)),
            _ => Err(Fault::Ambiguous),
        },
        Evidence::Wrong => Err(Fault::NotANumber),
    }
}

enum Evidence {
    /// No mark at all.
    None,
    /// This one begins the decimals.
    Decimal(Mark),
    /// This one sets thousands apart.
    Thousands(Mark),
    /// One before three figures: it may be either.
    Either(Mark),
    /// No number is written so.
    Wrong,
}

fn gives_away(digits: &str) -> Evidence {
    let count = |mark: Mark| digits.matches(mark.sign()).count();
    let (points, commas) = (count(Mark::Point), count(Mark::Comma));
    match (points, commas) {
        (0, 0) => Evidence::None,
        (_, 0) | (0, _) => {
            let mark = if commas == 0 { Mark::Point } else { Mark::Comma };
            if points + commas > 1 {
                return Evidence::Thousands(mark);
            }
            let (whole, part) = digits.split_once(mark.sign()).unwrap_or((digits, ""));
            let like_thousands = part.len() == 3
                && (1..=3).contains(&whole.len())
                && whole.bytes().all(|byte| byte.is_ascii_digit())
                && !whole.starts_with('0');
            if part.is_empty() {
                Evidence::Wrong
            } else if like_thousands {
                Evidence::Either(mark)
            } else {
                Evidence::Decimal(mark)
            }
        }
        _ => {
            let last = |mark: Mark| digits.rfind(mark.sign());
            let mark = if last(Mark::Point) > last(Mark::Comma) { Mark::Point } else { Mark::Comma };
            if count(mark) == 1 { Evidence::Decimal(mark) } else { Evidence::Wrong }
        }
    }
}

/// The figures before the decimals; where they are set apart, it is by threes and by one sign.
fn grouped(whole: &str, decimal: Option<Mark>) -> Result<String, Fault> {
    let apart: Vec<char> = whole.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let Some(first) = apart.first().copied() else {
        return if whole.is_empty() {
            if decimal.is_some() { Ok("0".into()) } else { Err(Fault::NotANumber) }
        } else {
            Ok(whole.into())
        };
    };
    let known =
        matches!(first, ' ' | '\'' | '’' | '.' | ',') && decimal.is_none_or(|mark| mark.sign() != first);
    if !known || apart.iter().any(|sign| *sign != first) {
        return Err(Fault::NotANumber);
    }
    let groups: Vec<&str> = whole.split(first).collect();
    let by_threes = (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3);
    if by_threes { Ok(groups.concat()) } else { Err(Fault::NotANumber) }
}

/// The figures of a cell with the marks among them. Those of the words around it are none: `12,5 pct.`, `ca. 0,96`.
fn figures_of(cell: &str) -> String {
    let figure = |sign: char| sign.is_ascii_digit();
    let (Some(first), Some(last)) = (cell.find(figure), cell.rfind(figure)) else { return String::new() };
    // One right before them begins decimals, unless it ends a word: `,5`.
    let before = cell[..first].strip_suffix(['.', ',']);
    let begins = before.is_some_and(|before| !before.ends_with(char::is_alphabetic));
    let from = if begins { first - 1 } else { first };
    cell[from..=last].chars().filter(|sign| figure(*sign) || matches!(sign, '.' | ',')).collect()
}

/// The decimal mark that some cells give away beyond doubt; none where they say nothing, or different things.
#[must_use]
pub fn common_mark<'a>(cells: impl IntoIterator<Item = &'a str>) -> Option<Mark> {
    let mut found = None;
    for cell in cells {
        let mark = match gives_away(&figures_of(cell)) {
            Evidence::Decimal(mark) => mark,
            Evidence::Thousands(mark) => mark.other(),
            Evidence::None | Evidence::Either(_) | Evidence::Wrong => continue,
        };
        if found.is_some_and(|found| found != mark) {
            return None;
        }
        found = Some(mark);
    }
    found
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
