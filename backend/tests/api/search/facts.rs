//! Clauses and amendments are found by what they say beside their words.

use collab::act::Edit;
use samrad::db::execute;
use samrad::{search as index, values};
use shared::amendment::{Basis, NewClause, Operation, Outcome};
use shared::api::amendment::{DecideAnAmendment, ReleaseTheDraft, SubmitTheDraft};
use shared::api::search::{Found, Hit};
use shared::search::Kind;
use shared::text::{Facts, FactsHash, Wording};

use super::{count, lines, marked, search};
use crate::amendment::{decision, of, original, shown, table};
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id, goal_with_paragraphs};

fn some(text: &str) -> Option<String> {
    Some(text.into())
}

fn facts() -> Facts {
    Facts {
        lead: some("EE"),
        participants: vec!["NO".into(), "DK".into()],
        due: some("2032-Q2"),
        unit: some("per cent of forty services"),
        baseline: some("46 % (2026)"),
        target: some("80 % (2030)"),
        source: some("Þjóðskrá, Ærø Kommune"),
        frequency: some("yearly"),
        tags: vec!["green".into()],
    }
}

fn says(n: usize, facts: Facts) -> Vec<Edit> {
    vec![Edit::Facts { clause: clause_id(n), facts }]
}

/// What hits of a kind show of facts, with what was looked for in brackets.
fn said(found: &Found, kind: Kind) -> Vec<String> {
    let of = |hit: &Hit| -> Vec<String> {
        hit.facts.iter().map(|one| format!("{}: {}", one.fact.as_str(), marked(&one.excerpt))).collect()
    };
    found.hits.iter().filter(|hit| hit.kind == kind).flat_map(of).collect()
}

on_both! {
    async fn a_clause_is_found_by_each_of_its_facts_and_shows_which_words_fit(world: World) {
        let table = table(&world, 2).await;
        world.edit(table.text, says(1, facts())).await;
        for (q, shown) in [
            ("thjodskra aero", "source: [Þjóðskrá], [Ærø] Kommune"),
            ("ÆRØ komm", "source: Þjóðskrá, [Ærø] [Kommune]"),
            ("forty", "unit: per cent of [forty] services"),
            ("46 2026", "baseline: [46] % ([2026])"),
            ("80 2030", "target: [80] % ([2030])"),
            ("2032-q2", "due: [2032]-[Q2]"),
            ("EE", "lead: [EE]"),
            ("dk", "participants: [DK], NO"),
        ] {
            for who in [&table.se, &table.secretary, &table.chair] {
                let found = search(who, q).await;
                assert_eq!((found.hits.len(), count(&found, Kind::Clause)), (1, 1), "{q}");
                assert_eq!(found.hits[0].clause, Some(clause_id(1)), "{q}");
                assert_eq!(said(&found, Kind::Clause), [shown], "{q}");
                assert_eq!(lines(&found, Kind::Clause), ["The words of clause 1."], "{q}");
            }
        }
        // Keys that each language has its own word for are not what a clause is found by.
        for q in ["yearly", "green"] {
            assert_eq!(search(&table.se, q).await.counts, [], "{q}");
        }
    }
}

on_both! {
    async fn some_words_may_stand_in_the_clause_and_others_in_its_facts(world: World) {
        let table = table(&world, 3).await;
        world.edit(table.text, says(1, facts())).await;
        let found = search(&table.se, "clause forty").await;
        assert_eq!(lines(&found, Kind::Clause), ["The words of [clause] 1."]);
        assert_eq!(said(&found, Kind::Clause), ["unit: per cent of [forty] services"]);
        assert_eq!(search(&table.se, "clause fifty forty").await.hits, []);
        // By the number of a clause, two ways to be found are one hit.
        world.edit(table.text, says(2, Facts { target: some("1.0.2 times as many"), ..Facts::default() })).await;
        let found = search(&table.se, "1.0.2").await;
        assert_eq!((found.hits.len(), count(&found, Kind::Clause)), (1, 1));
        // Where nothing is said beside the words, nothing is shown.
        assert_eq!(search(&table.se, "clause 3").await.hits[0].facts, []);
    }
}

on_both! {
    async fn a_clause_is_found_by_its_facts_as_they_are_now(world: World) {
        let table = table(&world, 2).await;
        world.edit(table.text, says(1, facts())).await;
        // The same facts with other words, the same words with other facts, and back.
        let words = Edit::Wording { clause: clause_id(1), wording: Wording::plain("Wallets are in use.") };
        world.edit(table.text, vec![words]).await;
        assert_eq!(count(&search(&table.se, "wallets forty").await, Kind::Clause), 1);
        world.edit(table.text, says(1, Facts { unit: some("services"), ..facts() })).await;
        assert_eq!(search(&table.se, "forty").await.hits, []);
        assert_eq!(count(&search(&table.se, "wallets kommune").await, Kind::Clause), 1);
        world.edit(table.text, says(1, facts())).await;
        assert_eq!(count(&search(&table.se, "forty").await, Kind::Clause), 1);
        let (_, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
        world.edit(table.text, vec![Edit::Delete { clauses: vec![clause_id(1)], by: "x".into() }]).await;
        assert_eq!(search(&table.se, "forty").await.hits, []);
    }
}

on_both! {
    async fn who_reads_revisions_finds_the_facts_of_the_last_one(world: World) {
        let (_, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        world.edit(text, says(1, facts())).await;
        assert_eq!(search(&fi, "forty").await.counts, []);
        issued(&secretary, &chair, text).await;
        world.edit(text, says(1, Facts { unit: some("a hundred"), ..facts() })).await;
        assert_eq!(said(&search(&fi, "clause forty").await, Kind::Clause), ["unit: per cent of [forty] services"]);
        assert_eq!(search(&fi, "hundred").await.counts, []);
        assert_eq!(said(&search(&secretary, "hundred").await, Kind::Clause), ["unit: a [hundred]"]);
        assert_eq!(search(&secretary, "forty").await.hits, []);
    }
}

on_both! {
    async fn an_amendment_is_found_by_the_facts_that_it_changes(world: World) {
        let table = table(&world, 2).await;
        world.edit(table.text, says(1, facts())).await;
        let wanted = Facts { source: some("Hagstofa Íslands"), due: some("2031"), ..facts() };
        let on = Basis::of(&original(1));
        let change = Operation::Facts { on, was: FactsHash::of(&facts()), facts: wanted };
        let mut new = NewClause::from(&goal_with_paragraphs(9).swap_remove(9));
        new.facts = Facts { source: some("Lagtinget"), ..Facts::default() };
        let insert = Operation::Insert { after: Some(clause_id(1)), clause: new };
        let draft = table.draft(&table.fi, 1, vec![change, insert]).await;
        for q in ["hagstofa", "lagtinget"] {
            assert_eq!(count(&search(&table.fi_delegate, q).await, Kind::Draft), 1, "{q}");
            assert_eq!(search(&table.se, q).await.counts, [], "{q}");
        }
        assert_eq!(said(&search(&table.fi, "islands").await, Kind::Draft), ["source: Hagstofa [Íslands]"]);

        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        for (q, shown) in [
            ("hagstofa", "source: [Hagstofa] Íslands"),
            ("because 2031", "due: [2031]"),
            ("lagtinget", "source: [Lagtinget]"),
        ] {
            let found = search(&table.se, q).await;
            assert_eq!((found.hits.len(), count(&found, Kind::Amendment)), (1, 1), "{q}");
            assert_eq!((found.hits[0].amendment, said(&found, Kind::Amendment)), (Some(tabled.id), vec![shown.into()]), "{q}");
        }
        // Not by those that it leaves as they are.
        for q in ["kommune", "forty", "ee"] {
            let found = search(&table.se, q).await;
            assert_eq!((count(&found, Kind::Clause), count(&found, Kind::Amendment)), (1, 0), "{q}");
        }
        table.chair.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Accept, "")).await;
        let found = search(&table.se, "hagstofa").await;
        assert_eq!((count(&found, Kind::Clause), count(&found, Kind::Amendment)), (1, 1));
        assert_eq!(count(&search(&table.se, "kommune").await, Kind::Clause), 0);
        let (_, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
    }
}

on_both! {
    async fn a_database_in_which_words_alone_were_kept_gets_the_facts_at_the_next_start(world: World) {
        let table = table(&world, 2).await;
        world.edit(table.text, says(1, facts())).await;
        issued(&table.secretary, &table.chair, table.text).await;
        world.edit(table.text, says(1, Facts { unit: some("a hundred"), ..facts() })).await;
        let was = Operation::Facts {
            on: Basis::of(&original(1)),
            was: FactsHash::of(&Facts { unit: some("a hundred"), ..facts() }),
            facts: Facts { source: some("Hagstofa"), ..facts() },
        };
        let draft = table.draft(&table.fi, 1, vec![was]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        let tx = world.app.db.begin().await.unwrap();
        for sql in [
            "DELETE FROM search_words",
            "INSERT INTO search_words (kind, subject, words) SELECT 'wording', hash, 'words' FROM wording",
            "UPDATE search_state SET version = 2",
        ] {
            execute(tx.sql(), sql, values![]).await.unwrap();
        }
        tx.commit_unaudited("a test").await.unwrap();
        index::refresh(&world.app.db).await.unwrap();
        assert_eq!(count(&search(&table.se, "hundred").await, Kind::Clause), 1);
        assert_eq!(count(&search(&table.se, "hagstofa").await, Kind::Amendment), 1);
        let (_, wrong) = index::verify(world.app.db.read()).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
    }
}
