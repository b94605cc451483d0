//! What an empty list says: what is not here, when it will be, and one thing to do.

use yew::prelude::*;

use super::{Glyph, Icon, slot};

/// Properties of [`Empty`].
#[derive(Properties, PartialEq)]
pub struct EmptyProps {
    /// An icon over the words.
    #[prop_or(Glyph::Inbox)]
    pub icon: Glyph,
    /// What is not here.
    pub title: AttrValue,
    /// When it will be, or how it comes.
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// One button.
    #[prop_or_default]
    pub action: Option<Html>,
}

/// Stands in the place of a list that is empty.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty">
            <Icon of={props.icon} />
            <b>{props.title.clone()}</b>
            <p class="small" hidden={props.text.is_none()}>{props.text.clone()}</p>
            {slot(props.action.clone())}
        </div>
    }
}
