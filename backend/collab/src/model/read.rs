//! Reading clauses out of the live document.
//!
//! Forgiving: a value of another shape counts as absent, because a reader must always see the words. Whether a shape is
//! right is [`super::check`]'s question.

use crate::document::Document;
use crate::schema::{
    BRACKET, EMPHASIS, FACTS, FOOTNOTE, GONE, KIND, LEVEL, LINK, META_EPOCH, META_SCHEMA, POS, STRONG, TEXT,
};
use shared::text::facts::Fact;
use shared::text::{Bracket, Clause, ClauseId, Facts, Gone, Kind, Marks, Piece, Wording, order};
use yrs::types::text::YChange;
use yrs::types::{Attrs, ToJson};
use yrs::{Any, Map, MapRef, Out, ReadTxn, Text, TextRef};

/// All clauses, those that are gone included, in the order (pos, id).
pub fn clauses(document: &Document) -> Vec<Clause> {
    let txn = document.read();
    let mut all: Vec<Clause> = document
        .clauses
        .iter(&txn)
        .filter_map(|(id, value)| match value {
            Out::YMap(map) => Some(read(&txn, ClauseId::parse(id).ok()?, &map)),
            _ => None,
        })
        .collect();
    all.sort_by(order::by_place);
    all
}

/// One clause, gone or not; `None` when the document has no such clause.
pub fn clause(document: &Document, id: &ClauseId) -> Option<Clause> {
    let txn = document.read();
    match document.clauses.get(&txn, id.as_str())? {
        Out::YMap(map) => Some(read(&txn, id.clone(), &map)),
        _ => None,
    }
}

/// The schema version written in the document.
pub fn schema_version(document: &Document) -> Option<u32> {
    number(&document.read(), &document.meta, META_SCHEMA)?.try_into().ok()
}

/// The epoch written in the document.
pub fn epoch(document: &Document) -> Option<u64> {
    number(&document.read(), &document.meta, META_EPOCH)?.try_into().ok()
}

pub(super) fn read<T: ReadTxn>(txn: &T, id: ClauseId, map: &MapRef) -> Clause {
    let kind = string(txn, map, KIND).and_then(|name| Kind::from_name(&name)).unwrap_or(Kind::Paragraph);
    let level = number(txn, map, LEVEL).and_then(|level| u8::try_from(level).ok()).unwrap_or(0);
    let mut clause = Clause::new(id, kind, string(txn, map, POS).unwrap_or_default());
    clause.level = kind.settled_level(level);
    clause.gone = any(txn, map, GONE).as_ref().and_then(gone);
    if let Some(text) = text(txn, map) {
        clause.wording = pieces(txn, &text).into_iter().collect::<Wording>();
    }
    if let Some(Out::YMap(facts)) = map.get(txn, FACTS) {
        clause.facts = read_facts(txn, &facts);
    }
    clause
}

pub(crate) fn text<T: ReadTxn>(txn: &T, map: &MapRef) -> Option<TextRef> {
    match map.get(txn, TEXT)? {
        Out::YText(text) => Some(text),
        _ => None,
    }
}

/// The runs of a text as they lie in the document, not yet in normal form: their lengths are the document's.
pub(crate) fn pieces<T: ReadTxn>(txn: &T, text: &TextRef) -> Vec<Piece> {
    text.diff(txn, YChange::identity)
        .into_iter()
        .map(|run| match run.insert {
            Out::Any(Any::String(words)) => {
                Piece::marked(&*words, run.attributes.as_deref().map(marks).unwrap_or_default())
            }
            // An embed takes one unit whatever it holds; one without words is shown as an empty footnote.
            other => Piece::footnote(footnote(&other).unwrap_or_default()),
        })
        .collect()
}

pub(super) fn footnote(embed: &Out) -> Option<String> {
    let Out::Any(Any::Map(fields)) = embed else { return None };
    let Any::Map(note) = fields.get(FOOTNOTE)? else { return None };
    note.get("text").and_then(as_string)
}

fn marks(attrs: &Attrs) -> Marks {
    Marks {
        strong: attrs.get(STRONG) == Some(&Any::Bool(true)),
        emphasis: attrs.get(EMPHASIS) == Some(&Any::Bool(true)),
        link: attrs.get(LINK).and_then(as_string),
        bracket: attrs.get(BRACKET).and_then(bracket),
    }
}

pub(super) fn bracket(value: &Any) -> Option<Bracket> {
    let Any::Map(fields) = value else { return None };
    let field = |name| fields.get(name).and_then(as_string);
    Some(Bracket {
        id: field("id")?,
        by: field("by").unwrap_or_default(),
        reason: field("reason").unwrap_or_default(),
    })
}

pub(super) fn gone(value: &Any) -> Option<Gone> {
    let Any::Map(fields) = value else { return None };
    let into = match fields.get("into").and_then(as_string) {
        Some(id) => ClauseId::parse(&id).ok(),
        None => None,
    };
    Some(Gone { by: fields.get("by").and_then(as_string).unwrap_or_default(), into })
}

fn read_facts<T: ReadTxn>(txn: &T, map: &MapRef) -> Facts {
    let one = |fact: Fact| string(txn, map, fact.as_str());
    let list = |fact: Fact| match any(txn, map, fact.as_str()) {
        Some(Any::Array(entries)) => entries.iter().filter_map(as_string).collect(),
        _ => Vec::new(),
    };
    Facts {
        lead: one(Fact::Lead),
        participants: list(Fact::Participants),
        due: one(Fact::Due),
        unit: one(Fact::Unit),
        baseline: one(Fact::Baseline),
        target: one(Fact::Target),
        source: one(Fact::Source),
        frequency: one(Fact::Frequency),
        tags: list(Fact::Tags),
    }
}

/// A plain value under a key; `null` and `undefined` count as absent.
pub(super) fn any<T: ReadTxn>(txn: &T, map: &MapRef, key: &str) -> Option<Any> {
    match map.get(txn, key)? {
        Out::Any(Any::Null | Any::Undefined) => None,
        Out::Any(value) => Some(value),
        // A shared type where a plain value belongs: its shape is the check's matter.
        other => Some(other.to_json(txn)),
    }
}

fn string<T: ReadTxn>(txn: &T, map: &MapRef, key: &str) -> Option<String> {
    any(txn, map, key).as_ref().and_then(as_string)
}

fn number<T: ReadTxn>(txn: &T, map: &MapRef, key: &str) -> Option<i64> {
    any(txn, map, key).as_ref().and_then(as_whole)
}

pub(super) fn as_string(value: &Any) -> Option<String> {
    match value {
        Any::String(text) => Some(text.to_string()),
        _ => None,
    }
}

/// yjs writes 3 and 3.0 alike; both are the whole number 3.
pub(super) fn as_whole(value: &Any) -> Option<i64> {
    match value {
        Any::Number(number) => number.as_i64(),
        _ => None,
    }
}
