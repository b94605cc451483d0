//! Reading a body: bounded by bytes, whether its length was announced or not.

use std::pin::Pin;

use bytes::{Buf, Bytes, BytesMut};
use futures_util::{Stream, StreamExt};
use http::HeaderMap;
use serde::de::DeserializeOwned;
use shared::problem::{Code, FieldCode, FieldError};

use crate::problem::Problem;

/// A request's body as it arrives.
pub(super) type Incoming = Pin<Box<dyn Stream<Item = Result<Bytes, warp::Error>> + Send>>;

/// Boxes warp's stream.
pub(super) fn incoming<S, B>(stream: S) -> Incoming
where
    S: Stream<Item = Result<B, warp::Error>> + Send + 'static,
    B: Buf,
{
    Box::pin(stream.map(|part| part.map(|mut part| part.copy_to_bytes(part.remaining()))))
}

/// The JSON in a body of at most `most` bytes.
pub(super) async fn json<T: DeserializeOwned>(
    headers: &HeaderMap,
    body: Incoming,
    most: usize,
) -> Result<T, Problem> {
    let kind =
        headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json") {
        drain(body).await;
        return Err(Code::NotJson.into());
    }
    let bytes = collect(body, most).await?;
    if has_nul(&bytes) {
        return Err(Code::Malformed.into());
    }
    let mut reader = serde_json::Deserializer::from_slice(&bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| shape(&error))?;
    reader.end().map_err(|_| Problem::new(Code::Malformed))?;
    Ok(value)
}

/// Whether a text in the JSON holds U+0000, which PostgreSQL cannot store and nobody types. As a raw byte it is no JSON.
fn has_nul(json: &[u8]) -> bool {
    let mut rest = json;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let escape = &rest[at + 1..];
        if escape.starts_with(b"u0000") {
            return true;
        }
        rest = escape.get(1..).unwrap_or_default();
    }
    false
}

/// A body that is refused is read to its end all the same, up to here: who is still sending when the connection closes never
/// sees the answer, and is told "no connection" instead of what is wrong.
const DRAINED_MOST: usize = 16 * 1024 * 1024;

/// Reads a body that nobody wants, so that the refusal arrives.
pub(super) async fn drain(mut body: Incoming) {
    let mut left = DRAINED_MOST;
    while let Some(Ok(part)) = body.next().await {
        left = left.saturating_sub(part.len());
        if left == 0 {
            break;
        }
    }
}

async fn collect(mut body: Incoming, most: usize) -> Result<Bytes, Problem> {
    let mut bytes = BytesMut::new();
    while let Some(part) = body.next().await {
        let part = part.map_err(|_| Problem::new(Code::Malformed))?;
        if bytes.len() + part.len() > most {
            drain(body).await;
            return Err(Code::TooLarge.into());
        }
        bytes.extend_from_slice(&part);
    }
    Ok(bytes.freeze())
}

/// Says which field does not have its shape. What is not JSON at all names no field.
fn shape(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in error.path().iter() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{key}")),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    let errors = if error.inner().is_data() {
        vec![FieldError { pointer, code: FieldCode::WrongShape, limit: None, names: Vec::new() }]
    } else {
        Vec::new()
    };
    Problem { errors, ..Problem::new(Code::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_found_by_its_escape_and_not_by_its_looks() {
        assert!(has_nul(br#"{"a":"x\u0000"}"#));
        assert!(has_nul(br#""\\\u0000""#));
        assert!(!has_nul(br#""\\u0000""#));
        assert!(!has_nul(br#""\u00e5 \n""#));
        assert!(!has_nul(b"\\"));
    }
}
