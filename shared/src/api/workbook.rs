//! Workbooks: a table as the file of a spreadsheet program (XLSX), and the tables of such a file. Nothing is stored.

use serde::{Deserialize, Serialize};

/// A file. It travels as text, like everything else here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkbookFile {
    /// Its bytes in base64.
    pub bytes: String,
}

/// A cell that is to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Whether that is a number with which a spreadsheet is to count, written with a point before its decimals.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub number: bool,
}

/// A table that is to be written; the first row has the headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// What its sheet is called.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A sheet of a file, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What its cells say, from the first row and column in which something stands: numbers with a point before their decimals, days
    /// as `2026-12-31`, of a formula what it last came to.
    pub rows: Vec<Vec<String>>,
    /// The row of the sheet, from 1, with which `rows` begin.
    pub row: u32,
    /// The column of the sheet, from 1, with which `rows` begin.
    pub column: u32,
    /// Which cells are formulas, row by row. What one came to may be older than what it counts with.
    pub formulas: Vec<Formula>,
}

/// A cell of a sheet that is a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Formula {
    /// Its row in the sheet, from 1.
    pub row: u32,
    /// Its column in the sheet, from 1.
    pub column: u32,
    /// Whether the file says what it came to. Where it does not, its cell is blank.
    pub computed: bool,
}

crate::endpoint! {
    /// Writes a table as an XLSX file. No cell of it is a formula, whatever it begins with.
    pub struct WriteAWorkbook: Post "/workbooks" for SignedIn => 200 WorkbookFile {
        body: Table,
        problems: [Invalid],
    }
}

crate::endpoint! {
    /// Reads the sheets of an XLSX file that have something in them.
    pub struct ReadAWorkbook: Post "/workbooks/sheets" for SignedIn => 200 Vec<Sheet> {
        body: WorkbookFile,
        problems: [Invalid],
    }
}
