//! One of a list that is too long for buttons.

use std::rc::Rc;

use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

use super::{Choice, Field, Wiring};

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The words over it.
    pub label: AttrValue,
    /// What can be chosen.
    pub choices: Rc<[Choice]>,
    /// What is chosen; a value that is none of them shows the placeholder.
    pub value: AttrValue,
    /// What was chosen.
    #[prop_or_default]
    pub onchange: Callback<String>,
    /// What is shown before anything is chosen.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// A sentence under the label.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Need not be chosen.
    #[prop_or_default]
    pub optional: bool,
}

/// One of a list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let onchange =
        props.onchange.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let control = {
        let (choices, value, placeholder) =
            (props.choices.clone(), props.value.clone(), props.placeholder.clone());
        Callback::from(move |wiring: Wiring| {
            let first = placeholder.iter().map(|words| (AttrValue::from(""), words.clone()));
            let rest = choices.iter().map(|choice| (choice.value.clone(), choice.label.clone()));
            let options = first.chain(rest).map(|(option, words)| {
                html! { <option key={option.to_string()} value={option.clone()} selected={option == value}>{words}</option> }
            });
            html! {
                <select
                    class="ds-input"
                    id={wiring.id}
                    aria-describedby={wiring.describedby}
                    aria-invalid={wiring.invalid}
                    onchange={onchange.clone()}
                >
                    {for options}
                </select>
            }
        })
    };
    html! {
        <Field
            label={props.label.clone()}
            description={props.description.clone()}
            error={props.error.clone()}
            optional={props.optional}
            {control}
        />
    }
}
