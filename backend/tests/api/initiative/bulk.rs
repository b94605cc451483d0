//! Changing many at once, and taking that back.

use shared::api::audit::{ListAudit, OfScope};
use shared::api::initiative::{ChangeAnInitiative, ChangeInitiatives, InitiativeRow, InitiativeWhole};
use shared::audit::Scope;
use shared::initiative::bulk::{BulkEdit, Change, Shown, Values, Was};
use shared::initiative::entry::Entry;
use shared::initiative::{InitiativeEdit, State};
use shared::problem::Code;

use super::{Work, edit, of};
use crate::on_both;
use crate::support::World;

fn all(of: &[&InitiativeWhole], change: Change) -> BulkEdit {
    let shown = |one: &&InitiativeWhole| Shown { initiative: one.row.id, version: one.row.version };
    BulkEdit { initiatives: of.iter().map(shown).collect(), change }
}

/// Takes back what made `now` of `was`.
fn back(was: &[&InitiativeWhole], now: &[InitiativeRow]) -> BulkEdit {
    let initiatives = now.iter().map(|row| Shown { initiative: row.id, version: row.version }).collect();
    let was = was.iter().map(|one| Was { initiative: one.row.id, values: one.row.values() }).collect();
    BulkEdit { initiatives, change: Change::Back { was } }
}

fn state(state: State) -> Change {
    Change::State { state, reason: String::new() }
}

on_both! {
    async fn many_are_changed_at_once_and_what_was_so_already_stays_as_it_is(world: World) {
        let work = Work::of(world).await;
        let (one, two) = (work.added("One").await, work.added("Two").await);
        let workstream = work.workstream("Registers").await;
        let change = Change::Workstream { workstream: Some(workstream.id) };
        let rows = work.secretary.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], change)).await;
        let versions: Vec<_> = rows.iter().map(|row| (row.version, row.workstream)).collect();
        assert_eq!(versions, [(2, Some(workstream.id)); 2]);
        let (one, two) = (work.seen(one.row.id).await, work.seen(two.row.id).await);
        let under_way = all(&[&one], state(State::UnderWay));
        work.fi.ask::<ChangeInitiatives>(work.path(), under_way).await;
        let one = work.seen(one.row.id).await;
        let rows = work.fi.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], state(State::UnderWay))).await;
        let versions: Vec<_> = rows.iter().map(|row| (row.version, row.state)).collect();
        assert_eq!(versions, [(3, State::UnderWay), (3, State::UnderWay)]);
        let log = work.seen(two.row.id).await.log;
        let entry = Entry::State { from: State::Planned, to: State::UnderWay, reason: String::new() };
        assert_eq!((log[0].entry.clone(), log[0].number), (entry, 3));
    }
}

on_both! {
    async fn all_are_changed_or_none_and_the_ones_in_the_way_are_named(world: World) {
        let work = Work::of(world).await;
        let free = work.added("Free").await;
        let foreign = InitiativeEdit { title: "Sweden's".into(), lead: "SE".parse().ok(), partners: Vec::new(), ..edit() };
        let foreign = work.secretary.ask::<shared::api::initiative::AddAnInitiative>(work.path(), foreign).await;
        let idea = InitiativeEdit { title: "Idea".into(), starts: None, ends: None, state: State::Idea, ..edit() };
        let idea = work.secretary.ask::<shared::api::initiative::AddAnInitiative>(work.path(), idea).await;
        let mut old = free.clone();
        old.row.version = 7;
        let bulk = all(&[&free, &foreign, &idea], state(State::UnderWay));
        let answer = work.fi.try_ask::<ChangeInitiatives>(work.path(), bulk).await;
        assert_eq!((answer.status, answer.code()), (409, Code::InTheWay));
        let named: Vec<_> = answer.json()["errors"].as_array().expect("errors").iter().map(|error| {
            format!("{} {} {}", error["pointer"], error["code"], error["names"][0]).replace('"', "")
        }).collect();
        assert_eq!(named, ["/initiatives/1 not_yours Sweden's", "/initiatives/2 no_days Idea"]);
        assert_eq!(work.seen(free.row.id).await, free, "nothing was changed");
        let stale = work.fi.try_ask::<ChangeInitiatives>(work.path(), all(&[&old], state(State::UnderWay))).await;
        assert_eq!(stale.field(), "in_the_way /initiatives/0 changed");
    }
}

on_both! {
    async fn the_lead_of_many_is_given_by_the_secretariat_and_who_leads_takes_part_no_more_beside(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Pilot").await;
        let lead = |code: &str| Change::Lead { lead: code.parse().ok() };
        let refused = work.fi.refused::<ChangeInitiatives>(work.path(), all(&[&added], lead("SE"))).await;
        assert_eq!(refused, Code::Forbidden);
        let rows = work.secretary.ask::<ChangeInitiatives>(work.path(), all(&[&added], lead("SE"))).await;
        assert_eq!((rows[0].lead, rows[0].partners.as_slice()), ("SE".parse().ok(), &[][..]));
        let silent = all(&[&work.seen(added.row.id).await], state(State::Stopped));
        let answer = work.secretary.try_ask::<ChangeInitiatives>(work.path(), silent).await;
        assert_eq!(answer.field(), "invalid /change/reason required");
    }
}

on_both! {
    async fn a_change_of_many_is_taken_back_and_each_is_again_what_it_was(world: World) {
        let work = Work::of(world).await;
        let one = work.added("One").await;
        let two = InitiativeEdit { title: "Two".into(), lead: "SE".parse().ok(), partners: Vec::new(), ..edit() };
        let two = work.secretary.ask::<shared::api::initiative::AddAnInitiative>(work.path(), two).await;
        let sweden = Change::Lead { lead: "SE".parse().ok() };
        let led = work.secretary.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], sweden)).await;
        let undone = work.secretary.ask::<ChangeInitiatives>(work.path(), back(&[&one, &two], &led)).await;
        let versions: Vec<_> = undone.iter().map(|row| (row.version, row.values())).collect();
        assert_eq!(versions, [(3, one.row.values()), (1, two.row.values())], "the second was Sweden's all along");
        let log = work.seen(one.row.id).await.log;
        assert_eq!(log[0].entry, Entry::Lead { from: "SE".parse().ok(), to: "FI".parse().ok() });

        let (one, two) = (work.seen(one.row.id).await, work.seen(two.row.id).await);
        let agency = Change::Body { body: " The Nordic agency ".into() };
        let named = work.secretary.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], agency)).await;
        let bodies: Vec<_> = named.iter().map(|row| (row.body.as_str(), row.version)).collect();
        assert_eq!(bodies, [("The Nordic agency", 4), ("The Nordic agency", 2)]);
        work.secretary.ask::<ChangeInitiatives>(work.path(), back(&[&one, &two], &named)).await;
        let path = OfScope { scope: Scope::Programme(work.programme) };
        let entry = work.secretary.ask::<ListAudit>(path, ()).await.items.remove(0);
        assert_eq!(entry.act, "initiative.change_many");
        let said = serde_json::json!({
            "taken_back": true,
            "initiatives": [1, 2],
            "from": [{ "body": "The Nordic agency" }, { "body": "The Nordic agency" }],
            "to": [{ "body": "A Finnish agency" }, { "body": "A Finnish agency" }],
        });
        assert_eq!(entry.detail, said);
    }
}

on_both! {
    async fn what_somebody_changed_meanwhile_is_not_taken_back_and_is_named(world: World) {
        let work = Work::of(world).await;
        let (one, two) = (work.added("One").await, work.added("Two").await);
        let delay = Change::State { state: State::Delayed, reason: "The law waits.".into() };
        work.fi.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], delay)).await;
        let (one, two) = (work.seen(one.row.id).await, work.seen(two.row.id).await);
        let on = work.fi.ask::<ChangeInitiatives>(work.path(), all(&[&one, &two], state(State::UnderWay))).await;
        let newer = work.seen(two.row.id).await;
        let theirs = InitiativeEdit { title: "Two of them".into(), ..newer.edit() };
        work.secretary.ask::<ChangeAnInitiative>(of(two.row.id), theirs).await;
        let answer = work.fi.try_ask::<ChangeInitiatives>(work.path(), back(&[&one, &two], &on)).await;
        assert_eq!(answer.field(), "in_the_way /initiatives/1 changed");
        assert_eq!(answer.json()["errors"][0]["names"][0], "Two of them");
        assert_eq!(work.seen(one.row.id).await.row.state, State::UnderWay, "all are taken back, or none");

        // It was delayed just before: no reason is asked for again. That it was stopped is not so.
        let first = &on[..1];
        let never = Values { state: State::Stopped, ..one.row.values() };
        let was = vec![Was { initiative: one.row.id, values: never }];
        let shown = vec![Shown { initiative: one.row.id, version: first[0].version }];
        let made_up = BulkEdit { initiatives: shown.clone(), change: Change::Back { was } };
        let answer = work.fi.try_ask::<ChangeInitiatives>(work.path(), made_up).await;
        assert_eq!(answer.field(), "in_the_way /initiatives/0 changed");
        let given = Values { lead: "SE".parse().ok(), partners: Vec::new(), ..one.row.values() };
        let given = Change::Back { was: vec![Was { initiative: one.row.id, values: given }] };
        let given = BulkEdit { initiatives: shown, change: given };
        assert_eq!(work.fi.refused::<ChangeInitiatives>(work.path(), given).await, Code::Forbidden);
        let undone = work.fi.ask::<ChangeInitiatives>(work.path(), back(&[&one], first)).await;
        assert_eq!((undone[0].state, undone[0].version), (State::Delayed, 4));
    }
}
