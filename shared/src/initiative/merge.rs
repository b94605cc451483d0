//! Two people change one initiative at once: what each changed, and what both did.
//!
//! Who comes second loses nothing: what only one of them touched is taken as it is; what both did is shown as *yours* and *theirs*,
//! and chosen one by one.

use serde::{Deserialize, Serialize};

use super::InitiativeEdit;

/// A field that is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The title.
    Title,
    /// The description.
    Description,
    /// The results it serves.
    Serves,
    /// The workstream.
    Workstream,
    /// The administrative body.
    Body,
    /// Who leads.
    Lead,
    /// Who takes part.
    Partners,
    /// The first day.
    Starts,
    /// The last day.
    Ends,
    /// How it goes.
    State,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Description,
        Self::Serves,
        Self::Workstream,
        Self::Body,
        Self::Lead,
        Self::Partners,
        Self::Starts,
        Self::Ends,
        Self::State,
    ];

    /// Whether it is filled in alike in both.
    #[must_use]
    pub fn is_same(self, a: &InitiativeEdit, b: &InitiativeEdit) -> bool {
        match self {
            Self::Title => a.title == b.title,
            Self::Description => a.description == b.description,
            Self::Serves => a.serves == b.serves,
            Self::Workstream => a.workstream == b.workstream,
            Self::Body => a.body == b.body,
            Self::Lead => a.lead == b.lead,
            Self::Partners => a.partners == b.partners,
            Self::Starts => a.starts == b.starts,
            Self::Ends => a.ends == b.ends,
            Self::State => a.state == b.state,
        }
    }

    /// Takes it over from another. With the state goes its reason.
    pub fn take(self, into: &mut InitiativeEdit, from: &InitiativeEdit) {
        match self {
            Self::Title => into.title.clone_from(&from.title),
            Self::Description => into.description.clone_from(&from.description),
            Self::Serves => into.serves.clone_from(&from.serves),
            Self::Workstream => into.workstream = from.workstream,
            Self::Body => into.body.clone_from(&from.body),
            Self::Lead => into.lead = from.lead,
            Self::Partners => into.partners.clone_from(&from.partners),
            Self::Starts => into.starts = from.starts,
            Self::Ends => into.ends = from.ends,
            Self::State => {
                into.state = from.state;
                into.reason.clone_from(&from.reason);
            }
        }
    }
}

/// The fields in which the two differ, in the order of the form.
#[must_use]
pub fn differing(a: &InitiativeEdit, b: &InitiativeEdit) -> Vec<Field> {
    Field::ALL.into_iter().filter(|field| !field.is_same(a, b)).collect()
}

/// What comes of two changes of one initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Yours, with what only they changed; based on their version.
    pub edit: InitiativeEdit,
    /// What both changed, and otherwise: yours stands in `edit` until it is chosen.
    pub both: Vec<Field>,
    /// What they alone changed.
    pub theirs: Vec<Field>,
}

/// Brings together what you filled in and what they saved meanwhile, both based on the same initiative.
#[must_use]
pub fn merge(base: &InitiativeEdit, yours: &InitiativeEdit, theirs: &InitiativeEdit) -> Merged {
    let mut edit = yours.clone();
    edit.version = theirs.version;
    let (mut both, mut taken) = (Vec::new(), Vec::new());
    for field in differing(base, theirs) {
        if field.is_same(base, yours) {
            field.take(&mut edit, theirs);
            taken.push(field);
        } else if !field.is_same(yours, theirs) {
            both.push(field);
        }
    }
    Merged { edit, both, theirs: taken }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    fn base() -> InitiativeEdit {
        InitiativeEdit { title: "A pilot".into(), version: 3, ..InitiativeEdit::empty() }
    }

    #[test]
    fn what_only_one_of_two_changed_is_taken_as_it_is() {
        let yours = InitiativeEdit { body: "A ministry".into(), ..base() };
        let theirs = InitiativeEdit { title: "A pilot of two".into(), version: 4, ..base() };
        let merged = merge(&base(), &yours, &theirs);
        assert_eq!((merged.both.as_slice(), merged.theirs.as_slice()), (&[][..], &[Field::Title][..]));
        let expected = InitiativeEdit {
            title: "A pilot of two".into(),
            body: "A ministry".into(),
            version: 4,
            ..base()
        };
        assert_eq!(merged.edit, expected);
    }

    #[test]
    fn what_both_changed_otherwise_is_yours_until_it_is_chosen() {
        let yours = InitiativeEdit { state: State::Stopped, reason: "No money.".into(), ..base() };
        let theirs = InitiativeEdit { state: State::Planned, version: 4, ..base() };
        let mut merged = merge(&base(), &yours, &theirs);
        assert_eq!((merged.both.as_slice(), merged.edit.state), (&[Field::State][..], State::Stopped));
        merged.both[0].take(&mut merged.edit, &theirs);
        assert_eq!((merged.edit.state, merged.edit.reason.as_str()), (State::Planned, ""));
    }

    #[test]
    fn what_both_changed_alike_is_no_question() {
        let yours = InitiativeEdit { title: "Another".into(), ..base() };
        let theirs = InitiativeEdit { title: "Another".into(), version: 4, ..base() };
        let merged = merge(&base(), &yours, &theirs);
        assert!(merged.both.is_empty() && merged.theirs.is_empty());
        assert_eq!(differing(&merged.edit, &theirs), []);
    }

    #[test]
    fn every_field_is_compared_and_taken() {
        let other = InitiativeEdit {
            title: "Other".into(),
            description: "Other".into(),
            serves: vec![crate::text::ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0001").unwrap()],
            workstream: Some(crate::id::WorkstreamId::from_parts(1, 1)),
            body: "Other".into(),
            lead: "FI".parse().ok(),
            partners: vec!["SE".parse().unwrap()],
            starts: "2026-01-01".parse().ok(),
            ends: "2026-02-01".parse().ok(),
            state: State::Planned,
            reason: String::new(),
            version: 3,
        };
        assert_eq!(differing(&base(), &other), Field::ALL);
        let mut taken = base();
        Field::ALL.into_iter().for_each(|field| field.take(&mut taken, &other));
        assert_eq!(taken, other);
    }
}
