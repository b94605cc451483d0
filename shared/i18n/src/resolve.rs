//! Says a message: its pattern with the variables filled in and the right variant of each choice.
//!
//! This stands where Fluent's own resolver would, under the names that the generated methods call it by. Fluent's is made for
//! messages that are not known before; it brings a parser and the plural rules of all the world's languages, which was a
//! fifth of the browser app's first part. What we say is compiled (`build/compile.rs`), and a browser knows its plurals
//! itself. `tests/fluent.rs` holds both to the same sentences.

use std::cell::OnceCell;

use crate::plural::Plurals;
use crate::signs::{CHOICE, END, LAST, OTHERWISE, VARIABLE, VARIANT};

/// The messages of a language cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct L10nError;

/// A number in a message. It is written as digits; what is to be read as a number is formatted before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FluentNumber(i64);

macro_rules! from_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for FluentNumber {
            fn from(number: $number) -> Self {
                Self(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}
from_numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

/// What stands for a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<FluentNumber> for Value {
    fn from(number: FluentNumber) -> Self {
        Self::Number(number.0)
    }
}

/// What stands for the variables of a message.
#[derive(Default)]
pub(crate) struct FluentArgs<'a>(Vec<(&'a str, Value)>);

impl<'a> FluentArgs<'a> {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn set(&mut self, name: &'a str, value: impl Into<Value>) {
        self.0.push((name, value.into()));
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(one, _)| *one == name).map(|(_, value)| value)
    }
}

/// A piece of a message with gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// Words.
    Text(String),
    /// Where the screen puts something in.
    Gap,
}

impl Segment {
    pub(crate) fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Gap => String::new(),
        }
    }
}

/// Where the screen puts something into a message: between the texts beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct ElementGap;

/// What the generated methods ask for. They unwrap it, and nothing can be missing: the build knew every message's place.
pub(crate) struct Known<T>(T);

impl<T> Known<T> {
    pub(crate) fn unwrap(self) -> T {
        self.0
    }
}

/// All messages of one language.
pub(crate) struct L10nBundle {
    /// Where the pattern of each stands in `file`.
    patterns: Vec<(usize, usize)>,
    /// Those that can be asked for by id: where it stands in `file`, and the message's place; sorted by id.
    named: Vec<(usize, usize, usize)>,
    file: Box<str>,
    language: Box<str>,
    plurals: OnceCell<Plurals>,
}

impl L10nBundle {
    /// From a compiled file.
    pub(crate) fn new_without_isolation(language: impl AsRef<str>, file: &[u8]) -> Result<Self, L10nError> {
        let file: Box<str> = std::str::from_utf8(file).map_err(|_| L10nError)?.into();
        let (mut patterns, mut named) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < file.len() {
            let id_end = at + file[at..].find(END).ok_or(L10nError)?;
            let from = id_end + END.len_utf8();
            let end = from + message_end(&file[from..]).ok_or(L10nError)?;
            if id_end > at {
                named.push((at, id_end, patterns.len()));
            }
            patterns.push((from, end));
            at = end + LAST.len_utf8();
        }
        Ok(Self { patterns, named, file, language: language.as_ref().into(), plurals: OnceCell::new() })
    }

    /// A message by its place.
    pub(crate) fn msg(&self, place: usize, args: Option<FluentArgs<'_>>) -> Known<String> {
        let mut said = Said { bundle: self, args: args.unwrap_or_default(), out: String::new() };
        if let Some((from, to)) = self.patterns.get(place) {
            said.pattern(&self.file[*from..*to]);
        }
        Known(said.out)
    }

    /// A message without variables by its place.
    pub(crate) fn plain(&self, place: usize) -> String {
        self.msg(place, None).unwrap()
    }

    /// A message without variables by its id, where it has one.
    pub(crate) fn by_id(&self, id: &str) -> Option<String> {
        let at = self.named.binary_search_by_key(&id, |(from, to, _)| &self.file[*from..*to]).ok()?;
        Some(self.plain(self.named[at].2))
    }

    /// A message with gaps for what the screen puts in itself, such as links: texts and gaps by turns. `gaps` are the variables
    /// that stand for them. Terms are not used here, so the second list is always empty.
    pub(crate) fn msg_segments<'a>(
        &self,
        place: usize,
        gaps: &[&'a str],
        _terms: &[&str],
        args: Option<FluentArgs<'a>>,
    ) -> Known<Vec<Segment>> {
        let mut args = args.unwrap_or_default();
        for gap in gaps {
            args.set(gap, &*LAST.to_string());
        }
        let said = self.msg(place, Some(args)).unwrap();
        let mut segments = Vec::new();
        for text in said.split(LAST) {
            if !segments.is_empty() {
                segments.push(Segment::Gap);
            }
            segments.push(Segment::Text(text.to_owned()));
        }
        Known(segments)
    }

    fn category(&self, number: i64) -> &'static str {
        self.plurals.get_or_init(|| Plurals::new(&self.language)).category(number)
    }
}

/// Where a message ends: at the first `LAST` that ends no choice.
fn message_end(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            CHOICE => depth += 1,
            LAST if depth == 0 => return Some(at),
            LAST => depth -= 1,
            _ => {}
        }
    }
    None
}

struct Said<'a, 'v> {
    bundle: &'a L10nBundle,
    args: FluentArgs<'v>,
    out: String,
}

impl<'a> Said<'a, '_> {
    /// Says a pattern up to its end: the end of the text, the next variant, or the end of the choice it is in. What is left
    /// begins with that sign.
    fn pattern(&mut self, mut text: &'a str) -> &'a str {
        loop {
            let end = text.find([VARIABLE, CHOICE, VARIANT, OTHERWISE, LAST]).unwrap_or(text.len());
            self.out.push_str(&text[..end]);
            text = &text[end..];
            if let Some(rest) = text.strip_prefix(VARIABLE) {
                let (name, rest) = name(rest);
                match self.args.get(name) {
                    Some(Value::Text(value)) => self.out.push_str(value),
                    Some(Value::Number(value)) => self.out.push_str(&value.to_string()),
                    None => {}
                }
                text = rest;
            } else if let Some(rest) = text.strip_prefix(CHOICE) {
                text = self.choice(rest);
            } else {
                return text;
            }
        }
    }

    /// Says the right variant of a choice, and gives what stands behind the choice.
    fn choice(&mut self, text: &'a str) -> &'a str {
        let (by, mut text) = name(text);
        let (number, category) = match self.args.get(by) {
            Some(Value::Number(number)) => (number.to_string(), self.bundle.category(*number)),
            Some(Value::Text(value)) => (value.clone(), ""),
            None => (String::new(), ""),
        };
        let mut done = false;
        while let Some(rest) = text.strip_prefix([VARIANT, OTHERWISE]) {
            let otherwise = text.starts_with(OTHERWISE);
            let (key, rest) = name(rest);
            let right = !done && (otherwise || key == number || key == category);
            let before = self.out.len();
            text = self.pattern(rest);
            if right {
                done = true;
            } else {
                self.out.truncate(before);
            }
        }
        text.strip_prefix(LAST).unwrap_or(text)
    }
}

/// A name and what stands behind it.
fn name(text: &str) -> (&str, &str) {
    text.split_once(END).unwrap_or((text, ""))
}
