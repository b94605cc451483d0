//! Changing one's own e-mail address.

use samrad::audit;
use samrad::db::{FromRow, all};
use samrad::values;
use shared::api::person::{InvitePerson, ListPeople};
use shared::api::session::{ChangeEmail, Credentials, GetAccount, NewEmail, SignIn};
use shared::problem::Code;

use crate::on_both;
use crate::person::invitation;
use crate::support::{PASSWORD, World};

fn new(email: &str) -> NewEmail {
    NewEmail { current: PASSWORD.into(), email: email.into() }
}

on_both! {
    async fn a_person_signs_in_with_the_new_address_and_no_longer_with_the_old_one(world: World) {
        let head = world.signed_in("head.dk@example.org", "head DK").await;
        let changed = head.ask::<ChangeEmail>((), new(" Astrid@Example.org ")).await;
        assert_eq!(changed.email, "Astrid@Example.org");
        assert_eq!(head.ask::<GetAccount>((), ()).await.email, "Astrid@Example.org");
        let people = head.ask::<ListPeople>((), ()).await;
        assert_eq!(people[0].email, "Astrid@Example.org");
        world.sign_in("astrid@example.org").await;
        let old = Credentials { email: "head.dk@example.org".into(), password: PASSWORD.into() };
        assert_eq!(world.anyone().refused::<SignIn>((), old).await, Code::CredentialsWrong);
    }
}

on_both! {
    async fn an_address_that_somebody_has_is_refused_as_it_is_when_inviting(world: World) {
        world.person("head.fi@example.org", "head FI").await;
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let taken = secretary.try_ask::<ChangeEmail>((), new("Head.FI@EXAMPLE.org")).await;
        let inviting = secretary.try_ask::<InvitePerson>((), invitation("head.fi@example.org", &["head FI"])).await;
        let said = |json: serde_json::Value| (json["code"].clone(), json["errors"].clone());
        assert_eq!(taken.code(), Code::EmailTaken);
        assert_eq!(said(taken.json()), said(inviting.json()));
        assert_eq!(secretary.ask::<GetAccount>((), ()).await.email, "secretary@example.org");
        // One's own, written otherwise, is nobody else's.
        secretary.ask::<ChangeEmail>((), new("Secretary@example.org")).await;
    }
}

on_both! {
    async fn without_the_password_nothing_changes_and_nothing_is_said_of_other_accounts(world: World) {
        world.person("head.fi@example.org", "head FI").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        for email in ["head.fi@example.org", "nobody@example.org"] {
            let guess = NewEmail { current: "not the password".into(), email: email.into() };
            let answer = observer.try_ask::<ChangeEmail>((), guess).await;
            assert_eq!(answer.field(), "invalid /current wrong_password");
        }
        let unfit = observer.try_ask::<ChangeEmail>((), new("nobody")).await;
        assert_eq!(unfit.field(), "invalid /email not_an_email");
        assert_eq!(observer.ask::<GetAccount>((), ()).await.email, "observer@example.org");
        for _ in 0..3 {
            let guess = NewEmail { current: "not the password".into(), email: "a@example.org".into() };
            observer.try_ask::<ChangeEmail>((), guess).await;
        }
        assert_eq!(observer.refused::<ChangeEmail>((), new("a@example.org")).await, Code::TooMany);
    }
}

#[derive(FromRow)]
struct Entry {
    act: String,
    detail: String,
}

on_both! {
    async fn a_new_address_ends_the_other_sessions_and_leaves_an_entry_without_it(world: World) {
        let here = world.signed_in("head.dk@example.org", "head DK").await;
        let there = world.sign_in("head.dk@example.org").await;
        here.ask::<ChangeEmail>((), new("astrid@example.org")).await;
        assert_eq!(there.refused::<GetAccount>((), ()).await, Code::SessionEnded);
        here.ask::<GetAccount>((), ()).await;
        let sql = "SELECT act, detail FROM audit_entry ORDER BY seq DESC";
        let entries: Vec<Entry> = all(world.app.db.read(), sql, values![]).await.unwrap();
        assert_eq!((entries[0].act.as_str(), entries[0].detail.as_str()), ("account.change_email", "{}"));
        let (entries, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!((entries, breaks), (2, vec![]));
    }
}
