//! An invitation while it is typed: who, and one seat or several.

use shared::api::person::Invitation;
use shared::person::SEATS_MOST;
use shared::problem::FieldError;

use crate::seat::SeatDraft;

/// Where a seat stands in the request, and so in the answer that says what is wrong with it.
pub fn pointer(number: usize) -> String {
    format!("/seats/{number}")
}

/// A seat with a key of its own, so that its fields stay its own when another is taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyed {
    /// The key.
    pub key: u32,
    /// What its fields hold.
    pub seat: SeatDraft,
}

/// What is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    seats: Vec<Keyed>,
    next_key: u32,
}

impl Draft {
    /// Nothing typed yet, and one seat to fill in.
    pub fn begin(first: SeatDraft) -> Self {
        let seats = vec![Keyed { key: 0, seat: first }];
        Self { name: String::new(), email: String::new(), seats, next_key: 1 }
    }

    /// The seats, in order; there is always one.
    pub fn seats(&self) -> &[Keyed] {
        &self.seats
    }

    /// The seat of that number, to be changed.
    pub fn seat(&mut self, number: usize) -> Option<&mut SeatDraft> {
        self.seats.get_mut(number).map(|keyed| &mut keyed.seat)
    }

    /// Whether another seat may be added.
    pub fn has_room(&self) -> bool {
        self.seats.len() < SEATS_MOST as usize
    }

    /// Adds a seat, for the delegation of the one before: whoever has several most often has them there.
    pub fn add(&mut self, seat: SeatDraft) {
        if self.has_room() {
            let member = self.seats.last().map(|last| last.seat.member.clone()).unwrap_or_default();
            self.seats.push(Keyed { key: self.next_key, seat: SeatDraft { member, ..seat } });
            self.next_key += 1;
        }
    }

    /// Takes out a seat; the only one stays.
    pub fn remove(&mut self, number: usize) {
        if self.seats.len() > 1 && number < self.seats.len() {
            self.seats.remove(number);
        }
    }

    /// The invitation.
    ///
    /// # Errors
    /// Fields of all seats that say nothing; the rest is the server's to judge.
    pub fn invitation(&self) -> Result<Invitation, Vec<FieldError>> {
        let (mut seats, mut errors) = (Vec::new(), Vec::new());
        for (number, keyed) in self.seats.iter().enumerate() {
            match keyed.seat.seat(&pointer(number)) {
                Ok(seat) => seats.push(seat),
                Err(wrong) => errors.extend(wrong),
            }
        }
        if errors.is_empty() {
            Ok(Invitation { email: self.email.clone(), name: self.name.clone(), seats })
        } else {
            Err(errors)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(role: &str, member: &str, from: &str) -> SeatDraft {
        SeatDraft { role: role.into(), member: member.into(), from: from.into(), ..SeatDraft::default() }
    }

    #[test]
    fn every_seat_goes_along_and_each_says_at_its_own_place_what_is_missing() {
        let mut draft = Draft::begin(seat("head", "DK", "2026-01-01"));
        draft.add(seat("chair", "", "2026-01-01"));
        let sent = draft.invitation().unwrap().seats;
        assert_eq!(sent.iter().map(|seat| seat.role.as_str()).collect::<Vec<_>>(), ["head", "chair"]);
        assert_eq!(sent[1].member, "DK".parse().ok(), "the second begins with the delegation of the first");
        draft.seat(0).unwrap().from.clear();
        draft.seat(1).unwrap().role.clear();
        let pointers: Vec<_> =
            draft.invitation().unwrap_err().into_iter().map(|error| error.pointer).collect();
        assert_eq!(pointers, ["/seats/0/from", "/seats/1/role"]);
    }

    #[test]
    fn a_seat_keeps_its_key_when_another_is_taken_out_and_the_last_one_stays() {
        let mut draft = Draft::begin(SeatDraft::default());
        draft.add(SeatDraft::default());
        draft.remove(0);
        draft.add(SeatDraft::default());
        assert_eq!(draft.seats().iter().map(|keyed| keyed.key).collect::<Vec<_>>(), [1, 2]);
        draft.remove(7);
        draft.remove(1);
        draft.remove(0);
        assert_eq!(draft.seats().len(), 1);
    }

    #[test]
    fn there_are_no_more_seats_than_an_invitation_takes() {
        let mut draft = Draft::begin(SeatDraft::default());
        for _ in 0..SEATS_MOST + 3 {
            draft.add(SeatDraft::default());
        }
        assert_eq!((draft.seats().len(), draft.has_room()), (SEATS_MOST as usize, false));
    }
}
