//! The known killers (live-editing reference 0 and 2, backend reference C.2), each with the guard that stops it. Every
//! test here fails, or ends the process, when its guard is taken away.

mod common;

use collab::gate::{self, Refusal};
use collab::model::{self, Problem};
use collab::scan::ScanError;
use collab::{Document, LoadError};
use common::{Editor, SERVER, gone, id, paragraphs, put_clause};
use shared::text::{Facts, Wording};
use yrs::updates::decoder::Decode;
use yrs::{Any, Map, MapPrelim, Out, Text, TextPrelim, Transact, Update};

const CLIENT: u64 = 7;

fn document() -> Document {
    model::seeded(SERVER, 1, &paragraphs(3, "Some words.")).expect("the clauses fit the model")
}

fn editor(document: &Document) -> Editor {
    Editor::opened(CLIENT, &document.state())
}

/// What the gate says to an update of `CLIENT`.
fn enter(document: Document, update: &[u8]) -> Result<Document, Refusal> {
    let inspected = gate::inspect(&document, update)?;
    gate::admit(document, &inspected, CLIENT).map(|(document, _)| document).map_err(|refused| refused.refusal)
}

fn refused_as(document: Document, update: &[u8], problem: Problem) {
    match enter(document, update) {
        Err(Refusal::Model(fault)) => assert_eq!(fault.problem, problem),
        other => panic!("expected {problem:?}, got {other:?}"),
    }
}

/// One client's struct under a clause key, with no neighbours: where the hand-made bytes below hang.
fn hung(document: &Document, content: &[u8]) -> Vec<u8> {
    let at = collab::scan::scan(&document.state()).expect("our own state").new_structs(|_| 0)[0];
    let mut out = vec![1, 1, CLIENT as u8, 0, content[0] | 0b0010_0000, 0];
    collab::wire::put_uint(&mut out, at.client);
    // The first struct of the server after the two entries of `meta` is the first clause's map.
    collab::wire::put_uint(&mut out, at.start + 2);
    collab::wire::put_bytes(&mut out, b"lead");
    out.extend(&content[1..]);
    out.push(0);
    out
}

#[test]
fn sixteen_kilobytes_of_nesting_do_not_end_the_process() {
    let document = document();
    let mut bomb = vec![8, 1];
    (0..8_000).for_each(|_| bomb.extend([117, 1]));
    bomb.push(126);
    let update = hung(&document, &bomb);
    assert!(update.len() < 17_000);
    // The stack of a server's worker thread. Without the scan this aborts: a stack overflow cannot be caught.
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let refusal =
        thread.spawn(move || enter(document, &update).err()).expect("a thread").join().expect("it returns");
    assert_eq!(refusal, Some(Refusal::Scan(ScanError::Value)));
}

#[test]
fn the_short_poison_that_no_yjs_client_can_load_stays_outside() {
    for ty in [9, 15] {
        let document = document();
        let update = hung(&document, &[7, ty]);
        assert!(Update::decode_v1(&update).is_ok(), "the decoder alone lets it pass");
        assert_eq!(enter(document, &update).err(), Some(Refusal::Scan(ScanError::Type(ty))));
    }
}

#[test]
fn the_bit_that_yrs_ignores_and_yjs_reads_stays_outside() {
    let document = document();
    let update = hung(&document, &[0b0001_0000 | 8, 1, 119, 1, b'x']);
    assert!(Update::decode_v1(&update).is_ok(), "the decoder alone lets it pass");
    assert!(matches!(enter(document, &update), Err(Refusal::Scan(ScanError::Kind(_)))));
}

#[test]
fn an_update_that_leaves_pending_parts_is_refused_and_the_document_is_whole() {
    let document = document();
    let editor = editor(&document);
    editor.types(&id(0), 0, "a");
    let second = editor.types(&id(0), 1, "b");
    let inspected = gate::inspect(&document, &second);
    assert_eq!(inspected.err(), Some(Refusal::Missing));
    assert!(model::clause(&document, &id(0)).is_some(), "nothing was applied");
}

#[test]
fn parts_that_wait_for_each_other_are_found_after_applying() {
    // Two structs, each beside the other: everything they need is in the update, and still they can never be placed.
    let document = document();
    let struct_of = |own: u8, other: u8| vec![1, own, 0, 0b1000_0100, other, 0, 1, b'x'];
    let update = [&[2_u8][..], &struct_of(9, 8), &struct_of(8, 9), &[0]].concat();
    let inspected = gate::inspect(&document, &update).expect("nothing is missing");
    let refused = gate::admit(document, &inspected, CLIENT).expect_err("it must not enter");
    assert_eq!(refused.refusal, Refusal::Pending);
    assert!(refused.document.is_none(), "the document must be loaded again");
}

#[test]
fn a_log_with_a_hole_does_not_load() {
    let document = document();
    let editor = editor(&document);
    editor.types(&id(0), 0, "a");
    let second = editor.types(&id(0), 1, "b");
    let loaded = Document::load(1, [document.state().as_slice(), second.as_slice()]);
    assert_eq!(loaded.err(), Some(LoadError::Pending));
}

#[test]
fn what_a_client_of_another_schema_writes_stays_outside() {
    let document = document();
    let old = Editor::opened(CLIENT, &document.state());
    let fragment = old.doc.get_or_insert_xml_fragment("prosemirror");
    let update = old.edit(|txn, _| {
        use yrs::{XmlElementPrelim, XmlFragment};
        fragment.insert(txn, 0, XmlElementPrelim::empty("paragraph"));
    });
    assert!(matches!(enter(document, &update), Err(Refusal::Scan(_))));
    for (key, value) in [("title", Any::from("x")), ("parent", Any::from(1))] {
        let document = self::document();
        let update = editor(&document).sets(&id(0), key, value);
        assert_eq!(enter(document, &update).err(), Some(Refusal::Scan(ScanError::Name)), "{key}");
    }
}

#[test]
fn version_2_of_the_encoding_is_refused() {
    let document = document();
    let editor = editor(&document);
    let mut txn = editor.doc.transact_mut();
    editor.text(&txn, &id(0)).expect("its text").insert(&mut txn, 0, "a");
    txn.commit();
    let update = txn.encode_update_v2();
    assert!(matches!(enter(document, &update), Err(Refusal::Scan(_))));
}

#[test]
fn values_of_another_shape_stay_outside() {
    for (key, value, problem) in [
        ("kind", Any::from("table"), Problem::Kind),
        ("kind", Any::Null, Problem::Kind),
        ("level", Any::from(7), Problem::Level),
        ("level", Any::from(1.5), Problem::Level),
        ("pos", Any::from(""), Problem::Pos),
        ("pos", Any::from("a b"), Problem::Pos),
        ("gone", Any::from(true), Problem::Gone),
        (
            "gone",
            Any::Map(std::collections::HashMap::from([("into".to_owned(), Any::from("x"))]).into()),
            Problem::Gone,
        ),
    ] {
        let document = document();
        let update = editor(&document).sets(&id(0), key, value.clone());
        refused_as(document, &update, problem);
    }
    for (fact, value) in [("lead", Any::from(1)), ("tags", Any::from("x")), ("lead", Any::Array([].into()))] {
        let document = document();
        let update = editor(&document).fact(&id(0), fact, value);
        refused_as(document, &update, Problem::Facts);
    }
}

#[test]
fn a_clause_without_its_parts_stays_outside() {
    let document = self::document();
    let bare = editor(&document).edit(|txn, clauses| {
        let map = clauses.insert(txn, id(50).as_str(), MapPrelim::default());
        map.insert(txn, "kind", "paragraph");
        map.insert(txn, "pos", "a9");
        map.insert(txn, "text", TextPrelim::new("words without facts"));
    });
    refused_as(document, &bare, Problem::Facts);
    let document = self::document();
    let update = editor(&document).edit(|txn, clauses| {
        let map = clauses.insert(txn, id(50).as_str(), MapPrelim::default());
        map.insert(txn, "kind", "paragraph");
    });
    refused_as(document, &update, Problem::Pos);
}

#[test]
fn other_peoples_words_cannot_be_replaced_or_taken_out() {
    // The whole clause, its text, or its entry: each would take the words with it.
    let document = self::document();
    let replaced = editor(&document).edit(|txn, clauses| put_clause(txn, clauses, &id(0), "a0", "mine"));
    refused_as(document, &replaced, Problem::Removed);
    let document = self::document();
    let text = editor(&document).edit(|txn, clauses| {
        if let Some(Out::YMap(map)) = clauses.get(txn, id(0).as_str()) {
            map.insert(txn, "text", TextPrelim::new("mine"));
        }
    });
    refused_as(document, &text, Problem::Replaced);
    let document = self::document();
    let removed = editor(&document).edit(|txn, clauses| {
        clauses.remove(txn, id(0).as_str());
    });
    refused_as(document, &removed, Problem::Removed);
}

#[test]
fn an_entry_cannot_be_taken_out_without_saying_so() {
    // A deleted struct under the clause's key, from a client that sorts last: it becomes the entry, and no delete set
    // says that the clause before it goes.
    let mut update = vec![1, 1];
    collab::wire::put_uint(&mut update, SERVER + 1);
    update.extend([0, 0b0010_0001, 1]);
    collab::wire::put_bytes(&mut update, b"clauses");
    collab::wire::put_bytes(&mut update, id(0).as_str().as_bytes());
    update.extend([1, 0]);
    refused_as(document(), &update, Problem::Removed);
}

#[test]
fn undoing_ones_own_new_clause_takes_it_out_unless_another_wrote_in_it() {
    let document = document();
    let mine = editor(&document);
    let document = enter(document, &mine.adds(&id(50), "a9", "mine")).expect("a new clause enters");
    let undo = mine.edit(|txn, clauses| {
        clauses.remove(txn, id(50).as_str());
    });
    let before = document.state();
    let document = enter(document, &undo).expect("only its maker wrote in it");
    assert_eq!(model::clause(&document, &id(50)), None);

    let theirs = Editor::opened(8, &before);
    let document = Document::load(SERVER + 1, [before.as_slice()]).expect("it loads");
    let inspected_by_eight = theirs.types(&id(50), 0, "theirs ");
    let inspected = gate::inspect(&document, &inspected_by_eight).expect("it is whole");
    let (document, _) = gate::admit(document, &inspected, 8).expect("typing enters");
    let inspected = gate::inspect(&document, &undo).expect("it is whole");
    let refused = gate::admit(document, &inspected, CLIENT).expect_err("their words are in it");
    assert!(matches!(&refused.refusal, Refusal::Model(fault) if fault.problem == Problem::Removed));
    let document = refused.document.expect("nothing was applied");
    assert_eq!(model::clause(&document, &id(50)).expect("it stands").wording.text(), "theirs mine");
}

#[test]
fn clients_do_not_write_the_epoch() {
    let document = document();
    let editor = editor(&document);
    let meta = editor.doc.get_or_insert_map("meta");
    let update = editor.edit(|txn, _| {
        meta.insert(txn, "epoch", 2);
    });
    refused_as(document, &update, Problem::Meta);
}

#[test]
fn things_that_are_not_words_stay_outside_texts() {
    let in_text = |change: &dyn Fn(&Editor) -> Vec<u8>| {
        let document = document();
        let update = change(&editor(&document));
        assert!(matches!(enter(document, &update), Err(Refusal::Scan(_) | Refusal::Model(_))));
    };
    in_text(&|editor| {
        editor.edit(|txn, _| {
            let text = editor.text(txn, &id(0)).expect("its text");
            text.insert_embed(txn, 0, MapPrelim::default());
        })
    });
    in_text(&|editor| {
        editor.edit(|txn, _| {
            let text = editor.text(txn, &id(0)).expect("its text");
            text.insert_embed(txn, 0, Any::from(true));
        })
    });
    in_text(&|editor| {
        editor.edit(|txn, _| {
            let text = editor.text(txn, &id(0)).expect("its text");
            text.format(txn, 0, 3, [("ychange".into(), Any::Bool(true))].into());
        })
    });
}

#[test]
fn honest_changes_of_every_kind_enter() {
    let mut document = document();
    let editor = editor(&document);
    let tags = Any::Array([Any::from("green")].into());
    for update in [
        editor.types(&id(0), 4, " new æøå 👩‍🚀"),
        editor.erases(&id(0), 0, 2),
        editor.marks(&id(0), 0, 3, true),
        editor.marks(&id(0), 1, 1, false),
        editor.sets(&id(1), "pos", Any::from("Zz")),
        editor.sets(&id(1), "kind", Any::from("heading")),
        editor.sets(&id(1), "level", Any::from(2)),
        editor.fact(&id(1), "tags", tags),
        editor.fact(&id(1), "lead", Any::from("EE")),
        editor.fact(&id(1), "lead", Any::Null),
        editor.adds(&id(60), "a8", "words"),
        editor.splits(&id(2), 4, &id(61)),
        editor.joins(&id(61), &id(2)),
        editor.sets(&id(0), "gone", gone(None)),
        editor.unsets(&id(0), "gone"),
    ] {
        document = enter(document, &update).expect("our editor writes this");
    }
    let theirs = Document::load(1, [editor.state().as_slice()]).expect("it loads");
    assert_eq!(model::clauses(&document), model::clauses(&theirs));
    let clause = model::clause(&document, &id(1)).expect("it is there");
    assert_eq!(clause.facts, Facts { tags: vec!["green".into()], ..Facts::default() });
    assert_ne!(clause.wording, Wording::default());
}

#[test]
fn a_document_can_hold_no_more_than_it_can_show() {
    // A value that is neither words nor an embed counts in a text's length and is shown nowhere: later offsets would be off.
    let document = document();
    let at = {
        let editor = editor(&document);
        let txn = editor.doc.transact();
        let text = editor.text(&txn, &id(0)).expect("its text");
        let branch: &yrs::branch::Branch = text.as_ref();
        match branch.id() {
            yrs::BranchID::Nested(at) => at,
            yrs::BranchID::Root(_) => unreachable!("clauses are not roots"),
        }
    };
    let mut update = vec![1, 1, CLIENT as u8, 0, 8, 0];
    collab::wire::put_uint(&mut update, at.client.get());
    collab::wire::put_uint(&mut update, at.clock.into());
    update.extend([1, 120, 0]);
    match enter(document, &update) {
        Err(Refusal::Model(fault)) => assert_eq!(fault.problem, Problem::Text),
        other => panic!("{other:?}"),
    }
}

/// Client and clock of a character.
type At = (u64, u64);

/// The n-th character of a clause as it was seeded.
fn letter(document: &Document, clause: usize, n: u32) -> At {
    use yrs::{Assoc, IndexedSequence};
    let editor = editor(document);
    let txn = editor.doc.transact();
    let text = editor.text(&txn, &id(clause)).expect("its text");
    let at =
        text.sticky_index(&txn, n, Assoc::After).and_then(|index| index.id().copied()).expect("a character");
    (at.client.get(), at.clock.into())
}

/// An update of `CLIENT` that puts one letter between each of these pairs.
fn between(pairs: &[(At, At)]) -> Vec<u8> {
    let mut update = vec![1];
    for number in [pairs.len() as u64, CLIENT, 0] {
        collab::wire::put_uint(&mut update, number);
    }
    for ((left, left_clock), (right, right_clock)) in pairs {
        update.push(0b1100_0100);
        for number in [*left, *left_clock, *right, *right_clock] {
            collab::wire::put_uint(&mut update, number);
        }
        update.extend([1, b'x']);
    }
    update.push(0);
    update
}

#[test]
fn neighbours_in_two_texts_or_in_the_wrong_order_are_refused() {
    // Such a struct lands elsewhere in a document that is loaded than in one that was open: people would read two texts.
    let places = |clause, n| letter(&document(), clause, n);
    let honest = between(&[(places(0, 3), places(0, 4))]);
    assert!(enter(document(), &honest).is_ok());
    for pair in [(places(0, 3), places(1, 4)), (places(0, 4), places(0, 3)), (places(0, 3), places(0, 3))] {
        assert_eq!(enter(document(), &between(&[pair])).err(), Some(Refusal::Crossed), "{pair:?}");
    }
}

#[test]
fn many_structs_at_once_are_compared_as_a_whole() {
    let document = document();
    let tab = editor(&document);
    for n in 0..400 {
        tab.types(&id(0), 1 + n % 5, "k");
    }
    let update = tab.missing_for(&document.state_vector());
    let entered = enter(document, &update).expect("honest typing");
    assert_eq!(model::clause(&entered, &id(0)).expect("it is there").wording.text(), tab.words(&id(0)));
}
