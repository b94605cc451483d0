//! Mail, by way of a mail server that the tests start.

use samrad::job;
use samrad::notification::send_due;
use samrad::settings::Security;
use shared::api::amendment::SubmitTheDraft;
use shared::api::notification::{ListNotices, MarkNoticesRead, SetNotificationSettings, WereRead};
use shared::notification::Settings;

use super::smtp::{MailServer, Mood, PASSWORD, Received, SignIn};
use crate::amendment::{Table, of, reword, shown, table};
use crate::on_both;
use crate::support::World;

/// A negotiation in a workspace that has a mail server.
async fn with_mail(world: World) -> (World, Table, MailServer) {
    let server = MailServer::start().await;
    let world = world.with_post(server.post()).await;
    let table = table(&world, 3).await;
    (world, table, server)
}

pub(super) async fn to_clear(table: &Table, n: usize) -> shared::id::AmendmentId {
    let draft = table.draft(&table.fi_delegate, n, vec![reword(n, "Secret words.")]).await;
    table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
    draft.id
}

pub(super) fn to(mails: &[Received]) -> Vec<&str> {
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    to.sort_unstable();
    to
}

on_both! {
    async fn what_one_must_act_on_is_mailed_at_once_without_a_word_of_the_draft(world: World) {
        let (world, table, server) = with_mail(world).await;
        let amendment = to_clear(&table, 1).await;
        job::once(&world.app).await;
        let mails = server.take();
        assert_eq!(to(&mails), ["head.fi@example.org"]);
        let mail = &mails[0];
        assert_eq!(mail.header("Subject"), "A programme: A draft amendment of your delegation waits for its head");
        let link = format!("{}/programmes/{}/amendments/{amendment}", world.address, table.programme);
        assert!(mail.body().contains(&link), "{}", mail.body());
        assert!(!mail.raw.contains("Secret") && !mail.body().contains("Secret"));
        assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
        assert!(mail.header("Date").starts_with("Mon, 23 Nov 2026 12:00:00"));
        // And the one-click link works as it stands (RFC 8058).
        assert_eq!(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let stop = mail.header("List-Unsubscribe");
        let url = stop.trim_matches(['<', '>']).strip_prefix(&world.address).unwrap();
        let answer = world.anyone().send("POST", url, None, Some("List-Unsubscribe=One-Click".into())).await;
        assert_eq!(answer.status, 204);
        to_clear(&table, 2).await;
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
    }
}

on_both! {
    async fn the_rest_is_mailed_once_a_day_and_only_what_was_not_read(world: World) {
        let (world, table, server) = with_mail(world).await;
        table.tabled(&table.fi, 1, "Finnish words.").await;
        table.tabled(&table.fi, 2, "More Finnish words.").await;
        job::once(&world.app).await;
        // Finland's head has submitted and tabled in one person, and is told of neither.
        assert_eq!(server.take().len(), 0);
        let seen = table.chair.ask::<ListNotices>((), ()).await.notices;
        table.chair.ask::<MarkNoticesRead>((), WereRead { notices: seen.iter().map(|one| one.id).collect() }).await;
        world.app.clock.stand_at("2026-11-24T04:59:59Z".parse().unwrap());
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
        world.app.clock.stand_at("2026-11-24T05:00:00Z".parse().unwrap());
        job::once(&world.app).await;
        job::once(&world.app).await;
        let mails = server.take();
        assert_eq!(to(&mails), ["delegate.fi@example.org", "head.se@example.org", "sec@example.org"]);
        assert!(mails[0].body().contains("Amendment 1 has been tabled"));
        assert!(mails[0].body().contains("Amendment 2 has been tabled"));
        // The next day there is nothing to tell.
        world.app.clock.stand_at("2026-11-25T05:00:00Z".parse().unwrap());
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
    }
}

on_both! {
    async fn a_server_that_is_away_is_tried_again_at_the_instants_of_the_back_off(world: World) {
        let (world, table, server) = with_mail(world).await;
        let begun = world.app.clock.now();
        server.is_now(Mood::Away);
        to_clear(&table, 1).await;
        to_clear(&table, 2).await;
        let mut tried = Vec::new();
        // Every ten seconds for eight minutes, as the server looks.
        for second in (0..480).step_by(10) {
            world.app.clock.stand_at(begun.plus_seconds(second));
            let before = server.calls();
            job::once(&world.app).await;
            if server.calls() > before {
                // Of the two mails one call finds out that nobody is there.
                assert_eq!(server.calls(), before + 1);
                tried.push(second);
            }
        }
        // A minute, two, four, after the one before.
        assert_eq!(tried, [0, 60, 180, 420]);
        server.is_now(Mood::Kind);
        world.app.clock.stand_at(begun.plus_seconds(899));
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
        world.app.clock.stand_at(begun.plus_seconds(900));
        job::once(&world.app).await;
        let mails = server.take();
        assert_eq!(mails.len(), 2);
        assert_ne!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    }
}

on_both! {
    async fn a_busy_server_is_asked_again_and_a_mailbox_that_is_not_there_is_given_up(world: World) {
        let (world, table, server) = with_mail(world).await;
        let begun = world.app.clock.now();
        server.is_now(Mood::Busy);
        to_clear(&table, 1).await;
        job::once(&world.app).await;
        server.is_now(Mood::Kind);
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
        world.app.clock.stand_at(begun.plus_seconds(60));
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 1);
        server.is_now(Mood::Strict);
        to_clear(&table, 2).await;
        job::once(&world.app).await;
        server.is_now(Mood::Kind);
        for days in 1..4 {
            world.app.clock.stand_at(begun.plus_seconds(days * 24 * 60 * 60));
            send_due(&world.app).await.unwrap();
        }
        assert_eq!(server.take().len(), 0);
    }
}

on_both! {
    async fn a_refusal_of_ourselves_loses_no_mail(world: World) {
        let (world, table, server) = with_mail(world).await;
        let begun = world.app.clock.now();
        to_clear(&table, 1).await;
        to_clear(&table, 2).await;
        // Each a day after the one before, which is longer than the longest wait between two tries.
        for (days, mood) in [Mood::Locked, Mood::Closed, Mood::Curt, Mood::Policed].into_iter().enumerate() {
            server.is_now(mood);
            world.app.clock.stand_at(begun.plus_seconds(i64::try_from(days).unwrap() * 24 * 60 * 60));
            let before = server.calls();
            send_due(&world.app).await.unwrap();
            assert_eq!(server.take().len(), 0);
            // Who is not let in does not knock once for each mail; a sender is refused mail by mail.
            let calls = if matches!(mood, Mood::Locked | Mood::Closed) { 1 } else { 2 };
            assert_eq!(server.calls() - before, calls, "{mood:?}");
        }
        server.is_now(Mood::Kind);
        world.app.clock.stand_at(begun.plus_seconds(4 * 24 * 60 * 60));
        send_due(&world.app).await.unwrap();
        assert_eq!(to(&server.take()), ["head.fi@example.org", "head.fi@example.org"]);
    }
}

/// With a wrong password nothing is taken; what waits is sent once the right one is in the settings.
async fn waits_for_the_right_password(world: World, sign_in: SignIn) {
    let server = MailServer::offering(sign_in).await;
    let world = world.with_post(server.post_with(Security::None, "a wrong password")).await;
    let table = table(&world, 3).await;
    let begun = world.app.clock.now();
    to_clear(&table, 1).await;
    to_clear(&table, 2).await;
    // Tried at once and after a minute, each time for one of the two: whoever knocks wrongly too often is locked out.
    for (second, calls) in [(0, 1), (59, 1), (60, 2), (179, 2)] {
        world.app.clock.stand_at(begun.plus_seconds(second));
        job::once(&world.app).await;
        assert_eq!((server.calls(), server.take().len()), (calls, 0), "after {second} seconds");
    }
    let heard = server.heard();
    assert!(!heard.iter().any(|line| line.starts_with("MAIL")), "{heard:?}");
    // The server is started again with the right one.
    let world = world.with_post(server.post()).await;
    world.app.clock.stand_at(begun.plus_seconds(180));
    job::once(&world.app).await;
    assert_eq!(to(&server.take()), ["head.fi@example.org", "head.fi@example.org"]);
}

on_both! {
    async fn a_wrong_password_loses_no_mail(world: World) {
        waits_for_the_right_password(world, SignIn::Plain).await;
    }
}

on_both! {
    async fn name_and_password_are_given_one_after_the_other_where_nothing_else_is_offered(world: World) {
        waits_for_the_right_password(world, SignIn::Login).await;
    }
}

on_both! {
    async fn where_the_line_must_be_secret_nothing_is_said_on_one_that_is_not(world: World) {
        let server = MailServer::start().await;
        let world = world.with_post(server.post_with(Security::Starttls, PASSWORD)).await;
        let table = table(&world, 3).await;
        let begun = world.app.clock.now();
        to_clear(&table, 1).await;
        job::once(&world.app).await;
        let world = world.with_post(server.post_with(Security::Tls, PASSWORD)).await;
        world.app.clock.stand_at(begun.plus_seconds(60));
        job::once(&world.app).await;
        // It was called both times, and learned neither who calls nor what for.
        assert_eq!(server.calls(), 2);
        let heard = server.heard();
        let told = |line: &String| ["AUTH", "MAIL", "RCPT", "DATA"].iter().any(|verb| line.starts_with(verb));
        assert!(heard.iter().any(|line| line.starts_with("EHLO")) && !heard.iter().any(told), "{heard:?}");
        assert_eq!(server.take().len(), 0);
        // And the mail is not lost.
        let world = world.with_post(server.post()).await;
        world.app.clock.stand_at(begun.plus_seconds(180));
        job::once(&world.app).await;
        assert_eq!(to(&server.take()), ["head.fi@example.org"]);
    }
}

on_both! {
    async fn two_nodes_send_a_mail_once(world: World) {
        let (world, table, server) = with_mail(world).await;
        for n in 1..=3 {
            to_clear(&table, n).await;
        }
        let (one, two, three) =
            tokio::join!(send_due(&world.app), send_due(&world.app), send_due(&world.app));
        one.and(two).and(three).unwrap();
        assert_eq!(server.take().len(), 3);
    }
}

on_both! {
    async fn a_mail_is_in_the_language_of_the_person_and_not_sent_when_nobody_wants_it_any_more(world: World) {
        let (world, table, server) = with_mail(world).await;
        let danish = Settings { language: "da".into(), ..Settings::default() };
        table.fi.ask::<SetNotificationSettings>((), danish.clone()).await;
        to_clear(&table, 1).await;
        job::once(&world.app).await;
        let mail = server.take().swap_remove(0);
        assert!(mail.body().starts_with("Hej head.fi@example.org"), "{}", mail.body());
        to_clear(&table, 2).await;
        table.fi.ask::<SetNotificationSettings>((), Settings { mail_prompt: false, ..danish }).await;
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
        // Once mail is wanted again, what was not sent then is not sent now.
        table.fi.ask::<SetNotificationSettings>((), Settings::default()).await;
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
    }
}

on_both! {
    async fn the_deadline_of_a_round_is_told_by_the_clock_of_its_zone(world: World) {
        let server = MailServer::start().await;
        let world = world.with_post(server.post()).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = crate::round::ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, "2026-12-09T23:00:00Z").await;
        job::once(&world.app).await;
        let mails = server.take();
        let mail = mails.iter().find(|mail| mail.body().contains("Round 1")).unwrap();
        assert_eq!(mail.to, "chair@example.org");
        let sentence = "Round 1 is open on Rev. 1: amendments in time before 9 December 2026, 24:00 (Copenhagen)";
        assert!(mail.body().contains(sentence), "{}", mail.body());
    }
}

on_both! {
    async fn a_reminder_is_mailed_when_the_clock_reaches_it(world: World) {
        let server = MailServer::start().await;
        let world = world.with_post(server.post()).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = crate::round::ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, "2026-12-09T23:00:00Z").await;
        world.person("fi@example.org", "delegate FI").await;
        job::once(&world.app).await;
        server.take();
        let mut mailed = Vec::new();
        for at in ["2026-12-02T22:59:59Z", "2026-12-02T23:00:00Z", "2026-12-02T23:00:10Z", "2026-12-08T23:00:00Z"] {
            world.app.clock.stand_at(at.parse().unwrap());
            job::once(&world.app).await;
            let mails = server.take();
            let reminders = mails.iter().filter(|mail| {
                mail.to == "fi@example.org" && mail.body().contains("Round 1 ends at 9 December 2026, 24:00")
            });
            mailed.push(reminders.count());
        }
        assert_eq!(mailed, [0, 1, 0, 1]);
    }
}

on_both! {
    async fn no_mail_holds_the_words_or_the_reason_of_a_draft(world: World) {
        let (world, table, server) = with_mail(world).await;
        // The reason is "Because it is clearer."; of a draft, and of what is tabled from it.
        let draft = to_clear(&table, 1).await;
        table.fi.ask::<shared::api::amendment::ReleaseTheDraft>(of(draft), shown(&table.fi, draft).await).await;
        let tabled = table.tabled(&table.se, 2, "Secret words.").await;
        let accepted = crate::amendment::decision(&tabled, shared::amendment::Outcome::Accept, "A secret reason.");
        table.chair.ask::<shared::api::amendment::DecideAnAmendment>(of(tabled.id), accepted).await;
        job::once(&world.app).await;
        let prompt = server.take();
        assert_eq!(to(&prompt), ["head.fi@example.org"]);
        world.app.clock.stand_at("2026-11-24T05:00:00Z".parse().unwrap());
        job::once(&world.app).await;
        let digests = server.take();
        assert_eq!(digests.len(), 5, "everybody at the table is told of one amendment or the other");
        for mail in prompt.iter().chain(&digests) {
            for text in [&mail.raw, &mail.body()] {
                let text = text.to_lowercase();
                assert!(!text.contains("secret") && !text.contains("clearer"), "{text}");
            }
        }
    }
}

on_both! {
    async fn who_no_longer_knows_the_programme_is_mailed_nothing_of_it(world: World) {
        let (world, table, server) = with_mail(world).await;
        let leaving = world.person("leaving.fi@example.org", "head FI").await;
        let begun = world.app.clock.now();
        server.is_now(Mood::Away);
        to_clear(&table, 1).await;
        job::once(&world.app).await;
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE seat SET ends = '2026-11-23' WHERE person = $1";
        samrad::db::execute(tx.sql(), sql, samrad::values![leaving.to_string()]).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        server.is_now(Mood::Kind);
        world.app.clock.stand_at(begun.plus_seconds(120));
        job::once(&world.app).await;
        // The other head of Finland is still there.
        assert_eq!(to(&server.take()), ["head.fi@example.org"]);
        // What was put off is not sent when the person is back: it was given up.
        let tx = world.app.db.begin().await.unwrap();
        let sql = "UPDATE seat SET ends = NULL WHERE person = $1";
        samrad::db::execute(tx.sql(), sql, samrad::values![leaving.to_string()]).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        job::once(&world.app).await;
        assert_eq!(server.take().len(), 0);
    }
}
