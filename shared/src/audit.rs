//! The audit's scopes, and who may read which (text model 13).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::ProgrammeId;
use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::seat::Role;

/// Whose chain an entry stands in. As text: `installation`, `programme:<id>`, `programme:<id>:DK`,
/// `programme:<id>:office`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    /// Accounts, seats, settings.
    Installation,
    /// What concerns all who take part in a programme.
    Programme(ProgrammeId),
    /// What one delegation does among itself in a programme.
    Delegation(ProgrammeId, MemberCode),
    /// What the secretariat does among itself in a programme: its own drafting proposals before they are tabled.
    Office(ProgrammeId),
}

/// Stands where a delegation's code would, in the scope of the secretariat.
const OFFICE: &str = "office";

impl TryFrom<String> for Scope {
    type Error = NotAScope;
    fn try_from(text: String) -> Result<Self, NotAScope> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Scope {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Scope".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "examples": ["installation"] })
    }
}

/// A text that names no scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an audit scope")]
pub struct NotAScope;

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installation => f.write_str("installation"),
            Self::Programme(programme) => write!(f, "programme:{programme}"),
            Self::Delegation(programme, member) => write!(f, "programme:{programme}:{member}"),
            Self::Office(programme) => write!(f, "programme:{programme}:{OFFICE}"),
        }
    }
}

impl FromStr for Scope {
    type Err = NotAScope;
    fn from_str(text: &str) -> Result<Self, NotAScope> {
        let mut parts = text.split(':');
        let scope = match (parts.next(), parts.next(), parts.next()) {
            (Some("installation"), None, None) => Self::Installation,
            (Some("programme"), Some(id), None) => Self::Programme(id.parse().map_err(|_| NotAScope)?),
            (Some("programme"), Some(id), Some(OFFICE)) => Self::Office(id.parse().map_err(|_| NotAScope)?),
            (Some("programme"), Some(id), Some(member)) => {
                Self::Delegation(id.parse().map_err(|_| NotAScope)?, member.parse().map_err(|_| NotAScope)?)
            }
            _ => return Err(NotAScope),
        };
        if parts.next().is_some() { Err(NotAScope) } else { Ok(scope) }
    }
}

crate::act! {
    /// Reading a chain: the installation's is the administrator's; a programme's is for all who take part; a
    /// delegation's for that delegation alone, the secretariat's own for the secretariat; for others these are not there.
    pub struct ReadAudit = "audit.read" on Scope;
    |seat, scope| match scope {
        Scope::Installation => Verdict::allow_if(seat.role == Role::Administrator),
        Scope::Programme(_) => Verdict::allow_if(seat.role.negotiates()),
        Scope::Delegation(_, member) if seat.member == Some(*member) && seat.role != Role::Chair => Verdict::Allowed,
        Scope::Office(_) if seat.role == Role::Secretary => Verdict::Allowed,
        Scope::Delegation(..) | Scope::Office(_) => Verdict::Unseen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;

    #[test]
    fn scopes_survive_their_text() {
        let programme = ProgrammeId::from_parts(1, 2);
        for scope in [
            Scope::Installation,
            Scope::Programme(programme),
            Scope::Delegation(programme, "FI".parse().unwrap()),
            Scope::Office(programme),
        ] {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        for text in ["", "programme", "programme:x", "installation:x", "programme:x:FI:y"] {
            assert_eq!(text.parse::<Scope>(), Err(NotAScope), "{text}");
        }
    }

    #[test]
    fn a_delegations_chain_is_not_there_for_others() {
        let scope = Scope::Delegation(ProgrammeId::from_parts(1, 2), "FI".parse().unwrap());
        let seat = |role, member: &str| {
            Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
        };
        assert_eq!(ReadAudit::verdict(&seat(Role::Delegate, "FI"), &scope), Verdict::Allowed);
        // The Finnish head who also chairs sees Finland's chain as Finland's head, not as the chair.
        for other in [
            seat(Role::Delegate, "SE"),
            seat(Role::Chair, "FI"),
            seat(Role::Secretary, ""),
            seat(Role::Administrator, ""),
        ] {
            assert_eq!(ReadAudit::verdict(&other, &scope), Verdict::Unseen, "{:?}", other.role);
        }
        let office = Scope::Office(ProgrammeId::from_parts(1, 2));
        assert_eq!(ReadAudit::verdict(&seat(Role::Secretary, ""), &office), Verdict::Allowed);
        for other in [seat(Role::Head, "FI"), seat(Role::Chair, "FI"), seat(Role::Administrator, "")] {
            assert_eq!(ReadAudit::verdict(&other, &office), Verdict::Unseen, "{:?}", other.role);
        }
    }
}
