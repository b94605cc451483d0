//! What has a day, and what has waited since one.

use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::api::report::ReportView;
use shared::api::result::ResultSummary;
use shared::id::ProgrammeId;
use shared::indicator::Spread;
use shared::initiative::State;
use shared::measurement::series;
use shared::meeting::is_to_come;
use shared::overview::{Dated, RoundDay, What, days_left, unopened, waits_for_figures};
use shared::programme::Period;
use shared::result::{Status, last_day, waits_since};
use shared::text::Kind;
use shared::time::{Date, Instant};

use super::part::{Part, what};
use crate::db::{Connection, Error};
use crate::meeting::Met;
use crate::report;
use crate::result::Tracked;

/// The days of actions, initiatives and milestones that are not over.
pub(super) fn of_work(part: &Part<'_>, milestones: &[MilestoneView]) -> Vec<Dated> {
    let actions = part.results.iter().filter(|one| part.has(one)).filter_map(action);
    let initiatives = part.initiatives.iter().filter_map(initiative);
    let milestones = milestones.iter().filter_map(|one| milestone(one, part.initiative(one.initiative)?));
    actions.chain(initiatives).chain(milestones).collect()
}

/// The days of the rounds that are open, as far as they are still to be kept.
pub(super) async fn of_rounds(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
) -> Result<Vec<Dated>, Error> {
    let open: Vec<&ReportView> = part.rounds.iter().filter(|round| round.locked_at.is_none()).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let mut awaited = report::awaited(connection, programme).await?;
    let days = open.into_iter().flat_map(|round| {
        let left = days_left(&awaited.remove(&round.id).unwrap_or_default(), part.whose);
        left.into_iter().map(move |day| of_round(round, day))
    });
    Ok(days.collect())
}

/// The days of the rounds that the calendar proposes. They ask nothing of a delegation before they are opened, and who may not know
/// which are open is not told which are not.
pub(super) fn of_calendar(part: &Part<'_>, period: Period, today: Date) -> Vec<Dated> {
    if part.whose.is_some() || !part.takes_part {
        return Vec::new();
    }
    let opened: Vec<_> = part.rounds.iter().map(|round| (round.kind, round.covers)).collect();
    let planned = unopened(period, &opened, today).into_iter().map(|one| Dated {
        what: What::Report,
        id: String::new(),
        label: String::new(),
        title: one.kind.as_str().to_owned(),
        lead: None,
        due: one.due,
        round: Some(RoundDay::Proposed),
        closes_at: None,
    });
    planned.collect()
}

/// The coming meetings of the officials. They are the whole's: no meeting is one delegation's own.
pub(super) fn of_meetings(part: &Part<'_>, meetings: &[Met], today: Date) -> Vec<Dated> {
    if part.whose.is_some() {
        return Vec::new();
    }
    let coming = meetings.iter().filter(|one| is_to_come(one.day, today)).map(|one| Dated {
        what: What::Meeting,
        id: one.body.to_string(),
        label: String::new(),
        title: one.title.clone(),
        lead: None,
        due: one.day,
        round: None,
        closes_at: None,
    });
    coming.collect()
}

/// Actions of which nobody says anything, and indicators whose figures are older than their source, in the order of the text. Where each
/// member has figures of its own, a delegation's are looked at.
pub(super) fn stale(part: &Part<'_>, all: &Tracked, begins: Instant, now: Instant) -> Vec<Dated> {
    let figures = |one: &ResultSummary| -> Option<Date> {
        let definition = all.measured.definition(&one.clause)?;
        let latest = match (part.whose, definition.spread) {
            (Some(member), Spread::Members) => {
                let figure =
                    all.latest.get(&one.clause)?.iter().find(|figure| figure.member == Some(member))?;
                Some(figure.edition.year())
            }
            _ if part.leads(one) => {
                series::latest(all.measured.points(&one.clause)).map(|point| point.edition.year())
            }
            _ => None,
        };
        waits_for_figures(latest, definition.cycle, now.date_in_the_east())
    };
    let waits = |one: &ResultSummary| match one.kind {
        Kind::Action if part.has(one) => {
            waits_since(begins, one.last_word()).filter(|waits| *waits <= now).map(Instant::date_in_the_east)
        }
        Kind::Indicator => figures(one),
        _ => None,
    };
    part.results.iter().filter_map(|one| Some(of_result(one, waits(one)?))).collect()
}

/// Initiatives of which nobody has said anything for longer than a reporting period, by their numbers.
pub(super) fn silent(part: &Part<'_>) -> Vec<Dated> {
    let waits = |one: &InitiativeRow| Some(of_initiative(one, one.stale_since?));
    part.initiatives.iter().filter_map(waits).collect()
}

fn of_result(one: &ResultSummary, due: Date) -> Dated {
    Dated {
        what: what(one.kind),
        id: one.clause.to_string(),
        label: one.label.clone(),
        title: one.title.clone(),
        lead: one.lead,
        due,
        round: None,
        closes_at: None,
    }
}

/// An initiative with a day.
pub(super) fn of_initiative(one: &InitiativeRow, due: Date) -> Dated {
    Dated {
        what: What::Initiative,
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.title.clone(),
        lead: one.lead,
        due,
        round: None,
        closes_at: None,
    }
}

/// A reporting round is everybody's.
fn of_round(one: &ReportView, day: RoundDay) -> Dated {
    let by = match day {
        RoundDay::Countries => one.countries,
        RoundDay::Leads => one.leads,
        RoundDay::Due | RoundDay::Proposed => one.due,
    };
    Dated {
        what: What::Report,
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.kind.as_str().to_owned(),
        lead: None,
        due: by.day,
        round: Some(day),
        closes_at: Some(by.closes_at),
    }
}

fn action(one: &ResultSummary) -> Option<Dated> {
    let over =
        one.status.as_ref().is_some_and(|now| matches!(now.status, Status::Completed | Status::Stopped));
    if one.kind != Kind::Action || over {
        return None;
    }
    Some(of_result(one, one.due.as_deref().and_then(last_day)?))
}

fn initiative(one: &InitiativeRow) -> Option<Dated> {
    if matches!(one.state, State::Completed | State::Stopped) {
        return None;
    }
    Some(of_initiative(one, one.ends?))
}

fn milestone(one: &MilestoneView, of: &InitiativeRow) -> Option<Dated> {
    if one.done.is_some() || of.state == State::Stopped {
        return None;
    }
    Some(Dated { what: What::Milestone, title: one.title.clone(), ..of_initiative(of, one.due) })
}
