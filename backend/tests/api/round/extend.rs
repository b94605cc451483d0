//! Moving the deadline of a round.

use samrad::job;
use shared::api::round::{ExtendARound, NewDeadline};
use shared::problem::Code;
use shared::round::End;

use super::{ground_of, of};
use crate::on_both;
use crate::support::World;

const FIRST: &str = "2026-12-09T23:00:00Z";
const LATER: &str = "2026-12-16T23:00:00Z";

fn deadline(was: &str, to: &str, reason: &str) -> NewDeadline {
    NewDeadline { was: was.parse().unwrap(), closes_at: to.parse().unwrap(), reason: reason.into() }
}

on_both! {
    async fn a_round_is_extended_with_a_reason_and_ends_at_the_later_deadline(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        let round = ground.opened(&secretary, FIRST).await;
        let silent = chair.try_ask::<ExtendARound>(of(round.id), deadline(FIRST, LATER, " ")).await;
        assert_eq!(silent.field(), "invalid /reason required");
        let earlier = chair.try_ask::<ExtendARound>(of(round.id), deadline(FIRST, FIRST, "x")).await;
        assert_eq!(earlier.field(), "invalid /closes_at ends_before_start");
        let why = "Two delegations wait for their parliaments.";
        let moved = chair.ask::<ExtendARound>(of(round.id), deadline(FIRST, LATER, why)).await;
        assert_eq!((moved.closes_at, moved.reason.as_str()), (LATER.parse().unwrap(), why));
        // Who still saw the first deadline moves nothing.
        let stale = deadline(FIRST, "2026-12-20T23:00:00Z", "x");
        assert_eq!(secretary.refused::<ExtendARound>(of(round.id), stale).await, Code::Stale);
        world.app.clock.stand_at(FIRST.parse().unwrap());
        job::once(&world.app).await;
        let secretary = world.sign_in("sec@example.org").await;
        let record = ground.latest(&secretary).await;
        assert_eq!(record.round.ended, None);
        assert_eq!(record.extensions.len(), 1);
        assert_eq!((record.extensions[0].from, record.extensions[0].by.code.as_str()), (FIRST.parse().unwrap(), "CHAIR"));
        world.app.clock.stand_at(LATER.parse().unwrap());
        job::once(&world.app).await;
        let secretary = world.sign_in("sec@example.org").await;
        assert_eq!(ground.latest(&secretary).await.round.ended, Some(End::Deadline));
    }
}

on_both! {
    async fn a_deadline_that_has_come_is_not_moved(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        let round = ground.opened(&secretary, FIRST).await;
        // The job has not run yet; the clock decides.
        world.app.clock.stand_at(FIRST.parse().unwrap());
        let secretary = world.sign_in("sec@example.org").await;
        let code = secretary.refused::<ExtendARound>(of(round.id), deadline(FIRST, LATER, "x")).await;
        assert_eq!(code, Code::RoundOver);
    }
}
