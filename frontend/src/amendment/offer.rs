//! What somebody may do with an amendment now. The state machine itself is asked, so that a button is there exactly when its
//! act would be done.

use shared::amendment::rights::{
    DecideAmendment, Matter, ProposeOutcome, Rules, ShareDraft, TakeStance, WriteDraft,
};
use shared::amendment::{Amendment, By, Outcome, Refusal, Step, Tabling, View, may_amend, transition};
use shared::permission::Act;
use shared::seat::Seat;
use shared::time::Instant;

/// What may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each button")]
pub struct Offers {
    /// Writing the draft.
    pub write: bool,
    /// Drafting with another delegation.
    pub share: bool,
    /// Handing the draft to the heads.
    pub submit: bool,
    /// Sending it back.
    pub send_back: bool,
    /// Releasing it.
    pub release: bool,
    /// Opening a draft of the next version.
    pub revise: bool,
    /// Giving that draft up.
    pub drop_revision: bool,
    /// Withdrawing.
    pub withdraw: bool,
    /// Standing behind it.
    pub sponsor: bool,
    /// Taking up what its authors have left.
    pub take_up: bool,
    /// Beginning an amendment to it.
    pub amend: bool,
    /// Saying what the delegation thinks.
    pub stance: bool,
    /// Proposing what is to become of it.
    pub propose: bool,
    /// Answering the proposal.
    pub answer: bool,
    /// Deciding.
    pub decide: bool,
    /// Accepting it as it is: its sponsors need not say anew what they want.
    pub accept: bool,
    /// Taking the decision back.
    pub take_back: bool,
}

impl Offers {
    /// What a seat may do with an amendment at a moment, by the programme's rules.
    pub fn of(record: &Amendment, seat: &Seat, rules: &Rules, at: Instant) -> Self {
        let by = By { seat, at, rules };
        let matter = Matter::of(record, rules);
        let goes = |step: Step| transition(record, step, &by).is_ok();
        let tabling =
            Tabling { number: 1, late: false, agreed: false, frozen: false, needs_rebasing: false, on: None };
        let because = || "x".to_owned();
        let decide = |outcome: Outcome| Step::Decide {
            version: record.version,
            outcome,
            reason: because(),
            host_open: true,
            changed: Vec::new(),
        };
        let proposal = record.proposal().map(|proposal| proposal.version);
        let written = record.is_being_written();
        Self {
            write: written && WriteDraft::verdict(seat, &matter).is_allowed(),
            share: written
                && !record.is_tabled()
                && ShareDraft::verdict(seat, &matter).is_allowed()
                && !matter.drafters.is_empty(),
            submit: goes(Step::Submit),
            send_back: goes(Step::SendBack),
            release: goes(Step::Release(tabling)),
            revise: goes(Step::Revise),
            drop_revision: goes(Step::DropRevision),
            withdraw: goes(Step::Withdraw),
            sponsor: goes(Step::Sponsor),
            take_up: goes(Step::TakeUp),
            amend: may_amend(record, seat).is_ok(),
            stance: TakeStance::verdict(seat, &matter).is_allowed()
                && goes(Step::TakeStance { view: View::NoPosition }),
            propose: ProposeOutcome::verdict(seat, &matter).is_allowed()
                && goes(Step::Propose { outcome: Outcome::Reject, note: String::new(), host_open: true }),
            answer: proposal.is_some_and(|proposal| {
                goes(Step::Answer { proposal, agrees: true, comment: String::new() })
            }),
            decide: DecideAmendment::verdict(seat, &matter).is_allowed() && goes(decide(Outcome::Reject)),
            accept: transition(record, decide(Outcome::Accept), &by) != Err(Refusal::NeedsRebasing),
            take_back: record.in_package().is_none()
                && goes(Step::TakeBack { decision: record.decided(), reason: because() }),
        }
    }

    /// Whether something can be done at all.
    pub fn any(&self) -> bool {
        *self != Self { accept: self.accept, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view;
    use shared::amendment::{State, WithPackage};
    use shared::id::{PackageId, SeatId};
    use shared::seat::Role;

    fn seat(role: Role, code: &str) -> Seat {
        let member = if role == Role::Secretary { None } else { code.parse().ok() };
        Seat::new(SeatId::from_parts(1, 1), role, member, "2020-01-01".parse().unwrap())
    }

    fn offers(state: State, role: Role, code: &str) -> Offers {
        let now = Instant::from_millis(1_790_000_000_000);
        Offers::of(&view(12, "FI", state).record, &seat(role, code), &Rules::default(), now)
    }

    #[test]
    fn a_draft_is_written_by_its_delegation_and_released_by_its_head_alone() {
        let head = offers(State::Draft, Role::Head, "FI");
        assert!(head.write && head.submit && head.share && head.withdraw && !head.release);
        let head = offers(State::ForClearance, Role::Head, "FI");
        assert!(head.release && head.send_back && !head.write && !head.submit);
        let delegate = offers(State::ForClearance, Role::Delegate, "FI");
        assert!(delegate.send_back && !delegate.release);
        assert!(!offers(State::Draft, Role::Head, "DK").any());
        assert!(!offers(State::Draft, Role::Chair, "DK").any());
    }

    #[test]
    fn a_tabled_one_is_supported_by_others_proposed_on_by_the_office_and_decided_by_the_chair() {
        let other = offers(State::Tabled, Role::Head, "DK");
        assert!(other.stance && other.sponsor && !other.withdraw && !other.decide && !other.propose);
        let own = offers(State::Tabled, Role::Head, "FI");
        assert!(own.withdraw && own.revise && !own.stance && !own.decide && !own.answer);
        assert!(offers(State::Tabled, Role::Secretary, "").propose);
        let chair = offers(State::Tabled, Role::Chair, "DK");
        assert!(chair.decide && chair.accept && !chair.take_back);
    }

    #[test]
    fn others_amend_what_is_tabled_and_whoever_stands_behind_it_alone_revises_it() {
        assert!(offers(State::Tabled, Role::Delegate, "DK").amend);
        assert!(offers(State::Tabled, Role::Secretary, "").amend);
        let own = offers(State::Tabled, Role::Delegate, "FI");
        assert!(own.revise && !own.amend);
        assert!(!offers(State::Tabled, Role::Chair, "DK").amend);
        assert!(!offers(State::Rejected, Role::Head, "DK").amend);
    }

    #[test]
    fn what_needs_rebasing_is_rejected_but_not_accepted_as_it_is() {
        let mut record = view(12, "FI", State::Tabled).record;
        record.needs_rebasing = true;
        let now = Instant::from_millis(1_790_000_000_000);
        let offers = Offers::of(&record, &seat(Role::Chair, "DK"), &Rules::default(), now);
        assert!(offers.decide && !offers.accept);
    }

    #[test]
    fn the_secretariat_decides_where_the_chair_has_left_it_to_them() {
        let record = view(12, "FI", State::Tabled).record;
        let now = Instant::from_millis(1_790_000_000_000);
        let left = Rules { secretariat_decides: true };
        assert!(Offers::of(&record, &seat(Role::Secretary, ""), &left, now).decide);
        assert!(!Offers::of(&record, &seat(Role::Secretary, ""), &Rules::default(), now).decide);
    }

    #[test]
    fn what_entered_the_text_with_a_package_is_not_taken_back_by_itself() {
        let (now, seat) = (Instant::from_millis(1_790_000_000_000), seat(Role::Chair, "DK"));
        let by = By { seat: &seat, at: now, rules: &Rules::default() };
        let decided = |outcome: Outcome, with: bool| {
            let step = Step::Decide {
                version: 1,
                outcome,
                reason: "It is agreed.".into(),
                host_open: false,
                changed: Vec::new(),
            };
            let mut record = transition(&view(12, "FI", State::Tabled).record, step, &by).unwrap();
            let package = WithPackage { id: PackageId::from_parts(1, 1), number: 3 };
            record.decisions[0].package = with.then_some(package);
            Offers::of(&record, &seat, &Rules::default(), now).take_back
        };
        assert!(decided(Outcome::Accept, false) && !decided(Outcome::Accept, true));
        // What it has dropped stands by itself.
        assert!(decided(Outcome::Reject, true));
    }

    #[test]
    fn a_delegate_whom_the_head_has_named_releases() {
        let record = view(12, "FI", State::ForClearance).record;
        let named = Seat { speaks: true, ..seat(Role::Delegate, "FI") };
        let offers = Offers::of(&record, &named, &Rules::default(), Instant::from_millis(1_790_000_000_000));
        assert!(offers.release && offers.withdraw);
    }

    #[test]
    fn who_reads_only_is_offered_nothing() {
        assert!(!offers(State::Tabled, Role::Observer, "").any());
        assert!(!offers(State::Withdrawn, Role::Head, "DK").any());
    }
}
