//! What has happened since a day.

use shared::api::initiative::InitiativeRow;
use shared::api::overview::Happened;
use shared::api::result::ResultSummary;
use shared::api::revision::Doer;
use shared::id::ProgrammeId;
use shared::initiative::entry::{Done, Entry};
use shared::overview::What;
use shared::text::Kind;
use shared::time::{Date, Instant};

use crate::db::{Connection, Error};
use crate::{initiative, measurement};

/// What was said of these results and of their figures, and what became of these initiatives; the latest first.
pub(super) async fn since(
    connection: &impl Connection,
    programme: ProgrammeId,
    since: Date,
    results: &[ResultSummary],
    initiatives: &[InitiativeRow],
) -> Result<Vec<Happened>, Error> {
    let from = since.start();
    let mut all: Vec<Happened> = results.iter().flat_map(|one| said(one, from)).collect();
    for written in measurement::written_since(connection, programme, from).await? {
        let Some(one) = results.iter().find(|one| one.clause == written.clause) else { continue };
        all.push(Happened { figures: Some(written.figures), ..of(one, written.by, written.at) });
    }
    for logged in initiative::logged_since(connection, programme, from).await? {
        let Some(one) = initiatives.iter().find(|one| one.id == logged.initiative) else { continue };
        let happened = Happened {
            at: logged.at,
            by: logged.by,
            what: What::Initiative,
            id: one.id.to_string(),
            label: one.number.to_string(),
            title: one.title.clone(),
            status: None,
            view: None,
            state: None,
            figures: None,
            done: false,
        };
        match logged.entry {
            Entry::Begun => all.push(Happened { done: true, ..happened }),
            Entry::State { to, .. } => all.push(Happened { state: Some(to), ..happened }),
            Entry::Milestone { done: Done::Reached, title } => {
                all.push(Happened { what: What::Milestone, title, done: true, ..happened });
            }
            _ => {}
        }
    }
    all.sort_by(|a, b| (b.at, &a.label).cmp(&(a.at, &b.label)));
    Ok(all)
}

/// What was said of a result: how it goes, or what people think of it.
fn said(one: &ResultSummary, from: Instant) -> Vec<Happened> {
    let status = one
        .status
        .as_ref()
        .filter(|now| now.said_at >= from)
        .map(|now| Happened { status: Some(now.status), ..of(one, now.said_by.clone(), now.said_at) });
    let views = one.views.iter().filter(|view| view.said_at >= from);
    let views =
        views.map(|view| Happened { view: Some(view.scale), ..of(one, view.said_by.clone(), view.said_at) });
    status.into_iter().chain(views).collect()
}

fn of(one: &ResultSummary, by: Doer, at: Instant) -> Happened {
    let what = match one.kind {
        Kind::Action => What::Action,
        Kind::Indicator => What::Indicator,
        _ => What::Goal,
    };
    Happened {
        at,
        by,
        what,
        id: one.clause.to_string(),
        label: one.label.clone(),
        title: one.title.clone(),
        status: None,
        view: None,
        state: None,
        figures: None,
        done: false,
    }
}
