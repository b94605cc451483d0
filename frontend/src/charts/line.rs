//! A line over the years, with its baseline, its target, and where it breaks.

use super::scale::{Linear, ticks};
use super::svg::Svg;

/// A value at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The year, and a part of one where there are several in it.
    pub at: f64,
    /// The value, in whole units of the scale.
    pub value: i64,
    /// Whether it is an estimate.
    pub estimate: bool,
    /// The value in words.
    pub words: String,
    /// Words for the pointer: when, how much, of whom.
    pub title: String,
}

/// A value that is to be seen beside the line: where it began, what it is to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The year.
    pub at: f64,
    /// The value.
    pub value: i64,
    /// In words: `target 80`.
    pub words: String,
}

/// What a line shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// The values, in the order of time.
    pub points: Vec<Point>,
    /// Where it began.
    pub baseline: Option<Mark>,
    /// What it is to reach, in the order of time.
    pub targets: Vec<Mark>,
    /// What it was to reach before that was changed; it stays to be seen.
    pub targets_before: Vec<Mark>,
    /// Words under the points, where these stand side by side and not in years: the first is at 1, the second at 2.
    pub stands: Vec<String>,
    /// From when on the values are not comparable with those before.
    pub breaks: Vec<f64>,
    /// When a value is missing.
    pub gaps: Vec<f64>,
    /// Which point is looked at.
    pub at: Option<usize>,
    /// The drawing in a sentence.
    pub label: String,
}

impl Line {
    /// Whether a line leads from a point to the next: neither over a break nor over what is missing.
    pub(super) fn leads(&self, from: &Point, to: &Point) -> bool {
        !self.breaks.iter().chain(&self.gaps).any(|at| from.at < *at && *at <= to.at)
    }
}

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 330.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 600.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = 296.0;

/// The years and the values that must be seen.
fn extent(line: &Line) -> Option<((f64, f64), (i64, i64))> {
    let marks = line.targets.iter().chain(&line.targets_before).chain(&line.baseline);
    let all: Vec<(f64, i64)> = line
        .points
        .iter()
        .map(|point| (point.at, point.value))
        .chain(marks.map(|mark| (mark.at, mark.value)))
        .collect();
    let (first, rest) = all.split_first()?;
    let fold = |(years, values): ((f64, f64), (i64, i64)), (at, value): &(f64, i64)| {
        ((years.0.min(*at), years.1.max(*at)), (values.0.min(*value), values.1.max(*value)))
    };
    Some(rest.iter().fold(((first.0, first.0), (first.1, first.1)), fold))
}

/// The years that are written under the line: all of them where there is room.
fn years((first, last): (f64, f64)) -> Vec<i64> {
    let (first, last) = (first.floor() as i64, last.ceil() as i64);
    let step = usize::try_from(((last - first) / 8).max(1)).unwrap_or(1);
    (first..=last).step_by(step).collect()
}

/// Draws it. `words` writes a number of the scale.
pub fn line(line: &Line, words: &dyn Fn(i64) -> String) -> Svg {
    let mut svg = Svg::new(WIDTH, HEIGHT, &line.label);
    let Some((span, (least, most))) = extent(line) else { return svg };
    let scale = ticks(least, most, 4);
    let bounds =
        (scale.first().copied().unwrap_or(least) as f64, scale.last().copied().unwrap_or(most) as f64);
    // What stands side by side begins in the middle of its own place.
    let beyond = if line.stands.is_empty() { 0.0 } else { 0.5 };
    let x = Linear::new((span.0 - beyond, span.1 + beyond), (LEFT, RIGHT));
    let y = Linear::new(bounds, (BOTTOM, TOP));
    let place = |at: f64, value: i64| (x.at(at), y.at(value as f64));
    for tick in &scale {
        let at = y.at(*tick as f64);
        svg.stroke("grid", (LEFT, at), (RIGHT, at));
        svg.text("end", (LEFT - 8.0, at + 4.0), &words(*tick));
    }
    let under: Vec<(f64, String)> = if line.stands.is_empty() {
        years(span).into_iter().map(|year| (year as f64, year.to_string())).collect()
    } else {
        line.stands.iter().enumerate().map(|(nth, words)| (nth as f64 + 1.0, words.clone())).collect()
    };
    for (nth, (at, words)) in under.into_iter().enumerate() {
        // A narrow screen leaves every second one out.
        let class = if nth % 2 == 1 { "mid alt" } else { "mid" };
        svg.text(class, (x.at(at), BOTTOM + 24.0), &words);
    }
    svg.stroke("axis", (LEFT, BOTTOM), (RIGHT, BOTTOM));
    for at in line.breaks.iter().filter(|at| (span.0..=span.1).contains(*at)) {
        svg.stroke("break", (x.at(*at), TOP - 12.0), (x.at(*at), BOTTOM));
    }
    let ends: Vec<f64> = line.points.iter().rev().take(1).map(|point| y.at(point.value as f64)).collect();
    // Words at the right edge keep out of each other's way.
    let beside = |at: f64, taken: &[f64]| {
        taken.iter().fold(at, |at, other| if (at - other).abs() < 16.0 { other + 17.0 } else { at })
    };
    if let Some(baseline) = &line.baseline {
        let at = y.at(baseline.value as f64);
        svg.stroke("baseline", (LEFT, at), (RIGHT, at));
        svg.text("", (RIGHT + 8.0, at + 4.0), &baseline.words);
    }
    draw_targets(&mut svg, line, &place);
    let taken: Vec<f64> = line.baseline.iter().map(|mark| y.at(mark.value as f64)).collect();
    if let Some(target) = line.targets.last() {
        let (_, at) = place(target.at, target.value);
        svg.text("tt", (RIGHT + 12.0, beside(at, &taken) + 4.0), &target.words);
    }
    draw_values(&mut svg, line, &place);
    if let (Some(last), Some(at)) = (line.points.last(), ends.first()) {
        let (px, _) = place(last.at, last.value);
        let (class, px) = if px > RIGHT - 60.0 { ("big end", px - 10.0) } else { ("big", px + 10.0) };
        svg.text(class, (px, at - 12.0), &last.words);
    }
    svg
}

/// From the baseline over each target: what the way would be.
fn draw_targets(svg: &mut Svg, line: &Line, place: &dyn Fn(f64, i64) -> (f64, f64)) {
    let way: Vec<(f64, f64)> =
        line.baseline.iter().chain(&line.targets).map(|mark| place(mark.at, mark.value)).collect();
    if way.len() > 1 {
        svg.path("target", &way);
    }
    for target in &line.targets_before {
        let (x, y) = place(target.at, target.value);
        svg.diamond("tmark was", (x, y), 6.0);
        svg.text("end was", (x - 10.0, y + 4.0), &target.words);
    }
    for target in &line.targets {
        svg.diamond("tmark", place(target.at, target.value), 7.0);
    }
}

/// The values: a solid line, dotted to an estimate, and none over a break or where a value is missing.
fn draw_values(svg: &mut Svg, line: &Line, place: &dyn Fn(f64, i64) -> (f64, f64)) {
    for pair in line.points.windows(2) {
        if line.leads(&pair[0], &pair[1]) {
            let class = if pair[1].estimate { "val est" } else { "val" };
            svg.stroke(class, place(pair[0].at, pair[0].value), place(pair[1].at, pair[1].value));
        }
    }
    for (at, point) in line.points.iter().enumerate() {
        let where_to = place(point.at, point.value);
        if line.at == Some(at) {
            svg.point("ring", where_to, 10.0, "");
        }
        svg.point(if point.estimate { "pt est" } else { "pt" }, where_to, 5.0, &point.title);
        if at + 1 < line.points.len() {
            svg.text("mid", (where_to.0, where_to.1 + 21.0), &point.words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(at: f64, value: i64, estimate: bool) -> Point {
        Point { at, value, estimate, words: value.to_string(), title: String::new() }
    }

    fn drawn(of: &Line) -> String {
        line(of, &|value| value.to_string()).to_string()
    }

    fn count(text: &str, what: &str) -> usize {
        text.matches(what).count()
    }

    #[test]
    fn what_stands_side_by_side_has_its_words_under_it_and_no_years() {
        let points = vec![point(1.0, 27, false), point(2.0, 48, false)];
        let stands = vec!["Round 1".to_owned(), "Round 4".to_owned()];
        let text = drawn(&Line { points, stands, ..Line::default() });
        assert_eq!([count(&text, ">Round 1<"), count(&text, ">Round 4<"), count(&text, ">1<")], [1, 1, 0]);
    }

    #[test]
    fn a_line_is_solid_and_dotted_to_an_estimate() {
        let points = vec![point(2026.0, 46, false), point(2027.0, 51, false), point(2029.0, 61, true)];
        let text = drawn(&Line { points, label: "61 of 80".into(), ..Line::default() });
        assert_eq!([count(&text, "class=\"val\""), count(&text, "class=\"val est\"")], [1, 1]);
        assert_eq!([count(&text, "class=\"pt\""), count(&text, "class=\"pt est\"")], [2, 1]);
        assert!(text.contains("aria-label=\"61 of 80\""));
        assert!(text.contains(">61</text>"), "the value stands at the end of the line");
    }

    #[test]
    fn baseline_and_target_are_marked_and_written() {
        let mark = |at, value, words: &str| Mark { at, value, words: words.into() };
        let text = drawn(&Line {
            points: vec![point(2026.0, 46, false), point(2027.0, 51, false)],
            baseline: Some(mark(2026.0, 46, "baseline 46")),
            targets: vec![mark(2030.0, 80, "target 80")],
            ..Line::default()
        });
        assert_eq!(
            [count(&text, "\"baseline\""), count(&text, "\"target\""), count(&text, "\"tmark\"")],
            [1, 1, 1]
        );
        assert!(text.contains("baseline 46") && text.contains("target 80") && text.contains(">2030<"));
    }

    #[test]
    fn a_target_that_was_changed_stays_to_be_seen() {
        let mark = |value, words: &str| Mark { at: 2030.0, value, words: words.into() };
        let text = drawn(&Line {
            points: vec![point(2026.0, 46, false)],
            targets: vec![mark(80, "target 80")],
            targets_before: vec![mark(90, "target before 90")],
            ..Line::default()
        });
        assert_eq!([count(&text, "\"tmark\""), count(&text, "\"tmark was\"")], [1, 1]);
        assert!(text.contains("target before 90"));
    }

    #[test]
    fn no_line_leads_over_a_break() {
        let points = vec![point(2018.0, 1, false), point(2020.0, 2, false), point(2022.0, 9, false)];
        let text = drawn(&Line { points, breaks: vec![2022.0], ..Line::default() });
        assert_eq!([count(&text, "class=\"val\""), count(&text, "\"break\"")], [1, 1]);
    }

    #[test]
    fn no_line_leads_over_what_is_missing() {
        let points = vec![point(2018.0, 1, false), point(2022.0, 2, false), point(2024.0, 9, false)];
        let text = drawn(&Line { points, gaps: vec![2020.0], ..Line::default() });
        assert_eq!([count(&text, "class=\"val\""), count(&text, "\"break\"")], [1, 0]);
    }

    #[test]
    fn a_break_outside_of_the_years_that_are_drawn_is_not_drawn_beside_them() {
        let points = vec![point(2018.0, 1, false), point(2020.0, 2, false)];
        let text = drawn(&Line { points, breaks: vec![2010.0, 2021.0], ..Line::default() });
        assert_eq!([count(&text, "class=\"val\""), count(&text, "\"break\"")], [1, 0]);
    }

    #[test]
    fn what_is_looked_at_has_a_ring() {
        let points = vec![point(2018.0, 1, false), point(2020.0, 2, false)];
        assert_eq!(
            count(&drawn(&Line { points: points.clone(), at: Some(0), ..Line::default() }), "\"ring\""),
            1
        );
        assert_eq!(count(&drawn(&Line { points, ..Line::default() }), "\"ring\""), 0);
    }

    #[test]
    fn nothing_and_one_value_are_drawn_as_well() {
        assert!(drawn(&Line::default()).ends_with("></svg>"));
        let text = drawn(&Line { points: vec![point(2024.0, 7, false)], ..Line::default() });
        assert!(count(&text, "class=\"pt\"") == 1 && !text.contains("NaN"), "{text}");
    }

    #[test]
    fn as_many_years_are_written_as_there_is_room_for() {
        assert_eq!(years((2026.0, 2030.0)), [2026, 2027, 2028, 2029, 2030]);
        assert_eq!(years((2000.0, 2030.5)).len(), 11);
    }
}
