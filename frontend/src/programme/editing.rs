//! Announcing and ending an editing session during a negotiation.

use shared::api::programme::{AnnounceEditingSession, EndEditingSession, NewEditingSession, OfProgramme};
use shared::id::ProgrammeId;
use shared::problem::{FieldCode, FieldErrors};
use shared::programme::{EditingSession, NOTE_MOST};
use yew::prelude::*;

use super::day::{end_of_day_in, last_minute, today};
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::member::ClocksSelect;
use crate::ui::format::OFFICE_ZONE;
use crate::ui::{Alert, Button, Color, DateInput, Dialog, Section, TextArea, Variant, slot, use_form};

/// Properties of [`Editing`].
#[derive(Properties, PartialEq)]
pub struct EditingProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The session that is running.
    pub session: Option<EditingSession>,
    /// Whether the person may announce and end one.
    pub may: bool,
}

/// The session that runs, or why there is none, and the button to change that.
#[component]
pub fn Editing(props: &EditingProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let open = use_state_eq(|| false);
    let topic = format!("programme/{}", props.programme);
    let end = {
        let (said, failed) = (t.programme_editing_ended(), t.problem_act_title());
        use_action::<EndEditingSession>(
            &[&topic],
            Callback::from(move |outcome: Result<_, ApiError>| match outcome {
                Ok(_) => toasts.say(said.clone()),
                Err(_) => toasts.fail(failed.clone()),
            }),
        )
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let announce = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let inside = match &props.session {
        Some(session) => {
            let until = session.until.map_or_else(
                || t.programme_editing_open(),
                |until| t.programme_editing_until(last_minute(&t, until)),
            );
            let of = OfProgramme { programme: props.programme };
            let onclick = {
                let end = end.clone();
                Callback::from(move |_: MouseEvent| end.run(of.clone(), (), ()))
            };
            let actions = props.may.then(|| {
                html! { <Button variant={Variant::Secondary} busy={end.pending} {onclick}>{t.programme_editing_end()}</Button> }
            });
            html! {
                <Alert color={Color::Info} title={t.programme_editing_runs()} {actions}>
                    <p>{session.reason.clone()}</p>
                    <p class="small">{until}</p>
                </Alert>
            }
        }
        None => html! {
            <div class="stack">
                <p class="quiet">{t.programme_editing_none()}</p>
                {slot(props.may.then(|| html! {
                    <div><Button variant={Variant::Secondary} onclick={announce}>{t.programme_editing_announce()}</Button></div>
                }))}
            </div>
        },
    };
    html! {
        <Section title={t.programme_editing()}>
            {inside}
            <Dialog open={*open} onclose={close.clone()} title={t.programme_editing_announce()}>
                <AnnounceForm programme={props.programme} onclose={close} />
            </Dialog>
        </Section>
    }
}

/// What is filled in.
#[derive(Clone, PartialEq)]
struct Said {
    reason: String,
    until: String,
    zone: String,
}

/// Properties of the form inside.
#[derive(Properties, PartialEq)]
struct AnnounceFormProps {
    programme: ProgrammeId,
    onclose: Callback<()>,
}

#[component]
fn AnnounceForm(props: &AnnounceFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| Said { reason: String::new(), until: String::new(), zone: OFFICE_ZONE.into() });
    let topic = format!("programme/{}", props.programme);
    let announce = {
        let (form, onclose, said) = (form.clone(), props.onclose.clone(), t.programme_editing_announced());
        use_action::<AnnounceEditingSession>(
            &[&topic],
            Callback::from(move |outcome: Result<_, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    onclose.emit(());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (t, form, announce, programme) = (t.clone(), form.clone(), announce.clone(), props.programme);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Said { reason, until, zone } = form.values().clone();
            let given = !until.is_empty();
            let until = until.parse().ok().and_then(|day| end_of_day_in(&t, day, &zone));
            if given && until.is_none() {
                let mut errors = FieldErrors::new();
                errors.add("/until", FieldCode::Required);
                form.set_errors(errors.finish().err().unwrap_or_default());
                return;
            }
            announce.run(OfProgramme { programme }, (), NewEditingSession { reason, until });
        })
    };
    let clocks = (!form.values().until.is_empty()).then(|| {
        html! {
            <ClocksSelect
                zone={form.values().zone.clone()}
                onchange={form.edit("/zone", |said: &mut Said, zone| said.zone = zone)}
            />
        }
    });
    let problem = announce.error.as_ref().filter(|_| !form.has_errors());
    html! {
        <form {onsubmit} novalidate=true class="stack">
            {slot(problem.map(|error| html! { <ProblemNote error={error.clone()} act=true /> }))}
            <TextArea
                label={t.programme_editing_reason()}
                description={AttrValue::from(t.programme_editing_reason_about())}
                value={form.values().reason.clone()}
                oninput={form.edit("/reason", |said: &mut Said, reason| said.reason = reason)}
                error={form.error("/reason")}
                maxlength={NOTE_MOST}
            />
            <DateInput
                label={t.programme_editing_until_label()}
                value={form.values().until.clone()}
                min={AttrValue::from(today().to_string())}
                oninput={form.edit("/until", |said: &mut Said, day| said.until = day)}
                error={form.error("/until")}
                optional=true
            />
            {slot(clocks)}
            <div class="row">
                <Button submit=true busy={announce.pending}>{t.programme_editing_announce()}</Button>
                <Button variant={Variant::Tertiary} onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    {t.common_cancel()}
                </Button>
            </div>
        </form>
    }
}
