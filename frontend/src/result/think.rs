//! Saying what one thinks of a goal or a sub-goal. When a colleague has said something for the same voice meanwhile, both are
//! shown and one is chosen.

use std::rc::Rc;

use shared::api::result::{GiveAView, OfResult, ResultSummary, ResultWhole, ViewNow};
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::problem::{Code, FieldErrors};
use shared::result::{NewView, Scale, check_view};
use yew::prelude::*;

use super::light::{shape_of, step};
use super::views::told;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{
    Alert, Button, Choice, Color, Light, Question, RadioGroup, Size, TextArea, Variant, slot, use_form,
};

/// Properties of [`ThinkDialog`].
#[derive(Properties, PartialEq)]
pub struct ThinkDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The programme.
    pub programme: ProgrammeId,
    /// The result, as it is known now.
    pub result: ResultSummary,
    /// Whose view one gives: a delegation's, or the secretariat's (`None`).
    pub voice: Option<MemberCode>,
    /// Fetches it again.
    pub reload: Callback<()>,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

fn own(result: &ResultSummary, voice: Option<MemberCode>) -> Option<&ViewNow> {
    result.views.iter().find(|view| view.member == voice)
}

/// What the fields begin with: the step that holds, and no reason, which is to be given anew.
fn first(result: &ResultSummary, voice: Option<MemberCode>) -> NewView {
    let now = own(result, voice);
    NewView {
        scale: now.map_or(Scale::Minor, |now| now.scale),
        reason: String::new(),
        version: now.map_or(0, |now| now.version),
    }
}

/// The dialog.
#[component]
pub fn ThinkDialog(props: &ThinkDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| first(&props.result, props.voice));
    {
        let (form, result, voice) = (form.clone(), props.result.clone(), props.voice);
        // Afresh at each opening; while it is open, what is written stays whatever arrives.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(first(&result, voice));
            }
        });
    }
    let give = {
        let (form, onclose, reload) = (form.clone(), props.onclose.clone(), props.reload.clone());
        let said = t.result_said_toast();
        use_action::<GiveAView>(
            &["result"],
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
        let (form, give) = (form.clone(), give.clone());
        move |version: i64| {
            let view = NewView { version, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            check_view(&view, &mut errors);
            match errors.finish() {
                Ok(()) => give.run(path.clone(), (), view),
                Err(errors) => form.set_errors(errors),
            }
        }
    };
    let onclose = {
        let (form, give, onclose) = (form.clone(), give.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            give.forget();
            onclose.emit(());
        })
    };
    // Theirs is here as soon as the result has been fetched again.
    let stale = give.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = own(&props.result, props.voice).filter(|now| stale && now.version > form.values().version);
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
                        <Button size={Size::Small} busy={give.pending} onclick={Callback::from(move |_: MouseEvent| send(latest))}>{t.result_stale_keep_yours()}</Button>
                    </>
                }}
            >
                <p>{t.result_stale_text()}</p>
                <div class="two">
                    <div class="stack"><b>{t.result_stale_theirs()}</b>{told(&t, theirs)}</div>
                    <div class="stack"><b>{t.result_stale_yours()}</b><Light status={shape_of(mine.scale)}>{step(&t, mine.scale)}</Light><p class="prewrap">{mine.reason.clone()}</p></div>
                </div>
            </Alert>
        }
    });
    let problem = give.error.clone().filter(|error| error.fields.is_empty() && choose.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    let choices: Rc<[Choice]> =
        Scale::ALL.map(|scale| Choice::new(scale.as_str(), step(&t, scale))).into_iter().collect();
    let values = form.values();
    let onact = {
        let version = values.version;
        Callback::from(move |()| send(version))
    };
    html! {
        <Question
            open={props.open}
            onclose={onclose.clone()}
            title={t.result_think_title(&props.result.label)}
            text={t.result_think_text()}
            act={t.result_say_act()}
            busy={give.pending}
            {problem}
            {onact}
        >
            <div>{slot(choose)}</div>
            <RadioGroup
                legend={t.result_think_scale()}
                {choices}
                value={values.scale.as_str()}
                onchange={form.edit("/scale", |view: &mut NewView, name: AttrValue| {
                    view.scale = Scale::from_name(&name).unwrap_or(view.scale);
                })}
            />
            <TextArea
                label={t.result_say_reason()}
                description={AttrValue::from(t.result_say_reason_hint())}
                value={values.reason.clone()}
                error={form.error("/reason")}
                oninput={form.edit("/reason", |view: &mut NewView, text: String| view.reason = text)}
            />
        </Question>
    }
}
