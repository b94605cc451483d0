//! Who sees positions, and on which words.

use shared::api::position::{GetClausePositions, GetPositions, OfClause, TakeAPosition};
use shared::lifecycle::State;
use shared::position::{NewPosition, Scope, Value};
use shared::problem::Code;

use super::Negotiation;
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn who_does_not_negotiate_does_not_know_of_positions_in_any_state(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.says(n.dk(), 1, Value::Agree, false).await;
        let observer = n.world.signed_in("o@example.org", "observer").await;
        let administrator = n.world.signed_in("a@example.org", "administrator").await;
        for state in State::ALL {
            n.world.move_to(n.programme, n.text, state.as_str()).await;
            for client in [&observer, &administrator] {
                assert_eq!(client.refused::<GetPositions>(n.path(), ()).await, Code::NotFound, "{state:?}");
                let path = OfClause { text: n.text, clause: clause_id(1) };
                assert_eq!(client.refused::<GetClausePositions>(path, ()).await, Code::NotFound, "{state:?}");
            }
        }
    }
}

on_both! {
    async fn who_reads_the_last_revision_speaks_of_its_words_and_is_shown_no_others(world: World) {
        let (programme, text) = world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await;
        let n = Negotiation::around(world, programme, text).await;
        assert!(n.board(n.dk()).await.clauses.is_empty(), "no revision is issued");
        issued(&n.secretary, &n.chair, text).await;
        n.edits(1, "Words of the draft.").await;
        let board = n.board(n.dk()).await;
        assert_eq!(board.revision, Some(1));
        assert_eq!(board.clauses[1].wording.text(), "The words of clause 1.");
        let scope = Scope::Clause { clause: clause_id(1), hash: board.clauses[1].hash.clone() };
        let new = |scope| NewPosition { scope, value: Value::Agree, confirmed: false };
        n.dk().ask::<TakeAPosition>(n.path(), new(scope)).await;
        assert!(n.board(n.dk()).await.clauses[1].cells[0].current);
        let live = n.board(&n.chair).await;
        assert!(live.revision.is_none() && !live.clauses[1].cells[0].current, "to reconfirm on the draft");
        let draft = Scope::Clause { clause: clause_id(1), hash: live.clauses[1].hash.clone() };
        assert_eq!(n.dk().refused::<TakeAPosition>(n.path(), new(draft)).await, Code::Stale);
    }
}
