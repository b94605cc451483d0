//! What happens when two do something at once.

use shared::amendment::{Outcome, State as Amended};
use shared::api::amendment::DecideAnAmendment;
use shared::api::package::{
    AnswerAPackage, ApplicationReversal, ApplyAPackage, PutAPackage, Putting, TakeAPackageBack,
};
use shared::api::revision::{GetRevision, IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::package::{Reply, State};

use super::{Round, answer, application, compromise, of};
use crate::amendment::{decision, of as of_amendment, reword};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn two_packages_put_at_once_get_two_numbers(world: World) {
        let round = Round::of(world).await;
        let (one, other) = (round.begun(compromise()).await, round.begun(compromise()).await);
        let (one, other) = tokio::join!(
            round.n.chair.ask::<PutAPackage>(of(one.id), Putting { edition: 1 }),
            round.n.chair.ask::<PutAPackage>(of(other.id), Putting { edition: 1 }),
        );
        let mut numbers = [one.number, other.number];
        numbers.sort_unstable();
        assert_eq!(numbers, [Some(1), Some(2)]);
    }
}

on_both! {
    async fn applied_twice_at_once_it_is_applied_once(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        let apply = || round.n.chair.try_ask::<ApplyAPackage>(of(package.id), application(&package));
        let (one, other) = tokio::join!(apply(), apply());
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        assert_eq!(round.words().await.len(), 6);
    }
}

on_both! {
    async fn taken_back_twice_at_once_it_is_taken_back_once(world: World) {
        let round = Round::of(world).await;
        let before = round.words().await;
        let applied = round.applied(&round.accepted(compromise()).await).await;
        let reversal = || ApplicationReversal { application: 1, reason: "A mistake.".into() };
        let back = || round.n.chair.try_ask::<TakeAPackageBack>(of(applied.id), reversal());
        let (one, other) = tokio::join!(back(), back());
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{one:?} {other:?}");
        let seen = round.seen(applied.id).await;
        assert_eq!((seen.state, seen.undone.len()), (State::Put, 1));
        assert_eq!(round.words().await, before);
        assert_eq!(samrad::text::verify(round.n.world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn answered_twice_at_once_one_answer_stands(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let says = |reply| round.fi().try_ask::<AnswerAPackage>(of(put.id), answer(&put, reply));
        // Nobody has answered yet: a double press is one answer.
        let (one, other) = tokio::join!(says(Reply::Accept), says(Reply::Accept));
        assert_eq!((one.status, other.status), (200, 200), "{one:?} {other:?}");
        assert_eq!(round.seen(put.id).await.answers.len(), 1);
        // Two that differ follow each other: both are on record, and the last stands.
        let (yes, no) = tokio::join!(says(Reply::AcceptWhole), says(Reply::Decline));
        assert_eq!((yes.status, no.status), (200, 200), "{yes:?} {no:?}");
        let replies: Vec<Reply> = round.seen(put.id).await.answers.iter().map(|one| one.reply).collect();
        let (first, last) = (&replies[..1], &replies[1..]);
        assert_eq!(first, [Reply::Accept]);
        let orders = [[Reply::AcceptWhole, Reply::Decline], [Reply::Decline, Reply::AcceptWhole]];
        assert!(orders.iter().any(|order| order == last), "{replies:?}");
        assert_eq!(samrad::audit::verify(round.n.world.app.db.read()).await.unwrap().1, []);
    }
}

on_both! {
    async fn applying_during_the_issue_of_a_revision_is_before_it_or_behind_it(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        let preparation = Preparation { document: "MR 1".into(), cover_note: "For comments.".into() };
        let (applied, prepared) = tokio::join!(
            round.n.chair.ask::<ApplyAPackage>(of(package.id), application(&package)),
            round.n.secretary.ask::<PrepareARevision>(OfText { text: round.n.text }, preparation),
        );
        assert_eq!(applied.state, State::Applied);
        let path = OfRevision { revision: prepared.id };
        round.n.chair.ask::<IssueARevision>(path.clone(), ()).await;
        let issued = round.n.chair.ask::<GetRevision>(path, ()).await;
        let words: Vec<String> = issued.clauses.iter().map(|row| row.clause.wording.text()).collect();
        let whole = words[1] == "The better words of clause 1.";
        assert_eq!(words[2] == "The shared words of clause 2.", whole, "all of it or nothing: {words:?}");
        assert_eq!(words.iter().any(|words| words == "The secretariat keeps a list."), whole);
        assert_eq!(words.iter().any(|words| words == "The words of clause 3."), !whole);
        assert_eq!(samrad::text::verify(round.n.world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn an_amendment_accepted_at_the_same_time_is_before_the_package_or_told_so(world: World) {
        let round = Round::of(world).await;
        let tabled = round.tabled(vec![reword(1, "The finest words of clause 1.")]).await;
        let package = round.accepted(compromise()).await;
        let accept = decision(&tabled, Outcome::Accept, "");
        let (applied, accepted) = tokio::join!(
            round.n.chair.try_ask::<ApplyAPackage>(of(package.id), application(&package)),
            round.n.chair.try_ask::<DecideAnAmendment>(of_amendment(tabled.id), accept),
        );
        let mut statuses = [applied.status, accepted.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let record = round.amendment(tabled.id).await.record;
        let (words, state) = if applied.status == 200 {
            ("The better words of clause 1.", Amended::AcceptedAsModified)
        } else {
            ("The finest words of clause 1.", Amended::Accepted)
        };
        assert_eq!((round.words().await[1].as_str(), record.state), (words, state));
    }
}

on_both! {
    async fn an_answer_and_the_application_at_once_leave_both_or_say_so(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        let (applied, declined) = tokio::join!(
            round.n.chair.try_ask::<ApplyAPackage>(of(package.id), application(&package)),
            round.fi().try_ask::<AnswerAPackage>(of(package.id), answer(&package, Reply::Decline)),
        );
        let seen = round.seen(package.id).await;
        let is_applied = seen.state == State::Applied;
        assert_eq!(applied.status == 200, is_applied);
        // Nothing is applied that somebody had declined.
        assert_eq!(declined.status == 200, !is_applied, "{seen:?}");
    }
}
