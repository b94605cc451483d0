//! Damaged updates, several thousand of them, from a fixed seed: none panics its way out of the gate, and whatever enters
//! leaves a document that is whole, of our model, and can be stored and read back (backend reference C.2).

mod common;

use collab::gate::{self, Refusal};
use collab::{Document, log, model};
use common::{Editor, SERVER, gone, id, paragraphs};
use yrs::Any;

const CLIENT: u64 = 7;
const INPUTS: usize = 20_000;

/// A small repeatable source of numbers (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// Valid updates that the document has not seen: every kind of edit alone, several together, and whole states.
fn corpus(state: &[u8]) -> Vec<Vec<u8>> {
    let fresh = || Editor::opened(CLIENT, state);
    let mut all = vec![
        fresh().types(&id(0), 2, "x"),
        fresh().types(&id(1), 0, "words with æøå and 👩‍🚀 in them"),
        fresh().erases(&id(0), 1, 3),
        fresh().marks(&id(0), 1, 3, true),
        fresh().sets(&id(1), "pos", Any::from("Zz")),
        fresh().sets(&id(1), "level", Any::from(2)),
        fresh().sets(&id(1), "gone", gone(Some(&id(0)))),
        fresh().fact(&id(1), "tags", Any::Array([Any::from("green"), Any::from("digital")].into())),
        fresh().adds(&id(60), "a8", "words"),
        fresh().splits(&id(2), 4, &id(61)),
        fresh().joins(&id(1), &id(2)),
    ];
    let editor = fresh();
    let empty = Editor::new(1).state_vector();
    for key in 0..30 {
        editor.types(&id(key % 3), key as u32, "k");
        editor.erases(&id(1), key as u32, 1);
        editor.marks(&id(2), 0, key as u32, key % 2 == 0);
    }
    all.push(editor.missing_for(&fresh().state_vector()));
    all.push(editor.missing_for(&empty));
    all
}

fn damaged(numbers: &mut Numbers, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[numbers.below(corpus.len())].clone();
    for _ in 0..=numbers.below(3) {
        let at = numbers.below(bytes.len());
        match numbers.below(8) {
            0 => bytes.truncate(at),
            1 | 2 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            3 if at < bytes.len() => bytes[at] = numbers.below(256) as u8,
            4 => bytes.insert(at, numbers.below(256) as u8),
            5 if at < bytes.len() => {
                bytes.remove(at);
            }
            6 => {
                let other = &corpus[numbers.below(corpus.len())];
                let from = numbers.below(other.len());
                bytes.truncate(at);
                bytes.extend(&other[from..]);
            }
            _ => bytes.extend((0..numbers.below(40)).map(|_| numbers.below(256) as u8)),
        }
    }
    bytes
}

#[test]
fn nothing_damaged_gets_through_that_cannot_be_stored_and_read_back() {
    let base = model::seeded(SERVER, 1, &paragraphs(3, "Some words here."))
        .expect("the clauses fit the model")
        .state();
    let load = || Document::load(SERVER, [base.as_slice()]).expect("it loads");
    let corpus = corpus(&base);
    let mut numbers = Numbers(0x5eed_0001);
    let mut document = Some(load());
    let (mut entered, mut spoilt) = (0, 0);
    for n in 0..INPUTS {
        let bytes = damaged(&mut numbers, &corpus);
        let whole = document.take().unwrap_or_else(load);
        let inspected = match gate::inspect(&whole, &bytes) {
            Ok(inspected) => inspected,
            Err(_) => {
                document = Some(whole);
                continue;
            }
        };
        match gate::admit(whole, &inspected, CLIENT) {
            Ok((after, admitted)) => {
                entered += 1;
                let read_back = Document::load(1, [after.state().as_slice()]);
                let read_back = read_back.unwrap_or_else(|error| panic!("input {n}: {error}"));
                assert!(log::same(&read_back, &after), "input {n}");
                assert_eq!(model::verify(&after), Ok(()), "input {n}");
                // What is logged is the change: on the document before, it makes the document after.
                let replayed =
                    Document::load(1, [base.as_slice()].into_iter().chain(admitted.update.as_deref()));
                assert!(log::same(&replayed.expect("the log loads"), &after), "input {n}");
            }
            Err(refused) => {
                assert_ne!(refused.refusal, Refusal::NotReadable, "input {n}");
                spoilt += usize::from(refused.document.is_none());
                document = refused.document;
            }
        }
    }
    // Both ways are taken, or this test would show nothing.
    assert!(entered > 100, "{entered} entered");
    assert!(spoilt > 0, "{spoilt} were found only after applying");
}

#[test]
fn the_undamaged_corpus_enters() {
    let base = model::seeded(SERVER, 1, &paragraphs(3, "Some words here."))
        .expect("the clauses fit the model")
        .state();
    for (n, update) in corpus(&base).iter().enumerate() {
        let document = Document::load(SERVER, [base.as_slice()]).expect("it loads");
        let inspected = gate::inspect(&document, update).unwrap_or_else(|error| panic!("{n}: {error}"));
        assert!(gate::admit(document, &inspected, CLIENT).is_ok(), "{n}");
    }
}
