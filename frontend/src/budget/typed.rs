//! Amounts while they are typed: texts, until they are read.

use shared::budget::{Amount, BudgetEdit, Line, Ore, line_of, read};
use shared::problem::{FieldError, FieldErrors};

use super::words::plain;
use crate::context::I18n;

/// An amount as it can be typed again; empty where nobody has said it.
pub fn text(t: &I18n, ore: Option<Ore>) -> String {
    ore.map(|ore| plain(t, ore)).unwrap_or_default()
}

/// What is typed in a field; what is wrong with it is noted.
pub fn amount(text: &str, pointer: &str, errors: &mut FieldErrors) -> Option<Ore> {
    match read(text, None) {
        Ok(found) => found,
        Err(fault) => {
            match fault.field() {
                (code, Some(limit)) => errors.add_limit(pointer, code, limit),
                (code, None) => errors.add(pointer, code),
            }
            None
        }
    }
}

/// A year as it is typed: the four amounts in their order, and who pays beside the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedLine {
    /// The year.
    pub year: i32,
    /// The amounts.
    pub amounts: [String; 4],
    /// Who pays.
    pub co_financer: String,
}

/// Everything that is typed of an initiative's money.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// Whether its body is a state body: `yes`, `no`, or nothing.
    pub state_body: String,
    /// Every year of the programme, and every other of which something was said.
    pub lines: Vec<TypedLine>,
    /// Why it is changed.
    pub why: String,
    /// The version that it was begun on.
    pub version: u32,
}

impl Typed {
    /// From what stands.
    pub fn of(t: &I18n, edit: &BudgetEdit, years: impl Iterator<Item = i32>) -> Self {
        let mut all: Vec<i32> = years.collect();
        all.extend(
            edit.lines.iter().map(|line| line.year).filter(|year| !all.contains(year)).collect::<Vec<_>>(),
        );
        shared::sort::plain(&mut all);
        let line = |year: i32| {
            let stands = line_of(&edit.lines, year);
            TypedLine {
                year,
                amounts: Amount::ALL.map(|amount| text(t, amount.of(&stands))),
                co_financer: stands.co_financer,
            }
        };
        let state_body = edit.state_body.map_or("", |is| if is { "yes" } else { "no" });
        Self {
            state_body: state_body.to_owned(),
            lines: all.into_iter().map(line).collect(),
            why: edit.why.clone(),
            version: edit.version,
        }
    }

    /// What would be sent: every year, so that what is wrong is named by its place in the form. Or what is wrong with what was typed.
    pub fn read(&self) -> Result<BudgetEdit, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let line = |(at, typed): (usize, &TypedLine)| {
            let mut line = Line { co_financer: typed.co_financer.clone(), ..Line::empty(typed.year) };
            for (nth, one) in Amount::ALL.into_iter().enumerate() {
                let pointer = format!("/lines/{at}/{}", one.as_str());
                one.set(&mut line, amount(&typed.amounts[nth], &pointer, &mut errors));
            }
            line
        };
        let lines = self.lines.iter().enumerate().map(line).collect();
        let state_body = match self.state_body.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        errors.finish()?;
        Ok(BudgetEdit { state_body, lines, why: self.why.clone(), version: self.version })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::problem::FieldCode;

    fn stands() -> BudgetEdit {
        let line = Line {
            granted: Some(Ore::new(125_000_050)),
            co_financed: Some(Ore::crowns(5)),
            co_financer: "A fund".into(),
            ..Line::empty(2026)
        };
        BudgetEdit { state_body: Some(false), lines: vec![line], why: String::new(), version: 3 }
    }

    #[test]
    fn what_stands_is_typed_and_read_again_unchanged() {
        let typed = Typed::of(&I18n::english(), &stands(), 2025..=2027);
        assert_eq!(typed.lines.iter().map(|line| line.year).collect::<Vec<_>>(), [2025, 2026, 2027]);
        assert_eq!(typed.read().map(|edit| edit.tidied()), Ok(stands()));
    }

    #[test]
    fn a_year_that_the_programme_no_longer_has_is_there_to_be_emptied() {
        let typed = Typed::of(&I18n::english(), &stands(), 2028..=2029);
        assert_eq!(typed.lines.iter().map(|line| line.year).collect::<Vec<_>>(), [2026, 2028, 2029]);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_place_in_the_form() {
        let mut typed = Typed::of(&I18n::english(), &BudgetEdit::empty(), 2025..=2026);
        typed.lines[0].amounts[2] = "-5".into();
        typed.lines[1].amounts[0] = "1,5 mio. kr".into();
        typed.lines[1].amounts[3] = "1,505.255".into();
        let wrong: Vec<_> = typed
            .read()
            .unwrap_err()
            .into_iter()
            .map(|error| (error.pointer, error.code, error.limit))
            .collect();
        let expected = [
            ("/lines/0/used".to_owned(), FieldCode::Negative, None),
            ("/lines/1/forecast".to_owned(), FieldCode::TooManyDecimals, Some(2)),
        ];
        assert_eq!(wrong, expected);
    }
}
