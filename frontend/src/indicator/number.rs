//! Numbers of indicators as the chosen language writes them, with every decimal that they have: never by way of floating point.

use shared::decimal::Decimal;
use shared::indicator::Definition;
use shared::measurement::csv::Dialect;
use shared::measurement::number::{Fault, readings};
use shared::problem::{FieldCode, FieldErrors};

use crate::context::I18n;

/// A number with the decimals of its indicator.
pub fn say(t: &I18n, value: Decimal, decimals: u8) -> String {
    as_written(t, &value.fixed(decimals))
}

/// A plain number, as `-1250000.50`, as the language writes it.
pub fn as_written(t: &I18n, plain: &str) -> String {
    let (mark, group) = marks(t);
    written(plain, mark, &group)
}

/// A number of an indicator with its unit, where that is short: "61 %".
pub fn said(t: &I18n, value: Decimal, definition: &Definition) -> String {
    let number = say(t, value, definition.decimals);
    if definition.is_in_per_cent() { format!("{number}\u{a0}%") } else { number }
}

/// Notes what is wrong with a number that was typed alone, at its field.
pub fn refuse(pointer: &str, text: &str, fault: Fault, decimals: u8, errors: &mut FieldErrors) {
    match fault {
        Fault::Ambiguous => errors.add_named(pointer, FieldCode::Ambiguous, readings(text).to_vec()),
        Fault::TooManyDecimals => errors.add_limit(pointer, FieldCode::TooManyDecimals, decimals.into()),
        Fault::TooLarge => errors.add(pointer, FieldCode::OutOfRange),
        Fault::Formula => errors.add(pointer, FieldCode::Formula),
        Fault::NotANumber | Fault::WrongUnit | Fault::Unclear => errors.add(pointer, FieldCode::WrongShape),
    }
}

/// How a spreadsheet of the reader's country writes.
pub fn dialect(t: &I18n) -> Dialect {
    if marks(t).0 == ',' { Dialect::Comma } else { Dialect::Point }
}

/// What begins the decimals and what sets thousands apart, found out from a number that the browser has written.
fn marks(t: &I18n) -> (char, String) {
    let sample = t.formats().number(12345.5);
    let mark = sample.chars().rev().nth(1).filter(|mark| !mark.is_ascii_digit()).unwrap_or('.');
    let group =
        sample.split_once("12").and_then(|(_, rest)| rest.split_once("345")).map_or("", |(group, _)| group);
    (mark, group.to_owned())
}

fn written(plain: &str, mark: char, group: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("\u{2212}", digits));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push_str(group);
        }
        text.push(digit);
    }
    if let Some(part) = part {
        text.push(mark);
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_language_writes_it() {
        assert_eq!(written("0.9410", ',', "."), "0,9410");
        assert_eq!(written("1234567.5", ',', "."), "1.234.567,5");
        assert_eq!(written("-999", '.', ","), "\u{2212}999");
        assert_eq!(written("1000", '.', ""), "1000");
    }

    #[test]
    fn the_marks_are_those_of_the_browser() {
        let t = I18n::english();
        assert_eq!(say(&t, "12345.5".parse().unwrap(), 2), "12345.50");
        assert_eq!(dialect(&t), Dialect::Point);
    }
}
