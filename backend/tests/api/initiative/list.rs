//! The list, and what it counts.

use shared::api::initiative::{
    AddAnInitiative, Asked, GetInitiative, ListInitiatives, NewNote, NoteOnAnInitiative,
};
use shared::initiative::{InitiativeEdit, State};
use shared::overview::What;

use super::{Work, edit, of};
use crate::on_both;
use crate::overview::overview;
use crate::support::{Client, World, clause_id};

on_both! {
    async fn a_list_counts_milestones_and_names_what_is_served(world: World) {
        let work = Work::of(world).await;
        let first = work.added("First").await;
        work.added("Second").await;
        for (title, due) in [("Past", "2026-11-22"), ("Today", "2026-11-23"), ("Later", "2027-01-01")] {
            work.milestone(first.row.id, title, due).await;
        }
        let rows = work.fi.ask::<ListInitiatives>(work.path(), ()).await;
        let counts: Vec<_> = rows.iter().map(|row| (row.milestones, row.reached, row.overdue, row.next)).collect();
        assert_eq!(counts, [(3, 0, 1, "2026-11-22".parse().ok()), (0, 0, 0, None)]);
        assert_eq!(rows[0].serves.len(), 2, "milestones do not multiply what is served");
    }
}

on_both! {
    async fn an_initiative_with_a_milestone_or_its_own_last_day_past_is_late(world: World) {
        let work = Work::of(world).await;
        let waits = work.added("Its milestone is past").await;
        work.milestone(waits.row.id, "Past", "2026-11-22").await;
        work.added("Goes on").await;
        for (title, ends) in [("Ended yesterday", "2026-11-22"), ("Ends today", "2026-11-23")] {
            let edit = InitiativeEdit { title: title.into(), ends: ends.parse().ok(), ..edit() };
            work.secretary.ask::<AddAnInitiative>(work.path(), edit).await;
        }
        let rows = work.fi.ask::<ListInitiatives>(work.path(), ()).await;
        let late: Vec<_> = rows.iter().filter(|row| row.late).map(|row| row.title.as_str()).collect();
        assert_eq!(late, ["Its milestone is past", "Ended yesterday"]);
        assert!(work.seen(waits.row.id).await.row.late, "its own page says the same");
        assert_eq!(rows[0].serves[0].subgoal(), Some("1.1"), "an action serves the sub-goal it stands in");
    }
}

on_both! {
    async fn a_day_is_over_for_all_when_it_is_in_the_east(world: World) {
        let work = Work::of(world).await;
        let today = InitiativeEdit { ends: "2026-11-23".parse().ok(), ..edit() };
        let one = work.secretary.ask::<AddAnInitiative>(work.path(), today).await;
        work.milestone(one.row.id, "Pilot", "2026-11-23").await;
        let late = async |now: &str| {
            work.world.app.clock.stand_at(now.parse().expect("an instant"));
            let secretary = work.world.sign_in("sec@example.org").await;
            let rows = secretary.ask::<ListInitiatives>(work.path(), ()).await;
            let found = overview(&secretary, work.programme, "").await;
            (rows[0].late, rows[0].overdue, found.late.len(), found.today.to_string())
        };
        assert_eq!(late("2026-11-23T20:59:59Z").await, (false, 0, 0, "2026-11-23".to_owned()));
        assert_eq!(late("2026-11-23T21:00:00Z").await, (true, 1, 2, "2026-11-24".to_owned()));
    }
}

on_both! {
    async fn a_result_knows_the_initiatives_that_serve_it_or_what_stands_under_it(world: World) {
        let work = Work::of(world).await;
        let action = InitiativeEdit { title: "Action".into(), serves: vec![clause_id(3)], ..edit() };
        let subgoal = InitiativeEdit { title: "Sub-goal".into(), serves: vec![clause_id(1)], ..edit() };
        for edit in [action, subgoal] {
            work.secretary.ask::<AddAnInitiative>(work.path(), edit).await;
        }
        let asked = async |clause: usize| {
            let query = serde_urlencoded(&Asked { serves: Some(clause_id(clause)) });
            let answer = work.fi.try_ask_with::<ListInitiatives>(work.path(), &query, ()).await;
            let rows = answer.json();
            let titles = rows.as_array().expect("rows").iter().map(|row| row["title"].as_str().expect("a title").to_owned());
            titles.collect::<Vec<_>>()
        };
        assert_eq!(asked(3).await, ["Action"]);
        assert_eq!(asked(1).await, ["Action", "Sub-goal"]);
        assert_eq!(asked(0).await, ["Action", "Sub-goal"], "what stands two steps below it");
        assert!(asked(9).await.is_empty());
    }
}

on_both! {
    async fn what_nobody_has_spoken_of_for_a_reporting_period_is_stale_until_somebody_does(world: World) {
        let work = Work::of(world).await;
        let one = work.added("Quiet").await;
        work.secretary.ask::<AddAnInitiative>(work.path(), InitiativeEdit { state: State::Idea, ..edit() }).await;
        assert_eq!(one.row.stale_since, None);
        let days = |days: i64| work.world.app.clock.advance(days * 24 * 60 * 60);
        days(100);
        let secretary = work.world.sign_in("sec@example.org").await;
        let noted = secretary.ask::<NoteOnAnInitiative>(of(one.row.id), NewNote { text: "It goes on.".into() }).await;
        assert_eq!((noted.row.changed_at, noted.row.said_at > noted.row.changed_at), (one.row.changed_at, true));
        days(100);
        let stale = async |who: &Client| -> Vec<bool> {
            let rows = who.ask::<ListInitiatives>(work.path(), ()).await;
            rows.iter().map(|row| row.stale_since.is_some()).collect()
        };
        let secretary = work.world.sign_in("sec@example.org").await;
        assert_eq!(stale(&secretary).await, [false, false], "a note is word of it");
        days(84);
        let secretary = work.world.sign_in("sec@example.org").await;
        assert_eq!(stale(&secretary).await, [true, false], "an idea has been promised to nobody");
        assert!(secretary.ask::<GetInitiative>(of(one.row.id), ()).await.row.stale_since.is_some());
        let found = overview(&secretary, work.programme, "").await.stale;
        let waits: Vec<_> = found.iter().filter(|one| one.what == What::Initiative).map(|one| one.title.as_str()).collect();
        assert_eq!(waits, ["Quiet"]);
        secretary.ask::<NoteOnAnInitiative>(of(one.row.id), NewNote { text: "It still does.".into() }).await;
        assert_eq!(stale(&secretary).await, [false, false]);
    }
}

fn serde_urlencoded(asked: &Asked) -> String {
    asked.serves.as_ref().map(|clause| format!("serves={clause}")).unwrap_or_default()
}
