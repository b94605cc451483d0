//! A table as a file.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rust_xlsxwriter::{ColNum, Format, RowNum, Workbook, XlsxError};
use shared::api::workbook::{Table, WorkbookFile, WriteAWorkbook};
use shared::problem::FieldErrors;
use shared::workbook::check;

use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For whoever is signed in: what is written is what they sent.
pub(super) async fn write(_: App, call: Call<WriteAWorkbook>) -> Result<WorkbookFile, Problem> {
    let table = call.body;
    let mut errors = FieldErrors::new();
    check(&table, &mut errors);
    errors.finish().map_err(Problem::fields)?;
    // Compressing is work for the processor: others are not to wait for it.
    let written = tokio::task::spawn_blocking(move || file(&table)).await.map_err(Problem::internal)?;
    Ok(WorkbookFile { bytes: BASE64_STANDARD.encode(written.map_err(Problem::internal)?) })
}

/// The file. Texts are written as texts, so that none becomes a formula, whatever it begins with.
pub(super) fn file(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let heading = Format::new().set_bold();
    let sheet = workbook.add_worksheet().set_name(&table.name)?;
    for (row, cells) in table.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            // The most cells of a table are fewer than the format has rows or columns.
            let (Ok(at), Ok(column)) = (RowNum::try_from(row), ColNum::try_from(column)) else { continue };
            match cell.text.parse::<f64>() {
                Ok(value) if cell.number => sheet.write_number(at, column, value)?,
                _ if cell.text.is_empty() => continue,
                _ if row == 0 => sheet.write_string_with_format(at, column, &cell.text, &heading)?,
                _ => sheet.write_string(at, column, &cell.text)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    workbook.save_to_buffer()
}
