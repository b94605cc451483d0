//! The labels of clauses: what people call them in the room (text model 5, domain reference 6.3).
//!
//! A label is a pure function of order, kinds and the labels that the last revision froze.
//!
//! | clause | label |
//! |---|---|
//! | chapter | `I`, `II`, counted through the text |
//! | goal | `1`, `2`, counted through the text (the screen writes "Goal 2") |
//! | sub-goal | `2.1`; `0.1` when no goal stands above it |
//! | paragraph | `2.1.1` in a sub-goal, `2.0.1` directly under a goal, `I.1` in a chapter, `0.0.1` before the first |
//! | action | `2.1.a`, in a goal `2.a`, in a chapter `I.a`, before the first `0.a`; the letters i, v, x are left out |
//! | indicator | `2.1.i`, `2.1.ii` …, counted with i, v and x alone |
//! | heading | `2.1.h1` |
//! | bullet | the label of what it hangs from and a number: `2.1.1(2)`, deeper `2.1.1(2)(1)` |
//!
//! Before Rev. 1 nothing is frozen and all labels are plain. After a revision, while a round lasts: a clause of the
//! revision keeps its label wherever it is moved and whatever kind it becomes; a deleted one leaves a gap, its label
//! is not given again; a new one is named after the one of its series before it, `2.1.d bis`, `ter`, `quater`; before the
//! first of its series it is `2.1.a ante`. Where the series is new as well (the paragraphs of a new sub-goal), it
//! counts plainly: `2.1 bis.1`. Issuing the next revision numbers afresh (no frozen labels are passed) and
//! the old labels stay as aliases.

use std::collections::{HashMap, HashSet};

use super::outline::Shape;
use super::{Clause, ClauseId, Kind};

/// Labels by clause: those that a revision froze, and of which none is given to another clause.
pub type Frozen = HashMap<ClauseId, String>;

/// What a label needs to know of a clause.
pub trait Labelled: Shape {
    /// Its id.
    fn id(&self) -> &ClauseId;
}

impl Labelled for Clause {
    fn id(&self) -> &ClauseId {
        &self.id
    }
}

impl Shape for (ClauseId, Kind, u8) {
    fn kind(&self) -> Kind {
        self.1
    }
    fn level(&self) -> u8 {
        self.2
    }
}

impl Labelled for (ClauseId, Kind, u8) {
    fn id(&self) -> &ClauseId {
        &self.0
    }
}

impl<T: Labelled> Labelled for &T {
    fn id(&self) -> &ClauseId {
        (*self).id()
    }
}

/// The labels of the standing clauses, in their order. Pass an empty `frozen` before Rev. 1 and to number
/// afresh for the next revision.
#[must_use]
pub fn labels<C: Labelled>(clauses: &[C], frozen: &Frozen) -> Vec<String> {
    let standing: HashSet<&str> =
        clauses.iter().filter_map(|c| frozen.get(c.id())).map(String::as_str).collect();
    let mut given = Given {
        used: frozen.values().cloned().collect(),
        series: frozen.values().filter_map(|label| series(label)).collect(),
        standing,
        count: HashMap::new(),
        last: HashMap::new(),
    };
    let mut place = Place::default();
    let mut labels = Vec::with_capacity(clauses.len());
    for clause in clauses {
        let level = clause.kind().settled_level(clause.level());
        let here = place.series(clause.kind(), level);
        let label = match frozen.get(clause.id()) {
            Some(label) => label.clone(),
            None => given.new_label(&here),
        };
        if series(&label).as_ref() == Some(&here) {
            given.last.insert(here, label.clone());
        }
        place.pass(clause.kind(), level, &label);
        labels.push(label);
    }
    labels
}

/// The label of the section in which an action or an indicator counts, read from its own: "2.1" of "2.1.a", "2" of "2.a".
#[must_use]
pub fn section(label: &str) -> Option<&str> {
    label.rsplit_once('.').map(|(section, _)| section)
}

/// A label that a clause had in an earlier revision and no longer has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// What it was called.
    pub label: String,
    /// The revision that called it so.
    pub revision: u32,
    /// The clause.
    pub id: ClauseId,
}

/// The old labels of clauses, newest revision first; each label of a clause once, under the last revision that
/// used it. Labels that a clause has now are no aliases.
#[must_use]
pub fn aliases(now: &Frozen, revisions: &[(u32, Frozen)]) -> Vec<Alias> {
    let mut newest: Vec<&(u32, Frozen)> = revisions.iter().collect();
    crate::sort::by_key(&mut newest, |(number, _)| std::cmp::Reverse(*number));
    let mut seen: HashSet<(&ClauseId, &str)> = HashSet::new();
    let mut found = Vec::new();
    for (revision, frozen) in newest {
        let mut rows: Vec<_> = frozen.iter().collect();
        crate::sort::plain(&mut rows);
        for (id, label) in rows {
            if now.get(id) != Some(label) && seen.insert((id, label)) {
                found.push(Alias { label: label.clone(), revision: *revision, id: id.clone() });
            }
        }
    }
    found
}

/// A row of labels that count together: what stands before the number, and how it counts.
type Series = (String, Count);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Count {
    Chapter,
    Number,
    Letter,
    Roman,
    Heading,
    Bullet,
}

/// Where in the text we are, by labels.
#[derive(Default)]
struct Place {
    chapter: Option<String>,
    goal: Option<String>,
    subgoal: Option<String>,
    /// What a bullet hangs from: the clause before the list.
    hook: Option<String>,
    /// The bullets that are open, with their levels.
    bullets: Vec<(u8, String)>,
}

impl Place {
    fn series(&mut self, kind: Kind, level: u8) -> Series {
        let section = || {
            let head = self.subgoal.as_ref().or(self.goal.as_ref()).or(self.chapter.as_ref());
            head.cloned().unwrap_or_else(|| "0".to_owned())
        };
        match kind {
            Kind::Chapter => (String::new(), Count::Chapter),
            Kind::Goal => (String::new(), Count::Number),
            Kind::Subgoal => (self.goal.clone().unwrap_or_else(|| "0".to_owned()), Count::Number),
            Kind::Heading => (section(), Count::Heading),
            Kind::Action => (section(), Count::Letter),
            Kind::Indicator => (section(), Count::Roman),
            Kind::Paragraph => {
                // Directly under a goal the second place belongs to its sub-goals, so its own words have 0 there.
                let own = self.subgoal.is_none() && (self.goal.is_some() || self.chapter.is_none());
                (if own { format!("{}.0", section()) } else { section() }, Count::Number)
            }
            Kind::Bullet => {
                while self.bullets.last().is_some_and(|(open, _)| *open >= level) {
                    self.bullets.pop();
                }
                let hook = self.bullets.last().map(|(_, label)| label).or(self.hook.as_ref());
                (hook.cloned().unwrap_or_else(|| "0".to_owned()), Count::Bullet)
            }
        }
    }

    fn pass(&mut self, kind: Kind, level: u8, label: &str) {
        let label = label.to_owned();
        if kind == Kind::Bullet {
            self.bullets.push((level, label));
            return;
        }
        self.bullets.clear();
        self.hook = Some(label.clone());
        match kind {
            Kind::Chapter => (self.chapter, self.goal, self.subgoal) = (Some(label), None, None),
            Kind::Goal => (self.goal, self.subgoal) = (Some(label), None),
            Kind::Subgoal => self.subgoal = Some(label),
            _ => {}
        }
    }
}

struct Given<'a> {
    /// Every label that is taken, those of deleted clauses too.
    used: HashSet<String>,
    /// The series that the revision knows.
    series: HashSet<Series>,
    /// The frozen labels whose clauses still stand.
    standing: HashSet<&'a str>,
    count: HashMap<Series, usize>,
    /// The last label of each series that we have passed.
    last: HashMap<Series, String>,
}

impl Given<'_> {
    fn new_label(&mut self, series: &Series) -> String {
        let label = if self.series.contains(series) {
            let first = write(series, 1);
            let base = match self.last.get(series) {
                Some(last) => without_ordinal(last).to_owned(),
                None if self.standing.contains(first.as_str()) => format!("{first} ante"),
                None => first,
            };
            self.free(base)
        } else {
            let count = self.count.entry(series.clone()).or_default();
            *count += 1;
            let plain = write(series, *count);
            self.free(plain)
        };
        self.used.insert(label.clone());
        label
    }

    /// The label itself, or with the first ordinal that is free.
    fn free(&self, base: String) -> String {
        if !self.used.contains(&base) {
            return base;
        }
        (2..)
            .map(|n| format!("{base} {}", ordinal(n)))
            .find(|label| !self.used.contains(label))
            .unwrap_or(base)
    }
}

const ORDINALS: [&str; 19] = [
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "decies",
    "undecies",
    "duodecies",
    "terdecies",
    "quaterdecies",
    "quindecies",
    "sexdecies",
    "septdecies",
    "octodecies",
    "novodecies",
    "vicies",
];

/// "bis" for 2, "ter" for 3 … "vicies" for 20, then `n21`.
fn ordinal(n: usize) -> String {
    ORDINALS.get(n - 2).map_or_else(|| format!("n{n}"), |word| (*word).to_owned())
}

/// A label without the ordinal at its end.
fn without_ordinal(label: &str) -> &str {
    match label.rsplit_once(' ') {
        Some((base, last)) if ORDINALS.contains(&last) || is_numbered(last, 'n') => base,
        _ => label,
    }
}

fn is_numbered(text: &str, letter: char) -> bool {
    text.strip_prefix(letter).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// The series that a label belongs to, read from the label itself.
fn series(label: &str) -> Option<Series> {
    let base = without_ordinal(label);
    let base = base.strip_suffix(" ante").unwrap_or(base);
    if let Some(open) = base.strip_suffix(')') {
        let (hook, number) = open.rsplit_once('(')?;
        return number.bytes().all(|b| b.is_ascii_digit()).then(|| (hook.to_owned(), Count::Bullet));
    }
    let (prefix, number) = base.rsplit_once('.').unwrap_or(("", base));
    let all = |test: fn(u8) -> bool| !number.is_empty() && number.bytes().all(test);
    let count = if all(|b| b.is_ascii_digit()) {
        Count::Number
    } else if all(|b| b.is_ascii_uppercase()) {
        Count::Chapter
    } else if all(|b| matches!(b, b'i' | b'v' | b'x')) {
        Count::Roman
    } else if all(|b| b.is_ascii_lowercase()) {
        Count::Letter
    } else if is_numbered(number, 'h') {
        Count::Heading
    } else {
        return None;
    };
    Some((prefix.to_owned(), count))
}

/// The n-th label of a series, from 1.
fn write((prefix, count): &Series, n: usize) -> String {
    let number = match count {
        Count::Bullet => return format!("{prefix}({n})"),
        Count::Number => n.to_string(),
        Count::Heading => format!("h{n}"),
        Count::Chapter => roman(n, &CHAPTER),
        Count::Roman => roman(n, &INDICATOR),
        Count::Letter => letters(n),
    };
    if prefix.is_empty() { number } else { format!("{prefix}.{number}") }
}

const CHAPTER: [(usize, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// Only i, v and x, so that no indicator (from forty on: `xxxx`) reads like an action.
const INDICATOR: [(usize, &str); 5] = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

fn roman(mut n: usize, signs: &[(usize, &str)]) -> String {
    let mut out = String::new();
    for (value, sign) in signs {
        while n >= *value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

/// a, b … z, aa, ab …, without i, v and x.
fn letters(mut n: usize) -> String {
    const ALPHABET: &[u8; 23] = b"abcdefghjklmnopqrstuwyz";
    let mut out = Vec::new();
    while n > 0 {
        n -= 1;
        out.push(char::from(ALPHABET[n % ALPHABET.len()]));
        n /= ALPHABET.len();
    }
    out.iter().rev().collect()
}

#[cfg(test)]
#[path = "label_tests.rs"]
mod tests;
