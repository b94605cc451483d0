//! The live document in memory: a Yjs document with our two root maps, and what changed in it last.
//!
//! Nothing here decides whether bytes may enter: updates of clients go through [`crate::gate`], rows of the log were
//! admitted before. Offsets are UTF-16 units, as yjs and ProseMirror count. Garbage collection is on. Cleaning up dead
//! formatting is off: this document relays, and a deletion that nobody made would be its own invention; the editors
//! clean up, and their cleaning arrives as any other change.

use crate::model::watch::{Touched, Watch};
use crate::schema::{CLAUSES, META};
use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    ClientID, Doc, MapRef, OffsetKind, Options, ReadTxn, StateVector, Transact, Transaction, TransactionMut,
    Update,
};

/// A document could not be built from stored bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The bytes are not an update.
    #[error("stored bytes are not an update: {0}")]
    Decode(String),
    /// The update cannot be applied.
    #[error("a stored update cannot be applied: {0}")]
    Apply(String),
    /// Something it builds on is missing from the log.
    #[error("the stored updates build on something that is not stored")]
    Pending,
    /// The engine panicked.
    #[error("a stored update made the engine panic")]
    Panicked,
    /// What was read back differs from what was written.
    #[error("the snapshot read back differs from the document")]
    Differs,
    /// The stored hash does not match the stored state.
    #[error("the snapshot's hash does not match its state")]
    Hash,
}

/// How a change of the document went.
#[derive(Debug)]
pub(crate) struct Change<T> {
    /// What the closure returned.
    pub value: T,
    /// The change as an update, empty of nothing: `None` when nothing changed.
    pub update: Option<Vec<u8>>,
    /// What it touched.
    pub touched: Touched,
}

/// The live document. Owned by one room; not shared.
#[derive(Debug)]
pub struct Document {
    doc: Doc,
    pub(crate) clauses: MapRef,
    pub(crate) meta: MapRef,
    watch: Watch,
}

impl Document {
    /// An empty document that writes with `client` (at most 53 bits).
    pub fn empty(client: u64) -> Self {
        let mut options = Options::with_client_id(ClientID::new(client & crate::schema::MAX_CLIENT));
        options.offset_kind = OffsetKind::Utf16;
        options.skip_gc = false;
        options.cleanup_formatting = false;
        let doc = Doc::with_options(options);
        let clauses = doc.get_or_insert_map(CLAUSES);
        let meta = doc.get_or_insert_map(META);
        let watch = Watch::new(&clauses, &meta);
        Self { doc, clauses, meta, watch }
    }

    /// A document made of stored updates, in the order of the log.
    ///
    /// # Errors
    /// [`LoadError`] when one of them cannot be read, or when they do not make a whole document together.
    pub fn load<'a>(client: u64, updates: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, LoadError> {
        let document = Self::empty(client);
        let loaded = document.change(|txn| {
            for bytes in updates {
                let update =
                    Update::decode_v1(bytes).map_err(|error| LoadError::Decode(error.to_string()))?;
                txn.apply_update(update).map_err(|error| LoadError::Apply(error.to_string()))?;
            }
            Ok(())
        });
        loaded.ok_or(LoadError::Panicked)?.value?;
        if document.has_pending() { Err(LoadError::Pending) } else { Ok(document) }
    }

    /// A copy that can be changed without touching this one; it writes with `client`.
    ///
    /// # Errors
    /// [`LoadError`] when the state does not come back; then this document is damaged too.
    pub fn fork(&self, client: u64) -> Result<Self, LoadError> {
        Self::load(client, [self.state().as_slice()])
    }

    /// The client id that changes made here carry.
    pub fn client(&self) -> u64 {
        self.doc.client_id().get()
    }

    /// The whole state as one update.
    pub fn state(&self) -> Vec<u8> {
        self.read().encode_state_as_update_v1(&StateVector::default())
    }

    /// The state vector, encoded.
    pub fn state_vector(&self) -> Vec<u8> {
        self.read().state_vector().encode_v1()
    }

    /// What a peer with this state vector lacks, or `None` when the state vector cannot be read.
    pub fn missing_for(&self, state_vector: &[u8]) -> Option<Vec<u8>> {
        crate::message::check_state_vector(state_vector).ok()?;
        let state_vector = StateVector::decode_v1(state_vector).ok()?;
        Some(self.read().encode_state_as_update_v1(&state_vector))
    }

    /// The clock up to which this document has a client's structs.
    pub fn clock(&self, client: u64) -> u64 {
        self.read().state_vector().get(&ClientID::new(client)).into()
    }

    /// Whether parts of an update wait for others that are not here.
    pub(crate) fn has_pending(&self) -> bool {
        self.read().has_missing_updates()
    }

    pub(crate) fn read(&self) -> Transaction<'_> {
        self.doc.transact()
    }

    /// Runs `edit` in one transaction and says what came of it; `None` when it panicked. After a panic this document
    /// must not be used again: it stays locked, because unlocking would run the transaction's commit on a broken state,
    /// and a second panic while unwinding ends the process. Its memory is given up.
    pub(crate) fn change<T>(&self, edit: impl FnOnce(&mut TransactionMut<'_>) -> T) -> Option<Change<T>> {
        let mut txn = ManuallyDrop::new(self.doc.transact_mut());
        let done = catch_unwind(AssertUnwindSafe(|| {
            let value = edit(&mut txn);
            txn.commit();
            let update = txn.has_changes().then(|| txn.encode_update_v1());
            Change { value, update, touched: self.watch.take() }
        }));
        let change = done.ok()?;
        drop(ManuallyDrop::into_inner(txn));
        Some(change)
    }
}

/// The clocks of all clients, by client id.
pub(crate) fn clocks(document: &Document) -> HashMap<u64, u64> {
    let state = document.read().state_vector();
    state.iter().map(|(client, clock)| (client.get(), (*clock).into())).collect()
}
