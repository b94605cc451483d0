//! Typed identifiers: one type per noun, so that a person's id can never be passed for a seat's.
//!
//! On the wire and in the database an id is the 26 characters of a ULID. Ids sort by the time of their making, which is a
//! convenience for people who read logs; no rule depends on it, and knowing an id is never a right to see its object.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// A text that is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id: 26 characters of Crockford's base 32 are expected")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Ulid);

        impl $name {
            /// An id from the time of its making (milliseconds since 1970) and 80 random bits; both are passed in.
            #[must_use]
            pub fn from_parts(milliseconds: u64, random: u128) -> Self {
                Self(Ulid::from_parts(milliseconds, random))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self).map_err(|_| NotAnId)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" })
            }
        }
    )*};
}

ids! {
    /// A person with an account.
    PersonId;
    /// A seat: what a person is, for whom, from when to when (text model 6).
    SeatId;
    /// A signed-in session: one browser, until it is ended.
    SessionId;
    /// An invitation or a one-time link.
    InvitationId;
    /// A cooperation programme.
    ProgrammeId;
    /// A template that new programmes begin from.
    TemplateId;
    /// A text: one language of one programme.
    TextId;
    /// An issued revision of a text.
    RevisionId;
    /// An amendment.
    AmendmentId;
    /// A thread of comments.
    ThreadId;
    /// A message in a thread.
    MessageId;
    /// A round of a negotiation.
    RoundId;
    /// Something that somebody is told.
    NoticeId;
    /// A mail in the queue.
    MailId;
    /// Something that is to be done at its time.
    JobId;
    /// A decision procedure.
    ProcedureId;
    /// A position of a delegation.
    PositionId;
    /// A package of the chair.
    PackageId;
    /// An initiative.
    InitiativeId;
    /// A meeting of a workstream or of a body.
    MeetingId;
    /// A milestone of an initiative.
    MilestoneId;
    /// A document of an initiative or a workstream.
    DocumentId;
    /// A risk of an initiative.
    RiskId;
    /// A reporting round.
    ReportId;
    /// A workstream.
    WorkstreamId;
    /// A sealed work plan.
    PlanId;
    /// A chair term.
    ChairTermId;
    /// A body that people sit in.
    BodyId;
    /// An entry of an audit chain.
    AuditId;
    /// One request, for finding it in the log.
    RequestId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_the_wire() {
        let id = PersonId::from_parts(1_700_000_000_000, 42);
        let wire = serde_json::to_string(&id).unwrap();
        assert_eq!(wire.len(), 28);
        assert_eq!(serde_json::from_str::<PersonId>(&wire).unwrap(), id);
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in [
            "",
            "x",
            "01ARZ3NDEKTSV4RRFFQ69G5FA",
            "01ARZ3NDEKTSV4RRFFQ69G5FAVX",
            "8ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(NotAnId), "{text}");
        }
    }
}
