//! Risks.

use shared::api::initiative::{AddARisk, ChangeARisk, ListInitiatives, OfRisk, RemoveARisk, RiskView};
use shared::initiative::entry::{Done, Entry};
use shared::initiative::risk::{Level, RiskEdit};
use shared::problem::Code;

use super::{Work, of};
use crate::on_both;
use crate::support::World;

fn risk(what: &str, likelihood: u8, effect: u8) -> RiskEdit {
    let (owner, answer) = ("The project lead".into(), "A second tender.".into());
    RiskEdit { what: what.into(), likelihood, effect, owner, answer, version: 0 }
}

on_both! {
    async fn the_highest_risk_stands_first_and_in_the_list(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        work.fi.ask::<AddARisk>(of(added.row.id), risk("No tender comes in", 2, 2)).await;
        let whole = work.fi.ask::<AddARisk>(of(added.row.id), risk("The law comes late", 4, 4)).await;
        let order: Vec<_> = whole.risks.iter().map(|one| one.what.as_str()).collect();
        assert_eq!(order, ["The law comes late", "No tender comes in"]);
        let rows = work.se.ask::<ListInitiatives>(work.path(), ()).await;
        assert_eq!(rows[0].risk, Some(Level::Severe));
        let beyond = work.fi.try_ask::<AddARisk>(of(added.row.id), risk("Beyond", 6, 1)).await;
        assert_eq!(beyond.field(), "invalid /likelihood unknown");
        assert_eq!(work.se.refused::<AddARisk>(of(added.row.id), risk("Foreign", 1, 1)).await, Code::Forbidden);
    }
}

on_both! {
    async fn a_risk_is_changed_and_removed_by_who_has_seen_it_as_it_is(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let first = work.fi.ask::<AddARisk>(of(added.row.id), risk("No tender", 2, 2)).await.risks.remove(0);
        let path = || OfRisk { risk: first.id };
        let lower = RiskEdit { likelihood: 1, ..first.edit() };
        let second = work.fi.ask::<ChangeARisk>(path(), lower.clone()).await.risks.remove(0);
        assert_eq!((second.version, second.likelihood), (2, 1));
        let answer = work.secretary.try_ask::<ChangeARisk>(path(), lower).await;
        let current: RiskView = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        assert_eq!((answer.code(), current), (Code::Stale, second));
        let remove = async |version: u32| {
            work.fi.try_ask_with::<RemoveARisk>(path(), &format!("version={version}"), ()).await.status
        };
        assert_eq!((remove(1).await, remove(2).await, remove(2).await), (409, 200, 404));
        let log = work.seen(added.row.id).await.log;
        assert_eq!(log[0].entry, Entry::Risk { done: Done::Removed, title: "No tender".into() });
    }
}
