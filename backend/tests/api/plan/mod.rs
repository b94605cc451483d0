//! `/programmes/{programme}/plans`, `/programmes/{programme}/timeline`, `/plans/{plan}`.

use sha2::{Digest, Sha256};
use shared::api::initiative::{AddAnInitiative, ChangeAnInitiative, OfInitiative};
use shared::api::milestone::{OfMilestone, RemoveAMilestone};
use shared::api::plan::{
    GetPlan, GetTimeline, ListPlans, OfPlan, PlanSummary, PlanWhole, SealAPlan, Timeline,
};
use shared::initiative::{InitiativeEdit, State};
use shared::plan::NewPlan;
use shared::problem::Code;
use shared::programme::Period;
use shared::text::Kind;

use crate::initiative::Work;
use crate::on_both;
use crate::support::World;

fn period(from: &str, to: &str) -> Period {
    Period { from: from.parse().expect("a day"), to: to.parse().expect("a day") }
}

/// For all the days of the programme that [`Work`] is.
pub fn plan(number: u32) -> NewPlan {
    NewPlan {
        number,
        title: format!(" Work plan {number} "),
        period: period("2025-01-01", "2030-12-31"),
        decision: "The officials on 12 March, item 3.".into(),
        note: String::new(),
    }
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
    async fn the_second_plan_is_for_its_own_half_and_names_its_decision(world: World) {
        let work = Work::of(world).await;
        let add = async |title: &str, starts: &str, ends: &str| {
            let days = (starts.parse().ok(), ends.parse().ok());
            let edit = InitiativeEdit { title: title.into(), starts: days.0, ends: days.1, ..crate::initiative::edit() };
            work.secretary.ask::<AddAnInitiative>(work.path(), edit).await.row.id
        };
        let first = add("Of the first half", "2026-01-01", "2027-12-31").await;
        let both = add("Of both", "2027-01-01", "2029-12-31").await;
        let second = add("Of the second", "2028-01-01", "2030-12-31").await;
        work.milestone(both, "Before", "2027-12-31").await;
        let after = work.milestone(both, "After", "2028-01-01").await;
        let idea = InitiativeEdit { starts: None, ends: None, state: State::Idea, ..crate::initiative::edit() };
        work.secretary.ask::<AddAnInitiative>(work.path(), idea).await;

        let halves = [period("2025-01-01", "2027-12-31"), period("2028-01-01", "2030-12-31")];
        let half = |number: u32| NewPlan { period: halves[number as usize - 1], ..plan(number) };
        let unnamed = NewPlan { decision: String::new(), ..half(1) };
        let one = work.secretary.ask::<SealAPlan>(work.path(), unnamed).await;
        let ids = |plan: &PlanWhole| plan.initiatives.iter().map(|one| one.initiative).collect::<Vec<_>>();
        assert_eq!(ids(&one), [first, both], "an idea has no days");
        assert_eq!((one.summary.period, one.milestones.len(), one.sound), (Some(halves[0]), 1, true));
        let refused = async |new: NewPlan| work.secretary.try_ask::<SealAPlan>(work.path(), new).await.field();
        let unnamed = NewPlan { decision: " ".into(), ..half(2) };
        assert_eq!(refused(unnamed).await, "invalid /decision required");
        let beyond = NewPlan { period: period("2028-01-01", "2031-01-01"), ..half(2) };
        assert_eq!(refused(beyond).await, "invalid /period/to outside_period");
        let two = work.secretary.ask::<SealAPlan>(work.path(), half(2)).await;
        assert_eq!(ids(&two), [both, second]);
        assert_eq!(two.milestones.iter().map(|one| one.milestone).collect::<Vec<_>>(), [after.id]);
        assert_eq!(two.summary.decision, "The officials on 12 March, item 3.");
    }
}

on_both! {
    async fn a_plan_that_was_sealed_before_plans_had_days_of_their_own_is_still_sound(world: World) {
        let work = Work::of(world).await;
        work.added("Pilot").await;
        let sealed = seal(&work, 1).await;
        let of = (work.programme, 1);
        let text = shared::plan::sealed_text(of, None, &sealed.initiatives, &sealed.milestones);
        let hash: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
        let tx = work.world.app.db.begin().await.expect("a transaction");
        let sql = "UPDATE plan SET starts = NULL, ends = NULL, decision = '', hash = $2 WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, samrad::values![sealed.summary.id.to_string(), hash]).await.expect("a change");
        tx.commit_unaudited("a test").await.expect("a commit");
        let read = work.fi.ask::<GetPlan>(OfPlan { plan: sealed.summary.id }, ()).await;
        assert_eq!((read.summary.period, read.sound), (None, true));
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
