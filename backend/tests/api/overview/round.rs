//! The days and the steps of reporting rounds.

use shared::api::overview::Overview;
use shared::api::report::OpenAReport;
use shared::overview::{Deed, RoundDay, What};
use shared::programme::Period;
use shared::report::RoundEdit;
use shared::report::section::Step;
use shared::time::Date;

use super::overview;
use crate::on_both;
use crate::report::{Ground, edit, words};
use crate::support::World;

fn days(found: &Overview) -> Vec<(RoundDay, String)> {
    found.soon.iter().filter_map(|one| Some((one.round?, one.due.to_string()))).collect()
}

fn named(days: &[(RoundDay, &str)]) -> Vec<(RoundDay, String)> {
    days.iter().map(|(day, date)| (*day, (*date).to_owned())).collect()
}

on_both! {
    async fn the_days_of_a_round_are_ahead_as_long_as_something_is_awaited_by_them(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let (countries, leads, due) = (
            (RoundDay::Countries, "2026-12-01"),
            (RoundDay::Leads, "2026-12-05"),
            (RoundDay::Due, "2026-12-10"),
        );
        let proposed = (RoundDay::Proposed, "2027-02-15");
        let seen = async |query: &str| overview(&ground.no, ground.programme, query).await;
        assert_eq!(days(&seen("").await), named(&[countries, leads, due, proposed]));
        assert_eq!(days(&seen("member=SE").await), named(&[countries, leads, due]));
        assert_eq!(days(&seen("member=NO").await), named(&[countries, due]), "it leads nothing");
        assert_eq!(days(&seen("member=IS").await), [], "nothing is awaited of it");

        ground.sent(&ground.no, report, 2, words("Norway's words.")).await;
        assert_eq!(days(&seen("member=NO").await), [], "it has given its words");
        ground.sent(&ground.se, report, 2, words("Sweden's words.")).await;
        ground.sent(&ground.fi, report, 3, words("Finland's words.")).await;
        assert_eq!(days(&seen("").await), named(&[leads, due, proposed]), "all words are given");
        assert_eq!(days(&seen("member=SE").await), named(&[leads, due]));
    }
}

on_both! {
    async fn what_was_given_in_one_round_is_still_awaited_in_another(world: World) {
        let ground = Ground::of(world).await;
        let first = ground.opened().await.report.id;
        let day = |text: &str| -> Date { text.parse().expect("a day") };
        let second = RoundEdit {
            covers: Period { from: day("2026-07-01"), to: day("2026-10-31") },
            countries_by: day("2026-12-11"),
            leads_by: day("2026-12-12"),
            due: day("2026-12-13"),
            ..edit()
        };
        ground.secretary.ask::<OpenAReport>(ground.path(), second).await;
        ground.sent(&ground.no, first, 2, words("Norway's words.")).await;
        let found = overview(&ground.no, ground.programme, "member=NO").await;
        assert_eq!(days(&found), named(&[(RoundDay::Countries, "2026-12-11"), (RoundDay::Due, "2026-12-13")]));
    }
}

on_both! {
    async fn a_day_that_has_ended_is_late(world: World) {
        let ground = Ground::of(world).await;
        ground.opened().await;
        ground.world.app.clock.advance(9 * 86_400);
        let norway = ground.world.sign_in("no@example.org").await;
        let found = overview(&norway, ground.programme, "member=NO").await;
        assert_eq!(found.late.iter().map(|one| one.round).collect::<Vec<_>>(), [Some(RoundDay::Countries)]);
        assert_eq!(days(&found), named(&[(RoundDay::Due, "2026-12-10")]));
    }
}

on_both! {
    async fn steps_of_sections_are_counted_and_are_theirs_who_took_them(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.world.app.clock.advance(60);
        ground.sent(&ground.no, report, 2, words("Norway's words.")).await;
        ground.sent(&ground.se, report, 2, words("Sweden's words.")).await;
        ground.sent(&ground.se, report, 3, words("Sweden's text.")).await;
        let steps = async |query: &str| {
            let found = overview(&ground.fi, ground.programme, query).await;
            let steps = found.changed.into_iter().filter_map(|one| Some((one.by.code, one.step?, one.count?)));
            let mut steps: Vec<_> = steps.collect();
            steps.sort();
            steps
        };
        let given = |code: &str| (code.to_owned(), Step::Give, 1);
        let sent = ("SE".to_owned(), Step::Send, 1);
        assert_eq!(steps("").await, [given("NO"), given("SE"), sent.clone()]);
        assert_eq!(steps("member=SE").await, [given("SE"), sent]);
        assert_eq!(steps("member=FI").await, [], "words that others give are theirs");
        let all = overview(&ground.fi, ground.programme, "").await;
        let opened = all.changed.iter().filter(|one| one.deed == Some(Deed::Opened));
        assert_eq!(opened.map(|one| (one.what, one.by.code.as_str())).collect::<Vec<_>>(), [(What::Report, "SEC")]);
    }
}

on_both! {
    async fn who_does_not_take_part_sees_nothing_of_a_round_that_is_open(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.no, report, 2, words("Norway's words.")).await;
        let observer = ground.world.signed_in("o@example.org", "observer").await;
        let found = overview(&observer, ground.programme, "").await;
        assert_eq!(days(&found), []);
        assert!(found.changed.iter().all(|one| one.what != What::Report));
    }
}
