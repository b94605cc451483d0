//! A problem as an answer: RFC 9457.

use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use shared::id::RequestId;
use shared::problem as wire;
use warp::reply::Response;

use crate::problem::Problem;

/// Writes the answer, and the cause into the log.
pub(super) fn response(problem: Problem, request: RequestId) -> Response {
    if let Some(cause) = &problem.cause {
        tracing::error!(%request, code = problem.code.as_str(), cause = format!("{cause:#}"), "a request failed");
    }
    let body = wire::Problem {
        kind: format!("/problems/{}", problem.code.as_str()),
        title: problem.code.as_str().replace('_', " "),
        status: problem.code.status(),
        code: problem.code,
        instance: request.to_string(),
        errors: problem.errors,
        current: problem.current,
    };
    let bytes = serde_json::to_vec(&body).unwrap_or_default();
    let mut response = Response::new(bytes.into());
    *response.status_mut() =
        StatusCode::from_u16(problem.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Some(seconds) = problem.retry_after {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
