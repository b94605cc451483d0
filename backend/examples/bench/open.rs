//! Opening a text of 300 clauses: the page's request, and the room with the live document.

use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use collab::message::{Message as Wire, frame, split_frame};
use futures_util::{SinkExt, StreamExt};
use shared::api::Endpoint;
use shared::api::live::{IssueTicket, TicketFor};
use shared::api::text::{GetText, OfText};
use shared::id::TextId;
use shared::live::{FromBrowser, FromServer, SCHEMA};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::asks::Client;
use crate::figures::Row;
use crate::ground::Ground;
use crate::server::Server;

/// Every text once, so that each opening is the first of its text since the server started.
pub async fn measure(ground: &Ground, server: &Server, client: &Client) -> anyhow::Result<Vec<Row>> {
    let (mut pages, mut rooms) = (Vec::new(), Vec::new());
    for text in &ground.texts {
        let started = Instant::now();
        client.get(&GetText::url(&OfText { text: *text })).await?;
        pages.push(started.elapsed());
    }
    for text in &ground.texts {
        rooms.push(room(server, client, *text).await?);
    }
    Ok(vec![
        Row::new("open a text of 300 clauses: its page (GET)", pages, Some(100)),
        Row::new(
            "open a text of 300 clauses: from joining its room to the whole live document",
            rooms,
            Some(100),
        ),
    ])
}

type Socket = WebSocketStream<TcpStream>;

async fn room(server: &Server, client: &Client, text: TextId) -> anyhow::Result<Duration> {
    let host = server.address.trim_start_matches("http://");
    let mut request = format!("ws://{host}/api/v1/live").into_client_request()?;
    request.headers_mut().insert("origin", server.address.parse()?);
    let stream = TcpStream::connect(host).await?;
    stream.set_nodelay(true)?;
    let (mut socket, _) = tokio_tungstenite::client_async(request, stream).await?;
    let hello = client.ask::<IssueTicket>((), TicketFor { text: None }).await?.ticket;
    say(&mut socket, &FromBrowser::Hello { ticket: hello }).await?;
    let ticket = client.ask::<IssueTicket>((), TicketFor { text: Some(text) }).await?.ticket;
    let started = Instant::now();
    say(&mut socket, &FromBrowser::Join { room: text, ticket, schema: SCHEMA, epoch: None, client: 77 })
        .await?;
    loop {
        match socket.next().await.context("the socket was closed")?? {
            Message::Text(said) => {
                if let FromServer::Joined { handle, .. } = serde_json::from_str(&said)? {
                    // The state vector of a document that holds nothing.
                    let ask = Wire::Step1(&[0]).encode();
                    socket.send(Message::binary(frame(handle, &ask))).await?;
                }
            }
            Message::Binary(bytes) => {
                let (_, rest) = split_frame(&bytes).context("a frame")?;
                if let Wire::Step2(_) = Wire::decode(rest).context("a message")? {
                    let taken = started.elapsed();
                    socket.close(None).await?;
                    return Ok(taken);
                }
            }
            Message::Close(frame) => bail!("the socket was closed: {frame:?}"),
            _ => {}
        }
    }
}

async fn say(socket: &mut Socket, message: &FromBrowser) -> anyhow::Result<()> {
    Ok(socket.send(Message::text(serde_json::to_string(message)?)).await?)
}
