//! Tabs: parts of one thing of which one is seen.

use std::rc::Rc;

use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::{focus, use_id};

/// One tab.
#[derive(Clone, PartialEq)]
pub struct Tab {
    /// Its key, also in the address where the page keeps it there.
    pub key: AttrValue,
    /// Its words, with a count where there is one: "Comments 7".
    pub label: AttrValue,
}

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the tabs are parts of.
    pub label: AttrValue,
    /// The tabs.
    pub tabs: Rc<[Tab]>,
    /// The key of the one that is seen.
    pub selected: AttrValue,
    /// The key of the one that was chosen.
    pub onselect: Callback<AttrValue>,
    /// What is seen.
    pub children: Html,
}

/// Tabs and the panel of the one that is chosen. The arrow keys choose at once.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let id = use_id();
    let list = use_node_ref();
    let panel = format!("{id}-p");
    let onkeydown = {
        let (list, tabs, onselect) = (list.clone(), props.tabs.clone(), props.onselect.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(list) = list.cast::<Element>() else { return };
            if let Some(tab) =
                focus::move_by_key(&event, &list, "[role=tab]", false).and_then(|at| tabs.get(at))
            {
                onselect.emit(tab.key.clone());
            }
        })
    };
    let tabs = props.tabs.iter().map(|tab| {
        let on = tab.key == props.selected;
        let onclick = {
            let key = tab.key.clone();
            props.onselect.reform(move |_| key.clone())
        };
        html! {
            <button
                key={tab.key.to_string()}
                type="button"
                role="tab"
                id={format!("{id}-{}", tab.key)}
                aria-selected={if on { "true" } else { "false" }}
                aria-controls={panel.clone()}
                tabindex={if on { "0" } else { "-1" }}
                {onclick}
            >
                {tab.label.clone()}
            </button>
        }
    });
    html! {
        <div class="ds-tabs">
            <div role="tablist" ref={list} aria-label={props.label.clone()} {onkeydown}>{for tabs}</div>
            <div role="tabpanel" id={panel.clone()} aria-labelledby={format!("{id}-{}", props.selected)} tabindex="0">
                {props.children.clone()}
            </div>
        </div>
    }
}
