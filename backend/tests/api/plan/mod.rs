//! `/programmes/{programme}/plans`, `/programmes/{programme}/timeline`, `/plans/{plan}`.

use shared::api::initiative::{ChangeAnInitiative, OfInitiative};
use shared::api::milestone::{OfMilestone, RemoveAMilestone};
use shared::api::plan::{
    GetPlan, GetTimeline, ListPlans, OfPlan, PlanSummary, PlanWhole, SealAPlan, Timeline,
};
use shared::initiative::InitiativeEdit;
use shared::plan::NewPlan;
use shared::problem::Code;
use shared::text::Kind;

use crate::initiative::Work;
use crate::on_both;
use crate::support::World;

fn plan(number: u32) -> NewPlan {
    NewPlan { number, title: format!(" Work plan {number} "), note: "Decided by the officials.".into() }
}

async fn seal(work: &Work, number: u32) -> PlanWhole {
    work.secretary.ask::<SealAPlan>(work.path(), plan(number)).await
}

async fn timeline(work: &Work, query: &str) -> Timeline {
    let answer = work.se.try_ask_with::<GetTimeline>(work.path(), query, ()).await;
    serde_json::from_value(answer.json()).expect("a timeline")
}

on_both! {
    async fn a_sealed_plan_keeps_the_days_of_everything_and_later_changes_leave_it_as_it_was(world: World) {
        let work = Work::of(world).await;
        let pilot = work.added("Pilot").await;
        let start = work.milestone(pilot.row.id, "Start", "2026-03-01").await;
        let end = work.milestone(pilot.row.id, "End", "2027-06-01").await;
        let sealed = seal(&work, 1).await;
        assert_eq!((sealed.summary.title.as_str(), sealed.sound), ("Work plan 1", true));
        assert_eq!(sealed.summary.sealed_by.code, "SEC");
        let moved = InitiativeEdit { ends: "2028-06-30".parse().ok(), ..work.seen(pilot.row.id).await.edit() };
        work.fi.ask::<ChangeAnInitiative>(OfInitiative { initiative: pilot.row.id }, moved).await;
        let gone = OfMilestone { milestone: end.id };
        let gone = work.fi.try_ask_with::<RemoveAMilestone>(gone, "version=1", ()).await;
        assert_eq!(gone.status, 200, "a plan holds no milestone back");
        let again = work.fi.ask::<GetPlan>(OfPlan { plan: sealed.summary.id }, ()).await;
        assert_eq!(again, sealed);
        assert_eq!(again.initiatives[0].ends, "2027-12-31".parse().ok());
        let titles: Vec<_> = again.milestones.iter().map(|one| (one.milestone, one.title.as_str())).collect();
        assert_eq!(titles, [(start.id, "Start"), (end.id, "End")], "by the day they were due");
    }
}

on_both! {
    async fn the_timeline_comes_in_one_answer_with_the_plan_that_is_asked_for(world: World) {
        let work = Work::of(world).await;
        let before = timeline(&work, "").await;
        assert_eq!((before.plans.len(), before.plan), (0, None));
        let pilot = work.added("Pilot").await;
        let start = work.milestone(pilot.row.id, "Start", "2026-03-01").await;
        let (first, second) = (seal(&work, 1).await, seal(&work, 2).await);
        let latest = timeline(&work, "").await;
        assert_eq!(latest.plan, Some(second));
        assert_eq!(latest.plans.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(latest.today.to_string(), "2026-11-23");
        assert_eq!((latest.initiatives.len(), latest.milestones[0].id), (1, start.id));
        let kinds: Vec<_> = latest.groupings.iter().map(|one| one.kind).collect();
        let groups = kinds.contains(&Kind::Goal) && kinds.contains(&Kind::Subgoal);
        assert!(groups && !kinds.contains(&Kind::Indicator), "{kinds:?}");
        assert_eq!(timeline(&work, "plan=1").await.plan, Some(first));
        let unknown = work.se.try_ask_with::<GetTimeline>(work.path(), "plan=3", ()).await;
        assert_eq!(unknown.field(), "invalid ?plan unknown");
        assert_eq!(work.fi.ask::<ListPlans>(work.path(), ()).await, latest.plans);
    }
}

on_both! {
    async fn only_the_secretariat_seals_and_never_over_a_plan_it_has_not_seen(world: World) {
        let work = Work::of(world).await;
        let nothing = work.secretary.refused::<SealAPlan>(work.path(), plan(1)).await;
        assert_eq!(nothing, Code::NothingPlanned);
        work.added("Pilot").await;
        assert_eq!(work.fi.refused::<SealAPlan>(work.path(), plan(1)).await, Code::Forbidden);
        let nameless = NewPlan { title: "  ".into(), ..plan(1) };
        let nameless = work.secretary.try_ask::<SealAPlan>(work.path(), nameless).await;
        assert_eq!(nameless.field(), "invalid /title required");
        seal(&work, 1).await;
        let stale = work.secretary.try_ask::<SealAPlan>(work.path(), plan(1)).await;
        assert_eq!(stale.code(), Code::Stale);
        let theirs: PlanSummary = serde_json::from_value(stale.json()["current"].clone()).expect("theirs");
        assert_eq!(theirs.number, 1);
    }
}

on_both! {
    async fn a_plan_that_was_touched_behind_the_server_says_so(world: World) {
        let work = Work::of(world).await;
        let pilot = work.added("Pilot").await;
        let sealed = seal(&work, 1).await;
        let tx = work.world.app.db.begin().await.expect("a transaction");
        let sql = "UPDATE plan_initiative SET ends = '2029-01-01' WHERE initiative = $1";
        samrad::db::execute(tx.sql(), sql, samrad::values![pilot.row.id.to_string()]).await.expect("a change");
        tx.commit_unaudited("a test").await.expect("a commit");
        let read = work.fi.ask::<GetPlan>(OfPlan { plan: sealed.summary.id }, ()).await;
        assert!(!read.sound);
    }
}
