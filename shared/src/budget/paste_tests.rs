use super::super::csv::write;
use super::super::sums::tests::entry;
use super::*;
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

fn read_as(seat: &Seat, text: &str) -> Result<Vec<Read>, Unreadable> {
    let entries = entries();
    read_text(text, &Ground { entries: &entries, years: (2025, 2030), seat })
}

fn would(text: &str) -> Vec<Would> {
    read_as(&seat(Role::Secretary, ""), text).unwrap().into_iter().map(|read| read.would).collect()
}

#[test]
fn what_is_exported_is_read_again_as_it_stands() {
    for dialect in [Dialect::Point, Dialect::Comma] {
        let file = write(&entries(), dialect);
        assert!(file.contains("'=A fund"), "no spreadsheet takes it for a formula");
        assert_eq!(would(&file), [Would::Same], "{file}");
    }
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
    let reason = |seat: &Seat, text: &str| match read_as(seat, text).unwrap().remove(0).would {
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
    let lines = read("Money of the programme;;\n\nnumber;year;used\n\n1;2026;5").unwrap();
    assert_eq!(lines.iter().map(|line| line.row).collect::<Vec<_>>(), [5]);
}

#[test]
fn what_would_be_saved_keeps_the_years_that_are_not_in_the_table() {
    let entries = entries();
    let seat = seat(Role::Secretary, "");
    let text = "number;year;used;granted\n1;2027;;7\n1;2028;8;\n2;2026;1;";
    let lines = read_text(text, &Ground { entries: &entries, years: (2025, 2030), seat: &seat }).unwrap();
    let edits = edits(&lines, &entries, "As decided.");
    let years: Vec<_> =
        edits.iter().map(|(_, edit)| edit.lines.iter().map(|line| line.year).collect::<Vec<_>>()).collect();
    assert_eq!(years, [vec![2026, 2027, 2028], vec![2026]]);
    assert_eq!((edits[0].1.version, edits[0].1.why.as_str()), (1, "As decided."));
}
