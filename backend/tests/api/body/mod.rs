//! `/bodies`.

use shared::api::body::{AddBody, ChangeBody, ListBodies, OfBody, RemoveBody};
use shared::api::person::{
    EndPersonSeat, GivePersonSeat, InvitePerson, ListPeople, OfPerson, OfSeat, SeatEnd,
};
use shared::api::session::GetAccount;
use shared::body::{Body, BodyChange, BodyKind, NewBody};
use shared::problem::Code;
use shared::seat::NewSeat;
use shared::time::Date;

use crate::on_both;
use crate::person::{invitation, new_seat};
use crate::support::{Client, World};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn group(name: &str, from: &str, to: &str) -> NewBody {
    NewBody { kind: BodyKind::WorkingGroup, name: name.into(), from: day(from), to: to.parse().ok() }
}

fn of(body: &Body) -> OfBody {
    OfBody { body: body.id }
}

fn change(body: &Body, name: &str, from: &str, to: &str) -> BodyChange {
    BodyChange { version: body.version, name: name.into(), from: day(from), to: to.parse().ok() }
}

/// The one the installation begins with.
pub async fn first(client: &Client, kind: BodyKind) -> Body {
    let bodies = client.ask::<ListBodies>((), ()).await;
    bodies.into_iter().find(|body| body.kind == kind).unwrap()
}

on_both! {
    async fn an_installation_begins_with_the_council_its_officials_and_the_secretariat(world: World) {
        let observer = world.signed_in("observer@example.org", "observer").await;
        let bodies = observer.ask::<ListBodies>((), ()).await;
        let names: Vec<_> = bodies.iter().map(|body| (body.kind, body.name.as_str())).collect();
        assert_eq!(names, [
            (BodyKind::Council, "MR-DIGITAL"),
            (BodyKind::Officials, "Committee of senior officials"),
            (BodyKind::Secretariat, "Secretariat"),
        ]);
    }
}

on_both! {
    async fn what_a_body_is_called_may_change_and_its_seats_say_it_at_once(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let committee = first(&secretary, BodyKind::Officials).await;
        let person = world.person("head.dk@example.org", "delegate DK").await;
        let seat = NewSeat { body: Some(committee.id), ..new_seat("head DK") };
        let given = secretary.ask::<GivePersonSeat>(OfPerson { person }, seat).await;
        assert_eq!(given.body, Some(committee.of_seat()));
        let renamed = secretary
            .ask::<ChangeBody>(of(&committee), change(&committee, " HNG-Digital ", "2017-06-22", ""))
            .await;
        assert_eq!((renamed.name.as_str(), renamed.version), ("HNG-Digital", 2));
        let account = world.sign_in("head.dk@example.org").await.ask::<GetAccount>((), ()).await;
        let said: Vec<_> = account.seats.iter().map(|seat| seat.body.as_ref().map(|body| body.name.as_str())).collect();
        assert_eq!(said, [None, Some("HNG-Digital")]);
        let people = secretary.ask::<ListPeople>((), ()).await;
        let listed = people.iter().find(|listed| listed.id == person).unwrap();
        assert_eq!(listed.seats, account.seats);
    }
}

on_both! {
    async fn nobody_overwrites_a_body_they_have_not_seen(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let committee = first(&secretary, BodyKind::Officials).await;
        secretary.ask::<ChangeBody>(of(&committee), change(&committee, "One", "2017-06-22", "")).await;
        let late = change(&committee, "Another", "2017-06-22", "");
        assert_eq!(secretary.refused::<ChangeBody>(of(&committee), late).await, Code::Stale);
        assert_eq!(first(&secretary, BodyKind::Officials).await.name, "One");
    }
}

on_both! {
    async fn two_bodies_added_at_the_same_moment_do_not_have_one_name(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let add = |name: &'static str| secretary.try_ask::<AddBody>((), group(name, "2026-01-01", ""));
        let (one, two) = tokio::join!(add("Group"), add(" group"));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 422]);
        let later = secretary.try_ask::<AddBody>((), group("", "2026-01-01", "2025-01-01")).await;
        assert_eq!(later.field(), "invalid /name required");
    }
}

on_both! {
    async fn a_seat_in_a_body_lies_within_its_days_and_fits_its_kind(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let made = secretary.ask::<AddBody>((), group("Group", "2026-01-01", "2027-01-01")).await;
        let person = world.person("delegate.dk@example.org", "delegate FI").await;
        let seat = |text: &str, to: &str| NewSeat { body: Some(made.id), to: to.parse().ok(), ..new_seat(text) };
        let give = |seat| secretary.try_ask::<GivePersonSeat>(OfPerson { person }, seat);
        assert_eq!(give(seat("delegate DK", "")).await.field(), "invalid /body outside_body");
        assert_eq!(give(seat("delegate DK", "2027-01-02")).await.field(), "invalid /body outside_body");
        assert_eq!(give(seat("administrator", "2027-01-01")).await.code(), Code::Forbidden);
        let council = first(&secretary, BodyKind::Council).await;
        let minister = NewSeat { body: Some(council.id), ..new_seat("head DK") };
        assert_eq!(give(minister).await.field(), "invalid /body not_here");
        let given = secretary.ask::<GivePersonSeat>(OfPerson { person }, seat("delegate DK", "2027-01-01")).await;

        let path = OfSeat { person, seat: given.id };
        let longer = secretary.try_ask::<EndPersonSeat>(path, SeatEnd { to: day("2027-01-02") }).await;
        assert_eq!(longer.field(), "invalid /to outside_body");
        let shorter = secretary.try_ask::<ChangeBody>(of(&made), change(&made, "Group", "2026-01-01", "2026-12-31"));
        assert_eq!(shorter.await.field(), "invalid /to seats_outside");
        let later = secretary.try_ask::<ChangeBody>(of(&made), change(&made, "Group", "2026-12-01", ""));
        assert_eq!(later.await.field(), "invalid /from seats_outside");
        secretary.ask::<ChangeBody>(of(&made), change(&made, "Group", "2026-11-23", "2027-01-01")).await;
    }
}

on_both! {
    async fn an_invitation_names_the_body_of_each_seat(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let committee = first(&secretary, BodyKind::Officials).await;
        let mut invited = invitation("head.fi@example.org", &["head FI", "delegate FI", "secretary"]);
        for seat in &mut invited.seats {
            seat.body = Some(committee.id);
        }
        let refused = secretary.try_ask::<InvitePerson>((), invited.clone()).await;
        assert_eq!(refused.field(), "invalid /seats/2/body not_here");
        invited.seats.pop();
        let made = secretary.ask::<InvitePerson>((), invited).await;
        assert!(made.person.seats.iter().all(|seat| seat.body == Some(committee.of_seat())));
    }
}

on_both! {
    async fn a_body_is_taken_back_unless_somebody_sits_or_sat_in_it(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let made = secretary.ask::<AddBody>((), group("Group", "2026-01-01", "")).await;
        secretary.ask::<RemoveBody>(of(&made), ()).await;
        assert_eq!(secretary.refused::<RemoveBody>(of(&made), ()).await, Code::NotFound);
        let made = secretary.ask::<AddBody>((), group("Group", "2026-01-01", "")).await;
        let person = world.person("delegate.dk@example.org", "delegate FI").await;
        let seat = NewSeat { body: Some(made.id), to: Some(day("2026-11-24")), ..new_seat("delegate DK") };
        secretary.ask::<GivePersonSeat>(OfPerson { person }, seat).await;
        world.app.clock.advance(2 * 24 * 60 * 60);
        let secretary = world.sign_in("secretary@example.org").await;
        assert_eq!(secretary.refused::<RemoveBody>(of(&made), ()).await, Code::BodyInUse);
    }
}
