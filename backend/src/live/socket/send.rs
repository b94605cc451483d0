//! The sending half of a socket.

use std::sync::Arc;
use std::time::Duration;

use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::{Ending, Outbox, Stream};
use crate::live::outbox::Item;

/// A frame that the other side does not take for this long ends the socket: the room has then waited 30 seconds too.
const STUCK: Duration = Duration::from_secs(35);
/// How long the closing handshake may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// Sends what the outbox holds until the end.
pub(super) async fn run(outbox: Arc<Outbox>, mut sink: SplitSink<Stream, Message>) {
    let ending = loop {
        let item = match outbox.next().await {
            Ok(item) => item,
            Err(ending) => break ending,
        };
        let message = match item {
            Item::Control(text) => Message::text(text),
            Item::Frame { bytes, .. } => Message::binary(bytes),
            Item::Ping => Message::Ping(bytes::Bytes::new()),
        };
        let last = outbox.is_empty();
        let sent = tokio::time::timeout(STUCK, async {
            sink.feed(message).await?;
            if last { sink.flush().await } else { Ok(()) }
        });
        if !matches!(sent.await, Ok(Ok(()))) {
            return;
        }
    };
    let _ = tokio::time::timeout(GOODBYE, async {
        let _ = sink.send(goodbye(ending)).await;
        let _ = sink.close().await;
    })
    .await;
}

/// Ends a socket that has no outbox yet.
pub(super) async fn close(stream: &mut Stream, ending: Ending) {
    let _ = tokio::time::timeout(GOODBYE, async {
        let _ = stream.send(goodbye(ending)).await;
        let _ = stream.close(None).await;
    })
    .await;
}

fn goodbye(Ending(code, why): Ending) -> Message {
    Message::Close(Some(CloseFrame { code: code.into(), reason: why.into() }))
}
