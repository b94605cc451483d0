//! To what a document belongs, and who reads and keeps it.

use serde_json::{Value, json};
use shared::id::{InitiativeId, ProgrammeId, WorkstreamId};
use shared::initiative::{Matter, ReadInitiatives};

use crate::db::{Connection, Tx};
use crate::initiative::{self, Ground, hold_initiative};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, workstream};

/// What a document belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Initiative(InitiativeId),
    Workstream(WorkstreamId),
}

impl Owner {
    /// The column that names it.
    pub(super) const fn column(self) -> &'static str {
        match self {
            Self::Initiative(_) => "initiative",
            Self::Workstream(_) => "workstream",
        }
    }

    /// Its id.
    pub(super) fn id(self) -> String {
        match self {
            Self::Initiative(id) => id.to_string(),
            Self::Workstream(id) => id.to_string(),
        }
    }

    /// The programme it is of.
    async fn programme(self, connection: &impl Connection) -> Result<ProgrammeId, Problem> {
        let found = match self {
            Self::Initiative(id) => initiative::programme_of(connection, id).await?,
            Self::Workstream(id) => workstream::one(connection, id).await?.map(|(programme, _)| programme),
        };
        found.ok_or_else(Problem::not_found)
    }

    /// Lets pass who reads the programme's work.
    pub(super) async fn read_by(self, connection: &impl Connection, caller: &Caller) -> Result<(), Problem> {
        let programme = self.programme(connection).await?;
        programme::known_to(connection, caller, programme).await?;
        caller.check::<ReadInitiatives>(&())
    }

    /// The programme, held for an act on its documents, what of the owner decides who may do it, and what the audit calls it.
    pub(super) async fn hold(self, tx: &Tx, caller: &Caller) -> Result<(Ground, Matter, Value), Problem> {
        match self {
            Self::Initiative(id) => {
                let held = hold_initiative(tx, caller, id).await?;
                let row = held.stored.row;
                Ok((held.ground, row.matter(), json!({ "initiative": row.number })))
            }
            Self::Workstream(id) => {
                let (ground, view) = workstream::hold(tx, caller, id).await?;
                Ok((ground, view.matter(), json!({ "workstream": view.name })))
            }
        }
    }
}
