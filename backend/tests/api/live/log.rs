//! What is acknowledged is durable, and the projection says what the log says.

use std::time::Instant;

use samrad::app::App;
use samrad::live::Live;
use samrad::text::{clauses, find, settle, verify};
use samrad::values;

use super::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, entry, goal_with_paragraphs};

/// Another process on the same database.
fn restarted(world: &World) -> App {
    App { live: Live::default(), ..world.app.clone() }
}

on_both! {
    async fn what_is_acknowledged_survives_the_end_of_the_process(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        tab.types(&clause_id(1), " Acknowledged.").await;
        tab.until("saved", Tab::is_saved).await;
        // Nothing is settled or unloaded yet: another process finds what was acknowledged in the log alone.
        let after = restarted(&world);
        let stored = find(after.db.read(), text).await.unwrap().unwrap();
        assert!(stored.projected_seq < stored.seq);
        settle(&after, text).await.unwrap();
        let clauses = clauses(after.db.read(), text).await.unwrap();
        assert_eq!(clauses[1].wording.text(), "The words of clause 1. Acknowledged.");
        // Start-up catches up with who wrote it, not only with what.
        assert_eq!((clauses[1].changed.name.as_str(), clauses[1].changed.code.as_str()), ("sec@example.org", "SEC"));
        assert_eq!(clauses[2].changed.name, "");
        assert_eq!(verify(after.db.read()).await.unwrap(), (1, vec![]));
    }
}

on_both! {
    async fn saved_is_said_only_after_the_commit(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let two = world.signed_in("chair@example.org", "chair DK").await;
        let mut a = Tab::open(&world, &one, text, 11).await;
        let mut b = Tab::open(&world, &two, text, 12).await;
        a.until("saved", Tab::is_saved).await;
        rename(&world, "text_update", "elsewhere").await;
        a.types(&clause_id(1), " Not yet.").await;
        // The broadcast does not wait for the commit, the acknowledgement does.
        b.until("the broadcast", |tab| tab.words(&clause_id(1)).ends_with("Not yet.")).await;
        a.for_a_while(1500).await;
        assert!(!a.is_saved());
        assert!(settle(&world.app, text).await.is_err());
        rename(&world, "elsewhere", "text_update").await;
        a.until("saved after all", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}

on_both! {
    async fn while_the_database_refuses_a_room_takes_in_so_much_and_the_tabs_keep_the_rest(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(24)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let two = world.signed_in("chair@example.org", "chair DK").await;
        let mut a = Tab::open(&world, &one, text, 11).await;
        let mut b = Tab::open(&world, &two, text, 12).await;
        a.until("saved", Tab::is_saved).await;
        b.until("saved", Tab::is_saved).await;
        rename(&world, "text_update", "elsewhere").await;
        // Twelve clauses of 100 KB from each: more than the two megabytes that a room keeps. Each is read as it comes, since who does not
        // read is given all of it at once.
        let words = "w".repeat(100_000);
        let is_long = |tab: &Tab, n: usize| tab.words(&clause_id(n)).ends_with(&words);
        for n in 1..=12 {
            a.types(&clause_id(n), &words).await;
            b.until("what was typed first", |tab| is_long(tab, n)).await;
        }
        for n in 13..=24 {
            b.types(&clause_id(n), &words).await;
            if n <= 18 {
                a.until("some of what came after it", |tab| is_long(tab, n)).await;
            }
        }
        a.for_a_while(1500).await;
        assert!(!is_long(&a, 24), "no more is taken in");
        b.for_a_while(100).await;
        assert!(!a.is_saved() && !b.is_saved());
        rename(&world, "elsewhere", "text_update").await;
        b.until("saved, what was not taken in too", Tab::is_saved).await;
        a.until("the rest", |tab| is_long(tab, 24)).await;
        a.until("saved", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        let clauses = clauses(world.app.db.read(), text).await.unwrap();
        assert!(clauses[1..].iter().all(|clause| clause.wording.text().ends_with(&words)));
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}

async fn rename(world: &World, from: &str, to: &str) {
    let tx = world.app.db.begin().await.unwrap();
    samrad::db::execute(tx.sql(), &format!("ALTER TABLE {from} RENAME TO {to}"), values![]).await.unwrap();
    tx.commit_unaudited("a test").await.unwrap();
}

on_both! {
    async fn the_projection_follows_two_seconds_of_quiet(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        let begun = Instant::now();
        tab.types(&clause_id(2), " Quiet now.").await;
        tab.until("settled", |tab| !tab.settled.is_empty()).await;
        // Not before; how long after is the patience of the tab, for a machine may do other things too.
        assert!(begun.elapsed().as_millis() >= 1900);
        let settled = &tab.settled[0];
        assert_eq!((settled.id.as_str(), settled.label.as_str()), (clause_id(2).as_str(), "1.0.2"));
        assert_eq!((settled.changed_by.as_str(), settled.changed_code.as_str()), ("sec@example.org", "SEC"));
        let clauses = clauses(world.app.db.read(), text).await.unwrap();
        assert_eq!(clauses[2].hash.as_str(), settled.hash);
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}

on_both! {
    async fn at_a_settle_everybody_is_told_of_what_it_touched_and_of_nothing_else(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        tab.types(&clause_id(1), " More.").await;
        tab.deletes(&clause_id(3)).await;
        tab.until("saved", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        tab.until("what was touched", |tab| tab.settled.len() > 1).await;
        let told: Vec<&str> = tab.settled.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(told, [clause_id(1).as_str(), clause_id(3).as_str()], "what is gone is told of too");
    }
}

on_both! {
    async fn a_long_log_is_compacted_and_gives_the_same_text(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &one, text, 11).await;
        // Four times the snapshot and 64 KB, whichever is more.
        let line = format!(" {}", "w".repeat(999));
        for _ in 0..80 {
            tab.types(&clause_id(1), &line).await;
        }
        tab.until("saved", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        let left = rows(&world, "text_update").await;
        assert!(left < 40, "{left} rows");
        assert_eq!(left + rows(&world, "text_update_archive").await, 80);
        assert_eq!(rows(&world, "text_snapshot").await, 2);
        let after = restarted(&world);
        settle(&after, text).await.unwrap();
        assert_eq!(verify(after.db.read()).await.unwrap(), (1, vec![]));
        let clauses = clauses(after.db.read(), text).await.unwrap();
        assert_eq!(clauses[1].wording.text().matches(&line).count(), 80);
    }
}

#[derive(samrad::db::FromRow)]
struct Count {
    count: i64,
}

async fn rows(world: &World, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS count FROM {table}");
    samrad::db::one::<Count>(world.app.db.read(), &sql, values![]).await.unwrap().unwrap().count
}

on_both! {
    async fn a_text_of_300_clauses_opens_within_100_milliseconds(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(299)).await;
        let app = restarted(&world);
        let begun = Instant::now();
        // An act that is given up opens the room and does nothing else.
        let opened = samrad::text::act(&app, text, samrad::permit::By::System("a test"), "test", |_| Ok(vec![]), |_, _| {
            Box::pin(async { Err::<(), _>(shared::problem::Code::Stale.into()) })
        });
        assert!(opened.await.is_err());
        let took = begun.elapsed();
        // Unoptimised, on a machine that does other things too.
        assert!(took.as_millis() < 1000, "{took:?}");
    }
}

on_both! {
    async fn what_one_node_writes_reaches_the_rooms_of_another_through_the_log(world: World) {
        if world.app.db.kind() == samrad::db::Kind::Sqlite {
            // One file, one process.
            return;
        }
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let one = world.signed_in("sec@example.org", "secretary").await;
        let mut here = Tab::open(&world, &one, text, 11).await;
        let there = restarted(&world);
        let reword = |words: &str| {
            let wording = shared::text::Wording::plain(words);
            vec![collab::act::Edit::Wording { clause: clause_id(2), wording }]
        };
        let by = samrad::permit::By::System("a test");
        let app = there.clone();
        samrad::text::act(&there, text, by, "test", |_| Ok(reword("From the other node.")), move |tx, _| {
            Box::pin(async move { entry(&app, tx).await })
        })
        .await
        .unwrap();
        here.until("the other node's words", |tab| tab.words(&clause_id(2)) == "From the other node.").await;
        // And back: the other node builds its next act on what was typed here.
        here.types(&clause_id(2), " And from here.").await;
        here.until("saved", Tab::is_saved).await;
        let app = there.clone();
        let seen = samrad::text::act(&there, text, by, "test", |_| Ok(vec![]), move |tx, settled| {
            let words = settled.before[2].wording.text();
            Box::pin(async move {
                entry(&app, tx).await?;
                Ok(words)
            })
        });
        assert_eq!(seen.await.unwrap(), "From the other node. And from here.");
        settle(&world.app, text).await.unwrap();
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}
