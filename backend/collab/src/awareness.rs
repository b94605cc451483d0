//! Presence: where each person in a room is, in the encoding of y-protocols' awareness.
//!
//! It says nothing about who someone is: names come from the server (`people` in `docs/live-protocol.md`). A connection
//! speaks for its own client id only; what it says about others is ignored, because the library's own time-outs make
//! honest clients say it. Nothing here is stored.

use crate::schema::MAX_CLIENT;
use crate::wire::{Reader, WireError, put_bytes, put_uint};
use serde_json::Value;
use shared::text::ClauseId;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Bytes of one person's state.
pub const MAX_STATE: usize = 1024;
/// Entries of one incoming message.
pub const MAX_ENTRIES: u64 = 64;
/// Without a sign of life for this long, a person is gone; clients send one every 15 seconds.
pub const EXPIRY: Duration = Duration::from_secs(30);

/// Characters of a position: a Yjs relative position in base64.
const MAX_POSITION: usize = 128;

/// Why a presence message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AwarenessError {
    /// The bytes do not follow the encoding, or are longer than they may be.
    #[error(transparent)]
    Wire(#[from] WireError),
    /// The state is not `{clause, anchor, head}`.
    #[error("presence holds something other than clause, anchor and head")]
    Shape,
}

#[derive(Debug, Clone)]
struct Entry {
    clock: u64,
    /// JSON; `None` once the person has left.
    state: Option<String>,
    seen: Duration,
}

/// Everybody's presence in one room.
#[derive(Debug, Clone, Default)]
pub struct Awareness {
    entries: BTreeMap<u64, Entry>,
    /// Whose presence changed since it was last told.
    changed: BTreeSet<u64>,
}

impl Awareness {
    /// Takes what the connection bound to `client` says about itself. Older clocks are ignored.
    ///
    /// # Errors
    /// [`AwarenessError`]; nothing was taken.
    pub fn receive(&mut self, client: u64, update: &[u8], now: Duration) -> Result<(), AwarenessError> {
        let mut reader = Reader::new(update);
        let mut own = None;
        for _ in 0..reader.uint_up_to(MAX_ENTRIES)? {
            let (id, clock) = (reader.uint_up_to(MAX_CLIENT)?, reader.uint()?);
            let json = reader.bytes(MAX_STATE)?;
            if id == client {
                own = Some((clock, state(json)?));
            }
        }
        if !reader.is_done() {
            return Err(WireError::TooLong.into());
        }
        let Some((clock, state)) = own else { return Ok(()) };
        if let Some(entry) = self.entries.get(&client)
            && (clock < entry.clock || (clock == entry.clock && (state.is_some() || entry.state.is_none())))
        {
            return Ok(());
        }
        self.entries.insert(client, Entry { clock, state, seen: now });
        self.changed.insert(client);
        Ok(())
    }

    /// A connection has left: its presence ends.
    pub fn remove(&mut self, client: u64) {
        if let Some(entry) = self.entries.get_mut(&client)
            && entry.state.take().is_some()
        {
            self.changed.insert(client);
        }
    }

    /// Ends the presence of all who have given no sign of life, and forgets those who left long ago.
    pub fn expire(&mut self, now: Duration) {
        for (client, entry) in &mut self.entries {
            if entry.state.is_some() && entry.seen + EXPIRY <= now {
                entry.state = None;
                self.changed.insert(*client);
            }
        }
        // The clock of one who left is kept for a while: a late message must not bring a ghost back.
        self.entries.retain(|_, entry| entry.state.is_some() || entry.seen + 4 * EXPIRY > now);
    }

    /// When [`Self::expire`] has something to do next.
    pub fn next_expiry(&self) -> Option<Duration> {
        self.entries.values().filter(|entry| entry.state.is_some()).map(|entry| entry.seen + EXPIRY).min()
    }

    /// Whether someone's presence changed since the last [`Self::take_changes`].
    pub fn has_changes(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The changes since last time as one message's body, for everybody.
    pub fn take_changes(&mut self) -> Option<Vec<u8>> {
        let changed = std::mem::take(&mut self.changed);
        self.encode(changed.into_iter().filter_map(|client| Some((client, self.entries.get(&client)?))))
    }

    /// Everybody who is here, for one who has just come.
    pub fn everybody(&self) -> Option<Vec<u8>> {
        let here = self.entries.iter().filter(|(_, entry)| entry.state.is_some());
        self.encode(here.map(|(client, entry)| (*client, entry)))
    }

    fn encode<'a>(&self, entries: impl Iterator<Item = (u64, &'a Entry)>) -> Option<Vec<u8>> {
        let (mut count, mut body) = (0, Vec::new());
        for (client, entry) in entries {
            count += 1;
            put_uint(&mut body, client);
            put_uint(&mut body, entry.clock);
            put_bytes(&mut body, entry.state.as_deref().unwrap_or("null").as_bytes());
        }
        let mut out = Vec::with_capacity(body.len() + 2);
        put_uint(&mut out, count);
        out.extend(body);
        (count > 0).then_some(out)
    }
}

/// Checks a state; `None` for `null`. The JSON is of one level, so its parser cannot be sent deep.
fn state(json: &[u8]) -> Result<Option<String>, AwarenessError> {
    let json = std::str::from_utf8(json).map_err(|_| WireError::Utf8)?;
    let levels = json.bytes().filter(|byte| matches!(byte, b'{' | b'[')).count();
    let value: Value =
        if levels <= 1 { serde_json::from_str(json).ok() } else { None }.ok_or(AwarenessError::Shape)?;
    let Value::Object(fields) = value else {
        return if value.is_null() { Ok(None) } else { Err(AwarenessError::Shape) };
    };
    let fits = fields.iter().all(|(name, value)| match (name.as_str(), value) {
        ("clause" | "anchor" | "head", Value::Null) => true,
        ("clause", Value::String(id)) => ClauseId::parse(id).is_ok(),
        ("anchor" | "head", Value::String(at)) => at.len() <= MAX_POSITION && at.bytes().all(is_base64),
        _ => false,
    });
    if fits { Ok(Some(json.to_owned())) } else { Err(AwarenessError::Shape) }
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/-_=".contains(&byte)
}

/// One client's entry as a message's body: what a client sends.
pub fn encode_one(client: u64, clock: u64, json: &str) -> Vec<u8> {
    let mut out = vec![1];
    put_uint(&mut out, client);
    put_uint(&mut out, clock);
    put_bytes(&mut out, json.as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = r#"{"clause":"01JD3ZK8WQ5R7T9V0X2Y4A6B8C","anchor":"AbC=","head":null}"#;
    const NOW: Duration = Duration::from_secs(100);

    fn with_one() -> Awareness {
        let mut awareness = Awareness::default();
        awareness.receive(5, &encode_one(5, 1, HERE), NOW).unwrap();
        awareness.take_changes().unwrap();
        awareness
    }

    #[test]
    fn a_state_goes_out_as_it_came_in() {
        let mut awareness = Awareness::default();
        awareness.receive(5, &encode_one(5, 1, HERE), NOW).unwrap();
        assert_eq!(awareness.take_changes().unwrap(), encode_one(5, 1, HERE));
        assert_eq!(awareness.take_changes(), None);
        assert_eq!(awareness.everybody().unwrap(), encode_one(5, 1, HERE));
    }

    #[test]
    fn nobody_speaks_for_others() {
        let mut awareness = with_one();
        awareness.receive(6, &encode_one(5, 9, "null"), NOW).unwrap();
        assert!(!awareness.has_changes());
    }

    #[test]
    fn older_clocks_are_ignored_and_leaving_needs_no_new_one() {
        let mut awareness = with_one();
        awareness.receive(5, &encode_one(5, 1, "{}"), NOW).unwrap();
        awareness.receive(5, &encode_one(5, 0, "null"), NOW).unwrap();
        assert!(!awareness.has_changes());
        awareness.receive(5, &encode_one(5, 1, "null"), NOW).unwrap();
        assert_eq!(awareness.take_changes().unwrap(), encode_one(5, 1, "null"));
        assert_eq!(awareness.everybody(), None);
    }

    #[test]
    fn who_leaves_or_falls_silent_is_told_to_all() {
        let mut awareness = with_one();
        awareness.remove(5);
        assert_eq!(awareness.take_changes().unwrap(), encode_one(5, 1, "null"));
        awareness.remove(5);
        assert!(!awareness.has_changes());

        let mut awareness = with_one();
        awareness.expire(NOW + EXPIRY - Duration::from_millis(1));
        assert!(!awareness.has_changes());
        assert_eq!(awareness.next_expiry(), Some(NOW + EXPIRY));
        awareness.expire(NOW + EXPIRY);
        assert_eq!(awareness.take_changes().unwrap(), encode_one(5, 1, "null"));
    }

    #[test]
    fn a_late_message_brings_no_ghost_back() {
        let mut awareness = with_one();
        awareness.remove(5);
        awareness.take_changes();
        awareness.receive(5, &encode_one(5, 1, HERE), NOW).unwrap();
        assert!(!awareness.has_changes());
    }

    #[test]
    fn other_shapes_are_refused() {
        let long = format!(r#"{{"anchor":"{}"}}"#, "a".repeat(MAX_POSITION + 1));
        for json in [
            r#"{"user":{"name":"x"}}"#,
            r#"{"name":"x"}"#,
            r#"{"clause":"x"}"#,
            r#"{"head":"<b>"}"#,
            "[]",
            "1",
            &long,
        ] {
            let refused = Awareness::default().receive(5, &encode_one(5, 1, json), NOW);
            assert_eq!(refused, Err(AwarenessError::Shape), "{json}");
        }
        let large = encode_one(5, 1, &" ".repeat(MAX_STATE + 1));
        assert_eq!(Awareness::default().receive(5, &large, NOW), Err(WireError::TooLong.into()));
    }
}
