//! Filling in a risk, new or known; removing one.

use std::rc::Rc;

use shared::api::initiative::{AddARisk, ChangeARisk, OfInitiative, OfRisk, RemoveARisk, RiskView};
use shared::id::InitiativeId;
use shared::initiative::risk::{ANSWER_MOST, OWNER_MOST, RiskEdit, WHAT_MOST};
use shared::problem::FieldErrors;
use yew::prelude::*;

use super::WORK;
use super::risk::risk;
use super::state::{effect, likelihood};
use crate::client::{Acted, SaveOrRemove, use_dialog, use_dialog_act};
use crate::context::{I18n, use_i18n};
use crate::ui::{Choice, Form, Question, Select, TextArea, TextInput, slot};

/// Properties of [`RiskForm`].
#[derive(Properties, PartialEq)]
pub struct RiskFormProps {
    /// Whether it is shown.
    pub open: bool,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The risk as it stands; none for a new one.
    pub risk: Option<RiskView>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

fn first(risk: Option<&RiskView>) -> RiskEdit {
    risk.map_or_else(
        || RiskEdit {
            what: String::new(),
            likelihood: 3,
            effect: 3,
            owner: String::new(),
            answer: String::new(),
            version: 0,
        },
        RiskView::edit,
    )
}

/// The form, as a question.
#[component]
pub fn RiskForm(props: &RiskFormProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || first(props.risk.as_ref()));
    let form = &dialog.form;
    let add = use_dialog_act::<AddARisk, _>(&dialog, &WORK, t.common_saved());
    let change = use_dialog_act::<ChangeARisk, _>(&dialog, &WORK, t.common_saved());
    let remove = use_dialog_act::<RemoveARisk, _>(&dialog, &WORK, t.common_saved());
    let acted = Acted::of([add.acted(), change.acted(), remove.acted()]);
    let (busy, onclose) = (acted.pending, dialog.leaving(&acted));
    let known = props.risk.as_ref().map(|one| one.id);
    let save = {
        let (form, initiative) = (form.clone(), props.initiative);
        Callback::from(move |version: u32| {
            let edit = RiskEdit { version, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            edit.check(&mut errors);
            match (errors.finish(), known) {
                (Err(errors), _) => form.set_errors(errors),
                (Ok(()), None) => add.run(OfInitiative { initiative }, (), edit),
                (Ok(()), Some(risk)) => change.run(OfRisk { risk }, (), edit),
            }
        })
    };
    let acts = SaveOrRemove::of(&remove, known.map(|risk| OfRisk { risk }), save);
    let version = form.values().version;
    let theirs = props.risk.as_ref().filter(|one| acted.is_stale() && one.version > version);
    let choose = theirs.map(|theirs| {
        let yours = risk(&t, &as_view(theirs, form.values()));
        acts.choice(theirs.version, risk(&t, theirs), yours, &onclose, busy)
    });
    let problem = acted.problem(choose.is_some());
    let title = if props.risk.is_some() { t.initiative_risk() } else { t.initiative_risk_add() };
    let onact = acts.onsave(version);
    html! {
        <Question open={props.open} {onclose} {title} text={t.initiative_risk_text()} act={t.common_save()} {busy} {problem} {onact}>
            <div key="stale">{slot(choose)}</div>
            {fields(&t, form)}
            <div key="remove">{slot(acts.remover(version, t.initiative_risk_remove()))}</div>
        </Question>
    }
}

/// What is filled in, as it would be shown.
fn as_view(known: &RiskView, edit: &RiskEdit) -> RiskView {
    RiskView {
        what: edit.what.clone(),
        likelihood: edit.likelihood,
        effect: edit.effect,
        owner: edit.owner.clone(),
        answer: edit.answer.clone(),
        ..known.clone()
    }
}

fn fields(t: &I18n, form: &Form<RiskEdit>) -> Html {
    let values = form.values();
    let steps = |words: fn(&I18n, u8) -> String| -> Rc<[Choice]> {
        (1..=5).map(|step| Choice::new(step.to_string(), format!("{step} – {}", words(t, step)))).collect()
    };
    html! {
        <>
            <TextInput
                label={t.initiative_risk_what()} value={values.what.clone()} maxlength={WHAT_MOST} error={form.error("/what")}
                oninput={form.edit("/what", |edit: &mut RiskEdit, text: String| edit.what = text)}
            />
            <div class="two">
                <Select
                    label={t.initiative_risk_likelihood()} choices={steps(likelihood)} value={values.likelihood.to_string()}
                    onchange={form.edit("/likelihood", |edit: &mut RiskEdit, step: String| edit.likelihood = step.parse().unwrap_or(edit.likelihood))}
                />
                <Select
                    label={t.initiative_risk_effect()} choices={steps(effect)} value={values.effect.to_string()}
                    onchange={form.edit("/effect", |edit: &mut RiskEdit, step: String| edit.effect = step.parse().unwrap_or(edit.effect))}
                />
            </div>
            <TextInput
                label={t.initiative_risk_owner()} value={values.owner.clone()} maxlength={OWNER_MOST} optional=true error={form.error("/owner")}
                oninput={form.edit("/owner", |edit: &mut RiskEdit, text: String| edit.owner = text)}
            />
            <TextArea
                label={t.initiative_risk_answer()} value={values.answer.clone()} maxlength={ANSWER_MOST} optional=true error={form.error("/answer")}
                oninput={form.edit("/answer", |edit: &mut RiskEdit, text: String| edit.answer = text)}
            />
        </>
    }
}
