//! Who is here and in which seat they act. The access token itself stays in the client.
//!
//! A session that ends by itself leaves the page where it is: whoever was writing signs in on the spot (`again.rs`). Leaving on
//! purpose shows the door.

use shared::api::session::Account;
use shared::id::SeatId;
use shared::seat::Seat;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::chosen_seat;
use crate::client::{ApiError, SessionChange, use_client};

/// What is known of the session.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum SessionState {
    /// Not known yet: the server is being asked.
    #[default]
    Unknown,
    /// The server could not be asked.
    Failed(ApiError),
    /// Nobody is signed in.
    Nobody,
    /// Somebody is.
    Open {
        /// Who.
        account: Account,
        /// The seat acted in; `None` for somebody who has none now.
        seat: Option<Seat>,
    },
}

/// The session and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// What is known of it.
    pub state: SessionState,
    /// It was open and has ended without the person leaving: the page stays, nothing can be sent.
    pub ended: bool,
    act_in: Callback<SeatId>,
    again: Callback<()>,
    leave: Callback<()>,
    renamed: Callback<Account>,
}

impl Session {
    /// Acts in another of one's seats from now on.
    pub fn act_in(&self, seat: SeatId) {
        self.act_in.emit(seat);
    }

    /// Asks the server again, after it could not be asked.
    pub fn again(&self) {
        self.again.emit(());
    }

    /// The person goes: the door takes the page's place.
    pub fn leave(&self) {
        self.leave.emit(());
    }

    /// The account says something else of the person than before.
    pub fn renamed(&self, account: Account) {
        self.renamed.emit(account);
    }

    /// The seat acted in.
    pub fn seat(&self) -> Option<&Seat> {
        match &self.state {
            SessionState::Open { seat, .. } => seat.as_ref(),
            _ => None,
        }
    }
}

/// The session.
///
/// # Panics
/// Outside a [`SessionProvider`].
#[hook]
pub fn use_session() -> Session {
    use_context::<Session>().expect("inside a SessionProvider")
}

/// Properties of [`SessionProvider`].
#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    /// The pages.
    pub children: Html,
}

/// Holds the session: takes it up from an earlier visit, and hears from the client when it is renewed or over.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let client = use_client();
    let state = use_state(SessionState::default);
    let ended = use_state_eq(|| false);
    // Beside the state, because the client tells of changes between two drawings.
    let is_open = use_mut_ref(|| false);

    let hear = {
        let (client, state, ended, is_open) =
            (client.clone(), state.setter(), ended.setter(), is_open.clone());
        use_callback((), move |change: SessionChange, ()| match change {
            SessionChange::Over if *is_open.borrow() => ended.set(true),
            SessionChange::Over => state.set(SessionState::Nobody),
            SessionChange::Open(account) => {
                let wanted = chosen_seat::read();
                let held = account.seats.iter().find(|seat| Some(seat.id) == wanted);
                let seat = held.or(account.seats.first()).cloned();
                client.act_in(seat.as_ref().map(|seat| seat.id));
                *is_open.borrow_mut() = true;
                ended.set(false);
                state.set(SessionState::Open { account, seat });
            }
        })
    };
    let leave = {
        let (client, ended) = (client.clone(), ended.setter());
        use_callback((), move |(), ()| {
            *is_open.borrow_mut() = false;
            chosen_seat::write(None);
            client.act_in(None);
            client.close();
            ended.set(false);
        })
    };
    let renamed = {
        let (setter, now) = (state.setter(), (*state).clone());
        Callback::from(move |account: Account| {
            if let SessionState::Open { seat, .. } = &now {
                setter.set(SessionState::Open { account, seat: seat.clone() });
            }
        })
    };
    let again = {
        let (client, state) = (client.clone(), state.setter());
        use_callback((), move |(), ()| {
            let (client, state) = (client.clone(), state.clone());
            spawn_local(async move {
                match client.restore().await {
                    // Heard through the client.
                    Ok(_) => {}
                    Err(error) => state.set(SessionState::Failed(error)),
                }
            });
        })
    };
    {
        let (client, again) = (client.clone(), again.clone());
        use_effect_with((), move |()| {
            client.hear(hear);
            again.emit(());
        });
    }
    let act_in = {
        let (state, now) = (state.setter(), (*state).clone());
        Callback::from(move |seat: SeatId| {
            if let SessionState::Open { account, .. } = &now
                && let Some(found) = account.seats.iter().find(|own| own.id == seat)
            {
                chosen_seat::write(Some(seat));
                client.act_in(Some(seat));
                state.set(SessionState::Open { account: account.clone(), seat: Some(found.clone()) });
            }
        })
    };
    let session = Session { state: (*state).clone(), ended: *ended, act_in, again, leave, renamed };
    html! { <ContextProvider<Session> context={session}>{props.children.clone()}</ContextProvider<Session>> }
}
