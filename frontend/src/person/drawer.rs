//! One person at the page's side: seats, and what can be done with the account.

use std::rc::Rc;

use shared::api::person::{
    LetPersonBackIn, LinkMade, MakePersonLink, OfPerson, PersonSummary, SuspendPerson,
};
use shared::permission::Act;
use shared::person::{LetBackIn, LinkFor, MakeLink, PersonState, Roles, Suspend};
use yew::prelude::*;

use super::link_shown::LinkShown;
use super::seats::Seats;
use super::state::StateTag;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::session::{SessionState, use_session};
use crate::ui::{Button, Color, Dialog, Glyph, Placement, Size, Variant, slot};

/// Properties of [`PersonDrawer`].
#[derive(Properties, PartialEq)]
pub struct PersonDrawerProps {
    /// Who.
    pub person: PersonSummary,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// The drawer.
#[component]
pub fn PersonDrawer(props: &PersonDrawerProps) -> Html {
    let person = &props.person;
    html! {
        <Dialog open=true onclose={props.onclose.clone()} title={person.name.clone()} placement={Placement::Right}>
            <p class="row apart">
                <a href={format!("mailto:{}", person.email)}>{person.email.clone()}</a>
                <StateTag person={person.clone()} />
            </p>
            <Seats person={person.clone()} />
            <AccountActs person={person.clone()} />
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct AccountActsProps {
    person: PersonSummary,
}

/// A new link, suspending, letting back in: what the seat allows of these.
#[component]
fn AccountActs(props: &AccountActsProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let link = use_state(|| None::<Rc<LinkMade>>);
    let asking = use_state_eq(|| false);
    let person = &props.person;
    let path = OfPerson { person: person.id };
    let make_link = {
        let link = link.setter();
        use_action::<MakePersonLink>(
            &["person", "desk"],
            Callback::from(move |outcome: Result<Rc<LinkMade>, ApiError>| link.set(outcome.ok())),
        )
    };
    let said = |words: String| {
        let (toasts, asking) = (toasts.clone(), asking.setter());
        Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
            asking.set(false);
            if outcome.is_ok() {
                toasts.say(words.clone());
            }
        })
    };
    let suspend = use_action::<SuspendPerson>(&["person"], said(t.person_suspended()));
    let let_back_in = use_action::<LetPersonBackIn>(&["person"], said(t.person_let_in()));

    let Some(seat) = session.seat() else { return html! { <span hidden=true /> } };
    let own = matches!(&session.state, SessionState::Open { account, .. } if account.id == person.id);
    let roles = Roles(person.seats.iter().map(|seat| seat.role).collect());
    let may_link = person.state != PersonState::Suspended
        && MakeLink::verdict(seat, &LinkFor { state: person.state, roles }).is_allowed();
    let may_suspend =
        !own && person.state != PersonState::Suspended && Suspend::verdict(seat, &()).is_allowed();
    let may_let_in = person.state == PersonState::Suspended && LetBackIn::verdict(seat, &()).is_allowed();
    if !(may_link || may_suspend || may_let_in) {
        return html! { <span hidden=true /> };
    }

    let link_words =
        if person.state == PersonState::Invited { t.person_link_join() } else { t.person_link_password() };
    let ask = |on: bool| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(on))
    };
    let run_link = {
        let (make_link, path) = (make_link.clone(), path.clone());
        Callback::from(move |_| make_link.run(path.clone(), (), ()))
    };
    let run_suspend = {
        let (suspend, path) = (suspend.clone(), path.clone());
        Callback::from(move |_| suspend.run(path.clone(), (), ()))
    };
    let run_let_in = {
        let let_back_in = let_back_in.clone();
        Callback::from(move |_| let_back_in.run(path.clone(), (), ()))
    };
    let error = make_link.error.clone().or(suspend.error.clone()).or(let_back_in.error.clone());
    let question = asking.then(|| {
        html! {
            <div class="stack" role="group" aria-label={t.person_suspend_ask(&person.name)}>
                <p class="strong">{t.person_suspend_ask(&person.name)}</p>
                <p>{t.person_suspend_text()}</p>
                <div class="actions">
                    <Button color={Color::Danger} size={Size::Small} busy={suspend.pending} onclick={run_suspend}>
                        {t.person_suspend()}
                    </Button>
                    <Button variant={Variant::Tertiary} size={Size::Small} onclick={ask(false)}>{t.common_cancel()}</Button>
                </div>
            </div>
        }
    });
    let shown = (*link).clone().map(|link| {
        html! { <LinkShown link={(*link).clone()} name={person.name.clone()} /> }
    });
    let link_button = may_link.then(|| {
        html! {
            <Button
                variant={Variant::Secondary}
                size={Size::Small}
                icon={Glyph::KeyRound}
                busy={make_link.pending}
                onclick={run_link}
            >
                {link_words}
            </Button>
        }
    });
    let suspend_button = (may_suspend && !*asking).then(|| {
        html! {
            <Button variant={Variant::Secondary} color={Color::Danger} size={Size::Small} onclick={ask(true)}>
                {t.person_suspend()}
            </Button>
        }
    });
    let let_in_button = may_let_in.then(|| {
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} busy={let_back_in.pending} onclick={run_let_in}>
                {t.person_let_back_in()}
            </Button>
        }
    });
    html! {
        <section class="stack">
            <h3 class="h">{t.person_account()}</h3>
            {slot(error.map(|error| html! { <ProblemNote {error} act=true /> }))}
            {slot(shown)}
            <div class="actions">{slot(link_button)}{slot(suspend_button)}{slot(let_in_button)}</div>
            {slot(question)}
        </section>
    }
}
