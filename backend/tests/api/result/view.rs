//! `/programmes/{programme}/results/{clause}/view`, and the lights of results.

use shared::api::result::{
    GetResult, GiveAView, ListResults, OfProgramme, OfResult, ResultSummary, SetResultStatus,
};
use shared::problem::Code;
use shared::result::{FRESH_SECONDS, Light, NewView, Scale, Status, Why};

use super::{adopted, change};
use crate::on_both;
use crate::support::{Client, World, clause_id};

fn view(scale: Scale, version: i64) -> NewView {
    NewView { scale, reason: " The pilots show it. ".into(), version }
}

/// Whose views are shown of a result, and what they say.
fn views(result: &ResultSummary) -> Vec<(String, Scale)> {
    let whose =
        |member: Option<shared::member::MemberCode>| member.map_or_else(String::new, |code| code.to_string());
    result.views.iter().map(|view| (whose(view.member), view.scale)).collect()
}

async fn lights(client: &Client, programme: shared::id::ProgrammeId) -> Vec<Option<(Light, Why)>> {
    let results = client.ask::<ListResults>(OfProgramme { programme }, ()).await.results;
    results.iter().map(|one| one.light.map(|lit| (lit.light, lit.why))).collect()
}

on_both! {
    async fn delegations_and_the_secretariat_may_think_otherwise_and_all_of_it_is_shown(world: World) {
        let programme = adopted(&world).await;
        let goal = || OfResult { programme, clause: clause_id(0) };
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let denmark = world.signed_in("dk@example.org", "delegate DK").await;
        let secretary = world.sign_in("secretary@example.org").await;
        finland.ask::<GiveAView>(goal(), view(Scale::Minor, 0)).await;
        denmark.ask::<GiveAView>(goal(), view(Scale::Major, 0)).await;
        let whole = secretary.ask::<GiveAView>(goal(), view(Scale::Moderate, 0)).await;
        let now = [("".into(), Scale::Moderate), ("DK".into(), Scale::Major), ("FI".into(), Scale::Minor)];
        assert_eq!(views(&whole.summary), now, "the secretariat first, then by code");
        assert_eq!(whole.summary.views[1].reason, "The pilots show it.");

        let whole = finland.ask::<GiveAView>(goal(), view(Scale::Fulfilled, 1)).await;
        assert_eq!(views(&whole.summary)[2], ("FI".into(), Scale::Fulfilled));
        assert_eq!(whole.views.len(), 4, "what was thought before stays");
        let observer = world.signed_in("o@example.org", "observer").await;
        let results = observer.ask::<ListResults>(OfProgramme { programme }, ()).await.results;
        assert_eq!(views(&results[0]).len(), 3, "everybody sees where they differ");
        assert_eq!(views(&results[1]), []);
    }
}

on_both! {
    async fn of_two_that_give_the_same_view_at_once_one_is_told(world: World) {
        let programme = adopted(&world).await;
        let goal = || OfResult { programme, clause: clause_id(0) };
        let head = world.signed_in("fi@example.org", "head FI").await;
        let delegate = world.signed_in("fi2@example.org", "delegate FI").await;
        let (one, other) = tokio::join!(
            head.try_ask::<GiveAView>(goal(), view(Scale::Minor, 0)),
            delegate.try_ask::<GiveAView>(goal(), view(Scale::Major, 0)),
        );
        let statuses = [one.status, other.status];
        assert!(statuses.contains(&200) && statuses.contains(&409), "{statuses:?}");
    }
}

on_both! {
    async fn a_view_is_of_a_goal_has_a_reason_and_grows_old(world: World) {
        let programme = adopted(&world).await;
        let goal = || OfResult { programme, clause: clause_id(0) };
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let silent = NewView { reason: " ".into(), ..view(Scale::Minor, 0) };
        let answer = finland.try_ask::<GiveAView>(goal(), silent).await;
        assert_eq!(answer.field(), "invalid /reason required");
        let action = OfResult { programme, clause: clause_id(3) };
        let code = finland.refused::<GiveAView>(action, view(Scale::Minor, 0)).await;
        assert_eq!(code, Code::Forbidden, "whoever leads an action says how it goes");
        finland.ask::<GiveAView>(goal(), view(Scale::Minor, 0)).await;
        let stale = |whole: &ResultSummary| whole.views[0].stale;
        world.app.clock.advance(FRESH_SECONDS - 1);
        let finland = world.sign_in("fi@example.org").await;
        assert!(!stale(&finland.ask::<GetResult>(goal(), ()).await.summary));
        world.app.clock.advance(1);
        assert!(stale(&finland.ask::<GetResult>(goal(), ()).await.summary));
    }
}

on_both! {
    async fn the_light_of_a_goal_comes_from_what_is_said_of_the_actions_under_it(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let nothing = Some((Light::NoWord, Why::NothingSaid));
        let under = |light| Some((light, Why::Under));
        assert_eq!(lights(&finland, programme).await, [under(Light::NoWord), under(Light::NoWord), nothing]);
        let action = || OfResult { programme, clause: clause_id(3) };
        finland.ask::<SetResultStatus>(action(), change(Status::UnderWay, 0)).await;
        let fine = Some((Light::OnTrack, Why::Said));
        assert_eq!(lights(&finland, programme).await, [under(Light::OnTrack), under(Light::OnTrack), fine]);
        finland.ask::<SetResultStatus>(action(), change(Status::Delayed, 1)).await;
        let goal = finland.ask::<GetResult>(OfResult { programme, clause: clause_id(0) }, ()).await.summary;
        assert_eq!(goal.light.map(|lit| (lit.light, lit.under.at_risk)), Some((Light::AtRisk, 1)));
        world.app.clock.advance(FRESH_SECONDS);
        let finland = world.sign_in("fi@example.org").await;
        let stale = Some((Light::NoWord, Why::Stale));
        assert_eq!(lights(&finland, programme).await[2], stale);
    }
}
