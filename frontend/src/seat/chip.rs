//! The chip of a seat: a delegation's code, or a role in a word.

use shared::seat::{Role, Seat};
use yew::prelude::*;

use super::seat_words;
use crate::context::use_i18n;
use crate::ui::{DelegationChip, RoleChip};

/// Properties of [`SeatChip`].
#[derive(Properties, PartialEq)]
pub struct SeatChipProps {
    /// The seat.
    pub seat: Seat,
    /// For heads of pages and tables.
    #[prop_or_default]
    pub big: bool,
}

/// A seat, short.
#[component]
pub fn SeatChip(props: &SeatChipProps) -> Html {
    let t = use_i18n();
    let (seat, big) = (&props.seat, props.big);
    let name = seat_words(&t, seat);
    let word = match (seat.role, seat.member) {
        (Role::Head | Role::Delegate, Some(member)) => {
            return html! { <DelegationChip code={member.to_string()} {name} {big} /> };
        }
        (Role::Chair, _) => t.seat_chair_short(),
        (Role::Secretary, _) => t.seat_secretary_short(),
        (Role::Administrator, _) => t.seat_administrator_short(),
        (Role::Observer | Role::Head | Role::Delegate, _) => t.seat_observer_short(),
    };
    html! { <RoleChip {word} {name} chair={seat.role == Role::Chair} {big} /> }
}
