//! What a table would do, cell by cell, before it does it.

use std::rc::Rc;

use shared::indicator::Definition;
use shared::measurement::number::Fault;
use shared::measurement::paste::{Cell, Reading, Reason, Unreadable, Would};
use shared::measurement::sheet::Cells;
use shared::measurement::{Change, Figure, Status};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::indicator::{say, status_words};
use crate::revision::by::name_of;
use crate::ui::format::Detail;
use crate::ui::{Alert, Color, Column, Table, Tag, slot};

/// Why a cell is refused, in a sentence.
pub fn reason_words(t: &I18n, reason: Reason, definition: &Definition) -> String {
    match reason {
        Reason::Number(Fault::NotANumber) => t.measurement_refused_not_a_number(),
        Reason::Number(Fault::Formula) => t.field_formula(),
        Reason::Number(Fault::Ambiguous) => t.measurement_refused_ambiguous(),
        Reason::Number(Fault::WrongUnit) => t.measurement_refused_unit(&definition.unit),
        Reason::Number(Fault::TooManyDecimals) => t.measurement_refused_decimals(definition.decimals),
        Reason::Number(Fault::TooLarge) => t.measurement_refused_too_large(),
        Reason::Number(Fault::Unclear) => t.measurement_refused_unclear(),
        Reason::NoEdition => t.measurement_refused_no_edition(),
        Reason::Ahead => t.field_in_the_future(),
        Reason::NotAnEdition => t.measurement_refused_not_an_edition(),
        Reason::NoMember => t.measurement_refused_no_member(),
        Reason::UnknownMember => t.measurement_refused_unknown_member(),
        Reason::Outside => t.measurement_refused_outside(),
        Reason::Twice => t.measurement_refused_twice(),
        Reason::NotYours => t.measurement_refused_not_yours(),
        Reason::Status => t.measurement_refused_status(),
        Reason::TooLong => t.measurement_refused_too_long(),
        Reason::NotADay => t.measurement_refused_not_a_day(),
        Reason::Uncomputed => t.measurement_refused_uncomputed(),
        Reason::NoFigure => t.measurement_refused_no_figure(),
    }
}

/// Why there is nothing to show of a table.
pub fn unreadable_words(t: &I18n, why: Unreadable) -> String {
    match why {
        Unreadable::Empty => t.measurement_unreadable_empty(),
        Unreadable::NoHeadings => t.measurement_unreadable_headings(),
        Unreadable::TooMuch => t.measurement_unreadable_too_much(),
    }
}

fn said(
    t: &I18n,
    status: Status,
    value: Option<shared::decimal::Decimal>,
    definition: &Definition,
) -> String {
    match value {
        Some(value) if status == Status::Estimate => {
            t.indicator_estimated(say(t, value, definition.decimals))
        }
        Some(value) => say(t, value, definition.decimals),
        None => status_words(t, status),
    }
}

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// What was read.
    pub reading: Rc<Reading>,
    /// The indicator.
    pub definition: Definition,
    /// The table it was read from.
    pub table: Rc<Cells>,
}

/// What would be added, what would be changed, and what is refused and why. What is the same is only counted.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let t = use_i18n();
    let [added, revised, same, refused] = props.reading.counts();
    let columns: Rc<[Column]> = [
        Column::new("place", t.measurement_col_place()),
        Column::new("member", t.indicator_member()),
        Column::new("edition", t.indicator_edition()),
        Column::new("what", t.measurement_col_what()),
    ]
    .into();
    let order = |cell: &&Cell| match cell.would {
        Would::Refused(_) => 0,
        Would::Revise { .. } => 1,
        Would::Add(_) => 2,
        Would::Same => 3,
    };
    let mut cells: Vec<&Cell> = props.reading.cells.iter().filter(|cell| cell.would != Would::Same).collect();
    shared::sort::by_key(&mut cells, order);
    let rows = cells.iter().map(|cell| row(&t, cell, props));
    let table = (!cells.is_empty()).then(|| {
        html! { <Table caption={t.measurement_preview()} quiet=true {columns} dense=true cards=true>{for rows}</Table> }
    });
    let color = if refused > 0 { Color::Warning } else { Color::Info };
    html! {
        <div class="stack">
            <Alert {color} title={t.measurement_counts(added, revised, same, refused)} live=true>
                <p hidden={refused == 0}>{t.measurement_counts_refused()}</p>
            </Alert>
            {slot(table)}
        </div>
    }
}

/// What would be said beside the number that is not said already: the day, a note, a source.
fn beside(t: &I18n, change: &Change, from: Option<&Figure>) -> String {
    let day = change.retrieved.map(|day| t.formats().day(&day.to_string(), Detail::Day));
    let other = |text: &str, stood: Option<&str>| {
        let shown = if text.is_empty() { "–" } else { text };
        (text != stood.unwrap_or_default()).then(|| shown.to_owned())
    };
    let note = other(&change.note, from.map(|figure| figure.note.as_str()));
    let source = other(&change.source, from.map(|figure| figure.source.as_str()));
    [(t.indicator_retrieved(), day), (t.indicator_note(), note), (t.indicator_source(), source)]
        .into_iter()
        .filter_map(|(name, text)| Some(format!(" {name}: {}", text?)))
        .collect()
}

fn row(t: &I18n, cell: &Cell, props: &PreviewProps) -> Html {
    let definition = &props.definition;
    let place = t.measurement_place(cell.row, cell.column);
    let member = cell.member.map_or_else(|| "–".to_owned(), |member| name_of(t, member.as_str()));
    let edition = cell.edition.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
    let now = |change: &Change| said(t, change.status, change.value, definition);
    let formula = props.table.formula_at((cell.row, cell.column));
    let formula =
        || slot(formula.map(|_| html! { <Tag color={Color::Warning}>{t.measurement_formula()}</Tag> }));
    let what = match &cell.would {
        Would::Add(change) => {
            html! { <span><Tag color={Color::Success}>{t.measurement_new()}</Tag>{" "}<b class="num">{now(change)}</b><span class="tiny quiet">{beside(t, change, None)}</span>{" "}{formula()}</span> }
        }
        Would::Revise { change, from } => {
            let before = said(t, from.status, from.value, definition);
            html! { <span><Tag color={Color::Info}>{t.measurement_changed()}</Tag>{" "}<s class="num">{before}</s>{" → "}<b class="num">{now(change)}</b><span class="tiny quiet">{beside(t, change, Some(from))}</span>{" "}{formula()}</span> }
        }
        Would::Same => html! { <span>{t.measurement_same()}</span> },
        Would::Refused(reason) => {
            html! { <span><Tag color={Color::Danger}>{t.measurement_refused()}</Tag>{" "}<q>{cell.text.clone()}</q>{" "}{reason_words(t, *reason, definition)}</span> }
        }
    };
    html! {
        <tr key={format!("{}-{}", cell.row, cell.column)}>
            <th scope="row" class="num">{place}</th>
            <td data-col={t.indicator_member()}>{member}</td>
            <td data-col={t.indicator_edition()} class="num">{edition}</td>
            <td data-col={t.measurement_col_what()}>{what}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use shared::measurement::Edition;

    use super::*;

    #[test]
    fn what_is_said_beside_a_number_is_shown_where_it_is_new() {
        let t = I18n::english();
        let figure = Figure {
            member: None,
            edition: Edition::of_year(2024),
            status: Status::Value,
            value: "0.5".parse().ok(),
            note: "First.".into(),
            source: "A yearbook".into(),
            retrieved: None,
            version: 1,
        };
        let change = Change { note: String::new(), ..figure.clone().taken_over() };
        assert_eq!(beside(&t, &change, Some(&figure)), " Note: –");
        assert_eq!(beside(&t, &change, None), " Source: A yearbook");
    }
}
