//! Everybody finds what they read: the draft, or the revision that they are shown, or nothing.

use collab::act::Edit;
use samrad::db::execute;
use samrad::values;
use shared::comment::Circle;
use shared::lifecycle::State;
use shared::search::Kind;
use shared::text::Wording;

use super::{count, lines, search};
use crate::comment::{begin, original};
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id, goal_with_paragraphs};

fn says(n: usize, words: &str) -> Vec<Edit> {
    vec![Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) }]
}

on_both! {
    async fn who_reads_revisions_finds_the_last_one_and_nothing_of_the_draft(world: World) {
        let (programme, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        assert_eq!(search(&fi, "words").await.counts, [], "nothing was issued");

        world.edit(text, says(1, "Issued once.")).await;
        issued(&secretary, &chair, text).await;
        world.edit(text, says(1, "Issued twice.")).await;
        issued(&secretary, &chair, text).await;
        world.edit(text, says(1, "Unissued.")).await;
        world.edit(text, says(2, "Unissued too.")).await;
        assert_eq!(search(&fi, "once").await.hits, [], "an earlier revision");
        assert_eq!(lines(&search(&fi, "twice").await, Kind::Clause), ["Issued [twice]."]);
        assert_eq!(search(&fi, "unissued").await.counts, []);
        assert_eq!(count(&search(&fi, "words").await, Kind::Clause), 2);
        assert_eq!(count(&search(&fi, "1.0.2").await, Kind::Clause), 1, "by its label in that revision");
        assert_eq!(count(&search(&secretary, "unissued").await, Kind::Clause), 2);
        assert_eq!(search(&secretary, "twice").await.hits, []);

        // A thread on a clause that only the draft has: its words are for all, the clause is not.
        let mut clause = original(1);
        clause.wording = Wording::plain("Unissued.");
        begin(&secretary, text, (Circle::All, &clause), None).await;
        let hits = search(&fi, "first words").await.hits;
        assert_eq!((hits.len(), hits[0].label.as_str()), (1, "1.0.1"));

        // Who drafts reads the draft.
        let id = world.person("delegate.fi@example.org", "delegate FI").await;
        let tx = world.app.db.begin().await.unwrap();
        let sql = "INSERT INTO programme_drafter (programme, person, position) VALUES ($1, $2, 0)";
        execute(tx.sql(), sql, values![programme.to_string(), id.to_string()]).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        let drafter = world.sign_in("delegate.fi@example.org").await;
        assert_eq!(count(&search(&drafter, "unissued").await, Kind::Clause), 2);

        // Observers find the consultation draft while it is out, and no comments; the administrator nothing.
        assert_eq!(search(&observer, "twice").await.counts, []);
        world.move_to(programme, text, "consultation").await;
        assert_eq!(lines(&search(&observer, "twice").await, Kind::Clause), ["Issued [twice]."]);
        assert_eq!(search(&observer, "first words").await.counts, []);
        assert_eq!(search(&administrator, "twice").await.counts, []);

        // What is adopted is everybody's.
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE revision SET sealed_at = 1 WHERE number = 1";
        execute(tx.sql(), sql, values![]).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        world.move_to(programme, text, State::InForce.as_str()).await;
        for who in [&observer, &administrator, &fi, &secretary] {
            assert_eq!(lines(&search(who, "once").await, Kind::Clause), ["Issued [once]."]);
            assert_eq!(count(&search(who, "twice").await, Kind::Clause), 0);
            assert_eq!(count(&search(who, "unissued").await, Kind::Clause), 0);
        }
    }
}
