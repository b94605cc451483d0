//! Measures whose figures are known: one of them is chosen, and is then a table like any other.

use std::rc::Rc;

use shared::api::measurement::{EARLIER, ListMeasures, Measure};
use shared::api::result::OfResult;
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
    /// What was chosen.
    pub onchoose: Callback<Measure>,
}

/// Chooses a known measure. Choosing does something at once, so that nothing stays chosen.
#[component]
pub fn ChooseKnown(props: &ChooseKnownProps) -> Html {
    let t = use_i18n();
    let known = use_resource::<ListMeasures>(Some((props.of.clone(), ())), &[]);
    let measures = known.data.clone().unwrap_or_default();
    let name = |one: &Measure| {
        let name = if one.key == EARLIER { t.measurement_earlier(&one.title) } else { one.title.clone() };
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
    let heads = ["member", "edition", "status", "value", "note", "source"].map(str::to_owned).to_vec();
    let line = |one: &shared::measurement::Change| {
        vec![
            one.member.map(|member| member.to_string()).unwrap_or_default(),
            one.edition.to_string(),
            one.status.as_str().to_owned(),
            // A whole and three decimals alone may be a thousand: with one more, it is not.
            one.value.map(|value| value.fixed(measure.definition.decimals.max(4))).unwrap_or_default(),
            one.note.clone(),
            one.source.clone(),
        ]
    };
    std::iter::once(heads).chain(measure.figures.iter().map(line)).collect()
}
