//! `/programmes/{programme}/rounds` and `/rounds/{round}`.

mod end;
mod extend;
mod late;
mod open;
mod remind;

use shared::api::programme::OfProgramme;
use shared::api::round::{ListRounds, NewRound, OfRound, OpenARound, RoundRecord, RoundView};
use shared::id::{ProgrammeId, RevisionId, RoundId, TextId};
use shared::round::ChangedBy;

use crate::revision::issued;
use crate::support::{Client, World, goal_with_paragraphs};

/// A programme that is negotiated on its first revision.
pub struct Ground {
    pub programme: ProgrammeId,
    pub text: TextId,
    pub revision: RevisionId,
}

/// With a goal and three paragraphs.
pub async fn ground_of(world: &World, secretary: &Client, chair: &Client) -> Ground {
    let (programme, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
    let revision = issued(secretary, chair, text).await.id;
    world.move_to(programme, text, "negotiation").await;
    Ground { programme, text, revision }
}

impl Ground {
    pub fn path(&self) -> OfProgramme {
        OfProgramme { programme: self.programme }
    }

    /// A round until then, by Copenhagen's clock.
    pub fn round(&self, closes_at: &str) -> NewRound {
        NewRound {
            revision: self.revision,
            closes_at: closes_at.parse().expect("an instant"),
            zone: "Europe/Copenhagen".into(),
            reminders: None,
            changed_by: ChangedBy::Acceptance,
        }
    }

    pub async fn opened(&self, secretary: &Client, closes_at: &str) -> RoundView {
        secretary.ask::<OpenARound>(self.path(), self.round(closes_at)).await
    }

    /// The round that was opened last, as somebody sees it.
    pub async fn latest(&self, client: &Client) -> RoundRecord {
        client.ask::<ListRounds>(self.path(), ()).await.swap_remove(0)
    }
}

pub fn of(round: RoundId) -> OfRound {
    OfRound { round }
}
