//! What people think of how a goal or a sub-goal goes: each delegation for itself, and the secretariat.
//!
//! They may differ, and all of them are shown, beside the light that the rule gives ([`super::light`]). What was said before
//! stays. The scale is that of Vision 2030's own assessments (domain reference 6.6); *no data* is one of its answers.

use serde::{Deserialize, Serialize};

use super::NOTE_MOST;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::problem::FieldErrors;
use crate::seat::{Role, Seat};
use crate::text::Kind;

/// How far an ambition is from being fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// The ambition is fulfilled.
    Fulfilled,
    /// Minor challenges are ahead.
    Minor,
    /// Moderate challenges are ahead.
    Moderate,
    /// Major challenges are ahead.
    Major,
    /// There is nothing to judge it by.
    NoData,
}

impl Scale {
    /// Every step, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Fulfilled, Self::Minor, Self::Moderate, Self::Major, Self::NoData];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fulfilled => "fulfilled",
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Major => "major",
            Self::NoData => "no_data",
        }
    }

    /// The step of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.as_str() == name)
    }
}

/// Whether those who have a view see it differently. That one sees nothing to judge it by is another view as well.
pub fn differ(scales: impl IntoIterator<Item = Scale>) -> bool {
    let mut scales = scales.into_iter();
    scales.next().is_some_and(|first| scales.any(|other| other != first))
}

/// What somebody thinks of a goal or a sub-goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewView {
    /// How far it is.
    pub scale: Scale,
    /// Why.
    pub reason: String,
    /// The version of the same voice that the screen showed, 0 for none; another one since then is a conflict.
    pub version: i64,
}

/// Checks what somebody thinks.
pub fn check_view(view: &NewView, errors: &mut FieldErrors) {
    errors.length("/reason", &view.reason, 1, NOTE_MOST);
}

/// Whose view a seat gives: its delegation's, or the secretariat's (`None`). The outer `None`: it has no voice here, as the
/// chair, who is not the national voice.
#[must_use]
pub fn voice(seat: &Seat) -> Option<Option<MemberCode>> {
    match seat.role {
        Role::Secretary => Some(None),
        Role::Head | Role::Delegate => seat.member.map(Some),
        _ => None,
    }
}

crate::act! {
    /// Saying what one thinks of a goal or a sub-goal: each delegation for itself, and the secretariat. An action has the word of
    /// whoever leads it ([`super::SetStatus`]), an indicator its values.
    pub struct GiveView = "result.view" on Kind;
    |seat, kind| Verdict::allow_if(matches!(kind, Kind::Goal | Kind::Subgoal) && voice(seat).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::problem::FieldCode;

    fn seat(role: Role, member: &str) -> Seat {
        Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
    }

    #[test]
    fn views_differ_where_two_are_not_the_same() {
        assert!(!differ([]) && !differ([Scale::Minor]) && !differ([Scale::Minor, Scale::Minor]));
        assert!(differ([Scale::Minor, Scale::Minor, Scale::NoData]));
    }

    #[test]
    fn each_delegation_and_the_secretariat_have_a_view_of_goals_and_sub_goals() {
        let may = |seat: &Seat, kind: Kind| GiveView::verdict(seat, &kind).is_allowed();
        for kind in [Kind::Goal, Kind::Subgoal] {
            assert!(may(&seat(Role::Head, "FO"), kind));
            assert!(may(&seat(Role::Delegate, "LT"), kind));
            assert!(may(&seat(Role::Secretary, ""), kind));
            assert!(!may(&seat(Role::Chair, "DK"), kind), "the chair is not the national voice");
            assert!(!may(&seat(Role::Observer, ""), kind));
            assert!(!may(&seat(Role::Administrator, ""), kind));
        }
        assert!(!may(&seat(Role::Head, "FO"), Kind::Action), "whoever leads it says how it goes");
        assert!(!may(&seat(Role::Head, "FO"), Kind::Indicator), "it is measured");
    }

    #[test]
    fn a_view_is_the_delegations_or_the_secretariats() {
        assert_eq!(voice(&seat(Role::Head, "FO")), Some("FO".parse().ok()));
        assert_eq!(voice(&seat(Role::Secretary, "")), Some(None));
        assert_eq!(voice(&seat(Role::Chair, "DK")), None);
    }

    #[test]
    fn a_view_has_a_reason() {
        let view = NewView { scale: Scale::Minor, reason: "  ".into(), version: 0 };
        let mut errors = FieldErrors::new();
        check_view(&view, &mut errors);
        let found = errors.finish().unwrap_err();
        assert_eq!((found[0].pointer.as_str(), found[0].code), ("/reason", FieldCode::Required));
    }
}
