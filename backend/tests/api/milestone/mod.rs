//! `/programmes/{programme}/milestones`, `/milestones/{milestone}`.

use shared::api::milestone::{
    AddAMilestone, ChangeAMilestone, ListMilestones, MilestoneView, OfMilestone, RemoveAMilestone,
};
use shared::initiative::entry::{Done, Entry};
use shared::milestone::{MilestoneEdit, Standing};
use shared::problem::Code;

use crate::initiative::{Work, milestone, of};
use crate::on_both;
use crate::support::World;

fn path(of: &MilestoneView) -> OfMilestone {
    OfMilestone { milestone: of.id }
}

fn needing(of: &MilestoneView, needs: &[&MilestoneView]) -> MilestoneEdit {
    MilestoneEdit { needs: needs.iter().map(|one| one.id).collect(), ..of.edit() }
}

on_both! {
    async fn milestones_stand_by_the_day_they_are_due_and_one_is_reached(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let end = work.milestone(added.row.id, "End", "2027-12-01").await;
        let start = work.milestone(added.row.id, "Start", "2026-02-01").await;
        let all = work.se.ask::<ListMilestones>(work.path(), ()).await;
        let order: Vec<_> = all.iter().map(|one| (one.title.as_str(), one.standing)).collect();
        assert_eq!(order, [("Start", Standing::Overdue), ("End", Standing::Ahead)]);
        let reached = MilestoneEdit { done: "2026-02-03".parse().ok(), ..start.edit() };
        let whole = work.fi.ask::<ChangeAMilestone>(path(&start), reached).await;
        assert_eq!((whole.milestones[0].standing, whole.row.reached), (Standing::ReachedLate, 1));
        assert_eq!(whole.log[0].entry, Entry::Milestone { done: Done::Reached, title: "Start".into() });
        let tomorrow = MilestoneEdit { done: "2026-11-24".parse().ok(), ..end.edit() };
        let answer = work.fi.try_ask::<ChangeAMilestone>(path(&end), tomorrow).await;
        assert_eq!(answer.field(), "invalid /done in_the_future");
    }
}

on_both! {
    async fn a_milestone_that_is_moved_is_told_in_the_log_with_the_day_it_was_due(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let first = work.milestone(added.row.id, "Start", "2026-02-01").await;
        let later = MilestoneEdit { due: "2026-05-01".parse().expect("a day"), ..first.edit() };
        let mut whole = work.fi.ask::<ChangeAMilestone>(path(&first), later.clone()).await;
        let due = |from: &str, to: &str| Entry::Due {
            title: "Start".into(),
            from: from.parse().expect("a day"),
            to: to.parse().expect("a day"),
        };
        let told: Vec<_> = whole.log.drain(..2).map(|one| one.entry).collect();
        let added = Entry::Milestone { done: Done::Added, title: "Start".into() };
        assert_eq!(told, [due("2026-02-01", "2026-05-01"), added], "nothing else was changed");
        let reached = MilestoneEdit {
            due: "2026-06-01".parse().expect("a day"),
            done: "2026-05-28".parse().ok(),
            version: 2,
            ..later
        };
        let mut whole = work.fi.ask::<ChangeAMilestone>(path(&first), reached).await;
        let told: Vec<_> = whole.log.drain(..2).map(|one| one.entry).collect();
        let reached = Entry::Milestone { done: Done::Reached, title: "Start".into() };
        assert_eq!(told, [reached, due("2026-05-01", "2026-06-01")]);
        let scope = shared::api::audit::OfScope { scope: shared::audit::Scope::Programme(work.programme) };
        let entry = work.secretary.ask::<shared::api::audit::ListAudit>(scope, ()).await.items.remove(0);
        let changed = serde_json::json!({
            "due": { "from": "2026-05-01", "to": "2026-06-01" },
            "done": { "from": null, "to": "2026-05-28" },
        });
        assert_eq!(entry.detail["changed"], changed);
    }
}

on_both! {
    async fn what_was_reached_today_in_helsinki_is_not_in_the_future_while_it_is_yesterday_elsewhere(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let first = work.milestone(added.row.id, "Start", "2026-12-01").await;
        // Half past eleven in the evening by UTC, half past one at night in Helsinki.
        work.world.app.clock.advance(11 * 60 * 60 + 30 * 60);
        let finland = work.world.sign_in("fi@example.org").await;
        let on = |day: &str| MilestoneEdit { done: day.parse().ok(), ..first.edit() };
        let answer = finland.try_ask::<ChangeAMilestone>(path(&first), on("2026-11-25")).await;
        assert_eq!(answer.field(), "invalid /done in_the_future");
        let whole = finland.ask::<ChangeAMilestone>(path(&first), on("2026-11-24")).await;
        assert_eq!(whole.milestones[0].standing, Standing::Reached);
    }
}

on_both! {
    async fn a_circle_is_refused_with_the_names_of_its_milestones(world: World) {
        let work = Work::of(world).await;
        let (one, two) = (work.added("One").await, work.added("Two").await);
        let law = work.milestone(one.row.id, "Law", "2026-06-01").await;
        let tender = work.milestone(one.row.id, "Tender", "2026-09-01").await;
        let pilot = work.milestone(two.row.id, "Pilot", "2027-03-01").await;
        work.fi.ask::<ChangeAMilestone>(path(&tender), needing(&tender, &[&law])).await;
        let whole = work.fi.ask::<ChangeAMilestone>(path(&pilot), needing(&pilot, &[&tender])).await;
        assert_eq!(whole.elsewhere.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Tender"]);
        let answer = work.fi.try_ask::<ChangeAMilestone>(path(&law), needing(&law, &[&pilot])).await;
        assert_eq!(answer.field(), "invalid /needs circular");
        let names = serde_json::json!(["Law", "Pilot", "Tender"]);
        assert_eq!(answer.json()["errors"][0]["names"], names);
        let itself = work.fi.try_ask::<ChangeAMilestone>(path(&law), needing(&law, &[&law])).await;
        assert_eq!(itself.json()["errors"][0]["names"], serde_json::json!(["Law"]));
    }
}

on_both! {
    async fn no_milestone_comes_before_its_initiative_or_after_the_programme(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let ask = async |due: &str| {
            work.fi.try_ask::<AddAMilestone>(of(added.row.id), milestone("Due", due)).await.field()
        };
        assert_eq!(ask("2025-12-31").await, "invalid /due before_start");
        assert_eq!(ask("2031-01-01").await, "invalid /due outside_period");
        let foreign = work.se.refused::<AddAMilestone>(of(added.row.id), milestone("Due", "2026-06-01")).await;
        assert_eq!(foreign, Code::Forbidden);
    }
}

on_both! {
    async fn a_milestone_that_others_wait_for_is_not_removed(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let law = work.milestone(added.row.id, "Law", "2026-06-01").await;
        let tender = work.milestone(added.row.id, "Tender", "2026-09-01").await;
        work.fi.ask::<ChangeAMilestone>(path(&tender), needing(&tender, &[&law])).await;
        let remove = async |one: &MilestoneView, version: u32| {
            work.fi.try_ask_with::<RemoveAMilestone>(path(one), &format!("version={version}"), ()).await
        };
        let answer = remove(&law, 1).await;
        assert_eq!(answer.code(), Code::NeededByOthers);
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!(["Tender"]));
        let stale = remove(&tender, 1).await;
        let current: MilestoneView = serde_json::from_value(stale.json()["current"].clone()).expect("theirs");
        assert_eq!((stale.code(), current.version), (Code::Stale, 2));
        assert_eq!((remove(&tender, 2).await.status, remove(&law, 1).await.status), (200, 200));
        assert!(work.seen(added.row.id).await.milestones.is_empty());
    }
}
