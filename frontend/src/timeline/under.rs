//! What lies under the lines that are drawn: the lines of the calendar, today, and what waits for what.

use std::rc::Rc;

use shared::time::Date;
use yew::prelude::*;

use super::axis::{Axis, Zoom};
use super::geometry::{MIDDLE, ROW, elbow, today_at};
use super::lane::place;
use super::model::Link;

/// Properties of [`Under`].
#[derive(Properties, PartialEq)]
pub struct UnderProps {
    /// Days as places.
    pub axis: Axis,
    /// How close one looks.
    pub zoom: Zoom,
    /// Today.
    pub today: Date,
    /// The first line that is drawn, and the one after the last.
    pub seen: (usize, usize),
    /// How many lines there are.
    pub count: usize,
    /// What waits for what, in all lines.
    pub links: Rc<Vec<Link>>,
}

/// The months between two lines of the calendar.
pub const fn grid(zoom: Zoom) -> i32 {
    match zoom {
        Zoom::Year | Zoom::Quarter => 3,
        Zoom::Month => 1,
    }
}

/// The line of a dependency, with an arrow at its end.
fn path(axis: &Axis, link: &Link) -> String {
    let point = |(line, day): (usize, Date)| (axis.middle(day), line as f64 * ROW + MIDDLE);
    let line = elbow(point(link.from), point(link.to));
    let step = |(n, (x, y)): (usize, &(f64, f64))| {
        format!("{}{} {}", if n == 0 { 'M' } else { 'L' }, place(*x), place(*y))
    };
    let d: String = line.iter().enumerate().map(step).collect();
    format!("{d}m-4 -3l4 3l-4 3")
}

/// Whether the line of a dependency comes by the lines that are drawn: the first of them, and the one after the last.
pub fn is_near(link: &Link, (first, after): (usize, usize)) -> bool {
    let (top, bottom) = (link.from.0.min(link.to.0), link.from.0.max(link.to.0));
    top < after && bottom >= first
}

/// The lines under the lines. They are drawn from the first line of all and moved up as one: scrolling makes none of them anew.
#[component]
pub fn Under(props: &UnderProps) -> Html {
    let (axis, (first, after)) = (&props.axis, props.seen);
    let all = place(props.count as f64 * ROW);
    let parts = axis.parts(grid(props.zoom));
    let lines = parts.iter().skip(1).map(|part| {
        let class = if part.from.month() == 1 { "grid year" } else { "grid" };
        html! { <path key={part.from.to_string()} {class} d={format!("M{} 0V{all}", place(part.x))} /> }
    });
    let today = today_at(axis, props.today).map(|x| {
        html! { <path class="today" d={format!("M{} 0V{all}", place(x))} /> }
    });
    let near = props.links.iter().enumerate().filter(|(_, link)| is_near(link, props.seen));
    let needs = near.map(|(n, link)| {
        let class = if link.out_of_order { "need order" } else { "need" };
        html! { <path key={n} {class} d={path(axis, link)} /> }
    });
    html! {
        <svg class="tl-under" aria-hidden="true" width={place(axis.width())} height={place((after - first) as f64 * ROW)}>
            <g transform={format!("translate(0 -{})", place(first as f64 * ROW))}>
                <g key="grid">{for lines}</g>
                <g key="needs">{for needs}</g>
                <g key="today">{for today}</g>
            </g>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use shared::programme::Period;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// What is due on 1 June in the thirteenth line must be reached before what is due on 1 September in the eleventh.
    fn link() -> Link {
        Link { from: (12, day("2026-06-01")), to: (10, day("2026-09-01")), out_of_order: false }
    }

    #[test]
    fn a_dependency_is_drawn_from_the_line_it_begins_in_to_that_which_waits() {
        // Three pixels a day; 516 and 608 days after the first. A line is 36 high, its middle 15 below its edge, half a diamond 6.5.
        let axis = Axis::new(Period { from: day("2025-01-01"), to: day("2030-12-31") }, Zoom::Month, 0.0);
        let line = "M1556.0 447.0L1561.0 447.0L1561.0 375.0L1819.0 375.0";
        assert_eq!(path(&axis, &link()), format!("{line}m-4 -3l4 3l-4 3"));
    }

    #[test]
    fn a_dependency_is_drawn_where_it_comes_by_and_nowhere_else() {
        let near = |first, after| is_near(&link(), (first, after));
        assert!(near(0, 11) && near(12, 40), "one of its ends is there");
        assert!(near(11, 12), "it passes the line between them");
        assert!(!near(0, 10) && !near(13, 40), "both of its ends are on the same side");
    }
}
