//! Workbooks: tables as XLSX files, and back. Nothing is stored and nobody's data is looked up: what is written was sent along, what
//! is read goes back to whoever sent it. Rules: `shared::workbook`. No events.

mod read;
mod routes;
mod write;

pub use routes::routes;

use shared::problem::FieldCode;

use crate::problem::Problem;

/// What cannot be read as a workbook.
fn not_one() -> Problem {
    Problem::field("/bytes", FieldCode::NotAWorkbook)
}
