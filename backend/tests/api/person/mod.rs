//! `/people` and `/link`.

mod first_link;
mod invite;
mod link;
mod seat;
mod suspend;

use shared::api::person::{Invitation, InvitePerson, Invited};
use shared::seat::{NewSeat, Role};

use crate::support::Client;

/// A seat from its short text, as `World::seat` reads it, from today on.
pub fn new_seat(text: &str) -> NewSeat {
    let (role, member) = text.split_once(' ').unwrap_or((text, ""));
    NewSeat {
        role: Role::from_name(role).expect("a role"),
        member: member.parse().ok(),
        body: None,
        from: "2026-11-23".parse().expect("a date"),
        to: None,
    }
}

pub fn invitation(email: &str, seats: &[&str]) -> Invitation {
    let seats = seats.iter().map(|text| new_seat(text)).collect();
    Invitation { email: email.into(), name: "Somebody New".into(), seats }
}

async fn invite(by: &Client, email: &str, seats: &[&str]) -> Invited {
    by.ask::<InvitePerson>((), invitation(email, seats)).await
}

fn secret(url: &str) -> String {
    url.split_once("/link#").expect("the secret stands behind the #").1.to_owned()
}
