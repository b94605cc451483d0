use super::*;
use crate::comment::anchor::anchored;
use crate::text::samples::{clause, id};
use crate::text::{Gone, Kind};

const WHOLE: &str = "The members share the costs and report every year to the ministers.";

fn paragraph(n: usize, words: &str) -> Clause {
    clause(n, Kind::Paragraph, words)
}

/// A thread on these words of a clause.
fn thread(on: &Clause, words: &str) -> Places {
    let text = on.wording.text();
    let start = units(text.find(words).unwrap());
    let range = start..start + units(words.len());
    let anchor = anchored(on.content_hash(), &on.wording, Some(range)).unwrap();
    [(on.id.clone(), Trail::begin(anchor))].into()
}

/// From one state of the text to the next, as a settle sees it.
fn settled(before: &[Clause], now: &[Clause], places: &Places) -> Places {
    let known: BTreeMap<&ClauseId, &Clause> = before.iter().map(|clause| (&clause.id, clause)).collect();
    let mut settle = Settle { now: now.iter().collect(), ..Settle::default() };
    for clause in now {
        match known.get(&clause.id) {
            None => {
                settle.made.insert(clause.id.clone());
            }
            Some(old) if old.content_hash() != clause.content_hash() => {
                settle.was.insert(clause.id.clone(), old.content_hash());
            }
            Some(_) => {}
        }
        let newly = known.get(&clause.id).is_some_and(|old| old.gone.is_none());
        if let (true, Some(Gone { into: Some(into), .. })) = (newly, &clause.gone) {
            settle.joined.insert(clause.id.clone(), into.clone());
        }
    }
    let all = before.iter().chain(now);
    let bodies = all.map(|clause| (clause.content_hash(), clause.wording.clone())).collect();
    settle.carry(places, &bodies)
}

/// The living quotes, by clause.
fn quotes(places: &Places) -> Vec<(ClauseId, String)> {
    let living = places.iter().filter(|(_, trail)| !trail.lost);
    living.map(|(id, trail)| (id.clone(), trail.words().unwrap().quote.clone())).collect()
}

#[test]
fn words_across_a_split_stand_in_both_halves() {
    let before = [paragraph(1, WHOLE), paragraph(5, "After it.")];
    let now = [
        paragraph(1, "The members share the costs"),
        paragraph(2, " and report every year to the ministers."),
        paragraph(5, "After it."),
    ];
    let places = settled(&before, &now, &thread(&before[0], "the costs and report every year"));
    assert_eq!(quotes(&places), [(id(1), "the costs".into()), (id(2), "and report every year".into())]);
    // Undone: the whole is back, and the new half is not there any more.
    let back = settled(&now, &before, &places);
    assert_eq!(back[&id(1)].words().unwrap().quote, "the costs and report every year");
}

#[test]
fn words_that_go_along_with_a_split_are_found_in_the_new_clause() {
    let before = [paragraph(1, WHOLE)];
    let now = [
        paragraph(1, "The members share the costs."),
        paragraph(2, "They report"),
        paragraph(3, "every year to the ministers."),
    ];
    let places = settled(&before, &now, &thread(&before[0], "every year"));
    assert!(places[&id(1)].lost);
    assert_eq!(quotes(&places), [(id(3), "every year".into())]);
}

#[test]
fn words_that_stand_in_both_halves_of_a_split_are_found_in_their_own() {
    let before = [paragraph(1, "The council meets every year. The ministers meet every year too.")];
    let now =
        [paragraph(1, "The council meets every year."), paragraph(2, "The ministers meet every year too.")];
    let (on, words) = (&before[0], "every year");
    let start = units(on.wording.text().rfind(words).unwrap());
    let range = start..start + units(words.len());
    let anchor = anchored(on.content_hash(), &on.wording, Some(range)).unwrap();
    let places = settled(&before, &now, &[(on.id.clone(), Trail::begin(anchor))].into());
    assert_eq!(quotes(&places), [(id(2), words.into())]);
    assert!(places[&id(1)].lost);
}

#[test]
fn a_new_clause_elsewhere_takes_no_thread() {
    let before = [paragraph(1, WHOLE), paragraph(5, "After it.")];
    let now = [
        paragraph(1, "The members share the costs."),
        paragraph(5, "After it."),
        paragraph(6, "Not every year."),
    ];
    let places = settled(&before, &now, &thread(&before[0], "every year"));
    assert_eq!(quotes(&places), []);
    assert_eq!(places[&id(1)].words().unwrap().quote, "every year");
}

#[test]
fn words_of_a_clause_that_was_joined_stand_in_the_other() {
    let before = [paragraph(1, "The members share the costs."), paragraph(2, "They report every year.")];
    let joined = Clause {
        gone: Some(Gone { by: "seat".into(), into: Some(id(1)) }),
        ..paragraph(2, "They report every year.")
    };
    let now = [paragraph(1, "The members share the costs. They report every year."), joined];
    let places = settled(&before, &now, &thread(&before[1], "every year"));
    assert_eq!(places[&id(1)].words().unwrap().quote, "every year");
    assert_eq!(places[&id(1)].words().unwrap().start, 41);
    // Taken apart again, it is on its own clause as before.
    let apart = settled(&now, &before, &places);
    assert_eq!(quotes(&apart), [(id(2), "every year".into())]);
}

#[test]
fn a_thread_on_a_whole_clause_that_was_joined_is_on_its_own_again_when_they_part() {
    let before = [paragraph(1, "The members share the costs."), paragraph(2, "They report every year.")];
    let joined = Clause {
        gone: Some(Gone { by: "seat".into(), into: Some(id(1)) }),
        ..paragraph(2, "They report every year.")
    };
    let now = [paragraph(1, "The members share the costs. They report every year."), joined];
    let anchor = anchored(before[1].content_hash(), &before[1].wording, None).unwrap();
    let places = settled(&before, &now, &[(id(2), Trail::begin(anchor))].into());
    assert_eq!(places[&id(1)].words().unwrap().quote, "They report every year.");
    let apart = settled(&now, &before, &places);
    assert!(apart[&id(1)].lost);
    assert_eq!((apart[&id(2)].lost, apart[&id(2)].words()), (false, None));
}

#[test]
fn a_thread_on_an_empty_clause_that_was_joined_stands_on_the_other_as_a_whole() {
    let before = [paragraph(1, "The members share the costs."), paragraph(2, "")];
    let gone = Some(Gone { by: "seat".into(), into: Some(id(1)) });
    let now = [before[0].clone(), Clause { gone, ..paragraph(2, "") }];
    let anchor = anchored(before[1].content_hash(), &before[1].wording, None).unwrap();
    let places = settled(&before, &now, &[(id(2), Trail::begin(anchor))].into());
    assert_eq!((places[&id(1)].lost, places[&id(1)].words()), (false, None));
}

#[test]
fn words_of_a_clause_that_was_joined_into_one_that_was_joined_go_on_with_it() {
    let before = [
        paragraph(1, "The members share the costs."),
        paragraph(2, "They report every year."),
        paragraph(3, "The ministers decide."),
    ];
    let joined = |n, words: &str, into| Clause {
        gone: Some(Gone { by: "seat".into(), into: Some(id(into)) }),
        ..paragraph(n, words)
    };
    let now = [
        paragraph(1, "The members share the costs. They report every year. The ministers decide."),
        joined(2, "They report every year. The ministers decide.", 1),
        joined(3, "The ministers decide.", 2),
    ];
    let places = settled(&before, &now, &thread(&before[2], "ministers"));
    let words = places[&id(1)].words().unwrap();
    assert_eq!((words.quote.as_str(), words.start), ("ministers", 57));
    // Taken apart again, it is on its own clause as before.
    assert_eq!(quotes(&settled(&now, &before, &places)), [(id(3), "ministers".into())]);
}

#[test]
fn a_clause_that_only_moves_keeps_its_threads() {
    let before = [paragraph(1, WHOLE)];
    let now = [Clause { pos: "z1".into(), ..paragraph(1, WHOLE) }];
    let places = thread(&before[0], "every year");
    assert_eq!(settled(&before, &now, &places), places);
}
