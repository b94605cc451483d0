//! How a programme moved, and why.

use shared::api::programme::{Happened, ListHistory};
use shared::lifecycle::State;
use shared::problem::Code;

use super::make::{go, of, programme, put};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn each_step_is_kept_with_who_when_and_why(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let delegate = world.signed_in("fi@example.org", "delegate FI").await;
        let made = programme(&secretary, "A programme").await;
        world.app.clock.advance(60);
        go(&secretary, &made, State::Drafting).await;
        world.app.clock.advance(60);
        go(&chair, &made, State::Mandate).await;
        let history = delegate.ask::<ListHistory>(of(&made), ()).await;
        let what: Vec<_> = history.iter().map(|entry| entry.what.clone()).collect();
        let moved = |from, to| Happened::Moved { from, to, revision: None };
        assert_eq!(
            what,
            [
                moved(State::Drafting, State::Mandate),
                moved(State::Mandate, State::Drafting),
                Happened::Made
            ]
        );
        assert_eq!(history[0].by.as_ref().map(|named| named.name.as_str()), Some("chair@example.org"));
        assert_eq!(history[0].note, "as agreed");
        assert_eq!(history[0].at, world.app.clock.now());
        assert!(history.iter().all(|entry| entry.seat.is_some()));
    }
}

on_both! {
    async fn an_observer_does_not_read_why_a_programme_moved(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let observer = world.signed_in("obs@example.org", "observer").await;
        let made = programme(&secretary, "A programme").await;
        assert_eq!(observer.refused::<ListHistory>(of(&made), ()).await, Code::NotFound);
        put(&world, made.summary.id, State::InForce).await;
        assert_eq!(observer.refused::<ListHistory>(of(&made), ()).await, Code::Forbidden);
    }
}
