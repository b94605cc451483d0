//! What the chair does with a clause.

use shared::api::position::{
    CloseAClause, GetClausePositions, MarkCorrection, NewClosing, NewCorrection, NewReopening, OfClause,
    ReopenAClause,
};
use shared::position::{ClauseState, Value};
use shared::problem::Code;

use super::{Negotiation, objects};
use crate::on_both;
use crate::support::{World, clause_id};

fn of(n: &Negotiation) -> OfClause {
    OfClause { text: n.text, clause: clause_id(1) }
}

on_both! {
    async fn the_chair_closes_what_is_agreed_ad_ref_and_nothing_else(world: World) {
        let n = Negotiation::of(world, 1).await;
        let close = async |client: &crate::support::Client| {
            let hash = n.hash(1).await;
            client.try_ask::<CloseAClause>(of(&n), NewClosing { hash }).await
        };
        assert_eq!(close(&n.chair).await.code(), Code::NotAdRef);
        n.all_agree(1, false).await;
        for client in [n.dk(), &n.secretary] {
            assert_eq!(close(client).await.code(), Code::Forbidden);
        }
        let other = NewClosing { hash: n.hash(0).await };
        assert_eq!(n.chair.refused::<CloseAClause>(of(&n), other).await, Code::Stale);
        assert_eq!(close(&n.chair).await.status, 204);
        let row = n.board(n.dk()).await.clauses.remove(1);
        assert_eq!(row.state, ClauseState::Agreed);
        let by = row.closed.and_then(|closed| closed.by).expect("the chair");
        assert_eq!((by.name.as_str(), by.code.as_str()), ("chair@example.org", "CHAIR"));
        assert_eq!(close(&n.chair).await.code(), Code::NotAdRef, "it is closed");
    }
}

on_both! {
    async fn it_is_reopened_with_a_reason_that_all_see_and_what_was_said_before_closes_it_no_more(world: World) {
        let n = Negotiation::of(world, 1).await;
        let reopening = async |reason: &str| NewReopening { hash: n.hash(1).await, reason: reason.into() };
        let early = n.chair.refused::<ReopenAClause>(of(&n), reopening("New figures.").await).await;
        assert_eq!(early, Code::NotAgreed);
        n.all_agree(1, true).await;
        n.world.app.clock.advance(60);
        assert_eq!(n.dk().refused::<ReopenAClause>(of(&n), reopening("New figures.").await).await, Code::Forbidden);
        let silent = n.chair.try_ask::<ReopenAClause>(of(&n), reopening(" ").await).await;
        assert_eq!(silent.field(), "invalid /reason required");
        n.chair.ask::<ReopenAClause>(of(&n), reopening("New figures.").await).await;
        n.world.app.clock.advance(60);
        let row = n.board(&n.heads[3]).await.clauses.remove(1);
        assert_eq!(row.state, ClauseState::Reopened);
        assert_eq!(row.reopened.map(|one| one.reason).as_deref(), Some("New figures."));
        n.says(n.dk(), 1, objects(), false).await;
        assert_eq!(n.state(1).await, ClauseState::Reopened);
        n.all_agree(1, true).await;
        assert_eq!(n.state(1).await, ClauseState::Agreed, "agreed anew");
        let record = n.dk().ask::<GetClausePositions>(of(&n), ()).await;
        assert_eq!((record.closings.len(), record.reopenings.len(), record.positions.len()), (2, 1, 23));
    }
}

on_both! {
    async fn a_correction_that_the_chair_marks_linguistic_keeps_positions_and_agreement(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.all_agree(1, true).await;
        let from = n.hash(1).await;
        n.edits(1, "The wordings of clause 1.").await;
        assert_eq!(n.state(1).await, ClauseState::Reopened);
        let to = n.hash(1).await;
        let marked = || NewCorrection { from: from.clone(), to: to.clone() };
        assert_eq!(n.secretary.refused::<MarkCorrection>(of(&n), marked()).await, Code::Forbidden);
        let back = NewCorrection { from: to.clone(), to: from.clone() };
        assert_eq!(n.chair.refused::<MarkCorrection>(of(&n), back).await, Code::Stale);
        let strange = NewCorrection { from: n.hash(0).await, to: to.clone() };
        let strange = n.chair.try_ask::<MarkCorrection>(of(&n), strange).await;
        assert_eq!(strange.field(), "invalid /from unknown");
        n.chair.ask::<MarkCorrection>(of(&n), marked()).await;
        n.chair.ask::<MarkCorrection>(of(&n), marked()).await;
        let row = n.board(n.dk()).await.clauses.remove(1);
        assert_eq!(row.state, ClauseState::Agreed);
        assert!(row.cells.iter().all(|cell| cell.current && cell.position.value == Value::Agree));
        let record = n.dk().ask::<GetClausePositions>(of(&n), ()).await;
        assert_eq!(record.corrections.len(), 1);
    }
}

on_both! {
    async fn the_chairs_acts_are_for_a_negotiation(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.all_agree(1, false).await;
        let hash = n.hash(1).await;
        n.world.move_to(n.programme, n.text, "consultation").await;
        let closing = NewClosing { hash: hash.clone() };
        assert_eq!(n.chair.refused::<CloseAClause>(of(&n), closing).await, Code::NotNegotiated);
        let reopening = NewReopening { hash: hash.clone(), reason: "New figures.".into() };
        assert_eq!(n.chair.refused::<ReopenAClause>(of(&n), reopening).await, Code::NotNegotiated);
        let correction = NewCorrection { from: hash.clone(), to: hash };
        assert_eq!(n.chair.refused::<MarkCorrection>(of(&n), correction).await, Code::NotNegotiated);
    }
}
