//! The overview of a programme that is followed, or of one delegation's part in it: what is late, what is soon, what has gone stale.
//!
//! It holds nothing of its own; each thing is looked up where it lives. Here are the rules: what counts as late and as soon, and
//! what concerns a delegation.

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::time::Date;

/// How far ahead deadlines are shown, in days.
pub const AHEAD_DAYS: i64 = 90;

/// How far back it is looked for changes where nobody says since when and no report has been locked, in days.
pub const BACK_DAYS: i64 = 30;

/// What has a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An action of the text.
    Action,
    /// A goal or a sub-goal of the text.
    Goal,
    /// An indicator of the text.
    Indicator,
    /// An initiative.
    Initiative,
    /// A milestone of an initiative.
    Milestone,
    /// A reporting round; its title is the name of its kind.
    Report,
}

/// Something that is to be done by a day and is not done yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dated {
    /// What it is.
    pub what: What,
    /// Under which id its page is found: a clause's, an initiative's; of a milestone its initiative's.
    pub id: String,
    /// Its label or number.
    pub label: String,
    /// What it is called.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// The day by which.
    pub due: Date,
}

/// What should be done already, what has waited longest first; and what is due from today until [`AHEAD_DAYS`] days ahead, the next
/// first. What comes later is in neither.
#[must_use]
pub fn late_and_soon(all: Vec<Dated>, today: Date) -> (Vec<Dated>, Vec<Dated>) {
    let horizon = today.plus_days(AHEAD_DAYS);
    let mut near: Vec<Dated> = all.into_iter().filter(|one| one.due <= horizon).collect();
    near.sort_by(|a, b| (a.due, a.what, &a.label).cmp(&(b.due, b.what, &b.label)));
    near.into_iter().partition(|one| one.due < today)
}

/// Whether something is a delegation's: it leads it, or takes part in it. Everything is the concern of the whole (`None`).
#[must_use]
pub fn concerns(whose: Option<MemberCode>, lead: Option<MemberCode>, others: &[MemberCode]) -> bool {
    whose.is_none_or(|member| lead == Some(member) || others.contains(&member))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(label: &str, day: &str) -> Dated {
        Dated {
            what: What::Milestone,
            id: String::new(),
            label: label.into(),
            title: String::new(),
            lead: None,
            due: day.parse().unwrap(),
        }
    }

    #[test]
    fn what_is_due_today_is_soon_and_what_was_due_yesterday_is_late() {
        let today: Date = "2026-11-26".parse().unwrap();
        let all = ["2026-11-26", "2026-11-25", "2025-01-01", "2027-02-24", "2027-02-25"];
        let all = all.map(|day| due(day, day)).to_vec();
        let (late, soon) = late_and_soon(all, today);
        let labels = |all: Vec<Dated>| all.into_iter().map(|one| one.label).collect::<Vec<_>>();
        assert_eq!(labels(late), ["2025-01-01", "2026-11-25"], "what has waited longest first");
        assert_eq!(labels(soon), ["2026-11-26", "2027-02-24"], "ninety days ahead, and no further");
    }

    #[test]
    fn what_a_delegation_leads_or_takes_part_in_is_its_concern() {
        let code = |code: &str| code.parse::<MemberCode>().ok();
        let others = [code("FO").unwrap()];
        assert!(concerns(code("DK"), code("DK"), &others));
        assert!(concerns(code("FO"), code("DK"), &others));
        assert!(!concerns(code("SE"), code("DK"), &others));
        assert!(!concerns(code("SE"), None, &[]));
        assert!(concerns(None, None, &[]));
    }
}
