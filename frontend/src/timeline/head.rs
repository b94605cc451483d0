//! The head over the lines: what the columns are, and the calendar.

use shared::time::Date;
use yew::prelude::*;

use super::axis::{Axis, Tick, Zoom, quarter};
use super::gantt::HEAD;
use super::geometry::today_at;
use super::lane::place;
use crate::context::{I18n, use_i18n};
use crate::initiative::day;

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// Days as places.
    pub axis: Axis,
    /// How close one looks.
    pub zoom: Zoom,
    /// Today.
    pub today: Date,
}

/// Words over the parts of the calendar that are wide enough for them: quarters, or months by their numbers and, where there is room, years
/// with them.
pub fn parts(t: &I18n, axis: &Axis, zoom: Zoom) -> Vec<(Tick, String)> {
    let months = if zoom == Zoom::Month { 1 } else { 3 };
    let words =
        |from: Date| if months == 1 { from.month().to_string() } else { t.timeline_quarter(quarter(from)) };
    let parts = axis.parts(months).into_iter().filter(|part| part.width >= 22.0);
    parts
        .map(|part| {
            let words = words(part.from);
            (part, words)
        })
        .collect()
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let t = use_i18n();
    let axis = &props.axis;
    let years = axis.parts(12).into_iter().map(|part| {
        let year = part.from.year();
        html! {
            <g key={year}>
                <path class="grid year" d={format!("M{} 0V{}", place(part.x), place(HEAD))} />
                <text class="year" x={place(part.x + 6.0)} y="19">{year}</text>
            </g>
        }
    });
    let parts = parts(&t, axis, props.zoom).into_iter().map(|(part, words)| {
        html! { <text key={part.from.to_string()} x={place(part.x + 6.0)} y="38">{words}</text> }
    });
    let today = today_at(axis, props.today).map(|x| {
        // Its words keep within the drawing.
        let class = if x + 50.0 > axis.width() { "today end" } else { "today" };
        html! {
            <g><path class="today" d={format!("M{} 24V{}", place(x), place(HEAD))} /><text {class} x={place(x)} y="19">{t.timeline_today()}</text></g>
        }
    });
    let label = format!("{}: {}", t.timeline_today(), day(&t, props.today));
    html! {
        <div class="tl-row" role="row" aria-rowindex="1">
            <div class="tl-table" role="presentation">
                <div class="tl-cell tl-what" role="columnheader">{t.initiative_one()}</div>
                <div class="tl-cell tl-lead" role="columnheader">{t.result_col_lead()}</div>
                <div class="tl-cell tl-state" role="columnheader">{t.result_col_status()}</div>
            </div>
            <div class="tl-time" role="columnheader" aria-label={format!("{}. {label}", t.timeline_days())}>
                <svg class="lane" aria-hidden="true" width={place(axis.width())} height={place(HEAD)}>
                    <g key="years">{for years}</g>
                    <g key="parts">{for parts}</g>
                    <g key="today">{for today}</g>
                </svg>
            </div>
        </div>
    }
}
