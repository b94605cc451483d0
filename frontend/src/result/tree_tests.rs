use super::*;
use shared::api::result::StatusNow;
use shared::api::revision::Doer;
use shared::result::{Far, Figures, KnownBy, Light, Lit, Status, Tally, Why, Work};

fn id(n: u32) -> ClauseId {
    format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}").parse().unwrap()
}

fn result(n: u32, kind: Kind, parent: u32, lead: &str, status: Option<Status>) -> ResultSummary {
    ResultSummary {
        clause: id(n),
        kind,
        label: n.to_string(),
        parent: (parent > 0).then(|| id(parent)),
        title: "Words".into(),
        lead: lead.parse().ok(),
        participants: Vec::new(),
        due: None,
        status: status.map(|status| StatusNow {
            status,
            reason: "Because".into(),
            begins: None,
            ends: None,
            note: String::new(),
            said_by: Doer { name: "Somebody".into(), code: lead.into() },
            said_at: Instant::from_millis(0),
            version: 1,
        }),
        reported_at: None,
        light: None,
        set_light: None,
        views: Vec::new(),
    }
}

/// Two goals; under the first a sub-goal with two actions and an indicator, under the second a sub-goal with one action.
fn results() -> Vec<ResultSummary> {
    vec![
        result(1, Kind::Goal, 0, "", None),
        result(2, Kind::Subgoal, 1, "", None),
        result(3, Kind::Action, 2, "FI", Some(Status::Delayed)),
        result(4, Kind::Action, 2, "NO", None),
        result(5, Kind::Indicator, 2, "FI", None),
        result(6, Kind::Goal, 0, "", None),
        result(7, Kind::Subgoal, 6, "", None),
        result(8, Kind::Action, 7, "NO", Some(Status::UnderWay)),
    ]
}

fn picked(chosen: Chosen) -> Vec<ClauseId> {
    shown(&results(), chosen).into_iter().map(|one| one.clause.clone()).collect()
}

#[test]
fn what_fits_is_shown_with_what_it_stands_under() {
    let of = |member: &str, status| Chosen { member: member.parse().ok(), status, ..Chosen::default() };
    assert_eq!(picked(of("FI", None)), [1, 2, 3, 5].map(id));
    assert_eq!(picked(of("", Some(Said::Status(Status::UnderWay)))), [6, 7, 8].map(id));
    assert_eq!(picked(of("NO", Some(Said::Nothing))), [1, 2, 4].map(id));
    assert_eq!(picked(of("SE", None)), []);
    assert_eq!(picked(Chosen::default()).len(), 8);
}

#[test]
fn nobody_is_expected_to_say_how_an_indicator_goes() {
    assert!(!picked(Chosen { status: Some(Said::Nothing), ..Chosen::default() }).contains(&id(5)));
}

#[test]
fn those_who_take_part_find_their_results_too() {
    let mut one = result(9, Kind::Action, 0, "FI", None);
    one.participants = vec!["SE".parse().unwrap()];
    assert!(fits(&one, Chosen { member: "SE".parse().ok(), ..Chosen::default() }));
    assert!(!fits(&one, Chosen { member: "DK".parse().ok(), ..Chosen::default() }));
}

#[test]
fn counts_are_of_actions_and_follow_the_delegation_but_not_the_status_chosen() {
    let of =
        |chosen| -> Vec<usize> { counts(&results(), chosen).into_iter().map(|(_, count)| count).collect() };
    assert_eq!(of(Chosen::default()), [0, 1, 1, 0, 0, 1]);
    let mine = Chosen { member: "NO".parse().ok(), status: Some(Said::Nothing), ..Chosen::default() };
    assert_eq!(of(mine), [0, 1, 0, 0, 0, 1]);
}

#[test]
fn what_stands_under_a_goal_is_counted_at_any_depth() {
    let under = |n| under(&results(), &id(n));
    assert_eq!([under(1), under(2), under(6), under(3)], [3, 3, 1, 0]);
}

#[test]
fn word_of_a_goal_came_last_when_it_came_last_of_an_action_under_it() {
    let mut all = results();
    let later = Instant::from_millis(5);
    all[3].status = all[2].status.clone().map(|now| StatusNow { said_at: later, ..now });
    let last = |n| last_said(&all, &id(n));
    assert_eq!([last(1), last(2), last(6)], [Some(later), Some(later), Some(Instant::from_millis(0))]);
    assert_eq!(last(3), None, "nothing stands under an action");
}

#[test]
fn a_verified_report_is_word_as_well() {
    let mut all = results();
    let (of_action, of_subgoal) = (Instant::from_millis(5), Instant::from_millis(7));
    all[7].reported_at = Some(of_action);
    let last = |all: &[ResultSummary], n| last_said(all, &id(n));
    assert_eq!([last(&all, 7), last(&all, 6)], [Some(of_action); 2], "of the action under it");
    all[6].reported_at = Some(of_subgoal);
    assert_eq!([last(&all, 7), last(&all, 6)], [Some(of_subgoal); 2], "of the sub-goal itself");
    assert_eq!(last(&all, 1), Some(Instant::from_millis(0)));
}

fn of_work(work: Work) -> Option<Lit> {
    let (light, why) = (Light::OnTrack, Why::WorkAlone);
    Some(Lit { light, why, under: Tally::default(), work, figures: Figures::default() })
}

fn of_milestones(reached: u32) -> Option<Lit> {
    of_work(Work { initiatives: 1, milestones: 4, reached, ..Work::default() })
}

#[test]
fn an_action_is_as_far_as_the_work_that_serves_it_and_not_as_what_stands_beside_it() {
    let mut all = results();
    all[1].light = of_milestones(4);
    all[2].light = of_milestones(3);
    all[3].light = of_work(Work::default());
    let far = |at: usize| all[at].far(&all);
    assert_eq!(far(2), Far { per_cent: Some(75), by: KnownBy::Milestones });
    assert_eq!(far(3), Far { per_cent: None, by: KnownBy::NoWork });
    assert_eq!(far(7), Far::UNKNOWN, "of which there is no light nothing is known");
}

#[test]
fn a_goal_is_as_far_as_its_own_sub_goals_of_which_it_is_known() {
    let mut all = results();
    all.push(result(9, Kind::Subgoal, 1, "", None));
    all[1].light = of_milestones(3);
    all[6].light = of_milestones(0);
    let far = |at: usize| all[at].far(&all);
    let goal = |per_cent, named, all| Far { per_cent: Some(per_cent), by: KnownBy::Subgoals { named, all } };
    assert_eq!(far(0), goal(75, 1, 2), "what is not known is left out");
    assert_eq!(far(5), goal(0, 1, 1), "that none is reached is known");
    assert_eq!(far(1), Far { per_cent: Some(75), by: KnownBy::Milestones });
    assert_eq!(far(8), Far::UNKNOWN);
}

#[test]
fn sub_goals_that_are_not_measured_are_shown_even_with_nothing_under_them() {
    let mut all = results();
    all.push(result(9, Kind::Subgoal, 6, "SE", None));
    let bare = |figures: u32| {
        Some(Lit {
            light: Light::NoWord,
            why: Why::NothingUnder,
            under: Tally::default(),
            work: Work::default(),
            figures: Figures { without: figures, ..Figures::default() },
        })
    };
    all[1].light = bare(1);
    all[6].light = bare(0);
    all[8].light = bare(0);
    let picked = |chosen: Chosen| -> Vec<ClauseId> {
        shown(&all, chosen).into_iter().map(|one| one.clause.clone()).collect()
    };
    let chosen = Chosen { unmeasured: true, ..Chosen::default() };
    assert_eq!(picked(chosen), [6, 7, 8, 9].map(id));
    assert_eq!(picked(Chosen { member: "SE".parse().ok(), ..chosen }), [6, 9].map(id));
    assert_eq!(picked(Chosen { member: "NO".parse().ok(), ..chosen }), [6, 7, 8].map(id));
    assert_eq!(unmeasured(&all), 2);
}
