//! A line: the table at the left, the drawing at the right. It is drawn again only when something of its own changes.

use std::rc::Rc;

use shared::id::ProgrammeId;
use web_sys::MouseEvent;
use yew::prelude::*;
use yew_router::Routable;

use super::axis::Axis;
use super::geometry::Item;
use super::lane::{Lane, Reach};
use super::model::{Line, Span, What, Work};
use super::words;
use crate::context::{I18n, use_i18n};
use crate::initiative::StateLight;
use crate::nav::{Route, use_go};
use crate::revision::by::chips;
use crate::revision::words::label;
use crate::ui::{Glyph, Icon, slot};

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The line.
    pub line: Rc<Line>,
    /// Its place among all, from 0.
    pub at: usize,
    /// Days as places.
    pub axis: Axis,
    /// What of it was moved, and where to.
    pub moved: Option<(Item, Span)>,
    /// Whether one is here, and at what of it.
    pub active: Option<Option<Item>>,
    /// Whether the tab key leads here.
    pub tabs: bool,
    /// Whether whoever looks may move it.
    pub may: bool,
}

/// The line.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let t = use_i18n();
    let go = use_go();
    let line = &*props.line;
    let (cells, open) = match &line.what {
        What::Head { label: of, title, kind, span, count } => {
            let glyph = if line.open { Glyph::ChevronDown } else { Glyph::ChevronRight };
            let of = kind.map(|kind| label(&t, kind, of)).filter(|of| !of.is_empty());
            let lang = kind.map(|_| "en");
            let name = html! {
                <span class="tl-name">
                    <Icon of={glyph} />
                    <span class="ref num">{of}</span>
                    <b {lang}>{title.clone()}</b>
                    <span class="small quiet num">{t.timeline_in_group(*count)}</span>
                </span>
            };
            let lane = html! { <Reach span={*span} axis={props.axis} /> };
            ([name, slot(None), slot(None), lane], Some(line.open))
        }
        What::Work(work) => (work_cells(&t, props, work, &go), None),
    };
    let [name, lead, state, lane] = cells;
    let tabindex = if props.tabs && !matches!(props.active, Some(Some(_))) { "0" } else { "-1" };
    html! {
        <div
            class={classes!("tl-row", open.map(|_| "tl-group-row"))} role="row" {tabindex}
            aria-level={line.level.to_string()} aria-rowindex={(props.at + 2).to_string()}
            aria-expanded={open.map(|open| if open { "true" } else { "false" })}
            data-row={props.at.to_string()} data-level={line.level.to_string()}
            data-active={(props.active == Some(None)).then_some("true")}
        >
            <div class="tl-table" role="presentation">
                <div class="tl-cell tl-what" role="rowheader">{name}</div>
                <div class="tl-cell tl-lead" role="gridcell">{lead}</div>
                <div class="tl-cell tl-state" role="gridcell">{state}</div>
            </div>
            <div class="tl-time" role="gridcell">{lane}</div>
        </div>
    }
}

fn work_cells(t: &I18n, props: &RowProps, work: &Rc<Work>, go: &Callback<Route>) -> [Html; 4] {
    let to = Route::Initiative { programme: props.programme, initiative: work.row.id };
    let href = to.to_path();
    let onclick = {
        let go = go.clone();
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
            if !elsewhere {
                event.prevent_default();
                go.emit(to.clone());
            }
        })
    };
    // The tab key leads to lines, not to every link of every line; Enter on the line follows it.
    let name = html! {
        <a class="tl-name" {href} {onclick} tabindex="-1" title={work.row.title.clone()}>
            <span class="ref num">{work.row.number}</span><span lang="en">{work.row.title.clone()}</span>
        </a>
    };
    let against =
        words::work_against(t, work).filter(|_| work.planned.is_some_and(|plan| work.span() != Some(plan)));
    let state = html! {
        <span class="tl-stands"><StateLight state={work.row.state} /><span class="small quiet">{against}</span></span>
    };
    let at = props.active.flatten();
    let lane =
        html! { <Lane work={work.clone()} axis={props.axis} moved={props.moved} {at} may={props.may} /> };
    [name, chips(work.row.lead), state, lane]
}
