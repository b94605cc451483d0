//! The outline: chapters, goals, sub-goals and headings, following along.

use std::rc::Rc;

use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::event::OutlineItem;
use super::pen::Pen;
use crate::context::use_i18n;
use crate::ui::slot;

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub struct OutlineProps {
    /// What stands in the text.
    pub items: Rc<[OutlineItem]>,
    /// How many clauses the text has.
    pub clauses: u32,
    /// The section with the caret.
    pub here: Option<ClauseId>,
    /// The editor.
    pub pen: Pen,
}

/// The outline.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let t = use_i18n();
    let empty = props.items.is_empty().then(|| html! { <p class="tiny quiet">{t.text_outline_empty()}</p> });
    let items = props.items.iter().map(|item| {
        let onclick = {
            let (pen, id) = (props.pen.clone(), item.id.clone());
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                pen.focus(&id);
            })
        };
        let class = match item.kind {
            Kind::Goal | Kind::Chapter => "goal",
            _ => "",
        };
        let title = if item.title.trim().is_empty() { t.text_untitled() } else { item.title.clone() };
        let label = if item.kind == Kind::Goal { format!("G{}", item.label) } else { item.label.clone() };
        html! {
            <li key={item.id.to_string()} {class}>
                <a href={format!("#{}", item.id)} aria-current={(props.here.as_ref() == Some(&item.id)).then_some("true")} {onclick}>
                    <span>{if item.kind == Kind::Heading { String::new() } else { label }}</span>
                    <span lang="en">{title}</span>
                </a>
            </li>
        }
    });
    html! {
        <div class="stack">
            <div class="row apart">
                <span class="label">{t.text_outline()}</span>
                <span class="tiny quiet">{t.text_clauses(props.clauses)}</span>
            </div>
            {slot(empty)}
            <ul class="tree">{for items}</ul>
        </div>
    }
}
