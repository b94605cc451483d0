//! Acting for the invented people: signing in as them and asking what a browser would ask, at a time of the past.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use anyhow::{Context, bail};
use http::{HeaderMap, HeaderValue, Method};
use http_body_util::BodyExt;
use shared::api::session::{Account, Credentials, EndAllSessions, SessionOpened, SignIn};
use shared::api::{Endpoint, SEAT_HEADER};
use shared::seat::Role;
use shared::time::Instant;

use super::people::PASSWORD;
use crate::app::App;
use crate::http::Router;

/// The stage: the server without a network, and who is signed in.
pub(super) struct Scene {
    pub app: App,
    router: Arc<Router>,
    signed_in: Mutex<HashMap<String, (Instant, SessionOpened)>>,
}

/// Somebody in a seat.
pub(super) struct Actor<'s> {
    scene: &'s Scene,
    pub account: Account,
    pub seat: shared::seat::Seat,
    token: String,
}

impl Scene {
    pub fn new(app: App, router: Arc<Router>) -> Self {
        Self { app, router, signed_in: Mutex::default() }
    }

    /// Moves the clock to an instant. A programme's story goes forwards; the next one may begin earlier.
    pub fn at(&self, text: &str) -> anyhow::Result<()> {
        self.at_instant(text.parse().with_context(|| text.to_owned())?);
        Ok(())
    }

    /// The same for an instant that depends on today.
    pub fn at_instant(&self, at: Instant) {
        self.app.clock.stand_at(at);
    }

    /// Enters as somebody (the part of the address before the @), in the seat of that role.
    pub async fn enter(&self, who: &str, role: Role) -> anyhow::Result<Actor<'_>> {
        let now = self.app.clock.now();
        let known = self.signed_in.lock().expect("no holder panics").get(who).cloned();
        let opened = match known {
            Some((at, opened)) if at <= now && now < at.plus_seconds(240) => opened,
            _ => {
                let body = Credentials { email: super::people::address(who), password: PASSWORD.into() };
                let opened = self.ask::<SignIn>(HeaderMap::new(), (), &body).await?;
                self.signed_in.lock().expect("no holder panics").insert(who.into(), (now, opened.clone()));
                opened
            }
        };
        let seat = opened.account.seats.iter().find(|seat| seat.role == role);
        let seat = seat.with_context(|| format!("{who} has no seat as {} at {now}", role.as_str()))?.clone();
        Ok(Actor { scene: self, account: opened.account, seat, token: opened.access_token })
    }

    /// Ends all sessions of the story.
    pub async fn leave(&self) -> anyhow::Result<()> {
        let everyone: Vec<_> = self.signed_in.lock().expect("no holder panics").values().cloned().collect();
        for (at, opened) in everyone {
            self.at_instant(at);
            let headers = bearer(&opened.access_token)?;
            self.ask::<EndAllSessions>(headers, (), &()).await?;
        }
        Ok(())
    }

    /// Asks an endpoint.
    pub async fn ask<E: Endpoint>(
        &self,
        headers: HeaderMap,
        path: E::Path,
        body: &E::Body,
    ) -> anyhow::Result<E::Reply> {
        self.ask_with::<E>(headers, path, "", body).await
    }

    /// The same with a query text.
    async fn ask_with<E: Endpoint>(
        &self,
        mut headers: HeaderMap,
        path: E::Path,
        query: &str,
        body: &E::Body,
    ) -> anyhow::Result<E::Reply> {
        let json = serde_json::to_vec(body)?;
        headers.insert("content-type", HeaderValue::from_static("application/json"));
        let method = Method::from_bytes(E::METHOD.as_str().as_bytes())?;
        let url = if query.is_empty() { E::url(&path) } else { format!("{}?{query}", E::url(&path)) };
        let response = self.router.ask(method, &url, headers, json).await;
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await?.to_bytes();
        if status != E::SUCCESS {
            bail!("{} at {}: {}", E::NAME, self.app.clock.now(), String::from_utf8_lossy(&bytes));
        }
        let bytes: &[u8] = if bytes.is_empty() { b"null" } else { &bytes };
        serde_json::from_slice(bytes).with_context(|| E::NAME)
    }
}

impl Actor<'_> {
    /// Asks an endpoint in this seat.
    pub async fn ask<E: Endpoint>(&self, path: E::Path, body: E::Body) -> anyhow::Result<E::Reply> {
        self.ask_with::<E>(path, "", body).await
    }

    /// The same with a query text.
    pub async fn ask_with<E: Endpoint>(
        &self,
        path: E::Path,
        query: &str,
        body: E::Body,
    ) -> anyhow::Result<E::Reply> {
        let mut headers = bearer(&self.token)?;
        headers.insert(SEAT_HEADER, HeaderValue::from_str(&self.seat.id.to_string())?);
        self.scene.ask_with::<E>(headers, path, query, &body).await
    }
}

fn bearer(token: &str) -> anyhow::Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert("authorization", HeaderValue::from_str(&format!("Bearer {token}"))?);
    Ok(headers)
}

shared::act! {
    /// What the demonstration does in place of a keyboard: typing words, choosing the password known to all.
    pub struct Demonstrate = "demonstration.make" on ();
    |_, ()| shared::permission::Verdict::Refused
}
