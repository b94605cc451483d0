//! The demonstration, made in an empty database: what whoever opens it finds. Its story is told once for all that is looked for in it,
//! because telling it takes longer than any other test.

mod followed;
mod negotiated;

use samrad::demo;
use shared::api::programme::{GetProgramme, ListProgrammes, OfProgramme, Programme};
use shared::api::session::{Credentials, SignIn};
use shared::lifecycle::State;
use shared::programme::Kind;
use shared::time::Instant;

use crate::on_both;
use crate::support::{Client, World};

/// When it is made: in the second year of the programme in force, with two reporting rounds behind it and one open.
const TODAY: &str = "2026-11-27T09:00:00Z";

/// As much as the server gives its threads: told in one go, the story needs more than a test has.
const STACK: usize = 8 * 1024 * 1024;

/// Tells the story up to today, and signs its secretary in, who has one seat.
async fn told(world: &World) -> (Client, Instant) {
    let today: Instant = TODAY.parse().expect("an instant");
    let (app, runtime) = (world.app.clone(), tokio::runtime::Handle::current());
    let telling = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || runtime.block_on(demo::tell(&app, today)))
        .expect("a thread");
    telling.join().expect("a story without panic").expect("the demonstration is made");
    world.app.clock.stand_at(today);
    let known = demo::accounts().into_iter().find(|email| email.starts_with("secretary@"));
    let credentials = Credentials { email: known.expect("a secretary"), password: demo::PASSWORD.to_owned() };
    let client = world.anyone();
    let opened = client.ask::<SignIn>((), credentials).await;
    *client.token.lock().unwrap() = Some(opened.access_token);
    (client, today)
}

/// The only one of that kind that stands there.
async fn the(client: &Client, kind: Kind, state: State) -> Programme {
    let all = client.ask::<ListProgrammes>((), ()).await;
    let found: Vec<_> = all.iter().filter(|one| (one.kind, one.state) == (kind, state)).collect();
    assert_eq!(found.len(), 1, "{kind:?} {state:?}: {all:#?}");
    client.ask::<GetProgramme>(OfProgramme { programme: found[0].id }, ()).await
}

on_both! {
    async fn a_plan_is_in_its_second_round_and_a_programme_is_followed(world: World) {
        let (secretary, today) = told(&world).await;
        let plan = the(&secretary, Kind::WorkPlan, State::Negotiation).await;
        negotiated::its_first_round_is_over_and_its_second_is_open(&secretary, &plan, today).await;
        negotiated::all_delegations_have_tabled_amendments_with_their_reasons(&secretary, &plan).await;
        negotiated::reservations_stand_on_it_and_one_package(&secretary, &plan).await;
        negotiated::it_is_commented_on(&secretary, &plan).await;
        let programme = the(&secretary, Kind::CooperationProgramme, State::InForce).await.summary.id;
        followed::workstreams_sort_the_work_and_it_goes_in_every_way(&secretary, programme).await;
        followed::milestones_lie_on_both_sides_of_today(&secretary, programme, today.date()).await;
        followed::indicators_have_the_verified_figures_with_source_and_edition(&secretary, programme).await;
        followed::two_reporting_rounds_are_finished_and_one_is_open(&secretary, programme).await;
        the(&secretary, Kind::CooperationProgramme, State::Drafting).await;
    }
}
