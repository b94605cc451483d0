//! What the address of the list says: in which state, whose, and about which clause.

use serde::{Deserialize, Serialize};
use shared::amendment::{Amendment, State};
use shared::api::amendment::AmendmentView;
use shared::member::MemberCode;
use shared::text::ClauseId;

/// How far amendments are that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They wait for a decision.
    #[default]
    Open,
    /// All sponsors have answered what the office proposes: they can be decided.
    Answered,
    /// They were decided or withdrawn.
    Decided,
    /// All of them.
    All,
}

impl Standing {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Answered, Self::Decided, Self::All];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Decided => "decided",
            Self::All => "all",
        }
    }

    /// Whether an amendment in that state is shown.
    pub const fn holds(self, state: State) -> bool {
        match self {
            Self::Open => state.is_open(),
            Self::Answered => matches!(state, State::Answered),
            Self::Decided => !state.is_open(),
            Self::All => true,
        }
    }
}

/// Which amendments are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chosen {
    /// How far they are; the open ones when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Standing>,
    /// Those that this delegation stands behind, or wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<MemberCode>,
    /// Those about this clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

impl Chosen {
    /// How far they are.
    pub fn standing(&self) -> Standing {
        self.state.unwrap_or_default()
    }

    /// Whether a tabled amendment is shown.
    pub fn holds(&self, view: &AmendmentView) -> bool {
        self.standing().holds(view.record.state)
            && self.by.is_none_or(|member| is_behind(&view.record, member))
            && self.is_about(view)
    }

    /// Whether a draft is shown: wherever it stands and whoever writes it with us, by its clause alone.
    pub fn is_about(&self, view: &AmendmentView) -> bool {
        self.clause.as_ref().is_none_or(|clause| about(view).any(|one| one == clause))
    }
}

/// Whether a delegation stands behind it, or wrote it.
fn is_behind(record: &Amendment, member: MemberCode) -> bool {
    record.sponsors.contains(&member) || record.authors().contains(&member)
}

/// The clauses it changes, makes, or puts something behind.
pub fn about(view: &AmendmentView) -> impl Iterator<Item = &ClauseId> {
    let drafted = view.draft.iter().flat_map(|draft| &draft.operations);
    view.operations.iter().chain(drafted).flat_map(|operation| {
        std::iter::once(operation.clause()).chain(operation.anchor().filter(|_| operation.on().is_none()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view;
    use crate::revision::address::query;
    use crate::revision::compare::samples::id;
    use yew_router::query::FromQuery;

    #[test]
    fn a_choice_survives_its_address() {
        for state in Standing::ALL {
            let chosen = Chosen { state: Some(state), by: "FI".parse().ok(), clause: Some(id(3)) };
            assert_eq!(<Chosen as FromQuery>::from_query(&query(&chosen)).unwrap(), chosen);
        }
        assert_eq!(query(&Chosen::default()), "");
    }

    #[test]
    fn every_tabled_state_is_either_open_or_decided() {
        for state in
            State::ALL.into_iter().filter(|state| !matches!(state, State::Draft | State::ForClearance))
        {
            assert_ne!(Standing::Open.holds(state), Standing::Decided.holds(state), "{state:?}");
            assert!(Standing::All.holds(state));
        }
    }

    #[test]
    fn amendments_are_chosen_by_who_stands_behind_them_and_by_clause() {
        let view = view(12, "FI", State::Tabled);
        let by = |code: &str| Chosen { by: code.parse().ok(), ..Chosen::default() };
        let on = |n| Chosen { clause: Some(id(n)), ..Chosen::default() };
        assert!(by("FI").holds(&view) && !by("DK").holds(&view));
        assert!(on(3).holds(&view) && !on(4).holds(&view));
    }
}
