use proptest::prelude::*;

use super::super::tests::{definition, number};
use super::*;
use crate::indicator::Spread;

fn said(text: &str, decimals: u8, unit: &str, clue: Option<Clue>) -> Result<Said, Fault> {
    read(text, &Definition { unit: unit.into(), ..definition(decimals, Spread::Members) }, clue)
}

fn index(text: &str) -> Result<Said, Fault> {
    said(text, 4, "index", None)
}

#[test]
fn a_number_is_read_with_comma_or_point_and_thousands_apart() {
    for (text, expected) in [
        ("0.9758", "0.9758"),
        ("0,9758", "0.9758"),
        (" 12 ", "12"),
        (",5", "0.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234 567", "1234567"),
        ("1\u{a0}234,25", "1234.25"),
        ("1\u{202f}234.25", "1234.25"),
        ("1'234.25", "1234.25"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("0.941", "0.941"),
        ("-3,5", "-3.5"),
        ("−3.5", "-3.5"),
        ("(3.5)", "-3.5"),
        ("+3", "3"),
        ("0.97580000", "0.9758"),
        ("'-2", "-2"),
    ] {
        assert_eq!(index(text), Ok(Said::Number(number(expected))), "{text}");
    }
}

#[test]
fn what_is_not_a_number_is_refused_with_the_reason() {
    for (text, fault) in [
        ("abc", Fault::NotANumber),
        ("1.2.3", Fault::NotANumber),
        ("12,34,567", Fault::NotANumber),
        ("1 23", Fault::NotANumber),
        ("1 234.567.8", Fault::NotANumber),
        ("5.", Fault::NotANumber),
        ("1e3", Fault::NotANumber),
        ("2 of 3", Fault::NotANumber),
        ("=A1/2", Fault::Formula),
        ("'=A1/2", Fault::Formula),
        ("@SUM(A1)", Fault::Formula),
        ("+1+2", Fault::Formula),
        ("0.97581", Fault::TooManyDecimals),
        ("99999999999999", Fault::TooLarge),
        ("12 %", Fault::WrongUnit),
        ("€ 12", Fault::WrongUnit),
        ("1.234", Fault::Ambiguous),
        ("1,234", Fault::Ambiguous),
    ] {
        assert_eq!(index(text), Err(fault), "{text}");
    }
    for text in ["-", "–", "..", "n/a", "N/A", "#N/A", "#I/T", "…"] {
        assert_eq!(index(text), Err(Fault::Unclear), "{text}: never nought");
    }
}

#[test]
fn a_number_alone_that_may_be_two_is_refused_with_both() {
    for (text, both) in
        [("1,234", ["1234", "1,2340"]), (" -1.234 ", ["-1234", "-1.2340"]), ("(1,234)", ["-1234", "-1,2340"])]
    {
        assert_eq!(alone(text, 4), Err(Fault::Ambiguous), "{text}");
        assert_eq!(readings(text), both);
        let read = readings(text).map(|one| alone(&one, 4).unwrap().distance(Decimal::ZERO));
        assert_eq!(read, [number("1234"), number("1.234")], "each is read in its own way alone");
    }
    assert_eq!(alone("1,234", 1), Err(Fault::Ambiguous), "somebody may have typed too many decimals");
    assert_eq!(alone("1,234", 0), Ok(number("1234")), "there are no decimals");
    assert_eq!(alone("60,5", 0), Err(Fault::TooManyDecimals));
    assert_eq!(alone("1.234,5", 4), Ok(number("1234.5")));
    assert_eq!(alone("+1+2", 4), Err(Fault::Formula));
    assert_eq!(unmistakable(number("1.234")), "1.2340");
    assert_eq!(unmistakable(number("0.941")), "0.941");
}

#[test]
fn a_sign_begins_a_formula_only_where_something_is_counted_or_named() {
    for text in ["=SUM(A1:A3)", "@x", "+1+2", "-1-2", "- 1 * 2", "+SUM(A1:A3)", "-A1", "+$A$1", "-(1+2)"] {
        assert!(is_formula(text), "{text}");
    }
    for text in ["", "+", "-", "-3.5", "+5 kg/co2", "-3,5 (e)", "-1.250,-", "-n/a", "2018-2020", "-kr. 5"] {
        assert!(!is_formula(text), "{text}");
    }
}

#[test]
fn one_mark_before_three_figures_is_read_as_the_cells_beside_it() {
    assert_eq!(said("1,234", 4, "index", Some(Clue::Cells(Mark::Comma))), Ok(Said::Number(number("1.234"))));
    assert_eq!(said("1,234", 4, "index", Some(Clue::Cells(Mark::Point))), Ok(Said::Number(number("1234"))));
    assert_eq!(
        said("1.234", 0, "visits", None),
        Ok(Said::Number(number("1234"))),
        "three decimals would not fit"
    );
    assert_eq!(common_mark(["1,234", "0,5", "x"]), Some(Mark::Comma));
    assert_eq!(common_mark(["1.234.567"]), Some(Mark::Comma));
    assert_eq!(common_mark(["1,5", "1.5"]), None);
    assert_eq!(common_mark(["1,234", "12"]), None);
}

#[test]
fn a_point_of_the_words_around_a_number_tells_nothing() {
    for cell in ["12,5 pct.", "0,96 (est.)", "ca. 0,96", "ca.0,96", ",5", "12,5 kr."] {
        assert_eq!(common_mark([cell, "7,125 pct."]), Some(Mark::Comma), "{cell}");
    }
    for cell in ["0.96 (est.)", "ca. 0.96", "c.0.96", "61.5 pct.", ".5"] {
        assert_eq!(common_mark([cell, "4.727"]), Some(Mark::Point), "{cell}");
    }
    assert_eq!(common_mark(["61 pct.", "pct."]), None);
    let clue = common_mark(["12,5 pct.", "7,125 pct."]).map(Clue::Cells);
    assert_eq!(said("7,125 pct.", 3, "%", clue), Ok(Said::Number(number("7.125"))), "not 7125");
}

#[test]
fn one_mark_before_three_figures_begins_decimals_in_a_file_that_is_parted_so() {
    let in_file = |text, decimals, mark| said(text, decimals, "index", Some(Clue::File(mark)));
    assert_eq!(in_file("4.727", 4, Mark::Point), Ok(Said::Number(number("4.727"))));
    assert_eq!(in_file("4,727", 4, Mark::Comma), Ok(Said::Number(number("4.727"))));
    assert_eq!(in_file("4.727", 4, Mark::Comma), Err(Fault::Ambiguous), "thousands are not guessed");
    assert_eq!(in_file("4.727", 0, Mark::Point), Ok(Said::Number(number("4727"))), "decimals would not fit");
}

#[test]
fn a_unit_is_taken_off_where_it_is_the_indicators() {
    for text in ["61 %", "61%", "61 pct.", "61 per cent", "61,0 procent"] {
        assert_eq!(
            said(text, 1, "per cent of forty services", None),
            Ok(Said::Number(number("61"))),
            "{text}"
        );
    }
    assert_eq!(said("DKK 1.500", 0, "DKK m", None), Ok(Said::Number(number("1500"))));
    assert_eq!(said("12 points", 0, "per cent", None), Err(Fault::WrongUnit));
}

#[test]
fn estimates_and_what_there_is_not_are_said_in_both_languages() {
    for text in ["0.96e", "0.96 (e)", "~0,96", "≈ 0.96", "ca. 0,96", "0,96 (skøn)", "0.96 (est.)"] {
        assert_eq!(index(text), Ok(Said::Estimate(number("0.96"))), "{text}");
    }
    assert_eq!(said("61 % (e)", 0, "%", None), Ok(Said::Estimate(number("61"))));
    assert_eq!(index("Not covered"), Ok(Said::Without(Status::NotCovered)));
    assert_eq!(index("Ikke omfattet"), Ok(Said::Without(Status::NotCovered)));
    assert_eq!(index("endnu ikke"), Ok(Said::Without(Status::NotYet)));
    for text in ["", "  ", "\u{a0}"] {
        assert_eq!(index(text), Ok(Said::Nothing));
    }
}

#[test]
fn names_are_compared_in_small_letters() {
    assert_eq!(small("ÅLAND ISLANDS, FÆRØERNE, ČŠŽ, ĀĒŪ"), "åland islands, færøerne, čšž, āēū");
}

proptest! {
    #[test]
    fn a_number_is_read_back_however_it_is_written(millionths in -999_999_999_999_i64..1_000_000_000_000, comma: bool, apart in 0_usize..4) {
        let number = Decimal::from_millionths(millionths).unwrap();
        let (mark, thousands) = if comma { (',', ['\0', '.', ' ', '\u{a0}']) } else { ('.', ['\0', ',', ' ', '\'']) };
        let text = number.fixed(6);
        let (whole, part) = text.split_once('.').unwrap();
        let mut written = String::new();
        let digits: Vec<char> = whole.chars().collect();
        for (at, digit) in digits.iter().enumerate() {
            let left = digits.len() - at;
            if left.is_multiple_of(3) && at > 0 && digits[at - 1] != '-' && apart > 0 {
                written.push(thousands[apart]);
            }
            written.push(*digit);
        }
        let written = format!("{written}{mark}{part}");
        prop_assert_eq!(said(&written, 6, "index", None), Ok(Said::Number(number)), "{}", written);
    }

    #[test]
    fn what_is_typed_anew_is_read_as_it_was(millionths in -9_999_999_999_i64..10_000_000_000, step in 0_usize..4) {
        let number = Decimal::from_millionths(millionths / [1, 1_000, 10_000, 1_000_000][step]
            * [1, 1_000, 10_000, 1_000_000][step]).unwrap();
        prop_assert_eq!(alone(&unmistakable(number), 6), Ok(number));
    }

    #[test]
    fn no_text_at_all_breaks_the_reader(text in "\\PC{0,20}", decimals in 0_u8..=6) {
        let _ = said(&text, decimals, "per cent", None);
    }
}
