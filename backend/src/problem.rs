//! What goes wrong in a request, on its way to the answer. The stable codes are `shared::problem::Code`.

use shared::problem::{Code, FieldCode, FieldError};

use crate::db;

/// A refusal or a failure. Becomes problem+json in `http::problem`; the cause is logged, never sent.
#[derive(Debug)]
pub struct Problem {
    /// The stable code.
    pub code: Code,
    /// What is wrong, field by field.
    pub errors: Vec<FieldError>,
    /// For `stale`: the thing as it stands now.
    pub current: Option<serde_json::Value>,
    /// Seconds until it is worth trying again.
    pub retry_after: Option<u32>,
    /// What broke, for the log.
    pub cause: Option<anyhow::Error>,
}

impl Problem {
    /// A refusal with that code.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, errors: Vec::new(), current: None, retry_after: None, cause: None }
    }

    /// Fields that are not acceptable.
    #[must_use]
    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::new(Code::Invalid) }
    }

    /// One field that is not acceptable.
    #[must_use]
    pub fn field(pointer: &str, code: FieldCode) -> Self {
        Self::fields(vec![FieldError { pointer: pointer.to_owned(), code, limit: None, names: Vec::new() }])
    }

    /// The thing has changed since the screen showed it; it goes along as it stands now.
    #[must_use]
    pub fn stale(current: &impl serde::Serialize) -> Self {
        Self { current: serde_json::to_value(current).ok(), ..Self::new(Code::Stale) }
    }

    /// Something broke on our side.
    #[must_use]
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        Self { cause: Some(cause.into()), ..Self::new(Code::Internal) }
    }

    /// The thing is not there, or not for this person.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(Code::NotFound)
    }
}

/// One thing among several, which is left out where it is not this person's to know. What broke on our side stays a failure: it must
/// not look as if there were nothing.
///
/// # Errors
/// Everything but `not_found` and `forbidden`.
pub fn seen<T>(asked: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(problem) if matches!(problem.code, Code::NotFound | Code::Forbidden) => Ok(None),
        Err(problem) => Err(problem),
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl From<Vec<FieldError>> for Problem {
    fn from(errors: Vec<FieldError>) -> Self {
        Self::fields(errors)
    }
}

impl From<db::Error> for Problem {
    fn from(error: db::Error) -> Self {
        let code = match error {
            db::Error::Unavailable(_) => Code::Unavailable,
            _ => Code::Internal,
        };
        Self {
            retry_after: (code == Code::Unavailable).then_some(2),
            cause: Some(error.into()),
            ..Self::new(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ones_own_to_know_is_left_out_and_what_broke_is_not() {
        assert_eq!(seen(Ok(1)).unwrap(), Some(1));
        for hidden in [Code::NotFound, Code::Forbidden] {
            assert_eq!(seen::<()>(Err(hidden.into())).unwrap(), None);
        }
        for broken in [Code::Internal, Code::Unavailable] {
            assert_eq!(seen::<()>(Err(broken.into())).unwrap_err().code, broken);
        }
    }
}
