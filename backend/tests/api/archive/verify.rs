//! `samrad verify` finds what was changed behind the server's back.

use samrad::db::execute;
use samrad::{audit, revision, text, values};

use super::filled::fill;
use crate::on_both;
use crate::support::World;

async fn change(world: &World, sql: &str) {
    let tx = world.app.db.begin().await.unwrap();
    assert!(execute(tx.sql(), sql, values![]).await.unwrap() > 0, "{sql} changes nothing");
    tx.commit_unaudited("a test").await.unwrap();
}

on_both! {
    async fn a_changed_audit_entry_breaks_its_chain(world: World) {
        fill(&world).await;
        change(&world, "UPDATE audit_entry SET detail = '{}' WHERE seq = 2 AND scope = 'installation'").await;
        let (_, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!(breaks, [audit::Break { scope: "installation".into(), seq: 2 }]);
    }
}

on_both! {
    async fn a_changed_revision_is_found_whatever_of_it_was_changed(world: World) {
        for sql in [
            "UPDATE revision_clause SET body = REPLACE(body, 'clause 1.', 'clause I.')",
            "UPDATE revision_clause SET label = 'x' WHERE position = 1",
            "UPDATE revision SET clauses = clauses + 1",
            "DELETE FROM revision_clause WHERE position = 0",
        ] {
            // Each on a database of its own kind and name, so that one change is seen alone.
            let world = if world.app.db.kind() == samrad::db::Kind::Sqlite {
                World::on_sqlite().await
            } else {
                World::on_postgres().await.expect("the server is there")
            };
            fill(&world).await;
            assert_eq!(revision::verify(world.app.db.read()).await.unwrap(), (2, vec![]));
            change(&world, sql).await;
            let (_, found) = revision::verify(world.app.db.read()).await.unwrap();
            assert!(!found.is_empty(), "{sql}");
        }
    }
}

on_both! {
    async fn the_second_revision_stands_on_the_first(world: World) {
        fill(&world).await;
        change(&world, "UPDATE revision SET root_hash = 'r1:0' WHERE number = 1").await;
        let (_, found) = revision::verify(world.app.db.read()).await.unwrap();
        assert_eq!(found.len(), 2);
    }
}

on_both! {
    async fn a_changed_wording_no_longer_gives_its_hash(world: World) {
        fill(&world).await;
        assert_eq!(text::verify_bodies(world.app.db.read()).await.unwrap().1, Vec::<String>::new());
        change(&world, "UPDATE wording SET body = REPLACE(body, 'The words', 'Our words')").await;
        let (_, wrong) = text::verify_bodies(world.app.db.read()).await.unwrap();
        assert!(!wrong.is_empty() && wrong.iter().all(|hash| hash.starts_with("w1:")), "{wrong:?}");
        assert!(!text::verify(world.app.db.read()).await.unwrap().1.is_empty());
    }
}
