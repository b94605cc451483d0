//! What the text page knows at a moment, gathered from what the editor tells.

use std::collections::HashMap;
use std::rc::Rc;

use shared::live::{Present, SettledClause};
use shared::text::{ClauseId, Facts};
use yew::Reducible;

use super::event::{Ask, Block, Event, Notice, OutlineItem, Recoverable, Selection, Status, Unsent};

/// The page's state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Model {
    /// Whether the text is there.
    pub ready: bool,
    /// Whether what was typed is durable.
    pub status: Status,
    /// Whether there are changes that are not yet durable.
    pub waits: bool,
    /// Whether this person may write now.
    pub writes: bool,
    /// Who is here.
    pub people: Rc<[Present]>,
    /// What stands in the text.
    pub outline: Rc<[OutlineItem]>,
    /// How many clauses it has.
    pub clauses: u32,
    /// Where the caret is.
    pub selection: Selection,
    /// Counts how often a key asked to comment on what is selected.
    pub commenting: u32,
    /// The facts of the clause with the caret.
    pub facts: Option<(ClauseId, Facts)>,
    /// What the projection knows of each clause.
    pub settled: Rc<HashMap<ClauseId, SettledClause>>,
    /// What was taken out.
    pub deleted: Rc<[Recoverable]>,
    /// Hits of a search, and which one the caret is at.
    pub found: (u32, u32),
    /// A paste that waits for its review.
    pub review: Option<Rc<(Vec<Block>, Vec<Notice>)>>,
    /// Somebody took out the clause that was being written in: its id, the clause it was joined to, its words.
    pub taken: Option<(ClauseId, Option<ClauseId>, String)>,
    /// The clauses that something was typed over while suggesting, until its draft has it.
    pub suggested: Option<Rc<[ClauseId]>>,
    /// What was typed while suggesting and stands nowhere.
    pub unplaced: Option<String>,
    /// The room was closed for good: why, and what did not reach the server.
    pub closed: Option<(String, Rc<[Unsent]>)>,
}

/// What changes it.
pub enum Change {
    /// The editor said something.
    Said(Box<Event>),
    /// What the page fetched of who changed what.
    Known(Vec<SettledClause>),
    /// The review is over.
    Reviewed,
    /// The person has read that their clause was taken out.
    TakenRead,
    /// The person has seen to the words that stand nowhere.
    UnplacedRead,
}

impl Reducible for Model {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Reviewed => next.review = None,
            Change::TakenRead => next.taken = None,
            Change::UnplacedRead => next.unplaced = None,
            Change::Known(clauses) => next.know(clauses),
            Change::Said(event) => match *event {
                Event::Ready {} => next.ready = true,
                Event::Outline { items, clauses } => {
                    next.outline = items.into();
                    next.clauses = clauses;
                }
                Event::Selection(selection) => next.selection = selection,
                Event::Found { count, current } => next.found = (count, current),
                Event::Facts { id, facts } => next.facts = Some((id, facts)),
                Event::Status { state, waiting } => (next.status, next.waits) = (state, waiting > 0),
                Event::Ability { writes } => next.writes = writes,
                Event::People { people } => next.people = people.into(),
                Event::Settled { clauses } => next.know(clauses),
                Event::Review { blocks, notices } => next.review = Some(Rc::new((blocks, notices))),
                Event::Deleted { clauses } => next.deleted = clauses.into(),
                Event::Taken { id, into, text } => next.taken = Some((id, into, text)),
                Event::Suggest { clauses } => next.suggested = Some(clauses.into()),
                Event::Handed {} => next.suggested = None,
                Event::Unplaced { text } => next.unplaced = Some(text),
                Event::Closed { code, words } => {
                    next.writes = false;
                    next.people = Rc::new([]);
                    next.closed = Some((code, words.into()));
                }
                Event::Ask { what: Ask::Comment, .. } => next.commenting += 1,
                // Said once, and shown as it is said.
                Event::Notice(_)
                | Event::Ask { .. }
                | Event::Label { .. }
                | Event::SignInNeeded { .. }
                | Event::Changed { .. } => return self,
            },
        }
        Rc::new(next)
    }
}

impl Model {
    fn know(&mut self, clauses: Vec<SettledClause>) {
        let known =
            clauses.into_iter().filter_map(|clause| Some((ClauseId::parse(&clause.id).ok()?, clause)));
        Rc::make_mut(&mut self.settled).extend(known);
    }

    /// The heading-like clause in whose section the caret is: the last one of the outline that is not behind it.
    pub fn here(&self) -> Option<&ClauseId> {
        let label = &self.selection.label;
        let own = self.outline.iter().find(|item| Some(&item.id) == self.selection.id.as_ref());
        let above = self.outline.iter().filter(|item| {
            let rest = label.strip_prefix(item.label.as_str());
            !item.label.is_empty() && rest.is_some_and(|rest| rest.starts_with(['.', '(']))
        });
        own.or_else(|| above.max_by_key(|item| item.label.len())).map(|item| &item.id)
    }

    /// Everybody once, whatever number of tabs they have open; who writes counts as writing.
    pub fn present(&self) -> Vec<Present> {
        let mut people: Vec<Present> = Vec::new();
        for person in self.people.iter() {
            match people.iter_mut().find(|known| known.name == person.name && known.code == person.code) {
                Some(known) => known.writes |= person.writes,
                None => people.push(person.clone()),
            }
        }
        people
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::text::Kind;

    const ID: &str = "01JD3ZK8WQ5R7T9V0X2Y4A6B8C";

    fn id(last: char) -> ClauseId {
        ClauseId::parse(&format!("{}{last}", &ID[..25])).unwrap()
    }

    fn said(model: Model, event: Event) -> Model {
        (*Rc::new(model).reduce(Change::Said(Box::new(event)))).clone()
    }

    #[test]
    fn the_outline_follows_the_caret_by_labels() {
        let item = |last, kind, label: &str| OutlineItem {
            id: id(last),
            kind,
            level: 0,
            title: String::new(),
            label: label.into(),
        };
        let items = vec![
            item('A', Kind::Goal, "2"),
            item('B', Kind::Subgoal, "2.1"),
            item('C', Kind::Subgoal, "2.10"),
        ];
        let model = said(Model::default(), Event::Outline { items, clauses: 9 });
        let at = |label: &str| {
            let selection = Selection { id: Some(id('Z')), label: label.into(), ..Selection::default() };
            said(model.clone(), Event::Selection(selection)).here().cloned()
        };
        assert_eq!(at("2.1.a"), Some(id('B')));
        assert_eq!(at("2.10.a"), Some(id('C')));
        assert_eq!(at("2.0.1"), Some(id('A')));
        assert_eq!(at("3.1"), None);
    }

    #[test]
    fn somebody_with_two_tabs_is_one_person() {
        let person = |client, writes| Present { client, name: "A".into(), code: "DK".into(), writes };
        let model = said(Model::default(), Event::People { people: vec![person(1, false), person(2, true)] });
        assert_eq!(model.present().len(), 1);
        assert!(model.present()[0].writes);
    }

    #[test]
    fn what_is_typed_while_suggesting_waits_until_it_is_handed_over() {
        let model = said(Model::default(), Event::Suggest { clauses: vec![id('A')] });
        assert_eq!(model.suggested.as_deref(), Some([id('A')].as_slice()));
        assert_eq!(said(model, Event::Handed {}).suggested, None);
    }

    #[test]
    fn a_closed_room_takes_the_pen_away_and_keeps_the_words() {
        let model = Model { writes: true, ..Model::default() };
        let words = vec![Unsent { id: id('A'), text: "x".into() }];
        let model = said(model, Event::Closed { code: "withdrawn".into(), words });
        assert!(!model.writes);
        assert_eq!(model.closed.map(|(code, words)| (code, words.len())), Some(("withdrawn".into(), 1)));
    }
}
