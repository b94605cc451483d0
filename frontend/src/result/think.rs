//! Saying what one thinks of a goal or a sub-goal. When a colleague has said something for the same voice meanwhile, both are
//! shown and one is chosen.

use std::rc::Rc;

use shared::api::result::{GiveAView, OfResult, ResultSummary, ViewNow};
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::problem::FieldErrors;
use shared::result::{NewView, Scale, check_view};
use yew::prelude::*;

use super::SAID;
use super::light::{shape_of, step};
use super::views::told;
use crate::client::{Stale, use_dialog, use_dialog_act};
use crate::context::use_i18n;
use crate::ui::{Choice, Light, Question, RadioGroup, TextArea, slot};

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
    let dialog = use_dialog(props.open, &props.onclose, || first(&props.result, props.voice));
    let form = &dialog.form;
    let give = use_dialog_act::<GiveAView, _>(&dialog, &SAID, t.result_said_toast());
    let acted = give.acted();
    let onclose = dialog.leaving(&acted);
    let path = OfResult { programme: props.programme, clause: props.result.clause.clone() };
    let send = {
        let form = form.clone();
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
    // Theirs is here as soon as the result has been fetched again.
    let theirs = own(&props.result, props.voice);
    let theirs = theirs.filter(|now| acted.is_stale() && now.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let (latest, send, mine) = (theirs.version, send.clone(), form.values());
        html! {
            <Stale
                theirs={told(&t, theirs)}
                yours={html! { <><Light status={shape_of(mine.scale)}>{step(&t, mine.scale)}</Light><p class="prewrap">{mine.reason.clone()}</p></> }}
                ontheirs={onclose.clone()}
                onyours={Callback::from(move |()| send(latest))}
                busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(choose.is_some());
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
            {onclose}
            title={t.result_think_title(&props.result.label)}
            text={t.result_think_text()}
            act={t.result_say_act()}
            busy={acted.pending}
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
