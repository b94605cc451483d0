//! Workstreams of an adopted programme.

use serde::{Deserialize, Serialize};

use super::initiative::{OfProgramme, Seen, Served};
use super::programme::Named;
use crate::id::WorkstreamId;
use crate::initiative::Matter;
use crate::member::MemberCode;
use crate::workstream::{Contact, WorkstreamEdit};

/// A workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkstreamView {
    /// Its id.
    pub id: WorkstreamId,
    /// Counts its changes, from 1.
    pub version: u32,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The members that take part beside the lead.
    pub members: Vec<MemberCode>,
    /// The officer of the secretariat who answers for it.
    pub officer: Option<Named>,
    /// The sub-goals it serves.
    pub serves: Vec<Served>,
    /// People and offices to turn to.
    pub contacts: Vec<Contact>,
    /// How many initiatives belong to it.
    pub initiatives: u32,
    /// How many of them are neither completed nor stopped.
    pub open: u32,
}

impl WorkstreamView {
    /// What decides who may do what with its meetings and documents, as for the work in it.
    #[must_use]
    pub fn matter(&self) -> Matter {
        Matter { lead: self.lead, partners: self.members.clone() }
    }

    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> WorkstreamEdit {
        WorkstreamEdit {
            name: self.name.clone(),
            description: self.description.clone(),
            lead: self.lead,
            members: self.members.clone(),
            officer: self.officer.as_ref().map(|named| named.id),
            serves: self.serves.iter().map(|one| one.clause.clone()).collect(),
            contacts: self.contacts.clone(),
            version: self.version,
        }
    }
}

crate::path! {
    /// A path to one workstream.
    pub struct OfWorkstream {
        /// The workstream.
        workstream: WorkstreamId,
    }
}

crate::endpoint! {
    /// Lists the workstreams of a programme, in the order they were added.
    pub struct ListWorkstreams: Get "/programmes/{programme}/workstreams" for SignedIn => 200 Vec<WorkstreamView> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Adds a workstream to an adopted programme.
    pub struct AddAWorkstream: Post "/programmes/{programme}/workstreams" for SignedIn => 201 WorkstreamView {
        path: OfProgramme,
        body: WorkstreamEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Changes a workstream. When it was changed meanwhile it is answered as it stands now.
    pub struct ChangeAWorkstream: Put "/workstreams/{workstream}" for SignedIn => 200 WorkstreamView {
        path: OfWorkstream,
        body: WorkstreamEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Removes a workstream to which no initiative belongs.
    pub struct RemoveAWorkstream: Delete "/workstreams/{workstream}" for SignedIn => 204 () {
        path: OfWorkstream,
        query: Seen,
        problems: [NotWorkedOn, Stale, WorkstreamInUse],
    }
}
