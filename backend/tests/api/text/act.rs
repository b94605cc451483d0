//! Acts on a fork (text model 4), and the one that every pen has: letting a deleted clause stand again.

use collab::act::Edit;
use samrad::permit::By;
use samrad::text::{act, aliases, clauses, freeze_labels, frozen_labels, settle, verify};
use shared::api::text::{ListDeleted, OfClause, OfText, RestoreDeleted};
use shared::problem::Code;
use shared::text::Wording;

use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id, entry, goal_with_paragraphs};

on_both! {
    async fn a_deleted_clause_is_listed_and_stands_again_where_it_stood(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("delegate.fi@example.org", "delegate FI").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.deletes(&clause_id(2)).await;
        tab.until("saved", Tab::is_saved).await;
        let deleted = secretary.ask::<ListDeleted>(OfText { text }, ()).await;
        assert_eq!(deleted.iter().map(|clause| &clause.id).collect::<Vec<_>>(), [&clause_id(2)]);
        assert_eq!((deleted[0].label.as_str(), deleted[0].changed_code.as_str()), ("1.0.2", "SEC"));
        assert_eq!(deleted[0].wording.text(), "The words of clause 2.");

        let path = || OfClause { text, clause: clause_id(2) };
        assert_eq!(delegate.refused::<RestoreDeleted>(path(), ()).await, Code::Forbidden);
        let restored = secretary.ask::<RestoreDeleted>(path(), ()).await;
        assert_eq!((restored.label.as_str(), restored.gone), ("1.0.2", None));
        tab.until("the act", |tab| tab.settled.iter().any(|clause| clause.id == clause_id(2).as_str())).await;
        assert_eq!(secretary.refused::<RestoreDeleted>(path(), ()).await, Code::Stale);
        let nothing = OfClause { text, clause: clause_id(77) };
        assert_eq!(secretary.refused::<RestoreDeleted>(nothing, ()).await, Code::NotFound);
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
        let (_, breaks) = samrad::audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!(breaks, vec![]);
    }
}

const BY: By = By::System("a test");

fn reword(n: usize, words: &str) -> Vec<Edit> {
    vec![Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) }]
}

on_both! {
    async fn an_act_that_fails_leaves_memory_log_and_screens_as_they_were(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        let before = samrad::text::find(world.app.db.read(), text).await.unwrap();
        let refused = act(&world.app, text, BY, "test", |_| Ok(reword(1, "Other words.")), |_, _| {
            Box::pin(async { Err::<(), _>(Code::Stale.into()) })
        });
        assert_eq!(refused.await.unwrap_err().code, Code::Stale);
        let gone = |_: &[_]| Ok(vec![Edit::Restore { clauses: vec![clause_id(77)] }]);
        let unknown = act(&world.app, text, BY, "test", gone, |_, _| Box::pin(async { Ok(()) }));
        assert_eq!(unknown.await.unwrap_err().code, Code::NotFound);
        tab.types(&clause_id(2), " Typed after.").await;
        tab.until("saved", Tab::is_saved).await;
        assert_eq!(tab.words(&clause_id(1)), "The words of clause 1.");
        settle(&world.app, text).await.unwrap();
        let after = samrad::text::find(world.app.db.read(), text).await.unwrap();
        assert_eq!(after.map(|text| text.seq), before.map(|text| text.seq + 1));
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}

on_both! {
    async fn an_act_sees_what_was_typed_before_it_and_reaches_every_screen(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.types(&clause_id(1), " Typed.").await;
        tab.until("saved", Tab::is_saved).await;
        let app = world.app.clone();
        let words = act(&world.app, text, BY, "test.reword", |_| Ok(reword(1, "Other words.")), move |tx, settled| {
            Box::pin(async move {
                let projected = clauses(tx.sql(), settled.text.id).await?;
                assert_eq!(projected[1].wording.text(), "Other words.");
                assert_eq!(settled.after[1].wording.text(), "Other words.");
                entry(&app, tx).await?;
                Ok(settled.before[1].wording.text())
            })
        });
        assert_eq!(words.await.unwrap(), "The words of clause 1. Typed.");
        tab.until("the act", |tab| tab.words(&clause_id(1)) == "Other words.").await;
        tab.types(&clause_id(1), " And on.").await;
        tab.until("saved", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}

on_both! {
    async fn frozen_labels_hold_and_old_ones_become_aliases(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let freeze = async |revision, labels: &[(usize, &str)]| {
            let labels: Vec<_> = labels.iter().map(|(n, label)| (clause_id(*n), (*label).to_owned())).collect();
            let tx = world.app.db.begin().await.unwrap();
            freeze_labels(&tx, text, revision, &labels).await.unwrap();
            tx.commit_unaudited("a test").await.unwrap();
        };
        freeze(1, &[(0, "1"), (1, "1.0.1"), (2, "1.0.2"), (3, "1.0.3")]).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut tab = Tab::open(&world, &secretary, text, 11).await;
        tab.deletes(&clause_id(1)).await;
        tab.until("saved", Tab::is_saved).await;
        settle(&world.app, text).await.unwrap();
        let labels = async || {
            let clauses = clauses(world.app.db.read(), text).await.unwrap();
            clauses.into_iter().map(|clause| clause.label).collect::<Vec<_>>()
        };
        // A deleted clause leaves a gap until the next revision numbers afresh.
        assert_eq!(labels().await, ["1", "1.0.2", "1.0.3"]);
        freeze(2, &[(0, "1"), (2, "1.0.1"), (3, "1.0.2")]).await;
        assert_eq!(labels().await, ["1", "1.0.1", "1.0.2"]);
        assert_eq!(frozen_labels(world.app.db.read(), text).await.unwrap()[&clause_id(2)], "1.0.1");
        let old: Vec<_> = aliases(world.app.db.read(), text).await.unwrap().into_iter().map(|a| (a.id, a.label)).collect();
        assert!(old.contains(&(clause_id(2), "1.0.2".to_owned())));
        assert_eq!(verify(world.app.db.read()).await.unwrap(), (1, vec![]));
    }
}
