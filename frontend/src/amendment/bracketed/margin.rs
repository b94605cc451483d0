//! What stands beside a clause: two lines of each amendment and of what is said, so that the text reads on; all of it once somebody asks.

use yew::prelude::*;

use crate::context::use_i18n;
use crate::ui::{Glyph, Icon};

/// Properties of [`Margin`].
#[derive(Properties, PartialEq)]
pub struct MarginProps {
    /// What the clause is called.
    pub label: AttrValue,
    /// Whether anything in it has more to it than its first lines.
    pub folds: bool,
    /// Whether somebody has gone to the clause, or has selected some of it: they are offered all that is beside it.
    pub here: bool,
    /// The cards and the threads.
    pub children: Html,
}

/// The margin of one clause. What is open stays open when another is opened: nothing moves under the pointer.
#[component]
pub fn Margin(props: &MarginProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| false);
    {
        let open = open.setter();
        use_effect_with(props.here, move |here| {
            if *here {
                open.set(true);
            }
        });
    }
    // With a pointer the whole margin opens, a click and not a press: what is pressed must not move before it is let go.
    let unfold = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            open.set(!*open);
        })
    };
    let title = t.amendment_brackets_beside(&props.label);
    let (expanded, icon) = if *open { ("true", Glyph::ChevronUp) } else { ("false", Glyph::ChevronDown) };
    html! {
        <aside class={classes!("margin", open.then_some("opened"))} aria-label={title.clone()} onclick={unfold}>
            {props.children.clone()}
            <button type="button" class="unfold" hidden={!props.folds} aria-label={title} aria-expanded={expanded} onclick={toggle}><Icon of={icon} /></button>
        </aside>
    }
}
