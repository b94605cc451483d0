//! The accept loop: warp's service behind our own hyper (live-editing reference 1).
//!
//! warp's own server sets no `TCP_NODELAY`, no time limit on headers and no bound on connections; here all three are.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{Either, ready};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::call::Peer;
use super::{Router, headers, upgrade};
use crate::app::App;

/// What the accept loop allows.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at once; more wait to be accepted.
    pub connections: usize,
    /// How long a client may take to send its headers.
    pub header_timeout: Duration,
    /// How long open requests may go on once the server is told to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connections: 4096, header_timeout: Duration::from_secs(10), grace: Duration::from_secs(10) }
    }
}

/// A server that listens.
pub struct Server {
    listener: TcpListener,
    app: App,
    router: Arc<Router>,
    limits: Limits,
}

impl Server {
    /// Takes the routes and a socket that is already bound.
    #[must_use]
    pub fn new(listener: TcpListener, app: App, router: Arc<Router>, limits: Limits) -> Self {
        Self { listener, app, router, limits }
    }

    /// Serves until `stop` is cancelled, then lets open requests end.
    pub async fn run(self, stop: CancellationToken) {
        let Self { listener, app, router, limits } = self;
        let live = app.live.clone();
        let places = Arc::new(Semaphore::new(limits.connections));
        let graceful = GracefulShutdown::new();
        loop {
            let place = tokio::select! {
                place = Arc::clone(&places).acquire_owned() => place,
                () = stop.cancelled() => break,
            };
            let Ok(place) = place else { break };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = stop.cancelled() => break,
            };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, usually: wait for some to be freed rather than spin.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            let connection = serve(stream, peer, app.clone(), Arc::clone(&router), limits, stop.clone());
            let watcher = graceful.watcher();
            tokio::spawn(async move {
                connection(watcher).await;
                drop(place);
            });
        }
        drop(listener);
        live.stop().await;
        let _ = tokio::time::timeout(limits.grace, graceful.shutdown()).await;
    }
}

fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    app: App,
    router: Arc<Router>,
    limits: Limits,
    stop: CancellationToken,
) -> impl FnOnce(hyper_util::server::graceful::Watcher) -> futures_util::future::BoxFuture<'static, ()> {
    move |watcher| {
        Box::pin(async move {
            // Live editing sends small frames; without this each may wait 40 ms for an acknowledgement.
            let _ = stream.set_nodelay(true);
            let begun = tokio::time::timeout(limits.header_timeout, begins(&stream));
            if !matches!(stop.run_until_cancelled(begun).await, Some(Ok(true))) {
                return;
            }
            let secure = app.is_secure();
            let inner = TowerToHyperService::new(warp::service(router.filter()));
            let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
                request.extensions_mut().insert(Peer::at(peer.ip()));
                // The live socket is upgraded here, beside warp (text model 14).
                let answer = if upgrade::is_live(&request) {
                    Either::Left(ready(Ok(upgrade::upgrade(&app, request))))
                } else {
                    Either::Right(hyper::service::Service::call(&inner, request))
                };
                async move {
                    let mut response = answer.await?;
                    headers::add(response.headers_mut(), secure);
                    Ok::<_, std::convert::Infallible>(response)
                }
            });
            let mut builder = auto::Builder::new(TokioExecutor::new());
            builder
                .http1()
                .timer(TokioTimer::new())
                .header_read_timeout(limits.header_timeout)
                .max_buf_size(64 * 1024);
            builder
                .http2()
                .timer(TokioTimer::new())
                .keep_alive_interval(Some(Duration::from_secs(20)))
                .max_concurrent_streams(128);
            let connection =
                builder.serve_connection_with_upgrades(TokioIo::new(stream), service).into_owned();
            if let Err(error) = watcher.watch(connection).await {
                tracing::debug!(%error, "a connection ended early");
            }
        })
    }
}

/// Waits for the first words, as many as tell which version of HTTP they are; false when there are none. hyper would wait for them
/// without a limit, and only then begin to count the time of the headers.
async fn begins(stream: &TcpStream) -> bool {
    const HTTP_2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    let mut first = [0_u8; HTTP_2.len()];
    loop {
        match stream.peek(&mut first).await {
            Ok(0) | Err(_) => return false,
            Ok(seen) if seen < HTTP_2.len() && HTTP_2.starts_with(&first[..seen]) => {
                // What has come is told again at once: the rest needs a moment.
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Ok(_) => return true,
        }
    }
}
