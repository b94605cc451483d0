//! The first frame: who is there.

use futures_util::StreamExt;
use shared::live::FromBrowser;
use tokio_tungstenite::tungstenite::Message;

use super::{CONTROL_MOST, Ending, FIRST_FRAME, Stream};
use crate::app::App;
use crate::live::ticket;
use crate::permit::Caller;
use crate::session;

/// Waits for `hello` and uses its ticket up.
pub(super) async fn hello(app: &App, stream: &mut Stream) -> Result<Caller, Ending> {
    let frame = tokio::time::timeout(FIRST_FRAME, stream.next())
        .await
        .map_err(|_| Ending(4408, "no first frame in time"))?;
    let Some(Ok(Message::Text(text))) = frame else {
        return Err(Ending(4401, "the first frame is not hello"));
    };
    let hello = Some(text.as_str())
        .filter(|text| text.len() <= CONTROL_MOST)
        .and_then(|text| serde_json::from_str(text).ok());
    let Some(FromBrowser::Hello { ticket }) = hello else {
        return Err(Ending(4401, "the first frame is not hello"));
    };
    let bound = ticket::redeem(app, &ticket).await.map_err(|_| Ending(1013, "no database"))?;
    let Some(bound) = bound.filter(|bound| bound.room.is_none()) else {
        return Err(Ending(4401, "the ticket does not hold"));
    };
    session::caller(app, bound.person, bound.session, Some(bound.seat))
        .await
        .map_err(|_| Ending(4401, "the session has ended"))
}
