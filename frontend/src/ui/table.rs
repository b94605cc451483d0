//! Tables: real ones, with a caption, that can be sorted, stand dense, and become a list of cards on a small screen.

use std::rc::Rc;

use yew::prelude::*;

use crate::context::use_i18n;

/// By which column, in which direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Sort {
    /// The column's key.
    pub by: AttrValue,
    /// Largest first.
    pub descending: bool,
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Its key.
    pub key: AttrValue,
    /// Its words; a column of buttons has words too, which only screen readers get (`quiet`).
    pub label: AttrValue,
    /// Numbers, set to the right.
    pub numeric: bool,
    /// Can be sorted by.
    pub sortable: bool,
    /// Its words are not shown.
    pub quiet: bool,
}

impl Column {
    /// A column of words.
    pub fn new(key: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { key: key.into(), label: label.into(), ..Self::default() }
    }

    /// A column of numbers.
    pub fn number(key: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { numeric: true, ..Self::new(key, label) }
    }

    /// The same, and one can sort by it.
    #[must_use]
    pub fn sortable(self) -> Self {
        Self { sortable: true, ..self }
    }
}

/// Properties of [`Table`].
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table holds. Shown unless `quiet`.
    pub caption: AttrValue,
    /// The caption is only read aloud, because a heading over the table says the same.
    #[prop_or_default]
    pub quiet: bool,
    /// The heads.
    pub columns: Rc<[Column]>,
    /// How it is sorted.
    #[prop_or_default]
    pub sort: Option<Sort>,
    /// How it should be sorted, when a head was pressed.
    #[prop_or_default]
    pub onsort: Callback<Sort>,
    /// Rows of 30 to 36 pixels, for lists one works in.
    #[prop_or_default]
    pub dense: bool,
    /// Becomes a list of cards on a small screen. Give every cell but the row's head `data-col` with its column's words.
    #[prop_or_default]
    pub cards: bool,
    /// Rows: `<tr key=…>` with `<th scope="row">` first.
    pub children: Html,
}

/// A table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let t = use_i18n();
    let heads = props.columns.iter().map(|column| {
        let class = column.numeric.then_some("num");
        let words =
            html! { <span class={column.quiet.then_some("ds-sr-only")}>{column.label.clone()}</span> };
        if !column.sortable {
            return html! { <th key={column.key.to_string()} scope="col" {class}>{words}</th> };
        }
        let now = props.sort.as_ref().filter(|sort| sort.by == column.key);
        // The arrow beside the words is the design system's, by `aria-sort`.
        let order = match now {
            None => "none",
            Some(Sort { descending: false, .. }) => "ascending",
            Some(Sort { descending: true, .. }) => "descending",
        };
        let onclick = {
            let next = Sort { by: column.key.clone(), descending: now.is_some_and(|sort| !sort.descending) };
            props.onsort.reform(move |_| next.clone())
        };
        html! {
            <th key={column.key.to_string()} scope="col" {class} aria-sort={order}>
                <button type="button" {onclick}>{words}</button>
            </th>
        }
    });
    let class = classes!("ds-table", "panel", props.dense.then_some("dense"), props.cards.then_some("cards"));
    let sorted = props
        .sort
        .as_ref()
        .map(|sort| if sort.descending { t.common_sort_descending() } else { t.common_sort_ascending() });
    html! {
        <div class="scroller" role="region" aria-label={props.caption.clone()} tabindex="0">
            <table {class} data-hover="true">
                <caption class={props.quiet.then_some("ds-sr-only")}>
                    {props.caption.clone()}
                    <span class="ds-sr-only">{sorted.map(|order| format!(", {order}"))}</span>
                </caption>
                <thead><tr>{for heads}</tr></thead>
                <tbody>{props.children.clone()}</tbody>
            </table>
        </div>
    }
}
