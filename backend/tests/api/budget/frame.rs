//! Frames and rates.

use shared::api::budget::{FramesNow, ListFrames, NoteARate, RateNow, SetTheFrames};
use shared::budget::Ore;
use shared::budget::frame::{Frame, FramesEdit, together};
use shared::budget::rate::{RateEdit, exchanged};
use shared::problem::Code;

use super::{euro, fill, frame, money};
use crate::initiative::Work;
use crate::on_both;
use crate::support::World;

fn setting(version: u32, frames: Vec<Frame>) -> FramesEdit {
    FramesEdit { frames, version, ..FramesEdit::empty() }
}

on_both! {
    async fn the_secretariat_sets_frames_by_goal_and_year_and_old_ones_are_kept(world: World) {
        let work = Work::of(world).await;
        assert_eq!(money(&work).await.frames, None, "none is not nought");
        let first = setting(0, vec![frame(Some(0), 2026, 9), frame(None, 2026, 1)]);
        assert_eq!(work.fi.refused::<SetTheFrames>(work.path(), first.clone()).await, Code::Forbidden);
        let set = work.secretary.ask::<SetTheFrames>(work.path(), first.clone()).await;
        assert_eq!(together(set.frames()), Some(Ore::crowns(10)));
        let answer = work.secretary.try_ask::<SetTheFrames>(work.path(), first).await;
        let current: FramesNow = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        assert_eq!((answer.code(), Some(current)), (Code::Stale, set.frames));
        let changed = setting(1, vec![frame(Some(0), 2026, 8)]);
        let silent = work.secretary.try_ask::<SetTheFrames>(work.path(), changed.clone()).await;
        assert_eq!(silent.field(), "invalid /why required");
        let told = FramesEdit { why: "The budget of 2026 was cut.".into(), ..changed };
        work.secretary.ask::<SetTheFrames>(work.path(), told).await;
        let history = work.fi.ask::<ListFrames>(work.path(), ()).await;
        let told: Vec<_> = history.iter().map(|now| (now.version, now.frames.len(), now.said.why.as_str())).collect();
        assert_eq!(told, [(2, 1, "The budget of 2026 was cut."), (1, 2, "")]);
    }
}

on_both! {
    async fn a_frame_is_of_a_goal_and_a_year_of_the_programme(world: World) {
        let work = Work::of(world).await;
        let ask = async |frames: Vec<Frame>| {
            work.secretary.try_ask::<SetTheFrames>(work.path(), setting(0, frames)).await.field()
        };
        assert_eq!(ask(vec![frame(Some(1), 2026, 1)]).await, "invalid /frames/0/goal unknown", "a sub-goal");
        assert_eq!(ask(vec![frame(None, 2024, 1)]).await, "invalid /frames/0/year year_outside");
        assert_eq!(ask(vec![frame(None, 2026, -1)]).await, "invalid /frames/0/amount negative");
        let most = |year| Frame { amount: Ore::MOST, ..frame(None, year, 0) };
        assert_eq!(ask(vec![most(2026), most(2027)]).await, "invalid /frames/1/amount sum_too_large");
        let none = work.secretary.ask::<SetTheFrames>(work.path(), setting(0, vec![])).await;
        assert_eq!(none.frames.map(|now| now.frames.len()), Some(0), "said that there is none");
    }
}

on_both! {
    async fn no_money_is_planned_before_the_adoption(world: World) {
        let work = Work::of(world).await;
        let (programme, _) = work.world.text("negotiation", "live", &[]).await;
        let path = shared::api::initiative::OfProgramme { programme };
        assert_eq!(work.secretary.refused::<SetTheFrames>(path, setting(0, vec![])).await, Code::NotWorkedOn);
    }
}

on_both! {
    async fn a_rate_has_a_source_and_changes_no_amount(world: World) {
        let work = Work::of(world).await;
        fill(&work).await;
        let before = money(&work).await;
        let ask = async |edit: RateEdit| work.secretary.try_ask::<NoteARate>(work.path(), edit).await;
        let crown = r#"{"currency":"DKK","per_hundred":"1","source":"x","day":"2026-11-20","version":0}"#;
        let url = <NoteARate as shared::api::Endpoint>::url(&work.path());
        assert_eq!(work.secretary.send("PUT", &url, None, Some(crown.into())).await.status, 400);
        assert_eq!(ask(RateEdit { source: " ".into(), ..euro(1) }).await.field(), "invalid /source required");
        let tomorrow = "2026-11-24".parse().expect("a day");
        assert_eq!(ask(RateEdit { day: tomorrow, ..euro(1) }).await.field(), "invalid /day in_the_future");
        let stale = ask(euro(0)).await;
        let current: RateNow = serde_json::from_value(stale.json()["current"].clone()).expect("theirs");
        assert_eq!((stale.code(), current.version), (Code::Stale, 1));
        let dearer = RateEdit { per_hundred: "750".parse().expect("a number"), ..euro(1) };
        assert_eq!(ask(dearer).await.status, 200);
        let after = money(&work).await;
        assert_eq!((after.rates.len(), after.rates[0].version), (1, 2));
        assert_eq!((after.entries, after.frames), (before.entries, before.frames), "it is shown, and stored nowhere");
        assert_eq!(exchanged(Ore::crowns(7500), after.rates[0].per_hundred), Some(1000));
        assert_eq!(work.fi.refused::<NoteARate>(work.path(), euro(2)).await, Code::Forbidden);
    }
}
