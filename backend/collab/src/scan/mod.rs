//! The update firewall: one linear walk over the bytes of a Yjs update (version 1) before any decoder sees them.
//!
//! It never recurses and allocates only its report. It lets through what a client of our flat model writes (text model 1)
//! and nothing else, so that no update can end the process, and none can enter that yjs 13 cannot load (live-editing
//! reference 0, 2 and 3.3). What it cannot know, because the bytes do not say it (which map an overwritten key belongs
//! to), the model checks after applying.

mod content;
mod report;
mod value;

pub use report::{Link, Report, Span};

use crate::schema::{
    CLAUSE_KEYS, CLAUSES, FACT_KEYS, MAX_CLIENT, MAX_CLIENTS, MAX_CLOCK, MAX_DELETES, MAX_NAME, MAX_STRUCTS,
    META, META_EPOCH, META_SCHEMA, is_clause_id,
};
use crate::wire::{Reader, WireError};

/// Why an update may not be decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// The bytes do not follow the encoding.
    #[error(transparent)]
    Wire(#[from] WireError),
    /// More bytes than an update may have.
    #[error("the update is larger than 1 MiB")]
    TooLarge,
    /// Too many of something that is counted.
    #[error("too many {0}")]
    TooMany(&'static str),
    /// Bytes after the end of the update.
    #[error("bytes follow the end of the update")]
    Trailing,
    /// A client named twice, or a range that overlaps the one before.
    #[error("clients or ranges are repeated or out of order")]
    Order,
    /// A clock or length that is zero where it may not be, or too high.
    #[error("a clock or length is out of range")]
    Clock,
    /// A kind of struct or content that our model never writes.
    #[error("content of kind {0} is not part of a text")]
    Kind(u8),
    /// A shared type other than map and text.
    #[error("a shared type {0} is not part of a text")]
    Type(u8),
    /// A name that our schema does not know.
    #[error("the schema does not know this name")]
    Name,
    /// A value of a shape that our model never writes, or nested too deep.
    #[error("a value has a shape that is not part of a text")]
    Value,
}

const GC: u8 = 0;
const SKIP: u8 = 10;
const HAS_LEFT: u8 = 0b1000_0000;
const HAS_RIGHT: u8 = 0b0100_0000;
const HAS_KEY: u8 = 0b0010_0000;
/// yrs ignores this bit and yjs does not: with it set, yjs reads another kind of content than yrs has accepted.
const UNUSED: u8 = 0b0001_0000;

/// Walks through `update` and reports what it would bring, or why it may not be decoded.
pub fn scan(update: &[u8]) -> Result<Report, ScanError> {
    if update.len() > crate::schema::MAX_UPDATE {
        return Err(ScanError::TooLarge);
    }
    let mut reader = Reader::new(update);
    let mut report = Report::default();
    structs(&mut reader, &mut report)?;
    deletes(&mut reader, &mut report)?;
    if reader.is_done() { Ok(report) } else { Err(ScanError::Trailing) }
}

fn structs(reader: &mut Reader<'_>, report: &mut Report) -> Result<(), ScanError> {
    let clients = counted(reader, MAX_CLIENTS, "clients")?;
    let mut total = 0;
    let mut above = None;
    for _ in 0..clients {
        let count = counted(reader, MAX_STRUCTS, "structs")?;
        total += count;
        if total > MAX_STRUCTS {
            return Err(ScanError::TooMany("structs"));
        }
        let client = client_below(reader, &mut above)?;
        let mut clock = reader.uint_up_to(MAX_CLOCK)?;
        for _ in 0..count {
            let end = clock + one_struct(reader, report, client, clock)?;
            if end > MAX_CLOCK {
                return Err(ScanError::Clock);
            }
            clock = end;
        }
    }
    Ok(())
}

/// One struct; returns its length.
fn one_struct(
    reader: &mut Reader<'_>,
    report: &mut Report,
    client: u64,
    clock: u64,
) -> Result<u64, ScanError> {
    let info = reader.byte()?;
    if info == GC || info == SKIP {
        let len = length(reader)?;
        if info == GC {
            report.brings(client, clock, len);
        }
        return Ok(len);
    }
    if info & UNUSED != 0 {
        return Err(ScanError::Kind(info & 0b1_1111));
    }
    let left = if info & HAS_LEFT != 0 { Some(needs(reader, report)?) } else { None };
    let right = if info & HAS_RIGHT != 0 { Some(needs(reader, report)?) } else { None };
    if let (Some(left), Some(right)) = (left, right) {
        report.links(Link { at: (client, clock), left, right });
    }
    if info & (HAS_LEFT | HAS_RIGHT) == 0 {
        place(reader, report, info & HAS_KEY != 0)?;
    }
    let len = content::content(reader, info & 0b1111)?;
    report.brings(client, clock, len);
    Ok(len)
}

/// Where a struct without neighbours stands: in a root map under a known key, or in a type written earlier.
fn place(reader: &mut Reader<'_>, report: &mut Report, has_key: bool) -> Result<(), ScanError> {
    let root = match reader.uint_up_to(1)? {
        1 => Some(reader.string(MAX_NAME)?),
        _ => {
            needs(reader, report)?;
            None
        }
    };
    let key = if has_key { Some(reader.string(MAX_NAME)?) } else { None };
    let known = match (root, key) {
        (Some(CLAUSES), Some(key)) => is_clause_id(key),
        (Some(META), Some(key)) => key == META_SCHEMA || key == META_EPOCH,
        (Some(_), _) => false,
        (None, Some(key)) => CLAUSE_KEYS.contains(&key) || FACT_KEYS.contains(&key),
        (None, None) => true,
    };
    if known { Ok(()) } else { Err(ScanError::Name) }
}

fn needs(reader: &mut Reader<'_>, report: &mut Report) -> Result<(u64, u64), ScanError> {
    let client = reader.uint_up_to(MAX_CLIENT)?;
    let clock = reader.uint_up_to(MAX_CLOCK)?;
    report.needs(client, clock);
    Ok((client, clock))
}

fn deletes(reader: &mut Reader<'_>, report: &mut Report) -> Result<(), ScanError> {
    let clients = counted(reader, MAX_CLIENTS, "clients")?;
    let mut total = 0;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..clients {
        let client = reader.uint_up_to(MAX_CLIENT)?;
        if !seen.insert(client) {
            return Err(ScanError::Order);
        }
        let ranges = counted(reader, MAX_DELETES, "delete ranges")?;
        total += ranges;
        if total > MAX_DELETES {
            return Err(ScanError::TooMany("delete ranges"));
        }
        let mut least = 0;
        for _ in 0..ranges {
            let start = reader.uint_up_to(MAX_CLOCK)?;
            let end = start + length(reader)?;
            if start < least || end > MAX_CLOCK {
                return Err(ScanError::Order);
            }
            report.deletes(client, start, end);
            least = end;
        }
    }
    Ok(())
}

fn counted(reader: &mut Reader<'_>, most: u64, what: &'static str) -> Result<u64, ScanError> {
    let count = reader.uint()?;
    // Every counted thing takes a byte at least: a count beyond the bytes is a lie that a decoder would reserve for.
    if count > most || count > reader.rest().len() as u64 {
        return Err(ScanError::TooMany(what));
    }
    Ok(count)
}

fn length(reader: &mut Reader<'_>) -> Result<u64, ScanError> {
    match reader.uint_up_to(MAX_CLOCK)? {
        0 => Err(ScanError::Clock),
        len => Ok(len),
    }
}

/// A client id smaller than the one before: yjs and yrs write them in falling order, so none can come twice.
fn client_below(reader: &mut Reader<'_>, above: &mut Option<u64>) -> Result<u64, ScanError> {
    let client = reader.uint_up_to(MAX_CLIENT)?;
    if above.is_some_and(|above| client >= above) {
        return Err(ScanError::Order);
    }
    *above = Some(client);
    Ok(client)
}

#[cfg(test)]
mod tests;
