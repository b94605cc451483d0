//! Small lines: one among many of the same scale, many of these on one sheet, and one in a row of a table.

use super::line::{Line, Point};
use super::scale::Linear;
use super::svg::Svg;

/// One of several small drawings that share their years and their scale.
pub fn small(of: &Line, years: (f64, f64), values: (i64, i64)) -> Svg {
    let (width, height, edge) = (150.0, 88.0, 6.0);
    let mut svg = Svg::new(width, height, &of.label);
    let x = Linear::new(years, (edge, width - edge));
    let y = Linear::new((values.0 as f64, values.1 as f64), (height - edge - 4.0, edge + 4.0));
    if let Some(baseline) = &of.baseline {
        let at = y.at(baseline.value as f64);
        svg.stroke("baseline", (edge, at), (width - edge, at));
    }
    if let Some(target) = of.targets.last() {
        let at = y.at(target.value as f64);
        svg.stroke("target", (width - 26.0, at), (width - edge, at));
    }
    draw(&mut svg, of, (&x, &y), 3.5, |point| point.title.as_str());
    svg
}

/// One of the drawings on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Whose it is: a code.
    pub who: String,
    /// The latest value in words, or why there is none.
    pub words: String,
    /// The drawing, where there is a value.
    pub drawing: Option<Svg>,
}

/// Small drawings beside and under one another, each under its head: what is many on a page is one in a file.
pub fn sheet(cells: &[Cell], label: &str) -> Svg {
    const ACROSS: usize = 4;
    let (wide, high) = (190.0, 124.0);
    let mut svg = Svg::new(wide * ACROSS as f64, high * cells.len().div_ceil(ACROSS) as f64, label);
    for (nth, cell) in cells.iter().enumerate() {
        let (left, top) = (wide * (nth % ACROSS) as f64 + 20.0, high * (nth / ACROSS) as f64 + 8.0);
        svg.text("name", (left, top + 12.0), &cell.who);
        svg.text("end", (left + 150.0, top + 12.0), &cell.words);
        if let Some(drawing) = &cell.drawing {
            svg.part(drawing, (left, top + 20.0));
        }
    }
    svg
}

/// A line in a row. It says nothing that the row does not, and is not read aloud.
pub fn spark(of: &Line) -> Svg {
    let (width, height, edge) = (96.0, 24.0, 4.0);
    let mut svg = Svg::new(width, height, "").hidden();
    let years = of.points.iter().map(|point| point.at);
    let (from, to) = (years.clone().fold(f64::MAX, f64::min), years.fold(f64::MIN, f64::max));
    let values = of.points.iter().map(|point| point.value);
    let (least, most) = (values.clone().min().unwrap_or_default(), values.max().unwrap_or_default());
    let x = Linear::new((from, to), (edge, width - edge));
    let y = Linear::new((least as f64, most as f64), (height - edge, edge));
    draw(&mut svg, of, (&x, &y), 3.0, |_| "");
    svg
}

/// The breaks between the values, the line from one to the next, and a point at the last, as at each that no line leads to or from.
fn draw(svg: &mut Svg, of: &Line, (x, y): (&Linear, &Linear), radius: f64, title: fn(&Point) -> &str) {
    let place = |point: &Point| (x.at(point.at), y.at(point.value as f64));
    let (_, high) = svg.size();
    if let [first, .., last] = of.points.as_slice() {
        for at in of.breaks.iter().filter(|at| first.at < **at && **at <= last.at) {
            svg.stroke("break", (x.at(*at), 2.0), (x.at(*at), high - 2.0));
        }
    }
    let mut led = false;
    for (at, point) in of.points.iter().enumerate() {
        let next = of.points.get(at + 1);
        let leads = next.filter(|next| of.leads(point, next));
        if let Some(next) = leads {
            svg.stroke(if next.estimate { "val est" } else { "val" }, place(point), place(next));
        }
        if next.is_none() || (leads.is_none() && !led) {
            let radius = if next.is_none() { radius } else { radius * 0.7 };
            svg.point(if point.estimate { "pt est" } else { "pt" }, place(point), radius, title(point));
        }
        led = leads.is_some();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(at: f64, value: i64) -> Point {
        Point { at, value, estimate: false, words: String::new(), title: String::new() }
    }

    #[test]
    fn small_drawings_of_one_scale_put_equal_values_at_equal_heights() {
        let of = |points| small(&Line { points, ..Line::default() }, (2018.0, 2024.0), (0, 100)).to_string();
        let height = |text: &str| text.rsplit_once("cy=\"").unwrap().1.split('"').next().unwrap().to_owned();
        assert_eq!(
            height(&of(vec![point(2018.0, 10), point(2024.0, 50)])),
            height(&of(vec![point(2024.0, 50)]))
        );
    }

    #[test]
    fn a_sheet_has_all_small_drawings_and_the_words_of_who_has_none() {
        let line = Line { points: vec![point(2024.0, 50)], ..Line::default() };
        let cell = |who: &str, words: &str, drawing| Cell { who: who.into(), words: words.into(), drawing };
        let drawing = || Some(small(&line, (2018.0, 2024.0), (0, 100)));
        let mut cells: Vec<Cell> =
            ["DK", "FI", "IS", "NO"].iter().map(|who| cell(who, "50 (2024)", drawing())).collect();
        cells.push(cell("FO", "not covered", None));
        let svg = sheet(&cells, "Five members");
        let text = svg.to_string();
        assert_eq!([text.matches("class=\"pt\"").count(), text.matches("translate(").count()], [4, 4]);
        assert!(text.contains(">FO</text>") && text.contains(">not covered</text>"), "{text}");
        assert_eq!(svg.size(), (760.0, 248.0), "the fifth begins a second row");
    }

    #[test]
    fn a_line_in_a_row_is_not_read_aloud() {
        let line = Line { points: vec![point(2018.0, 1), point(2020.0, 3)], ..Line::default() };
        let text = spark(&line).to_string();
        assert!(text.contains("aria-hidden=\"true\"") && !text.contains("role="), "{text}");
        assert!(!spark(&Line::default()).to_string().contains("NaN"));
    }

    #[test]
    fn small_lines_show_a_break_and_what_stands_alone() {
        let points = vec![point(2018.0, 1), point(2020.0, 3), point(2024.0, 4), point(2026.0, 5)];
        let line = Line { points, breaks: vec![2020.0, 2030.0], gaps: vec![2022.0], ..Line::default() };
        for text in [spark(&line).to_string(), small(&line, (2018.0, 2030.0), (0, 10)).to_string()] {
            let count = |class: &str| text.matches(&format!("class=\"{class}\"")).count();
            assert_eq!([count("val"), count("break")], [1, 1], "{text}");
            assert_eq!(
                count("pt"),
                3,
                "that before the break, that between break and gap, and the last: {text}"
            );
        }
    }
}
