//! Before a page: whether it may be shown to who is here, and the frame around it with their name in it.

use std::rc::Rc;

use ::i18n::Messages;
use shared::api::session::{Account, SignOut};
use shared::seat::{Role, Seat};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{Session, SessionState, SignInPage, use_session};
use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::{use_i18n, use_toasts};
use crate::nav::Route;
use crate::shell::{Me, SeatChoice, Shell};
use crate::ui::{Bones, Choice, DelegationChip, RoleChip, Skeleton};

/// Properties of [`SessionGate`].
#[derive(Properties, PartialEq)]
pub struct SessionGateProps {
    /// Open to people who are not signed in.
    pub public: bool,
    /// The page.
    pub children: Html,
}

/// Shows the page in its frame, or the door at the same address: who signs in there arrives where they wanted to go.
#[component]
pub fn SessionGate(props: &SessionGateProps) -> Html {
    let session = use_session();
    let me = use_me(&session);
    let key = session.seat().map_or_else(|| "nobody".to_owned(), |seat| seat.id.to_string());
    match (&session.state, me) {
        (SessionState::Nobody, _) if !props.public => html! { <SignInPage /> },
        (SessionState::Unknown, _) => html! {
            <Shell><main class="page" id="main"><Skeleton bones={Bones::Lines} /></main></Shell>
        },
        (SessionState::Failed(error), _) if !props.public => {
            let retry = {
                let session = session.clone();
                Callback::from(move |()| session.again())
            };
            html! { <Shell><main class="page" id="main"><ProblemNote error={error.clone()} {retry} /></main></Shell> }
        }
        // Another seat is another reader: the page is drawn and fetched anew.
        (_, me) => html! { <Shell {me}><div {key}>{props.children.clone()}</div></Shell> },
    }
}

/// Who is here, as the frame shows it.
#[hook]
fn use_me(session: &Session) -> Option<Me> {
    let t = use_i18n();
    let client = use_client();
    let toasts = use_toasts();
    let navigator = use_navigator();
    let sign_out = {
        let (said, said_failed) = (t.session_signed_out(), t.problem_act_title());
        use_action::<SignOut>(
            &[],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    client.close();
                    toasts.say(said.clone());
                    if let Some(navigator) = &navigator {
                        navigator.push(&Route::SignIn);
                    }
                }
                Err(_) => toasts.fail(said_failed.clone()),
            }),
        )
    };
    let SessionState::Open { account, seat } = &session.state else { return None };
    Some(Me {
        name: account.name.clone().into(),
        chip: seat.as_ref().map_or_else(|| html! { <span hidden=true /> }, |seat| chip(&t, seat)),
        seat: seat.as_ref().map_or_else(|| t.seat_none(), |seat| seat_words(&t, seat)).into(),
        seat_id: seat.as_ref().map(|seat| seat.id.to_string()).unwrap_or_default().into(),
        seats: seats(&t, account, session),
        pages: Vec::new(),
        sign_out: Callback::from(move |()| sign_out.run((), (), ())),
    })
}

fn seats(t: &Messages, account: &Account, session: &Session) -> Vec<SeatChoice> {
    let choice = |seat: &Seat| {
        let (id, session) = (seat.id, session.clone());
        SeatChoice {
            choice: Choice::new(id.to_string(), seat_words(t, seat)),
            act: Callback::from(move |()| session.act_in(id)),
        }
    };
    account.seats.iter().map(choice).collect()
}

/// The chip of a seat: a delegation's code, or a role in a word.
fn chip(t: &Messages, seat: &Seat) -> Html {
    match (seat.role, seat.member) {
        (Role::Chair, _) => {
            html! { <RoleChip word={t.seat_chair_short()} name={seat_words(t, seat)} chair=true big=true /> }
        }
        (Role::Head | Role::Delegate, Some(member)) => {
            html! { <DelegationChip code={member.to_string()} name={seat_words(t, seat)} big=true /> }
        }
        (Role::Secretary, _) => {
            html! { <RoleChip word={t.seat_secretary_short()} name={seat_words(t, seat)} big=true /> }
        }
        (Role::Administrator, _) => {
            html! { <RoleChip word={t.seat_administrator_short()} name={seat_words(t, seat)} big=true /> }
        }
        (Role::Observer | Role::Head | Role::Delegate, _) => {
            html! { <RoleChip word={t.seat_observer_short()} name={seat_words(t, seat)} big=true /> }
        }
    }
}

/// A seat in words: "Head of delegation, Denmark".
fn seat_words(t: &Messages, seat: &Seat) -> String {
    let role = match seat.role {
        Role::Head => t.seat_head(),
        Role::Delegate => t.seat_delegate(),
        Role::Chair => t.seat_chair(),
        Role::Secretary => t.seat_secretary(),
        Role::Observer => t.seat_observer(),
        Role::Administrator => t.seat_administrator(),
    };
    match seat.member.and_then(|member| t.member_name(member.as_str())) {
        Some(member) => t.seat_of(role, member),
        None => role,
    }
}
