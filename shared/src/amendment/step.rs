//! The way of an amendment as a state machine (text model 8): every step, who takes it, and why it may be refused.
//!
//! draft → for clearance → tabled → (proposed outcome ↔ answer)* → decided or withdrawn. Numbers and the time are passed in.

use serde::{Deserialize, Serialize};

use super::rights::{self, Matter, Rules};
use super::{
    Amendment, Answer, Audience, Changed, Decision, Outcome, Proposal, Release, Stage, Stance, State,
    TakenBack, View,
};
use crate::member::MemberCode;
use crate::permission::{Act, Verdict};
use crate::seat::{Role, Seat};
use crate::time::Instant;

/// What must be known of the text and of the round when a draft is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tabling {
    /// The next number; taken when the last release tables the draft for the first time.
    pub number: u32,
    /// Whether the round's deadline is past.
    pub late: bool,
    /// Whether a clause it changes is agreed: the chair reopens it first, with a reason (domain reference 6.3).
    pub agreed: bool,
    /// Whether a procedure or seal holds the text.
    pub frozen: bool,
    /// Whether the text has changed so that it needs re-basing: tabled all the same, and flagged.
    pub needs_rebasing: bool,
    /// The version of the amendment that this one amends on which the draft was written; nothing where it amends none, or where
    /// that is not on the table any more.
    pub on: Option<u32>,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Drafts jointly with another delegation.
    Share {
        /// Which.
        with: MemberCode,
    },
    /// Hands the draft to the heads.
    Submit,
    /// Sends the draft back to be written on; what was released is no longer.
    SendBack,
    /// Releases the draft for one's delegation; the last release tables it.
    Release(Tabling),
    /// Opens a draft of the next version.
    Revise,
    /// Gives the draft of the next version up.
    DropRevision,
    /// Takes the amendment back for one's delegation.
    Withdraw,
    /// Stands behind it.
    Sponsor,
    /// Takes up what its authors have left.
    TakeUp,
    /// Says what one's delegation thinks of it.
    TakeStance {
        /// What.
        view: View,
    },
    /// The office proposes what is to become of it.
    Propose {
        /// What.
        outcome: Outcome,
        /// Why.
        note: String,
        /// Whether the amendment it is to be merged into is open.
        host_open: bool,
    },
    /// A sponsor answers the proposal.
    Answer {
        /// The proposal that was on the screen.
        proposal: u32,
        /// Whether it agrees.
        agrees: bool,
        /// What it has to say.
        comment: String,
    },
    /// It is decided.
    Decide {
        /// The version that was on the screen.
        version: u32,
        /// What.
        outcome: Outcome,
        /// Why.
        reason: String,
        /// Whether the amendment it is merged into is open.
        host_open: bool,
        /// What that does to the text.
        changed: Vec<Changed>,
    },
    /// The last decision is taken back; it is tabled again.
    TakeBack {
        /// Which one was on the screen ([`Amendment::decided`]).
        decision: u32,
        /// Why.
        reason: String,
    },
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// For this seat there is no such amendment.
    Unseen,
    /// This seat may not do that.
    NotYours,
    /// The seat has ended, or has not begun.
    SeatOver,
    /// No such step leads from where it stands.
    WrongState,
    /// What was answered or decided on is no longer what the screen showed.
    Stale,
    /// This delegation has released the draft already.
    ReleasedAlready,
    /// This delegation is among its authors or sponsors already.
    SponsorAlready,
    /// Its authors still stand behind it.
    NotOrphaned,
    /// A clause it changes is agreed; the chair reopens it first.
    ClauseAgreed,
    /// A procedure or seal holds the text.
    TextFrozen,
    /// A reason must be given.
    ReasonNeeded,
    /// Other words must be given.
    WordingNeeded,
    /// It needs re-basing before it can be accepted as it is.
    NeedsRebasing,
    /// It cannot be merged into itself, or into what is not open.
    HostNotOpen,
    /// It amends another amendment itself.
    OneLevel,
    /// This delegation stands behind it alone: it writes a new version.
    ReviseInstead,
}

/// Who takes a step, when, and under which settings.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// In which seat.
    pub seat: &'a Seat,
    /// When, by the server's clock.
    pub at: Instant,
    /// The settings.
    pub rules: &'a Rules,
}

/// The amendment after a step.
///
/// # Errors
/// Why the step is refused; the amendment then stays as it is.
pub fn transition(before: &Amendment, step: Step, by: &By<'_>) -> Result<Amendment, Refusal> {
    if !by.seat.holds(by.at) {
        return Err(Refusal::SeatOver);
    }
    let matter = Matter::of(before, by.rules);
    let may = |verdict: fn(&Seat, &Matter) -> Verdict| match verdict(by.seat, &matter) {
        Verdict::Allowed => Ok(()),
        Verdict::Refused => Err(Refusal::NotYours),
        Verdict::Unseen => Err(Refusal::Unseen),
    };
    let member = || by.seat.member.ok_or(Refusal::NotYours);
    let open = before.state.is_open();
    let mut next = before.clone();
    match step {
        Step::Share { with } => {
            may(rights::ShareDraft::verdict)?;
            need(stage(before) == Some(Stage::Draft) && !before.is_tabled(), Refusal::WrongState)?;
            let Audience::Members { members } = &mut next.audience else { return Err(Refusal::NotYours) };
            need(members.insert(with), Refusal::SponsorAlready)?;
        }
        Step::Submit => {
            may(rights::WriteDraft::verdict)?;
            need(stage(before) == Some(Stage::Draft), Refusal::WrongState)?;
            set_stage(&mut next, Stage::ForClearance);
        }
        Step::SendBack => {
            may(rights::WriteDraft::verdict)?;
            need(stage(before) == Some(Stage::ForClearance), Refusal::WrongState)?;
            set_stage(&mut next, Stage::Draft);
            next.forget_releases();
        }
        Step::Release(tabling) => {
            may(rights::ReleaseDraft::verdict)?;
            need(stage(before) == Some(Stage::ForClearance), Refusal::WrongState)?;
            need(!tabling.frozen, Refusal::TextFrozen)?;
            need(!tabling.agreed, Refusal::ClauseAgreed)?;
            let member = if before.audience == Audience::Secretariat { None } else { Some(member()?) };
            if let Some(member) = member {
                need(next.released.insert(member), Refusal::ReleasedAlready)?;
            }
            let version = before.version + 1;
            next.releases.push(Release { version, member, by: by.seat.id, at: by.at });
            next.table_if_cleared(tabling);
        }
        Step::Revise => {
            may(rights::WriteDraft::verdict)?;
            need(open && before.revising.is_none(), Refusal::WrongState)?;
            next.revising = Some(Stage::Draft);
        }
        Step::DropRevision => {
            may(rights::WriteDraft::verdict)?;
            need(before.revising.is_some(), Refusal::WrongState)?;
            next.revising = None;
            next.forget_releases();
        }
        Step::Withdraw => {
            may(rights::WithdrawAmendment::verdict)?;
            need(before.can_be_left(), Refusal::WrongState)?;
            if before.audience == Audience::Secretariat && by.seat.role == Role::Secretary {
                next.state = State::Withdrawn;
            } else {
                next.leave(member()?);
            }
        }
        Step::Sponsor => {
            may(rights::SponsorAmendment::verdict)?;
            need(open, Refusal::WrongState)?;
            let member = member()?;
            need(next.sponsors.insert(member), Refusal::SponsorAlready)?;
            if before.drafters().is_empty() {
                // Where nobody writes it, who wrote it before does again.
                next.left.remove(&member);
            }
            let stance = Stance { view: View::Support, version: before.version, by: by.seat.id, at: by.at };
            if let Some(thought) = next.stances.insert(member, stance) {
                next.before_joining.insert(member, thought);
            }
            next.settle_answers();
        }
        Step::TakeUp => {
            may(rights::SponsorAmendment::verdict)?;
            need(open || before.state == State::Merged, Refusal::WrongState)?;
            need(before.is_orphaned(), Refusal::NotOrphaned)?;
            let member = member()?;
            need(before.sponsors.contains(&member), Refusal::NotYours)?;
            next.taken_up.insert(member);
            next.left.remove(&member);
        }
        Step::TakeStance { view } => {
            may(rights::TakeStance::verdict)?;
            need(open, Refusal::WrongState)?;
            let stance = Stance { view, version: before.version, by: by.seat.id, at: by.at };
            next.stances.insert(member()?, stance);
        }
        Step::Propose { outcome, note, host_open } => {
            may(rights::ProposeOutcome::verdict)?;
            need(open, Refusal::WrongState)?;
            check_outcome(before, &outcome, host_open)?;
            let version = before.proposals.last().map_or(0, |last| last.version) + 1;
            let (by, at) = (by.seat.id, by.at);
            next.proposals.push(Proposal { version, on: before.version, outcome, note, by, at });
            next.state = State::Proposed;
        }
        Step::Answer { proposal, agrees, comment } => {
            may(rights::AnswerProposal::verdict)?;
            need(matches!(before.state, State::Proposed | State::Answered), Refusal::WrongState)?;
            need(before.proposal().is_some_and(|current| current.version == proposal), Refusal::Stale)?;
            let (by, at, member) = (by.seat.id, by.at, member()?);
            next.answers.push(Answer { proposal, member, agrees, comment, by, at });
            next.settle_answers();
        }
        Step::Decide { version, outcome, reason, host_open, changed } => {
            may(rights::DecideAmendment::verdict)?;
            need(open, Refusal::WrongState)?;
            need(before.version == version, Refusal::Stale)?;
            check_outcome(before, &outcome, host_open)?;
            need(outcome != Outcome::Accept || !before.needs_rebasing, Refusal::NeedsRebasing)?;
            need(outcome != Outcome::Reject || !reason.trim().is_empty(), Refusal::ReasonNeeded)?;
            next.state = outcome.state();
            next.decisions.push(Decision {
                version,
                outcome,
                own: is_own(before, by.seat),
                office: by.seat.role == Role::Secretary,
                by: by.seat.id,
                at: by.at,
                reason,
                changed,
                taken_over: false,
                member: None,
                package: None,
                taken_back: None,
            });
        }
        Step::TakeBack { decision, reason } => {
            may(rights::TakeBackDecision::verdict)?;
            need(before.state.is_decided(), Refusal::WrongState)?;
            need(before.decided() == decision, Refusal::Stale)?;
            need(!reason.trim().is_empty(), Refusal::ReasonNeeded)?;
            next.table_again(TakenBack { by: by.seat.id, at: by.at, reason, host: None })?;
        }
    }
    Ok(next)
}

/// Those of `all` that a withdrawn amendment had taken in, as they are tabled again: what they ask for is not to go with words that
/// nobody stands behind any more. Whoever withdrew it is named on their record. Where nobody stands behind one of them either it
/// is withdrawn in its turn, and so on.
#[must_use]
pub fn tabled_again(withdrawn: u32, all: &[Amendment], by: &By<'_>) -> Vec<Amendment> {
    let (mut back, mut hosts) = (Vec::new(), vec![withdrawn]);
    while let Some(host) = hosts.pop() {
        for guest in all.iter().filter(|one| one.merged_into() == Some(host)) {
            let mut guest = guest.clone();
            let why = TakenBack { by: by.seat.id, at: by.at, reason: String::new(), host: Some(host) };
            if guest.table_again(why).is_err() {
                continue;
            }
            if guest.state == State::Withdrawn {
                hosts.extend(guest.number);
            }
            back.push(guest);
        }
    }
    back
}

fn need(condition: bool, refusal: Refusal) -> Result<(), Refusal> {
    if condition { Ok(()) } else { Err(refusal) }
}

/// How far the draft is that is under way; nothing once it is tabled and no next version is being written, or when its time
/// is past: a draft left over when the amendment is decided is released no more.
pub(super) fn stage(amendment: &Amendment) -> Option<Stage> {
    match amendment.state {
        State::Draft => Some(Stage::Draft),
        State::ForClearance => Some(Stage::ForClearance),
        state if state.is_open() => amendment.revising,
        _ => None,
    }
}

fn set_stage(amendment: &mut Amendment, stage: Stage) {
    if amendment.is_tabled() {
        amendment.revising = Some(stage);
    } else {
        amendment.state = match stage {
            Stage::Draft => State::Draft,
            Stage::ForClearance => State::ForClearance,
        };
    }
}

fn check_outcome(amendment: &Amendment, outcome: &Outcome, host_open: bool) -> Result<(), Refusal> {
    match outcome {
        Outcome::AcceptAsModified { operations } => need(!operations.is_empty(), Refusal::WordingNeeded),
        Outcome::MergeInto { number } => {
            need(host_open && amendment.number != Some(*number), Refusal::HostNotOpen)
        }
        Outcome::Accept | Outcome::Reject | Outcome::KeepForMinisters => Ok(()),
    }
}

/// Whether whoever decides stands behind the amendment, or wrote it.
pub(super) fn is_own(amendment: &Amendment, seat: &Seat) -> bool {
    let stands =
        |member: &MemberCode| amendment.sponsors.contains(member) || amendment.authors().contains(member);
    let office = seat.role == Role::Secretary && amendment.audience == Audience::Secretariat;
    office || seat.member.as_ref().is_some_and(stands)
}

impl Amendment {
    /// Tables the draft when everybody who writes it has released it.
    fn table_if_cleared(&mut self, tabling: Tabling) {
        if !self.drafters().is_subset(&self.released) {
            return;
        }
        if self.is_tabled() {
            // Whoever stood behind it without writing it stood behind the old words. Their support stays on record, to be
            // confirmed like every stance.
            self.sponsors = self.drafters();
            let sponsors = &self.sponsors;
            self.before_joining.retain(|member, _| sponsors.contains(member));
            // A new wording after the deadline is late, whenever the first one came; what came late stays so.
            self.late |= tabling.late;
        } else {
            self.number = Some(tabling.number);
            self.sponsors = self.authors();
            self.late = tabling.late;
        }
        if let (Some(amends), Some(version)) = (&mut self.amends, tabling.on) {
            amends.version = version;
        }
        self.version += 1;
        self.state = State::Tabled;
        self.revising = None;
        self.released.clear();
        self.needs_rebasing = tabling.needs_rebasing;
    }

    /// Takes back the releases of the draft that is under way.
    fn forget_releases(&mut self) {
        self.released.clear();
        let tabled = self.version;
        self.releases.retain(|release| release.version <= tabled);
    }

    /// Whether a delegation may leave it: while it is not decided, when it is left to the ministers, and after a merge.
    fn can_be_left(&self) -> bool {
        match self.state {
            State::Draft | State::ForClearance | State::Merged => true,
            state => state.competes(),
        }
    }

    /// A delegation leaves it. Others that stand behind it keep it; when nobody does it is withdrawn. A merged one stays
    /// merged, because the origin of words does not go away (domain reference 6.3).
    fn leave(&mut self, member: MemberCode) {
        if self.is_tabled() {
            let wrote = self.drafters().contains(&member);
            self.sponsors.remove(&member);
            if wrote {
                self.left.insert(member);
            }
            // Standing behind it was the support of who has joined. What was thought before counts again.
            match self.before_joining.remove(&member) {
                Some(thought) => self.stances.insert(member, thought),
                None => self.stances.remove(&member),
            };
            if wrote {
                // What was released jointly is not what the rest has released. What nobody writes any more goes: it was nobody
                // else's, and is nothing to those that take the amendment up.
                let goes_on = !self.drafters().is_empty();
                self.revising = self.revising.filter(|_| goes_on).map(|_| Stage::Draft);
                self.forget_releases();
            }
        } else if let Audience::Members { members } = &mut self.audience
            && members.len() > 1
        {
            members.remove(&member);
            self.state = State::Draft;
            self.forget_releases();
            return;
        }
        if self.state != State::Merged {
            self.withdraw_if_left();
        }
        self.settle_answers();
    }

    /// Takes the last decision off: it is tabled again, or withdrawn where all who stood behind it have left it meanwhile.
    fn table_again(&mut self, back: TakenBack) -> Result<(), Refusal> {
        self.decisions.last_mut().ok_or(Refusal::WrongState)?.taken_back = Some(back);
        self.state = State::Tabled;
        self.withdraw_if_left();
        self.settle_answers();
        Ok(())
    }

    fn withdraw_if_left(&mut self) {
        if self.audience != Audience::Secretariat && self.sponsors.is_empty() {
            self.state = State::Withdrawn;
        }
    }

    /// Proposed or answered, by who has still to answer.
    fn settle_answers(&mut self) {
        if !self.state.is_open() {
            return;
        }
        self.state = match self.proposal() {
            None => State::Tabled,
            Some(_) if self.sponsors.is_empty() => State::Proposed,
            Some(_) if self.sponsors.iter().all(|member| self.answer(*member).is_some()) => State::Answered,
            Some(_) => State::Proposed,
        };
    }
}
