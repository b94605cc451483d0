//! One request to the server: its headers, its time limit, its answer or its problem. No retries here.

use std::cell::Cell;
use std::rc::Rc;

use gloo::net::http::{Method, RequestBuilder};
use gloo::timers::callback::Timeout;
use shared::api::{self, Endpoint};
use web_sys::{AbortController, RequestCredentials};

use super::{ApiError, query};

/// How long an answer may take, in milliseconds. The server gives up before.
const PATIENCE: u32 = 30_000;

/// A request made ready, so that it can be sent twice.
pub struct Prepared {
    method: Method,
    url: String,
    body: Option<String>,
}

impl Prepared {
    /// From an endpoint and what it takes.
    pub fn new<E: Endpoint>(path: &E::Path, query: &E::Query, body: &E::Body) -> Self {
        let method = match E::METHOD {
            api::Method::Get => Method::GET,
            api::Method::Post => Method::POST,
            api::Method::Put => Method::PUT,
            api::Method::Patch => Method::PATCH,
            api::Method::Delete => Method::DELETE,
        };
        // `()` is written as `null`: there is no body.
        let body = serde_json::to_string(body).ok().filter(|text| text != "null");
        Self { method, url: format!("{}{}", E::url(path), query::text(query)), body }
    }
}

/// What a request is made with.
pub struct Credentials {
    /// The access token.
    pub token: Option<Rc<str>>,
    /// The seat acted in.
    pub seat: Option<String>,
}

/// Gives up the request when it is dropped: when nobody waits for the answer any more, or it takes too long.
struct Patience {
    controller: Option<AbortController>,
    expired: Rc<Cell<bool>>,
    _timer: Timeout,
}

impl Patience {
    fn new() -> Self {
        let controller = AbortController::new().ok();
        let expired = Rc::new(Cell::new(false));
        let timer = {
            let (controller, expired) = (controller.clone(), expired.clone());
            Timeout::new(PATIENCE, move || {
                expired.set(true);
                if let Some(controller) = controller {
                    controller.abort();
                }
            })
        };
        Self { controller, expired, _timer: timer }
    }

    fn error(&self) -> ApiError {
        if self.expired.get() { ApiError::timeout() } else { ApiError::offline() }
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// Sends a request and gives the body of a successful answer.
pub async fn send(request: &Prepared, credentials: &Credentials) -> Result<String, ApiError> {
    let patience = Patience::new();
    let signal = patience.controller.as_ref().map(AbortController::signal);
    let mut builder = RequestBuilder::new(&request.url)
        .method(request.method.clone())
        .credentials(RequestCredentials::SameOrigin)
        .abort_signal(signal.as_ref())
        .header("Accept", "application/json, application/problem+json")
        .header(api::OWN_PAGE_HEADER, "1");
    if let Some(token) = &credentials.token {
        builder = builder.header("Authorization", &format!("Bearer {token}"));
        if let Some(seat) = &credentials.seat {
            builder = builder.header(api::SEAT_HEADER, seat);
        }
    }
    let built = match &request.body {
        Some(body) => builder.header("Content-Type", "application/json").body(body.as_str()),
        None => builder.build(),
    };
    let Ok(built) = built else { return Err(ApiError::unreadable()) };
    let answer = built.send().await.map_err(|_| patience.error())?;
    let text = answer.text().await.map_err(|_| patience.error())?;
    if answer.ok() {
        Ok(text)
    } else {
        let retry_after = answer.headers().get("retry-after").and_then(|seconds| seconds.parse().ok());
        Err(ApiError::from_answer(answer.status(), &text, retry_after))
    }
}
