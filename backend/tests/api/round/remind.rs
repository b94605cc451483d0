//! Reminders at their instants.

use samrad::job;
use shared::api::notification::ListNotices;
use shared::api::round::{ExtendARound, NewDeadline};
use shared::notification::What;

use super::{ground_of, of};
use crate::on_both;
use crate::support::{Client, World};

async fn reminders(client: &Client) -> Vec<String> {
    let told = client.ask::<ListNotices>((), ()).await.notices;
    let reminders = told.into_iter().rev().filter_map(|notice| match notice.what {
        What::RoundReminder { closes_at, .. } => Some(format!("{} of {closes_at}", notice.at)),
        _ => None,
    });
    reminders.collect()
}

on_both! {
    async fn a_deadline_is_called_to_mind_seven_days_and_one_day_before(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        world.person("fi@example.org", "delegate FI").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, "2026-12-09T23:00:00Z").await;
        let mut seen = Vec::new();
        for at in [
            "2026-12-02T22:59:59Z",
            "2026-12-02T23:00:00Z",
            "2026-12-02T23:00:00Z",
            "2026-12-08T23:00:05Z",
            "2026-12-09T23:00:00Z",
        ] {
            world.app.clock.stand_at(at.parse().unwrap());
            job::once(&world.app).await;
            let fi = world.sign_in("fi@example.org").await;
            seen.push(reminders(&fi).await.len());
        }
        assert_eq!(seen, [0, 1, 1, 2, 2]);
        let fi = world.sign_in("fi@example.org").await;
        let of = "2026-12-09T23:00:00Z";
        assert_eq!(reminders(&fi).await, [format!("2026-12-02T23:00:00Z of {of}"), format!("2026-12-08T23:00:05Z of {of}")]);
    }
}

on_both! {
    async fn when_a_deadline_is_moved_its_reminders_move_with_it(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        world.person("fi@example.org", "delegate FI").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        let round = ground.opened(&secretary, "2026-12-09T23:00:00Z").await;
        let later = NewDeadline {
            was: round.closes_at,
            closes_at: "2026-12-20T23:00:00Z".parse().unwrap(),
            reason: "More time.".into(),
        };
        secretary.ask::<ExtendARound>(of(round.id), later).await;
        for at in ["2026-12-02T23:00:00Z", "2026-12-13T23:00:00Z"] {
            world.app.clock.stand_at(at.parse().unwrap());
            job::once(&world.app).await;
        }
        let fi = world.sign_in("fi@example.org").await;
        assert_eq!(reminders(&fi).await, ["2026-12-13T23:00:00Z of 2026-12-20T23:00:00Z"]);
    }
}
