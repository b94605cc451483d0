//! One line of the drawing: the sealed plan as a thin bar behind, the bar, the milestones on it. What is only planned otherwise than the plan
//! says is said by its place; how a thing goes by its shape, its pattern and its words.

use std::rc::Rc;

use shared::milestone::Standing;
use yew::prelude::*;

use super::axis::Axis;
use super::geometry::{Bars, HALF, Item, MIDDLE, PLAN, ROW, Rect, bars, labels};
use super::model::{Mark, Span, Work};
use super::words;
use crate::context::use_i18n;

/// Properties of [`Lane`].
#[derive(Properties, PartialEq)]
pub struct LaneProps {
    /// The initiative.
    pub work: Rc<Work>,
    /// Days as places.
    pub axis: Axis,
    /// What of it was moved, and where to.
    pub moved: Option<(Item, Span)>,
    /// What of it is looked at.
    pub at: Option<Item>,
    /// Whether whoever looks may move it.
    pub may: bool,
}

/// A length in an attribute.
pub fn place(at: f64) -> String {
    format!("{at:.1}")
}

/// A diamond around a place.
pub fn diamond(x: f64, y: f64, half: f64) -> String {
    format!("M{} {}l{half} {half} -{half} {half} -{half} -{half}Z", place(x), place(y - half))
}

/// A bar with round corners.
fn bar(class: &'static str, of: Rect, rx: &'static str) -> Html {
    html! { <rect {class} x={place(of.x)} y={place(of.y)} width={place(of.width)} height={place(of.height)} {rx} /> }
}

/// How a diamond looks; also a class.
pub const fn look(standing: Standing) -> &'static str {
    match standing {
        Standing::Reached | Standing::ReachedLate => "reached",
        Standing::Overdue => "overdue",
        Standing::Near | Standing::Ahead => "ahead",
    }
}

/// The line.
#[component]
pub fn Lane(props: &LaneProps) -> Html {
    let t = use_i18n();
    let (work, axis) = (&*props.work, &props.axis);
    let role = if props.may { "button" } else { "img" };
    let tab = |item: Item| if props.at == Some(item) { "0" } else { "-1" };
    let active = |item: Item| (props.at == Some(item)).then_some("true");
    let moved = |item: Item| props.moved.filter(|(one, _)| *one == item).map(|(_, span)| span);
    let Bars { plan, body, done } = bars(axis, work, moved(Item::Bar).or(work.span()));
    let plan = plan.map(|plan| bar("plan", plan, "1.5"));
    let own = body.zip(done).map(|(body, done)| {
        let class = classes!("item", "bar", format!("s-{}", work.row.state.as_str()), moved(Item::Bar).map(|_| "moved"));
        html! {
            <g key="bar" {class} data-item="bar" {role} tabindex={tab(Item::Bar)} data-active={active(Item::Bar)} aria-label={words::work(&t, work)}>
                {bar("body", body, "2.5")}
                {bar("share", done, "2.5")}
            </g>
        }
    });
    let labelled = labels(axis, work);
    let marks = work.marks.iter().enumerate().map(|(n, mark)| {
        let item = Item::Mark(n);
        let due = moved(item).map_or(mark.view.due, |span| span.1);
        let x = axis.middle(due);
        let words = (labelled.contains(&n) && moved(item).is_none()).then(|| {
            html! { <text x={place(x + HALF + 4.0)} y={place(MIDDLE + 3.5)}>{mark.view.title.clone()}</text> }
        });
        let class = classes!(
            "item", "mark", look(mark.view.standing),
            mark.is_out_of_order().then_some("order"), moved(item).map(|_| "moved")
        );
        html! {
            <g key={mark.view.id.to_string()} {class} data-item={n.to_string()} {role} tabindex={tab(item)} data-active={active(item)} aria-label={words::mark(&t, mark)}>
                <path class="body" d={diamond(x, MIDDLE, HALF)} />
                {for bang(mark, x)}
                {for words}
            </g>
        }
    });
    let planned =
        work.marks.iter().filter_map(|mark| mark.planned.filter(|planned| *planned != mark.view.due));
    let planned = planned.enumerate().map(|(n, day)| {
        html! { <path key={n} class="was" d={diamond(axis.middle(day), PLAN.0 + PLAN.1 / 2.0, 3.5)} /> }
    });
    html! {
        <svg class="lane" width={place(axis.width())} height={place(ROW)} data-lane="true">
            <g key="plan">{for plan}</g>
            <g key="was">{for planned}</g>
            <g key="bars">{for own}</g>
            <g key="marks">{for marks}</g>
        </svg>
    }
}

/// What is overdue has a stroke through it, so that it is not said by its colour alone.
fn bang(mark: &Mark, x: f64) -> Option<Html> {
    (mark.view.standing == Standing::Overdue).then(|| {
        let d = format!("M{} {}v4.5m0 2v1", place(x), place(MIDDLE - 4.0));
        html! { <path class="bang" {d} /> }
    })
}

/// Properties of [`Reach`].
#[derive(Properties, PartialEq)]
pub struct ReachProps {
    /// From when to when the work of a group goes.
    pub span: Option<Span>,
    /// Days as places.
    pub axis: Axis,
}

/// The line of a group.
#[component]
pub fn Reach(props: &ReachProps) -> Html {
    let axis = &props.axis;
    let reach = props.span.and_then(|(starts, ends)| axis.bar(starts, ends)).map(|(x, width)| {
        html! { <path class="reach" d={reach(x, width)} /> }
    });
    html! {
        <svg class="lane" width={place(axis.width())} height={place(ROW)} aria-hidden="true"><g>{for reach}</g></svg>
    }
}

/// A flat bar with a foot at either end.
pub fn reach(x: f64, width: f64) -> String {
    let (top, end) = (MIDDLE - 2.0, x + width);
    format!(
        "M{x} {top}H{end}v9l-4 -4H{inner}l-4 4Z",
        x = place(x),
        top = place(top),
        end = place(end),
        inner = place(x + 4.0)
    )
}
