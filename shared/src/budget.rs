//! Money of an adopted programme (domain reference 2.3, 6.6): the frame for each year and goal, and what each initiative is granted, gets
//! from others, has used and is expected to use, year by year.
//!
//! Everything is Danish crowns in whole øre ([`Ore`]); nothing said is *none*, and is never nought. What is used is used of the grant; what
//! others pay stands beside it. An initiative counts for one goal, that of the first result it serves, so that sums add up in every
//! direction ([`sums`]). Other currencies are shown beside, and stored nowhere ([`rate`]).

pub mod csv;
pub mod frame;
pub mod merge;
mod ore;
pub mod overview;
pub mod paste;
pub mod rate;
pub mod sums;

pub use ore::{Fault, Ore, read};

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::initiative::{Matter, works_on};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::seat::Role;

/// The longest reason.
pub const WHY_MOST: u32 = 1000;
/// The longest name of who pays beside the programme.
pub const CO_FINANCER_MOST: u32 = 200;
/// The most years of a programme that money is planned for.
pub const YEARS_MOST: u32 = 40;

/// The years that a programme has money for.
#[must_use]
pub fn years(period: Period) -> RangeInclusive<i32> {
    period.from.year()..=period.to.year()
}

/// What is said of an initiative's money in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// What the programme gives.
    Granted,
    /// What others pay beside it.
    CoFinanced,
    /// What has been used of the grant.
    Used,
    /// What will have been used of it when the year is over.
    Forecast,
}

impl Amount {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 4] = [Self::Granted, Self::CoFinanced, Self::Used, Self::Forecast];

    /// The name of its field.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::CoFinanced => "co_financed",
            Self::Used => "used",
            Self::Forecast => "forecast",
        }
    }

    /// It in a line.
    #[must_use]
    pub const fn of(self, line: &Line) -> Option<Ore> {
        match self {
            Self::Granted => line.granted,
            Self::CoFinanced => line.co_financed,
            Self::Used => line.used,
            Self::Forecast => line.forecast,
        }
    }

    /// Sets it in a line.
    pub const fn set(self, line: &mut Line, to: Option<Ore>) {
        match self {
            Self::Granted => line.granted = to,
            Self::CoFinanced => line.co_financed = to,
            Self::Used => line.used = to,
            Self::Forecast => line.forecast = to,
        }
    }
}

/// A year of an initiative's money. What nobody has said is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BudgetLine"))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The year.
    pub year: i32,
    /// What the programme gives, in øre.
    pub granted: Option<Ore>,
    /// What others pay beside it, in øre.
    pub co_financed: Option<Ore>,
    /// Who that is; empty where nobody does.
    pub co_financer: String,
    /// What has been used of the grant, in øre.
    pub used: Option<Ore>,
    /// What will have been used of it when the year is over, in øre.
    pub forecast: Option<Ore>,
}

impl Line {
    /// A year of which nothing is said.
    #[must_use]
    pub fn empty(year: i32) -> Self {
        Self { year, ..Self::default() }
    }

    /// Whether it says anything.
    #[must_use]
    pub fn says_something(&self) -> bool {
        Amount::ALL.iter().any(|amount| amount.of(self).is_some()) || !self.co_financer.trim().is_empty()
    }
}

/// The year in some lines; an empty one where it is not among them.
#[must_use]
pub fn line_of(lines: &[Line], year: i32) -> Line {
    lines.iter().find(|line| line.year == year).cloned().unwrap_or_else(|| Line::empty(year))
}

/// Everything that is said of an initiative's money, as it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetEdit {
    /// Whether its administrative body is a state body, whose accounts a national audit office audits; absent until somebody has said.
    pub state_body: Option<bool>,
    /// The years of which something is said, each once.
    pub lines: Vec<Line>,
    /// Why what stood is changed; may be empty where no grant is.
    pub why: String,
    /// The version that was on the screen; 0 where nothing was said.
    pub version: u32,
}

/// What the money of an initiative must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The programme's days.
    pub period: Period,
    /// The administrative body of the initiative.
    pub body: &'a str,
    /// What was said before.
    pub before: &'a BudgetEdit,
}

impl BudgetEdit {
    /// Where nothing has been said.
    #[must_use]
    pub const fn empty() -> Self {
        Self { state_body: None, lines: Vec::new(), why: String::new(), version: 0 }
    }

    /// Only the years of which something is said, in their order, without blanks around words.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let mut lines: Vec<Line> = self.lines.iter().filter(|line| line.says_something()).cloned().collect();
        for line in &mut lines {
            line.co_financer = line.co_financer.trim().to_owned();
        }
        crate::sort::by_key(&mut lines, |line| line.year);
        Self { lines, why: self.why.trim().to_owned(), ..self.clone() }
    }

    /// Notes everything that keeps it from being so, field by field: `/lines/2/granted`.
    pub fn check(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        if self.lines.len() > YEARS_MOST as usize {
            errors.add_limit("/lines", FieldCode::TooLong, YEARS_MOST);
            return;
        }
        let least = u32::from(changes_a_grant(around.before, self));
        errors.length("/why", &self.why, least, WHY_MOST);
        for (at, line) in self.lines.iter().enumerate() {
            if !line.says_something() {
                continue;
            }
            let field = |name: &str| format!("/lines/{at}/{name}");
            if !years(around.period).contains(&line.year) {
                errors.add(field("year"), FieldCode::YearOutside);
            } else if self.lines[..at].iter().any(|other| other.year == line.year) {
                errors.add(field("year"), FieldCode::Duplicate);
            }
            for amount in Amount::ALL {
                if let Some(code) = amount.of(line).and_then(fault_of) {
                    errors.add(field(amount.as_str()), code);
                }
            }
            let pays = line.co_financed.is_some_and(|ore| ore > Ore::ZERO);
            errors.length(&field("co_financer"), &line.co_financer, u32::from(pays), CO_FINANCER_MOST);
            if line.co_financed.is_none() && !line.co_financer.trim().is_empty() {
                errors.add(field("co_financed"), FieldCode::Required);
            }
            let stood = line_of(&around.before.lines, line.year).granted;
            let given = line.granted.is_some_and(|ore| ore > Ore::ZERO) && line.granted != stood;
            if given && around.body.trim().is_empty() {
                errors.add(field("granted"), FieldCode::NoBody);
            }
        }
    }
}

/// What is wrong with an amount that somebody says.
#[must_use]
pub fn fault_of(ore: Ore) -> Option<FieldCode> {
    if ore.is_negative() {
        Some(FieldCode::Negative)
    } else if ore > Ore::MOST {
        Some(FieldCode::OutOfRange)
    } else {
        None
    }
}

/// Whether a grant that stood becomes another one, which asks for a reason: others have counted on it.
#[must_use]
pub fn changes_a_grant(before: &BudgetEdit, after: &BudgetEdit) -> bool {
    let differs =
        |line: &Line| line.granted.is_some() && line.granted != line_of(&after.lines, line.year).granted;
    before.lines.iter().any(differs)
}

/// Whether they differ in what only the secretariat says: grants, what others pay, and what the body is.
#[must_use]
pub fn grants_differ(a: &BudgetEdit, b: &BudgetEdit) -> bool {
    let given = |line: &Line| (line.granted, line.co_financed, line.co_financer.trim().to_owned());
    let differs = |year: i32| given(&line_of(&a.lines, year)) != given(&line_of(&b.lines, year));
    a.state_body != b.state_body || a.lines.iter().chain(&b.lines).any(|line| differs(line.year))
}

crate::act! {
    /// Reading the money of a programme: everyone with a seat, as they read its initiatives.
    pub struct ReadBudget = "budget.read" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Saying what an initiative has used and will use: the secretariat, and the delegation that leads it.
    pub struct SayBudget = "budget.say" on Matter;
    |seat, matter| Verdict::allow_if(works_on(seat, matter))
}

crate::act! {
    /// Saying the money of several initiatives at once: whoever may say that of any; each of them is asked for by itself.
    pub struct SayBudgets = "budget.say_many" on ();
    |seat, ()| Verdict::allow_if(matches!(seat.role, Role::Secretary | Role::Head | Role::Delegate))
}

crate::act! {
    /// Granting money, and saying what others pay: the secretariat.
    pub struct GrantMoney = "budget.grant" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Setting the frames of a programme: the secretariat.
    pub struct SetFrames = "budget.frames" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Noting what another currency is worth: the secretariat.
    pub struct NoteRate = "budget.rate" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
mod tests;
