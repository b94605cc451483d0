//! Everything that was said of a text, laid beside the words as somebody reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use shared::api::position::{CellView, ClosingView, ReopeningView};
use shared::member::MemberCode;
use shared::position::{
    Board, Bound, Cell, ClauseState, Closing, Correction, Position, Reopening, Rules, Scope, Subject, Value,
    clause_state,
};
use shared::text::ClauseId;
use shared::time::Date;

use super::sheet::Sheet;
use super::store::{self, Said};
use super::subjects::{Contention, subjects};
use crate::db::Connection;
use crate::member;
use crate::problem::Problem;

/// What was said of one clause, with the reservations that may cover it; `said` names each by its place among all.
#[derive(Default)]
struct Heard {
    positions: Vec<Position>,
    said: Vec<usize>,
    corrections: Vec<Correction>,
}

impl Heard {
    fn board(&self) -> Board<'_> {
        Board { positions: &self.positions, corrections: &self.corrections }
    }

    fn push(&mut self, at: usize, said: &Said) {
        self.positions.push(said.position.clone());
        self.said.push(at);
    }
}

/// The whole of it.
pub(super) struct Standing {
    /// The words.
    pub sheet: Sheet,
    /// Who must agree, and which reservations hold what up.
    pub rules: Rules,
    /// What competes, clause by clause.
    pub contention: Vec<Contention>,
    said: Vec<Said>,
    heard: Vec<Heard>,
    closings: BTreeMap<ClauseId, (Closing, ClosingView)>,
    reopenings: BTreeMap<ClauseId, (Reopening, ReopeningView)>,
}

impl Standing {
    /// Reads it, for a day on which these are the members.
    pub async fn load(connection: &impl Connection, sheet: Sheet, day: Date) -> Result<Self, Problem> {
        let contention = subjects(connection, sheet.text.id, &sheet.clauses).await?;
        Self::with(connection, sheet, contention, day).await
    }

    /// The same, where what competes with the sheet's clauses is known.
    pub async fn with(
        connection: &impl Connection,
        sheet: Sheet,
        contention: Vec<Contention>,
        day: Date,
    ) -> Result<Self, Problem> {
        let text = sheet.text.id;
        let entitled = member::on(connection, day).await?.into_iter().map(|member| member.code).collect();
        let said = store::of_text(connection, text).await?;
        let places: BTreeMap<&ClauseId, usize> =
            sheet.clauses.iter().enumerate().map(|(at, clause)| (&clause.id, at)).collect();
        let mut heard: Vec<Heard> = sheet.clauses.iter().map(|_| Heard::default()).collect();
        for (at, one) in said.iter().enumerate() {
            match &one.position.scope {
                Scope::Clause { clause, .. } => {
                    if let Some(place) = places.get(clause) {
                        heard[*place].push(at, one);
                    }
                }
                Scope::Section { .. } | Scope::Text if one.position.ended.is_none() => {
                    heard.iter_mut().for_each(|heard| heard.push(at, one));
                }
                Scope::Section { .. } | Scope::Text => {}
            }
        }
        for (correction, _) in store::corrections(connection, text).await? {
            if let Some(place) = places.get(&correction.clause) {
                heard[*place].corrections.push(correction);
            }
        }
        // The last of each clause counts; they come in the order in which they happened.
        let closings = store::closings(connection, text).await?.into_iter().collect();
        let reopenings = store::reopenings(connection, text).await?.into_iter().collect();
        let rules = Rules::for_members(entitled);
        Ok(Self { sheet, rules, contention, said, heard, closings, reopenings })
    }

    /// What a delegation thinks of the clause at that place, and whether of these words.
    pub fn cell(&self, member: MemberCode, at: usize) -> Option<(bool, &Said)> {
        let heard = &self.heard[at];
        let (current, found) =
            match heard.board().cell(member, &self.sheet.clauses[at].id, &self.sheet.read[at].hash) {
                Cell::Nothing => return None,
                Cell::Current(position) => (true, position),
                Cell::ToReconfirm(position) => (false, position),
            };
        let place = heard.positions.iter().position(|one| std::ptr::eq(one, found))?;
        Some((current, &self.said[heard.said[place]]))
    }

    /// The same as others are shown it, for every delegation that has said, in the order of display.
    pub fn cells(&self, at: usize) -> Vec<CellView> {
        let cell = |member: &MemberCode| {
            let (current, said) = self.cell(*member, at)?;
            Some(CellView { current, position: said.view() })
        };
        self.rules.entitled.iter().filter_map(cell).collect()
    }

    /// Where the clause at that place stands.
    pub fn state(&self, at: usize) -> ClauseState {
        let (clause, hash) = (&self.sheet.clauses[at].id, &self.sheet.read[at].hash);
        let Contention { brackets, contested } = self.contention[at];
        let (closed, reopened) = (
            self.closings.get(clause).map(|(closing, _)| closing),
            self.reopenings.get(clause).map(|(reopening, _)| reopening),
        );
        let subject = Subject { clause, hash, brackets, contested, closed, reopened };
        clause_state(&subject, &self.heard[at].board(), &self.sheet.clauses, &self.rules)
    }

    /// What a clause is called now, for the audit; one that is gone by its id.
    pub fn label(&self, clause: &ClauseId) -> String {
        self.sheet.find(clause).map_or_else(|| clause.to_string(), |at| self.sheet.read[at].label.clone())
    }

    /// What a position is about, for the audit.
    pub fn about(&self, scope: &Scope) -> serde_json::Value {
        match scope {
            Scope::Text => json!({ "on": "text" }),
            Scope::Section { head } => json!({ "on": "section", "clause": self.label(head) }),
            Scope::Clause { clause, hash } => json!({ "clause": self.label(clause), "hash": hash }),
        }
    }

    /// When a clause was last closed.
    pub fn closed(&self, clause: &ClauseId) -> Option<&ClosingView> {
        self.closings.get(clause).map(|(_, view)| view)
    }

    /// When it was last reopened by the chair.
    pub fn reopened(&self, clause: &ClauseId) -> Option<&ReopeningView> {
        self.reopenings.get(clause).map(|(_, view)| view)
    }

    /// The reservations against sections and the whole text that stand.
    pub fn wide(&self) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(|said| {
            said.position.ended.is_none() && !matches!(said.position.scope, Scope::Clause { .. })
        })
    }

    /// All positions on the text, with the later ones behind the earlier.
    pub fn said(&self) -> &[Said] {
        &self.said
    }

    /// The clauses that are agreed by what was said of them alone.
    pub fn agreed_and_not_closed(&self) -> Vec<Bound> {
        let holds = |at: usize| {
            let (clause, hash) = (&self.sheet.clauses[at].id, &self.sheet.read[at].hash);
            self.closings.get(clause).is_some_and(|(closing, _)| {
                let reopened = self.reopenings.get(clause).is_some_and(|(one, _)| closing.at <= one.at);
                !reopened && self.heard[at].board().holds(clause, &closing.hash, hash)
            })
        };
        (0..self.sheet.clauses.len())
            .filter(|at| self.state(*at) == ClauseState::Agreed && !holds(*at))
            .map(|at| Bound {
                clause: self.sheet.clauses[at].id.clone(),
                hash: self.sheet.read[at].hash.clone(),
            })
            .collect()
    }

    /// The places of the clauses whose words have changed since a delegation spoke.
    pub fn to_reconfirm(&self, member: MemberCode) -> Vec<usize> {
        let asked = |at: &usize| matches!(self.cell(member, *at), Some((false, _)));
        (0..self.sheet.clauses.len()).filter(asked).collect()
    }

    /// Objections that stand on words that stand, and reservations.
    pub fn held(&self) -> shared::lifecycle::Held {
        let mut held = shared::lifecycle::Held::default();
        for at in 0..self.sheet.clauses.len() {
            for member in &self.rules.entitled {
                match self.cell(*member, at).filter(|(current, _)| *current).map(|(_, s)| &s.position.value) {
                    Some(Value::Object { .. }) => held.objections += 1,
                    Some(Value::Reservation { .. }) => held.reservations += 1,
                    _ => {}
                }
            }
        }
        held.reservations += u32::try_from(self.wide().count()).unwrap_or(u32::MAX);
        held
    }

    /// The board of all clauses together, for rules that look at many.
    pub fn preview(
        &self,
        member: MemberCode,
        within: std::ops::Range<usize>,
        read: &BTreeSet<Bound>,
    ) -> shared::position::Preview {
        let positions: Vec<Position> = self.said.iter().map(|said| said.position.clone()).collect();
        let corrections: Vec<Correction> =
            self.heard.iter().flat_map(|heard| heard.corrections.iter().cloned()).collect();
        let board = Board { positions: &positions, corrections: &corrections };
        let state =
            |clause: &ClauseId| self.sheet.find(clause).map_or(ClauseState::Open, |at| self.state(at));
        shared::position::preview(member, &self.sheet.clauses[within], &board, state, read)
    }
}
