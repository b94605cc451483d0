//! What holds for every answer, whatever is asked.

use std::time::Duration;

use futures_util::FutureExt;
use samrad::app::App;
use samrad::http::{Limits, Open, Router, Server, open, routes};
use samrad::hub::Event;
use samrad::problem::Problem;
use shared::api::Endpoint as _;
use shared::api::health::GetHealth;
use shared::api::notification::Unsubscribe;
use shared::api::text::{OfClause, RestoreDeleted};
use shared::problem::Code;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn health_names_the_database_that_answered(world: World) {
        let health = world.anyone().ask::<GetHealth>((), ()).await;
        assert_eq!(health.database, world.app.db.kind().as_str());
    }
}

on_both! {
    async fn an_unknown_path_below_api_is_a_problem_and_never_the_page(world: World) {
        for path in ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/health"] {
            let answer = world.anyone().send("GET", path, Some(("accept", "text/html")), None).await;
            assert_eq!(answer.code(), Code::NotFound, "{path}");
        }
    }
}

on_both! {
    async fn a_wrong_method_is_told_the_right_ones(world: World) {
        let answer = world.anyone().send("PUT", "/api/v1/session", None, None).await;
        assert_eq!(answer.code(), Code::MethodNotAllowed);
        assert_eq!(answer.headers["allow"], "POST, DELETE");
    }
}

on_both! {
    async fn a_body_is_json_of_the_documented_shape_and_bounded(world: World) {
        let client = world.anyone();
        let post = |body: String| client.send("POST", "/api/v1/session", None, Some(body));
        assert_eq!(post("{".into()).await.code(), Code::Malformed);
        assert_eq!(post("[]".into()).await.code(), Code::Malformed);
        assert_eq!(post(r#"{"email":1,"password":"x"}"#.into()).await.field(), "malformed /email wrong_shape");
        assert_eq!(post(r#"{"email":"a","password":"x","more":1}"#.into()).await.code(), Code::Malformed);
        assert_eq!(post(format!("\"{}\"", "x".repeat(3 << 20))).await.code(), Code::TooLarge);
        let deep = "[".repeat(100_000);
        assert_eq!(post(deep).await.code(), Code::Malformed);
        let form = client.send("POST", "/api/v1/session", Some(("content-type", "text/plain")), None).await;
        assert_eq!(form.code(), Code::NotJson);
    }
}

on_both! {
    async fn every_answer_forbids_what_no_answer_needs(world: World) {
        for path in ["/api/v1/health", "/api/v1/nothing", "/nothing"] {
            let headers = world.anyone().send("GET", path, None, None).await.headers;
            assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
            assert_eq!(headers["cache-control"], "no-store", "{path}");
            assert_eq!(headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'", "{path}");
            assert_eq!(headers["samrad-request-id"].len(), 26, "{path}");
        }
    }
}

on_both! {
    async fn who_connects_and_does_not_ask_is_hung_up_on(world: World) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let limits = Limits { header_timeout: Duration::from_secs(1), ..Limits::default() };
        let router = Router::new(world.app.clone(), routes());
        let server = Server::new(listener, world.app.clone(), router, limits).run(CancellationToken::new());
        let server = tokio::spawn(server);
        for said in ["", "P", "PRI * HTTP/2", "GET /api/v1/health HTTP/1.1\r\nhost:"] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(said.as_bytes()).await.unwrap();
            let mut heard = Vec::new();
            let ended = tokio::time::timeout(Duration::from_secs(15), stream.read_to_end(&mut heard)).await;
            assert!(ended.is_ok(), "{said:?}");
        }
        // One letter at a time is slow, and still a request.
        let mut stream = TcpStream::connect(address).await.unwrap();
        for part in ["P", "UT /api/v1/health HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n"] {
            stream.write_all(part.as_bytes()).await.unwrap();
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let mut heard = String::new();
        stream.read_to_string(&mut heard).await.unwrap();
        assert!(heard.starts_with("HTTP/1.1 405"), "{heard}");
        server.abort();
    }
}

on_both! {
    async fn what_stands_is_told_though_whoever_asked_has_gone(world: World) {
        let mut heard = world.app.hub.listen();
        let said = Event::Changed { topic: "person", id: "anybody".into() };
        let tx = world.app.db.begin().await.unwrap();
        tx.tell(said.clone());
        // As a request ends when its connection does: asked once, and dropped while the commit is under way.
        let _ = world.app.commit_unaudited(tx, "a test").now_or_never();
        let told = tokio::time::timeout(Duration::from_secs(5), heard.recv()).await;
        assert_eq!(told.expect("it is told").unwrap(), said);
    }
}

on_both! {
    async fn an_act_goes_on_to_its_end_though_whoever_asked_has_gone(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.deletes(&clause_id(2)).await;
        tab.until("saved", Tab::is_saved).await;
        samrad::text::settle(&world.app, text).await.unwrap();
        tab.until("that it is gone", |tab| !tab.settled.is_empty()).await;
        tab.settled.clear();
        let token = secretary.token.lock().unwrap().clone().expect("a token");
        let mut headers = http::HeaderMap::new();
        headers.insert("authorization", format!("Bearer {token}").parse().unwrap());
        let url = RestoreDeleted::url(&OfClause { text, clause: clause_id(2) });
        let router = Router::new(world.app.clone(), routes());
        // Asked once, and dropped before there is an answer.
        assert!(router.ask(http::Method::POST, &url, headers, Vec::new()).now_or_never().is_none());
        tab.until("the act", |tab| tab.settled.iter().any(|clause| clause.id == clause_id(2).as_str())).await;
        let clauses = samrad::text::clauses(world.app.db.read(), text).await.unwrap();
        assert_eq!(clauses.len(), 4, "it stands again");
    }
}

async fn breaks(_: App, _: Open<Unsubscribe>) -> Result<(), Problem> {
    tokio::task::yield_now().await;
    panic!("a mistake of ours")
}

on_both! {
    async fn an_act_that_panics_is_answered(world: World) {
        let router = Router::new(world.app.clone(), vec![open::<Unsubscribe, _, _, _>(breaks)]);
        let headers = http::HeaderMap::new();
        let answer = router.ask(http::Method::POST, "/api/v1/unsubscribe/secret", headers, Vec::new()).await;
        assert_eq!(answer.status(), 500);
    }
}
