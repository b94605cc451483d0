//! Measurements: what an indicator was at an edition of its source, member by member or one for all.
//!
//! A figure is a value, or says why there is none; nothing is never nought (domain reference 4.4, 6.6). Each change is a new row
//! with who, when and why, and the newest stands. [`series`] counts with them, [`paste`] reads a table that somebody pastes,
//! [`csv`] writes one that can be read again. What is counted at all is in [`crate::indicator`].

pub mod csv;
mod edition;
pub mod number;
pub mod paste;
pub mod series;
pub mod sheet;

pub use edition::{EDITION_MOST, Edition, NotAnEdition, YEARS};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;
use crate::indicator::{Definition, Spread, TEXT_MOST, WHY_MOST};
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::time::Date;

/// The most figures that are changed in one act: eleven members and thirty editions, and some room.
pub const CHANGES_MOST: u32 = 500;

/// What a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// As the source has it.
    Value,
    /// An estimate, until the source has it.
    Estimate,
    /// The source has not published it yet.
    NotYet,
    /// The source does not cover the member.
    NotCovered,
    /// Nothing: what stood here was entered by mistake.
    Withdrawn,
}

impl Status {
    /// Every status, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Value, Self::Estimate, Self::NotYet, Self::NotCovered, Self::Withdrawn];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Estimate => "estimate",
            Self::NotYet => "not_yet",
            Self::NotCovered => "not_covered",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// Whether a number belongs to it.
    #[must_use]
    pub const fn has_value(self) -> bool {
        matches!(self, Self::Value | Self::Estimate)
    }
}

/// What the members say in an edition of an indicator, without their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InEdition {
    /// The edition.
    pub edition: Edition,
    /// Each with what it says.
    pub said: Vec<(MemberCode, Status)>,
}

/// A figure as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Whose; absent where there is one for all.
    pub member: Option<MemberCode>,
    /// Of which edition.
    pub edition: Edition,
    /// What it is.
    pub status: Status,
    /// The number, where there is one.
    pub value: Option<Decimal>,
    /// A note.
    pub note: String,
    /// Where this figure comes from, where that is not the indicator's source.
    pub source: String,
    /// When it was read there.
    pub retrieved: Option<Date>,
    /// Its version, from 1.
    pub version: i64,
}

impl Figure {
    /// The number, where the figure is one that counts.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        self.value.filter(|_| self.status.has_value())
    }

    /// As it would be said anew of another indicator that counts the same, with the day on which it was read.
    #[must_use]
    pub fn taken_over(self) -> Change {
        Change {
            member: self.member,
            edition: self.edition,
            status: self.status,
            value: self.value,
            note: self.note,
            source: self.source,
            retrieved: self.retrieved,
            version: 0,
        }
    }
}

/// Whose figure, and of which edition.
pub type Place = (Option<MemberCode>, Edition);

/// What stands at a member and an edition.
#[must_use]
pub fn standing<'a>(
    figures: &'a [Figure],
    member: Option<MemberCode>,
    edition: &Edition,
) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.member == member && figure.edition == *edition)
}

/// One figure that is to stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Whose; absent where there is one for all.
    pub member: Option<MemberCode>,
    /// Of which edition.
    pub edition: Edition,
    /// What it is.
    pub status: Status,
    /// The number, where the status has one.
    pub value: Option<Decimal>,
    /// A note.
    pub note: String,
    /// Where it comes from, where that is not the indicator's source.
    pub source: String,
    /// When this one was read there, where that is not the day that is said for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
    /// The version of what the screen showed there; 0 where nothing stood.
    pub version: i64,
}

/// Figures that are to stand, all of them or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// The figures.
    pub changes: Vec<Change>,
    /// Why what stood there is changed; may be empty where nothing stood.
    pub why: String,
    /// When those were read in their source that do not say so themselves.
    pub retrieved: Option<Date>,
}

impl Change {
    /// Whether the figure itself stays as it stands, and only what is said of it is another.
    #[must_use]
    pub fn leaves(&self, stands: &Figure) -> bool {
        (self.status, self.value) == (stands.status, stands.value)
    }
}

impl Changes {
    /// When one of them was read in its source: its own day goes before the one for all, which is not said of a figure that stays as
    /// it stands.
    #[must_use]
    pub fn retrieved_of(&self, change: &Change, stands: Option<&Figure>) -> Option<Date> {
        let left = stands.filter(|figure| change.leaves(figure));
        change.retrieved.or(left.map_or(self.retrieved, |figure| figure.retrieved))
    }
}

/// Checks that nothing was read in its source after today.
pub fn check_days(body: &Changes, today: Date, errors: &mut FieldErrors) {
    let ahead = |day: Option<Date>| day.is_some_and(|day| today < day);
    if ahead(body.retrieved) {
        errors.add("/retrieved", FieldCode::InTheFuture);
    }
    for (at, _) in body.changes.iter().enumerate().filter(|(_, change)| ahead(change.retrieved)) {
        errors.add(format!("/changes/{at}/retrieved"), FieldCode::InTheFuture);
    }
}

/// Checks that no edition is said to be published that nobody can have published yet; what stands may stay. An estimate of it, or that
/// it is not there yet, can be said at any time.
pub fn check_editions(body: &Changes, figures: &[Figure], today: Date, errors: &mut FieldErrors) {
    let stays = |change: &Change| {
        standing(figures, change.member, &change.edition).is_some_and(|figure| change.leaves(figure))
    };
    for (at, change) in body.changes.iter().enumerate() {
        if change.status == Status::Value && change.edition.is_ahead(today) && !stays(change) {
            errors.add(format!("/changes/{at}/edition"), FieldCode::InTheFuture);
        }
    }
}

/// Checks what is to stand, field by field: `/changes/3/value`.
pub fn check_changes(
    body: &Changes,
    definition: &Definition,
    is_member: impl Fn(MemberCode) -> bool,
    errors: &mut FieldErrors,
) {
    let changes = &body.changes;
    if changes.is_empty() {
        errors.add("/changes", FieldCode::Required);
    } else if changes.len() > CHANGES_MOST as usize {
        errors.add_limit("/changes", FieldCode::TooLong, CHANGES_MOST);
        return;
    }
    let revises = changes.iter().any(|change| change.version > 0);
    errors.length("/why", &body.why, u32::from(revises), WHY_MOST);
    let mut seen = BTreeSet::new();
    for (at, change) in changes.iter().enumerate() {
        let field = |name: &str| format!("/changes/{at}/{name}");
        match change.member {
            None if definition.spread == Spread::Members => errors.add(field("member"), FieldCode::Required),
            Some(_) if definition.spread == Spread::One => errors.add(field("member"), FieldCode::NotHere),
            Some(member) if !is_member(member) => errors.add(field("member"), FieldCode::Unknown),
            _ => {}
        }
        match change.value {
            None if change.status.has_value() => errors.add(field("value"), FieldCode::Required),
            Some(_) if !change.status.has_value() => errors.add(field("value"), FieldCode::NotHere),
            Some(value) if !definition.fits(value) => {
                errors.add_limit(field("value"), FieldCode::TooManyDecimals, definition.decimals.into());
            }
            _ => {}
        }
        errors.length(&field("note"), &change.note, 0, TEXT_MOST);
        errors.length(&field("source"), &change.source, 0, TEXT_MOST);
        if !seen.insert((change.member, &change.edition)) {
            errors.add(field("edition"), FieldCode::Duplicate);
        }
        if change.version < 0 {
            errors.add(field("version"), FieldCode::OutOfRange);
        }
    }
}

/// Which of the changes were made on what does not stand there any more.
#[must_use]
pub fn outdated(changes: &[Change], figures: &[Figure]) -> Vec<usize> {
    let now = |change: &Change| {
        standing(figures, change.member, &change.edition).map_or(0, |figure| figure.version)
    };
    let older = changes.iter().enumerate().filter(|(_, change)| now(change) != change.version);
    older.map(|(at, _)| at).collect()
}

crate::act! {
    /// Saying what an indicator was: the secretariat everything, heads and delegates what is their own member's (domain
    /// reference 6.5). The object is whose figures are to be changed.
    pub struct WriteMeasurements = "measurement.write" on [Option<MemberCode>];
    |seat, whose| {
        let own = |member: &Option<MemberCode>| member.is_some() && *member == seat.member;
        Verdict::allow_if(match seat.role {
            Role::Secretary => true,
            Role::Head | Role::Delegate => whose.iter().all(own),
            Role::Chair | Role::Observer | Role::Administrator => false,
        })
    }
}

#[cfg(test)]
#[path = "measurement/tests.rs"]
mod tests;
