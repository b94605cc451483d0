//! What can go wrong with a request, by what a page does about it.

use serde::Deserialize;
use shared::problem::{Code, FieldError};

/// What a page does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nobody is signed in any more: the door opens over the page.
    Unauthorised,
    /// Not for this seat.
    Forbidden,
    /// Not here, or not for this person to know.
    NotFound,
    /// It was changed, or its state does not allow the act: show the new state.
    Conflict,
    /// Fields need another look: `fields` names them.
    Validation,
    /// Too often: wait for `retry_after`.
    RateLimited,
    /// The server was not reached.
    Offline,
    /// The server did not answer in time.
    Timeout,
    /// It broke on the server's side: `request` is the number to give.
    Server,
    /// Anything else the server refused.
    Refused,
}

/// A request that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiError {
    /// What to do about it.
    pub kind: Kind,
    /// The problem's code as the server sent it; one of `shared::problem::Code` unless the server is newer than this page.
    pub code: String,
    /// What is wrong, field by field.
    pub fields: Vec<FieldError>,
    /// The request's number in the server's log.
    pub request: Option<String>,
    /// Seconds to wait, where the server said.
    pub retry_after: Option<u32>,
}

/// `shared::problem::Problem` as a page reads it: codes of a later server must not make the whole answer unreadable.
#[derive(Deserialize)]
struct Body {
    code: String,
    #[serde(default)]
    instance: Option<String>,
    #[serde(default)]
    errors: Vec<serde_json::Value>,
}

impl ApiError {
    /// The server was not reached.
    pub fn offline() -> Self {
        Self::bare(Kind::Offline, "offline")
    }

    /// The server did not answer in time.
    pub fn timeout() -> Self {
        Self::bare(Kind::Timeout, "timeout")
    }

    /// Nobody is signed in.
    pub fn unauthorised() -> Self {
        Self::bare(Kind::Unauthorised, Code::SignInNeeded.as_str())
    }

    /// The server answered with success, but with something this page cannot read: it is older than the server.
    pub fn unreadable() -> Self {
        Self::bare(Kind::Server, Code::Internal.as_str())
    }

    fn bare(kind: Kind, code: &str) -> Self {
        Self { kind, code: code.to_owned(), fields: Vec::new(), request: None, retry_after: None }
    }

    /// From an answer's status and body (RFC 9457).
    pub fn from_answer(status: u16, body: &str, retry_after: Option<u32>) -> Self {
        let kind = match status {
            401 => Kind::Unauthorised,
            403 => Kind::Forbidden,
            404 | 410 => Kind::NotFound,
            409 | 412 => Kind::Conflict,
            422 => Kind::Validation,
            429 => Kind::RateLimited,
            500.. => Kind::Server,
            _ => Kind::Refused,
        };
        let Ok(body) = serde_json::from_str::<Body>(body) else {
            // Not ours: a proxy on the way answered.
            let code = if matches!(status, 502..=504) { Code::Unavailable } else { Code::Internal };
            return Self { retry_after, ..Self::bare(kind, code.as_str()) };
        };
        let fields = body.errors.into_iter().filter_map(|error| serde_json::from_value(error).ok()).collect();
        Self { kind, code: body.code, fields, request: body.instance, retry_after }
    }

    /// Whether the server gave this code.
    pub fn is(&self, code: Code) -> bool {
        self.code == code.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::problem::FieldCode;

    #[test]
    fn field_errors_keep_their_pointers() {
        let body = r#"{"type":"/problems/invalid","title":"","status":422,"code":"invalid","instance":"r1",
            "errors":[{"pointer":"/email","code":"not_an_email"}]}"#;
        let error = ApiError::from_answer(422, body, None);
        assert_eq!(error.kind, Kind::Validation);
        assert_eq!(
            error.fields,
            [FieldError {
                pointer: "/email".into(),
                code: FieldCode::NotAnEmail,
                limit: None,
                names: Vec::new()
            }]
        );
        assert_eq!(error.request.as_deref(), Some("r1"));
    }

    #[test]
    fn a_code_of_a_later_server_is_kept_and_its_fields_are_left_out() {
        let body = r#"{"code":"of_tomorrow","errors":[{"pointer":"/a","code":"of_tomorrow"}]}"#;
        let error = ApiError::from_answer(409, body, None);
        assert_eq!((error.kind, error.code.as_str()), (Kind::Conflict, "of_tomorrow"));
        assert!(error.fields.is_empty());
    }

    #[test]
    fn a_proxys_page_is_a_problem_too() {
        let error = ApiError::from_answer(502, "<html>", Some(5));
        assert!(error.is(Code::Unavailable));
        assert_eq!((error.kind, error.retry_after), (Kind::Server, Some(5)));
    }
}
