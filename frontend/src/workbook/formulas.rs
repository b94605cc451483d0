//! What is said of the formulas in a file: a file has what they last came to, which may be old, or nought where nobody ever computed it.

use std::rc::Rc;

use shared::measurement::sheet::Cells;
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::{Alert, Color, slot};

/// The most places that are named, runs of cells counted once.
const PLACES_MOST: usize = 60;

/// Properties of [`Formulas`].
#[derive(Properties, PartialEq)]
pub struct FormulasProps {
    /// The table that was opened.
    pub of: Rc<Cells>,
}

/// A warning that names them by row and column, where there are any.
#[component]
pub fn Formulas(props: &FormulasProps) -> Html {
    let t = use_i18n();
    let said = sentences(&t, &props.of);
    slot((!said.is_empty()).then(|| {
        let said = said.iter().enumerate().map(|(at, words)| html! { <p key={at}>{words.clone()}</p> });
        html! { <Alert color={Color::Warning} title={t.measurement_formulas()} live=true>{for said}</Alert> }
    }))
}

fn sentences(t: &I18n, cells: &Cells) -> Vec<String> {
    let places = |computed: bool| {
        let runs = cells.runs(computed);
        let more = (runs.len() > PLACES_MOST).then(|| "…".to_owned());
        let named = runs.iter().take(PLACES_MOST).map(|run| {
            if run.first == run.last {
                t.measurement_place(run.first, run.column)
            } else {
                t.measurement_places(run.first, run.last, run.column)
            }
        });
        named.chain(more).collect::<Vec<_>>().join("; ")
    };
    let (computed, uncomputed) = (places(true), places(false));
    let computed = (!computed.is_empty()).then(|| t.measurement_formulas_computed(computed));
    let uncomputed = (!uncomputed.is_empty()).then(|| t.measurement_formulas_uncomputed(uncomputed));
    computed.into_iter().chain(uncomputed).collect()
}

#[cfg(test)]
mod tests {
    use shared::api::workbook::Formula;

    use super::*;

    #[test]
    fn formulas_are_named_by_row_and_column_and_those_without_a_value_apart() {
        let t = I18n::english();
        assert_eq!(sentences(&t, &Cells::default()), Vec::<String>::new());
        let formula = |row, column, computed| Formula { row, column, computed };
        let formulas =
            vec![formula(2, 3, true), formula(3, 3, true), formula(3, 5, false), formula(9, 2, true)];
        let said = sentences(&t, &Cells { formulas, ..Cells::default() });
        let computed = format!("{}; {}", t.measurement_places(2, 3, 3), t.measurement_place(9, 2));
        let uncomputed = t.measurement_place(3, 5);
        assert_eq!(
            said,
            [t.measurement_formulas_computed(computed), t.measurement_formulas_uncomputed(uncomputed)]
        );
        let many = (1..=61).map(|row| formula(row * 2, 1, true)).collect();
        assert!(sentences(&t, &Cells { formulas: many, ..Cells::default() })[0].contains('…'));
    }
}
