//! The money of a programme as a CSV file that is read again as it was written ([`super::paste`]): a line for each year of each initiative.

use super::sums::Entry;
use super::{Amount, Ore};
use crate::measurement::csv::{Dialect, number, safe, table};

/// The headings, in the order of the columns. They are read again in English and in Danish.
pub const HEADINGS: [&str; 8] =
    ["number", "initiative", "year", "granted", "co_financed", "co_financed_by", "used", "forecast"];

/// An amount as a spreadsheet of that dialect takes it.
#[must_use]
pub fn amount(ore: Option<Ore>, dialect: Dialect) -> String {
    ore.map(|ore| number(&ore.to_string(), dialect)).unwrap_or_default()
}

/// The file.
#[must_use]
pub fn write(entries: &[Entry], dialect: Dialect) -> String {
    let heading = HEADINGS.map(str::to_owned).to_vec();
    let lines = entries.iter().flat_map(|entry| {
        entry.lines.iter().map(move |line| {
            let [granted, co_financed, used, forecast] = Amount::ALL.map(|one| amount(one.of(line), dialect));
            let (title, by) = (safe(&entry.title), safe(&line.co_financer));
            let (number, year) = (entry.number.to_string(), line.year.to_string());
            vec![number, title, year, granted, co_financed, by, used, forecast]
        })
    });
    table(std::iter::once(heading).chain(lines), dialect)
}
