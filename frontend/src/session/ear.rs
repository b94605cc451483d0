//! What listens for a person as long as they are signed in. Nobody waits for it, so it is a part of its own.

use yew::prelude::*;

use crate::client::use_listening;
use crate::notification::use_unread_news;

/// Properties of [`Ear`].
#[derive(Properties, Clone, PartialEq)]
pub struct EarProps {
    /// The seat in which they listen: another hears other things.
    pub seat: AttrValue,
}

/// The ear. There is nothing of it to see.
#[component]
pub fn Ear(props: &EarProps) -> Html {
    use_listening(props.seat.clone());
    use_unread_news();
    html! { <div hidden=true /> }
}
