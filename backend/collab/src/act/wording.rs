//! The smallest edit that turns the words in the document into other words.
//!
//! A text is never replaced: what colleagues type at the same moment in a part that stays must stay in its place. The
//! difference is taken by words and trimmed to whole grapheme clusters, because a letter cut in half makes replicas
//! differ (live-editing reference 2).

use crate::model::write::{attrs, inserted};
use shared::text::{Marks, Piece, Wording};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;
use yrs::types::{Attrs, Delta};
use yrs::{Any, In};

/// A word, a space, a sign or a footnote, with its marks.
#[derive(Debug, Clone)]
enum Token<'a> {
    Words(&'a str, &'a Marks),
    Footnote(&'a str),
}

/// What two tokens are compared by: marks may differ where the words stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key<'a> {
    Words(&'a str),
    Footnote(&'a str),
}

impl<'a> Token<'a> {
    fn key(&self) -> Key<'a> {
        match self {
            Self::Words(text, _) => Key::Words(text),
            Self::Footnote(text) => Key::Footnote(text),
        }
    }

    fn units(&self) -> u32 {
        match self {
            Self::Words(text, _) => text.encode_utf16().count() as u32,
            Self::Footnote(_) => 1,
        }
    }

    fn marks(&self) -> Option<&'a Marks> {
        match self {
            Self::Words(_, marks) => Some(marks),
            Self::Footnote(_) => None,
        }
    }

    fn insertion(&self) -> Delta<In> {
        inserted(&match self {
            Self::Words(text, marks) => Piece::marked(*text, (*marks).clone()),
            Self::Footnote(text) => Piece::footnote(*text),
        })
    }
}

/// The edit from `old`, the runs as they lie in the document, to `new`. Empty when both are the same wording.
pub(super) fn edit(old: &[Piece], new: &Wording) -> Vec<Delta<In>> {
    if old.iter().cloned().collect::<Wording>() == *new {
        return Vec::new();
    }
    let (old_words, new_words) = (words(old), words(new.pieces()));
    let old_keys: Vec<Key<'_>> = old_words.iter().map(Token::key).collect();
    let new_keys: Vec<Key<'_>> = new_words.iter().map(Token::key).collect();
    let mut out = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                keep(
                    &old_words[old_index..old_index + len],
                    &new_words[new_index..new_index + len],
                    &mut out,
                );
            }
            op => trimmed(&old_words[op.old_range()], &new_words[op.new_range()], &mut out),
        }
    }
    while matches!(out.last(), Some(Delta::Retain(_, None))) {
        out.pop();
    }
    out
}

/// Runs cut into words. A cut falls on a border of words, and so of grapheme clusters, within one run.
fn words(pieces: &[Piece]) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text { text, marks } => {
                tokens.extend(text.split_word_bounds().map(|word| Token::Words(word, marks)));
            }
            Piece::Footnote { text } => tokens.push(Token::Footnote(text)),
        }
    }
    tokens
}

/// Words that stay; their marks may change.
fn keep(old: &[Token<'_>], new: &[Token<'_>], out: &mut Vec<Delta<In>>) {
    for (old, new) in old.iter().zip(new) {
        let change = match (old.marks(), new.marks()) {
            (Some(old), Some(new)) if old != new => Some(mark_change(old, new)),
            _ => None,
        };
        retain(old.units(), change, out);
    }
}

/// A replaced stretch: the letters that both have at its ends stay.
fn trimmed(old: &[Token<'_>], new: &[Token<'_>], out: &mut Vec<Delta<In>>) {
    let (old, new) = (letters(old), letters(new));
    let same = |a: &Token<'_>, b: &Token<'_>| a.key() == b.key() && a.marks() == b.marks();
    let head = old.iter().zip(&new).take_while(|(a, b)| same(a, b)).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| same(a, b)).count();
    let units = |tokens: &[Token<'_>]| tokens.iter().map(Token::units).sum::<u32>();
    retain(units(&old[..head]), None, out);
    for token in &new[head..new.len() - tail] {
        insert(token, out);
    }
    match units(&old[head..old.len() - tail]) {
        0 => {}
        gone => out.push(Delta::Deleted(gone)),
    }
    retain(units(&old[old.len() - tail..]), None, out);
}

fn letters<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let mut letters = Vec::new();
    for token in tokens {
        match token {
            Token::Words(text, marks) => {
                letters.extend(text.graphemes(true).map(|letter| Token::Words(letter, marks)));
            }
            Token::Footnote(text) => letters.push(Token::Footnote(text)),
        }
    }
    letters
}

/// Appends an insertion, joined with the one before where the marks are the same.
fn insert(token: &Token<'_>, out: &mut Vec<Delta<In>>) {
    let next = token.insertion();
    if let (
        Some(Delta::Inserted(In::Any(Any::String(last)), marks)),
        Delta::Inserted(In::Any(Any::String(more)), same),
    ) = (out.last_mut(), &next)
        && marks == same
    {
        *last = format!("{last}{more}").into();
        return;
    }
    out.push(next);
}

fn retain(units: u32, change: Option<Attrs>, out: &mut Vec<Delta<In>>) {
    if units == 0 {
        return;
    }
    let change = change.map(Box::new);
    if let Some(Delta::Retain(last, same)) = out.last_mut()
        && *same == change
    {
        *last += units;
        return;
    }
    out.push(Delta::Retain(units, change));
}

/// The marks to set, and those to end (null).
fn mark_change(old: &Marks, new: &Marks) -> Attrs {
    let (old, mut change) = (attrs(old), attrs(new));
    change.retain(|name, value| old.get(name) != Some(value));
    let new = attrs(new);
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        change.insert(name.clone(), Any::Null);
    }
    change
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
