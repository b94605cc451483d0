//! Opening a room on a socket.

use std::sync::Arc;

use shared::id::TextId;
use shared::live::{Ability, FromServer, Refusal};
use tokio::sync::oneshot;

use super::{Ending, Open, ROOMS_MOST, Socket};
use crate::live::room::{Command, Join};
use crate::live::ticket;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::session;
use crate::text::{self, Author};

impl Socket {
    pub(super) async fn join(
        &mut self,
        text: TextId,
        secret: &str,
        schema: u32,
        epoch: Option<u32>,
        client: u64,
    ) -> Result<(), Ending> {
        self.rooms.retain(|_, open| !open.room.is_closed());
        let refused = |code| {
            self.outbox.control(&FromServer::Refused { room: text, code });
            Ok(())
        };
        if self.rooms.len() >= ROOMS_MOST {
            return refused(Refusal::RoomFull);
        }
        let bound = ticket::redeem(&self.app, secret).await.map_err(|_| Ending(1013, "no database"))?;
        let Some((bound, allowed)) = bound.and_then(|bound| {
            let (of, ability) = bound.room?;
            let same =
                of == text && bound.person == self.caller.person && bound.session == self.caller.session;
            same.then_some((bound, ability))
        }) else {
            return refused(Refusal::TicketInvalid);
        };
        let caller = session::caller(&self.app, bound.person, bound.session, Some(bound.seat)).await;
        let Ok(caller) = caller else { return refused(Refusal::TicketInvalid) };
        let ability = match self.ability(text, &caller).await {
            Ok(Some(ability)) => {
                if allowed == Ability::Read {
                    allowed
                } else {
                    ability
                }
            }
            Ok(None) => return refused(Refusal::NotFound),
            Err(_) => return Err(Ending(1013, "no database")),
        };
        let room = self.app.live.open(&self.app, text).map_err(|_| Ending(1012, "the server restarts"))?;
        let handle = self.next_handle;
        let conn = self.app.live.next_connection();
        let join = Join {
            conn,
            handle,
            outbox: Arc::clone(&self.outbox),
            ability,
            author: Author { person: Some(caller.person), seat: Some(caller.seat.id) },
            name: caller.name.clone(),
            code: text::code(&caller.seat),
            client,
            schema,
            epoch,
        };
        let (reply, is_in) = oneshot::channel();
        let sent = room.send(Command::Join(Box::new(join), reply)).await;
        sent.map_err(|_| Ending(1013, "the room ended"))?;
        if is_in.await.map_err(|_| Ending(1013, "the room ended"))? {
            self.next_handle += 1;
            self.rooms.insert(handle, Open { conn, text, room, caller, ability });
        }
        Ok(())
    }

    /// What a caller may do in a text's room now; `None` when for them there is none.
    pub(super) async fn ability(&self, text: TextId, caller: &Caller) -> Result<Option<Ability>, Problem> {
        let read = self.app.db.read();
        let Some(text) = text::find(read, text).await? else { return Ok(None) };
        Ok(text::right(read, &text, caller).await?.ability())
    }
}
