//! Writing together.

use collab::message::Message as Wire;
use shared::live::{FromServer, Refusal};

use super::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn two_people_type_at_once_and_end_with_the_same_words(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let two = world.signed_in("chair@example.org", "chair DK").await;
        let mut a = Tab::open(&world, &one, text, 11).await;
        let mut b = Tab::open(&world, &two, text, 12).await;
        for n in 0..20 {
            a.types(&clause_id(1), &format!(" a{n}")).await;
            b.types(&clause_id(1), &format!(" b{n}")).await;
            b.types(&clause_id(2), &format!(" c{n}")).await;
        }
        a.until("saved", Tab::is_saved).await;
        b.until("saved", Tab::is_saved).await;
        a.until("the others' words", |tab| tab.words(&clause_id(2)).ends_with("c19")).await;
        let all = |tab: &Tab| (0..20).all(|n| {
            let words = tab.words(&clause_id(1));
            words.contains(&format!(" a{n}")) && words.contains(&format!(" b{n}"))
        });
        a.until("all words", all).await;
        b.until("all words", all).await;
        assert_eq!(a.words(&clause_id(1)), b.words(&clause_id(1)));
    }
}

on_both! {
    async fn everybody_is_told_who_is_here_by_the_server(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let two = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut a = Tab::open(&world, &one, text, 11).await;
        let mut b = Tab::open(&world, &two, text, 12).await;
        let both = ["sec@example.org SEC", "delegate.fi@example.org FI"];
        a.until("both", |tab| tab.people == both).await;
        b.until("both", |tab| tab.people == both).await;
        let here = format!(r#"{{"clause":"{}","anchor":null,"head":null}}"#, clause_id(1));
        b.send(&Wire::Presence(&collab::awareness::encode_one(12, 1, &here))).await;
        a.until("a cursor", |tab| !tab.presence.is_empty()).await;
        drop(b);
        a.until("one", |tab| tab.people == both[..1]).await;
    }
}

on_both! {
    async fn a_change_that_may_not_enter_ends_its_socket_and_the_room_lives_on(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let two = world.signed_in("chair@example.org", "chair DK").await;
        let mut good = Tab::open(&world, &one, text, 11).await;
        let deep = {
            // A value nested 20,000 levels deep: ends a process that decodes it (live-editing reference 2).
            let mut update = vec![1, 1, 12, 0, 8, 1, 7];
            update.extend(b"clauses");
            update.push(1);
            for _ in 0..20_000 {
                update.extend([117, 1]);
            }
            update.extend([126, 0]);
            update
        };
        // A type that no Yjs client can load, and bytes that are no update at all.
        let unknown_type = vec![1, 1, 12, 0, 7, 1, 7, b'c', b'l', b'a', b'u', b's', b'e', b's', 15, 0];
        for poison in [deep, unknown_type, vec![255; 40]] {
            let mut bad = Tab::open(&world, &two, text, 12).await;
            bad.send(&Wire::Update(&poison)).await;
            let handle = bad.handle;
            assert_eq!(bad.close_code().await, 4422);
            assert!(bad.said.contains(&FromServer::Closed { handle, code: Refusal::BadUpdate }));
            good.types(&clause_id(1), " Onwards.").await;
            good.until("saved", Tab::is_saved).await;
        }
    }
}

on_both! {
    async fn a_flood_ends_its_own_socket(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        for _ in 0..400 {
            tab.send(&Wire::Step1(&[0])).await;
        }
        assert_eq!(tab.close_code().await, 4429);
    }
}

on_both! {
    async fn a_stopped_server_says_so_and_has_everything_in_its_log(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        tab.types(&clause_id(1), " Last words.").await;
        tab.until("saved", Tab::is_saved).await;
        world.app.live.stop().await;
        assert_eq!(tab.close_code().await, 1012);
        let stored = samrad::text::find(world.app.db.read(), text).await.unwrap().unwrap();
        assert_eq!(stored.seq, stored.projected_seq);
        let clauses = samrad::text::clauses(world.app.db.read(), text).await.unwrap();
        assert!(clauses[1].wording.text().ends_with("Last words."));
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}
