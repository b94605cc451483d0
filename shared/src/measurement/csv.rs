//! Writing figures as a CSV file that is read again as it was written: a line for each figure, in UTF-8 with its mark, so that
//! spreadsheets show every letter. What begins like a formula is written so that no spreadsheet takes it for one.

use super::{Figure, Status};
use crate::api::workbook::Cell;

/// What a formula begins with.
pub const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// How a spreadsheet of the reader's country writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Cells parted by commas, decimals after a point.
    Point,
    /// Cells parted by semicolons, decimals after a comma.
    Comma,
}

/// The headings, in the order of the columns. They are read again in English and in Danish.
pub const HEADINGS: [&str; 7] = ["member", "edition", "status", "value", "note", "source", "retrieved"];

/// The figures that stand, a line each.
#[must_use]
pub fn write(figures: &[Figure], dialect: Dialect) -> String {
    let heading = HEADINGS.map(str::to_owned).to_vec();
    let lines = figures.iter().filter(|figure| figure.status != Status::Withdrawn).map(|figure| {
        let value = figure.number().map(|value| number(&value.to_string(), dialect)).unwrap_or_default();
        vec![
            figure.member.map(|member| member.to_string()).unwrap_or_default(),
            figure.edition.to_string(),
            figure.status.as_str().to_owned(),
            value,
            safe(&figure.note),
            safe(&figure.source),
            figure.retrieved.map(|date| date.to_string()).unwrap_or_default(),
        ]
    });
    table(std::iter::once(heading).chain(lines), dialect)
}

/// The same for a workbook, whose values are numbers.
#[must_use]
pub fn cells(figures: &[Figure]) -> Vec<Vec<Cell>> {
    let heading = HEADINGS.map(Cell::text).to_vec();
    let lines = figures.iter().filter(|figure| figure.status != Status::Withdrawn).map(|figure| {
        vec![
            Cell::text(figure.member.map(|member| member.to_string()).unwrap_or_default()),
            Cell::text(figure.edition.to_string()),
            Cell::text(figure.status.as_str()),
            Cell::number(figure.number().map(|value| value.to_string()).unwrap_or_default()),
            Cell::text(&figure.note),
            Cell::text(&figure.source),
            Cell::text(figure.retrieved.map(|date| date.to_string()).unwrap_or_default()),
        ]
    });
    std::iter::once(heading).chain(lines).collect()
}

/// A number as the dialect writes it.
#[must_use]
pub fn number(text: &str, dialect: Dialect) -> String {
    match dialect {
        Dialect::Point => text.to_owned(),
        Dialect::Comma => text.replace('.', ","),
    }
}

/// A text that no spreadsheet takes for a formula.
#[must_use]
pub fn safe(text: &str) -> String {
    let text = text.replace('\t', " ");
    if is_like_formula(&text) { format!("'{text}") } else { text }
}

/// The text as it was before [`safe`].
#[must_use]
pub fn unsafed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_like_formula(rest)).unwrap_or(text)
}

/// Also behind signs that were set before it already, so that the first one is always ours.
fn is_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Rows of cells as a file. The cells are written as they are given: texts of people go through [`safe`] first.
#[must_use]
pub fn table(rows: impl IntoIterator<Item = Vec<String>>, dialect: Dialect) -> String {
    let separator = match dialect {
        Dialect::Point => ',',
        Dialect::Comma => ';',
    };
    let mut file = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                file.push(separator);
            }
            if cell.contains([separator, '"', '\n', '\r']) || cell.trim() != cell {
                file.push('"');
                file.push_str(&cell.replace('"', "\"\""));
                file.push('"');
            } else {
                file.push_str(cell);
            }
        }
        file.push_str("\r\n");
    }
    file
}
