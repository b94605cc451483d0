//! `/programmes/{programme}/procedures`, `/procedures/{procedure}`.

mod adopt;
mod refuse;

use shared::api::procedure::{OfProgramme, Procedure, RecordAnAdoption};
use shared::id::{ProgrammeId, TextId};
use shared::procedure::{Answer, Line, MeetingRecord, Presence};

use crate::revision::issued;
use crate::support::{Client, World, goal_with_paragraphs};

/// The delegations in the order of display.
pub const ALL: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

/// A meeting at which everyone agrees, but for the one that is named.
pub fn meeting(other: &str, answer: Answer) -> MeetingRecord {
    let line = |code: &str| Line {
        member: code.parse().expect("a code"),
        presence: Presence::Present,
        represented_by: "Somebody".into(),
        answer: Some(if code == other { answer } else { Answer::Agree }),
        subject_to_parliament: false,
        statement: String::new(),
    };
    let held_on = "2026-11-20".parse().expect("a date");
    MeetingRecord { held_on, place: "Copenhagen".into(), lines: ALL.iter().map(|code| line(code)).collect() }
}

/// A programme before the ministers, with secretary and chair.
pub struct Before {
    pub secretary: Client,
    pub chair: Client,
    pub programme: ProgrammeId,
    pub text: TextId,
}

impl Before {
    pub async fn the_ministers(world: &World) -> Self {
        let (programme, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        issued(&secretary, &chair, text).await;
        world.move_to(programme, text, "adoption").await;
        Self { secretary, chair, programme, text }
    }

    pub fn path(&self) -> OfProgramme {
        OfProgramme { programme: self.programme }
    }

    pub async fn recorded(&self, record: MeetingRecord) -> Procedure {
        self.secretary.ask::<RecordAnAdoption>(self.path(), record).await
    }
}
