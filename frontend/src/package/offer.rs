//! What somebody may do with a package now: a button is there exactly when its act would be done.

use shared::api::package::PackageView;
use shared::lifecycle;
use shared::package::{AnswerPackage, BeginPackage, LeadPackage, Matter, State};
use shared::permission::Act;
use shared::seat::Seat;

/// What may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each button")]
pub struct Offers {
    /// Building it otherwise.
    pub build: bool,
    /// Putting it before the delegations.
    pub put: bool,
    /// Answering it.
    pub answer: bool,
    /// Applying it; what holds it up is said beside the button.
    pub apply: bool,
    /// Taking it back.
    pub withdraw: bool,
    /// Taking back that it was applied.
    pub take_back: bool,
}

impl Offers {
    /// What a seat may do while the programme is in a state.
    pub fn of(view: &PackageView, seat: Option<&Seat>, state: lifecycle::State) -> Self {
        let Some(seat) = seat.filter(|_| state == lifecycle::State::Negotiation) else {
            return Self::default();
        };
        let matter = Matter { put: view.version > 0, named: false };
        let leads = LeadPackage::verdict(seat, &matter).is_allowed();
        let runs = matches!(view.state, State::Draft | State::Put);
        Self {
            build: leads && runs,
            put: leads && view.state == State::Draft && !view.pieces.is_empty(),
            answer: view.state == State::Put && AnswerPackage::verdict(seat, &matter).is_allowed(),
            apply: leads && view.state == State::Put,
            withdraw: leads && runs,
            take_back: leads && view.state == State::Applied,
        }
    }
}

/// Whether a seat may begin one.
pub fn may_begin(seat: Option<&Seat>, state: lifecycle::State) -> bool {
    state == lifecycle::State::Negotiation
        && seat.is_some_and(|seat| BeginPackage::verdict(seat, &()).is_allowed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::samples::{seat, view};
    use shared::seat::Role;

    #[test]
    fn the_chair_leads_and_the_heads_answer_while_it_is_negotiated() {
        let mut view = view();
        let (chair, head) = (seat(Role::Chair), seat(Role::Head));
        let state = lifecycle::State::Negotiation;
        let offers = Offers::of(&view, Some(&chair), state);
        assert!(offers.build && offers.apply && offers.withdraw && !offers.put && !offers.answer);
        let offers = Offers::of(&view, Some(&head), state);
        assert_eq!(offers, Offers { answer: true, ..Offers::default() });
        assert_eq!(Offers::of(&view, Some(&chair), lifecycle::State::Adoption), Offers::default());
        view.state = State::Applied;
        let offers = Offers::of(&view, Some(&chair), state);
        assert_eq!(offers, Offers { take_back: true, ..Offers::default() });
        (view.state, view.version) = (State::Draft, 0);
        assert!(Offers::of(&view, Some(&chair), state).put);
        assert_eq!(Offers::of(&view, Some(&head), state), Offers::default());
        assert!(may_begin(Some(&chair), state) && !may_begin(Some(&head), state));
    }
}
