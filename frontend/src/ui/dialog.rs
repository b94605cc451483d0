//! Dialogs and drawers: the browser's own `<dialog>`, which keeps the focus inside and gives it back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{focus, slot, use_id};
use crate::context::use_i18n;

/// Where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placement {
    /// In the middle: a question.
    #[default]
    Center,
    /// At the left, from top to bottom: a drawer with an outline.
    Left,
    /// At the right, from top to bottom: a drawer with details.
    Right,
    /// From the bottom, on small screens.
    Bottom,
}

impl Placement {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Center => None,
            Self::Left => Some("left"),
            Self::Right => Some("right"),
            Self::Bottom => Some("bottom"),
        }
    }
}

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// It was closed: by its button, by Escape, by a press outside where that is allowed. Set `open` to false.
    pub onclose: Callback<()>,
    /// What it is about; for a dangerous act, a question that names what will happen.
    pub title: AttrValue,
    /// What it holds. Drawn only while it is open, so every opening begins afresh.
    #[prop_or_default]
    pub children: Html,
    /// Buttons under it, the one that acts first.
    #[prop_or_default]
    pub actions: Option<Html>,
    /// Where it lies.
    #[prop_or_default]
    pub placement: Placement,
    /// A press outside closes it too. Not for dialogs in which something is written.
    #[prop_or_default]
    pub light: bool,
}

/// What a person writes or chooses in.
const FIELDS: &str = ".body :is(input, select, textarea):not([disabled])";

/// A dialog over the page, or a drawer at its side.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let t = use_i18n();
    let id = use_id();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>()
                && *open != dialog.open()
            {
                if *open {
                    // It fails only for a dialog that is open or not in the document; neither can be here.
                    drop(dialog.show_modal());
                    // To what is asked for, where something is; else the browser has put the focus on the close button.
                    if let Some(first) = focus::all(&dialog, FIELDS).first() {
                        focus::set(first);
                    }
                } else {
                    dialog.close();
                }
            }
        });
    }
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog
            ref={node}
            class="ds-dialog"
            data-placement={props.placement.attribute()}
            aria-labelledby={id.clone()}
            closedby={if props.light { "any" } else { "closerequest" }}
            onclose={props.onclose.reform(|_| ())}
        >
            <button
                type="button"
                class="ds-button"
                data-icon="true"
                data-variant="tertiary"
                data-color="neutral"
                data-command="close"
                aria-label={t.common_close()}
                onclick={close}
            />
            <div class="ds-dialog__block"><h2 class="title" id={id}>{props.title.clone()}</h2></div>
            <div class="ds-dialog__block body">{slot(props.open.then(|| props.children.clone()))}</div>
            <div class="ds-dialog__block actions" hidden={props.actions.is_none()}>
                {slot(props.actions.clone().filter(|_| props.open))}
            </div>
        </dialog>
    }
}
