//! What the server knows of a text besides its words, handed on once the editor is there: labels, who changed what, what is agreed, what
//! was deleted. What follows comes over the socket.

use std::collections::HashMap;
use std::rc::Rc;

use shared::api::position::{ListAgreed, OfText as PositionsOf};
use shared::api::text::{ClauseView, ListDeleted, OfText, TextView};
use shared::id::TextId;
use shared::live::SettledClause;
use shared::permission::Act;
use shared::position::ReadPositions;
use shared::text::ClauseId;
use yew::prelude::*;

use super::editor::FrozenLabels;
use super::model::{Change, Model};
use super::pen::Pen;
use crate::client::use_resource;
use crate::session::Session;

/// Frozen labels and who last changed what.
#[hook]
pub fn use_labels(
    view: Option<Rc<TextView>>,
    model: &UseReducerHandle<Model>,
    pen: &Pen,
    frozen: &FrozenLabels,
) {
    let (pen, frozen, dispatcher) = (pen.clone(), frozen.clone(), model.dispatcher());
    use_effect_with((view, model.ready), move |(view, ready)| {
        if let (Some(view), true) = (view, *ready) {
            let labels = view.frozen.iter().map(|one| (one.clause.clone(), one.label.clone()));
            *frozen.0.borrow_mut() = labels.collect::<HashMap<_, _>>();
            let known: Vec<SettledClause> = view.clauses.iter().map(settled).collect();
            pen.with(|editor| {
                editor.relabel();
                editor.set_settled(&known);
            });
            dispatcher.dispatch(Change::Known(known));
        }
    });
}

/// What is agreed. Who does not take part knows of no positions, and changes nothing.
#[hook]
pub fn use_agreed(text: TextId, session: &Session, ready: bool, pen: &Pen) -> Option<Rc<Vec<ClauseId>>> {
    let positions = session.seat().is_some_and(|seat| ReadPositions::verdict(seat, &()).is_allowed());
    let agreed = use_resource::<ListAgreed>(
        positions.then_some((PositionsOf { text }, ())),
        &["position", "amendment", "revision"],
    );
    let pen = pen.clone();
    use_effect_with((agreed.data.clone(), ready), move |(agreed, ready)| {
        if let (Some(agreed), true) = (agreed, *ready) {
            pen.with(|editor| editor.set_agreed(&**agreed));
        }
    });
    agreed.data
}

/// What was deleted before this tab came, when somebody asks: its labels and who did it.
#[hook]
pub fn use_deleted(text: TextId, asks: bool, model: &UseReducerHandle<Model>) {
    let deleted = use_resource::<ListDeleted>(asks.then_some((OfText { text }, ())), &["revision"]);
    let dispatcher = model.dispatcher();
    use_effect_with(deleted.data, move |deleted| {
        if let Some(deleted) = deleted {
            dispatcher.dispatch(Change::Known(deleted.iter().map(settled).collect()));
        }
    });
}

fn settled(clause: &ClauseView) -> SettledClause {
    SettledClause {
        id: clause.id.to_string(),
        label: clause.label.clone(),
        hash: clause.hash.to_string(),
        changed_by: clause.changed_by.clone(),
        changed_code: clause.changed_code.clone(),
        changed_at: clause.changed_at,
        hand_set: clause.hand_set.clone(),
    }
}
