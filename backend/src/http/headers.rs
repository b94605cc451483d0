//! Headers that every answer carries (design 7, backend reference D.4).

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, STRICT_TRANSPORT_SECURITY,
};
use http::{HeaderMap, HeaderValue};

/// For everything that is not our page: nothing in it may run or be framed.
const CLOSED: &str = "default-src 'none'; frame-ancestors 'none'";

/// Adds what is not there yet.
pub(super) fn add(headers: &mut HeaderMap, secure: bool) {
    let mut put = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    put(CONTENT_SECURITY_POLICY, CLOSED);
    put(CACHE_CONTROL, "no-store");
    put(CONTENT_TYPE, "application/octet-stream");
    put(HeaderName::from_static("x-content-type-options"), "nosniff");
    put(HeaderName::from_static("referrer-policy"), "no-referrer");
    put(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    put(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    put(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    if secure {
        put(STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

/// The policy of our page: scripts and styles by nonce or from ourselves, no third party, sockets to our own host.
pub(super) fn page_policy(nonce: &str, socket: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self' {socket}; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    )
}
