//! A thread exists for its circle alone: what everybody else receives is the same, byte for byte, with and without it
//! (issue: comments; text model 11, 13).

use shared::api::comment::{GetThread, OfThread};
use shared::comment::Circle;
use shared::live::FromServer;
use shared::problem::Code;

use super::{Talks, begin, inside, original, reply, resolve, talks, to_secretariat};
use crate::live::tab::Tab;
use crate::matrix::secret::{Asking, Listening, received};
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Whatever happens in a thread of `circle` tells `others` nothing.
async fn nothing_is_told(world: &World, t: &Talks, circle: Circle, others: &[&Client]) {
    let theirs = begin(&t.se, t.text, (Circle::All, &original(1)), None).await;
    let own = [
        ("text", t.text.to_string()),
        ("programme", t.programme.to_string()),
        ("clause", clause_id(1).to_string()),
        ("thread", theirs.id.to_string()),
    ];
    let asking = Asking::about(world, &own).await;
    let paths = asking.reads(t.programme, &["", ":FI", ":SE", ":office"]);
    let mut listening = Listening::begin(world, t.text, others).await;
    assert!(listening.count() > 1);
    let mut before = Vec::new();
    for who in others {
        before.push(received(who, &paths).await);
    }

    let thread = begin(&t.fi, t.text, (circle, &original(1)), Some("words")).await;
    reply(&t.fi_delegate, &thread, "We cannot say this aloud.", vec![]).await;
    resolve(&t.fi, &thread).await;

    let message = thread.messages[0].id.to_string();
    for (who, before) in others.iter().zip(&before) {
        for (one, other) in before.iter().zip(&received(who, &paths).await) {
            assert_eq!(one, other);
        }
        let asked =
            asking.probed(who, &[("thread", thread.id.to_string()), ("message", message.clone())]).await;
        assert_eq!(asked.len(), 5, "{asked:?}");
        assert_eq!(who.refused::<GetThread>(OfThread { thread: thread.id }, ()).await, Code::NotFound);
    }
    listening.nothing_was_told().await;
}

on_both! {
    async fn what_others_receive_is_the_same_with_and_without_a_thread_inside(world: World) {
        let t = talks(&world, 2).await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let others = [&t.se, &t.secretary, &t.chair, &observer, &administrator];
        nothing_is_told(&world, &t, inside(), &others).await;
    }
}

on_both! {
    async fn what_is_said_to_the_secretariat_is_told_to_nobody_else(world: World) {
        let t = talks(&world, 2).await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let others = [&t.se, &t.chair, &observer, &administrator];
        nothing_is_told(&world, &t, to_secretariat(), &others).await;
    }
}

on_both! {
    async fn its_circle_is_told_of_it(world: World) {
        let t = talks(&world, 2).await;
        let mut tabs = [
            Tab::open(&world, &t.fi_delegate, t.text, 21).await,
            Tab::open(&world, &t.secretary, t.text, 22).await,
        ];
        begin(&t.fi, t.text, (to_secretariat(), &original(1)), None).await;
        let told = |tab: &Tab| {
            tab.said.iter().any(|said| matches!(said, FromServer::Changed { topic, .. } if topic == "comment"))
        };
        for tab in &mut tabs {
            tab.until("the news", told).await;
        }
    }
}
