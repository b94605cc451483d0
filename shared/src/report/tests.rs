use super::section::{Promise, Stage, Standing, Step, Steps, Times, of_lead, of_office, of_other, sections};
use super::*;
use crate::budget::sums::Sum;
use crate::budget::{Line, Ore};
use crate::id::SeatId;
use crate::member::MemberCode;
use crate::permission::{Act, Verdict};
use crate::result::{Scale, Status};
use crate::seat::{Role, Seat};
use crate::text::{self, ClauseId};

fn seat(role: Role, member: &str) -> Seat {
    Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
}

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn clause(nth: usize) -> ClauseId {
    format!("01JD3ZK8WQ5R7T9V0X2Y4A{nth:04}").parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn edit() -> RoundEdit {
    RoundEdit {
        kind: Kind::Annual,
        covers: Period { from: day("2026-01-01"), to: day("2026-12-31") },
        countries_by: day("2027-01-18"),
        leads_by: day("2027-02-01"),
        due: day("2027-02-15"),
        zone: ZONE.into(),
        version: 0,
    }
}

fn faults(
    edit: &RoundEdit,
    before: Option<&RoundEdit>,
    others: &[(Kind, Period)],
) -> Vec<(String, FieldCode)> {
    let period = Period { from: day("2025-01-01"), to: day("2030-12-31") };
    let mut errors = FieldErrors::new();
    edit.check(&Around { period, today: day("2027-01-10"), before, others }, &mut errors);
    errors.finish().err().unwrap_or_default().into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_round_covers_days_of_its_programme_and_its_deadlines_follow_one_another() {
    assert_eq!(faults(&edit(), None, &[]), []);
    let outside = RoundEdit { covers: Period { to: day("2031-01-01"), ..edit().covers }, ..edit() };
    assert_eq!(faults(&outside, None, &[]), [("/covers/to".into(), FieldCode::OutsidePeriod)]);
    let crossed = RoundEdit { leads_by: day("2027-01-17"), ..edit() };
    assert_eq!(faults(&crossed, None, &[]), [("/leads_by".into(), FieldCode::EndsBeforeStart)]);
    let backwards = RoundEdit { covers: Period { from: day("2026-12-31"), to: day("2026-01-01") }, ..edit() };
    assert_eq!(faults(&backwards, None, &[]), [("/covers/to".into(), FieldCode::EndsBeforeStart)]);
}

#[test]
fn a_deadline_that_is_past_is_taken_only_where_it_stood_so_before() {
    let past = RoundEdit { countries_by: day("2027-01-09"), ..edit() };
    assert_eq!(faults(&past, None, &[]), [("/countries_by".into(), FieldCode::InThePast)]);
    assert_eq!(faults(&past, Some(&past), &[]), []);
}

#[test]
fn two_rounds_of_one_kind_do_not_cover_the_same_days() {
    let covers = Period { from: day("2026-12-01"), to: day("2027-01-31") };
    assert_eq!(
        faults(&edit(), None, &[(Kind::Annual, covers)]),
        [("/covers/from".into(), FieldCode::Overlaps)]
    );
    assert_eq!(faults(&edit(), None, &[(Kind::Status, covers)]), []);
}

#[test]
fn one_reminder_is_sent_at_a_time_also_after_a_long_stop() {
    let closes: Instant = "2027-01-18T23:00:00Z".parse().unwrap();
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let which = |now: Instant| {
        REMIND_BEFORE.into_iter().filter(|days| reminds(closes, *days, now)).collect::<Vec<_>>()
    };
    assert!(which(at("2027-01-11T22:59:59Z")).is_empty());
    assert_eq!(which(at("2027-01-11T23:00:00Z")), [7]);
    assert_eq!(which(at("2027-01-17T23:00:00Z")), [1]);
    assert_eq!(which(at("2027-03-01T00:00:00Z")), [0], "that it has passed is told too, and alone");
}

#[test]
fn every_action_has_a_section_and_a_sub_goal_where_nobody_else_would_speak_of_it() {
    let promise = |nth, kind, parent: Option<usize>, lead: &str, others: &str| Promise {
        clause: clause(nth),
        kind,
        parent: parent.map(clause),
        lead: lead.parse().ok(),
        participants: others.split_whitespace().map(code).collect(),
    };
    let all = [
        promise(0, text::Kind::Goal, None, "", ""),
        promise(1, text::Kind::Subgoal, Some(0), "", ""),
        promise(2, text::Kind::Action, Some(1), "FI", "EE FI SE"),
        promise(3, text::Kind::Indicator, Some(1), "", ""),
        promise(4, text::Kind::Subgoal, Some(0), "", ""),
        promise(5, text::Kind::Subgoal, Some(0), "NO", ""),
        promise(6, text::Kind::Action, Some(5), "", ""),
    ];
    let serving = [(clause(2), code("DK")), (clause(2), code("SE")), (clause(6), code("LT"))];
    let found: Vec<String> = sections(&all, &serving)
        .into_iter()
        .map(|(clause, asked)| {
            let others: Vec<&str> = asked.others.iter().map(MemberCode::as_str).collect();
            let lead = asked.lead.map_or_else(String::new, |lead| lead.to_string());
            format!("{} {lead}: {}", &clause.as_str()[25..], others.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        ["2 FI: DK SE EE", "4 : ", "5 NO: ", "6 : LT"],
        "in the order of the text, and of the members"
    );
}

#[test]
fn a_section_is_sent_then_verified_or_returned_and_never_skips_a_step() {
    use Stage::{Open, Returned, Sent, Verified};
    let legal: Vec<(Stage, Step, Stage)> = Stage::ALL
        .into_iter()
        .flat_map(|from| Step::ALL.map(|step| (from, step)))
        .filter_map(|(from, step)| Some((from, step, from.after(step)?)))
        .collect();
    assert_eq!(
        legal,
        [
            (Open, Step::Give, Open),
            (Open, Step::Send, Sent),
            (Sent, Step::Return, Returned),
            (Sent, Step::Verify, Verified),
            (Returned, Step::Give, Returned),
            (Returned, Step::Send, Sent),
            (Verified, Step::Return, Returned),
        ]
    );
    for stage in Stage::ALL {
        assert_eq!(Stage::from_name(stage.as_str()), Some(stage));
        assert_eq!(stage.is_written(), stage.after(Step::Send).is_some());
    }
    assert!(Step::ALL.into_iter().all(|step| Step::from_name(step.as_str()) == Some(step)));
}

#[test]
fn who_is_late_is_decided_by_the_clock_to_the_millisecond() {
    let at = Instant::from_millis;
    let times = |now| Times { countries: at(100), leads: at(200), due: at(300), locked: false, now: at(now) };
    assert_eq!(of_other(Stage::Open, None, &times(99)), Standing::Awaited);
    assert_eq!(of_other(Stage::Open, None, &times(100)), Standing::Late);
    assert_eq!(of_other(Stage::Open, Some(at(99)), &times(500)), Standing::Given);
    assert_eq!(of_other(Stage::Open, Some(at(100)), &times(500)), Standing::GivenLate);
    assert_eq!(of_other(Stage::Sent, None, &times(500)), Standing::Missed, "the text went on without it");
    assert_eq!(of_other(Stage::Returned, None, &times(500)), Standing::Late, "it may still speak");
    assert_eq!(of_lead(Stage::Open, &times(199)), Standing::Merging);
    assert_eq!(of_lead(Stage::Open, &times(200)), Standing::MergingLate);
    assert_eq!(of_lead(Stage::Returned, &times(299)), Standing::Returned);
    assert_eq!(of_lead(Stage::Returned, &times(300)), Standing::ReturnedLate, "the report is due");
    assert!(Standing::ReturnedLate.is_late() && Standing::ReturnedLate.is_turn());
    let locked = Times { locked: true, ..times(500) };
    assert_eq!(of_lead(Stage::Sent, &locked), Standing::LeftOut);
    assert_eq!(of_lead(Stage::Verified, &locked), Standing::Verified);
    assert_eq!(of_other(Stage::Open, None, &locked), Standing::Missed);
}

#[test]
fn the_secretariat_is_late_with_what_was_sent_to_it_once_the_report_is_due() {
    let at = Instant::from_millis;
    let times = |now| Times { countries: at(100), leads: at(200), due: at(300), locked: false, now: at(now) };
    for leads in [true, false] {
        assert_eq!(of_office(leads, Stage::Sent, &times(299)), Standing::Verifying);
        assert_eq!(of_office(leads, Stage::Sent, &times(300)), Standing::VerifyingLate);
    }
    assert!(Standing::VerifyingLate.is_late() && Standing::VerifyingLate.is_turn());
    assert!(Standing::Verifying.is_turn() && !Standing::Verifying.is_late());
    assert_eq!(of_lead(Stage::Sent, &times(500)), Standing::Sent, "who has sent it is not late with it");
    for stage in [Stage::Open, Stage::Returned, Stage::Verified] {
        assert_eq!(of_office(false, stage, &times(500)), Standing::NotAsked, "it is with whoever leads");
        assert_eq!(of_office(true, stage, &times(500)), of_lead(stage, &times(500)));
    }
    let locked = Times { locked: true, ..times(500) };
    assert_eq!(of_office(false, Stage::Sent, &locked), Standing::NotAsked);
    assert_eq!(of_office(true, Stage::Sent, &locked), Standing::LeftOut);
}

#[test]
fn a_delegation_writes_its_part_and_its_head_sends_it() {
    let asked = Asked { lead: Some(code("FI")), others: vec![code("SE")] };
    let may = |seat: &Seat| {
        (WritePart::verdict(seat, &asked).is_allowed(), SendPart::verdict(seat, &asked).is_allowed())
    };
    assert_eq!(may(&seat(Role::Delegate, "FI")), (true, false));
    assert_eq!(may(&seat(Role::Head, "FI")), (true, true));
    assert_eq!(may(&seat(Role::Delegate, "SE")), (true, false));
    assert_eq!(may(&seat(Role::Head, "SE")), (true, true));
    assert_eq!(may(&seat(Role::Head, "NO")), (false, false), "it is not asked");
    assert_eq!(may(&seat(Role::Chair, "FI")), (false, false), "the chair is not the national voice");
    assert_eq!(may(&seat(Role::Secretary, "")), (false, false), "somebody leads it");
    assert_eq!(voice(&seat(Role::Head, "SE"), &asked), Some(Voice::Other(code("SE"))));
    let nobody = Asked { lead: None, others: vec![code("SE")] };
    assert!(SendPart::verdict(&seat(Role::Secretary, ""), &nobody).is_allowed());
    assert_eq!(voice(&seat(Role::Secretary, ""), &nobody), Some(Voice::Lead));
    assert_eq!(WritePart::verdict(&seat(Role::Observer, ""), &asked), Verdict::Unseen);
}

#[test]
fn a_round_is_there_for_observers_once_it_is_locked() {
    for role in [Role::Observer, Role::Administrator] {
        assert_eq!(ReadReport::verdict(&seat(role, ""), &Seen { locked: false }), Verdict::Unseen);
        assert_eq!(ReadReport::verdict(&seat(role, ""), &Seen { locked: true }), Verdict::Allowed);
        assert_eq!(LockReport::verdict(&seat(role, ""), &Seen { locked: true }), Verdict::Refused);
    }
    for role in [Role::Head, Role::Delegate, Role::Chair, Role::Secretary] {
        assert!(ReadReport::verdict(&seat(role, "DK"), &Seen { locked: false }).is_allowed());
        let steps = VerifySection::verdict(&seat(role, "DK"), &Seen { locked: false });
        assert_eq!(steps.is_allowed(), role == Role::Secretary);
    }
}

fn words(scale: Scale, progress: Option<u8>) -> Words {
    Words {
        scale: Some(scale),
        reason: "So it is.".into(),
        progress,
        done: "Much.".into(),
        ..Words::default()
    }
}

#[test]
fn anything_may_be_kept_and_only_what_is_whole_is_sent() {
    let faults = |words: &Words, check: fn(&Words, &mut FieldErrors)| {
        let mut errors = FieldErrors::new();
        check(words, &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
    };
    assert_eq!(faults(&Words::default(), Words::check), []);
    let missing: Vec<String> =
        faults(&Words::default(), Words::check_ready).into_iter().map(|one| one.0).collect();
    assert_eq!(missing, ["/words/scale", "/words/reason", "/words/progress", "/words/done"]);
    assert_eq!(faults(&words(Scale::NoData, None), Words::check_ready), []);
    let beyond = words(Scale::Minor, Some(101));
    assert_eq!(faults(&beyond, Words::check), [("/words/progress".into(), FieldCode::OutOfRange)]);
    assert!(Words { done: "  ".into(), ..Words::default() }.is_empty());
}

#[test]
fn steps_are_counted_and_progress_is_the_mean_of_those_that_name_one() {
    let mut steps = Steps::default();
    assert_eq!(steps.mean(), None, "never nought for nothing");
    steps.add(Scale::Minor, Some(50));
    steps.add(Scale::Minor, Some(75));
    steps.add(Scale::NoData, None);
    assert_eq!((steps.minor, steps.no_data, steps.all(), steps.mean()), (2, 1, 3, Some(63)));
}

fn nothing() -> Snapshot {
    Snapshot {
        taken_at: Instant::from_millis(0),
        plan: None,
        status: None,
        light: None,
        initiatives: Vec::new(),
        indicators: Vec::new(),
    }
}

#[test]
fn a_plan_that_was_kept_before_figures_were_in_it_is_still_read() {
    let kept = r#"{"taken_at": "2026-06-30T10:00:00Z", "status": null, "light": null, "initiatives": [{"id":
        "01J00000000000000000000000", "number": 1, "title": "A pilot", "state": "idea", "lead": null, "ends": null,
        "milestones": []}]}"#;
    let read: Snapshot = serde_json::from_str(kept).expect("a plan");
    assert_eq!((read.indicators, read.initiatives[0].money, read.plan), (Vec::new(), None, None));
}

#[test]
fn an_action_is_measured_by_what_stands_under_it_and_by_its_sub_goals_indicators() {
    let promise = |own, kind, parent| Promise {
        clause: clause(own),
        kind,
        parent: Some(clause(parent)),
        lead: None,
        participants: Vec::new(),
    };
    let (goal, sub_goal, action) = (clause(1), clause(2), clause(3));
    let of_action = promise(3, text::Kind::Action, 2);
    let of_sub_goal = promise(2, text::Kind::Subgoal, 1);
    assert!(measures(Some(&action), &of_action) && measures(Some(&sub_goal), &of_action));
    assert!(measures(Some(&sub_goal), &of_sub_goal));
    assert!(!measures(Some(&goal), &of_sub_goal), "what measures the goal measures all that is under it");
    assert!(!measures(None, &of_action));
}

#[test]
fn money_that_nobody_has_said_is_absent_and_not_nought() {
    let mut sum = Sum::default();
    assert_eq!(MoneySeen::of(&sum), None);
    sum.add(&Line { used: Some(Ore::ZERO), ..Line::empty(2026) }).expect("it can be counted");
    let seen = MoneySeen::of(&sum).expect("something is said");
    assert_eq!((seen.used, seen.granted), (Some(Ore::ZERO), None));
}

#[test]
fn the_note_names_what_has_changed_what_is_delayed_and_what_must_be_decided() {
    let calm = nothing();
    let milestone = MilestoneSeen { title: "Pilot".into(), due: day("2026-06-01"), done: None };
    let work = |state| InitiativeSeen {
        id: crate::id::InitiativeId::from_parts(0, 0),
        number: 1,
        title: "A pilot".into(),
        state,
        lead: None,
        ends: None,
        milestones: vec![milestone.clone()],
        money: None,
    };
    let behind = Snapshot { initiatives: vec![work(crate::initiative::State::UnderWay)], ..calm.clone() };
    let stopped = Snapshot { initiatives: vec![work(crate::initiative::State::Stopped)], ..calm.clone() };
    let said =
        StatusSeen { status: Status::Delayed, reason: String::new(), said_at: Instant::from_millis(0) };
    let delayed = Snapshot { status: Some(said), ..calm.clone() };
    let (minor, major) = (words(Scale::Minor, Some(40)), words(Scale::Major, Some(40)));
    let further = words(Scale::Minor, Some(60));
    let asks = Words { decision: "More time until June.".into(), ..minor.clone() };
    let one = |words, before, snapshot| Noted { words, before, snapshot, then: None };
    let sections = [
        one(Some(&minor), None, &calm),
        one(Some(&minor), Some(&major), &calm),
        one(Some(&major), Some(&minor), &calm),
        one(Some(&further), Some(&minor), &behind),
        one(Some(&minor), Some(&minor), &stopped),
        one(Some(&asks), Some(&minor), &delayed),
        one(None, Some(&minor), &behind),
    ];
    let note = note(&sections, day("2026-11-23"));
    assert_eq!(note.changed, [(0, Turn::First), (1, Turn::Better), (2, Turn::Worse), (3, Turn::Further)]);
    assert_eq!(note.delayed, [2, 3, 5], "what is stopped is not late any more");
    assert_eq!((note.decisions, note.missing), (vec![5], vec![6]));
    assert_eq!(note.begun, [], "there was no round before that had these sections");
}

#[test]
fn the_note_counts_each_initiative_once_and_names_those_that_the_round_before_did_not_have() {
    use crate::initiative::State;
    let id = |n| crate::id::InitiativeId::from_parts(0, n);
    let work = |n, state| InitiativeSeen {
        id: id(n),
        number: 1,
        title: "A pilot".into(),
        state,
        lead: None,
        ends: None,
        milestones: Vec::new(),
        money: None,
    };
    let plan = |initiatives| Snapshot { initiatives, ..nothing() };
    let (first, second) = (work(1, State::UnderWay), work(2, State::Planned));
    let plans = [
        plan(vec![first.clone(), second.clone()]),
        plan(vec![second, work(3, State::UnderWay), first]),
        plan(vec![work(4, State::Stopped)]),
    ];
    let had = |ids: &[u128]| Then {
        indicators: Vec::new(),
        initiatives: ids.iter().map(|n| MoneyThen { id: id(*n), money: None }).collect(),
    };
    let (none, one) = (had(&[]), had(&[1]));
    let noted = |snapshot, then| Noted { words: None, before: None, snapshot, then };
    let sections = [noted(&plans[0], Some(&none)), noted(&plans[1], Some(&one)), noted(&plans[2], None)];
    let note = note(&sections, day("2026-11-23"));
    assert_eq!(note.work, [(State::Planned, 1), (State::UnderWay, 2), (State::Stopped, 1)]);
    assert_eq!(
        note.begun,
        [(0, 1), (1, 1)],
        "the first stood under another section, of the last nothing is known"
    );
}

#[test]
fn names_lead_back_to_what_they_name() {
    assert!(Kind::ALL.into_iter().all(|kind| Kind::from_name(kind.as_str()) == Some(kind)));
}
