//! Notices: what is told to whom, how soon, and never a word of what is written.
//!
//! A notice names what happened by numbers and ids; who reads it looks at the thing itself by their own right. What one must act on,
//! and deadlines, are mailed at once; the rest comes in one digest a day. Not here: what waits on a desk ([`crate::desk`]), which is
//! derived anew each time and needs no notice.

mod read;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::{AmendmentId, PackageId, PersonId, ReportId, RevisionId, ThreadId};
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::seat::{Role, Seat};
use crate::text::ClauseId;
use crate::time::Instant;

/// The most notices that are read at once.
pub const PAGE_MOST: u32 = 50;

/// What happened. There is no field for words that somebody wrote, so that no mail can hold any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// A round was opened.
    RoundOpened {
        /// Its number.
        number: u32,
        /// The revision it is on.
        revision: u32,
        /// Its deadline.
        closes_at: Instant,
        /// The zone in which that was set.
        zone: String,
    },
    /// The deadline of a round was moved.
    RoundExtended {
        /// The round's number.
        number: u32,
        /// Its deadline.
        closes_at: Instant,
        /// The zone in which that was set.
        zone: String,
    },
    /// The deadline of a round comes near.
    RoundReminder {
        /// The round's number.
        number: u32,
        /// Its deadline.
        closes_at: Instant,
        /// The zone in which that was set.
        zone: String,
    },
    /// A round has ended.
    RoundEnded {
        /// Its number.
        number: u32,
        /// Whether the chair ended it before its deadline.
        early: bool,
    },
    /// A revision waits for the chair.
    RevisionPrepared {
        /// The revision.
        prepared: RevisionId,
    },
    /// A revision was issued.
    RevisionIssued {
        /// Its number.
        number: u32,
    },
    /// A draft of the own delegation waits for its head.
    DraftToClear {
        /// The amendment.
        amendment: AmendmentId,
    },
    /// The delegation is invited to write a draft together with the one that began it.
    DraftShared {
        /// The amendment.
        amendment: AmendmentId,
    },
    /// A draft that waited for its heads is written on.
    DraftSentBack {
        /// The amendment.
        amendment: AmendmentId,
    },
    /// An amendment was tabled, or a new version of it.
    AmendmentTabled {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
        /// Whether it came after the deadline.
        late: bool,
    },
    /// The office proposes what is to become of an amendment, and its sponsors are to answer.
    ProposalToAnswer {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// Every sponsor has answered what the office proposes, and the amendment is to be decided.
    ProposalAnswered {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// An amendment was decided.
    AmendmentDecided {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// An amendment is tabled again: the decision on it was taken back, or that which it had been merged into was withdrawn.
    AmendmentTabledAgain {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// Its authors have left an amendment, and those that stand behind it are to take it up.
    AmendmentLeft {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// The text has changed under an amendment, and its authors are to say anew what it asks for.
    AmendmentToRebase {
        /// The amendment.
        amendment: AmendmentId,
        /// Its number.
        number: u32,
    },
    /// The words of clauses have changed on which the delegation has spoken.
    PositionsToReconfirm {
        /// How many clauses, since the person was told last.
        clauses: u32,
    },
    /// A package was put before the delegations, and their heads are to answer; or a new version of it.
    PackagePut {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// All delegations have answered a package, and the chair goes on with it.
    PackageAnswered {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// A package was applied.
    PackageApplied {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// A package is before the delegations no more.
    PackageWithdrawn {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// That a package was applied is taken back: the text is without it, and it is before the delegations again.
    PackageTakenBack {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// A part of an applied package has changed, and the delegation had accepted it on the condition that it stays whole.
    AnswerReleased {
        /// The package.
        package: PackageId,
        /// Its number.
        number: u32,
    },
    /// A reporting round was opened, or its deadlines were moved.
    ReportOpened {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// Until when members that take part give their words.
        closes_at: Instant,
        /// The zone in which that was set.
        zone: String,
        /// Whether it was open already, and its days were changed.
        moved: bool,
    },
    /// A deadline of a reporting round comes near, or has passed, and something of the delegation is awaited.
    ReportReminder {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
        /// The deadline.
        closes_at: Instant,
        /// The zone in which that was set.
        zone: String,
    },
    /// The secretariat has returned a section to the member that leads it.
    SectionReturned {
        /// The round.
        report: ReportId,
        /// The section.
        clause: ClauseId,
        /// Its round's number.
        number: u32,
    },
    /// A reporting round was locked: the report can be read.
    ReportLocked {
        /// The round.
        report: ReportId,
        /// Its number.
        number: u32,
    },
    /// Somebody mentioned the person in a comment.
    Mentioned {
        /// The clause that the thread is on.
        clause: ClauseId,
        /// The thread; absent in what was told before this was kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        thread: Option<ThreadId>,
    },
    /// Somebody has answered in a thread that the person has written in.
    Replied {
        /// The clause that the thread is on.
        clause: ClauseId,
        /// The thread.
        thread: ThreadId,
    },
}

impl What {
    /// Whether it is mailed at once: something to act on, or a deadline.
    #[must_use]
    pub const fn is_prompt(&self) -> bool {
        match self {
            Self::RoundOpened { .. }
            | Self::RoundExtended { .. }
            | Self::RoundReminder { .. }
            | Self::RevisionPrepared { .. }
            | Self::DraftToClear { .. }
            | Self::DraftShared { .. }
            | Self::DraftSentBack { .. }
            | Self::ProposalToAnswer { .. }
            | Self::ProposalAnswered { .. }
            | Self::AmendmentLeft { .. }
            | Self::AmendmentToRebase { .. }
            | Self::PositionsToReconfirm { .. }
            | Self::PackagePut { .. }
            | Self::PackageAnswered { .. }
            | Self::AnswerReleased { .. }
            | Self::ReportOpened { .. }
            | Self::ReportReminder { .. }
            | Self::SectionReturned { .. }
            | Self::Mentioned { .. } => true,
            Self::RoundEnded { early, .. } => *early,
            Self::RevisionIssued { .. }
            | Self::AmendmentTabled { .. }
            | Self::AmendmentDecided { .. }
            | Self::AmendmentTabledAgain { .. }
            | Self::PackageApplied { .. }
            | Self::PackageWithdrawn { .. }
            | Self::PackageTakenBack { .. }
            | Self::ReportLocked { .. }
            | Self::Replied { .. } => false,
        }
    }
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Circle<'a> {
    /// All who take part.
    All,
    /// The chair.
    Chair,
    /// The secretariat: of what is its own, and of what it decides.
    Secretariat,
    /// The heads of these delegations.
    Heads(&'a BTreeSet<MemberCode>),
    /// Those who speak for these delegations on amendments: their heads, and whom these have named.
    Speakers(&'a BTreeSet<MemberCode>),
    /// Everybody in these delegations.
    Delegations(&'a BTreeSet<MemberCode>),
    /// These people, who may read what it is about.
    People(&'a [PersonId]),
}

impl Circle<'_> {
    /// Whether a person in that seat is told. The chair is told as the chair, and in the seat of their own delegation as one of it.
    #[must_use]
    pub fn includes(&self, person: PersonId, seat: &Seat) -> bool {
        let of = |members: &BTreeSet<MemberCode>| seat.member.is_some_and(|member| members.contains(&member));
        match self {
            Self::All => seat.role.negotiates(),
            Self::Chair => seat.role == Role::Chair,
            Self::Secretariat => seat.role == Role::Secretary,
            Self::Heads(members) => seat.role == Role::Head && of(members),
            Self::Speakers(members) => seat.speaks_on_amendments() && of(members),
            Self::Delegations(members) => matches!(seat.role, Role::Head | Role::Delegate) && of(members),
            Self::People(people) => people.contains(&person),
        }
    }
}

/// How somebody is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The language of the mails, as `en`.
    pub language: String,
    /// Whether what one must act on, and deadlines, are mailed at once.
    pub mail_prompt: bool,
    /// Whether the rest is mailed once a day.
    pub mail_digest: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: "en".into(), mail_prompt: true, mail_digest: true }
    }
}

crate::act! {
    /// Reading what one was told, marking it as read, and saying how one is told: everybody, their own.
    pub struct ManageNotices = "notification.manage" on PersonId;
    |_, _| Verdict::Allowed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;

    fn seat(role: Role, member: &str) -> Seat {
        Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
    }

    #[test]
    fn a_draft_is_told_to_the_heads_of_its_delegations_alone() {
        let members = ["FI".parse().unwrap(), "SE".parse().unwrap()].into();
        let circle = Circle::Heads(&members);
        let told = |seat: &Seat| circle.includes(PersonId::from_parts(0, 0), seat);
        assert!(told(&seat(Role::Head, "FI")) && told(&seat(Role::Head, "SE")));
        for other in [
            seat(Role::Delegate, "FI"),
            seat(Role::Chair, "FI"),
            seat(Role::Head, "DK"),
            seat(Role::Secretary, ""),
            seat(Role::Administrator, ""),
        ] {
            assert!(!told(&other), "{:?}", other.role);
        }
    }

    #[test]
    fn observers_and_the_administrator_are_told_nothing_of_a_negotiation() {
        let members = ["FI".parse().unwrap()].into();
        for circle in [
            Circle::All,
            Circle::Chair,
            Circle::Secretariat,
            Circle::Heads(&members),
            Circle::Delegations(&members),
        ] {
            let told = |role: Role| circle.includes(PersonId::from_parts(0, 0), &seat(role, ""));
            assert!(!told(Role::Observer) && !told(Role::Administrator));
        }
    }

    #[test]
    fn deadlines_and_what_must_be_acted_on_are_mailed_at_once() {
        let amendment = AmendmentId::from_parts(1, 1);
        let (closes_at, zone) = (Instant::from_millis(0), String::from("Europe/Copenhagen"));
        assert!(What::RoundReminder { number: 1, closes_at, zone }.is_prompt());
        assert!(What::DraftToClear { amendment }.is_prompt() && What::DraftShared { amendment }.is_prompt());
        assert!(What::DraftSentBack { amendment }.is_prompt());
        assert!(What::PositionsToReconfirm { clauses: 2 }.is_prompt());
        assert!(What::RoundEnded { number: 1, early: true }.is_prompt());
        assert!(!What::RoundEnded { number: 1, early: false }.is_prompt());
        assert!(!What::AmendmentTabled { amendment, number: 1, late: false }.is_prompt());
        let package = PackageId::from_parts(1, 1);
        assert!(!What::PackageWithdrawn { package, number: 1 }.is_prompt());
        assert!(!What::PackageTakenBack { package, number: 1 }.is_prompt());
        let clause = ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A6B8C").unwrap();
        let thread = ThreadId::from_parts(1, 1);
        assert!(What::Mentioned { clause: clause.clone(), thread: Some(thread) }.is_prompt());
        assert!(!What::Replied { clause, thread }.is_prompt());
    }
}
