//! Workbooks and other files of tables: opened here, and given to whoever asks for them.

mod formulas;
mod open;
mod save;

pub use formulas::Formulas;
pub use open::OpenFile;
pub use save::SaveWorkbook;
