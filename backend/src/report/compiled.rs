//! A round from beginning to end.

use std::collections::{HashMap, HashSet};

use shared::api::report::{Compiled, CompiledSection, GetCompiled, GoalSteps, ReportView, RoundPoint};
use shared::id::{ProgrammeId, ReportId};
use shared::report::section::{Stage, Steps};
use shared::report::{Snapshot, Then, Words};
use shared::text::ClauseId;

use super::get::readable;
use super::snapshot::Plan;
use super::{part_store, section_store, store, view};
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;

/// What stands in it: while the round is open what was sent and not returned, once it is locked what was verified. All of it is asked for
/// side by side, once it is known whether something is being written.
pub(super) async fn compiled(app: App, call: Call<GetCompiled>) -> Result<Compiled, Problem> {
    let read = app.db.read();
    let stored = readable(read, &call.caller, call.path.report).await?;
    let (id, of, locked) = (stored.view.id, stored.view.programme, stored.view.locked_at);
    let sections = section_store::of_report(read, id).await?;
    // What is being written is about the plan as it stands now, here as in its section.
    let written = sections.iter().filter(|one| locked.is_none() && one.stage.is_written());
    let written: HashSet<ClauseId> = written.map(|one| one.clause.clone()).collect();
    let now = async {
        if written.is_empty() { Ok(None) } else { Plan::of(read, of, app.clock.now()).await.map(Some) }
    };
    let (marks, mut texts, mut plans, earlier, now, line) = tokio::try_join!(
        part_store::marks(read, id),
        part_store::texts(read, id),
        kept(read, id, &written),
        earlier(read, &stored.view),
        now,
        line(read, of),
    )?;
    let mut hashes: HashMap<ClauseId, String> =
        sections.iter().map(|one| (one.clause.clone(), one.content_hash.clone())).collect();
    let (before, mut said_before, mut plans_before) = match earlier {
        Some(Earlier { view, texts, plans }) => (Some(view), texts, plans),
        None => (None, HashMap::new(), HashMap::new()),
    };
    let stands = |stage: Stage| stage == Stage::Verified || (locked.is_none() && stage == Stage::Sent);
    let mut sections_now = Vec::new();
    for row in view::rows(&call.caller.seat, sections, marks) {
        let as_now = now.as_ref().filter(|_| written.contains(&row.clause));
        let snapshot = as_now.map(|plan| plan.under(&row.clause)).or_else(|| plans.remove(&row.clause));
        let Some(snapshot) = snapshot else { continue };
        // Of the round before what was verified; the plan stands beside it in any case.
        let (stage_before, plan_before) = plans_before.remove(&row.clause).unzip();
        let verified = stage_before == Some(Stage::Verified);
        sections_now.push(CompiledSection {
            content_hash: hashes.remove(&row.clause).unwrap_or_default(),
            words: texts.remove(&row.clause).filter(|_| stands(row.stage)),
            before: said_before.remove(&row.clause).filter(|_| verified),
            plan_before,
            snapshot,
            row,
        });
    }
    let rounds = rounds(line, &stored.view, &sections_now);
    let on = locked.unwrap_or_else(|| app.clock.now()).date_in_the_east();
    let (report, headings) = (stored.view, stored.headings);
    Ok(Compiled { report, headings, sections: sections_now, before, rounds, on })
}

/// How the plan stood under the sections that are not being written. It is read while the rest is still being asked for.
async fn kept(
    connection: &impl Connection,
    of: ReportId,
    written: &HashSet<ClauseId>,
) -> Result<HashMap<ClauseId, Snapshot>, Error> {
    let kept = section_store::kept(connection, of).await?.into_iter();
    kept.filter(|(clause, _)| !written.contains(clause))
        .map(|(clause, kept)| Ok((clause, kept.read()?)))
        .collect()
}

/// The locked round before one.
struct Earlier {
    view: ReportView,
    /// The texts that were sent.
    texts: HashMap<ClauseId, Words>,
    /// How far each section was, and its figures and money.
    plans: HashMap<ClauseId, (Stage, Then)>,
}

async fn earlier(connection: &impl Connection, view: &ReportView) -> Result<Option<Earlier>, Error> {
    let Some(before) = store::before(connection, view).await? else { return Ok(None) };
    let id = before.view.id;
    let (texts, kept) =
        tokio::try_join!(part_store::texts(connection, id), section_store::kept(connection, id))?;
    let plans = kept.into_iter().map(|(clause, kept)| Ok((clause, (kept.stage, kept.read()?))));
    let plans = plans.collect::<Result<_, Error>>()?;
    Ok(Some(Earlier { view: before.view, texts, plans }))
}

/// The rounds of a programme by their numbers, and how the goals went in those that are locked, by the ids of the rounds.
struct Rounds {
    all: Vec<ReportView>,
    points: HashMap<String, Vec<GoalSteps>>,
}

async fn line(connection: &impl Connection, of: ProgrammeId) -> Result<Rounds, Error> {
    let (mut all, found) =
        tokio::try_join!(store::of_programme(connection, of), section_store::points(connection, of))?;
    all.reverse();
    let mut points: HashMap<String, Vec<GoalSteps>> = HashMap::new();
    for (report, goal, steps) in found {
        points.entry(report).or_default().push(GoalSteps { goal, steps });
    }
    Ok(Rounds { all, points })
}

/// The line of rounds up to this one: the locked ones before it, and itself as far as it is.
fn rounds(line: Rounds, own: &ReportView, sections: &[CompiledSection]) -> Vec<RoundPoint> {
    let Rounds { all, mut points } = line;
    points.insert(own.id.to_string(), goals(sections));
    let counts =
        |view: &ReportView| view.id == own.id || (view.locked_at.is_some() && view.number < own.number);
    let point = |view: ReportView| RoundPoint {
        goals: points.remove(&view.id.to_string()).unwrap_or_default(),
        report: view.id,
        number: view.number,
        kind: view.kind,
        covers: view.covers,
    };
    all.into_iter().filter(counts).map(point).collect()
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
