//! Refresh tokens: 256 random bits in a cookie; the database knows only their hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::session::SESSION_SECONDS;

use crate::app::App;
use crate::http::Cookie;

/// The cookie's name. The prefix binds it to the host and to TLS; browsers refuse it on plain HTTP, which is only in use
/// on loopback hosts.
pub(super) fn cookie_name(app: &App) -> &'static str {
    if app.is_secure() { "__Host-samrad" } else { "samrad" }
}

/// A new token, for the browser.
pub(super) fn new(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.random.bytes::<32>())
}

/// What the database keeps of it.
pub(super) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The cookie that carries it.
pub(super) fn cookie(app: &App, token: String) -> Cookie {
    Cookie { name: cookie_name(app).into(), value: token, max_age: SESSION_SECONDS, secure: app.is_secure() }
}

/// The cookie that removes it.
pub(super) fn no_cookie(app: &App) -> Cookie {
    Cookie { name: cookie_name(app).into(), value: String::new(), max_age: 0, secure: app.is_secure() }
}
