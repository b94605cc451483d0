//! A programme's results with the light of each, with what people have set beside it and with what is thought of them.
//!
//! A fixed number of statements, whatever they count: results, reports, views, lights that were set, work, definitions, targets, sums of
//! figures, newest figures, members. They are asked side by side: from a pool they are answered by several connections at once.

use std::collections::HashMap;

use shared::api::lineage::LatestFigure;
use shared::api::result::{ResultSummary, ViewNow};
use shared::id::ProgrammeId;
use shared::measurement::series;
use shared::result::{Followed, Gauge, Word, lights};
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use super::store::{self, Found};
use super::views;
use crate::db::{Connection, Error};
use crate::indicator::Measured;
use crate::{initiative, measurement, member, report};

/// A programme's results, and what measures them.
pub(super) struct All {
    /// In the order of the sealed text.
    pub found: Vec<Found>,
    /// What its indicators count and have come to.
    pub measured: Measured,
    /// Of each indicator the newest figure of each member.
    pub latest: HashMap<ClauseId, Vec<LatestFigure>>,
}

/// All of them; nothing before the adoption.
///
/// # Errors
/// When the database fails.
pub(super) async fn all(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<All, Error> {
    let (found, views, mut set, work, measured, latest, members) = tokio::try_join!(
        spoken_of(connection, programme),
        views::current(connection, programme, now),
        super::lights::current(connection, programme, now),
        initiative::serving(connection, programme, now.date_in_the_east()),
        Measured::of(connection, programme),
        measurement::latest(connection, programme),
        member::on(connection, now.date()),
    )?;
    let mut thought: HashMap<ClauseId, Vec<ViewNow>> = HashMap::new();
    for (clause, view) in views {
        thought.entry(clause).or_default().push(view);
    }
    let mut all = All { found, measured, latest };
    let members = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let gauge = |one: &ResultSummary| gauge(&all, one, members);
    let followed: Vec<Followed> = all
        .found
        .iter()
        .map(|one| Followed { gauge: gauge(&one.summary), ..followed(&one.summary) })
        .collect();
    for (one, light) in all.found.iter_mut().zip(lights(&followed, &work, now)) {
        one.summary.light = Some(light);
        one.summary.set_light = set.remove(&one.summary.clause);
        one.summary.views = thought.remove(&one.summary.clause).unwrap_or_default();
    }
    Ok(all)
}

/// A programme's results, with when a report spoke of each last.
///
/// # Errors
/// When the database fails.
pub(super) async fn spoken_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<Found>, Error> {
    let (mut found, mut reported) =
        tokio::try_join!(store::all_of(connection, programme), report::last_words(connection, programme))?;
    for one in &mut found {
        one.summary.reported_at = reported.remove(&one.summary.clause);
    }
    Ok(found)
}

fn followed(result: &ResultSummary) -> Followed {
    let said = result.status.as_ref().zip(result.last_word()).map(|(now, (status, at))| Word {
        status,
        begins: now.begins,
        ends: now.ends,
        at,
    });
    Followed {
        clause: result.clause.clone(),
        kind: result.kind,
        parent: result.parent.clone(),
        due: result.due.clone(),
        said,
        gauge: None,
    }
}

/// What the figures of an indicator say; nothing until it is defined.
fn gauge(all: &All, of: &ResultSummary, members: u32) -> Option<Gauge> {
    let definition = all.measured.definition(&of.clause).filter(|_| of.kind == Kind::Indicator)?;
    let newest = all.latest.get(&of.clause).map_or(&[][..], Vec::as_slice);
    let of_members = newest.iter().filter(|one| one.member.is_some());
    Some(Gauge {
        latest: series::latest(all.measured.points(&of.clause))
            .map(|point| (point.edition.year(), point.value)),
        targets: all.measured.targets(&of.clause).to_vec(),
        members: of_members.map(|one| (one.edition.year(), one.value)).collect(),
        definition: definition.clone(),
        all: members,
    })
}
