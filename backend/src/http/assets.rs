//! The browser app's files: in the binary for a release, from `frontend/dist` while developing.
//!
//! Files with a hash in their name are for ever; the page itself is never stored. What has no file and asks for HTML is
//! the app's own address, and gets the page.

use std::collections::HashMap;

use base64::Engine;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use http::{HeaderValue, Method, StatusCode};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use shared::problem::Code;
use warp::reply::Response;

use super::call::Head;
use super::headers;
use crate::app::App;
use crate::problem::Problem;

#[derive(RustEmbed)]
#[folder = "../frontend/dist"]
#[allow_missing = true]
struct Files;

/// What Trunk leaves for a nonce.
const NONCE_PLACE: &str = "{{__TRUNK NONCE__}}";

struct File {
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
    gzip: Option<Vec<u8>>,
    etag: HeaderValue,
    kind: HeaderValue,
    hashed: bool,
}

/// Every file, read once.
pub(super) struct Assets {
    files: HashMap<String, File>,
    page: Option<String>,
}

impl Assets {
    /// Reads them.
    pub fn load() -> Self {
        let bytes = |name: &str| Files::get(name).map(|file| file.data.into_owned());
        let mut files = HashMap::new();
        for name in Files::iter() {
            if name.ends_with(".br") || name.ends_with(".gz") || name == "index.html" {
                continue;
            }
            let Some(plain) = bytes(&name) else { continue };
            let file = File {
                etag: etag(&plain),
                kind: HeaderValue::from_static(kind(&name)),
                hashed: is_hashed(&name),
                brotli: bytes(&format!("{name}.br")),
                gzip: bytes(&format!("{name}.gz")),
                plain,
            };
            files.insert(name.into_owned(), file);
        }
        let page = bytes("index.html").and_then(|bytes| String::from_utf8(bytes).ok());
        Self { files, page }
    }

    /// The file at `path`, or the page.
    pub fn answer(&self, app: &App, method: &Method, path: &str, head: &Head) -> Result<Response, Problem> {
        if method != Method::GET && method != Method::HEAD {
            return Err(Code::MethodNotAllowed.into());
        }
        if let Some(file) = self.files.get(path.trim_start_matches('/')) {
            return Ok(file.answer(head));
        }
        match &self.page {
            Some(page) if wants_page(path, head.header(ACCEPT.as_str())) => Ok(self.page(app, page)),
            _ => Err(Problem::not_found()),
        }
    }

    fn page(&self, app: &App, page: &str) -> Response {
        let nonce = base64::engine::general_purpose::STANDARD_NO_PAD.encode(app.random.bytes::<18>());
        let socket = app.public_url.replacen("http", "ws", 1);
        let mut response = Response::new(page.replace(NONCE_PLACE, &nonce).into());
        let policy = headers::page_policy(&nonce, &socket);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        response
    }
}

impl File {
    fn answer(&self, head: &Head) -> Response {
        let unchanged = head.headers.get(IF_NONE_MATCH) == Some(&self.etag);
        let accepted = head.header(ACCEPT_ENCODING.as_str()).unwrap_or_default();
        let (body, encoding) = match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if accepts(accepted, "br") => (brotli, Some("br")),
            (_, Some(gzip)) if accepts(accepted, "gzip") => (gzip, Some("gzip")),
            _ => (&self.plain, None),
        };
        let mut response = Response::new(if unchanged { Vec::new() } else { body.clone() }.into());
        if unchanged {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, self.kind.clone());
        headers.insert(ETAG, self.etag.clone());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        let age = if self.hashed {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=0, must-revalidate"
        };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(age));
        if let (Some(encoding), false) = (encoding, unchanged) {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// Whether an `Accept-Encoding` takes that encoding: named, and not with a weight of nothing.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut parts = part.split(';').map(str::trim);
        parts.next() == Some(encoding) && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0"))
    })
}

fn etag(bytes: &[u8]) -> HeaderValue {
    let digest = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(bytes));
    HeaderValue::from_str(&format!("\"{}\"", &digest[..22]))
        .unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// Trunk's names: `name-0123456789abcdef.js`, `name-0123456789abcdef_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "webmanifest" => "application/json",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The front door is a page to everybody. Elsewhere only to who says to want one: a program that asks for a file that is gone is not to be
/// given a page instead.
fn wants_page(path: &str, accept: Option<&str>) -> bool {
    path == "/" || accept.is_some_and(|accept| accept.contains("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_door_is_a_page_to_everybody_and_a_file_that_is_gone_to_nobody() {
        assert!(wants_page("/", None) && wants_page("/", Some("*/*")));
        assert!(wants_page("/programmes", Some("text/html,application/xhtml+xml")));
        assert!(!wants_page("/app-0.js", Some("*/*")) && !wants_page("/programmes", None));
    }

    #[test]
    fn an_encoding_is_accepted_when_it_is_named_and_weighs_something() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("", "br"));
    }

    #[test]
    fn only_names_with_a_hash_are_for_ever() {
        assert!(is_hashed("app-0a1b2c3d4e5f6071.js"));
        assert!(is_hashed("app-0a1b2c3d4e5f6071_bg.wasm"));
        assert!(!is_hashed("generated/editor.js"));
    }
}
