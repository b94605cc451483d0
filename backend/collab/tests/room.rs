//! The room's own rules: who may change what, when frames count as saved, rates, slow readers, settling.

mod common;

use collab::awareness::encode_one;
use collab::message::Message;
use collab::model;
use collab::room::{Ability, CloseReason, ConnId, JoinError, Output, Room};
use common::{Editor, SERVER, id, paragraphs};
use std::time::Duration;
use yrs::Any;

const A: ConnId = ConnId(1);
const B: ConnId = ConnId(2);
const HERE: &str = r#"{"clause":null,"anchor":null,"head":null}"#;

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn room() -> Room {
    Room::new(model::seeded(SERVER, 1, &paragraphs(2, "words")).expect("the clauses fit the model"))
}

/// Joins, sends step 1 and step 2 like every tab, and returns the tab's editor.
fn joined(room: &mut Room, conn: ConnId, ability: Ability, client: u64) -> Editor {
    room.join(conn, ability, client, format!("seat-{client}").into(), ms(0)).expect("there is room");
    let editor = Editor::opened(client, &room.document().expect("loaded").state());
    room.frame(conn, &Message::Step1(&editor.state_vector()).encode(), ms(0));
    room.frame(conn, &Message::Step2(&[0, 0]).encode(), ms(0));
    room.take_outputs();
    editor
}

fn update(bytes: &[u8]) -> Vec<u8> {
    Message::Update(bytes).encode()
}

fn closed(room: &mut Room) -> Option<(ConnId, CloseReason)> {
    room.take_outputs().into_iter().find_map(|output| match output {
        Output::Close { conn, reason } => Some((conn, reason)),
        _ => None,
    })
}

#[test]
fn a_change_is_appended_before_it_is_told_and_saved_only_after_the_commit() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    joined(&mut room, B, Ability::Read, 12);
    room.frame(A, &update(&editor.types(&id(0), 0, "x")), ms(10));
    let outputs = room.take_outputs();
    let [Output::Append { number: 1, bytes, author }, Output::Send { to, message, presence: false }] =
        &outputs[..]
    else {
        panic!("{outputs:?}")
    };
    assert_eq!(&**author, "seat-11");
    assert_eq!(to, &[B], "not to its sender");
    assert_eq!(Message::decode(message), Ok(Message::Update(bytes)));
    room.committed(1);
    // The empty step 2 was the first frame, the change the second.
    assert_eq!(room.take_outputs(), [Output::Saved { to: A, frames: 2 }]);
}

#[test]
fn frames_that_bring_nothing_new_are_saved_with_what_they_repeat() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    let change = update(&editor.types(&id(0), 0, "x"));
    room.frame(A, &change, ms(10));
    room.take_outputs();
    room.frame(A, &change, ms(20));
    assert_eq!(room.take_outputs(), [], "what it repeats is not durable yet");
    room.committed(1);
    assert_eq!(room.take_outputs(), [Output::Saved { to: A, frames: 3 }]);
}

#[test]
fn a_readers_change_is_not_taken_in_and_it_is_told_so() {
    let mut room = room();
    let reader = joined(&mut room, B, Ability::Read, 12);
    room.frame(B, &update(&reader.types(&id(0), 0, "x")), ms(10));
    assert_eq!(room.take_outputs(), [Output::Ability { to: B, ability: Ability::Read }]);
    assert_eq!(
        model::clause(room.document().expect("loaded"), &id(0)).expect("it is there").wording.text(),
        "words"
    );
    // With the right to write comes the question for what the tab has; its answer brings the change.
    room.ability_changed(B, Ability::Write);
    let outputs = room.take_outputs();
    let [Output::Ability { .. }, Output::Send { message, .. }] = &outputs[..] else { panic!("{outputs:?}") };
    let Ok(Message::Step1(state_vector)) = Message::decode(message) else { panic!("step 1 expected") };
    room.frame(B, &Message::Step2(&reader.missing_for(state_vector)).encode(), ms(20));
    room.committed(1);
    assert!(room.take_outputs().contains(&Output::Saved { to: B, frames: 3 }));
    assert_eq!(
        model::clause(room.document().expect("loaded"), &id(0)).expect("it is there").wording.text(),
        "xwords"
    );
}

#[test]
fn nobody_continues_another_connections_client_id() {
    let mut room = room();
    joined(&mut room, A, Ability::Write, 11);
    joined(&mut room, B, Ability::Write, 12);
    let forger = Editor::opened(11, &room.document().expect("loaded").state());
    let forged = forger.types(&id(0), 0, "x");
    room.frame(B, &update(&forged), ms(10));
    assert_eq!(closed(&mut room), Some((B, CloseReason::BadUpdate)));
    joined(&mut room, B, Ability::Write, 12);
    room.frame(B, &Message::Step2(&forged).encode(), ms(20));
    assert_eq!(closed(&mut room), Some((B, CloseReason::BadUpdate)), "nor in a step 2");
    let as_server = Editor::opened(SERVER, &room.document().expect("loaded").state()).types(&id(0), 0, "x");
    joined(&mut room, B, Ability::Write, 12);
    room.frame(B, &Message::Step2(&as_server).encode(), ms(30));
    assert_eq!(closed(&mut room), Some((B, CloseReason::BadUpdate)), "nor the server's");
}

#[test]
fn a_client_id_belongs_to_one_person_and_a_returning_tab_takes_its_own_over() {
    let mut room = room();
    joined(&mut room, A, Ability::Write, 11);
    assert_eq!(room.join(B, Ability::Write, 11, "seat-other".into(), ms(5)), Err(JoinError::Client));
    assert_eq!(room.join(B, Ability::Write, SERVER, "seat-other".into(), ms(5)), Err(JoinError::Client));
    assert_eq!(room.join(B, Ability::Write, 1 << 53, "seat-other".into(), ms(5)), Err(JoinError::Client));
    assert_eq!(room.join(B, Ability::Write, 11, "seat-11".into(), ms(5)), Ok(()));
    assert_eq!(closed(&mut room), Some((A, CloseReason::Replaced)));
}

#[test]
fn a_step_2_waits_for_a_silent_tab_only_so_long() {
    let mut room = room();
    let owner = Editor::opened(11, &room.document().expect("loaded").state());
    let lost = owner.types(&id(0), 0, "x");
    // 11 is here but says nothing; 12 brings back what the server has lost of it.
    room.join(A, Ability::Write, 11, "seat-11".into(), ms(0)).expect("there is room");
    room.join(B, Ability::Write, 12, "seat-12".into(), ms(0)).expect("there is room");
    room.take_outputs();
    room.frame(B, &Message::Step2(&lost).encode(), ms(10));
    assert_eq!(room.take_outputs(), []);
    let due = room.next_tick().expect("it does not wait for ever");
    room.tick(due);
    let asked = room.take_outputs();
    assert!(matches!(&asked[..], [Output::Send { to, .. }] if to == &[B]), "{asked:?}");
    room.frame(B, &Message::Step2(&lost).encode(), due);
    assert!(matches!(room.take_outputs()[..], [Output::Append { .. }, ..]));
}

#[test]
fn what_is_missing_is_asked_for_once_and_saves_nothing_until_it_comes() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    editor.types(&id(0), 0, "a");
    for letter in ["b", "c"] {
        room.frame(A, &update(&editor.types(&id(0), 1, letter)), ms(10));
    }
    let outputs = room.take_outputs();
    assert_eq!(outputs.len(), 1, "asked once: {outputs:?}");
    // Taking a word out builds on nothing that is missing. It enters, and still the frames before it are not safe.
    room.frame(A, &update(&editor.erases(&id(1), 0, 5)), ms(15));
    room.committed(1);
    assert!(matches!(room.take_outputs()[..], [Output::Append { .. }]));
    let state_vector = room.document().expect("loaded").state_vector();
    room.frame(A, &Message::Step2(&editor.missing_for(&state_vector)).encode(), ms(20));
    room.committed(2);
    assert!(room.take_outputs().contains(&Output::Saved { to: A, frames: 5 }));
    assert_eq!(
        model::clause(room.document().expect("loaded"), &id(0)).expect("it is there").wording.text(),
        "acbwords"
    );
}

#[test]
fn a_tab_that_never_brings_what_is_missing_is_closed() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    editor.types(&id(0), 0, "a");
    let hanging = Message::Step2(&editor.types(&id(0), 1, "b")).encode();
    let reason = (0..20).find_map(|n| {
        room.frame(A, &hanging, ms(n));
        closed(&mut room)
    });
    assert_eq!(reason, Some((A, CloseReason::BadUpdate)));
}

#[test]
fn a_change_outside_the_model_closes_its_sender_and_asks_for_a_reload() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    let other = joined(&mut room, B, Ability::Write, 12);
    room.frame(A, &update(&editor.sets(&id(0), "kind", Any::from("table"))), ms(10));
    let outputs = room.take_outputs();
    assert_eq!(outputs, [Output::Reload, Output::Close { conn: A, reason: CloseReason::BadUpdate }]);
    assert!(room.document().is_none());
    // What arrives meanwhile is not lost: everybody is asked again.
    room.frame(B, &update(&other.types(&id(1), 0, "x")), ms(20));
    assert_eq!(room.take_outputs(), []);
    room.reloaded(model::seeded(SERVER, 1, &paragraphs(2, "words")).expect("the clauses fit the model"));
    let state_vector = room.document().expect("loaded").state_vector();
    assert!(room.take_outputs().iter().any(|output| matches!(
        output,
        Output::Send { to, message, .. } if to == &[B] && Message::decode(message) == Ok(Message::Step1(&state_vector))
    )));
    room.frame(B, &Message::Step2(&other.missing_for(&state_vector)).encode(), ms(30));
    room.committed(1);
    assert!(room.take_outputs().contains(&Output::Saved { to: B, frames: 3 }));
}

#[test]
fn while_a_room_holds_no_change_enters_and_then_everybody_is_asked_for_what_they_kept() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    joined(&mut room, B, Ability::Read, 12);
    room.frame(A, &update(&editor.types(&id(0), 0, "x")), ms(10));
    room.take_outputs();
    assert!(room.hold());
    assert!(!room.hold(), "it held already");
    for letter in ["y", "z"] {
        room.frame(A, &update(&editor.types(&id(0), 0, letter)), ms(20));
    }
    assert_eq!(room.take_outputs(), [], "neither appended nor told");
    room.committed(1);
    assert_eq!(
        room.take_outputs(),
        [Output::Saved { to: A, frames: 2 }],
        "what came before is durable, and no more"
    );
    room.let_in();
    let outputs = room.take_outputs();
    let [Output::Send { to, message, .. }] = &outputs[..] else { panic!("{outputs:?}") };
    assert_eq!(to, &[A, B]);
    let Ok(Message::Step1(state_vector)) = Message::decode(message) else { panic!("step 1 expected") };
    room.frame(A, &Message::Step2(&editor.missing_for(state_vector)).encode(), ms(30));
    room.committed(2);
    assert!(room.take_outputs().contains(&Output::Saved { to: A, frames: 5 }));
    assert_eq!(
        model::clause(room.document().expect("loaded"), &id(0)).expect("it is there").wording.text(),
        "zyxwords"
    );
    room.let_in();
    assert_eq!(room.take_outputs(), [], "nobody is asked twice");
}

#[test]
fn frames_and_bytes_have_a_rate() {
    let mut room = room();
    joined(&mut room, A, Ability::Write, 11);
    let empty = update(&[0, 0]);
    let sent = (0..200).take_while(|_| {
        room.frame(A, &empty, ms(0));
        closed(&mut room).is_none()
    });
    assert_eq!(sent.count(), 118, "120 in a burst, two of them spent on joining");
    joined(&mut room, A, Ability::Write, 11);
    let large = vec![9; 1 << 20];
    room.frame(A, &large, ms(0));
    assert_eq!(closed(&mut room), Some((A, CloseReason::BadUpdate)));
    joined(&mut room, A, Ability::Write, 11);
    room.frame(A, &vec![9; 3 << 20], ms(0));
    assert_eq!(closed(&mut room), Some((A, CloseReason::TooMany)));
}

#[test]
fn presence_is_told_together_and_not_too_often() {
    let mut room = room();
    joined(&mut room, A, Ability::Write, 11);
    joined(&mut room, B, Ability::Read, 12);
    for clock in 1..=40 {
        room.frame(A, &Message::Presence(&encode_one(11, clock, HERE)).encode(), ms(500));
    }
    room.frame(B, &Message::Presence(&encode_one(12, 1, HERE)).encode(), ms(500));
    assert_eq!(room.take_outputs(), []);
    room.tick(ms(500));
    let outputs = room.take_outputs();
    let [Output::Send { to, message, presence: true }] = &outputs[..] else { panic!("{outputs:?}") };
    assert_eq!(to, &[A, B]);
    let Ok(Message::Presence(body)) = Message::decode(message) else { panic!("presence expected") };
    // The first twenty of 11 in this moment counted; the rest were over its rate.
    assert_eq!(body, [&[2][..], &encode_one(11, 20, HERE)[1..], &encode_one(12, 1, HERE)[1..]].concat());
    room.leave(A);
    room.tick(ms(599));
    assert_eq!(room.take_outputs(), [], "not sooner than a tenth of a second later");
    room.tick(ms(600));
    let outputs = room.take_outputs();
    let gone = Message::Presence(&encode_one(11, 20, "null")).encode();
    assert_eq!(outputs, [Output::Send { to: vec![B], message: gone.into(), presence: true }]);
}

#[test]
fn a_slow_reader_gets_one_answer_later_or_is_closed() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    let slow = joined(&mut room, B, Ability::Read, 12);
    room.congested(B, ms(0));
    for letter in ["a", "b"] {
        room.frame(A, &update(&editor.types(&id(0), 0, letter)), ms(10));
    }
    assert!(room.take_outputs().iter().all(|output| matches!(output, Output::Append { .. })));
    room.drained(B);
    let outputs = room.take_outputs();
    let [Output::Send { to, message, .. }] = &outputs[..] else { panic!("{outputs:?}") };
    assert_eq!(to, &[B]);
    let Ok(Message::Step2(missed)) = Message::decode(message) else { panic!("step 2 expected") };
    slow.apply(missed);
    assert_eq!(slow.words(&id(0)), "bawords");

    room.congested(B, ms(1_000));
    room.tick(ms(30_999));
    assert_eq!(closed(&mut room), None);
    room.tick(ms(31_000));
    assert_eq!(closed(&mut room), Some((B, CloseReason::TooSlow)));
}

#[test]
fn clauses_settle_after_two_seconds_of_quiet_and_ten_at_most() {
    let mut room = room();
    let editor = joined(&mut room, A, Ability::Write, 11);
    room.frame(A, &update(&editor.types(&id(0), 0, "a")), ms(1_000));
    assert_eq!(room.next_tick(), Some(ms(3_000)));
    room.tick(ms(2_999));
    assert!(!room.take_outputs().iter().any(|output| matches!(output, Output::Settle { .. })));
    room.tick(ms(3_000));
    assert_eq!(room.take_outputs(), [Output::Settle { clauses: vec![(id(0), "seat-11".into())] }]);
    assert_eq!(room.next_tick(), None);

    let mut settled = Vec::new();
    for second in 10..25 {
        room.frame(A, &update(&editor.types(&id(1), 0, "b")), ms(second * 1_000));
        room.tick(ms(second * 1_000));
        if room.take_outputs().iter().any(|output| matches!(output, Output::Settle { .. })) {
            settled.push(second);
        }
    }
    assert_eq!(settled, [20], "somebody who never pauses is settled all the same");
    room.settle();
    assert!(matches!(room.take_outputs()[..], [Output::Settle { .. }]), "an act asks at once");
}

#[test]
fn other_messages_and_bad_state_vectors_close_the_connection() {
    for bytes in [&[2, 0][..], &[1], &[0, 0, 3, 200, 1, 5], &[]] {
        let mut room = room();
        joined(&mut room, A, Ability::Write, 11);
        room.frame(A, bytes, ms(10));
        assert_eq!(closed(&mut room), Some((A, CloseReason::BadUpdate)), "{bytes:?}");
        assert!(room.is_empty());
    }
}
