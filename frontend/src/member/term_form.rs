//! The dialog that adds a chair term.

use std::rc::Rc;

use shared::api::member::{AddChairTerm, ListMembers};
use shared::member::{ChairTerm, MemberCode, NOTE_MOST, NewChairTerm, offered};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::time::Date;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action, use_resource};
use crate::context::{use_i18n, use_toasts};
use crate::revision::by::name_of;
use crate::seat::today;
use crate::ui::{Button, Checkbox, DateInput, Dialog, TextInput, Variant, slot, use_form, use_id};

/// What is typed.
#[derive(Clone, PartialEq)]
struct Typed {
    from: String,
    last: String,
    members: Vec<MemberCode>,
    note: String,
}

impl Typed {
    /// Next year: the rule is a calendar year each (domain reference 1.3).
    fn next_year() -> Self {
        let year = today().year() + 1;
        Self {
            from: format!("{year}-01-01"),
            last: format!("{year}-12-31"),
            members: Vec::new(),
            note: String::new(),
        }
    }

    fn term(&self) -> Result<NewChairTerm, Vec<FieldError>> {
        let (from, last) = (self.from.parse::<Date>(), self.last.parse::<Date>());
        let mut errors = FieldErrors::new();
        if from.is_err() {
            errors.add("/from", FieldCode::Required);
        }
        if last.is_err() {
            errors.add("/to", FieldCode::Required);
        }
        errors.finish()?;
        let (Ok(from), Ok(last)) = (from, last) else { return Err(Vec::new()) };
        Ok(NewChairTerm {
            from,
            to: last.plus_days(1),
            members: self.members.clone(),
            note: self.note.clone(),
        })
    }
}

/// Properties of [`TermDialog`].
#[derive(Properties, PartialEq)]
pub struct TermDialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// Days, delegations in the order in which they are chosen, and a note.
#[component]
pub fn TermDialog(props: &TermDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let form = use_form(Typed::next_year);
    let form_id = use_id();
    let close = {
        let form = form.clone();
        props.onclose.reform(move |()| form.replace(Typed::next_year()))
    };
    let add = {
        let (form, close, said) = (form.clone(), close.clone(), t.member_term_added());
        use_action::<AddChairTerm>(
            &["chair_term", "desk"],
            Callback::from(move |outcome: Result<Rc<ChairTerm>, ApiError>| match outcome {
                Ok(_) => {
                    toasts.say(said.clone());
                    close.emit(());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, add) = (form.clone(), add.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().term() {
                Ok(term) => add.run((), (), term),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    // Who counts on the term's first day. A year that is being typed is long past for a moment.
    let from = form.values().from.parse::<Date>().unwrap_or_else(|_| today()).max(today());
    let named = &form.values().members;
    let codes = members.data.as_deref().map(|all| offered(all, from, named)).unwrap_or_default();
    let boxes = codes.into_iter().map(|code| {
        let onchange = form.edit("/members", move |typed: &mut Typed, on: bool| {
            typed.members.retain(|chosen| *chosen != code);
            if on {
                typed.members.push(code);
            }
        });
        html! {
            <Checkbox
                key={code.to_string()}
                label={name_of(&t, code.as_str())}
                checked={named.contains(&code)}
                {onchange}
            />
        }
    });
    let wrong = (0..form.values().members.len()).find_map(|at| form.error(&format!("/members/{at}")));
    let wrong = form.error("/members").or(wrong);
    let problem = add.error.clone().filter(|_| !form.has_errors());
    let actions = html! {
        <>
            <button type="submit" form={form_id.clone()} class="ds-button" aria-busy={add.pending.then_some("true")}>
                {t.member_term_add()}
            </button>
            <Button variant={Variant::Secondary} onclick={close.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Dialog open={props.open} onclose={close} title={t.member_term_add()} {actions}>
            <form id={form_id} class="fields" {onsubmit} novalidate=true>
                {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
                <div class="days">
                    <DateInput
                        label={t.member_term_from()}
                        value={form.values().from.clone()}
                        oninput={form.edit("/from", |typed: &mut Typed, text| typed.from = text)}
                        error={form.error("/from")}
                    />
                    <DateInput
                        label={t.member_term_to()}
                        value={form.values().last.clone()}
                        oninput={form.edit("/to", |typed: &mut Typed, text| typed.last = text)}
                        error={form.error("/to")}
                    />
                </div>
                <fieldset class="ds-fieldset">
                    <legend>{t.member_term_members()}</legend>
                    <p data-field="description">{t.member_term_members_hint()}</p>
                    <div class="boxes">{for boxes}</div>
                    <p class="ds-validation-message" data-field="validation" hidden={wrong.is_none()}>{wrong}</p>
                </fieldset>
                <TextInput
                    label={t.member_term_note()}
                    description={AttrValue::from(t.member_term_note_hint())}
                    optional=true
                    maxlength={NOTE_MOST}
                    value={form.values().note.clone()}
                    oninput={form.edit("/note", |typed: &mut Typed, text| typed.note = text)}
                    error={form.error("/note")}
                />
            </form>
        </Dialog>
    }
}
