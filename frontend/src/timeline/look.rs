//! What the address of the timeline says: what is shown of it, how it is grouped, how close one looks, and what it is compared with.

use serde::{Deserialize, Serialize};
use shared::id::WorkstreamId;
use shared::initiative::State;
use shared::initiative::risk::Level;
use shared::member::MemberCode;

use super::axis::Zoom;
use super::model::Group;
use crate::initiative::{Chosen, Lacks};

/// What is shown, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Look {
    /// How close.
    #[serde(default, skip_serializing_if = "is_default")]
    pub zoom: Zoom,
    /// Whether it is shown as a table.
    #[serde(default, skip_serializing_if = "is_default")]
    pub table: bool,
    /// By what it is grouped.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Group,
    /// The number of the plan it is compared with; the latest when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<u32>,
    /// Those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Those that serve the sub-goal of this label, or an action in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subgoal: String,
    /// Those that this member leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<MemberCode>,
    /// Those in which this member takes part beside the lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<MemberCode>,
    /// Those of this workstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workstream: Option<WorkstreamId>,
    /// Those that lack this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacks: Option<Lacks>,
    /// Those with a risk of this level, or of a higher one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Level>,
    /// Those of which something is late.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overdue: bool,
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
            subgoal: self.subgoal.clone(),
            lead: self.lead,
            partner: self.partner,
            workstream: self.workstream,
            lacks: self.lacks,
            risk: self.risk,
            overdue: self.overdue,
            q: self.q.clone(),
            ..Chosen::default()
        }
    }

    /// The same look at what is chosen.
    pub fn at(&self, chosen: Chosen) -> Self {
        let Chosen { view: _, sort: _, state, subgoal, lead, partner, workstream, lacks, risk, overdue, q } =
            chosen;
        let Self { zoom, table, group, plan, .. } = *self;
        Self { zoom, table, group, plan, state, subgoal, lead, partner, workstream, lacks, risk, overdue, q }
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
                table: true,
                group: Group::Lead,
                plan: Some(2),
                state: Some(State::Delayed),
                subgoal: "2.1".into(),
                lead: "NO".parse().ok(),
                partner: "AX".parse().ok(),
                workstream: Some(WorkstreamId::from_parts(7, 7)),
                lacks: Some(Lacks::Word),
                risk: Some(Level::Moderate),
                overdue: true,
                q: "æ & ø".into(),
            };
            let read = <Look as FromQuery>::from_query(&query(&look)).unwrap();
            assert_eq!(read, look);
            assert_eq!(look.at(look.chosen()), look, "nothing that the list chooses by is lost");
            let all = look.at(Chosen::default());
            assert_eq!(all, Look { zoom, table: true, group: Group::Lead, plan: Some(2), ..Look::default() });
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
