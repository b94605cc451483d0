//! One of two to four ways of seeing, side by side.

use std::rc::Rc;

use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::{Choice, focus};

/// Properties of [`ToggleGroup`].
#[derive(Properties, PartialEq)]
pub struct ToggleGroupProps {
    /// What is chosen between.
    pub label: AttrValue,
    /// The ways.
    pub choices: Rc<[Choice]>,
    /// The one that holds.
    pub value: AttrValue,
    /// The one that was chosen.
    pub onchange: Callback<AttrValue>,
    /// Quieter, for filters; the louder one is for modes.
    #[prop_or_default]
    pub quiet: bool,
    /// Choosing is an act that others see: the arrow keys only lead to a way, and Enter or Space chooses it.
    #[prop_or_default]
    pub acts: bool,
}

/// One of a few ways of seeing. The arrow keys choose at once, unless choosing is an act.
#[component]
pub fn ToggleGroup(props: &ToggleGroupProps) -> Html {
    let node = use_node_ref();
    let onkeydown = {
        let (node, choices, onchange) = (node.clone(), props.choices.clone(), props.onchange.clone());
        let acts = props.acts;
        Callback::from(move |event: KeyboardEvent| {
            let Some(group) = node.cast::<Element>() else { return };
            let at = focus::move_by_key(&event, &group, "[role=radio]", false);
            if let Some(choice) = at.filter(|_| !acts).and_then(|at| choices.get(at)) {
                onchange.emit(choice.value.clone());
            }
        })
    };
    let none_holds = !props.choices.iter().any(|choice| choice.value == props.value);
    let buttons = props.choices.iter().enumerate().map(|(at, choice)| {
        let on = choice.value == props.value;
        let onclick = {
            let value = choice.value.clone();
            props.onchange.reform(move |_| value.clone())
        };
        html! {
            <button
                key={choice.value.to_string()}
                type="button"
                class="ds-button"
                data-variant="tertiary"
                role="radio"
                aria-checked={if on { "true" } else { "false" }}
                tabindex={if on || (none_holds && at == 0) { "0" } else { "-1" }}
                {onclick}
            >
                {choice.label.clone()}
            </button>
        }
    });
    html! {
        <div
            ref={node}
            class="ds-toggle-group"
            data-variant={props.quiet.then_some("secondary")}
            role="radiogroup"
            aria-label={props.label.clone()}
            {onkeydown}
        >
            {for buttons}
        </div>
    }
}
