//! One of a few, all of them seen.

use std::rc::Rc;

use yew::prelude::*;

use super::{Choice, use_id};

/// Properties of [`RadioGroup`].
#[derive(Properties, PartialEq)]
pub struct RadioGroupProps {
    /// The question.
    pub legend: AttrValue,
    /// What can be chosen.
    pub choices: Rc<[Choice]>,
    /// What is chosen.
    pub value: AttrValue,
    /// What was chosen.
    #[prop_or_default]
    pub onchange: Callback<AttrValue>,
    /// A sentence under the question.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// One of a few.
#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let id = use_id();
    let validation = format!("{id}-v");
    let fields = props.choices.iter().map(|choice| {
        let own = format!("{id}-{}", choice.value);
        let hint = format!("{own}-d");
        let onchange = {
            let value = choice.value.clone();
            props.onchange.reform(move |_| value.clone())
        };
        html! {
            <div class="ds-field" key={choice.value.to_string()}>
                <input
                    type="radio"
                    class="ds-input"
                    id={own.clone()}
                    name={id.clone()}
                    value={choice.value.clone()}
                    checked={choice.value == props.value}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={choice.hint.is_some().then(|| hint.clone())}
                    {onchange}
                />
                <label class="ds-label" data-weight="regular" for={own}>{choice.label.clone()}</label>
                <div data-field="description" id={hint} hidden={choice.hint.is_none()}>{choice.hint.clone()}</div>
            </div>
        }
    });
    html! {
        <fieldset class="ds-fieldset" aria-describedby={props.error.is_some().then(|| validation.clone())}>
            <legend>{props.legend.clone()}</legend>
            <p data-field="description" hidden={props.description.is_none()}>{props.description.clone()}</p>
            <div class="stack">{for fields}</div>
            <p class="ds-validation-message" data-field="validation" id={validation} hidden={props.error.is_none()}>
                {props.error.clone()}
            </p>
        </fieldset>
    }
}
