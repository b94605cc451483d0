//! `/programmes/{programme}/results/{clause}/light`: lights that people set, and what work and figures do to the rule's.

use shared::api::indicator::{DefineAnIndicator, SetTheTargets, TargetsChange};
use shared::api::initiative::AddAnInitiative;
use shared::api::measurement::WriteTheMeasurements;
use shared::api::milestone::{ChangeAMilestone, OfMilestone};
use shared::api::result::{
    GetResult, ListResults, OfProgramme, OfResult, ResultSummary, ResultWhole, SetALight, SetResultStatus,
};
use shared::id::ProgrammeId;
use shared::indicator::Target;
use shared::initiative::State;
use shared::milestone::MilestoneEdit;
use shared::problem::Code;
use shared::result::{FRESH_SECONDS, Far, Figures, KnownBy, Light, LightChange, Status, Why};
use shared::text::Kind;

use super::{adopted, change};
use crate::initiative::{Work, edit};
use crate::measurement::{saying, value};
use crate::on_both;
use crate::support::{Client, World, clause_id};

fn light(light: Option<Light>, version: i64) -> LightChange {
    LightChange { light, reason: " The study is here. ".into(), version }
}

fn action(programme: ProgrammeId) -> OfResult {
    OfResult { programme, clause: clause_id(3) }
}

/// What stands beside the rule's light: the light, and by whom.
fn set(whole: &ResultWhole) -> Option<(Light, String)> {
    let set = whole.summary.set_light.as_ref()?;
    Some((set.light?, set.said_by.code.clone()))
}

async fn results(client: &Client, programme: ProgrammeId) -> Vec<ResultSummary> {
    client.ask::<ListResults>(OfProgramme { programme }, ()).await.results
}

on_both! {
    async fn a_person_sets_another_light_beside_the_rules_and_takes_it_back(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let sweden = world.signed_in("se@example.org", "head SE").await;
        let secretary = world.sign_in("secretary@example.org").await;
        let refused = sweden.refused::<SetALight>(action(programme), light(Some(Light::Late), 0)).await;
        assert_eq!(refused, Code::Forbidden, "no delegation speaks for another");

        let first = finland.ask::<SetALight>(action(programme), light(Some(Light::AtRisk), 0)).await;
        assert_eq!(set(&first), Some((Light::AtRisk, "FI".into())));
        assert_eq!(first.summary.light.map(|lit| lit.light), Some(Light::NoWord), "both are shown");
        assert_eq!((first.lights[0].rule, first.lights[0].reason.as_str()), (Light::NoWord, "The study is here."));
        assert_eq!(first.summary.light_now(), Some(Light::AtRisk));
        let over = &results(&sweden, programme).await[0];
        assert_eq!(over.light.map(|lit| lit.light), Some(Light::NoWord), "what stands over it goes on by the rule");

        let second = secretary.ask::<SetALight>(action(programme), light(Some(Light::OnTrack), 1)).await;
        assert_eq!(set(&second), Some((Light::OnTrack, "SEC".into())));
        let late = finland.refused::<SetALight>(action(programme), light(Some(Light::Done), 1)).await;
        assert_eq!(late, Code::Stale);

        let third = finland.ask::<SetALight>(action(programme), light(None, 2)).await;
        assert_eq!((set(&third), third.summary.light_now()), (None, Some(Light::NoWord)));
        let history: Vec<_> = third.lights.iter().map(|one| (one.version, one.light)).collect();
        assert_eq!(history, [(3, None), (2, Some(Light::OnTrack)), (1, Some(Light::AtRisk))]);
        let observer = world.signed_in("o@example.org", "observer").await;
        assert_eq!(observer.ask::<GetResult>(action(programme), ()).await.lights, third.lights);
        assert_eq!(secretary.refused::<SetALight>(action(programme), light(None, 2)).await, Code::Stale, "somebody was first");
    }
}

on_both! {
    async fn a_light_has_a_reason_and_there_must_be_something_to_take_back(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let silent = LightChange { reason: "  ".into(), ..light(Some(Light::Late), 0) };
        let answer = secretary.try_ask::<SetALight>(action(programme), silent).await;
        assert_eq!(answer.field(), "invalid /reason required");
        let answer = secretary.try_ask::<SetALight>(action(programme), light(None, 0)).await;
        assert_eq!(answer.field(), "invalid /light required");
        let answer = secretary.try_ask::<SetALight>(action(programme), light(Some(Light::NoWord), 0)).await;
        assert_eq!(answer.field(), "invalid /light unknown");
        let paragraph = OfResult { programme, clause: clause_id(2) };
        let code = secretary.refused::<SetALight>(paragraph, light(Some(Light::Late), 0)).await;
        assert_eq!(code, Code::NotFound);
    }
}

on_both! {
    async fn of_two_that_set_a_light_at_once_one_is_told(world: World) {
        let programme = adopted(&world).await;
        let head = world.signed_in("fi@example.org", "head FI").await;
        let secretary = world.sign_in("secretary@example.org").await;
        let (one, other) = tokio::join!(
            head.try_ask::<SetALight>(action(programme), light(Some(Light::OnTrack), 0)),
            secretary.try_ask::<SetALight>(action(programme), light(Some(Light::Late), 0)),
        );
        let statuses = [one.status, other.status];
        assert!(statuses.contains(&200) && statuses.contains(&409), "{statuses:?}");
    }
}

on_both! {
    async fn a_light_that_was_set_grows_old_and_the_rules_counts_again(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        secretary.ask::<SetALight>(action(programme), light(Some(Light::OnTrack), 0)).await;
        world.app.clock.advance(FRESH_SECONDS);
        let secretary = world.sign_in("secretary@example.org").await;
        let old = secretary.ask::<GetResult>(action(programme), ()).await.summary;
        assert!(old.set_light.as_ref().is_some_and(|set| set.stale), "it is still shown");
        assert_eq!(old.light_now(), Some(Light::NoWord));
    }
}

on_both! {
    async fn work_that_is_behind_is_seen_in_the_light_of_all_that_it_serves(world: World) {
        let work = Work::of(world).await;
        let programme = work.programme;
        work.fi.ask::<SetResultStatus>(action(programme), change(Status::UnderWay, 0)).await;
        let before = results(&work.fi, programme).await;
        assert!(before[1].is_unmeasured() && before[0].light.is_some_and(|lit| lit.light == Light::OnTrack));
        // It serves the action and the sub-goal above it, and counts once in each.
        let one = work.added("A pilot").await.row.id;
        work.milestone(one, "The law is changed", "2026-06-01").await;
        work.milestone(one, "The first register answers", "2027-06-01").await;
        let idea = shared::initiative::InitiativeEdit { state: State::Idea, starts: None, ends: None, ..edit() };
        work.secretary.ask::<AddAnInitiative>(work.path(), idea).await;
        let after = results(&work.fi, programme).await;
        let lit = |at: usize| after[at].light.expect("a light");
        assert_eq!((lit(2).light, lit(2).why), (Light::AtRisk, Why::WorkBehind));
        for at in 0..3 {
            let work = lit(at).work;
            assert_eq!((work.initiatives, work.milestones, work.reached, work.overdue), (1, 2, 0, 1));
        }
        assert_eq!((lit(0).light, lit(0).under.at_risk), (Light::AtRisk, 1));
        assert!(!after[1].is_unmeasured(), "a milestone will show it");
    }
}

on_both! {
    async fn an_indicator_behind_its_path_is_seen_in_what_it_stands_under_and_who_is_not_covered_is_not_judged(world: World) {
        let programme = crate::indicator::adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let of = || crate::indicator::of(programme);
        secretary.ask::<DefineAnIndicator>(of(), crate::indicator::defining(0)).await;
        let target = Target { year: 2032, value: "0.94".parse().expect("a number") };
        secretary.ask::<SetTheTargets>(of(), TargetsChange {
            targets: vec![target],
            decision: String::new(),
            why: String::new(),
            version: 0,
        }).await;
        // From 0.8 in 2018 to 0.94 in 2032: 0.88 in 2026.
        let figures = vec![value("DK", 2026, "0.91", 0), value("FI", 2026, "0.85", 0), value("EE", 2026, "0.84", 0)];
        secretary.ask::<WriteTheMeasurements>(of(), saying(figures)).await;
        let all = results(&secretary, programme).await;
        let lit = |at: usize| all[at].light.expect("a light");
        assert_eq!((lit(2).light, lit(2).why), (Light::AtRisk, Why::BehindPath));
        assert_eq!(lit(2).figures, Figures { of: 3, behind: 2, without: 8 });
        assert_eq!((lit(3).light, lit(3).why), (Light::NoWord, Why::NoFigures), "the other is not defined");
        assert_eq!((lit(1).light, lit(1).why), (Light::AtRisk, Why::FiguresBehind));
        assert_eq!(lit(1).figures, Figures { of: 1, behind: 1, without: 1 });
        assert!(!all[1].is_unmeasured());
    }
}

on_both! {
    async fn an_action_is_as_far_as_the_milestones_of_the_work_that_serves_it(world: World) {
        let work = Work::of(world).await;
        let far = async || -> Far {
            let all = results(&work.fi, work.programme).await;
            all.iter().find(|one| one.kind == Kind::Action).expect("an action").far(&all)
        };
        let by = |per_cent, by| Far { per_cent, by };
        assert_eq!(far().await, by(None, KnownBy::NoWork));
        let pilot = work.added("Pilot").await;
        assert_eq!(far().await, by(None, KnownBy::Nothing), "there is work, and it has no milestone");
        let law = work.milestone(pilot.row.id, "Law", "2026-02-01").await;
        work.milestone(pilot.row.id, "Tender", "2027-03-01").await;
        assert_eq!(far().await, by(Some(0), KnownBy::Milestones), "that none is reached is known");
        let reached = MilestoneEdit { done: "2026-02-01".parse().ok(), ..law.edit() };
        work.fi.ask::<ChangeAMilestone>(OfMilestone { milestone: law.id }, reached).await;
        assert_eq!(far().await, by(Some(50), KnownBy::Milestones));
    }
}
