//! The drafting group: who is in it, and adding and taking out people who take part.

use std::rc::Rc;

use shared::api::person::{ListPeople, PersonSummary};
use shared::id::PersonId;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::{use_announcer, use_i18n};
use crate::ui::{Choice, Glyph, IconButton, Select, slot};

/// Properties of [`DraftingGroup`].
#[derive(Properties, PartialEq)]
pub struct DraftingGroupProps {
    /// Who is in it.
    pub value: Vec<PersonId>,
    /// Who is in it now.
    pub onchange: Callback<Vec<PersonId>>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// A list of names with a button each, and a choice of those who are not in it.
#[component]
pub fn DraftingGroup(props: &DraftingGroupProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let people = use_resource::<ListPeople>(Some(((), ())), &["person"]);
    let known: &[PersonSummary] = people.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let name_of = |id: PersonId| {
        known.iter().find(|one| one.id == id).map_or_else(|| id.to_string(), |one| one.name.clone())
    };
    let members = props.value.iter().map(|&id| {
        let name = name_of(id);
        let remove = {
            let (rest, onchange) = (without(&props.value, id), props.onchange.clone());
            let (announcer, said) = (announcer.clone(), t.programme_group_remove(&name));
            Callback::from(move |_: MouseEvent| {
                onchange.emit(rest.clone());
                announcer.say(said.clone());
            })
        };
        let label = t.programme_group_remove(&name);
        html! { <li key={id.to_string()}><span>{name}</span><IconButton icon={Glyph::X} {label} end=true onclick={remove} /></li> }
    });
    let choices: Rc<[Choice]> = known
        .iter()
        .filter(|one| may_join(one) && !props.value.contains(&one.id))
        .map(|one| Choice::new(one.id.to_string(), format!("{} · {}", one.name, codes(one))))
        .collect();
    let add = {
        let (value, onchange) = (props.value.clone(), props.onchange.clone());
        Callback::from(move |id: String| {
            if let Ok(id) = id.parse() {
                onchange.emit([value.clone(), vec![id]].concat());
            }
        })
    };
    let none = props.value.is_empty();
    // Drawn anew after each choice, so that it stands at its placeholder again.
    let key = props.value.len();
    let picker = (!choices.is_empty()).then(|| {
        html! {
            <Select
                {key}
                label={t.programme_group_add()}
                {choices}
                value=""
                placeholder={AttrValue::from(t.common_choose())}
                onchange={add}
                error={props.error.clone()}
                optional=true
            />
        }
    });
    html! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.programme_field_group()}</legend>
            <p data-field="description">{t.programme_field_group_about()}</p>
            <p class="quiet" hidden={!none}>{t.programme_group_empty()}</p>
            <ul class="group" hidden={none}>{for members}</ul>
            {slot(picker)}
        </fieldset>
    }
}

fn without(people: &[PersonId], gone: PersonId) -> Vec<PersonId> {
    people.iter().copied().filter(|person| *person != gone).collect()
}

/// Who speaks for a delegation; the secretariat and the chair have the pen anyway.
fn may_join(person: &PersonSummary) -> bool {
    person.seats.iter().any(|seat| seat.role.negotiates() && seat.role.needs_member())
}

fn codes(person: &PersonSummary) -> String {
    let mut codes: Vec<String> =
        person.seats.iter().filter_map(|seat| seat.member).map(|member| member.to_string()).collect();
    codes.dedup();
    codes.join(", ")
}
