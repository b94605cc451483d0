//! Sealing the work plan.

use std::rc::Rc;

use shared::api::initiative::OfProgramme;
use shared::api::plan::{PlanWhole, SealAPlan};
use shared::id::ProgrammeId;
use shared::plan::{NOTE_MOST, NewPlan, TITLE_MOST};
use shared::problem::Code;
use yew::prelude::*;

use crate::client::{About, ProblemNote, use_act_about};
use crate::context::use_i18n;
use crate::ui::{Alert, Color, Question, TextArea, TextInput, slot, use_form};

/// What sealing touches. Who seals on top of a plan they have not seen sees it.
static PLAN: About = About { topics: &["plan"], moved: &[Code::Stale, Code::NotWorkedOn] };

/// Properties of [`SealForm`].
#[derive(Properties, PartialEq)]
pub struct SealFormProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The number of the plan that is on the screen as the last; 0 when none is sealed.
    pub last: u32,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// The form, as a question.
#[component]
pub fn SealForm(props: &SealFormProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| (String::new(), String::new()));
    let done = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<PlanWhole>| {
            form.saved();
            onclose.emit(());
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let seal = use_act_about::<SealAPlan>(&PLAN, t.timeline_sealed(), done, refused);
    let onact = {
        let (form, seal, number, programme) = (form.clone(), seal.clone(), props.last + 1, props.programme);
        Callback::from(move |()| {
            let (title, note) = form.values().clone();
            seal.run(OfProgramme { programme }, (), NewPlan { number, title, note });
        })
    };
    let onclose = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            onclose.emit(());
        })
    };
    let error = seal.error.clone().filter(|error| error.fields.is_empty());
    let problem = error.map(|error| {
        if error.is(Code::Stale) {
            html! { <Alert color={Color::Warning} title={t.timeline_seal_again_title()} live=true><p>{t.timeline_seal_again_text()}</p></Alert> }
        } else {
            html! { <ProblemNote {error} act=true /> }
        }
    });
    let (title, note) = form.values().clone();
    html! {
        <Question
            open=true {onclose} title={t.timeline_seal()} text={t.timeline_seal_text()} act={t.timeline_seal_act()}
            busy={seal.pending} {problem} {onact}
        >
            <div key="title">
                <TextInput
                    label={t.timeline_seal_name()} value={title} maxlength={TITLE_MOST} error={form.error("/title")}
                    oninput={form.edit("/title", |plan: &mut (String, String), text: String| plan.0 = text)}
                />
            </div>
            <div key="note">
                <TextArea
                    label={t.timeline_seal_note()} value={note} maxlength={NOTE_MOST} rows=3 optional=true error={form.error("/note")}
                    oninput={form.edit("/note", |plan: &mut (String, String), text: String| plan.1 = text)}
                />
            </div>
            <div key="end">{slot(None)}</div>
        </Question>
    }
}
