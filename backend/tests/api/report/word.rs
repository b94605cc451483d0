//! A report is word of what it is about.

use shared::api::initiative::{self, AddAnInitiative, ListInitiatives};
use shared::api::lineage::GetLineage;
use shared::api::report::{AtVersion, VerifyASection};
use shared::api::result::{ListResults, OfProgramme, OfResult, SetResultStatus};
use shared::initiative::InitiativeEdit;
use shared::overview::What;
use shared::result::{FRESH_SECONDS, Status, StatusChange, Why};

use super::{Ground, section, words};
use crate::on_both;
use crate::overview::overview;
use crate::support::{World, clause_id};

fn under_way() -> StatusChange {
    StatusChange {
        status: Status::UnderWay,
        reason: "The pilot runs.".into(),
        begins: None,
        ends: None,
        note: String::new(),
        version: 0,
    }
}

on_both! {
    async fn whoever_has_reported_is_not_stale_once_that_is_verified(world: World) {
        let ground = Ground::of(world).await;
        let programme = ground.programme;
        for (who, clause) in [(&ground.fi, 2), (&ground.se, 3)] {
            let at = OfResult { programme, clause: clause_id(clause) };
            who.ask::<SetResultStatus>(at, under_way()).await;
        }
        let serving = |title: &str, clause: usize| InitiativeEdit {
            title: title.into(),
            serves: vec![clause_id(clause)],
            ..crate::initiative::edit()
        };
        for new in [serving("Reported", 2), serving("Not checked", 3)] {
            ground.secretary.ask::<AddAnInitiative>(initiative::OfProgramme { programme }, new).await;
        }
        let report = ground.opened().await.report.id;
        let later = 100 * 24 * 60 * 60;
        ground.world.app.clock.advance(later);
        let (fi, se) = (ground.world.sign_in("fi@example.org").await, ground.world.sign_in("se@example.org").await);
        let secretary = ground.world.sign_in("sec@example.org").await;
        let sent = ground.sent(&fi, report, 2, words("Done.")).await;
        ground.sent(&se, report, 3, words("Not verified.")).await;
        secretary.ask::<VerifyASection>(section(report, 2), AtVersion { version: sent.row.version }).await;
        ground.world.app.clock.advance(FRESH_SECONDS - later);
        let fi = ground.world.sign_in("fi@example.org").await;
        let results = fi.ask::<ListResults>(OfProgramme { programme }, ()).await.results;
        let stale = |clause: usize| {
            let one = results.iter().find(|one| one.clause == clause_id(clause)).expect("a result");
            one.light.expect("a light").why == Why::Stale
        };
        assert!(!stale(2), "what was said of it was confirmed by its report");
        assert!(stale(3), "nobody has checked that report");
        let rows = fi.ask::<ListInitiatives>(initiative::OfProgramme { programme }, ()).await;
        let waits: Vec<_> = rows.iter().filter(|row| row.stale_since.is_some()).map(|row| row.title.as_str()).collect();
        assert_eq!(waits, ["Not checked"], "work is spoken of where what it serves is reported");
        let found = overview(&fi, programme, "").await;
        let silent = found.stale.iter().filter(|one| one.what == What::Initiative).map(|one| one.title.as_str());
        assert_eq!(silent.collect::<Vec<_>>(), ["Not checked"], "so it is in the overview");
        for (clause, waits) in [(2, false), (3, true)] {
            let at = OfResult { programme, clause: clause_id(clause) };
            let work = fi.ask::<GetLineage>(at, ()).await.work.initiatives;
            let silent: Vec<bool> = work.iter().map(|row| row.stale_since.is_some()).collect();
            assert_eq!(silent, [waits], "and in the lineage of {clause}");
        }
    }
}
