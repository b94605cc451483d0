//! Saying the money of an initiative: a row for each year. What is typed stays whatever arrives; when somebody else has saved meanwhile, both
//! are shown.

use std::rc::Rc;

use shared::api::budget::{InitiativeMoney, SayTheBudget};
use shared::api::initiative::OfInitiative;
use shared::budget::merge::{Field, Merged, merge};
use shared::budget::{Amount, Around, BudgetEdit, CO_FINANCER_MOST, WHY_MOST, line_of, years};
use shared::problem::{Code, FieldErrors};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::stale::{MONEY, Stale};
use super::typed::{Typed, text};
use super::words::name;
use crate::client::{ProblemNote, use_act_about};
use crate::context::{I18n, use_i18n};
use crate::ui::{Button, Choice, Color, Form, RadioGroup, TextArea, Variant, slot, use_form, use_id};

/// Properties of [`LinesForm`].
#[derive(Properties, PartialEq)]
pub struct LinesFormProps {
    /// The money as it stands.
    pub money: Rc<InitiativeMoney>,
    /// Whether whoever fills it in grants money.
    pub grants: bool,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// What a field holds, in words.
fn said(t: &I18n, field: Field, edit: &BudgetEdit) -> String {
    let dash = |words: String| if words.is_empty() { "–".to_owned() } else { words };
    match field {
        Field::StateBody => match edit.state_body {
            Some(true) => t.common_yes(),
            Some(false) => t.common_no(),
            None => t.budget_state_unknown(),
        },
        Field::Amount(year, amount) => dash(text(t, amount.of(&line_of(&edit.lines, year)))),
        Field::CoFinancer(year) => dash(line_of(&edit.lines, year).co_financer),
    }
}

/// What a field is called.
fn called(t: &I18n, field: Field) -> String {
    match field {
        Field::StateBody => t.budget_state_body(),
        Field::Amount(year, amount) => t.budget_cell(name(t, amount), year.to_string()),
        Field::CoFinancer(year) => t.budget_cell(t.budget_co_financer(), year.to_string()),
    }
}

fn list(t: &I18n, fields: &[Field], edit: &BudgetEdit) -> Html {
    let lines = fields.iter().map(|field| {
        let what = called(t, *field);
        html! { <li key={what.clone()}><span class="quiet">{what}</span>{" "}<b class="num">{said(t, *field, edit)}</b></li> }
    });
    html! { <ul class="bare small">{for lines}</ul> }
}

/// The form.
#[component]
pub fn LinesForm(props: &LinesFormProps) -> Html {
    let t = use_i18n();
    let money = &props.money;
    let span = years(money.period);
    let fresh = |edit: &BudgetEdit| Typed::of(&t, edit, span.clone());
    let form = use_form(|| fresh(&money.entry.edit()));
    let base = use_state_eq(|| money.entry.edit());
    let done = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<InitiativeMoney>| {
            form.saved();
            onclose.emit(());
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let say = use_act_about::<SayTheBudget>(&MONEY, t.common_saved(), done, refused);
    let onsubmit = {
        let (form, say, money, base) = (form.clone(), say.clone(), money.clone(), base.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match checked(form.values(), &money, &base) {
                Ok(edit) => say.run(OfInitiative { initiative: money.entry.initiative }, (), edit),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let onclose = {
        let (form, say, onclose) = (form.clone(), say.clone(), props.onclose.clone());
        Callback::from(move |_: MouseEvent| {
            form.saved();
            say.forget();
            onclose.emit(());
        })
    };
    let stale = say.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    // Theirs is here as soon as it has been fetched again.
    let theirs = Some(money.entry.edit()).filter(|theirs| stale && theirs.version > form.values().version);
    let merged = theirs.zip(form.values().read().ok()).map(|(theirs, yours)| {
        let merged = merge(&base, &yours, &theirs);
        (merged, theirs)
    });
    let conflict = merged.map(|(merged, theirs)| {
        let put = {
            let (form, base) = (form.clone(), base.setter());
            let (t, span, theirs) = (t.clone(), span.clone(), theirs.clone());
            Callback::from(move |edit: BudgetEdit| {
                let kept = Typed::of(&t, &edit, span.clone());
                base.set(theirs.clone());
                form.edit("/version", move |typed: &mut Typed, ()| typed.clone_from(&kept)).emit(());
            })
        };
        let ontheirs = {
            let (put, say, merged, theirs) = (put.clone(), say.clone(), merged.clone(), theirs.clone());
            Callback::from(move |()| {
                let mut edit = merged.edit.clone();
                merged.both.iter().for_each(|field| field.take(&mut edit, &theirs));
                say.forget();
                put.emit(edit);
            })
        };
        let onyours = {
            let (say, edit, initiative) = (say.clone(), merged.edit.clone(), money.entry.initiative);
            Callback::from(move |()| {
                put.emit(edit.clone());
                say.run(OfInitiative { initiative }, (), edit.clone());
            })
        };
        both(&t, &merged, &theirs, (ontheirs, onyours), say.pending)
    });
    let problem = say.error.clone().filter(|error| error.fields.is_empty() && conflict.is_none());
    let wrong = form.error_count();
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <div key="conflict">{slot(conflict)}</div>
            <p key="hint" class="small quiet">{t.budget_typing()}</p>
            <div key="grid">{grid(&t, &form, props.grants)}</div>
            <div key="rest">{rest(&t, &form, props.grants)}</div>
            <div key="problem">{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <p key="wrong" class="small" role="status">{(wrong > 0).then(|| t.initiative_fields_wrong(wrong))}</p>
            <div key="save" class="row save-row">
                <Button submit=true busy={say.pending}>{t.common_save()}</Button>
                <Button variant={Variant::Tertiary} color={Color::Neutral} onclick={onclose}>{t.common_cancel()}</Button>
            </div>
        </form>
    }
}

/// What would be sent, checked by the rule that the server has too; or what is wrong with it.
fn checked(
    typed: &Typed,
    money: &InitiativeMoney,
    before: &BudgetEdit,
) -> Result<BudgetEdit, Vec<shared::problem::FieldError>> {
    let edit = typed.read()?;
    let mut errors = FieldErrors::new();
    edit.check(&Around { period: money.period, body: &money.entry.body, before }, &mut errors);
    errors.finish()?;
    Ok(edit)
}

/// Both beside each other. What only they changed is named and kept.
fn both(
    t: &I18n,
    merged: &Merged<BudgetEdit, Field>,
    theirs: &BudgetEdit,
    (ontheirs, onyours): (Callback<()>, Callback<()>),
    busy: bool,
) -> Html {
    let taken: Vec<String> = merged.theirs.iter().map(|field| called(t, *field)).collect();
    html! {
        <div class="stack">
            <Stale theirs={list(t, &merged.both, theirs)} yours={list(t, &merged.both, &merged.edit)} {ontheirs} {onyours} {busy} />
            <p class="small" hidden={taken.is_empty()}>{t.budget_taken(taken.join("; "))}</p>
        </div>
    }
}

/// A row for each year.
fn grid(t: &I18n, form: &Form<Typed>, grants: bool) -> Html {
    let heads = Amount::ALL.into_iter().map(|amount| {
        html! { <th key={amount.as_str()} scope="col" class="num">{name(t, amount)}</th> }
    });
    let rows = form.values().lines.iter().enumerate().map(|(at, line)| {
        let year = line.year;
        let wrong_year = form.error(&format!("/lines/{at}/year"));
        let cells = Amount::ALL.into_iter().enumerate().map(|(nth, amount)| {
            let pointer = format!("/lines/{at}/{}", amount.as_str());
            let readonly = !grants && matches!(amount, Amount::Granted | Amount::CoFinanced);
            let error = form.error(&pointer);
            let oninput = form.edit(pointer, move |typed: &mut Typed, text: String| typed.lines[at].amounts[nth] = text);
            let what = t.budget_cell(name(t, amount), year.to_string());
            html! {
                <td key={amount.as_str()} class="num" data-col={name(t, amount)}>
                    <CellInput label={what} value={line.amounts[nth].clone()} {readonly} {error} {oninput} />
                </td>
            }
        });
        let pointer = format!("/lines/{at}/co_financer");
        let error = form.error(&pointer);
        let oninput = form.edit(pointer, move |typed: &mut Typed, text: String| typed.lines[at].co_financer = text);
        let what = t.budget_cell(t.budget_co_financer(), year.to_string());
        html! {
            <tr key={year}>
                <th scope="row">{year}<span class="ds-validation-message" hidden={wrong_year.is_none()}>{wrong_year.clone()}</span></th>
                {for cells}
                <td data-col={t.budget_co_financer()}>
                    <CellInput label={what} value={line.co_financer.clone()} readonly={!grants} words=true {error} {oninput} />
                </td>
            </tr>
        }
    });
    html! {
        <div class="scroller" role="region" aria-label={t.budget_say_title()} tabindex="0">
            <table class="ds-table dense cards panel moneygrid">
                <caption class="ds-sr-only">{t.budget_say_title()}</caption>
                <thead><tr><th scope="col">{t.budget_year()}</th>{for heads}<th scope="col">{t.budget_co_financer()}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

fn rest(t: &I18n, form: &Form<Typed>, grants: bool) -> Html {
    let values = form.values();
    let choices: Rc<[Choice]> = Rc::from([
        Choice::new("yes", t.common_yes()),
        Choice::new("no", t.common_no()),
        Choice::new("", t.budget_state_unknown()),
    ]);
    let onchange =
        form.edit("/state_body", |typed: &mut Typed, value: AttrValue| typed.state_body = value.to_string());
    let body = grants.then(|| {
        html! { <RadioGroup legend={t.budget_state_body()} description={AttrValue::from(t.budget_audit_rule())} {choices} value={values.state_body.clone()} {onchange} /> }
    });
    let oninput = form.edit("/why", |typed: &mut Typed, text: String| typed.why = text);
    html! {
        <div class="stack initiative-form">
            {slot(body)}
            <TextArea label={t.budget_why()} description={AttrValue::from(t.budget_why_hint())} value={values.why.clone()} maxlength={WHY_MOST} error={form.error("/why")} optional=true rows=2 {oninput} />
        </div>
    }
}

/// Properties of [`CellInput`].
#[derive(Properties, PartialEq)]
pub struct CellInputProps {
    /// What it is, for who does not see the heads.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// Whether it is only read.
    #[prop_or_default]
    pub readonly: bool,
    /// Whether it holds words, not an amount.
    #[prop_or_default]
    pub words: bool,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// Something was typed.
    pub oninput: Callback<String>,
}

/// A field in a cell, whose label are the heads of its row and its column.
#[component]
pub fn CellInput(props: &CellInputProps) -> Html {
    let id = use_id();
    if props.readonly {
        let value = if props.value.is_empty() { AttrValue::from("–") } else { props.value.clone() };
        return html! { <span class="quiet">{value}</span> };
    }
    let oninput =
        props.oninput.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let most = if props.words { CO_FINANCER_MOST } else { 40 };
    html! {
        <span class="cellinput">
            <input
                class="ds-input" type="text" inputmode={(!props.words).then_some("decimal")} autocomplete="off" maxlength={most.to_string()}
                aria-label={props.label.clone()} aria-invalid={props.error.is_some().then_some("true")}
                aria-describedby={props.error.is_some().then(|| id.clone())} value={props.value.clone()} {oninput}
            />
            <span class="ds-validation-message" id={id.clone()} hidden={props.error.is_none()}>{props.error.clone()}</span>
        </span>
    }
}
