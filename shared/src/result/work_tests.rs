//! What work and figures do to a light.

use proptest::prelude::*;

use super::*;
use crate::decimal::Decimal;
use crate::indicator::{Baseline, Definition, Direction, Spread, Target};
use crate::initiative::State;

const TODAY: &str = "2027-03-01";

fn clause(n: u64) -> ClauseId {
    ClauseId::parse(&format!("{n:026}")).unwrap()
}

fn now() -> Instant {
    TODAY.parse::<Date>().unwrap().start()
}

fn result(n: u64, kind: Kind, parent: Option<u64>) -> Followed {
    Followed { clause: clause(n), kind, parent: parent.map(clause), due: None, said: None, gauge: None }
}

fn said(status: Status) -> Option<Word> {
    Some(Word { status, begins: None, ends: None, at: now().plus_seconds(-86_400) })
}

/// A goal, a sub-goal, two actions under it that are under way, and an indicator.
fn results() -> Vec<Followed> {
    let mut all = vec![
        result(1, Kind::Goal, None),
        result(2, Kind::Subgoal, Some(1)),
        result(3, Kind::Action, Some(2)),
        result(4, Kind::Action, Some(2)),
        result(5, Kind::Indicator, Some(2)),
    ];
    all[2].said = said(Status::UnderWay);
    all[3].said = said(Status::UnderWay);
    all
}

fn serving(serves: &[u64], state: State, (milestones, reached, overdue): (u32, u32, u32)) -> Serving {
    let serves = serves.iter().map(|n| clause(*n)).collect();
    Serving { serves, state, ends: None, milestones, reached, overdue }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// From 50 in 2020 to 90 in 2030: 70 in 2025.
fn gauge(latest: Option<(u16, &str)>, members: &[&str]) -> Gauge {
    let definition = Definition {
        unit: "per cent".into(),
        direction: Direction::Up,
        source: "A survey".into(),
        cycle: 2,
        decimals: 1,
        spread: Spread::Members,
        baseline: Some(Baseline { year: 2020, value: number("50") }),
        breaks: Vec::new(),
        note: String::new(),
    };
    Gauge {
        definition,
        targets: vec![Target { year: 2030, value: number("90") }],
        latest: latest.map(|(year, value)| (year, number(value))),
        members: members.iter().map(|value| (2025, number(value))).collect(),
        all: 11,
    }
}

fn judged(gauge: Gauge) -> Lit {
    let one = Followed { gauge: Some(gauge), ..result(5, Kind::Indicator, None) };
    lights(&[one], &[], now())[0]
}

#[test]
fn an_initiative_counts_once_in_everything_over_what_it_serves() {
    let work = [
        serving(&[3, 4, 2], State::UnderWay, (5, 3, 1)),
        serving(&[3], State::Completed, (2, 2, 0)),
        serving(&[4], State::Idea, (9, 0, 9)),
    ];
    let found = lights(&results(), &work, now());
    let of = |at: usize| (found[at].work.initiatives, found[at].work.reached, found[at].work.milestones);
    assert_eq!([of(0), of(1), of(2), of(3)], [(2, 5, 7), (2, 5, 7), (2, 5, 7), (1, 3, 5)]);
    assert_eq!(found[0].work.overdue, 1, "an idea is nobody's promise");
}

#[test]
fn work_that_is_behind_puts_at_risk_what_is_said_to_be_on_track() {
    let lit = |one: Serving| lights(&results(), &[one], now());
    let found = lit(serving(&[3], State::UnderWay, (4, 1, 1)));
    assert_eq!((found[2].light, found[2].why), (Light::AtRisk, Why::WorkBehind));
    assert_eq!((found[3].light, found[3].why), (Light::OnTrack, Why::Said));
    assert_eq!((found[1].light, found[1].under.at_risk), (Light::AtRisk, 1));
    let late = lit(serving(&[3], State::Delayed, (0, 0, 0)));
    assert_eq!(late[2].why, Why::WorkBehind);
    let over = Serving { ends: "2027-02-28".parse().ok(), ..serving(&[3], State::UnderWay, (0, 0, 0)) };
    assert_eq!(lit(over)[2].work.behind, 1, "past its last day and not finished");
    let fine = lit(serving(&[3], State::UnderWay, (4, 1, 0)));
    assert_eq!(fine[2].why, Why::Said);
}

#[test]
fn what_was_given_up_counts_only_where_nothing_else_is_left() {
    let given_up = serving(&[3], State::Stopped, (4, 1, 3));
    let alone = lights(&results(), std::slice::from_ref(&given_up), now());
    assert_eq!(alone[2].why, Why::WorkBehind);
    assert_eq!((alone[2].work.milestones, alone[2].work.reached, alone[2].work.overdue), (1, 1, 0));
    let beside = lights(&results(), &[given_up, serving(&[3], State::Planned, (0, 0, 0))], now());
    assert_eq!(beside[2].why, Why::Said);
}

#[test]
fn what_is_said_to_be_over_or_is_past_due_stays_so_whatever_the_work_says() {
    let mut all = results();
    all[2].said = said(Status::Completed);
    all[3].due = Some("2026".into());
    let found = lights(&all, &[serving(&[3, 4], State::Delayed, (3, 0, 3))], now());
    assert_eq!((found[2].light, found[3].light), (Light::Done, Light::Late));
    assert_eq!(found[2].work.overdue, 3, "and it is shown beside it");
}

#[test]
fn where_no_action_stands_under_it_work_and_figures_speak_alone() {
    let heads = [result(1, Kind::Goal, None), result(2, Kind::Subgoal, Some(1))];
    let lit = |work: &[Serving]| {
        let found = lights(&heads, work, now())[0];
        (found.light, found.why)
    };
    assert_eq!(lit(&[]), (Light::NoWord, Why::NothingUnder));
    assert_eq!(lit(&[serving(&[2], State::Idea, (1, 0, 0))]), (Light::NoWord, Why::NothingUnder));
    assert_eq!(lit(&[serving(&[2], State::Planned, (1, 0, 0))]), (Light::OnTrack, Why::WorkAlone));
    assert_eq!(lit(&[serving(&[2], State::UnderWay, (2, 1, 1))]), (Light::AtRisk, Why::WorkBehind));
    let done = [serving(&[2], State::Completed, (2, 2, 0)), serving(&[2], State::Stopped, (3, 1, 2))];
    assert_eq!(lit(&done), (Light::Done, Why::WorkAlone));
    assert_eq!(lit(&done[1..]), (Light::AtRisk, Why::WorkBehind), "all of it was given up");
}

#[test]
fn an_indicator_is_held_against_the_straight_path_to_its_next_target() {
    let lit = |latest, members: &[&str]| {
        let lit = judged(gauge(latest, members));
        (lit.light, lit.why)
    };
    assert_eq!(lit(Some((2025, "70")), &[]), (Light::OnTrack, Why::OnPath));
    assert_eq!(lit(Some((2025, "69.9")), &[]), (Light::AtRisk, Why::BehindPath));
    assert_eq!(lit(Some((2025, "49")), &[]), (Light::AtRisk, Why::BehindPath), "worse than where it began");
    assert_eq!(lit(Some((2025, "91")), &[]), (Light::OnTrack, Why::TargetReached), "it is measured again");
    assert_eq!(lit(None, &[]), (Light::NoWord, Why::NoFigures));
    assert_eq!(lit(Some((2024, "80")), &[]), (Light::NoWord, Why::StaleFigures), "2026 has come out");
    let targets = vec![Target { year: 2025, value: number("80") }];
    let missed = judged(Gauge { targets, ..gauge(Some((2025, "79")), &[]) });
    assert_eq!((missed.light, missed.why), (Light::Late, Why::TargetMissed));
    let aimless = Gauge { targets: Vec::new(), ..gauge(Some((2025, "79")), &[]) };
    assert_eq!(judged(aimless).why, Why::NoPath);
}

#[test]
fn members_without_a_figure_are_never_counted_as_nought() {
    let lit = judged(gauge(Some((2025, "71")), &["60", "69", "70", "95", "71"]));
    assert_eq!(lit.figures, Figures { of: 5, behind: 2, without: 6 });
    assert_eq!(lit.light, Light::OnTrack, "the average is on its path");
}

#[test]
fn an_indicator_that_is_behind_puts_at_risk_what_it_stands_under() {
    let mut all = results();
    all[4].gauge = Some(gauge(Some((2025, "60")), &[]));
    let found = lights(&all, &[], now());
    assert_eq!(found[0].figures, Figures { of: 1, behind: 1, without: 0 });
    assert_eq!((found[1].light, found[1].why), (Light::AtRisk, Why::FiguresBehind));
    assert_eq!(found[2].light, Light::OnTrack, "an action is not its sub-goal");
    all[4].gauge = None;
    let found = lights(&all, &[], now());
    assert_eq!(
        (found[1].light, found[1].figures.without),
        (Light::OnTrack, 1),
        "what is not known is not behind"
    );
}

#[test]
fn a_sub_goal_with_neither_indicator_nor_milestone_is_unmeasured() {
    let all = &results()[..4];
    let unmeasured = |work: &[Serving]| {
        let found = lights(all, work, now());
        [0, 1, 2].map(|at| found[at].is_unmeasured(all[at].kind))
    };
    assert_eq!(unmeasured(&[]), [false, true, false], "only a sub-goal is asked for it");
    assert_eq!(unmeasured(&[serving(&[3], State::UnderWay, (0, 0, 0))]), [false, true, false]);
    assert_eq!(unmeasured(&[serving(&[3], State::Idea, (2, 0, 0))]), [false, true, false]);
    assert_eq!(unmeasured(&[serving(&[3], State::UnderWay, (1, 0, 0))]), [false; 3]);
    let with = lights(&results(), &[], now());
    assert!(!with[1].is_unmeasured(Kind::Subgoal), "an indicator counts before it is defined");
}

fn state() -> impl Strategy<Value = State> {
    prop::sample::select(State::ALL.to_vec())
}

fn status() -> impl Strategy<Value = Option<Word>> {
    prop::sample::select(Status::ALL.to_vec()).prop_flat_map(|one| prop_oneof![Just(None), Just(said(one))])
}

fn rank(light: Light) -> u8 {
    match light {
        Light::Done | Light::Stopped => 0,
        Light::OnTrack => 1,
        Light::NoWord => 2,
        Light::AtRisk => 3,
        Light::Late => 4,
    }
}

proptest! {
    #[test]
    fn beside_a_word_work_never_makes_a_light_better(
        words in (status(), status()), state in state(), counts in (0..4_u32, 0..4_u32, 0..4_u32)
    ) {
        let mut all = results();
        (all[2].said, all[3].said) = words;
        let (open, reached, overdue) = counts;
        let one = serving(&[3, 2], state, (open + reached + overdue, reached, overdue));
        let (without, with) = (lights(&all, &[], now()), lights(&all, &[one], now()));
        for (without, with) in without.iter().zip(&with) {
            prop_assert!(rank(with.light) >= rank(without.light), "{without:?} {with:?}");
        }
    }

    #[test]
    fn milestones_add_up(state in state(), counts in prop::collection::vec((0..4_u32, 0..4_u32, 0..4_u32), 0..6)) {
        let work: Vec<Serving> = counts
            .iter()
            .map(|(open, reached, overdue)| serving(&[3], state, (open + reached + overdue, *reached, *overdue)))
            .collect();
        let all: Work = lights(&results(), &work, now())[0].work;
        prop_assert!(all.reached + all.overdue <= all.milestones);
        prop_assert!(all.completed + all.stopped <= all.initiatives);
    }
}
