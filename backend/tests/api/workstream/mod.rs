//! `/programmes/{programme}/workstreams`, `/workstreams/{workstream}`.

use shared::api::initiative::ChangeAnInitiative;
use shared::api::workstream::{
    AddAWorkstream, ChangeAWorkstream, ListWorkstreams, OfWorkstream, RemoveAWorkstream, WorkstreamView,
};
use shared::initiative::{InitiativeEdit, State};
use shared::problem::Code;
use shared::workstream::{Contact, WorkstreamEdit};

use crate::initiative::change::without_sweden;
use crate::initiative::{Work, of};
use crate::on_both;
use crate::support::{World, clause_id};

fn edit() -> WorkstreamEdit {
    WorkstreamEdit {
        name: "Identity".into(),
        lead: "EE".parse().ok(),
        members: vec!["FI".parse().expect("a member")],
        serves: vec![clause_id(1)],
        contacts: vec![Contact { name: " The desk ".into(), reach: "desk@example.org".into() }],
        ..WorkstreamEdit::empty()
    }
}

on_both! {
    async fn the_secretariat_runs_the_workstreams_and_all_read_them(world: World) {
        let work = Work::of(world).await;
        let officer = work.world.person("officer@example.org", "secretary").await;
        let named = WorkstreamEdit { officer: Some(officer), ..edit() };
        let added = work.secretary.ask::<AddAWorkstream>(work.path(), named).await;
        let observer = work.world.signed_in("o@example.org", "observer").await;
        let seen = observer.ask::<ListWorkstreams>(work.path(), ()).await;
        assert_eq!(seen, std::slice::from_ref(&added));
        assert_eq!(added.officer.map(|one| one.name).as_deref(), Some("officer@example.org"));
        assert_eq!((added.serves[0].label.as_str(), added.contacts[0].name.as_str()), ("1.1", "The desk"));
        assert_eq!(work.fi.refused::<AddAWorkstream>(work.path(), edit()).await, Code::Forbidden);
        let delegate = work.world.person("d@example.org", "delegate DK").await;
        let foreign = WorkstreamEdit { name: "Other".into(), officer: Some(delegate), ..edit() };
        let answer = work.secretary.try_ask::<AddAWorkstream>(work.path(), foreign).await;
        assert_eq!(answer.field(), "invalid /officer unknown");
        let twice = work.secretary.try_ask::<AddAWorkstream>(work.path(), edit()).await;
        assert_eq!(twice.field(), "invalid /name duplicate");
        let action = WorkstreamEdit { name: "Other".into(), serves: vec![clause_id(3)], ..edit() };
        let answer = work.secretary.try_ask::<AddAWorkstream>(work.path(), action).await;
        assert_eq!(answer.field(), "invalid /serves/0 unknown");
    }
}

on_both! {
    async fn whose_membership_has_ended_stays_in_a_workstream_and_comes_into_none(world: World) {
        let work = Work::of(world).await;
        let with = |name: &str, members: &[&str]| {
            let members = members.iter().map(|code| code.parse().expect("a member")).collect();
            WorkstreamEdit { name: name.into(), members, ..edit() }
        };
        let theirs = work.secretary.ask::<AddAWorkstream>(work.path(), with("Identity", &["SE"])).await;
        let other = work.secretary.ask::<AddAWorkstream>(work.path(), with("Data", &[])).await;
        without_sweden(&work.world).await;
        let path = |of: &WorkstreamView| OfWorkstream { workstream: of.id };
        let renamed = WorkstreamEdit { name: "Identities".into(), ..theirs.edit() };
        let changed = work.secretary.ask::<ChangeAWorkstream>(path(&theirs), renamed).await;
        assert_eq!(changed.members, theirs.members);
        let named = WorkstreamEdit { members: theirs.members, ..other.edit() };
        let answer = work.secretary.try_ask::<ChangeAWorkstream>(path(&other), named).await;
        assert_eq!(answer.field(), "invalid /members/0 unknown");
        let leading = WorkstreamEdit { lead: "SE".parse().ok(), members: Vec::new(), ..changed.edit() };
        let answer = work.secretary.try_ask::<ChangeAWorkstream>(path(&changed), leading).await;
        assert_eq!(answer.field(), "invalid /lead unknown", "who took part is not to lead now");
    }
}

on_both! {
    async fn who_saw_an_older_workstream_is_answered_with_theirs(world: World) {
        let work = Work::of(world).await;
        let added = work.secretary.ask::<AddAWorkstream>(work.path(), edit()).await;
        let path = || OfWorkstream { workstream: added.id };
        let renamed = WorkstreamEdit { name: "Identities".into(), ..added.edit() };
        let changed = work.secretary.ask::<ChangeAWorkstream>(path(), renamed.clone()).await;
        let answer = work.secretary.try_ask::<ChangeAWorkstream>(path(), renamed).await;
        let current: WorkstreamView = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        assert_eq!((answer.code(), current), (Code::Stale, changed));
    }
}

on_both! {
    async fn a_workstream_counts_its_work_and_is_removed_only_without_any(world: World) {
        let work = Work::of(world).await;
        let added = work.secretary.ask::<AddAWorkstream>(work.path(), edit()).await;
        let (one, two) = (work.added("One").await, work.added("Two").await);
        for (initiative, state) in [(&one, State::Completed), (&two, State::UnderWay)] {
            let edit = InitiativeEdit { workstream: Some(added.id), state, ..initiative.edit() };
            work.secretary.ask::<ChangeAnInitiative>(of(initiative.row.id), edit).await;
        }
        let seen = work.secretary.ask::<ListWorkstreams>(work.path(), ()).await;
        assert_eq!((seen[0].initiatives, seen[0].open), (2, 1));
        assert_eq!(work.seen(one.row.id).await.workstream_name.as_deref(), Some("Identity"));
        let path = || OfWorkstream { workstream: added.id };
        let remove = async |version: u32| {
            work.secretary.try_ask_with::<RemoveAWorkstream>(path(), &format!("version={version}"), ()).await
        };
        let answer = remove(1).await;
        assert_eq!(answer.code(), Code::WorkstreamInUse);
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!(["One", "Two"]));
        for initiative in [&one, &two] {
            let now = work.seen(initiative.row.id).await;
            let edit = InitiativeEdit { workstream: None, ..now.edit() };
            work.secretary.ask::<ChangeAnInitiative>(of(initiative.row.id), edit).await;
        }
        assert_eq!((remove(2).await.status, remove(1).await.status, remove(1).await.status), (409, 204, 404));
    }
}
