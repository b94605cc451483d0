//! What the office proposes or the chair decides, as fields: which outcome, and what belongs to it.

use shared::amendment::{Chosen, Outcome, REASON_MOST};
use shared::api::amendment::AmendmentView;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::Clause;

use super::merging::{self, Choices};
use super::modified::{self, Part};

/// An outcome without what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It enters as it is.
    Accept,
    /// It enters with other words.
    Modified,
    /// It does not enter.
    Reject,
    /// It goes on in another.
    Merge,
    /// It is left to the ministers.
    Keep,
}

impl Way {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Accept, Self::Modified, Self::Reject, Self::Merge, Self::Keep];

    /// The key of the choice.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Modified => "modified",
            Self::Reject => "reject",
            Self::Merge => "merge",
            Self::Keep => "keep",
        }
    }

    const fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Accept => Self::Accept,
            Outcome::AcceptAsModified { .. } => Self::Modified,
            Outcome::Reject => Self::Reject,
            Outcome::MergeInto { .. } => Self::Merge,
            Outcome::KeepForMinisters => Self::Keep,
        }
    }
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// The version that was on the screen when it was asked.
    pub version: u32,
    /// Which outcome; nothing before one is chosen.
    pub way: Option<Way>,
    /// The number it goes on in.
    pub number: Option<u32>,
    /// What enters with other words.
    pub parts: Vec<Part>,
    /// What is taken where text and amendment overlap.
    pub choices: Choices,
    /// Why.
    pub why: String,
}

impl Fields {
    /// What they begin with: for the chair what the office proposed, where it did.
    pub fn first(view: &AmendmentView, now: &[Clause], deciding: bool) -> Self {
        let proposed = view.record.proposal().map(|proposal| &proposal.outcome).filter(|_| deciding);
        Self {
            version: view.record.version,
            way: proposed.map(Way::of),
            number: match proposed {
                Some(Outcome::MergeInto { number }) => Some(*number),
                _ => None,
            },
            parts: modified::parts(view, now),
            choices: merging::open(&view.rebased),
            why: String::new(),
        }
    }

    /// The outcome and the choices, or what is wrong with them. `why` is the pointer of the reason.
    ///
    /// # Errors
    /// Field by field.
    pub fn read(&self, deciding: bool, why: &str) -> Result<(Outcome, Vec<Chosen>), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut choices = Vec::new();
        let least = u32::from(deciding && self.way == Some(Way::Reject));
        errors.length(why, &self.why, least, REASON_MOST);
        let outcome = match self.way {
            None => {
                errors.add("/outcome", FieldCode::Required);
                Outcome::Reject
            }
            Some(Way::Accept) => {
                if deciding {
                    match merging::made(&self.choices) {
                        Some(made) => choices = made,
                        None => errors.add("/choices", FieldCode::Required),
                    }
                }
                Outcome::Accept
            }
            Some(Way::Modified) => {
                for (at, _) in self.parts.iter().enumerate().filter(|(_, part)| part.is_blank()) {
                    errors.add(format!("/parts/{at}"), FieldCode::Required);
                }
                let operations = modified::read(&self.parts);
                if operations.is_empty() {
                    errors.add("/outcome", FieldCode::Required);
                }
                Outcome::AcceptAsModified { operations }
            }
            Some(Way::Reject) => Outcome::Reject,
            Some(Way::Merge) => match self.number {
                Some(number) => Outcome::MergeInto { number },
                None => {
                    errors.add("/number", FieldCode::Required);
                    Outcome::Reject
                }
            },
            Some(Way::Keep) => Outcome::KeepForMinisters,
        };
        errors.finish().map(|()| (outcome, choices))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::merging::Choosing;
    use crate::amendment::samples::view;
    use crate::revision::compare::samples::clauses;
    use shared::amendment::{Basis, State};

    fn fields(way: Way) -> Fields {
        Fields { way: Some(way), ..Fields::first(&view(12, "FI", State::Tabled), &clauses(), true) }
    }

    fn wrong(fields: &Fields, deciding: bool) -> Vec<String> {
        let errors = fields.read(deciding, "/reason").err().unwrap_or_default();
        errors.into_iter().map(|error| error.pointer).collect()
    }

    #[test]
    fn a_rejection_needs_a_reason_when_it_is_decided_and_not_when_it_is_proposed() {
        assert_eq!(wrong(&fields(Way::Reject), true), ["/reason"]);
        assert!(wrong(&fields(Way::Reject), false).is_empty());
    }

    #[test]
    fn what_is_decided_is_the_version_that_was_asked_about() {
        let mut view = view(12, "FI", State::Tabled);
        let asked = Fields::first(&view, &clauses(), true);
        view.record.version += 1;
        assert_eq!(asked.version + 1, view.record.version);
        assert_eq!(Fields::first(&view, &clauses(), true).version, view.record.version);
    }

    #[test]
    fn each_way_asks_for_what_belongs_to_it() {
        assert_eq!(wrong(&fields(Way::Merge), true), ["/number"]);
        assert!(wrong(&Fields { number: Some(3), ..fields(Way::Merge) }, true).is_empty());
        assert!(wrong(&fields(Way::Accept), true).is_empty());
        let choosing = Choosing { on: Basis::of(&clauses()[2]), taken: vec![None] };
        let overlapping = Fields { choices: vec![choosing], ..fields(Way::Accept) };
        assert_eq!(wrong(&overlapping, true), ["/choices"]);
        assert!(wrong(&overlapping, false).is_empty(), "the office proposes, the chair chooses");
        assert_eq!(wrong(&fields(Way::Modified), true), ["/outcome"], "nothing would enter");
    }
}
