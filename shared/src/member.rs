//! The delegations: codes, classes, and the order they are shown in.
//!
//! Who is a member, in which class and with which rights is data with dates (domain reference 1.2): the council's
//! composition is under discussion. Only the *kinds* of class are fixed here, because rules differ by them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// A delegation's code: two or three capital letters, for example `DK`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MemberCode([u8; 3]);

/// A text that is not a delegation's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a member code: two or three capital letters are expected")]
pub struct NotACode;

impl MemberCode {
    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

impl fmt::Display for MemberCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for MemberCode {
    type Err = NotACode;
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let bytes = text.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_uppercase) {
            return Err(NotACode);
        }
        let mut code = [0; 3];
        code[..bytes.len()].copy_from_slice(bytes);
        Ok(Self(code))
    }
}

impl TryFrom<String> for MemberCode {
    type Error = NotACode;
    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<MemberCode> for String {
    fn from(code: MemberCode) -> Self {
        code.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for MemberCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MemberCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{2,3}$" })
    }
}

/// The class of a member, which decides how its answer counts (domain reference 1.2, 6.4 "Who counts").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberClass {
    /// A Nordic country: its answer decides.
    Country,
    /// An autonomous area: takes part, and joins an adopted text or does not.
    AutonomousArea,
    /// A Baltic state: whether its objection blocks is a setting of the programme.
    BalticState,
}

/// A delegation as it is known from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Member {
    /// Its code.
    pub code: MemberCode,
    /// Its English name; other languages come from the screen's own lists.
    pub name: String,
    /// Its class.
    pub class: MemberClass,
    /// The country an autonomous area belongs to.
    pub parent: Option<MemberCode>,
    /// IANA name of its zone, for deadlines.
    pub time_zone: String,
    /// Its place in the fixed order of display, from 1.
    pub position: u32,
    /// The first day it counts as a member of this class.
    pub from: Date,
    /// The first day it no longer does.
    pub to: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_or_three_capitals() {
        assert_eq!("DK".parse::<MemberCode>().unwrap().to_string(), "DK");
        assert_eq!("NCM".parse::<MemberCode>().unwrap().to_string(), "NCM");
        for text in ["", "D", "dk", "DÅ", "DKFI", "D1"] {
            assert_eq!(text.parse::<MemberCode>(), Err(NotACode), "{text}");
        }
    }
}
