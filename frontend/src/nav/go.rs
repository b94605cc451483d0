//! Links between the app's pages. They ask before they leave something that is not saved.

use web_sys::MouseEvent;
use yew::prelude::*;
use yew_router::prelude::*;
use yew_router::query::Raw;

use super::Route;
use crate::context::unsaved::use_unsaved_count;
use crate::context::use_i18n;
use crate::ui::{Color, Glyph, Icon, Size, Variant, slot};

/// Goes to a page, having asked where something is not saved.
#[hook]
pub fn use_go() -> Callback<Route> {
    use_go_to().reform(|to| (to, AttrValue::default()))
}

/// The same, with a query such as `from=1&to=2` behind the page's path.
#[hook]
pub fn use_go_to() -> Callback<(Route, AttrValue)> {
    let navigator = use_navigator();
    let may_leave = use_may_leave();
    Callback::from(move |(to, query): (Route, AttrValue)| {
        if may_leave.emit(())
            && let Some(navigator) = &navigator
        {
            push(navigator, &to, &query);
        }
    })
}

/// Whether what is filled in may be left; it asks where something is not saved.
#[hook]
pub fn use_may_leave() -> Callback<(), bool> {
    let unsaved = use_unsaved_count();
    let t = use_i18n();
    // The browser's own question: it cannot be missed, and it needs nothing that a half-left page may have lost.
    Callback::from(move |()| {
        !unsaved.any() || gloo::utils::window().confirm_with_message(&t.common_unsaved_text()).unwrap_or(true)
    })
}

fn push(navigator: &Navigator, to: &Route, query: &AttrValue) {
    if query.is_empty() {
        navigator.push(to);
    } else {
        let Ok(()) = navigator.push_with_query(to, Raw(query.as_str()));
    }
}

/// A page's address with its query.
fn address(to: &Route, query: &AttrValue) -> String {
    if query.is_empty() { to.to_path() } else { format!("{}?{query}", to.to_path()) }
}

/// A plain press of the main button; anything else (a new tab, a download) is the browser's.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

fn press(to: &Route, query: &AttrValue, go: Callback<(Route, AttrValue)>) -> Callback<MouseEvent> {
    let to = (to.clone(), query.clone());
    Callback::from(move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            go.emit(to.clone());
        }
    })
}

/// Properties of [`Go`].
#[derive(Properties, PartialEq)]
pub struct GoProps {
    /// Where to.
    pub to: Route,
    /// What stands behind the path: `from=1&to=2`, already encoded.
    #[prop_or_default]
    pub query: AttrValue,
    /// The words.
    pub children: Html,
    /// Classes; a plain link has none.
    #[prop_or_default]
    pub class: Classes,
    /// The accessible name, where the words do not say it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// It leads to the page one is on, in a navigation.
    #[prop_or_default]
    pub current: bool,
}

/// A link to a page of the app.
#[component]
pub fn Go(props: &GoProps) -> Html {
    let go = use_go_to();
    html! {
        <a
            href={address(&props.to, &props.query)}
            class={props.class.clone()}
            aria-label={props.label.clone()}
            aria-current={props.current.then_some("page")}
            onclick={press(&props.to, &props.query, go)}
        >
            {props.children.clone()}
        </a>
    }
}

/// Properties of [`GoButton`].
#[derive(Properties, PartialEq)]
pub struct GoButtonProps {
    /// Where to.
    pub to: Route,
    /// What stands behind the path: `from=1&to=2`, already encoded.
    #[prop_or_default]
    pub query: AttrValue,
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
}

/// A link to a page that looks like a button.
#[component]
pub fn GoButton(props: &GoButtonProps) -> Html {
    let go = use_go_to();
    html! {
        <a
            href={address(&props.to, &props.query)}
            class={classes!("ds-button", props.size.class())}
            data-variant={props.variant.attribute()}
            data-color={props.color.attribute()}
            onclick={press(&props.to, &props.query, go)}
        >
            {slot(props.icon.map(|glyph| html! { <Icon of={glyph} /> }))}
            <span>{props.children.clone()}</span>
        </a>
    }
}
