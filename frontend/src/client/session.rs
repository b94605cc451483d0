//! Who speaks: the access token, in memory alone, and how it is renewed without anybody noticing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::api::session::{Account, RefreshSession, SessionOpened};
use shared::api::{Access, Endpoint};
use shared::id::SeatId;
use shared::session::ACCESS_SECONDS;
use yew::prelude::*;

use super::fetch::{Credentials, Prepared, parse, send};
use super::lock::lock;
use super::topics::{Topics, Watch};
use super::{ApiError, Kind};

/// The name under which tabs take turns to renew the session.
const LOCK: &str = "samrad-refresh";

/// So many seconds before it runs out an access token is renewed.
const RENEW_AHEAD: i64 = 15;

/// What is touched when an editor begins to listen to the server, or ends.
pub(super) const EDITORS: &str = "editors";

/// What became of the session.
#[derive(Clone, PartialEq)]
pub enum SessionChange {
    /// It was opened or renewed; the account may have other seats than before.
    Open(Account),
    /// It is over: signed out, run out, ended by somebody else.
    Over,
}

#[derive(Default)]
struct Inner {
    token: RefCell<Option<Rc<str>>>,
    seat: RefCell<Option<SeatId>>,
    heard: RefCell<Callback<SessionChange>>,
    topics: Topics,
    /// How many editors of this page listen to the server.
    editors: Cell<u32>,
    /// From when on the access token is renewed before it is used, in milliseconds since 1970.
    renew_from: Cell<f64>,
}

/// Speaks with the server. Cheap to clone; all clones are the same.
#[derive(Clone, Default)]
pub struct Client(Rc<Inner>);

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// Sends one request and reads its answer.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send<E: Endpoint>(
        &self,
        path: &E::Path,
        query: &E::Query,
        body: &E::Body,
    ) -> Result<E::Reply, ApiError> {
        let request = Prepared::new::<E>(path, query, body);
        parse(&self.answer(&request).await?)
    }

    /// Sends one request. Where it needs a session, the access token is renewed first if there is none, and once more when the
    /// server says that it has run out.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn answer(&self, request: &Prepared) -> Result<String, ApiError> {
        if request.access == Access::SignedIn {
            self.signed_in(request).await
        } else {
            send(request, &Credentials { token: None, seat: None }).await
        }
    }

    async fn signed_in(&self, request: &Prepared) -> Result<String, ApiError> {
        if self.token().is_none() {
            self.renew(None).await?;
        } else if js_sys::Date::now() > self.0.renew_from.get() {
            // Before it runs out: nobody is refused first.
            self.renew(self.token()).await?;
        }
        let used = self.token();
        match send(request, &self.credentials()).await {
            Err(error) if error.kind == Kind::Unauthorised => {
                self.renew(used).await?;
                send(request, &self.credentials()).await
            }
            answer => answer,
        }
    }

    /// Renews the access token by the refresh cookie, unless somebody has since `used` was taken: requests that fail together
    /// renew once, and tabs take turns.
    async fn renew(&self, used: Option<Rc<str>>) -> Result<(), ApiError> {
        let _turn = lock(LOCK).await;
        if self.token().is_some() && self.token() != used {
            return Ok(());
        }
        let request = Prepared::new::<RefreshSession>(&(), &(), &());
        match send(&request, &Credentials { token: None, seat: None }).await {
            Ok(text) => {
                self.open(parse::<SessionOpened>(&text)?);
                Ok(())
            }
            Err(error) if error.kind == Kind::Unauthorised => {
                self.close();
                Err(ApiError { code: error.code, ..ApiError::unauthorised() })
            }
            Err(error) => Err(error),
        }
    }

    /// Takes the session that a cookie of an earlier visit still has. `false` where there is none.
    ///
    /// # Errors
    /// When the server could not be asked.
    pub async fn restore(&self) -> Result<bool, ApiError> {
        match self.renew(None).await {
            Ok(()) => Ok(true),
            Err(error) if error.kind == Kind::Unauthorised => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// A session was opened, by signing in or by an invitation.
    pub fn open(&self, opened: SessionOpened) {
        *self.0.token.borrow_mut() = Some(opened.access_token.into());
        // By this device's clock alone, which may not be the server's.
        let life = (ACCESS_SECONDS - RENEW_AHEAD) as f64 * 1_000.0;
        self.0.renew_from.set(js_sys::Date::now() + life);
        self.tell(SessionChange::Open(opened.account));
    }

    /// The session is over, on this page.
    pub fn close(&self) {
        self.0.token.borrow_mut().take();
        self.tell(SessionChange::Over);
    }

    /// Acts in a seat from now on. The session context draws the pages anew, so that everything is fetched for it.
    pub fn act_in(&self, seat: Option<SeatId>) {
        *self.0.seat.borrow_mut() = seat;
    }

    /// The access token, for the ticket of the live socket and nothing else.
    pub fn token(&self) -> Option<Rc<str>> {
        self.0.token.borrow().clone()
    }

    /// Hears what becomes of the session. One hearer: the session context.
    pub fn hear(&self, heard: Callback<SessionChange>) {
        *self.0.heard.borrow_mut() = heard;
    }

    /// Says that something changed, so that whoever shows it fetches it again: `programme`, `programme/01J…`.
    pub fn touch(&self, topic: &str) {
        self.0.topics.touch(topic);
    }

    /// The server says that something changed: one thing, or so much that it does not know what.
    pub fn heard(&self, topic: &str, id: &str) {
        if topic == shared::live::ANYTHING {
            self.touch_all();
        } else {
            self.touch(&format!("{topic}/{id}"));
        }
    }

    /// Says that anything may have changed, after a time in which nothing could be asked.
    pub fn touch_all(&self) {
        self.0.topics.touch_all();
    }

    /// Calls `again` when one of `topics` is touched, for as long as the watch is held.
    pub fn watch(&self, topics: Vec<String>, again: Callback<()>) -> Watch {
        self.0.topics.watch(topics, again)
    }

    /// Says that an editor listens to the server from now on, or no longer.
    pub fn editor_listens(&self, listens: bool) {
        let editors = self.0.editors.get();
        self.0.editors.set(if listens { editors + 1 } else { editors.saturating_sub(1) });
        self.touch(EDITORS);
    }

    /// Whether one does.
    pub fn editor_hears(&self) -> bool {
        self.0.editors.get() > 0
    }

    fn tell(&self, change: SessionChange) {
        let heard = self.0.heard.borrow().clone();
        heard.emit(change);
    }

    fn credentials(&self) -> Credentials {
        Credentials { token: self.token(), seat: self.0.seat.borrow().map(|seat| seat.to_string()) }
    }
}

/// The client.
///
/// # Panics
/// Outside a [`ClientProvider`].
#[hook]
pub fn use_client() -> Client {
    use_context::<Client>().expect("inside a ClientProvider")
}

/// Properties of [`ClientProvider`].
#[derive(Properties, PartialEq)]
pub struct ClientProviderProps {
    /// The app.
    pub children: Html,
}

/// Holds the client.
#[component]
pub fn ClientProvider(props: &ClientProviderProps) -> Html {
    let client = use_memo((), |()| Client::default());
    html! { <ContextProvider<Client> context={(*client).clone()}>{props.children.clone()}</ContextProvider<Client>> }
}
