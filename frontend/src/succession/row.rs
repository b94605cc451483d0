//! One earlier sub-goal: how it has gone, what becomes of it, and where it goes on.

use std::rc::Rc;

use shared::api::succession::OldSubgoal;
use shared::id::ProgrammeId;
use shared::succession::{Fate, Heir, NOTE_MOST};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::result::RuleLight;
use crate::ui::{Choice, Select, Several, TextInput, slot};

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The sub-goal.
    pub old: OldSubgoal,
    /// Its programme.
    pub earlier: ProgrammeId,
    /// What is said of it.
    pub heir: Option<Heir>,
    /// The new sub-goals.
    pub news: Rc<[Choice]>,
    /// Whether it may be said otherwise.
    pub may: bool,
    /// What is said from now on.
    pub onchange: Callback<Option<Heir>>,
    /// What is wrong with where it goes on.
    pub wrong_into: Option<AttrValue>,
    /// What is wrong with its note.
    pub wrong_note: Option<AttrValue>,
}

/// What becomes of it, in words.
pub fn words(t: &I18n, fate: Fate) -> String {
    match fate {
        Fate::Continued => t.succession_continued(),
        Fate::Merged => t.succession_merged(),
        Fate::Dropped => t.succession_dropped(),
    }
}

/// The row.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let t = use_i18n();
    let old = &props.old;
    let to = Route::Result { programme: props.earlier, clause: old.clause.clone() };
    let light = old.light.as_ref().map(|lit| html! { <RuleLight lit={*lit} /> });
    let head = html! {
        <span class="row apart">
            <Go {to}><span class="ref">{old.label.clone()}</span>{" "}<span lang="en">{old.title.clone()}</span></Go>
            {slot(light)}
        </span>
    };
    let said = if props.may { fields(&t, props) } else { told(&t, props) };
    html! { <li>{head}<div class="stack">{said}</div></li> }
}

fn told(t: &I18n, props: &RowProps) -> Html {
    let Some(heir) = &props.heir else { return html! { <p class="small quiet">{t.succession_open()}</p> } };
    let into = heir.into.iter().filter_map(|id| {
        let known = props.news.iter().find(|choice| choice.value == id.to_string().as_str())?;
        Some(html! { <li key={id.to_string()} lang="en">{known.label.clone()}</li> })
    });
    html! {
        <>
            <p><b>{words(t, heir.fate)}</b></p>
            <ul>{for into}</ul>
            <p class="small quiet prewrap" hidden={heir.note.is_empty()}>{heir.note.clone()}</p>
        </>
    }
}

fn fields(t: &I18n, props: &RowProps) -> Html {
    let old = props.old.clause.clone();
    let fates: Rc<[Choice]> = std::iter::once(Choice::new("", t.succession_open()))
        .chain(Fate::ALL.map(|fate| Choice::new(fate.as_str(), words(t, fate))))
        .collect();
    let heir = props.heir.clone();
    let fate = heir.as_ref().map(|heir| heir.fate.as_str()).unwrap_or_default();
    let onfate = {
        let (heir, old, descendant) = (heir.clone(), old, props.old.descendant.clone());
        props.onchange.reform(move |name: String| {
            let fate = Fate::from_name(&name)?;
            let before = heir.clone().unwrap_or_else(|| Heir {
                old: old.clone(),
                fate,
                into: descendant.iter().cloned().collect(),
                note: String::new(),
            });
            let into = if fate == Fate::Dropped { Vec::new() } else { before.into };
            Some(Heir { fate, into, ..before })
        })
    };
    let more = heir.as_ref().map(|heir| {
        let oninto = {
            let heir = heir.clone();
            props.onchange.reform(move |ids: Vec<String>| {
                let into = ids.iter().filter_map(|id| id.parse().ok()).collect();
                Some(Heir { into, ..heir.clone() })
            })
        };
        let onnote = {
            let heir = heir.clone();
            props.onchange.reform(move |note: String| Some(Heir { note, ..heir.clone() }))
        };
        let into = (heir.fate != Fate::Dropped).then(|| {
            html! {
                <Several legend={t.succession_into()} add={t.succession_into_add()} choices={props.news.clone()} lang="en"
                    value={heir.into.iter().map(ToString::to_string).collect::<Vec<_>>()} onchange={oninto} error={props.wrong_into.clone()} />
            }
        });
        html! {
            <div class="stack">
                <div>{slot(into)}</div>
                <TextInput label={t.succession_note()} value={heir.note.clone()} maxlength={NOTE_MOST} optional={heir.fate != Fate::Dropped} error={props.wrong_note.clone()} oninput={onnote} />
            </div>
        }
    });
    html! {
        <>
            <div class="narrow"><Select label={t.succession_fate()} choices={fates} value={fate} onchange={onfate} /></div>
            <div>{slot(more)}</div>
        </>
    }
}
