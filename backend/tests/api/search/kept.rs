//! What things are found by is made anew where there is none: in a database of an earlier release, and in a restored one.

use samrad::archive::{Archive, restore};
use samrad::clock::Random;
use samrad::db::execute;
use samrad::{search as index, values};
use shared::comment::Circle;
use shared::search::Kind;

use super::{count, search};
use crate::amendment::{reword, table};
use crate::archive::filled::Kept;
use crate::comment::{begin, inside, original};
use crate::on_both;
use crate::support::{Client, World};

/// Something of every kind.
async fn fill(world: &World) {
    let table = table(world, 3).await;
    table.tabled(&table.fi, 2, "Tabled words.").await;
    table.draft(&table.fi, 1, vec![reword(1, "Drafted words.")]).await;
    begin(&table.fi, table.text, (inside(), &original(1)), None).await;
    begin(&table.se, table.text, (Circle::All, &original(1)), None).await;
}

async fn counts(fi: &Client) -> [u32; 4] {
    let found = search(fi, "words").await;
    Kind::ALL.map(|kind| count(&found, kind))
}

async fn change(world: &World, sql: &str) {
    let tx = world.app.db.begin().await.unwrap();
    execute(tx.sql(), sql, values![]).await.unwrap();
    tx.commit_unaudited("a test").await.unwrap();
}

on_both! {
    async fn a_database_without_it_gets_it_at_the_next_start(world: World) {
        fill(&world).await;
        let fi = world.sign_in("head.fi@example.org").await;
        let before = counts(&fi).await;
        assert_eq!(before, [4, 1, 1, 2]);
        change(&world, "DELETE FROM search_words").await;
        assert_eq!(counts(&fi).await, [0; 4]);
        let (things, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong.len(), things);
        index::refresh(&world.app.db).await.unwrap();
        assert_eq!(counts(&fi).await, before);
        let (things, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert!(things >= 8 && wrong.is_empty(), "{things} {wrong:?}");
        // Made once, it is left alone, until it is made otherwise.
        change(&world, "DELETE FROM search_words").await;
        index::refresh(&world.app.db).await.unwrap();
        assert_eq!(counts(&fi).await, [0; 4]);
        change(&world, "UPDATE search_state SET version = 0").await;
        index::refresh(&world.app.db).await.unwrap();
        assert_eq!(counts(&fi).await, before);
    }
}

on_both! {
    async fn it_is_in_no_archive_and_stands_after_a_restore(world: World) {
        fill(&world).await;
        let before = counts(&world.sign_in("head.fi@example.org").await).await;
        let kept = Kept::of(&world).await;
        assert!(kept.manifest.tables.iter().all(|part| !part.table.starts_with("search")));
        let mut targets = vec![World::on_sqlite().await];
        targets.extend(World::on_postgres().await);
        for target in targets {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            assert_eq!(counts(&target.sign_in("head.fi@example.org").await).await, before);
            assert_eq!(index::verify(target.app.db.read()).await.unwrap().1, Vec::<String>::new());
        }
    }
}

on_both! {
    async fn whatever_is_done_it_says_what_the_things_say(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        table.accepted(&tabled).await;
        let draft = table.draft(&table.se, 1, vec![reword(1, "Drafted words.")]).await;
        table.se.ask::<shared::api::amendment::WithdrawAnAmendment>(crate::amendment::of(draft.id), ()).await;
        let (_, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
        change(&world, "UPDATE search_words SET words = 'x' WHERE kind = 'amendment'").await;
        let (_, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong, [format!("the amendment {} is not found by its words", tabled.id)]);
        // SQLite's index follows its table by itself.
        let found = search(&table.fi, "tabled").await;
        assert_eq!(count(&found, Kind::Amendment), 0);
    }
}
