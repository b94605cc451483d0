//! What is taken of workbooks, and what is not: bounds, and how a cell is shown.

use crate::api::workbook::{Cell, Table};
use crate::measurement::number::pointed;
use crate::measurement::sheet::CELLS_MOST;
use crate::problem::{FieldCode, FieldErrors};

/// The most bytes of a file: more would not fit a request once they are text.
pub const FILE_MOST: usize = 1_400_000;

/// The most characters of a cell, and of the name of a sheet: what the format itself allows (ECMA-376).
pub const TEXT_MOST: u32 = 32_767;
/// See [`TEXT_MOST`].
pub const NAME_MOST: u32 = 31;

/// The last row and column of a sheet in which something may stand, from 0: what lies beyond is a slip of the keyboard, and a
/// table that reaches there is mostly air.
pub const ROW_LAST: u32 = 19_999;
/// See [`ROW_LAST`].
pub const COLUMN_LAST: u32 = 499;

/// Characters that a sheet's name may not have in the format.
const NAME_WITHOUT: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: false }
    }

    /// A number, written with a point before its decimals; blank where there is none.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { number: !text.is_empty(), text }
    }
}

/// A name that a sheet can have: what it may not hold is left out, and so is what is too long.
#[must_use]
pub fn sheet_name(words: &str) -> String {
    let kept = words.chars().map(|letter| if NAME_WITHOUT.contains(&letter) { ' ' } else { letter });
    let name: String = kept.take(NAME_MOST as usize).collect();
    name.trim().trim_matches('\'').to_owned()
}

/// Checks that a table can be written.
pub fn check(table: &Table, errors: &mut FieldErrors) {
    errors.length("/name", &table.name, 1, NAME_MOST);
    if table.name != sheet_name(&table.name) {
        errors.add("/name", FieldCode::WrongShape);
    }
    if table.rows.iter().map(Vec::len).sum::<usize>() > CELLS_MOST {
        errors.add_limit("/rows", FieldCode::TooLong, u32::try_from(CELLS_MOST).unwrap_or(u32::MAX));
        return;
    }
    for (row, cells) in table.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = || format!("/rows/{row}/{column}/text");
            errors.length(&at(), &cell.text, 0, TEXT_MOST);
            if cell.number && !cell.text.parse::<f64>().is_ok_and(f64::is_finite) {
                errors.add(at(), FieldCode::WrongShape);
            }
        }
    }
}

/// A number as it is shown: without the noise that halves of a number in base two have in base ten. `share` is whether the sheet
/// shows it as per cent, as which it is meant then: 0.64 is `64 %`. What would pass for thousands as a text is written so that it does not:
/// 64.512 is `64.5120`.
#[must_use]
pub fn shown(value: f64, share: bool) -> String {
    let scaled = if share { value * 100.0 } else { value };
    // Fifteen digits are what spreadsheets keep (ECMA-376, IEEE 754).
    let whole = scaled.abs().log10().floor().max(0.0) as usize + 1;
    let text = format!("{scaled:.*}", 15_usize.saturating_sub(whole));
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let text = if text == "-0" { "0".to_owned() } else { pointed(text) };
    if share { format!("{text} %") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(table: &Table) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        check(table, &mut errors);
        errors.finish().err().unwrap_or_default().into_iter().map(|one| (one.pointer, one.code)).collect()
    }

    #[test]
    fn numbers_are_shown_without_the_noise_of_base_two() {
        let said = [
            (0.9847, false, "0.9847"),
            (2026.0, false, "2026"),
            (0.1 + 0.2, false, "0.3"),
            (-4.5, false, "-4.5"),
            (-0.0, false, "0"),
            (0.0, false, "0"),
            (1_250_000.5, false, "1250000.5"),
            (0.64, true, "64 %"),
            (0.555, true, "55.5 %"),
            (1.1, true, "110 %"),
            (64.512, false, "64.5120"),
            (-1.005, false, "-1.0050"),
            (0.64512, true, "64.5120 %"),
        ];
        for (value, share, text) in said {
            assert_eq!(shown(value, share), text, "{value}");
        }
    }

    #[test]
    fn a_number_of_a_sheet_with_three_decimals_is_no_thousands() {
        use crate::budget::{Fault, read};
        assert_eq!(read(&shown(250.125, false), None), Err(Fault::TooManyDecimals), "not 250125 crowns");
        assert_eq!(
            crate::measurement::number::alone(&shown(4.727, false), 4).map(|n| n.to_string()),
            Ok("4.727".into())
        );
    }

    #[test]
    fn a_table_is_refused_by_cell() {
        let table = |name: &str, cells: Vec<Cell>| Table { name: name.into(), rows: vec![cells] };
        assert_eq!(
            faults(&table("Figures", vec![Cell::text("=1+1"), Cell::number("0.5"), Cell::number("")])),
            []
        );
        let found = faults(&table("A/B", vec![Cell { text: "1,5".into(), number: true }]));
        let wrong = |at: &str| (at.to_owned(), FieldCode::WrongShape);
        assert_eq!(found, [wrong("/name"), wrong("/rows/0/0/text")]);
        assert_eq!(faults(&table("", Vec::new())), [("/name".to_owned(), FieldCode::Required)]);
        let many = vec![Cell::text(""); CELLS_MOST + 1];
        assert_eq!(faults(&table("x", many)), [("/rows".to_owned(), FieldCode::TooLong)]);
    }

    #[test]
    fn a_sheet_is_called_what_the_format_allows() {
        assert_eq!(sheet_name("Indicator 2.1.i: figures"), "Indicator 2.1.i  figures");
        assert_eq!(
            sheet_name("'Digital government as the OECD counts it'"),
            "Digital government as the OECD"
        );
        assert_eq!(sheet_name("a/b"), "a b");
    }
}
