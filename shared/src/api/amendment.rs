//! Amendments: drafting, clearing, tabling, and what becomes of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::amendment::{Amendment, Amends, Chosen, Fault, Fit, Operation, Outcome, Rebased, State, View};
use crate::id::{AmendmentId, TextId};
use crate::member::MemberCode;
use crate::text::{Clause, ClauseId, DraftHash};
use crate::time::Instant;

/// An amendment as the caller sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AmendmentView {
    /// Its id.
    pub id: AmendmentId,
    /// The text it amends.
    pub text: TextId,
    /// Where it stands, who stands behind it, what was proposed, answered and decided.
    pub record: Amendment,
    /// The number of the revision it cites; absent when none had been issued.
    pub revision: Option<u32>,
    /// Why its authors want it; empty before it is tabled.
    pub reason: String,
    /// What the tabled version asks for; empty before it is tabled.
    pub operations: Vec<Operation>,
    /// The clauses that these operations name, as they read in what is cited.
    pub base: Vec<Clause>,
    /// The operations, carried over to the text that the caller reads.
    pub rebased: Rebased,
    /// What came of carrying them over.
    pub fit: Fit,
    /// The numbers of the amendments that were merged into it.
    pub origins: BTreeSet<u32>,
    /// The amendment that it amends, where it amends one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amended: Option<Amended>,
    /// The tabled amendments that amend this one, by number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amended_by: Vec<AmendedBy>,
    /// When it was tabled.
    pub tabled_at: Option<Instant>,
    /// What its authors are writing; for everybody else there is nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftView>,
}

impl AmendmentView {
    /// What the tabled version asks for of its own, and the clauses that this names: on top of the amendment that it amends, where
    /// it amends one that it was written on.
    #[must_use]
    pub fn own(&self) -> (&[Clause], &[Operation]) {
        match self.amended.as_ref().and_then(|amended| amended.on_top.as_ref()) {
            Some(on_top) => (&on_top.base, &on_top.operations),
            None => (&self.base, &self.operations),
        }
    }

    /// What it amends, where that goes on in it when it is accepted as it is.
    #[must_use]
    pub fn takes_along(&self) -> Option<Amends> {
        let (amends, amended) = (self.record.amends?, self.amended.as_ref()?);
        amends.goes_along(amended.version, amended.state).then_some(amends)
    }
}

/// An amendment that another amends, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amended {
    /// Its id.
    pub id: AmendmentId,
    /// The version that is tabled; the record of the other says on which it was written.
    pub version: u32,
    /// Where it stands.
    pub state: State,
    /// What the other asks for on top of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_top: Option<OnTop>,
}

/// What an amendment asks for on top of the one that it amends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OnTop {
    /// The operations on the text as it would be with that one in it.
    pub operations: Vec<Operation>,
    /// The clauses that they name, as they would read with that one.
    pub base: Vec<Clause>,
}

/// An amendment that amends another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AmendedBy {
    /// Its id.
    pub id: AmendmentId,
    /// Its number.
    pub number: u32,
    /// Its version.
    pub version: u32,
    /// Where it stands.
    pub state: State,
}

/// What the authors of an amendment are writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftView {
    /// The text in whose room it is written; it holds the clauses of the slice.
    pub text: TextId,
    /// The clauses it was begun on, as they read then, in order.
    pub base: Vec<Clause>,
    /// Why.
    pub reason: String,
    /// When it was begun.
    pub begun_at: Instant,
    /// The hash of what it asks for and why, as it is here.
    pub hash: DraftHash,
    /// What it asks for as it is written now.
    pub operations: Vec<Operation>,
    /// What of that it asks for on top of the amendment that it amends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_top: Option<OnTop>,
    /// What keeps it from being handed to the heads.
    pub faults: Vec<Fault>,
    /// What has become of the clauses that it works on; said where one amendment is read, and not in lists.
    #[serde(default, skip_serializing_if = "SinceBegun::is_nothing")]
    pub since: SinceBegun,
}

/// What has become, in the text as the caller reads it, of the clauses that a draft works on since it was begun.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SinceBegun {
    /// They read otherwise, or say something else beside their words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<ClauseId>,
    /// They do not stand any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<ClauseId>,
    /// They are agreed: the draft is not tabled until the chair has reopened them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<ClauseId>,
}

impl SinceBegun {
    /// Whether all is as it was.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A version that was tabled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Version {
    /// Its number, from 1.
    pub version: u32,
    /// When it was tabled.
    pub tabled_at: Instant,
    /// Why its authors wanted it.
    pub reason: String,
    /// What it asked for.
    pub operations: Vec<Operation>,
    /// The clauses that the operations name, as they read in what it cites.
    pub base: Vec<Clause>,
}

/// What an amendment begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAmendment {
    /// The clauses it is about; those between the first and the last of them belong to it too. Never empty, but where it amends an
    /// amendment, whose clauses it is about in any case.
    pub clauses: Vec<ClauseId>,
    /// What the draft says otherwise from the start; its authors go on from there.
    #[serde(default)]
    pub operations: Vec<Operation>,
    /// Why; may be written later.
    #[serde(default)]
    pub reason: String,
    /// The amendment that it amends, in the version that was on the screen: the draft begins with the text as that one would have
    /// it, and so without operations of its own.
    #[serde(default)]
    pub amends: Option<AtVersion>,
}

/// Why an amendment is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftReason {
    /// The reason.
    pub reason: String,
    /// What was on the screen before it was written over: another's words are not lost.
    pub was: String,
}

/// What a next version begins with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revising {
    /// An amendment to this one whose words it takes over, in the version that was on the screen; its own words when there is none.
    #[serde(default)]
    pub words_of: Option<AtVersion>,
}

/// With whom a draft is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// The delegation.
    pub with: MemberCode,
}

/// What a head releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRelease {
    /// The hash of the draft that was on the screen.
    pub draft: DraftHash,
}

/// What a delegation thinks of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewStance {
    /// What it thinks.
    pub view: View,
    /// The version that was on the screen.
    pub version: u32,
}

/// Behind what a delegation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSponsor {
    /// The version that was on the screen.
    pub version: u32,
}

/// What somebody has before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewLook {
    /// The version that is on the screen.
    pub version: u32,
}

/// What the office proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewProposal {
    /// The version that was on the screen.
    pub version: u32,
    /// What is to become of it.
    pub outcome: Outcome,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// A sponsor's answer to the office's proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    /// The version of the proposal that was on the screen.
    pub proposal: u32,
    /// Whether the delegation agrees.
    pub agrees: bool,
    /// What it has to say.
    #[serde(default)]
    pub comment: String,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// The version that was on the screen.
    pub version: u32,
    /// What is decided.
    pub outcome: Outcome,
    /// Why; a rejection needs a reason.
    #[serde(default)]
    pub reason: String,
    /// For each clause on which text and amendment changed the same words, in order: which of the wordings stands. Where one of them
    /// reads otherwise by now nothing is decided, and the errors name it.
    #[serde(default)]
    pub choices: Vec<Chosen>,
}

/// A decision that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionReversal {
    /// Which one was on the screen as the last: 1 for the first that was ever taken.
    pub decision: u32,
    /// Why.
    pub reason: String,
}

/// Amendments that may be accepted together, because nobody opposes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unopposed {
    /// The amendment.
    pub id: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The version that nobody opposes.
    pub version: u32,
    /// The delegations that have not looked at this version: they neither stand behind it nor have said what they think of it, and
    /// nobody of theirs has opened it or confirmed a reading with it on the table.
    pub not_looked: Vec<MemberCode>,
    /// The numbers of those in the same list that cannot be accepted together with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_with: Vec<u32>,
}

/// What is to be accepted together, as the preview showed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// Which, and in which version. Never empty.
    pub amendments: Vec<AtVersion>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// An amendment as it was on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtVersion {
    /// The amendment.
    pub id: AmendmentId,
    /// Its version.
    pub version: u32,
}

crate::path! {
    /// A path to the amendments of a text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to one amendment.
    pub struct OfAmendment {
        /// The amendment.
        amendment: AmendmentId,
    }
}

crate::endpoint! {
    /// Lists the amendments to a text that the caller may know of: drafts of the own delegation first, then by number.
    pub struct ListAmendments: Get "/texts/{text}/amendments" for SignedIn => 200 Vec<AmendmentView> {
        path: OfText,
    }
}

crate::endpoint! {
    /// Begins an amendment: a draft that nobody outside the delegation knows of.
    pub struct BeginAnAmendment: Post "/texts/{text}/amendments" for SignedIn => 201 AmendmentView {
        path: OfText,
        body: NewAmendment,
        problems: [
            NotNegotiated, DraftFaulty, AmendmentTooLarge, ClauseAgreed, ClauseGone, Stale, AmendmentMoved, OneLevel, ReviseInstead,
            Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Reads an amendment, with everything its authors have typed until now where the caller is one of them.
    pub struct GetAmendment: Get "/amendments/{amendment}" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        problems: [Unavailable],
    }
}

crate::endpoint! {
    /// Lists the versions that were tabled, the latest first.
    pub struct ListVersions: Get "/amendments/{amendment}/versions" for SignedIn => 200 Vec<Version> {
        path: OfAmendment,
    }
}

crate::endpoint! {
    /// Writes down why the draft is wanted.
    pub struct SetReason: Put "/amendments/{amendment}/reason" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: DraftReason,
        problems: [NotNegotiated, AmendmentMoved, Stale],
    }
}

crate::endpoint! {
    /// Drafts jointly with another delegation; from then on both heads release.
    pub struct ShareTheDraft: Post "/amendments/{amendment}/sharing" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: Sharing,
        problems: [NotNegotiated, AmendmentMoved, SponsorAlready],
    }
}

crate::endpoint! {
    /// Hands the draft to the heads of its delegations.
    pub struct SubmitTheDraft: Post "/amendments/{amendment}/submission" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        problems: [NotNegotiated, AmendmentMoved, NothingProposed, DraftFaulty, AmendmentTooLarge, Unavailable],
    }
}

crate::endpoint! {
    /// Sends the draft back to be written on; what was released is no longer.
    pub struct SendTheDraftBack: Delete "/amendments/{amendment}/submission" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        problems: [NotNegotiated, AmendmentMoved],
    }
}

crate::endpoint! {
    /// Releases the draft that was on the screen for one's delegation; the last release tables it. Words that were written since are
    /// not released with it.
    pub struct ReleaseTheDraft: Post "/amendments/{amendment}/release" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewRelease,
        problems: [
            NotNegotiated, AmendmentMoved, Stale, ReleasedAlready, ClauseAgreed, NothingProposed, DraftFaulty,
            AmendmentTooLarge, Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Opens a draft of the next version, from what the tabled one asks for in the text as it is, or with the words of an amendment
    /// to it. If it is tabled with just these, that amendment goes on in this one.
    pub struct ReviseAnAmendment: Post "/amendments/{amendment}/revision" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: Revising,
        problems: [NotNegotiated, AmendmentMoved, DraftFaulty, AmendmentTooLarge, Stale, Unavailable],
    }
}

crate::endpoint! {
    /// Gives the draft of the next version up; the tabled one stands.
    pub struct DropTheRevision: Delete "/amendments/{amendment}/revision" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        problems: [NotNegotiated, AmendmentMoved],
    }
}

crate::endpoint! {
    /// Takes the amendment back for one's delegation. Who else stands behind it keeps it.
    pub struct WithdrawAnAmendment: Post "/amendments/{amendment}/withdrawal" for SignedIn => 204 () {
        path: OfAmendment,
        problems: [NotNegotiated, AmendmentMoved],
    }
}

crate::endpoint! {
    /// Stands behind an amendment of others, in the version that was on the screen.
    pub struct SponsorAnAmendment: Post "/amendments/{amendment}/sponsorship" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewSponsor,
        problems: [NotNegotiated, AmendmentMoved, Stale, SponsorAlready],
    }
}

crate::endpoint! {
    /// Takes up an amendment whose authors have left it.
    pub struct TakeUpAnAmendment: Post "/amendments/{amendment}/taking-up" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        problems: [NotNegotiated, AmendmentMoved, NotOrphaned],
    }
}

crate::endpoint! {
    /// Says what one's delegation thinks of an amendment of others.
    pub struct TakeAStance: Put "/amendments/{amendment}/stance" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewStance,
        problems: [NotNegotiated, AmendmentMoved, Stale],
    }
}

crate::endpoint! {
    /// Notes that somebody of one's delegation has a tabled amendment before them. A version that is not on the table is not noted.
    pub struct NoteALook: Post "/amendments/{amendment}/looks" for SignedIn => 204 () {
        path: OfAmendment,
        body: NewLook,
    }
}

crate::endpoint! {
    /// Proposes what is to become of it, for its sponsors to answer.
    pub struct ProposeAnOutcome: Post "/amendments/{amendment}/proposals" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewProposal,
        problems: [NotNegotiated, AmendmentMoved, Stale, HostNotOpen, DraftFaulty, AmendmentTooLarge],
    }
}

crate::endpoint! {
    /// Answers the office's proposal for one's delegation.
    pub struct AnswerTheProposal: Post "/amendments/{amendment}/answers" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewAnswer,
        problems: [NotNegotiated, AmendmentMoved, Stale],
    }
}

crate::endpoint! {
    /// Decides on an amendment. Accepting changes the text in the same moment.
    pub struct DecideAnAmendment: Post "/amendments/{amendment}/decision" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: NewDecision,
        problems: [
            NotNegotiated, AmendmentMoved, Stale, ClauseAgreed, NeedsRebasing, ChoiceNeeded, HostNotOpen, DraftFaulty,
            AmendmentTooLarge, Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Takes the last decision back: the text loses what it gained by it, and the amendment is tabled again. What entered the text
    /// with a package is taken back with the package. `changed_since` names the clauses that somebody has changed again.
    pub struct TakeADecisionBack: Post "/amendments/{amendment}/decision/reversal" for SignedIn => 200 AmendmentView {
        path: OfAmendment,
        body: DecisionReversal,
        problems: [NotNegotiated, AmendmentMoved, Stale, DecidedInPackage, ChangedSince, ClauseAgreed, Unavailable],
    }
}

crate::endpoint! {
    /// Lists the open amendments that nobody opposes and that fit the text as it is, by number; with who has not looked, and which of
    /// them cannot be accepted together.
    pub struct ListUnopposed: Get "/texts/{text}/amendments/unopposed" for SignedIn => 200 Vec<Unopposed> {
        path: OfText,
        problems: [NotNegotiated],
    }
}

crate::endpoint! {
    /// Accepts amendments that nobody opposes, all of them or none. `in_the_way` names those that do not go with the rest, by number.
    pub struct AcceptTogether: Post "/texts/{text}/amendments/acceptance" for SignedIn => 204 () {
        path: OfText,
        body: Together,
        problems: [
            NotNegotiated, AmendmentMoved, Stale, NeedsRebasing, ChoiceNeeded, ClauseAgreed, InTheWay, Unavailable,
        ],
    }
}
