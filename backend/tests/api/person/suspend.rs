//! Suspending and letting back in.

use std::time::Duration;

use samrad::audit;
use samrad::hub::Event;
use shared::api::person::{LetPersonBackIn, ListPeople, OfPerson, SuspendPerson};
use shared::api::session::{Credentials, GetAccount, NewName, RefreshSession, RenameAccount, SignIn};
use shared::person::PersonState;
use shared::problem::Code;

use super::invite;
use crate::on_both;
use crate::support::{PASSWORD, World};

on_both! {
    async fn a_suspended_persons_sessions_end_at_once_and_all_who_listen_are_told(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let person = world.person("head.dk@example.org", "head DK").await;
        let head = world.sign_in("head.dk@example.org").await;
        let session = head.ask::<GetAccount>((), ()).await.session;
        let mut events = world.app.hub.listen();
        administrator.ask::<SuspendPerson>(OfPerson { person }, ()).await;
        assert_eq!(head.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        assert_eq!(head.refused::<RefreshSession>((), ()).await, Code::SessionEnded);
        let credentials = Credentials { email: "head.dk@example.org".into(), password: PASSWORD.into() };
        assert_eq!(world.anyone().refused::<SignIn>((), credentials).await, Code::CredentialsWrong);

        let mut heard = Vec::new();
        while heard.len() < 3 {
            let event = tokio::time::timeout(Duration::from_secs(2), events.recv()).await;
            heard.push(event.expect("an event within two seconds").unwrap());
        }
        assert!(heard.contains(&Event::SessionEnded(session)), "{heard:?}");
        assert!(heard.contains(&Event::PersonChanged(person)), "{heard:?}");
    }
}

on_both! {
    async fn who_is_let_back_in_signs_in_with_the_password_they_had(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let person = OfPerson { person: world.person("head.dk@example.org", "head DK").await };
        administrator.ask::<SuspendPerson>(person.clone(), ()).await;
        administrator.ask::<SuspendPerson>(person.clone(), ()).await;
        administrator.ask::<LetPersonBackIn>(person.clone(), ()).await;
        administrator.ask::<LetPersonBackIn>(person, ()).await;
        world.sign_in("head.dk@example.org").await.ask::<GetAccount>((), ()).await;
        let (_, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!(breaks, []);
    }
}

on_both! {
    async fn who_is_suspended_while_changing_their_own_account_is_suspended(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let person = OfPerson { person: world.person("head.dk@example.org", "head DK").await };
        for n in 0..8 {
            let head = world.sign_in("head.dk@example.org").await;
            let name = NewName { name: format!("Name {n}") };
            let (suspended, renamed) = tokio::join!(
                administrator.try_ask::<SuspendPerson>(person.clone(), ()),
                head.try_ask::<RenameAccount>((), name),
            );
            assert_eq!(suspended.status, 204, "{suspended:?}");
            assert!(renamed.status == 200 || renamed.code() == Code::SessionEnded, "{renamed:?}");
            assert_eq!(head.refused::<GetAccount>((), ()).await, Code::SessionEnded);
            administrator.ask::<LetPersonBackIn>(person.clone(), ()).await;
        }
    }
}

on_both! {
    async fn who_never_joined_is_invited_again(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let invited = invite(&administrator, "head.fi@example.org", &["head FI"]).await;
        let person = OfPerson { person: invited.person.id };
        administrator.ask::<SuspendPerson>(person.clone(), ()).await;
        administrator.ask::<LetPersonBackIn>(person, ()).await;
        let people = administrator.ask::<ListPeople>((), ()).await;
        let listed = people.iter().find(|listed| listed.id == invited.person.id).unwrap();
        assert_eq!((listed.state, listed.link_expires_at), (PersonState::Invited, None));
    }
}

on_both! {
    async fn nobody_suspends_themselves_and_the_last_administrator_stays(world: World) {
        let first = world.person("admin@example.org", "administrator").await;
        let administrator = world.sign_in("admin@example.org").await;
        let own = administrator.refused::<SuspendPerson>(OfPerson { person: first }, ()).await;
        assert_eq!(own, Code::NotYourself);
        let second = world.person("second.admin@example.org", "administrator").await;
        let other = world.sign_in("second.admin@example.org").await;
        // Both at once: one of them is told that the other was quicker.
        let (one, two) = tokio::join!(
            administrator.try_ask::<SuspendPerson>(OfPerson { person: second }, ()),
            other.try_ask::<SuspendPerson>(OfPerson { person: first }, ()),
        );
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses[0], 204);
        assert!([401, 409].contains(&statuses[1]), "{statuses:?}");
    }
}
