//! The projection as the API shows it.

use shared::api::text::ClauseView;

use super::Projected;

impl From<Projected> for ClauseView {
    fn from(clause: Projected) -> Self {
        Self {
            id: clause.id,
            kind: clause.kind,
            level: clause.level,
            pos: clause.pos,
            label: clause.label,
            wording: clause.wording,
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
