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
        return Err(Code::NotJson.into());
    }
    let bytes = collect(body, most).await?;
    let mut reader = serde_json::Deserializer::from_slice(&bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| shape(&error))?;
    reader.end().map_err(|_| Problem::new(Code::Malformed))?;
    Ok(value)
}

async fn collect(mut body: Incoming, most: usize) -> Result<Bytes, Problem> {
    let mut bytes = BytesMut::new();
    while let Some(part) = body.next().await {
        let part = part.map_err(|_| Problem::new(Code::Malformed))?;
        if bytes.len() + part.len() > most {
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
        vec![FieldError { pointer, code: FieldCode::WrongShape, limit: None }]
    } else {
        Vec::new()
    };
    Problem { errors, ..Problem::new(Code::Malformed) }
}
