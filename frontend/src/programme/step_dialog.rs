//! Taking a step: the note or reason it needs, and the days it sets.

use std::rc::Rc;

use shared::api::programme::{NextStep, OfProgramme, Programme, StepTaken, TakeStep};
use shared::lifecycle::{Say, State};
use shared::problem::{FieldCode, FieldErrors};
use shared::programme::{CONSULTATION_DAYS, NOTE_MOST};
use yew::prelude::*;

use super::day::{end_of_day_in, today};
use super::next::step_words;
use super::words::{about_state, state_words};
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::member::ClocksSelect;
use crate::ui::format::OFFICE_ZONE;
use crate::ui::{Button, Color, DateInput, Dialog, TextArea, Variant, slot, use_form};

/// Properties of [`StepDialog`].
#[derive(Properties, PartialEq)]
pub struct StepDialogProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The step that was chosen; closed when none is.
    pub next: Option<NextStep>,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn StepDialog(props: &StepDialogProps) -> Html {
    let t = use_i18n();
    let title = props.next.as_ref().map(|next| step_words(&t, next)).unwrap_or_default();
    html! {
        <Dialog open={props.next.is_some()} onclose={props.onclose.clone()} {title}>
            {slot(props.next.clone().map(|next| html! {
                <StepForm programme={props.programme.clone()} {next} onclose={props.onclose.clone()} />
            }))}
        </Dialog>
    }
}

/// What is filled in.
#[derive(Clone, PartialEq, Default)]
struct Said {
    note: String,
    closes: String,
    zone: String,
    on: String,
}

/// Properties of the form inside.
#[derive(Properties, PartialEq)]
struct StepFormProps {
    programme: Rc<Programme>,
    next: NextStep,
    onclose: Callback<()>,
}

#[component]
fn StepForm(props: &StepFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let step = props.next.step;
    let id = props.programme.summary.id;
    let form = use_form(|| Said {
        note: String::new(),
        closes: today().plus_days(CONSULTATION_DAYS).to_string(),
        zone: OFFICE_ZONE.into(),
        on: today().to_string(),
    });
    let topic = format!("programme/{id}");
    let take = {
        let (form, onclose, toasts) = (form.clone(), props.onclose.clone(), toasts.clone());
        let said = t.programme_moved(state_words(&t, step.to));
        use_action::<TakeStep>(
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
        let (t, form, take) = (t.clone(), form.clone(), take.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Said { note, closes, zone, on } = form.values().clone();
            let given = step.to == State::Consultation && !closes.is_empty();
            let closes = closes.parse().ok().and_then(|day| end_of_day_in(&t, day, &zone)).filter(|_| given);
            if given && closes.is_none() {
                let mut errors = FieldErrors::new();
                errors.add("/closes", FieldCode::Required);
                form.set_errors(errors.finish().err().unwrap_or_default());
                return;
            }
            let on = (step.to == State::EndorsedByOfficials).then(|| on.parse().ok()).flatten();
            let zone = closes.map(|_| zone);
            take.run(
                OfProgramme { programme: id },
                (),
                StepTaken { from: step.from, to: step.to, note, closes, zone, on },
            );
        })
    };
    let closes = (step.to == State::Consultation).then(|| {
        html! {
            <DateInput
                label={t.programme_move_closes()}
                description={AttrValue::from(t.programme_move_closes_about())}
                value={form.values().closes.clone()}
                min={AttrValue::from(today().to_string())}
                oninput={form.edit("/closes", |said: &mut Said, day| said.closes = day)}
                error={form.error("/closes")}
            />
        }
    });
    let clocks = (step.to == State::Consultation && !form.values().closes.is_empty()).then(|| {
        html! {
            <ClocksSelect
                zone={form.values().zone.clone()}
                onchange={form.edit("/zone", |said: &mut Said, zone| said.zone = zone)}
                error={form.error("/zone")}
            />
        }
    });
    let on = (step.to == State::EndorsedByOfficials).then(|| {
        html! {
            <DateInput
                label={t.programme_move_on()}
                value={form.values().on.clone()}
                oninput={form.edit("/on", |said: &mut Said, day| said.on = day)}
                error={form.error("/on")}
            />
        }
    });
    let (label, about) = match step.say {
        Say::Reason => (t.programme_move_reason(), t.programme_move_reason_about()),
        Say::Nothing | Say::Note => (t.programme_move_note(), t.programme_move_note_about()),
    };
    let problem = take.error.as_ref().filter(|_| !form.has_errors());
    let gives_up = step.to == State::Withdrawn;
    html! {
        <form {onsubmit} novalidate=true class="stack">
            <p class="quiet">{about_state(&t, step.to)}</p>
            {slot(problem.map(|error| html! { <ProblemNote error={error.clone()} act=true /> }))}
            {slot(closes)}
            {slot(clocks)}
            {slot(on)}
            <TextArea
                {label}
                description={AttrValue::from(about)}
                value={form.values().note.clone()}
                oninput={form.edit("/note", |said: &mut Said, note| said.note = note)}
                error={form.error("/note")}
                optional={step.say == Say::Nothing}
                maxlength={NOTE_MOST}
            />
            <div class="row">
                <Button
                    submit=true
                    busy={take.pending}
                    color={if gives_up { Color::Danger } else { Color::Inherit }}
                >
                    {if gives_up { t.programme_move_withdraw() } else { t.programme_move_do() }}
                </Button>
                <Button variant={Variant::Tertiary} onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    {t.common_cancel()}
                </Button>
            </div>
        </form>
    }
}
