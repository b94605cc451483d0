//! Writing one part: counted and hashed on its way into the zip file.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

/// A writer that counts lines and bytes and takes their SHA-256.
pub(super) struct Measured<W> {
    inner: W,
    digest: Sha256,
    pub rows: u64,
    pub bytes: u64,
}

impl<W> Measured<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, digest: Sha256::new(), rows: 0, bytes: 0 }
    }

    /// The SHA-256 in hexadecimal.
    pub(super) fn sha256(&self) -> String {
        hex(&self.digest.clone().finalize())
    }

    /// Takes in one line, its end included, without passing it on.
    pub(super) fn measure(&mut self, line: &[u8]) {
        self.digest.update(line);
        self.rows += 1;
        self.bytes += line.len() as u64;
    }
}

impl<W: Write> Measured<W> {
    pub(super) fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.measure(line);
        self.inner.write_all(line)
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
