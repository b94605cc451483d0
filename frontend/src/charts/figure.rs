//! The frame around a drawing: a title, a sentence that sums it up, the drawing or the table that says the same, and both as files.

use std::rc::Rc;

use shared::measurement::csv::{self, Dialect};
use yew::prelude::*;

use super::svg::Svg;
use super::{file, png};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, Color, Glyph, LinkButton, Size, Variant, slot, use_id};

/// The table that says what a drawing shows: its heads, and its rows with their own head first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rows {
    /// The heads.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Rows {
    /// The table as a file.
    pub fn file(&self, dialect: Dialect) -> String {
        let rows = std::iter::once(&self.heads).chain(&self.rows);
        csv::table(rows.map(|row| row.iter().map(|cell| csv::safe(cell)).collect()), dialect)
    }
}

/// Points of a drawing that are gone through with the arrow keys.
#[derive(Clone, PartialEq)]
pub struct Points {
    /// How many there are.
    pub count: usize,
    /// Which is looked at.
    pub at: Option<usize>,
    /// Another one is to be looked at; none when it is left with Escape.
    pub onmove: Callback<Option<usize>>,
    /// The one that is looked at, in words.
    pub words: AttrValue,
}

/// Properties of [`Figure`].
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// The title.
    pub title: AttrValue,
    /// What it shows, in one sentence.
    pub summary: AttrValue,
    /// The drawing, from this module's functions; none where several small ones are the children.
    #[prop_or_default]
    pub svg: Option<Rc<Svg>>,
    /// Several small drawings.
    #[prop_or_default]
    pub children: Html,
    /// These on one sheet, for files.
    #[prop_or_default]
    pub sheet: Option<Rc<Svg>>,
    /// The table that says the same.
    pub rows: Rc<Rows>,
    /// What files of it are called.
    pub name: AttrValue,
    /// How a spreadsheet of the reader's country writes.
    pub dialect: Dialect,
    /// Its points, where they can be gone through.
    #[prop_or_default]
    pub points: Option<Points>,
}

/// A figure.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let id = use_id();
    let as_table = use_state_eq(|| false);
    let onclick = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let table_file = file::address("text/csv", &props.rows.file(props.dialect));
    let drawing = props.svg.as_ref().or(props.sheet.as_ref()).map(|svg| {
        let href = file::address("image/svg+xml", &file::drawing(&svg.to_string()));
        let onclick = {
            let (svg, name) = (svg.clone(), file::name(&props.name, "png"));
            let failed = {
                let (toasts, words) = (toasts.clone(), t.common_not_a_picture());
                Callback::from(move |()| toasts.fail(words.clone()))
            };
            Callback::from(move |_: MouseEvent| png::give(&svg, name.clone(), failed.clone()))
        };
        html! {
            <>
                <LinkButton {href} download={file::name(&props.name, "svg")} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download}>{"SVG"}</LinkButton>
                <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} {onclick}>{"PNG"}</Button>
            </>
        }
    });
    let (words, icon) = if *as_table {
        (t.common_as_drawing(), Glyph::ChartLine)
    } else {
        (t.common_as_table(), Glyph::Table)
    };
    let body = if *as_table {
        html! { <div key="table">{table(&props.title, &props.rows)}</div> }
    } else {
        let drawn = props.svg.as_ref().map(|svg| drawn(svg, props.points.as_ref(), &t.common_by_arrows()));
        html! { <div key="drawing">{slot(drawn)}{props.children.clone()}</div> }
    };
    html! {
        <figure class="panel fig" aria-labelledby={id.clone()}>
            <div class="body">
                <figcaption class="row apart">
                    <span class="sum"><b {id}>{props.title.clone()}</b><span class="small quiet">{props.summary.clone()}</span></span>
                    <span class="row tight">
                        <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} {icon} {onclick}>{words}</Button>
                        <LinkButton href={table_file} download={file::name(&props.name, "csv")} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download}>{"CSV"}</LinkButton>
                        {slot(drawing)}
                    </span>
                </figcaption>
                <div>{body}</div>
            </div>
        </figure>
    }
}

/// The drawing. Where points can be gone through, it is one stop of the tab key, and what is looked at is said beside it.
fn drawn(svg: &Svg, points: Option<&Points>, hint: &str) -> Html {
    let drawing = svg.html();
    let Some(points) = points.filter(|points| points.count > 0) else {
        return html! { <div class="drawing">{drawing}</div> };
    };
    let onkeydown = {
        let points = points.clone();
        Callback::from(move |event: KeyboardEvent| {
            let last = points.count - 1;
            let to = match event.key().as_str() {
                "ArrowRight" => Some(points.at.map_or(0, |at| (at + 1).min(last))),
                "ArrowLeft" => Some(points.at.map_or(last, |at| at.saturating_sub(1))),
                "Home" => Some(0),
                "End" => Some(last),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            points.onmove.emit(to);
        })
    };
    html! {
        <div class="drawing" role="group" tabindex="0" aria-label={hint.to_owned()} {onkeydown}>
            {drawing}
            <p class="small reading" role="status">{points.words.clone()}</p>
        </div>
    }
}

/// The table, with each row's own head. A column in which some cell begins with a figure is one of numbers.
pub fn table(caption: &AttrValue, rows: &Rows) -> Html {
    let begins =
        |cell: &String| cell.trim_start_matches('\u{2212}').starts_with(|first: char| first.is_ascii_digit());
    let class: Vec<Option<&'static str>> = (0..rows.heads.len())
        .map(|at| at > 0 && rows.rows.iter().any(|row| row.get(at).is_some_and(begins)))
        .map(|is_number| is_number.then_some("num"))
        .collect();
    let heads = rows.heads.iter().enumerate().map(|(at, words)| {
        html! { <th key={at} scope="col" class={class[at]}>{words.clone()}</th> }
    });
    let lines = rows.rows.iter().enumerate().map(|(line, cells)| {
        let cells = cells.iter().enumerate().map(|(at, words)| {
            if at == 0 {
                html! { <th key={at} scope="row">{words.clone()}</th> }
            } else {
                html! { <td key={at} class={class.get(at).copied().flatten()}>{words.clone()}</td> }
            }
        });
        html! { <tr key={line}>{for cells}</tr> }
    });
    html! {
        <div class="scroller" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="ds-table dense">
                <caption class="ds-sr-only">{caption.clone()}</caption>
                <thead><tr>{for heads}</tr></thead>
                <tbody>{for lines}</tbody>
            </table>
        </div>
    }
}
