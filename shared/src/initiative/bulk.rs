//! Changing many initiatives at once: all of them, or none and a word about each that is in the way.

use serde::{Deserialize, Serialize};

use super::{BODY_MOST, ChangeInitiative, Matter, NOTE_MOST, State};
use crate::id::{InitiativeId, WorkstreamId};
use crate::member::MemberCode;
use crate::permission::Act;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Seat;

/// The most that are changed at once.
pub const MOST: u32 = 500;

/// What of an initiative a change of many can touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Values {
    /// How it goes.
    pub state: State,
    /// The workstream it belongs to.
    pub workstream: Option<WorkstreamId>,
    /// The body that holds the contract and the money; empty when none does.
    pub body: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The members that take part beside the lead.
    pub partners: Vec<MemberCode>,
}

/// What one of many was before it was changed with the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Was {
    /// Which.
    pub initiative: InitiativeId,
    /// What it was.
    pub values: Values,
}

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
    /// This body holds their contracts and their money, or none does.
    Body {
        /// Which; empty for none.
        body: String,
    },
    /// This member leads them, or none does.
    Lead {
        /// Which.
        lead: Option<MemberCode>,
    },
    /// Each becomes again what it was: an earlier change of many is taken back.
    Back {
        /// What each of them was.
        was: Vec<Was>,
    },
}

impl Change {
    /// What an initiative is after it. A member that comes to lead no longer takes part beside the lead.
    #[must_use]
    pub fn after(&self, initiative: InitiativeId, now: &Values) -> Values {
        let mut then = now.clone();
        match self {
            Self::State { state, .. } => then.state = *state,
            Self::Workstream { workstream } => then.workstream = *workstream,
            Self::Body { body } => body.trim().clone_into(&mut then.body),
            Self::Lead { lead } => {
                then.lead = *lead;
                then.partners.retain(|one| Some(*one) != *lead);
            }
            Self::Back { was } => {
                if let Some(was) = was.iter().find(|was| was.initiative == initiative) {
                    then.clone_from(&was.values);
                }
            }
        }
        then
    }
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
            Change::Body { body } => errors.length("/change/body", body, 0, BODY_MOST),
            Change::Lead { lead: Some(one) } if !members.contains(one) => {
                errors.add("/change/lead", FieldCode::Unknown);
            }
            Change::Back { was } => self.check_back(was, workstreams, members, errors),
            Change::Workstream { .. } | Change::Lead { .. } => {}
        }
    }

    /// Of each it is said what it was, and that can still be.
    fn check_back(
        &self,
        was: &[Was],
        workstreams: &[WorkstreamId],
        members: &[MemberCode],
        errors: &mut FieldErrors,
    ) {
        for (at, one) in self.initiatives.iter().enumerate() {
            if !was.iter().any(|was| was.initiative == one.initiative) {
                errors.add(format!("/initiatives/{at}"), FieldCode::Required);
            }
        }
        for (at, Was { values, .. }) in was.iter().enumerate() {
            let pointer = |field: &str| format!("/change/was/{at}/values/{field}");
            errors.length(&pointer("body"), &values.body, 0, BODY_MOST);
            if values.workstream.is_some_and(|one| !workstreams.contains(&one)) {
                errors.add(pointer("workstream"), FieldCode::Unknown);
            }
            let named: Vec<MemberCode> = values.lead.iter().chain(&values.partners).copied().collect();
            for (place, one) in named.iter().enumerate() {
                if named[..place].contains(one) {
                    errors.add(pointer("partners"), FieldCode::Duplicate);
                } else if !members.contains(one) {
                    errors.add(pointer("partners"), FieldCode::Unknown);
                }
            }
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
    /// How it goes.
    pub state: State,
    /// How it went before it went so, as its log says; looked up where something is taken back.
    pub came_from: Option<State>,
}

/// What keeps one of many from being changed so: there is none (any more), it reads otherwise than on the screen, another delegation
/// leads it, or it has no days and needs them. What goes back to being delayed or stopped is given no reason again, so it must have been so
/// just before.
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
    let state = match change {
        Change::State { state, .. } => *state,
        Change::Back { was } => was.iter().find(|was| was.initiative == shown.initiative)?.values.state,
        Change::Workstream { .. } | Change::Body { .. } | Change::Lead { .. } => return None,
    };
    if state.needs_days() && !standing.has_days {
        return Some(FieldCode::NoDays);
    }
    let unsaid = matches!(change, Change::Back { .. }) && state.needs_reason(Some(standing.state));
    (unsaid && standing.came_from != Some(state)).then_some(FieldCode::Changed)
}
