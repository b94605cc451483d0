//! The lineage of a result: the whole way from its first words to what came of it, in one answer.
//!
//! Each noun says what of its own was about the clause, by its own rule of who may know; a statement or two for each, and none for each row.
//! Nothing that was not tabled is asked for, so that nothing of it can be told.

use std::collections::{HashMap, HashSet};

use shared::api::lineage::{Ancestor, GetLineage, Lineage, MeasuredBy, Negotiation, ServedBy};
use shared::api::result::{ResultSummary, SealedAs};
use shared::id::{ProgrammeId, TextId};
use shared::initiative::ReadInitiatives;
use shared::permission::Act;
use shared::position::Scope;
use shared::result::Figures;
use shared::text::outline::{self, parents};
use shared::text::{Clause, ClauseId, Kind};
use shared::time::Date;
use shared::workstream::ReadWorkstreams;

use super::lit::{self, All};
use super::store::{self, Found};
use super::{lights, may_read, views};
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::{Problem, seen};
use crate::{
    amendment, initiative, milestone, package, position, procedure, programme, report, revision, succession,
    text, workstream,
};

/// In the order of its life. What the negotiation left behind is there for those who took part in it.
pub(super) async fn lineage(app: App, call: Call<GetLineage>) -> Result<Lineage, Problem> {
    let (read, caller, path, now) = (app.db.read(), &call.caller, &call.path, app.clock.now());
    may_read(read, caller, path.programme).await?;
    let sealed = store::sealed(read, path.programme).await?.ok_or_else(Problem::not_found)?;
    let all = async { Ok::<_, Problem>(lit::all(read, path.programme, now).await?) };
    let said = async {
        Ok(tokio::try_join!(
            store::history(read, path.programme, &path.clause),
            views::history(read, path.programme, &path.clause, now),
            lights::history(read, path.programme, &path.clause, now),
        )?)
    };
    let adoption = async { Ok(procedure::sealing(read, caller, path.programme, sealed.revision).await?) };
    let reported = async { Ok(report::reported(read, &caller.seat, path.programme, &path.clause).await?) };
    let (all, said, ancestors, negotiation, adoption, reported, went) = tokio::try_join!(
        all,
        said,
        ancestors(read, caller, path.programme, sealed.text, &path.clause),
        negotiation(read, caller, &sealed, &path.clause),
        adoption,
        reported,
        succession::went(read, caller, path.programme, &path.clause),
    )?;
    let measured = measured(&all, &path.clause);
    let all = &all.found;
    let found = all.iter().find(|one| one.summary.clause == path.clause).ok_or_else(Problem::not_found)?;
    // By the results under it and over it, which are known only now.
    let work = work(read, caller, path.programme, found, all, now.date_in_the_east()).await?;
    let (mut statuses, mut views, mut lights) = said;
    statuses.reverse();
    views.reverse();
    lights.reverse();
    Ok(Lineage {
        ancestors,
        negotiation,
        adoption,
        work,
        measured,
        reported,
        went,
        summary: found.summary.clone(),
        sealed_clause: found.clause.clone(),
        sealed,
        statuses,
        views,
        lights,
    })
}

/// What it goes on from in the programme before, as that was adopted there.
async fn ancestors(
    connection: &impl Connection,
    caller: &Caller,
    programme: ProgrammeId,
    of: TextId,
    clause: &ClauseId,
) -> Result<Vec<Ancestor>, Problem> {
    let origins = succession::origins(connection, programme, of, clause).await?;
    // Nearly always of one text: that of the programme before.
    let mut texts: Vec<TextId> = Vec::new();
    for from in &origins {
        if !texts.contains(&from.text) {
            texts.push(from.text);
        }
    }
    let mut found = Vec::new();
    for text in texts {
        let own = origins.iter().filter(|from| from.text == text).collect();
        found.extend(ancestors_in(connection, caller, text, own).await?);
    }
    Ok(found)
}

/// Those that stand in one text, where the caller knows of its programme and it was adopted: a few statements, however many they are.
async fn ancestors_in(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    origins: Vec<&succession::Origin>,
) -> Result<Vec<Ancestor>, Problem> {
    let none = Ok(Vec::new());
    let Some(of) = text::of_programme(connection, text).await? else { return none };
    // For others there is no such programme.
    if seen(programme::known_to(connection, caller, of.programme).await)?.is_none() {
        return none;
    }
    let Some(stored) = programme::find(connection, of.programme).await? else { return none };
    let Some(sealed) = revision::sealed_of(connection, text).await? else { return none };
    let Some(adopted_at) = sealed.sealed_at else { return none };
    let wanted: Vec<ClauseId> = origins.iter().map(|from| from.clause.clone()).collect();
    let clauses = revision::sealed_clauses(connection, sealed.id, &wanted).await?;
    let ancestor = |from: &succession::Origin| {
        let (label, mut clause) = clauses.get(&from.clause)?.clone();
        clause.wording = clause.wording.without_brackets();
        Some(Ancestor {
            programme: of.programme,
            title: stored.summary.title.clone(),
            clause,
            label,
            adopted_at,
            fate: from.fate,
            note: from.note.clone(),
        })
    };
    Ok(origins.into_iter().filter_map(ancestor).collect())
}

async fn negotiation(
    connection: &impl Connection,
    caller: &Caller,
    sealed: &SealedAs,
    clause: &ClauseId,
) -> Result<Option<Negotiation>, Problem> {
    let text = sealed.text;
    let Some(issued) = revision::of_clause(connection, caller, text, clause).await? else { return Ok(None) };
    // Under which heads it stands, for reservations against a section.
    let rows = revision::clauses(connection, sealed.revision).await?;
    let clauses: Vec<Clause> = rows.into_iter().map(|row| row.clause).collect();
    let at = clauses.iter().position(|one| one.id == *clause);
    let above = at.map(|at| outline::ancestors(&parents(&clauses), at)).unwrap_or_default();
    let heads: Vec<ClauseId> = above.into_iter().map(|at| clauses[at].id.clone()).collect();
    let mut agreement = position::of_clause(connection, caller, text, clause, &heads).await?;
    // Of what was said against the whole text or a section only what still stands is told: the rest was about much else.
    agreement.positions.retain(|one| matches!(one.scope, Scope::Clause { .. }) || one.ended_at.is_none());
    Ok(Some(Negotiation {
        issued,
        amendments: amendment::touching(connection, caller, text, clause).await?,
        packages: package::carrying(connection, caller, text, clause).await?,
        agreement,
    }))
}

/// A result, and everything under it.
fn with_under<'a>(all: &'a [Found], of: &'a ClauseId) -> HashSet<&'a ClauseId> {
    let mut inside = HashSet::from([of]);
    // Parents stand before what is under them, in the order of the text.
    for Found { summary, .. } in all {
        if summary.parent.as_ref().is_some_and(|parent| inside.contains(parent)) {
            inside.insert(&summary.clause);
        }
    }
    inside
}

/// A result, and what it stands under.
fn with_over<'a>(all: &'a [Found], of: &'a ResultSummary) -> HashSet<&'a ClauseId> {
    let parents: HashMap<&ClauseId, Option<&ClauseId>> =
        all.iter().map(|one| (&one.summary.clause, one.summary.parent.as_ref())).collect();
    let mut line = HashSet::new();
    let mut next = Some(&of.clause);
    while let Some(clause) = next.filter(|clause| line.insert(*clause)) {
        next = parents.get(clause).copied().flatten();
    }
    line
}

async fn work(
    connection: &impl Connection,
    caller: &Caller,
    of: ProgrammeId,
    found: &Found,
    all: &[Found],
    today: Date,
) -> Result<ServedBy, Error> {
    let clause = &found.summary.clause;
    let (mut workstreams, mut initiatives) = (Vec::new(), Vec::new());
    if ReadWorkstreams::verdict(&caller.seat, &()).is_allowed() {
        workstreams = workstream::all_of(connection, of).await?;
        let (under, over) = (with_under(all, clause), with_over(all, &found.summary));
        let about = |one: &ClauseId| under.contains(one) || over.contains(one);
        workstreams.retain(|stream| stream.serves.iter().any(|one| about(&one.clause)));
    }
    if ReadInitiatives::verdict(&caller.seat, &()).is_allowed() {
        let serving = initiative::unheard(connection, of, today, Some(clause)).await?;
        initiatives = serving.hear(all.iter().map(|one| &one.summary));
    }
    let ids: Vec<_> = initiatives.iter().map(|one| one.id).collect();
    let milestones = milestone::of_initiatives(connection, &ids, today).await?;
    Ok(ServedBy { workstreams, initiatives, milestones })
}

/// The indicator itself, or those that stand under it, in the order of the text.
fn measured(all: &All, of: &ClauseId) -> Vec<MeasuredBy> {
    let inside = with_under(&all.found, of);
    let own = all.found.iter().map(|one| &one.summary);
    let own = own.filter(|one| one.kind == Kind::Indicator && inside.contains(&one.clause));
    let measured = |one: &ResultSummary| MeasuredBy {
        clause: one.clause.clone(),
        label: one.label.clone(),
        title: one.title.clone(),
        definition: all.measured.definition(&one.clause).cloned(),
        targets: all.measured.targets(&one.clause).to_vec(),
        points: all.measured.points(&one.clause).to_vec(),
        latest: all.latest.get(&one.clause).cloned().unwrap_or_default(),
        figures: one.light.map_or(Figures::default(), |lit| lit.figures),
    };
    own.map(measured).collect()
}
