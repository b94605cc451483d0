use proptest::prelude::*;

use super::super::csv::{Dialect, write};
use super::super::sheet::decode;
use super::super::tests::{code, definition, figure, number};
use super::*;
use crate::api::workbook::{Formula, Sheet};
use crate::indicator::Spread;

const ELEVEN: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

fn today() -> Date {
    "2026-11-24".parse().unwrap()
}

/// Reads for an index with four decimals, for everybody.
fn reading(text: &str, figures: &[Figure]) -> Result<Reading, Unreadable> {
    with(text, &definition(4, Spread::Members), figures, None, &|_| true)
}

fn with(
    text: &str,
    definition: &Definition,
    figures: &[Figure],
    caret: Option<(usize, usize)>,
    may: &dyn Fn(Option<MemberCode>) -> bool,
) -> Result<Reading, Unreadable> {
    let members = ELEVEN.map(code);
    let editions = [2018, 2020, 2022].map(Edition::of_year);
    let ground =
        Ground { definition, members: &members, editions: &editions, figures, caret, today: today(), may };
    // With the caret in the grid it is the clipboard of a spreadsheet.
    let came = if caret.is_some() { Cells::of_block(text) } else { Cells::of_file(text) };
    read(&came.map_err(|_| Unreadable::TooMuch)?, &ground)
}

/// `DK 2018 + 0.915` for each cell: what it would do, in a few signs.
fn told(reading: &Reading) -> Vec<String> {
    let value = |change: &Change| {
        change.value.map_or_else(|| change.status.as_str().to_owned(), |value| value.to_string())
    };
    let line = |cell: &Cell| {
        let member = cell.member.map_or_else(|| "?".to_owned(), |member| member.to_string());
        let edition = cell.edition.as_ref().map_or("?", Edition::as_str);
        let would = match &cell.would {
            Would::Add(change) if change.status == Status::Estimate => format!("+ {} e", value(change)),
            Would::Add(change) => format!("+ {}", value(change)),
            Would::Revise { change, from } => {
                format!(
                    "{} > {}",
                    from.value.map_or_else(|| from.status.as_str().to_owned(), |v| v.to_string()),
                    value(change)
                )
            }
            Would::Same => "same".into(),
            Would::Refused(reason) => format!("{reason:?} at {},{}", cell.row, cell.column),
        };
        format!("{member} {edition} {would}")
    };
    reading.cells.iter().map(line).collect()
}

fn tells(text: &str) -> Vec<String> {
    told(&reading(text, &[]).unwrap())
}

#[test]
fn editions_over_members_are_read_in_any_order() {
    let text = "UN EGDI\t\t\n\nLand\t2020\t2018\nSverige\t0,9365\t0,8882\nDenmark (DK)\t\t0,9150\nFærøerne\tikke omfattet\tikke omfattet\n";
    assert_eq!(
        tells(text),
        [
            "SE 2020 + 0.9365",
            "SE 2018 + 0.8882",
            "DK 2018 + 0.915",
            "FO 2020 + not_covered",
            "FO 2018 + not_covered"
        ]
    );
}

#[test]
fn members_over_editions_are_read_as_well() {
    let text = "\tDK\tFI\n2018\t0.9150\t0.8815\n2020\t0.9758\t0.9452 (e)\n";
    assert_eq!(
        tells(text),
        ["DK 2018 + 0.915", "FI 2018 + 0.8815", "DK 2020 + 0.9758", "FI 2020 + 0.9452 e"]
    );
    assert_eq!(tells("\tDenmark\n2024\t0.5"), ["DK 2024 + 0.5"], "even one alone");
}

#[test]
fn one_comma_in_doubt_is_read_as_the_others() {
    assert_eq!(tells("\t2018\nDK\t1,234\nFI\t0,5"), ["DK 2018 + 1.234", "FI 2018 + 0.5"]);
    assert_eq!(tells("\t2018\nDK\t1,234"), ["DK 2018 Number(Ambiguous) at 2,2"]);
}

#[test]
fn each_cell_is_told_what_it_would_do() {
    let figures =
        [figure("DK", 2018, "0.915"), figure("FI", 2018, "0.88"), figure("FO", 2018, "not covered")];
    let found =
        reading("\t2018\nDK\t0.9150\nFI\t0.8815\nFO\tnot covered\nIS\t0.8316\nNO\tabc\n", &figures).unwrap();
    assert_eq!(
        told(&found),
        [
            "DK 2018 same",
            "FI 2018 0.88 > 0.8815",
            "FO 2018 same",
            "IS 2018 + 0.8316",
            "NO 2018 Number(NotANumber) at 6,2"
        ]
    );
    assert_eq!(found.counts(), [1, 1, 2, 1]);
    let changes: Vec<_> = found.changes().into_iter().map(|change| (change.member, change.version)).collect();
    assert_eq!(changes, [(Some(code("FI")), 1), (Some(code("IS")), 0)]);
}

#[test]
fn a_blank_cell_changes_nothing() {
    let figures = [figure("DK", 2018, "0.915")];
    assert_eq!(
        told(&reading("\t2018\t2020\nDK\t \t\u{a0}\nFI\t0.5\t", &figures).unwrap()),
        ["FI 2018 + 0.5"]
    );
    assert_eq!(reading(" \t\n\n", &[]), Err(Unreadable::Empty));
}

#[test]
fn merged_headings_and_strange_rows_are_refused_where_they_are() {
    let merged = "\t2018\t\t2020\t\nDK\t0.9150\t1\t0.9758\t1\n";
    assert_eq!(
        tells(merged),
        ["DK 2018 + 0.915", "DK ? NoEdition at 2,3", "DK 2020 + 0.9758", "DK ? NoEdition at 2,5"]
    );
    let average =
        "\t2018\t2020\tNote\nDK\t0.9150\t0.9758\tfirst\nAverage\t0.9\t0.9\t\n\t0.7\t\t\nDK\t0.8\t\t\n";
    assert_eq!(
        tells(average),
        [
            "DK 2018 + 0.915",
            "DK 2020 + 0.9758",
            "? ? UnknownMember at 3,1",
            "? 2018 NoMember at 4,2",
            "DK 2018 Twice at 5,2"
        ]
    );
}

#[test]
fn formulas_units_and_dashes_are_refused_with_their_reason() {
    let text = "\t2018\nDK\t=A1\nFI\t12 %\nIS\t-\nNO\t0.12345\nSE\t0\n";
    assert_eq!(
        tells(text),
        [
            "DK 2018 Number(Formula) at 2,2",
            "FI 2018 Number(WrongUnit) at 3,2",
            "IS 2018 Number(Unclear) at 4,2",
            "NO 2018 Number(TooManyDecimals) at 5,2",
            "SE 2018 + 0"
        ]
    );
}

#[test]
fn a_block_of_numbers_goes_where_the_caret_is() {
    let definition = definition(4, Spread::Members);
    let at = |caret| with("0.1\t0.2\n0.3\t0.4", &definition, &[], caret, &|_| true);
    assert_eq!(
        told(&at(Some((1, 0))).unwrap()),
        ["FI 2018 + 0.1", "FI 2020 + 0.2", "IS 2018 + 0.3", "IS 2020 + 0.4"]
    );
    let over_the_edge = told(&at(Some((10, 2))).unwrap());
    assert_eq!(
        over_the_edge,
        ["LT 2022 + 0.1", "LT ? Outside at 1,2", "? 2022 Outside at 2,1", "? ? Outside at 2,2"]
    );
    assert_eq!(at(None), Err(Unreadable::NoHeadings));
}

#[test]
fn a_table_of_others_is_named_row_by_row_and_its_headings_are_no_figures() {
    let definition = definition(4, Spread::Members);
    for caret in [None, Some((0, 0))] {
        let told = |text: &str| told(&with(text, &definition, &[], caret, &|_| true).unwrap());
        assert_eq!(
            told("Country\t2018\t2020\tNote\nGermany\t0.9\t0.8\tfirst\nPoland\t0.7\t\t\n\t0.5\t\t\n"),
            ["? ? UnknownMember at 2,1", "? ? UnknownMember at 3,1", "? 2018 NoMember at 4,2"]
        );
        assert_eq!(
            told("\tGermany\tPoland\n2018\t0.9\t0.8\n2020\t0.7\t\n"),
            ["? ? UnknownMember at 1,2", "? ? UnknownMember at 1,3"]
        );
    }
    // Figures that look like years are a block, and so is one in which words stand for figures.
    let count = super::super::tests::definition(0, Spread::Members);
    let told = |text: &str| told(&with(text, &count, &[], Some((0, 0)), &|_| true).unwrap());
    assert_eq!(told("2018\t2020"), ["DK 2018 + 2018", "DK 2020 + 2020"]);
    assert_eq!(
        told("0\t2018\nnot covered\t5"),
        ["DK 2018 + 0", "DK 2020 + 2018", "FI 2018 + not_covered", "FI 2020 + 5"]
    );
}

#[test]
fn a_column_of_decimal_commas_stays_a_column() {
    let definition = definition(4, Spread::Members);
    let found = with("0,9150\r\n0,8815\r\n", &definition, &[], Some((0, 0)), &|_| true).unwrap();
    assert_eq!(told(&found), ["DK 2018 + 0.915", "FI 2018 + 0.8815"]);
    let lines = with("DK;0,5\nFI,0.5", &definition, &[], Some((0, 0)), &|_| true).unwrap();
    assert_eq!(
        told(&lines),
        ["DK 2018 Number(NotANumber) at 1,1", "FI 2018 Number(NotANumber) at 2,1"],
        "a file is opened, or pasted where tables are"
    );
    assert_eq!(reading("0,9150\n0,8815", &[]), Err(Unreadable::NoHeadings), "not an edition over 9150");
    let one = super::super::tests::definition(4, Spread::One);
    let all = with("2018\n0,9150\n", &one, &[], None, &|_| true).unwrap();
    assert_eq!(told(&all), ["? 2018 + 0.915"]);
}

#[test]
fn a_table_with_commas_between_its_cells_is_read_as_one() {
    assert_eq!(
        tells("Country,2018,2020\nDenmark,0.9150,\"0,9758\"\nFinland,0.8815,\n"),
        ["DK 2018 + 0.915", "DK 2020 + 0.9758", "FI 2018 + 0.8815"]
    );
    assert_eq!(tells("UN EGDI\n\nLand;2018\nDanmark;0,9150\n"), ["DK 2018 + 0.915"]);
}

#[test]
fn another_delegations_figures_are_refused() {
    let definition = definition(4, Spread::Members);
    let own = |member| member == Some(code("FI"));
    let found = with("\t2018\nDK\t0.9150\nFI\t0.8815", &definition, &[], None, &own).unwrap();
    assert_eq!(told(&found), ["DK 2018 NotYours at 2,2", "FI 2018 + 0.8815"]);
}

#[test]
fn what_is_for_all_has_editions_alone() {
    let one = definition(0, Spread::One);
    let told = |text| told(&with(text, &one, &[], None, &|_| true).unwrap());
    assert_eq!(told("2018\t2020\n3\t1.500"), ["? 2018 + 3", "? 2020 + 1500"]);
    assert_eq!(told("2018\t3\n2020\t5\n"), ["? 2018 + 3", "? 2020 + 5"]);
    assert_eq!(told("\t2018\nServices\t3\nOthers\t4"), ["? 2018 + 3", "? 2018 Twice at 3,2"]);
}

#[test]
fn a_list_has_a_line_for_each_figure() {
    let text = "Udgave;Medlem;Status;Værdi;Kilde\n2018;Danmark;;0,9150;UNU-EGOV\n2018;GL;ikke omfattet;;\n2018;FI;skøn;0,88;\n;SE;;0,5;\n2018;IS;hvad;0,5;\n";
    let found = reading(text, &[]).unwrap();
    assert_eq!(
        told(&found),
        [
            "DK 2018 + 0.915",
            "GL 2018 + not_covered",
            "FI 2018 + 0.88 e",
            "SE ? NoEdition at 5,4",
            "IS 2018 Status at 6,4"
        ]
    );
    assert_eq!(found.changes()[0].source, "UNU-EGOV");
}

#[test]
fn a_figure_of_a_list_has_a_day_of_its_own() {
    let text = "edition;member;value;retrieved\n2018;DK;0,5;2024-10-01\n2018;FI;0,5;1.10.2024\n2018;IS;0,5;01-10-2024\n2018;NO;0,5;\n2018;SE;0,5;10/01/2024\n2018;EE;0,5;31.02.2024\n";
    let found = reading(text, &[]).unwrap();
    let days: Vec<_> = found.changes().into_iter().map(|change| change.retrieved).collect();
    let first: Option<Date> = "2024-10-01".parse().ok();
    assert_eq!(days, [first, first, first, None]);
    assert_eq!(told(&found)[4..], ["SE 2018 NotADay at 6,3", "EE 2018 NotADay at 7,3"]);
}

#[test]
fn another_day_is_a_change_and_no_day_is_none() {
    let stands = [Figure { retrieved: "2024-10-01".parse().ok(), ..figure("DK", 2018, "0.5") }];
    let tells = |day: &str| {
        let text = format!("edition;member;value;retrieved\n2018;DK;0,5;{day}\n");
        told(&reading(&text, &stands).unwrap())
    };
    assert_eq!(tells("2024-10-01"), ["DK 2018 same"]);
    assert_eq!(tells(""), ["DK 2018 same"]);
    assert_eq!(tells("2024-10-02"), ["DK 2018 0.5 > 0.5"]);
}

#[test]
fn what_is_typed_of_a_figure_leaves_alone_what_it_does_not_say() {
    let stands = [
        Figure { note: "First.".into(), source: "A yearbook".into(), ..figure("DK", 2018, "0.9150") },
        figure("FO", 2018, "not covered"),
        figure("SE", 2018, "withdrawn"),
    ];
    let some = |text: &str| Some(text.to_owned());
    let typed = BTreeMap::from([
        ((Some(code("DK")), Edition::of_year(2018)), Typed { note: some(" Second. "), ..Typed::default() }),
        ((Some(code("FI")), Edition::of_year(2018)), Typed { value: some("1,234"), ..Typed::default() }),
        (
            (Some(code("FO")), Edition::of_year(2018)),
            Typed { source: some("UN"), value: some(" "), note: None },
        ),
        (
            (Some(code("IS")), Edition::of_year(2020)),
            Typed { value: some("0,5"), note: some("Mine."), source: None },
        ),
        ((Some(code("NO")), Edition::of_year(2018)), Typed { note: some("Of what?"), ..Typed::default() }),
        ((Some(code("SE")), Edition::of_year(2018)), Typed { note: some("Of what?"), ..Typed::default() }),
        ((Some(code("EE")), Edition::of_year(2018)), Typed { value: some(""), ..Typed::default() }),
    ]);
    let (definition, members) = (definition(4, Spread::Members), ELEVEN.map(code));
    let editions = [2018, 2020].map(Edition::of_year);
    let (figures, caret, may) = (&stands, None, &|_: Option<MemberCode>| true);
    let ground = Ground {
        definition: &definition,
        members: &members,
        editions: &editions,
        figures,
        caret,
        today: today(),
        may,
    };
    let found = read_typed(&typed, &ground).unwrap();
    assert_eq!(
        told(&found),
        [
            "DK 2018 0.915 > 0.915",
            "FI 2018 + 1.234",
            "IS 2020 + 0.5",
            "NO 2018 NoFigure at 5,2",
            "SE 2018 NoFigure at 6,2",
            "FO 2018 not_covered > not_covered"
        ],
        "as the grid has them, and decimals as the others"
    );
    let beside: Vec<_> = found.changes().into_iter().map(|change| (change.note, change.source)).collect();
    let pair = |note: &str, source: &str| (note.to_owned(), source.to_owned());
    assert_eq!(beside, [pair("Second.", "A yearbook"), pair("", ""), pair("Mine.", ""), pair("", "UN")]);
    assert!(found.has_figures());
    let noted = typed.into_iter().take(1).collect();
    assert!(!read_typed(&noted, &ground).unwrap().has_figures(), "a note alone is no figure");
    assert_eq!(read_typed(&BTreeMap::new(), &ground), Err(Unreadable::Empty));
}

/// A sheet of a workbook that begins in this row and column, with these formulas.
fn sheet(text: &str, row: u32, column: u32, formulas: &[(u32, u32, bool)]) -> Cells {
    let rows = Cells::of_file(text).unwrap().rows;
    let formulas = formulas.iter().map(|&(row, column, computed)| Formula { row, column, computed });
    Cells::of_sheet(&Sheet { name: "A".into(), rows, row, column, formulas: formulas.collect() })
}

fn read_sheet(cells: &Cells) -> Vec<String> {
    let definition = definition(4, Spread::Members);
    let members = ELEVEN.map(code);
    let ground = Ground {
        definition: &definition,
        members: &members,
        editions: &[],
        figures: &[],
        caret: None,
        today: today(),
        may: &|_| true,
    };
    told(&read(cells, &ground).unwrap())
}

#[test]
fn a_refusal_names_the_row_and_the_column_of_the_sheet() {
    let told = read_sheet(&sheet("\t2018\nDK\tabc\n", 3, 2, &[]));
    assert_eq!(told, ["DK 2018 Number(NotANumber) at 4,3"]);
}

#[test]
fn a_formula_that_was_never_computed_is_refused_where_it_stands() {
    let crossed = "Land\t2018\t2020\nDK\t0\t\nFI\t\t0.5\n";
    assert_eq!(
        read_sheet(&sheet(crossed, 1, 1, &[(2, 2, true), (2, 3, false)])),
        ["DK 2018 + 0", "DK 2020 Uncomputed at 2,3", "FI 2020 + 0.5"],
        "and what it came to is read where the file says it"
    );
    let list = "member\tedition\tvalue\tnote\nDK\t2018\t0.5\t\nFI\t2018\t\t\nIS\t2018\t0.6\t\n";
    assert_eq!(
        read_sheet(&sheet(list, 1, 1, &[(2, 4, false), (3, 3, false)])),
        ["DK 2018 Uncomputed at 2,4", "FI 2018 Uncomputed at 3,3", "IS 2018 + 0.6"],
        "a note that is not known is not taken for none"
    );
    let headless = "Land\t2018\t\nDK\t0.5\t0.6\n";
    assert_eq!(
        read_sheet(&sheet(headless, 1, 1, &[(1, 3, false)])),
        ["DK 2018 + 0.5", "DK ? NoEdition at 2,3"]
    );
}

#[test]
fn members_are_known_by_codes_and_names_of_both_languages() {
    let members = ELEVEN.map(code);
    for (text, member) in [
        ("DK", "DK"),
        ("dk", "DK"),
        ("Danmark", "DK"),
        ("DNK", "DK"),
        ("Denmark (DK)", "DK"),
        ("DK Denmark", "DK"),
        ("FO Faroe Islands", "FO"),
        ("ÅLAND", "AX"),
        ("Letland", "LV"),
        ("Estonia*", "EE"),
    ] {
        assert_eq!(member_of(text, &members), Some(code(member)), "{text}");
    }
    for text in ["", "OECD mean", "DK FI", "Denmark and Sweden", "Korea", "EU"] {
        assert_eq!(member_of(text, &members), None, "{text}");
    }
}

/// Figures that may stand: one a member and edition at most.
fn figures() -> impl Strategy<Value = Vec<Figure>> {
    let said = prop_oneof![
        4 => (-99_999_i64..99_999).prop_map(|n| (Status::Value, Some(n))),
        1 => (-99_999_i64..99_999).prop_map(|n| (Status::Estimate, Some(n))),
        1 => Just((Status::NotCovered, None)),
        1 => Just((Status::NotYet, None)),
    ];
    let text = "[=+@a-zæø;,\"' -]{0,12}";
    let days = proptest::option::of(0..400_i64);
    proptest::collection::vec((0..11_usize, 2018_u16..2028, said, text, text, days), 0..30).prop_map(|all| {
        let first: Date = "2024-01-01".parse().unwrap();
        let mut seen = BTreeSet::new();
        let all = all.into_iter().filter(|one| seen.insert((one.0, one.1)));
        all.map(|(member, year, (status, n), note, source, days)| Figure {
            status,
            value: n.map(|n| crate::decimal::Decimal::from_millionths(n * 100).unwrap()),
            note: tidy(&note),
            source: tidy(&source),
            retrieved: days.map(|days| first.plus_days(days)),
            ..figure(ELEVEN[member], year, "0")
        })
        .collect()
    })
}

proptest! {
    #[test]
    fn what_is_exported_is_the_same_when_it_is_imported(figures in figures(), comma: bool) {
        let dialect = if comma { Dialect::Comma } else { Dialect::Point };
        let file = decode(write(&figures, dialect).as_bytes()).unwrap();
        let found = reading(&file, &figures).unwrap();
        prop_assert_eq!(found.counts(), [0, 0, figures.len(), 0], "{}\n{:?}", file, told(&found));
        let anew = reading(&file, &[]).unwrap();
        prop_assert_eq!(anew.counts(), [figures.len(), 0, 0, 0]);
        for (change, figure) in anew.changes().iter().zip(&figures) {
            prop_assert!(is_same(change, figure), "{:?} {:?}", change, figure);
            prop_assert_eq!(change.retrieved, figure.retrieved);
        }
    }

    #[test]
    fn no_cell_of_an_export_begins_like_a_formula(figures in figures()) {
        let file = write(&figures, Dialect::Comma);
        for row in Cells::of_file(&file).unwrap().rows {
            for cell in row {
                let number = cell.replace(',', ".").parse::<crate::decimal::Decimal>().is_ok();
                prop_assert!(number || !cell.starts_with(['=', '+', '-', '@']), "{}", cell);
            }
        }
    }

    #[test]
    fn no_text_at_all_breaks_the_reader_and_nothing_is_said_twice(text in "(2018|2020|DK|FI|0,5|1.234|\t|\n|;|x| ){0,40}") {
        if let Ok(found) = reading(&text, &[figure("DK", 2018, "0.5")]) {
            let changes = found.changes();
            let places: BTreeSet<_> = changes.iter().map(|change| (change.member, change.edition.clone())).collect();
            prop_assert_eq!(places.len(), changes.len());
        }
    }
}

#[test]
fn a_lone_number_with_three_decimals_is_read_as_its_file_is_parted() {
    let alone = [figure("DK", 2018, "4.727")];
    for dialect in [Dialect::Point, Dialect::Comma] {
        let file = write(&alone, dialect);
        assert_eq!(told(&reading(&file, &alone).unwrap()), ["DK 2018 same"], "{file}");
    }
    assert_eq!(
        tells("\t2018\nDK\t4.727"),
        ["DK 2018 Number(Ambiguous) at 2,2"],
        "a paste says nothing of it"
    );
}

#[test]
fn a_number_reads_as_it_is_written_in_the_file() {
    let file = write(&[figure("DK", 2018, "0.915"), figure("FO", 2018, "not covered")], Dialect::Comma);
    assert_eq!(
        file,
        "\u{feff}member;edition;status;value;note;source;retrieved\r\nDK;2018;value;0,915;;;\r\nFO;2018;not_covered;;;;\r\n"
    );
    assert_eq!(number("0.915").to_string(), "0.915");
}

#[test]
fn an_edition_that_nobody_can_have_published_has_no_value_yet() {
    let table = "Land\t2027\t2028\nDK\t0.9\t0.9\nFI\t0.9\t0.9 (e)\nFO\t\tnot yet published\n";
    assert_eq!(
        tells(table),
        ["DK 2027 + 0.9", "DK 2028 Ahead at 2,3", "FI 2027 + 0.9", "FI 2028 + 0.9 e", "FO 2028 + not_yet"]
    );
    let stands = [figure("DK", 2028, "0.9")];
    assert_eq!(told(&reading("Land\t2028\nDK\t0.9\n", &stands).unwrap()), ["DK 2028 same"]);
}
