//! Saving what was moved: through the same verbs as the forms, with the version that was read just before. What only somebody else
//! changed is kept as it is; days that both changed are asked about.

use std::rc::Rc;

use shared::api::initiative::{ChangeAnInitiative, GetInitiative, InitiativeWhole, OfInitiative};
use shared::api::milestone::{ChangeAMilestone, OfMilestone};
use shared::initiative::InitiativeEdit;
use shared::milestone::MilestoneEdit;
use shared::problem::Code;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::gantt::Moved;
use super::geometry::Item;
use super::model::{Span, Work};
use crate::client::{ApiError, Client, use_client};

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It is stored.
    Saved,
    /// Somebody else gave it other days meanwhile: these.
    Stale(Span),
    /// It was refused, and why.
    Refused(ApiError),
}

/// What is to be saved.
#[derive(Clone, PartialEq)]
pub struct Saving {
    /// What was moved.
    pub moved: Moved,
    /// The initiative as it was on the screen.
    pub work: Rc<Work>,
    /// Whether it is to stand whatever somebody else has saved.
    pub over: bool,
}

/// Its days now; nothing when it has none, or is gone, which the server says.
fn days(whole: &InitiativeWhole, saving: &Saving) -> Option<Span> {
    match saving.moved.item {
        Item::Bar => whole.row.starts.zip(whole.row.ends),
        Item::Mark(at) => {
            let id = saving.work.marks.get(at)?.view.id;
            whole.milestones.iter().find(|one| one.id == id).map(|one| (one.due, one.due))
        }
    }
}

async fn send(client: &Client, saving: &Saving) -> Result<Outcome, ApiError> {
    let initiative = saving.moved.id;
    let path = OfInitiative { initiative };
    let whole = client.send::<GetInitiative>(&path, &(), &()).await?;
    if !saving.over
        && let Some(theirs) = days(&whole, saving).filter(|theirs| *theirs != saving.moved.from)
    {
        return Ok(Outcome::Stale(theirs));
    }
    let (starts, ends) = saving.moved.span;
    let sent = match saving.moved.item {
        Item::Bar => {
            let edit = InitiativeEdit { starts: Some(starts), ends: Some(ends), ..whole.edit() };
            client.send::<ChangeAnInitiative>(&path, &(), &edit).await
        }
        Item::Mark(at) => {
            let Some(mark) = saving.work.marks.get(at) else { return Ok(Outcome::Saved) };
            let now = whole.milestones.iter().find(|one| one.id == mark.view.id).unwrap_or(&mark.view);
            let edit = MilestoneEdit { due: ends, ..now.edit() };
            client.send::<ChangeAMilestone>(&OfMilestone { milestone: now.id }, &(), &edit).await
        }
    };
    match sent {
        Ok(_) => Ok(Outcome::Saved),
        // Between reading and saving somebody else was quicker.
        Err(error) if error.is(Code::Stale) => {
            let whole = client.send::<GetInitiative>(&path, &(), &()).await?;
            days(&whole, saving).map(Outcome::Stale).ok_or(error)
        }
        Err(error) => Err(error),
    }
}

/// Saves, and says what became of it. Whoever shows the work fetches it again, also when it was refused: it may have moved on.
#[hook]
pub fn use_save(done: Callback<(Saving, Outcome)>) -> Callback<Saving> {
    let client = use_client();
    Callback::from(move |saving: Saving| {
        let (client, done) = (client.clone(), done.clone());
        spawn_local(async move {
            let outcome = send(&client, &saving).await.unwrap_or_else(Outcome::Refused);
            client.touch("initiative");
            done.emit((saving, outcome));
        });
    })
}
