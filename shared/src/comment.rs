//! Comments: threads on a clause or on words in it, in three circles (text model 11; issue: comments).
//!
//! A circle says who reads a thread: one delegation among itself, one delegation and the secretariat, or all who negotiate.
//! For everybody else the thread is not there. Here: the circles and who may do what; where a thread stands in a text that
//! changes under it is [`anchor`] (one wording), [`trail`] (one clause over time) and [`settle`] (a whole text, with clauses
//! that split and join). Not here: marks in the text, of which there are none.

pub mod anchor;
pub mod settle;
pub mod trail;

pub use anchor::{Anchor, Words, anchored, carry};
pub use settle::Settle;
pub use trail::Trail;

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::id::SeatId;
use crate::lifecycle::State;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::seat::{Role, Seat};

/// The longest message, in characters.
pub const MESSAGE_MOST: u32 = 4000;

/// So many people may be mentioned in one message.
pub const MENTIONS_MOST: usize = 20;

/// Who reads a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Circle {
    /// One delegation, among itself.
    Delegation {
        /// Which.
        member: MemberCode,
    },
    /// One delegation and the secretariat.
    ToSecretariat {
        /// Which delegation.
        member: MemberCode,
    },
    /// All who negotiate.
    All,
}

impl Circle {
    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delegation { .. } => "delegation",
            Self::ToSecretariat { .. } => "to_secretariat",
            Self::All => "all",
        }
    }

    /// The delegation it is about, where it is about one.
    #[must_use]
    pub const fn member(self) -> Option<MemberCode> {
        match self {
            Self::Delegation { member } | Self::ToSecretariat { member } => Some(member),
            Self::All => None,
        }
    }

    /// The circle of that name.
    #[must_use]
    pub fn from_parts(name: &str, member: Option<MemberCode>) -> Option<Self> {
        match (name, member) {
            ("delegation", Some(member)) => Some(Self::Delegation { member }),
            ("to_secretariat", Some(member)) => Some(Self::ToSecretariat { member }),
            ("all", None) => Some(Self::All),
            _ => None,
        }
    }

    /// Whether who acts for `member` as `role` is of it. The chair's seat is of no delegation: who chairs speaks for their
    /// own country in its seat (text model 6).
    #[must_use]
    pub fn holds(self, role: Role, member: Option<MemberCode>) -> bool {
        let of_delegation = |one| matches!(role, Role::Head | Role::Delegate) && member == Some(one);
        match self {
            Self::Delegation { member: one } => of_delegation(one),
            Self::ToSecretariat { member: one } => role == Role::Secretary || of_delegation(one),
            Self::All => role.negotiates(),
        }
    }

    /// Whether somebody in that seat is of it.
    #[must_use]
    pub fn includes(self, seat: &Seat) -> bool {
        self.holds(seat.role, seat.member)
    }

    /// The circles that somebody in that seat writes to, the narrowest first. `members`: the delegations of the day, to
    /// which the secretariat writes one by one.
    #[must_use]
    pub fn open_to(seat: &Seat, members: &[MemberCode]) -> Vec<Self> {
        let all = members.iter().chain(&seat.member);
        let mut circles: Vec<Self> = all
            .flat_map(|&member| [Self::Delegation { member }, Self::ToSecretariat { member }])
            .chain([Self::All])
            .filter(|circle| circle.includes(seat))
            .collect();
        crate::sort::plain(&mut circles);
        circles.dedup();
        circles
    }
}

/// A circle as it is on the wire. By hand: what serde derives for an enum told apart by a field reads everything twice, and
/// every page with comments would carry it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    who: String,
    #[serde(default)]
    member: Option<MemberCode>,
}

impl<'de> Deserialize<'de> for Circle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { who, member } = Parts::deserialize(deserializer)?;
        Self::from_parts(&who, member).ok_or_else(|| D::Error::custom("not a circle"))
    }
}

/// Whether a text takes comments: from the first draft to the decision. Later, and before there is a text, they are only read.
#[must_use]
pub const fn takes_comments(state: State) -> bool {
    use State::{Adoption, Consultation, Drafting, EndorsedByOfficials, Negotiation};
    matches!(state, Drafting | Negotiation | Consultation | EndorsedByOfficials | Adoption)
}

/// A message, as far as it decides who may change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The thread's circle.
    pub circle: Circle,
    /// The seat it was written in.
    pub by: SeatId,
}

/// A thread, as far as it decides who may settle it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Who reads it.
    pub circle: Circle,
    /// The seat it was begun in; on a screen, which does not know the seats of others, one's own or none.
    pub by: Option<SeatId>,
    /// The delegation it was begun for, where it was for one.
    pub of: Option<MemberCode>,
}

/// Those of the circle get `rule`; for others there is no such thread.
fn inside(circle: Circle, seat: &Seat, rule: bool) -> Verdict {
    if circle.includes(seat) { Verdict::allow_if(rule) } else { Verdict::Unseen }
}

/// Settling a question before all is the chair's and the secretariat's, and theirs who asked it: in the seat it was asked in, or speaking
/// for that delegation. Inside a circle it is anybody's who reads it.
fn settles(question: &Question, seat: &Seat) -> bool {
    let speaks = question.of.is_some() && question.of == seat.member && seat.speaks_on_amendments();
    question.circle != Circle::All
        || matches!(seat.role, Role::Chair | Role::Secretary)
        || question.by == Some(seat.id)
        || speaks
}

crate::act! {
    /// Knowing that texts have comments at all: who takes part.
    pub struct ListThreads = "comment.list" on ();
    |seat, ()| if seat.role.negotiates() { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Reading a thread: its circle.
    pub struct ReadThread = "comment.read" on Circle;
    |seat, circle| inside(*circle, seat, true)
}

crate::act! {
    /// Beginning a thread: in a circle one is of. That others have circles of their own is no secret.
    pub struct BeginThread = "comment.begin" on Circle;
    |seat, circle| if seat.role.negotiates() { Verdict::allow_if(circle.includes(seat)) } else { Verdict::Unseen }
}

crate::act! {
    /// Answering in a thread: its circle.
    pub struct Reply = "comment.reply" on Circle;
    |seat, circle| inside(*circle, seat, true)
}

crate::act! {
    /// Settling what a thread was about: its circle; before all the chair, the secretariat and who began it.
    pub struct Resolve = "comment.resolve" on Question;
    |seat, question| inside(question.circle, seat, settles(question, seat))
}

crate::act! {
    /// Opening a settled thread again: as for settling it.
    pub struct Reopen = "comment.reopen" on Question;
    |seat, question| inside(question.circle, seat, settles(question, seat))
}

crate::act! {
    /// Changing what one has written, in the seat it was written in; what it said before stays readable.
    pub struct EditOwn = "comment.edit" on Said;
    |seat, said| inside(said.circle, seat, said.by == seat.id)
}

#[cfg(test)]
#[path = "comment/tests.rs"]
mod tests;
