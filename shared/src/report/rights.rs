//! Who may do what with a report.
//!
//! A part, which is the words of a member that takes part or the text of the lead, is written within its delegation: until its head
//! has sent it, it is there for nobody else. Domain reference 6.5: on an initiative reports "lead or participant", the secretariat
//! "checks".

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::permission::Verdict;
use crate::seat::{Role, Seat};

/// Who is asked for a section.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Asked {
    /// Who leads it, and makes one text of what is given; the secretariat when absent.
    pub lead: Option<MemberCode>,
    /// Who gives its words beside.
    pub others: Vec<MemberCode>,
}

/// Whose words somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// The text of the section.
    Lead,
    /// The words of a member that takes part.
    Other(MemberCode),
}

/// Whose words a seat writes in a section: nobody's, where it is not asked. The chair is not the national voice.
#[must_use]
pub fn voice(seat: &Seat, asked: &Asked) -> Option<Voice> {
    match (seat.role, seat.member) {
        (Role::Secretary, _) => asked.lead.is_none().then_some(Voice::Lead),
        (Role::Head | Role::Delegate, Some(member)) if asked.lead == Some(member) => Some(Voice::Lead),
        (Role::Head | Role::Delegate, Some(member)) => {
            asked.others.contains(&member).then_some(Voice::Other(member))
        }
        _ => None,
    }
}

/// What decides who reads of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Whether it is locked.
    pub locked: bool,
}

/// Those who take part get `rule`; for others a round is not there before it is locked.
fn for_readers(seat: &Seat, locked: bool, rule: bool) -> Verdict {
    if seat.role.negotiates() || locked { Verdict::allow_if(rule) } else { Verdict::Unseen }
}

crate::act! {
    /// Reading a report: all who take part; once it is locked, everyone with a seat.
    pub struct ReadReport = "report.read" on Seen;
    |seat, seen| for_readers(seat, seen.locked, true)
}

crate::act! {
    /// Opening a round: the secretariat.
    pub struct OpenReport = "report.open" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Changing what a round covers and when it is due: the secretariat.
    pub struct ChangeReport = "report.change" on Seen;
    |seat, seen| for_readers(seat, seen.locked, seat.role == Role::Secretary)
}

crate::act! {
    /// Locking a round: the secretariat.
    pub struct LockReport = "report.lock" on Seen;
    |seat, seen| for_readers(seat, seen.locked, seat.role == Role::Secretary)
}

crate::act! {
    /// Writing a part: heads and delegates of the member whose part it is; the secretariat where nobody leads.
    pub struct WritePart = "report.write" on Asked;
    |seat, asked| for_readers(seat, false, voice(seat, asked).is_some())
}

crate::act! {
    /// Sending a part on, to the lead or to the secretariat: the head of the member whose part it is; the secretariat where nobody
    /// leads.
    pub struct SendPart = "report.send" on Asked;
    |seat, asked| for_readers(seat, false, voice(seat, asked).is_some() && seat.role != Role::Delegate)
}

crate::act! {
    /// Returning a section with a reason: the secretariat.
    pub struct ReturnSection = "report.return" on Seen;
    |seat, seen| for_readers(seat, seen.locked, seat.role == Role::Secretary)
}

crate::act! {
    /// Verifying a section: the secretariat.
    pub struct VerifySection = "report.verify" on Seen;
    |seat, seen| for_readers(seat, seen.locked, seat.role == Role::Secretary)
}
