//! Yes or no: a box in a form, and a switch that acts at once.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::use_id;

/// Properties of [`Checkbox`] and [`Switch`].
#[derive(Properties, PartialEq)]
pub struct CheckedProps {
    /// The words beside it.
    pub label: AttrValue,
    /// Whether it is on.
    pub checked: bool,
    /// Whether it was turned on.
    #[prop_or_default]
    pub onchange: Callback<bool>,
    /// A sentence under the label.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
}

/// Something that is so or not, and is sent with its form.
#[component]
pub fn Checkbox(props: &CheckedProps) -> Html {
    let id = use_id();
    draw(props, id, None)
}

/// Something that is on or off and takes effect at once.
#[component]
pub fn Switch(props: &CheckedProps) -> Html {
    let id = use_id();
    draw(props, id, Some("switch"))
}

fn draw(props: &CheckedProps, id: AttrValue, role: Option<&'static str>) -> Html {
    let description = format!("{id}-d");
    let onchange =
        props.onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <div class="ds-field">
            <input
                type="checkbox"
                class="ds-input"
                {role}
                id={id.clone()}
                checked={props.checked}
                disabled={props.disabled}
                aria-describedby={props.description.is_some().then(|| description.clone())}
                {onchange}
            />
            <label class="ds-label" data-weight="regular" for={id}>{props.label.clone()}</label>
            <div data-field="description" id={description} hidden={props.description.is_none()}>
                {props.description.clone()}
            </div>
        </div>
    }
}
