//! Numbers as they are written: whole millionths, so that nothing is ever rounded but where a rule says so. Values of
//! indicators are counted, compared and averaged in these, never in floating point.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The most decimals a number has.
pub const PLACES_MOST: u8 = 6;

/// How many millionths one is.
const ONE: i64 = 1_000_000;

/// The largest number, in either direction: a hundred thousand million, of which a database can still add up ninety.
const MOST: i64 = 100_000_000_000 * ONE;

/// A text that is not such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number: at most twelve digits, and six decimals after a point, are expected")]
pub struct NotANumber;

/// A number with up to six decimals. On the wire and in the database it is a text such as `-0.9758`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(i64);

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// From millionths.
    ///
    /// # Errors
    /// When it is larger than a hundred thousand million.
    pub const fn from_millionths(millionths: i64) -> Result<Self, NotANumber> {
        if millionths < -MOST || MOST < millionths { Err(NotANumber) } else { Ok(Self(millionths)) }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * ONE)
    }

    /// The number in millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// How many decimals it needs.
    #[must_use]
    pub const fn places(self) -> u8 {
        let (mut places, mut rest) = (PLACES_MOST, self.0);
        while places > 0 && rest % 10 == 0 {
            rest /= 10;
            places -= 1;
        }
        places
    }

    /// With at least this many decimals: `0.9410`. What needs more keeps them.
    #[must_use]
    pub fn fixed(self, places: u8) -> String {
        let places = usize::from(places.min(PLACES_MOST).max(self.places()));
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) =
            (self.0.unsigned_abs() / ONE.unsigned_abs(), self.0.unsigned_abs() % ONE.unsigned_abs());
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let part = format!("{part:06}");
        format!("{sign}{whole}.{}", &part[..places])
    }

    /// How far it is from another, without a sign.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        // What lies between two numbers may be too large for one of ours, but not for i64.
        Self((self.0 - other.0).abs())
    }
}

/// The mean of some numbers, rounded to `places` decimals, half away from zero; `None` of nothing.
///
/// Where every number has no more decimals than that, the mean lies between the least and the largest of them.
#[must_use]
pub fn mean(numbers: impl IntoIterator<Item = Decimal>, places: u8) -> Option<Decimal> {
    let (mut sum, mut count) = (0_i128, 0_i128);
    for number in numbers {
        sum += i128::from(number.0);
        count += 1;
    }
    mean_of_sum(sum, count, places)
}

/// The same from what is already added up: `sum` in millionths.
#[must_use]
pub fn mean_of_sum(sum: i128, count: i128, places: u8) -> Option<Decimal> {
    if count <= 0 {
        return None;
    }
    let step = 10_i128.pow(u32::from(PLACES_MOST - places.min(PLACES_MOST)));
    let steps = divide(sum, count * step);
    i64::try_from(steps * step).ok().map(Decimal)
}

/// A quotient rounded to the nearest whole number, half away from zero. The divisor is positive.
pub(crate) const fn divide(number: i128, by: i128) -> i128 {
    let half = if number < 0 { -by } else { by };
    (2 * number + half) / (2 * by)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fixed(0))
    }
}

impl FromStr for Decimal {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let pointed = digits.len() > whole.len();
        if !(1..=12).contains(&whole.len())
            || part.len() > usize::from(PLACES_MOST)
            || pointed == part.is_empty()
        {
            return Err(NotANumber);
        }
        if !all_digits(whole) || !all_digits(part) {
            return Err(NotANumber);
        }
        let whole: i64 = whole.parse().map_err(|_| NotANumber)?;
        let part: i64 = format!("{part:0<6}").parse().map_err(|_| NotANumber)?;
        let millionths =
            whole.checked_mul(ONE).and_then(|whole| whole.checked_add(part)).ok_or(NotANumber)?;
        Self::from_millionths(if negative { -millionths } else { millionths })
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, NotANumber> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,6})?$" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_is_written_with_a_point_and_at_most_six_decimals() {
        for text in ["0", "46", "-3", "0.9758", "-0.5", "100000000000", "0.000001"] {
            assert_eq!(number(text).to_string(), text);
        }
        assert_eq!(number("0.9410").to_string(), "0.941");
        assert_eq!(number("-0").to_string(), "0");
        let wrong = [
            "",
            "-",
            ".5",
            "5.",
            "1,5",
            "+1",
            " 1",
            "1e3",
            "0.1234567",
            "100000000000.1",
            "٣",
            "--1",
            "1.2.3",
        ];
        for text in wrong {
            assert_eq!(text.parse::<Decimal>(), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn a_number_is_shown_with_the_decimals_of_its_indicator() {
        assert_eq!(number("0.941").fixed(4), "0.9410");
        assert_eq!(number("-7").fixed(1), "-7.0");
        assert_eq!(number("0.941").fixed(0), "0.941", "nothing is lost");
        assert_eq!([number("0.941").places(), number("12").places(), number("0").places()], [3, 0, 0]);
    }

    #[test]
    fn a_mean_is_rounded_half_away_from_zero() {
        let of = |numbers: &[&str], places| {
            mean(numbers.iter().map(|text| number(text)), places).map(|n| n.to_string())
        };
        assert_eq!(of(&["1", "2"], 0).as_deref(), Some("2"));
        assert_eq!(of(&["-1", "-2"], 0).as_deref(), Some("-2"));
        assert_eq!(of(&["0.1", "0.2", "0.2"], 4).as_deref(), Some("0.1667"));
        assert_eq!(of(&[], 2), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(millionths in -MOST..=MOST) {
            let number = Decimal::from_millionths(millionths).unwrap();
            prop_assert_eq!(number.to_string().parse::<Decimal>(), Ok(number));
            prop_assert_eq!(number.fixed(6).parse::<Decimal>(), Ok(number));
        }

        #[test]
        fn a_mean_lies_between_the_least_and_the_largest(
            places in 0_u8..=6,
            steps in proptest::collection::vec(-1_000_000_i64..1_000_000, 1..30),
        ) {
            let step = 10_i64.pow(u32::from(PLACES_MOST - places));
            let numbers: Vec<Decimal> = steps.iter().map(|n| Decimal::from_millionths(n * step).unwrap()).collect();
            let mean = mean(numbers.iter().copied(), places).unwrap();
            prop_assert!(numbers.iter().min().unwrap() <= &mean && &mean <= numbers.iter().max().unwrap());
            prop_assert!(mean.places() <= places);
        }

        #[test]
        fn the_order_of_what_is_averaged_says_nothing(mut numbers in proptest::collection::vec(-MOST..MOST, 1..30)) {
            let of = |numbers: &[i64]| mean(numbers.iter().map(|n| Decimal::from_millionths(*n).unwrap()), 6);
            let before = of(&numbers);
            numbers.reverse();
            prop_assert_eq!(before, of(&numbers));
        }
    }
}
