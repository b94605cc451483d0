//! Signing in.

use samrad::audit;
use shared::api::session::{ChangePassword, Credentials, GetAccount, NewPassword, SignIn};
use shared::problem::Code;

use crate::on_both;
use crate::support::{PASSWORD, World};

fn credentials(email: &str, password: &str) -> Credentials {
    Credentials { email: email.into(), password: password.into() }
}

on_both! {
    async fn a_person_signs_in_and_is_known(world: World) {
        let person = world.person("head.dk@example.org", "head DK").await;
        let client = world.anyone();
        let opened = client.ask::<SignIn>((), credentials(" Head.DK@example.org ", PASSWORD)).await;
        assert_eq!(opened.account.id, person);
        assert_eq!(opened.account.seats.len(), 1);
        *client.token.lock().unwrap() = Some(opened.access_token);
        assert_eq!(client.ask::<GetAccount>((), ()).await.id, person);
    }
}

on_both! {
    async fn wrong_address_and_wrong_password_are_answered_alike(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let client = world.anyone();
        for (email, password) in [("head.dk@example.org", "not the password"), ("nobody@example.org", PASSWORD)] {
            assert_eq!(client.refused::<SignIn>((), credentials(email, password)).await, Code::CredentialsWrong);
        }
        let empty = client.try_ask::<SignIn>((), credentials("", "x")).await;
        assert_eq!(empty.field(), "invalid /email required");
    }
}

on_both! {
    async fn guessing_is_slowed_down_for_the_account_and_not_for_its_neighbours(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        world.person("head.fi@example.org", "head FI").await;
        let client = world.anyone();
        for _ in 0..5 {
            let code = client.refused::<SignIn>((), credentials("head.dk@example.org", "guess")).await;
            assert_eq!(code, Code::CredentialsWrong);
        }
        assert_eq!(client.refused::<SignIn>((), credentials("head.dk@example.org", PASSWORD)).await, Code::TooMany);
        client.ask::<SignIn>((), credentials("head.fi@example.org", PASSWORD)).await;
        world.app.clock.advance(15 * 60 + 1);
        client.ask::<SignIn>((), credentials("head.dk@example.org", PASSWORD)).await;
    }
}

on_both! {
    async fn guesses_that_come_at_once_count_like_those_that_come_one_by_one(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let client = world.anyone();
        let guess = || client.refused::<SignIn>((), credentials("head.dk@example.org", "guess"));
        let codes = futures_util::future::join_all((0..40).map(|_| guess())).await;
        let tried = codes.iter().filter(|code| **code == Code::CredentialsWrong).count();
        let refused = codes.iter().filter(|code| **code == Code::TooMany).count();
        assert_eq!((tried, refused), (5, 35), "{codes:?}");
    }
}

on_both! {
    async fn a_person_who_signs_in_often_is_not_taken_for_one_who_guesses(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let client = world.anyone();
        for _ in 0..12 {
            client.ask::<SignIn>((), credentials("head.dk@example.org", PASSWORD)).await;
        }
        let code = client.refused::<SignIn>((), credentials("head.dk@example.org", "guess")).await;
        assert_eq!(code, Code::CredentialsWrong);
    }
}

on_both! {
    async fn a_foreign_page_signs_nobody_in(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let body = serde_json::to_string(&credentials("head.dk@example.org", PASSWORD)).unwrap();
        let foreign = Some(("origin", "https://elsewhere.example"));
        let answer = world.anyone().send("POST", "/api/v1/session", foreign, Some(body)).await;
        assert_eq!(answer.code(), Code::ForeignOrigin);
    }
}

on_both! {
    async fn a_new_password_ends_the_other_sessions_and_leaves_an_entry(world: World) {
        let here = world.signed_in("head.dk@example.org", "head DK").await;
        let there = world.sign_in("head.dk@example.org").await;
        let change = |current: &str, new: &str| NewPassword { current: current.into(), new: new.into() };
        let short = here.try_ask::<ChangePassword>((), change(PASSWORD, "short")).await;
        assert_eq!(short.field(), "invalid /new too_short");
        let wrong = here.try_ask::<ChangePassword>((), change("something else", "a new and long one")).await;
        assert_eq!(wrong.field(), "invalid /current wrong_password");
        here.ask::<ChangePassword>((), change(PASSWORD, "a new and long one")).await;
        assert_eq!(there.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        here.ask::<GetAccount>((), ()).await;
        let (entries, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!((entries, breaks), (2, vec![]));
    }
}

on_both! {
    async fn one_guesser_behind_a_proxy_does_not_use_up_everybodys_attempts(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let client = world.anyone();
        let from = |address: &'static str, body: Credentials| {
            let body = serde_json::to_string(&body).unwrap();
            client.send("POST", "/api/v1/session", Some(("x-forwarded-for", address)), Some(body))
        };
        for n in 0..30 {
            let guess = credentials(&format!("somebody.{n}@example.org"), "guess");
            assert_eq!(from("198.51.100.7", guess).await.code(), Code::CredentialsWrong);
        }
        let real = || credentials("head.dk@example.org", PASSWORD);
        assert_eq!(from("198.51.100.7", real()).await.code(), Code::TooMany);
        assert_eq!(from("198.51.100.8", real()).await.status, 201);
    }
}
