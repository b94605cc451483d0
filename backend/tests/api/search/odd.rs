//! Questions that are none: each is refused by the field that is wrong with it, and nothing breaks.

use super::url;
use shared::api::search::Asked;

use crate::on_both;
use crate::support::World;

async fn answered(world: &World, q: &str) -> (u16, String) {
    let client = world.sign_in("head.fi@example.org").await;
    let answer = client.send("GET", &url(&Asked { q: q.into(), ..Asked::default() }), None, None).await;
    (answer.status, if answer.status >= 400 { answer.field() } else { String::new() })
}

on_both! {
    async fn what_cannot_be_looked_for_is_said_by_field(world: World) {
        world.person("head.fi@example.org", "head FI").await;
        for (q, said) in [
            ("", "invalid ?q required"),
            (" \t\n ", "invalid ?q required"),
            ("å", "invalid ?q too_short"),
            ("*", "invalid ?q too_short"),
            ("…–'!&|<->\\", "invalid ?q too_short"),
        ] {
            assert_eq!(answered(&world, q).await, (422, said.to_owned()), "{q:?}");
        }
        assert_eq!(answered(&world, &"x".repeat(201)).await, (422, "invalid ?q too_long".into()));
        assert_eq!(answered(&world, &"å ".repeat(5000)).await, (422, "invalid ?q too_long".into()));
        assert_eq!(answered(&world, "a\u{0}b").await.0, 400);
    }
}

on_both! {
    async fn signs_that_databases_know_mean_nothing(world: World) {
        let table = crate::amendment::table(&world, 2).await;
        for q in [
            "words*", "\"words", "words\"", "'words'", "words:*", "words & clause", "words | clause", "!words", "words <-> of",
            "NEAR(words of, 3)", "words:of", "^words", "-words", "{words} : of", "(words", "words)", "words AND", "NOT words",
            "words OR clause", "words\\", "words;--", "%words_", "w\u{301}ords", "\u{202e}words\u{fffe}", "words \u{10ffff}", "日本 words",
            "🧭 words", &"w ".repeat(100), &"w".repeat(200),
        ] {
            let asked = Asked { q: q.into(), ..Asked::default() };
            let answer = table.fi.send("GET", &url(&asked), None, None).await;
            assert_eq!(answer.status, 200, "{q:?}: {}", String::from_utf8_lossy(&answer.body));
        }
        // The word is the word, whatever stands around it; operators are words.
        for (q, hits) in [("\"words\" of*", 3), ("(words) clause 1", 1), ("words OR clause", 0), ("NOT words", 0)] {
            let found = crate::search::search(&table.fi, q).await;
            let clauses = found.hits.iter().filter(|hit| hit.kind == shared::search::Kind::Clause).count();
            assert_eq!(clauses, hits, "{q}");
        }
    }
}

on_both! {
    async fn a_place_or_a_filter_that_is_none_is_refused(world: World) {
        let table = crate::amendment::table(&world, 1).await;
        let unknown = world.app.id(shared::id::ProgrammeId::from_parts);
        for (query, status) in [
            ("q=words&after=x", 422),
            ("q=words&after=clause.x.y", 422),
            ("q=words&after=position.01JD3ZK8WQ5R7T9V0X2Y4A0001.1", 422),
            ("q=words&kind=position", 400),
            ("q=words&programme=x", 400),
            ("q=words&more=1", 400),
            ("q=words&q=words", 400),
            (&format!("q=words&after=clause.{}.%27%22", table.programme), 200),
            (&format!("q=words&after=amendment.{}.99999999999999999999", table.programme), 200),
            // A programme that is not there, and one that the caller does not know, have nothing alike.
            (&format!("q=words&programme={unknown}"), 200),
            (&format!("q=words&after=clause.{unknown}.1"), 422),
        ] {
            let answer = table.fi.send("GET", &format!("/api/v1/search?{query}"), None, None).await;
            assert_eq!(answer.status, status, "{query}: {}", String::from_utf8_lossy(&answer.body));
        }
        let mandate = world.text("mandate", "live", &crate::support::goal_with_paragraphs(1)).await.0;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let ask = async |programme| {
            let path = format!("/api/v1/search?q=words&programme={programme}");
            observer.send("GET", &path, None, None).await.body
        };
        assert_eq!(ask(mandate).await, ask(unknown).await);
    }
}
