//! Reading the draft over HTTP.

use shared::api::text::{GetClause, GetText, ListAliases, ListDeleted, OfClause, OfText};
use shared::id::TextId;
use shared::problem::Code;

use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn what_was_typed_a_moment_ago_is_read(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.types(&clause_id(1), " Just now.").await;
        tab.until("saved", Tab::is_saved).await;
        let view = delegate.ask::<GetText>(OfText { text }, ()).await;
        let labels: Vec<&str> = view.clauses.iter().map(|clause| clause.label.as_str()).collect();
        assert_eq!(labels, ["1", "1.0.1", "1.0.2"]);
        assert!(view.clauses[1].wording.text().ends_with("Just now."));
        assert_eq!((view.clauses[1].changed_by.as_str(), view.clauses[1].changed_code.as_str()), ("sec@example.org", "SEC"));
        assert!(!view.right.writes);
        let clause = delegate.ask::<GetClause>(OfClause { text, clause: clause_id(1) }, ()).await;
        assert_eq!(clause, view.clauses[1]);
        assert!(delegate.ask::<ListAliases>(OfText { text }, ()).await.is_empty());
    }
}

on_both! {
    async fn for_who_does_not_read_the_draft_there_is_no_text(world: World) {
        let (_, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(1)).await;
        let clause = clause_id(1);
        for seat in ["delegate FI", "head SE", "observer", "administrator"] {
            let email = format!("{}@example.org", seat.replace(' ', "."));
            let client = world.signed_in(&email, seat).await;
            assert_eq!(client.refused::<GetText>(OfText { text }, ()).await, Code::NotFound, "{seat}");
            assert_eq!(client.refused::<ListDeleted>(OfText { text }, ()).await, Code::NotFound, "{seat}");
            assert_eq!(client.refused::<ListAliases>(OfText { text }, ()).await, Code::NotFound, "{seat}");
            let one = OfClause { text, clause: clause.clone() };
            assert_eq!(client.refused::<GetClause>(one, ()).await, Code::NotFound, "{seat}");
        }
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        assert!(secretary.ask::<GetText>(OfText { text }, ()).await.right.writes);
        let nowhere = OfText { text: TextId::from_parts(1, 1) };
        assert_eq!(secretary.refused::<GetText>(nowhere, ()).await, Code::NotFound);
        let nothing = OfClause { text, clause: clause_id(77) };
        assert_eq!(secretary.refused::<GetClause>(nothing, ()).await, Code::NotFound);
    }
}
