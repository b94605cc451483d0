//! A stand-in for a browser's editor, made of yrs: it writes what our editor writes (text model 1), in the same shapes.

#![expect(dead_code, reason = "each test binary uses its own part of these helpers")]

pub mod session;

use shared::text::{Clause, ClauseId, Kind, Wording, order};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, ClientID, Doc, Map, MapPrelim, MapRef, OffsetKind, Options, Out, ReadTxn, StateVector, Text,
    TextPrelim, TextRef, Transact, TransactionMut, Update,
};

/// The client id of the server's documents in tests.
pub const SERVER: u64 = 999;

/// The id of the n-th clause.
pub fn id(n: usize) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).expect("a ULID")
}

/// `n` paragraphs with the given words.
pub fn paragraphs(n: usize, words: &str) -> Vec<Clause> {
    let places = order::n_between(None, None, n).expect("there is room");
    let make = |(index, pos)| {
        let mut clause = Clause::new(id(index), Kind::Paragraph, pos);
        clause.wording = Wording::plain(words);
        clause
    };
    places.into_iter().enumerate().map(make).collect()
}

pub struct Editor {
    pub doc: Doc,
    pub clauses: MapRef,
}

impl Editor {
    pub fn new(client: u64) -> Self {
        let mut options = Options::with_client_id(ClientID::new(client));
        options.offset_kind = OffsetKind::Utf16;
        // yjs sends what it cleans up as changes of its own; that is tried with real Yjs clients, in `yjs.rs`.
        options.cleanup_formatting = false;
        let doc = Doc::with_options(options);
        let clauses = doc.get_or_insert_map("clauses");
        Self { doc, clauses }
    }

    /// An editor that has loaded a document.
    pub fn opened(client: u64, state: &[u8]) -> Self {
        let editor = Self::new(client);
        editor.apply(state);
        editor
    }

    pub fn client(&self) -> u64 {
        self.doc.client_id().get()
    }

    pub fn apply(&self, update: &[u8]) {
        let update = Update::decode_v1(update).expect("the server sends updates");
        self.doc.transact_mut().apply_update(update).expect("the server's updates can be applied");
    }

    pub fn state_vector(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    pub fn missing_for(&self, state_vector: &[u8]) -> Vec<u8> {
        let state_vector = StateVector::decode_v1(state_vector).expect("the server sends state vectors");
        self.doc.transact().encode_state_as_update_v1(&state_vector)
    }

    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    pub fn has_pending(&self) -> bool {
        self.doc.transact().has_missing_updates()
    }

    /// Runs one transaction and returns its update.
    pub fn edit(&self, change: impl FnOnce(&mut TransactionMut<'_>, &MapRef)) -> Vec<u8> {
        let mut txn = self.doc.transact_mut();
        change(&mut txn, &self.clauses);
        txn.commit();
        txn.encode_update_v1()
    }

    pub fn map<T: ReadTxn>(&self, txn: &T, id: &ClauseId) -> Option<MapRef> {
        match self.clauses.get(txn, id.as_str())? {
            Out::YMap(map) => Some(map),
            _ => None,
        }
    }

    pub fn text<T: ReadTxn>(&self, txn: &T, id: &ClauseId) -> Option<TextRef> {
        match self.map(txn, id)?.get(txn, "text")? {
            Out::YText(text) => Some(text),
            _ => None,
        }
    }

    /// Types at an offset, or at the end when the offset is beyond it.
    pub fn types(&self, id: &ClauseId, at: u32, words: &str) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(text) = self.text(txn, id) {
                let at = at.min(text.len(txn));
                text.insert(txn, at, words);
            }
        })
    }

    pub fn erases(&self, id: &ClauseId, at: u32, len: u32) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(text) = self.text(txn, id) {
                let at = at.min(text.len(txn));
                let len = len.min(text.len(txn) - at);
                text.remove_range(txn, at, len);
            }
        })
    }

    pub fn marks(&self, id: &ClauseId, at: u32, len: u32, on: bool) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(text) = self.text(txn, id) {
                let at = at.min(text.len(txn));
                let len = len.min(text.len(txn) - at);
                let value = if on { Any::Bool(true) } else { Any::Null };
                text.format(txn, at, len, [("strong".into(), value)].into());
            }
        })
    }

    pub fn sets(&self, id: &ClauseId, key: &str, value: Any) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(map) = self.map(txn, id) {
                map.insert(txn, key, value);
            }
        })
    }

    pub fn unsets(&self, id: &ClauseId, key: &str) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(map) = self.map(txn, id) {
                map.remove(txn, key);
            }
        })
    }

    pub fn fact(&self, id: &ClauseId, key: &str, value: Any) -> Vec<u8> {
        self.edit(|txn, _| {
            if let Some(Out::YMap(facts)) = self.map(txn, id).and_then(|map| map.get(txn, "facts")) {
                facts.insert(txn, key, value);
            }
        })
    }

    /// Adds an empty paragraph.
    pub fn adds(&self, id: &ClauseId, pos: &str, words: &str) -> Vec<u8> {
        self.edit(|txn, clauses| {
            put_clause(txn, clauses, id, pos, words);
        })
    }

    /// Splits a clause: the second half goes to a new one.
    pub fn splits(&self, id: &ClauseId, at: u32, new: &ClauseId) -> Vec<u8> {
        self.edit(|txn, clauses| {
            let (Some(map), Some(text)) = (self.map(txn, id), self.text(txn, id)) else { return };
            let (at, len) = (at.min(text.len(txn)), text.len(txn));
            let tail = tail_of(txn, &text, at);
            let pos = pos_of(txn, &map);
            text.remove_range(txn, at, len - at);
            let pos = order::between(Some(&pos), None).unwrap_or(pos);
            put_clause(txn, clauses, new, &pos, &tail);
        })
    }

    /// Joins a clause onto the end of another; it stays readable as gone.
    pub fn joins(&self, id: &ClauseId, onto: &ClauseId) -> Vec<u8> {
        self.edit(|txn, _| {
            let (Some(map), Some(text), Some(other)) =
                (self.map(txn, id), self.text(txn, id), self.text(txn, onto))
            else {
                return;
            };
            let words = tail_of(txn, &text, 0);
            other.push(txn, &words);
            map.insert(txn, "gone", gone(Some(onto)));
        })
    }

    /// The words of a clause.
    pub fn words(&self, id: &ClauseId) -> String {
        let txn = self.doc.transact();
        self.text(&txn, id).map(|text| tail_of(&txn, &text, 0)).unwrap_or_default()
    }

    pub fn ids(&self) -> Vec<ClauseId> {
        let txn = self.doc.transact();
        let mut ids: Vec<ClauseId> =
            self.clauses.keys(&txn).map(|key| ClauseId::parse(key).expect("keys are ids")).collect();
        ids.sort();
        ids
    }
}

pub fn gone(into: Option<&ClauseId>) -> Any {
    let mut fields = std::collections::HashMap::from([("by".to_owned(), Any::from("seat"))]);
    if let Some(into) = into {
        fields.insert("into".to_owned(), Any::from(into.as_str()));
    }
    Any::Map(fields.into())
}

pub fn put_clause(txn: &mut TransactionMut<'_>, clauses: &MapRef, id: &ClauseId, pos: &str, words: &str) {
    let map = clauses.insert(txn, id.as_str(), MapPrelim::default());
    map.insert(txn, "kind", "paragraph");
    map.insert(txn, "pos", pos);
    map.insert(txn, "text", TextPrelim::new(words));
    map.insert(txn, "facts", MapPrelim::default());
}

fn pos_of<T: ReadTxn>(txn: &T, map: &MapRef) -> String {
    match map.get(txn, "pos") {
        Some(Out::Any(Any::String(pos))) => pos.to_string(),
        _ => String::new(),
    }
}

/// The words from an offset on; words in tests are of one unit each, so offsets are indexes of characters.
fn tail_of<T: ReadTxn>(txn: &T, text: &TextRef, at: u32) -> String {
    use yrs::GetString;
    text.get_string(txn).chars().skip(at as usize).collect()
}
