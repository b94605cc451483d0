//! Find and replace.

use std::rc::Rc;

use serde_json::json;
use shared::api::text::AliasView;
use yew::prelude::*;

use super::aliases::OldLabels;
use super::model::Model;
use super::pen::Pen;
use crate::context::use_i18n;
use crate::ui::{Button, Checkbox, Color, Glyph, IconButton, InputKind, Size, TextInput, Variant, slot};

/// Properties of [`FindBar`].
#[derive(Properties, PartialEq)]
pub struct FindBarProps {
    /// The editor.
    pub pen: Pen,
    /// What is known.
    pub model: Model,
    /// The old labels of the text.
    pub aliases: Rc<Vec<AliasView>>,
    /// Whether words may be replaced.
    pub writes: bool,
    /// The search is over.
    pub onclose: Callback<()>,
}

/// A row in which one looks for words.
#[component]
pub fn FindBar(props: &FindBarProps) -> Html {
    let t = use_i18n();
    let what = use_state_eq(String::new);
    let with = use_state_eq(String::new);
    let case = use_state_eq(|| false);
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<web_sys::HtmlElement>() {
                drop(input.focus());
            }
        });
    }
    {
        let pen = props.pen.clone();
        use_effect_with(((*what).clone(), *case), move |(what, case)| {
            pen.run_with("find", &json!({ "query": { "text": what, "matchCase": case } }));
        });
    }
    // When the row goes, so do the marks on what was found.
    {
        let pen = props.pen.clone();
        use_effect_with((), move |()| {
            move || {
                pen.run_with("find", &json!({ "query": null }));
            }
        });
    }
    let run = |name: &'static str| {
        let (pen, with) = (props.pen.clone(), (*with).clone());
        Callback::from(move |_: MouseEvent| {
            pen.run_with(name, &json!({ "text": with }));
        })
    };
    let onsubmit = {
        let (pen, node, case) = (props.pen.clone(), node.clone(), *case);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // Whoever types quickly presses Enter before what they typed is drawn.
            if let Some(input) = node.cast::<web_sys::HtmlInputElement>() {
                pen.run_with("find", &json!({ "query": { "text": input.value(), "matchCase": case } }));
            }
            pen.run("find_next");
        })
    };
    // Whoever has found it goes on writing there.
    let onclose = {
        let (pen, onclose) = (props.pen.clone(), props.onclose.clone());
        Callback::from(move |()| {
            pen.with(|editor| editor.focus_text());
            onclose.emit(());
        })
    };
    let onkeydown = {
        let onclose = onclose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                onclose.emit(());
            }
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.setter();
        Callback::from(move |typed: String| state.set(typed))
    };
    let (count, current) = props.model.found;
    let said = match (what.is_empty(), current) {
        (true, _) => String::new(),
        (false, 0) => t.text_found(count),
        (false, current) => t.text_found_at(current, count),
    };
    let replace = props.writes.then(|| {
        html! {
            <>
                <TextInput label={t.text_replace_with()} value={(*with).clone()} oninput={set(&with)} />
                <Button variant={Variant::Secondary} onclick={run("replace")}>{t.text_replace()}</Button>
                <Button variant={Variant::Secondary} onclick={run("replace_all")}>{t.text_replace_all()}</Button>
            </>
        }
    });
    html! {
        <form class="textfind" role="search" aria-label={t.text_find()} {onsubmit} {onkeydown}>
            <TextInput label={t.text_find_what()} kind={InputKind::Search} value={(*what).clone()} oninput={set(&what)} {node} />
            <Checkbox label={t.text_find_case()} checked={*case} onchange={let case = case.setter(); Callback::from(move |on| case.set(on))} />
            <span class="tiny quiet num" role="status">{said}</span>
            <IconButton icon={Glyph::ChevronUp} label={t.text_find_previous()} onclick={run("find_previous")} />
            <IconButton icon={Glyph::ChevronDown} label={t.text_find_next()} onclick={run("find_next")} />
            <span class="replace">{slot(replace)}</span>
            <OldLabels aliases={props.aliases.clone()} model={props.model.clone()} typed={(*what).clone()} pen={props.pen.clone()} />
            <span class="push">
                <IconButton icon={Glyph::X} label={t.text_find_close()} color={Color::Neutral} size={Size::Normal} end=true onclick={onclose.reform(|_| ())} />
            </span>
        </form>
    }
}
