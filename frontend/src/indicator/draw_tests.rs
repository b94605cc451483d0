//! Tests of what is drawn of an indicator.

use super::*;
use shared::indicator::{Baseline, Direction, SeriesBreak};
use shared::measurement::Status;

fn figure(member: &str, year: u16, number: Option<&str>) -> Figure {
    Figure {
        member: member.parse().ok(),
        edition: Edition::of_year(year),
        status: if number.is_some() { Status::Value } else { Status::NotCovered },
        value: number.map(|number| number.parse().unwrap()),
        note: String::new(),
        source: String::new(),
        retrieved: None,
        version: 1,
    }
}

fn drawn() -> Drawn {
    let figures = vec![
        figure("DK", 2018, Some("0.9150")),
        figure("IS", 2018, Some("0.8316")),
        figure("FO", 2018, None),
        figure("DK", 2022, Some("0.9717")),
        figure("IS", 2022, Some("0.9410")),
        figure("SE", 2022, Some("0.9410")),
    ];
    Drawn {
        definition: Definition {
            unit: "index".into(),
            direction: Direction::Up,
            source: "UN".into(),
            cycle: 2,
            decimals: 4,
            spread: Spread::Members,
            baseline: None,
            breaks: Vec::new(),
            note: String::new(),
        },
        targets: vec![Target { year: 2030, value: "0.98".parse().unwrap() }],
        targets_before: Vec::new(),
        editions: editions(&figures),
        members: ["DK", "IS", "SE", "FO"].map(|code| code.parse().unwrap()).to_vec(),
        figures,
    }
}

#[test]
fn a_table_says_what_the_drawing_says_and_names_what_there_is_not() {
    let rows = drawn().member_rows(&I18n::english());
    assert_eq!(rows.heads[1..], ["2018", "2022"]);
    assert_eq!(rows.rows[0], ["Denmark", "0.9150", "0.9717"]);
    assert_eq!(rows.rows[2], ["Sweden", "–", "0.9410"]);
    assert_eq!(rows.rows[3][1], I18n::english().indicator_status_not_covered());
    assert_eq!(rows.rows[4][1..], ["0.8733", "0.9512"], "the average of those that have a number");
    assert_eq!(rows.rows[5][1..], ["2", "3"]);
}

#[test]
fn a_point_says_that_it_is_an_estimate() {
    let (t, mut of) = (I18n::english(), drawn());
    assert!(!of.point_words(&t, &Edition::of_year(2022)).contains("(estimate)"));
    of.figures[3].status = Status::Estimate;
    assert!(of.point_words(&t, &Edition::of_year(2022)).contains("(estimate)"), "a number in it is one");
    of.definition.spread = Spread::One;
    of.figures = vec![Figure { status: Status::Estimate, ..figure("", 2024, Some("0.5")) }];
    assert_eq!(
        of.point_words(&t, &Edition::of_year(2024)),
        format!("2024: {}", t.indicator_estimated("0.5000"))
    );
}

#[test]
fn places_over_the_editions_have_ties_and_gaps_and_stand_with_the_values() {
    let (t, drawn) = (I18n::english(), drawn());
    let rows = drawn.rank_rows(&t, &drawn.editions);
    assert_eq!(rows.heads[1..], ["Place (2018)", "Value (2018)", "Place (2022)", "Value (2022)"]);
    let places: Vec<_> = rows.rows.iter().map(|row| row[1..].join(" ")).collect();
    let none = t.indicator_status_not_covered();
    assert_eq!(
        places,
        [
            "1 0.9150 1 0.9717".to_owned(),
            "2 0.8316 2= 0.9410".to_owned(),
            "– – 2= 0.9410".to_owned(),
            format!("– {none} – –"),
        ]
    );
}

#[test]
fn who_shares_a_place_is_on_one_point_and_a_break_parts_the_editions_around_it() {
    let (t, mut drawn) = (I18n::english(), drawn());
    drawn.definition.breaks =
        vec![SeriesBreak { edition: Edition::of_year(2020), note: "Counted anew.".into() }];
    let columns = drawn.places(&t, &drawn.editions);
    assert_eq!(columns.iter().map(|column| column.broken).collect::<Vec<_>>(), [false, true]);
    let held: Vec<_> = columns[1].places.iter().map(|held| (held.place, held.who.join(" "))).collect();
    assert_eq!(held, [(1, "DK".to_owned()), (2, "IS SE".to_owned())]);
    assert_eq!(columns[1].places[1].title, "2022, 2=: Iceland 0.9410, Sweden 0.9410");
}

#[test]
fn an_edition_that_only_a_few_have_reached_ranks_nobody() {
    let mut drawn = drawn();
    drawn.figures.push(figure("SE", 2018, Some("0.8882")));
    drawn.figures.push(figure("DK", 2024, Some("0.98")));
    drawn.editions = editions(&drawn.figures);
    assert_eq!(drawn.ranked().iter().map(Edition::year).collect::<Vec<_>>(), [2018, 2022]);
    drawn.definition.direction = Direction::Neither;
    assert!(drawn.ranked().is_empty());
}

#[test]
fn the_table_of_the_line_names_the_members_and_has_all_that_is_drawn_beside_it() {
    let (t, mut drawn) = (I18n::english(), drawn());
    drawn.definition.baseline = Some(Baseline { year: 2018, value: "0.87".parse().unwrap() });
    drawn.definition.breaks =
        vec![SeriesBreak { edition: Edition::of_year(2020), note: "Counted anew.".into() }];
    drawn.targets_before = vec![FormerTarget {
        year: 2030,
        value: "0.99".parse().unwrap(),
        changed_on: "2027-11-12".parse().unwrap(),
        decision: "The officials, item 4".into(),
    }];
    let rows = drawn.line_rows(&t).rows;
    assert_eq!(rows[1][2..6], ["0.9512", "3", "0", "Denmark, Iceland, Sweden"]);
    assert_eq!(rows[0][6], "Not covered: Faroe Islands. Nothing entered: Sweden.");
    let beside: Vec<_> =
        rows[2..].iter().map(|row| [&row[0], &row[1], &row[2], &row[6]].map(String::as_str)).collect();
    assert_eq!(
        beside,
        [
            ["2018", "Baseline", "0.8700", ""],
            ["2030", "Target", "0.9800", ""],
            ["2030", "Former target", "0.9900", "The officials, item 4"],
            ["2020", "Break in the series", "", "Counted anew."],
        ]
    );
}

#[test]
fn one_figure_for_all_has_its_status_note_and_source_in_a_table() {
    let (t, mut drawn) = (I18n::english(), drawn());
    drawn.definition.spread = Spread::One;
    let one = Figure { note: "Until May.".into(), ..figure("", 2022, Some("0.9")) };
    drawn.figures = vec![Figure { source: "A survey".into(), ..figure("", 2018, None) }, one];
    let rows = drawn.value_rows(&t).rows;
    assert_eq!(rows[0], ["2018", "–", t.indicator_status_not_covered().as_str(), "", "A survey"]);
    assert_eq!(rows[1], ["2022", "0.9000", "value", "Until May.", "UN"]);
    let line = drawn.line_rows(&t);
    assert_eq!((line.heads.len(), line.rows[1].len()), (6, 6), "an average of nobody names nobody");
    assert_eq!(line.rows[1][5], "Until May.");
}

#[test]
fn no_line_leads_over_an_edition_that_has_no_number() {
    let (t, mut drawn) = (I18n::english(), drawn());
    assert_eq!(drawn.line(&t, String::new(), None).gaps, [2020.0], "it was due, and none was entered");
    drawn.definition.cycle = 4;
    assert_eq!(drawn.line(&t, String::new(), None).gaps, [0.0; 0]);
    drawn.figures.extend([figure("IS", 2020, Some("0.9101")), figure("DK", 2020, None)]);
    drawn.editions = editions(&drawn.figures);
    let of = |member: &str| drawn.member_line(&t, member.parse().unwrap()).0.gaps;
    assert_eq!([of("DK"), of("IS")], [vec![2020.0], Vec::new()], "others have a number there");
}

#[test]
fn a_break_within_a_year_parts_the_editions_around_it() {
    let (t, mut drawn) = (I18n::english(), drawn());
    let edition = |name: &str| name.parse::<Edition>().unwrap();
    let half = |name: &str| Figure { edition: edition(name), ..figure("DK", 2024, Some("0.98")) };
    drawn.figures.extend([half("2024-H1"), half("2024-H2")]);
    drawn.editions = editions(&drawn.figures);
    drawn.definition.breaks = vec![SeriesBreak { edition: edition("2024-H2"), note: "Anew.".into() }];
    let here = drawn.line(&t, String::new(), None);
    assert_eq!(here.breaks, [here.points[3].at], "at the second half, not at the first");
    let points = drawn.points();
    assert_eq!(parted(&drawn.definition, &points).breaks, [time_among(&points, &edition("2024-H2"))]);
    assert!(time_among(&points, &edition("2024-H1")) < time_among(&points, &edition("2024-H2")));
}

#[test]
fn the_line_is_the_average_and_small_lines_are_the_members() {
    let (t, drawn) = (I18n::english(), drawn());
    let line = drawn.line(&t, String::new(), None);
    assert_eq!(line.points.iter().map(|point| point.value).collect::<Vec<_>>(), [873_300, 951_200]);
    assert_eq!(line.targets.len(), 1);
    let (sweden, latest) = drawn.member_line(&t, "SE".parse().unwrap());
    assert_eq!((sweden.points.len(), latest.map(|one| one.0.year())), (1, Some(2022)));
    assert_eq!(drawn.member_line(&t, "FO".parse().unwrap()).1, None);
    assert_eq!(drawn.shared_scale(), ((2018.0, 2030.0), (831_600, 980_000)));
}
