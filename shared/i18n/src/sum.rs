//! Tells whether a message file is the one this program was built with. Not against malice: the file comes from our own server.

/// FNV-1a over 64 bits.
pub(crate) fn sum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
