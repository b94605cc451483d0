//! Applying a package.

use shared::amendment::{Basis, NewClause, Operation, Outcome, State as Amended};
use shared::api::amendment::DecideAnAmendment;
use shared::api::package::{ApplyAPackage, Does, GetPackage, Holds, NewApplication};
use shared::api::text::{GetText, OfText};
use shared::package::{Reply, State};
use shared::position::{ReservationKind, Value};
use shared::problem::Code;
use shared::text::{Facts, Kind};

use super::{Round, application, compromise, of};
use crate::amendment::{decision, of as of_amendment, original, reword};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

on_both! {
    async fn accepted_by_all_it_enters_the_text_whole_and_decides_what_it_speaks_to(world: World) {
        let round = Round::of(world).await;
        let wanted = [
            round.tabled(vec![reword(1, "The better words of clause 1.")]).await,
            round.tabled(vec![reword(1, "The finest words of clause 1.")]).await,
            round.tabled(vec![reword(2, "The words of clause two.")]).await,
            round.tabled(vec![reword(5, "Not the package's matter.")]).await,
        ];
        let package = round.accepted(compromise()).await;
        assert_eq!(package.held_up, []);
        let mut tab = Tab::open(&round.n.world, round.fi(), round.n.text, 11).await;
        let applied = round.applied(&package).await;
        assert_eq!((applied.state, applied.effects.len(), applied.fallen.len()), (State::Applied, 3, 0));
        assert_eq!(
            round.words().await[1..],
            [
                "The better words of clause 1.",
                "The shared words of clause 2.",
                "The words of clause 4.",
                "The secretariat keeps a list.",
                "The words of clause 5.",
            ]
        );
        tab.until("the words", |tab| tab.words(&clause_id(2)) == "The shared words of clause 2.").await;
        let mut states = Vec::new();
        for one in &wanted {
            let record = round.amendment(one.id).await.record;
            states.push(record.state);
            if let Some(decision) = record.decisions.last() {
                assert_eq!(decision.reason, "The package is agreed.");
                assert_eq!(decision.changed.len(), 1);
            }
        }
        assert_eq!(states, [Amended::Accepted, Amended::AcceptedAsModified, Amended::Rejected, Amended::Tabled]);
        assert_eq!(samrad::text::verify(round.n.world.app.db.read()).await.unwrap().1, vec![]);
        // Once.
        let again = round.n.chair.refused::<ApplyAPackage>(of(package.id), application(&package)).await;
        assert_eq!(again, Code::PackageMoved);
    }
}

on_both! {
    async fn it_moves_clauses_and_changes_their_kinds_and_facts_as_well(world: World) {
        let round = Round::of(world).await;
        let (moved, shaped, told) = (original(5), original(2), original(3));
        let facts = Facts { lead: Some("FI".into()), due: Some("2033".into()), ..Facts::default() };
        let operations = vec![
            reword(1, "The better words of clause 1."),
            Operation::Move { on: Basis::of(&moved), after: Some(clause_id(1)) },
            Operation::Reshape { on: Basis::of(&shaped), kind: Kind::Action, level: 0 },
            Operation::Facts { on: Basis::of(&told), was: told.facts_hash(), facts: facts.clone() },
        ];
        let package = round.accepted(operations).await;
        assert_eq!(package.held_up, []);
        let does: Vec<Does> = package.pieces.iter().map(|piece| piece.does).collect();
        assert_eq!(does, [Does::Replace, Does::Move, Does::Reshape, Does::Facts]);
        let applied = round.applied(&package).await;
        assert_eq!((applied.state, applied.fallen.len()), (State::Applied, 0));
        let text = round.n.secretary.ask::<GetText>(OfText { text: round.n.text }, ()).await;
        let order: Vec<_> = text.clauses.iter().map(|one| one.id.clone()).collect();
        assert_eq!(order, [0, 1, 5, 2, 3, 4].map(clause_id));
        let find = |n: usize| text.clauses.iter().find(|one| one.id == clause_id(n)).unwrap();
        assert_eq!(find(1).wording.text(), "The better words of clause 1.");
        assert_eq!((find(2).kind, &find(3).facts), (Kind::Action, &facts));
    }
}

on_both! {
    async fn it_is_not_applied_before_all_have_accepted_it(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let code = round.n.chair.refused::<ApplyAPackage>(of(put.id), application(&put)).await;
        assert_eq!(code, Code::PackageNotAccepted);
        for head in &round.n.heads {
            round.says(head, &put, Reply::AcceptWhole).await;
        }
        round.says(round.fi(), &put, Reply::Decline).await;
        let code = round.n.chair.refused::<ApplyAPackage>(of(put.id), application(&put)).await;
        assert_eq!(code, Code::PackageNotAccepted);
        assert_eq!(round.words().await[1], "The words of clause 1.");
        round.says(round.fi(), &put, Reply::Accept).await;
        for who in [round.fi(), &round.n.secretary] {
            assert_eq!(who.refused::<ApplyAPackage>(of(put.id), application(&put)).await, Code::Forbidden);
        }
        let bare = NewApplication { reason: " ".into(), ..application(&put) };
        let refused = round.n.chair.try_ask::<ApplyAPackage>(of(put.id), bare).await;
        assert_eq!(refused.field(), "invalid /reason required");
        let other = NewApplication { version: 2, ..application(&put) };
        assert_eq!(round.n.chair.refused::<ApplyAPackage>(of(put.id), other).await, Code::Stale);
        assert_eq!(round.applied(&put).await.state, State::Applied);
    }
}

on_both! {
    async fn a_clause_that_was_changed_or_deleted_since_stops_all_of_it(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        let edit = collab::act::Edit::Delete { clauses: vec![clause_id(2)], by: "a test".into() };
        round.n.world.edit(round.n.text, vec![edit]).await;
        let held = round.fi().ask::<GetPackage>(of(package.id), ()).await.held_up;
        assert_eq!(held.iter().map(|one| (one.what, one.clauses.clone())).collect::<Vec<_>>(), [(Holds::Changed, vec![clause_id(2)])]);
        let code = round.n.chair.refused::<ApplyAPackage>(of(package.id), application(&package)).await;
        assert_eq!(code, Code::PackageOutdated);
        assert_eq!(round.words().await[1], "The words of clause 1.");
    }
}

on_both! {
    async fn a_clause_that_is_agreed_is_reopened_first(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        round.n.all_agree(2, true).await;
        let code = round.n.chair.refused::<ApplyAPackage>(of(package.id), application(&package)).await;
        assert_eq!(code, Code::ClauseAgreed);
        assert_eq!(round.seen(package.id).await.held_up[0].clauses, [clause_id(2)]);
        round.n.world.app.clock.advance(60);
        let bound = round.n.bound(2).await;
        let path = shared::api::position::OfClause { text: round.n.text, clause: bound.clause };
        let reopening = shared::api::position::NewReopening { hash: bound.hash, reason: "For the package.".into() };
        round.n.chair.ask::<shared::api::position::ReopenAClause>(path, reopening).await;
        assert_eq!(round.applied(&package).await.state, State::Applied);
    }
}

on_both! {
    async fn a_sealed_text_takes_no_package(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        round.n.world.move_to(round.n.programme, round.n.text, "adoption").await;
        let code = round.n.chair.refused::<ApplyAPackage>(of(package.id), application(&package)).await;
        assert_eq!(code, Code::NotNegotiated);
        assert_eq!(round.seen(package.id).await.held_up[0].what, Holds::TextFrozen);
    }
}

on_both! {
    async fn positions_on_the_words_before_are_to_be_given_anew(world: World) {
        let round = Round::of(world).await;
        round.n.says(round.fi(), 1, Value::Agree, false).await;
        round.n.says(round.n.dk(), 5, crate::position::reserves(ReservationKind::Scrutiny), false).await;
        let package = round.accepted(compromise()).await;
        round.applied(&package).await;
        let board = round.n.board(&round.n.secretary).await;
        assert!(!board.clauses[1].cells[0].current, "said of other words");
        assert!(board.clauses.last().unwrap().cells[0].current, "nothing was done to that clause");
    }
}

on_both! {
    async fn an_answer_on_the_condition_that_it_stays_whole_falls_with_a_part(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        for head in &round.n.heads {
            round.says(head, &put, Reply::Accept).await;
        }
        round.says(round.fi(), &put, Reply::AcceptWhole).await;
        round.applied(&put).await;
        round.n.edits(1, "Words by the pen.").await;
        let seen = round.seen(put.id).await;
        assert_eq!((seen.fallen, seen.released), (vec![clause_id(1)], vec!["FI".parse().unwrap()]));
    }
}

on_both! {
    async fn an_amendment_that_was_decided_before_is_left_alone(world: World) {
        let round = Round::of(world).await;
        let tabled = round.tabled(vec![reword(1, "The finest words of clause 1.")]).await;
        let package = round.accepted(compromise()).await;
        let reject = decision(&tabled, Outcome::Reject, "It was not wanted.");
        round.n.chair.ask::<DecideAnAmendment>(of_amendment(tabled.id), reject).await;
        round.applied(&package).await;
        let record = round.amendment(tabled.id).await.record;
        assert_eq!((record.state, record.decisions.len()), (Amended::Rejected, 1));
    }
}

on_both! {
    async fn its_new_clauses_stand_behind_those_of_amendments_accepted_since_it_was_put(world: World) {
        let round = Round::of(world).await;
        let behind_2 = |n: usize| {
            vec![Operation::Insert { after: Some(clause_id(2)), clause: NewClause::from(&original(n)) }]
        };
        let order = async || {
            let text = round.n.secretary.ask::<GetText>(OfText { text: round.n.text }, ()).await;
            text.clauses.into_iter().map(|clause| clause.id).collect::<Vec<_>>()
        };
        let tabled = round.tabled(behind_2(7)).await;
        let package = round.accepted(behind_2(8)).await;
        round.n.world.app.clock.advance(10);
        let accepted = decision(&tabled, Outcome::Accept, "");
        round.n.chair.ask::<DecideAnAmendment>(of_amendment(tabled.id), accepted).await;
        round.n.world.app.clock.advance(10);
        round.applied(&package).await;
        assert_eq!(order().await, [0, 1, 2, 7, 8, 3, 4, 5].map(clause_id));
        // One that is built with these in the text is put before them.
        let next = round.accepted(behind_2(9)).await;
        round.applied(&next).await;
        assert_eq!(order().await, [0, 1, 2, 9, 7, 8, 3, 4, 5].map(clause_id));
        assert_eq!(samrad::text::verify(round.n.world.app.db.read()).await.unwrap().1, vec![]);
    }
}
