//! A server with people.

use std::sync::Arc;

use samrad::app::App;
use samrad::clock::{Clock, Random};
use samrad::db::Db;
use samrad::http::{Limits, Router, Server, routes};
use samrad::hub::Hub;
use samrad::live::Live;
use samrad::notification::Post;
use samrad::permit::Permit;
use samrad::session::{Cost, Passwords, TokenKeys};
use samrad::{audit, person};
use serde_json::json;
use shared::api::session::{Credentials, SignIn};
use shared::audit::Scope;
use shared::id::{PersonId, SeatId};
use shared::member::MemberCode;
use shared::person::{GiveSeat, PersonState};
use shared::seat::{Role, Seat};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio_util::sync::{CancellationToken, DropGuard};

use super::client::Client;
use super::database;

/// Everybody's password.
pub const PASSWORD: &str = "a password for tests";

/// A running server, its parts, and the clock in the test's hand: it stands at 2026-11-23 12:00 UTC.
pub struct World {
    pub app: App,
    pub address: String,
    _folder: Option<TempDir>,
    _stop: DropGuard,
}

impl World {
    pub async fn on_sqlite() -> Self {
        let clock = clock();
        let (db, folder) = database::sqlite(Arc::clone(&clock)).await;
        Self::start(db, clock, Some(folder)).await
    }

    pub async fn on_postgres() -> Option<Self> {
        let clock = clock();
        let db = database::postgres(Arc::clone(&clock)).await?;
        Some(Self::start(db, clock, None).await)
    }

    async fn start(db: Db, clock: Arc<Clock>, folder: Option<TempDir>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let random = Arc::new(Random);
        let app = App {
            db,
            clock,
            keys: Arc::new(TokenKeys::from_seed(&random.bytes()).expect("a key")),
            passwords: Arc::new(Passwords::new(Cost::CHEAP, &random).expect("a cost")),
            random,
            hub: Hub::default(),
            live: Live::default(),
            post: None,
            public_url: address.as_str().into(),
            trusted_proxies: std::sync::Arc::new([std::net::IpAddr::from([127, 0, 0, 1])]),
            data: Arc::new(folder.as_ref().map(|f| f.path().to_owned()).unwrap_or_default()),
        };
        let stop = CancellationToken::new();
        let router = Router::new(app.clone(), routes());
        tokio::spawn(Server::new(listener, app.clone(), router, Limits::default()).run(stop.clone()));
        Self { app, address, _folder: folder, _stop: stop.drop_guard() }
    }

    /// The same world with a mail server, asked at another address from now on.
    pub async fn with_post(self, post: Post) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        // The rooms of the server that was there before stop with it.
        let app = App {
            post: Some(Arc::new(post)),
            public_url: address.as_str().into(),
            live: Live::default(),
            ..self.app
        };
        let stop = CancellationToken::new();
        let router = Router::new(app.clone(), routes());
        tokio::spawn(Server::new(listener, app.clone(), router, Limits::default()).run(stop.clone()));
        Self { app, address, _folder: self._folder, _stop: stop.drop_guard() }
    }

    /// A client that is nobody.
    pub fn anyone(&self) -> Client {
        Client::new(&self.address)
    }

    /// Makes an account with one seat from 2026-01-01 on; `seat` is `head DK`, `secretary`, ….
    pub async fn person(&self, email: &str, seat: &str) -> PersonId {
        let id = self.app.id(PersonId::from_parts);
        let hash = self.app.passwords.hash(PASSWORD, &self.app.random).await.expect("a hash");
        let tx = self.app.db.begin().await.expect("a transaction");
        let permit = Permit::<GiveSeat>::system(&tx, "a test");
        person::insert(&tx, &permit, id, email, email, PersonState::Active).await.expect("a person");
        person::set_password(&tx, id, &hash).await.expect("a password");
        person::insert_seat(&tx, &permit, id, &self.seat(seat)).await.expect("a seat");
        audit::record(&self.app, &tx, &permit, &Scope::Installation, id, json!({})).await.expect("an entry");
        self.app.commit(tx).await.expect("a commit");
        id
    }

    /// A seat from its short text.
    pub fn seat(&self, text: &str) -> Seat {
        let (role, member) = text.split_once(' ').map_or((text, None), |(role, member)| (role, Some(member)));
        Seat::new(
            self.app.id(SeatId::from_parts),
            Role::from_name(role).expect("a role"),
            member.map(|code| code.parse::<MemberCode>().expect("a member")),
            "2026-01-01".parse().expect("a date"),
        )
    }

    /// Makes an account and signs it in.
    pub async fn signed_in(&self, email: &str, seat: &str) -> Client {
        self.person(email, seat).await;
        self.sign_in(email).await
    }

    /// Signs in with everybody's password.
    pub async fn sign_in(&self, email: &str) -> Client {
        let client = self.anyone();
        let opened =
            client.ask::<SignIn>((), Credentials { email: email.into(), password: PASSWORD.into() }).await;
        *client.token.lock().unwrap() = Some(opened.access_token);
        client
    }

    /// The same for somebody who is signed in: a token is good for five minutes.
    pub async fn sign_in_again(&self, client: &Client, email: &str) {
        let fresh = self.sign_in(email).await.token.lock().unwrap().take();
        *client.token.lock().unwrap() = fresh;
    }
}

fn clock() -> Arc<Clock> {
    Arc::new(Clock::standing_at("2026-11-23T12:00:00Z".parse().expect("an instant")))
}
