//! Tests of [`super`]: a position belongs to the words it was given for, and to no others.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::permission::Act;
use crate::seat::Seat;
use crate::text::samples::{clause, id};
use crate::text::{Clause, Kind};

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn seat_id() -> SeatId {
    SeatId::from_parts(0, 1)
}

fn at(minute: i64) -> Instant {
    Instant::from_millis(1_790_000_000_000).plus_seconds(60 * minute)
}

fn reads(words: &str) -> Clause {
    clause(1, Kind::Paragraph, words)
}

fn hash(words: &str) -> ContentHash {
    reads(words).content_hash()
}

fn takes(member: &str, words: &str, value: Value, minute: i64) -> Position {
    let scope = Scope::Clause { clause: id(1), hash: hash(words) };
    NewPosition { scope, value, confirmed: false }.taken(code(member), seat_id(), at(minute))
}

fn reserves(kind: ReservationKind) -> Value {
    Value::Reservation { kind, reason: "Being looked at.".into(), lifts_on: None }
}

fn objects() -> Value {
    Value::Object { wanted: Wording::plain("Other words."), reason: String::new() }
}

fn correction(from: &str, to: &str) -> Correction {
    Correction { clause: id(1), from: hash(from), to: hash(to), by: seat_id(), at: at(0) }
}

fn board<'a>(positions: &'a [Position], corrections: &'a [Correction]) -> Board<'a> {
    Board { positions, corrections }
}

#[test]
fn a_change_of_the_wording_turns_a_position_to_reconfirm_and_its_return_revives_it() {
    let all = [takes("DK", "One.", Value::Agree, 1), takes("DK", "Two.", objects(), 2)];
    let board = board(&all, &[]);
    let cell = |words: &str| board.cell(code("DK"), &id(1), &hash(words));
    assert_eq!(cell("Two."), Cell::Current(&all[1]));
    assert_eq!(cell("Three."), Cell::ToReconfirm(&all[1]));
    assert_eq!(cell("One."), Cell::Current(&all[0]));
    assert_eq!(board.cell(code("FI"), &id(1), &hash("One.")), Cell::Nothing);
    assert_eq!(board.cell(code("DK"), &id(2), &hash("One.")), Cell::Nothing);
}

#[test]
fn a_correction_marked_linguistic_carries_positions_along_and_not_back() {
    let all = [takes("DK", "One.", Value::Agree, 1)];
    let corrections = [correction("One.", "One!"), correction("One!", "One…"), correction("One…", "One!")];
    let board = board(&all, &corrections);
    for words in ["One.", "One!", "One…"] {
        assert_eq!(board.cell(code("DK"), &id(1), &hash(words)), Cell::Current(&all[0]), "{words}");
    }
    assert!(!board.holds(&id(1), &hash("One!"), &hash("One.")));
    assert!(
        !board.holds(&id(2), &hash("One."), &hash("One!")),
        "a correction of one clause is none of another"
    );
}

#[test]
fn a_later_word_takes_the_place_of_an_earlier_and_one_taken_back_leaves_nothing() {
    let mut all = [takes("DK", "One.", Value::Agree, 1), takes("DK", "One.", objects(), 2)];
    let now = hash("One.");
    assert_eq!(board(&all, &[]).cell(code("DK"), &id(1), &now), Cell::Current(&all[1]));
    all[1].ended = Some(Ended { by: seat_id(), at: at(3) });
    assert_eq!(board(&all, &[]).cell(code("DK"), &id(1), &now), Cell::Nothing);
}

fn wide(scope: Scope, kind: ReservationKind) -> Position {
    NewPosition { scope, value: reserves(kind), confirmed: false }.taken(code("SE"), seat_id(), at(1))
}

#[test]
fn a_reservation_on_a_section_covers_what_stands_under_it_however_it_reads() {
    let text = [
        clause(1, Kind::Goal, "One"),
        clause(2, Kind::Paragraph, "Under one."),
        clause(3, Kind::Goal, "Two"),
    ];
    let all = [wide(Scope::Section { head: id(1) }, ReservationKind::Scrutiny)];
    let covers = |n: usize, text: &[Clause]| board(&all, &[]).wide(&id(n), text).count();
    assert_eq!([1, 2, 3].map(|n| covers(n, &text)), [1, 1, 0]);
    // Its head is gone: it stands against the whole rather than against nothing.
    assert_eq!(covers(3, &text[1..]), 1);
    // It heads nothing any more: the same.
    let mut without = text.clone();
    without[0].kind = Kind::Paragraph;
    assert_eq!([1, 2, 3].map(|n| covers(n, &without)), [1, 1, 1]);
    let whole = [wide(Scope::Text, ReservationKind::General)];
    assert_eq!(board(&whole, &[]).wide(&id(3), &text).count(), 1);
}

#[test]
fn reservations_that_count_are_those_that_stand_on_words_that_stand() {
    let scrutiny = |words: &str, minute| takes("FI", words, reserves(ReservationKind::Scrutiny), minute);
    let mut all = vec![scrutiny("One.", 1), scrutiny("Two.", 2), wide(Scope::Text, ReservationKind::General)];
    let found = |all: &[Position], words: &str| board(all, &[]).reservations(&[reads(words)]).len();
    assert_eq!(found(&all, "One."), 2);
    assert_eq!(found(&all, "Three."), 1);
    all[2].ended = Some(Ended { by: seat_id(), at: at(3) });
    assert_eq!((found(&all, "One."), found(&all, "Three.")), (1, 0));
}

#[derive(Clone, Copy, Default)]
struct Course<'a> {
    brackets: usize,
    contested: bool,
    closed: Option<&'a Closing>,
    reopened: Option<&'a Reopening>,
}

fn state_of(positions: &[Position], course: Course<'_>) -> ClauseState {
    let text = [reads("One.")];
    let Course { brackets, contested, closed, reopened } = course;
    let (clause, hash) = (&id(1), &hash("One."));
    let subject = Subject { clause, hash, brackets, contested, closed, reopened };
    let rules = Rules::for_members(vec![code("DK"), code("FI")]);
    clause_state(&subject, &board(positions, &[]), &text, &rules)
}

fn closed(closing: &Closing) -> Course<'_> {
    Course { closed: Some(closing), ..Course::default() }
}

fn both(value: Value, minute: i64) -> Vec<Position> {
    ["DK", "FI"].map(|member| takes(member, "One.", value.clone(), minute)).into()
}

#[test]
fn a_clause_is_agreed_ad_ref_when_every_member_entitled_agrees_or_can_live_with_it() {
    assert_eq!(state_of(&[], Course::default()), ClauseState::Open);
    assert_eq!(state_of(&both(Value::Agree, 1)[..1], Course::default()), ClauseState::Open);
    assert_eq!(state_of(&both(Value::CanLiveWith, 1), Course::default()), ClauseState::AgreedAdRef);
    let mut all = both(Value::Agree, 1);
    all.push(takes("SE", "One.", objects(), 1));
    assert_eq!(
        state_of(&all, Course::default()),
        ClauseState::AgreedAdRef,
        "whoever is not entitled does not count"
    );
    all.push(takes("FI", "One.", objects(), 2));
    assert_eq!(state_of(&all, Course::default()), ClauseState::Open);
}

#[test]
fn it_is_agreed_when_all_capitals_have_confirmed_or_the_chair_has_closed_it() {
    let mut all = both(Value::Agree, 1);
    all[0].confirmed = true;
    assert_eq!(state_of(&all, Course::default()), ClauseState::AgreedAdRef);
    all[1].confirmed = true;
    assert_eq!(state_of(&all, Course::default()), ClauseState::Agreed);
    let closing = Closing { hash: hash("One."), at: at(3), by: Some(seat_id()) };
    assert_eq!(state_of(&[], closed(&closing)), ClauseState::Agreed);
}

#[test]
fn brackets_and_open_amendments_come_before_agreement() {
    let closing = Closing { hash: hash("One."), at: at(3), by: None };
    let all = both(Value::Agree, 1);
    assert_eq!(state_of(&all, Course { brackets: 1, ..Course::default() }), ClauseState::Bracketed);
    let contested = state_of(&all, Course { contested: true, ..closed(&closing) });
    assert_eq!(contested, ClauseState::Bracketed);
}

#[test]
fn what_was_agreed_is_reopened_by_the_chair_or_by_an_edit() {
    let closing = Closing { hash: hash("Before."), at: at(3), by: Some(seat_id()) };
    assert_eq!(state_of(&[], closed(&closing)), ClauseState::Reopened);
    // Agreed anew on the new words.
    assert_eq!(state_of(&both(Value::Agree, 4), closed(&closing)), ClauseState::AgreedAdRef);

    let closing = Closing { hash: hash("One."), at: at(3), by: Some(seat_id()) };
    let reopening = Reopening { at: at(5), by: seat_id(), reason: "New figures.".into() };
    let reopened = |positions: &[Position], closing: &Closing| {
        state_of(positions, Course { reopened: Some(&reopening), ..closed(closing) })
    };
    assert_eq!(reopened(&both(Value::Agree, 2), &closing), ClauseState::Reopened);
    assert_eq!(reopened(&both(Value::Agree, 6), &closing), ClauseState::AgreedAdRef);
    assert_eq!(reopened(&[], &Closing { at: at(7), ..closing }), ClauseState::Agreed);
}

#[test]
fn which_reservation_holds_what_up_is_a_setting_with_defaults() {
    use ReservationKind::{General, Linguistic, Parliamentary, Scrutiny, Substantive};
    for (kind, expected) in [
        (General, ClauseState::Open),
        (Substantive, ClauseState::Open),
        (Scrutiny, ClauseState::AgreedAdRef),
        (Parliamentary, ClauseState::AgreedAdRef),
        (Linguistic, ClauseState::Agreed),
    ] {
        let mut all = both(Value::Agree, 1);
        all.iter_mut().for_each(|position| position.confirmed = true);
        all.push(takes("FI", "One.", reserves(kind), 2));
        assert_eq!(state_of(&all, Course::default()), expected, "{kind:?} on the clause");
        all.pop();
        let mut whole = wide(Scope::Text, kind);
        whole.member = code("FI");
        all.push(whole);
        assert_eq!(state_of(&all, Course::default()), expected, "{kind:?} on the text");
    }
}

#[test]
fn the_chair_closes_what_is_ad_ref_and_reopens_what_is_agreed_with_a_reason() {
    use ClauseState::{Agreed, AgreedAdRef, Bracketed, Open, Reopened};
    for state in [Open, Bracketed, AgreedAdRef, Agreed, Reopened] {
        assert_eq!(may_close(state).is_ok(), state == AgreedAdRef, "{state:?}");
        assert_eq!(may_reopen(state, "New figures.").is_ok(), state == Agreed, "{state:?}");
        assert_eq!(may_take(state, &hash("One."), &hash("One.")).is_ok(), state != Agreed, "{state:?}");
        assert_eq!(may_take(state, &hash("One."), &hash("Two.")), Err(Refusal::Stale), "{state:?}");
    }
    assert_eq!(may_reopen(Agreed, " "), Err(Refusal::ReasonNeeded));
}

#[test]
fn agreeing_to_a_section_names_what_was_not_read_and_overwrites_nothing() {
    let text: Vec<Clause> =
        (1..8).map(|n| clause(n, Kind::Paragraph, &format!("Words of clause {n}."))).collect();
    let on = |n: usize, value: Value| {
        let scope = Scope::Clause { clause: id(n), hash: text[n - 1].content_hash() };
        NewPosition { scope, value, confirmed: false }.taken(code("DK"), seat_id(), at(1))
    };
    let mut all = vec![on(1, Value::CanLiveWith), on(2, reserves(ReservationKind::Scrutiny))];
    let old = Scope::Clause { clause: id(3), hash: hash("Older words.") };
    all.push(NewPosition { scope: old, value: objects(), confirmed: false }.taken(
        code("DK"),
        seat_id(),
        at(1),
    ));
    let read: BTreeSet<Bound> = [Bound::of(&text[5])].into();
    let state = |clause: &ClauseId| match clause {
        one if *one == id(4) => ClauseState::Bracketed,
        one if *one == id(5) => ClauseState::Agreed,
        _ => ClauseState::Open,
    };
    let found = preview(code("DK"), &text, &board(&all, &[]), state, &read);
    let expected = Preview {
        agree: vec![Bound::of(&text[5]), Bound::of(&text[6])],
        unread: vec![id(7)],
        already: vec![id(1)],
        held: vec![id(2), id(3)],
        bracketed: vec![id(4)],
        closed: vec![id(5)],
    };
    assert_eq!(found, expected);
    assert_eq!(stale(&found.agree, &text), []);
    let mut later = text.clone();
    later[6].wording = Wording::plain("Changed meanwhile.");
    assert_eq!(stale(&found.agree, &later), [id(7)]);
}

#[test]
fn a_position_is_whole() {
    let faults = |scope: Scope, value: Value, confirmed: bool| {
        let mut errors = FieldErrors::new();
        NewPosition { scope, value, confirmed }.check("2026-11-23".parse().unwrap(), &mut errors);
        let errors = errors.finish().err().unwrap_or_default();
        errors.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
    };
    let exact = || Scope::Clause { clause: id(1), hash: hash("One.") };
    assert_eq!(faults(exact(), Value::Agree, true), []);
    assert_eq!(faults(Scope::Text, reserves(ReservationKind::General), false), []);
    assert_eq!(faults(Scope::Text, Value::Agree, false), [("/scope".into(), FieldCode::NotHere)]);
    assert_eq!(faults(exact(), objects(), true), [("/confirmed".into(), FieldCode::NotHere)]);
    let silent = Value::Object { wanted: Wording::default(), reason: String::new() };
    assert_eq!(faults(exact(), silent, false), [("/value/wanted".into(), FieldCode::Required)]);
    let past = Value::Reservation {
        kind: ReservationKind::Scrutiny,
        reason: " ".into(),
        lifts_on: "2026-11-22".parse().ok(),
    };
    assert_eq!(
        faults(exact(), past, false),
        [("/value/reason".into(), FieldCode::Required), ("/value/lifts_on".into(), FieldCode::InThePast)]
    );
}

#[test]
fn wanted_words_are_bounded_and_have_no_brackets() {
    let fault = |wanted: Wording| {
        let mut errors = FieldErrors::new();
        let scope = Scope::Clause { clause: id(1), hash: hash("One.") };
        let value = Value::Object { wanted, reason: String::new() };
        NewPosition { scope, value, confirmed: false }.check("2026-11-23".parse().unwrap(), &mut errors);
        errors.finish().err().and_then(|errors| errors.first().map(|error| error.code))
    };
    let most = WANTED_MOST as usize;
    assert_eq!(fault(Wording::plain("x".repeat(most))), None);
    assert_eq!(fault(Wording::plain("x".repeat(most + 1))), Some(FieldCode::TooLong));
    let bracket = crate::text::Bracket { id: "b1".into(), by: "DK".into(), reason: String::new() };
    let marks = crate::text::Marks { bracket: Some(bracket), ..Default::default() };
    let wanted = Wording::new([crate::text::Piece::marked("Words.", marks)]);
    let new = NewPosition {
        scope: Scope::Text,
        value: Value::Object { wanted, reason: String::new() },
        confirmed: false,
    };
    let taken = new.taken(code("DK"), seat_id(), at(1)).value;
    assert_eq!(taken, Value::Object { wanted: Wording::plain("Words."), reason: String::new() });
}

#[test]
fn positions_are_taken_while_it_is_negotiated_and_reservations_lifted_until_it_is_decided() {
    for state in State::ALL {
        assert_eq!(taken_in(state), state == State::Negotiation, "{state:?}");
        let before_the_decision = matches!(
            state,
            State::Negotiation | State::Consultation | State::EndorsedByOfficials | State::Adoption
        );
        assert_eq!(lifted_in(state), before_the_decision, "{state:?}");
    }
}

#[test]
fn agreement_is_withdrawn_until_the_clause_is_agreed_and_a_reservation_lifted_at_any_time() {
    let agreed = ClauseState::Agreed;
    assert_eq!(may_take_back(agreed, &Value::CanLiveWith), Err(Refusal::ClauseAgreed));
    assert_eq!(may_take_back(ClauseState::AgreedAdRef, &Value::Agree), Ok(()));
    assert_eq!(may_take_back(agreed, &reserves(ReservationKind::Linguistic)), Ok(()));
}

#[test]
fn the_head_speaks_for_the_delegation_and_the_chair_closes() {
    for role in Role::ALL {
        for of in ["DK", "FI"] {
            let member = role.needs_member().then(|| code(of));
            let seat = Seat::new(seat_id(), role, member, "2026-01-01".parse().unwrap());
            for (agrees, named) in [(false, false), (true, false), (false, true), (true, true)] {
                let voice = Voice { member: code("DK"), agrees, named };
                let expected =
                    of == "DK" && (role == Role::Head || (role == Role::Delegate && agrees && named));
                assert_eq!(TakePosition::verdict(&seat, &voice).is_allowed(), expected, "{role:?} of {of}");
            }
            assert_eq!(CloseClause::verdict(&seat, &()).is_allowed(), role == Role::Chair, "{role:?}");
            assert_eq!(MarkLinguistic::verdict(&seat, &()).is_allowed(), role == Role::Chair, "{role:?}");
            let notes = NoteReading::verdict(&seat, &()).is_allowed();
            assert_eq!(notes, matches!(role, Role::Head | Role::Delegate), "{role:?}");
            let reads = ReadPositions::verdict(&seat, &());
            assert_eq!(reads == Verdict::Unseen, !role.negotiates(), "{role:?}");
        }
    }
}

#[test]
fn positions_survive_the_wire() {
    for kind in ReservationKind::ALL {
        assert_eq!(ReservationKind::from_name(kind.as_str()), Some(kind));
        let position = takes("DK", "One.", reserves(kind), 1);
        let wire = serde_json::to_string(&position).unwrap();
        assert_eq!(serde_json::from_str::<Position>(&wire).unwrap(), position);
    }
}

proptest! {
    /// Whatever is said, corrected and taken back in whatever order.
    #[test]
    fn a_position_is_never_attached_to_words_it_was_not_given_for(
        said in prop::collection::vec((0usize..2, 0usize..5, 0usize..3, 0i64..9, prop::bool::weighted(0.2)), 0..20),
        marked in prop::collection::vec((0usize..5, 0usize..5), 0..5),
    ) {
        let words = ["One.", "Two.", "Three.", "Four.", "Five."];
        let values = [Value::Agree, Value::CanLiveWith, objects()];
        let mut all: Vec<Position> = said
            .iter()
            .map(|(member, on, value, minute, ended)| {
                let mut one = takes(["DK", "FI"][*member], words[*on], values[*value].clone(), *minute);
                one.ended = ended.then(|| Ended { by: seat_id(), at: at(10) });
                one
            })
            .collect();
        all.sort_by_key(|position| position.at);
        let corrections: Vec<Correction> =
            marked.iter().map(|(from, to)| correction(words[*from], words[*to])).collect();
        let board = board(&all, &corrections);
        // The wordings that corrections lead to, found apart from the code.
        let mut leads = [[false; 5]; 5];
        for (n, row) in leads.iter_mut().enumerate() {
            row[n] = true;
        }
        for _ in 0..5 {
            for (from, to) in &marked {
                for row in &mut leads {
                    row[*to] |= row[*from];
                }
            }
        }
        for (n, now) in words.iter().enumerate() {
            for member in ["DK", "FI"] {
                match board.cell(code(member), &id(1), &hash(now)) {
                    Cell::Current(position) => {
                        let given = words.iter().position(|w| position.scope == takes("DK", w, Value::Agree, 0).scope);
                        prop_assert!(leads[given.unwrap()][n]);
                        prop_assert!(position.ended.is_none() && position.member == code(member));
                    }
                    Cell::ToReconfirm(position) => {
                        let given = words.iter().position(|w| position.scope == takes("DK", w, Value::Agree, 0).scope);
                        prop_assert!(!leads[given.unwrap()][n]);
                    }
                    Cell::Nothing => {}
                }
            }
        }
    }
}
