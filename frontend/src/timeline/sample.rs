//! An initiative for tests.

use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::id::{InitiativeId, MilestoneId};
use shared::initiative::State;
use shared::milestone::Standing;
use shared::time::{Date, Instant};

use super::model::{Mark, Work};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// From a day to a day, with milestones that are due on those days.
pub fn work(starts: &str, ends: &str, due: &[&str]) -> Work {
    let id = InitiativeId::from_parts(1, 1);
    let mark = |(n, due): (usize, &&str)| Mark {
        view: MilestoneView {
            id: MilestoneId::from_parts(1, n as u128),
            initiative: id,
            version: 1,
            title: "Ten services are open".into(),
            due: day(due),
            done: None,
            needs: Vec::new(),
            standing: Standing::Ahead,
        },
        planned: None,
        waits_for: Vec::new(),
    };
    Work {
        row: InitiativeRow {
            id,
            number: 1,
            version: 1,
            title: "Pilot".into(),
            serves: Vec::new(),
            workstream: None,
            body: String::new(),
            lead: None,
            partners: Vec::new(),
            starts: Some(day(starts)),
            ends: Some(day(ends)),
            state: State::Planned,
            milestones: 0,
            reached: 0,
            overdue: 0,
            next: None,
            risk: None,
            changed_at: Instant::from_millis(0),
            said_at: Instant::from_millis(0),
            stale_since: None,
            late: false,
        },
        marks: due.iter().enumerate().map(mark).collect(),
        planned: None,
        is_new: false,
    }
}
