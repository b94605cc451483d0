//! Answering a package as a whole.

use shared::api::package::{AnswerAPackage, ChangeAPackage, Holds, NewReply, PackageChange};
use shared::audit::Scope;
use shared::package::Reply;
use shared::problem::Code;

use super::{Round, answer, compromise, of};
use crate::amendment::reword;
use crate::on_both;
use crate::support::World;

on_both! {
    async fn the_same_package_answered_twice_is_one_answer(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let entries = async || {
            let path = shared::api::audit::OfScope { scope: Scope::Programme(round.n.programme) };
            round.n.chair.ask::<shared::api::audit::ListAudit>(path, ()).await.items.len()
        };
        let once = round.says(round.fi(), &put, Reply::Accept).await;
        let before = entries().await;
        let (one, other) = tokio::join!(
            round.fi().ask::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)),
            round.fi().ask::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)),
        );
        assert_eq!((&one, &other), (&once, &once));
        assert_eq!((once.answers.len(), entries().await), (1, before));
        let whole = round.says(round.fi(), &put, Reply::AcceptWhole).await;
        assert_eq!(whole.answers.iter().map(|one| one.reply).collect::<Vec<_>>(), [Reply::Accept, Reply::AcceptWhole]);
    }
}

on_both! {
    async fn a_new_version_is_answered_anew(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        round.says(round.fi(), &put, Reply::Accept).await;
        let change = PackageChange {
            edition: put.edition,
            title: put.title.clone(),
            note: String::new(),
            operations: vec![reword(1, "Only these.")],
        };
        let next = round.n.chair.ask::<ChangeAPackage>(of(put.id), change).await;
        let silent = next.held_up.iter().find(|one| one.what == Holds::NoAnswer).expect("it is not answered");
        assert_eq!((next.answers.len(), silent.members.len()), (1, 11));
        assert_eq!(round.fi().refused::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)).await, Code::Stale);
        let said = round.says(round.fi(), &next, Reply::Decline).await;
        let against = said.held_up.iter().find(|one| one.what == Holds::Declined).expect("it is declined");
        assert_eq!(against.members, ["FI".parse().unwrap()]);
    }
}

on_both! {
    async fn the_head_answers_and_nobody_else(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let delegate = round.n.world.signed_in("delegate.fi@example.org", "delegate FI").await;
        for who in [&delegate, &round.n.chair, &round.n.secretary] {
            assert_eq!(who.refused::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)).await, Code::Forbidden);
        }
        let observer = round.n.world.signed_in("observer@example.org", "observer").await;
        assert_eq!(observer.refused::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)).await, Code::NotFound);
        let long = NewReply { comment: "x".repeat(4001), ..answer(&put, Reply::Accept) };
        let refused = round.fi().try_ask::<AnswerAPackage>(of(put.id), long).await;
        assert_eq!(refused.field(), "invalid /comment too_long");
        round.n.world.move_to(round.n.programme, round.n.text, "adoption").await;
        assert_eq!(round.fi().refused::<AnswerAPackage>(of(put.id), answer(&put, Reply::Accept)).await, Code::NotNegotiated);
    }
}
