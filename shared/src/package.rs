//! Packages: a chair's compromise over several clauses, answered as a whole (issue: packages; domain reference 3.1, 3.2).
//!
//! A package is operations like an amendment's, based on the text as it is; what it makes of each clause is its *target*, a
//! content hash. Each delegation answers it whole, possibly on the condition that it stays whole. A new version is answered
//! anew. Accepted by all, it enters the text at once or not at all.
//!
//! Here: its way ([`transition`]), what it does to the amendments ([`effects`]), whether it may be applied ([`hindrances`]) and
//! whether it still stands whole. Not here: the words and their checks ([`crate::amendment`]).

mod effect;
mod step;

pub use effect::{Effect, Wanted, covers, effects};
pub use step::{By, Refusal, Step, transition};

use serde::{Deserialize, Serialize};

use crate::amendment::{Basis, Fault, Ground, Operation, apply};
use crate::id::SeatId;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::position::Board;
use crate::seat::{Role, Seat};
use crate::text::{Clause, ClauseId, ContentHash};
use crate::time::Instant;

/// The number that a package's inserts are ordered by: behind those of every amendment at the same place that has entered the text since
/// the package was put. Those that stood there already its builder could put them before.
const LAST: u32 = u32::MAX;

/// Where a package stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being built by the chair.
    Draft,
    /// Before the delegations.
    Put,
    /// In the text.
    Applied,
    /// Taken back by the chair.
    Withdrawn,
}

impl State {
    /// Every state, in the order of a package's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Put, Self::Applied, Self::Withdrawn];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Put => "put",
            Self::Applied => "applied",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// What a delegation says to a package as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Yes.
    Accept,
    /// Yes, on the condition that it stays whole: when a part of it falls, so does this answer.
    AcceptWhole,
    /// No.
    Decline,
}

impl Reply {
    /// Every reply, in the order they are offered in.
    pub const ALL: [Self; 3] = [Self::Accept, Self::AcceptWhole, Self::Decline];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::AcceptWhole => "accept_whole",
            Self::Decline => "decline",
        }
    }

    /// The reply of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| reply.as_str() == name)
    }
}

/// An answer; a later one of the same delegation takes its place, and it stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The delegation.
    pub member: MemberCode,
    /// The version it is about.
    pub version: u32,
    /// What it says.
    pub reply: Reply,
    /// What it has to say.
    pub comment: String,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// The longest title, in characters.
pub const TITLE_MOST: u32 = 200;

/// What a clause is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Target {
    /// The clause.
    pub clause: ClauseId,
    /// Its content with the package; absent when it goes.
    pub hash: Option<ContentHash>,
}

/// That a package was applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Applied {
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
    /// What it made of the clauses.
    pub targets: Vec<Target>,
}

/// That an application was taken back by another decision. It stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Undone {
    /// What was taken back.
    pub applied: Applied,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// A package. The operations of versions before the one that is put lie beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Package {
    /// Where it stands.
    pub state: State,
    /// The version that is put; 0 before.
    pub version: u32,
    /// What it does to the text it is based on.
    pub operations: Vec<Operation>,
    /// Every answer, the latest last.
    pub answers: Vec<Answer>,
    /// That it was applied, and to what effect; absent again when that was taken back.
    pub applied: Option<Applied>,
    /// What was applied and taken back, the latest last.
    #[serde(default)]
    pub undone: Vec<Undone>,
}

impl Package {
    /// A draft.
    #[must_use]
    pub const fn draft(operations: Vec<Operation>) -> Self {
        Self {
            state: State::Draft,
            version: 0,
            operations,
            answers: Vec::new(),
            applied: None,
            undone: Vec::new(),
        }
    }

    /// A delegation's last answer, and whether it is *to reconfirm* because there is a new version.
    #[must_use]
    pub fn answer(&self, member: MemberCode) -> Option<(Reply, bool)> {
        let last = self.answers.iter().rev().find(|answer| answer.member == member)?;
        Some((last.reply, last.version < self.version))
    }

    /// A delegation's answer to the version that is put.
    #[must_use]
    pub fn reply(&self, member: MemberCode) -> Option<Reply> {
        self.answer(member).filter(|(_, stale)| !stale).map(|(reply, _)| reply)
    }

    /// Which application it is that stands, or would be the next: counted from 1, with those that were taken back.
    #[must_use]
    pub fn application(&self) -> u32 {
        u32::try_from(self.undone.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The text with the package in it, whole.
    ///
    /// # Errors
    /// The first operation that does not fit the text; then none is done.
    pub fn text(&self, ground: &Ground<'_>) -> Result<Vec<Clause>, Fault> {
        apply(ground, LAST, &self.operations)
    }

    /// What the package makes of each clause it touches, in the order of its operations.
    ///
    /// # Errors
    /// The first operation that does not fit the text.
    pub fn targets(&self, ground: &Ground<'_>) -> Result<Vec<Target>, Fault> {
        let text = self.text(ground)?;
        let mut targets: Vec<Target> = Vec::new();
        for clause in self.operations.iter().map(Operation::clause) {
            if !targets.iter().any(|target| target.clause == *clause) {
                let hash = text.iter().find(|one| one.id == *clause).map(Clause::content_hash);
                targets.push(Target { clause: clause.clone(), hash });
            }
        }
        Ok(targets)
    }

    /// What of an applied package reads otherwise by now; linguistic corrections leave it whole.
    #[must_use]
    pub fn fallen(&self, board: &Board<'_>, now: &[Clause]) -> Vec<ClauseId> {
        let stands = |target: &&Target| {
            let reads = now.iter().find(|one| one.id == target.clause && one.gone.is_none());
            match (&target.hash, reads.map(Clause::content_hash)) {
                (None, None) => true,
                (Some(hash), Some(reads)) => board.holds(&target.clause, hash, &reads),
                _ => false,
            }
        };
        let targets = self.applied.iter().flat_map(|applied| &applied.targets);
        targets.filter(|target| !stands(target)).map(|target| target.clause.clone()).collect()
    }

    /// The delegations whose answer has fallen, because a part of the package has and they accepted it only whole.
    #[must_use]
    pub fn released(&self, board: &Board<'_>, now: &[Clause]) -> Vec<MemberCode> {
        if self.fallen(board, now).is_empty() {
            return Vec::new();
        }
        let mut members: Vec<MemberCode> = self.answers.iter().map(|answer| answer.member).collect();
        members.sort_unstable();
        members.dedup();
        members.retain(|member| self.reply(*member) == Some(Reply::AcceptWhole));
        members
    }
}

/// Settings that decide when a package may be applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rules {
    /// The members that must accept; with none it is never applied.
    pub entitled: Vec<MemberCode>,
    /// Whether a package may change agreed clauses without the chair reopening them first. That it may is practice elsewhere
    /// and not verified for this council (domain reference 3.2).
    pub reopens_agreed: bool,
}

/// What keeps a package from being applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Hindrance {
    /// It is not before the delegations: still a draft, taken back, or applied already.
    NotPut,
    /// A procedure or seal holds the text.
    TextFrozen,
    /// These have not answered this version, or nobody is entitled to.
    NoAnswer {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These have declined it.
    Declined {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These clauses read otherwise than the package was built on, or are gone.
    Changed {
        /// Which.
        clauses: Vec<ClauseId>,
    },
    /// These clauses are agreed; the chair reopens them first.
    Agreed {
        /// Which.
        clauses: Vec<ClauseId>,
    },
    /// An operation does not fit for another reason.
    Unfit {
        /// Which, and why.
        fault: Fault,
    },
}

/// What keeps a package from being applied to the text as it is; empty when it may be.
#[must_use]
pub fn hindrances(
    package: &Package,
    ground: &Ground<'_>,
    is_agreed: impl Fn(&ClauseId) -> bool,
    frozen: bool,
    rules: &Rules,
) -> Vec<Hindrance> {
    let mut found = Vec::new();
    if package.state != State::Put {
        found.push(Hindrance::NotPut);
    }
    if frozen {
        found.push(Hindrance::TextFrozen);
    }
    let members = |which: fn(Option<Reply>) -> bool| -> Vec<MemberCode> {
        rules.entitled.iter().copied().filter(|member| which(package.reply(*member))).collect()
    };
    let silent = members(|reply| reply.is_none());
    if !silent.is_empty() || rules.entitled.is_empty() {
        found.push(Hindrance::NoAnswer { members: silent });
    }
    let against = members(|reply| reply == Some(Reply::Decline));
    if !against.is_empty() {
        found.push(Hindrance::Declined { members: against });
    }
    let once = |which: &dyn Fn(&Operation) -> bool| {
        let mut clauses: Vec<ClauseId> = Vec::new();
        for operation in package.operations.iter().filter(|operation| which(operation)) {
            if !clauses.contains(operation.clause()) {
                clauses.push(operation.clause().clone());
            }
        }
        clauses
    };
    let stands = |on: &Basis| ground.now.iter().any(|one| one.gone.is_none() && Basis::of(one) == *on);
    let changed = once(&|operation| operation.on().is_some_and(|on| !stands(on)));
    if !rules.reopens_agreed {
        let agreed = once(&|operation| operation.on().is_some_and(|on| is_agreed(&on.clause)));
        if !agreed.is_empty() {
            found.push(Hindrance::Agreed { clauses: agreed });
        }
    }
    if changed.is_empty() {
        found.extend(package.text(ground).err().map(|fault| Hindrance::Unfit { fault }));
    } else {
        found.push(Hindrance::Changed { clauses: changed });
    }
    found
}

/// What of a package decides who may do what with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter {
    /// Whether it has been put before the delegations.
    pub put: bool,
    /// Whether the head has named this seat to speak for the delegation.
    pub named: bool,
}

fn for_readers(seat: &Seat, matter: &Matter, rule: bool) -> Verdict {
    let sees = match seat.role {
        Role::Chair | Role::Secretary => true,
        Role::Head | Role::Delegate => matter.put,
        Role::Observer | Role::Administrator => false,
    };
    if sees { Verdict::allow_if(rule) } else { Verdict::Unseen }
}

crate::act! {
    /// Beginning a package: the chair.
    pub struct BeginPackage = "package.begin" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

crate::act! {
    /// Knowing of a package: all who take part, once it is put; before that the chair, and the secretariat that helps.
    pub struct ReadPackage = "package.read" on Matter;
    |seat, matter| for_readers(seat, matter, true)
}

crate::act! {
    /// Building a package, putting it, taking it back, applying it, and taking that back: the chair.
    pub struct LeadPackage = "package.lead" on Matter;
    |seat, matter| for_readers(seat, matter, seat.role == Role::Chair)
}

crate::act! {
    /// Answering a package: the head of a delegation, or whom the head has named.
    pub struct AnswerPackage = "package.answer" on Matter;
    |seat, matter| {
        let speaks = seat.role == Role::Head || (seat.role == Role::Delegate && matter.named);
        for_readers(seat, matter, matter.put && speaks)
    }
}

#[cfg(test)]
#[path = "package/tests.rs"]
mod tests;
