//! Building clauses from short lines.

use shared::text::order::n_between;
use shared::text::{Clause, ClauseId, Facts, Kind, Wording};

use crate::app::App;

/// A clause to be written: what it is, its words, its facts.
pub(super) struct Line {
    pub kind: Kind,
    pub level: u8,
    pub words: &'static str,
    pub facts: Facts,
}

fn line(kind: Kind, words: &'static str) -> Line {
    let level = u8::from(kind.has_level());
    Line { kind, level, words, facts: Facts::default() }
}

pub(super) fn chapter(words: &'static str) -> Line {
    line(Kind::Chapter, words)
}

pub(super) fn goal(words: &'static str, tags: &[&str]) -> Line {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    Line { facts: Facts { tags, ..Facts::default() }, ..line(Kind::Goal, words) }
}

pub(super) fn subgoal(words: &'static str) -> Line {
    line(Kind::Subgoal, words)
}

pub(super) fn paragraph(words: &'static str) -> Line {
    line(Kind::Paragraph, words)
}

pub(super) fn bullet(words: &'static str) -> Line {
    line(Kind::Bullet, words)
}

/// An action with who leads it, who takes part (codes with spaces between), and when it is due.
pub(super) fn action(words: &'static str, lead: &str, participants: &str, due: &str) -> Line {
    let facts = Facts {
        lead: Some(lead.to_owned()),
        participants: participants.split_whitespace().map(str::to_owned).collect(),
        due: Some(due.to_owned()),
        ..Facts::default()
    };
    Line { facts, ..line(Kind::Action, words) }
}

/// An indicator with its unit, baseline, target and source; measured every year.
pub(super) fn indicator(words: &'static str, unit: &str, baseline: &str, target: &str, source: &str) -> Line {
    let some = |text: &str| Some(text.to_owned());
    let facts = Facts {
        unit: some(unit),
        baseline: some(baseline),
        target: some(target),
        source: some(source),
        frequency: some("yearly"),
        ..Facts::default()
    };
    Line { facts, ..line(Kind::Indicator, words) }
}

/// The lines as clauses in their order.
pub(super) fn clauses(app: &App, lines: Vec<Line>) -> Vec<Clause> {
    let places = n_between(None, None, lines.len()).expect("an empty text has room");
    lines.into_iter().zip(places).map(|(line, pos)| clause(app, line, pos)).collect()
}

pub(super) fn clause(app: &App, line: Line, pos: String) -> Clause {
    let id = app.id(|milliseconds, random| ClauseId::from(ulid::Ulid::from_parts(milliseconds, random)));
    let mut clause = Clause::new(id, line.kind, pos);
    clause.level = line.kind.settled_level(line.level);
    clause.wording = Wording::plain(line.words);
    clause.facts = line.facts;
    clause
}
