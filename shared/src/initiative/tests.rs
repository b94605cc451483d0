use super::bulk::{BulkEdit, Change, Shown, Standing, Values, Was, obstacle};
use super::*;
use crate::api::initiative::Served;
use crate::id::{InitiativeId, SeatId};
use crate::permission::Act;

fn clause(n: u8) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap()
}

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

fn seat(role: Role, member: &str) -> Seat {
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), from)
}

fn matter() -> Matter {
    Matter { lead: Some(code("FI")), partners: vec![code("SE")] }
}

fn initiative() -> InitiativeEdit {
    InitiativeEdit {
        title: "A pilot across the Sound".into(),
        serves: vec![clause(1), clause(2)],
        lead: Some(code("FI")),
        partners: vec![code("SE")],
        starts: day("2026-01-01"),
        ends: day("2027-12-31"),
        state: State::Planned,
        ..InitiativeEdit::empty()
    }
}

fn faults_beside(
    edit: &InitiativeEdit,
    before: Option<State>,
    milestone: Option<Date>,
    named: &Matter,
) -> Vec<(String, FieldCode)> {
    let results = [(clause(0), Kind::Goal), (clause(1), Kind::Subgoal), (clause(2), Kind::Action)];
    let members = ["FI", "SE", "FO"].map(code);
    let around = Around {
        period: Period { from: day("2025-01-01").unwrap(), to: day("2030-12-31").unwrap() },
        results: &results,
        workstreams: &[WorkstreamId::from_parts(0, 1)],
        members: &members,
        named,
        before,
        milestone,
    };
    let mut errors = FieldErrors::new();
    edit.check(&around, &mut errors);
    let found = errors.finish().err().unwrap_or_default();
    found.into_iter().map(|error| (error.pointer, error.code)).collect()
}

fn faults_after(
    edit: &InitiativeEdit,
    before: Option<State>,
    milestone: Option<Date>,
) -> Vec<(String, FieldCode)> {
    faults_beside(edit, before, milestone, &Matter::default())
}

fn faults(edit: &InitiativeEdit) -> Vec<(String, FieldCode)> {
    faults_after(edit, None, None)
}

#[test]
fn an_initiative_serves_sub_goals_and_actions() {
    assert_eq!(faults(&initiative()), []);
    let goal = InitiativeEdit { serves: vec![clause(0), clause(1), clause(1)], ..initiative() };
    assert_eq!(
        faults(&goal),
        [("/serves/0".into(), FieldCode::Unknown), ("/serves/2".into(), FieldCode::Duplicate)]
    );
    let nothing = InitiativeEdit { serves: Vec::new(), ..initiative() };
    assert_eq!(faults(&nothing), [("/serves".into(), FieldCode::Required)]);
}

#[test]
fn whose_membership_has_ended_stays_where_it_was_named_and_is_put_nowhere_else() {
    let after = |edit: &InitiativeEdit, named: &Matter| faults_beside(edit, None, None, named);
    let left = code("NO");
    let leads = InitiativeEdit { lead: Some(left), partners: Vec::new(), ..initiative() };
    let takes_part = InitiativeEdit { partners: vec![code("SE"), left], ..initiative() };
    let (led, took_part) = (
        Matter { lead: Some(left), partners: Vec::new() },
        Matter { lead: Some(code("FI")), partners: vec![left] },
    );
    assert_eq!((after(&leads, &led), after(&takes_part, &took_part)), (Vec::new(), Vec::new()));
    let lead = [("/lead".to_owned(), FieldCode::Unknown)];
    let partner = [("/partners/1".to_owned(), FieldCode::Unknown)];
    assert_eq!((faults(&leads), after(&leads, &took_part)), (lead.to_vec(), lead.to_vec()));
    assert_eq!((faults(&takes_part), after(&takes_part, &led)), (partner.to_vec(), partner.to_vec()));
}

#[test]
fn its_days_lie_within_the_programme_and_in_order() {
    let outside = InitiativeEdit { starts: day("2024-12-31"), ends: day("2031-01-01"), ..initiative() };
    assert_eq!(
        faults(&outside),
        [("/starts".into(), FieldCode::OutsidePeriod), ("/ends".into(), FieldCode::OutsidePeriod)]
    );
    let edges = InitiativeEdit { starts: day("2025-01-01"), ends: day("2030-12-31"), ..initiative() };
    assert_eq!(faults(&edges), []);
    let backwards = InitiativeEdit { ends: day("2025-12-31"), ..initiative() };
    assert_eq!(faults(&backwards), [("/ends".into(), FieldCode::EndsBeforeStart)]);
}

#[test]
fn an_idea_needs_no_days_and_everything_else_does() {
    for state in State::ALL {
        let edit =
            InitiativeEdit { starts: None, ends: None, state, reason: "a reason".into(), ..initiative() };
        let missing = [("/starts".into(), FieldCode::Required), ("/ends".into(), FieldCode::Required)];
        let expected = if state == State::Idea { Vec::new() } else { missing.to_vec() };
        assert_eq!(faults(&edit), expected, "{state:?}");
    }
}

#[test]
fn an_initiative_does_not_begin_after_one_of_its_milestones() {
    let milestone = day("2025-12-31");
    let late = faults_after(&initiative(), Some(State::Planned), milestone);
    assert_eq!(late, [("/starts".into(), FieldCode::MilestoneBefore)]);
    let same_day = InitiativeEdit { starts: milestone, ..initiative() };
    assert_eq!(faults_after(&same_day, Some(State::Planned), milestone), []);
}

#[test]
fn who_delays_or_stops_says_why_once() {
    for state in [State::Delayed, State::Stopped] {
        let silent = InitiativeEdit { state, ..initiative() };
        let missing = [("/reason".into(), FieldCode::Required)];
        assert_eq!(faults_after(&silent, Some(State::UnderWay), None), missing);
        assert_eq!(faults_after(&silent, Some(state), None), [], "it was so before");
        let said = InitiativeEdit { reason: "The tender failed.".into(), ..silent };
        assert_eq!(faults_after(&said, Some(State::UnderWay), None), []);
    }
    let done = InitiativeEdit { state: State::Completed, ..initiative() };
    assert_eq!(faults_after(&done, Some(State::UnderWay), None), []);
}

#[test]
fn lead_and_partners_are_members_each_once() {
    let edit = InitiativeEdit {
        lead: Some(code("XX")),
        partners: vec![code("SE"), code("SE"), code("XX"), code("YY")],
        workstream: Some(WorkstreamId::from_parts(0, 9)),
        ..initiative()
    };
    assert_eq!(
        faults(&edit),
        [
            ("/workstream".into(), FieldCode::Unknown),
            ("/lead".into(), FieldCode::Unknown),
            ("/partners/1".into(), FieldCode::Duplicate),
            ("/partners/2".into(), FieldCode::Duplicate),
            ("/partners/3".into(), FieldCode::Unknown),
        ]
    );
}

#[test]
fn the_secretariat_works_on_every_initiative_and_a_delegation_on_its_own() {
    let may = |seat: &Seat| ChangeInitiative::verdict(seat, &matter()).is_allowed();
    assert!(may(&seat(Role::Secretary, "")));
    assert!(may(&seat(Role::Head, "FI")) && may(&seat(Role::Delegate, "FI")));
    assert!(!may(&seat(Role::Chair, "FI")), "the chair is not the national voice");
    assert!(!may(&seat(Role::Delegate, "SE")), "who takes part reads");
    assert!(!may(&seat(Role::Observer, "")) && !may(&seat(Role::Administrator, "")));
    let nobodys = Matter::default();
    assert!(!AddInitiative::verdict(&seat(Role::Head, "FI"), &nobodys).is_allowed());
    assert!(AddInitiative::verdict(&seat(Role::Secretary, ""), &nobodys).is_allowed());
}

#[test]
fn no_delegation_gives_the_lead_to_another() {
    for role in Role::ALL {
        let may = GiveLead::verdict(&seat(role, "FI"), &()).is_allowed();
        assert_eq!(may, role == Role::Secretary, "{role:?}");
    }
}

#[test]
fn who_takes_part_writes_into_the_log() {
    let may = |seat: &Seat| NoteOnInitiative::verdict(seat, &matter()).is_allowed();
    assert!(
        may(&seat(Role::Delegate, "SE")) && may(&seat(Role::Head, "FI")) && may(&seat(Role::Secretary, ""))
    );
    assert!(!may(&seat(Role::Delegate, "FO")) && !may(&seat(Role::Chair, "SE")));
    assert!(!may(&seat(Role::Observer, "")));
}

#[test]
fn work_is_planned_from_the_adoption_until_the_final_report() {
    let open: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| is_worked_on(*stage)).collect();
    assert_eq!(open, [Stage::Adopted, Stage::InForce, Stage::MidTermReview, Stage::Expired]);
}

fn shown(version: u32) -> Shown {
    Shown { initiative: InitiativeId::from_parts(0, 1), version }
}

fn standing() -> Standing {
    Standing { version: 2, matter: matter(), has_days: true, state: State::UnderWay, came_from: None }
}

#[test]
fn of_many_the_ones_in_the_way_are_named_with_what_keeps_them() {
    let secretary = seat(Role::Secretary, "");
    let plan = Change::State { state: State::Planned, reason: String::new() };
    let found = |seat: &Seat, change: &Change, version, standing: Option<&Standing>| {
        obstacle(seat, change, &shown(version), standing)
    };
    assert_eq!(found(&secretary, &plan, 2, Some(&standing())), None);
    assert_eq!(found(&secretary, &plan, 1, Some(&standing())), Some(FieldCode::Changed));
    assert_eq!(found(&secretary, &plan, 2, None), Some(FieldCode::Unknown));
    let idea = Standing { has_days: false, ..standing() };
    assert_eq!(found(&secretary, &plan, 2, Some(&idea)), Some(FieldCode::NoDays));
    let back = Change::State { state: State::Idea, reason: String::new() };
    assert_eq!(found(&secretary, &back, 2, Some(&idea)), None);
    let sweden = seat(Role::Delegate, "SE");
    assert_eq!(found(&sweden, &plan, 2, Some(&standing())), Some(FieldCode::NotYours));
}

fn values(state: State) -> Values {
    Values {
        state,
        workstream: None,
        body: "An agency".into(),
        lead: Some(code("FI")),
        partners: vec![code("SE")],
    }
}

fn back_to(state: State) -> Change {
    Change::Back { was: vec![Was { initiative: shown(1).initiative, values: values(state) }] }
}

#[test]
fn what_was_changed_with_many_becomes_again_what_it_was() {
    let id = shown(1).initiative;
    let was = values(State::Delayed);
    let sweden = Change::Lead { lead: Some(code("SE")) }.after(id, &was);
    assert_eq!((sweden.lead, sweden.partners.as_slice()), (Some(code("SE")), &[][..]), "it leads now");
    assert_eq!(back_to(State::Delayed).after(id, &sweden), was, "and takes part again");
    let other = InitiativeId::from_parts(0, 9);
    assert_eq!(back_to(State::Delayed).after(other, &sweden), sweden, "of another nothing is said");
    let named = Change::Body { body: " A ministry ".into() }.after(id, &was);
    assert_eq!(named, Values { body: "A ministry".into(), ..was });
}

#[test]
fn what_goes_back_to_being_delayed_was_so_just_before_for_no_reason_is_given_again() {
    let found = |state, standing: &Standing| {
        obstacle(&seat(Role::Secretary, ""), &back_to(state), &shown(2), Some(standing))
    };
    let came_from = |state| Standing { came_from: Some(state), ..standing() };
    assert_eq!(found(State::Delayed, &came_from(State::Delayed)), None);
    assert_eq!(found(State::Delayed, &came_from(State::Planned)), Some(FieldCode::Changed));
    assert_eq!(found(State::Stopped, &standing()), Some(FieldCode::Changed));
    assert_eq!(found(State::Planned, &standing()), None, "it needs no reason");
    let idea = Standing { has_days: false, ..standing() };
    assert_eq!(found(State::Planned, &idea), Some(FieldCode::NoDays));
    assert_eq!(found(State::Idea, &idea), None);
}

#[test]
fn who_takes_a_change_of_many_back_says_of_each_what_it_was() {
    let check = |change: Change| {
        let mut errors = FieldErrors::new();
        BulkEdit { initiatives: vec![shown(2)], change }.check(&[], &["FI", "SE"].map(code), &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
    };
    assert_eq!(check(back_to(State::Planned)), []);
    assert_eq!(check(Change::Back { was: Vec::new() }), [("/initiatives/0".into(), FieldCode::Required)]);
    let gone = Values {
        workstream: Some(WorkstreamId::from_parts(0, 9)),
        partners: vec![code("FI"), code("XX")],
        ..values(State::Planned)
    };
    let was = vec![Was { initiative: shown(2).initiative, values: gone }];
    assert_eq!(
        check(Change::Back { was }),
        [
            ("/change/was/0/values/workstream".into(), FieldCode::Unknown),
            ("/change/was/0/values/partners".into(), FieldCode::Duplicate),
            ("/change/was/0/values/partners".into(), FieldCode::Unknown),
        ]
    );
}

#[test]
fn a_change_of_many_names_each_once_and_says_why_where_it_must_be_said() {
    let check = |edit: &BulkEdit| {
        let mut errors = FieldErrors::new();
        edit.check(&[], &[code("FI")], &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
    };
    let stop = Change::State { state: State::Stopped, reason: " ".into() };
    let twice = BulkEdit { initiatives: vec![shown(1), shown(1)], change: stop };
    assert_eq!(
        check(&twice),
        [("/initiatives/1".into(), FieldCode::Duplicate), ("/change/reason".into(), FieldCode::Required)]
    );
    let none = BulkEdit { initiatives: Vec::new(), change: Change::Lead { lead: Some(code("SE")) } };
    assert_eq!(
        check(&none),
        [("/initiatives".into(), FieldCode::Required), ("/change/lead".into(), FieldCode::Unknown)]
    );
}

#[test]
fn work_of_which_nothing_was_said_for_a_reporting_period_is_stale_until_it_is_over() {
    let said: Instant = "2026-01-10T15:00:00Z".parse().unwrap();
    let since = |state, today: &str| stale_since(state, said, today.parse().unwrap());
    for state in [State::Planned, State::UnderWay, State::Delayed] {
        assert_eq!(since(state, "2026-07-11"), None, "183 days are not over yet");
        assert_eq!(since(state, "2026-07-12"), day("2026-07-12"), "they end in the course of this day");
        assert_eq!(since(state, "2026-11-27"), day("2026-07-12"), "it waits since then");
    }
    for state in [State::Idea, State::Completed, State::Stopped] {
        assert_eq!(since(state, "2026-11-27"), None, "{state:?}: nothing is expected of it");
    }
    let evening: Instant = "2026-01-10T21:00:00Z".parse().unwrap();
    let since = stale_since(State::Planned, evening, "2026-11-27".parse().unwrap());
    assert_eq!(since, day("2026-07-13"), "it was said on the next day already in the east");
}

#[test]
fn an_initiative_is_late_past_its_last_day_or_with_a_milestone_past_its_own_until_it_is_over() {
    let late = |state, ends: &str, overdue| is_late(state, day(ends), overdue, "2026-11-23".parse().unwrap());
    for state in [State::Idea, State::Planned, State::UnderWay, State::Delayed] {
        assert!(late(state, "2026-11-22", 0) && late(state, "2026-12-31", 1), "{state:?}");
        assert!(!late(state, "2026-11-23", 0), "{state:?}: its last day is today");
    }
    assert!(!late(State::Completed, "2026-11-22", 0) && !late(State::Stopped, "2026-11-22", 0));
    assert!(late(State::Completed, "2026-11-22", 1), "somebody has still to say of it that it was reached");
    assert!(!late(State::Stopped, "2026-11-22", 1), "it is expected no more");
    assert!(!is_late(State::Idea, None, 0, "2026-11-23".parse().unwrap()), "it has no last day");
}

#[test]
fn an_action_serves_the_sub_goal_in_which_it_stands() {
    let served = |kind, label: &str| Served { clause: clause(1), kind, label: label.into() };
    assert_eq!(served(Kind::Subgoal, "2.1").subgoal(), Some("2.1"));
    assert_eq!(served(Kind::Action, "2.1.b").subgoal(), Some("2.1"));
    assert_eq!(served(Kind::Action, "2.b").subgoal(), None, "it stands in a goal");
    assert_eq!(served(Kind::Action, "II.b").subgoal(), None, "it stands in a chapter");
}
