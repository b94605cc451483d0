//! What the address of the list says: which initiatives are shown, and how.

use serde::{Deserialize, Serialize};
use shared::api::initiative::InitiativeRow;
use shared::id::WorkstreamId;
use shared::initiative::State;
use shared::initiative::risk::Level;
use shared::member::MemberCode;

use super::order::Order;

/// How they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// As a table.
    #[default]
    Table,
    /// As a board, by state.
    Board,
}

impl View {
    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Board => "board",
        }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
    fn is_table(&self) -> bool {
        *self == Self::Table
    }
}

/// What an initiative may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lacks {
    /// Word of it: it is out of date.
    Word,
    /// Somebody who leads it.
    Lead,
    /// A workstream.
    Workstream,
    /// Its first or its last day.
    Days,
}

impl Lacks {
    /// Everything that may be lacking.
    pub const ALL: [Self; 4] = [Self::Word, Self::Lead, Self::Workstream, Self::Days];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Lead => "lead",
            Self::Workstream => "workstream",
            Self::Days => "days",
        }
    }

    /// What is written so.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lacks| lacks.as_str() == name)
    }

    /// Whether this one lacks it.
    pub fn is_of(self, one: &InitiativeRow) -> bool {
        match self {
            Self::Word => one.stale_since.is_some(),
            Self::Lead => one.lead.is_none(),
            Self::Workstream => one.workstream.is_none(),
            Self::Days => one.starts.is_none() || one.ends.is_none(),
        }
    }
}

/// Which initiatives are shown, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chosen {
    /// As what.
    #[serde(default, skip_serializing_if = "View::is_table")]
    pub view: View,
    /// In which order the table stands.
    #[serde(default, skip_serializing_if = "Order::is_default")]
    pub sort: Order,
    /// Those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Those that serve the sub-goal of this label, or an action in it: what people call it, and what no longer changes once a text is
    /// sealed.
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
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overdue: bool,
    /// Those in which all of these words stand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub q: String,
}

impl Chosen {
    /// Whether every initiative is shown.
    pub fn is_all(&self) -> bool {
        *self == Self { view: self.view, sort: self.sort, ..Self::default() }
    }

    /// How many of the choices that are made less often, and stand folded away, are made.
    pub fn folded(&self) -> usize {
        let made = [
            !self.subgoal.is_empty(),
            self.partner.is_some(),
            self.lacks.is_some(),
            self.risk.is_some(),
            self.overdue,
        ];
        made.into_iter().filter(|made| *made).count()
    }

    /// Whether it is shown.
    pub fn holds(&self, one: &InitiativeRow) -> bool {
        self.state.is_none_or(|state| one.state == state)
            && self.lead.is_none_or(|lead| one.lead == Some(lead))
            && self.partner.is_none_or(|partner| one.partners.contains(&partner))
            && self.workstream.is_none_or(|workstream| one.workstream == Some(workstream))
            && self.lacks.is_none_or(|lacks| lacks.is_of(one))
            && self.risk.is_none_or(|least| one.risk >= Some(least))
            && (one.late || !self.overdue)
            && self.has_subgoal(one)
            && self.has_words(one)
    }

    fn has_subgoal(&self, one: &InitiativeRow) -> bool {
        let wanted = Some(self.subgoal.as_str());
        self.subgoal.is_empty() || one.serves.iter().any(|served| served.subgoal() == wanted)
    }

    fn has_words(&self, one: &InitiativeRow) -> bool {
        if self.q.trim().is_empty() {
            return true;
        }
        let text = format!("{} {} {}", one.number, one.title, one.body).to_lowercase();
        self.q.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::order::By;
    use super::*;
    use crate::revision::address::query;
    use shared::api::initiative::Served;
    use shared::id::InitiativeId;
    use shared::text::{ClauseId, Kind};
    use shared::time::Instant;
    use yew_router::query::FromQuery;

    pub fn row() -> InitiativeRow {
        let id = InitiativeId::from_parts(1, 1);
        let clause = ClauseId::parse(&id.to_string()).unwrap();
        InitiativeRow {
            id,
            number: 12,
            version: 1,
            title: "A pilot across the Øresund".into(),
            serves: vec![Served { clause, kind: Kind::Action, label: "2.1.b".into() }],
            workstream: Some(WorkstreamId::from_parts(1, 1)),
            body: "An agency".into(),
            lead: "FI".parse().ok(),
            partners: vec!["EE".parse().unwrap()],
            starts: None,
            ends: None,
            state: State::Planned,
            milestones: 0,
            reached: 0,
            overdue: 0,
            next: None,
            risk: None,
            changed_at: Instant::from_millis(0),
            said_at: Instant::from_millis(0),
            stale_since: None,
            late: true,
        }
    }

    #[test]
    fn a_choice_survives_its_address() {
        for state in State::ALL {
            let chosen = Chosen {
                view: View::Board,
                sort: Order { by: By::Days, descending: state == State::Idea },
                state: Some(state),
                subgoal: "2.1".into(),
                lead: "NO".parse().ok(),
                partner: "AX".parse().ok(),
                workstream: Some(WorkstreamId::from_parts(7, 7)),
                lacks: Some(Lacks::Days),
                risk: Some(Level::High),
                overdue: state == State::Idea,
                q: "æ & ø".into(),
            };
            let read = <Chosen as FromQuery>::from_query(&query(&chosen)).unwrap();
            assert_eq!(read, chosen);
        }
        assert_eq!(query(&Chosen::default()), "");
    }

    #[test]
    fn what_is_folded_away_and_chosen_is_counted_and_what_is_in_sight_is_not() {
        let in_sight = Chosen {
            view: View::Board,
            state: Some(State::Planned),
            lead: "FI".parse().ok(),
            workstream: Some(WorkstreamId::from_parts(1, 1)),
            q: "pilot".into(),
            ..Chosen::default()
        };
        assert_eq!((Chosen::default().folded(), in_sight.folded()), (0, 0));
        assert_eq!(Chosen { subgoal: "2.1".into(), overdue: true, ..in_sight.clone() }.folded(), 2);
        let rest = Chosen {
            partner: "EE".parse().ok(),
            lacks: Some(Lacks::Days),
            risk: Some(Level::High),
            ..in_sight
        };
        assert_eq!(rest.folded(), 3);
    }

    #[test]
    fn everything_that_is_chosen_must_hold() {
        let fits = Chosen {
            view: View::Board,
            sort: Order::default(),
            state: Some(State::Planned),
            subgoal: "2.1".into(),
            lead: "FI".parse().ok(),
            partner: "EE".parse().ok(),
            workstream: Some(WorkstreamId::from_parts(1, 1)),
            lacks: Some(Lacks::Days),
            risk: None,
            overdue: true,
            q: "øresund  PILOT".into(),
        };
        assert!(fits.holds(&row()) && !fits.is_all());
        assert!(!fits.holds(&InitiativeRow { late: false, ..row() }), "nothing of it is late");
        assert!(!Chosen { subgoal: "2".into(), ..fits.clone() }.holds(&row()));
        assert!(
            !Chosen { partner: "FI".parse().ok(), ..fits.clone() }.holds(&row()),
            "who leads is no partner"
        );
        assert!(!Chosen { q: "pilot bridge".into(), ..fits.clone() }.holds(&row()));
        assert!(!Chosen { lead: "SE".parse().ok(), ..fits.clone() }.holds(&row()));
        assert!(!Chosen { workstream: Some(WorkstreamId::from_parts(1, 2)), ..fits.clone() }.holds(&row()));
        assert!(!Chosen { state: Some(State::Idea), ..fits }.holds(&row()));
        let sort = Order { by: By::Risk, descending: true };
        let all = Chosen { view: View::Board, sort, ..Chosen::default() };
        assert!(all.is_all() && all.holds(&row()) && all.holds(&InitiativeRow { late: false, ..row() }));
    }

    #[test]
    fn what_lacks_something_is_found_and_nothing_else() {
        let held = |one: &InitiativeRow| {
            let lacks = Lacks::ALL.into_iter();
            lacks
                .filter(|lacks| Chosen { lacks: Some(*lacks), ..Chosen::default() }.holds(one))
                .collect::<Vec<_>>()
        };
        let whole =
            InitiativeRow { starts: "2026-01-01".parse().ok(), ends: "2026-12-31".parse().ok(), ..row() };
        assert_eq!(held(&whole), []);
        assert_eq!(held(&InitiativeRow { ends: None, ..whole.clone() }), [Lacks::Days]);
        assert_eq!(held(&InitiativeRow { lead: None, ..whole.clone() }), [Lacks::Lead]);
        assert_eq!(held(&InitiativeRow { workstream: None, ..whole.clone() }), [Lacks::Workstream]);
        let stale_since = "2026-06-01".parse().ok();
        assert_eq!(held(&InitiativeRow { stale_since, ..whole }), [Lacks::Word]);
        for lacks in Lacks::ALL {
            assert_eq!(Lacks::from_name(lacks.as_str()), Some(lacks));
        }
    }

    #[test]
    fn a_risk_of_a_level_or_higher_is_found() {
        let held = |least: Level, risk: Option<Level>| {
            Chosen { risk: Some(least), ..Chosen::default() }.holds(&InitiativeRow { risk, ..row() })
        };
        assert!(held(Level::High, Some(Level::High)) && held(Level::High, Some(Level::Severe)));
        assert!(!held(Level::High, Some(Level::Moderate)) && !held(Level::Low, None));
    }
}
