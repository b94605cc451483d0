//! Unicode's composed form (NFC), in which all wordings and facts are kept.
//!
//! The server composes by its own tables. The browser has the same tables already, so there the app asks it
//! instead of bringing 40 KB of its own. The two agree: Unicode never changes how an assigned character composes
//! (its stability policy), and one that a side does not know yet is left as it is by both.

use std::borrow::Cow;

/// Every character below composes with nothing before it, so a text of such characters is composed already.
const FIRST_COMBINING: char = '\u{300}';

/// The text in composed form.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c < FIRST_COMBINING) { Cow::Borrowed(text) } else { compose(text) }
}

#[cfg(not(target_arch = "wasm32"))]
fn compose(text: &str) -> Cow<'_, str> {
    use unicode_normalization::{UnicodeNormalization, is_nfc};

    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

#[cfg(target_arch = "wasm32")]
fn compose(text: &str) -> Cow<'_, str> {
    Cow::Owned(js_sys::JsString::from(text).normalize("NFC").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_accent_become_one_character() {
        assert_eq!(nfc("a\u{30a}"), "å");
        assert_eq!(nfc("s\u{30c} e\u{328}"), "š ę");
        // U+212B, which looks like Å and is not.
        assert_eq!(nfc("\u{212b}ngstro\u{308}m"), "Ångström");
    }

    #[test]
    fn what_is_composed_is_not_copied() {
        for text in ["", "Ålesund, Þingvellir, Šiauliai", "–“”…", "日本"] {
            assert!(matches!(nfc(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    /// The short way is only right as long as this holds.
    #[test]
    fn no_character_below_the_first_combining_one_changes_or_joins_another() {
        let below: Vec<char> = ('\0'..FIRST_COMBINING).collect();
        for &first in &below {
            for second in ['a', 'e', 'å', '\u{2ff}', '\u{ff}'] {
                let text: String = [first, second].into_iter().collect();
                assert_eq!(compose(&text), text.as_str());
            }
        }
    }
}
