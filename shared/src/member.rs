//! The delegations: codes, classes, the order they are shown in, and who chairs when.
//!
//! Who is a member, in which class and with which rights is data with dates (domain reference 1.2): the council's
//! composition is under discussion. Only the *kinds* of class are fixed here, because rules differ by them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::ChairTermId;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldError, FieldErrors};
use crate::seat::Role;
use crate::time::Date;

/// A delegation's code: two or three capital letters, for example `DK`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MemberCode([u8; 3]);

/// The fixed order in which delegations stand side by side wherever they do: countries, autonomous areas, Baltic states
/// (domain reference 1.2).
pub const ORDER: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

/// The place of a delegation, by its code, in the fixed order. Any other code comes after them, by its letters.
#[must_use]
pub fn place(code: &str) -> (usize, &str) {
    (ORDER.iter().position(|one| *one == code).unwrap_or(ORDER.len()), code)
}

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

impl Member {
    /// Whether it counts as a member on that day.
    #[must_use]
    pub fn counts_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// Whether one of these has that code and counts as a member on that day. A member whose class has changed stands among them twice.
#[must_use]
pub fn is_member(members: &[Member], code: MemberCode, day: Date) -> bool {
    members.iter().any(|one| one.code == code && one.counts_on(day))
}

/// Who is offered where a member is named: those that count on that day, in the order of display and each once, and whoever is named
/// there already. Whose membership has ended stays where it is named, and is offered nowhere else.
#[must_use]
pub fn offered(members: &[Member], day: Date, named: &[MemberCode]) -> Vec<MemberCode> {
    let of_day = members.iter().filter(|one| one.counts_on(day) || named.contains(&one.code));
    let mut codes: Vec<MemberCode> = Vec::new();
    for code in of_day.map(|one| one.code).chain(named.iter().copied()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The longest note on a chair term, in characters.
pub const NOTE_MOST: u32 = 500;

/// A chair term: who chairs, from a day to a day. One or several members hold it (domain reference 1.3); it may change in
/// the middle of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChairTerm {
    /// Its id.
    pub id: ChairTermId,
    /// The first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub to: Date,
    /// Who chairs, the first named first.
    pub members: Vec<MemberCode>,
    /// Why it is not as the rota says, for example.
    pub note: String,
}

/// A chair term that is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewChairTerm {
    /// The first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub to: Date,
    /// Who chairs, the first named first.
    pub members: Vec<MemberCode>,
    /// Why it is not as the rota says, for example; may be empty.
    pub note: String,
}

impl ChairTerm {
    /// Whether `member` chairs on every day from `from` until `to`.
    #[must_use]
    pub fn covers(&self, member: MemberCode, from: Date, to: Date) -> bool {
        self.members.contains(&member) && self.from <= from && to <= self.to
    }

    /// Whether it holds on that day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && day < self.to
    }
}

impl NewChairTerm {
    /// What keeps it from being made, given who is a member and the terms there are. There is one chair at a time.
    ///
    /// # Errors
    /// Every field that is not acceptable.
    pub fn check(&self, members: &[Member], terms: &[ChairTerm]) -> Result<(), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        if self.to <= self.from {
            errors.add("/to", FieldCode::EndsBeforeStart);
        } else if terms.iter().any(|term| term.from < self.to && self.from < term.to) {
            errors.add("/from", FieldCode::Overlaps);
        }
        if self.members.is_empty() {
            errors.add("/members", FieldCode::Required);
        }
        for (index, code) in self.members.iter().enumerate() {
            if self.members[..index].contains(code) {
                errors.add(format!("/members/{index}"), FieldCode::Duplicate);
            } else if !is_member(members, *code, self.from) {
                errors.add(format!("/members/{index}"), FieldCode::Unknown);
            }
        }
        errors.length("/note", &self.note, 0, NOTE_MOST);
        errors.finish()
    }
}

crate::act! {
    /// Naming who chairs, and taking a term back that nobody sits under: the secretariat, and the administrator.
    pub struct ManageChairTerms = "member.chair_term" on ();
    |seat, ()| Verdict::allow_if(matches!(seat.role, Role::Secretary | Role::Administrator))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_stand_first_then_areas_then_baltic_states_then_whoever_else() {
        let mut codes = ["SEC", "LT", "GL", "EE", "AX", "SE", "DK", "CHAIR", "FO"];
        codes.sort_by_key(|code| place(code));
        assert_eq!(codes, ["DK", "SE", "FO", "GL", "AX", "EE", "LT", "CHAIR", "SEC"]);
    }

    fn member(code: &str) -> Member {
        Member {
            code: code.parse().unwrap(),
            name: code.into(),
            class: MemberClass::Country,
            parent: None,
            time_zone: "UTC".into(),
            position: 1,
            from: "2017-06-22".parse().unwrap(),
            to: None,
        }
    }

    fn term(from: &str, to: &str, members: &[&str]) -> NewChairTerm {
        NewChairTerm {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            members: members.iter().map(|code| code.parse().unwrap()).collect(),
            note: String::new(),
        }
    }

    fn held(new: NewChairTerm) -> ChairTerm {
        let id = ChairTermId::from_parts(0, 0);
        ChairTerm { id, from: new.from, to: new.to, members: new.members, note: new.note }
    }

    fn faults(new: &NewChairTerm, terms: &[ChairTerm]) -> Vec<(String, FieldCode)> {
        let members = ["DK", "FO", "NO"].map(member);
        let errors = new.check(&members, terms).err().unwrap_or_default();
        errors.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn there_is_one_chair_at_a_time_and_a_term_may_follow_another_at_once() {
        let terms = [held(term("2026-01-01", "2027-01-01", &["DK", "FO"]))];
        assert_eq!(faults(&term("2027-01-01", "2028-01-01", &["NO"]), &terms), []);
        let early = faults(&term("2026-12-31", "2028-01-01", &["NO"]), &terms);
        assert_eq!(early, [("/from".into(), FieldCode::Overlaps)]);
    }

    #[test]
    fn a_term_names_members_who_are_members_each_once() {
        assert_eq!(
            faults(&term("2026-01-01", "2026-01-01", &[]), &[]),
            [("/to".into(), FieldCode::EndsBeforeStart), ("/members".into(), FieldCode::Required),]
        );
        assert_eq!(
            faults(&term("2026-01-01", "2027-01-01", &["DK", "DK", "XX"]), &[]),
            [("/members/1".into(), FieldCode::Duplicate), ("/members/2".into(), FieldCode::Unknown),]
        );
        assert_eq!(
            faults(&term("2016-01-01", "2017-01-01", &["DK"]), &[]),
            [("/members/0".into(), FieldCode::Unknown)]
        );
    }

    #[test]
    fn a_term_covers_its_own_members_within_its_own_days() {
        let term = held(term("2026-01-01", "2027-01-01", &["DK", "FO"]));
        let covers = |member: &str, from: &str, to: &str| {
            term.covers(member.parse().unwrap(), from.parse().unwrap(), to.parse().unwrap())
        };
        assert!(covers("FO", "2026-01-01", "2027-01-01"));
        assert!(!covers("FI", "2026-01-01", "2027-01-01"));
        assert!(!covers("DK", "2026-01-01", "2027-01-02"));
        assert!(!covers("DK", "2025-12-31", "2027-01-01"));
    }

    #[test]
    fn whose_membership_has_ended_is_offered_where_it_is_named_and_nowhere_else() {
        let (day, code) = ("2026-05-04".parse().unwrap(), |code: &str| code.parse::<MemberCode>().unwrap());
        let ended = Member { to: Some(day), ..member("FO") };
        let to_come = Member { from: "2026-05-05".parse().unwrap(), ..member("NO") };
        // Its class changed on the day.
        let was = Member { to: Some(day), ..member("DK") };
        let all = [was, Member { from: day, ..member("DK") }, ended, to_come];
        assert_eq!(offered(&all, day, &[]), [code("DK")]);
        assert_eq!(offered(&all, day, &[code("FO"), code("DK")]), [code("DK"), code("FO")]);
        assert_eq!(offered(&[], day, &[code("FO")]), [code("FO")], "nothing is known yet");
        let is = |one: &str| is_member(&all, code(one), day);
        assert!(is("DK") && !is("FO") && !is("NO") && !is("SE"));
    }

    #[test]
    fn a_code_is_two_or_three_capitals() {
        assert_eq!("DK".parse::<MemberCode>().unwrap().to_string(), "DK");
        assert_eq!("NCM".parse::<MemberCode>().unwrap().to_string(), "NCM");
        for text in ["", "D", "dk", "DÅ", "DKFI", "D1"] {
            assert_eq!(text.parse::<MemberCode>(), Err(NotACode), "{text}");
        }
    }
}
