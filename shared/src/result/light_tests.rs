use proptest::prelude::*;

use super::*;

const DAY: i64 = 24 * 60 * 60;

fn clause(n: u64) -> ClauseId {
    ClauseId::parse(&format!("{n:026}")).unwrap()
}

fn at(day: &str) -> Instant {
    day.parse::<Date>().unwrap().start()
}

fn action(n: u64, parent: u64, due: &str, said: Option<Word>) -> Followed {
    Followed {
        clause: clause(n),
        kind: Kind::Action,
        parent: Some(clause(parent)),
        due: (!due.is_empty()).then(|| due.to_owned()),
        said,
        gauge: None,
    }
}

fn word(status: Status, day: &str) -> Option<Word> {
    Some(Word { status, begins: None, ends: None, at: at(day) })
}

fn head(n: u64, kind: Kind, parent: Option<u64>) -> Followed {
    Followed { clause: clause(n), kind, parent: parent.map(clause), due: None, said: None, gauge: None }
}

fn lit(action: Followed, today: &str) -> (Light, Why) {
    let lit = lights(&[action], &[], at(today))[0];
    (lit.light, lit.why)
}

#[test]
fn an_action_is_late_from_the_day_after_it_was_due_until_somebody_says_that_it_is_finished() {
    let under_way = word(Status::UnderWay, "2027-05-01");
    assert_eq!(lit(action(1, 0, "2027-06-30", under_way), "2027-06-30"), (Light::OnTrack, Why::Said));
    assert_eq!(lit(action(1, 0, "2027-06-30", under_way), "2027-07-01"), (Light::Late, Why::PastDue));
    assert_eq!(lit(action(1, 0, "2027-06-30", None), "2027-07-01"), (Light::Late, Why::PastDue));
    let done = word(Status::Completed, "2027-07-02");
    assert_eq!(lit(action(1, 0, "2027-06-30", done), "2029-01-01"), (Light::Done, Why::SaidDone));
}

#[test]
fn an_action_is_late_when_its_day_is_over_in_the_east() {
    let one = [action(1, 0, "2027-06-30", None)];
    let why = |now: &str| lights(&one, &[], now.parse().unwrap())[0].why;
    assert_eq!(why("2027-06-30T20:59:59Z"), Why::NothingSaid);
    assert_eq!(why("2027-06-30T21:00:00Z"), Why::PastDue);
}

#[test]
fn a_word_older_than_a_reporting_period_is_no_word() {
    let said = word(Status::UnderWay, "2027-01-01");
    let fresh = at("2027-01-01").plus_seconds(FRESH_SECONDS - 1);
    let one = action(1, 0, "", said);
    assert_eq!(lights(std::slice::from_ref(&one), &[], fresh)[0].why, Why::Said);
    let stale = lights(&[one], &[], fresh.plus_seconds(1))[0];
    assert_eq!((stale.light, stale.why), (Light::NoWord, Why::Stale));
}

#[test]
fn what_is_delayed_or_does_not_fit_its_dates_is_at_risk() {
    let today = "2027-03-01";
    let delayed = word(Status::Delayed, "2027-02-01");
    assert_eq!(lit(action(1, 0, "2028", delayed), today), (Light::AtRisk, Why::SaidDelayed));
    let longer = Word { ends: "2029-01-01".parse().ok(), ..word(Status::UnderWay, "2027-02-01").unwrap() };
    assert_eq!(lit(action(1, 0, "2028", Some(longer)), today), (Light::AtRisk, Why::EndsAfterDue));
    assert_eq!(lit(action(1, 0, "2029-01", Some(longer)), today), (Light::OnTrack, Why::Said));
    let idle = Word { begins: "2027-02-15".parse().ok(), ..word(Status::Planned, "2027-02-01").unwrap() };
    assert_eq!(lit(action(1, 0, "2028", Some(idle)), today), (Light::AtRisk, Why::NotBegun));
}

#[test]
fn a_goal_has_the_light_of_all_actions_under_it() {
    let today = "2027-03-01";
    let fine = word(Status::UnderWay, "2027-02-01");
    let results = [
        head(1, Kind::Goal, None),
        head(2, Kind::Subgoal, Some(1)),
        action(3, 2, "2026", fine),
        action(4, 2, "2028", fine),
        action(5, 1, "2028", fine),
        Followed { kind: Kind::Indicator, ..action(6, 2, "", None) },
        head(7, Kind::Subgoal, Some(1)),
    ];
    let found = lights(&results, &[], at(today));
    let goal = found[0];
    assert_eq!((goal.light, goal.why), (Light::AtRisk, Why::Under), "one of three is late");
    assert_eq!(goal.under, Tally { late: 1, on_track: 2, ..Tally::default() });
    assert_eq!(found[1].light, Light::Late, "half of what is to be done is late");
    assert_eq!((found[5].light, found[5].why), (Light::NoWord, Why::NoFigures), "it counts nothing yet");
    let empty = found[6];
    assert_eq!((empty.light, empty.why), (Light::NoWord, Why::NothingUnder));
}

#[test]
fn a_due_date_ends_with_its_last_day() {
    for (due, day) in [
        ("2028", "2028-12-31"),
        ("2028-Q1", "2028-03-31"),
        ("2028-Q2", "2028-06-30"),
        ("2028-02", "2028-02-29"),
        ("2027-02", "2027-02-28"),
        ("2028-06-15", "2028-06-15"),
    ] {
        assert_eq!(last_day(due).map(|day| day.to_string()).as_deref(), Some(day), "{due}");
    }
    for nonsense in ["", "20", "2028-Q5", "2028-13", "soon", "2028-02-30"] {
        assert_eq!(last_day(nonsense), None, "{nonsense}");
    }
}

fn tally() -> impl Strategy<Value = Tally> {
    (0..5_u32, 0..5_u32, 0..5_u32, 0..5_u32, 0..5_u32, 0..5_u32).prop_map(
        |(done, on_track, at_risk, late, stopped, no_word)| Tally {
            done,
            on_track,
            at_risk,
            late,
            stopped,
            no_word,
        },
    )
}

proptest! {
    #[test]
    fn what_is_late_is_never_hidden_behind_what_goes_well(tally in tally()) {
        let light = tally.light();
        if tally.late > 0 {
            prop_assert!(!matches!(light, Light::Done | Light::OnTrack | Light::Stopped), "{light:?}");
        }
        if light == Light::Done {
            prop_assert_eq!(tally.open(), 0);
        }
    }

    #[test]
    fn one_more_that_is_late_never_makes_the_light_better(tally in tally()) {
        let rank = |light: Light| match light {
            Light::Done | Light::Stopped => 0,
            Light::OnTrack => 1,
            Light::NoWord | Light::AtRisk => 2,
            Light::Late => 3,
        };
        let more = Tally { late: tally.late + 1, ..tally };
        prop_assert!(rank(more.light()) >= rank(tally.light()));
    }

    #[test]
    fn every_action_is_counted_once_in_everything_over_it(said in prop::collection::vec(0..6_usize, 1..20)) {
        let now = at("2027-03-01");
        let mut results = vec![head(1, Kind::Goal, None), head(2, Kind::Subgoal, Some(1))];
        for (n, which) in (10..).zip(&said) {
            let word = Status::ALL.get(*which).and_then(|status| Some(Word {
                at: now.plus_seconds(-DAY),
                ..word(*status, "2027-01-01")?
            }));
            results.push(action(n, 2, "", word));
        }
        let found = lights(&results, &[], now);
        prop_assert_eq!(found[0].under, found[1].under);
        prop_assert_eq!(found[0].under.all() as usize, said.len());
    }
}
