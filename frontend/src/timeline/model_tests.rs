//! Tests of what the timeline is drawn of.

use super::*;
use shared::api::initiative::Served;
use shared::api::plan::{PlanSummary, PlanWhole};
use shared::api::revision::Doer;
use shared::id::PlanId;
use shared::initiative::State;
use shared::milestone::standing;
use shared::plan::{PlannedInitiative, PlannedMilestone};
use shared::programme::Period;
use shared::time::Instant;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn clause(n: u128) -> ClauseId {
    ClauseId::parse(&InitiativeId::from_parts(1, n).to_string()).unwrap()
}

fn row(n: u32, serves: &[u128], lead: Option<&str>) -> InitiativeRow {
    InitiativeRow {
        id: InitiativeId::from_parts(1, n.into()),
        number: n,
        version: 1,
        title: format!("Initiative {n}"),
        serves: serves
            .iter()
            .map(|n| Served { clause: clause(*n), kind: Kind::Subgoal, label: String::new() })
            .collect(),
        workstream: None,
        body: String::new(),
        lead: lead.and_then(|code| code.parse().ok()),
        partners: Vec::new(),
        starts: Some(day("2026-01-01").plus_days(i64::from(n))),
        ends: Some(day("2027-01-01").plus_days(i64::from(n))),
        state: State::Planned,
        milestones: 0,
        reached: 0,
        overdue: 0,
        next: None,
        risk: None,
        changed_at: Instant::from_millis(0),
        said_at: Instant::from_millis(0),
        stale_since: None,
        late: false,
    }
}

fn milestone(n: u128, of: u32, due: &str, needs: &[u128]) -> MilestoneView {
    let due = day(due);
    MilestoneView {
        id: MilestoneId::from_parts(1, n),
        initiative: InitiativeId::from_parts(1, of.into()),
        version: 1,
        title: format!("Milestone {n}"),
        due,
        done: None,
        needs: needs.iter().map(|n| MilestoneId::from_parts(1, *n)).collect(),
        standing: standing(due, None, day("2026-01-01")),
    }
}

fn grouping(n: u128, kind: Kind, parent: Option<u128>) -> Grouping {
    Grouping {
        clause: clause(n),
        kind,
        label: n.to_string(),
        parent: parent.map(clause),
        title: format!("Result {n}"),
    }
}

/// Two goals; under the first a sub-goal with an action, under the second one without work.
fn timeline() -> Timeline {
    Timeline {
        today: day("2026-11-23"),
        initiatives: vec![row(1, &[3], Some("FI")), row(2, &[2], Some("SE")), row(3, &[9], None)],
        milestones: vec![milestone(1, 1, "2026-05-01", &[2]), milestone(2, 2, "2026-06-01", &[])],
        groupings: vec![
            grouping(1, Kind::Goal, None),
            grouping(2, Kind::Subgoal, Some(1)),
            grouping(3, Kind::Action, Some(2)),
            grouping(4, Kind::Goal, None),
            grouping(5, Kind::Subgoal, Some(4)),
        ],
        plans: Vec::new(),
        plan: None,
    }
}

fn shown(lines: &[Line]) -> Vec<String> {
    let words = |line: &Line| match &line.what {
        What::Head { title, count, .. } => format!("{}{title} ({count})", "-".repeat(line.level)),
        What::Work(work) => format!("{}{}", "-".repeat(line.level), work.row.number),
    };
    lines.iter().map(words).collect()
}

#[test]
fn work_stands_under_the_sub_goal_it_serves_first_and_empty_goals_are_left_out() {
    let timeline = timeline();
    let works = works(&timeline);
    let lines = by_goal(&works, &timeline.groupings, &BTreeSet::new(), "Nothing");
    assert_eq!(shown(&lines), ["-Result 1 (2)", "--Result 2 (2)", "---1", "---2", "-Nothing (1)", "--3"]);
    let What::Head { span, .. } = &lines[0].what else { panic!("a head") };
    assert_eq!(*span, Some((day("2026-01-02"), day("2027-01-03"))), "a head reaches as far as its work");
    let folded = [clause(2).to_string()].into();
    let lines = by_goal(&works, &timeline.groupings, &folded, "Nothing");
    assert_eq!(shown(&lines), ["-Result 1 (2)", "--Result 2 (2)", "-Nothing (1)", "--3"]);
    assert!(lines[0].open && !lines[1].open);
}

#[test]
fn work_is_grouped_by_who_leads_it_in_the_order_of_the_names() {
    let works = works(&timeline());
    let leads =
        leads(&works).into_iter().rev().map(|code| (code, format!("Name of {code}"))).collect::<Vec<_>>();
    let lines = by_lead(&works, &leads, &BTreeSet::new(), "Nobody");
    assert_eq!(shown(&lines), ["-Name of SE (1)", "--2", "-Name of FI (1)", "--1", "-Nobody (1)", "--3"]);
}

#[test]
fn a_milestone_before_one_that_it_waits_for_says_so_and_the_link_is_out_of_order() {
    let timeline = timeline();
    let works = works(&timeline);
    assert!(works[0].marks[0].is_out_of_order() && !works[1].marks[0].is_out_of_order());
    let lines = by_goal(&works, &timeline.groupings, &BTreeSet::new(), "Nothing");
    let link = Link { from: (3, day("2026-06-01")), to: (2, day("2026-05-01")), out_of_order: true };
    assert_eq!(links(&lines), [link]);
    let folded = [clause(2).to_string()].into();
    assert!(
        links(&by_goal(&works, &timeline.groupings, &folded, "")).is_empty(),
        "what is folded is not drawn"
    );
}

#[test]
fn a_milestone_names_all_it_waits_for_and_of_another_initiative_with_its_number() {
    let mut timeline = timeline();
    timeline.milestones.push(milestone(3, 1, "2026-07-01", &[1, 2, 8]));
    let works = works(&timeline);
    let needs = &works[0].marks[1].waits_for;
    let names: Vec<&str> = needs.iter().map(|need| need.name.as_str()).collect();
    assert_eq!(names, ["Milestone 1", "2 Milestone 2"], "what is not known is not named");
    assert!(!works[0].marks[1].is_out_of_order(), "both are due before it");
}

#[test]
fn what_was_planned_stands_beside_what_is_planned_now() {
    let mut timeline = timeline();
    assert!(works(&timeline).iter().all(|work| work.planned.is_none() && !work.is_new));
    timeline.plan = Some(PlanWhole {
        summary: PlanSummary {
            id: PlanId::from_parts(1, 1),
            number: 1,
            title: "First".into(),
            period: None,
            decision: String::new(),
            note: String::new(),
            sealed_at: Instant::from_millis(0),
            sealed_by: Doer { name: String::new(), code: "SEC".into() },
            hash: String::new(),
        },
        sound: true,
        initiatives: vec![PlannedInitiative {
            initiative: InitiativeId::from_parts(1, 1),
            number: 1,
            title: "Initiative 1".into(),
            starts: Some(day("2026-01-01")),
            ends: Some(day("2026-06-30")),
        }],
        milestones: vec![PlannedMilestone {
            milestone: MilestoneId::from_parts(1, 1),
            initiative: InitiativeId::from_parts(1, 1),
            title: "Milestone 1".into(),
            due: day("2026-04-01"),
        }],
    });
    let works = works(&timeline);
    assert_eq!(works[0].planned, Some((day("2026-01-01"), day("2026-06-30"))));
    assert_eq!(works[0].marks[0].planned, Some(day("2026-04-01")));
    assert_eq!(works.iter().map(|work| work.is_new).collect::<Vec<_>>(), [false, true, true]);
    let before = Period { from: day("2025-01-01"), to: day("2025-12-31") };
    timeline.plan.as_mut().unwrap().summary.period = Some(before);
    assert!(self::works(&timeline).iter().all(|work| !work.is_new), "none goes on in the days of the plan");
}
