//! Workstreams: the groups into which the work under a programme is sorted, run by the secretariat.
//!
//! One has a member that leads it, members that take part, an officer of the secretariat who answers for it, the sub-goals it serves
//! and people to turn to. Not here: the work itself ([`crate::initiative`]).

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::initiative::{Matter, check_members, check_serves};
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::text::{ClauseId, Kind};

/// The longest name, in characters.
pub const NAME_MOST: u32 = 120;
/// The longest description.
pub const DESCRIPTION_MOST: u32 = 4000;
/// The most contact points.
pub const CONTACTS_MOST: u32 = 20;
/// The longest name of a contact point, and the longest way to reach it.
pub const CONTACT_MOST: u32 = 200;
/// The most workstreams of one programme.
pub const WORKSTREAMS_MOST: usize = 60;

/// Somebody, or an office, to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who.
    pub name: String,
    /// An address, a number, a room: how they are reached.
    pub reach: String,
}

/// A workstream as it is to be, new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkstreamEdit {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The members that take part beside the lead.
    pub members: Vec<MemberCode>,
    /// The officer of the secretariat who answers for it.
    pub officer: Option<PersonId>,
    /// The sub-goals it serves.
    pub serves: Vec<ClauseId>,
    /// People and offices to turn to.
    pub contacts: Vec<Contact>,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

/// What a workstream must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The programme's results.
    pub results: &'a [(ClauseId, Kind)],
    /// Who is a member today.
    pub members: &'a [MemberCode],
    /// Who led it and took part before; nobody in a new one.
    pub named: &'a Matter,
    /// Who sits in the secretariat now, and who answered for it before: whoever has left stays until another is named.
    pub officers: &'a [PersonId],
    /// The names of the programme's other workstreams.
    pub names: &'a [String],
}

impl WorkstreamEdit {
    /// An empty one, to be filled in.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            name: String::new(),
            description: String::new(),
            lead: None,
            members: Vec::new(),
            officer: None,
            serves: Vec::new(),
            contacts: Vec::new(),
            version: 0,
        }
    }

    /// Notes everything that keeps it from being so. Two of one name could not be told apart.
    pub fn check(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        errors.length("/name", &self.name, 1, NAME_MOST);
        let key = |name: &str| name.trim().to_lowercase();
        if around.names.iter().any(|name| key(name) == key(&self.name)) {
            errors.add("/name", FieldCode::Duplicate);
        }
        errors.length("/description", &self.description, 0, DESCRIPTION_MOST);
        check_members(self.lead, "/members", &self.members, around.members, around.named, errors);
        if self.officer.is_some_and(|one| !around.officers.contains(&one)) {
            errors.add("/officer", FieldCode::Unknown);
        }
        check_serves(&self.serves, around.results, |kind| kind == Kind::Subgoal, errors);
        if self.contacts.len() > CONTACTS_MOST as usize {
            errors.add_limit("/contacts", FieldCode::TooLong, CONTACTS_MOST);
        }
        for (at, contact) in self.contacts.iter().enumerate() {
            errors.length(&format!("/contacts/{at}/name"), &contact.name, 1, CONTACT_MOST);
            errors.length(&format!("/contacts/{at}/reach"), &contact.reach, 1, CONTACT_MOST);
        }
    }
}

crate::act! {
    /// Reading the workstreams of an adopted programme: everyone with a seat, as they read its results.
    pub struct ReadWorkstreams = "workstream.read" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Adding a workstream, changing it, and removing one without initiatives: the secretariat, which runs them.
    pub struct ManageWorkstreams = "workstream.manage" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
mod tests;
