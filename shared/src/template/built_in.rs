//! The templates that a new workspace begins with: a four-year programme, and a six-year one with two work plans and a
//! mid-term review (domain reference 2.1, 2.2). The words are guidance to be written over, not a programme.

use super::ClauseTemplate;
use crate::text::{Facts, Kind};

/// A template made at the first start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltIn {
    /// What it is known by, so that it is made once, even when it was renamed or removed since.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub description: &'static str,
    /// Its clauses.
    pub clauses: Vec<ClauseTemplate>,
}

/// All of them.
#[must_use]
pub fn built_in() -> Vec<BuiltIn> {
    vec![
        BuiltIn {
            key: "four_years",
            name: "Cooperation programme, four years",
            description: "Foreword, priorities, three goals with sub-goals, actions and indicators, and follow-up \
                          with yearly reports and a final report.",
            clauses: [opening(), goals(), follow_up(FOUR_YEARS)].concat(),
        },
        BuiltIn {
            key: "six_years",
            name: "Cooperation programme, six years, two work plans",
            description: "As for four years, with two three-year work plans and an evaluation at half-time, after which \
                          the ministers may adjust the programme.",
            clauses: [opening(), goals(), work_plans(), follow_up(SIX_YEARS)].concat(),
        },
    ]
}

fn chapter(words: &str) -> ClauseTemplate {
    ClauseTemplate::plain(Kind::Chapter, words)
}

fn paragraph(words: &str) -> ClauseTemplate {
    ClauseTemplate::plain(Kind::Paragraph, words)
}

fn bullet(words: &str) -> ClauseTemplate {
    ClauseTemplate::plain(Kind::Bullet, words)
}

fn opening() -> Vec<ClauseTemplate> {
    vec![
        chapter("Foreword"),
        paragraph(
            "The ministers say in a few sentences why they cooperate, and what will be different at the end.",
        ),
        chapter("Introduction"),
        paragraph("What this programme is, for which period, and what it builds on."),
        paragraph("How it serves the vision of a green, competitive and socially sustainable region."),
        chapter("Political priorities"),
        paragraph(
            "What drives the need to act together: the challenges and trends, and where the region stands.",
        ),
        bullet("First priority"),
        bullet("Second priority"),
        bullet("Third priority"),
    ]
}

fn goals() -> Vec<ClauseTemplate> {
    let mut clauses = vec![chapter("Goals")];
    for number in ["first", "second", "third"] {
        clauses.push(ClauseTemplate::plain(
            Kind::Goal,
            &format!("The {number} goal, written as a state that is reached"),
        ));
        clauses.push(paragraph("Why this goal, and what the cooperation adds to what each country does."));
        for part in ["One step towards the goal", "Another step towards the goal"] {
            clauses.push(ClauseTemplate::plain(Kind::Subgoal, part));
            clauses.push(paragraph("What the cooperation will do, and for whom."));
            clauses.push(ClauseTemplate::plain(Kind::Action, "What is promised, who leads it, and by when."));
            clauses.push(indicator());
        }
    }
    clauses
}

fn indicator() -> ClauseTemplate {
    let facts = Facts { unit: Some("per cent".into()), frequency: Some("yearly".into()), ..Facts::default() };
    ClauseTemplate { facts, ..ClauseTemplate::plain(Kind::Indicator, "What shows that it is reached.") }
}

fn work_plans() -> Vec<ClauseTemplate> {
    vec![
        chapter("Work plans"),
        paragraph("The programme is carried out through two work plans of three years each."),
        bullet("The first work plan is agreed before the programme comes into force."),
        bullet("The second work plan is agreed before the first one ends, on the basis of the evaluation."),
    ]
}

const FOUR_YEARS: &[&str] = &[
    "The officials take up the state of the activities every six months.",
    "Each year's work is summed up in an annual report.",
    "A final report is made when the programme has ended.",
];

const SIX_YEARS: &[&str] = &[
    "The officials take up the state of the activities every six months.",
    "Each year's work is summed up in an annual report.",
    "The programme is evaluated at half-time; on that basis the ministers may adjust it.",
    "A final report is made when the programme has ended.",
];

fn follow_up(points: &[&str]) -> Vec<ClauseTemplate> {
    let mut clauses = vec![
        chapter("Organisation and follow-up"),
        paragraph("Who carries the programme, who follows it, and how it is reported."),
    ];
    clauses.extend(points.iter().map(|point| bullet(point)));
    clauses
}
