//! The money of an adopted programme: frames, what each initiative is granted and uses, and what other currencies are worth.

use serde::{Deserialize, Serialize};

use super::indicator::Said;
use super::initiative::{OfInitiative, OfProgramme};
use super::revision::Doer;
use crate::budget::frame::{Frame, FramesEdit};
use crate::budget::rate::{Currency, RateEdit};
use crate::budget::sums::Entry;
use crate::budget::{BudgetEdit, Line};
use crate::decimal::Decimal;
use crate::id::{InitiativeId, ProgrammeId};
use crate::programme::Period;
use crate::text::ClauseId;
use crate::time::{Date, Instant};

/// The most initiatives whose money is said in one act.
pub const BUDGETS_MOST: u32 = 500;

/// A goal that money counts for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GoalName {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
}

/// The frames as they were set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FramesNow {
    /// Those that are set, by year.
    pub frames: Vec<Frame>,
    /// Who set them, when and why.
    pub said: Said,
    /// Counts how often they were set, from 1.
    pub version: u32,
}

impl FramesNow {
    /// As they are filled in.
    #[must_use]
    pub fn edit(&self) -> FramesEdit {
        FramesEdit { frames: self.frames.clone(), why: String::new(), version: self.version }
    }
}

/// What another currency is worth, as it was noted last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateNow {
    /// The currency.
    pub currency: Currency,
    /// How many Danish crowns a hundred of it are.
    pub per_hundred: Decimal,
    /// Who says so.
    pub source: String,
    /// Of which day it is.
    pub day: Date,
    /// Who noted it.
    pub by: Doer,
    /// When.
    pub at: Instant,
    /// Counts how often it was noted, from 1.
    pub version: u32,
}

/// The money of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Money {
    /// Today, on the clock that is furthest ahead.
    pub today: Date,
    /// The programme's days.
    pub period: Period,
    /// Its goals, in the order of the sealed text.
    pub goals: Vec<GoalName>,
    /// The frames; absent until some are set.
    pub frames: Option<FramesNow>,
    /// Its initiatives with their money, by their numbers.
    pub entries: Vec<Entry>,
    /// What other currencies are worth, by their letters.
    pub rates: Vec<RateNow>,
}

impl Money {
    /// The frames that are set.
    #[must_use]
    pub fn frames(&self) -> &[Frame] {
        self.frames.as_ref().map_or(&[], |now| &now.frames)
    }

    /// The frames as they are filled in.
    #[must_use]
    pub fn frames_edit(&self) -> FramesEdit {
        self.frames.as_ref().map_or_else(FramesEdit::empty, FramesNow::edit)
    }
}

/// What was said of an initiative's money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BudgetNow {
    /// Whether its body is a state body; absent until somebody has said.
    pub state_body: Option<bool>,
    /// The years of which something was said, in their order.
    pub lines: Vec<Line>,
    /// Who said so, when and why.
    pub said: Said,
    /// Counts how often something was said, from 1.
    pub version: u32,
}

/// The money of an initiative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InitiativeMoney {
    /// The programme.
    pub programme: ProgrammeId,
    /// The programme's days.
    pub period: Period,
    /// The initiative and what stands of its money.
    pub entry: Entry,
    /// The goal that its money counts for; absent where what it serves stands under none.
    pub goal: Option<GoalName>,
    /// All that was said of its money, the latest first.
    pub history: Vec<BudgetNow>,
    /// What other currencies are worth, by their letters.
    pub rates: Vec<RateNow>,
}

/// The money of one of several initiatives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetOf {
    /// Which.
    pub initiative: InitiativeId,
    /// Everything that is said of it, as it is to be.
    pub edit: BudgetEdit,
}

/// The money of several initiatives: all of it, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// Each once.
    pub budgets: Vec<BudgetOf>,
}

crate::endpoint! {
    /// Reads the money of a programme: its frames, its initiatives with their money, and what other currencies are worth.
    pub struct GetMoney: Get "/programmes/{programme}/budget" for SignedIn => 200 Money {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Lists the frames of a programme as they were set, the latest first.
    pub struct ListFrames: Get "/programmes/{programme}/budget/frames" for SignedIn => 200 Vec<FramesNow> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Sets the frames of a programme. When they were set meanwhile they are answered as they stand now.
    pub struct SetTheFrames: Put "/programmes/{programme}/budget/frames" for SignedIn => 200 Money {
        path: OfProgramme,
        body: FramesEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Notes what another currency is worth, for showing amounts in it. Nothing is stored in it.
    pub struct NoteARate: Put "/programmes/{programme}/budget/rates" for SignedIn => 200 Money {
        path: OfProgramme,
        body: RateEdit,
        problems: [Stale],
    }
}

crate::endpoint! {
    /// Says the money of several initiatives: of all, or of none and names those that were changed meanwhile.
    pub struct SayTheBudgets: Put "/programmes/{programme}/budget/lines" for SignedIn => 200 Money {
        path: OfProgramme,
        body: Budgets,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Reads the money of an initiative with all that was said of it.
    pub struct GetInitiativeMoney: Get "/initiatives/{initiative}/budget" for SignedIn => 200 InitiativeMoney {
        path: OfInitiative,
    }
}

crate::endpoint! {
    /// Says the money of an initiative. When it was changed meanwhile it is answered as it stands now.
    pub struct SayTheBudget: Put "/initiatives/{initiative}/budget" for SignedIn => 200 InitiativeMoney {
        path: OfInitiative,
        body: BudgetEdit,
        problems: [NotWorkedOn, Stale],
    }
}
