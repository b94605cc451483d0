//! Inviting.

use shared::api::person::{InvitePerson, ListPeople};
use shared::person::PersonState;
use shared::problem::Code;

use super::{invitation, invite};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn an_invited_person_stands_in_the_list_with_their_seats_and_cannot_sign_in(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let invited = invite(&secretary, " Head.FI@example.org ", &["head FI", "delegate FI"]).await;
        assert!(invited.link.url.starts_with(&format!("{}/link#", world.address)));
        assert_eq!(invited.link.expires_at, world.app.clock.now().plus_seconds(7 * 24 * 60 * 60));
        let people = secretary.ask::<ListPeople>((), ()).await;
        let listed = people.iter().find(|person| person.id == invited.person.id).unwrap();
        assert_eq!(*listed, invited.person);
        assert_eq!((listed.state, listed.seats.len()), (PersonState::Invited, 2));
        assert_eq!(listed.email, "Head.FI@example.org");
    }
}

on_both! {
    async fn an_address_is_invited_once_however_it_is_written(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        invite(&secretary, "head.fi@example.org", &["head FI"]).await;
        let again = secretary.refused::<InvitePerson>((), invitation("Head.FI@EXAMPLE.org", &["head FI"])).await;
        assert_eq!(again, Code::EmailTaken);
    }
}

on_both! {
    async fn all_that_is_wrong_with_an_invitation_is_said_at_once(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let mut wrong = invitation("nobody", &["head", "secretary DK", "head DK", "head DK"]);
        wrong.name = " ".into();
        let answer = secretary.try_ask::<InvitePerson>((), wrong).await.json();
        let errors: Vec<_> = answer["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| format!("{} {}", error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
            .collect();
        assert_eq!(errors, [
            "/email not_an_email",
            "/name required",
            "/seats/0/member required",
            "/seats/1/member not_here",
            "/seats/3/from overlaps",
        ]);
        let none = secretary.try_ask::<InvitePerson>((), invitation("head.fi@example.org", &[])).await;
        assert_eq!(none.field(), "invalid /seats required");
        let many = ["observer"; 11];
        let many = secretary.try_ask::<InvitePerson>((), invitation("head.fi@example.org", &many)).await;
        assert_eq!(many.field(), "invalid /seats too_long");
    }
}
