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
            let question = Question { circle, by: Some(seat.id), of: seat.member };
            let verdicts = [
                ReadThread::verdict(&seat, &circle),
                Reply::verdict(&seat, &circle),
                Resolve::verdict(&seat, &question),
                Reopen::verdict(&seat, &question),
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
fn a_question_before_all_is_settled_by_the_chair_the_secretariat_and_who_asked_it() {
    use Verdict::{Allowed, Refused, Unseen};
    let may = |by: Option<SeatId>, of: &str| {
        let question = Question { circle: Circle::All, by, of: of.parse().ok() };
        seats().map(|seat| {
            assert_eq!(Resolve::verdict(&seat, &question), Reopen::verdict(&seat, &question));
            Resolve::verdict(&seat, &question)
        })
    };
    let [head, delegate, _, chair, ..] = seats();
    assert_eq!(may(None, "DK"), [Refused, Refused, Refused, Allowed, Allowed, Unseen, Unseen]);
    // What the head has asked the head settles, and what somebody of the delegation has asked both of them do.
    assert_eq!(may(Some(head.id), "FI"), [Allowed, Refused, Refused, Allowed, Allowed, Unseen, Unseen]);
    assert_eq!(may(Some(delegate.id), "FI"), [Allowed, Allowed, Refused, Allowed, Allowed, Unseen, Unseen]);
    // The chair's seat is of no delegation, and its question nobody else's.
    assert_eq!(may(Some(chair.id), "CHAIR"), [Refused, Refused, Refused, Allowed, Allowed, Unseen, Unseen]);
    let speaker = Seat { speaks: true, ..delegate };
    let question = Question { circle: Circle::All, by: Some(head.id), of: head.member };
    assert_eq!(Resolve::verdict(&speaker, &question), Allowed);
}

#[test]
fn inside_a_circle_anybody_settles() {
    let question = Question { circle: Circle::Delegation { member: fi() }, by: None, of: None };
    assert_eq!(Resolve::verdict(&seats()[1], &question), Verdict::Allowed);
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
