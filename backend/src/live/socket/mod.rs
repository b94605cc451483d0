//! One tab's socket: from the first frame to the last (docs/live-protocol.md).
//!
//! A task reads frames and watches the rights, another sends what the outbox holds. What is typed goes to the room's inbox,
//! which makes this task wait when the room is busy: the tab then waits too, and nothing piles up here.

mod hello;
mod join;
mod send;
mod watch;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use collab::rate::Bucket;
use collab::room::ConnId;
use futures_util::StreamExt;
use futures_util::stream::SplitStream;
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use shared::id::TextId;
use shared::live::{Ability, FromBrowser, FromServer};
use tokio::time::Instant;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

use super::outbox::{Ending, Outbox};
use super::room::Command;
use super::rooms::Handle;
use crate::app::App;
use crate::permit::Caller;

/// The connection below.
pub(super) type Stream = WebSocketStream<TokioIo<Upgraded>>;

/// The first frame must come within this time (docs/live-protocol.md).
const FIRST_FRAME: Duration = Duration::from_secs(5);
/// A ping goes out this often.
const PING: Duration = Duration::from_secs(20);
/// A socket from which nothing has come for this long is dead.
const SILENT: Duration = Duration::from_secs(65);
/// The longest control message.
const CONTROL_MOST: usize = 4096;
/// Rooms on one socket.
const ROOMS_MOST: usize = 8;
/// Control messages per second, and their burst.
const CONTROL_RATE: (u32, u32) = (2, 20);

/// A room that this socket has open.
struct Open {
    conn: ConnId,
    text: TextId,
    room: Handle,
    /// The person in the seat of the room's ticket, which may be another than the socket's.
    caller: Caller,
    ability: Ability,
}

struct Socket {
    app: App,
    caller: Caller,
    outbox: Arc<Outbox>,
    rooms: HashMap<u32, Open>,
    next_handle: u32,
    started: Instant,
    control_rate: Bucket,
}

/// Serves a socket until it ends.
pub(crate) async fn serve(app: App, mut stream: Stream) {
    let Some(_place) = app.live.place() else {
        return send::close(&mut stream, Ending(1013, "no place")).await;
    };
    let caller = match hello::hello(&app, &mut stream).await {
        Ok(caller) => caller,
        Err(ending) => return send::close(&mut stream, ending).await,
    };
    let outbox = Arc::new(Outbox::default());
    outbox.control(&FromServer::Welcome { now: app.clock.now() });
    let (sink, stream) = stream.split();
    let sending = tokio::spawn(send::run(Arc::clone(&outbox), sink));
    let mut socket = Socket {
        app,
        caller,
        outbox: Arc::clone(&outbox),
        rooms: HashMap::new(),
        next_handle: 1,
        started: Instant::now(),
        control_rate: Bucket::new(CONTROL_RATE.0, CONTROL_RATE.1, Duration::ZERO),
    };
    let ending = socket.run(stream, &sending).await;
    for (_, open) in socket.rooms.drain() {
        let _ = open.room.send(Command::Leave(open.conn)).await;
    }
    outbox.end(ending);
    let _ = sending.await;
}

impl Socket {
    async fn run(
        &mut self,
        mut stream: SplitStream<Stream>,
        sending: &tokio::task::JoinHandle<()>,
    ) -> Ending {
        let live = self.app.live.clone();
        let outbox = Arc::clone(&self.outbox);
        let mut events = self.app.hub.listen();
        let mut minute = tokio::time::interval_at(Instant::now() + watch::EVERY, watch::EVERY);
        let mut ping = tokio::time::interval(PING);
        let mut heard = Instant::now();
        loop {
            let go_on = tokio::select! {
                frame = stream.next() => {
                    heard = Instant::now();
                    match frame {
                        Some(Ok(Message::Text(text))) => self.control(text.as_str()).await,
                        Some(Ok(Message::Binary(bytes))) => self.binary(bytes).await,
                        Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => Ok(()),
                        Some(Ok(Message::Close(_)) | Err(_)) | None => Err(Ending(1000, "it left")),
                    }
                }
                event = events.recv() => self.heard(event).await,
                _ = minute.tick() => self.check_all().await,
                handles = outbox.drained() => {
                    for handle in handles {
                        self.tell(handle, Command::Drained).await;
                    }
                    Ok(())
                }
                _ = ping.tick() => {
                    outbox.ping();
                    if heard.elapsed() > SILENT { Err(Ending(1001, "it is silent")) } else { Ok(()) }
                }
                () = live.stopping() => Err(Ending(1012, "the server restarts")),
            };
            if let Err(ending) = go_on {
                return ending;
            }
            if sending.is_finished() {
                return Ending(1000, "it takes nothing any more");
            }
        }
    }

    async fn control(&mut self, text: &str) -> Result<(), Ending> {
        if !self.control_rate.take(1, self.started.elapsed()) {
            return Err(Ending(4429, "too many control messages"));
        }
        let message = Some(text)
            .filter(|text| text.len() <= CONTROL_MOST)
            .and_then(|text| serde_json::from_str::<FromBrowser>(text).ok());
        match message {
            Some(FromBrowser::Join { room, ticket, schema, epoch, client }) => {
                self.join(room, &ticket, schema, epoch, client).await
            }
            Some(FromBrowser::Leave { handle }) => {
                self.tell(handle, Command::Leave).await;
                self.rooms.remove(&handle);
                Ok(())
            }
            Some(FromBrowser::Hello { .. }) | None => Err(Ending(4422, "no control message")),
        }
    }

    async fn binary(&mut self, frame: Bytes) -> Result<(), Ending> {
        let Ok((handle, message)) = collab::message::split_frame(&frame) else {
            return Err(Ending(4422, "no frame of a room"));
        };
        let message = frame.slice_ref(message);
        // A room that was closed a moment ago: what was on its way is dropped.
        let Some(open) = self.rooms.get(&handle) else { return Ok(()) };
        // The room has failed under us; a new socket finds it opened anew.
        open.room.send(Command::Frame(open.conn, message)).await.map_err(|_| Ending(1013, "the room ended"))
    }

    async fn tell(&self, handle: u32, command: impl FnOnce(ConnId) -> Command) {
        if let Some(open) = self.rooms.get(&handle) {
            let _ = open.room.send(command(open.conn)).await;
        }
    }
}
