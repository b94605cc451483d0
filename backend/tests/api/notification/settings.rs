//! How one is told, and the link that stops mail.

use shared::api::notification::{GetNotificationSettings, OfLink, SetNotificationSettings, Unsubscribe};
use shared::notification::Settings;
use shared::problem::Code;

use crate::on_both;
use crate::support::World;

on_both! {
    async fn everybody_says_how_they_are_told(world: World) {
        let head = world.signed_in("fi@example.org", "head FI").await;
        let other = world.signed_in("se@example.org", "head SE").await;
        assert_eq!(head.ask::<GetNotificationSettings>((), ()).await, Settings::default());
        let own = Settings { language: "da".into(), mail_prompt: true, mail_digest: false };
        head.ask::<SetNotificationSettings>((), own.clone()).await;
        head.ask::<SetNotificationSettings>((), own.clone()).await;
        assert_eq!(head.ask::<GetNotificationSettings>((), ()).await, own);
        assert_eq!(other.ask::<GetNotificationSettings>((), ()).await, Settings::default());
        let klingon = Settings { language: "tlh".into(), ..own };
        assert_eq!(head.try_ask::<SetNotificationSettings>((), klingon).await.field(), "invalid /language unknown");
    }
}

on_both! {
    async fn the_link_in_a_mail_stops_that_kind_of_mail_without_signing_in(world: World) {
        let person = world.person("fi@example.org", "head FI").await;
        let secret = world.app.keys.sign_mail_link(person, "digest").unwrap();
        let url = format!("/api/v1/unsubscribe/{secret}");
        // As a mail program does it (RFC 8058): a form, from nowhere.
        let hyper = world.anyone();
        let answer = hyper.send("POST", &url, None, Some("List-Unsubscribe=One-Click".into())).await;
        assert_eq!(answer.status, 204);
        hyper.ask::<Unsubscribe>(OfLink { secret: secret.clone() }, ()).await;
        #[derive(samrad::db::FromRow)]
        struct Count {
            count: i64,
        }
        let sql = "SELECT COUNT(*) AS count FROM audit_entry WHERE act = 'notification.manage'";
        let noted: Option<Count> = samrad::db::one(world.app.db.read(), sql, samrad::values![]).await.unwrap();
        assert_eq!(noted.map(|noted| noted.count), Some(1), "pressed again, nothing changes");
        let head = world.sign_in("fi@example.org").await;
        let settings = head.ask::<GetNotificationSettings>((), ()).await;
        assert_eq!((settings.mail_prompt, settings.mail_digest), (true, false));
        // Looking at it does nothing: what opens every link in a mail must not stop any.
        assert_eq!(hyper.send("GET", &url, None, None).await.status, 303, "it leads to where mail is set");
        for forged in ["x".to_owned(), format!("{secret}x"), world.app.keys.sign_mail_link(person, "all").unwrap()] {
            assert_eq!(hyper.refused::<Unsubscribe>(OfLink { secret: forged }, ()).await, Code::LinkSpent);
        }
    }
}
