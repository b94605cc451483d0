//! What of every programme's text the caller reads: the same as on the page of the text.

use std::collections::HashMap;

use shared::id::{ProgrammeId, RevisionId, TextId};
use shared::programme::Reading;

use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::{programme, revision, text};

/// A programme that the caller knows, and what they read of its text.
pub(super) struct Ground {
    pub programme: ProgrammeId,
    pub title: String,
    pub text: TextId,
    pub shown: Shown,
}

/// In which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The draft as it is being written.
    Live,
    /// A revision.
    Revision(RevisionId),
    /// Nothing was issued yet.
    Nothing,
}

/// All of them, the latest period first. One of which the caller may not know is not among them.
pub(super) async fn grounds(connection: &impl Connection, caller: &Caller) -> Result<Vec<Ground>, Error> {
    let readings = programme::readings(connection, caller).await?;
    let texts = text::authentic(connection).await?;
    let (mut latest, mut sealed) = (HashMap::new(), HashMap::new());
    // In the order of their numbers: the last of each text stays.
    for issued in revision::every_issued(connection).await? {
        latest.insert(issued.text, issued.id);
        if issued.sealed_at.is_some() {
            sealed.insert(issued.text, issued.id);
        }
    }
    let of = |revisions: &HashMap<TextId, RevisionId>, text| {
        revisions.get(&text).map_or(Shown::Nothing, |id| Shown::Revision(*id))
    };
    let ground = |(programme, title, reading): (ProgrammeId, String, Reading)| {
        let text = *texts.get(&programme)?;
        let shown = match reading {
            Reading::Live => Shown::Live,
            Reading::LastRevision => of(&latest, text),
            Reading::Adopted => of(&sealed, text),
            Reading::Nothing => return None,
        };
        Some(Ground { programme, title, text, shown })
    };
    Ok(readings.into_iter().filter_map(ground).collect())
}
