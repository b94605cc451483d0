//! Editing sessions during a negotiation.

use samrad::{job, programme};
use shared::api::programme::{
    AnnounceEditingSession, EndEditingSession, GetProgramme, Happened, ListHistory, NewEditingSession,
};
use shared::lifecycle::State;
use shared::problem::Code;

use super::make::{go, of, programme as make, put};
use crate::on_both;
use crate::support::World;

fn session(reason: &str, until: Option<&str>) -> NewEditingSession {
    NewEditingSession { reason: reason.into(), until: until.map(|at| at.parse().expect("an instant")) }
}

on_both! {
    async fn in_a_negotiation_the_pen_writes_only_in_an_announced_session(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("fi@example.org", "delegate FI").await;
        let made = make(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Negotiation).await;
        assert!(!secretary.ask::<GetProgramme>(of(&made), ()).await.holds_pen);
        let nameless = secretary.try_ask::<AnnounceEditingSession>(of(&made), session(" ", None)).await;
        assert_eq!(nameless.field(), "invalid /reason required");
        let numbering = session("numbering", None);
        let code = delegate.refused::<AnnounceEditingSession>(of(&made), numbering.clone()).await;
        assert_eq!(code, Code::Forbidden);
        secretary.ask::<AnnounceEditingSession>(of(&made), numbering.clone()).await;
        assert!(secretary.ask::<GetProgramme>(of(&made), ()).await.holds_pen);
        let seen = delegate.ask::<GetProgramme>(of(&made), ()).await;
        assert_eq!(seen.inside.unwrap().editing_session.unwrap().reason, "numbering");
        let again = secretary.refused::<AnnounceEditingSession>(of(&made), numbering).await;
        assert_eq!(again, Code::EditingRuns);
        secretary.ask::<EndEditingSession>(of(&made), ()).await;
        assert!(!secretary.ask::<GetProgramme>(of(&made), ()).await.holds_pen);
        assert_eq!(secretary.refused::<EndEditingSession>(of(&made), ()).await, Code::NotFound);
    }
}

on_both! {
    async fn outside_a_negotiation_no_session_is_announced(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = make(&secretary, "A programme").await;
        for state in [State::Drafting, State::Consultation, State::Adoption, State::InForce] {
            put(&world, made.summary.id, state).await;
            let code = secretary.refused::<AnnounceEditingSession>(of(&made), session("x", None)).await;
            assert_eq!(code, Code::EditingNotHere, "{state:?}");
        }
    }
}

on_both! {
    async fn a_session_ends_by_itself_at_its_time(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = make(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Negotiation).await;
        let past = secretary.try_ask::<AnnounceEditingSession>(of(&made), session("x", Some("2026-11-23T12:00:00Z"))).await;
        assert_eq!(past.field(), "invalid /until ends_before_start");
        secretary.ask::<AnnounceEditingSession>(of(&made), session("x", Some("2026-11-23T12:02:00Z"))).await;
        let runs = async || {
            job::once(&world.app).await;
            let rules = programme::text_rules(world.app.db.read(), made.summary.id).await.unwrap().unwrap();
            rules.editing_session
        };
        world.app.clock.advance(119);
        assert!(runs().await);
        world.app.clock.advance(1);
        assert!(!runs().await);
        let history = secretary.ask::<ListHistory>(of(&made), ()).await;
        assert_eq!(history[0].what, Happened::EditingEnded);
        assert!(history[0].by.is_none());
    }
}

on_both! {
    async fn a_session_does_not_outlive_its_negotiation(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = make(&secretary, "A programme").await;
        go(&secretary, &made, State::Drafting).await;
        go(&secretary, &made, State::Negotiation).await;
        secretary.ask::<AnnounceEditingSession>(of(&made), session("numbering", None)).await;
        let back = go(&secretary, &made, State::Drafting).await;
        assert_eq!(back.inside.unwrap().editing_session, None);
        let again = go(&secretary, &made, State::Negotiation).await;
        assert!(!again.holds_pen);
    }
}
