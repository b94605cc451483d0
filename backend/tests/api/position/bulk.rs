//! Agreeing to all of a section after a preview.

use shared::api::position::{AgreeToAll, Agreement, NoteRead, PreviewAgreement, WasRead};
use shared::position::{Bound, ClauseState, Preview, ReservationKind, Value};
use shared::problem::Code;

use super::{Negotiation, reserves};
use crate::on_both;
use crate::support::{Client, World, clause_id};

async fn preview(n: &Negotiation, client: &Client, head: usize) -> Preview {
    let query = format!("head={}", clause_id(head));
    let answer = client.try_ask_with::<PreviewAgreement>(n.path(), &query, ()).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    serde_json::from_slice(&answer.body).expect("a preview")
}

on_both! {
    async fn the_preview_names_what_nobody_of_the_delegation_has_read(world: World) {
        let n = Negotiation::of(world, 3).await;
        n.says(n.dk(), 1, reserves(ReservationKind::Scrutiny), false).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        let old = Bound { hash: n.hash(3).await, clause: clause_id(2) };
        delegate.ask::<NoteRead>(n.path(), WasRead { read: vec![n.bound(2).await, old] }).await;
        let found = preview(&n, n.dk(), 0).await;
        let clauses: Vec<_> = found.agree.iter().map(|bound| bound.clause.clone()).collect();
        assert_eq!(clauses, [0, 2, 3].map(clause_id));
        assert_eq!(found.unread, [0, 3].map(clause_id));
        assert_eq!(found.held, [clause_id(1)]);
        assert_eq!(preview(&n, &n.heads[1], 0).await.unread.len(), 4, "Finland has read nothing");
        n.edits(2, "New words.").await;
        assert_eq!(preview(&n, n.dk(), 0).await.unread, [0, 2, 3].map(clause_id), "read otherwise");
    }
}

on_both! {
    async fn what_was_shown_is_agreed_to_at_once(world: World) {
        let n = Negotiation::of(world, 2).await;
        for head in &n.heads {
            let shown = preview(&n, head, 0).await;
            head.ask::<AgreeToAll>(n.path(), Agreement { agree: shown.agree, confirmed: true }).await;
        }
        let board = n.board(n.dk()).await;
        for row in &board.clauses {
            assert_eq!((row.state, row.cells.len()), (ClauseState::Agreed, 11));
            assert!(row.closed.is_some());
        }
        assert_eq!(preview(&n, n.dk(), 0).await.closed, [0, 1, 2].map(clause_id));
    }
}

on_both! {
    async fn when_one_clause_has_changed_nothing_is_agreed_to_and_it_is_named(world: World) {
        let n = Negotiation::of(world, 3).await;
        let shown = preview(&n, n.dk(), 0).await;
        n.edits(2, "New words.").await;
        let agreement = Agreement { agree: shown.agree.clone(), confirmed: false };
        let answer = n.dk().try_ask::<AgreeToAll>(n.path(), agreement).await;
        assert_eq!(answer.field(), "stale /agree/2 changed");
        assert_eq!(answer.json()["errors"].as_array().map(Vec::len), Some(1));
        assert!(n.board(n.dk()).await.clauses.iter().all(|row| row.cells.is_empty()));
    }
}

on_both! {
    async fn a_reservation_is_never_overwritten_by_the_way(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.says(n.dk(), 1, reserves(ReservationKind::Substantive), false).await;
        let agree = vec![n.bound(0).await, n.bound(1).await];
        let answer = n.dk().try_ask::<AgreeToAll>(n.path(), Agreement { agree, confirmed: false }).await;
        assert_eq!(answer.field(), "stale /agree/1 changed");
        let cells = n.board(n.dk()).await.clauses.remove(1).cells;
        assert!(matches!(cells[0].position.value, Value::Reservation { .. }));
    }
}

on_both! {
    async fn only_who_speaks_for_a_delegation_agrees_for_it(world: World) {
        let n = Negotiation::of(world, 1).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        for client in [&delegate, &n.chair, &n.secretary] {
            let shown = client.try_ask_with::<PreviewAgreement>(n.path(), "", ()).await;
            assert_eq!(shown.code(), Code::Forbidden);
            let agreement = Agreement { agree: vec![n.bound(1).await], confirmed: false };
            assert_eq!(client.refused::<AgreeToAll>(n.path(), agreement).await, Code::Forbidden);
        }
        let read = WasRead { read: vec![n.bound(1).await] };
        assert_eq!(n.chair.refused::<NoteRead>(n.path(), read).await, Code::Forbidden);
        let none = n.dk().try_ask::<AgreeToAll>(n.path(), Agreement { agree: vec![], confirmed: false }).await;
        assert_eq!(none.field(), "invalid /agree required");
        let twice = Agreement { agree: vec![n.bound(1).await, n.bound(1).await], confirmed: false };
        let twice = n.dk().try_ask::<AgreeToAll>(n.path(), twice).await;
        assert_eq!(twice.field(), "invalid /agree/1 duplicate");
        n.world.move_to(n.programme, n.text, "drafting").await;
        let agreement = Agreement { agree: vec![n.bound(1).await], confirmed: false };
        assert_eq!(n.dk().refused::<AgreeToAll>(n.path(), agreement).await, Code::NotNegotiated);
    }
}
