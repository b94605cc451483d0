//! Measures whose figures are known: one of them is chosen, and is then a table like any other.

use std::rc::Rc;

use shared::api::measurement::{ListMeasures, Measure};
use shared::api::result::OfResult;
use shared::measurement::csv;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::use_i18n;
use crate::ui::{Choice, Select};

/// Properties of [`ChooseKnown`].
#[derive(Properties, PartialEq)]
pub struct ChooseKnownProps {
    /// The indicator that is to take it over.
    pub of: OfResult,
    /// The words over it.
    pub label: AttrValue,
    /// A sentence under the label.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// The key of the one that is chosen on arrival.
    #[prop_or_default]
    pub first: Option<String>,
    /// What was chosen.
    pub onchoose: Callback<Measure>,
}

/// Chooses a known measure. Choosing does something at once, so that nothing stays chosen.
#[component]
pub fn ChooseKnown(props: &ChooseKnownProps) -> Html {
    let t = use_i18n();
    let known = use_resource::<ListMeasures>(Some((props.of.clone(), ())), &[]);
    let measures = known.data.clone().unwrap_or_default();
    {
        let (measures, onchoose) = (measures.clone(), props.onchoose.clone());
        use_effect_with((known.data.is_some(), props.first.clone()), move |(_, first)| {
            if let Some(measure) = measures.iter().find(|one| Some(&one.key) == first.as_ref()) {
                onchoose.emit(measure.clone());
            }
        });
    }
    let name = |one: &Measure| {
        let name = if one.is_earlier() { t.measurement_earlier(&one.title) } else { one.title.clone() };
        Choice::new(one.key.clone(), name)
    };
    let choices: Rc<[Choice]> = measures.iter().map(name).collect();
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |key: String| {
            if let Some(measure) = measures.iter().find(|one| one.key == key) {
                onchoose.emit(measure.clone());
            }
        })
    };
    html! {
        <Select label={props.label.clone()} description={props.description.clone()} {choices} value="" placeholder={t.common_choose()} {onchange} optional=true />
    }
}

/// The figures of a measure as a list with a line for each, for the rule that reads tables.
pub fn as_list(measure: &Measure) -> Vec<Vec<String>> {
    let heads = csv::HEADINGS.map(str::to_owned).to_vec();
    let line = |one: &shared::measurement::Change| {
        vec![
            one.member.map(|member| member.to_string()).unwrap_or_default(),
            one.edition.to_string(),
            one.status.as_str().to_owned(),
            // A whole and three decimals alone may be a thousand: with one more, it is not.
            one.value.map(|value| value.fixed(measure.definition.decimals.max(4))).unwrap_or_default(),
            one.note.clone(),
            one.source.clone(),
            one.retrieved.map(|day| day.to_string()).unwrap_or_default(),
        ]
    };
    std::iter::once(heads).chain(measure.figures.iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use shared::indicator::{Definition, Direction, Spread};
    use shared::measurement::number::Fault;
    use shared::measurement::paste::{Ground, Reason, Would, read};
    use shared::measurement::sheet::Cells;
    use shared::measurement::{Change, Edition, Status};

    use super::*;

    fn counting(decimals: u8) -> Definition {
        Definition {
            unit: "index".into(),
            direction: Direction::Up,
            source: "A survey".into(),
            cycle: 2,
            decimals,
            spread: Spread::Members,
            baseline: None,
            breaks: Vec::new(),
            note: String::new(),
        }
    }

    fn measure(numbers: [&str; 3]) -> Measure {
        let figures = ["DK", "EE", "FI"].into_iter().zip(numbers).map(|(member, number)| Change {
            member: member.parse().ok(),
            edition: Edition::of_year(2024),
            status: Status::Value,
            value: number.parse().ok(),
            note: String::new(),
            source: String::new(),
            retrieved: None,
            version: 0,
        });
        let (key, title) = ("a".to_owned(), "A measure".to_owned());
        Measure { key, title, definition: counting(4), figures: figures.collect() }
    }

    #[test]
    fn a_figure_with_more_decimals_than_the_indicator_takes_is_refused_and_not_rounded() {
        let of = measure(["0.9847", "0.98", "1.000"]);
        let members: Vec<_> = of.figures.iter().filter_map(|one| one.member).collect();
        let read_for = |definition: &Definition| {
            let (figures, editions, may) = (&[], &[], &|_| true);
            let today = "2026-11-24".parse().unwrap();
            let ground = Ground { definition, members: &members, editions, figures, caret: None, today, may };
            let cells = read(&Cells::of_rows(as_list(&of)), &ground).expect("a list").cells;
            cells.into_iter().map(|cell| cell.would).collect::<Vec<_>>()
        };
        let would = read_for(&counting(2));
        assert_eq!(would[0], Would::Refused(Reason::Number(Fault::TooManyDecimals)));
        assert!(matches!(&would[1], Would::Add(change) if change.value == "0.98".parse().ok()), "{would:?}");
        assert!(
            matches!(&would[2], Would::Add(change) if change.value == "1".parse().ok()),
            "not a thousand: {would:?}"
        );
        assert!(read_for(&counting(4)).iter().all(|one| matches!(one, Would::Add(_))));
    }
}
