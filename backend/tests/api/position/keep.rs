//! What became agreed by something else than the last word on it.

use collab::act::Edit;
use shared::amendment::Outcome;
use shared::api::amendment::{DecideAnAmendment, WithdrawAnAmendment};
use shared::api::position::{BoardClause, GetPositions, OfText, TakeAPosition};
use shared::position::{ClauseState, NewPosition, ReservationKind, Scope};
use shared::text::{Bracket, Marks, Piece, Wording};

use super::reserves;
use crate::amendment::{Table, decision, of, table};
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

async fn row(table: &Table) -> BoardClause {
    table.secretary.ask::<GetPositions>(OfText { text: table.text }, ()).await.clauses.remove(1)
}

async fn edits(world: &World, table: &Table, words: &str) {
    let edit = Edit::Wording { clause: clause_id(1), wording: Wording::plain(words) };
    world.edit(table.text, vec![edit]).await;
}

on_both! {
    async fn what_a_withdrawal_made_agreed_shows_as_reopened_once_it_is_edited(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let confirmed = table.all_agree(&world, 1).await;
        assert_eq!(row(&table).await.state, ClauseState::Bracketed);
        table.fi.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        assert_eq!(row(&table).await.state, ClauseState::Agreed);

        edits(&world, &table, "New words.").await;
        let now = row(&table).await;
        assert_eq!(now.state, ClauseState::Reopened);
        let closed = now.closed.expect("what was agreed is kept");
        assert_eq!((closed.hash, closed.by.is_none()), (confirmed.hash, true));
        edits(&world, &table, "The words of clause 1.").await;
        assert_eq!(row(&table).await.state, ClauseState::Agreed, "the words that were agreed have returned");
    }
}

on_both! {
    async fn what_a_rejection_made_agreed_stays_so_whatever_is_reserved_against_the_whole(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.all_agree(&world, 1).await;
        table.chair.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Reject, "No.")).await;
        let wide = NewPosition {
            scope: Scope::Text,
            value: reserves(ReservationKind::General),
            confirmed: false,
        };
        table.se.ask::<TakeAPosition>(OfText { text: table.text }, wide).await;
        let now = row(&table).await;
        assert_eq!((now.state, now.closed.is_some()), (ClauseState::Agreed, true));
    }
}

on_both! {
    async fn what_the_lifting_of_a_bracket_made_agreed_shows_as_reopened_once_it_is_edited(world: World) {
        let mut clauses = goal_with_paragraphs(1);
        let bracket = Bracket { id: "b1".into(), by: "SEC".into(), reason: "Two figures.".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        clauses[1].wording = Wording::new([Piece::plain("By "), Piece::marked("2032", marks)]);
        let table = Table::over(&world, world.text("negotiation", "live", &clauses).await).await;
        table.all_agree(&world, 1).await;
        assert_eq!(row(&table).await.state, ClauseState::Bracketed);
        edits(&world, &table, "By 2032").await;
        assert_eq!(row(&table).await.state, ClauseState::Agreed);
        edits(&world, &table, "By 2031").await;
        assert_eq!(row(&table).await.state, ClauseState::Reopened);
    }
}

on_both! {
    async fn what_was_never_agreed_is_not_reopened_by_an_edit(world: World) {
        let table = table(&world, 2).await;
        table.tabled(&table.fi, 1, "Other words.").await;
        table.all_agree(&world, 1).await;
        // An amendment competes with it all the time.
        edits(&world, &table, "The words of clause 1, and more.").await;
        let now = row(&table).await;
        assert!(now.state != ClauseState::Reopened && now.closed.is_none());
    }
}
