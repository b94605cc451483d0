//! What of confirmed readings waits on a desk.

use shared::api::desk::GetDesk;
use shared::desk::DeskKind;
use shared::reading::Whose;

use super::confirmed;
use crate::on_both;
use crate::position::Negotiation;
use crate::revision::issued;
use crate::support::{Client, World, goal_with_paragraphs};

async fn asked(client: &Client) -> Option<u32> {
    let waits = client.ask::<GetDesk>((), ()).await.waits;
    waits.into_iter().find_map(|item| match item.what {
        DeskKind::ReadChanges { count } => Some(count),
        _ => None,
    })
}

/// What of the other two is asked: clearing for the first time, and what changed since one's own reading.
async fn beside(client: &Client) -> Vec<DeskKind> {
    let waits = client.ask::<GetDesk>((), ()).await.waits.into_iter().map(|item| item.what);
    waits.filter(|what| matches!(what, DeskKind::ClearText | DeskKind::ReadOwnChanges { .. })).collect()
}

on_both! {
    async fn a_head_whose_delegation_never_cleared_is_asked_to_while_the_text_is_negotiated(world: World) {
        let n = Negotiation::of(world, 2).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        assert_eq!(beside(n.dk()).await, [DeskKind::ClearText]);
        for other in [&delegate, &n.chair, &n.secretary] {
            assert_eq!(beside(other).await, []);
        }
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        assert_eq!(beside(n.dk()).await, []);
        assert_eq!(beside(&n.heads[1]).await, [DeskKind::ClearText], "each delegation clears for itself");
        n.world.move_to(n.programme, n.text, "adoption").await;
        assert_eq!(beside(&n.heads[1]).await, []);
    }
}

on_both! {
    async fn who_reads_revisions_alone_is_asked_to_clear_once_there_is_one(world: World) {
        let made = world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await;
        let n = Negotiation::around(world, made.0, made.1).await;
        assert_eq!(beside(n.dk()).await, []);
        issued(&n.secretary, &n.chair, n.text).await;
        assert_eq!(beside(n.dk()).await, [DeskKind::ClearText]);
    }
}

on_both! {
    async fn what_changed_since_ones_own_reading_waits_for_whoever_confirmed_one(world: World) {
        let n = Negotiation::of(world, 3).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        let silent = n.world.signed_in("s@example.org", "delegate DK").await;
        let readers = [&delegate, &n.chair, &n.secretary];
        for reader in readers {
            confirmed(reader, n.text, Whose::Own).await;
            assert_eq!(beside(reader).await, []);
        }
        n.edits(1, "New words.").await;
        for reader in readers {
            assert_eq!(beside(reader).await, [DeskKind::ReadOwnChanges { count: 1 }]);
        }
        assert_eq!(beside(&silent).await, [], "they have confirmed nothing");
        confirmed(&delegate, n.text, Whose::Own).await;
        assert_eq!(beside(&delegate).await, []);
        n.world.move_to(n.programme, n.text, "drafting").await;
        assert_eq!(beside(&n.chair).await, []);
    }
}

on_both! {
    async fn of_one_text_a_head_is_asked_one_thing(world: World) {
        let n = Negotiation::of(world, 3).await;
        confirmed(n.dk(), n.text, Whose::Own).await;
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        n.edits(1, "New words.").await;
        assert_eq!((asked(n.dk()).await, beside(n.dk()).await), (Some(1), vec![]));
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        assert_eq!(asked(n.dk()).await, None);
        assert_eq!(beside(n.dk()).await, [DeskKind::ReadOwnChanges { count: 1 }]);
    }
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
