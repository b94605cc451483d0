//! Taking positions and taking them back.

use collab::act::Edit;
use shared::api::position::{GetClausePositions, OfClause, OfPosition, TakeAPosition, TakePositionBack};
use shared::lifecycle::State;
use shared::position::{ClauseState, NewPosition, ReservationKind, Scope, Value};
use shared::problem::Code;
use shared::text::{Kind, Wording};

use super::{MEMBERS, Negotiation, objects, reserves};
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

fn exact(n: usize, hash: shared::text::ContentHash, value: Value) -> NewPosition {
    NewPosition { scope: Scope::Clause { clause: clause_id(n), hash }, value, confirmed: false }
}

on_both! {
    async fn all_who_negotiate_see_what_each_delegation_has_said_and_who_said_it(world: World) {
        let n = Negotiation::of(world, 2).await;
        n.says(n.dk(), 1, Value::Agree, false).await;
        n.says(&n.heads[1], 1, reserves(ReservationKind::Scrutiny), false).await;
        let delegate = n.world.signed_in("d@example.org", "delegate LV").await;
        for client in [&delegate, &n.chair, &n.secretary] {
            let board = n.board(client).await;
            assert_eq!(board.entitled.iter().map(ToString::to_string).collect::<Vec<_>>(), MEMBERS);
            assert!(board.open && board.liftable);
            let row = &board.clauses[1];
            assert_eq!((row.label.as_str(), row.kind, row.state), ("1.0.1", Kind::Paragraph, ClauseState::Open));
            let said: Vec<_> = row.cells.iter().map(|cell| (cell.position.member.to_string(), cell.current)).collect();
            assert_eq!(said, [("DK".into(), true), ("FI".into(), true)]);
            let second = &row.cells[1].position;
            assert_eq!(second.value, reserves(ReservationKind::Scrutiny));
            assert_eq!((second.by.name.as_str(), second.by.code.as_str()), ("FI@example.org", "FI"));
            assert_eq!(second.at, n.world.app.clock.now());
        }
    }
}

on_both! {
    async fn a_position_on_words_that_no_longer_stand_is_stale(world: World) {
        let n = Negotiation::of(world, 1).await;
        let before = n.hash(1).await;
        n.edits(1, "New words.").await;
        let late = n.dk().refused::<TakeAPosition>(n.path(), exact(1, before, Value::Agree)).await;
        assert_eq!(late, Code::Stale);
        n.says(n.dk(), 1, Value::Agree, false).await;
    }
}

on_both! {
    async fn a_change_turns_a_position_to_reconfirm_and_its_return_revives_it(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.says(n.dk(), 1, Value::Agree, false).await;
        let first = n.hash(1).await;
        n.edits(1, "New words.").await;
        let board = n.board(&n.heads[4]).await;
        assert!(!board.clauses[1].cells[0].current);
        let earlier = board.earlier.iter().find(|one| one.hash == first).expect("the words it was given for");
        assert_eq!(earlier.wording.text(), "The words of clause 1.");
        n.edits(1, "The words of clause 1.").await;
        assert!(n.board(n.dk()).await.clauses[1].cells[0].current);
    }
}

on_both! {
    async fn only_the_head_speaks_for_the_delegation(world: World) {
        let n = Negotiation::of(world, 1).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        let hash = n.hash(1).await;
        for client in [&delegate, &n.chair, &n.secretary] {
            let new = exact(1, hash.clone(), Value::Agree);
            assert_eq!(client.refused::<TakeAPosition>(n.path(), new).await, Code::Forbidden);
        }
        let taken = n.says(n.dk(), 1, Value::Agree, false).await;
        let path = || OfPosition { text: n.text, position: taken.id };
        assert_eq!(n.heads[1].refused::<TakePositionBack>(path(), ()).await, Code::Forbidden);
        assert_eq!(n.chair.refused::<TakePositionBack>(path(), ()).await, Code::Forbidden);
    }
}

on_both! {
    async fn positions_are_taken_only_while_the_programme_is_negotiated(world: World) {
        let n = Negotiation::of(world, 1).await;
        let hash = n.hash(1).await;
        let agreed = n.says(n.dk(), 1, Value::Agree, false).await;
        let reserved = n.says(&n.heads[1], 1, reserves(ReservationKind::Parliamentary), false).await;
        for state in State::ALL.into_iter().filter(|state| *state != State::Negotiation) {
            n.world.move_to(n.programme, n.text, state.as_str()).await;
            let new = exact(1, hash.clone(), Value::CanLiveWith);
            assert_eq!(n.dk().refused::<TakeAPosition>(n.path(), new).await, Code::NotNegotiated, "{state:?}");
            let path = OfPosition { text: n.text, position: agreed.id };
            assert_eq!(n.dk().refused::<TakePositionBack>(path, ()).await, Code::NotNegotiated, "{state:?}");
        }
        n.world.move_to(n.programme, n.text, "endorsed_by_officials").await;
        let path = OfPosition { text: n.text, position: reserved.id };
        n.heads[1].ask::<TakePositionBack>(path, ()).await;
        assert_eq!(n.board(n.dk()).await.clauses[1].cells.len(), 1, "a parliament may be ready late");
    }
}

on_both! {
    async fn what_is_taken_back_leaves_nothing_and_stays_on_record(world: World) {
        let n = Negotiation::of(world, 1).await;
        let first = n.says(n.dk(), 1, Value::Agree, false).await;
        let second = n.says(n.dk(), 1, objects(), false).await;
        let path = |id| OfPosition { text: n.text, position: id };
        assert_eq!(n.dk().refused::<TakePositionBack>(path(first.id), ()).await, Code::Stale, "another took its place");
        n.dk().ask::<TakePositionBack>(path(second.id), ()).await;
        assert!(n.board(n.dk()).await.clauses[1].cells.is_empty());
        assert_eq!(n.dk().refused::<TakePositionBack>(path(second.id), ()).await, Code::Stale);
        let of = OfClause { text: n.text, clause: clause_id(1) };
        let record = n.secretary.ask::<GetClausePositions>(of, ()).await;
        let kept: Vec<_> = record.positions.iter().map(|one| (one.id, one.ended_at.is_some())).collect();
        assert_eq!(kept, [(first.id, false), (second.id, true)]);
    }
}

on_both! {
    async fn a_reservation_on_older_words_can_still_be_lifted(world: World) {
        let n = Negotiation::of(world, 1).await;
        let taken = n.says(n.dk(), 1, reserves(ReservationKind::Scrutiny), false).await;
        n.edits(1, "New words.").await;
        n.dk().ask::<TakePositionBack>(OfPosition { text: n.text, position: taken.id }, ()).await;
        assert!(n.board(n.dk()).await.clauses[1].cells.is_empty());
    }
}

on_both! {
    async fn a_reservation_may_stand_against_a_section_or_the_whole_text_once(world: World) {
        let n = Negotiation::of(world, 2).await;
        let wide = |scope| NewPosition { scope, value: reserves(ReservationKind::General), confirmed: false };
        let section = || Scope::Section { head: clause_id(0) };
        n.dk().ask::<TakeAPosition>(n.path(), wide(section())).await;
        n.dk().ask::<TakeAPosition>(n.path(), wide(section())).await;
        n.dk().ask::<TakeAPosition>(n.path(), wide(Scope::Text)).await;
        let board = n.board(n.dk()).await;
        assert_eq!(board.wide.iter().map(|one| one.scope.clone()).collect::<Vec<_>>(), [section(), Scope::Text]);
        n.all_agree(1, false).await;
        assert_eq!(n.state(1).await, ClauseState::Open, "it covers what stands under its head");
        for one in board.wide {
            n.dk().ask::<TakePositionBack>(OfPosition { text: n.text, position: one.id }, ()).await;
        }
        assert_eq!(n.state(1).await, ClauseState::AgreedAdRef);

        let paragraph = wide(Scope::Section { head: clause_id(1) });
        let answer = n.dk().try_ask::<TakeAPosition>(n.path(), paragraph).await;
        assert_eq!(answer.field(), "invalid /scope/head not_here");
        let strange = wide(Scope::Section { head: clause_id(99) });
        let answer = n.dk().try_ask::<TakeAPosition>(n.path(), strange).await;
        assert_eq!(answer.field(), "invalid /scope/head unknown");
    }
}

on_both! {
    async fn a_reservation_on_a_section_whose_head_is_a_heading_no_more_still_stands_in_the_way(world: World) {
        let n = Negotiation::of(world, 1).await;
        let scope = Scope::Section { head: clause_id(0) };
        let new = NewPosition { scope, value: reserves(ReservationKind::General), confirmed: false };
        n.dk().ask::<TakeAPosition>(n.path(), new).await;
        n.all_agree(1, true).await;
        assert_eq!(n.state(1).await, ClauseState::Open);
        let edit = Edit::Kind { clause: clause_id(0), kind: Kind::Paragraph, level: 0 };
        n.world.edit(n.text, vec![edit]).await;
        assert_eq!(n.state(1).await, ClauseState::Open, "nobody has lifted it");
    }
}

on_both! {
    async fn what_is_missing_is_named_by_field(world: World) {
        let n = Negotiation::of(world, 1).await;
        let hash = n.hash(1).await;
        let past = Value::Reservation {
            kind: ReservationKind::Scrutiny,
            reason: "Being examined.".into(),
            lifts_on: "2026-11-22".parse().ok(),
        };
        let silent = Value::Object { wanted: Wording::default(), reason: String::new() };
        for (value, expected) in
            [(past, "invalid /value/lifts_on in_the_past"), (silent, "invalid /value/wanted required")]
        {
            let answer = n.dk().try_ask::<TakeAPosition>(n.path(), exact(1, hash.clone(), value)).await;
            assert_eq!(answer.field(), expected);
        }
        let gone = n.dk().refused::<TakeAPosition>(n.path(), exact(9, hash, Value::Agree)).await;
        assert_eq!(gone, Code::NotFound);
    }
}

on_both! {
    async fn a_clause_is_agreed_ad_ref_by_all_and_agreed_by_itself_when_all_have_confirmed(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.all_agree(1, false).await;
        assert_eq!(n.state(1).await, ClauseState::AgreedAdRef);
        n.all_agree(1, true).await;
        let board = n.board(n.dk()).await;
        let row = &board.clauses[1];
        assert_eq!(row.state, ClauseState::Agreed);
        let closed = row.closed.as_ref().expect("it is closed");
        assert_eq!((&closed.hash, closed.by.is_none()), (&row.hash, true), "by nobody but the last confirmation");
        let again = exact(1, row.hash.clone(), objects());
        assert_eq!(n.dk().refused::<TakeAPosition>(n.path(), again).await, Code::ClauseAgreed);
        let path = OfPosition { text: n.text, position: row.cells[0].position.id };
        assert_eq!(n.dk().refused::<TakePositionBack>(path, ()).await, Code::ClauseAgreed);
    }
}

on_both! {
    async fn the_lifting_of_the_last_reservation_closes_what_all_have_confirmed(world: World) {
        let n = Negotiation::of(world, 1).await;
        let new = NewPosition { scope: Scope::Text, value: reserves(ReservationKind::Parliamentary), confirmed: false };
        let wide = n.heads[2].ask::<TakeAPosition>(n.path(), new).await;
        n.all_agree(1, true).await;
        assert_eq!(n.state(1).await, ClauseState::AgreedAdRef);
        n.heads[2].ask::<TakePositionBack>(OfPosition { text: n.text, position: wide.id }, ()).await;
        let row = n.board(n.dk()).await.clauses.remove(1);
        assert_eq!((row.state, row.closed.is_some()), (ClauseState::Agreed, true));
    }
}

on_both! {
    async fn an_agreed_clause_that_the_pen_edits_shows_as_reopened(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.all_agree(1, true).await;
        n.edits(1, "New words.").await;
        assert_eq!(n.state(1).await, ClauseState::Reopened);
        n.edits(1, "The words of clause 1.").await;
        assert_eq!(n.state(1).await, ClauseState::Agreed, "the words that were agreed have returned");
    }
}

on_both! {
    async fn hand_set_brackets_come_before_agreement(world: World) {
        use shared::text::{Bracket, Marks, Piece};
        let mut clauses = goal_with_paragraphs(1);
        let bracket = Bracket { id: "b1".into(), by: "SEC".into(), reason: "Two figures.".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        clauses[1].wording = Wording::new([Piece::plain("By "), Piece::marked("2032", marks)]);
        let (programme, text) = world.text("negotiation", "live", &clauses).await;
        let n = Negotiation::around(world, programme, text).await;
        n.all_agree(1, true).await;
        let row = n.board(n.dk()).await.clauses.remove(1);
        assert_eq!((row.brackets, row.state), (1, ClauseState::Bracketed));
    }
}

on_both! {
    async fn each_act_is_in_the_programmes_chain(world: World) {
        use shared::api::audit::{ListAudit, OfScope};
        let n = Negotiation::of(world, 1).await;
        let taken = n.says(n.dk(), 1, Value::Agree, false).await;
        n.dk().ask::<TakePositionBack>(OfPosition { text: n.text, position: taken.id }, ()).await;
        let scope = shared::audit::Scope::Programme(n.programme);
        let answer = n.secretary.try_ask_with::<ListAudit>(OfScope { scope }, "", ()).await;
        let entries = answer.json()["items"].as_array().expect("entries").clone();
        let acts: Vec<_> = entries.iter().map(|one| (one["act"].as_str().unwrap(), one["object"].as_str().unwrap())).collect();
        let id = taken.id.to_string();
        assert_eq!(acts, [("position.take", id.as_str()), ("position.take", id.as_str())]);
        assert_eq!(entries[0]["detail"]["taken_back"], true);
    }
}
