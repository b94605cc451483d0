//! What the adopted text says of an indicator in words such as `46 % (2026)`, as far as numbers can be read in it: where the forms begin,
//! so that nobody types again what was sealed. A person sees it before it is saved; even so, what could be two things is not
//! guessed. Whether words say too little is asked while they are drafted ([`crate::text::measurable`]).

use super::{Baseline, Definition, Direction, Spread, Target};
use crate::decimal::{Decimal, PLACES_MOST};
use crate::measurement::YEARS;
use crate::measurement::number::{plain, small, tidy};
use crate::text::Facts;
use crate::text::facts::Fact;

/// With one of these a number is so many times as large as it is written.
const LARGE: [&str; 9] =
    ["thousand", "million", "mio", "mill.", "billion", "bn", "mia", "milliard", "tusind"];
/// Alone between two numbers they make a range of them.
const RANGE: [&str; 7] = ["-", "–", "—", "−", "to", "til", "till"];
/// Before a number from which something comes: it is none that is to be reached.
const FROM: [&str; 6] = ["from ", "fra ", "från ", "between ", "mellem ", "mellan "];

/// A definition as it begins: what the sealed facts say, and for the rest what is most common.
///
/// ```
/// use samrad_shared::indicator::adopted::definition;
/// use samrad_shared::text::Facts;
///
/// let facts = Facts { baseline: Some("0,91 (2024)".into()), ..Facts::default() };
/// let begun = definition(&facts);
/// assert_eq!(begun.baseline.map(|base| (base.year, base.value.to_string())), Some((2024, "0.91".into())));
/// assert_eq!(begun.decimals, 2);
/// ```
#[must_use]
pub fn definition(facts: &Facts) -> Definition {
    let words = |fact: Fact| facts.values(fact).first().copied().unwrap_or_default();
    let baseline = number_of(words(Fact::Baseline)).map(|(year, value)| Baseline { year, value });
    let reached = targets(words(Fact::Target)).into_iter().map(|target| target.value);
    let decimals = baseline.into_iter().map(|base| base.value).chain(reached).map(Decimal::places).max();
    Definition {
        unit: words(Fact::Unit).to_owned(),
        direction: Direction::Up,
        source: words(Fact::Source).to_owned(),
        // A year is the shortest that a cycle can be; the screen says so where the text says less.
        cycle: if words(Fact::Frequency) == "two_yearly" { 2 } else { 1 },
        decimals: decimals.unwrap_or(0),
        spread: Spread::Members,
        baseline,
        breaks: Vec::new(),
        note: String::new(),
    }
}

/// What is to be reached, year by year, as the adopted text says it: one target, or several with a comma, a semicolon or "and" between
/// them. Nothing where any of it cannot be read.
#[must_use]
pub fn targets(said: &str) -> Vec<Target> {
    let said = small(&tidy(said));
    if FROM.iter().any(|word| said.starts_with(word) || said.contains(&format!(" {word}"))) {
        return Vec::new();
    }
    let apart =
        [", ", " and ", " og ", " och "].iter().fold(said.clone(), |said, mark| said.replace(mark, ";"));
    let read = |said: &str, mark: Option<char>| -> Option<Vec<Target>> {
        let parts = said.split(|letter: char| Some(letter) == mark).filter(|part| !part.trim().is_empty());
        let found = parts.map(|part| number_of(part).map(|(year, value)| Target { year, value }));
        let found: Vec<Target> = found.collect::<Option<_>>()?;
        found.is_sorted_by(|one, next| one.year < next.year).then_some(found)
    };
    let found = read(&said, None).or_else(|| read(&said, Some(';'))).or_else(|| read(&apart, Some(';')));
    found.unwrap_or_default()
}

/// Whether what is said is not what was adopted: a year that the text names is missing, or has another number. Steps on the way there
/// are no difference.
#[must_use]
pub fn differs(adopted: &[Target], said: &[Target]) -> bool {
    adopted.iter().any(|target| !said.contains(target))
}

/// The one number in some words, and the year that it is of.
fn number_of(said: &str) -> Option<(u16, Decimal)> {
    let said = small(&tidy(said));
    let words = |word: &str| LARGE.contains(&word.trim_matches(|letter| matches!(letter, '(' | ')' | ',')));
    if said.split(' ').any(words) {
        return None;
    }
    let [one, other] = numbers(&said)[..] else { return None };
    let between = said[one.1..other.0].replace('%', "");
    if RANGE.contains(&between.trim()) {
        return None;
    }
    let in_brackets = |at: usize| said[..at].rfind('(') > said[..at].rfind(')');
    let (year, number) = match (year(&said, one), year(&said, other)) {
        (Some(year), None) => (year, other),
        (None, Some(year)) => (year, one),
        // Of two that could be years, the one in brackets is.
        (Some(first), Some(second)) => match (in_brackets(one.0), in_brackets(other.0)) {
            (true, false) => (first, other),
            (false, true) => (second, one),
            _ => return None,
        },
        (None, None) => return None,
    };
    Some((year, plain(&said[signed(&said, number.0)..number.1], None, PLACES_MOST).ok()?))
}

/// Where the numbers stand. Figures within a word, as in `CO2` or `Q2`, are none.
fn numbers(said: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = said[at..].find(|letter: char| letter.is_ascii_digit()) {
        let from = at + next;
        at = from + length(&said[from..]);
        let around = [said[..from].chars().next_back(), said[at..].chars().next()];
        let in_word = |letter: char| letter.is_ascii_alphabetic() || ('\u{B2}'..'\u{250}').contains(&letter);
        if !around.into_iter().flatten().any(in_word) {
            found.push((from, at));
        }
    }
    found
}

/// How long the number is with which some words begin: with its decimals, and with thousands that are set apart.
fn length(said: &str) -> usize {
    let figures = |from: usize| said[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut to = figures(0);
    let (mut group, mut whole) = (to, true);
    while let Some(mark) = said[to..].chars().next() {
        let more = figures(to + mark.len_utf8());
        let goes_on = match mark {
            '.' | ',' => more > 0,
            ' ' | '\'' | '’' => whole && group <= 3 && more == 3,
            _ => false,
        };
        if !goes_on {
            break;
        }
        whole &= !matches!(mark, '.' | ',');
        (to, group) = (to + mark.len_utf8() + more, more);
    }
    to
}

/// Where a number begins with its sign: a minus that follows nothing but a space or a bracket. Behind a figure it is a dash.
fn signed(said: &str, from: usize) -> usize {
    let before = &said[..from];
    let minus = before.strip_suffix(['-', '−', '–']);
    let alone = minus.filter(|rest| rest.is_empty() || rest.ends_with([' ', '(']));
    alone.map_or(from, str::len)
}

fn year(said: &str, (from, to): (usize, usize)) -> Option<u16> {
    let figures = &said[from..to];
    let unsigned = signed(said, from) == from;
    figures.parse().ok().filter(|year| figures.len() == 4 && unsigned && YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn baseline(said: &str) -> Option<(u16, String)> {
        let facts = Facts { baseline: Some(said.into()), ..Facts::default() };
        definition(&facts).baseline.map(|base| (base.year, base.value.to_string()))
    }

    fn reached(said: &str) -> Vec<(u16, String)> {
        targets(said).iter().map(|target| (target.year, target.value.to_string())).collect()
    }

    #[test]
    fn a_baseline_is_read_with_its_year_in_brackets_or_without() {
        for (said, year, value) in [
            ("46 % (2026)", 2026, "46"),
            ("46% (2026)", 2026, "46"),
            ("46 per cent in 2026", 2026, "46"),
            ("2026: 46 %", 2026, "46"),
            ("In 2026 there were 46 of them", 2026, "46"),
            ("about 46 % (Q2 2026)", 2026, "46"),
            ("CO2 from transport: 46 (2026)", 2026, "46"),
            ("0 (2024)", 2024, "0"),
            ("-3,5 % (2024)", 2024, "-3.5"),
            ("2024: −3", 2024, "-3"),
        ] {
            assert_eq!(baseline(said), Some((year, value.into())), "{said}");
        }
    }

    #[test]
    fn decimals_begin_with_a_comma_or_a_point_and_thousands_stand_apart() {
        for (said, value) in [
            ("0,91 (2024)", "0.91"),
            ("0.8342 (2024)", "0.8342"),
            ("1 200 services (2024)", "1200"),
            ("12\u{a0}345,5 (2024)", "12345.5"),
            ("1,234,567 (2024)", "1234567"),
            ("1.234,5 in 2024", "1234.5"),
        ] {
            assert_eq!(baseline(said), Some((2024, value.into())), "{said}");
        }
    }

    #[test]
    fn what_could_be_two_things_is_not_guessed() {
        for said in [
            "",
            "low",
            "46 %",
            "in 2024",
            "40–46 % (2026)",
            "40 - 46 (2026)",
            "between 40 and 46 % (2026)",
            "46 % (2024–2026)",
            "46 % of 40 services (2026)",
            "2000–2024",
            "2000 to 2024",
            "2000 services in 2024",
            "1.234 (2024)",
            "46 million (2026)",
            "3½ (2026)",
            "1/3 (2026)",
            "46.5.2 (2026)",
        ] {
            assert_eq!(baseline(said), None, "{said}");
        }
        assert_eq!(baseline("2000 services (2024)"), Some((2024, "2000".into())), "the year is in brackets");
    }

    #[test]
    fn targets_are_read_one_or_several() {
        let two = vec![(2028, "60".to_owned()), (2030, "80.5".to_owned())];
        for said in [
            "60 % (2028), 80,5 % (2030)",
            "2028: 60; 2030: 80,5",
            "60 % by 2028 and 80.5 % by 2030",
            "60 % i 2028 og 80,5 % i 2030",
        ] {
            assert_eq!(reached(said), two, "{said}");
        }
        assert_eq!(reached("at least 80 % (2030)"), [(2030, "80".to_owned())]);
        for said in [
            "80 % (2030), up from 46 % (2024)",
            "between 46 % (2024) and 80 % (2030)",
            "80 % (2030), 60 % (2028)",
            "80 % (2028, 2030)",
            "",
        ] {
            assert_eq!(reached(said), [], "{said}");
        }
    }

    #[test]
    fn a_target_differs_from_the_adopted_one_where_a_year_of_that_has_another_number_or_none() {
        let adopted = targets("80 % (2030)");
        assert!(!differs(&adopted, &targets("2028: 60; 2030: 80")), "a step on the way");
        assert!(differs(&adopted, &targets("2030: 75")));
        assert!(differs(&adopted, &targets("2029: 80")));
        assert!(!differs(&[], &targets("2030: 75")), "what cannot be read says nothing");
    }

    #[test]
    fn a_definition_begins_with_what_was_sealed() {
        let facts = Facts {
            unit: Some(" per cent ".into()),
            baseline: Some("46 % (2026)".into()),
            target: Some("80,5 % (2030)".into()),
            source: Some("A survey".into()),
            frequency: Some("two_yearly".into()),
            ..Facts::default()
        };
        let begun = definition(&facts);
        assert_eq!((begun.unit.as_str(), begun.source.as_str(), begun.cycle), ("per cent", "A survey", 2));
        assert_eq!(begun.decimals, 1, "as many as baseline and targets need");
        assert_eq!(definition(&Facts::default()).decimals, 0);
    }
}
