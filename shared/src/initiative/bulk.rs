//! Changing many initiatives at once: all of them, or none and a word about each that is in the way.

use serde::{Deserialize, Serialize};

use super::{ChangeInitiative, Matter, NOTE_MOST, State};
use crate::id::{InitiativeId, WorkstreamId};
use crate::member::MemberCode;
use crate::permission::Act;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Seat;

/// The most that are changed at once.
pub const MOST: u32 = 500;

/// What is to be done to all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// They go so.
    State {
        /// How.
        state: State,
        /// Why, where it must be said.
        reason: String,
    },
    /// They belong to this workstream, or to none.
    Workstream {
        /// Which.
        workstream: Option<WorkstreamId>,
    },
    /// This member leads them, or none does.
    Lead {
        /// Which.
        lead: Option<MemberCode>,
    },
}

/// An initiative as it was on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Which.
    pub initiative: InitiativeId,
    /// Its version.
    pub version: u32,
}

/// A change of many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkEdit {
    /// Which ones, each once.
    pub initiatives: Vec<Shown>,
    /// What is to be done to them.
    pub change: Change,
}

impl BulkEdit {
    /// Notes what is wrong with it whatever the initiatives are.
    pub fn check(&self, workstreams: &[WorkstreamId], members: &[MemberCode], errors: &mut FieldErrors) {
        if self.initiatives.is_empty() {
            errors.add("/initiatives", FieldCode::Required);
        } else if self.initiatives.len() > MOST as usize {
            errors.add_limit("/initiatives", FieldCode::TooLong, MOST);
        } else {
            let mut seen = std::collections::BTreeSet::new();
            for (at, one) in self.initiatives.iter().enumerate() {
                if !seen.insert(one.initiative) {
                    errors.add(format!("/initiatives/{at}"), FieldCode::Duplicate);
                }
            }
        }
        match &self.change {
            Change::State { state, reason } => {
                errors.length("/change/reason", reason, u32::from(state.needs_reason(None)), NOTE_MOST);
            }
            Change::Workstream { workstream: Some(one) } if !workstreams.contains(one) => {
                errors.add("/change/workstream", FieldCode::Unknown);
            }
            Change::Lead { lead: Some(one) } if !members.contains(one) => {
                errors.add("/change/lead", FieldCode::Unknown);
            }
            Change::Workstream { .. } | Change::Lead { .. } => {}
        }
    }
}

/// What of an initiative decides whether it is in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its version.
    pub version: u32,
    /// Who works on it.
    pub matter: Matter,
    /// Whether it has both its days.
    pub has_days: bool,
}

/// What keeps one of many from being changed so: there is none (any more), it reads otherwise than on the screen, another delegation
/// leads it, or it has no days and needs them.
#[must_use]
pub fn obstacle(
    seat: &Seat,
    change: &Change,
    shown: &Shown,
    standing: Option<&Standing>,
) -> Option<FieldCode> {
    let Some(standing) = standing else { return Some(FieldCode::Unknown) };
    if !ChangeInitiative::verdict(seat, &standing.matter).is_allowed() {
        return Some(FieldCode::NotYours);
    }
    if standing.version != shown.version {
        return Some(FieldCode::Changed);
    }
    match change {
        Change::State { state, .. } if state.needs_days() && !standing.has_days => Some(FieldCode::NoDays),
        _ => None,
    }
}
