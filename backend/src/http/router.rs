//! One table of routes behind one warp filter (docs/decisions/0003-one-table.md).
//!
//! Whether a path exists is decided before whether its method does, and both before anything is read, so that a wrong
//! body can never be answered with "no such method" (warp's `or` would try the next route).

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use http::header::{ALLOW, HeaderName};
use http::{HeaderMap, HeaderValue};
use shared::api::{Method, PREFIX};
use shared::id::RequestId;
use shared::problem::Code;
use tracing::Instrument as _;
use warp::Filter;
use warp::reply::Response;

use super::body::{Incoming, incoming};
use super::call::{Head, Peer};
use super::problem;
use super::route::{Raw, Route};
use super::{assets, openapi};
use crate::app::App;
use crate::problem::Problem;

type Methods = BTreeMap<Method, Route>;

/// All routes by path and method.
pub struct Router {
    app: App,
    table: matchit::Router<Methods>,
    routes: Vec<Route>,
    /// Made for whoever asks first: most who make a router are a command or a test, and ask for none.
    document: OnceLock<String>,
    /// Read for whoever asks first, likewise.
    assets: LazyLock<assets::Assets>,
}

impl Router {
    /// Puts the routes into the table.
    ///
    /// # Panics
    /// When two routes have the same path and method: a mistake of ours, seen at every start.
    #[must_use]
    pub fn new(app: App, routes: Vec<Route>) -> Arc<Self> {
        let mut by_path: BTreeMap<&str, Methods> = BTreeMap::new();
        for route in &routes {
            let described = route.described;
            let taken = by_path.entry(described.path).or_default().insert(described.method, route.clone());
            assert!(taken.is_none(), "{} {} is served twice", described.method.as_str(), described.path);
        }
        let mut table = matchit::Router::new();
        for (path, methods) in by_path {
            table.insert(path, methods).expect("paths do not contradict each other");
        }
        let assets: LazyLock<assets::Assets> = LazyLock::new(assets::Assets::load);
        Arc::new(Self { app, table, routes, document: OnceLock::new(), assets })
    }

    /// The filter that takes every request.
    pub fn filter(
        self: Arc<Self>,
    ) -> impl Filter<Extract = (Response,), Error = std::convert::Infallible> + Clone + Send + Sync {
        warp::any()
            .and(warp::method())
            .and(warp::path::full())
            .and(warp::query::raw().or(warp::any().map(String::new)).unify())
            .and(warp::header::headers_cloned())
            .and(warp::ext::optional::<Peer>())
            .and(warp::body::stream().map(incoming))
            .then(move |method, path: warp::path::FullPath, query, headers, peer: Option<Peer>, body| {
                let router = Arc::clone(&self);
                async move { router.dispatch(method, path.as_str(), query, headers, peer, body).await }
            })
            .recover(|_: warp::Rejection| async {
                // Nothing above rejects but for a missing body, which warp hands out once.
                Ok::<_, std::convert::Infallible>(Response::new(Vec::new().into()))
            })
            .unify()
    }

    /// Asks without a connection, as the demonstration does when it acts for its people.
    pub async fn ask(&self, method: http::Method, path: &str, headers: HeaderMap, body: Vec<u8>) -> Response {
        let body = futures_util::stream::once(async { Ok::<_, warp::Error>(bytes::Bytes::from(body)) });
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        self.dispatch(method, path, query.to_owned(), headers, None, incoming(body)).await
    }

    async fn dispatch(
        &self,
        method: http::Method,
        path: &str,
        query: String,
        headers: HeaderMap,
        peer: Option<Peer>,
        body: Incoming,
    ) -> Response {
        let id = self.app.id(RequestId::from_parts);
        let peer = peer.unwrap_or(Peer(std::net::IpAddr::from([0, 0, 0, 0])));
        let peer = peer.behind(&self.app.trusted_proxies, headers.get_all("x-forwarded-for").iter());
        let head = Head { id, peer, headers };
        let mut response = match path.strip_prefix(PREFIX) {
            Some("/openapi.json") if method == http::Method::GET => {
                json(self.document.get_or_init(|| openapi::document(&self.routes)).clone())
            }
            // A mail program without one-click shows the link to a person: it does nothing by itself, and leads to where mail is set.
            Some(rest) if method == http::Method::GET && rest.starts_with("/unsubscribe/") => {
                see_other(&format!("{}/account", self.app.public_url), id)
            }
            Some(rest) => {
                self.call(&method, rest, query, head, body).await.unwrap_or_else(|p| problem::response(p, id))
            }
            None if path == "/api" || path.starts_with("/api/") => {
                problem::response(Problem::not_found(), id)
            }
            None => self
                .assets
                .answer(&self.app, &method, path, &head)
                .unwrap_or_else(|p| problem::response(p, id)),
        };
        let id = HeaderValue::from_str(&id.to_string()).unwrap_or_else(|_| HeaderValue::from_static(""));
        response.headers_mut().insert(HeaderName::from_static("samrad-request-id"), id);
        response
    }

    async fn call(
        &self,
        method: &http::Method,
        path: &str,
        query: String,
        head: Head,
        body: Incoming,
    ) -> Result<Response, Problem> {
        let matched = self.table.at(path).map_err(|_| Problem::not_found())?;
        let known = matched.value.iter().find(|(known, _)| known.as_str() == method.as_str());
        let Some((method, route)) = known else {
            let allowed = matched.value.keys().map(|method| method.as_str()).collect::<Vec<_>>().join(", ");
            let mut response = problem::response(Code::MethodNotAllowed.into(), head.id);
            response.headers_mut().insert(ALLOW, HeaderValue::from_str(&allowed).map_err(Problem::internal)?);
            return Ok(response);
        };
        let path = matched
            .params
            .iter()
            .map(|(name, value)| Ok((name.to_owned(), decode(value)?)))
            .collect::<Result<_, Problem>>()?;
        let answer = (route.serve)(self.app.clone(), Raw { head, path, query, body });
        // What is only read need not be read to its end when whoever asked has gone.
        if *method == Method::Get { answer.await } else { to_its_end(answer).await }
    }
}

/// In a task of its own: a browser that goes away ends its request wherever it is, and an act whose change stands by then must still be
/// told to rooms and screens. A panic in it is an answer like any other failure of ours.
async fn to_its_end(
    answer: impl Future<Output = Result<Response, Problem>> + Send + 'static,
) -> Result<Response, Problem> {
    tokio::spawn(answer.in_current_span()).await.unwrap_or_else(|ended| Err(Problem::internal(ended)))
}

/// Undoes percent-encoding; what does not decode is no path.
fn decode(text: &str) -> Result<String, Problem> {
    let decoded =
        percent_encoding::percent_decode_str(text).decode_utf8().map_err(|_| Problem::not_found())?;
    if decoded.contains('\0') {
        return Err(Problem::not_found());
    }
    Ok(decoded.into_owned())
}

/// Leads a browser elsewhere.
fn see_other(url: &str, id: RequestId) -> Response {
    let Ok(place) = HeaderValue::from_str(url) else {
        return problem::response(Problem::not_found(), id);
    };
    let mut response = Response::new(String::new().into());
    *response.status_mut() = http::StatusCode::SEE_OTHER;
    response.headers_mut().insert(http::header::LOCATION, place);
    response
}

fn json(text: String) -> Response {
    let mut response = Response::new(text.into());
    response.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
