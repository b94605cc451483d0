use super::*;
use crate::revision::compare::samples::{clause, clauses, id, stand};

/// The later text: words changed twice in one action, a clause moved, one taken out, one new.
fn later() -> Vec<shared::text::Clause> {
    let [goal, sub, help, act, _learnt] = clauses().try_into().expect("five clauses");
    let mut help: shared::text::Clause = help;
    help.wording =
        Wording::plain("By the end of 2029 each member ensures personal help with digital public services.");
    help.facts.lead = Some("FI".into());
    let new = clause(6, Kind::Action, "Public bodies publish how many could not complete a service.");
    vec![goal, sub, act, help, new]
}

fn compared() -> Compared {
    Compared::new(stand(clauses(), "SEC"), stand(later(), "FI"))
}

#[test]
fn every_change_of_words_has_its_marked_words_on_the_sheet() {
    let compared = compared();
    let rows = compared.rows(View::All);
    let shown: HashSet<usize> = rows.iter().flat_map(|row| &row.runs).filter_map(|run| run.change).collect();
    let words: HashSet<usize> = compared
        .changes
        .iter()
        .enumerate()
        .filter(|(_, listed)| matches!(listed.change.what, What::Words { .. }))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(words.len(), 2);
    assert_eq!(shown, words);
    for at in words {
        let run = rows.iter().flat_map(|row| &row.runs).find(|run| run.change == Some(at)).unwrap();
        let What::Words { deleted, .. } = &compared.changes[at].change.what else { panic!("words") };
        assert_eq!(run.words.text(), *deleted, "taken out words stand first");
    }
}

#[test]
fn every_change_leads_to_an_element_that_is_on_the_sheet() {
    let compared = compared();
    let rows = compared.rows(View::All);
    let mut there: HashSet<String> = rows.iter().map(|row| row.key.clone()).collect();
    assert_eq!(there.len(), rows.len(), "keys differ");
    there.extend(rows.iter().flat_map(|row| &row.runs).filter_map(|run| run.change).map(change_id));
    for listed in &compared.changes {
        assert!(there.contains(&listed.target), "{}", listed.target);
        assert!(there.contains(&listed.row), "{}", listed.row);
    }
}

#[test]
fn a_clause_that_came_or_went_is_one_change_and_says_so_under_it() {
    let compared = compared();
    let rows = compared.rows(View::All);
    let row = |n| rows.iter().find(|row| row.clause == id(n) && row.place != Place::MovedAway).unwrap();
    assert_eq!(row(6).notes, [Note::Inserted]);
    assert_eq!(row(5).notes, [Note::Deleted]);
    assert!(row(6).runs.iter().all(|run| run.change.is_none()));
    assert_eq!((row(6).by.as_str(), row(5).by.as_str()), ("FI", ""), "who took it out is not known");
}

#[test]
fn a_moved_clause_says_what_it_stood_behind() {
    let compared = compared();
    let moved: Vec<Row> =
        compared.rows(View::All).into_iter().filter(|row| row.place == Place::Moved).collect();
    assert_eq!(moved.len(), 1);
    let was = if moved[0].clause == id(4) { "1.1.a" } else { "1.1" };
    assert!(moved[0].notes.contains(&Note::Moved(Some(was.into()))), "{:?}", moved[0].notes);
}

#[test]
fn the_original_has_its_own_labels_and_no_marks() {
    let compared = compared();
    let rows = compared.rows(View::Original);
    let labels: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["1", "1.1", "1.1.a", "1.1.b", "1.1.c"]);
    assert!(rows.iter().all(|row| row.notes.is_empty() && row.runs.iter().all(|run| run.mark == Mark::Same)));
}

#[test]
fn only_what_the_earlier_text_says_otherwise_can_be_restored_from_it() {
    let rows = compared().rows(View::All);
    let restorable: Vec<&ClauseId> =
        rows.iter().filter(|row| row.restorable).map(|row| &row.clause).collect();
    assert_eq!(restorable.len(), 2);
    assert!(restorable.contains(&&id(3)) && restorable.contains(&&id(5)));
}

#[test]
fn those_who_changed_something_are_named_once_each() {
    let compared = compared();
    assert_eq!(compared.codes(), ["FI"]);
    assert_eq!(compared.clauses_changed(), 4, "3 words and fact, 4 or 3 moved, 5 out, 6 in");
}

#[test]
fn who_took_a_clause_out_is_named_where_the_draft_tells() {
    let clause = clauses().remove(4);
    let gone = shared::api::text::ClauseView {
        hash: clause.content_hash(),
        facts_hash: clause.facts_hash(),
        id: clause.id,
        kind: clause.kind,
        level: clause.level,
        pos: clause.pos,
        label: "1.1.c".into(),
        wording: clause.wording,
        hand_set: Vec::new(),
        facts: clause.facts,
        changed_by: "Somebody".into(),
        changed_code: "LV".into(),
        changed_at: shared::time::Instant::from_millis(0),
        gone: Some(shared::text::Gone { by: "seat".into(), into: None }),
    };
    let compared = Compared::new(stand(clauses(), "SEC"), stand(later(), "FI").know_gone(&[gone]));
    let row = compared.rows(View::All).into_iter().find(|row| row.clause == id(5)).unwrap();
    assert_eq!(row.by, "LV");
    let listed = compared.changes.iter().find(|listed| listed.change.clause == id(5)).unwrap();
    assert_eq!(listed.by.as_ref().map(|doer| doer.code.as_str()), Some("LV"));
}
