//! Reading what stands in a log, and what is to be done to many at once ([`crate::flat`]).

use std::str::FromStr;

use serde::Deserialize;

use super::State;
use super::bulk::{Change, Was};
use super::entry::{Done, Entry};
use super::merge::Field;
use crate::flat::read_flat;
use crate::id::WorkstreamId;
use crate::member::MemberCode;

/// Every field that any entry has. `from` and `to` are names of states, codes of members, or days.
#[derive(Deserialize)]
struct EntryFields {
    what: String,
    text: Option<String>,
    from: Option<String>,
    to: Option<String>,
    reason: Option<String>,
    field: Option<Field>,
    fields: Option<Vec<Field>>,
    done: Option<Done>,
    title: Option<String>,
}

/// What is there and reads as one; what is there and does not makes the whole unreadable.
fn read<T: FromStr>(text: Option<String>) -> Option<Option<T>> {
    match text {
        None => Some(None),
        Some(text) => text.parse().ok().map(Some),
    }
}

impl EntryFields {
    fn known(self) -> Option<Entry> {
        Some(match self.what.as_str() {
            "note" => Entry::Note { text: self.text? },
            "begun" => Entry::Begun,
            "state" => Entry::State {
                from: State::from_name(&self.from?)?,
                to: State::from_name(&self.to?)?,
                reason: self.reason?,
            },
            "lead" => Entry::Lead { from: read(self.from)?, to: read(self.to)? },
            "day" => Entry::Day { field: self.field?, from: read(self.from)?, to: read(self.to)? },
            "due" => {
                Entry::Due { title: self.title?, from: self.from?.parse().ok()?, to: self.to?.parse().ok()? }
            }
            "facts" => Entry::Facts { fields: self.fields? },
            "milestone" => Entry::Milestone { done: self.done?, title: self.title? },
            "document" => Entry::Document { done: self.done?, title: self.title? },
            "risk" => Entry::Risk { done: self.done?, title: self.title? },
            _ => return None,
        })
    }
}

read_flat!(Entry, EntryFields, "nothing that stands in a log");

/// Every field that any change of many has.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeFields {
    what: String,
    state: Option<State>,
    reason: Option<String>,
    workstream: Option<WorkstreamId>,
    body: Option<String>,
    lead: Option<MemberCode>,
    was: Option<Vec<Was>>,
}

impl ChangeFields {
    fn known(self) -> Option<Change> {
        Some(match self.what.as_str() {
            "state" => Change::State { state: self.state?, reason: self.reason.unwrap_or_default() },
            "workstream" => Change::Workstream { workstream: self.workstream },
            "body" => Change::Body { body: self.body? },
            "lead" => Change::Lead { lead: self.lead },
            "back" => Change::Back { was: self.was? },
            _ => return None,
        })
    }
}

read_flat!(Change, ChangeFields, "nothing that is done to many at once");

#[cfg(test)]
mod tests {
    use super::super::bulk::Values;
    use super::*;
    use crate::flat::reads_what_it_writes;
    use crate::id::InitiativeId;

    #[test]
    fn what_is_written_is_read_again() {
        reads_what_it_writes(&[
            Entry::Note { text: "Words.".into() },
            Entry::Begun,
            Entry::State { from: State::Planned, to: State::Stopped, reason: "No money.".into() },
            Entry::Lead { from: None, to: "FI".parse().ok() },
            Entry::Day { field: Field::Ends, from: None, to: "2027-12-31".parse().ok() },
            Entry::Due {
                title: "Pilot".into(),
                from: "2027-03-01".parse().unwrap(),
                to: "2027-06-01".parse().unwrap(),
            },
            Entry::Facts { fields: vec![Field::Title, Field::Ends] },
            Entry::Milestone { done: Done::Reached, title: "Pilot".into() },
            Entry::Document { done: Done::Removed, title: "Minutes".into() },
            Entry::Risk { done: Done::Added, title: "No tender".into() },
        ]);
        let values = Values {
            state: State::Planned,
            workstream: None,
            body: String::new(),
            lead: "FI".parse().ok(),
            partners: vec!["SE".parse().unwrap()],
        };
        let was = Was { initiative: InitiativeId::from_parts(1, 3), values };
        reads_what_it_writes(&[
            Change::State { state: State::Delayed, reason: "Late.".into() },
            Change::Workstream { workstream: None },
            Change::Workstream { workstream: Some(WorkstreamId::from_parts(1, 2)) },
            Change::Body { body: "An agency".into() },
            Change::Lead { lead: "SE".parse().ok() },
            Change::Back { was: vec![was] },
        ]);
    }
}
