//! Fields of one line: text, e-mail, password, numbers, days.

use web_sys::{FocusEvent, HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::{Field, Wiring};

/// What is typed; the browser offers the right keyboard and the right help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "they are HTML's own")]
pub enum InputKind {
    #[default]
    Text,
    Email,
    Password,
    Number,
    Search,
    Url,
    Date,
}

impl InputKind {
    fn attribute(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Number => "number",
            Self::Search => "search",
            Self::Url => "url",
            Self::Date => "date",
        }
    }
}

/// Properties of [`TextInput`].
#[derive(Properties, PartialEq)]
pub struct TextInputProps {
    /// The words over it.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// What is typed, at every stroke.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// When it is left.
    #[prop_or_default]
    pub onblur: Callback<FocusEvent>,
    /// What kind of thing is typed.
    #[prop_or_default]
    pub kind: InputKind,
    /// A sentence under the label.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Need not be filled in.
    #[prop_or_default]
    pub optional: bool,
    /// Can be read but not changed.
    #[prop_or_default]
    pub readonly: bool,
    /// HTML's `autocomplete` token (WCAG 1.3.5), for example `email`.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// The name in a form, for password managers.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Characters it takes at most.
    #[prop_or_default]
    pub maxlength: Option<u32>,
    /// The least day or number.
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// The largest day or number.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// The element, for moving focus to it.
    #[prop_or_default]
    pub node: NodeRef,
}

/// A field of one line.
#[component]
pub fn TextInput(props: &TextInputProps) -> Html {
    let oninput =
        props.oninput.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let control = {
        let (value, onblur, kind) = (props.value.clone(), props.onblur.clone(), props.kind);
        let (readonly, maxlength, node) = (props.readonly, props.maxlength, props.node.clone());
        let (autocomplete, name) = (props.autocomplete.clone(), props.name.clone());
        let (min, max) = (props.min.clone(), props.max.clone());
        Callback::from(move |wiring: Wiring| {
            html! {
                <input
                    ref={node.clone()}
                    class="ds-input"
                    type={kind.attribute()}
                    id={wiring.id}
                    aria-describedby={wiring.describedby}
                    aria-invalid={wiring.invalid}
                    value={value.clone()}
                    readonly={readonly}
                    autocomplete={autocomplete.clone()}
                    name={name.clone()}
                    maxlength={maxlength.map(|most| most.to_string())}
                    min={min.clone()}
                    max={max.clone()}
                    oninput={oninput.clone()}
                    onblur={onblur.clone()}
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

/// Properties of [`DateInput`].
#[derive(Properties, PartialEq)]
pub struct DateInputProps {
    /// The words over it.
    pub label: AttrValue,
    /// The day as `YYYY-MM-DD`, or nothing.
    pub value: AttrValue,
    /// The day chosen, as `YYYY-MM-DD`, or nothing.
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
    /// The first day that can be chosen.
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// The last day that can be chosen.
    #[prop_or_default]
    pub max: Option<AttrValue>,
}

/// A day, chosen with the browser's own calendar.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    html! {
        <TextInput
            kind={InputKind::Date}
            label={props.label.clone()}
            value={props.value.clone()}
            oninput={props.oninput.clone()}
            description={props.description.clone()}
            error={props.error.clone()}
            optional={props.optional}
            min={props.min.clone()}
            max={props.max.clone()}
        />
    }
}
