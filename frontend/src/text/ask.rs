//! Small dialogs of the tools: an address, a footnote's words, why words are in brackets.

use serde_json::{Value, json};
use yew::prelude::*;

use super::event::{Ask, Marks};
use super::pen::Pen;
use crate::context::use_i18n;
use crate::ui::{Button, Color, Dialog, InputKind, TextArea, TextInput, Variant, slot};

/// Properties of [`AskDialog`].
#[derive(Properties, PartialEq)]
pub struct AskDialogProps {
    /// What is asked, and the marks at the caret; nothing while nothing is.
    pub asked: Option<(Ask, Marks)>,
    /// It is over.
    pub onclose: Callback<()>,
    /// The editor.
    pub pen: Pen,
}

/// Asks for what a mark needs.
#[component]
pub fn AskDialog(props: &AskDialogProps) -> Html {
    let t = use_i18n();
    let value = use_state_eq(String::new);
    let refused = use_state_eq(|| false);
    {
        let (value, refused) = (value.setter(), refused.setter());
        use_effect_with(props.asked.clone(), move |asked| {
            value.set(asked.as_ref().and_then(|(ask, marks)| there(*ask, marks)).unwrap_or_default());
            refused.set(false);
        });
    }
    let ask = props.asked.as_ref().map(|(ask, _)| *ask);
    let had = props.asked.as_ref().is_some_and(|(ask, marks)| there(*ask, marks).is_some());
    let send = |name: &'static str, args: Value| {
        let (pen, onclose, refused) = (props.pen.clone(), props.onclose.clone(), refused.setter());
        move || if pen.run_with(name, &args) { onclose.emit(()) } else { refused.set(true) }
    };
    let enter = {
        let act = match ask {
            Some(Ask::Link) => send("link", json!({ "href": value.trim() })),
            Some(Ask::Footnote) => send("footnote", json!({ "text": value.trim() })),
            _ => send("bracket", json!({ "reason": value.trim() })),
        };
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act();
        })
    };
    let remove = match ask {
        Some(Ask::Link) if had => Some((t.text_link_remove(), send("link", json!({ "href": "" })))),
        Some(Ask::Bracket) if had => Some((t.text_bracket_remove(), send("unbracket", json!({})))),
        _ => None,
    };
    let remove = remove.map(|(words, act)| {
        let onclick = Callback::from(move |_: MouseEvent| act());
        html! { <Button variant={Variant::Tertiary} color={Color::Danger} {onclick}>{words}</Button> }
    });
    let oninput = {
        let value = value.setter();
        Callback::from(move |typed: String| value.set(typed))
    };
    let error = refused.then(|| AttrValue::from(t.text_refused()));
    let value = AttrValue::from((*value).clone());
    let (title, field) = match ask {
        Some(Ask::Footnote) => (
            t.text_footnote_title(),
            html! { <TextArea label={t.text_footnote_words()} {value} {oninput} {error} /> },
        ),
        Some(Ask::Bracket) => (
            t.text_bracket_title(),
            html! { <TextInput label={t.text_bracket_reason()} optional=true {value} {oninput} {error} maxlength=500 /> },
        ),
        _ => (
            t.text_link_title(),
            html! {
                <TextInput
                    label={t.text_link_address()} description={AttrValue::from(t.text_link_hint())} kind={InputKind::Url}
                    {value} {oninput} {error} maxlength=2000
                />
            },
        ),
    };
    html! {
        <Dialog open={ask.is_some()} onclose={props.onclose.clone()} {title}>
            <form class="stack" onsubmit={enter} novalidate=true>
                {field}
                <div class="row"><Button submit=true>{t.text_insert_it()}</Button>{slot(remove)}</div>
            </form>
        </Dialog>
    }
}

/// What is there already, to be changed.
fn there(ask: Ask, marks: &Marks) -> Option<String> {
    match ask {
        Ask::Link => marks.link.clone(),
        Ask::Footnote => marks.footnote.clone(),
        Ask::Bracket => marks.bracket.clone(),
        Ask::Find | Ask::Replace | Ask::Comment => None,
    }
}
