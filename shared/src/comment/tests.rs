use super::*;
use crate::permission::Act;

fn seat(n: u128, role: Role, member: &str) -> Seat {
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, n), role, member.parse().ok(), from)
}

/// Finland's head and delegate, Sweden's head, the Finnish chair, the secretariat, an observer, the administrator.
fn seats() -> [Seat; 7] {
    [
        seat(1, Role::Head, "FI"),
        seat(2, Role::Delegate, "FI"),
        seat(3, Role::Head, "SE"),
        seat(4, Role::Chair, "FI"),
        seat(5, Role::Secretary, ""),
        seat(6, Role::Observer, ""),
        seat(7, Role::Administrator, ""),
    ]
}

fn fi() -> MemberCode {
    "FI".parse().unwrap()
}

#[test]
fn each_circle_holds_its_own() {
    let holds = |circle: Circle| seats().map(|seat| circle.includes(&seat));
    assert_eq!(holds(Circle::Delegation { member: fi() }), [true, true, false, false, false, false, false]);
    assert_eq!(holds(Circle::ToSecretariat { member: fi() }), [true, true, false, false, true, false, false]);
    assert_eq!(holds(Circle::All), [true, true, true, true, true, false, false]);
}

#[test]
fn outside_its_circle_there_is_no_thread() {
    for circle in [Circle::Delegation { member: fi() }, Circle::ToSecretariat { member: fi() }, Circle::All] {
        for seat in seats().into_iter().filter(|seat| !circle.includes(seat)) {
            let said = Said { circle, by: seat.id };
            let verdicts = [
                ReadThread::verdict(&seat, &circle),
                Reply::verdict(&seat, &circle),
                Resolve::verdict(&seat, &circle),
                Reopen::verdict(&seat, &circle),
                EditOwn::verdict(&seat, &said),
            ];
            assert_eq!(verdicts, [Verdict::Unseen; 5], "{circle:?} {:?}", seat.role);
            assert_ne!(BeginThread::verdict(&seat, &circle), Verdict::Allowed);
        }
    }
}

#[test]
fn who_takes_no_part_knows_of_no_comments() {
    for seat in &seats()[5..] {
        assert_eq!(ListThreads::verdict(seat, &()), Verdict::Unseen);
        assert_eq!(BeginThread::verdict(seat, &Circle::All), Verdict::Unseen);
    }
}

#[test]
fn a_question_before_all_is_settled_by_the_chair_and_the_secretariat() {
    let may = seats().map(|seat| Resolve::verdict(&seat, &Circle::All));
    use Verdict::{Allowed, Refused, Unseen};
    assert_eq!(may, [Refused, Refused, Refused, Allowed, Allowed, Unseen, Unseen]);
    let inside = Circle::Delegation { member: fi() };
    assert_eq!(Resolve::verdict(&seats()[1], &inside), Allowed);
}

#[test]
fn only_the_seat_that_wrote_a_message_changes_it() {
    let [head, delegate, ..] = seats();
    let said = Said { circle: Circle::All, by: delegate.id };
    assert_eq!(EditOwn::verdict(&delegate, &said), Verdict::Allowed);
    assert_eq!(EditOwn::verdict(&head, &said), Verdict::Refused);
}

#[test]
fn the_narrowest_circle_is_offered_first() {
    let members = ["DK", "FI"].map(|code| code.parse().unwrap());
    let [head, .., secretary, observer, _] = seats();
    let fi = fi();
    let own = vec![Circle::Delegation { member: fi }, Circle::ToSecretariat { member: fi }, Circle::All];
    assert_eq!(Circle::open_to(&head, &members), own);
    let office: Vec<Circle> =
        members.map(|member| Circle::ToSecretariat { member }).into_iter().chain([Circle::All]).collect();
    assert_eq!(Circle::open_to(&secretary, &members), office);
    assert_eq!(Circle::open_to(&observer, &members), []);
}

#[test]
fn circles_survive_their_row() {
    for circle in [Circle::Delegation { member: fi() }, Circle::ToSecretariat { member: fi() }, Circle::All] {
        assert_eq!(Circle::from_parts(circle.as_str(), circle.member()), Some(circle));
        let wire = serde_json::to_string(&circle).unwrap();
        assert_eq!(serde_json::from_str::<Circle>(&wire).unwrap(), circle, "{wire}");
    }
    assert_eq!(Circle::from_parts("all", Some(fi())), None);
    assert_eq!(Circle::from_parts("delegation", None), None);
}

#[test]
fn a_sealed_text_takes_no_comments() {
    for state in State::ALL {
        assert!(!(takes_comments(state) && state.is_sealed()), "{state:?}");
    }
    assert!(takes_comments(State::Drafting) && takes_comments(State::Adoption));
    assert!(!takes_comments(State::Mandate) && !takes_comments(State::Withdrawn));
}
