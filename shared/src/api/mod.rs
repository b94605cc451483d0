//! Every endpoint, declared once: the server routes and documents by it, the browser app calls by it.
//!
//! An endpoint is a type without values. `backend::http::router` binds each to its handler, `frontend::client` builds the
//! request from it, `backend::http::openapi` describes it. What is not declared here does not exist.

pub mod amendment;
pub mod audit;
pub mod body;
pub mod budget;
pub mod comment;
pub mod desk;
pub mod document;
pub mod health;
pub mod indicator;
pub mod initiative;
pub mod lineage;
pub mod live;
pub mod measurement;
pub mod meeting;
pub mod member;
pub mod milestone;
pub mod notification;
pub mod overview;
pub mod package;
pub mod person;
pub mod plan;
pub mod position;
pub mod procedure;
pub mod programme;
pub mod publication;
pub mod reading;
pub mod report;
pub mod result;
pub mod revision;
pub mod round;
pub mod search;
pub mod session;
pub mod succession;
pub mod template;
pub mod text;
pub mod workbook;
pub mod workstream;

use std::fmt::Display;
use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::problem::Code;

/// Where all paths begin.
pub const PREFIX: &str = "/api/v1";

/// The header that names the seat a request is made in; without it the person's first seat is taken.
pub const SEAT_HEADER: &str = "samrad-seat";

/// The header that must come with the requests that a cookie alone would authorise; a foreign page cannot set it.
pub const OWN_PAGE_HEADER: &str = "samrad-request";

/// HTTP methods in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// The name in capitals, as on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What a request needs before its handler sees it. Rights to the object itself are the handler's `Permit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Nobody need be signed in.
    Anyone,
    /// The refresh cookie, from our own page.
    Cookie,
    /// An access token and a seat that is valid now.
    SignedIn,
}

/// As what an answer is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Media {
    /// JSON.
    Json,
    /// A table of comma-separated values; the reply is a `String`.
    Csv,
}

impl Media {
    /// As it stands in a header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// What travels as JSON. With the feature `schema` it also describes itself.
#[cfg(not(feature = "schema"))]
pub trait Wire: Serialize + DeserializeOwned + 'static {}
#[cfg(not(feature = "schema"))]
impl<T: Serialize + DeserializeOwned + 'static> Wire for T {}

/// What travels as JSON. With the feature `schema` it also describes itself.
#[cfg(feature = "schema")]
pub trait Wire: Serialize + DeserializeOwned + schemars::JsonSchema + 'static {}
#[cfg(feature = "schema")]
impl<T: Serialize + DeserializeOwned + schemars::JsonSchema + 'static> Wire for T {}

/// The variable parts of a path. Written by `path!`.
pub trait PathParams: Sized + Send + 'static {
    /// The names, in the order of the path.
    const NAMES: &'static [&'static str];
    /// The values as texts, in the order of `NAMES`.
    fn values(&self) -> Vec<String>;
    /// Reads them back; `None` when one is missing or not of its type.
    fn parse(value: impl Fn(&str) -> Option<String>) -> Option<Self>;
}

impl PathParams for () {
    const NAMES: &'static [&'static str] = &[];
    fn values(&self) -> Vec<String> {
        Vec::new()
    }
    fn parse(_: impl Fn(&str) -> Option<String>) -> Option<Self> {
        Some(())
    }
}

/// One operation of the API.
pub trait Endpoint: Send + Sync + 'static {
    /// The method.
    const METHOD: Method;
    /// The path below `PREFIX`, with `{name}` for each of the path's parameters.
    const PATH: &'static str;
    /// The name of the operation: the type's own.
    const NAME: &'static str;
    /// What it does, in a sentence.
    const SUMMARY: &'static str;
    /// What it needs.
    const ACCESS: Access;
    /// The status of success: 200, 201, or 204 when `Reply` is `()`.
    const SUCCESS: u16;
    /// The codes it may answer besides those every endpoint may.
    const PROBLEMS: &'static [Code];
    /// As what the reply is sent.
    const MEDIA: Media = Media::Json;
    /// How many seconds anyone between here and the reader may keep the answer; 0 for what nobody may. Only what is the same for
    /// everybody is kept, and other sites' pages may ask for it.
    const CACHED: u32 = 0;
    /// The most bytes of the body: a pasted programme of 600 clauses is under a megabyte.
    const BODY_MOST: usize = 2 * 1024 * 1024;
    /// The variable parts of the path.
    type Path: PathParams;
    /// The query; `()` when there is none.
    type Query: Wire + Send;
    /// The JSON body; `()` when there is none.
    type Body: Wire + Send;
    /// The JSON answer; `()` when there is none.
    type Reply: Wire + Send;

    /// The path with its parameters filled in, `PREFIX` included and percent-encoded.
    fn url(path: &Self::Path) -> String {
        let mut url = format!("{PREFIX}{}", Self::PATH);
        for (name, value) in Self::Path::NAMES.iter().zip(path.values()) {
            url = url.replace(&format!("{{{name}}}"), &percent(&value));
        }
        url
    }
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Writes a path parameter as text. Blanket over everything that prints and parses.
pub trait PathValue: Display + FromStr + Send + 'static {}
impl<T: Display + FromStr + Send + 'static> PathValue for T {}

/// Declares the variable parts of a path: `path! { /// … pub struct OfPerson { person: PersonId } }`.
#[macro_export]
macro_rules! path {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl $crate::api::PathParams for $name {
            const NAMES: &'static [&'static str] = &[$(stringify!($field),)+];
            fn values(&self) -> Vec<String> {
                vec![$(self.$field.to_string(),)+]
            }
            fn parse(value: impl Fn(&str) -> Option<String>) -> Option<Self> {
                Some(Self { $($field: value(stringify!($field))?.parse().ok()?,)+ })
            }
        }
    };
}

/// Declares an endpoint. Parts that are left out are `()`, or empty:
///
/// ```ignore
/// endpoint! {
///     /// Signs in with e-mail and password.
///     pub struct SignIn: Post "/session" for Anyone => 201 SessionOpened {
///         body: Credentials,
///         problems: [CredentialsWrong],
///     }
/// }
/// ```
#[macro_export]
macro_rules! endpoint {
    ($(#[doc = $doc:literal])+ pub struct $name:ident: $method:ident $path:literal for $access:ident => $success:literal $reply:ty {
        $(path: $path_type:ty,)? $(query: $query:ty,)? $(body: $body:ty,)? $(problems: [$($code:ident),* $(,)?],)?
        $(media: $media:ident,)? $(cached: $cached:expr,)? $(most: $most:literal,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl $crate::api::Endpoint for $name {
            const METHOD: $crate::api::Method = $crate::api::Method::$method;
            const PATH: &'static str = $path;
            const NAME: &'static str = stringify!($name);
            const SUMMARY: &'static str = concat!($($doc),+);
            const ACCESS: $crate::api::Access = $crate::api::Access::$access;
            const SUCCESS: u16 = $success;
            const PROBLEMS: &'static [$crate::problem::Code] = &[$($($crate::problem::Code::$code,)*)?];
            $(const MEDIA: $crate::api::Media = $crate::api::Media::$media;)?
            $(const CACHED: u32 = $cached;)?
            $(const BODY_MOST: usize = $most;)?
            type Path = $crate::or_unit!($($path_type)?);
            type Query = $crate::or_unit!($($query)?);
            type Body = $crate::or_unit!($($body)?);
            type Reply = $reply;
        }
    };
}

/// The type that is given, or `()`.
#[doc(hidden)]
#[macro_export]
macro_rules! or_unit {
    () => {
        ()
    };
    ($type:ty) => {
        $type
    };
}

/// A page of a list and where the next begins.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page<T> {
    /// At most as many as were asked for.
    pub items: Vec<T>,
    /// What to give as `after` for the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    path! {
        /// A path of two parts.
        pub struct Two { first: String, second: u32 }
    }

    endpoint! {
        /// An example.
        pub struct Example: Get "/a/{first}/b/{second}" for Anyone => 200 u8 { path: Two, }
    }

    #[test]
    fn a_url_is_filled_in_and_encoded() {
        let url = Example::url(&Two { first: "å/b".into(), second: 7 });
        assert_eq!(url, "/api/v1/a/%C3%A5%2Fb/b/7");
    }

    #[test]
    fn a_path_part_of_the_wrong_type_is_no_path() {
        let read = |second: &'static str| {
            Two::parse(move |name| Some(if name == "first" { "x".into() } else { second.to_owned() }))
        };
        assert_eq!(read("7"), Some(Two { first: "x".into(), second: 7 }));
        assert_eq!(read("seven"), None);
    }
}
