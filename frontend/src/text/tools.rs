//! The tools of the pen: what a clause is, marks, undo.

use std::rc::Rc;

use serde_json::json;
use shared::text::Kind;
use yew::prelude::*;

use super::event::Ask;
use super::live::Over;
use super::model::Model;
use super::pen::Pen;
use crate::context::use_i18n;
use crate::revision::words;
use crate::ui::{Entry, Glyph, Icon, IconButton, Item, Menu};

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// What is known.
    pub model: Model,
    /// The editor.
    pub pen: Pen,
    /// Shows a dialog.
    pub show: Callback<Over>,
}

/// The row of tools. Each is on the keyboard too.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let t = use_i18n();
    let at = &props.model.selection;
    let run = |name: &'static str| {
        let pen = props.pen.clone();
        Callback::from(move |_: MouseEvent| {
            pen.run(name);
        })
    };
    let ask = |what: Ask| {
        let marks = at.marks.clone();
        props.show.reform(move |_: MouseEvent| Over::Ask(what, marks.clone()))
    };
    let kinds: Rc<[Entry]> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let pen = props.pen.clone();
            let act = Callback::from(move |()| {
                let level = kind.settled_level(1);
                pen.run_with("kind", &json!({ "kind": kind, "level": level }));
            });
            let checked = Some(at.kind == Some(kind));
            let label = words::kind(&t, kind).into();
            Entry::Item(Item { key: kind.as_str().into(), label, checked, act, ..Item::default() })
        })
        .collect();
    let kind = at.kind.map_or_else(|| t.text_kind(), |kind| words::kind_and_level(&t, kind, at.level));
    // What is on the button is part of its name: it is by that word that somebody speaks to it.
    let kind_label = at.kind.map_or_else(|| t.text_kind(), |_| format!("{}: {kind}", t.text_kind()));
    html! {
        <div class="texttools" role="toolbar" aria-label={t.text_tools()}>
            <IconButton icon={Glyph::Undo} label={t.text_undo()} disabled={!at.can_undo} onclick={run("undo")} />
            <span class="flip"><IconButton icon={Glyph::Undo} label={t.text_redo()} disabled={!at.can_redo} onclick={run("redo")} /></span>
            <span class="rule" />
            <Menu face={html! { <><span>{kind}</span><Icon of={Glyph::ChevronDown} /></> }} label={kind_label} entries={kinds} />
            <IconButton icon={Glyph::Plus} label={t.text_insert()} onclick={run("insert")} />
            <span class="rule" />
            <IconButton icon={Glyph::Bold} label={t.text_bold()} pressed={at.marks.strong} onclick={run("bold")} />
            <IconButton icon={Glyph::Italic} label={t.text_italic()} pressed={at.marks.emphasis} onclick={run("italic")} />
            <IconButton icon={Glyph::Link} label={t.text_link()} pressed={at.marks.link.is_some()} onclick={ask(Ask::Link)} />
            <IconButton icon={Glyph::Superscript} label={t.text_footnote()} pressed={at.marks.footnote.is_some()} onclick={ask(Ask::Footnote)} />
            <IconButton icon={Glyph::Brackets} label={t.text_bracket()} pressed={at.marks.bracket.is_some()} onclick={ask(Ask::Bracket)} />
            <span class="rule" />
            <IconButton icon={Glyph::ArrowUp} label={t.text_move_up()} onclick={run("move_up")} />
            <IconButton icon={Glyph::ArrowDown} label={t.text_move_down()} onclick={run("move_down")} />
        </div>
    }
}
