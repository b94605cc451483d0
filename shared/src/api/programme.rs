//! Programmes: making, reading, changing and moving them.

mod read;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, ProgrammeId, SeatId, TemplateId, TextId};
use crate::lifecycle::{Held, Hindrance, State, Step};
use crate::programme::{Dates, EditingSession, Kind, Period, Reading, Settings};
use crate::time::{Date, Instant};

/// A programme in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProgrammeSummary {
    /// Its id.
    pub id: ProgrammeId,
    /// Its English title, which is the authentic one.
    pub title: String,
    /// Its title in other languages, keyed by language (`da`, `fi`).
    pub titles: BTreeMap<String, String>,
    /// What sort of document it is.
    pub kind: Kind,
    /// The days it is for.
    pub period: Period,
    /// Where it stands.
    pub state: State,
    /// Since when it stands there.
    pub since: Instant,
}

/// A programme that another came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Predecessor {
    /// Its id.
    pub id: ProgrammeId,
    /// Its English title.
    pub title: String,
    /// Whether it was adopted, so that this one can be compared with it.
    pub adopted: bool,
}

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Named {
    /// The person.
    pub id: PersonId,
    /// The name.
    pub name: String,
}

/// A step that can be taken from where a programme stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// The step.
    pub step: Step,
    /// What holds it up; empty when it may be taken.
    pub hindrances: Vec<Hindrance>,
    /// What delegations hold against the text, where that is to be known before the step is taken.
    pub warning: Option<Held>,
}

/// What of a programme is for those who take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Inside {
    /// Its settings.
    pub settings: Settings,
    /// The drafting group by name.
    pub drafting_group: Vec<Named>,
    /// The editing session that is running, if one is.
    pub editing_session: Option<EditingSession>,
    /// Whether the chair has left decisions on amendments to the secretariat as well.
    pub secretariat_decides: bool,
    /// The steps from here.
    pub next: Vec<NextStep>,
}

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Programme {
    /// As in the list.
    pub summary: ProgrammeSummary,
    /// Counts its changes, from 1; given back when it is changed, so that nobody overwrites what they have not seen.
    pub version: u32,
    /// The programme it came from.
    pub predecessor: Option<Predecessor>,
    /// Its dates.
    pub dates: Dates,
    /// Its authentic text.
    pub text: TextId,
    /// What the caller reads of the text now.
    pub reading: Reading,
    /// Whether the caller writes the text directly now.
    pub holds_pen: bool,
    /// Settings, steps and such; absent for those who do not take part.
    pub inside: Option<Inside>,
}

/// What a new programme's text begins from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Beginning {
    /// A template.
    Template {
        /// Which.
        id: TemplateId,
    },
    /// An earlier programme: its clauses with new ids, whose ancestors are kept.
    Programme {
        /// Which.
        id: ProgrammeId,
    },
}

/// A programme to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewProgramme {
    /// Its English title.
    pub title: String,
    /// Its title in other languages, keyed by language.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
    /// What sort of document it is.
    pub kind: Kind,
    /// The days it is for.
    pub period: Period,
    /// What its text begins from.
    pub beginning: Beginning,
    /// The programme whose place it takes; that which it begins from when absent.
    #[serde(default)]
    pub predecessor: Option<ProgrammeId>,
    /// Its settings.
    pub settings: Settings,
}

/// A changed programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeChange {
    /// The version that was on the screen.
    pub version: u32,
    /// Its English title.
    pub title: String,
    /// Its title in other languages, keyed by language.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
    /// What sort of document it is.
    pub kind: Kind,
    /// The days it is for.
    pub period: Period,
    /// Its first day in force.
    pub in_force: Date,
    /// Its last day in force.
    pub expires: Date,
    /// When it was published.
    #[serde(default)]
    pub published: Option<Date>,
    /// Its settings.
    pub settings: Settings,
}

/// A step to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepTaken {
    /// The state that was on the screen.
    pub from: State,
    /// Where to.
    pub to: State,
    /// A note, or the reason; may be empty where none is needed.
    #[serde(default)]
    pub note: String,
    /// When the consultation closes, for a step that opens one; 35 days from now when absent.
    #[serde(default)]
    pub closes: Option<Instant>,
    /// The zone in which that was set, by its IANA name; the office's when absent.
    #[serde(default)]
    pub zone: Option<String>,
    /// The day the officials endorsed it, for that step; today when absent.
    #[serde(default)]
    pub on: Option<Date>,
}

/// An editing session to announce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewEditingSession {
    /// Why the text is edited directly during a negotiation.
    pub reason: String,
    /// When it ends by itself; it is ended by hand when absent.
    #[serde(default)]
    pub until: Option<Instant>,
}

/// Something in a programme's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HistoryEntry {
    /// When.
    pub at: Instant,
    /// Who; absent when the calendar did it.
    pub by: Option<Named>,
    /// In which seat.
    pub seat: Option<SeatId>,
    /// What happened.
    pub what: Happened,
    /// The note, or the reason.
    pub note: String,
}

/// What can happen in a programme's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happened {
    /// It was made.
    Made,
    /// It moved.
    Moved {
        /// Where from.
        from: State,
        /// Where to.
        to: State,
        /// The number of the revision that stood then, if one had been issued.
        revision: Option<u32>,
    },
    /// An editing session was announced.
    EditingAnnounced {
        /// When it was to end by itself.
        until: Option<Instant>,
    },
    /// An editing session ended.
    EditingEnded,
}

crate::path! {
    /// A path to one programme.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::endpoint! {
    /// Lists the programmes that the caller may know of, the latest period first.
    pub struct ListProgrammes: Get "/programmes" for SignedIn => 200 Vec<ProgrammeSummary> {}
}

crate::endpoint! {
    /// Gives a programme.
    pub struct GetProgramme: Get "/programmes/{programme}" for SignedIn => 200 Programme {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Makes a programme with its authentic text, from a template or from an earlier programme.
    pub struct CreateProgramme: Post "/programmes" for SignedIn => 201 Programme {
        body: NewProgramme,
    }
}

crate::endpoint! {
    /// Changes title, period, dates and settings.
    pub struct ChangeProgramme: Put "/programmes/{programme}" for SignedIn => 200 Programme {
        path: OfProgramme,
        body: ProgrammeChange,
        problems: [Stale, ProgrammeSealed],
    }
}

crate::endpoint! {
    /// Takes a step of the lifecycle.
    pub struct TakeStep: Post "/programmes/{programme}/state" for SignedIn => 200 Programme {
        path: OfProgramme,
        body: StepTaken,
        problems: [Stale, StepNotLegal, StepHeldUp],
    }
}

crate::endpoint! {
    /// Lists how a programme moved and why, the latest first.
    pub struct ListHistory: Get "/programmes/{programme}/history" for SignedIn => 200 Vec<HistoryEntry> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Announces an editing session during a negotiation.
    pub struct AnnounceEditingSession: Post "/programmes/{programme}/editing-session" for SignedIn => 201 EditingSession {
        path: OfProgramme,
        body: NewEditingSession,
        problems: [EditingNotHere, EditingRuns],
    }
}

crate::endpoint! {
    /// Ends the editing session that is running.
    pub struct EndEditingSession: Delete "/programmes/{programme}/editing-session" for SignedIn => 204 () {
        path: OfProgramme,
    }
}

/// To whom the chair leaves decisions on amendments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionsLeft {
    /// Whether the secretariat decides as well; on its own amendments it never does.
    pub secretariat_decides: bool,
}

crate::endpoint! {
    /// Says whether the secretariat decides on amendments as well.
    pub struct LeaveDecisionsTo: Put "/programmes/{programme}/decisions" for SignedIn => 200 Programme {
        path: OfProgramme,
        body: DecisionsLeft,
        problems: [ProgrammeSealed],
    }
}
