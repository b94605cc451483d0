//! Texts to measure with: 300 clauses of the length that programmes have.

use shared::text::{Clause, ClauseId, Kind, Wording, order};

/// Clauses of a text.
pub const CLAUSES: usize = 300;

const WORDS: [&str; 24] = [
    "cooperation",
    "shall",
    "strengthen",
    "the",
    "digital",
    "services",
    "of",
    "citizens",
    "across",
    "borders",
    "and",
    "promote",
    "mutual",
    "recognition",
    "identities",
    "by",
    "open",
    "standards",
    "in",
    "Nordic",
    "Baltic",
    "region",
    "during",
    "period",
];

/// The n-th clause's words: about forty, the same at every run.
pub fn sentence(n: usize) -> String {
    let words = (0..40).map(|at| WORDS[(n * 7 + at * (n % 5 + 1)) % WORDS.len()]);
    format!("Clause {n}: {}.", words.collect::<Vec<_>>().join(" "))
}

/// What the n-th clause is: chapters, goals, sub-goals and what stands under them.
pub const fn kind(n: usize) -> Kind {
    match n % 30 {
        0 => Kind::Goal,
        1 | 11 | 21 => Kind::Subgoal,
        2 | 12 | 22 => Kind::Paragraph,
        10 | 20 => Kind::Indicator,
        _ => Kind::Action,
    }
}

/// A text.
pub fn clauses() -> Vec<Clause> {
    let places = order::n_between(None, None, CLAUSES).expect("there is room");
    places.into_iter().enumerate().map(|(n, place)| clause(n, place)).collect()
}

fn clause(n: usize, place: String) -> Clause {
    let mut clause = Clause::new(ClauseId::parse(&format!("{n:026}")).expect("an id"), kind(n), place);
    clause.wording = Wording::plain(sentence(n));
    clause
}

/// The text with 100 changes: 60 sentences reworded, 15 clauses deleted, 15 inserted, 10 moved to the end.
pub fn changed(old: &[Clause]) -> Vec<Clause> {
    let mut new: Vec<Clause> = old.to_vec();
    for at in (0..300).step_by(5) {
        let words = sentence(at).replace("digital", "sustainable").replace("promote", "actively promote");
        new[at].wording = Wording::plain(format!("{words} It is reviewed every year."));
    }
    let end = new.last().map(|clause| clause.pos.clone());
    let places = order::n_between(end.as_deref(), None, 25).expect("there is room");
    for (n, place) in places.iter().take(10).enumerate() {
        new[n * 30 + 3].pos.clone_from(place);
    }
    for (n, place) in places.iter().skip(10).enumerate() {
        new.push(clause(CLAUSES + n, place.clone()));
    }
    // The fourth of twenty: none of those that were reworded or moved.
    let mut at = 0;
    new.retain(|_| {
        at += 1;
        at > CLAUSES || at % 20 != 3
    });
    new.sort_by(|a, b| (&a.pos, &a.id).cmp(&(&b.pos, &b.id)));
    new
}
