//! Tests of [`super`]: the golden vectors, worked out apart from this code. A failure here means that hashes already
//! stored would no longer be found.

use super::*;
use crate::text::{Bracket, Marks};

fn hash(kind: Kind, level: u8, pieces: Vec<Piece>) -> String {
    ContentHash::of(kind, level, &Wording::new(pieces)).to_string()
}

#[test]
fn content_hashes_are_the_golden_ones() {
    assert_eq!(
        hash(Kind::Paragraph, 0, vec![]),
        "w1:1c1ec3b297016750d7bd1de9234001b73f6fe5b809794c251eaac1446f68fa04"
    );
    assert_eq!(
        hash(Kind::Goal, 0, vec![Piece::plain("The region is secure")]),
        "w1:b97680be596beda3770c74af75b76da0efbf805c1607af191e772a9cebb93fd1"
    );
    let link = Marks { link: Some("https://norden.org".into()), emphasis: true, ..Marks::default() };
    let rich = vec![
        Piece::plain("A\u{30A}land "),
        Piece::marked("joins", Marks { strong: true, ..Marks::default() }),
        Piece::footnote("see 2"),
        Piece::marked("here", link),
    ];
    assert_eq!(
        hash(Kind::Bullet, 2, rich),
        "w1:265ed8107fd4e1c34a0c84c8dd50d77b8ba2932ae782873d10e80582f3dcf5a5"
    );
}

#[test]
fn facts_hashes_are_the_golden_ones() {
    assert_eq!(
        FactsHash::of(&Facts::default()).as_str(),
        "f1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    let facts = Facts {
        lead: Some(" EE ".into()),
        participants: vec!["NO".into(), "DK".into(), "NO".into()],
        due: Some("2028".into()),
        ..Facts::default()
    };
    assert_eq!(
        FactsHash::of(&facts).as_str(),
        "f1:2bbcad0c4e54ce16be1ea477ea7a8ffdb872efb238e862c2826d6ff8abb53583"
    );
}

#[test]
fn hand_set_brackets_and_needless_levels_do_not_count() {
    let bracket = Bracket { id: "1".into(), by: "seat".into(), reason: "not agreed".into() };
    let marks = Marks { bracket: Some(bracket), ..Marks::default() };
    let bracketed = vec![Piece::plain("The region "), Piece::marked("is", marks), Piece::plain(" secure")];
    let bare = hash(Kind::Goal, 0, vec![Piece::plain("The region is secure")]);
    assert_eq!(hash(Kind::Goal, 3, bracketed), bare);
}

#[test]
fn whatever_a_reader_would_call_different_hashes_differently() {
    let strong = Marks { strong: true, ..Marks::default() };
    let all = [
        hash(Kind::Goal, 0, vec![Piece::plain("ab")]),
        hash(Kind::Subgoal, 0, vec![Piece::plain("ab")]),
        hash(Kind::Bullet, 1, vec![Piece::plain("ab")]),
        hash(Kind::Bullet, 2, vec![Piece::plain("ab")]),
        hash(Kind::Goal, 0, vec![Piece::plain("a"), Piece::marked("b", strong.clone())]),
        hash(Kind::Goal, 0, vec![Piece::marked("ab", strong)]),
        hash(Kind::Goal, 0, vec![Piece::plain("a"), Piece::footnote("b")]),
        hash(Kind::Goal, 0, vec![Piece::plain("ab ")]),
    ];
    for (i, a) in all.iter().enumerate() {
        assert!(!all[i + 1..].contains(a), "{i}");
    }
}

#[test]
fn facts_do_not_touch_the_content_hash() {
    let id = crate::text::samples::id(1);
    let mut clause = crate::text::Clause::new(id, Kind::Action, "a0");
    let (content, facts) = (clause.content_hash(), clause.facts_hash());
    clause.facts.source = Some("a new source".into());
    assert_eq!(clause.content_hash(), content);
    assert_ne!(clause.facts_hash(), facts);
}

#[test]
fn a_hash_is_checked_when_read() {
    let good = hash(Kind::Goal, 0, vec![]);
    assert_eq!(ContentHash::parse(&good).unwrap().as_str(), good);
    let bad = [
        good.to_uppercase(),
        good.replace("w1", "f1"),
        good[..66].to_owned(),
        format!("{good}0"),
        String::new(),
    ];
    for text in bad {
        assert!(ContentHash::parse(&text).is_err(), "{text}");
    }
    assert_eq!(ContentHash::parse(&format!("w1:8c41e07a{}", "0".repeat(56))).unwrap().short(), "8c41 e07a");
}

#[test]
fn a_draft_that_was_written_on_has_another_hash() {
    let first = DraftHash::of(&("Because it is clearer.", ["Other words."]));
    assert_eq!(first, DraftHash::of(&("Because it is clearer.", ["Other words."])));
    assert_ne!(first, DraftHash::of(&("Because it is clearer.", ["Other words. And more."])));
    assert_ne!(first, DraftHash::of(&("Because it is true.", ["Other words."])));
    assert_eq!(DraftHash::parse(first.as_str()), Ok(first));
}
