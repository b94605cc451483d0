//! An unanswered mention waits on a desk.

use shared::api::desk::GetDesk;
use shared::comment::Circle;
use shared::desk::DeskKind;
use shared::problem::Code;

use super::{begin, inside, original, person, reply, resolve, talks};
use crate::on_both;
use crate::support::{Client, World, clause_id};

async fn asked(client: &Client) -> Vec<(String, String)> {
    let waits = client.ask::<GetDesk>((), ()).await.waits;
    waits
        .into_iter()
        .filter_map(|item| match item.what {
            DeskKind::AnswerMention { clause, by, .. } => Some((clause.to_string(), by)),
            _ => None,
        })
        .collect()
}

on_both! {
    async fn a_mention_waits_until_it_is_answered_or_settled(world: World) {
        let t = talks(&world, 2).await;
        let (fi, se) = (person(&t.fi).await, person(&t.se).await);
        let thread = begin(&t.chair, t.text, (Circle::All, &original(1)), None).await;
        reply(&t.chair, &thread, "Can Finland and Sweden live with this?", vec![fi, se]).await;
        let item = (clause_id(1).to_string(), "chair@example.org".to_owned());
        assert_eq!(asked(&t.fi).await, std::slice::from_ref(&item));
        assert_eq!(asked(&t.chair).await, []);
        reply(&t.fi, &thread, "We can.", vec![]).await;
        assert_eq!(asked(&t.fi).await, []);
        assert_eq!(asked(&t.se).await, [item]);
        resolve(&t.secretary, &thread).await;
        assert_eq!(asked(&t.se).await, []);
    }
}

on_both! {
    async fn each_thread_asks_by_itself_and_by_the_last_message_that_named_one(world: World) {
        let t = talks(&world, 2).await;
        let fi = person(&t.fi).await;
        let one = begin(&t.chair, t.text, (Circle::All, &original(1)), None).await;
        let other = begin(&t.chair, t.text, (Circle::All, &original(2)), None).await;
        reply(&t.chair, &one, "Can Finland live with this?", vec![fi]).await;
        reply(&t.chair, &other, "And with this?", vec![fi]).await;
        reply(&t.se, &other, "Sweden asks too.", vec![fi]).await;
        reply(&t.se, &other, "Nobody in particular.", vec![]).await;
        let item = |clause: usize, by: &str| (clause_id(clause).to_string(), by.to_owned());
        let mut all = asked(&t.fi).await;
        all.sort();
        assert_eq!(all, [item(1, "chair@example.org"), item(2, "head.se@example.org")]);
        reply(&t.fi, &other, "We can.", vec![]).await;
        assert_eq!(asked(&t.fi).await, [item(1, "chair@example.org")]);
    }
}

on_both! {
    async fn nobody_is_mentioned_who_does_not_read_the_thread(world: World) {
        let t = talks(&world, 2).await;
        let se = person(&t.se).await;
        let thread = begin(&t.fi, t.text, (inside(), &original(1)), None).await;
        let path = shared::api::comment::OfThread { thread: thread.id };
        let new = shared::api::comment::NewMessage { body: "What says Sweden?".into(), mentions: vec![se] };
        let answer = t.fi.try_ask::<shared::api::comment::ReplyInThread>(path, new).await;
        assert_eq!((answer.code(), answer.field().as_str()), (Code::Invalid, "invalid /mentions/0 unknown"));
        assert_eq!(asked(&t.se).await, []);
    }
}
