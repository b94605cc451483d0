//! Changing many at once.

use shared::api::initiative::{ChangeInitiatives, InitiativeWhole};
use shared::initiative::bulk::{BulkEdit, Change, Shown};
use shared::initiative::entry::Entry;
use shared::initiative::{InitiativeEdit, State};
use shared::problem::Code;

use super::{Work, edit};
use crate::on_both;
use crate::support::World;

fn all(of: &[&InitiativeWhole], change: Change) -> BulkEdit {
    let shown = |one: &&InitiativeWhole| Shown { initiative: one.row.id, version: one.row.version };
    BulkEdit { initiatives: of.iter().map(shown).collect(), change }
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
