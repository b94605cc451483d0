//! Bodies: the council of ministers, the committee of officials that prepares for it, working groups, the secretariat.
//!
//! What a body is called and from when to when there is one is data (domain reference 6.1, entity 1): the name of the
//! officials' committee is verified in no source, and bodies come and go. Only the *kinds* are fixed here, because who sits
//! in a body follows from its kind. What it is not: who may do what, which follows from the seat's role alone.

use serde::{Deserialize, Serialize};

use crate::id::BodyId;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldError, FieldErrors};
use crate::seat::{Role, Seat};
use crate::time::Date;

/// The longest name, in characters.
pub const NAME_MOST: u32 = 120;

/// What sort of body it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// The ministers; they decide.
    Council,
    /// The committee of senior officials, one head for each delegation; it prepares what the ministers decide.
    Officials,
    /// A group that works on something for the others.
    WorkingGroup,
    /// Those who serve them all.
    Secretariat,
}

impl BodyKind {
    /// Every kind, in the order of display.
    pub const ALL: [Self; 4] = [Self::Council, Self::Officials, Self::WorkingGroup, Self::Secretariat];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Council => "council",
            Self::Officials => "officials",
            Self::WorkingGroup => "working_group",
            Self::Secretariat => "secretariat",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether somebody in that role can sit in a body of this kind.
    ///
    /// Ministers have no accounts: of the council, only whoever chairs and whoever observes has a seat here. The presidency
    /// chairs the ministers' and the officials' meetings alike (domain reference 1.3). A working group may have a chair of
    /// its own, who is none in the sense of [`Role::Chair`]: that role leads the negotiation itself. The administrator sits
    /// in no body.
    #[must_use]
    pub const fn seats(self, role: Role) -> bool {
        match role {
            Role::Head => matches!(self, Self::Officials | Self::WorkingGroup),
            Role::Delegate => matches!(self, Self::Officials | Self::WorkingGroup),
            Role::Chair => matches!(self, Self::Council | Self::Officials),
            Role::Secretary => matches!(self, Self::Secretariat | Self::WorkingGroup),
            Role::Observer => matches!(self, Self::Council | Self::Officials | Self::WorkingGroup),
            Role::Administrator => false,
        }
    }
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Counts its changes, from 1; given back when it is changed, so that nobody overwrites what they have not seen.
    pub version: u32,
    /// What sort it is; that stays, since who sits in it follows from it.
    pub kind: BodyKind,
    /// What it is called.
    pub name: String,
    /// The first day there is one.
    pub from: Date,
    /// The first day there no longer is; open when absent.
    pub to: Option<Date>,
}

/// A body that is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewBody {
    /// What sort it is.
    pub kind: BodyKind,
    /// What it is called.
    pub name: String,
    /// The first day there is one.
    pub from: Date,
    /// The first day there no longer is; open when absent.
    #[serde(default)]
    pub to: Option<Date>,
}

/// What a body is to be called, and from when to when there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BodyChange {
    /// The version that was on the screen.
    pub version: u32,
    /// What it is called.
    pub name: String,
    /// The first day there is one.
    pub from: Date,
    /// The first day there no longer is; open when absent.
    #[serde(default)]
    pub to: Option<Date>,
}

/// The body of a seat, as the seat shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SeatBody {
    /// The body.
    pub id: BodyId,
    /// What it is called now.
    pub name: String,
}

/// Whether one stretch of days lies within another; a stretch without an end lies within none that has one.
fn lies_within(from: Date, to: Option<Date>, first: Date, end: Option<Date>) -> bool {
    first <= from && end.is_none_or(|end| to.is_some_and(|to| to <= end))
}

impl Body {
    /// Whether there is one on every day from `from` until `to`.
    #[must_use]
    pub fn covers(&self, from: Date, to: Option<Date>) -> bool {
        lies_within(from, to, self.from, self.to)
    }

    /// Whether there is one on that day.
    #[must_use]
    pub fn is_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// As a seat shows it.
    #[must_use]
    pub fn of_seat(&self) -> SeatBody {
        SeatBody { id: self.id, name: self.name.clone() }
    }
}

impl NewBody {
    /// What keeps it from being made, given the bodies there are.
    ///
    /// # Errors
    /// Every field that is not acceptable.
    pub fn check(&self, bodies: &[Body]) -> Result<(), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        check(&self.name, self.from, self.to, bodies.iter(), &mut errors);
        errors.finish()
    }
}

impl BodyChange {
    /// What keeps `body` from being changed so, given the bodies there are, the seats that are or were in it, and the days on
    /// which it meets or met: those stay within its days.
    ///
    /// # Errors
    /// Every field that is not acceptable.
    pub fn check(
        &self,
        body: BodyId,
        bodies: &[Body],
        seats: &[Seat],
        meetings: &[Date],
    ) -> Result<(), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let others = bodies.iter().filter(|other| other.id != body);
        if check(&self.name, self.from, self.to, others, &mut errors) {
            // A seat that ends on its first day never held.
            let held = |seat: &&Seat| seat.to.is_none_or(|to| seat.from < to);
            if seats.iter().filter(held).any(|seat| seat.from < self.from) {
                errors.add("/from", FieldCode::SeatsOutside);
            }
            let stays = |seat: &Seat| lies_within(seat.from, seat.to, seat.from, self.to);
            if !seats.iter().filter(held).all(stays) {
                errors.add("/to", FieldCode::SeatsOutside);
            }
            if meetings.iter().any(|day| *day < self.from) {
                errors.add("/from", FieldCode::MeetingsOutside);
            }
            if meetings.iter().any(|day| self.to.is_some_and(|to| to <= *day)) {
                errors.add("/to", FieldCode::MeetingsOutside);
            }
        }
        errors.finish()
    }
}

/// Notes what is wrong with name and days; says whether the days are in order. Two bodies of the same name at the same time
/// could not be told apart.
fn check<'a>(
    name: &str,
    from: Date,
    to: Option<Date>,
    mut others: impl Iterator<Item = &'a Body>,
    errors: &mut FieldErrors,
) -> bool {
    errors.length("/name", name, 1, NAME_MOST);
    let key = |name: &str| name.trim().to_lowercase();
    let before_the_end = |day: Date, end: Option<Date>| end.is_none_or(|end| day < end);
    let ordered = before_the_end(from, to);
    if !ordered {
        errors.add("/to", FieldCode::EndsBeforeStart);
    }
    let at_the_same_time = |other: &Body| before_the_end(from, other.to) && before_the_end(other.from, to);
    if others.any(|other| key(&other.name) == key(name) && at_the_same_time(other)) {
        errors.add("/name", FieldCode::Duplicate);
    }
    ordered
}

crate::act! {
    /// Adding a body, renaming it, changing its days, and taking one back in which nobody sits: the secretariat, and the
    /// administrator.
    pub struct ManageBodies = "body.manage" on ();
    |seat, ()| Verdict::allow_if(matches!(seat.role, Role::Secretary | Role::Administrator))
}

#[cfg(test)]
#[path = "body/tests.rs"]
mod tests;
