//! Decision procedures: who answers, who counts, and what follows (domain reference 6.4).
//!
//! Here: adoption at a meeting (6.4 A). The outcome is a pure function of the answers and the programme's settings, and
//! says why in parts that the screen puts into words.

mod read;

use serde::{Deserialize, Serialize};

use crate::member::{MemberClass, MemberCode};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;
use crate::time::Date;

/// The longest statement, and the longest name of who was there.
pub const STATEMENT_MOST: u32 = 4000;
/// The longest text in a line: a place, a name.
pub const LINE_MOST: u32 = 200;

/// What a delegation says to the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Agree,
    /// Neither; does not stand in the way where the setting says so (Helsinki Treaty Art. 62, not verified).
    Abstain,
    /// No.
    Object,
}

/// How a delegation took part in the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Somebody was there for it.
    Present,
    /// Nobody was there, and it answered in writing.
    InWriting,
    /// Nobody was there, and nothing was written.
    Absent,
}

/// One delegation's line in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The delegation.
    pub member: MemberCode,
    /// How it took part.
    pub presence: Presence,
    /// Who was there for it.
    pub represented_by: String,
    /// What it said.
    pub answer: Option<Answer>,
    /// It agrees, and its parliament must approve; said before the decision (domain reference 6.4, conditional adoption).
    pub subject_to_parliament: bool,
    /// A statement for the record.
    pub statement: String,
}

/// The record of an adoption at a meeting, as the secretariat writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingRecord {
    /// The day.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// A line for every delegation.
    pub lines: Vec<Line>,
}

/// The settings that rest on rules not verified (domain reference 6.4, 6.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// An objection of a Baltic state stands in the way.
    pub baltic_objection_blocks: bool,
    /// A country that is absent and answered in writing counts as represented.
    pub written_reply_represents: bool,
    /// An abstention stands in the way.
    pub abstention_blocks: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { baltic_objection_blocks: true, written_reply_represents: true, abstention_blocks: false }
    }
}

/// Why a text is not adopted, or what is to be known of its adoption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// These countries were not represented: all must be.
    NotRepresented {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These countries gave no answer.
    NoAnswer {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These countries objected; one is enough.
    CountryObjected {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These Baltic states objected, and the programme's setting lets that stand in the way.
    BalticObjected {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These Baltic states objected; by the programme's setting that is recorded and does not stand in the way.
    BalticObjectionNoted {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These countries abstained, and the programme's setting lets that stand in the way.
    AbstentionBlocks {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These countries abstained, which does not stand in the way.
    AbstentionNoted {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These autonomous areas objected: that does not stand in the way; they join the text or do not.
    AreaObjectionNoted {
        /// Which.
        members: Vec<MemberCode>,
    },
    /// These countries agreed.
    Agreed {
        /// Which.
        members: Vec<MemberCode>,
    },
}

/// What follows from the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// Whether the text is adopted.
    pub adopted: bool,
    /// The countries it does not bind before their parliament has approved.
    pub subject_to: Vec<MemberCode>,
    /// Why, in the order it is told.
    pub reasons: Vec<Reason>,
}

/// The outcome of an adoption at a meeting (domain reference 6.4 A and "Who counts").
///
/// Formal unanimity is the countries': none objects, all are represented and have answered. The Baltic states count by the
/// programme's setting. Autonomous areas never stand in the way.
#[must_use]
pub fn outcome(lines: &[(Line, MemberClass)], rules: Rules) -> Outcome {
    let pick = |class: MemberClass, which: &dyn Fn(&Line) -> bool| -> Vec<MemberCode> {
        lines.iter().filter(|(line, of)| *of == class && which(line)).map(|(line, _)| line.member).collect()
    };
    let represented = |line: &Line| match line.presence {
        Presence::Present => true,
        Presence::InWriting => rules.written_reply_represents,
        Presence::Absent => false,
    };
    let said = |answer: Answer| move |line: &Line| line.answer == Some(answer);
    let (mut against, mut noted) = (Vec::new(), Vec::new());
    let mut put = |blocks: bool, members: Vec<MemberCode>, reason: fn(Vec<MemberCode>) -> Reason| {
        if !members.is_empty() {
            if blocks { against.push(reason(members)) } else { noted.push(reason(members)) }
        }
    };

    use MemberClass::{AutonomousArea, BalticState, Country};
    put(true, pick(Country, &|line| !represented(line)), |members| Reason::NotRepresented { members });
    put(true, pick(Country, &|line| represented(line) && line.answer.is_none()), |members| {
        Reason::NoAnswer { members }
    });
    put(true, pick(Country, &said(Answer::Object)), |members| Reason::CountryObjected { members });
    let baltic = pick(BalticState, &said(Answer::Object));
    if rules.baltic_objection_blocks {
        put(true, baltic, |members| Reason::BalticObjected { members });
    } else {
        put(false, baltic, |members| Reason::BalticObjectionNoted { members });
    }
    let abstained = pick(Country, &|line| represented(line) && line.answer == Some(Answer::Abstain));
    if rules.abstention_blocks {
        put(true, abstained, |members| Reason::AbstentionBlocks { members });
    } else {
        put(false, abstained, |members| Reason::AbstentionNoted { members });
    }
    put(false, pick(AutonomousArea, &said(Answer::Object)), |members| Reason::AreaObjectionNoted { members });
    let agrees = |line: &Line| represented(line) && line.answer == Some(Answer::Agree);
    put(false, pick(Country, &agrees), |members| Reason::Agreed { members });

    // A council of which no country is a member decides nothing.
    let adopted = against.is_empty() && lines.iter().any(|(_, class)| *class == Country);
    let conditional = |line: &Line| line.subject_to_parliament && agrees(line);
    let subject_to = if adopted { pick(Country, &conditional) } else { Vec::new() };
    against.extend(noted);
    Outcome { adopted, subject_to, reasons: against }
}

/// Checks a record against the members of that day: one line for each, no other, and no contradiction in a line.
pub fn check_record(record: &MeetingRecord, members: &[MemberCode], errors: &mut FieldErrors) {
    errors.length("/place", &record.place, 1, LINE_MOST);
    let mut seen = std::collections::BTreeSet::new();
    for (index, line) in record.lines.iter().enumerate() {
        let at = |field: &str| format!("/lines/{index}/{field}");
        if !members.contains(&line.member) {
            errors.add(at("member"), FieldCode::Unknown);
        } else if !seen.insert(line.member) {
            errors.add(at("member"), FieldCode::Duplicate);
        }
        let who_needed = u32::from(line.presence == Presence::Present);
        errors.length(&at("represented_by"), &line.represented_by, who_needed, LINE_MOST);
        errors.length(&at("statement"), &line.statement, 0, STATEMENT_MOST);
        if line.presence == Presence::Absent && line.answer.is_some() {
            errors.add(at("answer"), FieldCode::NotHere);
        }
        if line.presence == Presence::InWriting && line.answer.is_none() {
            errors.add(at("answer"), FieldCode::Required);
        }
        if line.subject_to_parliament && line.answer != Some(Answer::Agree) {
            errors.add(at("subject_to_parliament"), FieldCode::NotHere);
        }
    }
    if members.iter().any(|member| !seen.contains(member)) {
        errors.add("/lines", FieldCode::Required);
    }
}

/// How an autonomous area stands to an adopted text (domain reference 6.4, "Who counts").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Joining {
    /// Has not said yet.
    Pending,
    /// Joins.
    Joined,
    /// Joins in part; the note says in which.
    InPart,
    /// Does not join.
    NotJoined,
}

crate::act! {
    /// Writing the record of an adoption at a meeting: the secretariat.
    pub struct RecordAdoption = "procedure.record_adoption" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Confirming the record, or returning it: the chair (domain reference 6.5: the secretariat prepares, the chair opens).
    pub struct ConfirmAdoption = "procedure.confirm_adoption" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Chair)
}

crate::act! {
    /// Saying how an autonomous area stands to the adopted text: its head, or the secretariat that records it.
    pub struct SayJoining = "procedure.say_joining" on MemberCode;
    |seat, area| Verdict::allow_if(seat.heads(*area) || seat.role == Role::Secretary)
}

crate::act! {
    /// Reading a procedure and its answers: all who take part, and observers once it is decided.
    pub struct ReadProcedure = "procedure.read" on Decided;
    |seat, Decided(decided)| match seat.role {
        role if role.negotiates() => Verdict::Allowed,
        Role::Observer if *decided => Verdict::Allowed,
        Role::Observer => Verdict::Unseen,
        _ => Verdict::Refused,
    }
}

/// Whether a procedure has an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided(pub bool);

#[cfg(test)]
#[path = "procedure_tests.rs"]
mod tests;
