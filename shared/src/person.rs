//! People: those with an account, and who may invite, suspend and seat them.

use serde::{Deserialize, Serialize};

use crate::permission::Verdict;
use crate::seat::Role;

/// The longest name, in characters.
pub const NAME_MOST: u32 = 120;
/// The longest e-mail address, in characters (RFC 5321 allows 254).
pub const EMAIL_MOST: u32 = 254;
/// A link to join or to set a new password lives this long.
pub const LINK_SECONDS: i64 = 7 * 24 * 60 * 60;

/// How an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PersonState {
    /// Invited, and has not joined yet.
    Invited,
    /// May sign in.
    Active,
    /// May not sign in; nothing of theirs is lost.
    Suspended,
}

impl PersonState {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Suspended => "suspended",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Invited, Self::Active, Self::Suspended].into_iter().find(|state| state.as_str() == name)
    }
}

/// Whether a text can be an e-mail address: one `@`, something before it, a dotted host after it, no spaces. Whether it
/// is one is found out by writing to it.
#[must_use]
pub fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains('@')
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The form an e-mail address is compared in: trimmed, in lower case.
#[must_use]
pub fn email_key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The roles a person has or is to have: what the rules below need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles(pub Vec<Role>);

crate::act! {
    /// Reading the list of people and their seats: all who take part, and the administrator.
    pub struct ReadPeople = "person.read" on ();
    |seat, ()| Verdict::allow_if(seat.role.negotiates() || seat.role == Role::Administrator)
}

crate::act! {
    /// Inviting a person to seats, giving a seat, ending one: the secretariat for those who take part, the administrator
    /// for everyone. Nobody but an administrator makes an administrator.
    pub struct GiveSeat = "person.give_seat" on Roles;
    |seat, Roles(roles)| match seat.role {
        Role::Administrator => Verdict::Allowed,
        Role::Secretary => Verdict::allow_if(!roles.contains(&Role::Administrator)),
        _ => Verdict::Refused,
    }
}

crate::act! {
    /// Suspending a person, letting them back in, and making a link for a new password: the administrator.
    pub struct Suspend = "person.suspend" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Administrator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;

    fn seat(role: Role) -> Seat {
        let member = role.needs_member().then(|| "DK".parse().unwrap());
        Seat { id: SeatId::from_parts(0, 0), role, member, from: "2026-01-01".parse().unwrap(), to: None }
    }

    #[test]
    fn only_an_administrator_makes_an_administrator() {
        let roles = Roles(vec![Role::Delegate, Role::Administrator]);
        for role in Role::ALL {
            let expected = role == Role::Administrator;
            assert_eq!(GiveSeat::verdict(&seat(role), &roles).is_allowed(), expected, "{role:?}");
        }
    }

    #[test]
    fn observers_do_not_read_the_list_of_people() {
        assert!(!ReadPeople::verdict(&seat(Role::Observer), &()).is_allowed());
        assert!(ReadPeople::verdict(&seat(Role::Delegate), &()).is_allowed());
    }

    #[test]
    fn what_cannot_be_an_email_address() {
        assert!(looks_like_email("head.dk@demo.samrad.example"));
        for text in ["", "a", "@b.c", "a@b", "a@b@c.d", "a b@c.d", "a@.c", "a@c."] {
            assert!(!looks_like_email(text), "{text}");
        }
    }
}
