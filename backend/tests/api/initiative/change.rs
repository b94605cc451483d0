//! Changing an initiative.

use shared::api::initiative::{AddAnInitiative, ChangeAnInitiative, InitiativeWhole};
use shared::audit::Scope;
use shared::initiative::entry::Entry;
use shared::initiative::merge::Field;
use shared::initiative::{InitiativeEdit, State};
use shared::problem::Code;

use super::{Work, edit, of};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn who_saw_an_older_version_is_answered_with_theirs_and_changes_nothing(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let theirs = InitiativeEdit { title: "Pilot of two".into(), ..added.edit() };
        let changed = work.secretary.ask::<ChangeAnInitiative>(of(added.row.id), theirs).await;
        assert_eq!(changed.row.version, 2);
        let yours = InitiativeEdit { title: "Pilot of three".into(), ..added.edit() };
        let answer = work.fi.try_ask::<ChangeAnInitiative>(of(added.row.id), yours.clone()).await;
        assert_eq!((answer.status, answer.code()), (409, Code::Stale));
        let current: InitiativeWhole = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        assert_eq!(current, changed);
        assert_eq!(work.seen(added.row.id).await, changed);
        let after = InitiativeEdit { version: current.row.version, ..yours };
        let kept = work.fi.ask::<ChangeAnInitiative>(of(added.row.id), after).await;
        assert_eq!((kept.row.title.as_str(), kept.row.version), ("Pilot of three", 3));
    }
}

/// Sweden is a member no longer.
pub async fn without_sweden(world: &World) {
    let tx = world.app.db.begin().await.expect("a transaction");
    let sql = "UPDATE member SET ends = '2026-06-30' WHERE code = 'SE'";
    samrad::db::execute(tx.sql(), sql, samrad::values![]).await.expect("a change");
    tx.commit_unaudited("a test").await.expect("a commit");
}

on_both! {
    async fn whose_membership_has_ended_stays_where_it_is_named_and_is_named_nowhere_else(world: World) {
        let work = Work::of(world).await;
        let (added, other) = (work.added("Pilot").await, work.fi.ask::<AddAnInitiative>(work.path(), alone()).await);
        without_sweden(&work.world).await;
        let renamed = InitiativeEdit { title: "Pilot of two".into(), ..added.edit() };
        let changed = work.fi.ask::<ChangeAnInitiative>(of(added.row.id), renamed).await;
        assert_eq!(changed.row.partners, ["SE".parse().unwrap()]);
        let named = InitiativeEdit { partners: vec!["SE".parse().unwrap()], ..other.edit() };
        let answer = work.fi.try_ask::<ChangeAnInitiative>(of(other.row.id), named).await;
        assert_eq!(answer.field(), "invalid /partners/0 unknown");
        let leading = InitiativeEdit { lead: "SE".parse().ok(), partners: Vec::new(), ..changed.edit() };
        let answer = work.secretary.try_ask::<ChangeAnInitiative>(of(added.row.id), leading).await;
        assert_eq!(answer.field(), "invalid /lead unknown", "who took part is not to lead now");
    }
}

on_both! {
    async fn what_a_delegation_led_whose_membership_has_ended_is_changed_as_before(world: World) {
        let work = Work::of(world).await;
        let theirs = InitiativeEdit { lead: "SE".parse().ok(), ..alone() };
        let added = work.secretary.ask::<AddAnInitiative>(work.path(), theirs).await;
        without_sweden(&work.world).await;
        let renamed = InitiativeEdit { title: "Pilot of two".into(), ..added.edit() };
        let changed = work.secretary.ask::<ChangeAnInitiative>(of(added.row.id), renamed).await;
        assert_eq!((changed.row.title.as_str(), changed.row.lead), ("Pilot of two", "SE".parse().ok()));
        let given = InitiativeEdit { lead: "FI".parse().ok(), ..changed.edit() };
        let given = work.secretary.ask::<ChangeAnInitiative>(of(added.row.id), given).await;
        let again = InitiativeEdit { lead: "SE".parse().ok(), ..given.edit() };
        let answer = work.secretary.try_ask::<ChangeAnInitiative>(of(added.row.id), again).await;
        assert_eq!(answer.field(), "invalid /lead unknown", "who was taken out is named anew");
    }
}

fn alone() -> InitiativeEdit {
    InitiativeEdit { partners: Vec::new(), ..edit() }
}

on_both! {
    async fn of_two_who_change_at_the_same_moment_one_is_told(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let with = |title: &str| InitiativeEdit { title: title.into(), ..added.edit() };
        let (one, other) = tokio::join!(
            work.fi.try_ask::<ChangeAnInitiative>(of(added.row.id), with("Finland's")),
            work.secretary.try_ask::<ChangeAnInitiative>(of(added.row.id), with("The secretariat's")),
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        assert_eq!(work.seen(added.row.id).await.row.version, 2);
    }
}

on_both! {
    async fn acts_write_into_the_log_by_themselves(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let late = InitiativeEdit {
            state: State::Delayed,
            reason: " The tender failed. ".into(),
            ends: "2028-06-30".parse().ok(),
            body: "Another agency".into(),
            ..added.edit()
        };
        let changed = work.fi.ask::<ChangeAnInitiative>(of(added.row.id), late).await;
        let state = Entry::State { from: State::Planned, to: State::Delayed, reason: "The tender failed.".into() };
        let facts = Entry::Facts { fields: vec![Field::Body] };
        let (from, to) = ("2027-12-31".parse().ok(), "2028-06-30".parse().ok());
        let later = Entry::Day { field: Field::Ends, from, to };
        let entries: std::collections::BTreeSet<String> =
            changed.log[..3].iter().map(|one| format!("{:?}", one.entry)).collect();
        assert_eq!(entries, [state, facts, later].map(|entry| format!("{entry:?}")).into());
        assert!(changed.log.iter().all(|one| one.by.code == if one.number == 1 { "SEC" } else { "FI" }));
        let path = shared::api::audit::OfScope { scope: Scope::Programme(work.programme) };
        let entry = work.secretary.ask::<shared::api::audit::ListAudit>(path, ()).await.items.remove(0);
        assert_eq!(entry.act, "initiative.change");
        let changed = serde_json::json!({
            "state": { "from": "planned", "to": "delayed" },
            "ends": { "from": "2027-12-31", "to": "2028-06-30" },
            "body": { "from": "A Finnish agency", "to": "Another agency" },
        });
        assert_eq!(entry.detail["changed"], changed, "the reason stands in the log alone");
    }
}

on_both! {
    async fn the_leading_delegation_changes_its_own_and_gives_it_to_nobody(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let given = InitiativeEdit { lead: "NO".parse().ok(), ..added.edit() };
        let ask = async |who: &crate::support::Client, edit: &InitiativeEdit| {
            who.try_ask::<ChangeAnInitiative>(of(added.row.id), edit.clone()).await.status
        };
        assert_eq!(ask(&work.fi, &given).await, 403);
        assert_eq!(ask(&work.se, &added.edit()).await, 403, "who takes part reads");
        assert_eq!(ask(&work.secretary, &given).await, 200);
        let entry = work.seen(added.row.id).await.log.remove(0).entry;
        assert_eq!(entry, Entry::Lead { from: "FI".parse().ok(), to: "NO".parse().ok() });
        let own = InitiativeEdit { version: 2, ..given };
        assert_eq!(ask(&work.fi, &own).await, 403, "Finland leads it no more");
    }
}

on_both! {
    async fn an_initiative_is_not_begun_later_than_one_of_its_milestones(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        work.milestone(added.row.id, "Kick-off", "2026-02-01").await;
        let later = InitiativeEdit { starts: "2026-03-01".parse().ok(), ..added.edit() };
        let answer = work.fi.try_ask::<ChangeAnInitiative>(of(added.row.id), later).await;
        assert_eq!(answer.field(), "invalid /starts milestone_before");
        let day = InitiativeEdit { starts: "2026-02-01".parse().ok(), ..added.edit() };
        work.fi.ask::<ChangeAnInitiative>(of(added.row.id), day).await;
    }
}
