//! To what a document belongs, and who reads and keeps it.

use serde_json::{Value, json};
use shared::id::{InitiativeId, ProgrammeId, WorkstreamId};
use shared::initiative::{Matter, ReadInitiatives};

use crate::db::{Connection, Tx};
use crate::initiative::{self, Ground, hold};
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

    /// The programme it is of, and what decides who keeps its documents.
    pub(super) async fn known(
        self,
        connection: &impl Connection,
    ) -> Result<(ProgrammeId, Matter, Value), Problem> {
        match self {
            Self::Initiative(id) => {
                // Who leads it does not depend on the day.
                let (programme, row) =
                    initiative::row(connection, id, shared::time::Instant::from_millis(0).date()).await?;
                Ok((programme, row.matter(), json!({ "initiative": row.number })))
            }
            Self::Workstream(id) => {
                let (programme, view) =
                    workstream::one(connection, id).await?.ok_or_else(Problem::not_found)?;
                let matter = Matter { lead: view.lead, partners: view.members };
                Ok((programme, matter, json!({ "workstream": view.name })))
            }
        }
    }

    /// Lets pass who reads the programme's work.
    pub(super) async fn read_by(self, connection: &impl Connection, caller: &Caller) -> Result<(), Problem> {
        let (programme, ..) = self.known(connection).await?;
        programme::known_to(connection, caller, programme).await?;
        caller.check::<ReadInitiatives>(&())
    }

    /// The programme, held for an act on its documents, and what of the owner decides who may do it.
    pub(super) async fn hold(self, tx: &Tx, caller: &Caller) -> Result<(Ground, Matter, Value), Problem> {
        let (programme, ..) = self.known(tx.sql()).await?;
        let ground = hold(tx, caller, programme).await?;
        let (_, matter, named) = self.known(tx.sql()).await?;
        Ok((ground, matter, named))
    }
}
