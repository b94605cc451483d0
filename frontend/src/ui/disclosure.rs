//! What is not needed by most, behind a button that unfolds it.

use yew::prelude::*;

use super::{Glyph, Icon, use_id};

/// Properties of [`Disclosure`].
#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    /// The words of the button.
    pub words: AttrValue,
    /// It matters now: it stands open, and opens by itself when this becomes so. It is folded away again by hand alone.
    #[prop_or_default]
    pub open: bool,
    /// What is folded away.
    pub children: Html,
}

/// The button, and after it what it unfolds, in a row of its own.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let id = use_id();
    let open = use_state_eq(|| props.open);
    {
        let set = open.setter();
        use_effect_with(props.open, move |&matters| {
            if matters {
                set.set(true);
            }
        });
    }
    let onclick = {
        let (set, is_open) = (open.setter(), *open);
        Callback::from(move |_: MouseEvent| set.set(!is_open))
    };
    html! {
        <>
            <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={id.clone()}
                {onclick}
            >
                <Icon of={if *open { Glyph::ChevronDown } else { Glyph::ChevronRight }} />
                <span>{props.words.clone()}</span>
            </button>
            <div class="row unfolded" {id} hidden={!*open}>{props.children.clone()}</div>
        </>
    }
}
