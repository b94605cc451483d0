//! Taking decisions back.

use shared::amendment::{Outcome, State};
use shared::api::amendment::{DecideAnAmendment, DecisionReversal, GetAmendment, TakeADecisionBack};
use shared::api::notification::ListNotices;
use shared::api::position::{GetPositions, OfText as OfPositions, TakeAPosition};
use shared::notification::What;
use shared::position::{NewPosition, Scope, Value};
use shared::problem::Code;

use super::{decision, of, reversal, table};
use crate::on_both;
use crate::support::{Client, World};

/// Why the first decision is taken back.
fn because(reason: &str) -> DecisionReversal {
    reversal(1, reason)
}

on_both! {
    async fn a_decision_is_taken_back_by_another_and_both_stay_on_record(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        table.accepted(&tabled).await;
        // Somebody's words elsewhere in the clause stay.
        let other = table.tabled_now(&table.se, 1, "The good words of clause 1, and more.").await;
        table.accepted(&other).await;
        let answer = table.chair.try_ask::<TakeADecisionBack>(of(tabled.id), because("")).await;
        assert_eq!(answer.field(), "invalid /reason required");
        let code = table.secretary.refused::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
        assert_eq!(code, Code::Forbidden);
        let back = table.chair.ask::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
        assert_eq!(back.record.state, State::Tabled);
        assert!(back.record.decisions[0].taken_back.is_some());
        assert_eq!(table.words().await[1], "The words of clause 1, and more.");
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
        // And may be decided on again.
        let view = table.fi.ask::<GetAmendment>(of(tabled.id), ()).await;
        table.accepted(&view).await;
        assert_eq!(table.words().await[1], "The good words of clause 1, and more.");
    }
}

on_both! {
    async fn a_position_on_the_words_before_counts_again_once_the_decision_is_taken_back(world: World) {
        let table = table(&world, 2).await;
        let path = || OfPositions { text: table.text };
        let before = table.clauses().await.swap_remove(1);
        let scope = Scope::Clause { clause: before.id, hash: before.hash };
        let agree = NewPosition { scope, value: Value::Agree, confirmed: false };
        table.se.ask::<TakeAPosition>(path(), agree).await;
        let counts = async || table.se.ask::<GetPositions>(path(), ()).await.clauses[1].cells[0].current;
        assert!(counts().await);
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.accepted(&tabled).await;
        assert!(!counts().await);
        table.chair.ask::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
        assert!(counts().await);
    }
}

on_both! {
    async fn what_was_changed_again_is_not_taken_back_over_anothers_words(world: World) {
        let table = table(&world, 2).await;
        let first = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        table.accepted(&first).await;
        let second = table.tabled_now(&table.se, 1, "The better words of clause 1.").await;
        // It cites the text as Sweden read it, with the first in it.
        table.accepted(&second).await;
        let answer = table.chair.try_ask::<TakeADecisionBack>(of(first.id), because("A mistake.")).await;
        assert_eq!(answer.field(), "changed_since /decision changed");
        // It is said which clause that is, by what it is called.
        let label = table.clauses().await.swap_remove(1).label;
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!([label]));
        assert_eq!(table.words().await[1], "The better words of clause 1.");
    }
}

on_both! {
    async fn a_rejection_and_a_merge_are_taken_back_too(world: World) {
        let table = table(&world, 2).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let guest = table.tabled(&table.se, 1, "Swedish words.").await;
        let outcomes = [(host.id, Outcome::Reject), (guest.id, Outcome::KeepForMinisters)];
        for (id, outcome) in outcomes {
            let view = table.chair.ask::<GetAmendment>(of(id), ()).await;
            table.chair.ask::<DecideAnAmendment>(of(id), decision(&view, outcome, "So.")).await;
            let back = table.chair.ask::<TakeADecisionBack>(of(id), because("Not so.")).await;
            assert_eq!(back.record.state, State::Tabled);
        }
        let merged = decision(&guest, Outcome::MergeInto { number: 1 }, "");
        table.chair.ask::<DecideAnAmendment>(of(guest.id), merged).await;
        table.chair.ask::<TakeADecisionBack>(of(guest.id), reversal(2, "Not so.")).await;
        assert!(table.fi.ask::<GetAmendment>(of(host.id), ()).await.origins.is_empty());
        let code = table.chair.refused::<TakeADecisionBack>(of(host.id), because("Not so.")).await;
        assert_eq!(code, Code::AmendmentMoved);
    }
}

on_both! {
    async fn a_decision_that_another_chair_took_meanwhile_is_not_taken_back_for_the_one_that_was_shown(world: World) {
        let table = table(&world, 3).await;
        let other = world.signed_in("other.chair@example.org", "chair DK").await;
        for (n, outcome) in [(1, Outcome::Accept), (2, Outcome::Reject)] {
            let tabled = table.tabled(&table.fi, n, "Other words.").await;
            table.accepted(&tabled).await;
            other.ask::<TakeADecisionBack>(of(tabled.id), because("Finland has asked.")).await;
            other.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, outcome, "Agreed in the corridor.")).await;
            let decided = table.fi.ask::<GetAmendment>(of(tabled.id), ()).await.record;
            let words = table.words().await;
            let code = table.chair.refused::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
            assert_eq!(code, Code::Stale);
            assert_eq!(table.fi.ask::<GetAmendment>(of(tabled.id), ()).await.record, decided);
            assert_eq!(table.words().await, words);
            // Who has seen the new one takes that back.
            let back = table.chair.ask::<TakeADecisionBack>(of(tabled.id), reversal(2, "A mistake.")).await;
            assert_eq!((back.record.state, back.record.decided()), (State::Tabled, 2));
            assert_eq!(table.words().await[n], format!("The words of clause {n}."));
        }
    }
}

on_both! {
    async fn what_has_been_agreed_since_is_not_taken_back(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.accepted(&tabled).await;
        table.all_agree(&world, 1).await;
        let code = table.chair.refused::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
        assert_eq!(code, Code::ClauseAgreed);
        assert_eq!(table.words().await[1], "Other words.");
        let stands = table.fi.ask::<GetAmendment>(of(tabled.id), ()).await.record;
        assert_eq!((stands.state, &stands.decisions[0].taken_back), (State::Accepted, &None));
    }
}

on_both! {
    async fn who_stands_behind_it_is_told_that_it_is_tabled_again(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.accepted(&tabled).await;
        table.chair.ask::<TakeADecisionBack>(of(tabled.id), because("A mistake.")).await;
        let told = async |who: &Client| {
            let notices = who.ask::<ListNotices>((), ()).await.notices;
            let again = What::AmendmentTabledAgain { amendment: tabled.id, number: 1 };
            notices.iter().filter(|notice| notice.what == again).count()
        };
        assert_eq!((told(&table.fi).await, told(&table.fi_delegate).await), (1, 1));
        assert_eq!((told(&table.se).await, told(&table.chair).await), (0, 0));
    }
}
