//! The words that somebody takes positions on: what they read of a text, settled (text model 7: cells never bind to
//! unsettled text).
//!
//! Who reads the draft live speaks to the settled draft, who reads the last revision to that. The words being few in a
//! negotiation that differ, what is said of the one holds for the other wherever they read the same.

use shared::audit::Scope;
use shared::id::TextId;
use shared::lifecycle::State;
use shared::position::ReadPositions;
use shared::programme::{Reading, TextRules, reading};
use shared::text::{Clause, ClauseId, ContentHash};
use shared::time::Instant;

use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;
use crate::{programme, revision, text};

/// A clause on the sheet, beside its words.
pub(super) struct Read {
    pub label: String,
    pub hash: ContentHash,
    pub since: Instant,
}

/// What somebody reads.
pub(super) struct Sheet {
    pub text: Text,
    pub state: State,
    pub reading: Reading,
    /// The number of the revision it is, unless it is the draft.
    pub revision: Option<u32>,
    /// The clauses that stand, in their order.
    pub clauses: Vec<Clause>,
    /// Beside each of them.
    pub read: Vec<Read>,
}

impl Sheet {
    /// Whether the caller may know of positions at all.
    pub async fn known(
        connection: &impl Connection,
        caller: &Caller,
        id: TextId,
    ) -> Result<(Text, TextRules), Problem> {
        let text = text::of_programme(connection, id).await?.ok_or_else(Problem::not_found)?;
        let rules = programme::known_to(connection, caller, text.programme).await?;
        caller.check::<ReadPositions>(&())?;
        Ok((text, rules))
    }

    /// What the caller reads.
    pub async fn of(connection: &impl Connection, caller: &Caller, id: TextId) -> Result<Self, Problem> {
        let (text, rules) = Self::known(connection, caller, id).await?;
        let reading = reading(&caller.seat, caller.person, &rules);
        Self::read_as(connection, text, rules.state, reading).await
    }

    /// What is read of a text by those who read it so.
    pub async fn read_as(
        connection: &impl Connection,
        text: Text,
        state: State,
        reading: Reading,
    ) -> Result<Self, Problem> {
        let issued = match reading {
            Reading::Live => return Ok(Self::draft(connection, text, state).await?),
            Reading::Adopted => revision::sealed_of(connection, text.id).await?,
            Reading::LastRevision | Reading::Nothing => revision::latest(connection, text.id).await?,
        };
        let (mut clauses, mut read) = (Vec::new(), Vec::new());
        if let Some(issued) = &issued {
            for row in revision::clauses(connection, issued.id).await? {
                let hash = row.clause.content_hash();
                read.push(Read { label: row.label, hash, since: row.changed_at });
                clauses.push(row.clause);
            }
        }
        let revision = issued.map(|issued| issued.number);
        Ok(Self { text, state, reading, revision, clauses, read })
    }

    /// The settled draft, whoever asks.
    pub async fn live(connection: &impl Connection, id: TextId) -> Result<Self, Problem> {
        let text = text::of_programme(connection, id).await?.ok_or_else(Problem::not_found)?;
        let rules =
            programme::text_rules(connection, text.programme).await?.ok_or_else(Problem::not_found)?;
        Ok(Self::draft(connection, text, rules.state).await?)
    }

    async fn draft(connection: &impl Connection, text: Text, state: State) -> Result<Self, Error> {
        let (mut clauses, mut read) = (Vec::new(), Vec::new());
        for one in text::clauses(connection, text.id).await? {
            clauses.push(one.clause());
            read.push(Read { label: one.label, hash: one.hash, since: one.changed.at });
        }
        Ok(Self { text, state, reading: Reading::Live, revision: None, clauses, read })
    }

    /// Where a clause stands on it.
    pub fn find(&self, clause: &ClauseId) -> Option<usize> {
        self.clauses.iter().position(|one| one.id == *clause)
    }

    /// The chain that acts on it are recorded in.
    pub fn scope(&self) -> Scope {
        Scope::Programme(self.text.programme)
    }
}
