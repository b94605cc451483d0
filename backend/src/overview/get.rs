//! The overview.

use std::collections::BTreeMap;

use shared::api::overview::{CHANGES_MOST, GetOverview, InState, Overspent, Overview};
use shared::api::result::ResultSummary;
use shared::body::BodyKind;
use shared::budget::Ore;
use shared::budget::overview::{Spending, beyond, needs_grant, spending};
use shared::id::InitiativeId;
use shared::initiative::{ReadInitiatives, State, is_worked_on};
use shared::overview::{Dated, concerns, late_and_soon, since};
use shared::result::Tally;
use shared::text::Kind;
use shared::time::Instant;

use super::part::Part;
use super::{changed, due};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{budget, initiative, meeting, milestone, programme, report, result};

/// Of the whole programme, or of what is a delegation's own. A fixed number of statements whatever there is.
pub(super) async fn get(app: App, call: Call<GetOverview>) -> Result<Overview, Problem> {
    let (read, id, now) = (app.db.read(), call.path.programme, app.clock.now());
    result::may_read(read, &call.caller, id).await?;
    call.caller.check::<ReadInitiatives>(&())?;
    let (whose, today) = (call.query.member, now.date_in_the_east());
    let (rounds, meetings, stored, tracked, initiatives, mut milestones, money) = tokio::try_join!(
        report::seen(read, &call.caller.seat, id),
        meeting::of_kind(read, BodyKind::Officials),
        programme::find(read, id),
        result::tracked(read, id, now),
        initiative::unheard(read, id, today, None),
        milestone::of_programme(read, id, today),
        budget::sums(read, id),
    )?;
    let stored = stored.ok_or_else(Problem::not_found)?;
    let last = rounds.iter().filter_map(|round| round.locked_at).max();
    let met = meetings.iter().map(|one| one.day);
    let (since, since_what) = since(call.query.since, met, last.map(Instant::date), today);

    let results = &tracked.results;
    let mut initiatives = initiatives.hear(results);
    initiatives.retain(|one| concerns(whose, one.lead, &one.partners));
    let part = Part::of(whose, results, &initiatives, &rounds, call.caller.seat.role);
    milestones.retain(|one| part.initiative(one.initiative).is_some());

    let mut actions = Tally::default();
    let counted = results.iter().filter(|one| one.kind == Kind::Action && part.has(one));
    counted.filter_map(ResultSummary::light_now).for_each(|light| actions.add(light));
    let mut states: BTreeMap<usize, InState> = BTreeMap::new();
    for one in &initiatives {
        let at = State::ALL.iter().position(|state| *state == one.state).unwrap_or_default();
        states.entry(at).or_insert(InState { state: one.state, count: 0 }).count += 1;
    }
    let period = stored.summary.period;
    let (of_rounds, mut changed) = tokio::try_join!(
        due::of_rounds(read, id, &part),
        changed::since(read, id, &part, (since.start(), now)),
    )?;
    let mut days = due::of_work(&part, &milestones);
    days.extend(of_rounds);
    if is_worked_on(stored.summary.state) {
        days.extend(due::of_calendar(&part, period, today));
        days.extend(due::of_meetings(&part, &meetings, today));
    }
    let (late, soon) = late_and_soon(days, now);
    let mut stale = due::stale(&part, &tracked, period.from.start(), now);
    stale.extend(due::silent(&part));
    let has_grant = |id: &InitiativeId| money.get(id).is_some_and(|sum| sum.granted > Ore::ZERO);
    let unfunded = initiatives.iter().filter(|one| needs_grant(one.state) && !has_grant(&one.id));
    let unfunded: Vec<Dated> =
        unfunded.map(|one| due::of_initiative(one, one.starts.unwrap_or(today))).collect();
    let overspent = initiatives.iter().filter(|one| !one.state.is_over()).filter_map(|one| {
        let sum = money.get(&one.id)?;
        Some(Overspent {
            id: one.id,
            number: one.number,
            title: one.title.clone(),
            lead: one.lead,
            expected: spending(sum) == Spending::WillExceed,
            over: beyond(sum)?,
        })
    });
    let overspent: Vec<Overspent> = overspent.collect();
    let more = u32::try_from(changed.len().saturating_sub(CHANGES_MOST)).unwrap_or(u32::MAX);
    changed.truncate(CHANGES_MOST);
    Ok(Overview {
        today,
        since,
        since_what,
        actions,
        initiatives: states.into_values().collect(),
        milestones: u32::try_from(milestones.len()).unwrap_or(u32::MAX),
        reached: u32::try_from(milestones.iter().filter(|one| one.done.is_some()).count())
            .unwrap_or(u32::MAX),
        late,
        soon,
        stale,
        unfunded,
        overspent,
        changed,
        more,
    })
}
