//! Renewing and ending sessions.

use shared::api::session::{
    EndAllSessions, EndSession, GetAccount, ListSessions, OfSession, RefreshSession, SignOut,
};
use shared::problem::Code;

use crate::on_both;
use crate::support::World;

on_both! {
    async fn a_refresh_token_is_replaced_at_every_use(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        world.app.clock.advance(6 * 60);
        assert_eq!(client.refused::<GetAccount>((), ()).await, Code::SignInNeeded);
        let before = client.cookie.lock().unwrap().clone();
        let opened = client.ask::<RefreshSession>((), ()).await;
        assert_ne!(*client.cookie.lock().unwrap(), before);
        *client.token.lock().unwrap() = Some(opened.access_token);
        client.ask::<GetAccount>((), ()).await;
    }
}

on_both! {
    async fn a_lost_answer_does_not_sign_anybody_out(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        let before = client.cookie.lock().unwrap().clone();
        client.ask::<RefreshSession>((), ()).await;
        *client.cookie.lock().unwrap() = before;
        world.app.clock.advance(9);
        client.ask::<RefreshSession>((), ()).await;
        client.ask::<RefreshSession>((), ()).await;
    }
}

on_both! {
    async fn a_token_that_comes_a_second_time_ends_the_session(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        let stolen = client.cookie.lock().unwrap().clone();
        client.ask::<RefreshSession>((), ()).await;
        world.app.clock.advance(11);
        let thief = world.anyone();
        *thief.cookie.lock().unwrap() = stolen;
        assert_eq!(thief.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
        assert_eq!(client.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
        assert_eq!(client.refused::<GetAccount>((), ()).await, Code::SessionEnded);
    }
}

on_both! {
    async fn an_old_token_ends_the_session_even_after_many_renewals(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        let stolen = client.cookie.lock().unwrap().clone();
        for _ in 0..4 {
            client.ask::<RefreshSession>((), ()).await;
        }
        let thief = world.anyone();
        *thief.cookie.lock().unwrap() = stolen;
        assert_eq!(thief.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
        assert_eq!(client.refused::<GetAccount>((), ()).await, Code::SessionEnded);
    }
}

on_both! {
    async fn a_session_ends_after_twelve_hours_whatever_happens(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        for _ in 0..11 {
            world.app.clock.advance(60 * 60);
            client.ask::<RefreshSession>((), ()).await;
        }
        world.app.clock.advance(60 * 60);
        assert_eq!(client.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
    }
}

on_both! {
    async fn a_cookie_alone_does_nothing_for_a_foreign_page(world: World) {
        let client = world.signed_in("head.dk@example.org", "head DK").await;
        for (method, path) in [("POST", "/api/v1/session/refresh"), ("DELETE", "/api/v1/session")] {
            assert_eq!(client.send(method, path, None, None).await.code(), Code::ForeignOrigin);
        }
    }
}

on_both! {
    async fn sessions_are_seen_and_ended_here_there_and_everywhere(world: World) {
        let here = world.signed_in("head.dk@example.org", "head DK").await;
        let there = world.sign_in("head.dk@example.org").await;
        let stranger = world.signed_in("head.fi@example.org", "head FI").await;
        let sessions = here.ask::<ListSessions>((), ()).await;
        assert_eq!(sessions.len(), 2);
        assert_eq!(sessions.iter().filter(|session| session.this).count(), 1);
        let other = sessions.iter().find(|session| !session.this).unwrap().id;
        assert_eq!(stranger.refused::<EndSession>(OfSession { session: other }, ()).await, Code::NotFound);
        here.ask::<EndSession>(OfSession { session: other }, ()).await;
        assert_eq!(there.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        let again = world.sign_in("head.dk@example.org").await;
        here.ask::<EndAllSessions>((), ()).await;
        for client in [&here, &again] {
            assert_eq!(client.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        }
        stranger.ask::<SignOut>((), ()).await;
        assert_eq!(stranger.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
    }
}
