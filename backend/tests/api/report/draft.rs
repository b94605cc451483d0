//! What is being written is known within its delegation, and to nobody else.

use samrad::hub::Event;
use shared::amendment::Audience;
use shared::api::PREFIX;
use shared::api::desk::GetDesk;
use shared::api::report::SendAPart;
use shared::desk::DeskKind;
use shared::problem::Code;
use shared::report::PartEdit;

use super::{Ground, row, section, words};
use crate::matrix::secret::received;
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Everything of a round that is read, and the desk, the notices, the audit and the search beside it.
fn paths(ground: &Ground, report: shared::id::ReportId) -> Vec<String> {
    let (programme, clause) = (ground.programme, clause_id(2));
    [
        format!("/programmes/{programme}/reports"),
        format!("/reports/{report}"),
        format!("/reports/{report}/compiled"),
        format!("/reports/{report}/sections/{clause}"),
        format!("/programmes/{programme}/results"),
        "/desk".to_owned(),
        "/notices".to_owned(),
        "/audit".to_owned(),
        format!("/audit/programme:{programme}"),
        format!("/audit/programme:{programme}:SE"),
        "/search?q=Hemligt".to_owned(),
    ]
    .map(|path| format!("{PREFIX}{path}"))
    .into()
}

on_both! {
    async fn nobody_outside_the_delegation_notices_that_it_writes(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let chair = ground.world.signed_in("chair.se@example.org", "chair SE").await;
        let observer = ground.world.signed_in("o@example.org", "observer").await;
        let others: [&Client; 5] = [&ground.fi, &ground.no, &ground.secretary, &chair, &observer];
        let paths = paths(&ground, report);
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &paths).await);
        }
        let mut ear = ground.world.app.hub.listen();
        ground.kept(&ground.drafter, report, 2, words("Hemligt: Sweden's first try.")).await;
        ground.kept(&ground.drafter, report, 2, words("Hemligt: Sweden's second try.")).await;
        for (who, before) in others.into_iter().zip(before) {
            assert_eq!(received(who, &paths).await, before);
        }
        let members = ["SE".parse().expect("a member")].into();
        let expected = Event::ChangedAmong {
            topic: "report",
            id: ground.programme.to_string(),
            among: Audience::Members { members },
        };
        for _ in 0..2 {
            assert_eq!(ear.try_recv().expect("the delegation hears of it"), expected);
        }
        assert!(ear.try_recv().is_err(), "and nobody else does");
        let own = ground.section(&ground.se, report, 2).await.own.expect("theirs");
        assert_eq!((own.words.done.as_str(), own.version), ("Hemligt: Sweden's second try.", 2));
    }
}

on_both! {
    async fn a_delegate_drafts_and_the_head_sends(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.kept(&ground.drafter, report, 2, words("Drafted.")).await;
        let part = PartEdit { words: words("Drafted."), version: 1 };
        assert_eq!(ground.drafter.refused::<SendAPart>(section(report, 2), part).await, Code::Forbidden);
        let desk = ground.se.ask::<GetDesk>((), ()).await;
        let send = DeskKind::SendParts { report, number: 1, count: 1 };
        assert!(desk.waits.iter().any(|item| item.what == send), "{:?}", desk.waits);
        let sent = ground.sent(&ground.se, report, 2, words("Drafted.")).await;
        assert!(sent.own.expect("theirs").sent);
        let seen = ground.section(&ground.no, report, 2).await;
        assert_eq!(seen.given[0].words.done, "Drafted.");
    }
}

on_both! {
    async fn what_the_head_is_to_send_is_due_when_a_text_is_and_not_when_words_are(world: World) {
        let ground = Ground::of(world).await;
        let opened = ground.opened().await.report;
        let report = opened.id;
        let due = async || {
            let desk = ground.fi.ask::<GetDesk>((), ()).await;
            let sends = desk.waits.into_iter().filter(|item| matches!(item.what, DeskKind::SendParts { .. }));
            sends.map(|item| item.due).collect::<Vec<_>>()
        };
        ground.kept(&ground.fi, report, 2, words("A first text.")).await;
        assert_eq!(due().await, [Some(opened.leads.closes_at)], "Finland leads it");
        let sent = ground.sent(&ground.fi, report, 2, words("The text.")).await;
        let back = shared::api::report::Returning { reason: "More.".into(), version: sent.row.version };
        ground.secretary.ask::<shared::api::report::ReturnASection>(section(report, 2), back).await;
        ground.kept(&ground.fi, report, 2, words("A better text.")).await;
        assert_eq!(due().await, [Some(opened.due.closes_at)], "it was returned");
    }
}

on_both! {
    async fn what_is_changed_after_it_was_given_is_given_anew_by_the_head(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.se, report, 2, words("As given.")).await;
        ground.kept(&ground.drafter, report, 2, words("As changed.")).await;
        assert_eq!(ground.section(&ground.fi, report, 2).await.given[0].words.done, "As given.");
        let whole = ground.seen(&ground.drafter, report).await;
        assert!(row(&whole, 2).own.expect("theirs").waits);
        assert!(row(&ground.seen(&ground.fi, report).await, 2).own.is_some_and(|own| !own.begun), "Finland's own is the text");
        ground.sent(&ground.se, report, 2, words("As changed.")).await;
        assert_eq!(ground.section(&ground.fi, report, 2).await.given[0].words.done, "As changed.");
    }
}

on_both! {
    async fn the_leads_text_is_its_own_until_it_is_sent_and_so_is_what_it_corrects(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.kept(&ground.fi, report, 2, words("A first text.")).await;
        let seen = ground.section(&ground.secretary, report, 2).await;
        assert!(seen.text.is_none() && seen.own.is_none() && seen.row.scale.is_none());
        let sent = ground.sent(&ground.fi, report, 2, words("The text.")).await;
        let back = shared::api::report::Returning { reason: "More.".into(), version: sent.row.version };
        ground.secretary.ask::<shared::api::report::ReturnASection>(section(report, 2), back).await;
        ground.kept(&ground.fi, report, 2, words("A better text.")).await;
        let seen = ground.section(&ground.secretary, report, 2).await;
        assert_eq!(seen.text.expect("what was sent").words.done, "The text.");
    }
}
