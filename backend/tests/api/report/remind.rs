//! Deadlines: who is reminded, who is late, and what waits on desks.

use samrad::job;
use shared::api::desk::GetDesk;
use shared::api::notification::ListNotices;
use shared::api::report::{ChangeAReport, OfReport};
use shared::desk::DeskKind;
use shared::notification::What;
use shared::report::RoundEdit;
use shared::report::section::{Standing, of_other};

use super::{Ground, day, edit, row, words};
use crate::on_both;
use crate::support::{Client, World};

async fn reminders(client: &Client) -> usize {
    let told = client.ask::<ListNotices>((), ()).await.notices;
    told.iter().filter(|notice| matches!(notice.what, What::ReportReminder { .. })).count()
}

on_both! {
    async fn those_alone_are_reminded_of_whom_something_is_awaited(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.se, report, 2, words("Given in time.")).await;
        let mut seen = Vec::new();
        for at in ["2026-11-24T22:59:59Z", "2026-11-24T23:00:00Z", "2026-11-30T23:00:00Z", "2026-12-01T23:00:00Z"] {
            ground.world.app.clock.stand_at(at.parse().unwrap());
            job::once(&ground.world.app).await;
            let (no, se) = (ground.world.sign_in("no@example.org").await, ground.world.sign_in("se@example.org").await);
            seen.push((reminders(&no).await, reminders(&se).await));
        }
        // The leads are reminded by a deadline of their own, and Sweden leads a section.
        assert_eq!(seen.iter().map(|one| one.0).collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert_eq!(seen[1].1, 0, "it has given what was asked");
        let no = ground.world.sign_in("no@example.org").await;
        let whole = ground.seen(&no, report).await;
        let mark = row(&whole, 2).others.iter().find(|mark| mark.member.as_str() == "NO").expect("asked");
        let standing = of_other(row(&whole, 2).stage, mark.given_at, &whole.report.times(whole.now));
        assert_eq!(standing, Standing::Late);
    }
}

on_both! {
    async fn the_secretariat_is_reminded_of_the_day_on_which_the_report_is_due(world: World) {
        let ground = Ground::of(world).await;
        ground.opened().await;
        let mut seen = Vec::new();
        for at in ["2026-12-03T22:59:59Z", "2026-12-03T23:00:00Z", "2026-12-10T23:00:00Z"] {
            ground.world.app.clock.stand_at(at.parse().unwrap());
            job::once(&ground.world.app).await;
            let secretary = ground.world.sign_in("sec@example.org").await;
            seen.push(reminders(&secretary).await);
        }
        assert_eq!(seen, [0, 1, 2], "and of nobody else's days");
    }
}

on_both! {
    async fn when_the_days_are_changed_reminders_follow_the_new_ones(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let later = RoundEdit {
            countries_by: day("2026-12-20"),
            leads_by: day("2026-12-22"),
            due: day("2026-12-23"),
            version: 1,
            ..edit()
        };
        ground.secretary.ask::<ChangeAReport>(OfReport { report }, later).await;
        let mut seen = Vec::new();
        for at in ["2026-11-24T23:00:00Z", "2026-12-13T23:00:00Z"] {
            ground.world.app.clock.stand_at(at.parse().unwrap());
            job::once(&ground.world.app).await;
            let no = ground.world.sign_in("no@example.org").await;
            seen.push(reminders(&no).await);
        }
        assert_eq!(seen, [0, 1]);
    }
}

on_both! {
    async fn when_only_the_day_of_the_report_is_changed_its_reminders_follow_and_the_others_come_once(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let due = |due: &str, version: u32| RoundEdit { due: day(due), version, ..edit() };
        // There, back, and there again: every change begins anew, and none of them may double a reminder.
        for (version, at) in [(1, "2026-12-20"), (2, "2026-12-10"), (3, "2026-12-20")] {
            ground.secretary.ask::<ChangeAReport>(OfReport { report }, due(at, version)).await;
        }
        let mut seen = Vec::new();
        let days = ["2026-11-24T23:00:00Z", "2026-12-03T23:00:00Z", "2026-12-13T23:00:00Z", "2026-12-20T23:00:00Z"];
        for at in days {
            ground.world.app.clock.stand_at(at.parse().unwrap());
            job::once(&ground.world.app).await;
            let (secretary, no) =
                (ground.world.sign_in("sec@example.org").await, ground.world.sign_in("no@example.org").await);
            seen.push((reminders(&secretary).await, reminders(&no).await));
        }
        assert_eq!(seen.iter().map(|one| one.0).collect::<Vec<_>>(), [0, 0, 1, 2], "seven days before, and at its end");
        assert_eq!(seen[0].1, 1, "Norway's day is what it was");
    }
}

on_both! {
    async fn what_waits_stands_on_the_desk_of_whom_it_waits_for(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let waits = async |who: &Client| {
            let desk = who.ask::<GetDesk>((), ()).await;
            let own = desk.waits.into_iter().map(|item| item.what);
            own.filter(|what| {
                use DeskKind::{CorrectSection, GiveWords, LockReport, MergeSections, SendParts, VerifySections};
                matches!(what, GiveWords { .. } | SendParts { .. } | MergeSections { .. } | CorrectSection { .. }
                    | VerifySections { .. } | LockReport { .. })
            })
            .collect::<Vec<_>>()
        };
        let (number, count) = (1, 1);
        assert_eq!(waits(&ground.no).await, [DeskKind::GiveWords { report, number, count }]);
        assert_eq!(waits(&ground.secretary).await, [DeskKind::MergeSections { report, number, count }], "nobody leads it");
        ground.sent(&ground.no, report, 2, words("Norway's.")).await;
        assert_eq!(waits(&ground.no).await, []);
        assert_eq!(waits(&ground.fi).await, [DeskKind::GiveWords { report, number, count }], "Sweden is still awaited");
        ground.sent(&ground.se, report, 2, words("Sweden's.")).await;
        let merge = DeskKind::MergeSections { report, number, count };
        assert!(waits(&ground.fi).await.contains(&merge), "all have given");
        let sent = ground.sent(&ground.fi, report, 2, words("The text.")).await;
        assert!(waits(&ground.secretary).await.contains(&DeskKind::VerifySections { report, number, count }));
        let back = shared::api::report::Returning { reason: "More.".into(), version: sent.row.version };
        ground.secretary.ask::<shared::api::report::ReturnASection>(crate::report::section(report, 2), back).await;
        let correct = waits(&ground.fi).await.into_iter().any(|what| matches!(what, DeskKind::CorrectSection { .. }));
        assert!(correct);
    }
}
