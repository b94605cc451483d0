use proptest::prelude::*;

use super::*;
use crate::comment::anchor::anchored;
use crate::text::Kind;
use crate::text::samples::wording;

fn hash(wording: &Wording) -> ContentHash {
    ContentHash::of(Kind::Paragraph, 0, wording)
}

/// Over wordings, one after the other, as settles do it: from the last place.
fn follow(trail: &mut Trail, wordings: &[&Wording], seen: &mut Vec<Wording>) {
    for to in wordings {
        let from = seen.iter().find(|known| hash(known) == trail.last().hash).unwrap().clone();
        trail.follow(&from, &hash(to), to);
        seen.push((*to).clone());
    }
}

fn on(wording: &Wording, range: Range<u32>) -> Option<Trail> {
    anchored(hash(wording), wording, Some(range)).map(Trail::begin)
}

fn quote(trail: &Trail) -> &str {
    &trail.words().unwrap().quote
}

#[test]
fn when_the_words_go_the_thread_stays_with_its_old_quote_and_undo_brings_it_back() {
    let first = Wording::plain("They agree on binding targets for services.");
    let without = Wording::plain("They agree on services.");
    let again = Wording::plain("The members agree on binding targets for services.");
    let mut trail = on(&first, 14..29).unwrap();
    assert_eq!(quote(&trail), "binding targets");
    let mut seen = vec![first.clone()];
    follow(&mut trail, &[&without], &mut seen);
    assert!(trail.lost);
    assert_eq!(quote(&trail), "binding targets");
    // Undone, with another's change beside it.
    follow(&mut trail, &[&again], &mut seen);
    assert!(!trail.lost);
    assert_eq!((quote(&trail), trail.last().words.as_ref().unwrap().start), ("binding targets", 21));
    follow(&mut trail, &[&without, &first], &mut seen);
    assert_eq!((trail.lost, trail.last()), (false, &trail.origin));
}

#[test]
fn a_thread_on_a_clause_as_a_whole_is_never_lost() {
    let (first, other) = (Wording::plain("One."), Wording::plain("Quite another thing"));
    let mut trail = Trail::begin(anchored(hash(&first), &first, None).unwrap());
    trail.follow(&first, &hash(&other), &other);
    assert_eq!((trail.lost, trail.words()), (false, None));
    assert_eq!(trail.last().hash, hash(&other));
}

#[test]
fn it_is_found_in_a_revision_from_where_it_began() {
    let revision = Wording::plain("They agree on binding targets for services.");
    let live = Wording::plain("By 2029 they agree on binding targets.");
    let trail = on(&live, 22..37).unwrap();
    let there = trail.within(&live, &hash(&revision), &revision).unwrap();
    assert_eq!(there.words.unwrap().range(), 14..29);
    assert_eq!(trail.within(&live, &hash(&Wording::plain("No.")), &Wording::plain("No.")), None);
}

#[test]
fn only_so_many_places_are_remembered_and_the_first_always() {
    let first = Wording::plain("one two");
    let mut trail = on(&first, 0..3).unwrap();
    let mut seen = vec![first.clone()];
    let later: Vec<Wording> = (0..60).map(|n| Wording::plain(format!("one two {n}"))).collect();
    follow(&mut trail, &later.iter().collect::<Vec<_>>(), &mut seen);
    assert_eq!(trail.held.len(), REMEMBERED);
    follow(&mut trail, &[&first], &mut seen);
    assert_eq!(trail.last(), &trail.origin);
}

proptest! {
    #[test]
    fn over_a_b_a_the_first_place_comes_back(
        a in wording(), between in prop::collection::vec(wording(), 1..5), x in 0u32..40, y in 0u32..40,
    ) {
        let Some(mut trail) = on(&a, x.min(y)..x.max(y)) else { return Ok(()) };
        let first = trail.clone();
        let mut seen = vec![a.clone()];
        for b in &between {
            follow(&mut trail, &[b], &mut seen);
            if let Some(words) = trail.words() {
                let holder = if trail.lost { &a } else { b };
                prop_assert!((words.end as usize) <= holder.len_utf16());
            }
        }
        follow(&mut trail, &[&a], &mut seen);
        prop_assert_eq!(trail.lost, false);
        prop_assert_eq!(trail.last(), first.last());
    }
}
