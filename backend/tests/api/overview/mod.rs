//! `/programmes/{programme}/overview`.

mod meeting;
mod own;
mod round;

use shared::api::initiative::{AddAnInitiative, ChangeAnInitiative, InitiativeWhole};
use shared::api::milestone::{AddAMilestone, ChangeAMilestone, OfMilestone};
use shared::api::overview::{GetOverview, OfProgramme, Overview};
use shared::api::result::{OfResult, SetResultStatus};
use shared::api::{Endpoint, initiative as api};
use shared::id::ProgrammeId;
use shared::initiative::{InitiativeEdit, State};
use shared::milestone::MilestoneEdit;
use shared::overview::{Shift, What};
use shared::result::{Status, StatusChange};

use crate::initiative::{edit, in_force, milestone, of};
use crate::on_both;
use crate::result::adopted;
use crate::support::{Client, World, clause_id};

pub async fn overview(who: &Client, programme: ProgrammeId, query: &str) -> Overview {
    let answer = who.try_ask_with::<GetOverview>(OfProgramme { programme }, query, ()).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    serde_json::from_slice(&answer.body).expect("an overview")
}

/// Something Finland leads from January to June, with a milestone in March and one in June.
async fn work(finland: &Client, programme: ProgrammeId) -> InitiativeWhole {
    let new = InitiativeEdit {
        lead: "FI".parse().ok(),
        starts: "2026-01-10".parse().ok(),
        ends: "2026-12-20".parse().ok(),
        state: State::UnderWay,
        ..edit()
    };
    let added = finland.ask::<AddAnInitiative>(api::OfProgramme { programme }, new).await;
    let initiative = added.row.id;
    finland.ask::<AddAMilestone>(of(initiative), milestone("Kick-off", "2026-03-01")).await;
    finland.ask::<AddAMilestone>(of(initiative), milestone("Report", "2027-01-15")).await
}

on_both! {
    async fn it_says_what_is_late_what_is_soon_and_what_nobody_has_said_anything_of(world: World) {
        let programme = adopted(&world).await;
        in_force(&world, programme).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        work(&finland, programme).await;
        let found = overview(&finland, programme, "").await;
        assert_eq!(found.today.to_string(), "2026-11-23");
        assert_eq!(found.since.to_string(), "2026-10-24", "a month back where nobody says");
        let titles = |all: &[shared::overview::Dated]| all.iter().map(|one| (one.what, one.title.clone())).collect::<Vec<_>>();
        assert_eq!(titles(&found.late), [(What::Milestone, "Kick-off".to_owned())]);
        assert_eq!(
            titles(&found.soon),
            [
                (What::Initiative, edit().title),
                (What::Milestone, "Report".to_owned()),
                (What::Report, "annual".to_owned()),
            ],
            "the next first, and the report that the calendar proposes for 15 February"
        );
        assert_eq!(found.stale.len(), 1, "of the action nobody has said anything");
        assert_eq!((found.milestones, found.reached), (2, 0));
        assert_eq!(found.initiatives.iter().map(|one| (one.state, one.count)).collect::<Vec<_>>(), [(State::UnderWay, 1)]);
        assert_eq!(found.actions.all(), 1);
    }
}

on_both! {
    async fn it_lists_what_was_done_since_a_day_the_latest_first(world: World) {
        let programme = adopted(&world).await;
        in_force(&world, programme).await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let whole = work(&finland, programme).await;
        world.app.clock.advance(60);
        let kick_off = &whole.milestones[0];
        let reached = MilestoneEdit { done: "2026-03-02".parse().ok(), ..kick_off.edit() };
        finland.ask::<ChangeAMilestone>(OfMilestone { milestone: kick_off.id }, reached).await;
        world.app.clock.advance(60);
        let change = StatusChange {
            status: Status::UnderWay,
            reason: "It runs.".into(),
            begins: None,
            ends: None,
            note: String::new(),
            version: 0,
        };
        finland.ask::<SetResultStatus>(OfResult { programme, clause: clause_id(3) }, change).await;
        let found = overview(&finland, programme, "").await;
        let kinds: Vec<_> = found.changed.iter().map(|one| (one.what, one.status, one.done)).collect();
        assert_eq!(
            kinds,
            [
                (What::Action, Some(Status::UnderWay), false),
                (What::Milestone, None, true),
                (What::Initiative, None, true),
            ]
        );
        assert_eq!((found.changed[0].by.code.as_str(), found.more), ("FI", 0));
        assert!(found.stale.is_empty() && found.late.is_empty(), "what is reached is not late");
        let later = overview(&finland, programme, "since=2026-11-24").await;
        assert_eq!((later.since.to_string().as_str(), later.changed.len()), ("2026-11-23", 3), "no day after today");
        world.app.clock.advance(3 * 86_400);
        let finland = world.sign_in("fi@example.org").await;
        assert_eq!(overview(&finland, programme, "since=2026-11-25").await.changed, []);
    }
}

on_both! {
    async fn a_deadline_that_was_moved_is_told_with_both_days(world: World) {
        let programme = adopted(&world).await;
        in_force(&world, programme).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let whole = work(&finland, programme).await;
        world.app.clock.advance(60);
        let later = InitiativeEdit { ends: "2027-03-31".parse().ok(), starts: "2026-02-01".parse().ok(), ..whole.edit() };
        finland.ask::<ChangeAnInitiative>(of(whole.row.id), later).await;
        let report = &whole.milestones[1];
        let due = MilestoneEdit { due: "2027-03-15".parse().expect("a day"), ..report.edit() };
        finland.ask::<ChangeAMilestone>(OfMilestone { milestone: report.id }, due).await;
        let found = overview(&finland, programme, "").await;
        let mut moved: Vec<_> = found.changed.iter().filter_map(|one| Some((one.what, one.title.as_str(), one.shift?))).collect();
        moved.sort_by_key(|(what, ..)| *what);
        let shift = |from: &str, to: &str| Shift { from: from.parse().ok(), to: to.parse().ok() };
        let mut wanted = [
            (What::Initiative, whole.row.title.as_str(), shift("2026-12-20", "2027-03-31")),
            (What::Milestone, "Report", shift("2027-01-15", "2027-03-15")),
        ];
        wanted.sort_by_key(|(what, ..)| *what);
        assert_eq!(moved, wanted, "the first day is no deadline");
    }
}

on_both! {
    async fn a_delegation_has_a_part_of_its_own(world: World) {
        let programme = adopted(&world).await;
        in_force(&world, programme).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let whole = work(&finland, programme).await;
        let own = overview(&finland, programme, "member=FI").await;
        assert_eq!((own.actions.all(), own.initiatives.len(), own.milestones), (1, 1, 2));
        let other = overview(&finland, programme, "member=IS").await;
        assert_eq!((other.actions.all(), other.initiatives.len(), other.milestones), (0, 0, 0));
        assert!(other.late.is_empty() && other.soon.is_empty() && other.stale.is_empty() && other.changed.is_empty());
        let joined = InitiativeEdit { partners: vec!["IS".parse().expect("a member")], ..whole.edit() };
        finland.ask::<ChangeAnInitiative>(of(whole.row.id), joined).await;
        assert_eq!(overview(&finland, programme, "member=IS").await.initiatives.len(), 1, "who takes part as well");
    }
}

on_both! {
    async fn a_day_or_a_member_that_is_none_is_refused(world: World) {
        let programme = adopted(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        for query in ["since=soon", "member=denmark", "whose=DK"] {
            let answer = finland.try_ask_with::<GetOverview>(OfProgramme { programme }, query, ()).await;
            assert_eq!(answer.status, 400, "{query}");
        }
        assert!(GetOverview::PATH.ends_with("/overview"));
    }
}
