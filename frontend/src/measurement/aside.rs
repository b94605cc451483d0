//! What is said beside one figure of the grid: a note, and its own source.

use std::rc::Rc;

use shared::measurement::paste::Typed as Said;
use shared::measurement::{Figure, Place, standing};
use yew::prelude::*;

use super::grid::Typed;
use crate::context::use_i18n;
use crate::revision::by::name_of;
use crate::ui::TextInput;

/// Properties of [`Aside`].
#[derive(Properties, PartialEq)]
pub struct AsideProps {
    /// The figure with the caret, or the one that had it last.
    pub at: Place,
    /// What stands.
    pub figures: Rc<Vec<Figure>>,
    /// What was typed.
    pub typed: Rc<Typed>,
    /// What is typed of the figure now.
    pub ontype: Callback<(Place, Said)>,
}

/// A disclosure with the two fields.
#[component]
pub fn Aside(props: &AsideProps) -> Html {
    let t = use_i18n();
    let AsideProps { at, figures, typed, .. } = props;
    let stands = standing(figures, at.0, &at.1);
    let said = typed.get(at).cloned().unwrap_or_default();
    let now = |said: &Option<String>, stands: Option<&String>| {
        said.clone().or_else(|| stands.cloned()).unwrap_or_default()
    };
    let note = now(&said.note, stands.map(|figure| &figure.note));
    let source = now(&said.source, stands.map(|figure| &figure.source));
    let typing = |set: fn(&mut Said, String)| {
        let (at, said) = (at.clone(), said.clone());
        props.ontype.reform(move |text: String| {
            let mut said = said.clone();
            set(&mut said, text);
            (at.clone(), said)
        })
    };
    let whose = at.0.map(|member| format!("{}, ", name_of(&t, member.as_str()))).unwrap_or_default();
    html! {
        <details class="papers">
            <summary class="small">{t.measurement_aside(format!("{whose}{}", at.1))}</summary>
            <div class="stack">
                <TextInput label={t.indicator_note()} value={note} oninput={typing(|said, text| said.note = Some(text))} optional=true />
                <TextInput label={t.indicator_source()} description={AttrValue::from(t.measurement_aside_source())} value={source} oninput={typing(|said, text| said.source = Some(text))} optional=true />
            </div>
        </details>
    }
}
