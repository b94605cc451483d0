//! People, their seats, and the one-time links that let them in.
//!
//! A link's secret travels in bodies and, in the address people click, behind the `#`, which browsers send to nobody: it
//! stands in no log.

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, SeatId};
use crate::person::{LinkPurpose, PersonState};
use crate::seat::{NewSeat, Seat};
use crate::time::{Date, Instant};

/// Where the app's page for one-time links is; the secret follows behind `#`.
pub const LINK_PAGE: &str = "/link";

/// A person, as others who take part see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonSummary {
    /// The person.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// How the account stands.
    pub state: PersonState,
    /// Every seat the person has, had, or will have, in the order they were given.
    pub seats: Vec<Seat>,
    /// Until when the open link works, where there is one.
    pub link_expires_at: Option<Instant>,
}

/// A person to invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// The e-mail address, which is what the person signs in with.
    pub email: String,
    /// The name; the person may change it.
    pub name: String,
    /// One seat or more.
    pub seats: Vec<NewSeat>,
}

/// A one-time link. It is shown once; only a hash of its secret is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkMade {
    /// The whole address, to be given to the person by a safe way.
    pub url: String,
    /// Until when it works.
    pub expires_at: Instant,
}

/// A person who was invited.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Invited {
    /// The person.
    pub person: PersonSummary,
    /// The link by which they join.
    pub link: LinkMade,
}

/// The secret of a link.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkSecret {
    /// What stands behind the `#`.
    pub secret: String,
}

/// What a link is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkSeen {
    /// What it does.
    pub purpose: LinkPurpose,
    /// Whom it is for; empty for the first administrator, who says so.
    pub name: String,
    /// What that person signs in with; empty for the first administrator.
    pub email: String,
    /// Until when it works.
    pub expires_at: Instant,
}

/// Following a link.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkAccepted {
    /// What stands behind the `#`.
    pub secret: String,
    /// What the person is called, where the link asks for it.
    #[serde(default)]
    pub name: Option<String>,
    /// The e-mail address, where the link asks for it.
    #[serde(default)]
    pub email: Option<String>,
    /// The password to sign in with from now on.
    pub password: String,
}

/// When a seat ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeatEnd {
    /// The first day it no longer holds: today or later.
    pub to: Date,
}

crate::path! {
    /// A path to one person.
    pub struct OfPerson {
        /// The person.
        person: PersonId,
    }
}

crate::path! {
    /// A path to one seat of a person.
    pub struct OfSeat {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: SeatId,
    }
}

crate::endpoint! {
    /// Lists everyone with an account or an invitation, by name.
    pub struct ListPeople: Get "/people" for SignedIn => 200 Vec<PersonSummary> {}
}

crate::endpoint! {
    /// Invites a person to seats, and answers with the one-time link.
    pub struct InvitePerson: Post "/people" for SignedIn => 201 Invited {
        body: Invitation,
        problems: [EmailTaken],
    }
}

crate::endpoint! {
    /// Makes a new one-time link: to join, or to set a new password. Older links of the person stop working.
    pub struct MakePersonLink: Post "/people/{person}/link" for SignedIn => 201 LinkMade {
        path: OfPerson,
        problems: [PersonSuspended],
    }
}

crate::endpoint! {
    /// Suspends a person: their sessions end at once, their links stop working.
    pub struct SuspendPerson: Put "/people/{person}/suspension" for SignedIn => 204 () {
        path: OfPerson,
        problems: [NotYourself, LastAdministrator],
    }
}

crate::endpoint! {
    /// Lets a suspended person back in.
    pub struct LetPersonBackIn: Delete "/people/{person}/suspension" for SignedIn => 204 () {
        path: OfPerson,
    }
}

crate::endpoint! {
    /// Gives a person a seat.
    pub struct GivePersonSeat: Post "/people/{person}/seats" for SignedIn => 201 Seat {
        path: OfPerson,
        body: NewSeat,
    }
}

crate::endpoint! {
    /// Says when a seat ends.
    pub struct EndPersonSeat: Put "/people/{person}/seats/{seat}/end" for SignedIn => 200 Seat {
        path: OfSeat,
        body: SeatEnd,
        problems: [SeatOver, LastAdministrator],
    }
}

/// Whether a seat speaks for its delegation on amendments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// Whether it does.
    pub speaks: bool,
}

crate::endpoint! {
    /// Says whether a delegate speaks for the delegation on amendments.
    pub struct NameASpeaker: Put "/people/{person}/seats/{seat}/voice" for SignedIn => 200 Seat {
        path: OfSeat,
        body: Voice,
        problems: [SeatOver],
    }
}

crate::endpoint! {
    /// Says what a one-time link is for.
    pub struct ReadLink: Post "/link" for Anyone => 200 LinkSeen {
        body: LinkSecret,
        problems: [LinkSpent],
    }
}

crate::endpoint! {
    /// Follows a one-time link: sets name and password, after which the person can sign in.
    pub struct FollowLink: Post "/link/acceptance" for Anyone => 204 () {
        body: LinkAccepted,
        problems: [LinkSpent, EmailTaken],
    }
}
