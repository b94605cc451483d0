//! A sponsor answers what the office proposes.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::amendment::{AmendmentView, AnswerTheProposal, NewAnswer, OfAmendment};
use shared::problem::{Code, FieldCode, FieldErrors};
use yew::prelude::*;

use super::act::use_act;
use super::words;
use crate::client::ProblemNote;
use crate::context::use_i18n;
use crate::ui::{Choice, Question, RadioGroup, TextArea, use_form};

/// Properties of [`AnswerDialog`].
#[derive(Properties, PartialEq)]
pub struct AnswerDialogProps {
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Fields {
    /// The version of the proposal that was on the screen when it was asked.
    proposal: u32,
    agrees: Option<bool>,
    comment: String,
}

/// The dialog.
#[component]
pub fn AnswerDialog(props: &AnswerDialogProps) -> Html {
    let t = use_i18n();
    let form = use_form(Fields::default);
    let proposal = props.view.record.proposal();
    let now = proposal.map(|proposal| proposal.version).unwrap_or_default();
    {
        let form = form.clone();
        // Answered is what was proposed when the question was asked, whatever comes behind it.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(Fields { proposal: now, ..Fields::default() });
            }
        });
    }
    let answer = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<AnswerTheProposal>(
            t.amendment_answered(),
            Callback::from(move |_| {
                form.replace(Fields::default());
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, answer, onclose) = (form.clone(), answer.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.replace(Fields::default());
            answer.forget();
            onclose.emit(());
        })
    };
    // Who was told that another one is proposed by now has seen it, and does not write the comment again.
    let told = answer.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let onact = {
        let (form, answer, amendment) = (form.clone(), answer.clone(), props.view.id);
        Callback::from(move |()| {
            let Fields { proposal, agrees, comment } = form.values().clone();
            let proposal = if told { now } else { proposal };
            let mut errors = FieldErrors::new();
            errors.length("/comment", &comment, 0, REASON_MOST);
            if agrees.is_none() {
                errors.add("/agrees", FieldCode::Required);
            }
            match (errors.finish(), agrees) {
                (Ok(()), Some(agrees)) => {
                    let comment = comment.trim().to_owned();
                    answer.run(OfAmendment { amendment }, (), NewAnswer { proposal, agrees, comment });
                }
                (errors, _) => form.set_errors(errors.err().unwrap_or_default()),
            }
        })
    };
    let text = proposal.map(|proposal| t.amendment_answer_text(words::outcome(&t, &proposal.outcome)));
    let choices: Rc<[Choice]> = Rc::new([
        Choice::new("yes", t.amendment_answer_agrees()),
        Choice::new("no", t.amendment_answer_disagrees()),
    ]);
    let value = match form.values().agrees {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let problem = answer.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open} {onclose} title={t.amendment_answer_title()} text={text.unwrap_or_default()}
            act={t.amendment_answer_act()} busy={answer.pending} {problem} {onact}
        >
            <RadioGroup
                legend={t.amendment_answer_legend()} {choices} {value} error={form.error("/agrees")}
                onchange={form.edit("/agrees", |fields: &mut Fields, value: AttrValue| fields.agrees = Some(value == "yes"))}
            />
            <TextArea
                label={t.amendment_comment()} value={form.values().comment.clone()} error={form.error("/comment")} optional=true
                oninput={form.edit("/comment", |fields: &mut Fields, text: String| fields.comment = text)}
            />
        </Question>
    }
}
