//! Saying how an action goes. When somebody else has said something meanwhile, both are shown and one is chosen.

use std::rc::Rc;

use shared::api::result::{OfResult, ResultSummary, ResultWhole, SetResultStatus};
use shared::id::ProgrammeId;
use shared::problem::{Code, FieldErrors};
use shared::result::{Status, StatusChange, check_change};
use shared::time::Date;
use yew::prelude::*;

use super::address::Said;
use super::one::told;
use super::status::{StatusLight, words};
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{
    Alert, Button, Choice, Color, DateInput, Question, RadioGroup, Size, TextArea, Variant, slot, use_form,
};

/// Properties of [`SayDialog`].
#[derive(Properties, PartialEq)]
pub struct SayDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The programme.
    pub programme: ProgrammeId,
    /// The result, as it is known now.
    pub result: ResultSummary,
    /// Fetches it again.
    pub reload: Callback<()>,
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
    let toasts = use_toasts();
    let form = use_form(|| first(&props.result));
    {
        let (form, result) = (form.clone(), props.result.clone());
        // Afresh at each opening; while it is open, what is written stays whatever arrives.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(first(&result));
            }
        });
    }
    let say = {
        let (form, onclose, reload) = (form.clone(), props.onclose.clone(), props.reload.clone());
        let said = t.result_said_toast();
        use_action::<SetResultStatus>(
            &["result", "desk"],
            Callback::from(move |outcome: Result<Rc<ResultWhole>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    onclose.emit(());
                }
                Err(error) => {
                    if error.is(Code::Stale) {
                        reload.emit(());
                    }
                    form.set_errors(error.fields);
                }
            }),
        )
    };
    let path = OfResult { programme: props.programme, clause: props.result.clause.clone() };
    let send = {
        let (form, say, path) = (form.clone(), say.clone(), path.clone());
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
    let onclose = {
        let (form, say, onclose) = (form.clone(), say.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            say.forget();
            onclose.emit(());
        })
    };
    // Theirs is here as soon as the result has been fetched again.
    let stale = say.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = props.result.status.as_ref().filter(|now| stale && now.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let (latest, send) = (theirs.version, send.clone());
        let mine = form.values();
        html! {
            <Alert
                color={Color::Warning}
                title={t.result_stale_title()}
                live=true
                actions={html! {
                    <>
                        <Button size={Size::Small} variant={Variant::Secondary} onclick={onclose.reform(|_: MouseEvent| ())}>{t.result_stale_keep_theirs()}</Button>
                        <Button size={Size::Small} busy={say.pending} onclick={Callback::from(move |_: MouseEvent| send(latest))}>{t.result_stale_keep_yours()}</Button>
                    </>
                }}
            >
                <p>{t.result_stale_text()}</p>
                <div class="two">
                    <div class="stack"><b>{t.result_stale_theirs()}</b><StatusLight said={Said::Status(theirs.status)} />{told(&t, theirs)}</div>
                    <div class="stack"><b>{t.result_stale_yours()}</b><StatusLight said={Said::Status(mine.status)} /><p class="prewrap">{mine.reason.clone()}</p></div>
                </div>
            </Alert>
        }
    });
    let problem = say.error.clone().filter(|error| error.fields.is_empty() && choose.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
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
            onclose={onclose.clone()}
            title={t.result_say_title(&props.result.label)}
            text={t.result_say_text()}
            act={t.result_say_act()}
            busy={say.pending}
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
