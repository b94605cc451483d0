//! Requests that nobody should send: every route answers each of them with a documented refusal, never with a failure of
//! its own. (That the status is documented is checked at every answer, see `support::documented`.)
//!
//! The corpus is made from the matrix's own requests: each is spoilt in one place at a time.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::matrix::{CALLERS, Kind, Row, arrive, prepare, rows};
use crate::on_both;
use crate::support::{Client, World};

/// Bodies that are wrong whatever the route.
fn spoilt_bodies() -> Vec<String> {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
    let mut bodies: Vec<String> =
        ["", " ", "{", "null", "[]", "\"x\"", "1e999", "{\"a\":}", "{}{}", "\u{feff}{}"]
            .map(str::to_owned)
            .into();
    bodies.extend([deep("[", "]"), deep("{\"a\":", "}"), format!("\"{}\"", "x".repeat(3 << 20))]);
    bodies
}

/// Values to put in the place of any other.
fn spoilt_values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(9_223_372_036_854_775_807_i64),
        json!(1e308),
        json!([]),
        json!({}),
        json!(["x", {"y": null}]),
        json!(""),
        json!(" \t\n"),
        json!("a\u{0}b"),
        json!("\u{202e}\u{fffe}\u{10ffff}"),
        json!("x".repeat(300_000)),
        json!("9999-12-31"),
        json!("-0001-01-01"),
        json!("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
        json!("%00%ff"),
        json!(vec![json!({"role": "head"}); 2000]),
    ]
}

/// Every body that differs from a good one in one value, or in a field too many.
fn spoilt_in_one_place(good: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    pointers(good, String::new(), &mut places);
    let mut bodies = Vec::new();
    for place in places {
        for value in spoilt_values() {
            let mut body = good.clone();
            *body.pointer_mut(&place).expect("the place is there") = value;
            bodies.push(body);
        }
    }
    let mut more = good.clone();
    if let Some(fields) = more.as_object_mut() {
        fields.insert("no\u{0}such".into(), json!(1));
    }
    bodies.push(more);
    bodies
}

fn pointers(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, format!("{place}/{name}"), places));
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, value)| pointers(value, format!("{place}/{index}"), places)),
        _ => {}
    }
    places.push(place);
}

/// A kind of caller who gets past the question of rights, so that the body is looked at closely.
fn who_may(row: &Row) -> Kind {
    let allowed = CALLERS.into_iter().zip(&row.expected).filter(|(_, expected)| **expected < 300);
    allowed.map(|(kind, _)| kind).next_back().unwrap_or(Kind::Seat("administrator"))
}

async fn send(client: &Client, row: &Row, path: &str, body: Option<String>) {
    let answer = client.send(&row.method, path, None, body).await;
    assert!(answer.status < 500, "{}: {}", row.name(), String::from_utf8_lossy(&answer.body));
}

on_both! {
    async fn a_spoilt_body_is_refused_and_breaks_nothing(world: World) {
        for row in rows().into_iter().filter(|row| row.body.is_some()) {
            // Guesses at passwords are among what is spoilt; they must not keep the next caller out.
            world.app.clock.advance(16 * 60);
            let mut things = prepare(&world, &row.text()).await;
            let client = arrive(&world, who_may(&row), &mut things).await;
            let (path, good) = row.request(&things);
            let good = serde_json::from_str(&good.expect("a body")).expect("the table's bodies are JSON");
            let spoilt = spoilt_in_one_place(&good).into_iter().map(|body| body.to_string());
            for body in spoilt_bodies().into_iter().chain(spoilt) {
                send(&client, &row, &path, Some(body)).await;
            }
            send(&client, &row, &path, None).await;
            let other_kind = Some(("content-type", "text/plain"));
            let answer = client.send(&row.method, &path, other_kind, None).await;
            assert!((400..500).contains(&answer.status), "{}: {answer:?}", row.name());
        }
    }
}

on_both! {
    async fn a_spoilt_path_or_query_is_refused_and_breaks_nothing(world: World) {
        let long = "x".repeat(20_000);
        let parts = ["x", "%00", "%zz", "%ff%fe", "..", "%2e%2e%2f", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", &long];
        let queries = ["?", "?x", "?before=x", "?before=%00", "?before=1&before=2", "?%ff=%ff", "?before=9223372036854775808"];
        let everything: String = rows().iter().map(Row::text).collect();
        let mut things = prepare(&world, &everything).await;
        let client = arrive(&world, Kind::Seat("administrator"), &mut things).await;
        for row in rows().into_iter().filter(|row| row.method == "GET" || row.has_ids()) {
            let (path, body) = row.request(&things);
            if row.method == "GET" {
                for query in queries {
                    send(&client, &row, &format!("{path}{query}"), None).await;
                }
            }
            for part in parts.into_iter().filter(|_| row.path.contains('{')) {
                let spoilt: Vec<_> = row
                    .path
                    .split('/')
                    .map(|piece| if piece.starts_with('{') { part } else { piece })
                    .collect();
                send(&client, &row, &format!("/api/v1{}", spoilt.join("/")), body.clone()).await;
            }
        }
    }
}

on_both! {
    async fn headers_that_make_no_sense_are_refused_and_break_nothing(world: World) {
        let everything: String = rows().iter().map(Row::text).collect();
        let mut things = prepare(&world, &everything).await;
        let client = arrive(&world, Kind::Seat("head DK"), &mut things).await;
        let long = "x".repeat(20_000);
        for row in rows().into_iter().filter(|row| row.method == "GET") {
            let (path, _) = row.request(&things);
            for (name, value) in [
                ("samrad-seat", "x"),
                ("samrad-seat", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
                ("cookie", "samrad=x; samrad=y; ="),
                ("accept-language", "*;q=x, ~"),
                ("user-agent", long.as_str()),
                ("content-length", "0"),
            ] {
                let answer = client.send("GET", &path, Some((name, value)), None).await;
                assert!(answer.status < 500, "{} with {name}: {answer:?}", row.name());
            }
        }
        for token in ["", "x", "a.b.c", "..", "~", long.as_str()] {
            *client.token.lock().unwrap() = Some(token.to_owned());
            assert_eq!(client.send("GET", "/api/v1/account", None, None).await.status, 401, "{token}");
        }
    }
}

/// Sends raw bytes and gives back the status; 0 when the server just closes.
async fn raw(world: &World, request: &[u8]) -> u16 {
    let mut stream =
        TcpStream::connect(world.address.trim_start_matches("http://")).await.expect("a connection");
    stream.write_all(request).await.expect("it is sent");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let text = String::from_utf8_lossy(&answer).into_owned();
    text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

on_both! {
    async fn a_body_without_a_length_is_read_in_its_chunks(world: World) {
        world.person("head.dk@example.org", "head DK").await;
        let head = "POST /api/v1/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n\
                    transfer-encoding: chunked\r\n\r\n";
        let body = format!("{{\"email\":\"head.dk@example.org\",\"password\":\"{}\"}}", crate::support::PASSWORD);
        let (first, second) = body.split_at(7);
        let good = format!("{head}{:x}\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n", first.len(), second.len());
        assert_eq!(raw(&world, good.as_bytes()).await, 201);
        let not_hexadecimal = format!("{head}zz\r\n{body}\r\n0\r\n\r\n");
        assert_eq!(raw(&world, not_hexadecimal.as_bytes()).await, 400);
        let chunk = format!("{:x}\r\n{}\r\n", 1 << 20, "x".repeat(1 << 20));
        let endless = format!("{head}{}0\r\n\r\n", chunk.repeat(3));
        assert_eq!(raw(&world, endless.as_bytes()).await, 413);
    }
}
