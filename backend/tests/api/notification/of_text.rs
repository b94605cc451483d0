//! What is told when the words of a text have changed.

use collab::act::Edit;
use samrad::job;
use shared::api::amendment::{NewSponsor, SponsorAnAmendment};
use shared::api::notification::{ListNotices, MarkNoticesRead, WereRead};
use shared::notification::What;
use shared::package::Reply;
use shared::position::Value;

use crate::amendment::{of, table};
use crate::on_both;
use crate::package::{Round, compromise};
use crate::position::Negotiation;
use crate::revision::issued;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

async fn told(client: &Client) -> Vec<What> {
    client.ask::<ListNotices>((), ()).await.notices.into_iter().map(|notice| notice.what).collect()
}

/// What a person was told of positions, the earliest first: of how many clauses.
async fn reconfirms(client: &Client) -> Vec<u32> {
    let clauses = |what: &What| match what {
        What::PositionsToReconfirm { clauses } => Some(*clauses),
        _ => None,
    };
    told(client).await.iter().rev().filter_map(clauses).collect()
}

async fn reads_all(client: &Client) {
    let notices = client.ask::<ListNotices>((), ()).await.notices;
    let notices = notices.into_iter().map(|notice| notice.id).collect();
    client.ask::<MarkNoticesRead>((), WereRead { notices }).await;
}

/// The clock goes on until what follows from a change is told.
async fn a_while_later(world: &World) {
    world.app.clock.advance(5 * 60);
    job::once(&world.app).await;
}

on_both! {
    async fn a_head_is_told_once_of_all_clauses_that_are_to_be_reconfirmed(world: World) {
        let n = Negotiation::of(world, 4).await;
        for clause in [1, 2, 3] {
            n.says(n.dk(), clause, Value::Agree, false).await;
        }
        n.says(&n.heads[1], 1, Value::Agree, false).await;
        n.edits(1, "New words.").await;
        n.edits(2, "New words, too.").await;
        n.edits(4, "Words of which nobody has said anything.").await;
        job::once(&n.world.app).await;
        assert!(reconfirms(n.dk()).await.is_empty(), "the pen may still be writing");
        a_while_later(&n.world).await;
        n.sign_in_again().await;
        assert_eq!(reconfirms(n.dk()).await, [2]);
        assert_eq!(reconfirms(&n.heads[1]).await, [1]);
        for other in n.heads[2..].iter().chain([&n.chair, &n.secretary]) {
            assert!(reconfirms(other).await.is_empty());
        }
        n.world.app.clock.advance(1);
        // Who has not read it is not told again.
        n.edits(1, "Newer words.").await;
        a_while_later(&n.world).await;
        n.sign_in_again().await;
        assert_eq!(reconfirms(n.dk()).await, [2]);
        reads_all(n.dk()).await;
        n.edits(3, "New words here.").await;
        a_while_later(&n.world).await;
        n.sign_in_again().await;
        // The first clause has changed as well since that was told.
        assert_eq!(reconfirms(n.dk()).await, [2, 2]);
        reads_all(n.dk()).await;
        a_while_later(&n.world).await;
        n.sign_in_again().await;
        assert_eq!(reconfirms(n.dk()).await, [2, 2], "nothing has changed since");
    }
}

on_both! {
    async fn who_reads_the_last_revision_is_told_when_the_next_one_is_issued(world: World) {
        let (programme, text) = world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await;
        let n = Negotiation::around(world, programme, text).await;
        issued(&n.secretary, &n.chair, n.text).await;
        n.says(n.dk(), 1, Value::Agree, false).await;
        n.edits(1, "Words of the draft.").await;
        a_while_later(&n.world).await;
        n.sign_in_again().await;
        assert!(reconfirms(n.dk()).await.is_empty(), "nobody outside hears of the draft");
        issued(&n.secretary, &n.chair, n.text).await;
        assert_eq!(reconfirms(n.dk()).await, [1]);
        assert!(reconfirms(&n.heads[1]).await.is_empty());
    }
}

on_both! {
    async fn who_speaks_for_its_authors_is_told_once_that_the_text_has_changed_under_an_amendment(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.tabled(&table.fi, 2, "Other words that fit.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let rebase = What::AmendmentToRebase { amendment: tabled.id, number: 1 };
        let heard = async |client: &Client| {
            let is = |what: &What| matches!(what, What::AmendmentToRebase { .. });
            let all: Vec<What> = told(client).await.into_iter().filter(is).collect();
            assert!(all.iter().all(|what| *what == rebase));
            all.len()
        };
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        a_while_later(&world).await;
        table.sign_in_again(&world).await;
        assert_eq!(heard(&table.fi).await, 1);
        for other in [&table.fi_delegate, &table.se, &table.chair, &table.secretary] {
            assert_eq!(heard(other).await, 0);
        }
        let gone = Edit::Delete { clauses: vec![clause_id(3)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        a_while_later(&world).await;
        table.sign_in_again(&world).await;
        assert_eq!(heard(&table.fi).await, 1);
    }
}

on_both! {
    async fn who_accepted_a_package_only_whole_is_told_when_a_part_of_it_has_changed(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        for (at, head) in round.n.heads.iter().enumerate() {
            round.says(head, &put, if at == 2 { Reply::AcceptWhole } else { Reply::Accept }).await;
        }
        round.applied(&put).await;
        let released = What::AnswerReleased { package: put.id, number: 1 };
        let heard = async |client: &Client| told(client).await.iter().filter(|what| **what == released).count();
        a_while_later(&round.n.world).await;
        round.n.sign_in_again().await;
        assert_eq!(heard(&round.n.heads[2]).await, 0, "it stands whole");
        for words in ["Words by the pen.", "Other words by the pen."] {
            round.n.edits(1, words).await;
            a_while_later(&round.n.world).await;
        round.n.sign_in_again().await;
            assert_eq!(heard(&round.n.heads[2]).await, 1);
        }
        for other in [round.fi(), &round.n.chair, &round.n.secretary] {
            assert_eq!(heard(other).await, 0);
        }
    }
}
