//! What the meetings of the officials' committee are for an overview: since when changes are told, and what is ahead.

use shared::api::body::{AddBody, OfBody};
use shared::api::meeting::AddABodyMeeting;
use shared::api::overview::Overview;
use shared::api::report::{Lock, LockAReport, OfReport};
use shared::body::{BodyKind, NewBody};
use shared::id::BodyId;
use shared::meeting::MeetingEdit;
use shared::overview::{SinceWhat, What};

use super::overview;
use crate::body::first;
use crate::on_both;
use crate::report::Ground;
use crate::support::{Client, World, clause_id};

async fn meets(secretary: &Client, body: BodyId, title: &str, day: &str) {
    let (place, notes) = (String::new(), String::new());
    let edit =
        MeetingEdit { title: title.into(), day: day.parse().expect("a day"), place, notes, version: 0 };
    secretary.ask::<AddABodyMeeting>(OfBody { body }, edit).await;
}

fn told(found: &Overview) -> (String, SinceWhat) {
    (found.since.to_string(), found.since_what)
}

fn since(day: &str, what: SinceWhat) -> (String, SinceWhat) {
    (day.to_owned(), what)
}

on_both! {
    async fn changes_are_told_since_the_officials_last_met(world: World) {
        let ground = Ground::of(world).await;
        let seen = async |query: &str| overview(&ground.no, ground.programme, query).await;
        assert_eq!(told(&seen("").await), since("2026-10-24", SinceWhat::Month));

        let report = ground.opened().await.report.id;
        let without = [2, 3, 4].map(clause_id).to_vec();
        let lock = Lock { without, reason: "None came.".into(), version: 1 };
        ground.secretary.ask::<LockAReport>(OfReport { report }, lock).await;
        assert_eq!(told(&seen("").await), since("2026-11-23", SinceWhat::Report));

        let officials = first(&ground.secretary, BodyKind::Officials).await.id;
        meets(&ground.secretary, officials, "Today", "2026-11-23").await;
        meets(&ground.secretary, officials, "Spring", "2027-03-18").await;
        assert_eq!(told(&seen("").await), since("2026-11-23", SinceWhat::Report), "today's is not over");
        meets(&ground.secretary, officials, "June", "2026-06-11").await;
        meets(&ground.secretary, officials, "Autumn", "2026-11-12").await;
        assert_eq!(told(&seen("").await), since("2026-11-12", SinceWhat::Meeting));
        assert_eq!(told(&seen("member=NO").await), since("2026-11-12", SinceWhat::Meeting));
        assert_eq!(told(&seen("since=2026-06-11").await), since("2026-06-11", SinceWhat::Asked));

        ground.world.app.clock.advance(86_400);
        let norway = ground.world.sign_in("no@example.org").await;
        let found = overview(&norway, ground.programme, "").await;
        assert_eq!(told(&found), since("2026-11-23", SinceWhat::Meeting), "the day after it");
        assert!(!found.changed.is_empty(), "what was done on the day of the meeting is told");
    }
}

on_both! {
    async fn the_officials_coming_meetings_are_ahead_of_the_whole_and_no_others(world: World) {
        let ground = Ground::of(world).await;
        let officials = first(&ground.secretary, BodyKind::Officials).await.id;
        let group = NewBody {
            kind: BodyKind::WorkingGroup,
            name: "Group".into(),
            from: "2026-01-01".parse().expect("a day"),
            to: None,
        };
        let group = ground.secretary.ask::<AddBody>((), group).await.id;
        meets(&ground.secretary, group, "The group", "2026-12-01").await;
        for (title, day) in [
            ("Winter", "2026-12-10"),
            ("Past", "2026-11-12"),
            ("Today", "2026-11-23"),
            ("Last day", "2027-02-21"),
            ("Too far", "2027-02-22"),
        ] {
            meets(&ground.secretary, officials, title, day).await;
        }
        let observer = ground.world.signed_in("o@example.org", "observer").await;
        for who in [&ground.no, &observer] {
            let found = overview(who, ground.programme, "").await;
            let ahead = found.soon.iter().filter(|one| one.what == What::Meeting);
            let ahead: Vec<_> = ahead.map(|one| (one.title.as_str(), one.id.clone())).collect();
            let id = || officials.to_string();
            assert_eq!(ahead, [("Today", id()), ("Winter", id()), ("Last day", id())]);
            assert!(found.late.iter().all(|one| one.what != What::Meeting), "a meeting is never late");
        }
        let own = overview(&ground.no, ground.programme, "member=NO").await;
        assert!(own.soon.iter().all(|one| one.what != What::Meeting), "no meeting is one delegation's own");
    }
}
