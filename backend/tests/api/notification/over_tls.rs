//! Mail to a mail server that speaks TLS, which is told nothing before it has proved its name by a certificate that is trusted.

use samrad::db::{FromRow, all};
use samrad::job;
use samrad::settings::Security;
use samrad::values;

use super::mail::{to, to_clear};
use super::smtp::MailServer;
use super::wire::Certificate;
use crate::amendment::table;
use crate::on_both;
use crate::support::World;

/// The authority that has signed the certificates of the tests.
const CA: Option<&str> = Some("ca.pem");
/// What is said in clear before TLS begins, by the first word of each line.
const STARTTLS: &[&str] = &["EHLO", "STARTTLS"];
/// Why a certificate is not believed.
const UNKNOWN: &str = "invalid peer certificate: UnknownIssuer";
const ANOTHERS: &str = "invalid peer certificate: certificate not valid for name \"localhost\"";

/// What the server was told so far, by the first word of each line.
fn verbs(server: &MailServer) -> Vec<String> {
    server.heard().iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect()
}

/// Why the mail that waits was not sent when it was tried last.
async fn failures(world: &World) -> Vec<String> {
    #[derive(FromRow)]
    struct Row {
        failure: String,
    }
    let sql = "SELECT failure FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL";
    let rows: Vec<Row> = all(world.app.db.read(), sql, values![]).await.unwrap();
    rows.into_iter().map(|row| row.failure).collect()
}

/// With the authority in the settings, password and mail are given to the server that is called by that name; before them is said
/// `first`.
async fn is_delivered(world: World, security: Security, host: &str, first: &[&str]) {
    let server = MailServer::over_tls(security, Certificate::Here).await;
    let world = world.with_post(server.post_over_tls(host, CA)).await;
    let table = table(&world, 3).await;
    to_clear(&table, 1).await;
    job::once(&world.app).await;
    let failures = failures(&world).await;
    assert_eq!(to(&server.take()), ["head.fi@example.org"], "{failures:?}");
    let mut said = first.to_vec();
    said.extend(["EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"]);
    assert_eq!(verbs(&server), said);
}

/// A server whose certificate is not believed, for that reason, is called as one that is away is, and hears nothing but `first` each
/// time; the mail waits for one that is believed.
async fn waits_for_a_server_that_is_believed(
    world: World,
    security: Security,
    (certificate, ca): (Certificate, Option<&str>),
    reason: &str,
    first: &[&str],
) {
    let server = MailServer::over_tls(security, certificate).await;
    let world = world.with_post(server.post_over_tls("localhost", ca)).await;
    let table = table(&world, 3).await;
    let begun = world.app.clock.now();
    to_clear(&table, 1).await;
    to_clear(&table, 2).await;
    // At once and after a minute, each time for one of the two.
    for (second, calls) in [(0, 1), (59, 1), (60, 2)] {
        world.app.clock.stand_at(begun.plus_seconds(second));
        job::once(&world.app).await;
        assert_eq!((server.calls(), server.take().len()), (calls, 0), "after {second} seconds");
    }
    assert_eq!(verbs(&server), first.repeat(2));
    let failures = failures(&world).await;
    assert_eq!(failures.len(), 2);
    assert!(failures.iter().all(|failure| failure.contains(reason)), "{failures:?}");
    // Whoever runs the workspace gives it the certificates that it lacked, and whoever runs the server the right one.
    let mended = MailServer::over_tls(security, Certificate::Here).await;
    let world = world.with_post(mended.post_over_tls("localhost", CA)).await;
    world.app.clock.stand_at(begun.plus_seconds(180));
    job::once(&world.app).await;
    assert_eq!(to(&mended.take()), ["head.fi@example.org", "head.fi@example.org"]);
    assert_eq!(server.calls(), 2);
}

on_both! {
    async fn mail_is_delivered_by_starttls_to_a_server_of_an_authority_in_the_settings(world: World) {
        is_delivered(world, Security::Starttls, "localhost", STARTTLS).await;
    }
}

on_both! {
    async fn mail_is_delivered_by_tls_to_a_server_of_an_authority_in_the_settings(world: World) {
        is_delivered(world, Security::Tls, "127.0.0.1", &[]).await;
    }
}

on_both! {
    async fn a_server_of_an_unknown_authority_is_told_nothing_after_starttls_and_loses_no_mail(world: World) {
        let shown = (Certificate::Here, None);
        waits_for_a_server_that_is_believed(world, Security::Starttls, shown, UNKNOWN, STARTTLS).await;
    }
}

on_both! {
    async fn a_server_of_an_unknown_authority_is_told_nothing_over_tls_and_loses_no_mail(world: World) {
        let shown = (Certificate::Here, None);
        waits_for_a_server_that_is_believed(world, Security::Tls, shown, UNKNOWN, &[]).await;
    }
}

on_both! {
    async fn a_server_with_anothers_certificate_is_told_nothing_after_starttls_and_loses_no_mail(world: World) {
        let shown = (Certificate::Elsewhere, CA);
        waits_for_a_server_that_is_believed(world, Security::Starttls, shown, ANOTHERS, STARTTLS).await;
    }
}

on_both! {
    async fn a_server_with_anothers_certificate_is_told_nothing_over_tls_and_loses_no_mail(world: World) {
        let shown = (Certificate::Elsewhere, CA);
        waits_for_a_server_that_is_believed(world, Security::Tls, shown, ANOTHERS, &[]).await;
    }
}
