//! Answers that are the same for everybody: they may be kept on the way, and other sites' pages may ask for them.

use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, ETAG, HeaderName};
use http::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

/// Says for how long the answer may be kept, and what it is known by. Answers whether it is the one that the request names in
/// `If-None-Match`, so that it need not be sent again.
pub(super) fn mark(headers: &mut HeaderMap, body: &[u8], seconds: u32, known: Option<&HeaderValue>) -> bool {
    let sum: String = Sha256::digest(body).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let etag = format!("\"{sum}\"");
    let same = known.and_then(|known| known.to_str().ok()).is_some_and(|known| names(known, &etag));
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    put(ETAG, &etag);
    put(CACHE_CONTROL, &format!("public, max-age={seconds}"));
    put(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    put(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    same
}

/// Whether `If-None-Match` names it: by itself, among others, or as `*`. A proxy that compressed an answer calls it weak.
fn names(known: &str, etag: &str) -> bool {
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(body: &[u8], known: Option<&str>) -> (bool, HeaderMap) {
        let mut headers = HeaderMap::new();
        let known = known.map(|known| HeaderValue::from_str(known).unwrap());
        (mark(&mut headers, body, 300, known.as_ref()), headers)
    }

    #[test]
    fn what_the_reader_has_is_known_by_its_content() {
        let (same, headers) = marked(b"one", None);
        assert!(!same);
        assert_eq!(headers[CACHE_CONTROL], "public, max-age=300");
        let etag = headers[ETAG].to_str().unwrap().to_owned();
        assert!(marked(b"one", Some(&etag)).0);
        assert!(marked(b"one", Some(&format!("\"other\", W/{etag}"))).0);
        assert!(marked(b"one", Some("*")).0);
        assert!(!marked(b"two", Some(&etag)).0);
    }
}
