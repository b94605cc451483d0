//! A text as its reader has it before them: clauses, open amendments, and what the delegations think.

use std::collections::{BTreeMap, BTreeSet};

use shared::amendment::State;
use shared::amendment::rights::ListAmendments;
use shared::id::{AmendmentId, TextId};
use shared::permission::Act;
use shared::reading::{Entered, Open, Seen, Stand, by_hand};
use shared::text::ClauseId;
use shared::time::Date;

use crate::amendment::{self, OfClauses};
use crate::db::Connection;
use crate::permit::Caller;
use crate::position::{self, Stands};
use crate::problem::Problem;

/// What is before somebody.
pub(super) struct Sight {
    /// The text and where it stands.
    pub of: Stands,
    /// The same as it is confirmed and compared.
    pub now: Stand,
    /// Where each tabled amendment stands.
    pub states: BTreeMap<AmendmentId, State>,
    /// The amendments that were accepted, by number; none for who may not know of amendments.
    pub entered: Vec<Entered>,
}

impl Sight {
    /// What the caller has before them, as it is settled.
    pub async fn of(
        connection: &impl Connection,
        caller: &Caller,
        text: TextId,
        day: Date,
    ) -> Result<Self, Problem> {
        let of = position::stands(connection, caller, text, day).await?;
        let tabled = amendment::of_clauses(connection, text).await?;
        let states = tabled.iter().map(|one| (one.id, one.state)).collect();
        let lists = ListAmendments::verdict(&caller.seat, &()).is_allowed();
        let entered = tabled.iter().filter(|_| lists).filter_map(|one| one.entered.clone()).collect();
        let competing: Vec<OfClauses> = tabled.into_iter().filter(|one| one.state.competes()).collect();
        let mut clauses: Vec<Seen> = of
            .clauses
            .iter()
            .map(|stood| Seen {
                clause: stood.clause.clone(),
                label: stood.label.clone(),
                state: stood.state,
                open: Vec::new(),
                by_hand: by_hand(&stood.clause.wording),
                said: stood.said.clone(),
            })
            .collect();
        for one in &competing {
            for place in places(&clauses, one) {
                clauses[place].open.push(Open {
                    amendment: one.id,
                    number: one.number,
                    version: one.version,
                    members: one.members.clone(),
                    kept: one.state == State::KeptForMinisters,
                });
            }
        }
        let now = Stand { clauses, wide: of.wide.clone() };
        Ok(Self { of, now, states, entered })
    }
}

/// Where an amendment's clauses stand; what it wants at the beginning is said at the first clause. Clauses that this reader does
/// not have are left out: to say it of another would be wrong.
fn places(clauses: &[Seen], amendment: &OfClauses) -> BTreeSet<usize> {
    let find = |id: &ClauseId| clauses.iter().position(|seen| seen.clause.id == *id);
    let place = |clause: &Option<ClauseId>| match clause {
        Some(id) => find(id),
        None => Some(0).filter(|_| !clauses.is_empty()),
    };
    amendment.clauses.iter().filter_map(place).collect()
}
