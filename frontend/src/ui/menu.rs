//! A button that opens a list of acts. Arrow keys, Home, End, first letters; Escape and Tab close it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::{Color, Glyph, Icon, focus, slot, use_id};

/// Something that can be chosen in a menu.
#[derive(Clone, PartialEq, Default)]
pub struct Item {
    /// Its key.
    pub key: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// Words at its end: a key to press, a state.
    pub note: Option<AttrValue>,
    /// Its icon. A checked item shows a check instead.
    pub icon: Option<Glyph>,
    /// For one of several of which one holds.
    pub checked: Option<bool>,
    /// Cannot be taken back.
    pub danger: bool,
    /// Cannot be chosen now.
    pub disabled: bool,
    /// There on a small screen alone, where the page has no other place for it.
    pub small: bool,
    /// The language of its words, where it is another than the page's.
    pub lang: Option<AttrValue>,
    /// What it does.
    pub act: Callback<()>,
}

/// A line of a menu.
#[derive(Clone, PartialEq)]
pub enum Entry {
    /// Something to choose.
    Item(Item),
    /// Words over a group.
    Caption(AttrValue),
    /// A sentence that cannot be chosen.
    Words(AttrValue),
    /// A line between groups.
    Line,
}

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What is on the button.
    pub face: Html,
    /// The button's accessible name, where its face has no words or not enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The face has all the words of the button's name; the label names the list alone.
    #[prop_or_default]
    pub named_by_face: bool,
    /// Classes of the button; a `ds-button` unless said otherwise.
    #[prop_or_else(|| classes!("ds-button"))]
    pub class: Classes,
    /// `data-variant` of the button.
    #[prop_or(Some("tertiary"))]
    pub variant: Option<&'static str>,
    /// The colour of the button.
    #[prop_or(Color::Neutral)]
    pub color: Color,
    /// A square button with an icon alone.
    #[prop_or_default]
    pub icon_only: bool,
    /// The list lines up with the button's right edge.
    #[prop_or_default]
    pub end: bool,
    /// What can be chosen.
    pub entries: Rc<[Entry]>,
}

const ITEMS: &str = "[role^=menuitem]";

/// A button that opens a list of acts.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let id = use_id();
    let open = use_state_eq(|| false);
    let root = use_node_ref();
    let button = use_node_ref();

    // Focus goes to what holds, else to the first, once the list is drawn.
    {
        let root = root.clone();
        let setter = open.setter();
        use_effect_with(*open, move |open| {
            let listener = open.then(|| {
                if let Some(element) = root.cast::<web_sys::Element>() {
                    let items = focus::shown(&element, ITEMS);
                    let holds = items
                        .iter()
                        .find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
                    if let Some(item) = holds.or(items.first()) {
                        focus::set(item);
                    }
                }
                EventListener::new(&gloo::utils::document(), "pointerdown", move |event| {
                    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                    let inside = root.get().is_some_and(|root| root.contains(target.as_ref()));
                    if !inside {
                        setter.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }

    let close = {
        let (open, button) = (open.setter(), button.clone());
        Callback::from(move |()| {
            open.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                focus::set(&button);
            }
        })
    };
    let onkeydown = {
        let (root, close, open, is_open) = (root.clone(), close.clone(), open.setter(), *open);
        Callback::from(move |event: KeyboardEvent| {
            let Some(element) = root.cast::<web_sys::Element>() else { return };
            match event.key().as_str() {
                "ArrowDown" | "ArrowUp" if !is_open => {
                    event.prevent_default();
                    open.set(true);
                }
                _ if !is_open => {}
                "Escape" => {
                    event.stop_propagation();
                    close.emit(());
                }
                "Tab" => open.set(false),
                key if key.chars().count() == 1 && key != " " => jump(&element, key),
                _ => drop(focus::move_by_key(&event, &element, ITEMS, true)),
            }
        })
    };
    let toggle = {
        let (open, is_open) = (open.setter(), *open);
        Callback::from(move |_: MouseEvent| open.set(!is_open))
    };
    let entries = props.entries.iter().enumerate().map(|(at, entry)| draw(at, entry, &close));
    html! {
        <div class="menu" ref={root} data-side={props.end.then_some("end")} {onkeydown}>
            <button
                ref={button}
                type="button"
                class={props.class.clone()}
                data-variant={props.variant}
                data-color={props.color.attribute()}
                data-icon={props.icon_only.then_some("true")}
                aria-label={props.label.clone().filter(|_| !props.named_by_face)}
                aria-haspopup="menu"
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={id.clone()}
                onclick={toggle}
            >
                {props.face.clone()}
            </button>
            <div class="list" role="menu" id={id} aria-label={props.label.clone()} hidden={!*open}>{for entries}</div>
        </div>
    }
}

/// To the next item whose words begin with `letter`.
fn jump(root: &web_sys::Element, letter: &str) {
    let items = focus::shown(root, ITEMS);
    let active = gloo::utils::document().active_element();
    let at = items.iter().position(|item| active.as_ref() == Some(item.as_ref())).unwrap_or(0);
    // The browser's own casing: Rust's brings its tables along.
    let small = |text: &str| String::from(JsString::from(text.trim()).to_lower_case());
    let wanted = small(letter);
    let begins = |item: &&HtmlElement| small(&item.text_content().unwrap_or_default()).starts_with(&wanted);
    if let Some(item) = items.iter().cycle().skip(at + 1).take(items.len()).find(begins) {
        focus::set(item);
    }
}

fn draw(at: usize, entry: &Entry, close: &Callback<()>) -> Html {
    match entry {
        Entry::Caption(words) => {
            html! { <div key={format!("c{at}")} class="caption" role="presentation">{words.clone()}</div> }
        }
        Entry::Words(words) => {
            html! { <div key={format!("w{at}")} class="who-line" role="presentation">{words.clone()}</div> }
        }
        Entry::Line => html! { <div key={format!("l{at}")} role="separator" /> },
        Entry::Item(item) => {
            let role = if item.checked.is_some() { "menuitemradio" } else { "menuitem" };
            let icon = match item.checked {
                Some(true) => Some(html! { <Icon of={Glyph::Check} /> }),
                Some(false) => Some(html! { <span class="icon" aria-hidden="true" /> }),
                None => item.icon.map(|glyph| html! { <Icon of={glyph} /> }),
            };
            let onclick = {
                let (act, close, disabled) = (item.act.clone(), close.clone(), item.disabled);
                Callback::from(move |_: MouseEvent| {
                    if !disabled {
                        close.emit(());
                        act.emit(());
                    }
                })
            };
            html! {
                <button
                    key={item.key.to_string()}
                    type="button"
                    {role}
                    tabindex="-1"
                    class={item.small.then_some("only-small")}
                    lang={item.lang.clone()}
                    data-color={item.danger.then_some("danger")}
                    aria-checked={item.checked.map(|on| if on { "true" } else { "false" })}
                    aria-disabled={item.disabled.then_some("true")}
                    {onclick}
                >
                    {slot(icon)}
                    <span>{item.label.clone()}</span>
                    <span class="push" hidden={item.note.is_none()}>{item.note.clone()}</span>
                </button>
            }
        }
    }
}
