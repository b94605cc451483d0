//! Whether a socket's rights still hold: checked when something changed, and each minute (design 10).

use std::time::Duration;

use shared::id::TextId;
use shared::live::{ANYTHING, FromServer};
use shared::problem::Code;
use tokio::sync::broadcast::error::RecvError;

use super::{Ending, Socket};
use crate::hub::Event;
use crate::live::room::Command;
use crate::session;

/// How often everything is checked whatever happened.
pub(super) const EVERY: Duration = Duration::from_secs(60);

impl Socket {
    /// Something happened somewhere.
    pub(super) async fn heard(&mut self, event: Result<Event, RecvError>) -> Result<(), Ending> {
        match event {
            Ok(Event::SessionEnded(session)) if session != self.caller.session => Ok(()),
            Ok(Event::PersonChanged(person)) if person != self.caller.person => Ok(()),
            Ok(Event::TextRightsChanged(text)) => self.check_rooms(Some(text)).await,
            Ok(Event::Changed { topic, id }) => {
                self.changed(topic, id);
                Ok(())
            }
            Ok(Event::ChangedAmong { topic, id, among }) => {
                if among.includes(&self.caller.seat) {
                    self.changed(topic, id);
                }
                Ok(())
            }
            Ok(Event::Told(person)) => {
                if person == self.caller.person {
                    self.changed("notice", person.to_string());
                }
                Ok(())
            }
            Ok(Event::SessionEnded(_) | Event::PersonChanged(_)) => self.check_all().await,
            // So much happened that we do not know what.
            Err(RecvError::Lagged(_)) => {
                self.check_all().await?;
                self.changed(ANYTHING, String::new());
                Ok(())
            }
            Err(RecvError::Closed) => Err(Ending(1012, "the server restarts")),
        }
    }

    /// An event names only the noun and an id; still, who does not take part is told nothing of drafts.
    fn changed(&self, topic: &str, id: String) {
        if self.caller.seat.role.negotiates() {
            self.outbox.control(&FromServer::Changed { topic: topic.to_owned(), id });
        }
    }

    /// Session, person and seats, then every room.
    pub(super) async fn check_all(&mut self) -> Result<(), Ending> {
        let Self { app, caller, .. } = self;
        match session::caller(app, caller.person, caller.session, Some(caller.seat.id)).await {
            Ok(_) => self.check_rooms(None).await,
            // The database is away: nobody is sent home for that, and the next minute asks again.
            Err(problem) if !is_refusal(problem.code) => Ok(()),
            // The tab asks for another ticket; that fails, and it signs in on the spot with its words kept.
            Err(problem) if problem.code.status() == 401 => Err(Ending(4401, "the session has ended")),
            Err(_) => Err(Ending(4403, "withdrawn")),
        }
    }

    /// The rooms of one text, or all.
    async fn check_rooms(&mut self, text: Option<TextId>) -> Result<(), Ending> {
        let handles: Vec<u32> = self
            .rooms
            .iter()
            .filter(|(_, open)| text.is_none_or(|text| open.text == text))
            .map(|(handle, _)| *handle)
            .collect();
        for handle in handles {
            self.check_room(handle).await;
        }
        Ok(())
    }

    async fn check_room(&mut self, handle: u32) {
        let Some(open) = self.rooms.get(&handle) else { return };
        let caller = &open.caller;
        let found =
            match session::caller(&self.app, caller.person, caller.session, Some(caller.seat.id)).await {
                Ok(caller) => self.ability(open.text, &caller).await,
                Err(problem) => Err(problem),
            };
        match found {
            Ok(Some(ability)) if ability == open.ability => {}
            Ok(Some(ability)) => {
                self.tell(handle, |conn| Command::Ability(conn, ability)).await;
                if let Some(open) = self.rooms.get_mut(&handle) {
                    open.ability = ability;
                }
            }
            Err(problem) if !is_refusal(problem.code) => {}
            Ok(None) | Err(_) => {
                self.tell(handle, Command::Withdraw).await;
                self.rooms.remove(&handle);
            }
        }
    }
}

/// Whether a problem is about the person, and not about us.
const fn is_refusal(code: Code) -> bool {
    code.status() < 500
}
