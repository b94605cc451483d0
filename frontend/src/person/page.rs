//! The page of the people who take part.

use std::rc::Rc;

use shared::api::person::{ListPeople, PersonSummary};
use shared::id::PersonId;
use shared::permission::Act;
use shared::person::{Invite, Roles};
use shared::sort;
use yew::prelude::*;
use yew_router::prelude::*;

use super::drawer::PersonDrawer;
use super::find::fits;
use super::invite::InviteDialog;
use super::state::StateTag;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::PageHead;
use crate::seat::{SeatChip, seat_in_words, today};
use crate::session::use_session;
use crate::ui::{Bones, Button, Column, Empty, Glyph, InputKind, Sort, Table, TextInput, slot};

/// The list, with the person that the address names opened beside it.
#[component]
pub fn PeoplePage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let list = use_resource::<ListPeople>(Some(((), ())), &["person", "body"]);
    let typed = use_state_eq(String::new);
    let sort = use_state_eq(|| Sort { by: "name".into(), descending: false });
    let inviting = use_state_eq(|| false);
    let named = use_location().and_then(|location| named_person(location.query_str()));
    let opened = use_state_eq(|| named);

    let may_invite =
        session.seat().is_some_and(|seat| Invite::verdict(seat, &Roles(Vec::new())).is_allowed());
    let invite = may_invite.then(|| {
        let inviting = inviting.setter();
        html! { <Button icon={Glyph::Plus} onclick={move |_| inviting.set(true)}>{t.person_invite()}</Button> }
    });
    let open = {
        let opened = opened.setter();
        Callback::from(move |person| opened.set(Some(person)))
    };
    let close = {
        let opened = opened.setter();
        Callback::from(move |()| opened.set(None))
    };
    let end_inviting = {
        let inviting = inviting.setter();
        Callback::from(move |()| inviting.set(false))
    };
    let render = {
        let (t, typed, now) = (t.clone(), (*typed).clone(), (*sort).clone());
        let onsort = {
            let sort = sort.setter();
            Callback::from(move |by| sort.set(by))
        };
        Callback::from(move |people: Rc<Vec<PersonSummary>>| {
            let found: Vec<_> = people.iter().filter(|person| fits(&t, person, &typed)).cloned().collect();
            if found.is_empty() {
                return html! {
                    <Empty icon={Glyph::Search} title={t.person_none_found()} text={AttrValue::from(t.person_none_found_text())} />
                };
            }
            table(&t, sorted(&t, found, &now), now.clone(), onsort.clone(), &open)
        })
    };
    let count = list.data.as_ref().map(|people| {
        html! { <p class="quiet">{t.person_count(people.len())}</p> }
    });
    let shown = list.data.as_ref().and_then(|people| {
        let person = people.iter().find(|person| Some(person.id) == *opened);
        person.map(|person| html! { <PersonDrawer key={person.id.to_string()} person={person.clone()} onclose={close} /> })
    });
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.person_title()} under={count} actions={invite} />
            <div class="stack">
                <div class="fields">
                    <TextInput kind={InputKind::Search} label={t.person_find()} value={(*typed).clone()} {oninput} />
                </div>
                <Async<Vec<PersonSummary>> resource={list.clone()} bones={Bones::Rows(8)} {render} />
            </div>
            <InviteDialog open={*inviting} onclose={end_inviting} />
            {slot(shown)}
        </main>
    }
}

/// The person that `?person=…` names: a link from the desk leads to one.
fn named_person(query: &str) -> Option<PersonId> {
    query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("person=")?.parse().ok())
}

fn sorted(t: &I18n, mut people: Vec<PersonSummary>, sort: &Sort) -> Vec<PersonSummary> {
    // A delegation's people stand together, in the order of their codes; who has none comes last.
    let seat = |person: &PersonSummary| {
        let seat = person.seats.first();
        (
            seat.is_none_or(|seat| seat.member.is_none()),
            seat.map(|seat| seat.member.map(|code| code.to_string())),
        )
    };
    sort::by(&mut people, |a, b| {
        let by_name = t.formats().compare(&a.name, &b.name);
        match sort.by.as_str() {
            "seats" => seat(a).cmp(&seat(b)).then(by_name),
            "state" => a.state.cmp(&b.state).then(by_name),
            _ => by_name,
        }
    });
    if sort.descending {
        people.reverse();
    }
    people
}

fn table(
    t: &I18n,
    people: Vec<PersonSummary>,
    sort: Sort,
    onsort: Callback<Sort>,
    open: &Callback<PersonId>,
) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("name", t.person_column_name()).sortable(),
        Column::new("seats", t.person_column_seats()).sortable(),
        Column::new("state", t.person_column_state()).sortable(),
        Column { quiet: true, ..Column::new("act", t.person_column_act()) },
    ]);
    let today = today();
    let rows = people.into_iter().map(|person| {
        let seats = person.seats.iter().filter(|seat| seat.to.is_none_or(|to| today < to)).map(|seat| {
            html! {
                <li key={seat.id.to_string()} class="row tight">
                    <SeatChip seat={seat.clone()} />
                    <span>{seat_in_words(t, seat)}</span>
                </li>
            }
        });
        let onclick = {
            let (open, id) = (open.clone(), person.id);
            Callback::from(move |_: MouseEvent| open.emit(id))
        };
        html! {
            <tr key={person.id.to_string()}>
                <th scope="row">
                    <span>{person.name.clone()}</span>
                    <span class="address quiet">{person.email.clone()}</span>
                </th>
                <td data-col={t.person_column_seats()}><ul class="seats">{for seats}</ul></td>
                <td data-col={t.person_column_state()}><StateTag person={person.clone()} /></td>
                <td class="end">
                    <button
                        type="button"
                        class="ds-button small"
                        data-variant="secondary"
                        aria-label={t.person_open_of(&person.name)}
                        {onclick}
                    >
                        {t.person_open()}
                    </button>
                </td>
            </tr>
        }
    });
    html! {
        <Table caption={t.person_title()} quiet=true cards=true {columns} {sort} {onsort}>{for rows}</Table>
    }
}

#[cfg(test)]
mod tests {
    use super::named_person;

    #[test]
    fn the_address_may_name_a_person() {
        assert!(named_person("?person=01ARZ3NDEKTSV4RRFFQ69G5FAV").is_some());
        assert!(named_person("?a=b&person=01ARZ3NDEKTSV4RRFFQ69G5FAV").is_some());
        assert!(named_person("?person=x").is_none());
        assert!(named_person("").is_none());
    }
}
