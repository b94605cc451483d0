//! A room stands still for an act (text model 4). The act itself runs in its caller's task, `text::act`.

use std::collections::BTreeSet;

use collab::Document;
use collab::act::Prepared;
use shared::problem::Code;
use shared::text::{Clause, ClauseId};
use tokio::sync::oneshot;

use super::Actor;
use crate::problem::Problem;
use crate::text::Text;

/// The settled text for as long as nobody else may change it. Dropped without `done`, nothing has happened, or nobody
/// knows whether it has: the room looks into the log.
#[derive(Debug)]
pub struct Turn {
    /// The text; everything up to `seq` is in memory, in the log and in the projection.
    pub(crate) text: Text,
    /// A copy of the document, writing with the document's own client id.
    pub(crate) document: Document,
    /// Its clauses, those that are gone included, in order.
    pub(crate) clauses: Vec<Clause>,
    /// To be told once the act is committed.
    pub(crate) done: oneshot::Sender<Acted>,
}

/// An act that is committed.
#[derive(Debug)]
pub struct Acted {
    /// The change, to be applied and told.
    pub(crate) prepared: Prepared,
    /// The last row of the log now.
    pub(crate) seq: i64,
    /// The clauses whose projection changed.
    pub(crate) touched: BTreeSet<ClauseId>,
}

impl Actor {
    pub(super) async fn give_turn(&mut self, reply: oneshot::Sender<Result<Turn, Problem>>) {
        let turn = match self.settle_now().await {
            Ok(()) => self.turn(),
            Err(problem) => Err(problem),
        };
        let (turn, outcome) = match turn {
            Ok(turn) => turn,
            Err(problem) => return drop(reply.send(Err(problem))),
        };
        if reply.send(Ok(turn)).is_err() {
            return;
        }
        match outcome.await {
            Ok(acted) => {
                self.room.apply_act(&acted.prepared);
                self.since_snapshot.0 += 1;
                self.since_snapshot.1 += acted.prepared.update.as_ref().map_or(0, Vec::len);
                self.text.seq = acted.seq;
                self.text.projected_seq = acted.seq;
                self.carry_out();
                self.tell_settled(&acted.touched).await;
            }
            Err(_) => {
                let _ = self.catch_up().await;
            }
        }
    }

    fn turn(&self) -> Result<(Turn, oneshot::Receiver<Acted>), Problem> {
        let document = self.room.document().ok_or_else(|| Problem::new(Code::Unavailable))?;
        let (done, outcome) = oneshot::channel();
        let clauses = collab::model::clauses(document);
        let copy = document.fork(document.client()).map_err(Problem::internal)?;
        Ok((Turn { text: self.text.clone(), document: copy, clauses, done }, outcome))
    }
}
