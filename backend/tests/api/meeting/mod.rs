//! `/workstreams/{workstream}/meetings`, `/meetings/{meeting}`.

mod body;
mod kept;

use shared::api::meeting::{
    AddAMeeting, ChangeAMeeting, ListMeetings, MeetingView, OfMeeting, RemoveAMeeting,
};
use shared::api::workstream::{ChangeAWorkstream, OfWorkstream, RemoveAWorkstream, WorkstreamView};
use shared::meeting::MeetingEdit;
use shared::problem::Code;
use shared::workstream::WorkstreamEdit;

use crate::initiative::Work;
use crate::on_both;
use crate::support::World;

pub fn meeting(title: &str, day: &str) -> MeetingEdit {
    let day = day.parse().expect("a day");
    MeetingEdit { title: title.into(), day, place: " Tórshavn ".into(), notes: String::new(), version: 0 }
}

/// A workstream that Finland leads.
async fn led(work: &Work) -> WorkstreamView {
    let stream = work.workstream("Registers").await;
    let edit = WorkstreamEdit { lead: "FI".parse().ok(), ..stream.edit() };
    work.secretary.ask::<ChangeAWorkstream>(OfWorkstream { workstream: stream.id }, edit).await
}

on_both! {
    async fn meetings_are_kept_by_the_lead_and_read_by_all(world: World) {
        let work = Work::of(world).await;
        let stream = led(&work).await;
        let path = || OfWorkstream { workstream: stream.id };
        let first = work.fi.ask::<AddAMeeting>(path(), meeting(" Kick-off ", "2026-02-01")).await;
        assert_eq!((first.title.as_str(), first.place.as_str(), first.version), ("Kick-off", "Tórshavn", 1));
        let second = work.secretary.ask::<AddAMeeting>(path(), meeting("Second", "2026-09-01")).await;
        let observer = work.world.signed_in("o@example.org", "observer").await;
        let seen = observer.ask::<ListMeetings>(path(), ()).await;
        assert_eq!(seen, [second.clone(), first.clone()], "the latest first");
        assert_eq!(work.se.refused::<AddAMeeting>(path(), meeting("x", "2026-02-01")).await, Code::Forbidden);
        let of = |one: &MeetingView| OfMeeting { meeting: one.id };
        let noted = MeetingEdit { notes: "Agreed.".into(), ..first.edit() };
        assert_eq!(work.se.refused::<ChangeAMeeting>(of(&first), noted.clone()).await, Code::Forbidden);
        let changed = work.fi.ask::<ChangeAMeeting>(of(&first), noted.clone()).await;
        assert_eq!((changed.notes.as_str(), changed.version), ("Agreed.", 2));
        let late = work.secretary.try_ask::<ChangeAMeeting>(of(&first), noted).await;
        let theirs: MeetingView = serde_json::from_value(late.json()["current"].clone()).expect("theirs");
        assert_eq!((late.code(), theirs), (Code::Stale, changed));
        let answer = work.fi.try_ask_with::<RemoveAMeeting>(of(&first), "version=1", ()).await;
        assert_eq!(answer.code(), Code::Stale);
        let answer = work.fi.try_ask_with::<RemoveAMeeting>(of(&first), "version=2", ()).await;
        assert_eq!(answer.status, 204);
        assert_eq!(observer.ask::<ListMeetings>(path(), ()).await, [second]);
    }
}

on_both! {
    async fn a_meeting_outside_the_programme_is_refused_and_a_workstream_takes_its_meetings_along(world: World) {
        let work = Work::of(world).await;
        let stream = led(&work).await;
        let path = || OfWorkstream { workstream: stream.id };
        let answer = work.fi.try_ask::<AddAMeeting>(path(), meeting("Late", "2031-01-01")).await;
        assert_eq!(answer.field(), "invalid /day outside_period");
        let added = work.fi.ask::<AddAMeeting>(path(), meeting("Kick-off", "2026-02-01")).await;
        let seen = format!("version={}", stream.version);
        let gone = work.secretary.try_ask_with::<RemoveAWorkstream>(path(), &seen, ()).await;
        assert_eq!(gone.status, 204, "{gone:?}");
        let path = OfMeeting { meeting: added.id };
        assert_eq!(work.fi.refused::<ChangeAMeeting>(path, added.edit()).await, Code::NotFound);
    }
}
