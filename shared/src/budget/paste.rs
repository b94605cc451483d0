//! A table of money that somebody pastes or opens, line by line: what it would change, and what is refused and why. Nothing is changed by
//! reading; what is saved afterwards is saved in one act, or nothing is.
//!
//! A line is a year of an initiative, as the export writes it ([`super::csv`]). The columns may stand in any order; one that is not there
//! leaves what stands. A blank cell changes nothing either: an amount is taken out on the initiative's own page. No column is left out without
//! a word: what is not read is named.

use super::ore::is_crowns;
use super::sums::Entry;
use super::{Amount, BudgetEdit, CO_FINANCER_MOST, Fault, GrantMoney, Line, Ore, SayBudget, line_of, read};
use crate::id::InitiativeId;
use crate::measurement::csv::unsafed;
use crate::measurement::number::{Clue, is_formula, small, tidy};
use crate::measurement::sheet::Cells;
use crate::permission::Act;
use crate::seat::Seat;

/// What a table is read for.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// What stands.
    pub entries: &'a [Entry],
    /// The first and the last year of the programme.
    pub years: (i32, i32),
    /// Who reads it.
    pub seat: &'a Seat,
}

/// Why a line is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It has neither the number nor the title of an initiative, or those of two.
    NoInitiative,
    /// It is a second row of headings: a heading that goes over two rows is not read by halves.
    SecondHeading,
    /// Its year is none, or none of the programme's.
    Year,
    /// An amount in it cannot be read.
    Amount(Amount, Fault),
    /// The same year of the same initiative stands above it.
    Twice,
    /// It is another delegation's.
    NotYours,
    /// It changes what only the secretariat says.
    Granted,
    /// Somebody pays beside the programme, and it does not say who; or it says who, and not how much.
    CoFinancer,
    /// Who pays beside the programme is named in too many characters.
    TooLong,
    /// The initiative has no administrative body that could hold a grant.
    NoBody,
    /// The cell in this row and column of the sheet is a formula, and the file does not say what it comes to.
    Uncomputed(usize, usize),
    /// The cell in this row and column, which is to say of which initiative and year the line is, is a formula.
    Formula(usize, usize),
}

/// What a line would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Would {
    /// It changes these amounts of its year: what stands, and what would stand.
    Change {
        /// What stands.
        from: Line,
        /// What would stand.
        to: Line,
    },
    /// The same stands there.
    Same,
    /// It is not taken.
    Refused(Reason),
}

/// A line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its row in the sheet or the text, from 1.
    pub row: usize,
    /// The initiative, where it is known.
    pub initiative: Option<InitiativeId>,
    /// What it says of the initiative and the year, as it is written.
    pub text: String,
    /// What it would do.
    pub would: Would,
}

/// A table, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its lines.
    pub lines: Vec<Read>,
    /// The columns that are not read, since their headings are not known or stand there twice: their places, from 1, and their headings as they
    /// are written, which may be blank.
    pub unread: Vec<(usize, String)>,
    /// The headings of what is decided elsewhere, such as the lead, as the export writes it: known, and never changed.
    pub told: Vec<String>,
}

/// Why there is nothing to show of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It has no headings that say where initiative and year stand.
    NoHeadings,
    /// The amounts under this heading are not in crowns.
    OtherUnit(String),
    /// It has too many cells, or too many bytes.
    TooMuch,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    Year,
    Amount(Amount),
    CoFinancer,
    /// What is decided elsewhere.
    Told,
    /// An amount that is not in crowns.
    OtherUnit,
}

/// The headings of what is decided elsewhere.
const TOLD: [&str; 12] = [
    "goal",
    "mål",
    "lead",
    "ansvarlig",
    "administrative body",
    "forvaltningsorgan",
    "body",
    "organ",
    "state body",
    "statsligt organ",
    "audit",
    "revision",
];

/// What a heading stands over: with `_` for a blank or not, and with the unit of an amount behind it or not.
fn column(heading: &str) -> Option<Column> {
    let heading = small(&tidy(heading)).replace(['_', '-'], " ");
    known(&heading).or_else(|| with_unit(&heading))
}

/// An amount with its unit behind it: `used (dkk)`, `brugt, kr.`.
fn with_unit(heading: &str) -> Option<Column> {
    let mut ends = heading.char_indices().rev().filter(|(_, letter)| " ([,".contains(*letter));
    // The longest heading that is known, so that `co financed by` is not taken for an amount in the unit *by*.
    let (column, unit) = ends.find_map(|(at, _)| Some((known(heading[..at].trim_end())?, &heading[at..])))?;
    let Column::Amount(_) = column else { return None };
    let in_crowns = is_crowns(unit.trim_matches([' ', '(', ')', '[', ']', ',']))?;
    Some(if in_crowns { column } else { Column::OtherUnit })
}

/// What is read, by its heading in English or in Danish.
fn known(heading: &str) -> Option<Column> {
    Some(match heading {
        "number" | "no" | "no." | "nummer" | "nr" | "nr." => Column::Number,
        "initiative" | "title" | "initiativ" | "titel" => Column::Title,
        "year" | "år" => Column::Year,
        "granted" | "grant" | "bevilget" | "bevilling" => Column::Amount(Amount::Granted),
        "co financed" | "cofinanced" | "medfinansieret" | "medfinansiering" => {
            Column::Amount(Amount::CoFinanced)
        }
        "co financed by" | "co financer" | "medfinansieret af" | "medfinansieres af" => Column::CoFinancer,
        "used" | "forbrugt" | "brugt" | "forbrug" => Column::Amount(Amount::Used),
        "forecast" | "prognose" | "forventet" => Column::Amount(Amount::Forecast),
        told if TOLD.contains(&told) => Column::Told,
        _ => return None,
    })
}

/// Reads a table.
///
/// # Errors
/// Why there is nothing to show of it.
pub fn read_table(table: &Cells, ground: &Ground<'_>) -> Result<Reading, Unreadable> {
    let rows = &table.rows;
    let is_blank = |row: &[String]| row.iter().all(|cell| tidy(cell).is_empty());
    if rows.iter().all(|row| is_blank(row)) {
        return Err(Unreadable::Empty);
    }
    let columns_of =
        |row: &[String]| -> Vec<Option<Column>> { row.iter().map(|cell| column(cell)).collect() };
    // A title or a blank line may stand above the headings.
    let found = rows.iter().take(10).map(|row| columns_of(row)).enumerate().find(|(_, columns)| {
        let names = columns.contains(&Some(Column::Number)) || columns.contains(&Some(Column::Title));
        names && columns.contains(&Some(Column::Year))
    });
    let (heading, columns) = found.ok_or(Unreadable::NoHeadings)?;
    if let Some(at) = columns.iter().position(|column| *column == Some(Column::OtherUnit)) {
        return Err(Unreadable::OtherUnit(tidy(&rows[heading][at])));
    }
    let (mut unread, told) = beside(&columns, &rows[heading..]);
    for (at, _) in &mut unread {
        *at += table.before.1;
    }
    let clue = table.mark.map(Clue::File);
    let mut seen: Vec<(InitiativeId, i32)> = Vec::new();
    let says = |at: &usize| !is_blank(&rows[*at]) || uncomputed(*at, &columns, table).is_some();
    let lines = (heading + 1..rows.len()).filter(says);
    let mut lines: Vec<Read> = lines.map(|at| line(at, &columns, table, clue, ground, &mut seen)).collect();
    let second = (heading + 1..rows.len()).find(says).is_some_and(|at| goes_on(&rows[at], &columns));
    if let Some(first) = lines
        .first_mut()
        .filter(|first| second && matches!(first.would, Would::Refused(Reason::NoInitiative | Reason::Year)))
    {
        first.would = Would::Refused(Reason::SecondHeading);
    }
    Ok(Reading { lines, unread, told })
}

/// Whether the headings go on in a row, as they do in a sheet in which cells over several columns are merged: it names no initiative and no
/// year, there is no figure in it, and it has a heading or a unit.
fn goes_on(row: &[String], columns: &[Option<Column>]) -> bool {
    let is_heading = |cell: &str| column(cell).is_some() || is_crowns(cell).is_some();
    let names = |of: Option<Column>| matches!(of, Some(Column::Number | Column::Title | Column::Year));
    let cells = row.iter().enumerate().map(|(at, cell)| (columns.get(at).copied().flatten(), tidy(cell)));
    let said: Vec<_> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
    said.iter().any(|(_, cell)| is_heading(cell))
        && said.iter().all(|(of, cell)| {
            !cell.contains(|letter: char| letter.is_ascii_digit()) && (!names(*of) || is_heading(cell))
        })
}

/// The columns that are not read, and the headings of what is decided elsewhere. `rows` begin with the headings; a column in which nothing at all
/// stands is none.
fn beside(columns: &[Option<Column>], rows: &[Vec<String>]) -> (Vec<(usize, String)>, Vec<String>) {
    let mut filled = vec![false; rows.iter().map(Vec::len).max().unwrap_or(0)];
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            filled[at] |= !tidy(cell).is_empty();
        }
    }
    let (mut unread, mut told) = (Vec::new(), Vec::new());
    for (at, _) in filled.iter().enumerate().filter(|(_, filled)| **filled) {
        let heading = rows[0].get(at).map(|cell| tidy(cell)).unwrap_or_default();
        match columns.get(at).copied().flatten() {
            Some(Column::Told) => told.push(heading),
            // A cell is read in the first column of its kind.
            Some(column) if !columns[..at].contains(&Some(column)) => {}
            _ => unread.push((at + 1, heading)),
        }
    }
    (unread, told)
}

/// The first column of those that are read in which a line has a formula that was never computed.
fn uncomputed(at: usize, columns: &[Option<Column>], table: &Cells) -> Option<usize> {
    let is_read = |column: &usize| columns[*column].is_some_and(|column| column != Column::Told);
    (0..columns.len()).filter(is_read).find(|column| table.is_uncomputed(at, *column))
}

/// The column in which a formula stands where a line is to say of which initiative and year it is. A title may begin like one, and is only taken
/// for one where it names nothing.
fn formula(at: usize, columns: &[Option<Column>], table: &Cells, is_named: bool) -> Option<usize> {
    let is_asked = |column: Option<Column>| match column {
        Some(Column::Number | Column::Year) => true,
        Some(Column::Title) => !is_named,
        _ => false,
    };
    let mut cells = columns.iter().zip(&table.rows[at]);
    cells.position(|(column, cell)| is_asked(*column) && is_formula(unsafed(&tidy(cell))))
}

fn line(
    at: usize,
    columns: &[Option<Column>],
    table: &Cells,
    clue: Option<Clue>,
    ground: &Ground<'_>,
    seen: &mut Vec<(InitiativeId, i32)>,
) -> Read {
    let said = |column: Column| {
        let place = columns.iter().position(|one| *one == Some(column))?;
        table.rows[at].get(place).map(|cell| tidy(cell)).filter(|cell| !cell.is_empty())
    };
    let shown = [Column::Number, Column::Title, Column::Year].into_iter().filter_map(said);
    let text = shown.collect::<Vec<_>>().join(" · ");
    let entry = entry_of(said(Column::Number), said(Column::Title), ground.entries);
    let (row, _) = table.place(at, 0);
    let would = if let Some(column) = uncomputed(at, columns, table) {
        Would::Refused(Reason::Uncomputed(row, table.place(at, column).1))
    } else if let Some(column) = formula(at, columns, table, entry.is_some()) {
        Would::Refused(Reason::Formula(row, table.place(at, column).1))
    } else if let Some(entry) = entry {
        weigh(entry, &said, clue, ground, seen).unwrap_or_else(Would::Refused)
    } else {
        Would::Refused(Reason::NoInitiative)
    };
    Read { row, initiative: entry.map(|entry| entry.initiative), text, would }
}

/// The initiative of that number, or of that title where no number is said. Where both are said they are of the same.
fn entry_of(number: Option<String>, title: Option<String>, entries: &[Entry]) -> Option<&Entry> {
    let is_called = |entry: &Entry, title: &str| is_same(&small(title), &small(&entry.title));
    match (number, title) {
        (Some(number), title) => {
            let number: u32 = number.parse().ok()?;
            let found = entries.iter().find(|entry| entry.number == number)?;
            title.is_none_or(|title| is_called(found, &title)).then_some(found)
        }
        (None, Some(title)) => {
            let mut called = entries.iter().filter(|entry| is_called(entry, &title));
            called.next().filter(|_| called.next().is_none())
        }
        (None, None) => None,
    }
}

/// Whether a cell says that text. On its way through a file a text loses blanks that stand double, and one of CSV may gain a sign before it.
fn is_same(cell: &str, text: &str) -> bool {
    let text = tidy(text);
    text == cell || text == unsafed(cell)
}

fn weigh(
    entry: &Entry,
    said: &dyn Fn(Column) -> Option<String>,
    clue: Option<Clue>,
    ground: &Ground<'_>,
    seen: &mut Vec<(InitiativeId, i32)>,
) -> Result<Would, Reason> {
    let year = said(Column::Year).and_then(|year| year.parse::<i32>().ok());
    let within = |year: &i32| (ground.years.0..=ground.years.1).contains(year);
    let year = year.filter(within).ok_or(Reason::Year)?;
    if seen.contains(&(entry.initiative, year)) {
        return Err(Reason::Twice);
    }
    seen.push((entry.initiative, year));
    let from = line_of(&entry.lines, year);
    let mut to = from.clone();
    for amount in Amount::ALL {
        let Some(cell) = said(Column::Amount(amount)) else { continue };
        let found = read(&cell, clue).map_err(|fault| Reason::Amount(amount, fault))?;
        if found.is_some() {
            amount.set(&mut to, found);
        }
    }
    if let Some(by) = said(Column::CoFinancer) {
        if unsafed(&by).chars().count() > CO_FINANCER_MOST as usize {
            return Err(Reason::TooLong);
        }
        if !is_same(&by, &from.co_financer) {
            to.co_financer = unsafed(&by).to_owned();
        }
    }
    if to == from {
        return Ok(Would::Same);
    }
    if !SayBudget::verdict(ground.seat, &entry.matter()).is_allowed() {
        return Err(Reason::NotYours);
    }
    let given = |line: &Line| (line.granted, line.co_financed, line.co_financer.clone());
    if given(&from) != given(&to) && !GrantMoney::verdict(ground.seat, &()).is_allowed() {
        return Err(Reason::Granted);
    }
    let pays = to.co_financed.is_some_and(|ore| ore > Ore::ZERO);
    let named = !to.co_financer.is_empty();
    if (pays && !named) || (named && to.co_financed.is_none()) {
        return Err(Reason::CoFinancer);
    }
    let grants = to.granted != from.granted && to.granted.is_some_and(|ore| ore > Ore::ZERO);
    if grants && entry.body.trim().is_empty() {
        return Err(Reason::NoBody);
    }
    Ok(Would::Change { from, to })
}

/// What would be saved: for each initiative that something changes of, everything that is said of it then. `why` is said of all.
#[must_use]
pub fn edits(lines: &[Read], entries: &[Entry], why: &str) -> Vec<(InitiativeId, BudgetEdit)> {
    let mut edits: Vec<(InitiativeId, BudgetEdit)> = Vec::new();
    for read in lines {
        let (Some(id), Would::Change { to, .. }) = (read.initiative, &read.would) else { continue };
        let Some(entry) = entries.iter().find(|entry| entry.initiative == id) else { continue };
        let at = edits.iter().position(|(one, _)| *one == id).unwrap_or_else(|| {
            edits.push((id, BudgetEdit { why: why.to_owned(), ..entry.edit() }));
            edits.len() - 1
        });
        let lines = &mut edits[at].1.lines;
        lines.retain(|line| line.year != to.year);
        lines.push(to.clone());
    }
    edits.into_iter().map(|(id, edit)| (id, edit.tidied())).collect()
}

#[cfg(test)]
#[path = "paste_tests.rs"]
mod tests;
