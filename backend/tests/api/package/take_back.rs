//! Taking back that a package was applied.

use shared::amendment::{Outcome, State as Amended};
use shared::api::amendment::{DecideAnAmendment, TakeADecisionBack};
use shared::api::package::{ApplicationReversal, TakeAPackageBack};
use shared::package::State;
use shared::problem::Code;

use super::{Round, compromise, of};
use crate::amendment::{decision, of as of_amendment, reversal, reword};
use crate::on_both;
use crate::support::World;

fn reversed(application: u32) -> ApplicationReversal {
    ApplicationReversal { application, reason: "One delegation was not heard.".into() }
}

fn because() -> ApplicationReversal {
    reversed(1)
}

on_both! {
    async fn the_text_and_the_amendments_are_as_they_were_and_both_decisions_stay(world: World) {
        let round = Round::of(world).await;
        let before = round.words().await;
        let kept = round.tabled(vec![reword(1, "The better words of clause 1.")]).await;
        let dropped = round.tabled(vec![reword(2, "The words of clause two.")]).await;
        let package = round.accepted(compromise()).await;
        assert_eq!(round.n.chair.refused::<TakeAPackageBack>(of(package.id), because()).await, Code::PackageMoved);
        round.applied(&package).await;
        round.n.world.app.clock.advance(60);
        // The chair takes one of the decisions back by itself, and decides otherwise.
        round.n.chair.ask::<TakeADecisionBack>(of_amendment(dropped.id), reversal(1, "A mistake.")).await;
        let again = round.amendment(dropped.id).await;
        let ministers = decision(&again, Outcome::KeepForMinisters, "");
        round.n.chair.ask::<DecideAnAmendment>(of_amendment(dropped.id), ministers).await;
        let bare = ApplicationReversal { reason: String::new(), ..because() };
        let refused = round.n.chair.try_ask::<TakeAPackageBack>(of(package.id), bare).await;
        assert_eq!(refused.field(), "invalid /reason required");
        assert_eq!(round.fi().refused::<TakeAPackageBack>(of(package.id), because()).await, Code::Forbidden);

        let back = round.n.chair.ask::<TakeAPackageBack>(of(package.id), because()).await;
        assert_eq!((back.state, back.applied_at, back.undone.len()), (State::Put, None, 1));
        assert_eq!(back.undone[0].reason, "One delegation was not heard.");
        assert_eq!(round.words().await, before);
        let record = round.amendment(kept.id).await.record;
        assert_eq!(record.state, Amended::Tabled);
        assert!(record.decisions[0].taken_back.is_some());
        assert_eq!(round.amendment(dropped.id).await.record.state, Amended::KeptForMinisters);
        // All have accepted it still: it may be applied again.
        round.n.world.app.clock.advance(60);
        let applied = round.applied(&back).await;
        assert_eq!((applied.state, applied.application()), (State::Applied, 2));
        // And whoever was asked about the first does not take the second back.
        let words = round.words().await;
        assert_eq!(round.n.chair.refused::<TakeAPackageBack>(of(package.id), because()).await, Code::Stale);
        assert_eq!((round.seen(package.id).await.state, round.words().await), (State::Applied, words));
        let back = round.n.chair.ask::<TakeAPackageBack>(of(package.id), reversed(2)).await;
        assert_eq!((back.state, back.undone.len()), (State::Put, 2));
        assert_eq!(samrad::text::verify(round.n.world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn what_entered_the_text_with_a_package_is_not_taken_back_by_itself(world: World) {
        let round = Round::of(world).await;
        let kept = round.tabled(vec![reword(1, "The better words of clause 1.")]).await;
        let package = round.applied(&round.accepted(compromise()).await).await;
        let words = round.words().await;
        let record = round.amendment(kept.id).await.record;
        assert_eq!((record.state, record.in_package().map(|with| with.id)), (Amended::Accepted, Some(package.id)));
        let refused = round.n.chair.refused::<TakeADecisionBack>(of_amendment(kept.id), reversal(1, "A mistake.")).await;
        assert_eq!(refused, Code::DecidedInPackage);
        assert_eq!(round.words().await, words);
        assert_eq!(round.amendment(kept.id).await.record, record);
        round.n.chair.ask::<TakeAPackageBack>(of(package.id), because()).await;
        let record = round.amendment(kept.id).await.record;
        assert_eq!((record.state, record.in_package()), (Amended::Tabled, None));
        // Decided anew by itself, it is taken back by itself.
        round.n.world.app.clock.advance(60);
        let again = round.amendment(kept.id).await;
        round.n.chair.ask::<DecideAnAmendment>(of_amendment(kept.id), decision(&again, Outcome::Accept, "")).await;
        round.n.chair.ask::<TakeADecisionBack>(of_amendment(kept.id), reversal(2, "A mistake.")).await;
        assert_eq!(round.amendment(kept.id).await.record.state, Amended::Tabled);
    }
}

on_both! {
    async fn what_was_changed_again_since_is_not_taken_back(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        let applied = round.applied(&package).await;
        round.n.edits(1, "Words by the pen.").await;
        let answer = round.n.chair.try_ask::<TakeAPackageBack>(of(applied.id), because()).await;
        assert_eq!(answer.field(), "changed_since /application changed");
        let label = round.labels().await.swap_remove(1);
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!([label]));
        assert_eq!(round.words().await[2], "The shared words of clause 2.");
    }
}

on_both! {
    async fn what_is_agreed_since_is_not_taken_back(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(vec![reword(1, "Other words.")]).await;
        round.applied(&package).await;
        round.n.all_agree(1, true).await;
        assert_eq!(round.n.chair.refused::<TakeAPackageBack>(of(package.id), because()).await, Code::ClauseAgreed);
    }
}
