//! The money of a programme as a file that is read again as it was written ([`super::paste`]): a line for each year of each initiative. Behind
//! what is read stands what is decided elsewhere, for whoever counts with the file: it is known when it is read, and changes nothing.

use super::overview::{Audit, audit};
use super::sums::Entry;
use super::{Amount, Ore};
use crate::api::budget::GoalName;
use crate::api::workbook::Cell;
use crate::measurement::csv::{Dialect, number, safe, table};

/// The headings, in the order of the columns. They are read again in English and in Danish.
pub const HEADINGS: [&str; 13] = [
    "number",
    "initiative",
    "year",
    "granted",
    "co_financed",
    "co_financed_by",
    "used",
    "forecast",
    "goal",
    "lead",
    "administrative_body",
    "state_body",
    "audit",
];

/// An amount as a cell; blank where nobody has said it.
#[must_use]
pub fn amount(ore: Option<Ore>) -> Cell {
    Cell::number(ore.map(|ore| ore.to_string()).unwrap_or_default())
}

/// Whether its accounts need an auditor, in a word of the file.
const fn audit_word(audit: Audit) -> &'static str {
    match audit {
        Audit::Needed => "needed",
        Audit::NeededUnlessState => "needed_unless_state_body",
        Audit::ByState => "by_state",
        Audit::Below => "not_needed",
    }
}

/// What stands behind each line of an initiative: its goal, its lead, its body, whether that is a state body, and whether it needs an auditor.
fn about(entry: &Entry, goals: &[GoalName]) -> [Cell; 5] {
    let goal = goals.iter().find(|one| Some(&one.clause) == entry.goal.as_ref());
    let lead = entry.lead.map(|lead| lead.to_string());
    let state_body = entry.state_body.map_or("", |is| if is { "yes" } else { "no" });
    let granted = entry.sum().unwrap_or_default().granted;
    [
        Cell::text(goal.map_or("", |goal| goal.label.as_str())),
        Cell::text(lead.unwrap_or_default()),
        Cell::text(&entry.body),
        Cell::text(state_body),
        Cell::text(audit_word(audit(granted, entry.state_body))),
    ]
}

/// The rows, with the headings first.
#[must_use]
pub fn cells(entries: &[Entry], goals: &[GoalName]) -> Vec<Vec<Cell>> {
    let lines = entries.iter().flat_map(|entry| {
        let about = about(entry, goals);
        entry.lines.iter().map(move |line| {
            let [granted, co_financed, used, forecast] = Amount::ALL.map(|one| amount(one.of(line)));
            let own = [
                Cell::number(entry.number.to_string()),
                Cell::text(&entry.title),
                Cell::number(line.year.to_string()),
                granted,
                co_financed,
                Cell::text(&line.co_financer),
                used,
                forecast,
            ];
            own.into_iter().chain(about.clone()).collect::<Vec<_>>()
        })
    });
    std::iter::once(HEADINGS.map(Cell::text).to_vec()).chain(lines).collect()
}

/// Rows as a CSV file: numbers as the dialect writes them, and no text that a spreadsheet takes for a formula.
#[must_use]
pub fn file(rows: &[Vec<Cell>], dialect: Dialect) -> String {
    let written = |cell: &Cell| if cell.number { number(&cell.text, dialect) } else { safe(&cell.text) };
    table(rows.iter().map(|row| row.iter().map(written).collect()), dialect)
}

/// The file.
#[must_use]
pub fn write(entries: &[Entry], goals: &[GoalName], dialect: Dialect) -> String {
    file(&cells(entries, goals), dialect)
}

#[cfg(test)]
mod tests {
    use super::super::Line;
    use super::super::sums::tests::{clause, entry};
    use super::*;

    #[test]
    fn a_line_says_what_it_counts_for_who_leads_it_and_whether_it_is_audited() {
        let goals = [GoalName { clause: clause(0), label: "2".into(), title: "A goal".into() }];
        let behind = |granted: i32, state_body: Option<bool>| {
            let line = |year: i32| Line { granted: Some(Ore::crowns(granted)), ..Line::empty(year) };
            let one = Entry { state_body, lines: vec![line(2026), line(2027)], ..entry(1) };
            let rows = cells(&[one], &goals);
            assert_eq!((rows.len(), &rows[1][8..]), (3, &rows[2][8..]), "each year says the same of it");
            rows[1][8..].iter().map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(behind(300_000, None), ["2", "FI", "An agency", "", "needed_unless_state_body"]);
        assert_eq!(behind(300_000, Some(false)), ["2", "FI", "An agency", "no", "needed"]);
        assert_eq!(behind(300_000, Some(true)), ["2", "FI", "An agency", "yes", "by_state"]);
        assert_eq!(behind(1, None), ["2", "FI", "An agency", "", "not_needed"], "all years together");
        let bare =
            Entry { goal: None, lead: None, body: String::new(), lines: vec![Line::empty(2026)], ..entry(1) };
        let texts: Vec<_> = cells(&[bare], &goals)[1][8..].iter().map(|cell| cell.text.clone()).collect();
        assert_eq!(texts, ["", "", "", "", "not_needed"]);
    }

    #[test]
    fn numbers_of_a_file_are_written_as_its_dialect_has_them_and_less_than_nothing_is_no_formula() {
        let rows = [vec![Cell::text("=1"), amount(Some(Ore::new(-250))), amount(None)]];
        assert_eq!(file(&rows, Dialect::Comma), "\u{feff}'=1;-2,50;\r\n");
        assert_eq!(file(&rows, Dialect::Point), "\u{feff}'=1,-2.50,\r\n");
    }
}
