//! Permission as a value: without a `Permit` for the act, a store's write does not compile (design 5, rule 3).
//!
//! The rule itself is pure and lives in `shared`, one function per act. Here it meets the caller and the transaction in
//! which the object was read, so that nothing can change between asking and doing.

use std::marker::PhantomData;

use shared::id::{PersonId, SeatId, SessionId};
use shared::permission::{Act, Verdict};
use shared::problem::Code;
use shared::seat::Seat;

use crate::db::Tx;
use crate::problem::Problem;

/// Who asks: a person in a seat, through a session.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The person.
    pub person: PersonId,
    /// The person's name, for what others see at once.
    pub name: String,
    /// The session.
    pub session: SessionId,
    /// The seat acted in.
    pub seat: Seat,
}

impl Caller {
    /// Asks whether the caller may read, outside a transaction.
    ///
    /// # Errors
    /// `forbidden`, or `not_found` where the thing is not the caller's to know.
    pub fn check<A: Act>(&self, object: &A::Object) -> Result<(), Problem> {
        match A::verdict(&self.seat, object) {
            Verdict::Allowed => Ok(()),
            Verdict::Refused => Err(Code::Forbidden.into()),
            Verdict::Unseen => Err(Problem::not_found()),
        }
    }

    /// Asks whether the caller may change, for this transaction.
    ///
    /// # Errors
    /// `forbidden`, or `not_found` where the thing is not the caller's to know.
    pub fn permit<'tx, A: Act>(
        &self,
        _within: &'tx Tx,
        object: &A::Object,
    ) -> Result<Permit<'tx, A>, Problem> {
        self.check::<A>(object)?;
        Ok(Permit {
            by: By::Person { person: self.person, seat: self.seat.id },
            within: PhantomData,
            act: PhantomData,
        })
    }
}

/// On whose behalf something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A person in a seat.
    Person {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: SeatId,
    },
    /// The system itself: a deadline that passed, a first start.
    System(&'static str),
}

/// The right to do `A`, within one transaction. It can only be got from a verdict, or from the system with a reason.
#[derive(Debug)]
pub struct Permit<'tx, A> {
    by: By,
    within: PhantomData<&'tx Tx>,
    act: PhantomData<fn() -> A>,
}

impl<'tx, A: Act> Permit<'tx, A> {
    /// The system's own right: for jobs, the first start, and links that are their own proof. The reason is audited.
    #[must_use]
    pub const fn system(_within: &'tx Tx, reason: &'static str) -> Self {
        Self { by: By::System(reason), within: PhantomData, act: PhantomData }
    }

    /// On whose behalf.
    #[must_use]
    pub const fn by(&self) -> By {
        self.by
    }
}
