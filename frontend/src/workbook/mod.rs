//! Workbooks and other files of tables: opened here, and given to whoever asks for them.

mod open;
mod save;

pub use open::OpenFile;
pub use save::SaveWorkbook;
