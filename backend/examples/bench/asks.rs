//! Asking the server over HTTP, on one connection that is kept.

use anyhow::{Context, ensure};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use shared::api::Endpoint;

/// Somebody who asks.
pub struct Client {
    address: String,
    hyper: Hyper<HttpConnector, Full<bytes::Bytes>>,
    token: Option<String>,
}

impl Client {
    /// Nobody yet.
    pub fn new(address: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self {
            address: address.into(),
            hyper: Hyper::builder(TokioExecutor::new()).build(connector),
            token: None,
        }
    }

    /// The same, as whoever has this access token.
    pub fn with_token(self, token: String) -> Self {
        Self { token: Some(token), ..self }
    }

    /// Asks by an endpoint, and expects success.
    pub async fn ask<E: Endpoint>(&self, path: E::Path, body: E::Body) -> anyhow::Result<E::Reply> {
        let json = serde_json::to_value(body)?;
        let body = if json.is_null() { String::new() } else { json.to_string() };
        let bytes = self.send(E::METHOD.as_str(), &E::url(&path), body).await.context(E::NAME)?;
        Ok(serde_json::from_slice(if bytes.is_empty() { b"null" } else { &bytes })?)
    }

    /// Fetches a path whole, and expects success.
    pub async fn get(&self, path: &str) -> anyhow::Result<bytes::Bytes> {
        self.send("GET", path, String::new()).await
    }

    async fn send(&self, method: &str, path: &str, body: String) -> anyhow::Result<bytes::Bytes> {
        let mut request = http::Request::builder().method(method).uri(format!("{}{path}", self.address));
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if !body.is_empty() {
            request = request.header("content-type", "application/json");
        }
        let response = self.hyper.request(request.body(Full::from(body))?).await?;
        let status = response.status();
        let bytes = response.into_body().collect().await?.to_bytes();
        ensure!(status.is_success(), "{method} {path}: {status} {}", String::from_utf8_lossy(&bytes));
        Ok(bytes)
    }
}
