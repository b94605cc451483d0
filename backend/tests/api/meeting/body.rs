//! `/bodies/{body}/meetings`, and `/meetings/{meeting}` of one of them.

use shared::api::audit::{ListAudit, OfScope};
use shared::api::body::{AddBody, ChangeBody, OfBody, RemoveBody};
use shared::api::meeting::{
    AddABodyMeeting, ChangeAMeeting, ListBodyMeetings, MeetingView, OfMeeting, RemoveAMeeting,
};
use shared::audit::Scope;
use shared::body::{BodyChange, BodyKind, NewBody};
use shared::id::BodyId;
use shared::meeting::MeetingEdit;
use shared::problem::Code;

use super::meeting;
use crate::body::first;
use crate::on_both;
use crate::support::World;

fn of(one: &MeetingView) -> OfMeeting {
    OfMeeting { meeting: one.id }
}

on_both! {
    async fn the_secretariat_and_the_chair_keep_the_days_of_the_officials_and_all_read_them(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let body = first(&secretary, BodyKind::Officials).await.id;
        let path = || OfBody { body };
        let past = secretary.ask::<AddABodyMeeting>(path(), meeting(" Autumn meeting ", "2026-11-12")).await;
        assert_eq!((past.title.as_str(), past.place.as_str(), past.version), ("Autumn meeting", "Tórshavn", 1));
        let coming = chair.ask::<AddABodyMeeting>(path(), meeting("Spring meeting", "2027-03-18")).await;
        assert_eq!(observer.ask::<ListBodyMeetings>(path(), ()).await, [coming.clone(), past.clone()], "the latest first");

        let noted = MeetingEdit { notes: "The status was taken note of.".into(), ..past.edit() };
        for (seat, email) in [("head FI", "fi@example.org"), ("observer", "p@example.org"), ("administrator", "a@example.org")] {
            let other = world.signed_in(email, seat).await;
            let late = meeting("x", "2026-12-01");
            assert_eq!(other.refused::<AddABodyMeeting>(path(), late).await, Code::Forbidden, "{seat}");
            assert_eq!(other.refused::<ChangeAMeeting>(of(&past), noted.clone()).await, Code::Forbidden, "{seat}");
        }
        let changed = secretary.ask::<ChangeAMeeting>(of(&past), noted.clone()).await;
        assert_eq!((changed.notes.as_str(), changed.version), ("The status was taken note of.", 2));
        let late = chair.try_ask::<ChangeAMeeting>(of(&past), noted).await;
        let theirs: MeetingView = serde_json::from_value(late.json()["current"].clone()).expect("theirs");
        assert_eq!((late.code(), theirs), (Code::Stale, changed.clone()));
        let answer = secretary.try_ask_with::<RemoveAMeeting>(of(&coming), "version=1", ()).await;
        assert_eq!(answer.status, 204);
        assert_eq!(observer.ask::<ListBodyMeetings>(path(), ()).await, [changed]);
    }
}

on_both! {
    async fn a_working_group_meets_within_its_days_and_the_presidency_does_not_keep_its_meetings(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let group = NewBody {
            kind: BodyKind::WorkingGroup,
            name: "Group".into(),
            from: "2026-01-01".parse().expect("a day"),
            to: "2027-01-01".parse().ok(),
        };
        let group = secretary.ask::<AddBody>((), group).await;
        let path = || OfBody { body: group.id };
        let answer = secretary.try_ask::<AddABodyMeeting>(path(), meeting("Late", "2027-01-01")).await;
        assert_eq!(answer.field(), "invalid /day outside_body");
        assert_eq!(chair.refused::<AddABodyMeeting>(path(), meeting("x", "2026-12-01")).await, Code::Forbidden);
        let last = secretary.ask::<AddABodyMeeting>(path(), meeting("Last", "2026-12-31")).await;

        let shorter = BodyChange { version: 1, name: "Group".into(), from: group.from, to: "2026-12-31".parse().ok() };
        let answer = secretary.try_ask::<ChangeBody>(path(), shorter).await;
        assert_eq!(answer.field(), "invalid /to meetings_outside");
        assert_eq!(secretary.refused::<RemoveBody>(path(), ()).await, Code::BodyInUse, "what was agreed stays to be seen");
        secretary.try_ask_with::<RemoveAMeeting>(of(&last), "version=1", ()).await;
        secretary.ask::<RemoveBody>(path(), ()).await;
        assert_eq!(secretary.refused::<ListBodyMeetings>(path(), ()).await, Code::NotFound);
        let nobody = OfBody { body: BodyId::from_parts(0, 99) };
        assert_eq!(secretary.refused::<AddABodyMeeting>(nobody, meeting("x", "2026-12-01")).await, Code::NotFound);
    }
}

on_both! {
    async fn the_audit_of_the_installation_says_whose_meeting_it_was(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let committee = first(&secretary, BodyKind::Officials).await;
        let path = OfBody { body: committee.id };
        let added = secretary.ask::<AddABodyMeeting>(path, meeting("Autumn meeting", "2026-11-12")).await;
        let page = administrator.ask::<ListAudit>(OfScope { scope: Scope::Installation }, ()).await;
        let entry = &page.items[0];
        assert_eq!((entry.act.as_str(), entry.object.clone()), ("meeting.keep", added.id.to_string()));
        let said = ["what", "title", "body"].map(|word| entry.detail[word].as_str().unwrap_or_default());
        assert_eq!(said, ["added", "Autumn meeting", committee.name.as_str()]);
    }
}
