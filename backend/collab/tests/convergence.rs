//! Any interleaving of typing, erasing, marking, moving, splitting, joining, deleting, restoring, adding, facts, broken
//! wires and lost server memory ends equal everywhere, loses no typed character and moves no words to another id
//! (text model 1). The same with real Yjs clients is in `yjs.rs`.

mod common;

use collab::{log, model};
use common::session::Session;
use common::{Editor, gone, id, paragraphs};
use proptest::prelude::*;
use shared::text::{ClauseId, order};
use std::collections::{BTreeMap, BTreeSet};
use yrs::Any;

const TABS: usize = 3;
const CLAUSES: usize = 4;

/// What a step does; the numbers choose who, where and how much.
#[derive(Debug, Clone)]
struct Step {
    what: u8,
    tab: usize,
    clause: usize,
    at: u32,
    len: u32,
}

fn step() -> impl Strategy<Value = Step> {
    (0..24u8, 0..TABS, 0..CLAUSES * 3, 0..40u32, 1..4u32).prop_map(|(what, tab, clause, at, len)| Step {
        what,
        tab,
        clause,
        at,
        len,
    })
}

/// Every typed character is another one, so that each can be followed.
#[derive(Default)]
struct Letters {
    next: u32,
    /// Where each character may stand: the clause it was typed in, and those it was split or joined to.
    homes: BTreeMap<char, BTreeSet<ClauseId>>,
    erased: BTreeSet<char>,
}

impl Letters {
    fn fresh(&mut self, home: &ClauseId) -> String {
        let letter = char::from_u32(0x4E00 + self.next).expect("a character of one UTF-16 unit");
        self.next += 1;
        self.homes.insert(letter, BTreeSet::from([home.clone()]));
        letter.to_string()
    }

    fn moved(&mut self, words: &str, home: &ClauseId) {
        for letter in words.chars() {
            self.homes.entry(letter).or_default().insert(home.clone());
        }
    }
}

fn slice(words: &str, at: u32, len: u32) -> String {
    words.chars().skip(at as usize).take(len as usize).collect()
}

fn take(session: &mut Session, letters: &mut Letters, step: &Step, added: &mut usize) {
    let editor = &session.tabs[step.tab].editor;
    let ids = editor.ids();
    let Some(clause) = ids.get(step.clause % ids.len().max(1)).cloned() else {
        session.deliver_to_tab(step.tab);
        return;
    };
    let words = editor.words(&clause);
    let at = step.at % (words.chars().count() as u32 + 1);
    let update = match step.what {
        0..=5 => editor.types(&clause, at, &letters.fresh(&clause)),
        6 => {
            letters.erased.extend(slice(&words, at, step.len).chars());
            editor.erases(&clause, at, step.len)
        }
        7 => editor.marks(&clause, at, step.len, step.len > 1),
        8 => {
            let pos = order::n_between(None, None, 9).expect("room")[step.at as usize % 9].clone();
            editor.sets(&clause, "pos", Any::from(pos))
        }
        9 => editor.sets(&clause, "gone", gone(None)),
        10 => editor.unsets(&clause, "gone"),
        11 => editor.fact(&clause, "lead", Any::from("EE")),
        12 => {
            *added += 1;
            let new = id(100 + *added);
            let letter = letters.fresh(&new);
            editor.adds(&new, "a5", &letter)
        }
        13 => {
            *added += 1;
            let new = id(100 + *added);
            letters.moved(&slice(&words, at, u32::MAX), &new);
            editor.splits(&clause, at, &new)
        }
        14 => {
            let onto = ids[step.len as usize % ids.len()].clone();
            if onto == clause {
                return;
            }
            letters.moved(&words, &onto);
            editor.joins(&clause, &onto)
        }
        15 => editor.sets(&clause, "kind", Any::from(["goal", "action", "bullet"][step.at as usize % 3])),
        16..=18 => {
            session.deliver_to_room(step.tab);
            return;
        }
        19..=21 => {
            session.deliver_to_tab(step.tab);
            return;
        }
        22 => {
            if session.tabs[step.tab].conn.is_some() {
                session.disconnect(step.tab);
            } else {
                session.connect(step.tab);
            }
            return;
        }
        _ => {
            if step.at < 6 {
                session.crash();
            } else {
                session.commit();
            }
            return;
        }
    };
    session.changed(step.tab, &update);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, max_shrink_iters: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn any_interleaving_ends_equal_and_loses_nothing(steps in prop::collection::vec(step(), 20..220)) {
        let mut session = Session::new(&paragraphs(CLAUSES, ""), TABS);
        session.settle();
        let (mut letters, mut added) = (Letters::default(), 0);
        for step in &steps {
            take(&mut session, &mut letters, step, &mut added);
        }
        session.settle();

        prop_assert!(session.closed.is_empty(), "an honest client was closed: {:?}", session.closed);
        let text = model::clauses(session.document());
        for tab in &session.tabs {
            prop_assert_eq!(tab.saved, tab.sent, "everything sent is durable");
            let theirs = collab::Document::load(1, [tab.editor.state().as_slice()]).expect("a whole document");
            prop_assert_eq!(&model::clauses(&theirs), &text);
        }
        let stored = log::replay(1, None, &session.log).expect("the log is whole");
        prop_assert!(log::same(&stored, session.document()));
        prop_assert_eq!(model::verify(&stored), Ok(()));

        let mut found: BTreeMap<char, BTreeSet<ClauseId>> = BTreeMap::new();
        for clause in &text {
            for letter in clause.wording.text().chars() {
                found.entry(letter).or_default().insert(clause.id.clone());
            }
        }
        for (letter, homes) in &letters.homes {
            let places = found.get(letter).cloned().unwrap_or_default();
            prop_assert!(!places.is_empty() || letters.erased.contains(letter), "a typed character was lost");
            prop_assert!(places.is_subset(homes), "words stand under another id");
        }
    }
}

#[test]
fn a_new_tab_gets_everything_in_its_first_answer() {
    let mut session = Session::new(&paragraphs(3, "words"), 1);
    session.settle();
    let update = session.tabs[0].editor.types(&id(1), 5, "!");
    session.changed(0, &update);
    session.settle();
    let newcomer = Editor::opened(7, &session.document().state());
    assert_eq!(newcomer.words(&id(1)), "words!");
}

#[test]
fn two_who_bring_back_each_others_words_do_not_wait_for_ever() {
    let mut session = Session::new(&paragraphs(1, ""), 2);
    session.settle();
    let update = session.tabs[0].editor.types(&id(0), 0, "a");
    session.changed(0, &update);
    session.deliver_to_room(0);
    session.deliver_to_tab(1);
    let update = session.tabs[1].editor.types(&id(0), 0, "b");
    session.changed(1, &update);
    session.deliver_to_room(1);
    session.deliver_to_tab(0);
    // Nothing was committed: each now holds the other's letter, and the server neither.
    session.crash();
    session.settle();
    assert_eq!(model::clause(session.document(), &id(0)).expect("it is there").wording.text(), "ba");
    assert!(session.closed.is_empty());
    assert!(session.tabs.iter().all(|tab| tab.saved == tab.sent && tab.saved > 0));
}
