//! Milestones of initiatives.

use serde::{Deserialize, Serialize};

use super::initiative::{InitiativeWhole, OfInitiative, OfProgramme, Seen};
use crate::id::{InitiativeId, MilestoneId};
use crate::milestone::{MilestoneEdit, Standing};
use crate::time::Date;

/// A milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MilestoneView {
    /// Its id.
    pub id: MilestoneId,
    /// The initiative it is of.
    pub initiative: InitiativeId,
    /// Counts its changes, from 1.
    pub version: u32,
    /// What is reached.
    pub title: String,
    /// The day by which.
    pub due: Date,
    /// The day on which it was reached.
    pub done: Option<Date>,
    /// The milestones that must be reached before it.
    pub needs: Vec<MilestoneId>,
    /// Where it stands today.
    pub standing: Standing,
}

impl MilestoneView {
    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> MilestoneEdit {
        MilestoneEdit {
            title: self.title.clone(),
            due: self.due,
            done: self.done,
            needs: self.needs.clone(),
            version: self.version,
        }
    }
}

crate::path! {
    /// A path to one milestone.
    pub struct OfMilestone {
        /// The milestone.
        milestone: MilestoneId,
    }
}

crate::endpoint! {
    /// Lists the milestones of all initiatives of a programme, by the day they are due.
    pub struct ListMilestones: Get "/programmes/{programme}/milestones" for SignedIn => 200 Vec<MilestoneView> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Adds a milestone to an initiative.
    pub struct AddAMilestone: Post "/initiatives/{initiative}/milestones" for SignedIn => 201 InitiativeWhole {
        path: OfInitiative,
        body: MilestoneEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Changes a milestone. When it was changed meanwhile it is answered as it stands now; a circle is refused by name.
    pub struct ChangeAMilestone: Put "/milestones/{milestone}" for SignedIn => 200 InitiativeWhole {
        path: OfMilestone,
        body: MilestoneEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Removes a milestone on which no other depends; the log keeps it.
    pub struct RemoveAMilestone: Delete "/milestones/{milestone}" for SignedIn => 200 InitiativeWhole {
        path: OfMilestone,
        query: Seen,
        problems: [NotWorkedOn, Stale, NeededByOthers],
    }
}
