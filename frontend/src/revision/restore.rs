//! Restoring from a revision: one clause, or the whole text. The question says what follows from it.

use std::rc::Rc;

use shared::api::revision::{OfText, Restoration, RestoreFromRevision, RevisionSummary};
use shared::text::ClauseId;
use yew::prelude::*;

use super::state::name;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Color, Question};

/// What is to be restored.
#[derive(Debug, Clone, PartialEq)]
pub enum Restored {
    /// Every clause.
    Whole,
    /// One clause, and what it is called.
    Clause(ClauseId, String),
}

/// Properties of [`RestoreDialog`].
#[derive(Properties, PartialEq)]
pub struct RestoreDialogProps {
    /// The revision.
    pub revision: RevisionSummary,
    /// What is asked about; closed when nothing.
    pub what: Option<Restored>,
    /// Set `what` to nothing.
    pub onclose: Callback<()>,
}

/// Asks before restoring.
#[component]
pub fn RestoreDialog(props: &RestoreDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let restore = {
        let (onclose, said) = (props.onclose.clone(), t.revision_restored_toast());
        use_action::<RestoreFromRevision>(
            &["text"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    toasts.say(said.clone());
                    onclose.emit(());
                }
            }),
        )
    };
    let rev = name(&t, &props.revision);
    let (title, text) = match &props.what {
        Some(Restored::Clause(_, label)) => {
            (t.revision_restore_clause_title(label, &rev), t.revision_restore_clause_text(&rev))
        }
        _ => (t.revision_restore_whole_title(&rev), t.revision_restore_whole_text(&rev)),
    };
    let onact = {
        let (restore, what) = (restore.clone(), props.what.clone());
        let (revision, text) = (props.revision.id, props.revision.text);
        Callback::from(move |()| {
            let clause = match &what {
                Some(Restored::Clause(clause, _)) => Some(clause.clone()),
                _ => None,
            };
            restore.run(OfText { text }, (), Restoration { revision, clause });
        })
    };
    let onclose = {
        let (restore, onclose) = (restore.clone(), props.onclose.clone());
        Callback::from(move |()| {
            restore.forget();
            onclose.emit(());
        })
    };
    let problem = restore.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.what.is_some()}
            {onclose}
            {title}
            {text}
            act={t.revision_restore_act()}
            color={if props.what == Some(Restored::Whole) { Color::Danger } else { Color::Inherit }}
            busy={restore.pending}
            {problem}
            {onact}
        />
    }
}
