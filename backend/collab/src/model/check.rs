//! Whether a clause has the shape of the model. Called for the clauses that an update touched, before it is logged.

use super::read::{any, as_string, as_whole};
use super::{Fault, Problem, Touched, read};
use crate::document::Document;
use crate::schema::{
    BRACKET, CLAUSE_KEYS, EMPHASIS, FACTS, GONE, KIND, LEVEL, LINK, MAX_CLAUSES, MAX_LEVEL, MAX_POS,
    MAX_SHORT, POS, STRONG,
};
use shared::text::facts::{Fact, MAX_LIST};
use shared::text::{ClauseId, Kind};
use yrs::branch::{Branch, BranchPtr};
use yrs::types::Attrs;
use yrs::types::text::YChange;
use yrs::{Any, Map, MapRef, Out, ReadTxn, Text, TextRef};

/// Checks what a transaction touched.
///
/// # Errors
/// The first [`Fault`] found.
pub(crate) fn touched(document: &Document, touched: &Touched) -> Result<(), Fault> {
    if let Some(fault) = &touched.fault {
        return Err(fault.clone());
    }
    let txn = document.read();
    let root: &Branch = document.clauses.as_ref();
    if root.content_len() != 0 {
        return Err(Fault::of_text(Problem::Shape));
    }
    for id in &touched.clauses {
        match document.clauses.get(&txn, id.as_str()) {
            None => {}
            Some(Out::YMap(map)) => clause(&txn, &map).map_err(|problem| Fault::of(id, problem))?,
            Some(_) => return Err(Fault::of(id, Problem::Shape)),
        }
    }
    if document.clauses.len(&txn) as usize > MAX_CLAUSES {
        return Err(Fault::of_text(Problem::TooMany));
    }
    Ok(())
}

/// Checks the whole document: after loading what an older version of this program has stored, and in `verify`.
///
/// # Errors
/// The first [`Fault`] found.
pub fn verify(document: &Document) -> Result<(), Fault> {
    let keys: Vec<String> = document.clauses.keys(&document.read()).map(str::to_owned).collect();
    let mut every = Touched::default();
    for key in keys {
        every.clauses.insert(ClauseId::parse(&key).map_err(|_| Fault::of_text(Problem::Id))?);
    }
    touched(document, &every)
}

fn clause<T: ReadTxn>(txn: &T, map: &MapRef) -> Result<(), Problem> {
    plain_map(txn, map, |key| CLAUSE_KEYS.contains(&key))?;
    any(txn, map, KIND)
        .and_then(|kind| as_string(&kind))
        .and_then(|name| Kind::from_name(&name))
        .ok_or(Problem::Kind)?;
    if let Some(level) = any(txn, map, LEVEL) {
        as_whole(&level).filter(|level| (0..=MAX_LEVEL).contains(level)).ok_or(Problem::Level)?;
    }
    any(txn, map, POS).and_then(|pos| as_string(&pos)).filter(|pos| is_pos(pos)).ok_or(Problem::Pos)?;
    if let Some(gone) = any(txn, map, GONE) {
        is_gone(&gone).then_some(()).ok_or(Problem::Gone)?;
    }
    text(txn, &read::text(txn, map).ok_or(Problem::Text)?)?;
    match map.get(txn, FACTS) {
        Some(Out::YMap(map)) => facts(txn, &map),
        _ => Err(Problem::Facts),
    }
}

/// A map with known keys only, and nothing in the list part that every shared type has beside its entries.
fn plain_map<T: ReadTxn>(txn: &T, map: &MapRef, known: impl Fn(&str) -> bool) -> Result<(), Problem> {
    let branch: &Branch = map.as_ref();
    if branch.content_len() != 0 {
        return Err(Problem::Shape);
    }
    if map.keys(txn).all(known) { Ok(()) } else { Err(Problem::Key) }
}

/// Digits in byte order. Whether it is in the usual form does not matter here: placing copes with any key.
fn is_pos(pos: &str) -> bool {
    (1..=MAX_POS).contains(&pos.len()) && pos.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn is_gone(value: &Any) -> bool {
    let Any::Map(fields) = value else { return false };
    fields.contains_key("by")
        && fields.iter().all(|(name, value)| match (name.as_str(), value) {
            ("by", Any::String(by)) => by.len() <= MAX_SHORT,
            ("into", Any::String(id)) => ClauseId::parse(id).is_ok(),
            ("into", Any::Null | Any::Undefined) => true,
            _ => false,
        })
}

fn text<T: ReadTxn>(txn: &T, text: &TextRef) -> Result<(), Problem> {
    let branch: &Branch = text.as_ref();
    let entries = MapRef::from(BranchPtr::from(branch));
    if entries.len(txn) != 0 {
        return Err(Problem::Text);
    }
    let mut units = 0;
    for run in text.diff(txn, YChange::identity) {
        units += match &run.insert {
            Out::Any(Any::String(words)) => words.encode_utf16().count(),
            embed => read::footnote(embed).map(|_| 1).ok_or(Problem::Text)?,
        };
        if !run.attributes.as_deref().is_none_or(known_marks) {
            return Err(Problem::Text);
        }
    }
    // Values that are neither words nor embeds count in the length and show nowhere.
    if units == text.len(txn) as usize { Ok(()) } else { Err(Problem::Text) }
}

fn known_marks(attrs: &Attrs) -> bool {
    attrs.iter().all(|(name, value)| match &**name {
        STRONG | EMPHASIS => value == &Any::Bool(true),
        LINK => matches!(value, Any::String(_)),
        BRACKET => read::bracket(value).is_some(),
        _ => false,
    })
}

fn facts<T: ReadTxn>(txn: &T, map: &MapRef) -> Result<(), Problem> {
    plain_map(txn, map, |key| Fact::ALL.iter().any(|fact| fact.as_str() == key))?;
    let is_short = |value: &Any| matches!(value, Any::String(text) if text.len() <= MAX_SHORT);
    let fits = |fact: Fact| match map.get(txn, fact.as_str()) {
        None | Some(Out::Any(Any::Null | Any::Undefined)) => true,
        Some(Out::Any(Any::Array(list))) => {
            fact.is_list() && list.len() <= MAX_LIST * 4 && list.iter().all(is_short)
        }
        Some(Out::Any(value)) => !fact.is_list() && is_short(&value),
        Some(_) => false,
    };
    if Fact::ALL.into_iter().all(fits) { Ok(()) } else { Err(Problem::Facts) }
}
