//! A public programme.

use shared::api::publication::{GetPublic, PublicClause, PublicProgramme, PublicResult};

use super::{figures, shown};
use crate::app::App;
use crate::http::Open;
use crate::problem::Problem;
use crate::{result, revision};

/// For everybody: its adopted text and, where the secretariat says so, how it goes and what its indicators have come to.
pub(super) async fn public(app: App, call: Open<GetPublic>) -> Result<PublicProgramme, Problem> {
    let (read, programme, now) = (app.db.read(), call.path.programme, app.clock.now());
    let (summary, parts) = shown(read, programme).await?;
    let sealed = result::sealed(read, programme).await?.ok_or_else(Problem::not_found)?;
    let clauses = revision::clauses(read, sealed.revision).await?;
    let (mut results, mut indicators) = (None, None);
    if parts.progress || parts.figures {
        let tracked = result::tracked(read, programme, now).await?;
        if parts.figures {
            indicators = Some(figures::measured(read, programme, &tracked, now.date()).await?);
        }
        if parts.progress {
            results = Some(PublicResult::all(tracked.results));
        }
    }
    Ok(PublicProgramme {
        summary,
        today: now.date(),
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
