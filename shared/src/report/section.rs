//! The sections of a round: which there are, who is asked for each, how it gets to where it is verified, and who is late.

use serde::{Deserialize, Serialize};

use super::rights::Asked;
use crate::member::MemberCode;
use crate::result::Scale;
use crate::text::{ClauseId, Kind};
use crate::time::Instant;

/// Something that was promised, as far as it decides who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The clause.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Who leads it.
    pub lead: Option<MemberCode>,
    /// Who takes part.
    pub participants: Vec<MemberCode>,
}

/// Which promises get a section, in the order of the text, and who is asked: every action, and every sub-goal that somebody leads or
/// that has no action under it, for nobody would speak of it otherwise. Asked beside the lead are those that take part by the sealed
/// text, and those that lead the work that serves it (`serving`). A promise that nobody leads is written by the secretariat.
#[must_use]
pub fn sections(promises: &[Promise], serving: &[(ClauseId, MemberCode)]) -> Vec<(ClauseId, Asked)> {
    let has_action = |clause: &ClauseId| {
        promises.iter().any(|one| one.kind == Kind::Action && one.parent.as_ref() == Some(clause))
    };
    let is_asked = |one: &&Promise| match one.kind {
        Kind::Action => true,
        Kind::Subgoal => one.lead.is_some() || !has_action(&one.clause),
        _ => false,
    };
    let asked = |one: &Promise| {
        let mut others: Vec<MemberCode> = Vec::new();
        let works = serving.iter().filter(|(clause, _)| *clause == one.clause).map(|(_, member)| member);
        for member in one.participants.iter().chain(works) {
            if Some(*member) != one.lead && !others.contains(member) {
                others.push(*member);
            }
        }
        crate::sort::by(&mut others, |a, b| {
            crate::member::place(a.as_str()).cmp(&crate::member::place(b.as_str()))
        });
        (one.clause.clone(), Asked { lead: one.lead, others })
    };
    promises.iter().filter(is_asked).map(asked).collect()
}

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Words are given, and made into one text.
    Open,
    /// The lead has sent the text to the secretariat.
    Sent,
    /// The secretariat has returned it with a reason.
    Returned,
    /// The secretariat has verified it.
    Verified,
}

/// A step that a section takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A member that takes part has given its words.
    Give,
    /// The lead sends the text.
    Send,
    /// The secretariat returns it.
    Return,
    /// The secretariat verifies it.
    Verify,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::Open, Self::Sent, Self::Returned, Self::Verified];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Sent => "sent",
            Self::Returned => "returned",
            Self::Verified => "verified",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == name)
    }

    /// Where that step leads from here; none when it does not. What was verified can be returned as long as the round is not locked.
    #[must_use]
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Open | Self::Returned, Step::Give) => Some(self),
            (Self::Open | Self::Returned, Step::Send) => Some(Self::Sent),
            (Self::Sent | Self::Verified, Step::Return) => Some(Self::Returned),
            (Self::Sent, Step::Verify) => Some(Self::Verified),
            _ => None,
        }
    }

    /// Whether words are written and given here.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Open | Self::Returned)
    }
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 4] = [Self::Give, Self::Send, Self::Return, Self::Verify];

    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Give => "give",
            Self::Send => "send",
            Self::Return => "return",
            Self::Verify => "verify",
        }
    }

    /// The step of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }
}

/// The times that decide who is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// From when on words of members that take part are late.
    pub countries: Instant,
    /// From when on texts of members that lead are late.
    pub leads: Instant,
    /// From when on the report is late, and what was returned and is not corrected.
    pub due: Instant,
    /// Whether the round is locked.
    pub locked: bool,
    /// Now.
    pub now: Instant,
}

/// Where a member stands with a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It has no part in it.
    NotAsked,
    /// Its words are awaited.
    Awaited,
    /// Its words are awaited, and late.
    Late,
    /// Its words are there.
    Given,
    /// Its words are there, and came late.
    GivenLate,
    /// The text went on without its words.
    Missed,
    /// It leads, and makes one text of what is given.
    Merging,
    /// It leads, and the text is late.
    MergingLate,
    /// It has sent the text.
    Sent,
    /// It has the text back, with a reason.
    Returned,
    /// It has had the text back until the report was due.
    ReturnedLate,
    /// The secretariat has a text, and is to verify or return it.
    Verifying,
    /// It has had it until after the report was due.
    VerifyingLate,
    /// Its text is verified.
    Verified,
    /// The round was locked without its text.
    LeftOut,
}

impl Standing {
    /// Whether somebody waits for it longer than was agreed.
    #[must_use]
    pub const fn is_late(self) -> bool {
        matches!(self, Self::Late | Self::MergingLate | Self::ReturnedLate | Self::VerifyingLate)
    }

    /// Whether it is the member's turn.
    #[must_use]
    pub const fn is_turn(self) -> bool {
        self.is_late() || matches!(self, Self::Awaited | Self::Merging | Self::Returned | Self::Verifying)
    }
}

/// Where a member that takes part stands, by when its words were given.
#[must_use]
pub fn of_other(stage: Stage, given_at: Option<Instant>, times: &Times) -> Standing {
    match given_at {
        Some(at) if at < times.countries => Standing::Given,
        Some(_) => Standing::GivenLate,
        None if times.locked || !stage.is_written() => Standing::Missed,
        None if times.now >= times.countries => Standing::Late,
        None => Standing::Awaited,
    }
}

/// Where whoever leads stands: a member, or the secretariat where nobody leads ([`of_office`]).
#[must_use]
pub fn of_lead(stage: Stage, times: &Times) -> Standing {
    match stage {
        Stage::Verified => Standing::Verified,
        _ if times.locked => Standing::LeftOut,
        Stage::Sent => Standing::Sent,
        Stage::Returned if times.now >= times.due => Standing::ReturnedLate,
        Stage::Returned => Standing::Returned,
        Stage::Open if times.now >= times.leads => Standing::MergingLate,
        Stage::Open => Standing::Merging,
    }
}

/// Where the secretariat stands: from when a text is sent until the report is due it verifies or returns it, whoever leads, and is late
/// after that. Before and afterwards it has a part only where nobody else leads.
#[must_use]
pub fn of_office(leads: bool, stage: Stage, times: &Times) -> Standing {
    match stage {
        Stage::Sent if !times.locked && times.now >= times.due => Standing::VerifyingLate,
        Stage::Sent if !times.locked => Standing::Verifying,
        _ if leads => of_lead(stage, times),
        _ => Standing::NotAsked,
    }
}

/// How many sections stand on which step of the scale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Steps {
    /// Ambitions fulfilled.
    pub fulfilled: u32,
    /// Minor challenges.
    pub minor: u32,
    /// Moderate challenges.
    pub moderate: u32,
    /// Major challenges.
    pub major: u32,
    /// No data.
    pub no_data: u32,
    /// The progress of all that name one, added up.
    pub progress: u32,
    /// How many name one.
    pub named: u32,
}

impl Steps {
    /// One more.
    pub fn add(&mut self, scale: Scale, progress: Option<u8>) {
        match scale {
            Scale::Fulfilled => self.fulfilled += 1,
            Scale::Minor => self.minor += 1,
            Scale::Moderate => self.moderate += 1,
            Scale::Major => self.major += 1,
            Scale::NoData => self.no_data += 1,
        }
        if let Some(progress) = progress {
            self.progress += u32::from(progress);
            self.named += 1;
        }
    }

    /// How many there are on that step.
    #[must_use]
    pub const fn of(self, scale: Scale) -> u32 {
        match scale {
            Scale::Fulfilled => self.fulfilled,
            Scale::Minor => self.minor,
            Scale::Moderate => self.moderate,
            Scale::Major => self.major,
            Scale::NoData => self.no_data,
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.fulfilled + self.minor + self.moderate + self.major + self.no_data
    }

    /// The mean progress of those that name one, rounded to whole per cent; none when none does.
    #[must_use]
    pub const fn mean(self) -> Option<u32> {
        (self.progress + self.named / 2).checked_div(self.named)
    }
}
