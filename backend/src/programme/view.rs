//! A programme as one caller sees it.

use shared::api::programme::{Inside, NextStep, Programme};
use shared::lifecycle::steps;
use shared::permission::Act;
use shared::programme::{ReadHistory, holds_pen, reading};
use shared::time::Date;

use super::{AUTHENTIC, Stored, editing, readiness, store};
use crate::db::{Connection, inconsistent};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text;

/// Whether the caller may know of the programme is asked before.
pub(super) async fn shown(
    connection: &impl Connection,
    caller: &Caller,
    stored: Stored,
    today: Date,
) -> Result<Programme, Problem> {
    let id = stored.summary.id;
    let session = editing::running(connection, id).await?;
    let rules = stored.text_rules(super::pen_writes(connection, id).await?);
    let text = text::text_of(connection, id, AUTHENTIC)
        .await?
        .ok_or_else(|| inconsistent("text", "programme", "missing"))?;
    let predecessor = match stored.predecessor {
        Some(earlier) => store::title_of(connection, earlier).await?,
        None => None,
    };
    let inside = if ReadHistory::verdict(&caller.seat, &stored.summary.state).is_allowed() {
        let ready = readiness::readiness(connection, &stored, today).await?;
        let phases = stored.settings.phases;
        let next = steps(stored.summary.state, phases)
            .map(|step| NextStep {
                step,
                hindrances: step.hindrances(&ready, phases),
                warning: step.warning(&ready),
            })
            .collect();
        Some(Inside {
            drafting_group: store::drafters(connection, id).await?,
            settings: stored.settings,
            editing_session: session,
            secretariat_decides: stored.secretariat_decides,
            next,
        })
    } else {
        None
    };
    Ok(Programme {
        reading: reading(&caller.seat, caller.person, &rules),
        holds_pen: holds_pen(&caller.seat, caller.person, &rules),
        summary: stored.summary,
        version: stored.version,
        predecessor,
        dates: stored.dates,
        text: text.id,
        inside,
    })
}
