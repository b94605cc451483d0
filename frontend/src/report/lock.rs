//! Locking a round, with or without what is not verified.

use std::rc::Rc;

use shared::api::report::{Lock, LockAReport, OfReport, ReportWhole, SectionRow};
use shared::problem::Code;
use shared::report::section::Stage;
use shared::round::REASON_MOST;
use yew::prelude::*;

use super::REPORT;
use super::words::stage_light;
use crate::client::{ProblemNote, use_act_about};
use crate::context::use_i18n;
use crate::ui::{Alert, Color, Question, TextArea, field_sentence, slot, use_form};

/// Properties of [`LockDialog`].
#[derive(Properties, PartialEq)]
pub struct LockDialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// The round.
    pub whole: Rc<ReportWhole>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// The question. It names what the report would go without, and sends just that: what is returned meanwhile is asked anew.
#[component]
pub fn LockDialog(props: &LockDialogProps) -> Html {
    let t = use_i18n();
    let form = use_form(String::new);
    let done = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<ReportWhole>| {
            form.saved();
            onclose.emit(());
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let act = use_act_about::<LockAReport>(&REPORT, t.report_locked_toast(), done, refused);
    let left: Vec<&SectionRow> =
        props.whole.sections.iter().filter(|row| row.stage != Stage::Verified).collect();
    let onact = {
        let (act, form) = (act.clone(), form.clone());
        let (report, version) = (props.whole.report.id, props.whole.report.version);
        let without: Vec<_> = left.iter().map(|row| row.clause.clone()).collect();
        Callback::from(move |()| {
            let body = Lock { without: without.clone(), reason: form.values().clone(), version };
            act.run(OfReport { report }, (), body);
        })
    };
    let onclose = {
        let (act, form, onclose) = (act.clone(), form.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.replace(String::new());
            act.forget();
            onclose.emit(());
        })
    };
    let named = |error: &crate::client::ApiError| {
        let field = error.fields.iter().find(|field| field.pointer == "/without");
        field.map(|field| html! { <p>{field_sentence(&t, field)}</p> })
    };
    let problem = act.error.clone().filter(|error| error.fields.is_empty() || error.is(Code::SectionsLeft));
    let problem = problem.map(|error| {
        let names = named(&error);
        html! { <div class="stack"><ProblemNote {error} act=true />{slot(names)}</div> }
    });
    let lines = left.iter().map(|row| {
        html! {
            <li key={row.clause.to_string()} class="row tight">
                <span class="ref">{row.label.clone()}</span>{" "}<span lang="en">{row.title.clone()}</span>{stage_light(&t, row.stage)}
            </li>
        }
    });
    let without = (!left.is_empty()).then(|| {
        html! {
            <div class="stack">
                <Alert color={Color::Warning} title={t.report_lock_left(left.len())}><ul class="lockleft">{for lines}</ul></Alert>
                <TextArea
                    label={t.report_lock_reason()} description={AttrValue::from(t.report_lock_reason_hint())}
                    value={form.values().clone()} maxlength={REASON_MOST} error={form.error("/reason")}
                    oninput={form.edit("/reason", |reason: &mut String, text: String| *reason = text)}
                />
            </div>
        }
    });
    let act_words = if left.is_empty() { t.report_lock_act() } else { t.report_lock_without() };
    html! {
        <Question open={props.open} {onclose} title={t.report_lock_title()} text={t.report_lock_text()} act={act_words} busy={act.pending} {problem} {onact}>
            <div>{slot(without)}</div>
        </Question>
    }
}
