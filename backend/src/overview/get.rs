//! The overview.

use std::collections::BTreeMap;

use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::api::overview::{CHANGES_MOST, GetOverview, InState, Overview};
use shared::api::report::ReportView;
use shared::api::result::ResultSummary;
use shared::budget::overview::is_unfunded;
use shared::id::InitiativeId;
use shared::initiative::{ReadInitiatives, State};
use shared::overview::{BACK_DAYS, Dated, What, concerns, late_and_soon};
use shared::result::{Status, Tally, last_day, waits_since};
use shared::text::Kind;
use shared::time::Instant;

use super::changed;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{budget, initiative, milestone, programme, report, result};

/// Of the whole programme, or of what a delegation leads and takes part in. A fixed number of statements, whatever there is.
pub(super) async fn get(app: App, call: Call<GetOverview>) -> Result<Overview, Problem> {
    let (read, id, now) = (app.db.read(), call.path.programme, app.clock.now());
    result::may_read(read, &call.caller, id).await?;
    call.caller.check::<ReadInitiatives>(&())?;
    let (whose, today) = (call.query.member, now.date());
    let rounds = report::seen(read, &call.caller.seat, id).await?;
    let last = rounds.iter().filter_map(|round| round.locked_at).max();
    let since = call.query.since.or(last.map(Instant::date)).unwrap_or_else(|| today.plus_days(-BACK_DAYS));
    let since = since.min(today);
    let stored = programme::find(read, id).await?.ok_or_else(Problem::not_found)?;

    let mut results = result::all(read, id, now).await?;
    results.retain(|one| concerns(whose, one.lead, &one.participants) || one.kind != Kind::Action);
    let mut initiatives = initiative::rows(read, id, today).await?;
    initiatives.retain(|one| concerns(whose, one.lead, &one.partners));
    let ours: BTreeMap<InitiativeId, &InitiativeRow> = initiatives.iter().map(|one| (one.id, one)).collect();
    let mut milestones = milestone::of_programme(read, id, today).await?;
    milestones.retain(|one| ours.contains_key(&one.initiative));

    let mut actions = Tally::default();
    let counted = results.iter().filter(|one| one.kind == Kind::Action);
    counted.filter_map(ResultSummary::light_now).for_each(|light| actions.add(light));
    let mut states: BTreeMap<usize, InState> = BTreeMap::new();
    for one in &initiatives {
        let at = State::ALL.iter().position(|state| *state == one.state).unwrap_or_default();
        states.entry(at).or_insert(InState { state: one.state, count: 0 }).count += 1;
    }
    let due = results.iter().filter_map(action).chain(initiatives.iter().filter_map(initiative_due));
    let due = due.chain(milestones.iter().filter_map(|one| milestone_due(one, ours.get(&one.initiative)?)));
    let due = due.chain(rounds.iter().filter(|round| round.locked_at.is_none()).map(report_due));
    let (late, soon) = late_and_soon(due.collect(), today);
    let begins = stored.summary.period.from.start();
    let stale = results.iter().filter(|one| one.kind == Kind::Action).filter_map(|one| {
        let said = one.status.as_ref().map(|now| (now.status, now.said_at));
        let waits = waits_since(begins, said).filter(|waits| *waits <= now)?;
        Some(Dated { due: waits.date(), ..dated(one, What::Action)? })
    });
    let lines = budget::entries(read, id, today).await?;
    let unfunded = lines.iter().filter(|entry| is_unfunded(entry)).filter_map(|entry| {
        let one = ours.get(&entry.initiative)?;
        Some(Dated {
            what: What::Initiative,
            id: one.id.to_string(),
            label: one.number.to_string(),
            title: one.title.clone(),
            lead: one.lead,
            due: one.starts.unwrap_or(today),
        })
    });
    let unfunded: Vec<Dated> = unfunded.collect();
    let mut changed = changed::since(read, id, since, &results, &initiatives).await?;
    let more = u32::try_from(changed.len().saturating_sub(CHANGES_MOST)).unwrap_or(u32::MAX);
    changed.truncate(CHANGES_MOST);
    Ok(Overview {
        today,
        since,
        actions,
        initiatives: states.into_values().collect(),
        milestones: u32::try_from(milestones.len()).unwrap_or(u32::MAX),
        reached: u32::try_from(milestones.iter().filter(|one| one.done.is_some()).count())
            .unwrap_or(u32::MAX),
        late,
        soon,
        stale: stale.collect(),
        unfunded,
        changed,
        more,
    })
}

/// An action with the last day that the text gives it; where it gives none, with the calendar's first, for whoever puts another in
/// its place.
fn dated(one: &ResultSummary, what: What) -> Option<Dated> {
    Some(Dated {
        what,
        id: one.clause.to_string(),
        label: one.label.clone(),
        title: one.title.clone(),
        lead: one.lead,
        due: one.due.as_deref().and_then(last_day).or_else(|| "1970-01-01".parse().ok())?,
    })
}

fn action(one: &ResultSummary) -> Option<Dated> {
    let over =
        one.status.as_ref().is_some_and(|now| matches!(now.status, Status::Completed | Status::Stopped));
    if one.kind != Kind::Action || over || one.due.as_deref().and_then(last_day).is_none() {
        return None;
    }
    dated(one, What::Action)
}

fn initiative_due(one: &InitiativeRow) -> Option<Dated> {
    if matches!(one.state, State::Completed | State::Stopped) {
        return None;
    }
    Some(Dated {
        what: What::Initiative,
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.title.clone(),
        lead: one.lead,
        due: one.ends?,
    })
}

/// A reporting round is everybody's.
fn report_due(one: &ReportView) -> Dated {
    Dated {
        what: What::Report,
        id: one.id.to_string(),
        label: one.number.to_string(),
        title: one.kind.as_str().to_owned(),
        lead: None,
        due: one.due.day,
    }
}

fn milestone_due(one: &MilestoneView, of: &InitiativeRow) -> Option<Dated> {
    if one.done.is_some() || of.state == State::Stopped {
        return None;
    }
    Some(Dated {
        what: What::Milestone,
        id: of.id.to_string(),
        label: of.number.to_string(),
        title: one.title.clone(),
        lead: of.lead,
        due: one.due,
    })
}
