//! Templates: what a new programme's text begins from. An ordered list of clauses without ids.
//!
//! A template is data: the built-in ones ([`built_in`]) are made once, at the first start, and can then be changed like
//! any other. Changing a template changes no programme.

mod built_in;

pub use built_in::{BuiltIn, built_in};

use serde::{Deserialize, Serialize};

use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::text::{Clause, ClauseId, Facts, Kind, Wording, order};

/// The longest name, in characters.
pub const NAME_MOST: u32 = 120;
/// The longest description, in characters.
pub const DESCRIPTION_MOST: u32 = 1000;
/// The most clauses: what a text can have (text model 1).
pub const CLAUSES_MOST: u32 = 600;
/// The longest wording of a clause, in characters.
pub const WORDING_MOST: u32 = 10_000;

/// One clause of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClauseTemplate {
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, otherwise 0.
    #[serde(default)]
    pub level: u8,
    /// Its words; may be empty, to be written.
    #[serde(default)]
    pub wording: Wording,
    /// What it is to say beside its words: a frequency, a unit.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

impl ClauseTemplate {
    /// A clause with plain words.
    #[must_use]
    pub fn plain(kind: Kind, words: &str) -> Self {
        Self { kind, level: kind.settled_level(0), wording: Wording::plain(words), facts: Facts::default() }
    }

    /// The same as an existing clause says, without its id and place.
    #[must_use]
    pub fn of(clause: &Clause) -> Self {
        let content = clause.content();
        Self { kind: content.kind, level: content.level, wording: content.wording, facts: content.facts }
    }
}

/// Notes what is wrong with a template. `is_member` knows the members' codes.
pub fn check(
    name: &str,
    description: &str,
    clauses: &[ClauseTemplate],
    is_member: impl Fn(&str) -> bool,
    errors: &mut FieldErrors,
) {
    errors.length("/name", name, 1, NAME_MOST);
    errors.length("/description", description, 0, DESCRIPTION_MOST);
    if clauses.is_empty() {
        errors.add("/clauses", FieldCode::Required);
    } else if clauses.len() > CLAUSES_MOST as usize {
        errors.add_limit("/clauses", FieldCode::TooLong, CLAUSES_MOST);
    }
    for (index, clause) in clauses.iter().enumerate() {
        errors.length(&format!("/clauses/{index}/wording"), &clause.wording.text(), 0, WORDING_MOST);
        for problem in clause.facts.problems(&is_member) {
            errors.add(format!("/clauses/{index}/facts/{}", problem.field.as_str()), FieldCode::WrongShape);
        }
    }
}

/// Makes clauses of a template: ids in order from `new_id`, places evenly spread.
///
/// # Panics
/// Never: counting up from the first place always has a next one.
#[must_use]
pub fn instantiate(clauses: &[ClauseTemplate], mut new_id: impl FnMut() -> ClauseId) -> Vec<Clause> {
    let places = order::n_between(None, None, clauses.len()).expect("counting up always has a next key");
    clauses
        .iter()
        .zip(places)
        .map(|(clause, pos)| Clause {
            level: clause.kind.settled_level(clause.level),
            wording: clause.wording.clone(),
            facts: clause.facts.clone(),
            ..Clause::new(new_id(), clause.kind, pos)
        })
        .collect()
}

crate::act! {
    /// Reading templates: all who take part.
    pub struct ReadTemplates = "template.read" on ();
    |seat, ()| Verdict::allow_if(seat.role.negotiates())
}

crate::act! {
    /// Making, copying, changing and removing templates: the secretariat.
    pub struct EditTemplates = "template.edit" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
#[path = "template/tests.rs"]
mod tests;
