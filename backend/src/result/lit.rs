//! A programme's results with the light of each, with what people have set beside it and with what is thought of them.
//!
//! A fixed number of statements, whatever they count: results, reports, views, lights that were set, work, definitions, targets, sums of
//! figures, newest figures, members.

use std::collections::HashMap;

use shared::api::result::{ResultSummary, ViewNow};
use shared::id::ProgrammeId;
use shared::measurement::series;
use shared::result::{Followed, Gauge, Word, lights};
use shared::text::{ClauseId, Kind};
use shared::time::{Date, Instant};

use super::store::{self, Found};
use super::views;
use crate::db::{Connection, Error};
use crate::{indicator, initiative, measurement, member, report};

/// In the order of the sealed text.
///
/// # Errors
/// When the database fails.
pub(super) async fn all(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<Vec<Found>, Error> {
    let mut found = spoken_of(connection, programme).await?;
    if found.is_empty() {
        return Ok(found);
    }
    let mut thought: HashMap<ClauseId, Vec<ViewNow>> = HashMap::new();
    for (clause, view) in views::current(connection, programme, now).await? {
        thought.entry(clause).or_default().push(view);
    }
    let mut set = super::lights::current(connection, programme, now).await?;
    let work = initiative::serving(connection, programme, now.date()).await?;
    let mut gauges = HashMap::new();
    if found.iter().any(|one| one.summary.kind == Kind::Indicator) {
        gauges = self::gauges(connection, programme, now.date()).await?;
    }
    let followed: Vec<Followed> = found
        .iter()
        .map(|one| Followed { gauge: gauges.remove(&one.summary.clause), ..followed(&one.summary) })
        .collect();
    for (one, light) in found.iter_mut().zip(lights(&followed, &work, now)) {
        one.summary.light = Some(light);
        one.summary.set_light = set.remove(&one.summary.clause);
        one.summary.views = thought.remove(&one.summary.clause).unwrap_or_default();
    }
    Ok(found)
}

/// A programme's results, with when a report spoke of each last.
///
/// # Errors
/// When the database fails.
pub(super) async fn spoken_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<Found>, Error> {
    let mut found = store::all_of(connection, programme).await?;
    if !found.is_empty() {
        let mut reported = report::last_words(connection, programme).await?;
        for one in &mut found {
            one.summary.reported_at = reported.remove(&one.summary.clause);
        }
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

/// What the figures of each indicator that is defined say. The database adds up and picks the newest: no history is read.
async fn gauges(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
) -> Result<HashMap<ClauseId, Gauge>, Error> {
    let definitions = indicator::definitions_of(connection, programme).await?;
    if definitions.is_empty() {
        return Ok(HashMap::new());
    }
    let mut targets: HashMap<_, _> =
        indicator::targets_of(connection, programme).await?.into_iter().collect();
    let mut sums = measurement::sums(connection, programme).await?;
    let mut latest = measurement::latest(connection, programme).await?;
    let all = u32::try_from(member::on(connection, today).await?.len()).unwrap_or(u32::MAX);
    let gauge = |(clause, definition): (ClauseId, shared::indicator::Definition)| {
        let sums = sums.remove(&clause).unwrap_or_default();
        let points: Vec<_> = sums.iter().filter_map(|sum| sum.point(definition.decimals)).collect();
        let of_members = latest.remove(&clause).unwrap_or_default();
        let gauge = Gauge {
            latest: series::latest(&points).map(|point| (point.edition.year(), point.value)),
            targets: targets.remove(&clause).unwrap_or_default(),
            members: of_members
                .iter()
                .filter(|one| one.member.is_some())
                .map(|one| (one.edition.year(), one.value))
                .collect(),
            definition,
            all,
        };
        (clause, gauge)
    };
    Ok(definitions.into_iter().map(gauge).collect())
}
