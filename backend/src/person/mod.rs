//! People with an account, their seats, and the one-time links that let them in.
//!
//! Rules: `shared::person`, `shared::seat`. Events: `PersonChanged`, `SessionEnded`, `Changed` on `person`. Every change locks
//! the installation's chain first, so that rules over several people (the last administrator) hold when two act at once.
//! What it is not: sessions and passwords' checking, see `session`.

mod end_seat;
mod first_link;
mod follow_link;
mod give_seat;
mod invite;
mod let_back_in;
mod link;
mod link_store;
mod list;
mod make_link;
mod name_speaker;
mod read_link;
mod routes;
mod store;
mod suspend;
mod waiting;

pub use first_link::first_link;
pub use routes::routes;
pub use store::{
    address_of, chair_seat_within, end_seat, insert, insert_seat, rename, seated, seats_in, seats_of,
    seats_of_each, set_email, set_password, set_state,
};
pub use waiting::waiting;

use shared::api::person::PersonSummary;
use shared::body::Body;
use shared::id::PersonId;
use shared::member::{ChairTerm, Member};
use shared::permission::Act;
use shared::person::PersonState;
use shared::problem::Code;
use shared::seat::{Seat, Surroundings};
use shared::time::Instant;

use crate::db::{Connection, Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{body, member};

/// Tells sockets and screens that a person or their seats changed.
fn tell(tx: &Tx, person: PersonId) {
    tx.tell(Event::PersonChanged(person));
    tx.tell(Event::Changed { topic: "person", id: person.to_string() });
}

/// Everybody who may sign in, with the seats they have or had.
///
/// # Errors
/// When the database fails.
pub async fn active(connection: &impl Connection, now: Instant) -> Result<Vec<PersonSummary>, Error> {
    let mut people = store::people(connection, now).await?;
    people.retain(|one| one.state == PersonState::Active);
    Ok(people)
}

/// Requires that somebody who may sign in administers without an end; asked after the change.
async fn an_administrator_stays<A: Act>(tx: &Tx, _permit: &Permit<'_, A>) -> Result<(), Problem> {
    if store::lasting_administrators(tx).await? == 0 { Err(Code::LastAdministrator.into()) } else { Ok(()) }
}

/// What new seats of a person must fit in with.
struct Ground {
    members: Vec<Member>,
    terms: Vec<ChairTerm>,
    bodies: Vec<Body>,
}

impl Ground {
    /// As it is inside the transaction.
    async fn read(tx: &Tx) -> Result<Self, Problem> {
        Ok(Self {
            members: member::members(tx.sql()).await?,
            terms: member::chair_terms(tx.sql()).await?,
            bodies: body::bodies(tx.sql()).await?,
        })
    }

    /// Beside the seats that the person has or had.
    fn around<'a>(&'a self, held: &'a [Seat]) -> Surroundings<'a> {
        Surroundings { members: &self.members, terms: &self.terms, bodies: &self.bodies, held }
    }
}
