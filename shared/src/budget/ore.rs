//! Danish crowns in whole øre, and amounts as people type them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::measurement::number::{self, Clue, small, tidy};
use crate::problem::FieldCode;

/// An amount in whole øre. It may be less than nothing where it is a difference; what people say never is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Ore(i64);

/// How many øre a crown has.
const CROWN: i64 = 100;

impl Ore {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The most that an amount, or everything of a programme together, may be: a number that every program on the way, a browser among
    /// them, still counts exactly.
    pub const MOST: Self = Self(9_000_000_000_000_000);

    /// So many øre.
    #[must_use]
    pub const fn new(ore: i64) -> Self {
        Self(ore)
    }

    /// So many crowns.
    #[must_use]
    pub const fn crowns(crowns: i32) -> Self {
        Self(crowns as i64 * CROWN)
    }

    /// How many øre it is.
    #[must_use]
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// Whether it is less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The sum; none where it cannot be counted.
    #[must_use]
    pub const fn plus(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// What is left when the other is taken away; less than nothing where that is more. Two amounts that may be said always have such
    /// a difference.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The same without its sign.
    #[must_use]
    pub const fn distance(self) -> Self {
        Self(self.0.saturating_abs())
    }
}

/// In crowns, with two decimals where it is not whole: `1250000`, `-0.50`.
impl fmt::Display for Ore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (crowns, rest) =
            (self.0.unsigned_abs() / CROWN.unsigned_abs(), self.0.unsigned_abs() % CROWN.unsigned_abs());
        if rest == 0 { write!(f, "{sign}{crowns}") } else { write!(f, "{sign}{crowns}.{rest:02}") }
    }
}

/// Why a text is not taken for an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is none.
    NotMoney,
    /// It is a formula.
    Formula,
    /// It can be read in two ways: `1.250 mio.`, a dash, *billion*.
    Ambiguous,
    /// It is in another currency.
    OtherCurrency,
    /// It is less than nothing.
    Negative,
    /// It says less than an øre.
    TooManyDecimals,
    /// It is more than an amount may be.
    TooLarge,
}

impl Fault {
    /// What is said of a field that holds such a text, and its limit.
    #[must_use]
    pub const fn field(self) -> (FieldCode, Option<u32>) {
        match self {
            Self::NotMoney => (FieldCode::NotMoney, None),
            Self::Formula => (FieldCode::Formula, None),
            Self::Ambiguous => (FieldCode::Ambiguous, None),
            Self::OtherCurrency => (FieldCode::OtherCurrency, None),
            Self::Negative => (FieldCode::Negative, None),
            Self::TooManyDecimals => (FieldCode::TooManyDecimals, Some(2)),
            Self::TooLarge => (FieldCode::OutOfRange, None),
        }
    }
}

impl From<number::Fault> for Fault {
    fn from(fault: number::Fault) -> Self {
        match fault {
            number::Fault::Ambiguous | number::Fault::Unclear => Self::Ambiguous,
            number::Fault::TooManyDecimals => Self::TooManyDecimals,
            number::Fault::TooLarge => Self::TooLarge,
            number::Fault::Formula => Self::Formula,
            number::Fault::NotANumber | number::Fault::WrongUnit => Self::NotMoney,
        }
    }
}

/// Longer ones before those that they end with.
const CROWNS: [&str; 5] = ["kroner", "crowns", "dkk", "kr.", "kr"];
const TIMES: [(&str, u8); 19] = [
    ("milliarder", 9),
    ("milliard", 9),
    ("mia.", 9),
    ("mia", 9),
    ("millioner", 6),
    ("millions", 6),
    ("million", 6),
    ("mio.", 6),
    ("mio", 6),
    ("mill.", 6),
    ("mill", 6),
    ("tusinde", 3),
    ("tusind", 3),
    ("thousand", 3),
    ("t. kr.", 3),
    ("t.kr.", 3),
    ("t.kr", 3),
    ("tkr.", 3),
    ("tkr", 3),
];
const OTHERS: [&str; 10] = ["eur", "€", "sek", "nok", "isk", "usd", "$", "gbp", "£", "pln"];
/// What may be nought or nothing, and what is a thousand millions here and a million millions there.
const UNCLEAR: [&str; 10] = ["-", "–", "—", ".", "…", "...", "n/a", "na", "#n/a", "#i/t"];
const UNCLEAR_SIZES: [&str; 7] = ["billioner", "billions", "billion", "bn", "mn", "m", "k"];

/// What somebody has typed: an amount in crowns, with thousands set apart by points, commas or spaces, øre behind a comma or a
/// point, `kr.` or `DKK` beside it, and `mio.` behind it; nothing where nothing is typed. `clue` tells how decimals are written
/// where it comes from.
///
/// # Errors
/// Why it is not taken. Nothing is rounded and nothing is guessed.
pub fn read(text: &str, clue: Option<Clue>) -> Result<Option<Ore>, Fault> {
    let tidied = small(&tidy(text));
    // The sign that an export sets before what begins like a formula.
    let text = tidied.strip_prefix('\'').unwrap_or(&tidied);
    if text.is_empty() {
        return Ok(None);
    }
    if number::is_formula(text) {
        return Err(Fault::Formula);
    }
    if UNCLEAR.contains(&text) {
        return Err(Fault::Ambiguous);
    }
    let (figures, power) = without_words(text)?;
    let bracketed = figures.strip_prefix('(').and_then(|figures| figures.strip_suffix(')'));
    let (digits, negative) = match bracketed.or_else(|| figures.strip_prefix(['-', '−', '–'])) {
        Some(digits) => (digits.trim(), true),
        None => (figures.strip_prefix('+').unwrap_or(figures).trim(), false),
    };
    let places = 2 + power;
    let (whole, part) = number::parts(digits, clue, places)?;
    let all = format!("{whole}{part:0<places$}", places = usize::from(places));
    let all = all.trim_start_matches('0');
    if !all.is_empty() && negative {
        return Err(Fault::Negative);
    }
    if all.len() > 18 {
        return Err(Fault::TooLarge);
    }
    let ore = Ore(if all.is_empty() { 0 } else { all.parse().map_err(|_| Fault::NotMoney)? });
    if ore > Ore::MOST { Err(Fault::TooLarge) } else { Ok(Some(ore)) }
}

/// Whether a unit is whole crowns, as in `DKK` over a column of amounts: not where it is øre, thousands or another currency, and none where it
/// is no unit of money at all.
pub(super) fn is_crowns(unit: &str) -> Option<bool> {
    let unit = small(&tidy(unit));
    let unit = ["in ", "i "].iter().find_map(|word| unit.strip_prefix(word)).unwrap_or(&unit);
    let unit = ["danske ", "danish "].iter().find_map(|word| unit.strip_prefix(word)).unwrap_or(unit);
    if unit.is_empty() {
        return None;
    }
    if unit.ends_with("øre") || unit == "ore" {
        return Some(false);
    }
    match without_words(unit) {
        Ok((rest, 0)) if rest == unit => None,
        found => Some(found == Ok(("", 0))),
    }
}

/// The figures alone, and by which power of ten they are meant.
fn without_words(text: &str) -> Result<(&str, u8), Fault> {
    let mut text = text;
    let mut power = 0;
    loop {
        text = text.trim();
        if OTHERS.iter().any(|word| text.starts_with(word) || text.ends_with(word)) {
            return Err(Fault::OtherCurrency);
        }
        let times = TIMES.iter().find_map(|(word, by)| Some((text.strip_suffix(word)?, *by)));
        if let Some((rest, by)) = times.filter(|_| power == 0) {
            (text, power) = (rest, by);
            continue;
        }
        let crowns =
            CROWNS.iter().find_map(|word| text.strip_prefix(word).or_else(|| text.strip_suffix(word)));
        if let Some(rest) = crowns {
            text = rest;
            continue;
        }
        if text.starts_with(|first: char| first.is_ascii_digit())
            && UNCLEAR_SIZES.iter().any(|word| text.ends_with(word))
        {
            return Err(Fault::Ambiguous);
        }
        // `1.250,-` is how whole crowns are written.
        let whole = text.strip_suffix(",-").or_else(|| text.strip_suffix(",–"));
        return Ok((whole.unwrap_or(text).trim(), power));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::measurement::number::Mark;

    fn said(text: &str) -> Result<Option<i64>, Fault> {
        read(text, None).map(|found| found.map(Ore::ore))
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, ore) in [
            ("1250000", 125_000_000),
            ("1.250.000", 125_000_000),
            ("1,250,000", 125_000_000),
            ("1 250 000,50", 125_000_050),
            ("1\u{a0}250\u{a0}000.5", 125_000_050),
            ("1.250", 125_000),
            ("1,250", 125_000),
            ("0,75", 75),
            ("kr. 500.001", 50_000_100),
            ("DKK 12", 1200),
            ("1.250,- kr", 125_000),
            ("1,5 mio.", 150_000_000),
            ("1,5 mio. kr.", 150_000_000),
            ("2 million", 200_000_000),
            ("750 t.kr.", 75_000_000),
            ("0,12345678 mio", 12_345_678),
            ("0", 0),
            ("-0", 0),
            ("'+5", 500),
        ] {
            assert_eq!(said(text), Ok(Some(ore)), "{text}");
        }
        assert_eq!(said("  "), Ok(None), "nothing is never nought");
    }

    #[test]
    fn what_could_be_two_things_is_refused() {
        for text in ["1.250 mio.", "1,250 mio", "2 billion", "3 bn", "5 m", "7k", "-", "n/a", "–"] {
            assert_eq!(said(text), Err(Fault::Ambiguous), "{text}");
        }
        let in_file = read("1,250 mio.", Some(Clue::File(Mark::Comma)));
        assert_eq!(in_file, Ok(Some(Ore(125_000_000))), "its file says that decimals have a comma");
    }

    #[test]
    fn what_is_no_amount_here_is_refused_with_the_reason() {
        for (text, fault) in [
            ("abc", Fault::NotMoney),
            ("12,34,567", Fault::NotMoney),
            ("=1+1", Fault::Formula),
            ("+1+2", Fault::Formula),
            ("@x", Fault::Formula),
            ("'=SUM(A1:A3)", Fault::Formula),
            ("1.2.3", Fault::NotMoney),
            ("kr.", Fault::NotMoney),
            ("€ 12", Fault::OtherCurrency),
            ("12 SEK", Fault::OtherCurrency),
            ("-500", Fault::Negative),
            ("(500)", Fault::Negative),
            ("−0,01", Fault::Negative),
            ("1250,505", Fault::TooManyDecimals),
            ("0,001", Fault::TooManyDecimals),
            ("0,123456789 mio.", Fault::TooManyDecimals),
            ("90000000000001", Fault::TooLarge),
            ("99999999999999999999999999", Fault::TooLarge),
        ] {
            assert_eq!(said(text), Err(fault), "{text}");
        }
        assert_eq!(said("90 000 000 000 000"), Ok(Some(Ore::MOST.ore())));
    }

    #[test]
    fn a_unit_is_crowns_or_another_or_none_at_all() {
        for unit in ["DKK", "kr.", "Kr", "kroner", "danske kroner", "in Danish crowns", "i kr."] {
            assert_eq!(is_crowns(unit), Some(true), "{unit}");
        }
        for unit in ["øre", "i øre", "ore", "mio. kr.", "mDKK", "t.kr.", "1.000 kr.", "EUR", "€", "SEK"] {
            assert_eq!(is_crowns(unit), Some(false), "{unit}");
        }
        for unit in ["", " ", "2026", "estimate", "by whom"] {
            assert_eq!(is_crowns(unit), None, "{unit}");
        }
    }

    #[test]
    fn a_sum_that_cannot_be_counted_is_none() {
        assert_eq!(Ore(i64::MAX).plus(Ore(1)), None);
        assert_eq!(Ore(1).plus(Ore(2)), Some(Ore(3)));
        assert_eq!(Ore(1).less(Ore(3)), Ore(-2));
        assert_eq!(Ore(-250).to_string(), "-2.50");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(ore in 0..=Ore::MOST.ore()) {
            prop_assert_eq!(read(&Ore(ore).to_string(), Some(Clue::File(Mark::Point))), Ok(Some(Ore(ore))));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "[-0-9.,' kmirotbln€()]{0,24}") {
            let _ = read(&text, None);
        }
    }
}
