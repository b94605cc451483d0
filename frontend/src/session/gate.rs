//! Before a page: whether it may be shown to who is here, and the frame around it with their name in it.

use std::rc::Rc;

use shared::api::session::{Account, SignOut};
use shared::permission::Act;
use shared::person::ReadPeople;
use shared::seat::Seat;
use yew::prelude::*;
use yew_router::prelude::*;

use super::again::SignInAgain;
use super::ear::EarProps;
use super::{Session, SessionState, SignInPage, use_session};
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::nav::{Route, use_go};
use crate::notification::Bell;
use crate::part::{Given, Page, PartPage, use_parts_ahead};
use crate::programme::ProgrammeSwitch;
use crate::search::Find;
use crate::seat::{SeatChip, choice_words, seat_words};
use crate::shell::{Me, SeatChoice, Shell};
use crate::ui::{Bones, Choice, Glyph, Item, Skeleton, slot};

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
    use_parts_ahead(me.is_some());
    let known = use_state_eq(|| None);
    let set_known = known.setter();
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
        (_, me) => {
            let onknown = Callback::from(move |programme| set_known.set(Some(programme)));
            let programme = me.is_some().then(|| html! { <ProgrammeSwitch key={key.clone()} {onknown} /> });
            let tools = me.is_some().then(|| html! { <><Find /><Bell /></> });
            let ear = (tools.is_some() && !session.ended).then(|| {
                html! { <PartPage page={Page::Ear(Given::new(EarProps { seat: key.clone().into() }))} /> }
            });
            html! { <Shell {me} {programme} {tools} known={*known}><SignInAgain /><div hidden=true>{slot(ear)}</div><div {key}>{props.children.clone()}</div></Shell> }
        }
    }
}

/// Who is here, as the frame shows it.
#[hook]
fn use_me(session: &Session) -> Option<Me> {
    let t = use_i18n();
    let toasts = use_toasts();
    let go = use_go();
    let navigator = use_navigator();
    let sign_out = {
        let session = session.clone();
        let (said, said_failed) = (t.session_signed_out(), t.problem_act_title());
        use_action::<SignOut>(
            &[],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    session.leave();
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
        chip: slot(seat.clone().map(|seat| html! { <SeatChip {seat} big=true /> })),
        seat: seat.as_ref().map_or_else(|| t.seat_none(), |seat| seat_words(&t, seat)).into(),
        seat_id: seat.as_ref().map(|seat| seat.id.to_string()).unwrap_or_default().into(),
        seats: seats(&t, account, session),
        pages: own_pages(&t, seat.as_ref(), &go),
        sign_out: Callback::from(move |()| sign_out.run((), (), ())),
    })
}

fn seats(t: &I18n, account: &Account, session: &Session) -> Vec<SeatChoice> {
    let choice = |seat: &Seat| {
        let (id, session) = (seat.id, session.clone());
        SeatChoice {
            choice: Choice::new(id.to_string(), choice_words(t, seat, &account.seats)),
            act: Callback::from(move |()| session.act_in(id)),
        }
    };
    account.seats.iter().map(choice).collect()
}

/// The pages that everybody has, and those that the seat opens.
fn own_pages(t: &I18n, seat: Option<&Seat>, go: &Callback<Route>) -> Vec<Item> {
    let page = |key: &'static str, label: String, icon: Glyph, to: Route| {
        let act = go.reform(move |()| to.clone());
        Item { key: key.into(), label: label.into(), icon: Some(icon), act, ..Item::default() }
    };
    let mut pages = vec![page("account", t.account_menu(), Glyph::User, Route::Account)];
    let Some(seat) = seat else { return pages };
    if ReadPeople::verdict(seat, &()).is_allowed() {
        pages.push(page("people", t.person_title(), Glyph::Users, Route::People));
    }
    pages.push(page("members", t.member_title(), Glyph::Flag, Route::Members));
    if ReadPeople::verdict(seat, &()).is_allowed() {
        pages.push(page("audit", t.audit_title(), Glyph::ShieldCheck, Route::Audit));
    }
    pages
}
