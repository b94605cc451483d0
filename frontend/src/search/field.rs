//! The field in the bar, where there is room for it; an icon elsewhere. The keys / and Ctrl K lead to it from everywhere.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::context::use_i18n;
use crate::nav::{Go, Route, use_go_to};
use crate::ui::{Glyph, Icon, focus};

/// The id of the field that the keys lead to: the bar's, or on the page of the search that page's own.
pub const FIELD: &str = "search-field";

/// The way to the search.
#[component]
pub fn Find() -> Html {
    let t = use_i18n();
    let go = use_go_to();
    let field = use_node_ref();
    {
        let go = go.clone();
        use_effect_with(go, |go| {
            let go = go.clone();
            let listener = EventListener::new_with_options(
                &gloo::utils::document(),
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                        && is_way(event)
                    {
                        event.prevent_default();
                        if !focus_field() {
                            go.emit((Route::Search, AttrValue::default()));
                        }
                    }
                },
            );
            move || drop(listener)
        });
    }
    let onsubmit = {
        let field = field.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let typed = js_sys::encode_uri_component(field.value().trim());
                go.emit((Route::Search, format!("q={}", String::from(typed)).into()));
                field.set_value("");
            }
        })
    };
    // The page of the search has a field of its own.
    let there = use_route::<Route>() == Some(Route::Search);
    html! {
        <>
            <form class="find" role="search" hidden={there} {onsubmit}>
                <Icon of={Glyph::Search} small=true />
                <input
                    ref={field}
                    id={(!there).then_some(FIELD)}
                    type="search"
                    aria-label={t.search_title()}
                    aria-keyshortcuts="/ Control+K"
                    placeholder={t.search_title()}
                    autocomplete="off"
                />
                <kbd aria-hidden="true">{"/"}</kbd>
            </form>
            <Go to={Route::Search} class="findgo" label={AttrValue::from(t.search_open("/"))} current={there}>
                <Icon of={Glyph::Search} />
            </Go>
        </>
    }
}

/// Whether a key that nobody else has taken leads to the search: / where nothing is typed, and Ctrl K or ⌘ K.
fn is_way(event: &KeyboardEvent) -> bool {
    if event.default_prevented() || event.alt_key() || event.is_composing() {
        return false;
    }
    let command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "/" => !command && !focus::is_typed_into(event),
        "k" | "K" => command && !event.shift_key(),
        _ => false,
    }
}

/// Puts the focus into the field, where one is to be seen.
fn focus_field() -> bool {
    let field = gloo::utils::document().get_element_by_id(FIELD);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return false };
    // Nothing is laid out around what is not shown.
    if field.offset_parent().is_none() {
        return false;
    }
    field.select();
    field.focus().is_ok()
}
