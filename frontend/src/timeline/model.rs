//! What the timeline is drawn of: the initiatives with their milestones and their plan, the lines in which they stand, and what hangs
//! together. Made anew when something changed, never while one scrolls or drags.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::api::plan::{Grouping, PlanWhole, Timeline};
use shared::id::{InitiativeId, MilestoneId};
use shared::member::MemberCode;
use shared::milestone::is_out_of_order;
use shared::plan::takes_in;
use shared::sort;
use shared::text::{ClauseId, Kind};
use shared::time::Date;

use super::geometry::Item;

/// By what initiatives are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// The goal and the sub-goal that each serves first.
    #[default]
    Goal,
    /// Who leads.
    Lead,
}

/// A first and a last day. Of a milestone both are the day it is due.
pub type Span = (Date, Date);

/// A milestone on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// As it is planned now.
    pub view: MilestoneView,
    /// The day it was due in the sealed plan.
    pub planned: Option<Date>,
    /// What it waits for.
    pub waits_for: Vec<Need>,
}

impl Mark {
    /// Whether something that it waits for is due only after it.
    pub fn is_out_of_order(&self) -> bool {
        self.waits_for.iter().any(|need| need.out_of_order)
    }
}

/// What a milestone waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What it is called, behind the number of its initiative where that is another one.
    pub name: String,
    /// Whether it is due only after what waits for it.
    pub out_of_order: bool,
}

/// An initiative on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// As in the list.
    pub row: InitiativeRow,
    /// Its milestones, by the day they are due.
    pub marks: Vec<Mark>,
    /// Its days in the sealed plan.
    pub planned: Option<Span>,
    /// Whether there is a plan for days in which this goes on, and this was not in it.
    pub is_new: bool,
}

impl Work {
    /// Its days, where it has both.
    pub fn span(&self) -> Option<Span> {
        self.row.starts.zip(self.row.ends)
    }

    /// The days of something of it.
    pub fn days_of(&self, item: Item) -> Option<Span> {
        match item {
            Item::Bar => self.span(),
            Item::Mark(at) => self.marks.get(at).map(|mark| (mark.view.due, mark.view.due)),
        }
    }

    /// How much of its milestones is reached, of 1.
    pub fn share(&self) -> f64 {
        f64::from(self.row.reached) / f64::from(self.row.milestones.max(1))
    }
}

/// What stands in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A group: its label in the text, what it is called, from when to when its work goes, and how much of it there is.
    Head {
        /// Its label in the text; empty for a member.
        label: String,
        /// What it is called.
        title: String,
        /// What of the programme it is; none for a member, whose name is in the reader's language.
        kind: Option<Kind>,
        /// The first and the last day of its work.
        span: Option<Span>,
        /// How many initiatives are in it.
        count: usize,
    },
    /// An initiative.
    Work(Rc<Work>),
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is known by as long as the page is open.
    pub key: String,
    /// How deep it stands, from 1.
    pub level: usize,
    /// For a group: whether what is in it is shown.
    pub open: bool,
    /// What stands in it.
    pub what: What,
}

impl Line {
    /// The initiative that stands in it; none in the line of a group.
    pub fn work(&self) -> Option<&Rc<Work>> {
        match &self.what {
            What::Head { .. } => None,
            What::Work(work) => Some(work),
        }
    }
}

/// Every initiative with its milestones and its plan, by number.
pub fn works(timeline: &Timeline) -> Vec<Rc<Work>> {
    let known: BTreeMap<MilestoneId, &MilestoneView> =
        timeline.milestones.iter().map(|one| (one.id, one)).collect();
    let plan = timeline.plan.as_ref();
    let planned: BTreeMap<MilestoneId, Date> =
        plan.iter().flat_map(|plan| &plan.milestones).map(|one| (one.milestone, one.due)).collect();
    let spans: BTreeMap<InitiativeId, Option<Span>> = plan
        .iter()
        .flat_map(|plan| &plan.initiatives)
        .map(|one| (one.initiative, one.starts.zip(one.ends)))
        .collect();
    let numbers: BTreeMap<InitiativeId, u32> =
        timeline.initiatives.iter().map(|row| (row.id, row.number)).collect();
    let mut marks: BTreeMap<InitiativeId, Vec<Mark>> = BTreeMap::new();
    for view in &timeline.milestones {
        let need = |id: &MilestoneId| {
            let need = known.get(id)?;
            let other = numbers.get(&need.initiative).filter(|_| need.initiative != view.initiative);
            let name = other.map_or_else(|| need.title.clone(), |number| format!("{number} {}", need.title));
            let out_of_order = is_out_of_order(view.due, view.done, need.due, need.done);
            Some(Need { name, out_of_order })
        };
        let mark = Mark {
            view: view.clone(),
            planned: planned.get(&view.id).copied(),
            waits_for: view.needs.iter().filter_map(need).collect(),
        };
        marks.entry(view.initiative).or_default().push(mark);
    }
    let work = |row: &InitiativeRow| {
        Rc::new(Work {
            row: row.clone(),
            marks: marks.remove(&row.id).unwrap_or_default(),
            planned: spans.get(&row.id).copied().flatten(),
            is_new: plan.is_some_and(|plan| in_its_days(plan, row)) && !spans.contains_key(&row.id),
        })
    };
    timeline.initiatives.iter().map(work).collect()
}

/// Whether a plan would have taken it in; one that has no days of its own took in everything.
fn in_its_days(plan: &PlanWhole, row: &InitiativeRow) -> bool {
    plan.summary.period.is_none_or(|period| takes_in(period, row.starts, row.ends))
}

fn head(key: String, level: usize, open: bool, what: What) -> Line {
    Line { key, level, open, what }
}

/// From the first day of any to the last day of any.
fn reach<'a>(works: impl IntoIterator<Item = &'a Rc<Work>>) -> Option<Span> {
    works.into_iter().filter_map(|work| work.span()).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// What stands under what is folded is left out.
struct Lines<'a> {
    lines: Vec<Line>,
    folded: &'a BTreeSet<String>,
}

impl Lines<'_> {
    fn open(&self, key: &str) -> bool {
        !self.folded.contains(key)
    }

    fn works(&mut self, level: usize, works: &[Rc<Work>]) {
        let line = |work: &Rc<Work>| head(work.row.id.to_string(), level, false, What::Work(work.clone()));
        self.lines.extend(works.iter().map(line));
    }
}

/// By goals and sub-goals, in the order of the text. An initiative stands where it serves first; what serves nothing that is known
/// stands at the end, under `nowhere`.
pub fn by_goal(
    works: &[Rc<Work>],
    groupings: &[Grouping],
    folded: &BTreeSet<String>,
    nowhere: &str,
) -> Vec<Line> {
    let known: BTreeMap<&ClauseId, &Grouping> = groupings.iter().map(|one| (&one.clause, one)).collect();
    let subgoal = |work: &Work| {
        let one = known.get(&work.row.serves.first()?.clause)?;
        let under = if one.kind == Kind::Action { one.parent.as_ref()? } else { &one.clause };
        known.get(under).map(|one| one.clause.clone())
    };
    let mut under: BTreeMap<ClauseId, Vec<Rc<Work>>> = BTreeMap::new();
    let mut rest = Vec::new();
    for work in works {
        match subgoal(work) {
            Some(clause) => under.entry(clause).or_default().push(work.clone()),
            None => rest.push(work.clone()),
        }
    }
    let mut lines = Lines { lines: Vec::new(), folded };
    for goal in groupings.iter().filter(|one| one.kind == Kind::Goal) {
        let own = std::iter::once(goal).chain(
            groupings
                .iter()
                .filter(|one| one.kind == Kind::Subgoal && one.parent.as_ref() == Some(&goal.clause)),
        );
        let own: Vec<(&Grouping, Vec<Rc<Work>>)> =
            own.filter_map(|one| under.remove(&one.clause).map(|works| (one, works))).collect();
        if own.is_empty() {
            continue;
        }
        let all = || own.iter().flat_map(|(_, works)| works);
        let title = |one: &Grouping, span: Option<Span>, count: usize| What::Head {
            label: one.label.clone(),
            title: one.title.clone(),
            kind: Some(one.kind),
            span,
            count,
        };
        let key = goal.clause.to_string();
        let open = lines.open(&key);
        lines.lines.push(head(key, 1, open, title(goal, reach(all()), all().count())));
        if !open {
            continue;
        }
        for (one, works) in &own {
            if one.kind == Kind::Goal {
                lines.works(2, works);
                continue;
            }
            let key = one.clause.to_string();
            let open = lines.open(&key);
            lines.lines.push(head(key, 2, open, title(one, reach(works), works.len())));
            if open {
                lines.works(3, works);
            }
        }
    }
    rest.extend(under.into_values().flatten());
    if !rest.is_empty() {
        plain(&mut lines, "rest", nowhere.to_owned(), &rest);
    }
    lines.lines
}

/// By who leads, in the order in which `leads` names them; what nobody leads stands at the end, under `nobody`.
pub fn by_lead(
    works: &[Rc<Work>],
    leads: &[(MemberCode, String)],
    folded: &BTreeSet<String>,
    nobody: &str,
) -> Vec<Line> {
    let mut lines = Lines { lines: Vec::new(), folded };
    let groups = leads.iter().map(|(code, name)| (Some(*code), code.to_string(), name.clone()));
    for (lead, key, name) in groups.chain([(None, "nobody".to_owned(), nobody.to_owned())]) {
        let own: Vec<Rc<Work>> = works.iter().filter(|work| work.row.lead == lead).cloned().collect();
        if !own.is_empty() {
            plain(&mut lines, &key, name, &own);
        }
    }
    lines.lines
}

fn plain(lines: &mut Lines<'_>, key: &str, title: String, works: &[Rc<Work>]) {
    let open = lines.open(key);
    let what = What::Head { label: String::new(), title, kind: None, span: reach(works), count: works.len() };
    lines.lines.push(head(key.to_owned(), 1, open, what));
    if open {
        lines.works(2, works);
    }
}

/// Every member that leads something, once.
pub fn leads(works: &[Rc<Work>]) -> Vec<MemberCode> {
    let mut leads: Vec<MemberCode> = works.iter().filter_map(|work| work.row.lead).collect();
    sort::plain(&mut leads);
    leads.dedup();
    leads
}

/// That one milestone waits for another, both in lines that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The line and the day of what must be reached first.
    pub from: (usize, Date),
    /// Those of what waits.
    pub to: (usize, Date),
    /// Whether what waits is due first.
    pub out_of_order: bool,
}

/// What waits for what, among the lines that are shown.
pub fn links(lines: &[Line]) -> Vec<Link> {
    let marks = || lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.work()?)));
    let places: BTreeMap<MilestoneId, (usize, &MilestoneView)> = marks()
        .flat_map(|(at, work)| work.marks.iter().map(move |mark| (mark.view.id, (at, &mark.view))))
        .collect();
    let mut links = Vec::new();
    for (at, work) in marks() {
        for mark in &work.marks {
            let needs = mark.view.needs.iter().filter_map(|need| places.get(need));
            links.extend(needs.map(|(from, need)| Link {
                from: (*from, need.due),
                to: (at, mark.view.due),
                out_of_order: is_out_of_order(mark.view.due, mark.view.done, need.due, need.done),
            }));
        }
    }
    links
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
