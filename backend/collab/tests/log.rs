//! Storing and reading back: what a snapshot may stand for, and what loading refuses.

mod common;

use collab::log::{LogRow, Snapshot, compact, replay, same};
use collab::{Document, LoadError, model};
use common::{Editor, SERVER, id, paragraphs};

/// A document with its log: the seed and `n` keystrokes.
fn written(n: u32) -> (Document, Vec<LogRow>) {
    let seed = model::seeded(SERVER, 3, &paragraphs(3, "words")).expect("the clauses fit the model");
    let editor = Editor::opened(7, &seed.state());
    let row = |seq, bytes| LogRow { seq, bytes, author: None, at: 0 };
    let mut rows = vec![row(1, seed.state())];
    for key in 0..n {
        rows.push(row(u64::from(key) + 2, editor.types(&id(1), key, "k")));
    }
    (replay(SERVER, None, &rows).expect("it loads"), rows)
}

#[test]
fn a_log_replays_to_the_same_text() {
    let (document, _) = written(20);
    assert_eq!(
        model::clause(&document, &id(1)).expect("it is there").wording.text(),
        "k".repeat(20) + "words"
    );
    assert_eq!((model::epoch(&document), model::schema_version(&document)), (Some(3), Some(1)));
}

#[test]
fn a_snapshot_stands_for_the_rows_before_it() {
    let (document, rows) = written(20);
    let half = replay(SERVER, None, &rows[..10]).expect("it loads");
    let snapshot = compact(&half, None, &rows[..10]).expect("it is the same text");
    assert_eq!(snapshot.seq, 10);
    // Rows that it includes may be there or not.
    for rest in [&rows[..], &rows[10..], &rows[5..]] {
        assert!(same(&replay(1, Some(&snapshot), rest).expect("it loads"), &document));
    }
    let later = compact(&document, Some(&snapshot), &rows[10..]).expect("it is the same text");
    assert_eq!(later.seq, 21);
}

#[test]
fn a_log_that_lacks_what_memory_shows_is_not_compacted() {
    let (document, rows) = written(20);
    assert_eq!(compact(&document, None, &rows[..20]), Err(LoadError::Differs));
}

#[test]
fn a_damaged_snapshot_is_refused() {
    let (document, _) = written(5);
    let mut snapshot = Snapshot::of(&document, 6).expect("it comes back");
    let last = snapshot.state.len() - 1;
    snapshot.state[last] ^= 1;
    assert_eq!(replay(1, Some(&snapshot), &[]).err(), Some(LoadError::Hash));
}

#[test]
fn rows_that_are_no_updates_are_refused() {
    let (_, mut rows) = written(5);
    rows[3].bytes = vec![1, 2, 3];
    assert!(matches!(replay(1, None, &rows).err(), Some(LoadError::Decode(_))));
}
