//! Packages: building one, putting it, answering it, applying it.

mod ground;
mod piece;
mod view;

pub use ground::{Addition, GroundClause, PackageGround, Variant};
pub use piece::{Does, Piece};
pub use view::{EffectView, HeldUp, Holds, PackageView, PutVersion, UndoneView};

use serde::{Deserialize, Serialize};

use crate::amendment::Operation;
use crate::id::{PackageId, TextId};
use crate::package::Reply;

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

/// An application that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApplicationReversal {
    /// Which one was on the screen: 1 for the first, and one more with each that was taken back.
    pub application: u32,
    /// Why.
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
    /// it are on the table again. `changed_since` names the clauses that somebody has changed again.
    pub struct TakeAPackageBack: Post "/packages/{package}/application/reversal" for SignedIn => 200 PackageView {
        path: OfPackage,
        body: ApplicationReversal,
        problems: [NotFound, Forbidden, NotNegotiated, PackageMoved, ChangedSince, ClauseAgreed, Stale, Unavailable],
    }
}
