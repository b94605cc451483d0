//! What an amount is in another currency: shown beside it, and stored nowhere. The rate is noted by the secretariat from a source that
//! it names; there is none until then.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Ore;
use crate::decimal::{Decimal, divide};
use crate::problem::{FieldCode, FieldErrors};
use crate::time::Date;

/// The longest source.
pub const SOURCE_MOST: u32 = 200;

/// A text that is not a currency, or is the Danish crown itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not another currency: three capital letters as ISO 4217 has them are expected")]
pub struct NotACurrency;

/// Another currency, by its three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Those of the region's members beside Denmark, the Faroes and Greenland: what is offered first.
    pub const USUAL: [Self; 4] = [Self(*b"EUR"), Self(*b"SEK"), Self(*b"NOK"), Self(*b"ISK")];

    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;
    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| NotACurrency)?;
        let fits = letters.iter().all(u8::is_ascii_uppercase) && &letters != b"DKK";
        if fits { Ok(Self(letters)) } else { Err(NotACurrency) }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;
    fn try_from(text: String) -> Result<Self, NotACurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.to_string()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}

/// A rate as it is noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateEdit {
    /// The currency.
    pub currency: Currency,
    /// How many Danish crowns a hundred of it are, as central banks write it.
    pub per_hundred: Decimal,
    /// Who says so.
    pub source: String,
    /// Of which day it is.
    pub day: Date,
    /// The version that was on the screen; 0 where none was noted.
    pub version: u32,
}

impl RateEdit {
    /// Notes what is wrong with it. `today` is the day on which it is noted.
    pub fn check(&self, today: Date, errors: &mut FieldErrors) {
        if self.per_hundred <= Decimal::ZERO {
            errors.add("/per_hundred", FieldCode::OutOfRange);
        }
        errors.length("/source", &self.source, 1, SOURCE_MOST);
        if self.day > today {
            errors.add("/day", FieldCode::InTheFuture);
        }
    }
}

/// An amount in whole units of another currency, rounded half away from nought; none where there is no rate or it cannot be counted.
#[must_use]
pub fn exchanged(ore: Ore, per_hundred: Decimal) -> Option<i64> {
    let rate = i128::from(per_hundred.millionths());
    if rate <= 0 {
        return None;
    }
    // Øre by 100 are crowns, by the rate hundreds of the currency, times 100 units of it.
    i64::try_from(divide(i128::from(ore.ore()) * 1_000_000, rate)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_three_capital_letters_and_never_the_crown_itself() {
        assert!(Currency::USUAL.iter().all(|one| one.to_string().parse() == Ok(*one)));
        for text in ["DKK", "eur", "EURO", "E1R", "", "€"] {
            assert_eq!(text.parse::<Currency>(), Err(NotACurrency), "{text}");
        }
    }

    #[test]
    fn an_amount_is_exchanged_by_crowns_for_a_hundred_and_rounded_once() {
        let rate = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(exchanged(Ore::crowns(746), rate("746")), Some(100));
        assert_eq!(exchanged(Ore::crowns(1_000_000), rate("746.05")), Some(134_039));
        assert_eq!(exchanged(Ore::crowns(5), rate("1000")), Some(1), "half away from nought");
        assert_eq!(exchanged(Ore::new(-500), rate("1000")), Some(-1));
        assert_eq!(exchanged(Ore::crowns(1), Decimal::ZERO), None);
        assert_eq!(exchanged(Ore::MOST, rate("0.000001")), None, "more than can be counted");
    }

    #[test]
    fn a_rate_has_a_source_and_a_day_that_has_come() {
        let rate = RateEdit {
            currency: Currency::USUAL[0],
            per_hundred: Decimal::ZERO,
            source: " ".into(),
            day: "2026-11-24".parse().unwrap(),
            version: 0,
        };
        let mut errors = FieldErrors::new();
        rate.check("2026-11-23".parse().unwrap(), &mut errors);
        let found: Vec<_> =
            errors.finish().unwrap_err().into_iter().map(|error| (error.pointer, error.code)).collect();
        let expected = [
            ("/per_hundred".to_owned(), FieldCode::OutOfRange),
            ("/source".to_owned(), FieldCode::Required),
            ("/day".to_owned(), FieldCode::InTheFuture),
        ];
        assert_eq!(found, expected);
    }
}
