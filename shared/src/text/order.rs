//! Fractional indices: the `pos` of a clause, a text that sorts between its neighbours' (text model 1).
//!
//! A key is an integer part and a fraction, digits `0-9A-Za-z` in byte order. The first letter gives the length
//! of the integer part (`a` = one digit, `b` = two …; `Z`, `Y` … for what lies before `a0`), so that adding at
//! the end counts up instead of growing: 62 keys of two letters, then 3,844 of three. The scheme is the widely used
//! one, so that the editor can make the same keys.
//!
//! Growth: adding at either end n times makes keys of O(log n). Inserting n times at one spot adds one digit
//! per five or six inserts, the worst case. [`between`] refuses to make keys longer than [`MAX_LEN`] and [`place`]
//! then gives the whole text fresh short ones, so growth is bounded whatever people do.
//!
//! Two people inserting at one spot at once may make the same key; the order is (`pos`, `id`), so all agree
//! on it, and [`place`] parts the two when something is to go between them.

use std::cmp::Ordering;

use super::Clause;

/// The longest key that is made.
pub const MAX_LEN: usize = 64;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SMALLEST: &str = "A00000000000000000000000000";

/// The order of a text.
#[must_use]
pub fn by_place(a: &Clause, b: &Clause) -> Ordering {
    (a.pos.as_bytes(), &a.id).cmp(&(b.pos.as_bytes(), &b.id))
}

/// Whether a text is a key that this scheme makes, of any length up to [`MAX_LEN`].
#[must_use]
pub fn is_key(key: &str) -> bool {
    let Some(whole) = integer_len(key.as_bytes()) else { return false };
    key.len() <= MAX_LEN
        && key.len() >= whole
        && key != SMALLEST
        && key.bytes().all(|b| DIGITS.contains(&b))
        && (key.len() == whole || !key.ends_with('0'))
}

/// A key strictly between two neighbours; `None` stands for the beginning or the end of the text.
///
/// Gives nothing when there is no such key: the neighbours are equal or in the wrong order, one of them is
/// not a key, or the new one would be too long. [`place`] has an answer for those too.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>) -> Option<String> {
    if ![before, after].into_iter().flatten().all(is_key) {
        return None;
    }
    let key = match (before, after) {
        (None, None) => "a0".to_owned(),
        (None, Some(after)) => {
            let (whole, fraction) = split(after);
            if whole == SMALLEST {
                format!("{whole}{}", midpoint("", Some(fraction))?)
            } else if !fraction.is_empty() {
                whole.to_owned()
            } else {
                decrement(whole)?
            }
        }
        (Some(before), None) => {
            let (whole, fraction) = split(before);
            match increment(whole) {
                Some(next) => next,
                None => format!("{whole}{}", midpoint(fraction, None)?),
            }
        }
        (Some(before), Some(after)) => {
            if before >= after {
                return None;
            }
            let ((low, low_fraction), (high, high_fraction)) = (split(before), split(after));
            if low == high {
                format!("{low}{}", midpoint(low_fraction, Some(high_fraction))?)
            } else {
                match increment(low) {
                    Some(next) if next.as_str() < after => next,
                    _ => format!("{low}{}", midpoint(low_fraction, None)?),
                }
            }
        }
    };
    is_key(&key).then_some(key)
}

/// `n` keys strictly between two neighbours, ascending and evenly spread; nothing where [`between`] gives nothing.
#[must_use]
pub fn n_between(before: Option<&str>, after: Option<&str>, n: usize) -> Option<Vec<String>> {
    match (before, after) {
        _ if n == 0 => Some(Vec::new()),
        (_, None) => {
            let mut keys: Vec<String> = Vec::with_capacity(n);
            for _ in 0..n {
                let key = between(keys.last().map(String::as_str).or(before), None)?;
                keys.push(key);
            }
            Some(keys)
        }
        _ => {
            let middle = between(before, after)?;
            let mut keys = n_between(before, Some(&middle), n / 2)?;
            let rest = n_between(Some(&middle), after, n - 1 - n / 2)?;
            keys.push(middle);
            keys.extend(rest);
            Some(keys)
        }
    }
}

/// How to put clauses at a place: the keys for them, and new keys for standing ones where there was no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placing {
    /// Keys for what is placed, in order.
    pub keys: Vec<String>,
    /// Standing clauses, by index, that get another key so that there is room; mostly empty.
    pub shifted: Vec<(usize, String)>,
}

/// Puts `n` clauses before `existing[at]` (at the end when `at` is past it), whatever the existing keys are.
///
/// `existing` are the keys in the order of the text. The order of the standing clauses never changes. Mostly
/// nothing shifts; a run of equal keys is parted; keys that are broken or too long are all made anew.
#[must_use]
pub fn place(existing: &[&str], at: usize, n: usize) -> Placing {
    let at = at.min(existing.len());
    let before = at.checked_sub(1).map(|i| existing[i]);
    // The clauses that tie with the one before the place move along, as far as the next higher key.
    let tied = existing[at..].iter().take_while(|key| before.is_some_and(|before| **key <= before)).count();
    let after = existing.get(at + tied).copied();
    if let Some(mut keys) = n_between(before, after, n + tied) {
        let moved = keys.split_off(n);
        return Placing { keys, shifted: (at..at + tied).zip(moved).collect() };
    }
    let mut fresh = n_between(None, None, existing.len() + n).expect("counting up always has a next key");
    let tail = fresh.split_off(at + n);
    let keys = fresh.split_off(at);
    Placing { keys, shifted: fresh.into_iter().chain(tail).enumerate().collect() }
}

/// The length of the integer part, by its first letter.
fn integer_len(key: &[u8]) -> Option<usize> {
    match key.first()? {
        head @ b'a'..=b'z' => Some(usize::from(head - b'a') + 2),
        head @ b'A'..=b'Z' => Some(usize::from(b'Z' - head) + 2),
        _ => None,
    }
}

/// Integer part and fraction of a valid key.
fn split(key: &str) -> (&str, &str) {
    key.split_at(integer_len(key.as_bytes()).unwrap_or(key.len()).min(key.len()))
}

fn digit(byte: u8) -> usize {
    DIGITS.iter().position(|d| *d == byte).unwrap_or(0)
}

/// The integer part after this one; nothing after the largest.
fn increment(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for place in bytes[1..].iter_mut().rev() {
        match digit(*place) {
            61 => *place = b'0',
            d => {
                *place = DIGITS[d + 1];
                return String::from_utf8(bytes).ok();
            }
        }
    }
    match bytes[0] {
        b'Z' => Some("a0".to_owned()),
        b'z' => None,
        head => {
            bytes[0] = head + 1;
            if head >= b'a' {
                bytes.push(b'0')
            } else {
                bytes.truncate(bytes.len() - 1)
            }
            String::from_utf8(bytes).ok()
        }
    }
}

/// The integer part before this one; nothing before the smallest.
fn decrement(whole: &str) -> Option<String> {
    let mut bytes = whole.as_bytes().to_vec();
    for place in bytes[1..].iter_mut().rev() {
        match digit(*place) {
            0 => *place = b'z',
            d => {
                *place = DIGITS[d - 1];
                return String::from_utf8(bytes).ok();
            }
        }
    }
    match bytes[0] {
        b'a' => Some("Zz".to_owned()),
        b'A' => None,
        head => {
            bytes[0] = head - 1;
            if head <= b'Z' {
                bytes.push(b'z')
            } else {
                bytes.truncate(bytes.len() - 1)
            }
            String::from_utf8(bytes).ok()
        }
    }
}

/// A fraction strictly between two; `None` above means one. Nothing when there is none (they are equal).
fn midpoint(low: &str, high: Option<&str>) -> Option<String> {
    if high.is_some_and(|high| low >= high) {
        return None;
    }
    let mut out = String::new();
    let (low, mut high) = (low.as_bytes(), high.map(str::as_bytes));
    let mut i = 0;
    loop {
        let l = low.get(i).map_or(0, |b| digit(*b));
        let h = high.and_then(|high| high.get(i)).map_or(62, |b| digit(*b));
        if l == h {
            out.push(char::from(DIGITS[l]));
        } else if h - l > 1 {
            out.push(char::from(DIGITS[(l + h).div_ceil(2).min(61)]));
            return Some(out);
        } else if high.is_some_and(|high| high.len() > i + 1) {
            // One digit apart and the upper one goes on: its digit alone lies between.
            out.push(char::from(DIGITS[h]));
            return Some(out);
        } else {
            out.push(char::from(DIGITS[l]));
            high = None;
        }
        i += 1;
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
