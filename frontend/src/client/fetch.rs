//! One request to the server: its headers, its time limit, its answer or its problem. No retries here.
//!
//! What is done with every endpoint is written over [`Prepared`] and [`Read`], which are of no endpoint: it would otherwise be
//! compiled again for each, and the app is downloaded.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use gloo::net::http::{Method, RequestBuilder};
use gloo::timers::callback::Timeout;
use shared::api::{self, Access, Endpoint, Wire};
use web_sys::{AbortController, RequestCredentials};

use super::{ApiError, query};

/// How long an answer may take, in milliseconds. The server gives up before.
const PATIENCE: u32 = 30_000;

/// A request made ready, so that it can be sent twice.
#[derive(Clone, PartialEq)]
pub struct Prepared {
    /// What it needs.
    pub access: Access,
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
        Self { access: E::ACCESS, method, url: format!("{}{}", E::url(path), query::text(query)), body }
    }

    /// A request without an endpoint, for tests of what does not send it.
    #[cfg(test)]
    pub fn get(url: &str) -> Self {
        Self { access: Access::Anyone, method: Method::GET, url: url.to_owned(), body: None }
    }
}

/// An answer that was read, of a type that only who asked knows.
pub type Answer = Result<Rc<dyn Any>, ApiError>;

/// Reads the text of an answer.
pub type Read = fn(&str) -> Answer;

/// Reads an answer's text. An empty one is `()`, which JSON writes as `null`.
pub fn parse<T: Wire>(text: &str) -> Result<T, ApiError> {
    serde_json::from_str(if text.is_empty() { "null" } else { text }).map_err(|_| ApiError::unreadable())
}

/// The same, without saying of which type it is.
pub fn read<T: Wire>(text: &str) -> Answer {
    Ok(Rc::new(parse::<T>(text)?))
}

/// What was read, as the type it was read as.
pub fn read_as<T: 'static>(answer: Answer) -> Result<Rc<T>, ApiError> {
    answer?.downcast().map_err(|_| ApiError::unreadable())
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
