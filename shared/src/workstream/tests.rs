use super::*;
use crate::id::SeatId;
use crate::permission::Act;
use crate::seat::Seat;

fn clause(n: u8) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap()
}

fn workstream() -> WorkstreamEdit {
    WorkstreamEdit {
        name: "Identity".into(),
        lead: "EE".parse().ok(),
        members: vec!["FI".parse().unwrap()],
        serves: vec![clause(1)],
        contacts: vec![Contact { name: "The desk".into(), reach: "desk@example.org".into() }],
        ..WorkstreamEdit::empty()
    }
}

fn faults(edit: &WorkstreamEdit) -> Vec<(String, FieldCode)> {
    faults_after(edit, &Matter::default())
}

fn faults_after(edit: &WorkstreamEdit, named: &Matter) -> Vec<(String, FieldCode)> {
    let results = [(clause(0), Kind::Goal), (clause(1), Kind::Subgoal), (clause(2), Kind::Action)];
    let members = ["EE", "FI", "SE"].map(|code| code.parse().unwrap());
    let around = Around {
        results: &results,
        members: &members,
        named,
        officers: &[PersonId::from_parts(0, 1)],
        names: &["Skills".to_owned()],
    };
    let mut errors = FieldErrors::new();
    edit.check(&around, &mut errors);
    let found = errors.finish().err().unwrap_or_default();
    found.into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_workstream_serves_sub_goals_and_nothing_else() {
    assert_eq!(faults(&workstream()), []);
    let action = WorkstreamEdit { serves: vec![clause(2)], ..workstream() };
    assert_eq!(faults(&action), [("/serves/0".into(), FieldCode::Unknown)]);
    let none = WorkstreamEdit { serves: Vec::new(), ..workstream() };
    assert_eq!(faults(&none), [("/serves".into(), FieldCode::Required)]);
}

#[test]
fn two_workstreams_are_told_apart_by_their_names() {
    let same = WorkstreamEdit { name: " skills ".into(), ..workstream() };
    assert_eq!(faults(&same), [("/name".into(), FieldCode::Duplicate)]);
}

#[test]
fn its_members_take_part_once_and_its_officer_sits_in_the_secretariat() {
    let twice = WorkstreamEdit {
        members: vec!["EE".parse().unwrap(), "XX".parse().unwrap()],
        officer: Some(PersonId::from_parts(0, 2)),
        ..workstream()
    };
    assert_eq!(
        faults(&twice),
        [
            ("/members/0".into(), FieldCode::Duplicate),
            ("/members/1".into(), FieldCode::Unknown),
            ("/officer".into(), FieldCode::Unknown)
        ]
    );
    let known = WorkstreamEdit { officer: Some(PersonId::from_parts(0, 1)), ..workstream() };
    assert_eq!(faults(&known), []);
}

#[test]
fn whose_membership_has_ended_stays_in_a_workstream_and_is_named_anew_in_none() {
    let left: MemberCode = "NO".parse().unwrap();
    let with = WorkstreamEdit { members: vec![left], ..workstream() };
    assert_eq!(faults(&with), [("/members/0".into(), FieldCode::Unknown)]);
    let took_part = Matter { lead: None, partners: vec![left] };
    assert_eq!(faults_after(&with, &took_part), []);
    let leading = WorkstreamEdit { lead: Some(left), ..workstream() };
    assert_eq!(faults_after(&leading, &took_part), [("/lead".into(), FieldCode::Unknown)]);
}

#[test]
fn a_contact_has_a_name_and_a_way_to_reach_it() {
    let bare = Contact { name: String::new(), reach: " ".into() };
    let edit = WorkstreamEdit { contacts: vec![bare], ..workstream() };
    assert_eq!(
        faults(&edit),
        [("/contacts/0/name".into(), FieldCode::Required), ("/contacts/0/reach".into(), FieldCode::Required)]
    );
}

#[test]
fn the_secretariat_runs_the_workstreams() {
    let from = "2026-01-01".parse().unwrap();
    for role in Role::ALL {
        let seat = Seat::new(SeatId::from_parts(0, 0), role, None, from);
        assert_eq!(ManageWorkstreams::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
        assert!(ReadWorkstreams::verdict(&seat, &()).is_allowed(), "{role:?}");
    }
}
