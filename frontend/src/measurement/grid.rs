//! The grid: a row for each member, a column for each edition, and in each cell what stands or what was typed over it.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::indicator::Definition;
use shared::measurement::paste::Typed as Said;
use shared::measurement::{Edition, Figure, Place, Status, csv, series, standing};
use shared::member::MemberCode;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::indicator::dialect;
use crate::revision::by::{chips, name_of};

/// What was typed, by member and edition: that means the same when another edition comes between those that are there.
pub type Typed = BTreeMap<Place, Said>;

/// Properties of [`Grid`].
#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// What is counted.
    pub definition: Definition,
    /// The rows: the members, or one for all.
    pub rows: Rc<[Option<MemberCode>]>,
    /// The columns.
    pub editions: Rc<[Edition]>,
    /// What stands.
    pub figures: Rc<Vec<Figure>>,
    /// What was typed.
    pub typed: Rc<Typed>,
    /// Which rows the person may write.
    pub may: Rc<[bool]>,
    /// Something was typed.
    pub ontype: Callback<(Place, String)>,
    /// A table was pasted, with the caret there.
    pub onpaste: Callback<(Place, String)>,
    /// The caret is there now.
    pub oncaret: Callback<Place>,
}

/// What stands in a cell, as it can be typed again.
pub fn stands(t: &I18n, figures: &[Figure], member: Option<MemberCode>, edition: &Edition) -> String {
    let Some(figure) = standing(figures, member, edition) else { return String::new() };
    match (figure.status, figure.number()) {
        (Status::Estimate, Some(value)) => format!("{} (e)", csv::number(&value.to_string(), dialect(t))),
        (_, Some(value)) => csv::number(&value.to_string(), dialect(t)),
        (Status::NotCovered, None) => t.indicator_status_not_covered(),
        (Status::NotYet, None) => t.indicator_status_not_yet(),
        _ => String::new(),
    }
}

/// The columns, in the order of time: the editions that something is said of, those that were added, and those under which something
/// was typed. Where there is none, it is this year's.
pub fn columns(figures: &[Figure], more: &[Edition], typed: &Typed, year: u16) -> Rc<[Edition]> {
    let mut columns = series::editions(figures);
    for edition in more.iter().chain(typed.keys().map(|(_, edition)| edition)) {
        if !columns.contains(edition) {
            columns.push(edition.clone());
        }
    }
    if columns.is_empty() {
        columns.push(Edition::of_year(year));
    }
    shared::sort::plain(&mut columns);
    columns.into()
}

/// The grid.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let t = use_i18n();
    let node = use_node_ref();
    let heads = props.editions.iter().map(|edition| {
        html! { <th key={edition.to_string()} scope="col" class="num">{edition.to_string()}</th> }
    });
    let onkeydown = {
        let (node, size) = (node.clone(), (props.rows.len(), props.editions.len()));
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowUp" => -1_isize,
                "ArrowDown" | "Enter" => 1,
                _ => return,
            };
            let Some(cell) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let Some((row, column)) = place_of(&cell.name()) else { return };
            event.prevent_default();
            let to = row.checked_add_signed(step).filter(|row| *row < size.0);
            if let (Some(row), Some(table)) = (to, node.cast::<web_sys::Element>()) {
                let found = table.query_selector(&format!("[name=\"{row}-{column}\"]")).ok().flatten();
                if let Some(next) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
                    drop(next.focus());
                    next.select();
                }
            }
        })
    };
    let rows = props.rows.iter().enumerate().map(|(row, member)| {
        let name = member.map_or_else(|| t.indicator_spread_one(), |member| name_of(&t, member.as_str()));
        let cells = props.editions.iter().enumerate().map(|(column, edition)| {
            cell(&t, props, (row, column), *member, edition, &name)
        });
        html! {
            <tr key={row}>
                <th scope="row"><span class="row tight">{chips(member.iter())}<span>{name.clone()}</span></span></th>
                {for cells}
            </tr>
        }
    });
    html! {
        <div class="scroller" role="region" aria-label={t.measurement_grid()} tabindex="0">
            <table class="ds-table dense panel entrygrid" ref={node} {onkeydown}>
                <caption class="ds-sr-only">{t.measurement_grid()}</caption>
                <thead><tr><th scope="col">{t.indicator_member()}</th>{for heads}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

/// The place that a cell's name says.
fn place_of(name: &str) -> Option<(usize, usize)> {
    let (row, column) = name.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn cell(
    t: &I18n,
    props: &GridProps,
    at: (usize, usize),
    member: Option<MemberCode>,
    edition: &Edition,
    name: &str,
) -> Html {
    let key = edition.to_string();
    let stands = stands(t, &props.figures, member, edition);
    if !props.may.get(at.0).copied().unwrap_or_default() {
        let words = if stands.is_empty() { "–".to_owned() } else { stands };
        return html! { <td {key} class="num quiet">{words}</td> };
    }
    let place: Place = (member, edition.clone());
    let said = props.typed.get(&place);
    let value = said.and_then(|said| said.value.clone()).unwrap_or_else(|| stands.clone());
    let changed = value != stands || said.is_some_and(|said| said.note.is_some() || said.source.is_some());
    let onfocus = {
        let place = place.clone();
        props.oncaret.reform(move |_: FocusEvent| place.clone())
    };
    let oninput = {
        let place = place.clone();
        props.ontype.reform(move |event: InputEvent| {
            (place.clone(), event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let onpaste = {
        let onpaste = props.onpaste.clone();
        Callback::from(move |event: Event| {
            let text = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
                .and_then(|data| data.get_data("text/plain").ok())
                .unwrap_or_default();
            // One cell is typed as it is; a table is read as one.
            if text.trim_end_matches(['\r', '\n']).contains(['\t', '\n']) {
                event.prevent_default();
                onpaste.emit((place.clone(), text));
            }
        })
    };
    html! {
        <td {key} class="num">
            <input class="ds-input" name={format!("{}-{}", at.0, at.1)} autocomplete="off" data-changed={changed.then_some("true")}
                aria-label={format!("{name}, {edition}")} {value} {oninput} {onpaste} {onfocus} />
        </td>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_keeps_its_column_when_another_comes() {
        let place = ("DK".parse().ok(), Edition::of_year(2024));
        let typed = Typed::from([(place, Said { value: Some("0,5".into()), ..Said::default() })]);
        let years = |more: &[Edition], typed: &Typed| -> Vec<u16> {
            columns(&[], more, typed, 2026).iter().map(Edition::year).collect()
        };
        assert_eq!(years(&[], &typed), [2024], "also where nothing else is said of it");
        assert_eq!(years(&[2026, 2018].map(Edition::of_year), &typed), [2018, 2024, 2026]);
        assert_eq!(years(&[], &Typed::new()), [2026]);
        assert_eq!(place_of("3-11"), Some((3, 11)));
    }
}
