//! Positions: what a delegation thinks of an exact wording (text model 10; domain reference 3.3 and 6.3).
//!
//! A position is bound to the content hash it was given for. When the wording changes it is *to reconfirm*, when the wording
//! returns it revives; only corrections that the chair has marked linguistic carry it along. Reservations are positions with
//! a kind, and may also stand against a section or the whole text.
//!
//! Here: positions and who may take them; which of them count ([`Board`]); the state of a clause that follows from them
//! ([`clause_state`]); agreeing to a whole section ([`preview`]). Not here: what is thought of an amendment, which is a stance
//! ([`crate::amendment`]), and answers in a procedure ([`crate::procedure`]).

mod board;
mod bulk;
mod read;
mod state;

pub use board::{Board, Cell, Correction};
pub use bulk::{Bound, Preview, preview, stale};
pub use state::{
    ClauseState, Closing, Refusal, Reopening, Rules, Subject, clause_state, may_close, may_reopen, may_take,
    may_take_back,
};

use serde::{Deserialize, Serialize};

use crate::id::SeatId;
use crate::lifecycle::State;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::text::{ClauseId, ContentHash, Wording};
use crate::time::{Date, Instant};

/// The longest reason, in characters.
pub const REASON_MOST: u32 = 4000;

/// The longest wording that is wanted instead, in UTF-16 code units.
pub const WANTED_MOST: u32 = 20_000;

/// The kinds of reservation (domain reference 3.3). Which of them hold what up is a setting ([`Rules`]): the practice is not
/// verified for this council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReservationKind {
    /// Against the whole.
    General,
    /// Against a passage.
    Substantive,
    /// Still being examined; there is no view yet.
    Scrutiny,
    /// The national parliament must finish first.
    Parliamentary,
    /// A language version is to be checked.
    Linguistic,
}

impl ReservationKind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::General, Self::Substantive, Self::Scrutiny, Self::Parliamentary, Self::Linguistic];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Substantive => "substantive",
            Self::Scrutiny => "scrutiny",
            Self::Parliamentary => "parliamentary",
            Self::Linguistic => "linguistic",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// What a delegation thinks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "value", rename_all = "snake_case")]
pub enum Value {
    /// Yes.
    Agree,
    /// Would have it otherwise, and does not stand in the way.
    CanLiveWith,
    /// Holds back.
    Reservation {
        /// In which sense.
        kind: ReservationKind,
        /// Why.
        reason: String,
        /// When it expects to lift it.
        lifts_on: Option<Date>,
    },
    /// No.
    Object {
        /// What it wants the clause to read.
        wanted: Wording,
        /// Why; may be empty, since the wanted words say much.
        reason: String,
    },
}

/// What a position is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "scope", rename_all = "snake_case")]
pub enum Scope {
    /// The whole text, however it reads; for reservations alone.
    Text,
    /// A clause and what stands under it, however they read; for reservations alone.
    Section {
        /// The clause that heads it.
        head: ClauseId,
    },
    /// A clause as it reads.
    Clause {
        /// The clause.
        clause: ClauseId,
        /// The content it was given for: what was on the screen.
        hash: ContentHash,
    },
}

/// A position that is to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPosition {
    /// What it is about.
    pub scope: Scope,
    /// What the delegation thinks.
    pub value: Value,
    /// The capital has confirmed it: no longer *ad referendum*. Only with agreement.
    #[serde(default)]
    pub confirmed: bool,
}

impl Value {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::CanLiveWith => "can_live_with",
            Self::Reservation { .. } => "reservation",
            Self::Object { .. } => "object",
        }
    }

    /// Whether it is agreement, gladly or not.
    #[must_use]
    pub const fn agrees(&self) -> bool {
        matches!(self, Self::Agree | Self::CanLiveWith)
    }
}

impl Scope {
    /// What heads the section it is about; nothing for the whole text and for a clause.
    #[must_use]
    pub const fn head(&self) -> Option<&ClauseId> {
        match self {
            Self::Section { head } => Some(head),
            Self::Text | Self::Clause { .. } => None,
        }
    }
}

impl NewPosition {
    /// Notes what is wrong with it.
    pub fn check(&self, today: Date, errors: &mut FieldErrors) {
        match &self.value {
            Value::Agree | Value::CanLiveWith => {}
            Value::Reservation { reason, lifts_on, .. } => {
                errors.length("/value/reason", reason, 1, REASON_MOST);
                if lifts_on.is_some_and(|day| day < today) {
                    errors.add("/value/lifts_on", FieldCode::InThePast);
                }
            }
            Value::Object { wanted, reason } => {
                if wanted.is_blank() {
                    errors.add("/value/wanted", FieldCode::Required);
                } else if wanted.len_utf16() > WANTED_MOST as usize {
                    errors.add_limit("/value/wanted", FieldCode::TooLong, WANTED_MOST);
                }
                errors.length("/value/reason", reason, 0, REASON_MOST);
            }
        }
        let exact = matches!(self.scope, Scope::Clause { .. });
        if !exact && !matches!(self.value, Value::Reservation { .. }) {
            errors.add("/scope", FieldCode::NotHere);
        }
        if self.confirmed && !matches!(self.value, Value::Agree | Value::CanLiveWith) {
            errors.add("/confirmed", FieldCode::NotHere);
        }
    }

    /// The position, once it is taken. Wanted words have no brackets: they are what a clause is to read.
    #[must_use]
    pub fn taken(self, member: MemberCode, by: SeatId, at: Instant) -> Position {
        Position {
            member,
            scope: self.scope,
            value: match self.value {
                Value::Object { wanted, reason } => {
                    Value::Object { wanted: wanted.without_brackets(), reason }
                }
                other => other,
            },
            confirmed: self.confirmed,
            by,
            at,
            ended: None,
        }
    }
}

/// A position of a delegation. A later one on the same wording takes its place; all stay on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The delegation.
    pub member: MemberCode,
    /// What it is about.
    pub scope: Scope,
    /// What the delegation thinks.
    pub value: Value,
    /// Whether the capital has confirmed it.
    pub confirmed: bool,
    /// In which seat it was taken.
    pub by: SeatId,
    /// When.
    pub at: Instant,
    /// When its delegation took it back: a reservation is lifted, an agreement withdrawn.
    pub ended: Option<Ended>,
}

/// How a position was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ended {
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// Whose position is to be taken or taken back, and by whom it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    /// The delegation.
    pub member: MemberCode,
    /// Whether it is, or was, agreement: only these may be left to somebody the head has named.
    pub agrees: bool,
    /// Whether the head has named this seat to speak for the delegation.
    pub named: bool,
}

/// Whether positions are taken, and clauses closed, while a programme stands there: only while it is negotiated. Before, the
/// text is the pen's; later it is what others decide on.
#[must_use]
pub const fn taken_in(state: State) -> bool {
    matches!(state, State::Negotiation)
}

/// Whether a reservation can be lifted, or an objection withdrawn, while a programme stands there: until it is decided. A
/// parliament may be ready only after the officials have sent the text on.
#[must_use]
pub const fn lifted_in(state: State) -> bool {
    matches!(state, State::Negotiation | State::Consultation | State::EndorsedByOfficials | State::Adoption)
}

crate::act! {
    /// Reading the positions of all delegations: who takes part. Observers see neither brackets nor attributions
    /// (text model 7).
    pub struct ReadPositions = "position.read" on ();
    |seat, ()| if seat.role.negotiates() { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Taking a position and taking it back: the head of the delegation, agreement also whom the head has named (domain
    /// reference 6.5). The chair does so in the seat of their own delegation, the secretariat has none.
    pub struct TakePosition = "position.take" on Voice;
    |seat, voice| {
        let named = seat.role == Role::Delegate && seat.member == Some(voice.member) && voice.named && voice.agrees;
        Verdict::allow_if(seat.heads(voice.member) || named)
    }
}

crate::act! {
    /// Noting what one has read, for the delegation's own preview: its head and its delegates.
    pub struct NoteReading = "position.note_reading" on ();
    |seat, ()| match seat.role {
        Role::Head | Role::Delegate => Verdict::Allowed,
        Role::Chair | Role::Secretary => Verdict::Refused,
        Role::Observer | Role::Administrator => Verdict::Unseen,
    }
}

crate::act! {
    /// Closing a clause as agreed, and reopening it with a reason: the chair (domain reference 6.5).
    pub struct CloseClause = "position.close_clause" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

crate::act! {
    /// Marking a correction as linguistic, so that positions stay: the chair.
    pub struct MarkLinguistic = "position.mark_linguistic" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

#[cfg(test)]
#[path = "position/tests.rs"]
mod tests;
