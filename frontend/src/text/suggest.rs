//! Suggesting from the live text: another wording for the selected clauses, a clause after one, that one goes, or that it is otherwise
//! beside its words: its place, its kind, its facts.

use std::rc::Rc;

use shared::api::amendment::{NewAmendment, OfText};
use shared::api::programme::Programme;
use shared::api::text::{GetText, OfText as TextOf};
use shared::text::ClauseId;
use yew::prelude::*;

use super::event::Selection;
use crate::amendment::{BeginDialog, What, may_begin, use_begin};
use crate::client::{ProblemNote, use_resource};
use crate::context::use_i18n;
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::ui::{Button, Glyph, Size, Variant, slot};

/// Properties of [`SuggestActs`].
#[derive(Properties, Clone, PartialEq)]
pub struct SuggestActsProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// Where the caret is, and what is selected.
    pub at: Selection,
    /// The text as it was known to the server when the page asked.
    pub stand: Option<Rc<Stand>>,
}

/// The buttons; nothing where amendments are not begun.
#[component]
pub fn SuggestActs(props: &SuggestActsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let asked = use_state_eq(|| None::<What>);
    let begin = use_begin(props.programme.summary.id);
    // What the page knows is as old as the page: what is suggested is based on how the clauses read when somebody suggests it.
    let text = TextOf { text: props.programme.text };
    let now = use_resource::<GetText>(asked.is_some().then_some((text, ())), &["text", "revision"]);
    let arrived = now.data.is_some() || now.error.is_some();
    let fresh = use_memo(now.data, |view| view.as_deref().map(|view| Rc::new(Stand::from(view))));
    let clauses: Vec<ClauseId> = match props.at.clauses.as_slice() {
        [] => props.at.id.iter().cloned().collect(),
        selected => selected.to_vec(),
    };
    let (Some(first), true) = (clauses.first().cloned(), may_begin(session.seat(), &props.programme)) else {
        return html! { <div hidden=true /> };
    };
    let change = {
        let (begin, text, clauses) = (begin.clone(), props.programme.text, clauses.clone());
        Callback::from(move |_: MouseEvent| {
            let new = NewAmendment {
                clauses: clauses.clone(),
                operations: Vec::new(),
                reason: String::new(),
                amends: None,
            };
            begin.run(OfText { text }, (), new);
        })
    };
    let ask = |what: What| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(Some(what)))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let one = clauses.len() == 1;
    let words = if one { t.text_suggest() } else { t.text_suggest_several(clauses.len()) };
    let small = |icon: Glyph, words: String, what: What| {
        html! { <Button size={Size::Small} variant={Variant::Tertiary} {icon} onclick={ask(what)}>{words}</Button> }
    };
    let last = clauses.last().cloned();
    let others = html! {
        <>
            {small(Glyph::Plus, t.text_suggest_after(), What::Insert)}
            {slot(one.then(|| small(Glyph::Trash, t.text_suggest_delete(), What::Delete)))}
            {slot(one.then(|| small(Glyph::List, t.text_suggest_otherwise(), What::Move)))}
        </>
    };
    let open = asked.is_some() && arrived;
    let dialog = (*fresh).clone().or_else(|| props.stand.clone()).map(|stand| {
        let what = (*asked).unwrap_or(What::Change);
        let clause = if what == What::Insert { last } else { Some(first) };
        html! { <BeginDialog programme={props.programme.clone()} {stand} {open} first={(what, clause)} {onclose} /> }
    });
    let problem = begin.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <div class="stack suggests">
            <p class="row tight">
                <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::PencilLine} busy={begin.pending} onclick={change}>{words}</Button>
                {others}
            </p>
            <div hidden={problem.is_none()}>{slot(problem)}</div>
            <div>{slot(dialog)}</div>
        </div>
    }
}
