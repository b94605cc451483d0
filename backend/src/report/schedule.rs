//! When the days of a round end, and the reminders of them.

use shared::api::report::{By, ReportView};
use shared::problem::{FieldCode, FieldErrors};
use shared::report::{Around, REMIND_BEFORE, RoundEdit};
use shared::round::reminders;

use crate::app::App;
use crate::db::{Error, Tx};
use crate::problem::Problem;
use crate::{job, zone};

/// The days of a round that fits, each with its end: for members that take part, for those that lead, for the report.
pub(super) fn checked(edit: &RoundEdit, around: &Around<'_>) -> Result<[By; 3], Problem> {
    let mut errors = FieldErrors::new();
    edit.check(around, &mut errors);
    let days = [edit.countries_by, edit.leads_by, edit.due];
    let ends = days.map(|day| zone::end_of(day, &edit.zone).map(|closes_at| By { day, closes_at }));
    if ends.iter().any(Option::is_none) && !edit.zone.trim().is_empty() {
        errors.add("/zone", FieldCode::Unknown);
    }
    errors.finish()?;
    match ends {
        [Some(countries), Some(leads), Some(due)] => Ok([countries, leads, due]),
        _ => Err(Problem::field("/zone", FieldCode::Unknown)),
    }
}

/// Puts the reminders of a round into the queue, where they do not wait there already. Those of days that were changed stay there:
/// they find that their day is another one, and do nothing.
pub(super) async fn schedule(app: &App, tx: &Tx, view: &ReportView) -> Result<(), Error> {
    for (what, by) in [("countries", view.countries), ("leads", view.leads), ("due", view.due)] {
        for (days, at) in reminders(by.closes_at, &REMIND_BEFORE, tx.at()) {
            let detail = format!("{what} {days} {}", by.closes_at.millis());
            job::schedule(app, tx, job::Kind::ReportRemind, view.id, detail, at).await?;
        }
    }
    Ok(())
}
