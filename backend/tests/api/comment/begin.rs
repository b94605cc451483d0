//! Beginning a thread, and what is wrong with one.

use collab::act::Edit;
use shared::api::comment::{
    BeginAThread, ListClauseThreads, ListReaders, NewMessage, NewThread, OfCircle, OfClause, OfText,
    OfThread, ReplyInThread, Stretch,
};
use shared::comment::{Circle, MESSAGE_MOST};
use shared::id::PersonId;
use shared::lifecycle::State;
use shared::problem::Code;
use shared::text::Wording;

use super::{begin, inside, new, original, read, stands, talks, to_secretariat};
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn a_thread_stands_on_its_words(world: World) {
        let t = talks(&world, 3).await;
        let begun = begin(&t.fi, t.text, (Circle::All, &original(2)), Some("words")).await;
        assert_eq!(stands(&begun), [("2".into(), Some("words".into()), false)]);
        assert_eq!(begun.places[0].words, Some(Stretch { start: 4, end: 9 }));
        assert_eq!(begun.places[0].label, "1.0.2");
        let said = &begun.messages[0];
        assert_eq!((said.body.as_str(), said.by.code.as_str(), said.own), ("First words.", "FI", true));
        let whole = begin(&t.secretary, t.text, (Circle::All, &original(1)), None).await;
        assert_eq!(stands(&whole), [("1".into(), None, false)]);
        let order: Vec<_> = read(&t.se, t.text).await.into_iter().map(|one| one.id).collect();
        assert_eq!(order, [whole.id, begun.id], "in the order of the text");
        let path = OfClause { text: t.text, clause: clause_id(2) };
        assert_eq!(t.se.ask::<ListClauseThreads>(path, ()).await.len(), 1);
    }
}

on_both! {
    async fn each_circle_reads_its_own(world: World) {
        let t = talks(&world, 1).await;
        for circle in [inside(), to_secretariat(), Circle::All] {
            begin(&t.fi_delegate, t.text, (circle, &original(1)), None).await;
        }
        let mut counts = Vec::new();
        for who in [&t.fi, &t.fi_delegate, &t.secretary, &t.se, &t.chair] {
            counts.push(read(who, t.text).await.len());
        }
        assert_eq!(counts, [3, 3, 2, 1, 1]);
        let other = new(inside(), &original(1), None);
        for who in [&t.secretary, &t.se, &t.chair] {
            let code = who.refused::<BeginAThread>(OfText { text: t.text }, other.clone()).await;
            assert_eq!(code, Code::Forbidden);
        }
    }
}

on_both! {
    async fn what_is_wrong_is_named_by_field(world: World) {
        let t = talks(&world, 1).await;
        let mut clause = original(1);
        let good = new(Circle::All, &clause, Some("words"));
        let field = async |new| t.fi.try_ask::<BeginAThread>(OfText { text: t.text }, new).await.field();
        let body = |body: &str| NewThread { body: body.into(), ..good.clone() };
        assert_eq!(field(body(" \n")).await, "invalid /body required");
        let long = "x".repeat(MESSAGE_MOST as usize + 1);
        assert_eq!(field(body(&long)).await, "invalid /body too_long");
        let range = |start, end| NewThread {
            words: Some(Stretch { start, end }),
            ..good.clone()
        };
        for (start, end) in [(0, 900), (9, 4), (4, 4), (u32::MAX, u32::MAX)] {
            assert_eq!(field(range(start, end)).await, "invalid /words wrong_shape", "{start} to {end}");
        }
        assert_eq!(field(range(3, 4)).await, "invalid /words required", "a space is no word");
        let strange = vec![world.app.id(PersonId::from_parts)];
        let mentioning = NewThread { mentions: strange.repeat(21), ..good.clone() };
        assert_eq!(field(mentioning).await, "invalid /mentions too_long");
        let mentioning = NewThread { mentions: strange, ..good.clone() };
        assert_eq!(field(mentioning).await, "invalid /mentions/0 unknown");
        clause.id = clause_id(77);
        assert_eq!(field(new(Circle::All, &clause, None)).await, "invalid /clause unknown");
        let nowhere = Circle::ToSecretariat { member: "XX".parse().unwrap() };
        let to_nobody = new(nowhere, &original(1), None);
        let answer = t.secretary.try_ask::<BeginAThread>(OfText { text: t.text }, to_nobody).await;
        assert_eq!(answer.field(), "invalid /circle/member unknown");
    }
}

on_both! {
    async fn a_range_never_cuts_a_sign(world: World) {
        let mut clauses = goal_with_paragraphs(1);
        clauses[1].wording = Wording::plain("Mx\u{302}le 👩‍👩‍👧.");
        let (_, text) = world.text("negotiation", "live", &clauses).await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        for (start, end) in [(0, 2), (2, 4), (6, 8)] {
            let mut cut = new(Circle::All, &clauses[1], None);
            cut.words = Some(Stretch { start, end });
            let answer = fi.try_ask::<BeginAThread>(OfText { text }, cut).await;
            assert_eq!(answer.field(), "invalid /words wrong_shape", "{start} to {end}");
        }
    }
}

on_both! {
    async fn words_that_read_otherwise_by_now_are_stale(world: World) {
        let t = talks(&world, 2).await;
        let late = new(Circle::All, &original(1), Some("words"));
        world.edit(t.text, vec![Edit::Wording { clause: clause_id(1), wording: Wording::plain("New.") }]).await;
        let code = t.fi.refused::<BeginAThread>(OfText { text: t.text }, late).await;
        assert_eq!(code, Code::Stale);
        world.edit(t.text, vec![Edit::Delete { clauses: vec![clause_id(2)], by: "x".into() }]).await;
        let gone = new(Circle::All, &original(2), None);
        let answer = t.fi.try_ask::<BeginAThread>(OfText { text: t.text }, gone).await;
        assert_eq!(answer.field(), "invalid /clause unknown");
    }
}

on_both! {
    async fn a_sealed_text_takes_none_and_shows_what_was_said(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        for state in State::ALL.into_iter().filter(|state| !shared::comment::takes_comments(*state)) {
            world.move_to(t.programme, t.text, state.as_str()).await;
            let answer = t.secretary.try_ask::<BeginAThread>(OfText { text: t.text }, new(Circle::All, &original(1), None)).await;
            assert_eq!(answer.code(), Code::CommentsClosed, "{state:?}");
            let late = NewMessage { body: "Too late.".into(), mentions: vec![] };
            let answer = t.secretary.try_ask::<ReplyInThread>(OfThread { thread: thread.id }, late).await;
            assert_eq!(answer.code(), Code::CommentsClosed, "{state:?}");
            assert_eq!(read(&t.secretary, t.text).await.len(), 1, "{state:?}");
        }
    }
}

on_both! {
    async fn those_who_can_be_mentioned_are_those_who_read_it(world: World) {
        let t = talks(&world, 1).await;
        world.signed_in("observer@example.org", "observer").await;
        let readers = async |circle: Circle| {
            let who = circle.as_str();
            let member = circle.member().map(|member| format!("&member={member}")).unwrap_or_default();
            let query = format!("who={who}{member}");
            let path = OfText { text: t.text };
            let found = t.fi.try_ask_with::<ListReaders>(path, &query, ()).await;
            let mut codes: Vec<String> = found.json().as_array().expect("a list").iter()
                .map(|one| one["code"].as_str().unwrap().to_owned()).collect();
            codes.sort();
            codes
        };
        assert_eq!(OfCircle::from(inside()).who, "delegation");
        assert_eq!(readers(inside()).await, ["FI"]);
        assert_eq!(readers(to_secretariat()).await, ["FI", "SEC"]);
        assert_eq!(readers(Circle::All).await, ["CHAIR", "FI", "SE", "SEC"]);
    }
}
