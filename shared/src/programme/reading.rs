//! Who reads what of a programme's text, and who holds the pen: by state, seat and setting (text model 7).

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::lifecycle::State;
use crate::seat::{Role, Seat};

/// What delegations read while the text is not adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DelegationsSee {
    /// The draft as it is being written.
    Live,
    /// The last revision that was issued.
    LastRevision,
}

impl DelegationsSee {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::LastRevision => "last_revision",
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Live, Self::LastRevision].into_iter().find(|choice| choice.as_str() == name)
    }
}

/// How much of a text somebody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Nothing; for them there is no text.
    Nothing,
    /// The adopted text.
    Adopted,
    /// The last issued revision; for those who do not take part, without brackets and attributions.
    LastRevision,
    /// The draft as it is being written.
    Live,
}

/// What of a programme decides who reads and who writes its text, at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRules {
    /// Where the programme stands.
    pub state: State,
    /// What delegations read.
    pub delegations_see: DelegationsSee,
    /// Who shares the pen.
    pub drafting_group: Vec<PersonId>,
    /// Whether an announced editing session is running.
    pub editing_session: bool,
}

impl TextRules {
    /// Whether the pen may write at all now. Sealed for good once adopted; frozen while it is out for consultation, with
    /// the officials or before the ministers; in a negotiation it changes by acceptance, except in an editing session.
    #[must_use]
    pub const fn pen_is_free(&self) -> bool {
        match self.state {
            State::Mandate | State::Drafting => true,
            State::Negotiation => self.editing_session,
            _ => false,
        }
    }
}

/// What somebody in that seat reads. An observer reads the consultation draft while it is out, and what is adopted.
#[must_use]
pub fn reading(seat: &Seat, person: PersonId, rules: &TextRules) -> Reading {
    if rules.state.is_sealed() {
        return Reading::Adopted;
    }
    match seat.role {
        Role::Secretary | Role::Chair => Reading::Live,
        Role::Head | Role::Delegate if rules.drafting_group.contains(&person) => Reading::Live,
        Role::Head | Role::Delegate => match rules.delegations_see {
            DelegationsSee::Live => Reading::Live,
            DelegationsSee::LastRevision => Reading::LastRevision,
        },
        Role::Observer if rules.state == State::Consultation => Reading::LastRevision,
        Role::Observer | Role::Administrator => Reading::Nothing,
    }
}

/// Whether somebody in that seat writes the text directly: the secretariat, the chair and the named drafting group, while
/// the pen is free. A named person writes in a seat in which they take part, never in one as observer or administrator.
#[must_use]
pub fn holds_pen(seat: &Seat, person: PersonId, rules: &TextRules) -> bool {
    let has_pen = match seat.role {
        Role::Secretary | Role::Chair => true,
        Role::Head | Role::Delegate => rules.drafting_group.contains(&person),
        Role::Observer | Role::Administrator => false,
    };
    has_pen && rules.pen_is_free()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;

    fn person(n: u128) -> PersonId {
        PersonId::from_parts(1, n)
    }

    fn seat(role: Role) -> Seat {
        let member = role.needs_member().then(|| "FI".parse().unwrap());
        Seat::new(SeatId::from_parts(0, 0), role, member, "2026-01-01".parse().unwrap())
    }

    fn rules(state: State) -> TextRules {
        TextRules {
            state,
            delegations_see: DelegationsSee::Live,
            drafting_group: vec![person(7)],
            editing_session: false,
        }
    }

    /// Every state with every role, for somebody who is not in the drafting group, with the setting at "last revision".
    #[test]
    fn who_reads_what_when() {
        use Reading::{Adopted, LastRevision, Live, Nothing};
        for state in State::ALL {
            let rules = TextRules { delegations_see: DelegationsSee::LastRevision, ..rules(state) };
            // head, delegate, chair, secretary, observer, administrator
            let expected = if state.is_sealed() {
                [Adopted; 6]
            } else if state == State::Consultation {
                [LastRevision, LastRevision, Live, Live, LastRevision, Nothing]
            } else {
                [LastRevision, LastRevision, Live, Live, Nothing, Nothing]
            };
            let found = Role::ALL.map(|role| reading(&seat(role), person(1), &rules));
            assert_eq!(found, expected, "{state:?}");
        }
    }

    #[test]
    fn delegations_read_the_live_draft_where_the_setting_says_so() {
        for state in State::ALL.into_iter().filter(|state| !state.is_sealed()) {
            for role in [Role::Head, Role::Delegate] {
                assert_eq!(reading(&seat(role), person(1), &rules(state)), Reading::Live, "{state:?}");
            }
            assert_ne!(reading(&seat(Role::Observer), person(1), &rules(state)), Reading::Live, "{state:?}");
        }
    }

    #[test]
    fn the_drafting_group_reads_the_draft_it_writes() {
        let rules = TextRules { delegations_see: DelegationsSee::LastRevision, ..rules(State::Drafting) };
        assert_eq!(reading(&seat(Role::Delegate), person(7), &rules), Reading::Live);
        assert_eq!(reading(&seat(Role::Delegate), person(8), &rules), Reading::LastRevision);
        assert_eq!(reading(&seat(Role::Observer), person(7), &rules), Reading::Nothing);
    }

    #[test]
    fn who_holds_the_pen_when_it_is_free() {
        let rules = rules(State::Drafting);
        for role in Role::ALL {
            let pen_by_role = matches!(role, Role::Secretary | Role::Chair);
            assert_eq!(holds_pen(&seat(role), person(1), &rules), pen_by_role, "{role:?}");
            let named = pen_by_role || matches!(role, Role::Head | Role::Delegate);
            assert_eq!(holds_pen(&seat(role), person(7), &rules), named, "{role:?}");
        }
    }

    #[test]
    fn the_text_is_frozen_in_procedure_and_sealed_after_it() {
        for state in State::ALL {
            let writable = matches!(state, State::Mandate | State::Drafting);
            for role in Role::ALL {
                for person in [person(1), person(7)] {
                    let holds = holds_pen(&seat(role), person, &rules(state));
                    assert!(writable || !holds, "{state:?} {role:?}");
                }
            }
            assert_eq!(holds_pen(&seat(Role::Secretary), person(1), &rules(state)), writable, "{state:?}");
        }
    }

    #[test]
    fn during_a_negotiation_the_pen_writes_only_in_an_announced_editing_session() {
        for state in State::ALL {
            let announced = TextRules { editing_session: true, ..rules(state) };
            let writable = matches!(state, State::Mandate | State::Drafting | State::Negotiation);
            assert_eq!(holds_pen(&seat(Role::Secretary), person(1), &announced), writable, "{state:?}");
        }
    }

    #[test]
    fn whoever_writes_reads_what_they_write() {
        for state in State::ALL {
            for editing_session in [false, true] {
                for delegations_see in [DelegationsSee::Live, DelegationsSee::LastRevision] {
                    let rules = TextRules { delegations_see, editing_session, ..rules(state) };
                    for role in Role::ALL {
                        for person in [person(1), person(7)] {
                            let reads = reading(&seat(role), person, &rules);
                            let holds = holds_pen(&seat(role), person, &rules);
                            assert!(!holds || reads == Reading::Live, "{state:?} {role:?}");
                        }
                    }
                }
            }
        }
    }
}
