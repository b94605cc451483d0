//! Positions: the board of a text, taking and taking back, agreeing to a section, closing and reopening clauses.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use super::text::HandSet;
use crate::id::{PositionId, ProgrammeId, TextId};
use crate::member::MemberCode;
use crate::position::{Bound, ClauseState, NewPosition, Preview, Scope, Value};
use crate::text::{ClauseId, ContentHash, Kind, Wording};
use crate::time::Instant;

/// The most clauses that are agreed to, or noted as read, at once: as many as a text has (text model 1).
pub const BOUNDS_MOST: u32 = 600;

/// A position as others are shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionView {
    /// Its id.
    pub id: PositionId,
    /// The delegation.
    pub member: MemberCode,
    /// What it is about.
    pub scope: Scope,
    /// What the delegation thinks.
    pub value: Value,
    /// Whether the capital has confirmed it.
    pub confirmed: bool,
    /// Who took it.
    pub by: Doer,
    /// When.
    pub at: Instant,
    /// When it was taken back, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Instant>,
}

/// What a delegation thinks of a clause as it reads now. A delegation that has not said has no cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellView {
    /// Said of these words; otherwise of others, and the delegation is asked anew.
    pub current: bool,
    /// What it has said.
    pub position: PositionView,
}

/// That a clause was closed as agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClosingView {
    /// The content that was agreed.
    pub hash: ContentHash,
    /// When.
    pub at: Instant,
    /// The chair; absent when the last member's confirmation closed it.
    pub by: Option<Doer>,
}

/// That the chair has reopened a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReopeningView {
    /// When.
    pub at: Instant,
    /// The chair.
    pub by: Doer,
    /// Why.
    pub reason: String,
}

/// That the chair has marked a change as linguistic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CorrectionView {
    /// The content before.
    pub from: ContentHash,
    /// The content after.
    pub to: ContentHash,
    /// When.
    pub at: Instant,
    /// The chair.
    pub by: Doer,
}

/// A clause and what is thought of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoardClause {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// Its words, with hand-set brackets.
    pub wording: Wording,
    /// Who set these brackets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hand_set: Vec<HandSet>,
    /// Its content, to which positions are bound.
    pub hash: ContentHash,
    /// Since when it reads so.
    pub since: Instant,
    /// Its open brackets.
    pub brackets: u32,
    /// Whether it is wanted elsewhere, of another kind or with other facts, which no bracket shows.
    pub contested: bool,
    /// Where it stands.
    pub state: ClauseState,
    /// When it was last closed, if it was.
    pub closed: Option<ClosingView>,
    /// When it was last reopened by the chair, if it was.
    pub reopened: Option<ReopeningView>,
    /// What the delegations have said, in the order of display.
    pub cells: Vec<CellView>,
}

/// A wording that a position was given for and that no longer stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Earlier {
    /// The content.
    pub hash: ContentHash,
    /// The words.
    pub wording: Wording,
}

/// Everything that is thought of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionBoard {
    /// The text.
    pub text: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// The revision whose words these are, for who reads no live draft.
    pub revision: Option<u32>,
    /// Whether positions are taken now.
    pub open: bool,
    /// Whether reservations can be lifted and objections withdrawn now.
    pub liftable: bool,
    /// The delegations whose agreement counts, in the order of display.
    pub entitled: Vec<MemberCode>,
    /// The clauses, in the order of the text.
    pub clauses: Vec<BoardClause>,
    /// The reservations against sections and the whole text that stand, the oldest first.
    pub wide: Vec<PositionView>,
    /// The words that positions to reconfirm were given for, where the reader may know them.
    pub earlier: Vec<Earlier>,
}

/// All that was ever said of a clause, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClauseRecord {
    /// The positions, those that others took the place of and those that were taken back included.
    pub positions: Vec<PositionView>,
    /// When it was closed.
    pub closings: Vec<ClosingView>,
    /// When the chair reopened it.
    pub reopenings: Vec<ReopeningView>,
    /// Which changes are linguistic.
    pub corrections: Vec<CorrectionView>,
}

/// Which section is to be agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfSection {
    /// The clause that heads it; absent for the whole text.
    #[serde(default)]
    pub head: Option<ClauseId>,
}

/// Agreeing to what the preview showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The clauses and the words that were on the screen.
    pub agree: Vec<Bound>,
    /// The capital has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

/// What a preview and a note of reading speak of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WasRead {
    /// The clauses and the words that were read.
    pub read: Vec<Bound>,
}

/// Closing a clause that reads so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewClosing {
    /// The content that was on the screen.
    pub hash: ContentHash,
}

/// Reopening a clause that reads so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReopening {
    /// The content that was on the screen.
    pub hash: ContentHash,
    /// Why; all see it.
    pub reason: String,
}

/// A change that is to count as linguistic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewCorrection {
    /// The content that positions were given for.
    pub from: ContentHash,
    /// The content as it is.
    pub to: ContentHash,
}

crate::path! {
    /// A path to the positions on a text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to one position.
    pub struct OfPosition {
        /// The text.
        text: TextId,
        /// The position.
        position: PositionId,
    }
}

crate::path! {
    /// A path to the positions on a clause.
    pub struct OfClause {
        /// The text.
        text: TextId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::endpoint! {
    /// Lists the clauses that are agreed as the text stands, which are read-only until the chair reopens them.
    pub struct ListAgreed: Get "/texts/{text}/agreed" for SignedIn => 200 Vec<ClauseId> {
        path: OfText,
    }
}

crate::endpoint! {
    /// Reads everything that is thought of a text.
    pub struct GetPositions: Get "/texts/{text}/positions" for SignedIn => 200 PositionBoard {
        path: OfText,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Reads all that was ever said of a clause.
    pub struct GetClausePositions: Get "/texts/{text}/clauses/{clause}/positions" for SignedIn => 200 ClauseRecord {
        path: OfClause,
        problems: [NotFound],
    }
}

crate::endpoint! {
    /// Takes a position, on the words that were on the screen.
    pub struct TakeAPosition: Post "/texts/{text}/positions" for SignedIn => 201 PositionView {
        path: OfText,
        body: NewPosition,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, ClauseAgreed, Unavailable],
    }
}

crate::endpoint! {
    /// Takes a position back: lifts a reservation, withdraws an agreement or an objection. It stays on record.
    pub struct TakePositionBack: Delete "/texts/{text}/positions/{position}" for SignedIn => 204 () {
        path: OfPosition,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, ClauseAgreed, Unavailable],
    }
}

crate::endpoint! {
    /// Shows what agreeing to all of a section would do.
    pub struct PreviewAgreement: Get "/texts/{text}/agreement" for SignedIn => 200 Preview {
        path: OfText,
        query: OfSection,
        problems: [NotFound, Forbidden, Unavailable],
    }
}

crate::endpoint! {
    /// Agrees to what the preview showed. When any of it has changed since, nothing is agreed to, and the errors name it.
    pub struct AgreeToAll: Post "/texts/{text}/agreement" for SignedIn => 204 () {
        path: OfText,
        body: Agreement,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, Unavailable],
    }
}

crate::endpoint! {
    /// Notes what somebody of a delegation has read. What reads otherwise by now is not noted.
    pub struct NoteRead: Post "/texts/{text}/readings" for SignedIn => 204 () {
        path: OfText,
        body: WasRead,
        problems: [NotFound, Forbidden],
    }
}

crate::endpoint! {
    /// Closes a clause that is agreed *ad referendum*.
    pub struct CloseAClause: Post "/texts/{text}/clauses/{clause}/closing" for SignedIn => 204 () {
        path: OfClause,
        body: NewClosing,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, NotAdRef, Unavailable],
    }
}

crate::endpoint! {
    /// Reopens an agreed clause, with a reason that all see.
    pub struct ReopenAClause: Post "/texts/{text}/clauses/{clause}/reopening" for SignedIn => 204 () {
        path: OfClause,
        body: NewReopening,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, NotAgreed, Unavailable],
    }
}

crate::endpoint! {
    /// Marks a change of a clause as linguistic: what was thought of the words before is thought of those now.
    pub struct MarkCorrection: Post "/texts/{text}/clauses/{clause}/corrections" for SignedIn => 204 () {
        path: OfClause,
        body: NewCorrection,
        problems: [NotFound, Forbidden, Stale, NotNegotiated, Unavailable],
    }
}
