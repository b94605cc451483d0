//! A table that somebody pastes or imports, cell by cell: what it would add, what it would change, what is the same already, and
//! what is refused and why. Nothing is changed by reading; what is saved afterwards is saved in one act (domain reference 6.6).
//!
//! The table may have a row of editions over a column of members, or the other way round, in any order and with anything
//! beside it; or be a block of numbers that goes where the caret is; or a list with a line for each figure, as the export
//! writes it.

mod layout;
mod names;

pub use names::member_of;

use std::collections::{BTreeMap, BTreeSet};

use super::number::{self, Clue, Fault, Mark, Said, tidy};
use super::sheet::Cells;
use super::{Change, Edition, Figure, Place, Status, standing};
use crate::indicator::{Definition, TEXT_MOST};
use crate::member::MemberCode;
use crate::sort;
use crate::time::Date;
use layout::{Layout, Placed};

/// What a table is read for.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The indicator.
    pub definition: &'a Definition,
    /// The members, in the order of the grid's rows.
    pub members: &'a [MemberCode],
    /// The grid's columns.
    pub editions: &'a [Edition],
    /// What stands.
    pub figures: &'a [Figure],
    /// The row and the column of the grid at which a block without headings begins.
    pub caret: Option<(usize, usize)>,
    /// The day on which it is read.
    pub today: Date,
    /// Whose figures the person may say.
    pub may: &'a dyn Fn(Option<MemberCode>) -> bool,
}

/// Why a cell is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Its number cannot be read.
    Number(Fault),
    /// There is no edition over it.
    NoEdition,
    /// What stands for its edition is not one.
    NotAnEdition,
    /// Nobody can have published that edition yet.
    Ahead,
    /// There is no member beside it.
    NoMember,
    /// What stands beside it is none of the members.
    UnknownMember,
    /// It lies outside the grid.
    Outside,
    /// Its place has been filled by a cell before it.
    Twice,
    /// It is another delegation's.
    NotYours,
    /// Its status is none of those there are, or does not fit its number.
    Status,
    /// Its note or its source is too long.
    TooLong,
    /// What stands for the day on which it was read is none.
    NotADay,
    /// It is a formula, and the file does not say what it comes to.
    Uncomputed,
    /// Something is said of a figure that is not there.
    NoFigure,
}

/// What reading a cell would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Would {
    /// Nothing stands there yet.
    Add(Change),
    /// Something else stands there.
    Revise {
        /// What would stand.
        change: Change,
        /// What stands.
        from: Figure,
    },
    /// The same stands there.
    Same,
    /// It is not taken.
    Refused(Reason),
}

/// A cell that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row in the sheet or the text, from 1.
    pub row: usize,
    /// Its column, from 1.
    pub column: usize,
    /// What it says.
    pub text: String,
    /// Whose it is, where that is known.
    pub member: Option<MemberCode>,
    /// Of which edition, where that is known.
    pub edition: Option<Edition>,
    /// What it would do.
    pub would: Would,
}

/// Why there is nothing to show of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// Neither editions nor members are named, and no caret says where it goes.
    NoHeadings,
    /// It has too many cells, or too many bytes.
    TooMuch,
}

/// A table, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The cells that say something, in the order of the table.
    pub cells: Vec<Cell>,
}

impl Reading {
    /// What would be changed.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let change = |cell: &Cell| match &cell.would {
            Would::Add(change) | Would::Revise { change, .. } => Some(change.clone()),
            Would::Same | Would::Refused(_) => None,
        };
        self.cells.iter().filter_map(change).collect()
    }

    /// Whether it says figures, and not only what is said of those that stand.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        self.cells.iter().any(|cell| match &cell.would {
            Would::Add(_) => true,
            Would::Revise { change, from } => !change.leaves(from),
            Would::Same | Would::Refused(_) => false,
        })
    }

    /// How many cells would be added, changed, are the same, and refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for cell in &self.cells {
            counts[match cell.would {
                Would::Add(_) => 0,
                Would::Revise { .. } => 1,
                Would::Same => 2,
                Would::Refused(_) => 3,
            }] += 1;
        }
        counts
    }
}

/// What somebody typed of one figure; what they left alone stays as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The figure.
    pub value: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// Where it comes from, where that is not the indicator's source.
    pub source: Option<String>,
}

/// Reads what was typed into the grid, whose headings count as a row and a column.
///
/// # Errors
/// When it says nothing.
pub fn read_typed(typed: &BTreeMap<Place, Typed>, ground: &Ground<'_>) -> Result<Reading, Unreadable> {
    let place = |((member, edition), said): (&Place, &Typed)| Placed {
        row: ground.members.iter().position(|one| Some(*one) == *member).unwrap_or_default() + 2,
        column: ground.editions.iter().position(|one| one == edition).unwrap_or_default() + 2,
        text: said.value.clone().unwrap_or_default(),
        member: Ok(*member),
        edition: Ok(edition.clone()),
        status: String::new(),
        note: said.note.clone(),
        source: said.source.clone(),
        retrieved: String::new(),
        uncomputed: false,
        stays: said.note.is_some() || said.source.is_some(),
    };
    let mut placed: Vec<Placed> = typed.iter().map(place).collect();
    sort::by_key(&mut placed, |one| (one.row, one.column));
    let cells = judged(placed, None, ground);
    if cells.is_empty() { Err(Unreadable::Empty) } else { Ok(Reading { cells }) }
}

/// Reads a pasted or imported table.
///
/// # Errors
/// Why there is nothing to show of it.
pub fn read(cells: &Cells, ground: &Ground<'_>) -> Result<Reading, Unreadable> {
    let rows = &cells.rows;
    if rows.iter().flatten().all(|cell| tidy(cell).is_empty()) {
        return Err(Unreadable::Empty);
    }
    let mut placed = Layout::of(cells, ground).ok_or(Unreadable::NoHeadings)?.placed;
    for one in &mut placed {
        (one.row, one.column) = cells.place(one.row, one.column);
    }
    Ok(Reading { cells: judged(placed, cells.mark, ground) })
}

/// What the cells would do. `mark` is the decimal mark of the file, where that tells.
fn judged(placed: Vec<Placed>, mark: Option<Mark>, ground: &Ground<'_>) -> Vec<Cell> {
    let common = number::common_mark(placed.iter().map(|placed| placed.text.as_str()));
    let clue = common.map(Clue::Cells).or(mark.map(Clue::File));
    let mut filled = BTreeSet::new();
    placed.into_iter().filter_map(|placed| judge(placed, ground, clue, &mut filled)).collect()
}

fn judge(
    placed: Placed,
    ground: &Ground<'_>,
    clue: Option<Clue>,
    filled: &mut BTreeSet<Place>,
) -> Option<Cell> {
    let would = match weigh(&placed, ground, clue, filled) {
        Ok(would) => would?,
        Err(reason) => Would::Refused(reason),
    };
    let Placed { row, column, text, member, edition, .. } = placed;
    Some(Cell { row, column, text, member: member.ok().flatten(), edition: edition.ok(), would })
}

/// What a cell would do; nothing where it says nothing.
fn weigh(
    placed: &Placed,
    ground: &Ground<'_>,
    clue: Option<Clue>,
    filled: &mut BTreeSet<Place>,
) -> Result<Option<Would>, Reason> {
    if placed.uncomputed {
        return Err(Reason::Uncomputed);
    }
    let blank = tidy(&placed.text).is_empty() && tidy(&placed.status).is_empty();
    if blank && !placed.stays {
        return Ok(None);
    }
    let member = placed.member?;
    let edition = placed.edition.clone()?;
    let stands = standing(ground.figures, member, &edition);
    let (status, value) = if blank {
        let there = stands.filter(|figure| figure.status != Status::Withdrawn).ok_or(Reason::NoFigure)?;
        (there.status, there.value)
    } else {
        said(placed, ground.definition, clue)?
    };
    if !(ground.may)(member) {
        return Err(Reason::NotYours);
    }
    if !filled.insert((member, edition.clone())) {
        return Err(Reason::Twice);
    }
    // What the table has no column for stays as it stands.
    let kept = |given: &Option<String>, stands: Option<&String>| match given {
        Some(text) => tidy(text),
        None => stands.cloned().unwrap_or_default(),
    };
    let change = Change {
        member,
        status,
        value,
        note: kept(&placed.note, stands.map(|figure| &figure.note)),
        source: kept(&placed.source, stands.map(|figure| &figure.source)),
        retrieved: retrieved(&placed.retrieved)?,
        version: stands.map_or(0, |figure| figure.version),
        edition,
    };
    if [&change.note, &change.source].iter().any(|text| text.chars().count() > TEXT_MOST as usize) {
        return Err(Reason::TooLong);
    }
    let ahead = change.status == Status::Value && change.edition.is_ahead(ground.today);
    if ahead && stands.is_none_or(|figure| !change.leaves(figure)) {
        return Err(Reason::Ahead);
    }
    Ok(Some(match stands {
        None if change.status == Status::Withdrawn => Would::Same,
        None => Would::Add(change),
        Some(figure) if is_same(&change, figure) => Would::Same,
        Some(figure) if figure.status == Status::Withdrawn => Would::Add(change),
        Some(figure) => Would::Revise { change, from: figure.clone() },
    }))
}

/// The day that a line says of its own figure; none where it says nothing.
fn retrieved(text: &str) -> Result<Option<Date>, Reason> {
    match tidy(text) {
        text if text.is_empty() => Ok(None),
        text => names::day_of(&text).map(Some).ok_or(Reason::NotADay),
    }
}

/// A figure that does not say when it was read is the same whenever that was.
fn is_same(change: &Change, figure: &Figure) -> bool {
    (change.status, change.value) == (figure.status, figure.value)
        && (tidy(&change.note), tidy(&change.source)) == (tidy(&figure.note), tidy(&figure.source))
        && (change.retrieved.is_none() || change.retrieved == figure.retrieved)
}

/// The status and the number of a cell, by its own words and by the status beside it.
fn said(
    placed: &Placed,
    definition: &Definition,
    clue: Option<Clue>,
) -> Result<(Status, Option<crate::decimal::Decimal>), Reason> {
    let said = number::read(&placed.text, definition, clue).map_err(Reason::Number)?;
    let beside = match tidy(&placed.status) {
        text if text.is_empty() => None,
        text => Some(names::status_of(&text).ok_or(Reason::Status)?),
    };
    match (said, beside) {
        (Said::Number(value), None | Some(Status::Value)) => Ok((Status::Value, Some(value))),
        (Said::Estimate(value), None | Some(Status::Estimate)) => Ok((Status::Estimate, Some(value))),
        (Said::Number(value), Some(Status::Estimate)) => Ok((Status::Estimate, Some(value))),
        (Said::Without(status), None) => Ok((status, None)),
        (Said::Without(status), Some(beside)) if status == beside => Ok((status, None)),
        (Said::Nothing, Some(status @ (Status::NotYet | Status::NotCovered))) => Ok((status, None)),
        _ => Err(Reason::Status),
    }
}

#[cfg(test)]
#[path = "paste/tests.rs"]
mod tests;
