//! What is found: clauses, amendments, drafts, comments.

use collab::act::Edit;
use shared::amendment::Outcome;
use shared::api::amendment::{DecideAnAmendment, DraftReason, SetReason, WithdrawAnAmendment};
use shared::api::comment::{ChangeAMessage, ChangedMessage, OfMessage};
use shared::comment::Circle;
use shared::search::Kind;
use shared::text::{Piece, Wording};

use super::{count, lines, search};
use crate::amendment::{decision, of, reword, table};
use crate::comment::{begin, inside, original, reply, talks};
use crate::on_both;
use crate::support::{World, clause_id};

on_both! {
    async fn a_clause_is_found_by_its_words_however_they_are_typed(world: World) {
        let t = talks(&world, 3).await;
        let says = |n, words: &str| Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) };
        world.edit(t.text, vec![says(1, "Grøn omstilling på Ærø og Åland."), says(2, "Žalioji pertvarka, Þingvellir.")]).await;
        for q in ["grøn omstilling", "GRON omst", "aland aero", "ærø", "A\u{30a}land", "omstilling, \"grøn\" *"] {
            let found = search(&t.se, q).await;
            assert_eq!(found.hits.len(), 1, "{q}");
            let hit = &found.hits[0];
            assert_eq!((hit.kind, hit.clause.as_ref(), hit.label.as_str()), (Kind::Clause, Some(&clause_id(1)), "1.0.1"), "{q}");
            assert_eq!((hit.programme, hit.authors.len()), (t.programme, 0));
            assert_eq!((found.counts.len(), count(&found, Kind::Clause)), (1, 1));
            assert_eq!(found.counts[0].title, "A programme");
        }
        assert_eq!(lines(&search(&t.se, "zalioji thing").await, Kind::Clause), ["[Žalioji] pertvarka, [Þingvellir]."]);
        // All words, and only the last may be begun.
        assert_eq!(search(&t.se, "gron thing").await.hits, []);
        assert_eq!(search(&t.se, "omst gron").await.hits, []);
        // In the order of the text.
        assert_eq!(lines(&search(&t.se, "the words of").await, Kind::Clause).len(), 2);
    }
}

on_both! {
    async fn a_clause_is_found_by_its_footnotes_too(world: World) {
        let t = talks(&world, 2).await;
        let wording = Wording::new([Piece::plain("Wallets are in use."), Piece::footnote("Regulation on eIDAS, article 6")]);
        world.edit(t.text, vec![Edit::Wording { clause: clause_id(1), wording }]).await;
        let found = search(&t.se, "eidas article").await;
        assert_eq!(lines(&found, Kind::Clause), ["Wallets are in use. · Regulation on [eIDAS], [article] 6"]);
    }
}

on_both! {
    async fn a_clause_is_found_by_what_it_is_called_in_the_room(world: World) {
        let t = talks(&world, 3).await;
        let says = |n, words: &str| Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) };
        world.edit(t.text, vec![says(1, "Versions 1, 0 and 2 of it."), says(2, "Wallets are in use.")]).await;
        let found = search(&t.se, " 1.0.2 ").await;
        let hits: Vec<_> = found.hits.iter().map(|hit| (hit.label.as_str(), hit.clause.clone())).collect();
        let both = [("1.0.1", Some(clause_id(1))), ("1.0.2", Some(clause_id(2)))];
        assert_eq!(hits, both, "the one that has the numbers among its words, and the one that is called so");
        assert_eq!(count(&found, Kind::Clause), 2);
        assert_eq!(lines(&search(&t.se, "1.0.3").await, Kind::Clause).len(), 1);
        assert_eq!(search(&t.se, "1.0.9").await.hits, []);
    }
}

on_both! {
    async fn a_clause_is_found_as_it_reads_now_and_not_once_it_is_gone(world: World) {
        let t = talks(&world, 2).await;
        let says = |words: &str| vec![Edit::Wording { clause: clause_id(1), wording: Wording::plain(words) }];
        world.edit(t.text, says("First thoughts.")).await;
        world.edit(t.text, says("Second thoughts.")).await;
        assert_eq!(search(&t.se, "first").await.hits, []);
        assert_eq!(search(&t.se, "second").await.hits.len(), 1);
        // What it said before is what it says again: found again.
        world.edit(t.text, says("First thoughts.")).await;
        assert_eq!(search(&t.se, "first").await.hits.len(), 1);
        world.edit(t.text, vec![Edit::Delete { clauses: vec![clause_id(1)], by: "x".into() }]).await;
        assert_eq!(search(&t.se, "first").await.hits, []);
    }
}

on_both! {
    async fn an_amendment_is_found_by_its_words_its_reason_and_its_number(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Ambitious words of Suomi.").await;
        let number = tabled.record.number.unwrap();
        for q in ["ambitious suomi", "because clearer", "suomi because", &format!("{number}")] {
            for who in [&table.se, &table.secretary, &table.chair, &table.fi] {
                let found = search(who, q).await;
                let hits: Vec<_> = found.hits.iter().filter(|hit| hit.kind == Kind::Amendment).collect();
                assert_eq!(hits.len(), 1, "{q}");
                assert_eq!((hits[0].amendment, hits[0].number), (Some(tabled.id), Some(number)), "{q}");
                assert_eq!((hits[0].authors.as_slice(), hits[0].label.as_str()), (&["FI".to_owned()][..], "1.0.2"));
                assert_eq!((count(&found, Kind::Amendment), count(&found, Kind::Draft)), (1, 0));
            }
        }
        assert_eq!(lines(&search(&table.se, "suomi ambitious").await, Kind::Amendment), ["[Ambitious] words of [Suomi]."]);
        // Decided, it is found as before, and what it brought into the text as well.
        let asked = decision(&tabled, Outcome::Accept, "");
        table.chair.ask::<DecideAnAmendment>(of(tabled.id), asked).await;
        let found = search(&table.se, "ambitious").await;
        assert_eq!((count(&found, Kind::Clause), count(&found, Kind::Amendment)), (1, 1));
    }
}

on_both! {
    async fn a_draft_is_found_by_those_who_write_it(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Unripe words.")]).await;
        let reason = DraftReason { reason: "Kypsymätön.".into(), was: draft.draft.as_ref().unwrap().reason.clone() };
        table.fi.ask::<SetReason>(of(draft.id), reason).await;
        for q in ["unripe", "kypsymaton"] {
            for who in [&table.fi, &table.fi_delegate] {
                let found = search(who, q).await;
                assert_eq!((found.hits.len(), count(&found, Kind::Draft)), (1, 1), "{q}");
                let hit = &found.hits[0];
                assert_eq!((hit.amendment, hit.number, hit.label.as_str()), (Some(draft.id), None, "1.0.1"));
                assert_eq!(hit.authors, ["FI"]);
            }
            for who in [&table.se, &table.secretary, &table.chair] {
                assert_eq!(search(who, q).await.counts, [], "{q}");
            }
        }
        assert_eq!(search(&table.fi, "because clearer").await.hits, [], "an earlier reason");
        table.fi.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        // Given up, it stays where it was for those who wrote it, and for nobody else.
        assert_eq!(count(&search(&table.fi, "unripe").await, Kind::Draft), 1);
        assert_eq!(search(&table.se, "unripe").await.counts, []);
    }
}

on_both! {
    async fn a_thread_is_found_by_its_circle_by_what_it_says_now(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (inside(), &original(1)), None).await;
        let thread = reply(&t.fi_delegate, &thread, "Tätä emme sano ääneen.", vec![]).await;
        let found = search(&t.fi, "aaneen").await;
        assert_eq!(lines(&found, Kind::Comment), ["Tätä emme sano [ääneen]."]);
        let hit = &found.hits[0];
        assert_eq!((hit.thread, hit.label.as_str(), hit.clause.as_ref()), (Some(thread.id), "1.0.1", Some(&clause_id(1))));
        assert_eq!(hit.authors, ["FI"]);
        let message = thread.messages.iter().find(|message| message.body.starts_with("Tätä")).unwrap();
        let change = ChangedMessage { body: "Or we do.".into(), was: message.body.clone(), mentions: vec![] };
        t.fi_delegate.ask::<ChangeAMessage>(OfMessage { thread: thread.id, message: message.id }, change).await;
        assert_eq!(search(&t.fi, "aaneen").await.hits, []);
        assert_eq!(search(&t.fi, "or we do").await.hits.len(), 1);
        let withdrawn = ChangedMessage { body: String::new(), was: "Or we do.".into(), mentions: vec![] };
        t.fi_delegate.ask::<ChangeAMessage>(OfMessage { thread: thread.id, message: message.id }, withdrawn).await;
        assert_eq!(search(&t.fi, "or we do").await.hits, []);
        // A thread counts once, however many of its messages say so.
        let all = begin(&t.se, t.text, (Circle::All, &original(2)), None).await;
        reply(&t.fi, &all, "First of all.", vec![]).await;
        let found = search(&t.chair, "first").await;
        assert_eq!((found.hits.len(), count(&found, Kind::Comment)), (1, 1));
    }
}
