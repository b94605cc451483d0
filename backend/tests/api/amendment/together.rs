//! Accepting together what nobody opposes.

use shared::amendment::{State, View};
use shared::api::amendment::{
    AcceptTogether, AtVersion, GetAmendment, ListUnopposed, NewStance, OfText, TakeAStance, Together,
};
use shared::problem::Code;

use super::{of, table};
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

        let all = |amendments: &[(shared::id::AmendmentId, u32)]| Together {
            amendments: amendments.iter().map(|(id, version)| AtVersion { id: *id, version: *version }).collect(),
            reason: String::new(),
        };
        let answer = table.chair.try_ask::<AcceptTogether>(path(), all(&[])).await;
        assert_eq!(answer.field(), "invalid /amendments required");
        let wrong = all(&[(one.id, 1), (opposed.id, 1)]);
        assert_eq!(table.chair.refused::<AcceptTogether>(path(), wrong).await, Code::Stale);
        assert_eq!(table.words().await[1], "The words of clause 1.");
        table.chair.ask::<AcceptTogether>(path(), all(&[(two.id, 1), (one.id, 1)])).await;
        assert_eq!(table.words().await[1..3], ["Other words.", "Swedish words."]);
        assert_eq!(table.fi.ask::<GetAmendment>(of(two.id), ()).await.record.state, State::Accepted);
    }
}
