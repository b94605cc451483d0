//! Who may do what with an amendment (text model 8; domain reference 6.5).
//!
//! What is not tabled is *unseen* for everybody outside its audience, the secretariat and the chair included. Proposing,
//! proposing an outcome and deciding are three different rights, and nobody decides on their own but the chair.

use std::collections::BTreeSet;

use super::{Amendment, Audience};
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::seat::{Role, Seat};

/// What the programme's settings say of who may do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rules {
    /// Whether the chair has left decisions on amendments to the secretariat as well.
    pub secretariat_decides: bool,
}

/// What of an amendment decides who may do what with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Whether it has been tabled.
    pub tabled: bool,
    /// Whether it is the secretariat's own.
    pub office: bool,
    /// The delegations that write its draft.
    pub drafters: BTreeSet<MemberCode>,
    /// The delegations that stand behind it; before tabling those that write it.
    pub sponsors: BTreeSet<MemberCode>,
    /// The settings.
    pub rules: Rules,
}

impl Matter {
    /// Of an amendment.
    #[must_use]
    pub fn of(amendment: &Amendment, rules: &Rules) -> Self {
        let drafters = amendment.drafters();
        Self {
            tabled: amendment.is_tabled(),
            office: amendment.audience == Audience::Secretariat,
            sponsors: if amendment.is_tabled() { amendment.sponsors.clone() } else { drafters.clone() },
            drafters,
            rules: *rules,
        }
    }

    /// Whether somebody in that seat writes the draft, and so knows of it.
    fn drafts(&self, seat: &Seat) -> bool {
        match seat.role {
            Role::Head | Role::Delegate => seat.member.is_some_and(|member| self.drafters.contains(&member)),
            Role::Secretary => self.office,
            Role::Chair | Role::Observer | Role::Administrator => false,
        }
    }

    fn sees(&self, seat: &Seat) -> bool {
        if self.tabled { seat.role.negotiates() } else { self.drafts(seat) }
    }

    /// Whether a seat speaks for one of these delegations, or for the secretariat where it is its own.
    fn speaks_among(&self, seat: &Seat, members: &BTreeSet<MemberCode>) -> bool {
        match seat.role {
            Role::Secretary => self.office,
            _ => seat.speaks_on_amendments() && seat.member.is_some_and(|member| members.contains(&member)),
        }
    }

    /// Whether nobody but the seat's own delegation, or the office, stands behind it.
    pub(super) fn stands_alone(&self, seat: &Seat) -> bool {
        match (seat.role, seat.member) {
            (Role::Secretary, _) => self.office && self.sponsors.is_empty(),
            (Role::Head | Role::Delegate, Some(member)) => {
                !self.office && self.sponsors == BTreeSet::from([member])
            }
            _ => false,
        }
    }

    /// Those who may know of it get `rule`; for others it is not.
    fn for_readers(&self, seat: &Seat, rule: bool) -> Verdict {
        if self.sees(seat) { Verdict::allow_if(rule) } else { Verdict::Unseen }
    }
}

crate::act! {
    /// Beginning an amendment: every delegation (domain reference 6.3), and the secretariat for drafting proposals. The chair
    /// proposes in the seat of their own delegation, or by a package.
    pub struct BeginAmendment = "amendment.begin" on ();
    |seat, ()| Verdict::allow_if(matches!(seat.role, Role::Head | Role::Delegate | Role::Secretary))
}

crate::act! {
    /// Beginning an amendment to an amendment: who may begin one to the text. Who stands behind it alone writes a new version of it
    /// instead. Whether it can be amended as it stands now: [`super::may_amend`].
    pub struct AmendAmendment = "amendment.amend" on Matter;
    |seat, matter| {
        let begins = BeginAmendment::verdict(seat, &()).is_allowed();
        matter.for_readers(seat, begins && !matter.stands_alone(seat))
    }
}

crate::act! {
    /// Knowing that there are amendments at all: who takes part. Observers see neither brackets nor attributions (text model 7).
    pub struct ListAmendments = "amendment.list" on ();
    |seat, ()| if seat.role.negotiates() { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Knowing of an amendment.
    pub struct ReadAmendment = "amendment.read" on Matter;
    |seat, matter| matter.for_readers(seat, true)
}

crate::act! {
    /// Reading a draft, also that of a next version: its authors. For all others there is none.
    pub struct ReadDraft = "amendment.read_draft" on Matter;
    |seat, matter| if matter.drafts(seat) { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Writing a draft, handing it to the heads and fetching it back: its authors.
    pub struct WriteDraft = "amendment.write_draft" on Matter;
    |seat, matter| if matter.drafts(seat) { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Drafting jointly with another delegation: who speaks for one of the authors.
    pub struct ShareDraft = "amendment.share_draft" on Matter;
    |seat, matter| match matter.drafts(seat) {
        true => Verdict::allow_if(matter.speaks_among(seat, &matter.drafters)),
        false => Verdict::Unseen,
    }
}

crate::act! {
    /// Releasing a draft for one's delegation: the head, or whom the head has named.
    pub struct ReleaseDraft = "amendment.release" on Matter;
    |seat, matter| match matter.drafts(seat) {
        true => Verdict::allow_if(matter.speaks_among(seat, &matter.drafters)),
        false => Verdict::Unseen,
    }
}

crate::act! {
    /// Taking an amendment back for one's delegation.
    pub struct WithdrawAmendment = "amendment.withdraw" on Matter;
    |seat, matter| matter.for_readers(seat, matter.speaks_among(seat, &matter.sponsors))
}

crate::act! {
    /// Standing behind an amendment of others, and taking up one whose authors have left it.
    pub struct SponsorAmendment = "amendment.sponsor" on Matter;
    |seat, matter| matter.for_readers(seat, matter.tabled && seat.speaks_on_amendments())
}

crate::act! {
    /// Saying what one's delegation thinks of an amendment of others (domain reference 6.5).
    pub struct TakeStance = "amendment.take_stance" on Matter;
    |seat, matter| {
        let others = seat.member.is_some_and(|member| !matter.sponsors.contains(&member));
        let delegation = matches!(seat.role, Role::Head | Role::Delegate);
        matter.for_readers(seat, matter.tabled && delegation && others)
    }
}

crate::act! {
    /// Noting that somebody of one's delegation has looked at an amendment they may read: its head and its delegates. Those for whom
    /// nobody's silence is counted have nothing to note.
    pub struct NoteLook = "amendment.note_look" on ();
    |seat, ()| match seat.role {
        Role::Head | Role::Delegate => Verdict::Allowed,
        Role::Chair | Role::Secretary => Verdict::Refused,
        Role::Observer | Role::Administrator => Verdict::Unseen,
    }
}

crate::act! {
    /// Proposing what is to become of it: the secretariat.
    pub struct ProposeOutcome = "amendment.propose_outcome" on Matter;
    |seat, matter| matter.for_readers(seat, matter.tabled && seat.role == Role::Secretary)
}

crate::act! {
    /// Answering the office's proposal: who speaks for a sponsor.
    pub struct AnswerProposal = "amendment.answer_proposal" on Matter;
    |seat, matter| {
        let sponsor = seat.role != Role::Secretary && matter.speaks_among(seat, &matter.sponsors);
        matter.for_readers(seat, matter.tabled && sponsor)
    }
}

crate::act! {
    /// Deciding: the chair, and where the chair has left it to them the secretariat, but not on its own.
    pub struct DecideAmendment = "amendment.decide" on Matter;
    |seat, matter| {
        let may = match seat.role {
            Role::Chair => true,
            Role::Secretary => matter.rules.secretariat_decides && !matter.office,
            _ => false,
        };
        matter.for_readers(seat, matter.tabled && may)
    }
}

crate::act! {
    /// Accepting together what nobody opposes: the chair.
    pub struct AcceptUnopposed = "amendment.accept_unopposed" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

crate::act! {
    /// Taking a decision back: the chair.
    pub struct TakeBackDecision = "amendment.take_back" on Matter;
    |seat, matter| matter.for_readers(seat, matter.tabled && seat.role == Role::Chair)
}
