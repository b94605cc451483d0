//! What was backed up on one database stands on the other, and the server goes on from there.

use samrad::archive::{Archive, LEFT_OUT, back_up, restore};
use samrad::clock::Random;
use samrad::db::{Db, Kind};
use samrad::{audit, revision, text};
use serde_json::Value;
use shared::api::body::OfBody;
use shared::api::document::AddInitiativeDocument;
use shared::api::initiative::ChangeAnInitiative;
use shared::api::meeting::{AddABodyMeeting, AddAMeeting};
use shared::api::milestone::{ChangeAMilestone, OfMilestone};
use shared::api::person::ListPeople;
use shared::api::plan::SealAPlan;
use shared::api::session::{GetAccount, RefreshSession};
use shared::api::text::{GetText, OfText};
use shared::api::workstream::OfWorkstream;
use shared::body::BodyKind;
use shared::document::{NewDocument, NewFile};
use shared::initiative::InitiativeEdit;
use shared::milestone::MilestoneEdit;
use shared::problem::Code;
use tempfile::TempDir;

use super::filled::{Kept, fill, rows};
use crate::body::first;
use crate::budget;
use crate::initiative::{self, Work};
use crate::meeting::meeting;
use crate::on_both;
use crate::support::World;

/// Both kinds of new database, PostgreSQL where there is one.
async fn targets() -> Vec<World> {
    let mut targets = vec![World::on_sqlite().await];
    targets.extend(World::on_postgres().await);
    targets
}

/// The rows of a table, as JSON.
fn read(file: &std::path::Path, table: &str) -> Vec<Value> {
    rows(file, table).lines().map(|line| serde_json::from_str(line).expect("a row")).collect()
}

on_both! {
    async fn an_archive_restores_into_either_database_row_for_row(world: World) {
        fill(&world).await;
        let kept = Kept::of(&world).await;
        assert!(kept.manifest.rows() > 40, "{:#?}", kept.manifest);
        for target in targets().await {
            let mut archive = Archive::open(&kept.file).unwrap();
            restore(&target.app.db, &mut archive, &Random).await.unwrap();
            let again = Kept::of(&target).await;
            for (one, other) in kept.manifest.tables.iter().zip(&again.manifest.tables) {
                match one.table.as_str() {
                    "audit_entry" | "audit_head" | "text" => assert_eq!(one.columns, other.columns),
                    // The same bytes, whichever the database: order, kinds and all.
                    _ => assert_eq!(one, other),
                }
            }
            assert_eq!(kept.manifest.tables.len(), again.manifest.tables.len());
            // A restore is an act of its own, and a new epoch for every text; nothing else changes.
            let (before, mut after) = (read(&kept.file, "audit_entry"), read(&again.file, "audit_entry"));
            let own = after.iter().position(|entry| entry["act"] == "archive.restore").unwrap();
            assert_eq!(after.remove(own)["scope"], "installation");
            assert_eq!(before, after);
            let (mut before, after) = (read(&kept.file, "text"), read(&again.file, "text"));
            for text in &mut before {
                text["epoch"] = (text["epoch"].as_i64().unwrap() + 1).into();
            }
            assert_eq!(before, after);
        }
    }
}

on_both! {
    async fn the_work_under_a_programme_is_restored_with_what_hangs_on_it(world: World) {
        let work = Work::of(world).await;
        let (workstream, one) = (work.workstream("Registers").await, work.added("A pilot").await);
        let law = work.milestone(one.row.id, "Law", "2026-06-01").await;
        let pilot = work.milestone(one.row.id, "Pilot", "2027-06-01").await;
        let needs = MilestoneEdit { needs: vec![law.id], ..pilot.edit() };
        work.fi.ask::<ChangeAMilestone>(OfMilestone { milestone: pilot.id }, needs).await;
        let edit = InitiativeEdit { workstream: Some(workstream.id), ..one.edit() };
        work.secretary.ask::<ChangeAnInitiative>(initiative::of(one.row.id), edit).await;
        let plan = crate::plan::plan(1);
        work.secretary.ask::<SealAPlan>(work.path(), plan).await;
        let minutes = NewFile { name: "minutes.txt".into(), bytes: "YQ==".into() };
        let minutes = NewDocument { title: "Minutes".into(), address: String::new(), file: Some(minutes) };
        work.fi.ask::<AddInitiativeDocument>(initiative::of(one.row.id), minutes).await;
        let (stream, officials) = (workstream.id, first(&work.secretary, BodyKind::Officials).await.id);
        let path = OfWorkstream { workstream: stream };
        work.secretary.ask::<AddAMeeting>(path, meeting("Kick-off", "2026-02-01")).await;
        let path = OfBody { body: officials };
        work.secretary.ask::<AddABodyMeeting>(path, meeting("Autumn meeting", "2026-11-12")).await;
        let kept = Kept::of(&work.world).await;
        for target in targets().await {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            let again = Kept::of(&target).await;
            let plans = ["plan", "plan_initiative", "plan_milestone"];
            let work = ["initiative", "initiative_log", "milestone", "milestone_need", "workstream_result"];
            for table in work.into_iter().chain(plans).chain(["document", "document_content", "meeting"]) {
                assert!(!kept.rows(table).is_empty(), "{table} has rows");
                assert_eq!(kept.rows(table), again.rows(table), "{table}");
            }
        }
    }
}

on_both! {
    async fn the_money_of_a_programme_is_restored_to_the_ore(world: World) {
        let work = Work::of(world).await;
        budget::fill(&work).await;
        let kept = Kept::of(&work.world).await;
        for target in targets().await {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            let again = Kept::of(&target).await;
            for table in ["budget", "budget_line", "budget_frames", "budget_frame", "budget_rate"] {
                assert!(!kept.rows(table).is_empty(), "{table} has rows");
                assert_eq!(kept.rows(table), again.rows(table), "{table}");
            }
        }
    }
}

on_both! {
    async fn reports_are_restored_with_what_was_sent_and_what_is_being_written(world: World) {
        let ground = crate::report::Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.se, report, 2, crate::report::words("Given.")).await;
        ground.kept(&ground.fi, report, 2, crate::report::words("Being written.")).await;
        let kept = Kept::of(&ground.world).await;
        for target in targets().await {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            let again = Kept::of(&target).await;
            for table in ["report", "report_section", "report_part", "report_step"] {
                assert!(!kept.rows(table).is_empty(), "{table} has rows");
                assert_eq!(kept.rows(table), again.rows(table), "{table}");
            }
        }
    }
}

on_both! {
    async fn what_was_restored_verifies(world: World) {
        fill(&world).await;
        let kept = Kept::of(&world).await;
        for target in targets().await {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            let sql = target.app.db.read();
            let (entries, breaks) = audit::verify(sql).await.unwrap();
            assert!(entries > 5 && breaks.is_empty(), "{entries} {breaks:?}");
            assert_eq!(text::verify(sql).await.unwrap(), (1, vec![]));
            assert_eq!(revision::verify(sql).await.unwrap(), (2, vec![]));
            let (bodies, wrong) = text::verify_bodies(sql).await.unwrap();
            assert!(bodies > 4 && wrong.is_empty(), "{bodies} {wrong:?}");
        }
    }
}

on_both! {
    async fn people_sign_in_anew_and_go_on_working(world: World) {
        let text = fill(&world).await;
        let old = world.sign_in("sec@example.org").await;
        let before = old.ask::<GetText>(OfText { text }, ()).await;
        let kept = Kept::of(&world).await;
        for target in targets().await {
            restore(&target.app.db, &mut Archive::open(&kept.file).unwrap(), &Random).await.unwrap();
            let stale = target.anyone();
            *stale.cookie.lock().unwrap() = old.cookie.lock().unwrap().clone();
            assert_eq!(stale.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
            let secretary = target.sign_in("sec@example.org").await;
            secretary.ask::<GetAccount>((), ()).await;
            assert_eq!(secretary.ask::<ListPeople>((), ()).await.len(), 3);
            let after = secretary.ask::<GetText>(OfText { text }, ()).await;
            assert_eq!((before.epoch + 1, &before.clauses), (after.epoch, &after.clauses));
        }
    }
}

on_both! {
    async fn nothing_in_an_archive_lets_anybody_in(world: World) {
        fill(&world).await;
        let kept = Kept::of(&world).await;
        let tables: Vec<&str> = kept.manifest.tables.iter().map(|part| part.table.as_str()).collect();
        assert!(tables.contains(&"person"));
        assert!(LEFT_OUT.iter().all(|table| !tables.contains(table)), "{tables:?}");
        for table in LEFT_OUT {
            // A table that was renamed would be archived without anybody noticing.
            let sql = format!("SELECT COUNT(*) AS n FROM {table}");
            samrad::db::execute(world.app.db.read(), &sql, samrad::values![]).await.unwrap();
        }
    }
}

on_both! {
    async fn an_archive_of_an_earlier_release_is_brought_up_to_date(world: World) {
        let folder = TempDir::new().unwrap();
        let old = Db::open_sqlite(&folder.path().join("old"), false, world.app.clock.clone()).await.unwrap();
        old.migrate_to(3).await.unwrap();
        let file = folder.path().join("backup");
        let manifest = back_up(&old, &file, world.app.clock.now()).await.unwrap();
        assert_eq!(manifest.migrations.len(), 3);
        let refused = restore(&world.app.db, &mut Archive::open(&file).unwrap(), &Random).await;
        assert!(refused.unwrap_err().to_string().contains("without any tables"));
        let new = Db::open_sqlite(&folder.path().join("new"), false, world.app.clock.clone()).await.unwrap();
        restore(&new, &mut Archive::open(&file).unwrap(), &Random).await.unwrap();
        assert_eq!(samrad::db::migrated(new.read(), Kind::Sqlite).await.unwrap(), samrad::db::migrations().len());
    }
}
