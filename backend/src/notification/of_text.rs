//! What follows from a text that has changed: positions that are to be given anew, amendments that no longer fit, answers to a
//! package that no longer bind.
//!
//! A text changes word by word while the pen writes. So it is told a while after the first change of which nothing was told yet, by a
//! job of which each text has one; what was done meanwhile is told with it. The nouns say for themselves who hears what.

use shared::id::TextId;
use shared::lifecycle::State;
use shared::position::taken_in;
use shared::programme::Reading;

use crate::app::App;
use crate::db::{Error, Tx};
use crate::job::{self, Job, Kind};
use crate::problem::Problem;
use crate::{amendment, package, position, programme, text};

/// So many seconds after the first change.
const AFTER: i64 = 5 * 60;

/// The words of a text have changed: what follows from it is told in a while. Of a draft nothing follows.
///
/// # Errors
/// When the database fails.
pub async fn text_changes(tx: &Tx, id: TextId) -> Result<(), Error> {
    match text::of_programme(tx.sql(), id).await? {
        Some(_) => job::schedule_again(tx, Kind::TextChanged, id, tx.at().plus_seconds(AFTER)).await,
        None => Ok(()),
    }
}

/// The job. Who reads the last revision only hears of it when the next one is issued, and not from here.
///
/// # Errors
/// When the database fails. Then the job is tried again.
pub async fn text_changed(app: &App, job: &Job) -> Result<(), Problem> {
    let id: TextId = job.object.parse().map_err(Problem::internal)?;
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    let tx = &claim.tx;
    let of = text::of_programme(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let rules = programme::text_rules(tx.sql(), of.programme).await?.ok_or_else(Problem::not_found)?;
    if taken_in(rules.state) {
        position::words_changed(app, tx, &of, Reading::Live).await?;
    }
    if rules.state == State::Negotiation {
        amendment::words_changed(app, tx, &of).await?;
        package::words_changed(app, tx, &of).await?;
    }
    Ok(claim.finish_unaudited(app, "notices tell of acts that have their entries").await?)
}
