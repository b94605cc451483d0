//! `/desk`.

use shared::api::desk::GetDesk;
use shared::api::member::AddChairTerm;
use shared::api::person::{Invitation, InvitePerson, MakePersonLink, OfPerson};
use shared::desk::DeskKind;
use shared::member::NewChairTerm;
use shared::seat::{NewSeat, Role};

use crate::on_both;
use crate::support::{Client, World};

async fn kinds(client: &Client) -> Vec<DeskKind> {
    let desk = client.ask::<GetDesk>((), ()).await;
    desk.waits.into_iter().map(|item| item.what).collect()
}

fn is_renewal(kind: &DeskKind) -> bool {
    matches!(kind, DeskKind::RenewInvitation { .. })
}

on_both! {
    async fn naming_a_chair_waits_for_the_secretariat_until_it_is_done(world: World) {
        let head = world.signed_in("head.dk@example.org", "head DK").await;
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let from = "2026-11-23".parse().unwrap();
        assert_eq!(kinds(&secretary).await, [DeskKind::NameChair { term: None, from }]);
        assert_eq!(kinds(&head).await, []);
        let term = |from: &str, to: &str| NewChairTerm {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            members: vec!["DK".parse().unwrap()],
            note: String::new(),
        };
        let this_year = secretary.ask::<AddChairTerm>((), term("2026-01-01", "2027-01-01")).await;
        let desk = secretary.ask::<GetDesk>((), ()).await;
        assert_eq!(desk.waits[0].what, DeskKind::NameChair { term: Some(this_year.id), from: this_year.to });
        assert_eq!(desk.waits[0].due, Some(this_year.to.start()));
        secretary.ask::<AddChairTerm>((), term("2027-01-01", "2028-01-01")).await;
        assert_eq!(kinds(&secretary).await, []);
    }
}

on_both! {
    async fn an_invitation_that_ran_out_waits_for_who_may_renew_it(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let from = "2026-11-23".parse().unwrap();
        let seats = vec![NewSeat { role: Role::Observer, member: None, body: None, from, to: None }];
        let invitation = Invitation { email: "observer@example.org".into(), name: "Olga".into(), seats };
        let invited = secretary.ask::<InvitePerson>((), invitation).await;
        assert!(!kinds(&secretary).await.iter().any(is_renewal));
        world.app.clock.advance(8 * 24 * 60 * 60);
        let secretary = world.sign_in("secretary@example.org").await;
        let desk = secretary.ask::<GetDesk>((), ()).await;
        let item = desk.waits.iter().find(|item| is_renewal(&item.what)).unwrap();
        let expected = DeskKind::RenewInvitation { person: invited.person.id, name: "Olga".into() };
        assert_eq!((&item.what, item.since), (&expected, invited.link.expires_at));
        secretary.ask::<MakePersonLink>(OfPerson { person: invited.person.id }, ()).await;
        assert!(!kinds(&secretary).await.iter().any(is_renewal));
    }
}

on_both! {
    async fn the_desk_remembers_the_visit_before_this_one(world: World) {
        let head = world.signed_in("head.dk@example.org", "head DK").await;
        assert_eq!(head.ask::<GetDesk>((), ()).await.since, None);
        let then = world.app.clock.now();
        world.app.clock.advance(60 * 60);
        let again = world.sign_in("head.dk@example.org").await;
        assert_eq!(again.ask::<GetDesk>((), ()).await.since, Some(then));
    }
}
