//! The sign: a ring of eleven, the chair filled; alone, as the ring over the å of the name, and large at the door.

use yew::prelude::*;

/// The eleven in the order of their chips, from the top, clockwise.
const CODES: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

/// The corners of a regular polygon with eleven of them, the first at the top. Written out: sine and cosine alone would weigh six
/// kilobytes in the browser.
const CORNERS: [(f64, f64); 11] = [
    (0.0, -1.0),
    (0.5406, -0.8413),
    (0.9096, -0.4154),
    (0.9898, 0.1423),
    (0.7557, 0.6549),
    (0.2817, 0.9595),
    (-0.2817, 0.9595),
    (-0.7557, 0.6549),
    (-0.9898, 0.1423),
    (-0.9096, -0.4154),
    (-0.5406, -0.8413),
];

fn corners(centre: f64, radius: f64) -> impl Iterator<Item = (usize, f64, f64)> {
    CORNERS.iter().enumerate().map(move |(at, (x, y))| (at, centre + radius * x, centre + radius * y))
}

fn ring(radius: f64, dot: f64, stroke: &'static str) -> Html {
    let dots = corners(14.0, radius).map(|(at, x, y)| {
        let (x, y) = (format!("{x:.2}"), format!("{y:.2}"));
        if at == 0 {
            html! { <circle key={at} class="chair" cx={x} cy={y} r={format!("{:.2}", dot + 0.45)} fill="currentColor" /> }
        } else {
            html! { <circle key={at} cx={x} cy={y} r={format!("{dot:.2}")} fill="none" stroke="currentColor" stroke-width={stroke} /> }
        }
    });
    html! { <g>{for dots}</g> }
}

/// The sign.
#[component]
pub fn Sign() -> Html {
    html! { <svg class="sign" viewBox="0 0 28 28" aria-hidden="true">{ring(10.4, 1.75, "1.35")}</svg> }
}

/// Properties of [`Wordmark`].
#[derive(Properties, PartialEq)]
pub struct WordmarkProps {
    /// The name as it is read aloud.
    pub name: AttrValue,
}

/// The name, with the sign as the ring over its å.
#[component]
pub fn Wordmark(props: &WordmarkProps) -> Html {
    html! {
        <span class="wordmark" role="img" aria-label={props.name.clone()}>
            <span aria-hidden="true">{"Samr"}</span>
            <span class="a" aria-hidden="true">{"a"}<svg viewBox="0 0 28 28">{ring(11.6, 2.2, "1.5")}</svg></span>
            <span aria-hidden="true">{"d"}</span>
        </span>
    }
}

/// Properties of [`Ring`].
#[derive(Properties, PartialEq)]
pub struct RingProps {
    /// What stands inside, in two lines.
    pub lines: [AttrValue; 2],
}

/// The eleven around a sentence.
#[component]
pub fn Ring(props: &RingProps) -> Html {
    let seats = corners(300.0, 236.0).map(|(at, x, y)| {
        let (x, text_y, y) = (format!("{x:.1}"), format!("{:.1}", y + 5.2), format!("{y:.1}"));
        html! {
            <g key={at}>
                <circle class="seat" cx={x.clone()} cy={y} r="30" />
                <text class="code" {x} y={text_y}>{CODES[at]}</text>
            </g>
        }
    });
    html! {
        <svg viewBox="0 0 600 600" aria-hidden="true">
            <circle class="orbit" cx="300" cy="300" r="180" />
            <g>{for seats}</g>
            <text class="inner" x="300" y="290">{props.lines[0].clone()}</text>
            <text class="inner" x="300" y="322">{props.lines[1].clone()}</text>
        </svg>
    }
}
