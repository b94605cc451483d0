//! Giving and ending seats.

use shared::api::member::AddChairTerm;
use shared::api::person::{EndPersonSeat, GivePersonSeat, ListPeople, OfPerson, OfSeat, SeatEnd};
use shared::api::session::GetAccount;
use shared::member::NewChairTerm;
use shared::problem::Code;
use shared::seat::NewSeat;
use shared::time::Date;

use super::new_seat;
use crate::on_both;
use crate::support::World;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

on_both! {
    async fn a_seat_given_is_there_at_the_very_next_request_and_an_ended_one_is_gone(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let person = world.person("head.dk@example.org", "head DK").await;
        let head = world.sign_in("head.dk@example.org").await;
        let given = secretary.ask::<GivePersonSeat>(OfPerson { person }, new_seat("delegate DK")).await;
        assert_eq!(head.ask::<GetAccount>((), ()).await.seats.len(), 2);
        let path = OfSeat { person, seat: given.id };
        let ended = secretary.ask::<EndPersonSeat>(path.clone(), SeatEnd { to: day("2026-11-23") }).await;
        assert_eq!(ended.to, Some(day("2026-11-23")));
        assert_eq!(head.ask::<GetAccount>((), ()).await.seats.len(), 1);
        let again = secretary.refused::<EndPersonSeat>(path, SeatEnd { to: day("2027-01-01") }).await;
        assert_eq!(again, Code::SeatOver);
        let people = secretary.ask::<ListPeople>((), ()).await;
        let seats = &people.iter().find(|listed| listed.id == person).unwrap().seats;
        assert_eq!(seats.len(), 2, "who sat where stays to be seen");
    }
}

on_both! {
    async fn a_seat_ends_by_itself_at_midnight_utc(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let person = world.person("head.dk@example.org", "head DK").await;
        let only_today = NewSeat { to: Some(day("2026-11-24")), ..new_seat("delegate SE") };
        secretary.ask::<GivePersonSeat>(OfPerson { person }, only_today).await;
        world.app.clock.stand_at("2026-11-23T23:59:59Z".parse().unwrap());
        assert_eq!(world.sign_in("head.dk@example.org").await.ask::<GetAccount>((), ()).await.seats.len(), 2);
        world.app.clock.stand_at("2026-11-24T00:00:00Z".parse().unwrap());
        assert_eq!(world.sign_in("head.dk@example.org").await.ask::<GetAccount>((), ()).await.seats.len(), 1);
    }
}

on_both! {
    async fn nobody_gets_the_same_seat_twice_nor_a_seat_for_no_member(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let person = OfPerson { person: world.person("head.dk@example.org", "head DK").await };
        let twice = secretary.try_ask::<GivePersonSeat>(person.clone(), new_seat("head DK")).await;
        assert_eq!(twice.field(), "invalid /from overlaps");
        let nobody = secretary.try_ask::<GivePersonSeat>(person.clone(), new_seat("head XX")).await;
        assert_eq!(nobody.field(), "invalid /member unknown");
        let backwards = NewSeat { to: Some(day("2026-11-23")), ..new_seat("observer") };
        let backwards = secretary.try_ask::<GivePersonSeat>(person, backwards).await;
        assert_eq!(backwards.field(), "invalid /to ends_before_start");
    }
}

on_both! {
    async fn a_chairs_seat_follows_the_chair_term(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let person = OfPerson { person: world.person("head.dk@example.org", "head DK").await };
        let seat = NewSeat { to: Some(day("2027-01-01")), ..new_seat("chair DK") };
        let without = secretary.try_ask::<GivePersonSeat>(person.clone(), seat.clone()).await;
        assert_eq!(without.field(), "invalid /member outside_term");
        let term = NewChairTerm {
            from: day("2026-01-01"),
            to: day("2027-01-01"),
            members: vec!["DK".parse().unwrap(), "FO".parse().unwrap()],
            note: "joint".into(),
        };
        secretary.ask::<AddChairTerm>((), term).await;
        let open = secretary.try_ask::<GivePersonSeat>(person.clone(), new_seat("chair DK")).await;
        assert_eq!(open.field(), "invalid /to required");
        let given = secretary.ask::<GivePersonSeat>(person.clone(), seat).await;
        let longer = SeatEnd { to: day("2027-06-01") };
        let path = OfSeat { person: person.person, seat: given.id };
        assert_eq!(secretary.try_ask::<EndPersonSeat>(path, longer).await.field(), "invalid /to outside_term");
    }
}

on_both! {
    async fn the_last_administrators_seat_does_not_end(world: World) {
        let person = world.person("admin@example.org", "administrator").await;
        let administrator = world.sign_in("admin@example.org").await;
        let seat = administrator.ask::<GetAccount>((), ()).await.seats[0].id;
        let (path, end) = (OfSeat { person, seat }, SeatEnd { to: day("2027-01-01") });
        let refused = administrator.refused::<EndPersonSeat>(path.clone(), end.clone()).await;
        assert_eq!(refused, Code::LastAdministrator);
        world.person("second.admin@example.org", "administrator").await;
        administrator.ask::<EndPersonSeat>(path, end).await;
    }
}
