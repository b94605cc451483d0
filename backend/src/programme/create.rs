//! Making a programme with its authentic text.

use serde_json::json;
use shared::api::programme::{
    Beginning, CreateProgramme as Endpoint, NewProgramme, Programme, ProgrammeSummary,
};
use shared::audit::Scope;
use shared::id::{ProgrammeId, TextId};
use shared::lifecycle::State;
use shared::problem::{FieldCode, FieldErrors};
use shared::programme::{CreateProgramme, Dates, check_titles};
use shared::template::{ClauseTemplate, instantiate};
use shared::text::ClauseId;

use super::history::{self, Moved};
use super::{AUTHENTIC, Stored, check, store, view};
use crate::app::App;
use crate::db::{Connection, Error, Tx, execute};
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, template, text, values};

/// What the text begins from: clauses without ids, and where each came from.
struct Source {
    clauses: Vec<ClauseTemplate>,
    ancestors: Option<(TextId, Vec<ClauseId>)>,
}

/// Programme, text and ancestors stand or fall together.
pub(super) async fn create(app: App, call: Call<Endpoint>) -> Result<Programme, Problem> {
    let (caller, new) = (call.caller, call.body);
    // What is being typed in the earlier programme is part of it; settling takes a transaction of its own.
    caller.check::<CreateProgramme>(&())?;
    if let Beginning::Programme { id } = new.beginning
        && let Some(earlier) = text::text_of(app.db.read(), id, AUTHENTIC).await?
    {
        text::settle(&app, earlier.id).await?;
    }
    let tx = app.db.begin().await?;
    let permit = caller.permit::<CreateProgramme>(&tx, &())?;
    check_fields(&tx, &new).await?;
    let source = source(tx.sql(), &new.beginning).await?;
    let (stored, note) = begun(&app, &tx, new);
    let id = stored.summary.id;
    store::insert(&tx, &permit, &stored).await?;
    let moved = Moved { from: None, to: stored.summary.state, revision: None, note: "" };
    history::write(&tx, &permit, id, &moved).await?;

    let clauses = instantiate(&source.clauses, || {
        app.id(|millis, random| ClauseId::from(ulid::Ulid::from_parts(millis, random)))
    });
    let text = text::create(&app, &tx, id, AUTHENTIC, &clauses).await?;
    if let Some((earlier, ancestors)) = source.ancestors {
        for (clause, ancestor) in clauses.iter().zip(ancestors) {
            insert_ancestor(&tx, text, &clause.id, earlier, &ancestor).await?;
        }
    }
    audit::record(&app, &tx, &permit, &Scope::Programme(id), id, note).await?;
    super::tell_changed(&tx, id).await?;
    let shown = view::shown(tx.sql(), &caller, stored, tx.at().date()).await?;
    app.commit(tx).await?;
    Ok(shown)
}

async fn check_fields(tx: &Tx, new: &NewProgramme) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    check_titles(&new.title, &new.titles, &mut errors);
    new.period.check("/period", &mut errors);
    new.settings.check("/settings", &mut errors);
    check::drafting_group(tx.sql(), &new.settings.drafting_group, tx.at(), &mut errors).await?;
    if let Some(id) = new.predecessor
        && store::find(tx.sql(), id).await?.is_none()
    {
        errors.add("/predecessor", FieldCode::Unknown);
    }
    Ok(errors.finish()?)
}

/// Hand-set brackets stay behind: they marked what was not agreed then.
async fn source(connection: &impl Connection, beginning: &Beginning) -> Result<Source, Problem> {
    let unknown = || Problem::field("/beginning/id", FieldCode::Unknown);
    match *beginning {
        Beginning::Template { id } => {
            let template = template::find(connection, id).await?.ok_or_else(unknown)?;
            Ok(Source { clauses: template.clauses, ancestors: None })
        }
        Beginning::Programme { id } => {
            let earlier = text::text_of(connection, id, AUTHENTIC).await?.ok_or_else(unknown)?;
            let standing = text::clauses(connection, earlier.id).await?;
            let clauses = standing
                .iter()
                .map(|projected| {
                    let clause = ClauseTemplate::of(&projected.clause());
                    ClauseTemplate { wording: clause.wording.without_brackets(), ..clause }
                })
                .collect();
            let ancestors = standing.into_iter().map(|projected| projected.id).collect();
            Ok(Source { clauses, ancestors: Some((earlier.id, ancestors)) })
        }
    }
}

/// The programme as it begins, and what the audit says of it.
fn begun(app: &App, tx: &Tx, new: NewProgramme) -> (Stored, serde_json::Value) {
    let (from, predecessor) = match new.beginning {
        Beginning::Template { id } => (json!({ "template": id }), new.predecessor),
        Beginning::Programme { id } => (json!({ "programme": id }), new.predecessor.or(Some(id))),
    };
    let stored = Stored {
        secretariat_decides: false,
        summary: ProgrammeSummary {
            id: app.id(ProgrammeId::from_parts),
            title: new.title.trim().to_owned(),
            titles: new.titles.into_iter().map(|(tag, title)| (tag, title.trim().to_owned())).collect(),
            kind: new.kind,
            period: new.period,
            state: State::Mandate,
            since: tx.at(),
        },
        version: 1,
        predecessor,
        dates: Dates {
            consultation: None,
            endorsed: None,
            adopted: None,
            in_force: new.period.from,
            expires: new.period.to,
            published: None,
        },
        settings: new.settings,
    };
    (stored, json!({ "from": from, "period": new.period }))
}

async fn insert_ancestor(
    tx: &Tx,
    text: TextId,
    clause: &ClauseId,
    ancestor_text: TextId,
    ancestor: &ClauseId,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO clause_ancestor (text, clause, ancestor_text, ancestor_clause) VALUES ($1, $2, $3, $4)",
        values![text.to_string(), clause.to_string(), ancestor_text.to_string(), ancestor.to_string()],
    )
    .await?;
    Ok(())
}
