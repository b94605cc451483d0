//! In which order the table stands: by which column, and which way round.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use shared::api::initiative::InitiativeRow;
use shared::sort;

/// The columns by which the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// The number: the order in which they were added.
    #[default]
    Number,
    /// How they go, in the order of the board's columns.
    State,
    /// The code of who leads.
    Lead,
    /// The last day.
    Days,
    /// The highest level of the risks.
    Risk,
}

impl By {
    /// Every column.
    pub const ALL: [Self; 5] = [Self::Number, Self::State, Self::Lead, Self::Days, Self::Risk];

    /// The column's key, and how it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::State => "state",
            Self::Lead => "lead",
            Self::Days => "days",
            Self::Risk => "risk",
        }
    }

    /// The column of that key.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == name)
    }
}

/// By which column, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Order {
    /// The column.
    pub by: By,
    /// The largest first.
    pub descending: bool,
}

impl TryFrom<String> for Order {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, &'static str> {
        let (name, descending) = match text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (text.as_str(), false),
        };
        Ok(Self { by: By::from_name(name).ok_or("not a column")?, descending })
    }
}

impl From<Order> for String {
    fn from(order: Order) -> Self {
        format!("{}{}", if order.descending { "-" } else { "" }, order.by.as_str())
    }
}

impl Order {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Puts them into this order. What is alike stays as it stood, which is by number.
    pub fn put(self, rows: &mut [InitiativeRow]) {
        // So they come.
        if !self.is_default() {
            sort::by(rows, |a, b| self.compare(a, b));
        }
    }

    fn compare(self, a: &InitiativeRow, b: &InitiativeRow) -> Ordering {
        match self.by {
            By::Number => self.turned(Some(a.number), Some(b.number)),
            By::State => self.turned(Some(a.state), Some(b.state)),
            By::Lead => self.turned(a.lead, b.lead),
            By::Days => self.turned(a.ends, b.ends),
            By::Risk => self.turned(a.risk, b.risk),
        }
    }

    /// What has none stands at the end, whichever way round.
    fn turned<T: Ord>(self, a: Option<T>, b: Option<T>) -> Ordering {
        match (a, b) {
            (Some(a), Some(b)) if self.descending => b.cmp(&a),
            (Some(a), Some(b)) => a.cmp(&b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::initiative::address::tests::row;
    use shared::initiative::State;
    use shared::initiative::risk::Level;

    fn order(text: &str) -> Order {
        Order::try_from(text.to_owned()).unwrap()
    }

    /// The numbers of three initiatives in that order.
    fn numbers(text: &str) -> Vec<u32> {
        let late = InitiativeRow {
            number: 1,
            state: State::Delayed,
            ends: "2028-06-30".parse().ok(),
            risk: Some(Level::Low),
            ..row()
        };
        let idea = InitiativeRow { number: 2, state: State::Idea, lead: None, ..row() };
        let soon = InitiativeRow {
            number: 3,
            lead: "EE".parse().ok(),
            ends: "2026-12-31".parse().ok(),
            risk: Some(Level::Severe),
            ..row()
        };
        let mut rows = [late, idea, soon];
        order(text).put(&mut rows);
        rows.iter().map(|one| one.number).collect()
    }

    #[test]
    fn the_table_stands_by_a_column_either_way_round() {
        assert_eq!(numbers("number"), [1, 2, 3]);
        assert_eq!(numbers("-number"), [3, 2, 1]);
        assert_eq!(numbers("state"), [2, 3, 1], "in the order of the board");
        assert_eq!(numbers("-state"), [1, 3, 2]);
    }

    #[test]
    fn what_has_no_day_no_lead_or_no_risk_stands_at_the_end_whichever_way_round() {
        assert_eq!((numbers("days"), numbers("-days")), (vec![3, 1, 2], vec![1, 3, 2]));
        assert_eq!((numbers("lead"), numbers("-lead")), (vec![3, 1, 2], vec![1, 3, 2]));
        assert_eq!((numbers("risk"), numbers("-risk")), (vec![1, 3, 2], vec![3, 1, 2]));
    }

    #[test]
    fn an_order_is_written_into_an_address_and_read_again() {
        for by in By::ALL {
            for descending in [false, true] {
                let one = Order { by, descending };
                assert_eq!(order(&String::from(one)), one);
            }
        }
        assert!(Order::try_from("title".to_owned()).is_err());
    }
}
