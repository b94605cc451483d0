use proptest::prelude::*;

use super::*;
use crate::id::SeatId;
use crate::permission::Act;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn open_until(text: &str) -> Course {
    Course { closes_at: at(text), ended: None }
}

#[test]
fn a_round_is_open_up_to_its_deadline_and_not_at_it() {
    let round = open_until("2026-12-09T23:00:00Z");
    assert!(round.is_open(at("2026-12-09T22:59:59.999Z")));
    assert!(!round.is_open(at("2026-12-09T23:00:00Z")));
}

#[test]
fn what_comes_after_the_deadline_is_late_until_the_next_revision() {
    let round = open_until("2026-12-09T23:00:00Z");
    assert!(!round.makes_late(at("2026-12-09T22:59:59Z"), false));
    // Also between the deadline and the job that ends it.
    assert!(round.makes_late(at("2026-12-09T23:00:00Z"), false));
    let ended = |end| Course { ended: Some(end), ..round };
    for end in [End::Deadline, End::Chair] {
        assert!(ended(end).makes_late(at("2026-12-01T00:00:00Z"), false), "{end:?}");
        assert!(!ended(end).makes_late(at("2026-12-20T00:00:00Z"), true), "{end:?}");
    }
    assert!(!ended(End::Left).makes_late(at("2026-12-20T00:00:00Z"), false));
}

#[test]
fn reminders_that_are_past_at_the_opening_are_not_sent() {
    let closes = at("2026-12-09T23:00:00Z");
    let coming = reminders(closes, &[1, 7, 30], at("2026-11-23T12:00:00Z"));
    assert_eq!(coming, [(7, at("2026-12-02T23:00:00Z")), (1, at("2026-12-08T23:00:00Z"))]);
}

#[test]
fn the_reminder_of_a_deadline_that_was_moved_finds_that_its_day_has_not_come() {
    let (before, after) = (open_until("2026-12-09T23:00:00Z"), open_until("2026-12-16T23:00:00Z"));
    let then = at("2026-12-02T23:00:00Z");
    assert!(before.reminds(7, &[7, 1], then) && !after.reminds(7, &[7, 1], then));
    assert!(after.reminds(7, &[7, 1], at("2026-12-09T23:00:00Z")));
    // After a long stop one of them is enough, and once the deadline is past there is nothing to call to mind.
    let both = at("2026-12-16T12:00:00Z");
    assert!(!after.reminds(7, &[7, 1], both) && after.reminds(1, &[7, 1], both));
    assert!(!after.reminds(1, &[7, 1], at("2026-12-16T23:00:00Z")));
}

#[test]
fn reminders_are_few_and_different() {
    let faults = |days: &[u8]| {
        let mut errors = FieldErrors::new();
        check_reminders(days, &mut errors);
        errors.finish().err().unwrap_or_default().into_iter().map(|e| (e.pointer, e.code)).collect::<Vec<_>>()
    };
    assert_eq!(faults(&[]), []);
    assert_eq!(faults(&REMIND_BEFORE), []);
    assert_eq!(
        faults(&[0, 61]),
        [("/reminders/0".into(), FieldCode::Unknown), ("/reminders/1".into(), FieldCode::Unknown)]
    );
    assert_eq!(faults(&[3, 3]), [("/reminders/1".into(), FieldCode::Duplicate)]);
    assert_eq!(faults(&[1, 2, 3, 4, 5, 6]), [("/reminders".into(), FieldCode::TooLong)]);
}

#[test]
fn who_may_open_extend_and_end() {
    let seat = |role, member: &str| {
        Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
    };
    use Verdict::{Allowed, Refused, Unseen};
    for (seat, expected) in [
        (seat(Role::Head, "DK"), [Allowed, Refused, Refused, Refused]),
        (seat(Role::Delegate, "FI"), [Allowed, Refused, Refused, Refused]),
        (seat(Role::Chair, "DK"), [Allowed, Refused, Allowed, Allowed]),
        (seat(Role::Secretary, ""), [Allowed, Allowed, Allowed, Refused]),
        (seat(Role::Observer, ""), [Unseen; 4]),
        (seat(Role::Administrator, ""), [Unseen; 4]),
    ] {
        let found = [
            ReadRounds::verdict(&seat, &()),
            OpenRound::verdict(&seat, &State::Negotiation),
            ExtendRound::verdict(&seat, &State::Negotiation),
            EndRound::verdict(&seat, &State::Negotiation),
        ];
        assert_eq!(found, expected, "{:?}", seat.role);
    }
}

#[test]
fn choices_survive_their_names() {
    for choice in [ChangedBy::Acceptance, ChangedBy::Pen] {
        assert_eq!(ChangedBy::from_name(choice.as_str()), Some(choice));
    }
    for end in [End::Deadline, End::Chair, End::Left] {
        assert_eq!(End::from_name(end.as_str()), Some(end));
    }
}

proptest! {
    #[test]
    fn at_any_moment_a_text_is_in_its_round_or_behind_it(
        closes in 0_i64..10_000, now in 0_i64..20_000, days in proptest::collection::vec(1_u8..60, 0..5),
    ) {
        let second = |n: i64| Instant::from_millis(n * 86_400);
        let (closes_at, now) = (second(closes), second(now));
        let round = Course { closes_at, ended: None };
        prop_assert!(round.is_open(now) != round.makes_late(now, false));
        let coming = reminders(closes_at, &days, now);
        prop_assert!(coming.windows(2).all(|pair| pair[0].1 <= pair[1].1));
        prop_assert!(coming.iter().all(|(_, at)| now < *at && *at < closes_at));
        // When its time comes, each of them is sent, as long as the deadline stands.
        prop_assert!(coming.iter().all(|(days, at)| round.reminds(*days, &[*days], *at)));
    }
}
