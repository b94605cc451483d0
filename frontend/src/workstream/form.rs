//! Filling in a workstream, new or known; removing one without work.

use std::rc::Rc;

use shared::api::initiative::OfProgramme;
use shared::api::member::ListMembers;
use shared::api::person::{ListPeople, PersonSummary};
use shared::api::result::{self, ListResults};
use shared::api::workstream::{
    AddAWorkstream, ChangeAWorkstream, OfWorkstream, RemoveAWorkstream, WorkstreamView,
};
use shared::id::ProgrammeId;
use shared::member::{Member, MemberCode};
use shared::person::PersonState;
use shared::problem::Code;
use shared::seat::Role;
use shared::text::Kind;
use shared::time::Date;
use shared::workstream::{CONTACT_MOST, CONTACTS_MOST, Contact, DESCRIPTION_MOST, NAME_MOST, WorkstreamEdit};
use yew::prelude::*;

use crate::client::{Acted, SaveOrRemove, use_dialog, use_dialog_act, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::{WORK, members, names, results};
use crate::seat::today;
use crate::ui::{
    Button, Choice, Form, Glyph, IconButton, Question, Select, Several, Size, TextArea, TextInput, Variant,
    slot,
};

/// Properties of [`WorkstreamForm`].
#[derive(Properties, PartialEq)]
pub struct WorkstreamFormProps {
    /// Whether it is shown.
    pub open: bool,
    /// The programme.
    pub programme: ProgrammeId,
    /// The workstream as it stands; none for a new one.
    pub workstream: Option<WorkstreamView>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

fn first(workstream: Option<&WorkstreamView>) -> WorkstreamEdit {
    workstream.map_or_else(WorkstreamEdit::empty, WorkstreamView::edit)
}

/// The form, as a question.
#[component]
pub fn WorkstreamForm(props: &WorkstreamFormProps) -> Html {
    let t = use_i18n();
    let programme = props.programme;
    let dialog = use_dialog(props.open, &props.onclose, || first(props.workstream.as_ref()));
    let form = &dialog.form;
    let people = use_resource::<ListPeople>(props.open.then_some(((), ())), &["person"]);
    let everyone = use_resource::<ListMembers>(props.open.then_some(((), ())), &["member"]);
    let all = use_resource::<ListResults>(
        props.open.then_some((result::OfProgramme { programme }, ())),
        &["result"],
    );
    let add = use_dialog_act::<AddAWorkstream, _>(&dialog, &WORK, t.common_saved());
    let change = use_dialog_act::<ChangeAWorkstream, _>(&dialog, &WORK, t.common_saved());
    let remove = use_dialog_act::<RemoveAWorkstream, _>(&dialog, &WORK, t.common_saved());
    let acted = Acted::of([add.acted(), change.acted(), remove.acted()]);
    let (busy, onclose) = (acted.pending, dialog.leaving(&acted));
    let id = props.workstream.as_ref().map(|one| one.id);
    let save = {
        let form = form.clone();
        Callback::from(move |version: u32| {
            let edit = WorkstreamEdit { version, ..form.values().clone() };
            match id {
                None => add.run(OfProgramme { programme }, (), edit),
                Some(workstream) => change.run(OfWorkstream { workstream }, (), edit),
            }
        })
    };
    let known: &[PersonSummary] = people.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let officers = officers(&t, known, today(), props.workstream.as_ref());
    let everyone = everyone.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let sides = sides(&t, everyone, props.workstream.as_ref(), form.values());
    let goals = all.data.as_ref().map(|all| results(&t, &all.results, |kind| kind == Kind::Subgoal));
    let goals = goals.unwrap_or_else(|| Rc::from([]));
    let acts = SaveOrRemove::of(&remove, id.map(|workstream| OfWorkstream { workstream }), save);
    let version = form.values().version;
    let theirs = props.workstream.as_ref().filter(|one| acted.is_stale() && one.version > version);
    let choose = theirs.map(|theirs| {
        let yours = line(&t, form.values(), &officers, &goals);
        acts.choice(theirs.version, line(&t, &theirs.edit(), &officers, &goals), yours, &onclose, busy)
    });
    let problem = acted.named(&t, Code::WorkstreamInUse).or_else(|| acted.problem(choose.is_some()));
    let title = if props.workstream.is_some() { t.workstream_one() } else { t.workstream_add() };
    let onact = acts.onsave(version);
    html! {
        <Question open={props.open} {onclose} {title} text={t.workstream_text()} act={t.common_save()} {busy} {problem} {onact}>
            <div key="stale">{slot(choose)}</div>
            {fields(&t, form, officers, goals, sides)}
            {contacts(&t, form)}
            <div key="remove">{slot(acts.remover(version, t.workstream_remove()))}</div>
        </Question>
    }
}

/// Who sits in the secretariat that day, and who answers for it now.
fn officers(
    t: &I18n,
    known: &[PersonSummary],
    day: Date,
    workstream: Option<&WorkstreamView>,
) -> Rc<[Choice]> {
    let now = workstream.and_then(|one| one.officer.as_ref());
    let sits = |one: &&PersonSummary| {
        let mut seats = one.seats.iter().filter(|seat| seat.role == Role::Secretary);
        Some(one.id) != now.map(|now| now.id)
            && one.state == PersonState::Active
            && seats.any(|seat| seat.holds(day.start()))
    };
    std::iter::once(Choice::new("", t.workstream_no_officer()))
        .chain(now.map(|now| Choice::new(now.id.to_string(), now.name.clone())))
        .chain(known.iter().filter(sits).map(|one| Choice::new(one.id.to_string(), one.name.clone())))
        .collect()
}

/// Who can lead it, and who can take part: whoever is a member today, and whoever does already.
fn sides(
    t: &I18n,
    all: &[Member],
    stored: Option<&WorkstreamView>,
    values: &WorkstreamEdit,
) -> (Rc<[Choice]>, Rc<[Choice]>) {
    let lead: Vec<MemberCode> = stored.and_then(|one| one.lead).into_iter().chain(values.lead).collect();
    let stored = stored.into_iter().flat_map(|one| one.members.iter());
    let others: Vec<MemberCode> = stored.chain(&values.members).copied().collect();
    let lead = members(t, all, today(), &lead);
    let leads = std::iter::once(Choice::new("", t.result_no_lead())).chain(lead.iter().cloned()).collect();
    (leads, members(t, all, today(), &others))
}

/// A workstream in a few lines, with everything that two people may have filled in differently.
fn line(t: &I18n, edit: &WorkstreamEdit, officers: &[Choice], goals: &[Choice]) -> Html {
    let all: Vec<_> = edit.lead.iter().chain(&edit.members).copied().collect();
    let officer = edit.officer.map(|id| id.to_string()).unwrap_or_default();
    let officer = officers.iter().find(|one| one.value == officer).map(|one| one.label.clone());
    let serves = goals.iter().filter(|one| edit.serves.iter().any(|id| one.value == id.as_str()));
    let serves: Vec<String> = serves.map(|one| one.label.to_string()).collect();
    let contacts: Vec<String> =
        edit.contacts.iter().map(|one| format!("{} ({})", one.name, one.reach)).collect();
    html! {
        <>
            <p>{edit.name.clone()}</p>
            <p class="small prewrap" lang="en">{edit.description.clone()}</p>
            <p class="small">{names(t, &all)}</p>
            <p class="small">{officer}</p>
            <p class="small" lang="en">{serves.join("; ")}</p>
            <p class="small">{contacts.join("; ")}</p>
        </>
    }
}

fn fields(
    t: &I18n,
    form: &Form<WorkstreamEdit>,
    officers: Rc<[Choice]>,
    goals: Rc<[Choice]>,
    (leads, others): (Rc<[Choice]>, Rc<[Choice]>),
) -> Html {
    let values = form.values();
    html! {
        <>
            <TextInput
                label={t.workstream_name()} value={values.name.clone()} maxlength={NAME_MOST} error={form.error("/name")}
                oninput={form.edit("/name", |edit: &mut WorkstreamEdit, text: String| edit.name = text)}
            />
            <TextArea
                label={t.initiative_description()} value={values.description.clone()} maxlength={DESCRIPTION_MOST} optional=true
                error={form.error("/description")}
                oninput={form.edit("/description", |edit: &mut WorkstreamEdit, text: String| edit.description = text)}
            />
            <Several
                legend={t.initiative_serves()} add={t.initiative_serves_add()} choices={goals} lang="en"
                value={values.serves.iter().map(ToString::to_string).collect::<Vec<_>>()}
                error={form.error_within("/serves")}
                onchange={form.edit("/serves", |edit: &mut WorkstreamEdit, ids: Vec<String>| {
                    edit.serves = ids.iter().filter_map(|id| id.parse().ok()).collect();
                })}
            />
            <div class="two">
                <Select
                    label={t.result_col_lead()} choices={leads} error={form.error("/lead")}
                    value={values.lead.map(|code| code.to_string()).unwrap_or_default()}
                    onchange={form.edit("/lead", |edit: &mut WorkstreamEdit, code: String| edit.lead = code.parse().ok())}
                />
                <Select
                    label={t.workstream_officer()} choices={officers} error={form.error("/officer")}
                    value={values.officer.map(|id| id.to_string()).unwrap_or_default()}
                    onchange={form.edit("/officer", |edit: &mut WorkstreamEdit, id: String| edit.officer = id.parse().ok())}
                />
            </div>
            <Several
                legend={t.workstream_members()} add={t.initiative_partners_add()} choices={others} optional=true
                value={values.members.iter().map(ToString::to_string).collect::<Vec<_>>()}
                error={form.error_within("/members")}
                onchange={form.edit("/members", |edit: &mut WorkstreamEdit, codes: Vec<String>| {
                    edit.members = codes.iter().filter_map(|code| code.parse().ok()).collect();
                })}
            />
        </>
    }
}

/// People and offices to turn to, each with a way to reach it.
fn contacts(t: &I18n, form: &Form<WorkstreamEdit>) -> Html {
    let values = form.values();
    let rows = values.contacts.iter().enumerate().map(|(at, one)| {
        let remove = form.edit(format!("/contacts/{at}"), move |edit: &mut WorkstreamEdit, _: MouseEvent| {
            if at < edit.contacts.len() {
                edit.contacts.remove(at);
            }
        });
        let (name, reach) = (format!("/contacts/{at}/name"), format!("/contacts/{at}/reach"));
        html! {
            <li key={at} class="two contact">
                <TextInput
                    label={t.workstream_contact_name()} value={one.name.clone()} maxlength={CONTACT_MOST} error={form.error(&name)}
                    oninput={form.edit(name, move |edit: &mut WorkstreamEdit, text: String| {
                        if let Some(one) = edit.contacts.get_mut(at) {
                            one.name = text;
                        }
                    })}
                />
                <TextInput
                    label={t.workstream_contact_reach()} value={one.reach.clone()} maxlength={CONTACT_MOST} error={form.error(&reach)}
                    oninput={form.edit(reach, move |edit: &mut WorkstreamEdit, text: String| {
                        if let Some(one) = edit.contacts.get_mut(at) {
                            one.reach = text;
                        }
                    })}
                />
                <IconButton icon={Glyph::X} label={t.workstream_contact_remove(at + 1)} onclick={remove} />
            </li>
        }
    });
    let add = form.edit("/contacts", |edit: &mut WorkstreamEdit, _: MouseEvent| {
        edit.contacts.push(Contact { name: String::new(), reach: String::new() });
    });
    let full = values.contacts.len() >= CONTACTS_MOST as usize;
    html! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.workstream_contacts()}</legend>
            <ul class="stack">{for rows}</ul>
            <div class="row"><Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Plus} disabled={full} onclick={add}>{t.workstream_contact_add()}</Button></div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::programme::Named;
    use shared::id::{PersonId, SeatId, WorkstreamId};
    use shared::seat::Seat;

    use super::*;

    #[test]
    fn an_officer_is_in_office_or_answers_for_it_already() {
        let day: Date = "2026-05-04".parse().unwrap();
        let id = |number| PersonId::from_parts(0, number);
        let person = |number, name: &str, state, to: Option<Date>| PersonSummary {
            id: id(number),
            name: name.into(),
            email: String::new(),
            state,
            seats: vec![Seat {
                id: SeatId::from_parts(0, number),
                role: Role::Secretary,
                member: None,
                body: None,
                from: "2026-01-01".parse().unwrap(),
                to,
                speaks: false,
            }],
            link_expires_at: None,
        };
        let people = [
            person(1, "Ada", PersonState::Active, None),
            person(2, "Bo", PersonState::Active, Some(day)),
            person(3, "Carin", PersonState::Suspended, None),
        ];
        let stream = |officer: Option<Named>| WorkstreamView {
            id: WorkstreamId::from_parts(0, 1),
            version: 1,
            name: String::new(),
            description: String::new(),
            lead: None,
            members: Vec::new(),
            officer,
            serves: Vec::new(),
            contacts: Vec::new(),
            initiatives: 0,
            open: 0,
        };
        let offered = |stream: &WorkstreamView| {
            let choices = officers(&I18n::english(), &people, day, Some(stream));
            choices.iter().skip(1).map(|one| one.label.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(offered(&stream(None)), ["Ada"]);
        assert_eq!(offered(&stream(Some(Named { id: id(2), name: "Bo".into() }))), ["Bo", "Ada"]);
    }
}
