//! The whole timeline as one drawing: for a page of paper, and as a file. Every line of it, whatever is on the screen.

use std::rc::Rc;

use shared::programme::Period;
use shared::time::Date;

use super::axis::{Axis, Zoom};
use super::geometry::{HALF, MIDDLE, PLAN, elbow, today_at};
use super::head::parts;
use super::lane::look;
use super::model::{Line, Link, What};
use super::under::grid;
use crate::charts::Svg;
use crate::context::I18n;
use crate::initiative::state_words;
use crate::revision::words::label;

/// The table's width and where its columns begin, the least width of the drawing, the height of a line, and that of the head.
const TABLE: f64 = 520.0;
const LEAD: f64 = 382.0;
const STATE: f64 = 424.0;
const DRAWING: f64 = 1_000.0;
const LINE: f64 = 26.0;
const TOP: f64 = 44.0;

/// How much wider than high the place is that a page across leaves for it.
const ACROSS: f64 = 2.05;

/// How the classes of the drawing look in a file, where there is no style sheet.
pub const STYLE: &str = "svg{background:#fff}text{font:500 11px Inter,system-ui,sans-serif;fill:#3a362f}.b{font-weight:650}\
.q{fill:#5c574d}.grid{stroke:#e6e1d6}.yr{stroke:#b8b1a3}.plan{fill:#a9a296}.bar{fill:#b4ccce}.share{fill:#0f5c63}\
.s-delayed{fill:#f0c27b}.s-stopped{fill:#e8b9b5}.reach{fill:#24211c}.mk{stroke:#24211c;stroke-width:1.5;fill:#fff}\
.mk.reached{fill:#24211c}.mk.overdue{fill:#b3261e;stroke:#b3261e}.need{fill:none;stroke:#6b655a}\
.need.order{stroke:#b3261e;stroke-width:2;stroke-dasharray:5 3}.today{stroke:#904a26;stroke-width:1.5;stroke-dasharray:3 3}\
.tt{fill:#904a26;font-weight:600}.mid{text-anchor:middle}";

/// What fits into so many letters.
fn short(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The drawing.
pub fn whole(
    t: &I18n,
    (period, today): (Period, Date),
    lines: &[Rc<Line>],
    links: &[Link],
    title: &str,
) -> Svg {
    // The width is the same at every zoom: a page is a page, and many lines are not to leave half of it empty.
    let height = TOP + lines.len() as f64 * LINE;
    let axis = Axis::new(period, Zoom::Year, DRAWING.max(height * ACROSS - TABLE));
    let mut svg = Svg::new(TABLE + axis.width(), height, title);
    svg.text("b", (4.0, 30.0), &t.initiative_one());
    svg.text("b", (LEAD, 30.0), &t.result_col_lead());
    svg.text("b", (STATE, 30.0), &t.result_col_status());
    for part in axis.parts(grid(Zoom::Year)) {
        let x = TABLE + part.x;
        let year = part.from.month() == 1;
        svg.stroke(if year { "grid yr" } else { "grid" }, (x, if year { 0.0 } else { 22.0 }), (x, height));
        if year || part.x < f64::EPSILON {
            svg.text("b", (x + 4.0, 14.0), &part.from.year().to_string());
        }
    }
    for (part, words) in parts(t, &axis, Zoom::Year) {
        svg.text("q", (TABLE + part.x + 4.0, 34.0), &words);
    }
    let point =
        |(line, day): (usize, Date)| (TABLE + axis.middle(day), TOP + line as f64 * LINE + MIDDLE - 2.0);
    for link in links {
        svg.path(
            if link.out_of_order { "need order" } else { "need" },
            &elbow(point(link.from), point(link.to)),
        );
    }
    if let Some(x) = today_at(&axis, today).map(|x| TABLE + x) {
        svg.stroke("today", (x, 18.0), (x, height));
        svg.text("tt mid", (x, 14.0), &t.timeline_today());
    }
    for (at, line) in lines.iter().enumerate() {
        draw(t, &mut svg, &axis, TOP + at as f64 * LINE, line);
    }
    svg
}

fn draw(t: &I18n, svg: &mut Svg, axis: &Axis, top: f64, line: &Line) {
    let middle = top + MIDDLE - 2.0;
    let words = middle + 4.0;
    let indent = 4.0 + (line.level as f64 - 1.0) * 10.0;
    svg.stroke("grid", (0.0, top), (TABLE + axis.width(), top));
    let place = |span: Option<(Date, Date)>| {
        span.and_then(|(starts, ends)| axis.bar(starts, ends)).map(|(x, width)| (TABLE + x, width))
    };
    match &line.what {
        What::Head { label: of, title, kind, span, .. } => {
            let of = kind.map(|kind| label(t, kind, of)).unwrap_or_default();
            svg.text("b", (indent, words), &short(format!("{of} {title}").trim(), 82));
            if let Some((x, width)) = place(*span) {
                svg.bar("reach", (x, middle - 2.0), width, 4.0);
            }
        }
        What::Work(work) => {
            svg.text("", (indent, words), &short(&format!("{} {}", work.row.number, work.row.title), 60));
            svg.text("q", (LEAD, words), &work.row.lead.map(|code| code.to_string()).unwrap_or_default());
            svg.text("q", (STATE, words), &short(&state_words(t, work.row.state), 16));
            if let Some((x, width)) = place(work.planned) {
                svg.bar("plan", (x, top + PLAN.0 - 5.0), width, 3.0);
            }
            if let Some((x, width)) = place(work.span()) {
                svg.bar(&format!("bar s-{}", work.row.state.as_str()), (x, middle - 5.0), width, 10.0);
                svg.bar("share", (x, middle - 5.0), width * work.share(), 10.0);
            }
            for mark in &work.marks {
                let class = format!("mk {}", look(mark.view.standing));
                svg.diamond(&class, (TABLE + axis.middle(mark.view.due), middle), HALF - 1.5);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::sample::work;

    #[test]
    fn every_line_is_on_the_paper_with_its_words() {
        let t = I18n::english();
        let day = |text: &str| text.parse::<Date>().unwrap();
        let line = |n: u32| {
            let mut work = work("2026-01-01", "2027-12-31", &["2026-06-15"]);
            work.row.number = n;
            Rc::new(Line { key: n.to_string(), level: 1, open: false, what: What::Work(Rc::new(work)) })
        };
        let lines: Vec<_> = (1..=60).map(line).collect();
        let period = Period { from: day("2025-01-01"), to: day("2030-12-31") };
        let svg = whole(&t, (period, day("2026-11-26")), &lines, &[], "A programme").to_string();
        assert_eq!(svg.matches("class=\"mk ahead\"").count(), 60);
        assert!(svg.contains(">1 Pilot<") && svg.contains(">60 Pilot<") && svg.contains("Today"));
        assert!(svg.contains("2030") && svg.contains("aria-label=\"A programme\""));
    }

    /// Two initiatives one under the other; the second waits for the first, which has a sealed plan. A day is 1000/2191 wide: the years
    /// from 2025 to 2030 on a thousand.
    fn drawn(today: &str) -> String {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let mut first = work("2026-01-01", "2026-12-31", &["2026-06-15"]);
        first.planned = Some((day("2025-11-02"), day("2026-06-30")));
        let second = work("2026-07-01", "2027-12-31", &["2026-09-01"]);
        let lines = [first, second].map(|work| {
            let what = What::Work(Rc::new(work));
            Rc::new(Line { key: String::new(), level: 1, open: false, what })
        });
        let link = Link { from: (0, day("2026-06-15")), to: (1, day("2026-09-01")), out_of_order: true };
        let period = Period { from: day("2025-01-01"), to: day("2030-12-31") };
        whole(&I18n::english(), (period, day(today)), &lines, &[link], "A programme").to_string()
    }

    #[test]
    fn bar_and_sealed_plan_stand_at_their_own_days_one_below_the_other() {
        let svg = drawn("2026-11-26");
        let plan = "<rect class=\"plan\" x=\"659.2\" y=\"65\" width=\"110\" height=\"3\" rx=\"2\"/>";
        assert!(svg.contains(plan), "305 days after the first, 241 days long: {svg}");
        let bar =
            "<rect class=\"bar s-planned\" x=\"686.6\" y=\"52\" width=\"166.6\" height=\"10\" rx=\"2\"/>";
        assert!(svg.contains(bar), "365 days after the first, as many long: {svg}");
        assert_eq!(svg.matches("class=\"plan\"").count(), 1, "the second was not in the plan");
    }

    #[test]
    fn a_dependency_leads_from_the_right_of_the_one_line_to_the_left_of_the_other() {
        let need = "<path class=\"need order\" d=\"M768.6 57L773.6 57L773.6 83L791.2 83\"/>";
        assert!(drawn("2026-11-26").contains(need), "{}", drawn("2026-11-26"));
    }

    #[test]
    fn today_is_a_line_over_all_lines_on_its_day_and_is_left_out_when_the_paper_does_not_have_it() {
        let svg = drawn("2026-11-26");
        assert!(svg.contains("<path class=\"today\" d=\"M837 18L837 96\"/>"), "694 and a half days: {svg}");
        for outside in ["2024-12-31", "2031-01-01"] {
            let svg = drawn(outside);
            assert!(!svg.contains("class=\"today\"") && !svg.contains("Today"), "{outside}: {svg}");
        }
    }

    #[test]
    fn long_words_are_cut_with_a_sign() {
        assert_eq!(short("Yhteinen", 20), "Yhteinen");
        assert_eq!(short("Yhteispohjoismainen digitalisaatio", 20), "Yhteispohjoismainen…");
    }
}
