//! Binding an endpoint to its handler. The handler's type says which endpoint it serves and whether it needs a caller.

use std::any::{Any, TypeId};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use schemars::{Schema, SchemaGenerator};
use shared::api::{Access, Endpoint, Media, Method, PathParams};
use shared::problem::{Code, FieldCode, FieldError};
use warp::reply::Response;

use super::answer::Answer;
use super::body::{self, Incoming};
use super::call::{Call, Head, Open};
use super::{caller, kept};
use crate::app::App;
use crate::problem::Problem;

type Serve =
    dyn Fn(App, Raw) -> Pin<Box<dyn Future<Output = Result<Response, Problem>> + Send>> + Send + Sync;

/// A request whose path has matched.
pub(super) struct Raw {
    pub head: Head,
    pub path: Vec<(String, String)>,
    pub query: String,
    pub body: Incoming,
}

/// An endpoint and its handler.
#[derive(Clone)]
pub struct Route {
    /// What the endpoint is, for the document and for tests that walk all.
    pub described: Described,
    pub(super) serve: Arc<Serve>,
}

/// An endpoint as data.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "they are the constants of `Endpoint`, see there")]
pub struct Described {
    pub name: &'static str,
    pub summary: &'static str,
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    pub success: u16,
    pub media: Media,
    pub cached: u32,
    pub problems: &'static [Code],
    pub parameters: &'static [&'static str],
    pub has_body: bool,
    pub has_query: bool,
    pub has_reply: bool,
    pub body: fn(&mut SchemaGenerator) -> Schema,
    pub query: fn(&mut SchemaGenerator) -> Schema,
    pub reply: fn(&mut SchemaGenerator) -> Schema,
}

fn is_unit<T: 'static>() -> bool {
    TypeId::of::<T>() == TypeId::of::<()>()
}

fn describe<E: Endpoint>() -> Described {
    Described {
        name: E::NAME,
        summary: E::SUMMARY,
        method: E::METHOD,
        path: E::PATH,
        access: E::ACCESS,
        success: E::SUCCESS,
        media: E::MEDIA,
        cached: E::CACHED,
        problems: E::PROBLEMS,
        parameters: E::Path::NAMES,
        has_body: !is_unit::<E::Body>(),
        has_query: !is_unit::<E::Query>(),
        has_reply: !is_unit::<E::Reply>(),
        body: |generator| generator.subschema_for::<E::Body>(),
        query: |generator| <E::Query as schemars::JsonSchema>::json_schema(generator),
        reply: |generator| generator.subschema_for::<E::Reply>(),
    }
}

/// A route that needs nobody signed in (`Access::Anyone`, `Access::Cookie`).
///
/// # Panics
/// At start-up, when the endpoint is declared for signed-in callers.
pub fn open<E, F, R, A>(handler: F) -> Route
where
    E: Endpoint,
    F: Fn(App, Open<E>) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Result<A, Problem>> + Send + 'static,
    A: Into<Answer<E::Reply>>,
{
    assert!(E::ACCESS != Access::SignedIn, "{} is declared for signed-in callers", E::NAME);
    let serve = move |app: App, raw: Raw| {
        let handler = handler.clone();
        Box::pin(async move {
            if E::ACCESS == Access::Cookie {
                caller::own_page(&app, &raw.head)?;
            }
            let known = raw.head.headers.get(http::header::IF_NONE_MATCH).cloned();
            let call = read::<E, ()>(raw, ()).await?;
            respond::<E>(handler(app, call).await?.into(), known.as_ref())
        }) as Pin<Box<dyn Future<Output = _> + Send>>
    };
    Route { described: describe::<E>(), serve: Arc::new(serve) }
}

/// A route for signed-in callers; the caller is known before the body is read.
///
/// # Panics
/// At start-up, when the endpoint is declared for anyone.
pub fn signed_in<E, F, R, A>(handler: F) -> Route
where
    E: Endpoint,
    F: Fn(App, Call<E>) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Result<A, Problem>> + Send + 'static,
    A: Into<Answer<E::Reply>>,
{
    assert!(E::ACCESS == Access::SignedIn, "{} is not declared for signed-in callers", E::NAME);
    let serve = move |app: App, raw: Raw| {
        let handler = handler.clone();
        Box::pin(async move {
            let caller = match caller::identify(&app, &raw.head).await {
                Ok(caller) => caller,
                Err(problem) => {
                    body::drain(raw.body).await;
                    return Err(problem);
                }
            };
            let call = read::<E, _>(raw, caller).await?;
            respond::<E>(handler(app, call).await?.into(), None)
        }) as Pin<Box<dyn Future<Output = _> + Send>>
    };
    Route { described: describe::<E>(), serve: Arc::new(serve) }
}

async fn read<E: Endpoint, C>(raw: Raw, caller: C) -> Result<Call<E, C>, Problem> {
    let Raw { head, path, query, body } = raw;
    let value = |name: &str| path.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let path = E::Path::parse(value).ok_or_else(Problem::not_found)?;
    let query = if is_unit::<E::Query>() { unit() } else { read_query(&query)? };
    let body =
        if is_unit::<E::Body>() { unit() } else { body::json(&head.headers, body, E::BODY_MOST).await? };
    Ok(Call { path, query, body, caller, head })
}

/// `()`, for a type that is known to be it.
fn unit<T: serde::de::DeserializeOwned>() -> T {
    serde_json::from_value(serde_json::Value::Null).expect("the unit reads from null")
}

fn read_query<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let wrong = || Problem {
        errors: vec![FieldError {
            pointer: "?".into(),
            code: FieldCode::WrongShape,
            limit: None,
            names: Vec::new(),
        }],
        ..Problem::new(Code::Malformed)
    };
    // PostgreSQL cannot store U+0000, and nobody types it.
    if text.contains("%00") {
        return Err(wrong());
    }
    serde_urlencoded::from_str(text).map_err(|_| wrong())
}

/// The reply as it is sent.
fn written<E: Endpoint>(reply: &E::Reply) -> Result<Vec<u8>, Problem> {
    match E::MEDIA {
        Media::Json => serde_json::to_vec(reply).map_err(Problem::internal),
        Media::Csv => {
            let text = (reply as &dyn Any).downcast_ref::<String>();
            let text = text.ok_or_else(|| anyhow::anyhow!("{} replies with a table and no text", E::NAME));
            Ok(text.map_err(Problem::internal)?.clone().into_bytes())
        }
    }
}

/// The answer; `known` is what the request says it has already, of an answer that may be kept.
fn respond<E: Endpoint>(
    answer: Answer<E::Reply>,
    known: Option<&http::HeaderValue>,
) -> Result<Response, Problem> {
    let mut response = Response::default();
    *response.status_mut() = http::StatusCode::from_u16(E::SUCCESS).map_err(Problem::internal)?;
    for cookie in &answer.cookies {
        let value = http::HeaderValue::from_str(&cookie.header()).map_err(Problem::internal)?;
        response.headers_mut().append(http::header::SET_COOKIE, value);
    }
    if is_unit::<E::Reply>() {
        return Ok(response);
    }
    let bytes = written::<E>(&answer.reply)?;
    if E::CACHED > 0 && kept::mark(response.headers_mut(), &bytes, E::CACHED, known) {
        *response.status_mut() = http::StatusCode::NOT_MODIFIED;
        return Ok(response);
    }
    let media = http::HeaderValue::from_static(E::MEDIA.as_str());
    response.headers_mut().insert(http::header::CONTENT_TYPE, media);
    *response.body_mut() = bytes.into();
    Ok(response)
}
