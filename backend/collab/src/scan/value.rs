//! Plain values inside an update: lib0's binary ones, and the JSON beside marks and in footnotes.
//!
//! Binary values are walked with a stack of counters of fixed size, not by recursion: the depth of what an attacker
//! sends must never become the depth of our stack.

use super::ScanError;
use crate::schema::{BRACKET, EMPHASIS, FOOTNOTE, LINK, MAX_DEPTH, MAX_ENTRIES, MAX_NAME, MAX_SHORT, STRONG};
use crate::wire::Reader;
use serde_json::Value;

const LIST: u8 = 117;
const MAP: u8 = 118;
const STRING: u8 = 119;
const TRUE: u8 = 120;
const FALSE: u8 = 121;
const FLOAT64: u8 = 123;
const FLOAT32: u8 = 124;
const INTEGER: u8 = 125;
const NULL: u8 = 126;
const UNDEFINED: u8 = 127;

/// Entries still to come in one list or map.
#[derive(Clone, Copy)]
struct Level {
    left: u64,
    keyed: bool,
}

/// Walks over one binary value.
pub(super) fn any(reader: &mut Reader<'_>) -> Result<(), ScanError> {
    let mut open = [Level { left: 0, keyed: false }; MAX_DEPTH];
    let mut depth = 0;
    loop {
        let tag = reader.byte()?;
        match tag {
            UNDEFINED | NULL | TRUE | FALSE => {}
            INTEGER => reader.skip_int()?,
            FLOAT32 => finite(f64::from(f32::from_be_bytes(fixed(reader)?)))?,
            FLOAT64 => finite(f64::from_be_bytes(fixed(reader)?))?,
            STRING => {
                reader.string(MAX_SHORT)?;
            }
            LIST | MAP => {
                let left = reader.uint_up_to(MAX_ENTRIES)?;
                if depth == MAX_DEPTH {
                    return Err(ScanError::Value);
                }
                open[depth] = Level { left, keyed: tag == MAP };
                depth += 1;
            }
            // Big integers, byte buffers and tags that do not exist: no client of ours writes them.
            _ => return Err(ScanError::Value),
        }
        while depth > 0 && open[depth - 1].left == 0 {
            depth -= 1;
        }
        if depth == 0 {
            return Ok(());
        }
        let level = &mut open[depth - 1];
        level.left -= 1;
        if level.keyed {
            reader.string(MAX_NAME)?;
        }
    }
}

fn fixed<const N: usize>(reader: &mut Reader<'_>) -> Result<[u8; N], ScanError> {
    reader.take(N)?.try_into().map_err(|_| ScanError::Value)
}

fn finite(number: f64) -> Result<(), ScanError> {
    if number.is_finite() { Ok(()) } else { Err(ScanError::Value) }
}

/// The value of a mark: `null` where it ends; otherwise `true` for strong and emphasis, an address for a link, and the
/// strings id, by and reason for a bracket (`shared::text::wording`).
pub(super) fn mark(name: &str, json: &str) -> Result<(), ScanError> {
    let value = parse(json)?;
    let fits = match name {
        _ if value.is_null() => true,
        STRONG | EMPHASIS => value == Value::Bool(true),
        LINK => value.is_string(),
        BRACKET => value.as_object().is_some_and(|fields| strings_named(fields, &["id", "by", "reason"])),
        _ => return Err(ScanError::Name),
    };
    if fits { Ok(()) } else { Err(ScanError::Value) }
}

/// A footnote: `{"footnote": {"text": "…"}}`.
pub(super) fn footnote(json: &str) -> Result<(), ScanError> {
    let value = parse(json)?;
    let fits = value.as_object().is_some_and(|fields| {
        fields.len() == 1
            && fields
                .get(FOOTNOTE)
                .and_then(Value::as_object)
                .is_some_and(|note| strings_named(note, &["text"]))
    });
    if fits { Ok(()) } else { Err(ScanError::Value) }
}

fn strings_named(fields: &serde_json::Map<String, Value>, names: &[&str]) -> bool {
    fields.iter().all(|(name, value)| names.contains(&name.as_str()) && value.is_string())
        && fields.contains_key(names[0])
}

/// Parses JSON of at most two levels. Counting the brackets outside strings first keeps a deep text away from the
/// parser, which recurses.
fn parse(json: &str) -> Result<Value, ScanError> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 2 {
            return Err(ScanError::Value);
        }
    }
    serde_json::from_str(json).map_err(|_| ScanError::Value)
}
