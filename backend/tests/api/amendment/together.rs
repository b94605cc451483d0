//! Accepting together what nobody opposes.

use shared::amendment::{State, View};
use shared::api::amendment::{
    AcceptTogether, AtVersion, GetAmendment, ListUnopposed, NewStance, OfText, TakeAStance, Together,
};
use shared::id::AmendmentId;
use shared::problem::Code;

use super::{Table, of, table};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn the_preview_names_who_has_not_looked_and_all_or_none_is_accepted(world: World) {
        let table = table(&world, 3).await;
        let one = table.tabled(&table.fi, 1, "Other words.").await;
        let two = table.tabled(&table.se, 2, "Swedish words.").await;
        let opposed = table.tabled(&table.fi, 3, "Opposed words.").await;
        table.se.ask::<TakeAStance>(of(one.id), NewStance { view: View::NoPosition, version: 1 }).await;
        table.se.ask::<TakeAStance>(of(opposed.id), NewStance { view: View::Oppose, version: 1 }).await;
        let path = || OfText { text: table.text };
        assert_eq!(table.fi.refused::<ListUnopposed>(path(), ()).await, Code::Forbidden);
        let preview = table.chair.ask::<ListUnopposed>(path(), ()).await;
        assert_eq!(preview.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2]);
        let not_looked = |at: usize| preview[at].not_looked.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(!not_looked(0).contains(&"SE".to_owned()) && not_looked(0).contains(&"NO".to_owned()));
        assert!(not_looked(1).contains(&"FI".to_owned()));

        let answer = table.chair.try_ask::<AcceptTogether>(path(), all(&[])).await;
        assert_eq!(answer.field(), "invalid /amendments required");
        let wrong = all(&[one.id, opposed.id]);
        assert_eq!(table.chair.refused::<AcceptTogether>(path(), wrong).await, Code::Stale);
        assert_eq!(table.words().await[1], "The words of clause 1.");
        table.chair.ask::<AcceptTogether>(path(), all(&[two.id, one.id])).await;
        assert_eq!(table.words().await[1..3], ["Other words.", "Swedish words."]);
        assert_eq!(table.fi.ask::<GetAmendment>(of(two.id), ()).await.record.state, State::Accepted);
    }
}

fn all(amendments: &[AmendmentId]) -> Together {
    let amendments = amendments.iter().map(|id| AtVersion { id: *id, version: 1 }).collect();
    Together { amendments, reason: String::new() }
}

on_both! {
    async fn a_stance_while_several_are_accepted_together_is_before_all_of_them_or_behind(world: World) {
        let table = table(&world, 8).await;
        for n in [1, 3, 5, 7] {
            let one = table.tabled(&table.fi, n, "Other words.").await;
            let other = table.tabled(&table.se, n + 1, "Swedish words.").await;
            let stance = NewStance { view: View::Support, version: 1 };
            let (accepted, said) = tokio::join!(
                table.chair.try_ask::<AcceptTogether>(OfText { text: table.text }, all(&[one.id, other.id])),
                table.fi.try_ask::<TakeAStance>(of(other.id), stance),
            );
            assert!(accepted.status == 204 || accepted.code() == Code::Stale, "{accepted:?}");
            assert!(said.status == 200 || said.code() == Code::AmendmentMoved, "{said:?}");
            let words = table.words().await;
            let both = (words[n] == "Other words.", words[n + 1] == "Swedish words.");
            assert_eq!(both, (accepted.status == 204, accepted.status == 204));
        }
    }
}

async fn not_with(table: &Table) -> Vec<(u32, Vec<u32>)> {
    let preview = table.chair.ask::<ListUnopposed>(OfText { text: table.text }, ()).await;
    preview.into_iter().map(|one| (one.number, one.not_with)).collect()
}

on_both! {
    async fn the_preview_says_which_do_not_go_together_and_a_refusal_names_them(world: World) {
        let table = table(&world, 3).await;
        let one = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let apart = table.tabled(&table.fi, 2, "Other words.").await;
        let rival = table.tabled(&table.se, 1, "The plain words of clause 1.").await;
        let beside = table.tabled(&table.se, 1, "The words of clause 1, in print.").await;
        assert_eq!(not_with(&table).await, [(1, vec![3]), (2, vec![]), (3, vec![1]), (4, vec![])]);
        let path = || OfText { text: table.text };
        let together = all(&[apart.id, rival.id, one.id]);
        let answer = table.chair.try_ask::<AcceptTogether>(path(), together).await;
        assert_eq!(answer.field(), "in_the_way /amendments not_together");
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!(["1", "3"]));
        assert_eq!(table.words().await[1], "The words of clause 1.");
        table.chair.ask::<AcceptTogether>(path(), all(&[one.id, apart.id, beside.id])).await;
        assert_eq!(table.words().await[1..3], ["The good words of clause 1, in print.", "Other words."]);
        // The one that was left out does not fit any more by itself, and is not offered.
        assert!(not_with(&table).await.is_empty());
    }
}
