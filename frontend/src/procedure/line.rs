//! One delegation's line in the record, as fields.

use std::rc::Rc;

use shared::procedure::{Answer, Line, Presence};
use web_sys::MouseEvent;
use yew::prelude::*;

use super::answers::{answer, presence};
use super::draft::Draft;
use crate::context::use_i18n;
use crate::revision::by::{CodeChip, name_of};
use crate::ui::{Button, Checkbox, Choice, Form, Glyph, Select, Size, TextArea, TextInput, Variant, slot};

/// Properties of [`LineFields`].
#[derive(Properties)]
pub struct LineFieldsProps {
    /// Which line, from 0.
    pub at: usize,
    /// What it holds.
    pub line: Line,
    /// What is wrong with its fields, in the order of [`FIELDS`].
    pub errors: Errors,
    /// The form it stands in.
    pub form: Form<Draft>,
}

/// By what it shows: a form's handle always tells the latest, so two of them never differ.
impl PartialEq for LineFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.line == other.line && self.errors == other.errors
    }
}

/// What is wrong with the fields of a line.
pub type Errors = [Option<AttrValue>; 4];

/// The fields of a line that something can be wrong with.
const FIELDS: [&str; 4] = ["represented_by", "answer", "subject_to_parliament", "statement"];

/// What is wrong with the fields of a line.
pub fn errors(form: &Form<Draft>, at: usize) -> Errors {
    FIELDS.map(|field| form.error(&pointer(at, field)))
}

fn pointer(at: usize, field: &str) -> String {
    format!("/lines/{at}/{field}")
}

const PRESENCES: [(&str, Presence); 3] =
    [("present", Presence::Present), ("in_writing", Presence::InWriting), ("absent", Presence::Absent)];
const ANSWERS: [(&str, Option<Answer>); 4] = [
    ("none", None),
    ("agree", Some(Answer::Agree)),
    ("abstain", Some(Answer::Abstain)),
    ("object", Some(Answer::Object)),
];

fn name_among<T: Copy + PartialEq>(all: &[(&'static str, T)], value: T) -> &'static str {
    all.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name)
}

fn value_among<T: Copy>(all: &[(&'static str, T)], name: &str) -> Option<T> {
    all.iter().find(|(one, _)| *one == name).map(|(_, value)| *value)
}

/// The fields of a line.
#[component]
pub fn LineFields(props: &LineFieldsProps) -> Html {
    let t = use_i18n();
    let stating = use_state_eq(|| false);
    let LineFieldsProps { at, line, form, errors } = props;
    let [wrong_who, wrong_answer, wrong_subject, wrong_statement] = errors.clone();
    let at = *at;
    let code = line.member.to_string();
    let name = name_of(&t, &code);
    let presences: Rc<[Choice]> =
        PRESENCES.map(|(name, one)| Choice::new(name, presence(&t, one))).into_iter().collect();
    let answers: Rc<[Choice]> =
        ANSWERS.map(|(name, one)| Choice::new(name, answer(&t, one).0)).into_iter().collect();
    let absent = line.presence == Presence::Absent;
    let agrees = line.answer == Some(Answer::Agree);
    let states = *stating || !line.statement.is_empty() || wrong_statement.is_some();
    let state = {
        let stating = stating.setter();
        Callback::from(move |_: MouseEvent| stating.set(true))
    };
    let who = (!absent).then(|| {
        html! {
            <TextInput
                label={t.procedure_represented_by()}
                value={line.represented_by.clone()}
                error={wrong_who.clone()}
                optional={line.presence == Presence::InWriting}
                oninput={form.edit(pointer(at, "represented_by"), move |draft: &mut Draft, text: String| {
                    if let Some(line) = draft.lines.get_mut(at) {
                        line.represented_by = text;
                    }
                })}
            />
        }
    });
    let says = (!absent).then(|| {
        html! {
            <Select
                label={t.procedure_answer()}
                choices={answers}
                value={name_among(&ANSWERS, line.answer)}
                error={wrong_answer.clone()}
                onchange={form.edit(pointer(at, "answer"), move |draft: &mut Draft, name: String| {
                    if let Some(answer) = value_among(&ANSWERS, &name) {
                        draft.set_answer(at, answer);
                    }
                })}
            />
        }
    });
    let subject = agrees.then(|| {
        html! {
            <Checkbox
                label={t.procedure_subject_hint()}
                checked={line.subject_to_parliament}
                onchange={form.edit(pointer(at, "subject_to_parliament"), move |draft: &mut Draft, on: bool| {
                    if let Some(line) = draft.lines.get_mut(at) {
                        line.subject_to_parliament = on;
                    }
                })}
            />
        }
    });
    let statement = if states {
        html! {
            <TextArea
                label={t.procedure_statement_of(&name)}
                value={line.statement.clone()}
                error={wrong_statement.clone()}
                optional=true
                rows=2
                oninput={form.edit(pointer(at, "statement"), move |draft: &mut Draft, text: String| {
                    if let Some(line) = draft.lines.get_mut(at) {
                        line.statement = text;
                    }
                })}
            />
        }
    } else {
        html! {
            <Button variant={Variant::Tertiary} size={Size::Small} icon={Glyph::Plus} onclick={state}>{t.procedure_statement_add()}</Button>
        }
    };
    html! {
        <fieldset class="recordline" id={format!("line-{at}")}>
            <legend><CodeChip {code} big=true /><span>{name}</span></legend>
            <div class="fieldsrow">
                <div>
                    <Select
                        label={t.procedure_presence()}
                        choices={presences}
                        value={name_among(&PRESENCES, line.presence)}
                        onchange={form.edit(pointer(at, "presence"), move |draft: &mut Draft, name: String| {
                            if let Some(presence) = value_among(&PRESENCES, &name) {
                                draft.set_presence(at, presence);
                            }
                        })}
                    />
                </div>
                <div>{slot(who)}</div>
                <div>{slot(says)}</div>
            </div>
            <div class="row apart more">
                <div>
                    {slot(subject)}
                    <p class="ds-validation-message" hidden={wrong_subject.is_none()}>{wrong_subject}</p>
                </div>
                <div class="grow">{statement}</div>
            </div>
        </fieldset>
    }
}
