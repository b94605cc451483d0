//! What the chair does with a clause: closing, reopening, and saying that a change is linguistic.

use std::rc::Rc;

use shared::api::position::{
    BoardClause, CloseAClause, MarkCorrection, NewClosing, NewCorrection, NewReopening, OfClause,
    PositionBoard, ReopenAClause,
};
use shared::permission::Act;
use shared::position::{CloseClause, REASON_MOST, Scope, may_close, may_reopen};
use shared::problem::{Code, FieldErrors};
use shared::sort;
use shared::text::ContentHash;
use yew::prelude::*;

use super::said::{Earlier, redline};
use super::words::label;
use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::{use_i18n, use_toasts};
use crate::session::use_session;
use crate::ui::{Button, Question, Size, TextArea, Variant, slot, use_form};

#[derive(Debug, Clone, PartialEq)]
enum Asked {
    Close,
    Reopen,
    Mark(ContentHash),
}

/// Properties of [`ChairActs`].
#[derive(Properties, PartialEq)]
pub struct ChairActsProps {
    /// The board.
    pub board: Rc<PositionBoard>,
    /// The clause.
    pub clause: BoardClause,
    /// The words that stood before.
    pub earlier: Rc<Earlier>,
}

/// The contents of the clause that somebody has spoken of and that no longer stand.
fn spoken_of(clause: &BoardClause) -> Vec<ContentHash> {
    let said =
        clause.cells.iter().filter(|cell| !cell.current).filter_map(|cell| match &cell.position.scope {
            Scope::Clause { hash, .. } => Some(hash.clone()),
            Scope::Section { .. } | Scope::Text => None,
        });
    let reopened = matches!(clause.state, shared::position::ClauseState::Reopened);
    let closed = clause.closed.iter().map(|closed| closed.hash.clone()).filter(|_| reopened);
    let mut all: Vec<ContentHash> = said.chain(closed).filter(|hash| *hash != clause.hash).collect();
    sort::plain(&mut all);
    all.dedup();
    all
}

/// The part of the panel for the chair; nothing for others, and nothing while there is nothing to do.
#[component]
pub fn ChairActs(props: &ChairActsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let client = use_client();
    let asked = use_state_eq(|| None::<Asked>);
    // The words that were on the screen when it was asked.
    let read = use_state_eq(|| props.clause.hash.clone());
    let form = use_form(String::new);
    let clause = &props.clause;
    let name = label(&t, clause);
    let then = |said: String| {
        let (asked, toasts, form, client) = (asked.setter(), toasts.clone(), form.clone(), client.clone());
        Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
            Ok(_) => {
                form.replace(String::new());
                asked.set(None);
                toasts.say(said.clone());
            }
            Err(error) => {
                if error.is(Code::Stale) {
                    client.touch("position");
                }
                form.set_errors(error.fields);
            }
        })
    };
    let topic = format!("programme/{}", props.board.programme);
    let topics: &[&str] = &["position", "desk", &topic];
    let close = use_action::<CloseAClause>(topics, then(t.position_closed_toast(&name)));
    let reopen = use_action::<ReopenAClause>(topics, then(t.position_reopened_toast(&name)));
    let mark = use_action::<MarkCorrection>(topics, then(t.position_marked_toast()));

    let chairs = session.seat().is_some_and(|seat| CloseClause::verdict(seat, &()).is_allowed());
    let before = spoken_of(clause);
    let closes = may_close(clause.state).is_ok();
    let reopens = may_reopen(clause.state, "a reason").is_ok();
    if !(chairs && props.board.open && (closes || reopens || !before.is_empty())) {
        return slot(None);
    }
    let ask = |what: Asked| {
        let (asked, read, hash) = (asked.setter(), read.setter(), clause.hash.clone());
        Callback::from(move |_: MouseEvent| {
            read.set(hash.clone());
            asked.set(Some(what.clone()));
        })
    };
    let (title, text, act) = match &*asked {
        Some(Asked::Reopen) => {
            (t.position_reopen_question(&name), t.position_reopen_text(), t.position_reopen_act())
        }
        Some(Asked::Mark(_)) => (t.position_mark_question(), t.position_mark_text(), t.position_mark_act()),
        Some(Asked::Close) | None => {
            (t.position_close_question(&name), t.position_close_text(), t.position_close_act())
        }
    };
    let error = [&close.error, &reopen.error, &mark.error].into_iter().flatten().next().cloned();
    let told = error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let onact = {
        let (asked, form) = ((*asked).clone(), form.clone());
        let (close, reopen, mark) = (close.clone(), reopen.clone(), mark.clone());
        let path = OfClause { text: props.board.text, clause: clause.clause.clone() };
        // Words that come behind the question were not read, until it was said that they are there.
        let hash = if told { clause.hash.clone() } else { (*read).clone() };
        Callback::from(move |()| match asked.clone() {
            Some(Asked::Close) => close.run(path.clone(), (), NewClosing { hash: hash.clone() }),
            Some(Asked::Mark(from)) => {
                mark.run(path.clone(), (), NewCorrection { from, to: hash.clone() });
            }
            Some(Asked::Reopen) => {
                let reason = form.values().clone();
                let mut errors = FieldErrors::new();
                errors.length("/reason", &reason, 1, REASON_MOST);
                match errors.finish() {
                    Ok(()) => reopen.run(path.clone(), (), NewReopening { hash: hash.clone(), reason }),
                    Err(errors) => form.set_errors(errors),
                }
            }
            None => {}
        })
    };
    let onclose = {
        let (asked, form) = (asked.setter(), form.clone());
        let (close, reopen, mark) = (close.clone(), reopen.clone(), mark.clone());
        Callback::from(move |()| {
            close.forget();
            reopen.forget();
            mark.forget();
            form.replace(String::new());
            asked.set(None);
        })
    };
    let problem = error.filter(|error| error.fields.is_empty());
    let inside = match &*asked {
        Some(Asked::Reopen) => Some(html! {
            <TextArea
                label={t.position_reopen_reason()}
                value={form.values().clone()}
                error={form.error("/reason")}
                oninput={form.edit("/reason", |reason: &mut String, typed: String| *reason = typed)}
            />
        }),
        Some(Asked::Mark(from)) => props.earlier.get(from).map(|then| {
            html! { <p class="wording">{redline(&t, then, &clause.wording)}</p> }
        }),
        Some(Asked::Close) | None => None,
    };
    let marks = before.into_iter().map(|from| {
        let words = props.earlier.get(&from).map(|then| redline(&t, then, &clause.wording));
        html! {
            <li key={from.to_string()} class="stack tight">
                <p class="wording">{slot(words)}</p>
                <div><Button size={Size::Small} variant={Variant::Secondary} onclick={ask(Asked::Mark(from))}>{t.position_mark()}</Button></div>
            </li>
        }
    });
    html! {
        <section class="blk" aria-label={t.position_panel_chair()}>
            <h3 class="label">{t.position_panel_chair()}</h3>
            <div class="row" hidden={!(closes || reopens)}>
                {slot(closes.then(|| html! { <Button onclick={ask(Asked::Close)}>{t.position_close()}</Button> }))}
                {slot(reopens.then(|| html! { <Button variant={Variant::Secondary} onclick={ask(Asked::Reopen)}>{t.position_reopen()}</Button> }))}
            </div>
            <ul class="stack">{for marks}</ul>
            <Question
                open={asked.is_some()}
                {onclose}
                {title}
                {text}
                {act}
                busy={close.pending || reopen.pending || mark.pending}
                problem={problem.map(|error| html! { <ProblemNote {error} act=true /> })}
                {onact}
            >
                {slot(inside)}
            </Question>
        </section>
    }
}
