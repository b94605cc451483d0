//! What of packages waits on a desk.

use shared::api::desk::GetDesk;
use shared::desk::DeskKind;
use shared::package::Reply;

use super::{Round, compromise};
use crate::on_both;
use crate::support::{Client, World};

async fn waits(client: &Client) -> Vec<DeskKind> {
    let waits = client.ask::<GetDesk>((), ()).await.waits.into_iter().map(|item| item.what);
    waits
        .filter(|what| matches!(what, DeskKind::AnswerPackage { .. } | DeskKind::DecidePackage { .. }))
        .collect()
}

on_both! {
    async fn it_waits_for_each_head_and_then_for_the_chair(world: World) {
        let round = Round::of(world).await;
        round.begun(compromise()).await;
        assert!(waits(round.fi()).await.is_empty(), "nobody knows of a draft");
        let put = round.put(compromise()).await;
        let asked = DeskKind::AnswerPackage { package: put.id, number: 1 };
        for head in &round.n.heads {
            assert_eq!(waits(head).await, std::slice::from_ref(&asked));
            assert!(waits(&round.n.chair).await.is_empty());
            round.says(head, &put, Reply::Accept).await;
            assert!(waits(head).await.is_empty());
        }
        assert_eq!(waits(&round.n.chair).await, [DeskKind::DecidePackage { package: put.id, number: 1 }]);
        assert!(waits(&round.n.secretary).await.is_empty());
        round.n.world.move_to(round.n.programme, round.n.text, "adoption").await;
        assert!(waits(&round.n.chair).await.is_empty());
    }
}
