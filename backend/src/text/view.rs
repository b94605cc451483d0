//! The projection as the API shows it.

use shared::api::text::ClauseView;

use super::Projected;
use super::bracket::{hand_set, set_in};
use crate::db::{Connection, Error};

impl From<Projected> for ClauseView {
    fn from(clause: Projected) -> Self {
        Self {
            id: clause.id,
            kind: clause.kind,
            level: clause.level,
            pos: clause.pos,
            label: clause.label,
            wording: clause.wording,
            hand_set: Vec::new(),
            facts: clause.facts,
            hash: clause.hash,
            facts_hash: clause.facts_hash,
            changed_by: clause.changed.name,
            changed_code: clause.changed.code,
            changed_at: clause.changed.at,
            gone: clause.gone,
        }
    }
}

/// Clauses as the API shows them, with who set the brackets in them.
pub(crate) async fn views(
    connection: &impl Connection,
    clauses: Vec<Projected>,
) -> Result<Vec<ClauseView>, Error> {
    let set = hand_set(connection, clauses.iter().map(|clause| &clause.wording)).await?;
    let view = |clause: Projected| {
        let hand_set = set_in(&set, &clause.wording);
        ClauseView { hand_set, ..clause.into() }
    };
    Ok(clauses.into_iter().map(view).collect())
}
