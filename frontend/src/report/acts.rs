//! What the secretariat does with a section that was sent: verifying it, or returning it with a reason.

use std::rc::Rc;

use shared::api::report::{AtVersion, OfSection, ReturnASection, Returning, SectionWhole, VerifyASection};
use shared::problem::Code;
use shared::report::section::Step;
use shared::round::REASON_MOST;
use yew::prelude::*;

use super::REPORT;
use super::words::stage;
use crate::client::{ProblemNote, use_act_about};
use crate::context::use_i18n;
use crate::ui::{Alert, Button, Color, Glyph, Question, TextArea, Variant, slot, use_form};

/// Properties of [`OfficeActs`].
#[derive(Properties, PartialEq)]
pub struct OfficeActsProps {
    /// The section.
    pub whole: Rc<SectionWhole>,
}

/// The buttons, and the question for the reason. Where the section has moved on, that is said and nothing is lost.
#[component]
pub fn OfficeActs(props: &OfficeActsProps) -> Html {
    let t = use_i18n();
    let asks = use_state_eq(|| false);
    let form = use_form(String::new);
    let row = &props.whole.row;
    let path = OfSection { report: props.whole.report.id, clause: row.clause.clone() };
    let version = row.version;
    let verify = use_act_about::<VerifyASection>(
        &REPORT,
        t.report_verified_toast(),
        Callback::from(|_| ()),
        Callback::from(|_| ()),
    );
    let returned = {
        let (form, asks) = (form.clone(), asks.setter());
        Callback::from(move |_: Rc<SectionWhole>| {
            form.replace(String::new());
            asks.set(false);
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let give_back = use_act_about::<ReturnASection>(&REPORT, t.report_returned_toast(), returned, refused);
    let onverify = {
        let (verify, path) = (verify.clone(), path.clone());
        Callback::from(move |_: MouseEvent| verify.run(path.clone(), (), AtVersion { version }))
    };
    let onact = {
        let (give_back, form) = (give_back.clone(), form.clone());
        Callback::from(move |()| {
            give_back.run(path.clone(), (), Returning { reason: form.values().clone(), version });
        })
    };
    let onclose = {
        let (give_back, form, asks) = (give_back.clone(), form.clone(), asks.setter());
        Callback::from(move |()| {
            form.replace(String::new());
            give_back.forget();
            asks.set(false);
        })
    };
    let onreturn = {
        let asks = asks.setter();
        Callback::from(move |_: MouseEvent| asks.set(true))
    };
    let moved = give_back.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let note = moved.then(|| {
        html! { <Alert color={Color::Warning} title={t.report_moved_title()} live=true><p>{t.report_moved_text(stage(&t, row.stage))}</p></Alert> }
    });
    let problem = give_back.error.clone().filter(|error| error.fields.is_empty() && !moved);
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    let wrong = verify.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    let verifies = row.stage.after(Step::Verify).map(|_| {
        html! { <Button icon={Glyph::ShieldCheck} busy={verify.pending} onclick={onverify}>{t.report_verify()}</Button> }
    });
    let returns = row.stage.after(Step::Return).map(|_| {
        html! { <Button variant={Variant::Secondary} icon={Glyph::Undo} onclick={onreturn}>{t.report_return()}</Button> }
    });
    html! {
        <div class="stack">
            <div key="wrong">{slot(wrong)}</div>
            <div key="acts" class="row">{slot(verifies)}{slot(returns)}</div>
            <Question open={*asks} {onclose} title={t.report_return_title(&row.label)} text={t.report_return_text()} act={t.report_return()} busy={give_back.pending} {problem} {onact}>
                <div key="note">{slot(note)}</div>
                <TextArea
                    label={t.report_return_reason()} value={form.values().clone()} rows=4 maxlength={REASON_MOST} error={form.error("/reason")}
                    oninput={form.edit("/reason", |reason: &mut String, text: String| *reason = text)}
                />
            </Question>
        </div>
    }
}
