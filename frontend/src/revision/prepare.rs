//! Preparing a revision: document number and cover note.

use std::rc::Rc;

use shared::api::revision::{OfText, Preparation, PrepareARevision, RevisionSummary};
use shared::id::TextId;
use shared::problem::FieldErrors;
use shared::revision::{COVER_NOTE_MOST, DOCUMENT_MOST};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Question, TextArea, TextInput, use_form};

/// Properties of [`PrepareDialog`].
#[derive(Properties, PartialEq)]
pub struct PrepareDialogProps {
    /// The text.
    pub text: TextId,
    /// The number it will have.
    pub next: u32,
    /// Whether it is asked.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The dialog in which the secretariat prepares a revision.
#[component]
pub fn PrepareDialog(props: &PrepareDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let empty = || Preparation { document: String::new(), cover_note: String::new() };
    let form = use_form(empty);
    let prepare = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        let said = t.revision_prepared_toast(t.revision_rev(props.next));
        use_action::<PrepareARevision>(
            &["revision", "programme", "desk"],
            Callback::from(move |outcome: Result<Rc<RevisionSummary>, ApiError>| match outcome {
                Ok(_) => {
                    // What was written is spent; the next begins afresh.
                    form.replace(Preparation { document: String::new(), cover_note: String::new() });
                    toasts.say(said.clone());
                    onclose.emit(());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onact = {
        let (form, prepare, text) = (form.clone(), prepare.clone(), props.text);
        Callback::from(move |()| match check(form.values()) {
            Ok(()) => prepare.run(OfText { text }, (), form.values().clone()),
            Err(errors) => form.set_errors(errors),
        })
    };
    let onclose = {
        let (prepare, onclose) = (prepare.clone(), props.onclose.clone());
        Callback::from(move |()| {
            prepare.forget();
            onclose.emit(());
        })
    };
    // Faults of fields stand under them.
    let problem = prepare.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open}
            {onclose}
            title={t.revision_prepare_title(props.next)}
            text={t.revision_prepare_text()}
            act={t.revision_prepare_act()}
            busy={prepare.pending}
            {problem}
            {onact}
        >
            <TextInput
                label={t.revision_prepare_document()}
                description={AttrValue::from(t.revision_prepare_document_hint())}
                value={form.values().document.clone()}
                error={form.error("/document")}
                oninput={form.edit("/document", |of: &mut Preparation, text: String| of.document = text)}
            />
            <TextArea
                label={t.revision_prepare_note()}
                description={AttrValue::from(t.revision_prepare_note_hint())}
                value={form.values().cover_note.clone()}
                error={form.error("/cover_note")}
                rows=6
                oninput={form.edit("/cover_note", |of: &mut Preparation, text: String| of.cover_note = text)}
            />
        </Question>
    }
}

/// The server checks the same; here it saves the way.
fn check(preparation: &Preparation) -> Result<(), Vec<shared::problem::FieldError>> {
    let mut errors = FieldErrors::new();
    errors.length("/document", &preparation.document, 1, DOCUMENT_MOST);
    errors.length("/cover_note", &preparation.cover_note, 1, COVER_NOTE_MOST);
    errors.finish()
}
