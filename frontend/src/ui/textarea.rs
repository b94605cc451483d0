//! A field of several lines.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::{Field, Wiring};

/// Properties of [`TextArea`].
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    /// The words over it.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// What is typed, at every stroke.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// A sentence under the label.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Need not be filled in.
    #[prop_or_default]
    pub optional: bool,
    /// Lines shown at first.
    #[prop_or(3)]
    pub rows: u32,
    /// Characters it takes at most.
    #[prop_or_default]
    pub maxlength: Option<u32>,
    /// The element, for moving focus to it.
    #[prop_or_default]
    pub node: NodeRef,
}

/// A field of several lines.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let control = {
        let (value, rows, maxlength, node) =
            (props.value.clone(), props.rows, props.maxlength, props.node.clone());
        Callback::from(move |wiring: Wiring| {
            html! {
                <textarea
                    ref={node.clone()}
                    class="ds-input"
                    id={wiring.id}
                    aria-describedby={wiring.describedby}
                    aria-invalid={wiring.invalid}
                    rows={rows.to_string()}
                    maxlength={maxlength.map(|most| most.to_string())}
                    value={value.clone()}
                    oninput={oninput.clone()}
                />
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
