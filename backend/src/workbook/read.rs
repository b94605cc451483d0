//! The tables of a file. It comes from anywhere: nothing of it is unpacked before it is known how large it becomes, and what it says
//! about its own size is not believed.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, Write, copy};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use calamine::{DataRef, Reader, Style, Xlsx, XlsxCellReader};
use shared::api::workbook::{Formula, ReadAWorkbook, Sheet};
use shared::measurement::sheet::CELLS_MOST;
use shared::problem::{FieldCode, FieldErrors};
use shared::workbook::{COLUMN_LAST, FILE_MOST, ROW_LAST, shown};
use tokio::sync::Semaphore;
use zip::ZipArchive;

use super::not_one;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The most bytes of a file once it is unpacked. Twenty thousand cells with the words of styles around them are three million.
const UNPACKED_MOST: u64 = 40_000_000;

/// The most bytes that are gone through for all sheets together. Each is read twice, and a hundred of them may be one and the same
/// part of the file.
const GONE_THROUGH_MOST: u64 = 400_000_000;

/// The most elements of the part with the styles, each of which becomes a thing in memory many times its size. Spreadsheets keep
/// some 65 000 styles at most, of up to four elements.
const STYLES_MOST: u64 = 300_000;

/// The most bytes that its elements would have if all were as long as the longest: each style has a copy of the words it names.
const STYLES_LENGTH_MOST: u64 = 400_000_000;

/// The most bytes of all cells' words: the file has words once that stand in many cells.
const WORDS_MOST: usize = 20_000_000;

/// So many files are read at once: each may need some hundred megabytes.
static PLACES: Semaphore = Semaphore::const_new(2);

/// For whoever is signed in: what is read goes back to them alone.
pub(super) async fn read(_: App, call: Call<ReadAWorkbook>) -> Result<Vec<Sheet>, Problem> {
    let bytes = BASE64_STANDARD.decode(call.body.bytes.as_bytes()).map_err(|_| not_one())?;
    if bytes.len() > FILE_MOST {
        return Err(too_much(FILE_MOST));
    }
    let place = PLACES.acquire().await.map_err(Problem::internal)?;
    // Unpacking is work for the processor: others are not to wait for it. What a damaged file makes the reader stumble over ends there.
    let reading = tokio::task::spawn_blocking(move || {
        // Kept until the work ends, which goes on when nobody waits for it any more.
        let _place = place;
        sheets(bytes)
    });
    reading.await.unwrap_or_else(|_| Err(not_one()))
}

fn too_much(limit: usize) -> Problem {
    let mut errors = FieldErrors::new();
    errors.add_limit("/bytes", FieldCode::TooLong, u32::try_from(limit).unwrap_or(u32::MAX));
    Problem::fields(errors.finish().err().unwrap_or_default())
}

/// The sheets that have something in them, in the order of the file.
pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, Problem> {
    let largest = unpacks(&bytes)?;
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| not_one())?;
    if largest.saturating_mul(2 * file.sheet_names().len() as u64) > GONE_THROUGH_MOST {
        return Err(too_much(FILE_MOST));
    }
    let mut found = Vec::new();
    let mut left = Left { cells: CELLS_MOST, words: WORDS_MOST };
    for name in file.sheet_names() {
        // What is no sheet of cells, a drawing on a page of its own, has none.
        let Ok(cells) = file.worksheet_cells_reader(&name) else { continue };
        let mut texts = texts(cells, &mut left)?;
        // What is read with its style is read without its formula, and the other way round.
        let cells = file.worksheet_cells_reader(&name).map_err(|_| not_one())?;
        let formulas = formulas(cells, &mut texts, &mut left)?;
        found.extend(sheet(name, texts, formulas)?);
    }
    Ok(found)
}

/// That unpacking ends before it is too much, whatever the file says about itself; the bytes of its largest part.
fn unpacks(bytes: &[u8]) -> Result<u64, Problem> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_one())?;
    let (mut left, mut largest) = (UNPACKED_MOST, 0);
    for at in 0..zip.len() {
        let entry = zip.by_index(at).map_err(|_| not_one())?;
        let is_styles = entry.name().map_err(|_| not_one())?.to_ascii_lowercase().ends_with("styles.xml");
        let mut counted = Elements::default();
        let read = copy(&mut entry.take(left + 1), &mut counted).map_err(|_| not_one())?;
        left = left.checked_sub(read).ok_or_else(|| too_much(FILE_MOST))?;
        if is_styles && counted.are_too_many() {
            return Err(too_much(FILE_MOST));
        }
        largest = largest.max(read);
    }
    Ok(largest)
}

/// Counts where elements begin and end and how long they are, and keeps nothing.
#[derive(Default)]
struct Elements {
    count: u64,
    length: u64,
    longest: u64,
}

impl Elements {
    const fn are_too_many(&self) -> bool {
        self.count > STYLES_MOST || self.count.saturating_mul(self.longest) > STYLES_LENGTH_MOST
    }
}

impl Write for Elements {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            if *byte == b'<' {
                self.count += 1;
                self.length = 0;
            }
            self.length += 1;
            self.longest = self.longest.max(self.length);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Cells by row and column, from 0.
type Texts = BTreeMap<(u32, u32), String>;

/// What may still be read.
struct Left {
    cells: usize,
    words: usize,
}

impl Left {
    /// Counts a cell and its words, unless it lies beyond what is read.
    fn count(&mut self, (row, column): (u32, u32), words: &str) -> Result<(), Problem> {
        if row > ROW_LAST || column > COLUMN_LAST {
            return Err(too_much(CELLS_MOST));
        }
        self.cells = self.cells.checked_sub(1).ok_or_else(|| too_much(CELLS_MOST))?;
        self.words = self.words.checked_sub(words.len()).ok_or_else(|| too_much(FILE_MOST))?;
        Ok(())
    }
}

/// The cells in which something stands.
fn texts<R: Read + Seek>(mut cells: XlsxCellReader<'_, R>, left: &mut Left) -> Result<Texts, Problem> {
    let shares: Vec<bool> = cells.styles().iter().map(is_share).collect();
    let mut found = Texts::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| not_one())? {
        let text = words(cell.get_value(), shares.get(style).copied().unwrap_or_default());
        if !text.is_empty() {
            left.count(cell.get_position(), &text)?;
            found.insert(cell.get_position(), text);
        }
    }
    Ok(found)
}

/// Which of the cells are formulas. Those of which the file does not say what they came to are blank, and stand there all the same.
fn formulas<R: Read + Seek>(
    mut cells: XlsxCellReader<'_, R>,
    texts: &mut Texts,
    left: &mut Left,
) -> Result<Vec<Formula>, Problem> {
    let mut found = BTreeMap::new();
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| not_one())? {
        if cell.formula.is_none() {
            continue;
        }
        let computed = cell.value != DataRef::Empty;
        if !computed {
            left.count(cell.pos, "")?;
            texts.insert(cell.pos, String::new());
        }
        // One that came to an empty text is a blank cell like any other.
        if texts.contains_key(&cell.pos) {
            found.insert(cell.pos, computed);
        }
    }
    let formula = |((row, column), computed): ((u32, u32), bool)| Formula {
        row: row + 1,
        column: column + 1,
        computed,
    };
    Ok(found.into_iter().map(formula).collect())
}

/// The sheet, from the first row and column in which something stands, as wide as its widest row; nothing where it is empty.
fn sheet(name: String, texts: Texts, formulas: Vec<Formula>) -> Result<Option<Sheet>, Problem> {
    // They stand in the order of their rows.
    let ends = texts.first_key_value().zip(texts.last_key_value());
    let Some(((&(first_row, _), _), (&(last_row, _), _))) = ends else { return Ok(None) };
    let columns = || texts.keys().map(|(_, column)| *column);
    let (first, last) = (columns().min().unwrap_or_default(), columns().max().unwrap_or_default());
    // Air counts too: a cell in each corner is a table of millions.
    let (height, width) = ((last_row - first_row + 1) as usize, (last - first + 1) as usize);
    if height * width > CELLS_MOST * 5 {
        return Err(too_much(CELLS_MOST));
    }
    let mut rows = vec![vec![String::new(); width]; height];
    for ((row, column), text) in texts {
        rows[(row - first_row) as usize][(column - first) as usize] = text;
    }
    Ok(Some(Sheet { name, rows, row: first_row + 1, column: first + 1, formulas }))
}

/// Whether a style shows a number as per cent.
fn is_share(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

/// What a cell says.
fn words(value: &DataRef<'_>, share: bool) -> String {
    match value {
        DataRef::Int(value) => shown(*value as f64, share),
        DataRef::Float(value) => shown(*value, share),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(span) => shown(span.as_f64(), false),
        DataRef::DateTimeIso(text) => text.chars().take(10).collect(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    use shared::api::workbook::{Cell, Table};

    // The reader's own formula is another.
    use super::{
        CELLS_MOST, COLUMN_LAST, Cursor, FILE_MOST, FieldCode, Problem, ROW_LAST, Read, Sheet, UNPACKED_MOST,
        ZipArchive, sheets,
    };
    use crate::workbook::write::file;

    fn read(mut workbook: Workbook) -> Result<Vec<Sheet>, Problem> {
        sheets(workbook.save_to_buffer().unwrap())
    }

    fn rows(of: &[&[&str]]) -> Vec<Vec<String>> {
        of.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let table = Table {
            name: "Figures".into(),
            rows: vec![
                vec![Cell::text("member"), Cell::text("value"), Cell::text("note")],
                vec![Cell::text("DK"), Cell::number("0.9847"), Cell::text("=HYPERLINK(\"x\")")],
                vec![Cell::text("FI"), Cell::number(""), Cell::text("-1+1")],
            ],
        };
        let found = sheets(file(&table).unwrap()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "Figures");
        let expected: &[&[&str]] =
            &[&["member", "value", "note"], &["DK", "0.9847", "=HYPERLINK(\"x\")"], &["FI", "", "-1+1"]];
        assert_eq!(found[0].rows, rows(expected));
    }

    #[test]
    fn cells_say_what_the_sheet_shows() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        // Neither the first row nor the first column: people leave room around a table.
        sheet.write_string(2, 1, "Land").unwrap();
        sheet.write_number(2, 2, 2026).unwrap();
        sheet.write_string(3, 1, " Finland ").unwrap();
        sheet.write_number_with_format(3, 2, 0.64, &Format::new().set_num_format("0%")).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 11, 26).unwrap();
        sheet.write_datetime_with_format(4, 1, &day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.write_formula(4, 2, Formula::new("=1+1").set_result("2")).unwrap();
        workbook.add_worksheet().set_name("Empty").unwrap();
        let found = read(workbook).unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        let expected: &[&[&str]] = &[&["Land", "2026"], &["Finland", "64 %"], &["2026-11-26", "2"]];
        assert_eq!(found[0].rows, rows(expected));
        assert_eq!((found[0].row, found[0].column), (3, 2), "where the sheet itself has them");
    }

    /// The file with its formulas as a program leaves them that does not compute: those that came to this have no value.
    fn without_value(workbook: Workbook, value: &str) -> Vec<u8> {
        changed(workbook, |_, text| text.replace(&format!("<v>{value}</v>"), ""))
    }

    #[test]
    fn a_formula_says_what_it_last_came_to_and_that_it_is_one() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write_string(1, 1, "2026").unwrap();
        sheet.write_formula(2, 1, Formula::new("=1+1").set_result("2")).unwrap();
        // As it is written by a program that does not compute.
        sheet.write_formula(3, 1, Formula::new("=B3/2")).unwrap();
        let nothing = Formula::new("=IF(B9=0,\"\",1)");
        sheet.set_formula_result_default("").write_formula(4, 1, nothing).unwrap();
        sheet.write_formula(4, 2, Formula::new("=B3/3").set_result("777")).unwrap();
        let found = sheets(without_value(workbook, "777")).unwrap();
        let expected: &[&[&str]] = &[&["2026", ""], &["2", ""], &["0", ""], &["", ""]];
        assert_eq!(found[0].rows, rows(expected));
        let said: Vec<_> = found[0].formulas.iter().map(|one| (one.row, one.column, one.computed)).collect();
        assert_eq!(said, [(3, 2, true), (4, 2, true), (5, 3, false)], "and none that came to an empty text");
    }

    #[test]
    fn formulas_without_a_value_count_as_cells() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for row in 0..=u32::try_from(CELLS_MOST / 100).unwrap() {
            for column in 0..100 {
                sheet.write_formula(row, column, Formula::new("=1").set_result("777")).unwrap();
            }
        }
        let problem = sheets(without_value(workbook, "777")).unwrap_err();
        assert_eq!(problem.errors[0].code, FieldCode::TooLong);
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        for bytes in [b"member;2026\r\n".to_vec(), Vec::new(), b"PK\x03\x04 and then nothing".to_vec()] {
            let problem = sheets(bytes).unwrap_err();
            assert_eq!(problem.errors[0].code, FieldCode::NotAWorkbook);
        }
    }

    #[test]
    fn a_cell_at_the_end_of_the_world_is_refused_and_costs_nothing() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write_number(0, 0, 1).unwrap();
        sheet.write_number(1_048_575, 16_383, 1).unwrap();
        assert_eq!(read(workbook).unwrap_err().errors[0].code, FieldCode::TooLong);
        let mut corners = Workbook::new();
        let sheet = corners.add_worksheet();
        sheet.write_number(0, 0, 1).unwrap();
        sheet.write_number(ROW_LAST, u16::try_from(COLUMN_LAST).unwrap(), 1).unwrap();
        assert_eq!(read(corners).unwrap_err().errors[0].code, FieldCode::TooLong);
    }

    #[test]
    fn a_file_that_unpacks_to_more_than_it_says_is_refused() {
        use std::io::Write;
        use zip::write::SimpleFileOptions;
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        let nought = vec![0_u8; 1_000_000];
        for _ in 0..=UNPACKED_MOST / 1_000_000 {
            zip.write_all(&nought).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < FILE_MOST, "it is small as long as it is packed");
        assert_eq!(sheets(bytes).unwrap_err().errors[0].code, FieldCode::TooLong);
    }

    /// The file with its parts changed by name.
    fn changed(mut workbook: Workbook, change: impl Fn(&str, String) -> String) -> Vec<u8> {
        use std::io::Write;
        use zip::write::SimpleFileOptions;
        let mut from = ZipArchive::new(Cursor::new(workbook.save_to_buffer().unwrap())).unwrap();
        let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let mut entry = from.by_index(at).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            let name = entry.name().unwrap().into_owned();
            to.start_file(name.clone(), SimpleFileOptions::default()).unwrap();
            to.write_all(change(&name, text).as_bytes()).unwrap();
        }
        to.finish().unwrap().into_inner()
    }

    fn one_cell() -> Workbook {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write_string(0, 0, "Land").unwrap();
        workbook
    }

    fn too_much(bytes: Vec<u8>) {
        assert!(bytes.len() < FILE_MOST, "it is small as long as it is packed");
        assert_eq!(sheets(bytes).unwrap_err().errors[0].code, FieldCode::TooLong);
    }

    #[test]
    fn one_part_that_stands_for_a_hundred_sheets_is_not_read_a_hundred_times() {
        let air = " ".repeat(4_000_000);
        too_much(changed(one_cell(), |name, text| match name {
            "xl/workbook.xml" => {
                let (before, rest) = text.split_once("<sheet ").unwrap();
                let (_, after) = rest.split_once("/>").unwrap();
                let one = |n| format!("<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"rId1\"/>");
                format!("{before}{}{after}", (1..=100).map(one).collect::<String>())
            }
            "xl/worksheets/sheet1.xml" => text.replace("</worksheet>", &format!("{air}</worksheet>")),
            _ => text,
        }));
    }

    #[test]
    fn styles_without_number_or_end_are_refused_before_they_are_made() {
        let with = |more: String| {
            changed(one_cell(), move |name, text| match name {
                "xl/styles.xml" => text.replace("</cellXfs>", &format!("{more}</cellXfs>")),
                _ => text,
            })
        };
        assert_eq!(sheets(with("<xf/>".repeat(1_000))).unwrap()[0].rows, rows(&[&["Land"]]));
        too_much(with("<xf/>".repeat(300_000)));
        too_much(with(format!("{}<xf a=\"{}\"/>", "<xf/>".repeat(10_000), "x".repeat(100_000))));
    }

    #[test]
    fn words_that_stand_in_many_cells_count_in_each() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for row in 0..1_000 {
            sheet.write_string(row, 0, "x".repeat(30_000)).unwrap();
        }
        too_much(workbook.save_to_buffer().unwrap());
    }
}
