//! Finding people in the list by what is typed.

use shared::api::person::PersonSummary;

use crate::context::I18n;
use crate::seat::seat_in_words;

/// Whether every word typed is somewhere in the person's name, address or seats.
pub fn fits(t: &I18n, person: &PersonSummary, typed: &str) -> bool {
    let seats = person.seats.iter().map(|seat| {
        let code = seat.member.map(|member| member.to_string()).unwrap_or_default();
        format!("{} {code}", seat_in_words(t, seat))
    });
    let text = format!("{} {} {}", person.name, person.email, seats.collect::<Vec<_>>().join(" "));
    let text = text.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::id::{PersonId, SeatId};
    use shared::person::PersonState;
    use shared::seat::{Role, Seat};

    #[test]
    fn every_word_must_be_somewhere() {
        let t = I18n::english();
        let person = PersonSummary {
            id: PersonId::from_parts(0, 0),
            name: "Þóra Ærø".into(),
            email: "head.is@example.org".into(),
            state: PersonState::Active,
            seats: vec![Seat::new(
                SeatId::from_parts(0, 0),
                Role::Head,
                "IS".parse().ok(),
                "2026-01-01".parse().unwrap(),
            )],
            link_expires_at: None,
        };
        for typed in ["", "þóra", "iceland head", "IS", "example ærø"] {
            assert!(fits(&t, &person, typed), "{typed}");
        }
        assert!(!fits(&t, &person, "þóra norway"));
    }
}
