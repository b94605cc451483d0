//! Programmes: what they are, their settings, and who may make, change and move them.
//!
//! Not here: the states and steps themselves ([`crate::lifecycle`]); the words ([`crate::text`]).

mod reading;

pub use reading::{DelegationsSee, Reading, TextRules, holds_pen, reading};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::lifecycle::State;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::{Role, Seat};
use crate::time::{Date, Instant};

/// The longest title, in characters.
pub const TITLE_MOST: u32 = 200;
/// The longest note or reason, in characters.
pub const NOTE_MOST: u32 = 2000;
/// The longest label of the officials' committee, in characters.
pub const LABEL_MOST: u32 = 60;
/// The longest name of the series of working documents, in characters.
pub const SERIES_MOST: u32 = 60;
/// The most people that share the pen besides secretariat and chair.
pub const DRAFTING_GROUP_MOST: u32 = 40;
/// The most translations of a title.
pub const TITLES_MOST: u32 = 20;
/// How long a consultation is open unless said otherwise, in days (domain reference 6.2).
pub const CONSULTATION_DAYS: i64 = 35;
/// The zone in which deadlines are set, by its IANA name; what is shown is the screen's business.
pub const OFFICE_ZONE: &str = "Europe/Copenhagen";
/// What the officials' committee is called unless said otherwise (domain reference 6.8, 3).
pub const OFFICIALS_LABEL: &str = "EK-DIGITAL";

/// The days a programme is for; any length (four and six years are both real). Both days belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Period {
    /// The period as the title of a programme has it: `2031–2034`, or `2031` for one year.
    #[must_use]
    pub fn years(self) -> String {
        let (from, to) = (self.from.year(), self.to.year());
        if from == to { from.to_string() } else { format!("{from}–{to}") }
    }

    /// Whether the day belongs to it.
    #[must_use]
    pub fn includes(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Notes that a day is none of it, and which its first and its last day are.
    pub fn outside(self, pointer: &str, errors: &mut FieldErrors) {
        let days = vec![self.from.to_string(), self.to.to_string()];
        errors.add_named(pointer, FieldCode::OutsidePeriod, days);
    }

    /// Whether some day belongs to both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Notes what is wrong with it.
    pub fn check(self, pointer: &str, errors: &mut FieldErrors) {
        if self.to < self.from {
            errors.add(format!("{pointer}/to"), FieldCode::EndsBeforeStart);
        }
    }
}

/// What sort of governing document it is (domain reference 6.1, 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A ministers' declaration.
    Declaration,
    /// A cooperation programme.
    #[default]
    CooperationProgramme,
    /// A work plan under a programme.
    WorkPlan,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::CooperationProgramme, Self::WorkPlan, Self::Declaration];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Declaration => "declaration",
            Self::CooperationProgramme => "cooperation_programme",
            Self::WorkPlan => "work_plan",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// The phases that a programme may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phases {
    /// The public and the Nordic Council are asked.
    pub consultation: bool,
    /// The officials' committee sends it to the ministers.
    pub endorsement: bool,
}

impl Default for Phases {
    fn default() -> Self {
        Self { consultation: true, endorsement: true }
    }
}

/// What the secretariat settles for a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Which phases it goes through.
    pub phases: Phases,
    /// What delegations read before it is adopted (text model 7).
    pub delegations_see: DelegationsSee,
    /// Whether an objection of a Baltic state blocks adoption (domain reference 6.8, 1).
    pub baltic_objection_blocks: bool,
    /// Who shares the pen with the secretariat and the chair.
    pub drafting_group: Vec<PersonId>,
    /// What the officials' committee is called.
    pub officials_label: String,
    /// What the numbers of working documents begin with: `MR-DIGITAL 2031–2034` makes `MR-DIGITAL 2031–2034/7`.
    pub document_series: String,
}

impl Settings {
    /// The defaults for a period (domain reference 6.8).
    #[must_use]
    pub fn for_period(period: Period) -> Self {
        Self {
            phases: Phases::default(),
            delegations_see: DelegationsSee::Live,
            baltic_objection_blocks: true,
            drafting_group: Vec::new(),
            officials_label: OFFICIALS_LABEL.into(),
            document_series: format!("MR-DIGITAL {}", period.years()),
        }
    }

    /// Notes what is wrong. Whether the people exist and hold seats is for the server to know.
    pub fn check(&self, pointer: &str, errors: &mut FieldErrors) {
        errors.length(&format!("{pointer}/officials_label"), &self.officials_label, 1, LABEL_MOST);
        errors.length(&format!("{pointer}/document_series"), &self.document_series, 1, SERIES_MOST);
        if self.drafting_group.len() > DRAFTING_GROUP_MOST as usize {
            let pointer = format!("{pointer}/drafting_group");
            errors.add_limit(pointer, FieldCode::TooLong, DRAFTING_GROUP_MOST);
        }
        for (index, person) in self.drafting_group.iter().enumerate() {
            if self.drafting_group[..index].contains(person) {
                errors.add(format!("{pointer}/drafting_group/{index}"), FieldCode::Duplicate);
            }
        }
    }
}

/// A time during which outsiders are asked: `opens <= t < closes`, by the server's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Window {
    /// The first moment.
    pub opens: Instant,
    /// The first moment that is too late.
    pub closes: Instant,
    /// The zone in which the end was set, by its IANA name.
    pub zone: String,
}

/// The dates of a programme that differ (domain reference 6.1, 5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dates {
    /// When the consultation is, or was, open.
    pub consultation: Option<Window>,
    /// When the officials endorsed it.
    pub endorsed: Option<Date>,
    /// When the ministers adopted it.
    pub adopted: Option<Date>,
    /// Its first day in force.
    pub in_force: Date,
    /// Its last day in force.
    pub expires: Date,
    /// When it was published.
    pub published: Option<Date>,
}

/// A time in which the pen writes during a negotiation, announced to all with a reason (text model 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditingSession {
    /// When it was announced.
    pub opened_at: Instant,
    /// When it ends by itself; open until it is ended when absent.
    pub until: Option<Instant>,
    /// Why.
    pub reason: String,
    /// Who announced it.
    pub by: PersonId,
}

impl EditingSession {
    /// Whether it is still running: `t < until`.
    #[must_use]
    pub fn runs(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// Notes what is wrong with a title and its translations, which are keyed by language (`da`, `fi`).
pub fn check_titles(title: &str, titles: &BTreeMap<String, String>, errors: &mut FieldErrors) {
    errors.length("/title", title, 1, TITLE_MOST);
    if titles.len() > TITLES_MOST as usize {
        errors.add_limit("/titles", FieldCode::TooLong, TITLES_MOST);
    }
    for (language, title) in titles {
        let pointer = format!("/titles/{language}");
        let is_tag = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        if !is_tag || language == "en" {
            errors.add(pointer.clone(), FieldCode::Unknown);
        }
        errors.length(&pointer, title, 1, TITLE_MOST);
    }
}

/// Those who may know that the programme is there get `rule`; for others it is not.
fn for_readers(seat: &Seat, state: State, rule: bool) -> Verdict {
    if may_know(seat, state) { Verdict::allow_if(rule) } else { Verdict::Unseen }
}

/// Who takes part knows every programme; others know those that are out for consultation, and the adopted ones.
fn may_know(seat: &Seat, state: State) -> bool {
    seat.role.negotiates()
        || state.is_sealed()
        || (state == State::Consultation && seat.role == Role::Observer)
}

/// The states in which those who do not take part know of a programme: the rule of [`ReadProgramme`], for lists.
pub fn states_known_to(seat: &Seat) -> impl Iterator<Item = State> {
    State::ALL.into_iter().filter(move |state| may_know(seat, *state))
}

crate::act! {
    /// Knowing of a programme: its title, period, state and dates.
    pub struct ReadProgramme = "programme.read" on State;
    |seat, state| for_readers(seat, *state, true)
}

crate::act! {
    /// Reading how a programme moved and why, and its settings: all who take part.
    pub struct ReadHistory = "programme.read_history" on State;
    |seat, state| for_readers(seat, *state, seat.role.negotiates())
}

crate::act! {
    /// Making a programme: the secretariat.
    pub struct CreateProgramme = "programme.create" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Changing title, period, phases, drafting group and the other settings: the secretariat.
    pub struct ChangeSettings = "programme.change_settings" on State;
    |seat, state| for_readers(seat, *state, seat.role == Role::Secretary)
}

crate::act! {
    /// Taking a step of the lifecycle: the chair or the secretariat (domain reference 6.2).
    pub struct MoveState = "programme.move" on State;
    |seat, state| for_readers(seat, *state, leads(seat))
}

crate::act! {
    /// Announcing and ending an editing session: the chair or the secretariat (text model 7).
    pub struct AnnounceEditing = "programme.announce_editing" on State;
    |seat, state| for_readers(seat, *state, leads(seat))
}

crate::act! {
    /// Leaving decisions on amendments to the secretariat as well, and taking that back: the chair, whose decisions they are.
    pub struct LeaveDecisions = "programme.leave_decisions" on State;
    |seat, state| for_readers(seat, *state, seat.role == Role::Chair)
}

fn leads(seat: &Seat) -> bool {
    matches!(seat.role, Role::Chair | Role::Secretary)
}

#[cfg(test)]
#[path = "programme/tests.rs"]
mod tests;
