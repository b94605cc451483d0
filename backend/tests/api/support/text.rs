//! Programmes and texts for tests that are not about making them.

use collab::act::Edit;
use samrad::permit::By;
use samrad::{text, values};
use shared::id::{ProgrammeId, TextId};
use shared::text::{Clause, ClauseId, Kind, Wording, order};

use super::World;

/// The id of the n-th clause.
pub fn clause_id(n: usize) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).expect("a ULID")
}

/// `n` paragraphs under a goal; the goal is number 0.
pub fn goal_with_paragraphs(n: usize) -> Vec<Clause> {
    let places = order::n_between(None, None, n + 1).expect("there is room");
    let make = |(index, pos)| {
        let kind = if index == 0 { Kind::Goal } else { Kind::Paragraph };
        let mut clause = Clause::new(clause_id(index), kind, pos);
        clause.wording = Wording::plain(format!("The words of clause {index}."));
        clause
    };
    places.into_iter().enumerate().map(make).collect()
}

impl World {
    /// A programme in that state, and its text with these clauses.
    pub async fn text(
        &self,
        state: &str,
        delegations_see: &str,
        clauses: &[Clause],
    ) -> (ProgrammeId, TextId) {
        let id = self.app.id(ProgrammeId::from_parts);
        let tx = self.app.db.begin().await.expect("a transaction");
        samrad::db::execute(
            tx.sql(),
            "INSERT INTO programme (id, version, title, titles, kind, starts, ends, state, state_since, consultation, \
             endorsement, delegations_see, baltic_objection_blocks, officials_label, document_series, documents, \
             in_force_on, expires_on) VALUES ($1, 1, 'A programme', '{}', 'cooperation_programme', '2031-01-01', \
             '2034-12-31', $2, 0, 1, 1, $3, 1, 'EK', 'MR', 0, '2031-01-01', '2034-12-31')",
            values![id.to_string(), state, delegations_see],
        )
        .await
        .expect("a programme");
        let text = text::create(&self.app, &tx, id, "en", clauses).await.expect("a text");
        tx.commit_unaudited("a test's own programme").await.expect("a commit");
        (id, text)
    }

    /// Changes a text by an act of the system, as if somebody had typed.
    pub async fn edit(&self, text: TextId, edits: Vec<Edit>) {
        let app = self.app.clone();
        let by = By::System("a test");
        text::act(
            &self.app,
            text,
            by,
            "test",
            move |_| Ok(edits.clone()),
            move |tx, _| Box::pin(async move { entry(&app, tx).await }),
        )
        .await
        .expect("the text is changed");
    }

    /// Moves a programme and tells the sockets, as its own verbs do.
    pub async fn move_to(&self, programme: ProgrammeId, text: TextId, state: &str) {
        let tx = self.app.db.begin().await.expect("a transaction");
        let sql = "UPDATE programme SET state = $2 WHERE id = $1";
        samrad::db::execute(tx.sql(), sql, values![programme.to_string(), state]).await.expect("a change");
        tx.tell(samrad::hub::Event::TextRightsChanged(text));
        self.app.hub.publish(tx.commit_unaudited("a test").await.expect("a commit"));
    }
}

/// The audit entry that every change has, for a change that only a test makes.
pub async fn entry(app: &samrad::app::App, tx: &samrad::db::Tx) -> Result<(), samrad::problem::Problem> {
    let permit = samrad::permit::Permit::<shared::live::RestoreClause>::system(tx, "a test");
    let scope = shared::audit::Scope::Installation;
    Ok(samrad::audit::record(app, tx, &permit, &scope, "a test", serde_json::json!({})).await?)
}
