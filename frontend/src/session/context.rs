//! Who is here and in which seat they act. The access token itself stays in the client.

use shared::api::session::Account;
use shared::id::SeatId;
use shared::seat::Seat;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

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
    act_in: Callback<SeatId>,
    again: Callback<()>,
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
    // The seat chosen lasts as long as the page: a second tab may act in another.
    let chosen = use_mut_ref(|| None::<SeatId>);

    let hear = {
        let (client, state, chosen) = (client.clone(), state.setter(), chosen.clone());
        use_callback((), move |change: SessionChange, ()| match change {
            SessionChange::Over => {
                client.act_in(None);
                state.set(SessionState::Nobody);
            }
            SessionChange::Open(account) => {
                let wanted = *chosen.borrow();
                let held = account.seats.iter().find(|seat| Some(seat.id) == wanted);
                let seat = held.or(account.seats.first()).cloned();
                client.act_in(seat.as_ref().map(|seat| seat.id));
                state.set(SessionState::Open { account, seat });
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
                *chosen.borrow_mut() = Some(seat);
                client.act_in(Some(seat));
                state.set(SessionState::Open { account: account.clone(), seat: Some(found.clone()) });
            }
        })
    };
    let session = Session { state: (*state).clone(), act_in, again };
    html! { <ContextProvider<Session> context={session}>{props.children.clone()}</ContextProvider<Session>> }
}
