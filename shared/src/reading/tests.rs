//! Tests of [`super`]: a difference is one of two states, and nothing is confirmed that was not shown.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::amendment::{Amendment, Audience, Decision, Outcome, State, TakenBack};
use crate::id::SeatId;
use crate::text::redline::Place;
use crate::text::samples::{clause, id};
use crate::text::{Bracket, Kind, Marks};
use crate::time::Instant;

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn amendment(n: u32) -> AmendmentId {
    AmendmentId::from_parts(1, u128::from(n))
}

fn open(number: u32, version: u32, members: &[&str]) -> Open {
    let members = members.iter().map(|member| code(member)).collect();
    Open { amendment: amendment(number), number, version, members, kept: false }
}

fn says(member: &str, value: &Value, current: bool) -> Said {
    Said { member: code(member), word: Word::of(value, false, current) }
}

fn seen(clause: Clause) -> Seen {
    let label = clause.id.as_str()[24..].to_owned();
    let by_hand = by_hand(&clause.wording);
    Seen { clause, label, state: ClauseState::Open, open: Vec::new(), by_hand, said: Vec::new() }
}

fn stand(clauses: Vec<Clause>) -> Stand {
    Stand { clauses: clauses.into_iter().map(seen).collect(), wide: Vec::new() }
}

/// A goal with two paragraphs, and a second goal with one.
fn text() -> Stand {
    stand(vec![
        clause(1, Kind::Goal, "The first goal"),
        clause(2, Kind::Paragraph, "Under the first."),
        clause(3, Kind::Paragraph, "Also under the first."),
        clause(4, Kind::Goal, "The second goal"),
        clause(5, Kind::Paragraph, "Under the second."),
    ])
}

fn between(read: &Stand, now: &Stand) -> Difference {
    difference(read, now, &BTreeMap::new())
}

fn numbers(of: &Difference) -> Vec<usize> {
    of.changes().map(|changed| changed.clause.as_str().parse().unwrap()).collect()
}

fn all_shown(of: &Difference) -> Vec<Shown> {
    of.changes().flat_map(|changed| changed.shown.clone()).collect()
}

#[test]
fn before_the_first_confirmation_the_whole_text_is_new_and_after_it_nothing_is() {
    let now = text();
    let new = between(&Stand::default(), &now);
    assert_eq!(new.count(), 5);
    assert!(new.changes().all(|changed| changed.place == Place::Inserted && changed.since.is_none()));
    let read = confirm(&Stand::default(), &now, &all_shown(&new), None).unwrap();
    assert_eq!(between(&read, &now), Difference::default());
}

#[test]
fn changes_stand_under_the_goal_they_belong_to_in_the_order_of_the_text() {
    let (read, mut now) = (text(), text());
    now.clauses[4] = seen(clause(5, Kind::Paragraph, "Under the second, otherwise."));
    now.clauses[1].said = vec![says("DK", &Value::Agree, true)];
    let found = between(&read, &now);
    let heads: Vec<_> =
        found.sections.iter().map(|section| section.head.as_ref().unwrap().clause.clone()).collect();
    assert_eq!((heads, numbers(&found)), (vec![id(1), id(4)], vec![2, 5]));
}

#[test]
fn what_changed_and_changed_back_is_no_difference() {
    let read = text();
    let mut now = text();
    now.clauses[1] = seen(clause(2, Kind::Paragraph, "Other words."));
    now.clauses[2].open = vec![open(7, 1, &["DK"])];
    now.clauses[3].said = vec![says("SE", &Value::Agree, true)];
    assert_eq!(numbers(&between(&read, &now)), [2, 3, 4]);
    assert_eq!(between(&read, &text()), Difference::default());
}

#[test]
fn an_amendment_is_tabled_revised_joined_kept_and_decided() {
    let at = |all: Vec<Open>| {
        let mut stand = text();
        stand.clauses[1].open = all;
        stand
    };
    let states = BTreeMap::from([(amendment(7), State::Accepted)]);
    let what = |then: Vec<Open>, now: Vec<Open>| {
        let found = difference(&at(then), &at(now), &states);
        found
            .changes()
            .flat_map(|changed| &changed.brackets)
            .map(|one| (one.what, one.state))
            .collect::<Vec<_>>()
    };
    let kept = Open { kept: true, ..open(8, 1, &["DK"]) };
    assert_eq!(what(vec![], vec![open(8, 1, &["DK"])]), [(WhatOfBracket::Opened, None)]);
    assert_eq!(what(vec![open(8, 1, &["DK"])], vec![open(8, 2, &["DK"])]), [(WhatOfBracket::Revised, None)]);
    assert_eq!(
        what(vec![open(8, 1, &["DK"])], vec![open(8, 1, &["DK", "FI"])]),
        [(WhatOfBracket::Sponsors, None)]
    );
    assert_eq!(what(vec![open(8, 1, &["DK"])], vec![kept.clone()]), [(WhatOfBracket::Kept, None)]);
    assert_eq!(what(vec![kept], vec![open(8, 1, &["DK"])]), [(WhatOfBracket::Returned, None)]);
    assert_eq!(what(vec![open(7, 1, &["DK"])], vec![]), [(WhatOfBracket::Closed, Some(State::Accepted))]);
    assert_eq!(what(vec![open(8, 1, &["DK"])], vec![open(8, 1, &["DK"])]), []);
}

#[test]
fn a_position_is_taken_changed_asked_anew_and_taken_back() {
    let at = |said: Vec<Said>| {
        let mut stand = text();
        stand.clauses[1].said = said;
        stand
    };
    let changes = |then: Vec<Said>, now: Vec<Said>| {
        let found = between(&at(then), &at(now));
        let all: Vec<_> = found.changes().flat_map(|changed| changed.positions.clone()).collect();
        all.into_iter()
            .map(|one| {
                let word = |word: Option<Word>| word.map(|word| (word.says, word.current));
                (one.member.to_string(), word(one.from), word(one.to))
            })
            .collect::<Vec<_>>()
    };
    let agrees = || says("FI", &Value::Agree, true);
    let dk = says("DK", &Value::CanLiveWith, true);
    assert_eq!(
        changes(vec![agrees()], vec![dk, says("FI", &Value::Agree, false)]),
        [
            ("DK".into(), None, Some((Says::CanLiveWith, true))),
            ("FI".into(), Some((Says::Agree, true)), Some((Says::Agree, false))),
        ]
    );
    assert_eq!(changes(vec![agrees()], vec![]), [("FI".into(), Some((Says::Agree, true)), None)]);
    let object = |words: &str| {
        says("FI", &Value::Object { wanted: Wording::plain(words), reason: String::new() }, true)
    };
    let both = Some((Says::Object, true));
    assert_eq!(changes(vec![object("One.")], vec![object("Two.")]), [("FI".into(), both, both)]);
    assert_eq!(changes(vec![object("One.")], vec![object("One.")]), []);
}

#[test]
fn brackets_set_by_hand_count_though_the_words_are_the_same() {
    let bracket = Bracket { id: "b1".into(), by: "seat".into(), reason: String::new() };
    let marks = Marks { bracket: Some(bracket), ..Marks::default() };
    let mut now = text();
    let wording =
        Wording::new(vec![Piece::plain("Under "), Piece::marked("the first", marks), Piece::plain(".")]);
    now.clauses[1] = seen(Clause { wording, ..clause(2, Kind::Paragraph, "") });
    let found = between(&text(), &now);
    let first = found.changes().next().unwrap();
    assert_eq!((found.count(), first.by_hand), (1, Some(ByHand { opened: 1, closed: 0 })));
    let back = between(&now, &text());
    assert_eq!(back.changes().next().unwrap().by_hand, Some(ByHand { opened: 0, closed: 1 }));
}

#[test]
fn a_section_that_moved_is_one_change_and_is_confirmed_as_one() {
    let read = text();
    let mut now = text();
    now.clauses.rotate_left(3);
    let found = between(&read, &now);
    assert_eq!(numbers(&found), [4]);
    let moved = found.changes().next().unwrap();
    assert_eq!((moved.place, moved.shown.len()), (Place::Moved, 2));
    let read = confirm(&read, &now, &moved.shown, None).unwrap();
    assert_eq!(between(&read, &now), Difference::default());
}

#[test]
fn a_new_heading_is_said_once_and_not_at_each_clause_that_now_stands_under_it() {
    let read = text();
    let mut now = text();
    now.clauses.insert(2, seen(clause(6, Kind::Goal, "A goal between")));
    assert_eq!(numbers(&between(&read, &now)), [6]);
}

#[test]
fn what_is_gone_is_confirmed_as_gone_and_not_when_it_is_back() {
    let read = text();
    let mut now = text();
    now.clauses.remove(1);
    let found = between(&read, &now);
    let gone = found.changes().next().unwrap();
    assert_eq!((gone.place, gone.label.as_str()), (Place::Deleted, "02"));
    let shown = all_shown(&found);
    let stale = Stale { clauses: vec![0], wide: false };
    assert_eq!(confirm(&read, &text(), &shown, None), Err(stale));
    let confirmed = confirm(&read, &now, &shown, None).unwrap();
    assert_eq!(confirmed.clauses.len(), 4);
    // It comes back: that is new for whoever has confirmed that it is gone.
    assert_eq!(between(&confirmed, &text()).changes().next().unwrap().place, Place::Inserted);
}

#[test]
fn nothing_is_confirmed_when_any_of_it_is_otherwise_by_now() {
    let now = text();
    let shown = all_shown(&between(&Stand::default(), &now));
    let mut later = text();
    later.clauses[1].said = vec![says("DK", &Value::Agree, true)];
    later.clauses[2].open = vec![open(1, 1, &["DK"])];
    later.clauses[3].state = ClauseState::Agreed;
    later.clauses[4] = seen(clause(5, Kind::Paragraph, "Other words."));
    let stale = confirm(&Stand::default(), &later, &shown, None).unwrap_err();
    assert_eq!(stale, Stale { clauses: vec![1, 2, 3, 4], wide: false });
    let unknown = Shown { clause: id(9), stamp: String::new() };
    assert_eq!(confirm(&Stand::default(), &now, &[unknown], None).unwrap_err().clauses, [0]);
}

#[test]
fn reservations_on_more_than_a_clause_are_a_change_of_their_own() {
    let general =
        Value::Reservation { kind: ReservationKind::General, reason: "Why.".into(), lifts_on: None };
    let wide = Wide { member: code("SE"), head: None, word: Word::of(&general, false, true) };
    let now = Stand { wide: vec![wide.clone()], ..text() };
    let found = between(&text(), &now);
    let change = found.wide.clone().unwrap();
    assert_eq!((found.count(), &change.made, change.gone.len()), (0, &vec![wide], 0));
    assert!(confirm(&text(), &text(), &[], Some(&change.stamp)).unwrap_err().wide);
    let read = confirm(&text(), &now, &[], Some(&change.stamp)).unwrap();
    assert_eq!(between(&read, &now), Difference::default());
    assert_eq!(between(&read, &text()).wide.unwrap().gone.len(), 1);
}

#[test]
fn who_reads_and_who_confirms() {
    let seat = |role: Role| {
        Seat::new(
            SeatId::from_parts(0, 1),
            role,
            role.needs_member().then(|| code("FI")),
            "2026-01-01".parse().unwrap(),
        )
    };
    use Verdict::{Allowed, Refused, Unseen};
    for (role, own, delegations, clears) in [
        (Role::Head, Allowed, Allowed, Allowed),
        (Role::Delegate, Allowed, Allowed, Refused),
        (Role::Chair, Allowed, Refused, Refused),
        (Role::Secretary, Allowed, Refused, Refused),
        (Role::Observer, Unseen, Unseen, Unseen),
        (Role::Administrator, Unseen, Unseen, Unseen),
    ] {
        let seat = seat(role);
        assert_eq!(ReadChanges::verdict(&seat, &Whose::Own), own, "{role:?}");
        assert_eq!(ConfirmReading::verdict(&seat, &Whose::Own), own, "{role:?}");
        assert_eq!(ReadChanges::verdict(&seat, &Whose::Delegation), delegations, "{role:?}");
        assert_eq!(ConfirmReading::verdict(&seat, &Whose::Delegation), clears, "{role:?}");
    }
}

/// An amendment that was accepted on these clauses.
fn entered(number: u32, at: i64, clauses: &[usize]) -> Entered {
    let (amendment, at) = (amendment(number), Instant::from_millis(at));
    let accepted = Accepted { amendment, number, members: Vec::new(), at, modified: false };
    Entered { accepted, clauses: clauses.iter().map(|n| id(*n)).collect() }
}

/// The numbers that are named at each change, where all that was there had been confirmed at that time.
fn named(
    now: &Stand,
    confirmed: Option<i64>,
    entered: &[Entered],
    issues: &[Issue],
    revision: Option<u32>,
) -> Vec<Vec<u32>> {
    let mut found = between(&text(), now);
    for changed in found.sections.iter_mut().flat_map(|section| &mut section.changes) {
        changed.since = confirmed.map(Instant::from_millis);
    }
    name_accepted(&mut found, entered, issues, revision);
    found.changes().map(|changed| changed.accepted.iter().map(|one| one.number).collect()).collect()
}

#[test]
fn a_clause_that_is_otherwise_names_what_was_accepted_on_it_since() {
    let mut now = text();
    now.clauses[1] = seen(clause(2, Kind::Paragraph, "Other words."));
    // Of this only what is open is otherwise.
    now.clauses[2].open = vec![open(9, 1, &["DK"])];
    now.clauses.remove(4);
    let all = [entered(1, 5, &[2]), entered(2, 15, &[2, 3]), entered(3, 15, &[4, 5])];
    assert_eq!(named(&now, Some(10), &all, &[], None), [vec![2], vec![], vec![3]]);
    assert_eq!(named(&now, Some(15), &all, &[], None), <[Vec<u32>; 3]>::default());
    assert_eq!(named(&now, None, &all, &[], None), [vec![1, 2], vec![], vec![3]]);
}

#[test]
fn who_reads_revisions_has_read_what_stood_in_the_draft_when_they_were_prepared() {
    let mut now = text();
    now.clauses[1] = seen(clause(2, Kind::Paragraph, "Other words."));
    let at = Instant::from_millis;
    let issues = [
        Issue { number: 1, prepared: at(10), issued: at(20) },
        Issue { number: 2, prepared: at(40), issued: at(50) },
    ];
    let times = [(1, 5), (2, 15), (3, 35), (4, 45)];
    let all = times.map(|(number, at)| entered(number, at, &[2]));
    assert_eq!(named(&now, Some(30), &all, &issues, Some(2)), [vec![2, 3]]);
    assert_eq!(named(&now, Some(30), &all, &[], None), [vec![3, 4]]);
}

#[test]
fn an_amendment_is_named_as_long_as_accepting_it_stands() {
    let decided = |outcome, taken_back| {
        let changed = crate::amendment::Changed { clause: id(2), before: None, after: None };
        let decision = Decision {
            version: 1,
            outcome,
            own: false,
            office: false,
            by: SeatId::from_parts(0, 1),
            at: Instant::from_millis(15),
            reason: String::new(),
            changed: vec![changed],
            taken_over: false,
            member: None,
            package: None,
            taken_back,
        };
        Amendment {
            number: Some(7),
            sponsors: BTreeSet::from([code("AX"), code("FI")]),
            decisions: vec![decision],
            ..Amendment::draft(Audience::Members { members: BTreeSet::new() }, None)
        }
    };
    let of = |outcome, taken_back| Entered::of(amendment(7), &decided(outcome, taken_back));
    let found = of(Outcome::Accept, None).unwrap();
    assert_eq!((found.accepted.members, found.clauses), (vec![code("FI"), code("AX")], vec![id(2)]));
    let modified = of(Outcome::AcceptAsModified { operations: Vec::new() }, None).unwrap();
    assert!(modified.accepted.modified && !found.accepted.modified);
    let (by, at) = (SeatId::from_parts(0, 1), Instant::from_millis(20));
    let back = TakenBack { by, at, reason: "Not so.".into(), host: None };
    assert_eq!(of(Outcome::Accept, Some(back)), None);
    assert_eq!(of(Outcome::Reject, None), None);
}

/// Some clauses of twelve, in any order, in any of few shapes and with any of few things said and open.
fn any_stand() -> impl Strategy<Value = Stand> {
    let kinds = vec![Kind::Goal, Kind::Heading, Kind::Paragraph, Kind::Bullet];
    let one = (
        prop::sample::select(kinds),
        prop::sample::select(vec!["One.", "Two words.", "Two other words."]),
        prop::option::of(1_u32..3),
        prop::option::of(prop::sample::select(vec!["DK", "FI"])),
    );
    let ids = Just((1..13_usize).collect::<Vec<_>>()).prop_shuffle();
    (ids, prop::collection::vec(one, 0..13)).prop_map(|(ids, all)| {
        let clauses =
            ids.into_iter().zip(all).enumerate().map(|(place, (n, (kind, words, version, who)))| {
                let pos = format!("a{place:04}1");
                let mut seen = seen(Clause { pos, ..clause(n, kind, words) });
                seen.clause.level = kind.settled_level(1);
                seen.open = version.map(|version| open(1, version, &["NO"])).into_iter().collect();
                seen.said = who.map(|who| says(who, &Value::Agree, true)).into_iter().collect();
                seen
            });
        Stand { clauses: clauses.collect(), wide: Vec::new() }
    })
}

proptest! {
    #[test]
    fn there_is_no_difference_from_what_is_and_none_after_all_is_confirmed(read in any_stand(), now in any_stand()) {
        prop_assert_eq!(between(&now, &now), Difference::default());
        let found = between(&read, &now);
        let confirmed = confirm(&read, &now, &all_shown(&found), None).unwrap();
        prop_assert_eq!(between(&confirmed, &now), Difference::default());
        let ids = |stand: &Stand| stand.clauses.iter().map(|seen| seen.clause.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&confirmed), ids(&now));
    }

    #[test]
    fn what_is_confirmed_is_not_in_the_difference_and_the_rest_stays_as_it_was(
        read in any_stand(), now in any_stand(), some in prop::collection::vec(any::<bool>(), 13),
    ) {
        let found = between(&read, &now);
        let chosen: Vec<_> = found.changes().zip(&some).filter(|(_, on)| **on).map(|(changed, _)| changed).collect();
        let shown: Vec<Shown> = chosen.iter().flat_map(|changed| changed.shown.clone()).collect();
        let done: BTreeSet<_> = shown.iter().map(|one| one.clause.clone()).collect();
        let confirmed = confirm(&read, &now, &shown, None).unwrap();
        let left = between(&confirmed, &now);
        for changed in left.changes() {
            prop_assert!(!done.contains(&changed.clause), "{} is there again", changed.clause);
        }
        for before in found.changes().filter(|changed| !done.contains(&changed.clause)) {
            let after = left.changes().find(|changed| changed.clause == before.clause);
            let inside = |one: &Changed| (one.spans.clone(), one.was, one.brackets.clone(), one.positions.clone());
            match after {
                Some(after) => prop_assert_eq!(inside(after), inside(before)),
                // Which of two that changed places is the one that moved may be said the other way round.
                None => prop_assert_eq!(before.place, Place::Moved),
            }
        }
        for kept in &read.clauses {
            let there = confirmed.find(&kept.clause.id);
            prop_assert!(done.contains(&kept.clause.id) || there == Some(kept));
        }
    }
}
