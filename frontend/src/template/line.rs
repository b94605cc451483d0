//! One line of the outline: its kind, its words, and the buttons that move and remove it.

use shared::template::WORDING_MOST;
use shared::text::{Kind, Piece};
use web_sys::{Event, HtmlSelectElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use super::outline::{Edit, Line, depth};
use super::words::kind_words;
use crate::context::use_i18n;
use crate::ui::{Glyph, IconButton, use_id};

/// Properties of [`LineEditor`].
#[derive(Properties, PartialEq)]
pub(super) struct LineEditorProps {
    /// The line.
    pub line: Line,
    /// Its place, from 0.
    pub at: usize,
    /// How many there are.
    pub count: usize,
    /// What is to be done to it.
    pub onedit: Callback<(usize, Edit)>,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// It has the focus after what was just done.
    pub focused: bool,
}

/// A line. Alt with an arrow moves it, Enter adds one below: a clause is one paragraph and has no lines of its own here.
#[component]
pub(super) fn LineEditor(props: &LineEditorProps) -> Html {
    let t = use_i18n();
    let id = use_id();
    let words = use_node_ref();
    let clause = &props.line.clause;
    let at = props.at;
    {
        let words = words.clone();
        use_effect_with((props.focused, at), move |(focused, _)| {
            if *focused && let Some(field) = words.cast::<HtmlTextAreaElement>() {
                // It can only fail for an element that is not there, and it just was.
                drop(field.focus());
            }
        });
    }
    let act = |edit: Edit| props.onedit.reform(move |_: MouseEvent| (at, edit.clone()));
    let onkeydown = {
        let onedit = props.onedit.clone();
        Callback::from(move |event: KeyboardEvent| {
            let edit = match (event.key().as_str(), event.alt_key()) {
                ("ArrowUp", true) => Edit::Up,
                ("ArrowDown", true) => Edit::Down,
                ("Enter", false) if !event.is_composing() && !event.shift_key() => Edit::AddBelow,
                _ => return,
            };
            event.prevent_default();
            onedit.emit((at, edit));
        })
    };
    let oninput = props.onedit.reform(move |event: InputEvent| {
        (at, Edit::Words(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    });
    let onkind = {
        let onedit = props.onedit.clone();
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(kind) = Kind::from_name(&name) {
                onedit.emit((at, Edit::Kind(kind)));
            }
        })
    };
    let onlevel = {
        let onedit = props.onedit.clone();
        Callback::from(move |event: Event| {
            let level = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Ok(level) = level.parse() {
                onedit.emit((at, Edit::Level(level)));
            }
        })
    };
    let kinds = Kind::ALL.iter().map(|kind| {
        html! { <option key={kind.as_str()} value={kind.as_str()} selected={*kind == clause.kind}>{kind_words(&t, *kind)}</option> }
    });
    let levels = (1..=6_u8).map(|level| {
        html! { <option key={level} value={level.to_string()} selected={level == clause.level}>{level}</option> }
    });
    let number = t.template_line(at + 1);
    let formatted = clause.wording.pieces().iter().any(|piece| match piece {
        Piece::Text { marks, .. } => *marks != shared::text::Marks::default(),
        Piece::Footnote { .. } => true,
    });
    let error = format!("{id}-v");
    let note = format!("{id}-n");
    let described = format!(
        "{}{}",
        if props.error.is_some() { format!("{error} ") } else { String::new() },
        if formatted { note.as_str() } else { "" }
    );
    html! {
        <li class="tline" data-depth={depth(clause).to_string()} data-kind={clause.kind.as_str()}>
            <span class="num quiet tiny" aria-hidden="true">{at + 1}</span>
            <select class="ds-input" aria-label={format!("{number}: {}", t.template_kind())} onchange={onkind}>
                {for kinds}
            </select>
            <select
                class="ds-input level"
                aria-label={format!("{number}: {}", t.template_level())}
                onchange={onlevel}
                hidden={!clause.kind.has_level()}
            >
                {for levels}
            </select>
            <div class="words">
                <textarea
                    ref={words}
                    class="ds-input"
                    rows="1"
                    aria-label={format!("{number}: {}", t.template_wording())}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={(!described.is_empty()).then_some(described)}
                    maxlength={WORDING_MOST.to_string()}
                    value={clause.wording.text()}
                    {oninput}
                    {onkeydown}
                />
                <p class="tiny quiet" id={note} hidden={!formatted}>{t.template_formatted()}</p>
                <p class="ds-validation-message" id={error} hidden={props.error.is_none()}>{props.error.clone()}</p>
            </div>
            <span class="row tight acts">
                <IconButton icon={Glyph::ArrowUp} label={t.template_up()} disabled={at == 0} onclick={act(Edit::Up)} />
                <IconButton
                    icon={Glyph::ArrowDown}
                    label={t.template_down()}
                    disabled={at + 1 == props.count}
                    onclick={act(Edit::Down)}
                />
                <IconButton icon={Glyph::Plus} label={t.template_add_line()} onclick={act(Edit::AddBelow)} />
                <IconButton icon={Glyph::Trash} label={t.template_remove_line()} end=true onclick={act(Edit::Remove)} />
            </span>
        </li>
    }
}
