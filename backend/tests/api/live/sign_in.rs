//! Signing a socket in, and opening a room on it.

use shared::api::live::{IssueTicket, TicketFor};
use shared::live::{Ability, FromBrowser, FromServer, Refusal, SCHEMA};
use shared::problem::Code;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::tab::{Tab, connect, next, say, ticket};
use crate::on_both;
use crate::support::{World, goal_with_paragraphs};

on_both! {
    async fn a_foreign_page_opens_no_socket(world: World) {
        for origin in ["https://elsewhere.example", "null", "http://127.0.0.1"] {
            match connect(&world, origin).await {
                Err(Error::Http(answer)) => assert_eq!(answer.status(), 403, "{origin}"),
                other => panic!("{origin}: {other:?}"),
            }
        }
        assert!(connect(&world, &world.app.public_url).await.is_ok());
    }
}

on_both! {
    async fn what_is_no_handshake_is_a_problem(world: World) {
        let origin = world.app.public_url.to_string();
        let answer = world.anyone().send("GET", "/api/v1/live", Some(("origin", &origin)), None).await;
        assert_eq!(answer.code(), Code::Malformed);
        let answer = world.anyone().send("GET", "/api/v1/live", None, None).await;
        assert_eq!(answer.code(), Code::ForeignOrigin);
    }
}

on_both! {
    async fn a_socket_that_says_nothing_is_closed_after_five_seconds(world: World) {
        let mut socket = connect(&world, &world.app.public_url).await.unwrap();
        let begun = tokio::time::Instant::now();
        assert_eq!(next(&mut socket).await, Err(4408));
        // Not before; how long after is the patience of the tab, for a machine may do other things too.
        assert!(begun.elapsed().as_secs() >= 4);
    }
}

on_both! {
    async fn the_first_frame_is_a_short_hello_with_a_ticket(world: World) {
        let hello = |ticket: &str| serde_json::to_string(&FromBrowser::Hello { ticket: ticket.into() }).unwrap();
        let frames =
            [Message::text("{}"), Message::text(hello("no ticket")), Message::binary(vec![1, 0, 0]),
             Message::text(hello(&"x".repeat(5000)))];
        for frame in frames {
            let mut socket = connect(&world, &world.app.public_url).await.unwrap();
            futures_util::SinkExt::send(&mut socket, frame).await.unwrap();
            assert_eq!(next(&mut socket).await, Err(4401));
        }
    }
}

on_both! {
    async fn a_ticket_is_used_once_and_within_thirty_seconds(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let ticket_used = ticket(&secretary, None).await;
        let mut first = connect(&world, &world.app.public_url).await.unwrap();
        say(&mut first, &FromBrowser::Hello { ticket: ticket_used.clone() }).await;
        assert!(matches!(next(&mut first).await, Ok(Message::Text(_))));
        let mut second = connect(&world, &world.app.public_url).await.unwrap();
        say(&mut second, &FromBrowser::Hello { ticket: ticket_used }).await;
        assert_eq!(next(&mut second).await, Err(4401));

        let late = ticket(&secretary, None).await;
        world.app.clock.advance(30);
        let mut third = connect(&world, &world.app.public_url).await.unwrap();
        say(&mut third, &FromBrowser::Hello { ticket: late }).await;
        assert_eq!(next(&mut third).await, Err(4401));
    }
}

on_both! {
    async fn a_room_opens_with_a_ticket_of_the_same_person_for_that_text(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        for foreign in [ticket(&delegate, Some(text)).await, ticket(&secretary, None).await, "none".to_owned()] {
            let join = FromBrowser::Join { room: text, ticket: foreign, schema: SCHEMA, epoch: None, client: 12 };
            say(&mut tab.socket, &join).await;
            tab.said.clear();
            let refused = FromServer::Refused { room: text, code: Refusal::TicketInvalid };
            tab.until("a refusal", |tab| tab.said.contains(&refused)).await;
        }
        // None of the wrong tickets let anybody in.
        assert!(!tab.said.iter().any(|said| matches!(said, FromServer::Joined { .. })));
    }
}

on_both! {
    async fn another_schema_or_an_old_epoch_does_not_come_in(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        assert_eq!(tab.epoch, 1);
        tab.said.clear();
        tab.client = 12;
        tab.join(&secretary, text, SCHEMA, Some(7)).await;
        let refused = |code| FromServer::Refused { room: text, code };
        tab.until("a refusal", |tab| tab.said.contains(&refused(Refusal::EpochClosed))).await;
        tab.join(&secretary, text, SCHEMA + 1, None).await;
        tab.until("a refusal", |tab| tab.said.contains(&refused(Refusal::SchemaMismatch))).await;
        assert_eq!(tab.close_code().await, 4409);
    }
}

on_both! {
    async fn a_ticket_for_a_room_says_what_may_be_done_there(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let (_, hidden) = world.text("drafting", "last_revision", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let room = |text| TicketFor { text: Some(text) };
        assert_eq!(secretary.ask::<IssueTicket>((), room(hidden)).await.ability, Some(Ability::Write));
        assert_eq!(delegate.ask::<IssueTicket>((), room(text)).await.ability, Some(Ability::Read));
        assert_eq!(delegate.refused::<IssueTicket>((), room(hidden)).await, Code::NotFound);
        assert_eq!(observer.refused::<IssueTicket>((), room(text)).await, Code::NotFound);
        let nowhere = shared::id::TextId::from_parts(1, 1);
        assert_eq!(secretary.refused::<IssueTicket>((), room(nowhere)).await, Code::NotFound);
    }
}
