//! What has happened since a day.

use shared::api::initiative::InitiativeRow;
use shared::api::overview::Happened;
use shared::api::report::ReportView;
use shared::api::result::ResultSummary;
use shared::api::revision::Doer;
use shared::id::ProgrammeId;
use shared::initiative::entry::{Done, Entry};
use shared::initiative::merge::Field;
use shared::member::MemberCode;
use shared::overview::{Deed, Shift, What, concerns, together};
use shared::report::section::Step;
use shared::text::ClauseId;
use shared::time::Instant;

use super::part::{Part, what};
use crate::db::{Connection, Error};
use crate::{budget, indicator, initiative, measurement, plan, report, result};

/// What was said of the results and of their figures, what became of the work and of its money, and what was done in reporting rounds;
/// the latest first. What is the programme's own is in the whole alone: frames, sealed plans, rounds that were opened and locked.
pub(super) async fn since(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    (from, now): (Instant, Instant),
) -> Result<Vec<Happened>, Error> {
    let mut all: Vec<Happened> = part.results.iter().flat_map(|one| said(part, one, from)).collect();
    let (figures, of_results, work, steps, of_programme) = tokio::try_join!(
        figures(connection, programme, part, from),
        of_results(connection, programme, part, (from, now)),
        work(connection, programme, part, from),
        steps(connection, programme, part, from),
        of_programme(connection, programme, part, from),
    )?;
    for told in [figures, of_results, work, steps, of_programme] {
        all.extend(told);
    }
    Ok(together(all))
}

/// What was said of a result: how it goes, or what people think of it.
fn said(part: &Part<'_>, one: &ResultSummary, from: Instant) -> Vec<Happened> {
    let status = one
        .status
        .as_ref()
        .filter(|now| now.said_at >= from && part.has(one))
        .map(|now| Happened { status: Some(now.status), ..of(one, now.said_by.clone(), now.said_at) });
    // A delegation's own view alone, whoever leads the goal.
    let views =
        one.views.iter().filter(|view| view.said_at >= from && concerns(part.whose, view.member, &[]));
    let views =
        views.map(|view| Happened { view: Some(view.scale), ..of(one, view.said_by.clone(), view.said_at) });
    status.into_iter().chain(views).collect()
}

/// Figures that were entered, those of one act together.
async fn figures(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    from: Instant,
) -> Result<Vec<Happened>, Error> {
    let written = measurement::written_since(connection, programme, from).await?;
    let told = written.into_iter().filter_map(|written| {
        let one = part.result(&written.clause)?;
        let own = written.figures.iter().filter(|(member, _)| part.has_figures(one, *member));
        let count: u32 = own.map(|(_, count)| count).sum();
        (count > 0).then(|| Happened { figures: Some(count), ..of(one, written.by, written.at) })
    });
    Ok(told.collect())
}

/// Lights that were set and taken back, and what indicators count and are to reach.
async fn of_results(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    (from, now): (Instant, Instant),
) -> Result<Vec<Happened>, Error> {
    let mut told = Vec::new();
    let known = |clause: ClauseId| part.result(&clause).filter(|one| part.has(one));
    for (clause, set) in result::lights_since(connection, programme, from, now).await? {
        let Some(one) = known(clause) else { continue };
        let by = of(one, set.said_by, set.said_at);
        told.push(Happened { deed: Some(Deed::Light), light: set.light, ..by });
    }
    for said in indicator::said_since(connection, programme, from).await? {
        let Some(one) = known(said.clause) else { continue };
        let deed = if said.targets { Deed::Targets } else { Deed::Definition };
        told.push(Happened { deed: Some(deed), ..of(one, said.by, said.at) });
    }
    Ok(told)
}

/// What became of initiatives and milestones, and what was said of their money.
async fn work(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    from: Instant,
) -> Result<Vec<Happened>, Error> {
    let mut told = Vec::new();
    for logged in initiative::told_since(connection, programme, from).await? {
        let Some(one) = part.initiative(logged.initiative) else { continue };
        let happened = of_initiative(one, What::Initiative, logged.by, logged.at);
        match logged.entry {
            Entry::Begun => told.push(Happened { done: true, ..happened }),
            Entry::State { to, .. } => told.push(Happened { state: Some(to), ..happened }),
            Entry::Milestone { done: Done::Reached, title } => {
                told.push(Happened { what: What::Milestone, title, done: true, ..happened });
            }
            Entry::Day { field: Field::Ends, from, to } => {
                let shift = Some(Shift { from, to });
                told.push(Happened { deed: Some(Deed::Moved), shift, ..happened });
            }
            Entry::Due { title, from, to } => {
                let (what, shift) = (What::Milestone, Some(Shift { from: Some(from), to: Some(to) }));
                told.push(Happened { what, title, deed: Some(Deed::Moved), shift, ..happened });
            }
            _ => {}
        }
    }
    for said in budget::said_since(connection, programme, from).await? {
        let Some(one) = part.initiative(said.initiative) else { continue };
        let happened = of_initiative(one, What::Money, said.by, said.at);
        told.push(Happened { deed: Some(Deed::Money), ..happened });
    }
    Ok(told)
}

/// Steps of sections, those of one kind by one delegation in one round together. A delegation's are those it took, and what the
/// secretariat did with the texts that it leads. They are told to those who take part.
async fn steps(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    from: Instant,
) -> Result<Vec<Happened>, Error> {
    let mut told: Vec<Happened> = Vec::new();
    if !part.takes_part {
        return Ok(told);
    }
    for taken in report::steps_since(connection, programme, from).await? {
        let Some(round) = part.rounds.iter().find(|round| round.id == taken.report) else { continue };
        let is_answer = matches!(taken.step, Step::Return | Step::Verify);
        let is_own = |member: MemberCode| {
            taken.by.code == member.to_string() || (is_answer && taken.lead == Some(member))
        };
        if !part.whose.is_none_or(is_own) {
            continue;
        }
        let next = Happened {
            step: Some(taken.step),
            count: Some(taken.sections),
            ..of_round(round, taken.by, taken.at)
        };
        match told.last_mut() {
            Some(last) if last.id == next.id && last.step == next.step && last.by.code == next.by.code => {
                last.at = last.at.max(next.at);
                last.count = last.count.map(|count| count + taken.sections);
                if last.by != next.by {
                    last.by.name.clear();
                }
            }
            _ => told.push(next),
        }
    }
    Ok(told)
}

/// What is nobody's part: frames that were set, plans that were sealed, rounds that were opened and locked.
async fn of_programme(
    connection: &impl Connection,
    programme: ProgrammeId,
    part: &Part<'_>,
    from: Instant,
) -> Result<Vec<Happened>, Error> {
    if part.whose.is_some() {
        return Ok(Vec::new());
    }
    let mut told: Vec<Happened> = part.rounds.iter().flat_map(rounds).collect();
    if let Some(frames) = budget::frames_now(connection, programme).await? {
        let of = Happened::of(What::Money, frames.said.by, frames.said.at);
        told.push(Happened { deed: Some(Deed::Frames), ..of });
    }
    for plan in plan::sealed(connection, programme).await? {
        told.push(Happened {
            id: plan.id.to_string(),
            label: plan.number.to_string(),
            title: plan.title,
            deed: Some(Deed::Sealed),
            ..Happened::of(What::Plan, plan.sealed_by, plan.sealed_at)
        });
    }
    told.retain(|one| one.at >= from);
    Ok(told)
}

/// That a round was opened, and that it was locked.
fn rounds(one: &ReportView) -> Vec<Happened> {
    let opened = of_round(one, one.opened_by.clone(), one.opened_at);
    let opened = Happened { deed: Some(Deed::Opened), ..opened };
    let locked = one.locked_at.zip(one.locked_by.clone());
    let locked = locked.map(|(at, by)| Happened { deed: Some(Deed::Locked), ..of_round(one, by, at) });
    std::iter::once(opened).chain(locked).collect()
}

fn of(one: &ResultSummary, by: Doer, at: Instant) -> Happened {
    Happened {
        id: one.clause.to_string(),
        label: one.label.clone(),
        title: one.title.clone(),
        ..Happened::of(what(one.kind), by, at)
    }
}

fn of_initiative(one: &InitiativeRow, what: What, by: Doer, at: Instant) -> Happened {
    Happened {
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.title.clone(),
        ..Happened::of(what, by, at)
    }
}

fn of_round(one: &ReportView, by: Doer, at: Instant) -> Happened {
    Happened {
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.kind.as_str().to_owned(),
        ..Happened::of(What::Report, by, at)
    }
}
