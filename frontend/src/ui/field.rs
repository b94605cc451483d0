//! A label, a description, a control and what is wrong with it, tied together.

use yew::prelude::*;

use super::use_id;
use crate::context::use_i18n;

/// What a control must carry so that its label, description and error are read with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Wiring {
    /// `id`
    pub id: AttrValue,
    /// `aria-describedby`
    pub describedby: Option<AttrValue>,
    /// `aria-invalid`; the style sheet keys on the value.
    pub invalid: Option<&'static str>,
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The words over the control.
    pub label: AttrValue,
    /// A sentence between label and control.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong, in one sentence.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says "optional" after the label. Required fields are the rule and say nothing.
    #[prop_or_default]
    pub optional: bool,
    /// Draws the control with its wiring.
    pub control: Callback<Wiring, Html>,
}

/// A label, a control and the words about it. The inputs of this kit draw it themselves.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let t = use_i18n();
    let id = use_id();
    let description = format!("{id}-d");
    let validation = format!("{id}-v");
    let described: Vec<&str> = [
        props.description.is_some().then_some(description.as_str()),
        props.error.is_some().then_some(validation.as_str()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let wiring = Wiring {
        id: id.clone(),
        describedby: (!described.is_empty()).then(|| described.join(" ").into()),
        invalid: props.error.is_some().then_some("true"),
    };
    html! {
        <div class="ds-field">
            <label class="ds-label" for={id}>
                {props.label.clone()}
                <span class="optional" hidden={!props.optional}>{format!(" ({})", t.common_optional())}</span>
            </label>
            <div data-field="description" id={description} hidden={props.description.is_none()}>
                {props.description.clone()}
            </div>
            {props.control.emit(wiring)}
            <p class="ds-validation-message" data-field="validation" id={validation} hidden={props.error.is_none()}>
                {props.error.clone()}
            </p>
        </div>
    }
}
