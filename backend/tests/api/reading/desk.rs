//! What of confirmed readings waits on a desk.

use shared::api::desk::GetDesk;
use shared::desk::DeskKind;
use shared::reading::Whose;

use super::confirmed;
use crate::on_both;
use crate::position::Negotiation;
use crate::support::{Client, World};

async fn asked(client: &Client) -> Option<u32> {
    let waits = client.ask::<GetDesk>((), ()).await.waits;
    waits.into_iter().find_map(|item| match item.what {
        DeskKind::ReadChanges { count } => Some(count),
        _ => None,
    })
}

on_both! {
    async fn what_changed_since_the_delegation_cleared_waits_for_its_head(world: World) {
        let n = Negotiation::of(world, 3).await;
        n.edits(1, "New words.").await;
        assert_eq!(asked(n.dk()).await, None, "Denmark has never cleared");
        confirmed(n.dk(), n.text, Whose::Own).await;
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        assert_eq!(asked(n.dk()).await, None);
        n.edits(1, "Newer words.").await;
        n.edits(2, "New words, too.").await;
        assert_eq!(asked(n.dk()).await, Some(2));
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        for other in [&delegate, &n.heads[1], &n.chair, &n.secretary] {
            assert_eq!(asked(other).await, None);
        }
        n.world.move_to(n.programme, n.text, "adoption").await;
        assert_eq!(asked(n.dk()).await, Some(2), "it is still to be decided on");
        n.world.move_to(n.programme, n.text, "drafting").await;
        assert_eq!(asked(n.dk()).await, None);
        n.world.move_to(n.programme, n.text, "negotiation").await;
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        assert_eq!(asked(n.dk()).await, None);
    }
}
