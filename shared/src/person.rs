//! People: those with an account, and who may invite, suspend and seat them.

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::permission::{Act, Verdict};
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::{Role, Seat};

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

/// The most seats one invitation gives.
pub const SEATS_MOST: u32 = 10;

/// Notes what is wrong with a name.
pub fn check_name(pointer: &str, name: &str, errors: &mut FieldErrors) {
    errors.length(pointer, name, 1, NAME_MOST);
}

/// Notes what is wrong with an e-mail address.
pub fn check_email(pointer: &str, email: &str, errors: &mut FieldErrors) {
    let email = email.trim();
    if email.is_empty() {
        errors.add(pointer, FieldCode::Required);
    } else if email.chars().count() > EMAIL_MOST as usize {
        errors.add_limit(pointer, FieldCode::TooLong, EMAIL_MOST);
    } else if !looks_like_email(email) {
        errors.add(pointer, FieldCode::NotAnEmail);
    }
}

/// What a one-time link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// Makes the first account of an installation, an administrator's.
    FirstAdministrator,
    /// Lets an invited person in.
    Join,
    /// Sets a new password in place of a lost one.
    NewPassword,
}

impl LinkPurpose {
    const ALL: [Self; 3] = [Self::FirstAdministrator, Self::Join, Self::NewPassword];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FirstAdministrator => "first_administrator",
            Self::Join => "join",
            Self::NewPassword => "new_password",
        }
    }

    /// The purpose of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == name)
    }

    /// Whether whoever follows the link says what they are called.
    #[must_use]
    pub const fn asks_name(self) -> bool {
        matches!(self, Self::FirstAdministrator | Self::Join)
    }

    /// Whether whoever follows the link says what their e-mail address is; an invited person's is known.
    #[must_use]
    pub const fn asks_email(self) -> bool {
        matches!(self, Self::FirstAdministrator)
    }
}

/// The roles a person has or is to have: what the rules below need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles(pub Vec<Role>);

impl Roles {
    fn are_given_by(&self, seat: &Seat) -> Verdict {
        match seat.role {
            Role::Administrator => Verdict::Allowed,
            Role::Secretary => Verdict::allow_if(!self.0.contains(&Role::Administrator)),
            _ => Verdict::Refused,
        }
    }
}

/// An act that makes people or gives them seats.
pub trait GivesSeats: Act {}
impl GivesSeats for Invite {}
impl GivesSeats for GiveSeat {}
impl GivesSeats for AcceptLink {}

crate::act! {
    /// Reading the list of people and their seats: all who take part, and the administrator.
    pub struct ReadPeople = "person.read" on ();
    |seat, ()| Verdict::allow_if(seat.role.negotiates() || seat.role == Role::Administrator)
}

crate::act! {
    /// Inviting a person to seats: the secretariat for those who take part, the administrator for everyone. Nobody but an
    /// administrator makes an administrator.
    pub struct Invite = "person.invite" on Roles;
    |seat, roles| roles.are_given_by(seat)
}

crate::act! {
    /// Giving a person a seat: who might invite to it.
    pub struct GiveSeat = "person.give_seat" on Roles;
    |seat, roles| roles.are_given_by(seat)
}

crate::act! {
    /// Saying when a seat ends: who might invite to it.
    pub struct EndSeat = "person.end_seat" on Roles;
    |seat, roles| roles.are_given_by(seat)
}

crate::act! {
    /// Naming a delegate who speaks for the delegation on amendments, and taking that back: its head. The object is the
    /// member that the seat stands for.
    pub struct NameSpeaker = "person.name_speaker" on Option<MemberCode>;
    |seat, member| Verdict::allow_if(member.is_some_and(|member| seat.heads(member)))
}

crate::act! {
    /// Suspending a person: the administrator.
    pub struct Suspend = "person.suspend" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Administrator)
}

crate::act! {
    /// Letting a suspended person back in: the administrator.
    pub struct LetBackIn = "person.let_back_in" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Administrator)
}

/// Whom a new link would be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkFor {
    /// How the account stands.
    pub state: PersonState,
    /// The roles the person has.
    pub roles: Roles,
}

crate::act! {
    /// Making a new link: for somebody who has not joined yet, who might have invited them; for a new password, the
    /// administrator.
    pub struct MakeLink = "person.make_link" on LinkFor;
    |seat, link| match link.state {
        PersonState::Invited => link.roles.are_given_by(seat),
        _ => Verdict::allow_if(seat.role == Role::Administrator),
    }
}

crate::act! {
    /// Following a one-time link. The link is its own proof; no seat gives the right to follow another's.
    pub struct AcceptLink = "person.accept_link" on ();
    |_, ()| Verdict::Refused
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;

    fn seat(role: Role) -> Seat {
        let member = role.needs_member().then(|| "DK".parse().unwrap());
        Seat::new(SeatId::from_parts(0, 0), role, member, "2026-01-01".parse().unwrap())
    }

    #[test]
    fn only_an_administrator_makes_or_unmakes_an_administrator() {
        let roles = Roles(vec![Role::Delegate, Role::Administrator]);
        for role in Role::ALL {
            let expected = role == Role::Administrator;
            assert_eq!(Invite::verdict(&seat(role), &roles).is_allowed(), expected, "{role:?}");
            assert_eq!(GiveSeat::verdict(&seat(role), &roles).is_allowed(), expected, "{role:?}");
            assert_eq!(EndSeat::verdict(&seat(role), &roles).is_allowed(), expected, "{role:?}");
        }
    }

    #[test]
    fn the_secretariat_renews_an_invitation_and_no_password() {
        let link = |state, role| LinkFor { state, roles: Roles(vec![role]) };
        let allowed =
            |state, role| MakeLink::verdict(&seat(Role::Secretary), &link(state, role)).is_allowed();
        assert!(allowed(PersonState::Invited, Role::Delegate));
        assert!(!allowed(PersonState::Invited, Role::Administrator));
        assert!(!allowed(PersonState::Active, Role::Delegate));
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
