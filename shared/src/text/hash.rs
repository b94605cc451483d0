//! The hashes of a clause's content and of its facts (text model 2).
//!
//! Positions, translations, amendments and procedures hold on to these for years; the encoding below is
//! therefore fixed, and its version is the prefix (`w1:`, `f1:`). A change of the encoding is a new prefix.
//!
//! # The encoding
//! A netstring is the length in bytes of a UTF-8 text in decimal, a colon, the text, and a comma: `3:abc,`.
//!
//! Content (`w1:`): the kind's name as a netstring; the level in decimal and a line feed (1 to 6 for headings
//! and bullets, else 0); then for each run of the wording in normal form, hand-set brackets taken away:
//! - text: `t`, then `s` or `-` (strong), `e` or `-` (emphasis), the link as a netstring (`0:,` when there is
//!   none), the text as a netstring;
//! - footnote: `f`, the text as a netstring.
//!
//! Facts (`f1:`): for each fact that says something, in the order of [`Fact::ALL`]: its name as a netstring,
//! the number of values in decimal and a colon, each value in NFC as a netstring. Values are those of
//! [`Facts::values`]: trimmed; participants and tags sorted and without repetition.
//!
//! The hash is SHA-256 over those bytes in lower-case hexadecimal behind the prefix.
//!
//! A [`DraftHash`] nobody holds on to: it lives from the reading of a draft to its release, and is taken of its JSON.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::facts::Fact;
use super::nfc::nfc;
use super::{Facts, Kind, Piece, Wording};

/// The text is not a hash of the wanted sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash is a prefix and 64 lower-case hexadecimal digits")]
pub struct BadHash;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

macro_rules! hash_type {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        pub struct $name(String);

        impl $name {
            /// What the hash begins with: its sort and the version of the encoding.
            pub const PREFIX: &'static str = $prefix;

            /// So many characters it has.
            pub const LENGTH: usize = $prefix.len() + 64;

            /// Reads a hash.
            ///
            /// # Errors
            /// [`BadHash`] when it is anything but the prefix and 64 lower-case hexadecimal digits.
            pub fn parse(text: &str) -> Result<Self, BadHash> {
                let digits = text.strip_prefix($prefix).ok_or(BadHash)?;
                let hex = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
                if digits.len() == 64 && digits.bytes().all(hex) { Ok(Self(text.to_owned())) } else { Err(BadHash) }
            }

            /// The hash as written, with its prefix.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The first eight digits in two groups, as shown beside a clause: `8c41 e07a`.
            #[must_use]
            pub fn short(&self) -> String {
                let digits = &self.0[$prefix.len()..];
                format!("{} {}", &digits[..4], &digits[4..8])
            }

            fn over(bytes: &[u8]) -> Self {
                let mut text = String::with_capacity($prefix.len() + 64);
                text.push_str($prefix);
                // By hand: a negotiation of a thousand amendments hashes ten thousand clauses for one page.
                for byte in Sha256::digest(bytes) {
                    text.extend([byte >> 4, byte & 15].map(|half| char::from(DIGITS[usize::from(half)])));
                }
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadHash;
            fn try_from(text: String) -> Result<Self, BadHash> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(hash: $name) -> Self {
                hash.0
            }
        }
    };
}

hash_type! {
    /// The hash of kind, level and wording: what a position is bound to.
    ContentHash, "w1:"
}

hash_type! {
    /// The hash of a clause's facts, apart from its wording's, so that a new source does not reopen an agreed
    /// sentence.
    FactsHash, "f1:"
}

hash_type! {
    /// The hash of a draft as somebody has it before them: with it they say which words it was that they read.
    DraftHash, "d1:"
}

impl DraftHash {
    /// The hash of all that makes a draft.
    #[must_use]
    pub fn of(draft: &impl Serialize) -> Self {
        Self::over(&serde_json::to_vec(draft).unwrap_or_default())
    }
}

impl ContentHash {
    /// The hash of a content. The level counts only for kinds that have one; hand-set brackets do not count.
    #[must_use]
    pub fn of(kind: Kind, level: u8, wording: &Wording) -> Self {
        let mut out = Vec::new();
        netstring(&mut out, kind.as_str());
        out.extend_from_slice(kind.settled_level(level).to_string().as_bytes());
        out.push(b'\n');
        let bare;
        let pieces = if wording.brackets().is_empty() {
            wording.pieces()
        } else {
            bare = wording.without_brackets();
            bare.pieces()
        };
        for piece in pieces {
            match piece {
                Piece::Text { text, marks } => {
                    out.push(b't');
                    out.push(if marks.strong { b's' } else { b'-' });
                    out.push(if marks.emphasis { b'e' } else { b'-' });
                    netstring(&mut out, marks.link.as_deref().unwrap_or_default());
                    netstring(&mut out, text);
                }
                Piece::Footnote { text } => {
                    out.push(b'f');
                    netstring(&mut out, text);
                }
            }
        }
        Self::over(&out)
    }
}

impl FactsHash {
    /// The hash of facts.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        let mut out = Vec::new();
        for fact in Fact::ALL {
            let values = facts.values(fact);
            if values.is_empty() {
                continue;
            }
            netstring(&mut out, fact.as_str());
            out.extend_from_slice(format!("{}:", values.len()).as_bytes());
            for value in values {
                netstring(&mut out, &nfc(value));
            }
        }
        Self::over(&out)
    }
}

fn netstring(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.len().to_string().as_bytes());
    out.push(b':');
    out.extend_from_slice(text.as_bytes());
    out.push(b',');
}

#[cfg(test)]
#[path = "hash_tests.rs"]
mod tests;
