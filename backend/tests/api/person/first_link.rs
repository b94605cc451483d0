//! The first start: the person at the terminal becomes the administrator.

use samrad::person::first_link;
use shared::api::person::{FollowLink, LinkAccepted, LinkSecret, ReadLink};
use shared::api::session::{Credentials, SignIn};
use shared::person::LinkPurpose;
use shared::problem::Code;
use shared::seat::Role;

use super::secret;
use crate::on_both;
use crate::support::World;

fn accepted(secret: &str) -> LinkAccepted {
    LinkAccepted {
        secret: secret.into(),
        name: Some("Ada".into()),
        email: Some("ada@example.org".into()),
        password: "a password of her own".into(),
    }
}

on_both! {
    async fn while_there_is_nobody_each_start_gives_a_link_and_the_last_one_works(world: World) {
        let first = secret(&first_link(&world.app).await.unwrap().unwrap().url);
        let second = secret(&first_link(&world.app).await.unwrap().unwrap().url);
        let client = world.anyone();
        assert_eq!(client.refused::<ReadLink>((), LinkSecret { secret: first }).await, Code::LinkSpent);
        let seen = client.ask::<ReadLink>((), LinkSecret { secret: second.clone() }).await;
        assert_eq!((seen.purpose, seen.email.as_str()), (LinkPurpose::FirstAdministrator, ""));

        let without = LinkAccepted { email: None, ..accepted(&second) };
        assert_eq!(client.try_ask::<FollowLink>((), without).await.field(), "invalid /email required");
        client.ask::<FollowLink>((), accepted(&second)).await;
        let credentials = Credentials { email: "ada@example.org".into(), password: "a password of her own".into() };
        let opened = client.ask::<SignIn>((), credentials).await;
        assert_eq!(opened.account.seats.iter().map(|seat| seat.role).collect::<Vec<_>>(), [Role::Administrator]);
        assert_eq!(client.refused::<FollowLink>((), accepted(&second)).await, Code::LinkSpent);
        assert!(first_link(&world.app).await.unwrap().is_none(), "there is somebody now");
    }
}

on_both! {
    async fn the_first_link_makes_nobody_an_administrator_once_there_is_one(world: World) {
        let link = secret(&first_link(&world.app).await.unwrap().unwrap().url);
        world.person("admin@example.org", "administrator").await;
        assert_eq!(world.anyone().refused::<FollowLink>((), accepted(&link)).await, Code::LinkSpent);
    }
}
