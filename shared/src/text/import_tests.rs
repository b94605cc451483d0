//! Tests of [`super`]: pasted programmes in the languages of the members.

use super::*;
use crate::text::samples::strong;

fn heading(level: u8, text: &str) -> Block {
    Block { tag: Tag::Heading { level }, style: None, wording: Wording::plain(text) }
}

fn para(text: &str) -> Block {
    Block { tag: Tag::Paragraph, style: None, wording: Wording::plain(text) }
}

fn item(depth: u8, text: &str) -> Block {
    Block { tag: Tag::Item { depth }, style: None, wording: Wording::plain(text) }
}

/// Kind, label and words of each guess.
fn guessed(blocks: &[Block]) -> Vec<(Kind, Option<String>, String)> {
    guess_kinds(blocks).into_iter().map(|g| (g.kind, g.label, g.wording.text())).collect()
}

fn check(blocks: &[Block], wanted: &[(Kind, &str, &str)]) {
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(kind, label, words)| {
            (*kind, Some(*label).filter(|l| !l.is_empty()).map(str::to_owned), (*words).to_owned())
        })
        .collect();
    assert_eq!(guessed(blocks), wanted);
}

#[test]
fn the_parts_of_a_programme_are_known_in_six_languages() {
    let languages = [
        ("Goal 2: Secure", "Sub-goal 2.1 Identity", "Action 2.1.a: Test", "Indicator 1 – Share"),
        ("Mål 2: Secure", "Delmål 2.1 Identity", "Indsats 2.1.a: Test", "Indikator 1 – Share"),
        ("MÅL 2. Secure", "Delmål 2.1: Identity", "Åtgärd 2.1.a: Test", "Indikator 1 – Share"),
        ("Mål 2 – Secure", "Delmål 2.1. Identity", "Tiltak 2.1.a: Test", "Indikator 1 – Share"),
        ("Tavoite 2: Secure", "Osatavoite 2.1 Identity", "Toimenpide 2.1.a: Test", "Mittari 1 – Share"),
        ("Markmið 2: Secure", "Undirmarkmið 2.1 Identity", "Aðgerð 2.1.a: Test", "Mælikvarði 1 – Share"),
    ];
    for (goal, subgoal, action, indicator) in languages {
        check(
            &[heading(2, goal), heading(3, subgoal), para(action), para(indicator)],
            &[
                (Kind::Goal, "2", "Secure"),
                (Kind::Subgoal, "2.1", "Identity"),
                (Kind::Action, "2.1.a", "Test"),
                (Kind::Indicator, "1", "Share"),
            ],
        );
    }
}

#[test]
fn a_number_may_come_before_its_word() {
    check(
        &[
            heading(2, "1. tavoite: Vihreä siirtymä"),
            heading(2, "2. markmið – Örugg"),
            heading(2, "3. mål. Sikker"),
        ],
        &[(Kind::Goal, "1", "Vihreä siirtymä"), (Kind::Goal, "2", "Örugg"), (Kind::Goal, "3", "Sikker")],
    );
}

#[test]
fn a_whole_programme_is_mapped_by_words_numbers_and_levels() {
    check(
        &[
            heading(1, "Förord"),
            para("Vi vill …"),
            heading(1, "Politiska prioriteringar"),
            heading(2, "Bakgrund"),
            heading(1, "Mål 1 Regionen leder"),
            para("Inledning."),
            heading(2, "1.1 Kunskap om data"),
            para("2030 ska alla …"),
            item(1, "dela data"),
            item(2, "öppet"),
            heading(3, "1.1.1 Detaljer"),
            heading(2, "Åtgärder"),
            item(1, "Bygg en testmiljö"),
            para(""),
            heading(1, "Mål 2 Säker"),
            heading(2, "2.1 Identitet"),
        ],
        &[
            (Kind::Chapter, "", "Förord"),
            (Kind::Paragraph, "", "Vi vill …"),
            (Kind::Chapter, "", "Politiska prioriteringar"),
            (Kind::Heading, "", "Bakgrund"),
            (Kind::Goal, "1", "Regionen leder"),
            (Kind::Paragraph, "", "Inledning."),
            (Kind::Subgoal, "1.1", "Kunskap om data"),
            (Kind::Paragraph, "", "2030 ska alla …"),
            (Kind::Bullet, "", "dela data"),
            (Kind::Bullet, "", "öppet"),
            (Kind::Heading, "1.1.1", "Detaljer"),
            (Kind::Heading, "", "Åtgärder"),
            (Kind::Action, "", "Bygg en testmiljö"),
            (Kind::Goal, "2", "Säker"),
            (Kind::Subgoal, "2.1", "Identitet"),
        ],
    );
}

#[test]
fn a_sentence_that_begins_like_a_number_or_a_word_stays_whole() {
    for text in [
        "2028 was the year in which it began.",
        "46 % of services accept it.",
        "A digital region is open.",
        "I am pleased to present this.",
        "Measures that lower the footprint are shared.",
        "Goals are written as results.",
        "Målet er klart.",
        "Delegationen enades.",
        "5G reaches every island.",
        "3 countries agree.",
        "Goal 2 is about security.",
        "Del 3 av programmet beskriver uppföljningen.",
    ] {
        check(&[para(text)], &[(Kind::Paragraph, "", text)]);
    }
}

#[test]
fn numbers_of_paragraphs_are_taken_off_when_they_cannot_be_words() {
    check(
        &[para("2.1.1 The members agree."), para("a) first"), item(1, "iv. fourth")],
        &[
            (Kind::Paragraph, "2.1.1", "The members agree."),
            (Kind::Paragraph, "a", "first"),
            (Kind::Bullet, "iv", "fourth"),
        ],
    );
}

#[test]
fn style_names_count_as_heading_levels() {
    for (style, kind) in [
        ("Heading 1", Kind::Chapter),
        ("Overskrift 1", Kind::Chapter),
        ("Rubrik1", Kind::Chapter),
        ("Otsikko 1", Kind::Chapter),
        ("Fyrirsögn 1", Kind::Chapter),
        ("Title", Kind::Chapter),
        ("Body Text 2", Kind::Paragraph),
        ("Normal", Kind::Paragraph),
    ] {
        let block = Block { style: Some(style.into()), ..para("Foreword") };
        assert_eq!(guess_kinds(&[block])[0].kind, kind, "{style}");
    }
}

#[test]
fn marks_and_footnotes_of_what_follows_the_number_stay() {
    let words =
        Wording::new([Piece::marked("Goal 1: ", strong()), Piece::plain("Green"), Piece::footnote("see 2")]);
    let block = Block { tag: Tag::Heading { level: 1 }, style: None, wording: words };
    let guess = &guess_kinds(&[block])[0];
    assert_eq!(guess.wording, Wording::new([Piece::plain("Green"), Piece::footnote("see 2")]));
    assert!(guess.sure);
}

#[test]
fn a_footnote_on_the_number_is_not_thrown_away_with_it() {
    let words = Wording::new([Piece::plain("Goal 1"), Piece::footnote("see 2"), Piece::plain(": Green")]);
    let block = Block { tag: Tag::Heading { level: 1 }, style: None, wording: words.clone() };
    let guess = &guess_kinds(&[block])[0];
    assert_eq!((guess.kind, guess.label.as_deref(), &guess.wording), (Kind::Goal, Some("1"), &words));
}

#[test]
fn table_rows_become_paragraphs_to_look_at_and_empty_blocks_go() {
    let row = Block { tag: Tag::Row, ..para("Unit per cent") };
    let guesses = guess_kinds(&[para(" \u{a0}"), row]);
    assert_eq!(
        (guesses.len(), guesses[0].block, guesses[0].kind, guesses[0].sure),
        (1, 1, Kind::Paragraph, false)
    );
}
