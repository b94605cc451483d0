//! Which cells of a table are figures, and what stands over and beside each of them.

use super::super::number::{self, Fault, tidy};
use super::super::sheet::Cells;
use super::super::{Edition, csv};
use super::names::{Column, edition_of, member_of};
use super::{Ground, Reason};
use crate::indicator::Spread;
use crate::member::MemberCode;

/// A figure with its headings.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub row: usize,
    pub column: usize,
    pub text: String,
    pub member: Result<Option<MemberCode>, Reason>,
    pub edition: Result<Edition, Reason>,
    /// The status beside it; empty where the table has none.
    pub status: String,
    /// Note and source, where the table has columns for them.
    pub note: Option<String>,
    pub source: Option<String>,
    /// The day on which it was read; empty where the table says none.
    pub retrieved: String,
    /// It is a formula, or stands in a line with one, of which the file does not say what it comes to.
    pub uncomputed: bool,
    /// Where it says no figure, what stands stays, and only its note or its source is said.
    pub stays: bool,
}

/// The figures of a table.
pub(super) struct Layout {
    pub placed: Vec<Placed>,
}

/// The cells, every row as long as the longest.
struct Table<'a> {
    cells: &'a Cells,
    rows: &'a [Vec<String>],
    width: usize,
}

impl Table<'_> {
    fn at(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    fn is_uncomputed(&self, row: usize, column: usize) -> bool {
        self.cells.is_uncomputed(row, column)
    }

    fn is_blank(&self, row: usize, column: usize) -> bool {
        tidy(self.at(row, column)).is_empty() && !self.is_uncomputed(row, column)
    }

    fn placed(
        &self,
        row: usize,
        column: usize,
        member: Result<Option<MemberCode>, Reason>,
        edition: Result<Edition, Reason>,
    ) -> Placed {
        let uncomputed = self.is_uncomputed(row, column);
        Placed {
            row,
            column,
            text: if uncomputed { "=…" } else { self.at(row, column) }.to_owned(),
            member,
            edition,
            status: String::new(),
            note: None,
            source: None,
            retrieved: String::new(),
            uncomputed,
            stays: false,
        }
    }
}

impl Layout {
    /// Finds the figures; nothing where nothing says what they are of.
    pub(super) fn of(cells: &Cells, ground: &Ground<'_>) -> Option<Self> {
        let rows = &cells.rows;
        let table = Table { cells, rows, width: rows.iter().map(Vec::len).max().unwrap_or_default() };
        list(&table, ground)
            .or_else(|| crossed(&table, ground))
            .or_else(|| of_others(&table, ground))
            .or_else(|| block(&table, ground))
            .map(|placed| Self { placed })
    }
}

/// A line for each figure, under headings that name its columns.
fn list(table: &Table<'_>, ground: &Ground<'_>) -> Option<Vec<Placed>> {
    let find = |row: usize, column: Column| {
        (0..table.width).find(|&at| Column::of(table.at(row, at)) == Some(column))
    };
    let is_head = |row: &usize| find(*row, Column::Edition).is_some() && find(*row, Column::Value).is_some();
    let head = (0..table.rows.len()).find(is_head)?;
    let (edition_at, value_at) = (find(head, Column::Edition)?, find(head, Column::Value)?);
    let [member_at, status_at, note_at, source_at, retrieved_at] =
        [Column::Member, Column::Status, Column::Note, Column::Source, Column::Retrieved]
            .map(|column| find(head, column));
    let mut figures = Vec::new();
    for row in head + 1..table.rows.len() {
        if (0..table.width).all(|column| table.is_blank(row, column)) {
            continue;
        }
        let member = match (ground.definition.spread, member_at) {
            (Spread::One, _) => Ok(None),
            (Spread::Members, Some(at)) => named(table.at(row, at), ground),
            (Spread::Members, None) => Err(Reason::NoMember),
        };
        let edition = match table.at(row, edition_at) {
            text if tidy(text).is_empty() => Err(Reason::NoEdition),
            text => edition_of(text).ok_or(Reason::NotAnEdition),
        };
        // What a line says of its figure is not read by halves.
        let read = [Some(edition_at), Some(value_at), member_at, status_at, note_at, source_at, retrieved_at];
        if let Some(at) = read.into_iter().flatten().find(|at| table.is_uncomputed(row, *at)) {
            figures.push(table.placed(row, at, member, edition));
            continue;
        }
        let text = |at: Option<usize>| at.map(|at| csv::unsafed(table.at(row, at)).to_owned());
        figures.push(Placed {
            status: text(status_at).unwrap_or_default(),
            note: text(note_at),
            source: text(source_at),
            retrieved: text(retrieved_at).unwrap_or_default(),
            ..table.placed(row, value_at, member, edition)
        });
    }
    Some(figures)
}

fn named(text: &str, ground: &Ground<'_>) -> Result<Option<MemberCode>, Reason> {
    if tidy(text).is_empty() {
        return Err(Reason::NoMember);
    }
    member_of(text, ground.members).map(Some).ok_or(Reason::UnknownMember)
}

/// Editions over members, or members over editions: whichever finds more figures. What is for all has a row or a column of
/// editions alone.
fn crossed(table: &Table<'_>, ground: &Ground<'_>) -> Option<Vec<Placed>> {
    let ways = [false, true]
        .map(|turned| Crossed::find(table, ground, turned).map(|crossed| crossed.figures(table, ground)));
    let found = |figures: &Vec<Placed>| {
        figures.iter().filter(|one| one.member.is_ok() && one.edition.is_ok()).count()
    };
    let [upright, turned] = ways.map(|figures| figures.filter(|figures| found(figures) > 0));
    match (upright, turned) {
        (Some(upright), Some(turned)) if found(&turned) > found(&upright) => Some(turned),
        (Some(upright), _) => Some(upright),
        (None, turned) => turned,
    }
}

/// A table of which nobody is a member: its rows are named as they are, and its headings are no figures of the block that it would be
/// otherwise.
fn of_others(table: &Table<'_>, ground: &Ground<'_>) -> Option<Vec<Placed>> {
    if ground.definition.spread != Spread::Members {
        return None;
    }
    let found = [false, true].into_iter().find_map(|turned| Crossed::of_others(table, ground, turned))?;
    Some(found.figures(table, ground))
}

/// Where the headings are. Turned, rows and columns change their parts.
struct Crossed {
    turned: bool,
    /// The row with the editions.
    editions: usize,
    /// The column with the members; none for what is for all.
    members: Option<usize>,
    lines: usize,
    width: usize,
}

impl Crossed {
    fn find(table: &Table<'_>, ground: &Ground<'_>, turned: bool) -> Option<Self> {
        let (lines, width) =
            if turned { (table.width, table.rows.len()) } else { (table.rows.len(), table.width) };
        let mut this = Self { turned, editions: 0, members: None, lines, width };
        // The first of those with most, so that figures that look like years do not stand in for the headings over them.
        let most = |count: &dyn Fn(usize) -> usize, among: usize| {
            (0..among)
                .rev()
                .map(|at| (count(at), at))
                .max_by_key(|(count, _)| *count)
                .filter(|(count, _)| *count > 0)
        };
        let editions =
            |line: usize| (0..width).filter(|&at| edition_of(this.at(table, line, at)).is_some()).count();
        let (_, line) = most(&editions, lines)?;
        if ground.definition.spread == Spread::Members {
            let members = |at: usize| {
                (line + 1..lines)
                    .filter(|&line| member_of(this.at(table, line, at), ground.members).is_some())
                    .count()
            };
            let (_, at) = most(&members, width)?;
            this.members = Some(at);
        }
        this.editions = line;
        Some(this)
    }

    /// A line of editions, with words at most between them, over names that are words and none a member's.
    fn of_others(table: &Table<'_>, ground: &Ground<'_>, turned: bool) -> Option<Self> {
        let (lines, width) =
            if turned { (table.width, table.rows.len()) } else { (table.rows.len(), table.width) };
        let this = Self { turned, editions: 0, members: None, lines, width };
        let is_edition = |line: usize, at: usize| edition_of(this.at(table, line, at)).is_some();
        let is_blank = |line: usize, at: usize| tidy(this.at(table, line, at)).is_empty();
        let is_word = |line: usize, at: usize| {
            let text = tidy(this.at(table, line, at));
            let read = number::read(&text, ground.definition, None);
            text.starts_with(char::is_alphabetic) && matches!(read, Err(Fault::NotANumber | Fault::WrongUnit))
        };
        let line = (0..lines).find(|&line| (0..width).any(|at| is_edition(line, at)))?;
        let first = (0..width).find(|&at| is_edition(line, at))?;
        let names = |at: &usize| {
            let mut under = (line + 1..lines).filter(|&line| !is_blank(line, *at)).peekable();
            under.peek().is_some() && under.all(|line| is_word(line, *at))
        };
        let members = (0..first).find(names)?;
        let heads = (0..width).all(|at| is_edition(line, at) || is_blank(line, at) || is_word(line, at));
        heads.then_some(Self { turned, editions: line, members: Some(members), lines, width })
    }

    fn at<'a>(&self, table: &'a Table<'_>, line: usize, at: usize) -> &'a str {
        if self.turned { table.at(at, line) } else { table.at(line, at) }
    }

    fn figures(&self, table: &Table<'_>, ground: &Ground<'_>) -> Vec<Placed> {
        let place = |line: usize, at: usize| if self.turned { (at, line) } else { (line, at) };
        let blank = |line: usize, at: usize| {
            let (row, column) = place(line, at);
            table.is_blank(row, column)
        };
        let cell = |line: usize, at: usize, member, edition| {
            let (row, column) = place(line, at);
            table.placed(row, column, member, edition)
        };
        // What stands before the figures are their names.
        let first = (0..self.width).find(|&at| edition_of(self.at(table, self.editions, at)).is_some());
        let beside = self.members.or(first).unwrap_or_default();
        let mut figures = Vec::new();
        for line in self.editions + 1..self.lines {
            let member = match self.members {
                Some(at) => named(self.at(table, line, at), ground),
                None => Ok(None),
            };
            let says = |at: &usize| Some(*at) != self.members && !blank(line, *at);
            if let (Some(at), Err(Reason::UnknownMember)) = (self.members, member) {
                // Said once for the line, where it is: an average, a footnote, somebody who is no member.
                if (0..self.width)
                    .any(|at| says(&at) && edition_of(self.at(table, self.editions, at)).is_some())
                {
                    figures.push(cell(line, at, member, Err(Reason::NoEdition)));
                }
                continue;
            }
            for at in (0..self.width).filter(says) {
                let heading = self.at(table, self.editions, at);
                match edition_of(heading) {
                    Some(edition) => figures.push(cell(line, at, member, Ok(edition))),
                    // Under a heading that was merged with the one before it.
                    None if tidy(heading).is_empty() && at > beside => {
                        figures.push(cell(line, at, member, Err(Reason::NoEdition)));
                    }
                    // A column of something else, such as notes.
                    None => {}
                }
            }
        }
        if self.turned {
            figures.sort_by_key(|one| (one.row, one.column));
        }
        figures
    }
}

/// A block without headings, from the caret on.
fn block(table: &Table<'_>, ground: &Ground<'_>) -> Option<Vec<Placed>> {
    let (from_row, from_column) = ground.caret?;
    let mut figures = Vec::new();
    for row in 0..table.rows.len() {
        for column in (0..table.width).filter(|&column| !table.is_blank(row, column)) {
            let member = match ground.definition.spread {
                Spread::Members => {
                    ground.members.get(from_row + row).copied().map(Some).ok_or(Reason::Outside)
                }
                Spread::One if row == 0 => Ok(None),
                Spread::One => Err(Reason::Outside),
            };
            let edition = ground.editions.get(from_column + column).cloned().ok_or(Reason::Outside);
            figures.push(table.placed(row, column, member, edition));
        }
    }
    Some(figures)
}
