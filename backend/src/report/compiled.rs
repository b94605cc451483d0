//! A round from beginning to end.

use std::collections::HashMap;

use shared::api::report::{Compiled, CompiledSection, GetCompiled, GoalSteps, ReportView, RoundPoint};
use shared::report::section::{Stage, Steps};
use shared::text::ClauseId;

use super::get::readable;
use super::section_store::Kept;
use super::snapshot::Plan;
use super::{part_store, section_store, store, view};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;

/// What stands in it: while the round is open what was sent and not returned, once it is locked what was verified.
pub(super) async fn compiled(app: App, call: Call<GetCompiled>) -> Result<Compiled, Problem> {
    let read = app.db.read();
    let stored = readable(read, &call.caller, call.path.report).await?;
    let id = stored.view.id;
    let sections = section_store::of_report(read, id).await?;
    let mut hashes: HashMap<ClauseId, String> =
        sections.iter().map(|one| (one.clause.clone(), one.content_hash.clone())).collect();
    let rows = view::rows(read, &call.caller.seat, id, sections).await?;
    let mut texts = part_store::texts(read, id).await?;
    let mut plans = section_store::kept(read, id).await?;
    let before = store::before(read, &stored.view).await?;
    let (mut earlier, earlier_plans) = match &before {
        Some(before) => {
            let id = before.view.id;
            (part_store::texts(read, id).await?, section_store::kept(read, id).await?)
        }
        None => (HashMap::new(), HashMap::new()),
    };
    let locked = stored.view.locked_at;
    let stands = |stage: Stage| stage == Stage::Verified || (locked.is_none() && stage == Stage::Sent);
    // What is being written is about the plan as it stands now, here as in its section.
    let written = |stage: Stage| locked.is_none() && stage.is_written();
    let now = if rows.iter().any(|row| written(row.stage)) {
        Some(Plan::of(read, stored.view.programme, app.clock.now()).await?)
    } else {
        None
    };
    let mut sections = Vec::new();
    for row in rows {
        let Some(kept) = plans.remove(&row.clause) else { continue };
        let snapshot = match &now {
            Some(plan) if written(row.stage) => plan.under(&row.clause),
            _ => kept.read()?,
        };
        // Of the round before what was verified; the plan stands beside it in any case.
        let kept_before = earlier_plans.get(&row.clause);
        let verified = kept_before.is_some_and(|kept| kept.stage == Stage::Verified);
        sections.push(CompiledSection {
            content_hash: hashes.remove(&row.clause).unwrap_or_default(),
            words: texts.remove(&row.clause).filter(|_| stands(row.stage)),
            before: earlier.remove(&row.clause).filter(|_| verified),
            plan_before: kept_before.map(Kept::read).transpose()?,
            snapshot,
            row,
        });
    }
    let rounds = rounds(read, &stored.view, &sections).await?;
    let on = locked.unwrap_or_else(|| app.clock.now()).date();
    let before = before.map(|before| before.view);
    Ok(Compiled { report: stored.view, headings: stored.headings, sections, before, rounds, on })
}

/// The line of rounds up to this one: the locked ones before it, and itself as far as it is.
async fn rounds(
    connection: &impl Connection,
    own: &ReportView,
    sections: &[CompiledSection],
) -> Result<Vec<RoundPoint>, Problem> {
    let mut points: HashMap<String, Vec<GoalSteps>> = HashMap::new();
    for (report, goal, steps) in section_store::points(connection, own.programme).await? {
        points.entry(report).or_default().push(GoalSteps { goal, steps });
    }
    points.insert(own.id.to_string(), goals(sections));
    let mut line = store::of_programme(connection, own.programme).await?;
    line.reverse();
    let counts =
        |view: &ReportView| view.id == own.id || (view.locked_at.is_some() && view.number < own.number);
    let point = |view: ReportView| RoundPoint {
        goals: points.remove(&view.id.to_string()).unwrap_or_default(),
        report: view.id,
        number: view.number,
        kind: view.kind,
        covers: view.covers,
    };
    Ok(line.into_iter().filter(counts).map(point).collect())
}

/// How the goals go, by the texts that stand in the report.
fn goals(sections: &[CompiledSection]) -> Vec<GoalSteps> {
    let mut goals: Vec<GoalSteps> = Vec::new();
    for section in sections {
        let Some((words, scale)) = section.words.as_ref().and_then(|words| Some((words, words.scale?)))
        else {
            continue;
        };
        let goal = &section.row.goal;
        let at = goals.iter().position(|one| one.goal == *goal).unwrap_or_else(|| {
            goals.push(GoalSteps { goal: goal.clone(), steps: Steps::default() });
            goals.len() - 1
        });
        goals[at].steps.add(scale, words.progress);
    }
    goals
}
