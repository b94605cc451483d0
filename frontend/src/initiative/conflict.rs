//! Yours and theirs, field by field: somebody else saved the initiative while it was being filled in.

use std::collections::BTreeSet;

use shared::initiative::InitiativeEdit;
use shared::initiative::merge::{Field, Merged};
use yew::prelude::*;

use super::state::words;
use super::words::{day, names};
use crate::context::{I18n, use_i18n};
use crate::revision::by::name_of;
use crate::ui::{Alert, Button, Choice, Color, RadioGroup, Size};

/// What a field is called.
pub fn field_name(t: &I18n, field: Field) -> String {
    match field {
        Field::Title => t.initiative_field_title(),
        Field::Description => t.initiative_description(),
        Field::Serves => t.initiative_serves(),
        Field::Workstream => t.workstream_one(),
        Field::Body => t.initiative_body(),
        Field::Lead => t.result_col_lead(),
        Field::Partners => t.initiative_partners(),
        Field::Starts => t.initiative_starts(),
        Field::Ends => t.initiative_ends(),
        Field::State => t.result_col_status(),
    }
}

/// Names of what a form has by ids: results and workstreams.
pub type Called = Callback<String, String>;

/// What stands in a field, in words.
fn said(t: &I18n, field: Field, edit: &InitiativeEdit, called: &Called) -> String {
    let some = |text: Option<String>| text.filter(|text| !text.is_empty()).unwrap_or_else(|| t.common_none());
    match field {
        Field::Title => edit.title.clone(),
        Field::Description => some(Some(edit.description.clone())),
        Field::Serves => {
            edit.serves.iter().map(|clause| called.emit(clause.to_string())).collect::<Vec<_>>().join("; ")
        }
        Field::Workstream => some(edit.workstream.map(|id| called.emit(id.to_string()))),
        Field::Body => some(Some(edit.body.clone())),
        Field::Lead => edit.lead.map_or_else(|| t.result_no_lead(), |lead| name_of(t, lead.as_str())),
        Field::Partners => some(Some(names(t, &edit.partners))),
        Field::Starts => some(edit.starts.map(|date| day(t, date))),
        Field::Ends => some(edit.ends.map(|date| day(t, date))),
        Field::State => words(t, edit.state),
    }
}

/// Properties of [`Conflict`].
#[derive(Properties, PartialEq)]
pub struct ConflictProps {
    /// What comes of both.
    pub merged: Merged,
    /// What they saved.
    pub theirs: InitiativeEdit,
    /// Names by ids.
    pub called: Called,
    /// The fields in which theirs is to stand.
    pub chosen: BTreeSet<Field>,
    /// Another choice.
    pub onchoose: Callback<BTreeSet<Field>>,
    /// Saves what comes of it.
    pub onsave: Callback<()>,
    /// It is being saved.
    pub busy: bool,
}

/// The question, with everything that was typed still in the form below.
#[component]
pub fn Conflict(props: &ConflictProps) -> Html {
    let t = use_i18n();
    let questions = props.merged.both.iter().map(|field| {
        let (field, chosen, onchoose) = (*field, props.chosen.clone(), props.onchoose.clone());
        let choice = |value: &'static str, label: String, edit: &InitiativeEdit| Choice {
            hint: Some(said(&t, field, edit, &props.called).into()),
            ..Choice::new(value, label)
        };
        let choices = [
            choice("yours", t.common_meanwhile_yours(), &props.merged.edit),
            choice("theirs", t.common_meanwhile_theirs(), &props.theirs),
        ];
        let value = if props.chosen.contains(&field) { "theirs" } else { "yours" };
        let onchange = Callback::from(move |value: AttrValue| {
            let mut next = chosen.clone();
            if value == "theirs" { next.insert(field) } else { next.remove(&field) };
            onchoose.emit(next);
        });
        html! { <RadioGroup key={format!("{field:?}")} legend={field_name(&t, field)} choices={std::rc::Rc::from(choices)} {value} {onchange} /> }
    });
    let taken: Vec<String> = props.merged.theirs.iter().map(|field| field_name(&t, *field)).collect();
    let actions = html! {
        <Button size={Size::Small} busy={props.busy} onclick={props.onsave.reform(|_: MouseEvent| ())}>{t.initiative_conflict_save()}</Button>
    };
    html! {
        <Alert color={Color::Warning} title={t.common_meanwhile_title()} live=true {actions}>
            <p hidden={taken.is_empty()}>{t.initiative_conflict_taken(taken.join(", "))}</p>
            <div class="stack">{for questions}</div>
        </Alert>
    }
}
