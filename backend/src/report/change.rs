//! Changing what a round covers and when it is due.

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::report::{ChangeAReport, ReportView, ReportWhole};
use shared::member::MemberCode;
use shared::notification::{Circle, What};
use shared::report::{Around, ChangeReport};

use super::held::hold;
use super::schedule::{checked, schedule};
use super::store;
use super::{record, view};
use crate::app::App;
use crate::http::Call;
use crate::notification;
use crate::problem::Problem;

/// While it is open. Those who are asked are told where a day of theirs is another one; reminders follow every day that is.
pub(super) async fn change(app: App, call: Call<ChangeAReport>) -> Result<ReportWhole, Problem> {
    let (caller, id, edit) = (call.caller, call.path.report, call.body);
    let tx = app.db.begin().await?;
    let held = hold(&tx, &caller, id).await?;
    let permit = caller.permit::<ChangeReport>(&tx, &held.seen())?;
    held.open()?;
    let was = held.stored.view.clone();
    let of = was.programme;
    let now = view::whole(tx.sql(), &caller.seat, held.stored.clone(), tx.at()).await?;
    if was.version != edit.version {
        return Err(Problem::stale(&now));
    }
    let known = store::of_programme(tx.sql(), of).await?;
    let others: Vec<_> = known.iter().filter(|one| one.id != id).map(|one| (one.kind, one.covers)).collect();
    let before = was.edit();
    let around =
        Around { period: held.ground.period, today: tx.at().date(), before: Some(&before), others: &others };
    let [countries, leads, due] = checked(&edit, &around)?;
    let view = ReportView {
        version: was.version + 1,
        kind: edit.kind,
        covers: edit.covers,
        countries,
        leads,
        due,
        zone: edit.zone,
        ..was.clone()
    };
    store::update(&tx, &permit, &view).await?;
    schedule(&app, &tx, &view).await?;
    // The day on which the report is due is the secretariat's own.
    if (was.countries, was.leads) != (countries, leads) {
        let asked = |row: &shared::api::report::SectionRow| {
            let others: Vec<MemberCode> = row.others.iter().map(|mark| mark.member).collect();
            others.into_iter().chain(row.lead)
        };
        let members: BTreeSet<MemberCode> = now.sections.iter().flat_map(asked).collect();
        let what = What::ReportOpened {
            report: id,
            number: view.number,
            closes_at: countries.closes_at,
            zone: view.zone.clone(),
            moved: true,
        };
        notification::tell(&app, &tx, of, &what, &Circle::Delegations(&members), Some(caller.person)).await?;
    }
    let detail = json!({ "number": view.number, "from": was.due.day, "due": due.day });
    record(&app, &tx, &permit, of, id, detail).await?;
    let whole = ReportWhole { report: view, ..now };
    app.commit(tx).await?;
    Ok(whole)
}
