//! Who sees which revisions of a text (text model 7).

use shared::api::revision::{Doer, Revision, RevisionSummary};
use shared::id::{RevisionId, TextId};
use shared::programme::{Reading, reading};
use shared::revision::{RevisionState, sees_unissued};

use super::store;
use crate::db::{Connection, Tx};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, text};

/// How somebody sees a text's revisions.
pub(super) struct Sight {
    reading: Reading,
    unissued: bool,
    negotiates: bool,
}

impl Sight {
    /// Works it out. A text that the caller may not know of is not there.
    pub async fn of(connection: &impl Connection, caller: &Caller, id: TextId) -> Result<Self, Problem> {
        let text = text::of_programme(connection, id).await?.ok_or_else(Problem::not_found)?;
        let rules = programme::known_to(connection, caller, text.programme).await?;
        Ok(Self {
            reading: reading(&caller.seat, caller.person, &rules),
            unissued: sees_unissued(&caller.seat),
            negotiates: caller.seat.role.negotiates(),
        })
    }

    /// Whether this revision is among those seen. The drafts of an adopted text stay with those who negotiated it.
    pub fn shows(&self, revision: &RevisionSummary) -> bool {
        if !self.negotiates && self.reading == Reading::Adopted {
            return revision.sealed;
        }
        revision.state == RevisionState::Issued || self.unissued
    }

    /// Whether every revision that was issued is among those seen, with who wrote what.
    pub fn sees_all_issued(&self) -> bool {
        self.negotiates && self.reading != Reading::Nothing
    }

    /// The revision of that id, when it is among those the caller sees; otherwise there is none.
    pub async fn revision(
        connection: &impl Connection,
        caller: &Caller,
        id: RevisionId,
    ) -> Result<(Self, RevisionSummary), Problem> {
        let found = store::find(connection, id).await?.ok_or_else(Problem::not_found)?;
        let sight = Self::of(connection, caller, found.text).await?;
        if sight.shows(&found) { Ok((sight, found)) } else { Err(Problem::not_found()) }
    }

    /// The same for an act on it, read while the text is held: two such acts follow one another, and the text does not change between
    /// what is read of it here and the end of the transaction.
    pub async fn held(tx: &Tx, caller: &Caller, id: RevisionId) -> Result<RevisionSummary, Problem> {
        let (_, known) = Self::revision(tx.sql(), caller, id).await?;
        text::hold(tx, known.text).await?;
        Ok(Self::revision(tx.sql(), caller, id).await?.1)
    }

    /// Takes out what those who do not negotiate are not to see: brackets, and who wrote what.
    pub fn blind(&self, revision: &mut Revision) {
        if self.negotiates {
            return;
        }
        revision.summary.brackets = 0;
        for row in &mut revision.clauses {
            row.clause.wording = row.clause.wording.without_brackets();
            row.changed_by = Doer { name: String::new(), code: String::new() };
        }
    }
}
