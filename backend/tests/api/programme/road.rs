//! The whole way to the ministers, with every phase on; and what waits on a desk along it.

use samrad::permit::Permit;
use samrad::programme::take_document_number;
use shared::api::desk::GetDesk;
use shared::api::programme::{AnnounceEditingSession, NewEditingSession, Programme, StepTaken, TakeStep};
use shared::api::revision::{IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::desk::DeskKind;
use shared::lifecycle::{Hindrance, State};
use shared::problem::Code;
use shared::programme::ChangeSettings;

use super::make::{go, of, programme, put, step};
use crate::on_both;
use crate::support::{Client, World};

async fn issue(secretary: &Client, chair: &Client, programme: &Programme) {
    let preparation = Preparation { document: "MRD 1".into(), cover_note: "Against nothing".into() };
    let path = OfText { text: programme.text };
    let prepared = secretary.ask::<PrepareARevision>(path, preparation).await;
    chair.ask::<IssueARevision>(OfRevision { revision: prepared.id }, ()).await;
}

on_both! {
    async fn a_programme_goes_all_the_way_to_the_ministers(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let made = programme(&secretary, "A programme").await;
        go(&secretary, &made, State::Drafting).await;
        go(&secretary, &made, State::Negotiation).await;
        issue(&secretary, &chair, &made).await;

        let held_up = secretary.refused::<TakeStep>(of(&made), step(State::Negotiation, State::EndorsedByOfficials)).await;
        assert_eq!(held_up, Code::StepHeldUp, "the consultation comes first");
        let out = StepTaken {
            closes: "2026-12-31T22:59:00Z".parse().ok(),
            ..step(State::Negotiation, State::Consultation)
        };
        let out = secretary.ask::<TakeStep>(of(&made), out).await;
        let window = out.dates.consultation.expect("a window");
        assert_eq!((window.opens, window.closes.to_string().as_str()), (world.app.clock.now(), "2026-12-31T22:59:00Z"));
        assert_eq!(window.zone, "Europe/Copenhagen", "the office's unless said otherwise");
        assert!(!out.holds_pen, "the text is frozen while it is out");

        let back = go(&chair, &made, State::Negotiation).await;
        let next = back.inside.unwrap().next;
        let endorse = next.iter().find(|next| next.step.to == State::EndorsedByOfficials).unwrap();
        assert_eq!(endorse.hindrances, Vec::<Hindrance>::new());
        let endorsed = StepTaken {
            on: "2026-11-20".parse().ok(),
            ..step(State::Negotiation, State::EndorsedByOfficials)
        };
        let endorsed = secretary.ask::<TakeStep>(of(&made), endorsed).await;
        assert_eq!(endorsed.dates.endorsed, "2026-11-20".parse().ok());
        assert_eq!(go(&chair, &made, State::Adoption).await.summary.state, State::Adoption);
    }
}

on_both! {
    async fn without_another_word_a_consultation_is_open_for_five_weeks(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Negotiation).await;
        issue(&secretary, &chair, &made).await;
        let early = StepTaken { closes: Some(world.app.clock.now()), ..step(State::Negotiation, State::Consultation) };
        assert_eq!(
            secretary.try_ask::<TakeStep>(of(&made), early).await.field(),
            "invalid /closes ends_before_start"
        );
        let out = go(&secretary, &made, State::Consultation).await;
        let window = out.dates.consultation.expect("a window");
        assert_eq!(window.closes, window.opens.plus_seconds(35 * 24 * 60 * 60));
    }
}

on_both! {
    async fn a_consultation_keeps_by_whose_clocks_its_end_was_set(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Negotiation).await;
        issue(&secretary, &chair, &made).await;
        let out = StepTaken {
            closes: "2026-12-31T22:00:00Z".parse().ok(),
            zone: Some("Europe/Helsinki".into()),
            ..step(State::Negotiation, State::Consultation)
        };
        let nowhere = StepTaken { zone: Some("Europe/Nowhere".into()), ..out.clone() };
        let refused = secretary.try_ask::<TakeStep>(of(&made), nowhere).await.field();
        assert_eq!(refused, "invalid /zone unknown");
        let of_no_end = StepTaken { closes: None, ..out.clone() };
        assert_eq!(secretary.try_ask::<TakeStep>(of(&made), of_no_end).await.field(), "invalid /zone not_here");
        let window = secretary.ask::<TakeStep>(of(&made), out).await.dates.consultation.expect("a window");
        assert_eq!((window.closes.to_string().as_str(), window.zone.as_str()), ("2026-12-31T22:00:00Z", "Europe/Helsinki"));
    }
}

on_both! {
    async fn writing_waits_for_those_who_hold_the_pen_and_while_they_do(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let head = world.signed_in("dk@example.org", "head DK").await;
        let made = programme(&secretary, "A programme").await;
        let drafting = async |client: &Client| {
            let waits = client.ask::<GetDesk>((), ()).await.waits;
            waits.into_iter().find(|item| item.what == DeskKind::ContinueDrafting)
        };
        let item = drafting(&secretary).await.expect("the secretariat writes");
        assert_eq!(item.programme.map(|programme| programme.id), Some(made.summary.id));
        assert_eq!(item.due, None);
        assert_eq!(drafting(&head).await, None);
        put(&world, made.summary.id, State::Negotiation).await;
        assert_eq!(drafting(&secretary).await, None);
        let until = "2026-11-23T16:00:00Z".parse().ok();
        let session = NewEditingSession { reason: "numbering".into(), until };
        secretary.ask::<AnnounceEditingSession>(of(&made), session).await;
        assert_eq!(drafting(&secretary).await.expect("a session runs").due, until);
    }
}

on_both! {
    async fn no_number_of_a_working_document_comes_twice(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        let take = async |keep: bool| {
            let tx = world.app.db.begin().await.unwrap();
            let permit = Permit::<ChangeSettings>::system(&tx, "a test");
            let number = take_document_number(&tx, &permit, made.summary.id).await.unwrap().unwrap();
            if keep {
                tx.commit_unaudited("a test").await.unwrap();
            }
            number
        };
        assert_eq!(take(true).await, "MR-DIGITAL 2031–2034/1");
        assert_eq!(take(false).await, "MR-DIGITAL 2031–2034/2");
        assert_eq!(take(true).await, "MR-DIGITAL 2031–2034/2", "what was not committed was not spent");
    }
}
