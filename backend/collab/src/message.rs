//! The frames of the live socket: `varuint handle`, then one y-protocols message (`docs/live-protocol.md`).
//!
//! Two tags of y-protocols are spoken, sync and presence; authentication, queries and tags of one's own are refused, so
//! that no message exists that was not thought of. Sign-in and everything else travels as JSON in text frames.

use crate::schema::{MAX_CLIENT, MAX_CLIENTS, MAX_CLOCK, MAX_UPDATE};
use crate::wire::{Reader, WireError, put_bytes, put_uint};

/// Bytes of a state vector: as many clients as a text may have.
pub const MAX_STATE_VECTOR: usize = 512 * 1024;
/// Bytes of one presence message. A client's own entry has 1 KiB at most; the library repeats others' beside it.
pub const MAX_PRESENCE: usize = 16 * 1024;

const SYNC: u64 = 0;
const PRESENCE: u64 = 1;
const STEP_1: u64 = 0;
const STEP_2: u64 = 1;
const UPDATE: u64 = 2;

/// A message of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message<'a> {
    /// "This is what I have": an encoded state vector.
    Step1(&'a [u8]),
    /// "This is what you lack": the answer to step 1, an update.
    Step2(&'a [u8]),
    /// A change made just now, an update.
    Update(&'a [u8]),
    /// Where people are: an encoded awareness update.
    Presence(&'a [u8]),
}

/// Why a frame is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// The bytes do not follow the encoding, or are longer than this message may be.
    #[error(transparent)]
    Wire(#[from] WireError),
    /// A tag that this room does not speak.
    #[error("a message with tag {0} is not spoken here")]
    Tag(u64),
    /// Bytes follow the message.
    #[error("bytes follow the message")]
    Trailing,
}

impl<'a> Message<'a> {
    /// Reads a message without its handle.
    ///
    /// # Errors
    /// [`MessageError`]; the connection that sent it is not one of ours.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, MessageError> {
        let mut reader = Reader::new(bytes);
        let message = match reader.uint()? {
            SYNC => match reader.uint()? {
                STEP_1 => Self::Step1(reader.bytes(MAX_STATE_VECTOR)?),
                STEP_2 => Self::Step2(reader.bytes(MAX_UPDATE)?),
                UPDATE => Self::Update(reader.bytes(MAX_UPDATE)?),
                other => return Err(MessageError::Tag(other)),
            },
            PRESENCE => Self::Presence(reader.bytes(MAX_PRESENCE)?),
            other => return Err(MessageError::Tag(other)),
        };
        if reader.is_done() { Ok(message) } else { Err(MessageError::Trailing) }
    }

    /// The message as bytes, without a handle.
    pub fn encode(&self) -> Vec<u8> {
        let (tags, body): (&[u64], &[u8]) = match self {
            Self::Step1(body) => (&[SYNC, STEP_1], body),
            Self::Step2(body) => (&[SYNC, STEP_2], body),
            Self::Update(body) => (&[SYNC, UPDATE], body),
            Self::Presence(body) => (&[PRESENCE], body),
        };
        let mut out = Vec::with_capacity(body.len() + 8);
        for tag in tags {
            put_uint(&mut out, *tag);
        }
        put_bytes(&mut out, body);
        out
    }
}

/// Splits a binary frame into the room's handle and the message's bytes.
///
/// # Errors
/// [`MessageError`] when there is no handle of at most 32 bits.
pub fn split_frame(frame: &[u8]) -> Result<(u32, &[u8]), MessageError> {
    let mut reader = Reader::new(frame);
    let handle = u32::try_from(reader.uint()?).map_err(|_| WireError::Number)?;
    Ok((handle, reader.rest()))
}

/// A binary frame: the handle, then the message.
pub fn frame(handle: u32, message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 5);
    put_uint(&mut out, handle.into());
    out.extend_from_slice(message);
    out
}

/// Walks over an encoded state vector before the decoder reserves what it claims to hold.
///
/// # Errors
/// [`MessageError`] when it does not follow the encoding.
pub fn check_state_vector(bytes: &[u8]) -> Result<(), MessageError> {
    let mut reader = Reader::new(bytes);
    for _ in 0..reader.uint_up_to(MAX_CLIENTS)? {
        reader.uint_up_to(MAX_CLIENT)?;
        reader.uint_up_to(MAX_CLOCK)?;
    }
    if reader.is_done() { Ok(()) } else { Err(MessageError::Trailing) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_back_as_written() {
        for message in [
            Message::Step1(&[0]),
            Message::Step2(&[0, 0]),
            Message::Update(&[1, 2, 3]),
            Message::Presence(&[]),
        ] {
            let bytes = message.encode();
            assert_eq!(Message::decode(&bytes), Ok(message));
            assert_eq!(split_frame(&frame(300, &bytes)), Ok((300, bytes.as_slice())));
        }
    }

    #[test]
    fn the_bytes_are_those_of_y_protocols() {
        assert_eq!(Message::Step1(&[0]).encode(), [0, 0, 1, 0]);
        assert_eq!(Message::Update(&[7, 8]).encode(), [0, 2, 2, 7, 8]);
        assert_eq!(Message::Presence(&[9]).encode(), [1, 1, 9]);
    }

    #[test]
    fn tags_beyond_sync_and_presence_are_refused() {
        for tag in [2, 3, 4, 100, 127] {
            assert_eq!(Message::decode(&[tag, 0]), Err(MessageError::Tag(tag.into())));
        }
        assert_eq!(Message::decode(&[0, 3, 1, 0]), Err(MessageError::Tag(3)));
    }

    #[test]
    fn a_second_message_in_the_frame_is_refused() {
        let mut bytes = Message::Update(&[0, 0]).encode();
        bytes.extend(Message::Update(&[0, 0]).encode());
        assert_eq!(Message::decode(&bytes), Err(MessageError::Trailing));
    }

    #[test]
    fn a_state_vector_that_claims_more_than_it_holds_is_refused() {
        assert_eq!(check_state_vector(&[0]), Ok(()));
        assert_eq!(check_state_vector(&[1, 5, 9]), Ok(()));
        assert!(check_state_vector(&[200, 1, 5]).is_err());
        assert!(check_state_vector(&[0, 0]).is_err());
    }
}
