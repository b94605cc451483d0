//! The work plan that is negotiated.

use std::collections::{BTreeMap, BTreeSet};

use shared::amendment::{Audience, Operation};
use shared::api::amendment::{self, ListAmendments};
use shared::api::comment::{self, ListTextThreads};
use shared::api::package::{self, ListPackages};
use shared::api::position::{self, GetPositions};
use shared::api::programme::{OfProgramme, Programme};
use shared::api::round::ListRounds;
use shared::comment::Circle;
use shared::member::ORDER;
use shared::package::State;
use shared::position::Value;
use shared::round::End;
use shared::text::ClauseId;
use shared::time::Instant;

use crate::support::Client;

pub async fn its_first_round_is_over_and_its_second_is_open(
    secretary: &Client,
    plan: &Programme,
    now: Instant,
) {
    let rounds = secretary.ask::<ListRounds>(OfProgramme { programme: plan.summary.id }, ()).await;
    let stand: Vec<_> = rounds.iter().map(|one| (one.round.number, one.round.ended)).collect();
    assert_eq!(stand, [(2, None), (1, Some(End::Chair))]);
    let second = &rounds[0];
    assert!(second.round.opened_at < now && now < second.round.closes_at, "{second:#?}");
    assert_eq!(second.extensions.len(), 1, "it was extended once");
}

pub async fn all_delegations_have_tabled_amendments_with_their_reasons(secretary: &Client, plan: &Programme) {
    let all = secretary.ask::<ListAmendments>(amendment::OfText { text: plan.text }, ()).await;
    assert!((38..=48).contains(&all.len()), "some forty: {}", all.len());
    for one in &all {
        // A sentence, and not a word.
        assert!(one.reason.trim().chars().count() > 30, "{:?}: {:?}", one.record.number, one.reason);
    }
    let mut by: BTreeMap<String, usize> = BTreeMap::new();
    for one in &all {
        let Audience::Members { members } = &one.record.audience else {
            panic!("the office has none: {one:#?}")
        };
        for member in members {
            *by.entry(member.to_string()).or_default() += 1;
        }
    }
    let authors: BTreeSet<&str> = by.keys().map(String::as_str).collect();
    assert_eq!(authors, BTreeSet::from(ORDER), "{by:?}");
    assert!(by.values().all(|count| *count > 1), "{by:?}");

    let mut wanted: BTreeMap<&ClauseId, BTreeSet<String>> = BTreeMap::new();
    for operation in all.iter().filter(|one| one.record.state.is_open()).flat_map(|one| &one.operations) {
        if let Operation::Replace { on, wording } = operation {
            wanted.entry(&on.clause).or_default().insert(wording.text());
        }
    }
    let competing = wanted.values().filter(|wordings| wordings.len() > 1).count();
    assert!(competing > 2, "several wordings are wanted of {competing} clauses");
    assert!(all.iter().any(|one| one.record.amends.is_some()), "one amends another");
    let decided = all.iter().filter(|one| one.record.state.is_decided()).count();
    assert!((1..10).contains(&decided), "the round is in its middle: {decided} are decided");
}

pub async fn reservations_stand_on_it_and_one_package(secretary: &Client, plan: &Programme) {
    let board = secretary.ask::<GetPositions>(position::OfText { text: plan.text }, ()).await;
    let cells = board.clauses.iter().flat_map(|one| &one.cells).map(|cell| &cell.position);
    let mut holding = BTreeSet::new();
    for one in cells.chain(&board.wide) {
        if let Value::Reservation { reason, .. } = &one.value {
            assert!(!reason.trim().is_empty(), "{one:#?}");
            holding.insert(one.member);
        }
    }
    assert!(holding.len() > 1, "reservations of {holding:?}");

    let packages = secretary.ask::<ListPackages>(package::OfText { text: plan.text }, ()).await;
    let [package] = &packages[..] else { panic!("one package: {packages:#?}") };
    assert_eq!(package.state, State::Put);
    assert!(package.pieces.len() > 1, "it is over several clauses");
    let answered: BTreeSet<_> = package.answers.iter().map(|answer| answer.member).collect();
    assert!(
        !answered.is_empty() && answered.len() < package.entitled.len(),
        "some are awaited: {answered:?}"
    );
}

pub async fn it_is_commented_on(secretary: &Client, plan: &Programme) {
    let threads = secretary.ask::<ListTextThreads>(comment::OfText { text: plan.text }, ()).await;
    let to_all = threads.iter().filter(|one| one.circle == Circle::All).count();
    let to_the_office =
        threads.iter().filter(|one| matches!(one.circle, Circle::ToSecretariat { .. })).count();
    assert!(to_all > 2 && to_the_office > 1, "{to_all} to all, {to_the_office} to the secretariat");
    assert_eq!(to_all + to_the_office, threads.len(), "what is said within a delegation stays there");
    assert!(
        threads.iter().any(|one| one.messages.len() > 2) && threads.iter().any(|one| one.resolved.is_some())
    );
}
