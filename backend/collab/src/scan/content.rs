//! The content of one struct: seven kinds of which our model writes, all others refused.

use super::{ScanError, length, value};
use crate::schema::{MAX_JSON, MAX_NAME, MAX_TEXT, MAX_VALUES};
use crate::wire::Reader;

const DELETED: u8 = 1;
const STRING: u8 = 4;
const EMBED: u8 = 5;
const FORMAT: u8 = 6;
const TYPE: u8 = 7;
const ANY: u8 = 8;

const TYPE_MAP: u8 = 1;
const TYPE_TEXT: u8 = 2;

/// Reads the content of kind `kind`; returns how many clocks it takes.
pub(super) fn content(reader: &mut Reader<'_>, kind: u8) -> Result<u64, ScanError> {
    match kind {
        DELETED => length(reader),
        STRING => match reader.string(MAX_TEXT)? {
            "" => Err(ScanError::Clock),
            text => Ok(utf16_len(text)),
        },
        EMBED => {
            value::footnote(reader.string(MAX_JSON)?)?;
            Ok(1)
        }
        FORMAT => {
            let name = reader.string(MAX_NAME)?;
            value::mark(name, reader.string(MAX_JSON)?)?;
            Ok(1)
        }
        TYPE => match reader.byte()? {
            // Types 9 and 15 pass the decoder of yrs, and no yjs client can load them afterwards.
            TYPE_MAP | TYPE_TEXT => Ok(1),
            other => Err(ScanError::Type(other)),
        },
        ANY => {
            let count = length(reader)?;
            if count > MAX_VALUES {
                return Err(ScanError::TooMany("values"));
            }
            for _ in 0..count {
                value::any(reader)?;
            }
            Ok(count)
        }
        other => Err(ScanError::Kind(other)),
    }
}

/// Clocks count text in UTF-16 units.
fn utf16_len(text: &str) -> u64 {
    if text.is_ascii() { text.len() as u64 } else { text.encode_utf16().count() as u64 }
}
