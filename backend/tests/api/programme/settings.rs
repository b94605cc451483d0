//! Changing title, period, dates and settings.

use shared::api::programme::{ChangeProgramme, GetProgramme, Programme, ProgrammeChange};
use shared::lifecycle::State;
use shared::problem::Code;
use shared::programme::{DelegationsSee, Phases};

use super::make::{of, programme, put};
use crate::on_both;
use crate::support::World;

fn unchanged(programme: &Programme) -> ProgrammeChange {
    let Programme { summary, version, dates, inside, .. } = programme.clone();
    ProgrammeChange {
        version,
        title: summary.title,
        titles: summary.titles,
        kind: summary.kind,
        period: summary.period,
        in_force: dates.in_force,
        expires: dates.expires,
        published: dates.published,
        settings: inside.expect("for those who take part").settings,
    }
}

on_both! {
    async fn settings_are_changed_and_kept(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.person("fi@example.org", "delegate FI").await;
        let made = programme(&secretary, "A programme").await;
        let mut change = unchanged(&made);
        change.title = "Another title".into();
        change.settings.delegations_see = DelegationsSee::LastRevision;
        change.settings.phases = Phases { consultation: false, endorsement: true };
        change.settings.drafting_group = vec![delegate];
        change.settings.baltic_objection_blocks = false;
        let changed = secretary.ask::<ChangeProgramme>(of(&made), change.clone()).await;
        assert_eq!(changed.version, 2);
        assert_eq!(changed.summary.title, "Another title");
        assert_eq!(changed.inside.as_ref().unwrap().settings, change.settings);
        assert_eq!(secretary.ask::<GetProgramme>(of(&made), ()).await, changed);
    }
}

on_both! {
    async fn nobody_overwrites_what_they_have_not_seen(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        secretary.ask::<ChangeProgramme>(of(&made), unchanged(&made)).await;
        assert_eq!(secretary.refused::<ChangeProgramme>(of(&made), unchanged(&made)).await, Code::Stale);
    }
}

on_both! {
    async fn what_was_adopted_stays_as_it_was_adopted(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Adopted).await;
        let mut title = unchanged(&made);
        title.title = "Another title".into();
        let mut phases = unchanged(&made);
        phases.settings.phases.consultation = false;
        for change in [title, phases] {
            assert_eq!(secretary.refused::<ChangeProgramme>(of(&made), change).await, Code::ProgrammeSealed);
        }
        let mut published = unchanged(&made);
        published.published = "2026-11-23".parse().ok();
        let changed = secretary.ask::<ChangeProgramme>(of(&made), published).await;
        assert_eq!(changed.dates.published, "2026-11-23".parse().ok());
    }
}

on_both! {
    async fn a_drafting_group_is_not_refused_for_somebody_who_has_left(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        let delegate = world.person("fi@example.org", "delegate FI").await;
        let mut change = unchanged(&made);
        change.settings.drafting_group = vec![delegate];
        let changed = secretary.ask::<ChangeProgramme>(of(&made), change).await;
        let tx = world.app.db.begin().await.unwrap();
        let values = samrad::values![delegate.to_string()];
        samrad::db::execute(tx.sql(), "UPDATE seat SET ends = '2026-02-01' WHERE person = $1", values).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        let mut change = unchanged(&changed);
        change.title = "Another title".into();
        secretary.ask::<ChangeProgramme>(of(&made), change).await;
    }
}
