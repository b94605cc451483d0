//! What an amendment asks for beside words: where a clause stands, what it is, and what it says beside its words.

use shared::amendment::{Basis, Fit, NewClause, Operation, State};
use shared::api::amendment::{AmendmentView, GetAmendment, ReleaseTheDraft, SubmitTheDraft};
use shared::text::{Facts, Kind};

use super::{Table, of, original, shown, table};
use crate::on_both;
use crate::support::{Client, World, clause_id};

fn led_by_finland() -> Facts {
    Facts { lead: Some("FI".into()), due: Some("2033".into()), ..Facts::default() }
}

/// Clause 3 behind clause 1, and clause 2 an action that Finland leads.
fn wishes() -> Vec<Operation> {
    let on = |n: usize| Basis::of(&original(n));
    vec![
        Operation::Move { on: on(3), after: Some(clause_id(1)) },
        Operation::Reshape { on: on(2), kind: Kind::Action, level: 0 },
        Operation::Facts { on: on(2), was: original(2).facts_hash(), facts: led_by_finland() },
    ]
}

on_both! {
    async fn a_clause_is_moved_made_an_action_and_given_facts_by_an_amendment(world: World) {
        let table = table(&world, 4).await;
        let draft = table.draft(&table.fi, 2, wishes()).await;
        let asked = draft.draft.unwrap();
        assert_eq!(asked.faults, []);
        for wish in wishes() {
            assert!(asked.operations.contains(&wish), "{wish:?} is not in {:?}", asked.operations);
        }
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert_eq!((tabled.fit, tabled.operations.len()), (Fit::Clean, 3));
        assert_eq!(table.accepted(&tabled).await.record.state, State::Accepted);
        let clauses = table.clauses().await;
        let order: Vec<_> = clauses.iter().map(|clause| clause.id.clone()).collect();
        assert_eq!(order, [0, 1, 3, 2, 4].map(clause_id));
        assert_eq!((clauses[3].kind, &clauses[3].facts), (Kind::Action, &led_by_finland()));
        assert_eq!(clauses[3].wording.text(), "The words of clause 2.");
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn a_clause_that_was_just_moved_is_reworded_where_it_stands(world: World) {
        let table = table(&world, 4).await;
        let rewording = table.tabled(&table.se, 3, "Swedish words.").await;
        let draft = table.draft(&table.fi, 2, wishes()).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        table.accepted(&tabled).await;
        let rebased = table.se.ask::<GetAmendment>(of(rewording.id), ()).await;
        assert_eq!((rebased.fit, rebased.record.needs_rebasing), (Fit::Clean, false));
        table.accepted(&rebased).await;
        let words = table.words().await;
        assert_eq!(words[1..4], ["The words of clause 1.", "Swedish words.", "The words of clause 2."]);
    }
}

/// Tables a new clause directly behind clause 2.
async fn puts_in(table: &Table, by: &Client, n: usize) -> AmendmentView {
    let clause = NewClause::from(&original(n));
    let draft = table.draft(by, 2, vec![Operation::Insert { after: Some(clause_id(2)), clause }]).await;
    by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
    by.ask::<ReleaseTheDraft>(of(draft.id), shown(by, draft.id).await).await
}

on_both! {
    async fn new_clauses_at_one_place_stand_by_number_unless_their_authors_saw_the_others_there(world: World) {
        let table = table(&world, 3).await;
        let order = async || {
            table.clauses().await.into_iter().map(|clause| clause.id).collect::<Vec<_>>()
        };
        let first = puts_in(&table, &table.fi, 7).await;
        let second = puts_in(&table, &table.se, 8).await;
        world.app.clock.advance(10);
        table.accepted(&first).await;
        world.app.clock.advance(10);
        // Begun with the first in the text, and put before it.
        let third = puts_in(&table, &table.fi, 9).await;
        world.app.clock.advance(10);
        table.accepted(&second).await;
        assert_eq!(order().await, [0, 1, 2, 7, 8, 3].map(clause_id));
        table.accepted(&third).await;
        assert_eq!(order().await, [0, 1, 2, 9, 7, 8, 3].map(clause_id));
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}
