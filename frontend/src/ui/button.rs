//! Buttons, and links that look like them.

use web_sys::MouseEvent;
use yew::prelude::*;

use super::{Glyph, Icon, slot};

/// How much a button asks for attention; one primary in a place at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Variant {
    /// Filled: the one thing to do here.
    #[default]
    Primary,
    /// Outlined.
    Secondary,
    /// Words alone.
    Tertiary,
}

impl Variant {
    /// As `data-variant`; primary has none.
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Primary => None,
            Self::Secondary => Some("secondary"),
            Self::Tertiary => Some("tertiary"),
        }
    }
}

/// The colour by its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// Of the surroundings, which is the accent unless said otherwise.
    #[default]
    Inherit,
    /// The accent, fjord.
    Accent,
    /// Ink.
    Neutral,
    /// It went well.
    Success,
    /// Something to know.
    Info,
    /// Something to watch.
    Warning,
    /// It fails, or cannot be taken back.
    Danger,
    /// Time: deadlines, what is to be reconfirmed.
    Time,
}

impl Color {
    /// As `data-color`.
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Inherit => None,
            Self::Accent => Some("accent"),
            Self::Neutral => Some("neutral"),
            Self::Success => Some("success"),
            Self::Info => Some("info"),
            Self::Warning => Some("warning"),
            Self::Danger => Some("danger"),
            Self::Time => Some("copper"),
        }
    }
}

/// How high a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 28 px, in cards and rows.
    Small,
    /// 32 px.
    #[default]
    Normal,
    /// 40 px, at the door.
    Tall,
}

impl Size {
    /// As a class.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Small => Some("small"),
            Self::Normal => None,
            Self::Tall => Some("tall"),
        }
    }
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// The words.
    pub children: Html,
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: Variant,
    /// The colour by role.
    #[prop_or_default]
    pub color: Color,
    /// The height.
    #[prop_or_default]
    pub size: Size,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// As wide as its place.
    #[prop_or_default]
    pub full: bool,
    /// Sends the form it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// Its act is under way: it turns, says so, and cannot be pressed again.
    #[prop_or_default]
    pub busy: bool,
    /// Cannot be pressed now. It stays reachable, so that a screen reader finds it; say beside it why.
    #[prop_or_default]
    pub disabled: bool,
    /// Id of the sentence that says why it cannot be pressed, or what it will do.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// What it does.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The element, for moving focus to it.
    #[prop_or_default]
    pub node: NodeRef,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let blocked = props.busy || props.disabled;
    let onclick = {
        let onclick = props.onclick.clone();
        Callback::from(move |event: MouseEvent| {
            if blocked {
                event.prevent_default();
            } else {
                onclick.emit(event);
            }
        })
    };
    html! {
        <button
            ref={props.node.clone()}
            type={if props.submit { "submit" } else { "button" }}
            class={classes!("ds-button", props.size.class())}
            data-variant={props.variant.attribute()}
            data-color={props.color.attribute()}
            data-fullwidth={props.full.then_some("true")}
            aria-busy={props.busy.then_some("true")}
            aria-disabled={blocked.then_some("true")}
            aria-describedby={props.describedby.clone()}
            {onclick}
        >
            { leading(props.icon, props.busy) }
            <span>{props.children.clone()}</span>
        </button>
    }
}

fn leading(icon: Option<Glyph>, busy: bool) -> Html {
    slot(if busy {
        Some(html! { <Icon of={Glyph::LoaderCircle} class="turn" /> })
    } else {
        icon.map(|glyph| html! { <Icon of={glyph} /> })
    })
}

/// Properties of [`LinkButton`].
#[derive(Properties, PartialEq)]
pub struct LinkButtonProps {
    /// Where it leads: an address outside the app's pages, a file. For a page of the app use `nav::Go`.
    pub href: AttrValue,
    /// The words.
    pub children: Html,
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: Variant,
    /// The colour by role.
    #[prop_or_default]
    pub color: Color,
    /// The height.
    #[prop_or_default]
    pub size: Size,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// Saves what it leads to under this name.
    #[prop_or_default]
    pub download: Option<AttrValue>,
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    html! {
        <a
            href={props.href.clone()}
            class={classes!("ds-button", props.size.class())}
            data-variant={props.variant.attribute()}
            data-color={props.color.attribute()}
            download={props.download.clone()}
        >
            { leading(props.icon, false) }
            <span>{props.children.clone()}</span>
        </a>
    }
}
