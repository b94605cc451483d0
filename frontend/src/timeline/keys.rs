//! What a key means in the timeline: from line to line on the side of the table, from bar to diamond on the side of the drawing. Pure, and
//! tested without a browser.

use shared::id::InitiativeId;

use super::axis::Zoom;
use super::geometry::{Grip, Item, Step, step};
use super::model::{Line, What};

/// How far one goes with the keys for a page.
const PAGE: usize = 10;

/// Where one is: a line, and what is looked at in it; the line itself when that is nothing.
pub type Place = (usize, Option<Item>);

/// A key that was pressed.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a> {
    /// Which.
    pub name: &'a str,
    /// With Shift.
    pub shift: bool,
    /// With Control.
    pub control: bool,
}

/// What it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Leads somewhere.
    Go(Place),
    /// Shows or hides what is in a group.
    Fold(String),
    /// Opens an initiative's page.
    Open(InitiativeId),
    /// Opens the days of what is looked at.
    Form,
    /// Moves what is looked at.
    Step(Grip, Step),
    /// Saves what was moved.
    Save,
    /// Gives up what was moved.
    GiveUp,
    /// Nothing, and nobody else is to do something with it.
    Stay,
}

/// What can be looked at in a line.
pub fn items(line: &Line) -> Vec<Item> {
    match &line.what {
        What::Head { .. } => Vec::new(),
        What::Work(work) => {
            let bar = work.span().map(|_| Item::Bar);
            bar.into_iter().chain((0..work.marks.len()).map(Item::Mark)).collect()
        }
    }
}

/// What a key does. `may` is whether the initiative may be changed, `moved` whether it was moved and not saved.
pub fn act<L: AsRef<Line>>(
    lines: &[L],
    at: Place,
    key: Key<'_>,
    zoom: Zoom,
    (may, moved): (bool, bool),
) -> Option<Act> {
    let line = lines.get(at.0)?.as_ref();
    match at.1 {
        None => on_line(lines, at.0, line, key),
        Some(item) => on_item(lines, (at.0, item), line, key, zoom, (may, moved)),
    }
}

fn on_line<L: AsRef<Line>>(lines: &[L], at: usize, line: &Line, key: Key<'_>) -> Option<Act> {
    let last = lines.len() - 1;
    let go = |to: usize| Some(Act::Go((to.min(last), None)));
    let head = matches!(line.what, What::Head { .. });
    match key.name {
        "ArrowDown" => go(at + 1),
        "ArrowUp" => go(at.saturating_sub(1)),
        "PageDown" => go(at + PAGE),
        "PageUp" => go(at.saturating_sub(PAGE)),
        "Home" => go(0),
        "End" => go(last),
        "ArrowRight" if head && !line.open => Some(Act::Fold(line.key.clone())),
        "ArrowRight" if head => go(at + 1),
        "ArrowRight" => Some(items(line).first().map_or(Act::Stay, |item| Act::Go((at, Some(*item))))),
        "ArrowLeft" if head && line.open => Some(Act::Fold(line.key.clone())),
        "ArrowLeft" => {
            let over = (0..at).rev().find(|n| lines[*n].as_ref().level < line.level);
            Some(over.map_or(Act::Stay, |over| Act::Go((over, None))))
        }
        "Enter" | " " if head => Some(Act::Fold(line.key.clone())),
        "Enter" => line.work().map(|work| Act::Open(work.row.id)),
        _ => None,
    }
}

fn on_item<L: AsRef<Line>>(
    lines: &[L],
    (at, item): (usize, Item),
    line: &Line,
    key: Key<'_>,
    zoom: Zoom,
    (may, moved): (bool, bool),
) -> Option<Act> {
    let own = items(line);
    let place = own.iter().position(|one| *one == item)?;
    let beside = |to: Option<usize>| {
        Some(to.and_then(|to| own.get(to)).map_or(Act::Stay, |item| Act::Go((at, Some(*item)))))
    };
    match key.name {
        "ArrowLeft" | "ArrowRight" if may => {
            let grip = match item {
                Item::Mark(n) => Grip::Mark(n),
                Item::Bar if key.control => Grip::End,
                Item::Bar => Grip::Whole,
            };
            Some(Act::Step(grip, step(key.name == "ArrowRight", key.shift, zoom)))
        }
        "Enter" if moved => Some(Act::Save),
        "Escape" if moved => Some(Act::GiveUp),
        "ArrowUp" | "ArrowDown" | "Home" | "End" if moved => Some(Act::Stay),
        "ArrowLeft" => beside(place.checked_sub(1)),
        "ArrowRight" => beside(Some(place + 1)),
        "ArrowDown" => Some(match own.get(place + 1) {
            Some(item) => Act::Go((at, Some(*item))),
            None => (at + 1..lines.len())
                .find_map(|n| items(lines[n].as_ref()).first().map(|item| Act::Go((n, Some(*item)))))
                .unwrap_or(Act::Stay),
        }),
        "ArrowUp" => Some(match place.checked_sub(1).and_then(|place| own.get(place)) {
            Some(item) => Act::Go((at, Some(*item))),
            None => (0..at)
                .rev()
                .find_map(|n| items(lines[n].as_ref()).last().map(|item| Act::Go((n, Some(*item)))))
                .unwrap_or(Act::Stay),
        }),
        "Home" => beside(Some(0)),
        "End" => beside(own.len().checked_sub(1)),
        "Enter" | " " if may => Some(Act::Form),
        "Enter" => line.work().map(|work| Act::Open(work.row.id)),
        "Escape" => Some(Act::Go((at, None))),
        _ => None,
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
