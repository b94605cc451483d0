//! What lies under the lines that are drawn: the lines of the calendar, today, and what waits for what.

use std::rc::Rc;

use shared::time::Date;
use yew::prelude::*;

use super::axis::{Axis, Zoom};
use super::geometry::{MIDDLE, ROW, elbow};
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
pub fn path(axis: &Axis, link: &Link, first: usize) -> String {
    let point = |(line, day): (usize, Date)| (axis.middle(day), (line as f64 - first as f64) * ROW + MIDDLE);
    let line = elbow(point(link.from), point(link.to));
    let step = |(n, (x, y)): (usize, &(f64, f64))| {
        format!("{}{} {}", if n == 0 { 'M' } else { 'L' }, place(*x), place(*y))
    };
    let d: String = line.iter().enumerate().map(step).collect();
    format!("{d}m-4 -3l4 3l-4 3")
}

/// The lines under the lines.
#[component]
pub fn Under(props: &UnderProps) -> Html {
    let (axis, (first, after)) = (&props.axis, props.seen);
    let height = (after - first) as f64 * ROW;
    let parts = axis.parts(grid(props.zoom));
    let lines = parts.iter().skip(1).map(|part| {
        let class = if part.from.month() == 1 { "grid year" } else { "grid" };
        html! { <path key={part.from.to_string()} {class} d={format!("M{} 0V{}", place(part.x), place(height))} /> }
    });
    let today = axis.holds(props.today).then(|| {
        html! { <path class="today" d={format!("M{} 0V{}", place(axis.middle(props.today)), place(height))} /> }
    });
    let near = |link: &&Link| {
        let (top, bottom) = (link.from.0.min(link.to.0), link.from.0.max(link.to.0));
        top < after && bottom >= first
    };
    let needs = props.links.iter().filter(near).enumerate().map(|(n, link)| {
        let class = if link.out_of_order { "need order" } else { "need" };
        html! { <path key={n} {class} d={path(axis, link, first)} /> }
    });
    html! {
        <svg class="tl-under" aria-hidden="true" width={place(axis.width())} height={place(height)}>
            <g key="grid">{for lines}</g>
            <g key="needs">{for needs}</g>
            <g key="today">{for today}</g>
        </svg>
    }
}
