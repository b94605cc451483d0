//! A public programme.

use shared::api::publication::{GetPublic, PublicClause, PublicProgramme, PublicResult};

use super::figures::Beside;
use super::shown;
use crate::app::App;
use crate::db::Error;
use crate::http::Open;
use crate::problem::Problem;
use crate::{result, revision};

/// For everybody: its adopted text and, where the secretariat says so, how it goes and what its indicators have come to.
pub(super) async fn public(app: App, call: Open<GetPublic>) -> Result<PublicProgramme, Problem> {
    let (read, programme, now) = (app.db.read(), call.path.programme, app.clock.now());
    let (summary, parts) = shown(read, programme).await?;
    let text = async {
        let Some(sealed) = result::sealed(read, programme).await? else { return Ok(None) };
        let clauses = revision::clauses(read, sealed.revision).await?;
        Ok::<_, Error>(Some((sealed, clauses)))
    };
    // What is not shown is not asked for; what is, side by side.
    let tracked = async {
        if parts.progress || parts.figures {
            result::tracked(read, programme, now).await.map(Some)
        } else {
            Ok(None)
        }
    };
    let beside = async {
        if parts.figures {
            Beside::of(read, programme, now.date_in_the_east()).await.map(Some)
        } else {
            Ok(None)
        }
    };
    let (text, tracked, beside) = tokio::try_join!(text, tracked, beside)?;
    let (sealed, clauses) = text.ok_or_else(Problem::not_found)?;
    let indicators = beside.zip(tracked.as_ref()).map(|(beside, tracked)| beside.measured(tracked));
    let results = tracked.filter(|_| parts.progress).map(|tracked| PublicResult::all(tracked.results));
    Ok(PublicProgramme {
        summary,
        today: now.date_in_the_east(),
        revision: sealed.number,
        adopted_at: sealed.adopted_at,
        // Who changed a clause last, and when, stays inside.
        text: clauses
            .into_iter()
            .filter(|one| one.clause.gone.is_none())
            .map(|one| PublicClause { label: one.label, clause: one.clause })
            .collect(),
        results,
        indicators,
    })
}
