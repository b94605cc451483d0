//! The list of changes beside the sheet: what, by whom; each a button that leads to its place.

use std::rc::Rc;

use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::rows::Compared;
use super::sentence;
use crate::context::use_i18n;
use crate::revision::by::{self, chips};
use crate::revision::words;
use crate::ui::{Color, Glyph, IconButton, Size, Variant, focus, slot};

/// Properties of [`ChangeList`].
#[derive(Properties, PartialEq)]
pub struct ChangeListProps {
    /// What was compared.
    pub compared: Rc<Compared>,
    /// The change that is looked at.
    pub at: Option<usize>,
    /// The change that was chosen.
    pub onselect: Callback<usize>,
    /// One on (1) or one back (-1).
    pub onstep: Callback<i32>,
}

/// The list of changes.
#[component]
pub fn ChangeList(props: &ChangeListProps) -> Html {
    let t = use_i18n();
    let list = use_node_ref();
    let compared = &props.compared;
    let count = compared.changes.len();
    let onkeydown = {
        let list = list.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(list) = list.cast::<Element>() {
                focus::move_by_key(&event, &list, "button", true);
            }
        })
    };
    let entries = compared.changes.iter().enumerate().map(|(at, listed)| {
        let onclick = props.onselect.reform(move |_| at);
        let now = props.at == Some(at);
        // One stop of the Tab key for the whole list: where one is, else its beginning.
        let stop = now || (props.at.is_none() && at == 0);
        let by = listed.by.as_ref().map(|doer| html! { <span class="src">{by::doer(doer)}</span> });
        html! {
            <li key={listed.change.key.clone()}>
                <button
                    type="button"
                    class="change"
                    aria-current={now.then_some("true")}
                    tabindex={if stop { "0" } else { "-1" }}
                    {onclick}
                >
                    <span class="ref">{words::label(&t, listed.kind, &listed.label)}</span>
                    <span>
                        <span class="what" lang="en">{sentence::of_change(&t, compared, listed)}</span>
                        {slot(by)}
                    </span>
                </button>
            </li>
        }
    });
    let codes = compared.codes();
    let total = if count == 0 {
        t.revision_changes_count(0)
    } else {
        format!("{} {}", t.revision_changes_count(count), t.revision_changes_in(compared.clauses_changed()))
    };
    let step = |to: i32| props.onstep.reform(move |_| to);
    html! {
        <section class="changes" aria-label={t.revision_changes()}>
            <header>
                <div class="row apart">
                    <b>{total}</b>
                    <span class="row tight" hidden={count == 0}>
                        <IconButton icon={Glyph::ChevronUp} label={t.revision_change_previous()} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} end=true onclick={step(-1)} />
                        <IconButton icon={Glyph::ChevronDown} label={t.revision_change_next()} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} end=true onclick={step(1)} />
                    </span>
                </div>
                <p class="row tight small quiet" hidden={codes.is_empty()}>{t.revision_changes_by()}{" "}{chips(codes)}</p>
                <p class="small quiet" hidden={count > 0}>{t.revision_changes_none()}</p>
            </header>
            <ol ref={list} {onkeydown}>{for entries}</ol>
        </section>
    }
}
