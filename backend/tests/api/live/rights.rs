//! What a socket may do, while it is open.

use samrad::hub::Event;
use samrad::values;
use shared::api::session::{EndAllSessions, GetAccount};
use shared::live::{Ability, FromServer, Refusal};
use tokio::time::Instant;

use super::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn who_reads_along_changes_nothing(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut pen = Tab::open(&world, &secretary, text, 11).await;
        let mut reader = Tab::open(&world, &delegate, text, 12).await;
        assert_eq!((pen.ability, reader.ability), (Ability::Write, Ability::Read));
        reader.said.clear();
        reader.types(&clause_id(1), " FROM A READER").await;
        reader.until("a reminder", |tab| tab.said.iter().any(|said| matches!(said, FromServer::Ability { .. }))).await;
        pen.types(&clause_id(1), " From the pen.").await;
        pen.until("saved", Tab::is_saved).await;
        reader.until("what the pen wrote", |tab| tab.words(&clause_id(1)).contains("From the pen")).await;
        assert!(!pen.words(&clause_id(1)).contains("READER"));
        assert_eq!(reader.closed, None);
    }
}

on_both! {
    async fn a_suspended_persons_socket_ends_within_two_seconds(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let person = world.person("sec@example.org", "secretary").await;
        let secretary = world.sign_in("sec@example.org").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE person SET state = 'suspended' WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, values![person.to_string()]).await.unwrap();
        tx.tell(Event::PersonChanged(person));
        world.app.hub.publish(tx.commit_unaudited("a test").await.unwrap());
        let begun = Instant::now();
        assert_eq!(tab.close_code().await, 4401);
        assert!(begun.elapsed().as_secs() < 2);
    }
}

on_both! {
    async fn signing_out_everywhere_ends_the_sockets_of_these_sessions_alone(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let other = world.signed_in("chair@example.org", "chair DK").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        let mut stays = Tab::open(&world, &other, text, 12).await;
        secretary.ask::<EndAllSessions>((), ()).await;
        assert_eq!(tab.close_code().await, 4401);
        stays.types(&clause_id(1), " Still here.").await;
        stays.until("saved", Tab::is_saved).await;
        other.ask::<GetAccount>((), ()).await;
    }
}

on_both! {
    async fn a_frozen_text_takes_the_pen_away_within_two_seconds_and_thawing_gives_it_back(world: World) {
        let (programme, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        world.move_to(programme, text, "adoption").await;
        let begun = Instant::now();
        tab.until("reading only", |tab| tab.ability == Ability::Read).await;
        assert!(begun.elapsed().as_secs() < 2);
        let before = tab.saved;
        tab.types(&clause_id(1), " Too late.").await;
        tab.for_a_while(300).await;
        assert_eq!(tab.saved, before);
        world.move_to(programme, text, "drafting").await;
        // With the pen comes the question what was missed; the answer brings the words after all.
        tab.until("the pen again", |tab| tab.ability == Ability::Write && tab.is_saved()).await;
    }
}

on_both! {
    async fn who_may_no_longer_read_the_draft_loses_the_room_and_keeps_the_socket(world: World) {
        let (programme, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut tab = Tab::open(&world, &delegate, text, 11).await;
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE programme SET delegations_see = 'last_revision' WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, values![programme.to_string()]).await.unwrap();
        tx.tell(Event::TextRightsChanged(text));
        world.app.hub.publish(tx.commit_unaudited("a test").await.unwrap());
        let closed = FromServer::Closed { handle: tab.handle, code: Refusal::Withdrawn };
        tab.until("the room's end", |tab| tab.said.contains(&closed)).await;
        tab.for_a_while(300).await;
        assert_eq!(tab.closed, None);
    }
}

on_both! {
    async fn a_seat_that_ends_takes_its_socket_along(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let person = world.person("sec@example.org", "secretary").await;
        let secretary = world.sign_in("sec@example.org").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE seat SET ends = '2026-11-23' WHERE person = $1";
        samrad::db::execute(tx.sql(), sql, values![person.to_string()]).await.unwrap();
        tx.tell(Event::PersonChanged(person));
        world.app.hub.publish(tx.commit_unaudited("a test").await.unwrap());
        assert_eq!(tab.close_code().await, 4403);
    }
}
