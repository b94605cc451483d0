//! What a person must know over the sheet: their clause was taken out, the text was closed here.

use std::rc::Rc;

use shared::text::ClauseId;
use yew::prelude::*;

use super::event::Unsent;
use crate::context::{I18n, use_i18n};
use crate::ui::{Alert, Button, Color, CopyButton, Size, Variant, slot};

/// Properties of [`TakenNote`].
#[derive(Properties, PartialEq)]
pub struct TakenNoteProps {
    /// The clause, the clause it was joined to, its words.
    pub taken: Option<(ClauseId, Option<ClauseId>, String)>,
    /// The person has read it.
    pub onread: Callback<()>,
}

/// Somebody took out the clause that was being written in.
#[component]
pub fn TakenNote(props: &TakenNoteProps) -> Html {
    let t = use_i18n();
    let note = props.taken.as_ref().map(|(_, into, words)| {
        let how = if into.is_some() { t.text_taken_joined() } else { t.text_taken_deleted() };
        let actions = html! {
            <>
                <CopyButton text={words.clone()} />
                <Button size={Size::Small} variant={Variant::Secondary} onclick={props.onread.reform(|_| ())}>{t.text_taken_read()}</Button>
            </>
        };
        html! {
            <Alert color={Color::Warning} title={t.text_taken_title()} {actions} live=true>
                <p>{how}</p><p class="wording" lang="en">{words.clone()}</p>
            </Alert>
        }
    });
    html! { <div class="over-sheet" hidden={note.is_none()}>{slot(note)}</div> }
}

/// Properties of [`UnplacedNote`].
#[derive(Properties, PartialEq)]
pub struct UnplacedNoteProps {
    /// The words.
    pub words: Option<String>,
    /// The person has seen to them.
    pub onread: Callback<()>,
}

/// No draft came of what was typed; its words can be copied.
#[component]
pub fn UnplacedNote(props: &UnplacedNoteProps) -> Html {
    let t = use_i18n();
    let note = props.words.as_ref().map(|words| {
        let actions = html! {
            <>
                <CopyButton text={words.clone()} />
                <Button size={Size::Small} variant={Variant::Secondary} onclick={props.onread.reform(|_| ())}>{t.text_taken_read()}</Button>
            </>
        };
        html! {
            <Alert color={Color::Warning} title={t.text_unplaced_title()} {actions} live=true>
                <p>{t.text_unplaced_text()}</p><p class="wording prewrap" lang="en">{words.clone()}</p>
            </Alert>
        }
    });
    html! { <div class="over-sheet" hidden={note.is_none()}>{slot(note)}</div> }
}

/// Properties of [`ClosedNote`].
#[derive(Properties, PartialEq)]
pub struct ClosedNoteProps {
    /// Why, and what did not reach the server.
    pub closed: Option<(String, Rc<[Unsent]>)>,
}

/// The text is closed for this tab; what was not stored can be copied.
#[component]
pub fn ClosedNote(props: &ClosedNoteProps) -> Html {
    let t = use_i18n();
    let note = props.closed.as_ref().map(|(code, unsent)| {
        let all: Vec<&str> = unsent.iter().map(|clause| clause.text.as_str()).collect();
        let words = if unsent.is_empty() {
            html! { <p>{t.text_closed_all_saved()}</p> }
        } else {
            let clauses = unsent.iter().map(|clause| html! { <p key={clause.id.to_string()} class="wording" lang="en">{clause.text.clone()}</p> });
            html! { <><p>{t.text_closed_words()}</p><div>{for clauses}</div><CopyButton text={all.join("\n\n")} /></> }
        };
        let reload = Callback::from(|_: MouseEvent| {
            // It fails only where nothing can be reloaded.
            drop(gloo::utils::window().location().reload());
        });
        let actions = html! { <Button size={Size::Small} variant={Variant::Secondary} onclick={reload}>{t.common_reload()}</Button> };
        html! {
            <Alert color={Color::Danger} title={t.text_closed_title()} {actions} live=true><p>{why(&t, code)}</p>{words}</Alert>
        }
    });
    html! { <div class="over-sheet" hidden={note.is_none()}>{slot(note)}</div> }
}

fn why(t: &I18n, code: &str) -> String {
    match code {
        "epoch_closed" => t.text_closed_epoch(),
        "withdrawn" | "not_found" => t.text_closed_withdrawn(),
        "schema_mismatch" => t.text_closed_schema(),
        "bad_update" => t.text_closed_bad(),
        _ => t.text_closed_other(),
    }
}
