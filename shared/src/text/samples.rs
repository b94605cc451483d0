//! Wordings and texts for the property tests of this crate.

use proptest::prelude::*;

use super::{Bracket, Clause, ClauseId, Kind, Marks, Piece, Wording};

/// Bold.
pub(crate) fn strong() -> Marks {
    Marks { strong: true, ..Marks::default() }
}

/// The n-th clause id.
pub(crate) fn id(n: usize) -> ClauseId {
    ClauseId::parse(&format!("{n:026}")).expect("26 digits are an id")
}

/// A clause with words.
pub(crate) fn clause(n: usize, kind: Kind, words: &str) -> Clause {
    Clause { wording: Wording::plain(words), ..Clause::new(id(n), kind, format!("a{n:04}1")) }
}

fn words() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "digital",
        "the",
        "Åland",
        "e\u{301}",
        "👩‍👩‍👧",
        "🇳🇴",
        " ",
        " ",
        ", ",
        ".",
        "services",
        "a",
        "\u{301}",
        "நி",
        "10 %",
    ]);
    prop::collection::vec(parts, 0..8).prop_map(|parts| parts.concat())
}

fn marks() -> impl Strategy<Value = Marks> {
    let bracket = prop::option::weighted(0.2, prop::sample::select(vec!["b1", "b2"]));
    let link = prop::option::weighted(0.1, Just("https://norden.org".to_owned()));
    (prop::bool::weighted(0.2), prop::bool::weighted(0.2), link, bracket).prop_map(
        |(strong, emphasis, link, b)| Marks {
            strong,
            emphasis,
            link,
            bracket: b.map(|id| Bracket { id: id.into(), by: "seat".into(), reason: String::new() }),
        },
    )
}

/// Any runs, not in normal form.
pub(crate) fn runs() -> impl Strategy<Value = Vec<Piece>> {
    let piece = prop_oneof![
        6 => (words(), marks()).prop_map(|(text, marks)| Piece::marked(text, marks)),
        1 => prop::sample::select(vec!["see 1", "see 2"]).prop_map(Piece::footnote),
    ];
    prop::collection::vec(piece, 0..6)
}

/// Any wording, with marks, footnotes, brackets and clusters of several characters.
pub(crate) fn wording() -> impl Strategy<Value = Wording> {
    runs().prop_map(Wording::new)
}

/// Kinds and levels of a text.
pub(crate) fn shapes() -> impl Strategy<Value = Vec<(Kind, u8)>> {
    prop::collection::vec((prop::sample::select(Kind::ALL.to_vec()), 0u8..4), 0..40)
}

/// Any text of up to `most` clauses, in order, with ids from 0.
pub(crate) fn text(most: usize) -> impl Strategy<Value = Vec<Clause>> {
    let one = (prop::sample::select(Kind::ALL.to_vec()), 0u8..4, wording());
    prop::collection::vec(one, 1..most).prop_map(|all| {
        let made = all.into_iter().enumerate().map(|(n, (kind, level, wording))| Clause {
            level: kind.settled_level(level),
            wording,
            ..Clause::new(id(n), kind, format!("a{n:04}1"))
        });
        made.collect()
    })
}
