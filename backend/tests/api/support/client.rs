//! A browser without a screen: asks by the endpoints of `shared::api`, keeps cookies and the access token.

use std::sync::Mutex;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use serde_json::Value;
use shared::api::{Access, Endpoint, OWN_PAGE_HEADER, SEAT_HEADER};
use shared::id::SeatId;
use shared::problem::Code;

use super::documented;

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// The problem's code; panics when it was none.
    pub fn code(&self) -> Code {
        assert!(self.status >= 400, "a problem was expected: {self:?}");
        assert_eq!(self.headers["content-type"], "application/problem+json");
        serde_json::from_value(self.json()["code"].clone()).expect("a known code")
    }

    /// The code and the first field error's pointer and code, as `invalid /email required`.
    pub fn field(&self) -> String {
        let problem = self.json();
        let error = &problem["errors"][0];
        format!(
            "{} {} {}",
            problem["code"].as_str().unwrap_or_default(),
            error["pointer"].as_str().unwrap_or_default(),
            error["code"].as_str().unwrap_or_default()
        )
    }
}

/// Somebody who asks.
pub struct Client {
    address: String,
    hyper: Hyper<HttpConnector, Full<bytes::Bytes>>,
    pub token: Mutex<Option<String>>,
    pub cookie: Mutex<Option<String>>,
    pub seat: Mutex<Option<SeatId>>,
}

impl Client {
    /// Nobody yet.
    pub fn new(address: &str) -> Self {
        // The server hangs up after ten seconds without a request, and a request sent in that moment would be lost.
        let hyper = Hyper::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(5))
            .build_http();
        Self {
            address: address.into(),
            hyper,
            token: Mutex::default(),
            cookie: Mutex::default(),
            seat: Mutex::default(),
        }
    }

    /// Asks, and expects success.
    pub async fn ask<E: Endpoint>(&self, path: E::Path, body: E::Body) -> E::Reply {
        let answer = self.try_ask::<E>(path, body).await;
        assert_eq!(answer.status, E::SUCCESS, "{}: {}", E::NAME, String::from_utf8_lossy(&answer.body));
        if answer.body.is_empty() {
            return serde_json::from_value(Value::Null).expect("an empty answer is the unit");
        }
        serde_json::from_slice(&answer.body).unwrap_or_else(|e| panic!("{}: {e}", E::NAME))
    }

    /// Asks, and expects that code.
    pub async fn refused<E: Endpoint>(&self, path: E::Path, body: E::Body) -> Code {
        self.try_ask::<E>(path, body).await.code()
    }

    /// Asks, whatever comes.
    pub async fn try_ask<E: Endpoint>(&self, path: E::Path, body: E::Body) -> Answer {
        self.try_ask_with::<E>(path, "", body).await
    }

    /// Asks with a query text.
    pub async fn try_ask_with<E: Endpoint>(&self, path: E::Path, query: &str, body: E::Body) -> Answer {
        let json = serde_json::to_value(body).expect("a body is JSON");
        let body = (!json.is_null()).then(|| json.to_string());
        let mut url = E::url(&path);
        if !query.is_empty() {
            url = format!("{url}?{query}");
        }
        let own_page = E::ACCESS == Access::Cookie;
        self.send(E::METHOD.as_str(), &url, own_page.then_some((OWN_PAGE_HEADER, "1")), body).await
    }

    /// Sends any request at all.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        header: Option<(&str, &str)>,
        body: Option<String>,
    ) -> Answer {
        let mut request = http::Request::builder().method(method).uri(format!("{}{path}", self.address));
        if let Some(token) = &*self.token.lock().unwrap() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if let Some(cookie) = &*self.cookie.lock().unwrap() {
            request = request.header("cookie", cookie);
        }
        if let Some(seat) = &*self.seat.lock().unwrap() {
            request = request.header(SEAT_HEADER, seat.to_string());
        }
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let request = request.body(Full::from(body.unwrap_or_default())).expect("a request");
        let response = self.hyper.request(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for header in parts.headers.get_all("set-cookie") {
            let pair = header.to_str().expect("a text").split(';').next().unwrap_or_default().to_owned();
            *self.cookie.lock().unwrap() = (!pair.ends_with('=')).then_some(pair);
        }
        let body = body.collect().await.expect("a body").to_bytes().to_vec();
        documented::check(method, path, parts.status.as_u16());
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}
