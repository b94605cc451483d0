//! `/programmes/{programme}/results`.

mod light;
mod lineage;
mod view;

use shared::api::procedure::{AtVersion, ConfirmTheRecord, OfProcedure, RecordAnAdoption};
use shared::api::result::{
    GetResult, GiveAView, ListResults, OfProgramme, OfResult, SetALight, SetResultStatus,
};
use shared::id::{ProgrammeId, TextId};
use shared::problem::Code;
use shared::procedure::Answer;
use shared::result::{Far, KnownBy, Light, LightChange, NewView, Scale, Status, StatusChange};
use shared::text::{Clause, Kind};

use crate::on_both;
use crate::procedure::meeting;
use crate::revision::issued;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// A goal, a sub-goal, a paragraph, and an action that Finland leads: clauses 0 to 3.
fn clauses() -> Vec<Clause> {
    let mut clauses = goal_with_paragraphs(3);
    clauses[1].kind = Kind::Subgoal;
    clauses[3].kind = Kind::Action;
    clauses[3].facts.lead = Some("FI".into());
    clauses
}

pub async fn adopted(world: &World) -> ProgrammeId {
    adopted_with(world, &clauses()).await
}

/// A programme whose text has these clauses, adopted.
pub async fn adopted_with(world: &World, clauses: &[Clause]) -> ProgrammeId {
    let secretary = world.signed_in("secretary@example.org", "secretary").await;
    let chair = world.signed_in("chair@example.org", "chair DK").await;
    adoption(world, &secretary, &chair, clauses).await
}

/// A programme adopted by people who are there already.
pub async fn adopted_by(world: &World, secretary: &Client, chair: &Client) -> ProgrammeId {
    adoption(world, secretary, chair, &clauses()).await
}

async fn adoption(world: &World, secretary: &Client, chair: &Client, clauses: &[Clause]) -> ProgrammeId {
    let (programme, text) = world.text("drafting", "live", clauses).await;
    adopt(world, (secretary, chair), programme, text).await;
    programme
}

/// Adopts a programme that is being drafted.
pub async fn adopt(
    world: &World,
    (secretary, chair): (&Client, &Client),
    programme: ProgrammeId,
    text: TextId,
) {
    issued(secretary, chair, text).await;
    world.move_to(programme, text, "adoption").await;
    let path = shared::api::procedure::OfProgramme { programme };
    let recorded = secretary.ask::<RecordAnAdoption>(path, meeting("", Answer::Agree)).await;
    let path = OfProcedure { procedure: recorded.id };
    chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await;
}

fn change(status: Status, version: i64) -> StatusChange {
    StatusChange {
        status,
        reason: "The pilot runs.".into(),
        begins: "2027-01-01".parse().ok(),
        ends: None,
        note: String::new(),
        version,
    }
}

on_both! {
    async fn sealed_clauses_are_results_under_their_own_ids(world: World) {
        let programme = adopted(&world).await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let results = observer.ask::<ListResults>(OfProgramme { programme }, ()).await.results;
        let found: Vec<_> = results
            .iter()
            .map(|one| (one.clause.clone(), one.kind, one.label.as_str(), one.parent.clone()))
            .collect();
        assert_eq!(
            found,
            [
                (clause_id(0), Kind::Goal, "1", None),
                (clause_id(1), Kind::Subgoal, "1.1", Some(clause_id(0))),
                (clause_id(3), Kind::Action, "1.1.a", Some(clause_id(1))),
            ]
        );
        let whole = observer.ask::<GetResult>(OfResult { programme, clause: clause_id(3) }, ()).await;
        assert_eq!(whole.sealed_clause.wording.text(), "The words of clause 3.");
        let paragraph = OfResult { programme, clause: clause_id(2) };
        assert_eq!(observer.refused::<GetResult>(paragraph, ()).await, Code::NotFound, "a paragraph promises nothing");
    }
}

on_both! {
    async fn the_leading_member_says_how_its_action_goes_and_nothing_is_overwritten(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let sweden = world.signed_in("se@example.org", "delegate SE").await;
        let path = || OfResult { programme, clause: clause_id(3) };
        let foreign = sweden.refused::<SetResultStatus>(path(), change(Status::UnderWay, 0)).await;
        assert_eq!(foreign, Code::Forbidden);
        let first = finland.ask::<SetResultStatus>(path(), change(Status::UnderWay, 0)).await;
        assert_eq!(first.summary.status.as_ref().map(|now| (now.status, now.version)), Some((Status::UnderWay, 1)));
        let stale = finland.refused::<SetResultStatus>(path(), change(Status::Delayed, 0)).await;
        assert_eq!(stale, Code::Stale);
        let second = finland.ask::<SetResultStatus>(path(), change(Status::Delayed, 1)).await;
        let history: Vec<_> = second.history.iter().map(|said| said.status).collect();
        assert_eq!(history, [Status::Delayed, Status::UnderWay]);
        assert_eq!(second.history[0].said_by.code, "FI");
    }
}

on_both! {
    async fn of_two_who_say_how_an_action_goes_at_once_one_is_too_late(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        for version in 0..4 {
            let say = || {
                let path = OfResult { programme, clause: clause_id(3) };
                finland.try_ask::<SetResultStatus>(path, change(Status::UnderWay, version))
            };
            let (one, other) = tokio::join!(say(), say());
            let late = if one.status == 200 { other } else { one };
            assert_eq!(late.code(), Code::Stale);
        }
    }
}

/// How far the goal is, by the list.
async fn far(client: &Client, programme: ProgrammeId) -> Far {
    let results = client.ask::<ListResults>(OfProgramme { programme }, ()).await.results;
    results[0].far(&results)
}

on_both! {
    async fn how_far_a_goal_is_follows_from_what_is_said_under_it_and_is_not_nought_before(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let path = || OfResult { programme, clause: clause_id(3) };
        let by = |per_cent, named| Far { per_cent, by: KnownBy::Subgoals { named, all: 1 } };
        assert_eq!(far(&finland, programme).await, by(None, 0));
        finland.ask::<SetResultStatus>(path(), change(Status::UnderWay, 0)).await;
        assert_eq!(far(&finland, programme).await, by(Some(0), 1));
        let done = StatusChange { ends: "2031-06-30".parse().ok(), ..change(Status::Completed, 1) };
        finland.ask::<SetResultStatus>(path(), done).await;
        assert_eq!(far(&finland, programme).await, by(Some(100), 1));
    }
}

on_both! {
    async fn an_action_of_a_programme_in_force_waits_on_the_desks_of_its_lead(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let sweden = world.signed_in("se@example.org", "delegate SE").await;
        let sql = "UPDATE programme SET state = 'in_force', in_force_on = '2026-11-01' WHERE id = $1";
        let tx = world.app.db.begin().await.expect("a transaction");
        samrad::db::execute(tx.sql(), sql, samrad::values![programme.to_string()]).await.expect("a change");
        tx.commit_unaudited("a test").await.expect("a commit");
        let waits = |desk: shared::api::desk::Desk| {
            desk.waits.iter().any(|item| matches!(item.what, shared::desk::DeskKind::UpdateResult { .. }))
        };
        assert!(waits(finland.ask::<shared::api::desk::GetDesk>((), ()).await));
        assert!(!waits(sweden.ask::<shared::api::desk::GetDesk>((), ()).await));
        let path = OfResult { programme, clause: clause_id(3) };
        finland.ask::<SetResultStatus>(path, change(Status::UnderWay, 0)).await;
        assert!(!waits(finland.ask::<shared::api::desk::GetDesk>((), ()).await), "it has been said");
    }
}

on_both! {
    async fn what_contradicts_itself_is_named_by_field(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let path = || OfResult { programme, clause: clause_id(3) };
        let silent = StatusChange { reason: String::new(), ..change(Status::UnderWay, 0) };
        let answer = finland.try_ask::<SetResultStatus>(path(), silent).await;
        assert_eq!(answer.field(), "invalid /reason required");
        let backwards = StatusChange { ends: "2026-01-01".parse().ok(), ..change(Status::UnderWay, 0) };
        let answer = finland.try_ask::<SetResultStatus>(path(), backwards).await;
        assert_eq!(answer.field(), "invalid /ends ends_before_start");
        let slip = StatusChange { begins: "2207-01-01".parse().ok(), ..change(Status::UnderWay, 0) };
        let answer = finland.try_ask::<SetResultStatus>(path(), slip).await;
        assert_eq!(answer.field(), "invalid /begins outside_period");
        let goal = OfResult { programme, clause: clause_id(0) };
        let code = finland.refused::<SetResultStatus>(goal, change(Status::UnderWay, 0)).await;
        assert_eq!(code, Code::Forbidden, "only actions have a status of their own");
    }
}

on_both! {
    async fn nothing_is_said_of_a_result_once_the_final_report_is_approved(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let action = || OfResult { programme, clause: clause_id(3) };
        let goal = || OfResult { programme, clause: clause_id(0) };
        finland.ask::<SetResultStatus>(action(), change(Status::UnderWay, 0)).await;
        let path = shared::api::programme::OfProgramme { programme };
        let text = finland.ask::<shared::api::programme::GetProgramme>(path, ()).await.text;
        let light = || LightChange { light: Some(Light::Late), reason: "Too late.".into(), version: 0 };
        let view = || NewView { scale: Scale::Minor, reason: "Too late.".into(), version: 0 };
        for state in ["closed", "superseded", "amended"] {
            world.move_to(programme, text, state).await;
            let refused = [
                finland.refused::<SetResultStatus>(action(), change(Status::Delayed, 1)).await,
                finland.refused::<SetALight>(action(), light()).await,
                finland.refused::<GiveAView>(goal(), view()).await,
            ];
            assert_eq!(refused, [Code::NotWorkedOn; 3], "{state}");
        }
        // Its last day is past, and the final report is still written.
        world.move_to(programme, text, "expired").await;
        finland.ask::<SetResultStatus>(action(), change(Status::Delayed, 1)).await;
        finland.ask::<SetALight>(action(), light()).await;
        finland.ask::<GiveAView>(goal(), view()).await;
    }
}
