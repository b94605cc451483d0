//! A bounded reader of the lib0 encoding, and the few writers that frames and presence need.
//!
//! It is stricter than the decoders that come after it: a number written longer than needed is refused, because the
//! decoders disagree about what it means (one wraps at 32 bits, the other at 53).

/// Bytes that do not follow the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The bytes end inside a value.
    #[error("the bytes end inside a value")]
    Ended,
    /// A number is too large, or written longer than needed.
    #[error("a number is too large or written longer than needed")]
    Number,
    /// A string is longer than it may be here.
    #[error("a string or list is longer than it may be here")]
    TooLong,
    /// A string is not UTF-8.
    #[error("a string is not UTF-8")]
    Utf8,
}

/// Reads forward through bytes; never panics, never allocates.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// A reader at the start of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The bytes not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Whether all bytes are read.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8, WireError> {
        let (&first, rest) = self.rest.split_first().ok_or(WireError::Ended)?;
        self.rest = rest;
        Ok(first)
    }

    /// The next `len` bytes.
    pub fn take(&mut self, len: usize) -> Result<&'a [u8], WireError> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(WireError::Ended)?;
        self.rest = rest;
        Ok(taken)
    }

    /// An unsigned number of at most 53 bits, in its shortest form.
    pub fn uint(&mut self) -> Result<u64, WireError> {
        let mut value = 0u64;
        for shift in (0..56).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                let shortest = byte != 0 || shift == 0;
                return if shortest && value < 1 << 53 { Ok(value) } else { Err(WireError::Number) };
            }
        }
        Err(WireError::Number)
    }

    /// An unsigned number of at most `most`.
    pub fn uint_up_to(&mut self, most: u64) -> Result<u64, WireError> {
        let value = self.uint()?;
        if value <= most { Ok(value) } else { Err(WireError::TooLong) }
    }

    /// Skips a signed number of at most 53 bits (six bits in the first byte, then seven each).
    pub fn skip_int(&mut self) -> Result<(), WireError> {
        if self.byte()? & 0x80 == 0 {
            return Ok(());
        }
        for _ in 0..6 {
            let byte = self.byte()?;
            if byte < 0x80 {
                return if byte == 0 { Err(WireError::Number) } else { Ok(()) };
            }
        }
        Err(WireError::Number)
    }

    /// A length and that many bytes, at most `most`.
    pub fn bytes(&mut self, most: usize) -> Result<&'a [u8], WireError> {
        let len = self.uint_up_to(most as u64)?;
        self.take(usize::try_from(len).map_err(|_| WireError::TooLong)?)
    }

    /// A UTF-8 string of at most `most` bytes.
    pub fn string(&mut self, most: usize) -> Result<&'a str, WireError> {
        std::str::from_utf8(self.bytes(most)?).map_err(|_| WireError::Utf8)
    }
}

/// Appends an unsigned number.
pub fn put_uint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a length and the bytes.
pub fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_uint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_written() {
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), (1 << 53) - 1] {
            let mut out = Vec::new();
            put_uint(&mut out, value);
            assert_eq!(Reader::new(&out).uint(), Ok(value));
        }
    }

    #[test]
    fn a_number_written_longer_than_needed_is_refused() {
        assert_eq!(Reader::new(&[0x80, 0x00]).uint(), Err(WireError::Number));
        assert_eq!(Reader::new(&[0x81, 0x80, 0x00]).uint(), Err(WireError::Number));
    }

    #[test]
    fn a_number_above_53_bits_is_refused() {
        let mut out = Vec::new();
        put_uint(&mut out, 1 << 53);
        assert_eq!(Reader::new(&out).uint(), Err(WireError::Number));
        assert_eq!(Reader::new(&[0xff; 12]).uint(), Err(WireError::Number));
    }

    #[test]
    fn a_length_beyond_the_bytes_is_refused() {
        assert_eq!(Reader::new(&[200, 1, 0]).bytes(1000), Err(WireError::Ended));
        assert_eq!(Reader::new(&[5, 1, 2, 3, 4, 5]).bytes(4), Err(WireError::TooLong));
    }
}
