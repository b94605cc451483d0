//! The chair confirms the record or returns it; the question says what follows.

use std::rc::Rc;

use shared::api::procedure::{AtVersion, ConfirmTheRecord, OfProcedure, Procedure, ReturnTheRecord};
use shared::api::revision::Because;
use shared::problem::{Code, FieldErrors};
use shared::revision::REASON_MOST;
use yew::prelude::*;

use super::explain;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, Color, Question, TextArea, Variant, slot, use_form};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Confirm,
    Return,
}

/// Properties of [`Decide`].
#[derive(Properties, PartialEq)]
pub struct DecideProps {
    /// The procedure whose record waits.
    pub procedure: Rc<Procedure>,
    /// Fetches it again, when it was changed meanwhile.
    pub reload: Callback<()>,
}

/// The chair's two buttons and their questions.
#[component]
pub fn Decide(props: &DecideProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let asked = use_state_eq(|| None::<Asked>);
    let form = use_form(|| Because { reason: String::new() });
    let outcome = &props.procedure.outcome;
    let done = |said: String| {
        let (toasts, asked, form, reload) =
            (toasts.clone(), asked.setter(), form.clone(), props.reload.clone());
        Callback::from(move |result: Result<Rc<Procedure>, ApiError>| match result {
            Ok(_) => {
                form.replace(Because { reason: String::new() });
                toasts.say(said.clone());
                asked.set(None);
            }
            Err(error) => {
                // What the chair confirms must be what the chair has read.
                if error.is(Code::Stale) {
                    reload.emit(());
                }
                form.set_errors(error.fields);
            }
        })
    };
    let topics = &["procedure", "programme", "revision", "result", "text", "desk"];
    let confirmed = if outcome.adopted {
        t.procedure_confirmed_toast_adopt()
    } else {
        t.procedure_confirmed_toast_fail()
    };
    let confirm = use_action::<ConfirmTheRecord>(topics, done(confirmed));
    let send_back = use_action::<ReturnTheRecord>(topics, done(t.procedure_returned_toast()));
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(Some(what)))
    };
    let onclose = {
        let (asked, confirm, send_back) = (asked.setter(), confirm.clone(), send_back.clone());
        Callback::from(move |()| {
            asked.set(None);
            confirm.forget();
            send_back.forget();
        })
    };
    let path = OfProcedure { procedure: props.procedure.id };
    let onact = {
        let (what, version, form) = (*asked, props.procedure.version, form.clone());
        let (confirm, send_back) = (confirm.clone(), send_back.clone());
        Callback::from(move |()| match what {
            Some(Asked::Confirm) => confirm.run(path.clone(), (), AtVersion { version }),
            Some(Asked::Return) => {
                let mut errors = FieldErrors::new();
                errors.length("/reason", &form.values().reason, 1, REASON_MOST);
                match errors.finish() {
                    Ok(()) => send_back.run(path.clone(), (), form.values().clone()),
                    Err(errors) => form.set_errors(errors),
                }
            }
            None => {}
        })
    };
    let returning = *asked == Some(Asked::Return);
    let (title, act) = match (returning, outcome.adopted) {
        (true, _) => (t.procedure_return_title(), t.procedure_return_act()),
        (false, true) => (t.procedure_confirm_title_adopt(), t.procedure_confirm_act_adopt()),
        (false, false) => (t.procedure_confirm_title_fail(), t.procedure_confirm_act_fail()),
    };
    let text = if returning {
        t.procedure_return_text()
    } else {
        format!("{} {}", explain::consequence(&t, outcome), t.procedure_confirm_final())
    };
    let reason = returning.then(|| {
        html! {
            <TextArea
                label={t.procedure_return_reason()}
                value={form.values().reason.clone()}
                error={form.error("/reason")}
                oninput={form.edit("/reason", |because: &mut Because, text: String| because.reason = text)}
            />
        }
    });
    let error = confirm.error.clone().or(send_back.error.clone()).filter(|error| error.fields.is_empty());
    let problem = error.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <div class="row">
            <Button onclick={ask(Asked::Confirm)}>{t.procedure_confirm()}</Button>
            <Button variant={Variant::Secondary} onclick={ask(Asked::Return)}>{t.procedure_return()}</Button>
            <Question
                open={asked.is_some()}
                {onclose}
                {title}
                {text}
                {act}
                color={Color::Inherit}
                busy={confirm.pending || send_back.pending}
                {problem}
                {onact}
            >
                {slot(reason)}
            </Question>
        </div>
    }
}
