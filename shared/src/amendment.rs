//! Amendments: what a delegation, or several, propose for the text, and how it is decided (text model 8).
//!
//! An amendment is drafted inside its audience, cleared by the heads, tabled under a number that is never used again, and
//! then goes between the office and its sponsors until it is decided. Nothing that was tabled is ever lost: versions, answers
//! and decisions stay, and a decision is taken back by another one.
//!
//! Here: what an amendment is and its way ([`transition`]), who may do what ([`rights`]), and what it asks for
//! ([`operation`]). Not here: the words and their merge ([`crate::text`]), what delegations think of a wording as it stands
//! ([`crate::position`]), and the rooms in which drafts are written.

mod amends;
mod apply;
mod check;
mod contest;
mod derive;
pub mod operation;
mod read;
mod rebase;
mod record;
pub mod rights;
mod step;
mod together;
mod undo;

pub use amends::{Amends, contains, is_built_on, is_in_text, may_amend, taken_over};
pub use apply::{Ground, apply};
pub use check::{Fault, FaultCode, check};
pub use contest::{Contest, Tabled, contest};
pub use derive::operations;
pub use operation::{Basis, NewClause, Operation, SLICE_MOST, touched};
pub use rebase::{Carried, Chosen, Fit, Rebased, Stuck, rebase};
pub use record::{
    Answer, Changed, Decision, Outcome, Proposal, Release, Stance, TakenBack, View, WithPackage,
};
pub use step::{By, Refusal, Step, Tabling, tabled_again, transition};
pub use together::{Candidate, clashes};
pub use undo::{Done, Side, done, take_back};

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::seat::{Role, Seat};

/// Of which delegations somebody has had an amendment before them, by its version: they opened it, or confirmed a reading with it on
/// the table.
pub type Looks = BTreeMap<u32, BTreeSet<MemberCode>>;

/// The longest reason, note or comment, in characters.
pub const REASON_MOST: u32 = 4000;

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// Where an amendment stands. That it needs re-basing is a flag, not a state.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum State { $($(#[$doc])* $name,)* }

        impl State {
            /// Every state, in the order of an amendment's life.
            pub const ALL: [Self; 11] = [$(Self::$name,)*];

            /// The name on the wire and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

states! {
    /// Being written inside its audience.
    Draft = "draft";
    /// Written; the heads of its audience release it or send it back.
    ForClearance = "for_clearance";
    /// Before everybody who takes part.
    Tabled = "tabled";
    /// The office has proposed an outcome, and a sponsor has still to answer.
    Proposed = "proposed";
    /// Every sponsor has answered the office's proposal.
    Answered = "answered";
    /// In the text.
    Accepted = "accepted";
    /// In the text with other words.
    AcceptedAsModified = "accepted_as_modified";
    /// Not in the text.
    Rejected = "rejected";
    /// Taken back by all who stood behind it.
    Withdrawn = "withdrawn";
    /// Goes on in another amendment; its origin stays known (domain reference 6.3).
    Merged = "merged";
    /// Left to the ministers, with its brackets.
    KeptForMinisters = "kept_for_ministers";
}

impl State {
    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether it is tabled and waits for a decision.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Tabled | Self::Proposed | Self::Answered)
    }

    /// Whether its words compete with those of the text: open, or left to the ministers.
    #[must_use]
    pub const fn competes(self) -> bool {
        self.is_open() || matches!(self, Self::KeptForMinisters)
    }

    /// Whether it was decided, so that the decision can be taken back. Withdrawing is the sponsors' own, no decision.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        use State::{Accepted, AcceptedAsModified, KeptForMinisters, Merged, Rejected};
        matches!(self, Accepted | AcceptedAsModified | Rejected | Merged | KeptForMinisters)
    }
}

/// Within whom a draft is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Audience {
    /// These delegations; never empty. Drafting jointly before tabling is normal, and then each head releases.
    Members {
        /// Which.
        members: BTreeSet<MemberCode>,
    },
    /// The secretariat, for a drafting proposal of its own, without a position (domain reference 6.5).
    Secretariat,
}

impl Audience {
    /// Whether somebody in that seat is of it. The chair is in their own delegation's seat, or not at all.
    #[must_use]
    pub fn includes(&self, seat: &Seat) -> bool {
        match (self, seat.role) {
            (Self::Members { members }, Role::Head | Role::Delegate) => {
                seat.member.is_some_and(|member| members.contains(&member))
            }
            (Self::Secretariat, Role::Secretary) => true,
            _ => false,
        }
    }
}

/// How far a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being written.
    Draft,
    /// Waits for the heads.
    ForClearance,
}

/// An amendment without its words: the versions' operations lie beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amendment {
    /// Its number, given at tabling and never used again. Without one it exists for nobody outside its audience.
    pub number: Option<u32>,
    /// The amendment it amends; one level only.
    pub amends: Option<Amends>,
    /// Where it stands.
    pub state: State,
    /// Who wrote it; never changes once it is tabled.
    pub audience: Audience,
    /// Those outside the audience that took it up when its authors left it.
    pub taken_up: BTreeSet<MemberCode>,
    /// Those of both that have left it to the others: whoever stands behind it again meanwhile does so as anybody, and does not know what
    /// these have written since.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left: BTreeSet<MemberCode>,
    /// The delegations that stand behind it now.
    pub sponsors: BTreeSet<MemberCode>,
    /// The version that is tabled; 0 before.
    pub version: u32,
    /// How far the draft of the next version is, where its authors write one; known to them alone.
    pub revising: Option<Stage>,
    /// Who has released the draft that is under way; known to its authors alone.
    pub released: BTreeSet<MemberCode>,
    /// It came after the round's deadline: kept, and shown as late.
    pub late: bool,
    /// The text has changed under it so that its sponsors must say anew what they want: as it was when it was tabled, and wherever it
    /// is shown or decided, as it is then.
    pub needs_rebasing: bool,
    /// What others think of it.
    pub stances: BTreeMap<MemberCode, Stance>,
    /// What those that have joined its sponsors thought of it before: that counts again when they leave.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub before_joining: BTreeMap<MemberCode, Stance>,
    /// Who released which version.
    pub releases: Vec<Release>,
    /// What the office has proposed, the latest last.
    pub proposals: Vec<Proposal>,
    /// What sponsors have answered, the latest last.
    pub answers: Vec<Answer>,
    /// What was decided, the latest last.
    pub decisions: Vec<Decision>,
}

impl Amendment {
    /// A draft.
    #[must_use]
    pub fn draft(audience: Audience, amends: Option<Amends>) -> Self {
        Self {
            number: None,
            amends,
            state: State::Draft,
            audience,
            taken_up: BTreeSet::new(),
            left: BTreeSet::new(),
            sponsors: BTreeSet::new(),
            version: 0,
            revising: None,
            released: BTreeSet::new(),
            late: false,
            needs_rebasing: false,
            stances: BTreeMap::new(),
            before_joining: BTreeMap::new(),
            releases: Vec::new(),
            proposals: Vec::new(),
            answers: Vec::new(),
            decisions: Vec::new(),
        }
    }

    /// Whether it has been tabled, whatever became of it since.
    #[must_use]
    pub const fn is_tabled(&self) -> bool {
        self.number.is_some()
    }

    /// The delegations that wrote it; none for the secretariat's own.
    #[must_use]
    pub fn authors(&self) -> BTreeSet<MemberCode> {
        match &self.audience {
            Audience::Members { members } => members.clone(),
            Audience::Secretariat => BTreeSet::new(),
        }
    }

    /// The delegations that write its draft: its audience, and once it is tabled those of them that still stand behind it
    /// and those that took it up.
    #[must_use]
    pub fn drafters(&self) -> BTreeSet<MemberCode> {
        let authors = self.authors();
        if self.is_tabled() {
            let writes =
                |member: &&MemberCode| self.sponsors.contains(*member) && !self.left.contains(*member);
            authors.union(&self.taken_up).filter(writes).copied().collect()
        } else {
            authors
        }
    }

    /// Whether its authors write at a draft now, of the first version or of the next; what was handed to the heads is read
    /// until it is sent back.
    #[must_use]
    pub fn is_being_written(&self) -> bool {
        step::stage(self) == Some(Stage::Draft)
    }

    /// Whether all its authors have left it while others stand behind it: these are asked whether they take it up
    /// (domain reference 6.7).
    #[must_use]
    pub fn is_orphaned(&self) -> bool {
        self.is_tabled()
            && self.audience != Audience::Secretariat
            && self.drafters().is_empty()
            && !self.sponsors.is_empty()
    }

    /// Who of the others thinks what, as far as they think something of it: support, opposition and reserve of the version on the
    /// table, and last, under nothing, those that are to say anew what they said of an earlier one. Empty ones are left out.
    #[must_use]
    pub fn stances_held(&self) -> Vec<(Option<View>, Vec<MemberCode>)> {
        let of = |held: Option<View>| {
            let said = self.stances.iter().filter(|(member, _)| !self.sponsors.contains(member));
            let members = said.filter(|(_, stance)| match held {
                Some(view) => stance.view == view && stance.version == self.version,
                None => stance.version < self.version && stance.view != View::NoPosition,
            });
            (held, members.map(|(member, _)| *member).collect::<Vec<_>>())
        };
        let held = [Some(View::Support), Some(View::Oppose), Some(View::Reserve), None];
        held.into_iter().map(of).filter(|(_, members)| !members.is_empty()).collect()
    }

    /// The delegations of `all` that have neither sponsored it nor said what they think of it, of this version or of an earlier one.
    #[must_use]
    pub fn without_position(&self, all: &[MemberCode]) -> Vec<MemberCode> {
        let said = |member: &MemberCode| {
            self.sponsors.contains(member)
                || self.stance(*member).is_some_and(|(view, _)| view != View::NoPosition)
        };
        all.iter().filter(|member| !said(member)).copied().collect()
    }

    /// A delegation's view of it, and whether that is *to reconfirm* because there is a new version.
    #[must_use]
    pub fn stance(&self, member: MemberCode) -> Option<(View, bool)> {
        self.stances.get(&member).map(|stance| (stance.view, stance.version < self.version))
    }

    /// Whether nobody has opposed or reserved, whatever the version: what the chair may accept together with others.
    #[must_use]
    pub fn is_unopposed(&self) -> bool {
        !self.stances.values().any(|stance| matches!(stance.view, View::Oppose | View::Reserve))
    }

    /// The delegations of `all` that have not looked at the version that is tabled: they neither stand behind it nor have said what
    /// they think of it, and nobody of theirs has had it before them. Who looked at an earlier version has not looked at this one.
    #[must_use]
    pub fn not_looked(&self, all: &[MemberCode], looks: &Looks) -> Vec<MemberCode> {
        let had = looks.get(&self.version);
        let looked = |member: &MemberCode| {
            self.sponsors.contains(member)
                || self.stance(*member).is_some_and(|(_, stale)| !stale)
                || had.is_some_and(|had| had.contains(member))
        };
        all.iter().filter(|member| !looked(member)).copied().collect()
    }

    /// The office's proposal that waits for answers or has them: the latest, when it is about the version that is tabled.
    #[must_use]
    pub fn proposal(&self) -> Option<&Proposal> {
        self.proposals.last().filter(|proposal| proposal.on == self.version)
    }

    /// What a sponsor says to the office's proposal; its last word counts.
    #[must_use]
    pub fn answer(&self, member: MemberCode) -> Option<&Answer> {
        let proposal = self.proposal()?.version;
        self.answers.iter().rev().find(|answer| answer.member == member && answer.proposal == proposal)
    }

    /// The number of the amendment it was merged into.
    #[must_use]
    pub fn merged_into(&self) -> Option<u32> {
        match self.decisions.last()? {
            Decision { outcome: Outcome::MergeInto { number }, taken_back: None, .. } => Some(*number),
            _ => None,
        }
    }

    /// The package with which it entered the text: what that did is taken back with the whole of it, because it was answered as a
    /// whole. One that a package has dropped entered nothing and stands by itself.
    #[must_use]
    pub fn in_package(&self) -> Option<WithPackage> {
        let last = self.decisions.last()?;
        let entered = matches!(last.outcome, Outcome::Accept | Outcome::AcceptAsModified { .. });
        last.package.filter(|_| entered && last.taken_back.is_none())
    }

    /// How often it was decided, decisions that were taken back included: so the last of them is known from any other.
    #[must_use]
    pub fn decided(&self) -> u32 {
        u32::try_from(self.decisions.len()).unwrap_or(u32::MAX)
    }

    /// Notes how it fits the text as it is now.
    pub fn note_fit(&mut self, fit: Fit) {
        self.needs_rebasing = fit == Fit::NeedsRebasing;
    }

    /// What somebody in that seat sees of it: nothing of what is not tabled and not theirs, and of what is tabled no draft of
    /// a next version. Whether there is a draft makes no difference to what others see.
    #[must_use]
    pub fn seen_by(&self, seat: &Seat) -> Option<Self> {
        use crate::permission::Act;
        let matter = rights::Matter::of(self, &rights::Rules::default());
        if !rights::ReadAmendment::verdict(seat, &matter).is_allowed() {
            return None;
        }
        let mut seen = self.clone();
        if !rights::ReadDraft::verdict(seat, &matter).is_allowed() {
            seen.revising = None;
            seen.released.clear();
            // Releases of a version that is not tabled yet, of a joint draft.
            seen.releases.retain(|release| release.version <= self.version);
        }
        Some(seen)
    }
}

/// The origins of an amendment: those that were merged into it, and what was merged into these, by number (domain
/// reference 6.3: merging keeps all origins).
#[must_use]
pub fn origins(number: u32, all: &[Amendment]) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    let mut open = vec![number];
    while let Some(host) = open.pop() {
        for one in all.iter().filter(|one| one.merged_into() == Some(host)) {
            if let Some(origin) = one.number
                && found.insert(origin)
            {
                open.push(origin);
            }
        }
    }
    found
}

#[cfg(test)]
#[path = "amendment/sponsor_tests.rs"]
mod sponsor_tests;
#[cfg(test)]
#[path = "amendment/tests.rs"]
mod tests;
#[cfg(test)]
#[path = "amendment/world_tests.rs"]
mod world_tests;
