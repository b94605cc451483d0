//! Tests of [`super`]: the way of an amendment, rule by rule.

use super::rights::{Matter, Rules};
use super::*;
use crate::id::SeatId;
use crate::permission::{Act, Verdict};
use crate::seat::Role;
use crate::time::Instant;

pub(super) fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn members(codes: &[&str]) -> BTreeSet<MemberCode> {
    codes.iter().map(|text| code(text)).collect()
}

/// A seat; each role of each member has its own id.
fn seat(role: Role, member: &str) -> Seat {
    let number = member.bytes().fold(role as u128, |sum, byte| sum * 256 + u128::from(byte));
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, number), role, member.parse().ok(), from)
}

pub(super) fn head(member: &str) -> Seat {
    seat(Role::Head, member)
}

pub(super) fn secretary() -> Seat {
    seat(Role::Secretary, "")
}

fn chair(member: &str) -> Seat {
    seat(Role::Chair, member)
}

fn now() -> Instant {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

pub(super) fn tabling(number: u32) -> Tabling {
    Tabling { number, late: false, agreed: false, frozen: false, needs_rebasing: false, on: None }
}

fn take(amendment: &Amendment, seat: &Seat, step: Step) -> Result<Amendment, Refusal> {
    transition(amendment, step, &By { seat, at: now(), rules: &Rules::default() })
}

pub(super) fn does(amendment: &mut Amendment, seat: &Seat, step: Step) {
    *amendment = take(amendment, seat, step.clone()).unwrap_or_else(|why| panic!("{step:?}: {why:?}"));
}

fn refused(amendment: &Amendment, seat: &Seat, step: Step) -> Refusal {
    take(amendment, seat, step).unwrap_err()
}

fn draft(codes: &[&str]) -> Amendment {
    Amendment::draft(Audience::Members { members: members(codes) }, None)
}

pub(super) fn tabled(codes: &[&str], number: u32) -> Amendment {
    let mut one = draft(codes);
    does(&mut one, &seat(Role::Delegate, codes[0]), Step::Submit);
    for code in codes {
        does(&mut one, &head(code), Step::Release(tabling(number)));
    }
    assert_eq!((one.state, one.number, one.version), (State::Tabled, Some(number), 1));
    one
}

fn propose(outcome: Outcome) -> Step {
    Step::Propose { outcome, note: "To meet both sides.".into(), host_open: true }
}

fn answer(proposal: u32) -> Step {
    Step::Answer { proposal, agrees: true, comment: String::new() }
}

fn decide(outcome: Outcome) -> Step {
    let reason = "Discussed in the second round.".into();
    Step::Decide { version: 1, outcome, reason, host_open: true, changed: Vec::new() }
}

fn take_back() -> Step {
    Step::TakeBack { decision: 1, reason: "The wording was misread.".into() }
}

#[test]
fn states_survive_their_names() {
    for state in State::ALL {
        assert_eq!(State::from_name(state.as_str()), Some(state));
        assert_eq!(serde_json::to_string(&state).unwrap(), format!("\"{}\"", state.as_str()));
    }
    let amendment = tabled(&["DK"], 3);
    let wire = serde_json::to_string(&amendment).unwrap();
    assert_eq!(serde_json::from_str::<Amendment>(&wire).unwrap(), amendment);
}

#[test]
fn a_draft_is_cleared_by_the_head_or_whom_the_head_named() {
    let mut one = draft(&["DK"]);
    let delegate = seat(Role::Delegate, "DK");
    assert_eq!(refused(&one, &head("DK"), Step::Release(tabling(1))), Refusal::WrongState);
    does(&mut one, &delegate, Step::Submit);
    assert_eq!(refused(&one, &delegate, Step::Release(tabling(1))), Refusal::NotYours);
    let named = Seat { speaks: true, ..delegate };
    assert_eq!(take(&one, &named, Step::Release(tabling(1))).unwrap().state, State::Tabled);
    // Naming is for one's own delegation, and gives a seat of another role nothing.
    let of_others = Seat { speaks: true, ..seat(Role::Delegate, "FI") };
    assert_eq!(refused(&one, &of_others, Step::Release(tabling(1))), Refusal::Unseen);
    does(&mut one, &head("DK"), Step::SendBack);
    assert_eq!(one.state, State::Draft);
}

#[test]
fn a_joint_draft_is_tabled_when_every_head_has_released_it() {
    let mut one = draft(&["DK"]);
    does(&mut one, &head("DK"), Step::Share { with: code("FI") });
    assert_eq!(refused(&one, &head("FI"), Step::Share { with: code("DK") }), Refusal::SponsorAlready);
    does(&mut one, &seat(Role::Delegate, "FI"), Step::Submit);
    does(&mut one, &head("FI"), Step::Release(tabling(4)));
    assert_eq!((one.state, one.number), (State::ForClearance, None));
    assert_eq!(refused(&one, &head("FI"), Step::Release(tabling(4))), Refusal::ReleasedAlready);
    // What is written on is released anew.
    does(&mut one, &head("DK"), Step::SendBack);
    assert_eq!((one.released.len(), one.releases.len()), (0, 0));
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(4)));
    does(&mut one, &head("FI"), Step::Release(tabling(5)));
    assert_eq!((one.state, one.number), (State::Tabled, Some(5)));
    assert_eq!(one.sponsors, members(&["DK", "FI"]));
    // Another who comes too late finds it tabled.
    assert_eq!(refused(&one, &head("DK"), Step::Release(tabling(6))), Refusal::WrongState);
}

#[test]
fn what_is_not_tabled_is_unseen_for_all_outside_its_audience() {
    let mut withdrawn = draft(&["DK"]);
    does(&mut withdrawn, &head("DK"), Step::Withdraw);
    let mut waiting = draft(&["DK"]);
    does(&mut waiting, &head("DK"), Step::Submit);
    for one in [draft(&["DK"]), waiting, withdrawn] {
        let matter = Matter::of(&one, &Rules { secretariat_decides: true });
        for role in Role::ALL {
            for of in ["DK", "FI"] {
                let seat = seat(role, if role.needs_member() { of } else { "" });
                let inside = of == "DK" && matches!(role, Role::Head | Role::Delegate);
                assert_eq!(one.seen_by(&seat).is_some(), inside, "{role:?} of {of}");
                if inside {
                    continue;
                }
                let verdicts = [
                    rights::ReadAmendment::verdict(&seat, &matter),
                    rights::ReadDraft::verdict(&seat, &matter),
                    rights::WriteDraft::verdict(&seat, &matter),
                    rights::ShareDraft::verdict(&seat, &matter),
                    rights::ReleaseDraft::verdict(&seat, &matter),
                    rights::WithdrawAmendment::verdict(&seat, &matter),
                    rights::SponsorAmendment::verdict(&seat, &matter),
                    rights::TakeStance::verdict(&seat, &matter),
                    rights::ProposeOutcome::verdict(&seat, &matter),
                    rights::AnswerProposal::verdict(&seat, &matter),
                    rights::DecideAmendment::verdict(&seat, &matter),
                    rights::TakeBackDecision::verdict(&seat, &matter),
                ];
                assert_eq!(verdicts, [Verdict::Unseen; 12], "{role:?} of {of}");
            }
        }
    }
}

#[test]
fn the_draft_of_a_next_version_changes_nothing_that_others_see() {
    let quiet = tabled(&["DK", "FI"], 1);
    let mut busy = quiet.clone();
    does(&mut busy, &head("DK"), Step::Revise);
    does(&mut busy, &head("FI"), Step::Submit);
    does(&mut busy, &head("DK"), Step::Release(tabling(2)));
    for other in [head("SE"), chair("DK"), secretary()] {
        assert_eq!(busy.seen_by(&other), quiet.seen_by(&other));
        assert_eq!(refused(&busy, &other, Step::SendBack), Refusal::Unseen);
    }
    assert_ne!(busy.seen_by(&head("FI")), quiet.seen_by(&head("FI")));
    let observer = seat(Role::Observer, "");
    assert_eq!(quiet.seen_by(&observer), None);
}

#[test]
fn a_new_version_turns_stances_to_reconfirm() {
    let mut one = tabled(&["DK"], 1);
    does(&mut one, &head("SE"), Step::TakeStance { view: View::Oppose });
    does(&mut one, &head("NO"), Step::Sponsor);
    does(&mut one, &secretary(), propose(Outcome::Reject));
    does(&mut one, &head("DK"), answer(1));
    does(&mut one, &head("NO"), answer(1));
    assert_eq!(one.state, State::Answered);
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(9)));
    assert_eq!((one.state, one.number, one.version), (State::Tabled, Some(1), 2));
    assert_eq!(one.stance(code("SE")), Some((View::Oppose, true)));
    // Whoever stood behind the old words is asked as well, and the office's proposal was about those.
    assert_eq!(one.stance(code("NO")), Some((View::Support, true)));
    assert_eq!((one.sponsors.clone(), one.proposal()), (members(&["DK"]), None));
    let all = ["DK", "NO", "SE"].map(code);
    assert_eq!(one.not_looked(&all, &Looks::new()), [code("NO"), code("SE")]);
    does(&mut one, &head("SE"), Step::TakeStance { view: View::Support });
    assert_eq!(one.stance(code("SE")), Some((View::Support, false)));
    assert!(one.is_unopposed());
}

#[test]
fn who_has_had_this_version_before_them_has_looked_whatever_they_think() {
    let mut one = tabled(&["DK"], 1);
    does(&mut one, &head("NO"), Step::TakeStance { view: View::NoPosition });
    let all = ["DK", "FI", "NO", "SE"].map(code);
    let mut looks = Looks::from([(1, members(&["SE"]))]);
    assert_eq!(one.not_looked(&all, &looks), [code("FI")]);
    one.version = 2;
    // What they said and what they had before them was another version.
    assert_eq!(one.not_looked(&all, &looks), ["FI", "NO", "SE"].map(code));
    looks.insert(2, members(&["FI", "NO"]));
    assert_eq!(one.not_looked(&all, &looks), [code("SE")]);
}

#[test]
fn looking_is_noted_for_delegations_alone() {
    let notes = |role| rights::NoteLook::verdict(&seat(role, "DK"), &());
    assert_eq!([Role::Head, Role::Delegate].map(notes), [Verdict::Allowed; 2]);
    assert_eq!([Role::Chair, Role::Secretary].map(notes), [Verdict::Refused; 2]);
    assert_eq!([Role::Observer, Role::Administrator].map(notes), [Verdict::Unseen; 2]);
}

#[test]
fn the_office_proposes_and_the_sponsors_answer_until_all_have() {
    let mut one = tabled(&["DK", "FI"], 1);
    assert_eq!(refused(&one, &chair("DK"), propose(Outcome::Accept)), Refusal::NotYours);
    let empty = Outcome::AcceptAsModified { operations: Vec::new() };
    assert_eq!(refused(&one, &secretary(), propose(empty)), Refusal::WordingNeeded);
    does(&mut one, &secretary(), propose(Outcome::KeepForMinisters));
    does(&mut one, &head("DK"), answer(1));
    assert_eq!(one.state, State::Proposed);
    does(&mut one, &secretary(), propose(Outcome::Accept));
    assert_eq!(refused(&one, &head("DK"), answer(1)), Refusal::Stale);
    assert_eq!(refused(&one, &head("SE"), answer(2)), Refusal::NotYours);
    does(&mut one, &head("DK"), answer(2));
    does(&mut one, &head("FI"), answer(2));
    assert_eq!((one.state, one.proposals.len(), one.answers.len()), (State::Answered, 2, 3));
    // Whoever joins has still to answer; when it leaves again, all have.
    let mut joined = one.clone();
    does(&mut joined, &head("NO"), Step::Sponsor);
    assert_eq!(joined.state, State::Proposed);
    does(&mut joined, &head("NO"), Step::Withdraw);
    assert_eq!(joined.state, State::Answered);
    // A second word takes the place of the first, which stays on record.
    does(&mut one, &head("FI"), Step::Answer { proposal: 2, agrees: false, comment: "Not yet.".into() });
    assert!(!one.answer(code("FI")).unwrap().agrees);
}

#[test]
fn proposing_is_one_right_and_accepting_another() {
    let one = tabled(&["DK"], 1);
    for other in [head("DK"), head("SE"), seat(Role::Delegate, "DK"), secretary()] {
        assert_eq!(refused(&one, &other, decide(Outcome::Accept)), Refusal::NotYours);
    }
    let left_to_it = Rules { secretariat_decides: true };
    let by = By { seat: &secretary(), at: now(), rules: &left_to_it };
    assert!(transition(&one, decide(Outcome::Accept), &by).is_ok());
    let mut own = Amendment::draft(Audience::Secretariat, None);
    does(&mut own, &secretary(), Step::Submit);
    does(&mut own, &secretary(), Step::Release(tabling(2)));
    assert_eq!(transition(&own, decide(Outcome::Accept), &by).unwrap_err(), Refusal::NotYours);
}

#[test]
fn the_chair_may_accept_their_own_and_it_shows() {
    let one = tabled(&["DK"], 1);
    let own = |seat: &Seat| take(&one, seat, decide(Outcome::Accept)).unwrap().decisions[0].own;
    assert!(own(&chair("DK")));
    assert!(!own(&chair("FO")));
}

#[test]
fn what_needs_re_basing_is_not_accepted_as_it_is() {
    let mut one = tabled(&["DK"], 1);
    one.note_fit(Fit::NeedsRebasing);
    assert_eq!(refused(&one, &chair("FI"), decide(Outcome::Accept)), Refusal::NeedsRebasing);
    one.note_fit(Fit::Choice);
    assert!(take(&one, &chair("FI"), decide(Outcome::Accept)).is_ok());
}

#[test]
fn a_decision_is_taken_back_by_another_one_and_stays_on_record() {
    for outcome in
        [Outcome::Accept, Outcome::Reject, Outcome::MergeInto { number: 7 }, Outcome::KeepForMinisters]
    {
        let mut one = tabled(&["DK"], 1);
        does(&mut one, &chair("DK"), decide(outcome.clone()));
        assert_eq!((one.state, one.state.is_decided()), (outcome.state(), true));
        assert_eq!(refused(&one, &secretary(), take_back()), Refusal::NotYours);
        let back = |decision, reason: &str| Step::TakeBack { decision, reason: reason.into() };
        assert_eq!(refused(&one, &chair("DK"), back(1, " ")), Refusal::ReasonNeeded);
        assert_eq!(refused(&one, &chair("DK"), back(2, "Not this one.")), Refusal::Stale);
        does(&mut one, &chair("FI"), take_back());
        assert_eq!((one.state, one.merged_into()), (State::Tabled, None));
        assert!(one.decisions[0].outcome == outcome && one.decisions[0].taken_back.is_some());
        assert_eq!(refused(&one, &chair("FI"), take_back()), Refusal::WrongState);
    }
}

#[test]
fn what_a_withdrawn_amendment_had_taken_in_is_tabled_again() {
    let (mut host, mut guest) = (tabled(&["DK"], 1), tabled(&["FI"], 2));
    does(&mut guest, &head("SE"), Step::TakeStance { view: View::Oppose });
    does(&mut guest, &secretary(), propose(Outcome::MergeInto { number: 1 }));
    does(&mut guest, &chair("NO"), decide(Outcome::MergeInto { number: 1 }));
    does(&mut host, &head("DK"), Step::Withdraw);
    assert_eq!((host.state, guest.state), (State::Withdrawn, State::Merged));
    let leaving = head("DK");
    let by = By { seat: &leaving, at: now(), rules: &Rules::default() };
    let back = tabled_again(1, &[host.clone(), guest.clone()], &by);
    assert_eq!(back.len(), 1);
    // As after a decision that is taken back: the proposal waits for its answer again, and what others think of it stands.
    assert_eq!((back[0].state, back[0].merged_into()), (State::Proposed, None));
    assert_eq!((&back[0].sponsors, &back[0].stances), (&members(&["FI"]), &guest.stances));
    // That it was merged stays on record, with why it is back.
    let taken_back = back[0].decisions[0].taken_back.as_ref().unwrap();
    assert_eq!((taken_back.host, taken_back.by, taken_back.reason.as_str()), (Some(1), leaving.id, ""));
    assert_eq!(back[0].decisions[0].outcome, Outcome::MergeInto { number: 1 });
    assert_eq!(tabled_again(9, &[host, guest], &by), []);
}

#[test]
fn a_guest_that_nobody_stands_behind_goes_with_its_host_and_its_own_guests_are_tabled_again() {
    let (first, mut second, mut third) = (tabled(&["DK"], 1), tabled(&["FI"], 2), tabled(&["SE"], 3));
    does(&mut third, &chair("NO"), decide(Outcome::MergeInto { number: 2 }));
    does(&mut second, &chair("NO"), decide(Outcome::MergeInto { number: 1 }));
    does(&mut second, &head("FI"), Step::Withdraw);
    assert_eq!(second.state, State::Merged);
    let leaving = head("DK");
    let by = By { seat: &leaving, at: now(), rules: &Rules::default() };
    let back = tabled_again(1, &[first, second, third], &by);
    let states: Vec<_> = back.iter().map(|one| (one.number, one.state)).collect();
    assert_eq!(states, [(Some(2), State::Withdrawn), (Some(3), State::Tabled)]);
}

#[test]
fn a_new_version_after_the_deadline_is_late_and_stays_so() {
    let mut one = tabled(&["DK"], 1);
    let again = |one: &mut Amendment, late: bool| {
        does(one, &head("DK"), Step::Revise);
        does(one, &head("DK"), Step::Submit);
        does(one, &head("DK"), Step::Release(Tabling { late, ..tabling(9) }));
    };
    again(&mut one, false);
    assert!(!one.late);
    again(&mut one, true);
    assert_eq!((one.late, one.number, one.version), (true, Some(1), 3));
    again(&mut one, false);
    assert!(one.late);
}

#[test]
fn a_decision_is_made_on_the_version_that_was_on_the_screen_and_once() {
    let mut one = tabled(&["DK"], 1);
    let late = Step::Decide {
        version: 2,
        outcome: Outcome::Accept,
        reason: String::new(),
        host_open: true,
        changed: Vec::new(),
    };
    assert_eq!(refused(&one, &chair("FI"), late), Refusal::Stale);
    does(&mut one, &chair("FI"), decide(Outcome::Accept));
    assert_eq!(refused(&one, &chair("FI"), decide(Outcome::Reject)), Refusal::WrongState);
}

#[test]
fn a_rejection_says_why() {
    let one = tabled(&["DK"], 1);
    let changed = Vec::new();
    let silent = Step::Decide {
        version: 1,
        outcome: Outcome::Reject,
        reason: String::new(),
        host_open: true,
        changed,
    };
    assert_eq!(refused(&one, &chair("FI"), silent), Refusal::ReasonNeeded);
}

#[test]
fn merging_keeps_every_origin() {
    let (mut one, mut two, three) = (tabled(&["DK"], 1), tabled(&["FI"], 2), tabled(&["SE"], 3));
    let itself = Outcome::MergeInto { number: 1 };
    assert_eq!(refused(&one, &chair("IS"), decide(itself)), Refusal::HostNotOpen);
    does(&mut one, &chair("IS"), decide(Outcome::MergeInto { number: 2 }));
    does(&mut two, &chair("IS"), decide(Outcome::MergeInto { number: 3 }));
    assert_eq!(origins(3, &[one.clone(), two.clone(), three.clone()]), [1, 2].into());
    // A sponsor that leaves after the merge does not take the origin along; taken back, there is nobody behind it.
    does(&mut one, &head("DK"), Step::Withdraw);
    assert_eq!((one.state, one.merged_into(), one.sponsors.len()), (State::Merged, Some(2), 0));
    assert_eq!(origins(3, &[one.clone(), two, three]), [1, 2].into());
    does(&mut one, &chair("IS"), take_back());
    assert_eq!((one.state, one.authors()), (State::Withdrawn, members(&["DK"])));
}

#[test]
fn an_amendment_stands_while_somebody_stands_behind_it() {
    let mut one = tabled(&["DK", "FI"], 1);
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("DK"), Step::Withdraw);
    assert_eq!((one.state, one.is_orphaned()), (State::Tabled, false));
    assert_eq!(refused(&one, &head("DK"), Step::Withdraw), Refusal::NotYours);
    assert_eq!(refused(&one, &head("SE"), Step::TakeUp), Refusal::NotOrphaned);
    does(&mut one, &head("FI"), Step::Withdraw);
    assert_eq!((one.state, one.is_orphaned()), (State::Tabled, true));
    assert_eq!(refused(&one, &head("NO"), Step::TakeUp), Refusal::NotYours);
    does(&mut one, &head("SE"), Step::TakeUp);
    assert_eq!((one.is_orphaned(), one.drafters()), (false, members(&["SE"])));
    does(&mut one, &head("SE"), Step::Withdraw);
    assert_eq!((one.state, one.authors()), (State::Withdrawn, members(&["DK", "FI"])));
}

#[test]
fn who_leaves_a_joint_draft_leaves_it_to_the_rest() {
    let mut one = draft(&["DK", "FI"]);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("FI"), Step::Release(tabling(1)));
    does(&mut one, &head("DK"), Step::Withdraw);
    assert_eq!((one.state, one.authors(), one.released.len()), (State::Draft, members(&["FI"]), 0));
    assert_eq!(one.seen_by(&head("DK")), None);
}

#[test]
fn nobody_takes_a_stance_on_their_own() {
    let one = tabled(&["DK"], 1);
    let support = || Step::TakeStance { view: View::Support };
    assert_eq!(refused(&one, &head("DK"), support()), Refusal::NotYours);
    assert_eq!(refused(&one, &secretary(), support()), Refusal::NotYours);
    assert_eq!(refused(&one, &chair("FI"), support()), Refusal::NotYours);
    assert!(take(&one, &seat(Role::Delegate, "FI"), support()).is_ok());
}

#[test]
fn an_agreed_clause_and_a_frozen_text_take_no_amendment() {
    let mut one = draft(&["DK"]);
    does(&mut one, &head("DK"), Step::Submit);
    let release = |tabling| refused(&one, &head("DK"), Step::Release(tabling));
    assert_eq!(release(Tabling { agreed: true, ..tabling(1) }), Refusal::ClauseAgreed);
    assert_eq!(release(Tabling { frozen: true, ..tabling(1) }), Refusal::TextFrozen);
    // A clause that has just been deleted does not stop it; it is tabled with the flag, and so is what is late.
    let flagged = Step::Release(Tabling { needs_rebasing: true, late: true, ..tabling(1) });
    does(&mut one, &head("DK"), flagged);
    assert!(one.needs_rebasing && one.late);
}

#[test]
fn whoever_no_longer_holds_the_seat_does_nothing() {
    let one = tabled(&["DK"], 1);
    let past = Seat { to: "2026-11-01".parse().ok(), ..head("DK") };
    assert_eq!(refused(&one, &past, Step::Withdraw), Refusal::SeatOver);
}

/// One that amends another, in its first version.
fn amending(codes: &[&str], number: u32, on: (u32, u32)) -> Amendment {
    let mut one = tabled(codes, number);
    one.amends = Some(Amends { number: on.0, version: on.1 });
    one
}

#[test]
fn amendments_are_amended_one_level_deep_while_they_are_on_the_table() {
    let mut one = tabled(&["DK"], 1);
    assert_eq!(may_amend(&one, &head("FI")), Ok(()));
    assert_eq!(may_amend(&one, &seat(Role::Delegate, "FI")), Ok(()));
    assert_eq!(may_amend(&one, &secretary()), Ok(()));
    assert_eq!(may_amend(&one, &chair("FI")), Err(Refusal::NotYours));
    assert_eq!(may_amend(&one, &seat(Role::Observer, "")), Err(Refusal::Unseen));
    assert_eq!(may_amend(&draft(&["DK"]), &head("FI")), Err(Refusal::Unseen));
    assert_eq!(may_amend(&amending(&["DK"], 2, (1, 1)), &head("FI")), Err(Refusal::OneLevel));
    does(&mut one, &chair("IS"), decide(Outcome::Reject));
    assert_eq!(may_amend(&one, &head("FI")), Err(Refusal::WrongState));
}

#[test]
fn who_stands_behind_an_amendment_alone_revises_it_instead_of_amending_it() {
    assert_eq!(may_amend(&tabled(&["DK"], 1), &head("DK")), Err(Refusal::ReviseInstead));
    assert_eq!(may_amend(&tabled(&["DK", "FI"], 1), &head("DK")), Ok(()), "the other must be won for it");
    let mut office = Amendment::draft(Audience::Secretariat, None);
    does(&mut office, &secretary(), Step::Submit);
    does(&mut office, &secretary(), Step::Release(tabling(1)));
    assert_eq!(may_amend(&office, &secretary()), Err(Refusal::ReviseInstead));
    assert_eq!(may_amend(&office, &head("DK")), Ok(()));
}

#[test]
fn a_next_version_says_on_which_version_it_was_written() {
    let mut one = amending(&["FI"], 2, (1, 1));
    does(&mut one, &head("FI"), Step::Revise);
    does(&mut one, &head("FI"), Step::Submit);
    does(&mut one, &head("FI"), Step::Release(Tabling { on: Some(3), ..tabling(9) }));
    assert_eq!(one.amends, Some(Amends { number: 1, version: 3 }));
    // What it amends is in the text by now: it is still known what that was.
    does(&mut one, &head("FI"), Step::Revise);
    does(&mut one, &head("FI"), Step::Submit);
    does(&mut one, &head("FI"), Step::Release(tabling(9)));
    assert_eq!((one.version, one.amends), (3, Some(Amends { number: 1, version: 3 })));
}

#[test]
fn the_words_of_an_amendment_are_in_the_text_with_it_or_with_one_that_amends_it() {
    let (mut host, mut guest) = (tabled(&["DK"], 1), amending(&["FI"], 2, (1, 1)));
    let what = Amends { number: 1, version: 1 };
    let is_in = |host: &Amendment, guest: &Amendment| is_in_text(what, &[host.clone(), guest.clone()]);
    assert!(!is_in(&host, &guest) && contains(&guest, &host));
    does(&mut host, &chair("IS"), decide(Outcome::Accept));
    assert!(is_in(&host, &guest) && !contains(&guest, &host), "there is nothing left to take along");
    does(&mut host, &chair("IS"), take_back());
    assert!(!is_in(&host, &guest));
    does(&mut guest, &chair("IS"), decide(Outcome::Accept));
    assert!(is_in(&host, &guest), "the other has all of it in it");
    assert!(
        !is_in_text(Amends { version: 2, ..what }, &[host.clone(), guest]),
        "of its next version it knows nothing"
    );
    let clause = crate::text::samples::clause(1, crate::text::Kind::Paragraph, "Words.");
    let operations = vec![Operation::Delete { on: Basis::of(&clause) }];
    let mut otherwise = amending(&["FI"], 2, (1, 1));
    does(&mut otherwise, &chair("IS"), decide(Outcome::AcceptAsModified { operations }));
    assert!(!is_in(&host, &otherwise), "nobody can say what of it is in other words");
    // It has been written anew since: that is not what the other was written on.
    host.version = 2;
    assert!(!contains(&amending(&["FI"], 3, (1, 1)), &host));
}

#[test]
fn what_was_accepted_on_top_of_an_amendment_is_taken_back_before_it() {
    let (mut host, mut guest) = (tabled(&["DK"], 1), amending(&["FI"], 2, (1, 1)));
    let mut other = amending(&["SE"], 3, (1, 1));
    does(&mut host, &chair("IS"), decide(Outcome::Accept));
    does(&mut guest, &chair("IS"), decide(Outcome::Accept));
    let all = [host.clone(), guest.clone(), other.clone()];
    assert!(is_built_on(&host, &all) && !is_built_on(&guest, &all));
    // The first to be accepted brings it along, where it is not in the text by itself.
    does(&mut host, &chair("IS"), take_back());
    does(&mut other, &chair("IS"), decide(Outcome::Accept));
    let all = [host, guest.clone(), other.clone()];
    assert!(is_built_on(&guest, &all) && !is_built_on(&other, &all));
}

#[test]
fn what_is_taken_over_goes_on_in_the_other_and_the_chair_can_take_that_back() {
    let rules = Rules::default();
    let dk = head("DK");
    let by = By { seat: &dk, at: now(), rules: &rules };
    let mut guest = amending(&["FI"], 2, (1, 1));
    assert_eq!(taken_over(&guest, 7, &by), None, "it amends another");
    guest = taken_over(&guest, 1, &by).unwrap();
    assert_eq!((guest.state, guest.merged_into()), (State::Merged, Some(1)));
    assert_eq!(guest.authors(), members(&["FI"]));
    assert_eq!(origins(1, &[tabled(&["DK"], 1), guest.clone()]), [2].into());
    assert_eq!(taken_over(&guest, 1, &by), None, "it is on the table no more");
    does(&mut guest, &chair("IS"), take_back());
    assert_eq!((guest.state, guest.decisions.len()), (State::Tabled, 1));
}

#[test]
fn a_stance_on_an_earlier_version_is_not_shown_as_one_on_this() {
    let mut one = tabled(&["DK"], 1);
    for (code, view) in [("FI", View::Support), ("SE", View::Oppose), ("NO", View::NoPosition)] {
        does(&mut one, &head(code), Step::TakeStance { view });
    }
    let named = |codes: &[&str]| codes.iter().map(|one| code(one)).collect::<Vec<_>>();
    assert_eq!(
        one.stances_held(),
        [(Some(View::Support), named(&["FI"])), (Some(View::Oppose), named(&["SE"]))]
    );
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(9)));
    does(&mut one, &head("SE"), Step::TakeStance { view: View::Reserve });
    assert_eq!(one.stances_held(), [(Some(View::Reserve), named(&["SE"])), (None, named(&["FI"]))]);
}

#[test]
fn whoever_neither_stands_behind_it_nor_has_said_anything_is_without_a_position() {
    let mut one = tabled(&["DK"], 1);
    for (code, view) in [("FI", View::Support), ("SE", View::Oppose), ("NO", View::NoPosition)] {
        does(&mut one, &head(code), Step::TakeStance { view });
    }
    let all = ["DK", "FI", "IS", "NO", "SE"].map(code);
    assert_eq!(one.without_position(&all), [code("IS"), code("NO")]);
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(9)));
    // Who is to say anew what they said of the version before has said something.
    assert_eq!(one.without_position(&all), [code("IS"), code("NO")]);
}
