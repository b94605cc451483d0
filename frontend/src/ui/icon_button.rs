//! A button that shows an icon alone; its words are its accessible name and its tip.

use web_sys::MouseEvent;
use yew::prelude::*;

use super::{Color, Glyph, Icon, Size, Tip, Variant};

/// Properties of [`IconButton`].
#[derive(Properties, PartialEq)]
pub struct IconButtonProps {
    /// The icon.
    pub icon: Glyph,
    /// The words.
    pub label: AttrValue,
    /// How much it asks for attention.
    #[prop_or(Variant::Tertiary)]
    pub variant: Variant,
    /// The colour by role.
    #[prop_or(Color::Neutral)]
    pub color: Color,
    /// The height, and the width.
    #[prop_or_default]
    pub size: Size,
    /// For what can be on or off.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Cannot be pressed now.
    #[prop_or_default]
    pub disabled: bool,
    /// The tip lines up with the right edge.
    #[prop_or_default]
    pub end: bool,
    /// What it does.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The element, for moving focus to it.
    #[prop_or_default]
    pub node: NodeRef,
}

/// A button with an icon alone.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    let onclick = {
        let (onclick, disabled) = (props.onclick.clone(), props.disabled);
        Callback::from(move |event: MouseEvent| {
            if !disabled {
                onclick.emit(event);
            }
        })
    };
    html! {
        <Tip text={props.label.clone()} end={props.end}>
            <button
                ref={props.node.clone()}
                type="button"
                class={classes!("ds-button", props.size.class())}
                data-icon="true"
                data-variant={props.variant.attribute()}
                data-color={props.color.attribute()}
                aria-label={props.label.clone()}
                aria-pressed={props.pressed.map(|on| if on { "true" } else { "false" })}
                aria-disabled={props.disabled.then_some("true")}
                {onclick}
            >
                <Icon of={props.icon} />
            </button>
        </Tip>
    }
}
