//! The edition of a source that a value is of: a year, or a year with a name where there are several in one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// The longest name of an edition, the year included, in characters.
pub const EDITION_MOST: usize = 30;

/// The years that an edition can be of.
pub const YEARS: std::ops::Range<u16> = 1900..2200;

/// A text that names no edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an edition: a year is expected, with a name after it where need be")]
pub struct NotAnEdition;

/// An edition: `2024`, `2024 spring`, `2024-H1`, `2024/25`. In order, editions are in the order of time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edition(String);

impl Edition {
    /// The edition of a year.
    #[must_use]
    pub fn of_year(year: u16) -> Self {
        Self(year.clamp(YEARS.start, YEARS.end - 1).to_string())
    }

    /// The year it is of, or begins in.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.0.get(..4).and_then(|year| year.parse().ok()).unwrap_or(YEARS.start)
    }

    /// Whether no source can have published it by that day: many carry the year after the one in which they come, and none a later one.
    #[must_use]
    pub fn is_ahead(&self, today: Date) -> bool {
        i32::from(self.year()) > today.year() + 1
    }

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Edition {
    type Err = NotAnEdition;
    fn from_str(text: &str) -> Result<Self, NotAnEdition> {
        let year = text
            .get(..4)
            .filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
            .ok_or(NotAnEdition)?;
        if !year.parse::<u16>().is_ok_and(|year| YEARS.contains(&year)) {
            return Err(NotAnEdition);
        }
        let name = &text[4..];
        let said = name.strip_prefix([' ', '-', '/']).map(|name| !name.is_empty() && name.trim() == name);
        let fits = text.chars().count() <= EDITION_MOST && !text.chars().any(char::is_control);
        if fits && (name.is_empty() || said == Some(true)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnEdition)
        }
    }
}

impl TryFrom<String> for Edition {
    type Error = NotAnEdition;
    fn try_from(text: String) -> Result<Self, NotAnEdition> {
        text.parse()
    }
}

impl From<Edition> for String {
    fn from(edition: Edition) -> Self {
        edition.0
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Edition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edition".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[12][0-9]{3}([ /-].*)?$", "maxLength": EDITION_MOST })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_a_year_and_a_name_where_need_be() {
        for good in ["2024", "2024 spring", "2024-H1", "2024/25", "1900"] {
            assert_eq!(good.parse::<Edition>().unwrap().as_str(), good);
        }
        let long = format!("2024 {}", "x".repeat(26));
        let wrong = [
            "",
            "24",
            "spring 2024",
            "2024spring",
            "2024 ",
            "2024-",
            "2024  x",
            "1800",
            "2200",
            "２０２４",
            "2024 a\tb",
            &long,
        ];
        for bad in wrong {
            assert_eq!(bad.parse::<Edition>(), Err(NotAnEdition), "{bad}");
        }
    }

    #[test]
    fn an_edition_is_published_a_year_ahead_at_most() {
        let ahead =
            |edition: &str| edition.parse::<Edition>().unwrap().is_ahead("2026-12-31".parse().unwrap());
        assert!(!ahead("2018") && !ahead("2026") && !ahead("2027") && !ahead("2027/28"));
        assert!(ahead("2028") && ahead("2028-H1") && ahead("2140"));
    }

    #[test]
    fn editions_stand_in_the_order_of_time() {
        let mut editions: Vec<Edition> =
            ["2026", "2024-H2", "2024-H1", "2018"].into_iter().map(|text| text.parse().unwrap()).collect();
        editions.sort();
        assert_eq!(editions.iter().map(Edition::year).collect::<Vec<_>>(), [2018, 2024, 2024, 2026]);
        assert_eq!(editions[1].as_str(), "2024-H1");
    }
}
