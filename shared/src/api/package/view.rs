//! A package as it is shown: what it does, what it does to amendments, who has answered, what keeps it from being applied.

use serde::{Deserialize, Serialize};

use super::Piece;
use crate::id::{AmendmentId, PackageId, ProgrammeId, TextId};
use crate::member::MemberCode;
use crate::package::{Answer, Effect, Hindrance, State};
use crate::text::ClauseId;
use crate::time::Instant;

/// What the package does to an amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EffectView {
    /// The amendment.
    pub amendment: AmendmentId,
    /// Its number.
    pub number: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// What becomes of it.
    pub effect: Effect,
    /// Whether applying the package decides it, or has; otherwise it stays open, because it wants more than the package speaks
    /// to or no longer fits the text.
    pub decides: bool,
}

/// What kind of thing keeps a package from being applied ([`Hindrance`], without what it is about).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// It is not before the delegations.
    NotPut,
    /// The programme is not negotiated.
    TextFrozen,
    /// Some have not answered this version.
    NoAnswer,
    /// Some have declined it.
    Declined,
    /// Clauses read otherwise than it was built on, or are gone.
    Changed,
    /// Clauses are agreed.
    Agreed,
    /// An operation does not fit for another reason.
    Unfit,
}

/// Something that keeps a package from being applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeldUp {
    /// What.
    pub what: Holds,
    /// Which delegations, where it is about some.
    pub members: Vec<MemberCode>,
    /// Which clauses, where it is about some.
    pub clauses: Vec<ClauseId>,
}

impl From<&Hindrance> for HeldUp {
    fn from(hindrance: &Hindrance) -> Self {
        let (what, members, clauses) = match hindrance {
            Hindrance::NotPut => (Holds::NotPut, &[][..], &[][..]),
            Hindrance::TextFrozen => (Holds::TextFrozen, &[][..], &[][..]),
            Hindrance::NoAnswer { members } => (Holds::NoAnswer, &members[..], &[][..]),
            Hindrance::Declined { members } => (Holds::Declined, &members[..], &[][..]),
            Hindrance::Changed { clauses } => (Holds::Changed, &[][..], &clauses[..]),
            Hindrance::Agreed { clauses } => (Holds::Agreed, &[][..], &clauses[..]),
            Hindrance::Unfit { .. } => (Holds::Unfit, &[][..], &[][..]),
        };
        Self { what, members: members.to_vec(), clauses: clauses.to_vec() }
    }
}

/// That an application was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UndoneView {
    /// When it had been applied.
    pub applied_at: Instant,
    /// When that was taken back.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// A package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackageView {
    /// Its id.
    pub id: PackageId,
    /// The text it is about.
    pub text: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// Its number, given when it is put and never used again.
    pub number: Option<u32>,
    /// Where it stands.
    pub state: State,
    /// The version that is put; 0 before.
    pub version: u32,
    /// Counts how often it was written down: what is written over was on the screen.
    pub edition: u32,
    /// What it is called.
    pub title: String,
    /// What the chair says to it.
    pub note: String,
    /// What it does, in the order of its operations.
    pub pieces: Vec<Piece>,
    /// Every answer, the latest last; one to an earlier version is to be given anew.
    pub answers: Vec<Answer>,
    /// The delegations that must accept it, in the order of display.
    pub entitled: Vec<MemberCode>,
    /// What it does to the amendments on its clauses, by number; of one that is applied, what it did.
    pub effects: Vec<EffectView>,
    /// What keeps it from being applied.
    pub held_up: Vec<HeldUp>,
    /// What of an applied package reads otherwise by now.
    pub fallen: Vec<ClauseId>,
    /// The delegations whose answer has fallen with it.
    pub released: Vec<MemberCode>,
    /// When it was begun.
    pub begun_at: Instant,
    /// When the version that stands was put.
    pub put_at: Option<Instant>,
    /// When it was applied.
    pub applied_at: Option<Instant>,
    /// What was applied and taken back, the latest last.
    pub undone: Vec<UndoneView>,
}

impl PackageView {
    /// Which application it is that stands, as it is asked for when it is taken back.
    #[must_use]
    pub fn application(&self) -> u32 {
        u32::try_from(self.undone.len()).unwrap_or(u32::MAX).saturating_add(1)
    }
}

/// A version that was put, as it read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PutVersion {
    /// Its number, from 1.
    pub version: u32,
    /// When it was put.
    pub at: Instant,
    /// What it was called.
    pub title: String,
    /// What the chair said to it.
    pub note: String,
    /// What it did.
    pub pieces: Vec<Piece>,
}
