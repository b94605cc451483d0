//! Moving programmes, by hand and by the calendar.

use samrad::{audit, job};
use shared::api::programme::{GetProgramme, Programme, TakeStep};
use shared::lifecycle::{Hindrance, State};
use shared::problem::Code;

use super::make::{go, of, programme, put, short_programme, step};
use crate::on_both;
use crate::support::World;

fn hindrances(programme: &Programme, to: State) -> Vec<Hindrance> {
    let next = &programme.inside.as_ref().expect("for those who take part").next;
    next.iter().find(|next| next.step.to == to).expect("a step").hindrances.clone()
}

on_both! {
    async fn chair_and_secretariat_take_steps_and_delegations_do_not(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let head = world.signed_in("dk@example.org", "head DK").await;
        let made = programme(&secretary, "A programme").await;
        let drafting = step(State::Mandate, State::Drafting);
        assert_eq!(head.refused::<TakeStep>(of(&made), drafting.clone()).await, Code::Forbidden);
        let moved = secretary.ask::<TakeStep>(of(&made), drafting).await;
        assert_eq!(moved.summary.state, State::Drafting);
        assert_eq!(go(&chair, &made, State::Negotiation).await.summary.state, State::Negotiation);
    }
}

on_both! {
    async fn two_who_move_at_once_do_not_move_twice(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        secretary.ask::<TakeStep>(of(&made), step(State::Mandate, State::Drafting)).await;
        let again = secretary.refused::<TakeStep>(of(&made), step(State::Mandate, State::Drafting)).await;
        assert_eq!(again, Code::Stale);
    }
}

on_both! {
    async fn people_do_not_take_the_steps_of_a_decision_or_of_the_calendar(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        for (from, to) in [
            (State::Mandate, State::Adopted),
            (State::Adoption, State::Adopted),
            (State::Adoption, State::AdoptionFailed),
            (State::Adopted, State::InForce),
            (State::InForce, State::Expired),
        ] {
            put(&world, made.summary.id, from).await;
            let code = secretary.refused::<TakeStep>(of(&made), step(from, to)).await;
            assert_eq!(code, Code::StepNotLegal, "{from:?} {to:?}");
        }
    }
}

on_both! {
    async fn going_back_needs_a_reason(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        go(&secretary, &made, State::Drafting).await;
        let mut back = step(State::Drafting, State::Mandate);
        back.note = "  ".into();
        let answer = secretary.try_ask::<TakeStep>(of(&made), back.clone()).await;
        assert_eq!(answer.field(), "invalid /note required");
        back.note = "the ministers asked for another scope".into();
        assert_eq!(secretary.ask::<TakeStep>(of(&made), back).await.summary.state, State::Mandate);
    }
}

on_both! {
    async fn nothing_goes_out_before_a_revision_is_issued(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        go(&secretary, &made, State::Drafting).await;
        let negotiated = go(&secretary, &made, State::Negotiation).await;
        assert_eq!(hindrances(&negotiated, State::Consultation), [Hindrance::NoRevision]);
        assert_eq!(
            hindrances(&negotiated, State::EndorsedByOfficials),
            [Hindrance::NoRevision, Hindrance::NotConsulted]
        );
        let out = step(State::Negotiation, State::Consultation);
        assert_eq!(secretary.refused::<TakeStep>(of(&made), out).await, Code::StepHeldUp);
        let short = short_programme(&secretary, "Without phases").await;
        go(&secretary, &short, State::Drafting).await;
        let negotiated = go(&secretary, &short, State::Negotiation).await;
        assert_eq!(hindrances(&negotiated, State::Adoption), [Hindrance::NoRevision]);
    }
}

on_both! {
    async fn a_consultation_ended_before_its_time_ends_then(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Consultation).await;
        let tx = world.app.db.begin().await.unwrap();
        let values = samrad::values![made.summary.id.to_string(), 0_i64, i64::MAX];
        let sql = "UPDATE programme SET consultation_opens = $2, consultation_closes = $3, \
                   consultation_zone = 'Europe/Copenhagen' WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, values).await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        let back = secretary.ask::<TakeStep>(of(&made), step(State::Consultation, State::Negotiation)).await;
        assert_eq!(back.dates.consultation.unwrap().closes, world.app.clock.now());
    }
}

on_both! {
    async fn it_comes_into_force_and_expires_by_itself_on_its_days(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Adopted).await;
        let state_at = async |at: &str| {
            world.app.clock.stand_at(at.parse().unwrap());
            job::once(&world.app).await;
            let client = world.sign_in("sec@example.org").await;
            client.ask::<GetProgramme>(of(&made), ()).await.summary.state
        };
        assert_eq!(state_at("2030-12-31T23:59:59Z").await, State::Adopted);
        assert_eq!(state_at("2031-01-01T00:00:00Z").await, State::InForce);
        assert_eq!(state_at("2034-12-31T23:59:59Z").await, State::InForce);
        assert_eq!(state_at("2035-01-01T00:00:00Z").await, State::Expired);
        let (_, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!(breaks, vec![]);
    }
}

on_both! {
    async fn after_a_long_stop_no_step_of_the_calendar_is_left_out(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        put(&world, made.summary.id, State::Adopted).await;
        world.app.clock.stand_at("2036-05-01T12:00:00Z".parse().unwrap());
        job::once(&world.app).await;
        let client = world.sign_in("sec@example.org").await;
        let history =
            client.ask::<shared::api::programme::ListHistory>(of(&made), ()).await;
        let states: Vec<_> = history
            .iter()
            .filter_map(|entry| match entry.what {
                shared::api::programme::Happened::Moved { to, .. } => Some(to),
                _ => None,
            })
            .collect();
        assert_eq!(states, [State::Expired, State::InForce]);
        assert!(history[0].by.is_none(), "nobody did it");
    }
}
