//! A state of the text made ready for comparing, whether it is a revision or the text as it is now.

use std::collections::HashMap;

use shared::api::revision::{Doer, Revision};
use shared::api::text::{ClauseView, HandSet, TextView};
use shared::text::{Clause, ClauseId};

/// Clauses in their order, what they are called, and who last changed each.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stand {
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Their labels.
    pub labels: HashMap<ClauseId, String>,
    /// Who last changed them; and, of clauses that do not stand here any more, who took them out, where that is known.
    pub changed_by: HashMap<ClauseId, Doer>,
    /// Who set the brackets in them.
    pub hand_set: Vec<HandSet>,
}

impl Stand {
    fn add(&mut self, clause: Clause, label: &str, by: Doer, set: &[HandSet]) {
        self.hand_set.extend_from_slice(set);
        self.labels.insert(clause.id.clone(), label.to_owned());
        self.changed_by.insert(clause.id.clone(), by);
        self.clauses.push(clause);
    }

    /// Takes over who took clauses out: of those that a text has lost.
    pub fn know_gone(mut self, gone: &[ClauseView]) -> Self {
        for row in gone.iter().filter(|row| !row.changed_by.is_empty()) {
            self.changed_by.entry(row.id.clone()).or_insert_with(|| doer(row));
        }
        self
    }

    /// What the clauses are called that are called something.
    pub fn named(&self) -> HashMap<ClauseId, String> {
        let named = self.labels.iter().filter(|(_, label)| !label.is_empty());
        named.map(|(clause, label)| (clause.clone(), label.clone())).collect()
    }

    /// What a clause is called here; nothing when it does not stand here.
    pub fn label(&self, clause: &ClauseId) -> &str {
        self.labels.get(clause).map_or("", String::as_str)
    }
}

impl From<&Revision> for Stand {
    fn from(revision: &Revision) -> Self {
        let mut stand = Self::default();
        for row in &revision.clauses {
            stand.add(row.clause.clone(), &row.label, row.changed_by.clone(), &row.hand_set);
        }
        stand
    }
}

impl From<&TextView> for Stand {
    fn from(text: &TextView) -> Self {
        let mut stand = Self::default();
        for row in &text.clauses {
            let clause = Clause {
                id: row.id.clone(),
                kind: row.kind,
                level: row.level,
                pos: row.pos.clone(),
                gone: row.gone.clone(),
                wording: row.wording.clone(),
                facts: row.facts.clone(),
            };
            stand.add(clause, &row.label, doer(row), &row.hand_set);
        }
        stand
    }
}

fn doer(row: &ClauseView) -> Doer {
    Doer { name: row.changed_by.clone(), code: row.changed_code.clone() }
}
