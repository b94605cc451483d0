//! A person's seats: those that hold or will, those that ended, and the fields that give one.

use std::rc::Rc;

use shared::api::person::{
    EndPersonSeat, GivePersonSeat, NameASpeaker, OfPerson, OfSeat, PersonSummary, SeatEnd, Voice,
};
use shared::permission::Act;
use shared::person::{GiveSeat, NameSpeaker, Roles};
use shared::problem::FieldCode;
use shared::seat::{Role, Seat};
use shared::time::Date;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::seat::{SeatChip, SeatDraft, SeatFields, period, seat_in_words, today};
use crate::session::use_session;
use crate::ui::{Button, DateInput, Size, Tag, Variant, slot, use_form};

/// The roles that somebody in that seat may give.
pub fn roles_given(seat: Option<&Seat>) -> Rc<[Role]> {
    let may =
        |role: &Role| seat.is_some_and(|seat| GiveSeat::verdict(seat, &Roles(vec![*role])).is_allowed());
    Role::ALL.into_iter().filter(may).collect()
}

/// Properties of [`Seats`].
#[derive(Properties, PartialEq)]
pub struct SeatsProps {
    /// Whose.
    pub person: PersonSummary,
}

/// The seats of a person.
#[component]
pub fn Seats(props: &SeatsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let today = today();
    let giving = use_state_eq(|| false);
    let roles = roles_given(session.seat());
    let may = |role: Role| roles.contains(&role);
    let over = |seat: &Seat| seat.to.is_some_and(|to| to <= today);
    let (past, present): (Vec<Seat>, Vec<Seat>) = props.person.seats.iter().cloned().partition(over);
    let present_rows = present.iter().map(|seat| {
        let may_name = seat.role == Role::Delegate
            && session.seat().is_some_and(|own| NameSpeaker::verdict(own, &seat.member).is_allowed());
        html! { <SeatLine key={seat.id.to_string()} person={props.person.clone()} seat={seat.clone()} may_end={may(seat.role)} {may_name} /> }
    });
    let past_rows = past.iter().map(|seat| {
        html! {
            <li key={seat.id.to_string()} class="row small quiet">
                <SeatChip seat={seat.clone()} />
                <span>{seat_in_words(&t, seat)}</span>
                <span>{period(&t, seat.from, seat.to)}</span>
            </li>
        }
    });
    let give = {
        let giving = giving.setter();
        Callback::from(move |_| giving.set(true))
    };
    let done = {
        let giving = giving.setter();
        Callback::from(move |()| giving.set(false))
    };
    let foot = match (roles.is_empty(), *giving) {
        (true, _) => None,
        (false, true) => {
            Some(html! { <GiveForm person={props.person.clone()} roles={roles.clone()} {done} /> })
        }
        (false, false) => Some(html! {
            <Button variant={Variant::Secondary} size={Size::Small} onclick={give}>{t.person_seat_give()}</Button>
        }),
    };
    html! {
        <section class="stack">
            <h3 class="h">{t.person_seats()}</h3>
            <p class="small quiet" hidden={!present.is_empty()}>{t.person_seats_none()}</p>
            <ul class="stack">{for present_rows}</ul>
            <details hidden={past.is_empty()}>
                <summary class="small">{t.person_seats_past()}</summary>
                <ul class="stack">{for past_rows}</ul>
            </details>
            <div>{slot(foot)}</div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SeatLineProps {
    person: PersonSummary,
    seat: Seat,
    may_end: bool,
    may_name: bool,
}

/// One seat, the way to end it, and for a head whether a delegate speaks on amendments.
#[component]
fn SeatLine(props: &SeatLineProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let ending = use_state_eq(|| false);
    let form = use_form(|| today().to_string());
    let end = {
        let (form, ending, said) = (form.clone(), ending.setter(), t.person_seat_ends());
        use_action::<EndPersonSeat>(
            &["person"],
            Callback::from(move |outcome: Result<Rc<Seat>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    ending.set(false);
                    toasts.say(said.clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let name = {
        let (toasts, said, failed) = (use_toasts(), t.person_seat_named(), t.problem_act_title());
        use_action::<NameASpeaker>(
            &["person"],
            Callback::from(move |outcome: Result<Rc<Seat>, ApiError>| match outcome {
                Ok(_) => toasts.say(said.clone()),
                Err(_) => toasts.fail(failed.clone()),
            }),
        )
    };
    let seat = &props.seat;
    let words = seat_in_words(&t, seat);
    let speaks = seat.speaks.then(|| html! { <Tag>{t.person_seat_speaks()}</Tag> });
    let naming = props.may_name.then(|| {
        let (run, path, speaks) =
            (name.clone(), OfSeat { person: props.person.id, seat: seat.id }, !seat.speaks);
        let onclick =
            Callback::from(move |_: MouseEvent| run.run(path.clone(), (), Voice { speaks }));
        let words = if speaks { t.person_seat_name() } else { t.person_seat_unname() };
        html! {
            <div>
                <Button variant={Variant::Secondary} size={Size::Small} busy={name.pending} {onclick}>{words}</Button>
            </div>
        }
    });
    let begin = {
        let ending = ending.setter();
        Callback::from(move |_: MouseEvent| ending.set(true))
    };
    let cancel = {
        let (ending, end) = (ending.setter(), end.clone());
        Callback::from(move |_| {
            end.forget();
            ending.set(false);
        })
    };
    let onsubmit = {
        let (form, end, path) =
            (form.clone(), end.clone(), OfSeat { person: props.person.id, seat: seat.id });
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().parse::<Date>() {
                Ok(last) => end.run(path.clone(), (), SeatEnd { to: last.plus_days(1) }),
                Err(_) => form.set_errors(vec![shared::problem::FieldError {
                    pointer: "/to".into(),
                    code: FieldCode::Required,
                    limit: None,
                    names: Vec::new(),
                }]),
            }
        })
    };
    let problem = end.error.clone().filter(|_| !form.has_errors());
    let fields = ending.then(|| {
        html! {
            <form class="fields" {onsubmit} novalidate=true>
                {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
                <DateInput
                    label={t.seat_last_day()}
                    description={AttrValue::from(t.person_seat_end_text())}
                    value={form.values().clone()}
                    oninput={form.edit("/to", |day: &mut String, text| *day = text)}
                    error={form.error("/to")}
                />
                <div class="actions">
                    <Button submit=true size={Size::Small} busy={end.pending}>{t.person_seat_end()}</Button>
                    <Button variant={Variant::Tertiary} size={Size::Small} onclick={cancel}>{t.common_cancel()}</Button>
                </div>
            </form>
        }
    });
    html! {
        <li class="stack">
            <div class="row">
                <SeatChip seat={seat.clone()} />
                <span>{words.clone()}</span>
                <span class="quiet small">{period(&t, seat.from, seat.to)}</span>
                {slot(speaks)}
                <button
                    type="button"
                    class="ds-button small push"
                    data-variant="tertiary"
                    aria-label={t.person_seat_end_of(words)}
                    hidden={!props.may_end || *ending}
                    onclick={begin}
                >
                    {t.person_seat_end()}
                </button>
            </div>
            {slot(naming)}
            {slot(fields)}
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct GiveFormProps {
    person: PersonSummary,
    roles: Rc<[Role]>,
    done: Callback<()>,
}

/// The form holds nothing but the seat.
fn itself(draft: &mut SeatDraft, _: usize) -> Option<&mut SeatDraft> {
    Some(draft)
}

/// The fields that give a seat.
#[component]
fn GiveForm(props: &GiveFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(SeatDraft::from_today);
    let give = {
        let (form, said, done) = (form.clone(), t.person_seat_given(), props.done.clone());
        use_action::<GivePersonSeat>(
            &["person"],
            Callback::from(move |outcome: Result<Rc<Seat>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    done.emit(());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, give, person) = (form.clone(), give.clone(), props.person.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().seat("") {
                Ok(seat) => give.run(OfPerson { person }, (), seat),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let problem = give.error.clone().filter(|_| !form.has_errors());
    html! {
        <form class="fields" {onsubmit} novalidate=true>
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <SeatFields<SeatDraft>
                form={form.clone()}
                draft={form.values().clone()}
                edit={itself as fn(&mut SeatDraft, usize) -> Option<&mut SeatDraft>}
                roles={props.roles.clone()}
            />
            <div class="actions">
                <Button submit=true size={Size::Small} busy={give.pending}>{t.person_seat_give()}</Button>
                <Button variant={Variant::Tertiary} size={Size::Small} onclick={props.done.reform(|_| ())}>
                    {t.common_cancel()}
                </Button>
            </div>
        </form>
    }
}
