//! Which language to begin with, from what a browser or a mail header asks for.

use crate::Language;

/// The first language of an `Accept-Language` list (or of `navigator.languages` joined by commas) that the product
/// speaks, honouring quality values; English where there is none.
///
/// Norwegian is `nb` here, so `no` and `nn` lead to it.
///
/// ```
/// use samrad_i18n::{Language, negotiate};
/// assert_eq!(negotiate("fo, da;q=0.8, en;q=0.5"), Language::Da);
/// assert_eq!(negotiate("fr"), Language::En);
/// ```
pub fn negotiate(accept: &str) -> Language {
    let mut wanted: Vec<(u32, &str)> = accept.split(',').filter_map(entry).collect();
    wanted.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    wanted
        .into_iter()
        .find_map(|(_, tag)| {
            let primary = tag.split(['-', '_']).next().unwrap_or(tag);
            let primary = if matches!(primary, "no" | "nn") { "nb" } else { primary };
            Language::from_tag(primary)
        })
        .unwrap_or_default()
}

/// One entry as (quality in thousandths, tag); an entry with quality 0 is one that is not wanted.
fn entry(text: &str) -> Option<(u32, &str)> {
    let (tag, parameters) = text.trim().split_once(';').unwrap_or((text.trim(), ""));
    let quality = parameters.trim().strip_prefix("q=").and_then(thousandths).unwrap_or(1000);
    (quality > 0 && !tag.is_empty()).then_some((quality, tag.trim()))
}

/// A quality value as RFC 9110 (12.4.2) has it, `0.85` or `1`, in thousandths. By digits: reading a floating-point number takes
/// ten kilobytes of tables in the browser.
fn thousandths(text: &str) -> Option<u32> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = format!("{fraction:0<3}");
    let value = whole.parse::<u32>().ok()?.checked_mul(1000)? + digits.get(..3)?.parse::<u32>().ok()?;
    Some(value.min(1000))
}

#[cfg(test)]
mod tests {
    use super::{negotiate, thousandths};
    use crate::Language;

    #[test]
    fn the_highest_quality_wins_whatever_the_order() {
        assert_eq!(negotiate("en;q=0.4, da;q=0.9"), Language::Da);
        assert_eq!(negotiate("da;q=0.4, en;q=0.9"), Language::En);
    }

    #[test]
    fn a_region_does_not_hide_the_language() {
        assert_eq!(negotiate("da-DK"), Language::Da);
    }

    #[test]
    fn a_language_that_is_refused_is_not_taken() {
        assert_eq!(negotiate("da;q=0"), Language::En);
    }

    #[test]
    fn a_quality_has_at_most_three_digits_behind_the_point() {
        for (text, value) in
            [("1", 1000), ("0.5", 500), ("0.85", 850), ("0.001", 1), ("1.000", 1000), ("7", 1000)]
        {
            assert_eq!(thousandths(text), Some(value), "{text}");
        }
        for text in ["", "x", "0.x", "-1"] {
            assert_eq!(thousandths(text), None, "{text}");
        }
    }

    #[test]
    fn nonsense_gives_english() {
        assert_eq!(negotiate(""), Language::En);
        assert_eq!(negotiate(";;q=,,--"), Language::En);
    }
}
