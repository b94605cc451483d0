//! The upgrade of a connection to the live socket, in our own accept loop: warp's filter lets nobody set the buffers, which
//! would cost 128 KB for each socket (text model 14).

use http::header::{
    CONNECTION, ORIGIN, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use shared::api::PREFIX;
use shared::id::RequestId;
use shared::problem::Code;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use warp::reply::Response;

use super::problem;
use crate::app::App;
use crate::live;
use crate::problem::Problem;

/// A frame holds an update of at most 1 MiB, and what is around it (design 10).
const FRAME_MOST: usize = 1024 * 1024 + 64;
/// What is read and written at once. Frames are mostly some hundred bytes.
const BUFFER: usize = 4 * 1024;

/// Whether a request is for the live socket.
pub(super) fn is_live<B>(request: &http::Request<B>) -> bool {
    request.uri().path().strip_prefix(PREFIX) == Some("/live")
}

/// Answers the request and, when it may be a socket, serves it in a task of its own.
pub(super) fn upgrade(app: &App, mut request: http::Request<Incoming>) -> Response {
    let key = match check(app, request.method(), request.headers()) {
        Ok(key) => key,
        Err(problem) => return problem::response(problem, app.id(RequestId::from_parts)),
    };
    let (app, upgraded) = (app.clone(), hyper::upgrade::on(&mut request));
    tokio::spawn(async move {
        match upgraded.await {
            Ok(upgraded) => {
                let io = TokioIo::new(upgraded);
                let stream = WebSocketStream::from_raw_socket(io, Role::Server, Some(config())).await;
                live::serve(app, stream).await;
            }
            Err(error) => tracing::debug!(%error, "a connection was not upgraded"),
        }
    });
    let mut response = Response::new(Vec::new().into());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_ACCEPT, key);
    response
}

/// The answer to the client's key, when this is a WebSocket handshake from our own page.
fn check(app: &App, method: &Method, headers: &HeaderMap) -> Result<HeaderValue, Problem> {
    // A foreign page may open sockets to us, and only this header tells.
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    if origin != Some(&*app.public_url) {
        return Err(Code::ForeignOrigin.into());
    }
    let has = |name, wanted: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.split(',').any(|part| part.trim().eq_ignore_ascii_case(wanted))
    };
    let key = headers.get(SEC_WEBSOCKET_KEY).map(HeaderValue::as_bytes).filter(|key| key.len() == 24);
    let is_handshake =
        has(CONNECTION, "upgrade") && has(UPGRADE, "websocket") && has(SEC_WEBSOCKET_VERSION, "13");
    match key {
        Some(key) if is_handshake && method == Method::GET => {
            HeaderValue::from_str(&derive_accept_key(key)).map_err(Problem::internal)
        }
        _ if method == Method::GET => Err(Code::Malformed.into()),
        _ => Err(Code::MethodNotAllowed.into()),
    }
}

fn config() -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(BUFFER)
        .write_buffer_size(0)
        .max_write_buffer_size(4 * FRAME_MOST)
        .max_message_size(Some(FRAME_MOST))
        .max_frame_size(Some(FRAME_MOST))
}
