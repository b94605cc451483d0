//! A browser's tab without a screen: a real socket, and a document that speaks as our editor does.

use std::time::Duration;

use collab::message::{Message as Wire, frame, split_frame};
use futures_util::{SinkExt, StreamExt};
use shared::api::live::{IssueTicket, TicketFor};
use shared::id::TextId;
use shared::live::{Ability, FromBrowser, FromServer, SCHEMA, SettledClause};
use shared::text::ClauseId;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, ClientID, Doc, GetString, Map, MapRef, OffsetKind, Options, Out, ReadTxn, StateVector, Text,
    Transact, Update,
};

use crate::support::{Client, World};

/// How long a test waits for what must happen.
pub const PATIENCE: Duration = Duration::from_secs(15);

pub type Socket = WebSocketStream<TcpStream>;

/// Opens a socket from a page of `origin`.
pub async fn connect(world: &World, origin: &str) -> Result<Socket, Error> {
    let host = world.address.trim_start_matches("http://");
    let mut request = format!("ws://{host}/api/v1/live").into_client_request()?;
    request.headers_mut().insert("origin", origin.parse().expect("a header"));
    let stream = TcpStream::connect(host).await.expect("the server listens");
    Ok(tokio_tungstenite::client_async(request, stream).await?.0)
}

pub async fn say(socket: &mut Socket, message: &FromBrowser) {
    let text = serde_json::to_string(message).expect("JSON");
    socket.send(Message::text(text)).await.expect("the socket is open");
}

/// The next frame that is not a ping; the code when the socket was closed.
pub async fn next(socket: &mut Socket) -> Result<Message, u16> {
    loop {
        match tokio::time::timeout(PATIENCE, socket.next()).await.expect("something comes in time") {
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            Some(Ok(Message::Close(frame))) => return Err(frame.map_or(1005, |frame| frame.code.into())),
            Some(Ok(message)) => return Ok(message),
            Some(Err(_)) | None => return Err(1006),
        }
    }
}

pub async fn ticket(client: &Client, text: Option<TextId>) -> String {
    client.ask::<IssueTicket>((), TicketFor { text }).await.ticket
}

/// A tab in a room.
pub struct Tab {
    pub socket: Socket,
    pub doc: Doc,
    clauses: MapRef,
    pub client: u64,
    pub handle: u32,
    pub epoch: u32,
    pub ability: Ability,
    pub synced: bool,
    /// Frames with changes that were sent, and how many of them the server says are durable.
    pub sent: u64,
    pub saved: u64,
    pub people: Vec<String>,
    pub settled: Vec<SettledClause>,
    pub said: Vec<FromServer>,
    pub presence: Vec<Vec<u8>>,
    /// The close code, once the socket is closed.
    pub closed: Option<u16>,
}

impl Tab {
    /// Signs in, joins, and waits until the document is there.
    pub async fn open(world: &World, client: &Client, text: TextId, id: u64) -> Self {
        let mut tab = Self::joined(world, client, text, id).await;
        tab.until("the document", |tab| tab.synced).await;
        tab
    }

    pub async fn joined(world: &World, client: &Client, text: TextId, id: u64) -> Self {
        let mut socket = connect(world, &world.app.public_url).await.expect("a socket");
        say(&mut socket, &FromBrowser::Hello { ticket: ticket(client, None).await }).await;
        let mut options = Options::with_client_id(ClientID::new(id));
        options.offset_kind = OffsetKind::Utf16;
        let doc = Doc::with_options(options);
        let clauses = doc.get_or_insert_map("clauses");
        let mut tab = Self {
            socket,
            doc,
            clauses,
            client: id,
            handle: 0,
            epoch: 0,
            ability: Ability::Read,
            synced: false,
            sent: 0,
            saved: 0,
            people: Vec::new(),
            settled: Vec::new(),
            said: Vec::new(),
            presence: Vec::new(),
            closed: None,
        };
        tab.join(client, text, SCHEMA, None).await;
        tab.until("to be let in", |tab| tab.handle != 0).await;
        let vector = tab.doc.transact().state_vector().encode_v1();
        tab.send(&Wire::Step1(&vector)).await;
        tab
    }

    pub async fn join(&mut self, client: &Client, text: TextId, schema: u32, epoch: Option<u32>) {
        let ticket = ticket(client, Some(text)).await;
        let join = FromBrowser::Join { room: text, ticket, schema, epoch, client: self.client };
        say(&mut self.socket, &join).await;
    }

    pub async fn send(&mut self, message: &Wire<'_>) {
        self.sent += u64::from(matches!(message, Wire::Step2(_) | Wire::Update(_)));
        // A closed socket is seen when reading.
        let _ = self.socket.send(Message::binary(frame(self.handle, &message.encode()))).await;
    }

    /// Reads until `what` holds.
    pub async fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        while !holds(self) {
            assert!(
                self.closed.is_none(),
                "waiting for {what}: the socket was closed with {:?}",
                self.closed
            );
            self.read().await;
        }
    }

    /// Reads what comes within that time.
    pub async fn for_a_while(&mut self, millis: u64) {
        let end = tokio::time::Instant::now() + Duration::from_millis(millis);
        while self.closed.is_none() {
            if tokio::time::timeout_at(end, self.read()).await.is_err() {
                return;
            }
        }
    }

    /// Waits for the socket's end.
    pub async fn close_code(&mut self) -> u16 {
        while self.closed.is_none() {
            self.read().await;
        }
        self.closed.expect("it is closed")
    }

    async fn read(&mut self) {
        match next(&mut self.socket).await {
            Ok(Message::Text(text)) => {
                self.hear(serde_json::from_str(text.as_str()).expect("a control message"))
            }
            Ok(Message::Binary(bytes)) => {
                let (handle, message) = split_frame(&bytes).expect("a frame");
                assert_eq!(handle, self.handle);
                let message = message.to_vec();
                self.take(Wire::decode(&message).expect("a message")).await;
            }
            Ok(other) => panic!("not spoken here: {other:?}"),
            Err(code) => self.closed = Some(code),
        }
    }

    fn hear(&mut self, message: FromServer) {
        match &message {
            FromServer::Joined { handle, epoch, ability, .. } => {
                (self.handle, self.epoch, self.ability) = (*handle, *epoch, *ability);
            }
            FromServer::Saved { frames, .. } => self.saved = *frames,
            FromServer::People { people, .. } => {
                self.people =
                    people.iter().map(|person| format!("{} {}", person.name, person.code)).collect();
            }
            FromServer::Settled { clauses, .. } => self.settled.extend(clauses.iter().cloned()),
            FromServer::Ability { ability, .. } => self.ability = *ability,
            _ => {}
        }
        self.said.push(message);
    }

    async fn take(&mut self, message: Wire<'_>) {
        match message {
            Wire::Step1(vector) => {
                let vector = StateVector::decode_v1(vector).expect("a state vector");
                let missing = self.doc.transact().encode_state_as_update_v1(&vector);
                self.send(&Wire::Step2(&missing)).await;
            }
            Wire::Step2(update) => {
                self.apply(update);
                self.synced = true;
            }
            Wire::Update(update) => self.apply(update),
            Wire::Presence(presence) => self.presence.push(presence.to_vec()),
        }
    }

    fn apply(&self, update: &[u8]) {
        let update = Update::decode_v1(update).expect("an update");
        self.doc.transact_mut().apply_update(update).expect("it can be applied");
    }

    fn map<T: ReadTxn>(&self, txn: &T, clause: &ClauseId) -> MapRef {
        match self.clauses.get(txn, clause.as_str()) {
            Some(Out::YMap(map)) => map,
            other => panic!("no clause {clause}: {other:?}"),
        }
    }

    /// Types at the end of a clause.
    pub async fn types(&mut self, clause: &ClauseId, words: &str) {
        let update = {
            let mut txn = self.doc.transact_mut();
            let Some(Out::YText(text)) = self.map(&txn, clause).get(&txn, "text") else { panic!("no text") };
            text.push(&mut txn, words);
            txn.encode_update_v1()
        };
        self.send(&Wire::Update(&update)).await;
    }

    /// Sets a bracket on the first words of a clause as the editor does; `by` is whose its mark says it is.
    pub async fn brackets(&mut self, clause: &ClauseId, units: u32, id: &str, by: &str) {
        let update = {
            let mut txn = self.doc.transact_mut();
            let Some(Out::YText(text)) = self.map(&txn, clause).get(&txn, "text") else { panic!("no text") };
            let fields = [("id", id), ("by", by), ("reason", "Two figures.")];
            let fields = fields.map(|(name, value)| (name.to_owned(), Any::from(value)));
            let bracket = Any::Map(std::collections::HashMap::from(fields).into());
            text.format(&mut txn, 0, units, [("bracket".into(), bracket)].into());
            txn.encode_update_v1()
        };
        self.send(&Wire::Update(&update)).await;
    }

    /// Deletes a clause as the editor does.
    pub async fn deletes(&mut self, clause: &ClauseId) {
        let update = {
            let mut txn = self.doc.transact_mut();
            let gone = std::collections::HashMap::from([("by".to_owned(), Any::from("seat"))]);
            self.map(&txn, clause).insert(&mut txn, "gone", Any::Map(gone.into()));
            txn.encode_update_v1()
        };
        self.send(&Wire::Update(&update)).await;
    }

    pub fn words(&self, clause: &ClauseId) -> String {
        let txn = self.doc.transact();
        match self.map(&txn, clause).get(&txn, "text") {
            Some(Out::YText(text)) => text.get_string(&txn),
            other => panic!("no text: {other:?}"),
        }
    }

    /// Whether everything sent is durable.
    pub fn is_saved(&self) -> bool {
        self.saved == self.sent
    }
}
