//! Signing in and out, one's own sessions and password.

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, SessionId};
use crate::seat::Seat;
use crate::time::Instant;

/// E-mail and password.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
}

/// A session that was opened or renewed. The refresh token comes in a cookie that no script can read.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionOpened {
    /// Goes into the `Authorization` header as `Bearer …`; kept in memory only.
    pub access_token: String,
    /// When the access token runs out.
    pub expires_at: Instant,
    /// Who signed in.
    pub account: Account,
}

/// The signed-in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// The person.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// This session.
    pub session: SessionId,
    /// The seats that hold now, the first being the one acted in when a request names none.
    pub seats: Vec<Seat>,
}

/// One of a person's sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionSummary {
    /// The session.
    pub id: SessionId,
    /// When it was opened.
    pub opened_at: Instant,
    /// When it was last used, to within an access token's life.
    pub used_at: Instant,
    /// The browser, as it named itself.
    pub browser: String,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// A new password, with the one it replaces.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPassword {
    /// The current password.
    pub current: String,
    /// The new one.
    pub new: String,
}

/// A new e-mail address, with the password that confirms it.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewEmail {
    /// The current password.
    pub current: String,
    /// The new address, which is what the person signs in with from now on.
    pub email: String,
}

/// A new name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewName {
    /// What the person wants to be called.
    pub name: String,
}

crate::path! {
    /// A path to one session.
    pub struct OfSession {
        /// The session.
        session: SessionId,
    }
}

crate::endpoint! {
    /// Signs in with e-mail and password.
    pub struct SignIn: Post "/session" for Anyone => 201 SessionOpened {
        body: Credentials,
        problems: [CredentialsWrong, ForeignOrigin],
    }
}

crate::endpoint! {
    /// Renews the access token by the refresh cookie, which is replaced.
    pub struct RefreshSession: Post "/session/refresh" for Cookie => 200 SessionOpened {
        problems: [SessionEnded, ForeignOrigin],
    }
}

crate::endpoint! {
    /// Ends this session.
    pub struct SignOut: Delete "/session" for Cookie => 204 () {
        problems: [ForeignOrigin],
    }
}

crate::endpoint! {
    /// Says who is signed in, and in which seats they may act.
    pub struct GetAccount: Get "/account" for SignedIn => 200 Account {}
}

crate::endpoint! {
    /// Changes what the person is called.
    pub struct RenameAccount: Put "/account/name" for SignedIn => 200 Account {
        body: NewName,
    }
}

crate::endpoint! {
    /// Lists the person's own sessions, the latest first.
    pub struct ListSessions: Get "/account/sessions" for SignedIn => 200 Vec<SessionSummary> {}
}

crate::endpoint! {
    /// Ends one of the person's own sessions.
    pub struct EndSession: Delete "/account/sessions/{session}" for SignedIn => 204 () {
        path: OfSession,
    }
}

crate::endpoint! {
    /// Ends all of the person's own sessions, this one included.
    pub struct EndAllSessions: Delete "/account/sessions" for SignedIn => 204 () {}
}

crate::endpoint! {
    /// Changes the person's own password; every other session ends.
    pub struct ChangePassword: Put "/account/password" for SignedIn => 204 () {
        body: NewPassword,
    }
}

crate::endpoint! {
    /// Changes the e-mail address the person signs in with; every other session ends.
    pub struct ChangeEmail: Put "/account/email" for SignedIn => 200 Account {
        body: NewEmail,
        problems: [EmailTaken],
    }
}
