//! Answering, changing one's own words, settling.

use std::time::Duration;

use samrad::values;
use shared::api::comment::{
    ChangeAMessage, ChangedMessage, NewMessage, OfMessage, OfThread, ReopenAThread, ReplyInThread,
    ResolveAThread,
};
use shared::comment::Circle;
use shared::problem::Code;

use super::{begin, get, inside, original, person, read, reply, resolve, talks, to_secretariat};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn a_conversation(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (to_secretariat(), &original(1)), None).await;
        reply(&t.secretary, &thread, " We shall look at it. ", vec![]).await;
        let after = reply(&t.fi_delegate, &thread, "Thank you.", vec![]).await;
        let said: Vec<_> =
            after.messages.iter().map(|one| (one.by.code.as_str(), one.body.as_str(), one.own)).collect();
        assert_eq!(
            said,
            [("FI", "First words.", false), ("SEC", "We shall look at it.", false), ("FI", "Thank you.", true)]
        );
        let of = || OfThread { thread: thread.id };
        let new = || NewMessage { body: "And us?".into(), mentions: vec![] };
        assert_eq!(t.se.refused::<ReplyInThread>(of(), new()).await, Code::NotFound);
        assert_eq!(t.chair.refused::<ResolveAThread>(of(), ()).await, Code::NotFound);
        let empty = NewMessage { body: "  ".into(), mentions: vec![] };
        assert_eq!(t.fi.try_ask::<ReplyInThread>(of(), empty).await.field(), "invalid /body required");
    }
}

on_both! {
    async fn one_changes_ones_own_words_and_what_they_were_stays_readable(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        let of = || OfMessage { thread: thread.id, message: thread.messages[0].id };
        let changed = |was: &str| ChangedMessage { body: "Better words.".into(), was: was.into(), mentions: vec![] };
        assert_eq!(t.fi_delegate.refused::<ChangeAMessage>(of(), changed("First words.")).await, Code::Forbidden);
        let after = t.fi.ask::<ChangeAMessage>(of(), changed("First words.")).await;
        assert_eq!(after.messages[0].body, "Better words.");
        assert_eq!(after.messages[0].earlier[0].body, "First words.");
        assert_eq!(t.fi.refused::<ChangeAMessage>(of(), changed("First words.")).await, Code::Stale);
        // Saying the same is no change of what was said.
        let again = t.fi.ask::<ChangeAMessage>(of(), changed("Better words.")).await;
        assert_eq!(again.messages[0].earlier.len(), 1);
        let elsewhere = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        let of = OfMessage { thread: elsewhere.id, message: thread.messages[0].id };
        assert_eq!(t.fi.refused::<ChangeAMessage>(of, changed("Better words.")).await, Code::NotFound);
    }
}

on_both! {
    async fn one_withdraws_ones_own_message_which_stays_with_what_it_said(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        let answered = reply(&t.se, &thread, "As we said.", vec![person(&t.fi).await]).await;
        let of = |n: usize| OfMessage { thread: thread.id, message: answered.messages[n].id };
        let nothing = |was: &str| ChangedMessage { body: " ".into(), was: was.into(), mentions: vec![] };
        for other in [&t.fi, &t.chair] {
            assert_eq!(other.refused::<ChangeAMessage>(of(1), nothing("As we said.")).await, Code::Forbidden);
        }
        assert_eq!(t.se.refused::<ChangeAMessage>(of(1), nothing("Something else.")).await, Code::Stale);
        t.se.ask::<ChangeAMessage>(of(1), nothing("As we said.")).await;
        let left = get(&t.fi, &thread).await.messages.remove(1);
        assert_eq!((left.body.as_str(), left.by.code.as_str(), left.mentions.len()), ("", "SE", 0));
        assert_eq!(left.earlier[0].body, "As we said.");
        reply(&t.fi, &thread, "What was it?", vec![]).await;
    }
}

on_both! {
    async fn what_all_read_the_chair_the_secretariat_and_who_asked_settle(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        let of = || OfThread { thread: thread.id };
        for other in [&t.se, &t.fi_delegate] {
            assert_eq!(other.refused::<ResolveAThread>(of(), ()).await, Code::Forbidden);
        }
        let settled = resolve(&t.fi, &thread).await;
        assert_eq!(settled.resolved.map(|one| one.by.code), Some("FI".into()), "who has asked");
        t.fi.ask::<ReopenAThread>(of(), ()).await;
        let settled = resolve(&t.chair, &thread).await;
        assert_eq!(settled.resolved.map(|one| one.by.code), Some("CHAIR".into()));
        assert_eq!(t.secretary.refused::<ResolveAThread>(of(), ()).await, Code::Stale, "somebody was first");
        assert_eq!(t.se.refused::<ReopenAThread>(of(), ()).await, Code::Forbidden);
        t.secretary.ask::<ReopenAThread>(of(), ()).await;
        assert_eq!(t.secretary.refused::<ReopenAThread>(of(), ()).await, Code::Stale);
        assert_eq!(get(&t.se, &thread).await.resolved, None);
        let own = begin(&t.fi, t.text, (inside(), &original(1)), None).await;
        resolve(&t.fi_delegate, &own).await;
        assert_eq!(read(&t.fi, t.text).await.iter().filter(|one| one.resolved.is_some()).count(), 1);
        let theirs = begin(&t.fi_delegate, t.text, (Circle::All, &original(1)), None).await;
        resolve(&t.fi, &theirs).await;
    }
}

on_both! {
    async fn what_is_said_while_a_step_is_taken_is_said_before_it_or_refused_behind_it(world: World) {
        let t = talks(&world, 1).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), None).await;
        // A step that is not done yet: it holds the programme and its text, as all do.
        let tx = world.app.db.begin().await.expect("a transaction");
        let sql = "UPDATE programme SET state = 'adopted' WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, values![t.programme.to_string()]).await.expect("a change");
        samrad::text::hold(&tx, t.text).await.expect("a lock");
        let step = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            tx.commit_unaudited("a test").await.expect("a commit");
        };
        let of = || OfThread { thread: thread.id };
        let late = NewMessage { body: "Too late.".into(), mentions: vec![] };
        let own = OfMessage { thread: thread.id, message: thread.messages[0].id };
        let other = ChangedMessage { body: "Too late.".into(), was: "First words.".into(), mentions: vec![] };
        let (replied, changed, settled, ()) = tokio::join!(
            t.se.try_ask::<ReplyInThread>(of(), late),
            t.fi.try_ask::<ChangeAMessage>(own, other),
            t.chair.try_ask::<ResolveAThread>(of(), ()),
            step,
        );
        for answer in [replied, changed, settled] {
            assert_eq!(answer.code(), Code::CommentsClosed);
        }
        let after = get(&t.secretary, &thread).await;
        let said: Vec<_> = after.messages.iter().map(|one| one.body.as_str()).collect();
        assert_eq!((said, after.resolved), (vec!["First words."], None));
    }
}

on_both! {
    async fn each_act_stands_in_the_chains_that_the_circle_reads(world: World) {
        use shared::api::audit::{ListAudit, OfScope};
        use shared::audit::Scope;
        let t = talks(&world, 1).await;
        begin(&t.se, t.text, (Circle::All, &original(1)), None).await;
        let thread = begin(&t.fi, t.text, (to_secretariat(), &original(1)), None).await;
        reply(&t.secretary, &thread, "Yes.", vec![]).await;
        begin(&t.fi, t.text, (inside(), &original(1)), None).await;
        let acts = async |who: &crate::support::Client, scope: Scope| {
            let answer = who.try_ask_with::<ListAudit>(OfScope { scope }, "", ()).await;
            let entries = answer.json()["items"].as_array().cloned().unwrap_or_default();
            entries.iter().map(|one| one["act"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let fi = Scope::Delegation(t.programme, "FI".parse().unwrap());
        assert_eq!(acts(&t.fi, fi).await, ["comment.begin", "comment.reply", "comment.begin"]);
        assert_eq!(acts(&t.secretary, Scope::Office(t.programme)).await, ["comment.reply", "comment.begin"]);
        assert_eq!(acts(&t.se, Scope::Programme(t.programme)).await, ["comment.begin"]);
    }
}
