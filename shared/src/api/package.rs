//! Packages: building one, putting it, answering it, applying it.

use serde::{Deserialize, Serialize};

use super::revision::Because;
use crate::amendment::{Basis, NewClause, Operation};
use crate::id::{AmendmentId, PackageId, ProgrammeId, TextId};
use crate::member::MemberCode;
use crate::package::{Answer, Effect, Hindrance, Reply, State};
use crate::text::{ClauseId, Content, ContentHash, Facts, FactsHash, Kind, Wording};
use crate::time::Instant;

/// What an operation of a package does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// The clause reads otherwise.
    Replace,
    /// A new clause.
    Insert,
    /// The clause goes.
    Delete,
    /// The clause stands elsewhere.
    Move,
    /// The clause is of another kind or level.
    Reshape,
    /// The clause says something else beside its words.
    Facts,
}

/// An operation of a package with what it was built on, flat: a browser reads this with a tenth of the code that an enum told
/// apart by a field takes. [`Piece::operation`] is the operation again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// What it does.
    pub does: Does,
    /// The clause it works on or makes.
    pub clause: ClauseId,
    /// What that was called when it was built on; empty for one that is to come.
    pub label: String,
    /// The content it was built on; absent for one that is to come.
    pub hash: Option<ContentHash>,
    /// The same as it read; absent for one that is to come.
    pub before: Option<Content>,
    /// What its facts were, for what changes them.
    pub was: Option<FactsHash>,
    /// What it is to be; absent when it goes, and when it stands elsewhere.
    pub wanted: Option<Content>,
    /// Behind which clause it is put, for a new one and one that moves; absent for the beginning of the text.
    pub after: Option<ClauseId>,
    /// What that one was called.
    pub after_label: String,
}

impl Piece {
    /// Of an operation, given the content it was built on and what clauses were called.
    #[must_use]
    pub fn of(
        operation: &Operation,
        before: Option<Content>,
        label: impl Fn(&ClauseId) -> Option<String>,
    ) -> Self {
        let named = |clause: Option<&ClauseId>| clause.and_then(&label).unwrap_or_default();
        let with = |change: &dyn Fn(&mut Content)| {
            let mut content = before.clone()?;
            change(&mut content);
            Some(content)
        };
        let (does, wanted) = match operation {
            Operation::Replace { wording, .. } => {
                (Does::Replace, with(&|content| content.wording = wording.clone()))
            }
            Operation::Insert { clause, .. } => {
                let content = Content {
                    kind: clause.kind,
                    level: clause.level,
                    wording: clause.wording.clone(),
                    facts: clause.facts.clone(),
                };
                (Does::Insert, Some(content))
            }
            Operation::Delete { .. } => (Does::Delete, None),
            Operation::Move { .. } => (Does::Move, None),
            Operation::Reshape { kind, level, .. } => {
                let shape = |content: &mut Content| (content.kind, content.level) = (*kind, *level);
                (Does::Reshape, with(&shape))
            }
            Operation::Facts { facts, .. } => (Does::Facts, with(&|content| content.facts = facts.clone())),
        };
        let is_new = does == Does::Insert;
        Self {
            does,
            clause: operation.clause().clone(),
            label: if is_new { String::new() } else { named(Some(operation.clause())) },
            hash: operation.on().map(|on| on.hash.clone()),
            was: if let Operation::Facts { was, .. } = operation { Some(was.clone()) } else { None },
            after: operation.anchor().cloned(),
            after_label: named(operation.anchor()),
            before,
            wanted,
        }
    }

    /// The operation; nothing when what it needs is missing.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        let on = || Some(Basis { clause: self.clause.clone(), hash: self.hash.clone()? });
        let wanted = self.wanted.clone();
        let after = self.after.clone();
        Some(match self.does {
            Does::Replace => Operation::Replace { on: on()?, wording: wanted?.wording },
            Does::Insert => {
                let Content { kind, level, wording, facts } = wanted?;
                let clause = NewClause { id: self.clause.clone(), kind, level, wording, facts };
                Operation::Insert { after, clause }
            }
            Does::Delete => Operation::Delete { on: on()? },
            Does::Move => Operation::Move { on: on()?, after },
            Does::Reshape => {
                let Content { kind, level, .. } = wanted?;
                Operation::Reshape { on: on()?, kind, level }
            }
            Does::Facts => Operation::Facts { on: on()?, was: self.was.clone()?, facts: wanted?.facts },
        })
    }
}

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

/// Words that an amendment wants for a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Variant {
    /// The amendment's number.
    pub number: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// The words; absent when the clause is to go.
    pub wording: Option<Wording>,
}

/// A clause to build on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroundClause {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// Its words.
    pub wording: Wording,
    /// What it says beside them.
    pub facts: Facts,
    /// Its content.
    pub hash: ContentHash,
    /// Whether it is agreed: the chair reopens it before it changes.
    pub agreed: bool,
    /// What amendments want it to read, by number.
    pub variants: Vec<Variant>,
}

/// A clause that an amendment wants put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Addition {
    /// The amendment's number.
    pub number: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// Behind which clause; absent for the beginning of the text.
    pub after: Option<ClauseId>,
    /// The clause.
    pub clause: ClauseId,
    /// What it says.
    pub content: Content,
}

/// What a package is built from: the text as it is settled, and what amendments want of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackageGround {
    /// The clauses, in their order.
    pub clauses: Vec<GroundClause>,
    /// What amendments want put in, by number.
    pub additions: Vec<Addition>,
}

/// What a package begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPackage {
    /// What it is called.
    pub title: String,
    /// What the chair says to it.
    #[serde(default)]
    pub note: String,
    /// What it does to the text as it is; may be built later.
    #[serde(default)]
    pub operations: Vec<Operation>,
}

/// A package built otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackageChange {
    /// The edition that was on the screen.
    pub edition: u32,
    /// What it is called.
    pub title: String,
    /// What the chair says to it.
    #[serde(default)]
    pub note: String,
    /// What it does to the text as it is.
    pub operations: Vec<Operation>,
}

/// Putting what was on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Putting {
    /// The edition that was on the screen.
    pub edition: u32,
}

/// A delegation's answer to a package as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    /// The version that was on the screen.
    pub version: u32,
    /// What the delegation says.
    pub reply: Reply,
    /// What it has to say.
    #[serde(default)]
    pub comment: String,
}

/// Applying what was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// The version that was on the screen.
    pub version: u32,
    /// Why: it stands with the amendments that are decided with it.
    pub reason: String,
}

crate::path! {
    /// A path to the packages of a text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to one package.
    pub struct OfPackage {
        /// The package.
        package: PackageId,
    }
}

crate::endpoint! {
    /// Lists the packages on a text that the caller may know of: drafts first, then by number.
    pub struct ListPackages: Get "/texts/{text}/packages" for SignedIn => 200 Vec<PackageView> {
        path: OfText,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Reads what a package is built from.
    pub struct GetPackageGround: Get "/texts/{text}/packages/ground" for SignedIn => 200 PackageGround {
        path: OfText,
        problems: [NotFound, Forbidden, Unavailable],
    }
}

crate::endpoint! {
    /// Begins a package: a draft that only the chair and the secretariat know of.
    pub struct BeginAPackage: Post "/texts/{text}/packages" for SignedIn => 201 PackageView {
        path: OfText,
        body: NewPackage,
        problems: [NotFound, Forbidden, NotNegotiated, Stale, DraftFaulty, AmendmentTooLarge, Unavailable],
    }
}

crate::endpoint! {
    /// Reads a package.
    pub struct GetPackage: Get "/packages/{package}" for SignedIn => 200 PackageView {
        path: OfPackage,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Lists the versions of a package that were put, the latest first.
    pub struct ListPackageVersions: Get "/packages/{package}/versions" for SignedIn => 200 Vec<PutVersion> {
        path: OfPackage,
        problems: [NotFound],
    }
}

crate::endpoint! {
    /// Builds a package otherwise. Of one that is put that is a new version, which all answer anew.
    pub struct ChangeAPackage: Put "/packages/{package}" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: PackageChange,
        problems: [
            NotFound, Forbidden, NotNegotiated, PackageMoved, Stale, NothingProposed, DraftFaulty, AmendmentTooLarge,
            Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Puts a package before the delegations.
    pub struct PutAPackage: Post "/packages/{package}/putting" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: Putting,
        problems: [
            NotFound, Forbidden, NotNegotiated, PackageMoved, PackageOutdated, Stale, NothingProposed, Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Answers a package as a whole for one's delegation. The same answer given twice is one.
    pub struct AnswerAPackage: Put "/packages/{package}/answer" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: NewReply,
        problems: [NotFound, Forbidden, NotNegotiated, PackageMoved, Stale],
    }
}

crate::endpoint! {
    /// Takes a package back: it is answered and applied no more, and stays on record.
    pub struct WithdrawAPackage: Post "/packages/{package}/withdrawal" for SignedIn => 200 PackageView {
        path: OfPackage,
        problems: [NotFound, Forbidden, NotNegotiated, PackageMoved],
    }
}

crate::endpoint! {
    /// Applies a package that all have accepted: the whole of it enters the text at once, and the amendments that it speaks to
    /// are decided with it.
    pub struct ApplyAPackage: Post "/packages/{package}/application" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: NewApplication,
        problems: [
            NotFound, Forbidden, NotNegotiated, PackageMoved, PackageNotAccepted, PackageOutdated, ClauseAgreed, Stale,
            Unavailable,
        ],
    }
}

crate::endpoint! {
    /// Takes back that a package was applied: the text loses what it gained by it, and the amendments that were decided with
    /// it are on the table again.
    pub struct TakeAPackageBack: Post "/packages/{package}/application/reversal" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: Because,
        problems: [NotFound, Forbidden, NotNegotiated, PackageMoved, ChangedSince, ClauseAgreed, Stale, Unavailable],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::samples::clause;

    #[test]
    fn an_operation_is_the_same_after_it_was_laid_flat() {
        let (one, other) = (clause(1, Kind::Paragraph, "Words."), clause(2, Kind::Action, "New words."));
        let on = Basis::of(&one);
        let facts = Facts { due: Some("2030".into()), ..Facts::default() };
        let all = [
            Operation::Replace { on: on.clone(), wording: Wording::plain("Others.") },
            Operation::Insert { after: Some(one.id.clone()), clause: NewClause::from(&other) },
            Operation::Insert { after: None, clause: NewClause::from(&other) },
            Operation::Delete { on: on.clone() },
            Operation::Move { on: on.clone(), after: None },
            Operation::Move { on: on.clone(), after: Some(other.id) },
            Operation::Reshape { on: on.clone(), kind: Kind::Action, level: 0 },
            Operation::Facts { on, was: one.facts_hash(), facts },
        ];
        for operation in all {
            let before = operation.on().map(|_| one.content());
            let piece = Piece::of(&operation, before, |_| Some("1.1".into()));
            let wire = serde_json::to_string(&piece).unwrap();
            let read: Piece = serde_json::from_str(&wire).unwrap();
            assert_eq!(read.operation(), Some(operation));
            assert_eq!(read.label.is_empty(), read.does == Does::Insert);
        }
    }
}
