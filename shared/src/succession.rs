//! Succession: what becomes of an earlier programme's sub-goals in the one that comes after it.
//!
//! Each is continued in one or several of the new sub-goals, merged with others into one, or dropped; so that whoever reads the new
//! programme knows where a promise went, and a series of figures goes on (domain reference 6.6). The secretariat says so.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::text::ClauseId;

/// The longest note.
pub const NOTE_MOST: u32 = 1000;
/// The most new sub-goals that one goes on in.
pub const INTO_MOST: u32 = 20;
/// The most sub-goals that are spoken of.
pub const HEIRS_MOST: u32 = 500;

/// What becomes of a sub-goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It goes on, in one or several.
    Continued,
    /// It goes on in one, together with others.
    Merged,
    /// It does not go on.
    Dropped,
}

impl Fate {
    /// Every fate, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Continued, Self::Merged, Self::Dropped];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Continued => "continued",
            Self::Merged => "merged",
            Self::Dropped => "dropped",
        }
    }

    /// The fate of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.as_str() == name)
    }
}

/// What becomes of one sub-goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Heir {
    /// The sub-goal of the earlier programme.
    pub old: ClauseId,
    /// What becomes of it.
    pub fate: Fate,
    /// The new sub-goals it goes on in; none when it is dropped.
    pub into: Vec<ClauseId>,
    /// Why, or how; must be said when it is dropped.
    #[serde(default)]
    pub note: String,
}

/// What becomes of all of them, as it is to stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuccessionEdit {
    /// Those of which something is said, each once.
    pub heirs: Vec<Heir>,
    /// The version that was on the screen, 0 for none; another one since then is a conflict.
    pub version: i64,
}

impl SuccessionEdit {
    /// Checks it against the sub-goals of the earlier programme and of the new one.
    pub fn check(&self, old: &[ClauseId], new: &[ClauseId], errors: &mut FieldErrors) {
        if self.heirs.len() > HEIRS_MOST as usize {
            errors.add_limit("/heirs", FieldCode::TooLong, HEIRS_MOST);
        }
        let mut merged: BTreeMap<&ClauseId, usize> = BTreeMap::new();
        for heir in self.heirs.iter().filter(|heir| heir.fate == Fate::Merged) {
            heir.into.iter().for_each(|into| *merged.entry(into).or_default() += 1);
        }
        for (at, heir) in self.heirs.iter().enumerate() {
            let place = |field: &str| format!("/heirs/{at}/{field}");
            if !old.contains(&heir.old) {
                errors.add(place("old"), FieldCode::Unknown);
            } else if self.heirs[..at].iter().any(|one| one.old == heir.old) {
                errors.add(place("old"), FieldCode::Duplicate);
            }
            if let Some(unknown) = heir.into.iter().position(|into| !new.contains(into)) {
                errors.add(place(&format!("into/{unknown}")), FieldCode::Unknown);
            }
            if heir.into.len() > INTO_MOST as usize {
                errors.add_limit(place("into"), FieldCode::TooLong, INTO_MOST);
            }
            let fits = match heir.fate {
                Fate::Continued => !heir.into.is_empty(),
                // With nobody else it would be continued.
                Fate::Merged => {
                    heir.into.len() == 1
                        && heir.into.iter().all(|into| merged.get(into).is_some_and(|n| *n > 1))
                }
                Fate::Dropped => heir.into.is_empty(),
            };
            if !fits {
                let code = if heir.into.is_empty() { FieldCode::Required } else { FieldCode::DoesNotFit };
                errors.add(place("into"), code);
            }
            errors.length(&place("note"), &heir.note, u32::from(heir.fate == Fate::Dropped), NOTE_MOST);
        }
    }
}

/// Of which of the earlier sub-goals nothing is said.
#[must_use]
pub fn open<'a>(old: &'a [ClauseId], heirs: &[Heir]) -> Vec<&'a ClauseId> {
    old.iter().filter(|id| heirs.iter().all(|heir| heir.old != **id)).collect()
}

/// Those of the earlier sub-goals that go on in a new one.
#[must_use]
pub fn going_into<'a>(heirs: &'a [Heir], new: &ClauseId) -> Vec<&'a ClauseId> {
    heirs.iter().filter(|heir| heir.into.contains(new)).map(|heir| &heir.old).collect()
}

/// What is meant to become of one clause of the earlier programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant<'a> {
    /// What was said of it.
    pub said: Option<&'a Heir>,
    /// The clauses of the new programme in which it goes on.
    pub into: Vec<&'a ClauseId>,
}

/// Where a clause of the earlier programme goes. What was said counts; as long as nothing was, the clause that was `begun` from it.
#[must_use]
pub fn meant<'a>(old: &ClauseId, begun: Option<&'a ClauseId>, heirs: &'a [Heir]) -> Meant<'a> {
    let said = heirs.iter().find(|heir| heir.old == *old);
    let into = said.map_or_else(|| begun.into_iter().collect(), |heir| heir.into.iter().collect());
    Meant { said, into }
}

/// A clause of the earlier programme that one of the new programme goes on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The clause of the new programme.
    pub new: &'a ClauseId,
    /// That of the earlier one.
    pub old: &'a ClauseId,
    /// What is said of that, where it is about this line: it goes on in this clause, or not at all.
    pub said: Option<&'a Heir>,
}

/// From what the new programme's clauses go on, each pair once: first what they were begun from, then what was said to go on in
/// them, both in the order of `old`. `begun` knows the clause that was begun from an old one.
#[must_use]
pub fn lines<'a>(
    old: &'a [ClauseId],
    begun: impl Fn(&ClauseId) -> Option<&'a ClauseId>,
    heirs: &'a [Heir],
) -> Vec<Line<'a>> {
    let of = |old: &ClauseId| heirs.iter().find(|heir| heir.old == *old);
    let mut lines = Vec::new();
    for old in old {
        let Some(new) = begun(old) else { continue };
        let said = of(old).filter(|heir| heir.fate == Fate::Dropped || heir.into.contains(new));
        lines.push(Line { new, old, said });
    }
    for old in old {
        let Some(heir) = of(old) else { continue };
        for (at, new) in heir.into.iter().enumerate() {
            if begun(old) != Some(new) && !heir.into[..at].contains(new) {
                lines.push(Line { new, old, said: Some(heir) });
            }
        }
    }
    lines
}

crate::act! {
    /// Saying what becomes of an earlier programme's sub-goals: the secretariat.
    pub struct SaySuccession = "succession.set" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::samples::id;

    fn heir(old: usize, fate: Fate, into: &[usize], note: &str) -> Heir {
        Heir { old: id(old), fate, into: into.iter().map(|n| id(*n)).collect(), note: note.into() }
    }

    fn wrong(heirs: Vec<Heir>) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        let (old, new) = ([id(1), id(2), id(3)], [id(11), id(12)]);
        SuccessionEdit { heirs, version: 0 }.check(&old, &new, &mut errors);
        errors.finish().err().unwrap_or_default().into_iter().map(|one| (one.pointer, one.code)).collect()
    }

    #[test]
    fn one_goes_on_in_one_or_several_of_the_new() {
        assert_eq!(wrong(vec![heir(1, Fate::Continued, &[11, 12], "")]), []);
        assert_eq!(
            wrong(vec![heir(1, Fate::Continued, &[], "")]),
            [("/heirs/0/into".into(), FieldCode::Required)]
        );
    }

    #[test]
    fn merged_is_with_another_into_one() {
        assert_eq!(wrong(vec![heir(1, Fate::Merged, &[11], ""), heir(2, Fate::Merged, &[11], "")]), []);
        let alone = wrong(vec![heir(1, Fate::Merged, &[11], ""), heir(2, Fate::Continued, &[11], "")]);
        assert_eq!(alone, [("/heirs/0/into".into(), FieldCode::DoesNotFit)]);
        let two = wrong(vec![heir(1, Fate::Merged, &[11, 12], ""), heir(2, Fate::Merged, &[11], "")]);
        assert_eq!(two[0], ("/heirs/0/into".into(), FieldCode::DoesNotFit));
    }

    #[test]
    fn what_is_dropped_goes_nowhere_and_says_why() {
        assert_eq!(wrong(vec![heir(3, Fate::Dropped, &[], "It is reached.")]), []);
        assert_eq!(
            wrong(vec![heir(3, Fate::Dropped, &[], " ")]),
            [("/heirs/0/note".into(), FieldCode::Required)]
        );
        let goes = wrong(vec![heir(3, Fate::Dropped, &[11], "Why.")]);
        assert_eq!(goes, [("/heirs/0/into".into(), FieldCode::DoesNotFit)]);
    }

    #[test]
    fn each_is_spoken_of_once_and_both_sides_are_known() {
        let twice = vec![heir(1, Fate::Continued, &[11], ""), heir(1, Fate::Continued, &[12], "")];
        assert_eq!(wrong(twice), [("/heirs/1/old".into(), FieldCode::Duplicate)]);
        assert_eq!(
            wrong(vec![heir(9, Fate::Continued, &[11, 19], "")]),
            [("/heirs/0/old".into(), FieldCode::Unknown), ("/heirs/0/into/1".into(), FieldCode::Unknown)]
        );
        let old = [id(1), id(2)];
        assert_eq!(open(&old, &[heir(1, Fate::Continued, &[11], "")]), [&id(2)]);
    }

    #[test]
    fn what_is_mapped_to_a_clause_stands_after_what_was_copied_and_nothing_twice() {
        let old = [id(1), id(2), id(3)];
        let copies = [(id(2), id(11)), (id(3), id(12))];
        let told = |heirs: &[Heir]| -> Vec<(ClauseId, ClauseId, Option<Fate>)> {
            let begun = |old: &ClauseId| copies.iter().find(|(from, _)| from == old).map(|(_, new)| new);
            let line = |one: Line<'_>| (one.new.clone(), one.old.clone(), one.said.map(|heir| heir.fate));
            lines(&old, begun, heirs).into_iter().map(line).collect()
        };
        let copied = [(id(11), id(2), None), (id(12), id(3), None)];
        assert_eq!(told(&[]), copied);
        let merged = [
            heir(3, Fate::Dropped, &[], "It is reached."),
            heir(2, Fate::Merged, &[11], ""),
            heir(1, Fate::Merged, &[11], "It was too small."),
        ];
        let (into, none) = (Some(Fate::Merged), Some(Fate::Dropped));
        assert_eq!(told(&merged), [(id(11), id(2), into), (id(12), id(3), none), (id(11), id(1), into)]);
        let elsewhere = told(&[heir(2, Fate::Continued, &[12, 12], "")]);
        let on = Some(Fate::Continued);
        assert_eq!(
            elsewhere,
            [copied[0].clone(), copied[1].clone(), (id(12), id(2), on)],
            "not of the one that was copied"
        );
    }

    #[test]
    fn an_old_clause_goes_where_it_was_said_to_go_and_else_into_what_was_begun_from_it() {
        let copy = id(11);
        let goes = |heirs: &[Heir]| -> (Option<Fate>, Vec<ClauseId>) {
            let meant = meant(&id(1), Some(&copy), heirs);
            (meant.said.map(|heir| heir.fate), meant.into.into_iter().cloned().collect())
        };
        assert_eq!(
            goes(&[heir(2, Fate::Continued, &[12], "")]),
            (None, vec![id(11)]),
            "nothing is said of it"
        );
        let on = heir(1, Fate::Continued, &[12, 13], "");
        assert_eq!(goes(&[on]), (Some(Fate::Continued), vec![id(12), id(13)]));
        assert_eq!(goes(&[heir(1, Fate::Dropped, &[], "Why.")]), (Some(Fate::Dropped), Vec::new()));
    }

    #[test]
    fn a_new_sub_goal_knows_all_that_go_on_in_it() {
        let heirs = [
            heir(1, Fate::Merged, &[11], ""),
            heir(2, Fate::Merged, &[11], ""),
            heir(3, Fate::Continued, &[12], ""),
        ];
        assert_eq!(going_into(&heirs, &id(11)), [&id(1), &id(2)]);
        assert!(going_into(&heirs, &id(13)).is_empty());
    }
}
