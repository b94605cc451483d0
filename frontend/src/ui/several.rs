//! Several of a list: what is chosen, each with a button that takes it out, and a choice of the rest.

use std::rc::Rc;

use yew::prelude::*;

use super::{Choice, Glyph, IconButton, Select, slot};
use crate::context::{use_announcer, use_i18n};

/// Properties of [`Several`].
#[derive(Properties, PartialEq)]
pub struct SeveralProps {
    /// What is chosen.
    pub legend: AttrValue,
    /// The words over the choice of the rest.
    pub add: AttrValue,
    /// Everything that can be chosen.
    pub choices: Rc<[Choice]>,
    /// The values that are, in order.
    pub value: Vec<String>,
    /// The values that are from now on.
    pub onchange: Callback<Vec<String>>,
    /// A sentence under the legend.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Nothing need be chosen.
    #[prop_or_default]
    pub optional: bool,
    /// The language of the choices, where it is another than the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// Several of a list, in the order in which they were chosen.
#[component]
pub fn Several(props: &SeveralProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let chosen = props.value.iter().map(|value| {
        let known = props.choices.iter().find(|choice| choice.value == value.as_str());
        let words = known.map_or_else(|| AttrValue::from(value.clone()), |choice| choice.label.clone());
        let label = format!("{}: {words}", t.common_remove());
        let remove = {
            let rest: Vec<String> = props.value.iter().filter(|one| *one != value).cloned().collect();
            let (onchange, announcer, said) = (props.onchange.clone(), announcer.clone(), label.clone());
            Callback::from(move |_: MouseEvent| {
                onchange.emit(rest.clone());
                announcer.say(said.clone());
            })
        };
        html! {
            <li key={value.clone()}>
                <span lang={props.lang.clone()}>{words}</span>
                <IconButton icon={Glyph::X} {label} end=true onclick={remove} />
            </li>
        }
    });
    let rest: Rc<[Choice]> = props
        .choices
        .iter()
        .filter(|one| !props.value.iter().any(|value| one.value == value.as_str()))
        .cloned()
        .collect();
    let add = {
        let (value, onchange) = (props.value.clone(), props.onchange.clone());
        Callback::from(move |one: String| {
            if !one.is_empty() {
                onchange.emit([value.clone(), vec![one]].concat());
            }
        })
    };
    // Drawn anew after each choice, so that it stands at its placeholder again.
    let key = props.value.len();
    let picker = (!rest.is_empty()).then(|| {
        html! {
            <Select
                {key}
                label={props.add.clone()}
                choices={rest}
                value=""
                placeholder={AttrValue::from(t.common_choose())}
                onchange={add}
                error={props.error.clone()}
                optional={props.optional}
            />
        }
    });
    html! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{props.legend.clone()}</legend>
            <p data-field="description" hidden={props.description.is_none()}>{props.description.clone()}</p>
            <ul class="group" hidden={props.value.is_empty()}>{for chosen}</ul>
            {slot(picker)}
        </fieldset>
    }
}
