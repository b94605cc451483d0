//! A thread exists for its circle alone: what everybody else receives is the same, byte for byte, with and without it
//! (issue: comments; text model 11, 13).

use samrad::http::{Described, routes};
use shared::api::Method;
use shared::api::comment::ThreadView;
use shared::comment::Circle;
use shared::id::{MessageId, ThreadId};
use shared::live::FromServer;

use super::{Talks, begin, inside, original, reply, resolve, talks, to_secretariat};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Every route that reads, with the things of the table in its path.
fn reads(talks: &Talks) -> Vec<String> {
    let fill = |route: &Described| {
        let mut path = format!("{}{}", shared::api::PREFIX, route.path);
        for name in route.parameters {
            let value = match *name {
                "text" => talks.text.to_string(),
                "programme" => talks.programme.to_string(),
                "clause" => clause_id(1).to_string(),
                _ => return None,
            };
            path = path.replace(&format!("{{{name}}}"), &value);
        }
        if route.path.ends_with("/readers") {
            path.push_str("?who=all");
        }
        if route.path == "/search" {
            path.push_str("?q=words");
        }
        Some(path)
    };
    let described: Vec<Described> = routes().iter().map(|route| route.described).collect();
    let mut paths: Vec<String> =
        described.iter().filter(|route| route.method == Method::Get).filter_map(fill).collect();
    // The sessions list says when each was used last, and the account what the clock says.
    paths.retain(|path| !path.contains("/account") && !path.contains("/openapi"));
    for scope in ["", ":FI", ":SE", ":office"] {
        paths.push(format!("{}/audit/programme:{}{scope}", shared::api::PREFIX, talks.programme));
    }
    assert!(paths.iter().any(|path| path.ends_with("/threads")) && paths.len() > 12, "{paths:#?}");
    paths
}

/// All that somebody receives, route by route.
async fn received(who: &Client, paths: &[String]) -> Vec<(String, u16, String)> {
    let mut all = Vec::new();
    for path in paths {
        let answer = who.send("GET", path, None, None).await;
        let mut body = String::from_utf8_lossy(&answer.body).into_owned();
        // A problem carries the number of the request.
        if answer.status >= 400 {
            body = format!("{:?}", answer.code());
        }
        all.push((path.clone(), answer.status, body));
    }
    all
}

/// Everything that can be asked of a thread, by its ids; each must be answered as for ids that do not exist.
async fn probed(world: &World, who: &Client, thread: &ThreadView) {
    let nothing = (world.app.id(ThreadId::from_parts), world.app.id(MessageId::from_parts));
    let real = (thread.id, thread.messages[0].id);
    let mut asked = 0;
    for route in routes().iter().map(|route| route.described) {
        if !route.parameters.contains(&"thread") {
            continue;
        }
        let path = |(thread, message): (ThreadId, MessageId)| {
            let path = route.path.replace("{thread}", &thread.to_string());
            format!("{}{}", shared::api::PREFIX, path.replace("{message}", &message.to_string()))
        };
        let body = match (route.method, route.has_body) {
            (Method::Put, true) => Some(r#"{"body": "x", "was": "First words."}"#.to_owned()),
            (_, true) => Some(r#"{"body": "x"}"#.to_owned()),
            _ => None,
        };
        let ask = async |path: String| who.send(route.method.as_str(), &path, None, body.clone()).await;
        let (real, none) = (ask(path(real)).await, ask(path(nothing)).await);
        assert_eq!(
            (real.status, real.code()),
            (none.status, none.code()),
            "{} {}",
            route.method.as_str(),
            route.path
        );
        assert_eq!(real.status, 404, "{} {}", route.method.as_str(), route.path);
        asked += 1;
    }
    assert_eq!(asked, 5);
}

/// Whatever happens in a thread of `circle` tells `others` nothing.
async fn nothing_is_told(world: &World, t: &Talks, circle: Circle, others: &[&Client]) {
    let paths = reads(t);
    let mut listening = Vec::new();
    for (number, who) in (31_u64..).zip([&t.se, &t.chair]) {
        let mut tab = Tab::open(world, who, t.text, number).await;
        tab.for_a_while(300).await;
        tab.said.clear();
        listening.push(tab);
    }
    let mut before = Vec::new();
    for who in others {
        before.push(received(who, &paths).await);
    }

    let thread = begin(&t.fi, t.text, (circle, &original(1)), Some("words")).await;
    reply(&t.fi_delegate, &thread, "We cannot say this aloud.", vec![]).await;
    resolve(&t.fi, &thread).await;

    for (who, before) in others.iter().zip(&before) {
        for (one, other) in before.iter().zip(&received(who, &paths).await) {
            assert_eq!(one, other);
        }
        probed(world, who, &thread).await;
    }
    for tab in &mut listening {
        tab.for_a_while(400).await;
        let told: Vec<&FromServer> =
            tab.said.iter().filter(|said| !matches!(said, FromServer::People { .. })).collect();
        assert_eq!(told, Vec::<&FromServer>::new());
    }
}

on_both! {
    async fn what_others_receive_is_the_same_with_and_without_a_thread_inside(world: World) {
        let t = talks(&world, 2).await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        begin(&t.se, t.text, (Circle::All, &original(1)), None).await;
        let others = [&t.se, &t.secretary, &t.chair, &observer, &administrator];
        nothing_is_told(&world, &t, inside(), &others).await;
    }
}

on_both! {
    async fn what_is_said_to_the_secretariat_is_told_to_nobody_else(world: World) {
        let t = talks(&world, 2).await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        begin(&t.se, t.text, (Circle::All, &original(1)), None).await;
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
