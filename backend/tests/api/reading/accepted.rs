//! By which amendments a clause is otherwise: those that were accepted on it since it was confirmed.

use collab::act::Edit;
use shared::amendment::{Basis, Operation, Outcome};
use shared::api::amendment::{DecideAnAmendment, ReleaseTheDraft, SubmitTheDraft, TakeADecisionBack};
use shared::api::position::OfText;
use shared::api::reading::GetReading;
use shared::id::TextId;
use shared::problem::Code;
use shared::reading::{Accepted, Whose};
use shared::text::Wording;

use super::{clauses, confirmed, since};
use crate::amendment::{Table, decision, of, original, reversal, reword, shown, table};
use crate::on_both;
use crate::revision::issued;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// What is named at the n-th clause, in which something has changed.
async fn named(client: &Client, text: TextId, n: usize) -> Vec<Accepted> {
    let view = since(client, text, Whose::Own).await;
    let changed = view.difference.changes().find(|changed| changed.clause == clause_id(n));
    changed.expect("it has changed").accepted.clone()
}

/// The numbers of these.
fn numbers(all: &[Accepted]) -> Vec<u32> {
    all.iter().map(|one| one.number).collect()
}

/// Sweden's head confirms all of it, some time after what was before and before what comes after. Whoever signed in first must not run out
/// of time in it.
async fn read(world: &World, table: &Table) {
    world.app.clock.advance(20);
    confirmed(&table.se, table.text, Whose::Own).await;
    world.app.clock.advance(20);
}

/// The pen changes the words of the n-th clause.
async fn writes(world: &World, table: &Table, n: usize, words: &str) {
    let edit = Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) };
    world.edit(table.text, vec![edit]).await;
}

on_both! {
    async fn what_was_accepted_since_is_named_at_the_clauses_it_changed(world: World) {
        let table = table(&world, 4).await;
        confirmed(&table.se, table.text, Whose::Delegation).await;
        read(&world, &table).await;
        let first = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&first).await;
        let delete = Operation::Delete { on: Basis::of(&original(2)) };
        let draft = table.draft(&table.fi, 2, vec![delete]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let second = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        table.accepted(&second).await;
        let third = table.tabled(&table.fi, 3, "More Finnish words.").await;
        let outcome = Outcome::AcceptAsModified { operations: vec![reword(3, "Words between.")] };
        table.chair.ask::<DecideAnAmendment>(of(third.id), decision(&third, outcome, "")).await;
        writes(&world, &table, 4, "Words of the pen.").await;

        let view = since(&table.se, table.text, Whose::Own).await;
        assert_eq!(clauses(&view), [clause_id(1), clause_id(2), clause_id(3), clause_id(4)]);
        let first_named = named(&table.se, table.text, 1).await;
        let [one] = &first_named[..] else { panic!("{view:?}") };
        assert_eq!((one.amendment, one.number, one.modified), (first.id, 1, false));
        assert_eq!((one.members.len(), one.members[0].as_str(), one.at), (1, "FI", world.app.clock.now()));
        assert_eq!(numbers(&named(&table.se, table.text, 2).await), [2]);
        let with_other_words = named(&table.se, table.text, 3).await;
        assert!(numbers(&with_other_words) == [3] && with_other_words[0].modified);
        assert_eq!(named(&table.se, table.text, 4).await, []);
        // The delegation's reading is another.
        let view = since(&table.se, table.text, Whose::Delegation).await;
        let all: Vec<_> = view.difference.changes().flat_map(|changed| numbers(&changed.accepted)).collect();
        assert_eq!(all, [1, 2, 3]);
        // And where nothing was ever confirmed, nothing is named.
        let view = since(&table.fi, table.text, Whose::Own).await;
        assert!(view.difference.changes().all(|changed| changed.accepted.is_empty()));
    }
}

on_both! {
    async fn a_decision_that_was_taken_back_is_not_named(world: World) {
        let table = table(&world, 1).await;
        read(&world, &table).await;
        let tabled = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&tabled).await;
        assert_eq!(numbers(&named(&table.se, table.text, 1).await), [1]);
        table.chair.ask::<TakeADecisionBack>(of(tabled.id), reversal(1, "A mistake.")).await;
        writes(&world, &table, 1, "Words of the pen.").await;
        assert_eq!(named(&table.se, table.text, 1).await, []);
    }
}

on_both! {
    async fn what_was_accepted_before_the_reading_is_not_named(world: World) {
        let table = table(&world, 2).await;
        let before = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&before).await;
        read(&world, &table).await;
        writes(&world, &table, 1, "Words of the pen.").await;
        assert_eq!(named(&table.se, table.text, 1).await, []);
        let after = table.tabled_now(&table.fi, 1, "Words of the pen and of Finland.").await;
        table.accepted(&after).await;
        assert_eq!(numbers(&named(&table.se, table.text, 1).await), [2]);
    }
}

on_both! {
    async fn who_reads_revisions_is_told_of_an_amendment_with_the_revision_that_holds_it(world: World) {
        let table = Table::over(&world, world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await).await;
        let text = table.text;
        issued(&table.secretary, &table.chair, text).await;
        world.app.clock.advance(60);
        let tabled = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&tabled).await;
        // Confirmed after it was accepted, and before it was to be read.
        read(&world, &table).await;
        assert_eq!(clauses(&since(&table.se, text, Whose::Own).await), []);
        issued(&table.secretary, &table.chair, text).await;
        assert_eq!(numbers(&named(&table.se, text, 1).await), [1]);
        read(&world, &table).await;
        writes(&world, &table, 1, "Words of the pen.").await;
        issued(&table.secretary, &table.chair, text).await;
        assert_eq!(named(&table.se, text, 1).await, []);
    }
}

on_both! {
    async fn who_may_not_know_of_amendments_is_told_of_none(world: World) {
        let table = table(&world, 1).await;
        read(&world, &table).await;
        let tabled = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&tabled).await;
        for seat in ["observer", "administrator"] {
            let who = world.signed_in(&format!("{seat}@example.org"), seat).await;
            let answer = who.try_ask_with::<GetReading>(OfText { text: table.text }, "whose=own", ()).await;
            assert_eq!(answer.code(), Code::NotFound, "{seat}");
        }
    }
}
