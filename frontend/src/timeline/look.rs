//! What the address of the timeline says: what is shown of it, how it is grouped, how close one looks, and what it is compared with.

use serde::{Deserialize, Serialize};
use shared::id::WorkstreamId;
use shared::initiative::State;
use shared::member::MemberCode;

use super::axis::Zoom;
use super::model::Group;
use crate::initiative::Chosen;

/// What is shown, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Look {
    /// How close.
    #[serde(default, skip_serializing_if = "is_default")]
    pub zoom: Zoom,
    /// By what it is grouped.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Group,
    /// The number of the plan it is compared with; the latest when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<u32>,
    /// Those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Those that this member leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<MemberCode>,
    /// Those of this workstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workstream: Option<WorkstreamId>,
    /// Those in which all of these words stand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub q: String,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Look {
    /// The choice among the initiatives, as their list has it.
    pub fn chosen(&self) -> Chosen {
        Chosen {
            state: self.state,
            lead: self.lead,
            workstream: self.workstream,
            q: self.q.clone(),
            ..Chosen::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::address::query;
    use yew_router::query::FromQuery;

    #[test]
    fn what_is_looked_at_survives_its_address() {
        for zoom in Zoom::ALL {
            let look = Look {
                zoom,
                group: Group::Lead,
                plan: Some(2),
                state: Some(State::Delayed),
                lead: "NO".parse().ok(),
                workstream: Some(WorkstreamId::from_parts(7, 7)),
                q: "æ & ø".into(),
            };
            let read = <Look as FromQuery>::from_query(&query(&look)).unwrap();
            assert_eq!(read, look);
        }
        assert_eq!(query(&Look::default()), "");
    }

    #[test]
    fn it_chooses_as_the_list_does() {
        let look = Look { zoom: Zoom::Month, state: Some(State::Idea), q: "pilot".into(), ..Look::default() };
        assert!(!look.chosen().is_all() && look.chosen().state == Some(State::Idea));
        assert!(Look { zoom: Zoom::Month, ..Look::default() }.chosen().is_all());
    }
}
