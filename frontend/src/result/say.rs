//! Saying how an action goes. When somebody else has said something meanwhile, both are shown and one is chosen.

use std::rc::Rc;

use shared::api::result::{OfResult, ResultSummary, SetResultStatus};
use shared::id::ProgrammeId;
use shared::problem::FieldErrors;
use shared::result::{Status, StatusChange, check_change};
use shared::time::Date;
use yew::prelude::*;

use super::SAID;
use super::address::Said;
use super::one::told;
use super::status::{StatusLight, words};
use crate::client::{Stale, use_dialog, use_dialog_act};
use crate::context::use_i18n;
use crate::ui::{Choice, DateInput, Question, RadioGroup, TextArea, slot};

/// Properties of [`SayDialog`].
#[derive(Properties, PartialEq)]
pub struct SayDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The programme.
    pub programme: ProgrammeId,
    /// The result, as it is known now.
    pub result: ResultSummary,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// What the fields begin with: the dates that hold, and no reason, which is to be given anew.
fn first(result: &ResultSummary) -> StatusChange {
    let now = result.status.as_ref();
    StatusChange {
        status: now.map_or(Status::UnderWay, |now| now.status),
        reason: String::new(),
        begins: now.and_then(|now| now.begins),
        ends: now.and_then(|now| now.ends),
        note: String::new(),
        version: version(result),
    }
}

/// The version that is known; 0 when nobody has said anything.
fn version(result: &ResultSummary) -> i64 {
    result.status.as_ref().map_or(0, |now| now.version)
}

fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// The dialog.
#[component]
pub fn SayDialog(props: &SayDialogProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || first(&props.result));
    let form = &dialog.form;
    let say = use_dialog_act::<SetResultStatus, _>(&dialog, &SAID, t.result_said_toast());
    let acted = say.acted();
    let onclose = dialog.leaving(&acted);
    let path = OfResult { programme: props.programme, clause: props.result.clause.clone() };
    let send = {
        let (form, path) = (form.clone(), path.clone());
        move |version: i64| {
            let change = StatusChange { version, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            check_change(&change, &mut errors);
            match errors.finish() {
                Ok(()) => say.run(path.clone(), (), change),
                Err(errors) => form.set_errors(errors),
            }
        }
    };
    // Theirs is here as soon as the result has been fetched again.
    let theirs =
        props.result.status.as_ref().filter(|now| acted.is_stale() && now.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let (latest, send, mine) = (theirs.version, send.clone(), form.values());
        html! {
            <Stale
                theirs={html! { <><StatusLight said={Said::Status(theirs.status)} />{told(&t, theirs)}</> }}
                yours={html! { <><StatusLight said={Said::Status(mine.status)} /><p class="prewrap">{mine.reason.clone()}</p></> }}
                ontheirs={onclose.clone()}
                onyours={Callback::from(move |()| send(latest))}
                busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(choose.is_some());
    let choices: Rc<[Choice]> = Status::ALL
        .map(|status| Choice::new(status.as_str(), words(&t, Said::Status(status))))
        .into_iter()
        .collect();
    let values = form.values();
    let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let onact = {
        let version = values.version;
        Callback::from(move |()| send(version))
    };
    html! {
        <Question
            open={props.open}
            {onclose}
            title={t.result_say_title(&props.result.label)}
            text={t.result_say_text()}
            act={t.result_say_act()}
            busy={acted.pending}
            {problem}
            {onact}
        >
            <div>{slot(choose)}</div>
            <RadioGroup
                legend={t.result_say_status()}
                {choices}
                value={values.status.as_str()}
                onchange={form.edit("/status", |change: &mut StatusChange, name: AttrValue| {
                    change.status = Status::from_name(&name).unwrap_or(change.status);
                })}
            />
            <TextArea
                label={t.result_say_reason()}
                description={AttrValue::from(t.result_say_reason_hint())}
                value={values.reason.clone()}
                error={form.error("/reason")}
                oninput={form.edit("/reason", |change: &mut StatusChange, text: String| change.reason = text)}
            />
            <div class="two">
                <DateInput
                    label={t.result_begins()}
                    value={day(values.begins)}
                    error={form.error("/begins")}
                    optional=true
                    oninput={form.edit("/begins", |change: &mut StatusChange, text: String| change.begins = date(&text))}
                />
                <DateInput
                    label={t.result_ends()}
                    value={day(values.ends)}
                    error={form.error("/ends")}
                    optional={values.status != Status::Completed}
                    oninput={form.edit("/ends", |change: &mut StatusChange, text: String| change.ends = date(&text))}
                />
            </div>
            <TextArea
                label={t.result_say_note()}
                value={values.note.clone()}
                error={form.error("/note")}
                optional=true
                rows=2
                oninput={form.edit("/note", |change: &mut StatusChange, text: String| change.note = text)}
            />
        </Question>
    }
}
