//! Who set a bracket by hand, and when: what the log says, wherever its words are read.

use std::slice;

use shared::api::amendment::{ReleaseTheDraft, SubmitTheDraft};
use shared::api::position::{GetPositions, OfText as OfPositions};
use shared::api::revision::{GetRevision, OfRevision};
use shared::api::session::GetAccount;
use shared::api::text::{GetClause, GetText, HandSet, OfClause, OfText};
use shared::id::TextId;
use shared::text::{Bracket, Marks, Piece, Wording};

use crate::amendment::{of, reword, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::revision::issued;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

const ID: &str = "01JD3ZK8WQ5R7T9V0X2Y4B0001";

/// Who set what in the n-th clause, as it reads now.
async fn hand_set(who: &Client, text: TextId, n: usize) -> Vec<HandSet> {
    who.ask::<GetText>(OfText { text }, ()).await.clauses.swap_remove(n).hand_set
}

/// That person, at the time at which the clock stands.
fn set_by(world: &World, name: &str, code: &str) -> HandSet {
    HandSet { id: ID.into(), by: name.into(), code: code.into(), at: world.app.clock.now() }
}

async fn seat_of(who: &Client) -> String {
    who.ask::<GetAccount>((), ()).await.seats[0].id.to_string()
}

on_both! {
    async fn a_bracket_says_who_set_it_and_when_and_keeps_that(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        // The mark names nobody who has written.
        let somebody = seat_of(&chair).await;
        tab.brackets(&clause_id(1), 3, ID, &somebody).await;
        tab.until("saved", Tab::is_saved).await;
        let set = set_by(&world, "sec@example.org", "SEC");
        assert_eq!(hand_set(&secretary, text, 1).await, slice::from_ref(&set));
        tab.until("it is settled", |tab| tab.settled.iter().any(|one| one.hand_set == [set.clone()])).await;
        // Others write on in the clause, and the bracket goes along with words to another.
        world.app.clock.advance(60);
        let mut other = Tab::open(&world, &chair, text, 12).await;
        other.types(&clause_id(1), " And more.").await;
        other.brackets(&clause_id(2), 5, ID, &somebody).await;
        other.until("saved", Tab::is_saved).await;
        assert_eq!(hand_set(&secretary, text, 1).await, slice::from_ref(&set));
        assert_eq!(hand_set(&chair, text, 2).await, slice::from_ref(&set));
        let path = OfClause { text, clause: clause_id(1) };
        assert_eq!(chair.ask::<GetClause>(path, ()).await.hand_set, [set]);
    }
}

on_both! {
    async fn where_two_write_in_a_clause_it_is_whose_its_mark_says(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        let mut other = Tab::open(&world, &chair, text, 12).await;
        tab.brackets(&clause_id(1), 3, ID, &seat_of(&secretary).await).await;
        tab.until("saved", Tab::is_saved).await;
        other.types(&clause_id(1), " And more.").await;
        other.until("saved", Tab::is_saved).await;
        assert_eq!(hand_set(&chair, text, 1).await, [set_by(&world, "sec@example.org", "SEC")]);
    }
}

on_both! {
    async fn revisions_and_the_board_say_it_to_those_who_negotiate(world: World) {
        let (programme, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let head = world.signed_in("head@example.org", "head FI").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.brackets(&clause_id(1), 3, ID, "").await;
        tab.until("saved", Tab::is_saved).await;
        let revision = issued(&secretary, &chair, text).await.id;
        let set = set_by(&world, "sec@example.org", "SEC");
        let read = head.ask::<GetRevision>(OfRevision { revision }, ()).await;
        assert_eq!(read.clauses[1].hand_set, slice::from_ref(&set));
        world.move_to(programme, text, "consultation").await;
        let read = observer.ask::<GetRevision>(OfRevision { revision }, ()).await;
        assert!(read.clauses.iter().all(|row| row.hand_set.is_empty() && row.clause.wording.brackets().is_empty()));
        world.move_to(programme, text, "negotiation").await;
        let board = head.ask::<GetPositions>(OfPositions { text }, ()).await;
        assert_eq!(board.clauses[1].hand_set, [set]);
    }
}

on_both! {
    async fn of_what_a_text_begins_with_and_of_what_is_no_id_nobody_is_named(world: World) {
        let mut clauses = goal_with_paragraphs(2);
        let bracket = Bracket { id: ID.into(), by: String::new(), reason: String::new() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        clauses[1].wording = Wording::new([Piece::marked("The words", marks), Piece::plain(" of it.")]);
        let (_, text) = world.text("drafting", "live", &clauses).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.types(&clause_id(1), " And more.").await;
        tab.brackets(&clause_id(2), 3, "not written as an id", "").await;
        tab.until("saved", Tab::is_saved).await;
        let read = secretary.ask::<GetText>(OfText { text }, ()).await.clauses;
        assert!(read[1..].iter().all(|clause| clause.wording.brackets().len() == 1 && clause.hand_set.is_empty()));
    }
}

on_both! {
    async fn of_one_set_in_a_draft_the_delegation_alone_is_named(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let mut tab = Tab::open(&world, &table.fi, draft.draft.unwrap().text, 11).await;
        tab.brackets(&clause_id(1), 5, ID, "").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        let set = set_by(&world, "", "FI");
        world.app.clock.advance(60);
        table.accepted(&tabled).await;
        assert_eq!(hand_set(&table.secretary, table.text, 1).await, [set]);
    }
}
