//! One-time links.

use shared::api::person::{
    FollowLink, LinkAccepted, LinkSecret, MakePersonLink, OfPerson, ReadLink, SuspendPerson,
};
use shared::api::session::{Credentials, GetAccount, SignIn};
use shared::person::LinkPurpose;
use shared::problem::Code;

use super::{invite, secret};
use crate::on_both;
use crate::support::{PASSWORD, World};

const NEW: &str = "a password of their own";

fn joining(secret: &str) -> LinkAccepted {
    LinkAccepted { secret: secret.into(), name: Some("Aino".into()), email: None, password: NEW.into() }
}

fn new_password(secret: &str) -> LinkAccepted {
    LinkAccepted { name: None, ..joining(secret) }
}

fn credentials(email: &str, password: &str) -> Credentials {
    Credentials { email: email.into(), password: password.into() }
}

on_both! {
    async fn an_invited_person_joins_by_the_link_once(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let invited = invite(&secretary, "head.fi@example.org", &["head FI"]).await;
        let link = secret(&invited.link.url);
        let client = world.anyone();
        let seen = client.ask::<ReadLink>((), LinkSecret { secret: link.clone() }).await;
        assert_eq!((seen.purpose, seen.email.as_str()), (LinkPurpose::Join, "head.fi@example.org"));

        let short = LinkAccepted { password: "short".into(), ..joining(&link) };
        assert_eq!(client.try_ask::<FollowLink>((), short).await.field(), "invalid /password too_short");
        let other = LinkAccepted { email: Some("other@example.org".into()), ..joining(&link) };
        assert_eq!(client.try_ask::<FollowLink>((), other).await.field(), "invalid /email not_here");

        client.ask::<FollowLink>((), joining(&link)).await;
        let opened = client.ask::<SignIn>((), credentials("head.fi@example.org", NEW)).await;
        assert_eq!((opened.account.name.as_str(), opened.account.seats.len()), ("Aino", 1));
        assert_eq!(client.refused::<FollowLink>((), joining(&link)).await, Code::LinkSpent);
        assert_eq!(client.refused::<ReadLink>((), LinkSecret { secret: link }).await, Code::LinkSpent);
    }
}

on_both! {
    async fn a_link_runs_out_after_seven_days_and_a_new_one_ends_the_old(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let invited = invite(&secretary, "head.fi@example.org", &["head FI"]).await;
        let (first, person) = (secret(&invited.link.url), OfPerson { person: invited.person.id });
        world.app.clock.advance(7 * 24 * 60 * 60);
        let late = world.anyone().refused::<FollowLink>((), joining(&first)).await;
        assert_eq!(late, Code::LinkSpent);
        let secretary = world.sign_in("secretary@example.org").await;
        let second = secretary.ask::<MakePersonLink>(person.clone(), ()).await;
        let third = secretary.ask::<MakePersonLink>(person, ()).await;
        let replaced = world.anyone().refused::<FollowLink>((), joining(&secret(&second.url))).await;
        assert_eq!(replaced, Code::LinkSpent);
        world.app.clock.advance(7 * 24 * 60 * 60 - 1);
        world.anyone().ask::<FollowLink>((), joining(&secret(&third.url))).await;
    }
}

on_both! {
    async fn a_lost_password_is_replaced_by_the_administrators_link_and_every_session_ends(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let person = world.person("head.dk@example.org", "head DK").await;
        let head = world.sign_in("head.dk@example.org").await;
        let link = administrator.ask::<MakePersonLink>(OfPerson { person }, ()).await;
        head.ask::<GetAccount>((), ()).await;
        let link = secret(&link.url);
        let named = world.anyone().try_ask::<FollowLink>((), joining(&link)).await;
        assert_eq!(named.field(), "invalid /name not_here");
        world.anyone().ask::<FollowLink>((), new_password(&link)).await;
        assert_eq!(head.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        let old = world.anyone().refused::<SignIn>((), credentials("head.dk@example.org", PASSWORD)).await;
        assert_eq!(old, Code::CredentialsWrong);
        world.anyone().ask::<SignIn>((), credentials("head.dk@example.org", NEW)).await;
    }
}

on_both! {
    async fn a_suspended_person_gets_no_link_and_loses_the_one_they_had(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let invited = invite(&administrator, "head.fi@example.org", &["head FI"]).await;
        let person = OfPerson { person: invited.person.id };
        administrator.ask::<SuspendPerson>(person.clone(), ()).await;
        let lost = world.anyone().refused::<FollowLink>((), joining(&secret(&invited.link.url))).await;
        assert_eq!(lost, Code::LinkSpent);
        assert_eq!(administrator.refused::<MakePersonLink>(person, ()).await, Code::PersonSuspended);
    }
}
