//! What a handler is given: the request, read and checked.

use std::net::IpAddr;

use http::{HeaderMap, HeaderValue};
use shared::api::Endpoint;
use shared::id::RequestId;

use crate::permit::Caller;

/// The other end of the connection. Put into the request by the accept loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl Peer {
    /// Of the address of a connection. One that listens to both kinds of address sees those of IPv4 as `::ffff:192.0.2.1`.
    #[must_use]
    pub const fn at(address: IpAddr) -> Self {
        Self(address.to_canonical())
    }

    /// Who is behind the reverse proxies that are believed: the last address of `X-Forwarded-For` that is not one of them. A proxy
    /// may write it behind what was there, or as another header of that name: together they are one list (RFC 9110 5.3).
    /// What anyone else says of itself is not listened to.
    #[must_use]
    pub fn behind<'a>(
        self,
        proxies: &[IpAddr],
        forwarded: impl DoubleEndedIterator<Item = &'a HeaderValue>,
    ) -> Self {
        if !proxies.contains(&self.0) {
            return self;
        }
        let told = forwarded.rev().flat_map(|value| value.as_bytes().rsplit(|byte| *byte == b','));
        let mut addresses = told.map_while(address);
        addresses.find(|address| !proxies.contains(address)).map_or(self, Self)
    }
}

fn address(part: &[u8]) -> Option<IpAddr> {
    let address = std::str::from_utf8(part).ok()?.trim().parse::<IpAddr>().ok()?;
    Some(address.to_canonical())
}

/// A request to `E` by somebody who is signed in.
pub struct Call<E: Endpoint, C = Caller> {
    /// The variable parts of the path.
    pub path: E::Path,
    /// The query.
    pub query: E::Query,
    /// The body.
    pub body: E::Body,
    /// Who asks.
    pub caller: C,
    /// Headers and such, for the few that need them.
    pub head: Head,
}

/// A request to `E` by anyone.
pub type Open<E> = Call<E, ()>;

/// The request without its body.
#[derive(Debug, Clone)]
pub struct Head {
    /// The id under which the log knows it.
    pub id: RequestId,
    /// Where it came from.
    pub peer: Peer,
    /// The headers.
    pub headers: HeaderMap,
}

impl Head {
    /// A header as text; `None` when it is missing or not text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The value of a cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.headers.get_all(http::header::COOKIE).iter().find_map(|header| {
            header.to_str().ok()?.split(';').find_map(|pair| {
                let (key, value) = pair.trim().split_once('=')?;
                (key == name).then_some(value)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(text: &str) -> Peer {
        Peer(text.parse().unwrap())
    }

    #[test]
    fn only_a_proxy_that_is_believed_says_who_is_behind_it() {
        let proxies = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        let behind = |from: &str, forwarded: &[&str]| {
            let headers: Vec<HeaderValue> =
                forwarded.iter().map(|text| HeaderValue::from_bytes(text.as_bytes()).unwrap()).collect();
            peer(from).behind(&proxies, headers.iter())
        };
        assert_eq!(behind("10.0.0.1", &["198.51.100.7"]), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &["198.51.100.7, 10.0.0.2"]), peer("198.51.100.7"));
        // What the client wrote itself stands further left, and is not reached.
        assert_eq!(behind("10.0.0.1", &["203.0.113.9, 198.51.100.7"]), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &["203.0.113.9, nonsense"]), peer("10.0.0.1"));
        // Or in a header of its own, and neither that nor letters that are none hide what the proxy wrote.
        assert_eq!(behind("10.0.0.1", &["203.0.113.9", "198.51.100.7"]), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &["å", "198.51.100.7"]), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &["å, 198.51.100.7"]), peer("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &[]), peer("10.0.0.1"));
        assert_eq!(behind("198.51.100.7", &["203.0.113.9"]), peer("198.51.100.7"));
    }

    #[test]
    fn an_address_of_ipv4_is_the_same_however_it_is_written() {
        let proxy = Peer::at("::ffff:10.0.0.1".parse().unwrap());
        assert_eq!(proxy, peer("10.0.0.1"));
        let forwarded = HeaderValue::from_static("::ffff:198.51.100.7");
        let behind = proxy.behind(&["10.0.0.1".parse().unwrap()], std::iter::once(&forwarded));
        assert_eq!(behind, peer("198.51.100.7"));
    }
}
