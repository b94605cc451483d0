//! Tests of [`super`]: every bracket says who, and nothing is in it that nobody wrote.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::text::samples::{strong, wording};

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn by(number: u32, members: &[&str], wording: Wording) -> Competing {
    let members = members.iter().map(|member| code(member)).collect();
    Competing { by: Source { number, members }, wording }
}

fn says(number: u32, members: &[&str], words: &str) -> Competing {
    by(number, members, Wording::plain(words))
}

fn shown(current: &str, competing: &[Competing]) -> String {
    brackets(&Wording::plain(current), competing).plain("delete", "SEC")
}

const BASE: &str = "to increase the use of digital services in all regions";

#[test]
fn equal_variants_are_one_bracket_with_all_their_delegations_in_the_order_of_display() {
    let found = shown(
        BASE,
        &[
            says(4, &["FI"], &BASE.replace("increase", "strengthen")),
            says(9, &["DK"], &BASE.replace("increase", "strengthen")),
        ],
    );
    assert_eq!(found, "to [increase] [DK FI: strengthen] the use of digital services in all regions");
}

#[test]
fn delegations_in_a_bracket_stand_as_they_do_everywhere_and_not_by_their_letters() {
    let wanted = BASE.replace("increase", "strengthen");
    let both = [says(4, &["EE", "AX", "GL"], &wanted), says(9, &["SE", "DK", "EE"], &wanted)];
    let found = shown(BASE, &both);
    assert_eq!(
        found,
        "to [increase] [DK SE GL AX EE: strengthen] the use of digital services in all regions"
    );
}

#[test]
fn different_variants_stand_side_by_side_by_number() {
    let found = shown(
        BASE,
        &[
            says(9, &["DK", "SE"], &BASE.replace("increase", "widen")),
            says(4, &["FI"], &BASE.replace("increase", "strengthen")),
            says(5, &["NO"], &BASE.replace("all regions", "every region")),
        ],
    );
    assert_eq!(
        found,
        "to [increase] [FI: strengthen] [DK SE: widen] the use of digital services in \
         [all regions] [NO: every region]"
    );
}

#[test]
fn words_put_in_and_taken_out_have_their_space_outside_the_bracket() {
    assert_eq!(
        shown(BASE, &[says(1, &["DK"], &BASE.replace("digital", "safe digital"))]),
        "to increase the use of [DK: safe] digital services in all regions"
    );
    assert_eq!(
        shown(BASE, &[says(1, &["DK"], &BASE.replace("digital ", ""))]),
        "to increase the use of [digital] [DK: delete] services in all regions"
    );
    assert_eq!(
        shown(BASE, &[says(1, &["DK"], &format!("{BASE} by 2030"))]),
        "to increase the use of digital services in all regions [DK: by 2030]"
    );
}

#[test]
fn differences_that_overlap_are_one_region() {
    let long = says(1, &["DK"], &BASE.replace("the use of digital services", "digital uptake"));
    let short = says(2, &["FI"], &BASE.replace("digital", "online"));
    let found = brackets(&Wording::plain(BASE), &[long.clone(), short.clone()]);
    assert_eq!(found.count(), 1);
    assert_eq!(found.taking(1), long.wording);
    assert_eq!(found.taking(2), short.wording);
}

#[test]
fn neighbouring_differences_are_one_region_so_that_alternatives_are_not_mistaken() {
    assert_eq!(
        shown(
            BASE,
            &[
                says(1, &["DK"], &BASE.replace("digital", "online")),
                says(2, &["FI"], &BASE.replace("services", "offers")),
            ],
        ),
        "to increase the use of [digital services] [DK: online services] [FI: digital offers] in all regions"
    );
}

#[test]
fn a_clause_with_little_in_common_is_bracketed_whole() {
    let other = "Every member publishes its plan before the end of the year";
    let found =
        shown(BASE, &[says(1, &["DK"], other), says(2, &["FI"], &BASE.replace("increase", "strengthen"))]);
    assert_eq!(found, format!("[{BASE}] [DK: {other}] [FI: {}]", BASE.replace("increase", "strengthen")));
}

#[test]
fn a_clause_that_is_to_go_and_one_that_is_to_come_are_bracketed_whole() {
    assert_eq!(shown(BASE, &[says(1, &["DK"], "")]), format!("[{BASE}] [DK: delete]"));
    assert_eq!(shown("", &[says(1, &["DK", "FI"], "A new clause.")]), "[DK FI: A new clause.]");
}

#[test]
fn the_office_has_its_own_name_in_a_bracket() {
    let found = shown(BASE, &[says(1, &[], &BASE.replace("increase", "raise"))]);
    assert!(found.starts_with("to [increase] [SEC: raise] the"), "{found}");
}

#[test]
fn a_wording_like_the_current_one_makes_no_bracket() {
    let found = brackets(&Wording::plain(BASE), &[says(1, &["DK"], BASE)]);
    assert_eq!((found.count(), found.parts.len()), (0, 1));
    assert_eq!(brackets(&Wording::default(), &[]).parts, []);
}

#[test]
fn brackets_set_by_hand_are_counted_and_shown_with_the_rest() {
    let bracket = Bracket { id: "b".into(), by: "seat".into(), reason: "figure to come".into() };
    let marks = Marks { bracket: Some(bracket), ..Marks::default() };
    let current = Wording::new([
        Piece::plain("to increase the use by "),
        Piece::marked("ten", marks.clone()),
        Piece::footnote("see 2"),
        Piece::marked(" per cent", marks),
        Piece::plain(" in all regions"),
    ]);
    let wanted = by(
        1,
        &["DK"],
        Wording::new([
            Piece::plain("to raise the use by ten"),
            Piece::footnote("see 2"),
            Piece::plain(" per cent in all regions"),
        ]),
    );
    let found = brackets(&current, &[wanted]);
    assert_eq!(found.count(), 2);
    assert_eq!(
        found.plain("delete", "SEC"),
        "to [increase] [DK: raise] the use by [ten^(see 2) per cent] in all regions"
    );
}

#[test]
fn marks_are_part_of_a_variant() {
    let bold = Wording::new([
        Piece::plain("to "),
        Piece::marked("increase", strong()),
        Piece::plain(&BASE["to increase".len()..]),
    ]);
    let found = brackets(&Wording::plain(BASE), &[by(1, &["DK"], bold.clone())]);
    assert_eq!(found.count(), 1);
    assert_eq!(found.taking(1), bold);
}

/// A wording and up to five that compete with it: unrelated ones, and ones that change a part of it.
fn competition() -> impl Strategy<Value = (Wording, Vec<Competing>)> {
    let own = (wording(), wording(), wording());
    let others =
        prop::collection::vec((prop::option::of(wording()), prop::option::of(wording()), 0u32..3), 0..5);
    (own, others).prop_map(|((left, middle, right), others)| {
        let fixed = Wording::plain(" stands between the two and is long enough to stay ");
        let build = |l: &Wording, r: &Wording| l.concat(&fixed).concat(&middle).concat(&fixed).concat(r);
        let competing = others.into_iter().enumerate().map(|(n, (l, r, style))| {
            let (l, r) = (l.unwrap_or_else(|| left.clone()), r.unwrap_or_else(|| right.clone()));
            let wording = if style == 0 { l } else { build(&l, &r) };
            by(n as u32 + 1, [&["DK"][..], &["FI"], &["DK", "SE"]][n % 3], wording)
        });
        (build(&left, &right), competing.collect())
    })
}

proptest! {
    #[test]
    fn taking_one_delegations_words_gives_exactly_its_wording((current, competing) in competition()) {
        let found = brackets(&current, &competing);
        prop_assert_eq!(&found.current(), &current);
        for one in &competing {
            let taken = found.taking(one.by.number);
            prop_assert_eq!(taken.without_brackets(), one.wording.without_brackets());
        }
    }

    #[test]
    fn every_variant_differs_from_the_rest_and_says_who((current, competing) in competition()) {
        for part in brackets(&current, &competing).parts {
            let Part::Region { base, variants } = part else { continue };
            prop_assert!(!variants.is_empty());
            let mut seen = vec![base.without_brackets()];
            for variant in variants {
                prop_assert!(!variant.by.is_empty());
                for source in &variant.by {
                    prop_assert!(competing.iter().any(|one| one.by == *source));
                }
                let words = variant.words.without_brackets();
                prop_assert!(!seen.contains(&words), "{:?} stands twice", words);
                seen.push(words);
            }
        }
    }

    #[test]
    fn no_part_cuts_a_grapheme_cluster((current, competing) in competition()) {
        let found = brackets(&current, &competing);
        let mut wordings: Vec<(u32, Wording)> = vec![(0, current)];
        wordings.extend(competing.iter().map(|one| (one.by.number, one.wording.clone())));
        for (number, whole) in wordings {
            let whole = whole.text_with_marks();
            let mut ends: Vec<usize> = whole.grapheme_indices(true).map(|(at, _)| at).collect();
            ends.push(whole.len());
            let mut at = 0;
            for part in &found.parts {
                let words = match part {
                    Part::Common { words } => words,
                    Part::Region { base, variants } => variants
                        .iter()
                        .find(|v| v.by.iter().any(|s| s.number == number))
                        .map_or(base, |v| &v.words),
                };
                at += words.text_with_marks().len();
                prop_assert!(ends.contains(&at), "{at} cuts a cluster of {whole:?}");
            }
        }
    }

    #[test]
    fn the_order_in_which_wordings_come_does_not_matter((current, mut competing) in competition()) {
        let found = brackets(&current, &competing);
        competing.reverse();
        prop_assert_eq!(brackets(&current, &competing), found);
    }

    #[test]
    fn nobody_else_makes_a_bracket_around_words_that_all_leave_alone((current, competing) in competition()) {
        let found = brackets(&current, &competing);
        let regions = found.parts.iter().filter(|p| matches!(p, Part::Region { .. })).count();
        let differing = competing.iter().any(|one| one.wording.without_brackets() != current.without_brackets());
        prop_assert_eq!(regions > 0, differing);
    }
}

#[test]
fn a_bracket_is_whose_its_mark_names_among_those_who_wrote_and_otherwise_who_changed_the_clause_last() {
    let wrote = [("one".to_owned(), 1), ("two".to_owned(), 2)];
    let by = |seat: &str| Bracket { id: "b".into(), by: seat.into(), reason: String::new() };
    assert_eq!(set_by(&by("one"), &wrote, 2), 1);
    assert_eq!(set_by(&by("two"), &wrote, 2), 2);
    assert_eq!(set_by(&by("somebody else's"), &wrote, 2), 2);
    assert_eq!(set_by(&by(""), &[], 3), 3);
}
