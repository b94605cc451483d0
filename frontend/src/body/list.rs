//! The bodies, each with its days, who sits there today and when it meets.

use std::rc::Rc;

use shared::api::body::ListBodies;
use shared::api::person::{ListPeople, PersonSummary};
use shared::body::{Body, ManageBodies};
use shared::id::BodyId;
use shared::permission::Act;
use shared::person::ReadPeople;
use shared::seat::Seat;
use shared::time::Date;
use yew::prelude::*;

use super::form::BodyDialog;
use super::meetings::BodyMeetings;
use super::remove::RemoveDialog;
use super::words::kind_words;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::seat::{SeatChip, period, today};
use crate::session::use_session;
use crate::ui::{Bones, Button, Glyph, IconButton, Section, Size, Variant, slot};

/// What is open beside the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Add,
    Change(BodyId),
    Remove(BodyId),
}

/// The list, and the ways to add, to change and to remove one. Who sits there is shown to those who may know it.
#[component]
pub fn Bodies() -> Html {
    let t = use_i18n();
    let session = use_session();
    let bodies = use_resource::<ListBodies>(Some(((), ())), &["body"]);
    let knows = session.seat().is_some_and(|seat| ReadPeople::verdict(seat, &()).is_allowed());
    let people = use_resource::<ListPeople>(knows.then_some(((), ())), &["person", "body"]);
    let may = session.seat().is_some_and(|seat| ManageBodies::verdict(seat, &()).is_allowed());
    let asked = use_state_eq(|| None::<Asked>);
    let ask = {
        let asked = asked.setter();
        Callback::from(move |what| asked.set(what))
    };
    let add_button = may.then(|| {
        let onclick = ask.reform(|_| Some(Asked::Add));
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} icon={Glyph::Plus} {onclick}>{t.body_add()}</Button>
        }
    });
    let render = {
        let (t, ask, people) = (t.clone(), may.then(|| ask.clone()), people.data.clone());
        Callback::from(move |bodies: Rc<Vec<Body>>| {
            let rows = bodies.iter().map(|body| row(&t, body, people.as_deref(), ask.as_ref()));
            html! { <ul class="panel lines">{for rows}</ul> }
        })
    };
    let find = |id| bodies.data.as_ref().and_then(|all| all.iter().find(|body| body.id == id).cloned());
    let changing = match *asked {
        Some(Asked::Change(id)) => find(id),
        _ => None,
    };
    let removing = match *asked {
        Some(Asked::Remove(id)) => find(id),
        _ => None,
    };
    let close = ask.reform(|()| None);
    html! {
        <Section title={t.body_title()} aside={add_button}>
            <Async<Vec<Body>> resource={bodies.clone()} bones={Bones::Rows(3)} {render} />
            <BodyDialog
                open={*asked == Some(Asked::Add) || changing.is_some()}
                body={changing}
                reload={bodies.reload.clone()}
                onclose={close.clone()}
            />
            <RemoveDialog body={removing} onclose={close} />
        </Section>
    }
}

/// Who sits in the body on that day: the person's name and the seat.
fn sitting(people: &[PersonSummary], body: BodyId, day: Date) -> Vec<(&PersonSummary, &Seat)> {
    let here = |seat: &&Seat| {
        seat.body.as_ref().is_some_and(|of| of.id == body)
            && seat.from <= day
            && seat.to.is_none_or(|to| day < to)
    };
    people
        .iter()
        .flat_map(|person| person.seats.iter().filter(here).map(move |seat| (person, seat)))
        .collect()
}

fn row(
    t: &I18n,
    body: &Body,
    people: Option<&Vec<PersonSummary>>,
    ask: Option<&Callback<Option<Asked>>>,
) -> Html {
    let here = people.map(|people| {
        let here = sitting(people, body.id, today());
        let chips = here.iter().map(|(person, seat)| {
            html! {
                <li key={seat.id.to_string()} class="row tight">
                    <SeatChip seat={(*seat).clone()} />
                    <span>{person.name.clone()}</span>
                </li>
            }
        });
        html! {
            <div class="sitting">
                <p class="small quiet" hidden={!here.is_empty()}>{t.body_nobody()}</p>
                <ul class="row" hidden={here.is_empty()} aria-label={t.body_sitting(&body.name)}>{for chips}</ul>
            </div>
        }
    });
    let buttons = ask.map(|ask| {
        let id = body.id;
        html! {
            <span class="row tight">
                <IconButton
                    icon={Glyph::PencilLine}
                    label={t.body_change_of(&body.name)}
                    size={Size::Small}
                    end=true
                    onclick={ask.reform(move |_| Some(Asked::Change(id)))}
                />
                <IconButton
                    icon={Glyph::Trash}
                    label={t.body_remove_ask(&body.name)}
                    size={Size::Small}
                    end=true
                    onclick={ask.reform(move |_| Some(Asked::Remove(id)))}
                />
            </span>
        }
    });
    html! {
        <li key={body.id.to_string()}>
            <span class="strong">{body.name.clone()}</span>
            <span class="quiet">{kind_words(t, body.kind)}</span>
            <span class="num small quiet">{period(t, body.from, body.to)}</span>
            <span class="push">{slot(buttons)}</span>
            {slot(here)}
            <BodyMeetings body={body.clone()} />
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::body::SeatBody;
    use shared::id::{PersonId, SeatId};
    use shared::person::PersonState;
    use shared::seat::Role;

    #[test]
    fn whoever_has_a_seat_in_the_body_on_the_day_sits_there() {
        let body = |number| BodyId::from_parts(0, number);
        let seat = |of, from: &str, to: &str| Seat {
            id: SeatId::from_parts(0, 0),
            role: Role::Head,
            member: "DK".parse().ok(),
            body: Some(SeatBody { id: body(of), name: String::new() }),
            from: from.parse().unwrap(),
            to: to.parse().ok(),
            speaks: false,
        };
        let person = PersonSummary {
            id: PersonId::from_parts(0, 0),
            name: "Ada".into(),
            email: String::new(),
            state: PersonState::Active,
            seats: vec![seat(1, "2026-01-01", "2026-06-01"), seat(2, "2026-06-01", "")],
            link_expires_at: None,
        };
        let people = [person];
        let count = |of, day: &str| sitting(&people, body(of), day.parse().unwrap()).len();
        assert_eq!((count(1, "2026-05-31"), count(1, "2026-06-01")), (1, 0));
        assert_eq!((count(2, "2026-05-31"), count(2, "2026-06-01")), (0, 1));
        assert_eq!(count(3, "2026-06-01"), 0);
    }
}
