//! Writing clauses into a live document: values in the shape that [`super::check`] demands, and new texts.
//!
//! Only the server seeds, once, when a text or an epoch is created (live-editing reference 3). Changing what stands is
//! [`crate::act`]'s work.

use super::Fault;
use crate::document::Document;
use crate::schema::{
    BRACKET, EMPHASIS, FACTS, FOOTNOTE, GONE, KIND, LEVEL, LINK, META_EPOCH, META_SCHEMA, POS, SCHEMA,
    STRONG, TEXT,
};
use shared::text::facts::Fact;
use shared::text::{Clause, Facts, Gone, Marks, Piece};
use std::collections::HashMap;
use std::sync::Arc;
use yrs::types::{Attrs, Delta};
use yrs::{Any, In, Map, MapPrelim, MapRef, Text, TextPrelim, TextRef, TransactionMut};

/// A new document of an epoch with these clauses. Its [`Document::state`] is the first row of the log.
///
/// # Errors
/// [`Fault`] when a clause cannot stand in a document (a position that is not one, for example).
pub fn seeded(client: u64, epoch: u64, clauses: &[Clause]) -> Result<Document, Fault> {
    let document = Document::empty(client);
    seed(&document, epoch, clauses);
    super::check::verify(&document)?;
    Ok(document)
}

/// Writes the first content into an empty document.
pub fn seed(document: &Document, epoch: u64, clauses: &[Clause]) {
    document.change(|txn| {
        document.meta.insert(txn, META_SCHEMA, i64::from(SCHEMA));
        document.meta.insert(txn, META_EPOCH, epoch as i64);
        for clause in clauses {
            insert(txn, &document.clauses, clause);
        }
    });
}

/// Adds a clause with all that belongs to it.
pub(crate) fn insert(txn: &mut TransactionMut<'_>, clauses: &MapRef, clause: &Clause) {
    let map = clauses.insert(txn, clause.id.as_str(), MapPrelim::default());
    map.insert(txn, KIND, clause.kind.as_str());
    set_level(txn, &map, clause);
    map.insert(txn, POS, clause.pos.as_str());
    let text: TextRef = map.insert(txn, TEXT, TextPrelim::default());
    text.apply_delta(txn, clause.wording.pieces().iter().map(inserted));
    let facts = map.insert(txn, FACTS, MapPrelim::default());
    set_facts(txn, &facts, &Facts::default(), &clause.facts);
    if let Some(gone) = &clause.gone {
        map.insert(txn, GONE, gone_value(gone));
    }
}

/// Writes the level where the kind has one, and takes it away where it has none.
pub(crate) fn set_level(txn: &mut TransactionMut<'_>, map: &MapRef, clause: &Clause) {
    if clause.kind.has_level() {
        map.insert(txn, LEVEL, i64::from(clause.kind.settled_level(clause.level)));
    } else {
        map.remove(txn, LEVEL);
    }
}

/// Writes the facts that differ, and only those, so that two people's facts do not overwrite each other.
pub(crate) fn set_facts(txn: &mut TransactionMut<'_>, map: &MapRef, old: &Facts, new: &Facts) {
    for fact in Fact::ALL {
        let values = new.values(fact);
        if values == old.values(fact) {
            continue;
        }
        match (fact.is_list(), values.as_slice()) {
            (_, []) => {
                map.remove(txn, fact.as_str());
            }
            (false, [value, ..]) => {
                map.insert(txn, fact.as_str(), *value);
            }
            (true, values) => {
                let list: Vec<Any> = values.iter().map(|value| Any::from(*value)).collect();
                map.insert(txn, fact.as_str(), Any::Array(list.into()));
            }
        }
    }
}

/// `{by, into?}`.
pub(crate) fn gone_value(gone: &Gone) -> Any {
    let mut fields = vec![("by", gone.by.as_str())];
    if let Some(into) = &gone.into {
        fields.push(("into", into.as_str()));
    }
    object(fields)
}

/// A piece as an insertion at the current place of a delta.
pub(crate) fn inserted(piece: &Piece) -> Delta<In> {
    match piece {
        Piece::Text { text, marks } => {
            Delta::Inserted(In::Any(Any::from(text.as_str())), Some(Box::new(attrs(marks))))
        }
        Piece::Footnote { text } => {
            let note = object(vec![("text", text.as_str())]);
            let embed = Any::Map(Arc::new(HashMap::from([(FOOTNOTE.to_owned(), note)])));
            Delta::Inserted(In::Any(embed), None)
        }
    }
}

/// The attributes of marks; a mark that is not set has no entry.
pub(crate) fn attrs(marks: &Marks) -> Attrs {
    let mut attrs = Attrs::new();
    if marks.strong {
        attrs.insert(STRONG.into(), Any::Bool(true));
    }
    if marks.emphasis {
        attrs.insert(EMPHASIS.into(), Any::Bool(true));
    }
    if let Some(link) = &marks.link {
        attrs.insert(LINK.into(), Any::from(link.as_str()));
    }
    if let Some(bracket) = &marks.bracket {
        let fields = vec![("id", &*bracket.id), ("by", &*bracket.by), ("reason", &*bracket.reason)];
        attrs.insert(BRACKET.into(), object(fields));
    }
    attrs
}

fn object(fields: Vec<(&str, &str)>) -> Any {
    let fields: HashMap<String, Any> =
        fields.into_iter().map(|(name, value)| (name.to_owned(), Any::from(value))).collect();
    Any::Map(Arc::new(fields))
}
