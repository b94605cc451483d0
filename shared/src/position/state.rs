//! The state of a clause, derived from brackets and positions (domain reference 6.3); only that the chair has closed or
//! reopened it is stored.

use serde::{Deserialize, Serialize};

use super::{Board, Cell, Position, ReservationKind, Value};
use crate::id::SeatId;
use crate::member::MemberCode;
use crate::text::{Clause, ClauseId, ContentHash};
use crate::time::Instant;

/// Where a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Not all have said what they think of it.
    Open,
    /// Somebody wants it otherwise: other words, another place, another kind or facts.
    Bracketed,
    /// Agreed by those at the table; the capitals have still to confirm.
    AgreedAdRef,
    /// Agreed; the chair reopens it with a reason before it changes.
    Agreed,
    /// Was agreed; reopened by the chair, or by an edit.
    Reopened,
}

/// That a clause was closed as agreed: by the chair, or because every member entitled had confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Closing {
    /// The content that was agreed.
    pub hash: ContentHash,
    /// When.
    pub at: Instant,
    /// The seat of the chair; absent when the last member's confirmation closed it.
    pub by: Option<SeatId>,
}

/// That the chair has reopened a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reopening {
    /// When.
    pub at: Instant,
    /// In which seat.
    pub by: SeatId,
    /// Why; visible to all.
    pub reason: String,
}

/// A clause whose state is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The clause.
    pub clause: &'a ClauseId,
    /// Its content now.
    pub hash: &'a ContentHash,
    /// Its open brackets ([`crate::text::bracket::Bracketed::count`]).
    pub brackets: usize,
    /// Whether an open amendment wants it elsewhere, or of another kind or with other facts, which no bracket shows.
    pub contested: bool,
    /// When it was last closed, if it was.
    pub closed: Option<&'a Closing>,
    /// When it was last reopened by the chair, if it was.
    pub reopened: Option<&'a Reopening>,
}

/// Who must agree, and which reservations stand in the way. The kinds are settings, because the practice is not verified
/// (domain reference 3.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rules {
    /// The members entitled; with none nothing is ever agreed.
    pub entitled: Vec<MemberCode>,
    /// The kinds that stand in the way of *ad referendum*.
    pub hold_ad_ref: Vec<ReservationKind>,
    /// The kinds that stand in the way of *agreed*.
    pub hold_agreed: Vec<ReservationKind>,
}

impl Rules {
    /// The defaults for these members: a scrutiny or parliamentary reservation leaves *ad referendum* possible, a linguistic
    /// one stands in the way of nothing.
    #[must_use]
    pub fn for_members(entitled: Vec<MemberCode>) -> Self {
        use ReservationKind::{General, Parliamentary, Scrutiny, Substantive};
        Self {
            entitled,
            hold_ad_ref: vec![General, Substantive],
            hold_agreed: vec![General, Substantive, Scrutiny, Parliamentary],
        }
    }
}

/// The state of a clause. `clauses` is the text as it stands.
///
/// What was agreed stays so while it reads the same and is not reopened. After a reopening only what is said from then on
/// counts, so that an agreement of before does not close the clause again by itself.
#[must_use]
pub fn clause_state(
    subject: &Subject<'_>,
    board: &Board<'_>,
    clauses: &[Clause],
    rules: &Rules,
) -> ClauseState {
    if subject.brackets > 0 || subject.contested {
        return ClauseState::Bracketed;
    }
    let reopened = subject
        .reopened
        .filter(|reopening| subject.closed.is_none_or(|closing| closing.at <= reopening.at))
        .map(|reopening| reopening.at);
    if let Some(closing) = subject.closed
        && reopened.is_none()
        && board.holds(subject.clause, &closing.hash, subject.hash)
    {
        return ClauseState::Agreed;
    }
    let cells: Vec<Option<&Position>> = rules
        .entitled
        .iter()
        .map(|member| match board.cell(*member, subject.clause, subject.hash) {
            Cell::Current(position) if reopened.is_none_or(|since| since <= position.at) => Some(position),
            _ => None,
        })
        .collect();
    let all_agree = |holding: &[ReservationKind], confirmed: bool| {
        let free = |value: &Value| match value {
            Value::Agree | Value::CanLiveWith => true,
            Value::Reservation { kind, .. } => !holding.contains(kind),
            Value::Object { .. } => false,
        };
        let said = |position: &Position| match position.value {
            Value::Reservation { .. } => free(&position.value),
            _ => free(&position.value) && (position.confirmed || !confirmed),
        };
        let entitled = |position: &&Position| rules.entitled.contains(&position.member);
        !cells.is_empty()
            && cells.iter().all(|cell| cell.is_some_and(said))
            && board.wide(subject.clause, clauses).filter(entitled).all(|position| free(&position.value))
    };
    if all_agree(&rules.hold_ad_ref, false) {
        let done = all_agree(&rules.hold_agreed, true);
        return if done { ClauseState::Agreed } else { ClauseState::AgreedAdRef };
    }
    if subject.closed.is_some() || reopened.is_some() { ClauseState::Reopened } else { ClauseState::Open }
}

/// Why a clause is not closed or reopened, or a position not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Only what is agreed *ad referendum* can be closed.
    NotAdRef,
    /// Only what is agreed can be reopened.
    NotAgreed,
    /// A reason must be given, which all see.
    ReasonNeeded,
    /// The clause is agreed; the chair reopens it first.
    ClauseAgreed,
    /// The clause reads otherwise than on the screen.
    Stale,
}

/// Whether the chair may close the clause.
///
/// # Errors
/// [`Refusal::NotAdRef`].
pub fn may_close(state: ClauseState) -> Result<(), Refusal> {
    if state == ClauseState::AgreedAdRef { Ok(()) } else { Err(Refusal::NotAdRef) }
}

/// Whether the chair may reopen the clause.
///
/// # Errors
/// [`Refusal::NotAgreed`]; [`Refusal::ReasonNeeded`].
pub fn may_reopen(state: ClauseState, reason: &str) -> Result<(), Refusal> {
    match state {
        ClauseState::Agreed if reason.trim().is_empty() => Err(Refusal::ReasonNeeded),
        ClauseState::Agreed => Ok(()),
        _ => Err(Refusal::NotAgreed),
    }
}

/// Whether a position on a clause may be taken, or taken back: on the words that stand there, and before it is agreed (a
/// member may withdraw its *ad referendum* until then).
///
/// # Errors
/// [`Refusal::Stale`]; [`Refusal::ClauseAgreed`].
pub fn may_take(state: ClauseState, shown: &ContentHash, now: &ContentHash) -> Result<(), Refusal> {
    if shown != now {
        Err(Refusal::Stale)
    } else if state == ClauseState::Agreed {
        Err(Refusal::ClauseAgreed)
    } else {
        Ok(())
    }
}

/// Whether a position on a clause may be taken back. Agreement may until the clause is agreed; a reservation is lifted, and an
/// objection withdrawn, at any time and also where the words have changed since: that stands in nobody's way.
///
/// # Errors
/// [`Refusal::ClauseAgreed`].
pub const fn may_take_back(state: ClauseState, value: &Value) -> Result<(), Refusal> {
    if value.agrees() && matches!(state, ClauseState::Agreed) { Err(Refusal::ClauseAgreed) } else { Ok(()) }
}
