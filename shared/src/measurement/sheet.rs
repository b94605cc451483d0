//! A table as it comes: pasted from a spreadsheet, or the bytes of a CSV file in one of the usual encodings. Nothing here knows
//! what the cells mean.

use super::number::{self, Clue, Mark};
use crate::api::workbook::{Formula, Sheet};

/// The most cells of a table.
pub const CELLS_MOST: usize = 20_000;

/// The most bytes of a file.
pub const BYTES_MOST: usize = 2_000_000;

/// The table has too many cells, or the file too many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch;

/// What Windows-1252 has at 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file: UTF-8 with or without its mark, UTF-16 with it, and what is none of these as Windows-1252, which is what
/// spreadsheets of the region write otherwise.
///
/// # Errors
/// When the file is too large.
pub fn decode(bytes: &[u8]) -> Result<String, TooMuch> {
    if bytes.len() > BYTES_MOST {
        return Err(TooMuch);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return Ok(String::from_utf8_lossy(rest).into_owned());
    }
    let units = |rest: &[u8], of: fn([u8; 2]) -> u16| -> Vec<u16> {
        rest.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_le_bytes))),
        [0xFE, 0xFF, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_be_bytes))),
        _ => {}
    }
    Ok(std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().copied().map(windows).collect(), str::to_owned))
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// A table as it came: what its cells say, and what is known of how they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    /// What they say, row by row.
    pub rows: Vec<Vec<String>>,
    /// The decimal mark of files that are parted as this one is: a spreadsheet parts cells by commas where decimals have a point,
    /// and by semicolons where they have a comma. A tab says nothing.
    pub mark: Option<Mark>,
    /// How many rows and columns of its sheet stand before it.
    pub before: (usize, usize),
    /// Which of its cells are formulas, row by row.
    pub formulas: Vec<Formula>,
}

/// Cells that stand one under the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The row of the first, from 1, as its sheet counts.
    pub first: u32,
    /// The row of the last.
    pub last: u32,
    /// Their column.
    pub column: u32,
}

impl Cells {
    /// Of a file, or of a text that is written like one.
    ///
    /// # Errors
    /// When there are too many.
    pub fn of_file(text: &str) -> Result<Self, TooMuch> {
        let (text, separator) = separator(text.strip_prefix('\u{feff}').unwrap_or(text));
        let mark = match separator {
            ',' => Some(Mark::Point),
            ';' => Some(Mark::Comma),
            _ => None,
        };
        Ok(Self { mark, ..Self::of_rows(split(text, separator)?) })
    }

    /// Of the clipboard, where a spreadsheet parts cells by tabs and by nothing else: without one it is a column, whatever its
    /// decimals begin with.
    ///
    /// # Errors
    /// When there are too many.
    pub fn of_block(text: &str) -> Result<Self, TooMuch> {
        Ok(Self::of_rows(split(text, '\t')?))
    }

    /// Of a sheet of a workbook, whose numbers come with a point before their decimals.
    #[must_use]
    pub fn of_sheet(sheet: &Sheet) -> Self {
        Self {
            rows: sheet.rows.clone(),
            mark: Some(Mark::Point),
            before: (sheet.row.saturating_sub(1) as usize, sheet.column.saturating_sub(1) as usize),
            formulas: sheet.formulas.clone(),
        }
    }

    /// Of a table that was made here.
    #[must_use]
    pub fn of_rows(rows: Vec<Vec<String>>) -> Self {
        Self { rows, ..Self::default() }
    }

    /// Where a cell of `rows` stands in the sheet: its row and its column, from 1.
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> (usize, usize) {
        (self.before.0 + row + 1, self.before.1 + column + 1)
    }

    /// The formula at a place of the sheet.
    #[must_use]
    pub fn formula_at(&self, place: (usize, usize)) -> Option<Formula> {
        let order = |one: &Formula| (one.row as usize, one.column as usize).cmp(&place);
        self.formulas.binary_search_by(order).ok().and_then(|at| self.formulas.get(at)).copied()
    }

    /// Whether a cell of `rows` is a formula of which nobody has said what it comes to.
    #[must_use]
    pub fn is_uncomputed(&self, row: usize, column: usize) -> bool {
        self.formula_at(self.place(row, column)).is_some_and(|one| !one.computed)
    }

    /// Where the formulas stand of which the file says what they came to, or those of which it does not.
    #[must_use]
    pub fn runs(&self, computed: bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for one in self.formulas.iter().filter(|one| one.computed == computed) {
            match runs.iter_mut().rfind(|run| (run.last + 1, run.column) == (one.row, one.column)) {
                Some(run) => run.last = one.row,
                None => runs.push(Run { first: one.row, last: one.row, column: one.column }),
            }
        }
        runs
    }
}

/// The cells of a text, row by row.
fn split(text: &str, separator: char) -> Result<Vec<Vec<String>>, TooMuch> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut row, mut cell, mut count) = (Vec::new(), String::new(), 0_usize);
    let (mut quoted, mut begun) = (false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if quoted {
            match letter {
                '"' if letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => quoted = false,
                other => cell.push(other),
            }
            continue;
        }
        match letter {
            '"' if cell.is_empty() && !begun => (quoted, begun) = (true, true),
            _ if letter == separator => {
                row.push(std::mem::take(&mut cell));
                (count, begun) = (count + 1, false);
            }
            '\n' | '\r' => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                (count, begun) = (count + 1, false);
            }
            other => cell.push(other),
        }
        if count > CELLS_MOST {
            return Err(TooMuch);
        }
    }
    if !cell.is_empty() || begun || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    Ok(rows)
}

/// What parts the cells of a text, and the text without the line in which spreadsheets say it themselves: `sep=;`. The first line
/// that has one tells, a number with a comma being none: `0,9150` under `2018` is a column of a country whose decimals begin so.
fn separator(text: &str) -> (&str, char) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(said) = first.trim_end().strip_prefix("sep=").and_then(|said| said.chars().next()) {
        return (rest, said);
    }
    if text.contains('\t') {
        return (text, '\t');
    }
    let telling = || text.lines().filter(|line| !is_number(line));
    let tight = telling().find_map(|line| parted_by(line, false));
    // People who write the commas themselves leave a blank behind them. So does a title, which parts no numbers below it.
    let loose = || {
        let tells = telling().count() == text.lines().count();
        telling().find_map(|line| parted_by(line, true)).filter(|_| tells)
    };
    (text, tight.or_else(loose).unwrap_or('\t'))
}

/// What parts the cells of a line; nothing where it has but one. A comma before a blank counts where `loose` says so.
fn parted_by(line: &str, loose: bool) -> Option<char> {
    let (mut quoted, mut before) = (false, ';');
    let (mut semicolons, mut commas) = (0, 0);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let last = std::mem::replace(&mut before, letter);
        match letter {
            // A quote inside a cell is one.
            '"' if quoted || matches!(last, ';' | ',') => quoted = !quoted,
            ';' if !quoted => semicolons += 1,
            ',' if !quoted && (loose || letters.peek().is_none_or(|next| *next != ' ')) => commas += 1,
            _ => {}
        }
    }
    match (semicolons, commas) {
        (0, 0) => None,
        (semicolons, commas) if semicolons >= commas => Some(';'),
        _ => Some(','),
    }
}

/// Whether a line is one number written with a comma, with its unit or without.
fn is_number(line: &str) -> bool {
    let digits = line.trim_matches(|sign: char| !sign.is_ascii_digit());
    let count = |text: &str| text.matches([',', ';']).count();
    digits.contains(',')
        && count(digits) == count(line)
        && number::parts(digits, Some(Clue::Cells(Mark::Comma)), u8::MAX).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Cells::of_file(text).unwrap().rows
    }

    #[test]
    fn a_file_is_read_in_every_usual_encoding() {
        let text = "Færøerne;Åland;š;€";
        assert_eq!(decode(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()).as_deref(), Ok(text));
        let windows = b"F\xE6r\xF8erne;\xC5land;\x9A;\x80";
        assert_eq!(decode(windows).as_deref(), Ok(text));
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&[b"\xFF\xFE".as_slice(), &wide].concat()).as_deref(), Ok(text));
        assert_eq!(decode(&vec![b'x'; BYTES_MOST + 1]), Err(TooMuch));
    }

    #[test]
    fn cells_are_parted_by_tab_semicolon_or_comma() {
        assert_eq!(rows("a\tb\r\n1,5\t2;5\n"), [["a", "b"], ["1,5", "2;5"]]);
        assert_eq!(rows("a;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(rows("a,b\n1.5,2"), [["a", "b"], ["1.5", "2"]]);
        assert_eq!(rows("sep=;\r\na;b"), [["a", "b"]]);
        assert_eq!(rows("\u{feff}a;b"), [["a", "b"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
        assert_eq!(rows("Land, 2018\nDK, 0.9"), [["Land", " 2018"], ["DK", " 0.9"]], "written by hand");
    }

    #[test]
    fn a_comma_in_a_number_parts_no_cells() {
        let column = |text: &str, expected: &[&str]| {
            let cells = Cells::of_file(text).unwrap();
            let expected = expected.iter().map(|cell| vec![(*cell).to_owned()]).collect::<Vec<_>>();
            assert_eq!((cells.rows, cells.mark), (expected, None), "{text}");
        };
        column("0,9150\r\n0,8815", &["0,9150", "0,8815"]);
        column(
            "2018\n0,9150\n0,96 (e)\n64,5 %\n-1.234,5",
            &["2018", "0,9150", "0,96 (e)", "64,5 %", "-1.234,5"],
        );
        column("1,234,567\n2,345,678\n", &["1,234,567", "2,345,678"]);
        column("EGDI, value\n2018\n0,9150", &["EGDI, value", "2018", "0,9150"]);
    }

    #[test]
    fn the_first_line_that_has_a_separator_tells_it() {
        assert_eq!(
            rows("UN EGDI\n\nLand;2018\nDK;0,9"),
            [vec!["UN EGDI"], vec![""], vec!["Land", "2018"], vec!["DK", "0,9"]]
        );
        assert_eq!(rows("Index, 0 to 1\nLand;2018\nDK;0,9")[1], ["Land", "2018"]);
        assert_eq!(rows("Danmark,5\nSverige,6"), [["Danmark", "5"], ["Sverige", "6"]]);
        assert_eq!(rows("2018,2020,2022\n3,1500,4"), [["2018", "2020", "2022"], ["3", "1500", "4"]]);
        assert_eq!(rows("edition,value\n2018,3"), [["edition", "value"], ["2018", "3"]]);
    }

    #[test]
    fn what_a_spreadsheet_puts_on_the_clipboard_is_parted_by_tabs_alone() {
        let rows = |text: &str| Cells::of_block(text).unwrap().rows;
        assert_eq!(rows("0,9150\r\n0,8815\r\n"), [["0,9150"], ["0,8815"]]);
        assert_eq!(rows("0,9150\t0,9758\r\n0,8815\t0,9452"), [["0,9150", "0,9758"], ["0,8815", "0,9452"]]);
        assert_eq!(rows("a;b\nsep=,"), [["a;b"], ["sep=,"]]);
        assert_eq!(rows("\"two\nlines\"\tx"), [["two\nlines", "x"]]);
    }

    #[test]
    fn a_quoted_cell_holds_separators_quotes_and_lines() {
        assert_eq!(
            rows("\"a;b\";\"say \"\"so\"\"\"\n\"two\nlines\";x"),
            [["a;b", "say \"so\""], ["two\nlines", "x"]]
        );
        assert_eq!(rows("5\" disk;x"), [["5\" disk", "x"]], "a quote inside a cell is one");
        assert_eq!(rows("\"\";x"), [["", "x"]]);
    }

    #[test]
    fn a_cell_of_a_sheet_is_called_as_the_sheet_calls_it() {
        let formula = |row, column, computed| Formula { row, column, computed };
        let formulas = vec![
            formula(3, 3, true),
            formula(4, 2, false),
            formula(4, 3, true),
            formula(5, 3, true),
            formula(7, 3, true),
        ];
        let rows = vec![vec![String::new(); 2]; 5];
        let cells = Cells::of_sheet(&Sheet { name: "A".into(), rows, row: 3, column: 2, formulas });
        assert_eq!(cells.place(0, 0), (3, 2));
        assert!(cells.is_uncomputed(1, 0) && !cells.is_uncomputed(1, 1) && !cells.is_uncomputed(0, 0));
        assert!(cells.formula_at((3, 3)).is_some() && cells.formula_at((3, 2)).is_none());
        let run = |first, last, column| Run { first, last, column };
        assert_eq!(cells.runs(true), [run(3, 5, 3), run(7, 7, 3)]);
        assert_eq!(cells.runs(false), [run(4, 4, 2)]);
        assert_eq!(Cells::of_file("a;b").unwrap().place(0, 1), (1, 2));
    }

    #[test]
    fn a_table_without_end_is_refused() {
        assert_eq!(Cells::of_file(&"a;".repeat(CELLS_MOST + 1)), Err(TooMuch));
    }

    proptest! {
        #[test]
        fn no_text_and_no_bytes_break_the_reader(text in "[\"\t;,\r\nab]{0,60}", bytes in proptest::collection::vec(0_u8.., 0..60)) {
            let _ = Cells::of_block(&text);
            let _ = Cells::of_file(&text);
            let _ = Cells::of_file(&decode(&bytes).unwrap());
        }
    }
}
