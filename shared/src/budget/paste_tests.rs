use proptest::prelude::*;

use super::super::csv::{HEADINGS, cells, write};
use super::super::sums::tests::{clause, entry};
use super::*;
use crate::api::budget::GoalName;
use crate::api::workbook::{Formula, Sheet};
use crate::id::SeatId;
use crate::measurement::csv::Dialect;
use crate::seat::Role;

fn seat(role: Role, member: &str) -> Seat {
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), from)
}

fn entries() -> Vec<Entry> {
    let line = Line {
        granted: Some(Ore::crowns(1_250_000)),
        co_financed: Some(Ore::new(50)),
        co_financer: "=A fund; \"the first\"".into(),
        used: Some(Ore::ZERO),
        ..Line::empty(2026)
    };
    let silent = Entry { body: String::new(), title: "-1 is a title, too".into(), ..entry(2) };
    vec![Entry { lines: vec![line], ..entry(1) }, silent]
}

fn goals() -> Vec<GoalName> {
    vec![GoalName { clause: clause(0), label: "1".into(), title: "A goal".into() }]
}

fn read_as(seat: &Seat, text: &str) -> Result<Reading, Unreadable> {
    let entries = entries();
    let table = Cells::of_file(text).map_err(|_| Unreadable::TooMuch)?;
    read_table(&table, &Ground { entries: &entries, years: (2025, 2030), seat })
}

fn sheet(rows: Vec<Vec<String>>, row: u32, column: u32, formulas: Vec<Formula>) -> Sheet {
    Sheet { name: "Money".into(), rows, row, column, formulas }
}

fn would(text: &str) -> Vec<Would> {
    let reading = read_as(&seat(Role::Secretary, ""), text).unwrap();
    reading.lines.into_iter().map(|read| read.would).collect()
}

#[test]
fn what_is_exported_is_read_again_as_it_stands() {
    for dialect in [Dialect::Point, Dialect::Comma] {
        let file = write(&entries(), &goals(), dialect);
        assert!(file.contains("'=A fund"), "no spreadsheet takes it for a formula");
        assert_eq!(would(&file), [Would::Same], "{file}");
    }
}

/// What people write, without what no field keeps: blanks at the ends.
fn words() -> impl Strategy<Value = String> {
    "[a-cÆØ0-9=+@'\";,. -]{0,24}".prop_map(|text| text.trim().to_owned())
}

fn amount() -> impl Strategy<Value = Option<Ore>> {
    // Spreadsheets keep fifteen digits.
    proptest::option::of((0..1_000_000_000_000_000_i64).prop_map(Ore::new))
}

fn any_lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (amount(), amount(), amount(), amount(), words());
    proptest::collection::vec(line, 0..6).prop_map(|all| {
        let line = |(year, (granted, co_financed, used, forecast, co_financer))| Line {
            year,
            granted,
            co_financed,
            co_financer,
            used,
            forecast,
        };
        (2025..).zip(all).map(line).collect()
    })
}

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let state_body = proptest::option::of(any::<bool>());
    let one = (words(), words(), state_body, any::<bool>(), any_lines());
    proptest::collection::vec(one, 0..4).prop_map(|all| {
        let one = |(n, (title, body, state_body, tied, lines))| {
            let bare: Entry = entry(n);
            let goal = bare.goal.clone().filter(|_| tied);
            Entry { title, body, state_body, goal, lines, ..bare }
        };
        (1..).zip(all).map(one).collect()
    })
}

proptest! {
    #[test]
    fn whatever_is_exported_changes_nothing_when_it_is_read(entries in any_entries()) {
        let seat = seat(Role::Secretary, "");
        let ground = Ground { entries: &entries, years: (2025, 2030), seat: &seat };
        let rows = cells(&entries, &goals()).into_iter();
        let rows = rows.map(|row| row.into_iter().map(|cell| cell.text).collect()).collect();
        let file = |dialect| Cells::of_file(&write(&entries, &goals(), dialect)).unwrap();
        let sheet = Cells::of_sheet(&sheet(rows, 1, 1, Vec::new()));
        for table in [file(Dialect::Point), file(Dialect::Comma), sheet] {
            let reading = read_table(&table, &ground).unwrap();
            prop_assert!(reading.lines.iter().all(|line| line.would == Would::Same), "{:?}\n{:?}", table, reading);
            prop_assert_eq!(reading.lines.len(), entries.iter().map(|entry| entry.lines.len()).sum::<usize>());
            prop_assert!(reading.unread.is_empty(), "{:?}", reading.unread);
            prop_assert_eq!(reading.told.as_slice(), &HEADINGS[8..]);
        }
    }
}

#[test]
fn an_amount_may_have_its_unit_in_its_heading() {
    for heading in
        ["Used (DKK)", "used [kr.]", "Brugt (kroner)", "forbrug, kr", "Used in DKK", "used(Danish crowns)"]
    {
        let reading = read_as(&seat(Role::Secretary, ""), &format!("number\tyear\t{heading}\n1\t2026\t7"));
        let reading = reading.unwrap();
        assert_eq!(reading.unread, [], "{heading}");
        let Would::Change { to, .. } = &reading.lines[0].would else { panic!("{heading}: {reading:?}") };
        assert_eq!(to.used, Some(Ore::crowns(7)), "{heading}");
    }
}

#[test]
fn a_column_in_another_unit_is_refused_by_name() {
    for heading in ["Used (øre)", "Brugt (mio. kr.)", "Granted [EUR]", "Forbrug, t.kr.", "used (1.000 kr.)"]
    {
        let text = format!("number\tyear\tforecast\t{heading}\n1\t2026\t\t700");
        let read = read_as(&seat(Role::Secretary, ""), &text);
        assert_eq!(read, Err(Unreadable::OtherUnit(heading.into())));
    }
}

#[test]
fn a_column_that_is_not_read_is_named() {
    let text = "Number;year;Lead;used;Note;;Used (DKK);Used (2026);Co-financed by (DKK);;\n1;2026;SE;5;x;y;9;;;;z\n2;2026";
    let reading = read_as(&seat(Role::Secretary, ""), text).unwrap();
    let unread: Vec<(usize, &str)> =
        reading.unread.iter().map(|(at, heading)| (*at, heading.as_str())).collect();
    let named =
        [(5, "Note"), (6, ""), (7, "Used (DKK)"), (8, "Used (2026)"), (9, "Co-financed by (DKK)"), (11, "")];
    assert_eq!(unread, named, "the tenth has nothing in it at all");
    assert_eq!(reading.told, ["Lead"]);
    let Would::Change { to, .. } = &reading.lines[0].would else { panic!("{reading:?}") };
    assert_eq!(to.used, Some(Ore::crowns(5)), "the first column of a kind is read");
}

#[test]
fn who_pays_is_never_cut_short() {
    let text =
        |count: usize| format!("number;year;co_financed;co_financed_by\n1;2027;5;{}", "å".repeat(count));
    let most = CO_FINANCER_MOST as usize;
    let found = would(&text(most));
    let [Would::Change { to, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(to.co_financer.chars().count(), most);
    assert_eq!(would(&text(most + 1)), [Would::Refused(Reason::TooLong)]);
}

#[test]
fn a_line_says_what_it_would_change() {
    let found = would("nr.\tår\tbevilget\tforbrugt\n1\t2026\t1.500.000\t\n2\t2025\t\t250,50\n");
    let [Would::Change { from, to }, Would::Change { to: used, .. }] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((from.granted, to.granted), (Some(Ore::crowns(1_250_000)), Some(Ore::crowns(1_500_000))));
    assert_eq!(to.used, Some(Ore::ZERO), "a blank cell changes nothing");
    assert_eq!((used.year, used.used, used.granted), (2025, Some(Ore::new(25_050)), None));
}

#[test]
fn a_line_that_is_not_taken_says_why() {
    let refused = |text: &str| match would(&format!(
        "number;initiative;year;granted;co_financed;co_financed_by\n{text}\n"
    ))
    .pop()
    {
        Some(Would::Refused(reason)) => Some(reason),
        _ => None,
    };
    assert_eq!(refused("9;;2026;1;;"), Some(Reason::NoInitiative));
    assert_eq!(refused("1;Another title;2026;1;;"), Some(Reason::NoInitiative));
    assert_eq!(refused(";;2026;1;;"), Some(Reason::NoInitiative));
    assert_eq!(refused("1;;2031;1;;"), Some(Reason::Year));
    assert_eq!(refused("1;;;1;;"), Some(Reason::Year));
    assert_eq!(refused("1;;2026;-1;;"), Some(Reason::Amount(Amount::Granted, Fault::Negative)));
    assert_eq!(refused("1;;2026;1 EUR;;"), Some(Reason::Amount(Amount::Granted, Fault::OtherCurrency)));
    assert_eq!(refused("1;;2026;1,255;;"), None, "thousands: less than an øre there is not");
    assert_eq!(refused("1;;2027;;5;"), Some(Reason::CoFinancer));
    assert_eq!(refused("1;;2027;;;A fund"), Some(Reason::CoFinancer));
    assert_eq!(refused("2;;2027;5;;"), Some(Reason::NoBody));
    assert_eq!(refused("1;;2027;5;;\n1;;2027;6;;"), Some(Reason::Twice));
    assert_eq!(refused(";initiative 1;2027;5;;"), None, "the title alone will do");
}

#[test]
fn a_delegation_says_what_is_used_of_its_own() {
    let reason = |seat: &Seat, text: &str| match read_as(seat, text).unwrap().lines.remove(0).would {
        Would::Refused(reason) => Some(reason),
        _ => None,
    };
    let used = "number,year,used\n1,2026,5";
    assert_eq!(reason(&seat(Role::Delegate, "FI"), used), None);
    assert_eq!(reason(&seat(Role::Delegate, "SE"), used), Some(Reason::NotYours));
    let granted = "number,year,granted\n1,2026,5";
    assert_eq!(reason(&seat(Role::Delegate, "FI"), granted), Some(Reason::Granted));
}

#[test]
fn a_table_without_headings_or_without_anything_is_not_read() {
    let read = |text: &str| read_as(&seat(Role::Secretary, ""), text);
    assert_eq!(read(" \n;;\n"), Err(Unreadable::Empty));
    assert_eq!(read("1;2026;5"), Err(Unreadable::NoHeadings));
    assert_eq!(read("year;granted\n2026;5"), Err(Unreadable::NoHeadings));
    let lines = read("Money of the programme;;\n\nnumber;year;used\n\n1;2026;5").unwrap().lines;
    assert_eq!(lines.iter().map(|line| line.row).collect::<Vec<_>>(), [5]);
}

#[test]
fn headings_in_two_rows_are_refused_by_row_and_the_columns_named() {
    let read = |text: &str| {
        let reading = read_as(&seat(Role::Secretary, ""), text).unwrap();
        let refused = reading.lines.iter().map(|line| match line.would {
            Would::Refused(reason) => (line.row, Some(reason)),
            _ => (line.row, None),
        });
        (refused.collect::<Vec<_>>(), reading.unread)
    };
    let second = Some(Reason::SecondHeading);
    let (lines, unread) = read("number;year;Money;\n;;granted;used\n1;2026;7;5");
    assert_eq!(lines, [(2, second), (3, None)], "no amount is read, and nothing changes");
    assert_eq!(unread, [(3, "Money".into()), (4, String::new())]);
    assert_eq!(read("number;year;used;\nnumber;year;DKK;EUR\n1;2026;7;5").0, [(2, second), (3, None)]);
    assert_eq!(read("number;year;used\n;;7\n1;2026;5").0, [(2, Some(Reason::NoInitiative)), (3, None)]);
    assert_eq!(read("number;year;used\n1;2026;5\n;;used").0, [(2, None), (3, Some(Reason::NoInitiative))]);
    let (lines, unread) = read("Initiative;;Money;\nnumber;year;granted;used\n1;2026;7;5");
    assert_eq!((lines, unread), (vec![(3, None)], Vec::new()), "over the headings there may be others");
}

#[test]
fn a_title_over_the_table_does_not_tell_how_it_is_parted() {
    for title in ["Money of the programme", "Money, as of 2026", "1.250,50"] {
        let found = would(&format!("{title}\nnumber;year;used\n1;2026;250,50"));
        let [Would::Change { to, .. }] = found.as_slice() else { panic!("{title}: {found:?}") };
        assert_eq!(to.used, Some(Ore::new(25_050)), "{title}");
    }
    let read = read_as(&seat(Role::Secretary, ""), "250,50\n300,25");
    assert_eq!(read, Err(Unreadable::NoHeadings), "a column alone is no table of money");
}

#[test]
fn a_formula_that_was_never_computed_is_refused_by_the_row_and_the_column_of_the_sheet() {
    let text = "number;year;used;Lead;Sum\n1;2026;5;;\n1;2027;;;\n1;2028;0;;\n;;;;\n1;2029;1;;";
    let formulas = [(6, 4, false), (7, 4, true), (8, 5, false), (9, 5, false)];
    let formulas = formulas.map(|(row, column, computed)| Formula { row, column, computed });
    let rows = Cells::of_file(text).unwrap().rows;
    let table = Cells::of_sheet(&sheet(rows, 4, 2, formulas.to_vec()));
    let (entries, seat) = (entries(), seat(Role::Secretary, ""));
    let found = read_table(&table, &Ground { entries: &entries, years: (2025, 2030), seat: &seat }).unwrap();
    let refused: Vec<_> = found
        .lines
        .iter()
        .map(|line| match line.would {
            Would::Refused(reason) => (line.row, Some(reason)),
            _ => (line.row, None),
        })
        .collect();
    assert_eq!(
        refused,
        [(5, None), (6, Some(Reason::Uncomputed(6, 4))), (7, None), (9, None)],
        "what only tells what is decided elsewhere may be a formula"
    );
}

#[test]
fn a_formula_that_is_pasted_is_refused_by_its_row_and_its_field() {
    let text = "number;initiative;year;granted;used\n1;;2026;;=SUM(A1:A3)\n1;;2027;+1+2;\n1;;=A1;1;\n=A1;;2028;1;\n;@x;2029;1;";
    let reading = read_as(&seat(Role::Secretary, ""), text).unwrap();
    let found: Vec<_> = reading.lines.into_iter().map(|line| (line.row, line.would)).collect();
    let refused = |row: usize, reason: Reason| (row, Would::Refused(reason));
    assert_eq!(
        found,
        [
            refused(2, Reason::Amount(Amount::Used, Fault::Formula)),
            refused(3, Reason::Amount(Amount::Granted, Fault::Formula)),
            refused(4, Reason::Formula(4, 3)),
            refused(5, Reason::Formula(5, 1)),
            refused(6, Reason::Formula(6, 2)),
        ]
    );
    let titled = [Entry { title: "=A fund".into(), ..entry(3) }];
    let table = Cells::of_file("initiative;year;used\n'=A fund;2026;5").unwrap();
    let secretary = seat(Role::Secretary, "");
    let ground = Ground { entries: &titled, years: (2025, 2030), seat: &secretary };
    let read = read_table(&table, &ground).unwrap();
    assert!(matches!(read.lines[0].would, Would::Change { .. }), "a title may begin like one: {read:?}");
}

#[test]
fn what_would_be_saved_keeps_the_years_that_are_not_in_the_table() {
    let entries = entries();
    let seat = seat(Role::Secretary, "");
    let text = "number;year;used;granted\n1;2027;;7\n1;2028;8;\n2;2026;1;";
    let ground = Ground { entries: &entries, years: (2025, 2030), seat: &seat };
    let edits =
        edits(&read_table(&Cells::of_file(text).unwrap(), &ground).unwrap().lines, &entries, "As decided.");
    let years: Vec<_> =
        edits.iter().map(|(_, edit)| edit.lines.iter().map(|line| line.year).collect::<Vec<_>>()).collect();
    assert_eq!(years, [vec![2026, 2027, 2028], vec![2026]]);
    assert_eq!((edits[0].1.version, edits[0].1.why.as_str()), (1, "As decided."));
}
