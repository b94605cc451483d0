//! Opening a round.

use std::collections::{BTreeSet, HashMap};

use serde_json::json;
use shared::api::report::{OpenAReport, ReportView, ReportWhole};
use shared::api::revision::Doer;
use shared::id::ReportId;
use shared::notification::{Circle, What};
use shared::problem::{Code, FieldCode};
use shared::report::section::{Stage, sections};
use shared::report::{Around, OpenReport, Voice};
use shared::text::ClauseId;

use super::schedule::{checked, schedule};
use super::section_store::{self, Section};
use super::snapshot::Plan;
use super::store::{self, Stored, Who};
use super::{part_store, record, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{initiative, notification, result, revision};

/// Its sections are made from what is followed now, on the wording as it is sealed now; what changes later is reported in a later
/// round.
pub(super) async fn open(app: App, call: Call<OpenAReport>) -> Result<ReportWhole, Problem> {
    let (caller, of, edit) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    let ground = initiative::hold(&tx, &caller, of).await?;
    let permit = caller.permit::<OpenReport>(&tx, &())?;
    ground.worked_on()?;
    let known = store::of_programme(tx.sql(), of).await?;
    let others: Vec<_> = known.iter().map(|one| (one.kind, one.covers)).collect();
    let around = Around { period: ground.period, today: tx.at().date(), before: None, others: &others };
    let [countries, leads, due] = checked(&edit, &around)?;
    if edit.version != 0 {
        return Err(Problem::field("/version", FieldCode::NotHere));
    }
    let sealed = result::sealed(tx.sql(), of).await?.ok_or(Code::NotWorkedOn)?;
    let plan = Plan::of(tx.sql(), of, tx.at()).await?;
    let clauses = revision::clauses(tx.sql(), sealed.revision).await?;
    let hashes: HashMap<ClauseId, String> = clauses
        .into_iter()
        .map(|row| (row.clause.id.clone(), row.clause.content_hash().to_string()))
        .collect();
    let asked = sections(&plan.promises(), &plan.serving());
    let view = ReportView {
        id: app.id(ReportId::from_parts),
        programme: of,
        number: store::next_number(&tx, of).await?,
        version: 1,
        kind: edit.kind,
        covers: edit.covers,
        countries,
        leads,
        due,
        zone: edit.zone,
        revision: sealed.revision,
        revision_number: sealed.number,
        opened_at: tx.at(),
        opened_by: Doer { name: caller.name.clone(), code: crate::text::code(&caller.seat) },
        locked_at: None,
        locked_by: None,
        without: String::new(),
    };
    let stored = Stored { view, headings: plan.headings() };
    let id = stored.view.id;
    store::insert(&tx, &permit, &stored, &Who::of(&caller)).await?;
    let (mut rows, mut parts, mut members) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (clause, asked) in asked {
        let Some(result) = plan.result(&clause) else { continue };
        let section = Section {
            kind: result.kind,
            label: result.label.clone(),
            title: result.title.clone(),
            parent: result.parent.clone(),
            goal: plan.goal(&clause),
            lead: asked.lead,
            stage: Stage::Open,
            version: 1,
            content_hash: hashes.get(&clause).cloned().unwrap_or_default(),
            scale: None,
            progress: None,
            clause: clause.clone(),
        };
        rows.push((section, plan.under(&clause)));
        parts.push((clause.clone(), Voice::Lead));
        parts.extend(asked.others.iter().map(|member| (clause.clone(), Voice::Other(*member))));
        members.extend(asked.others.into_iter().chain(asked.lead));
    }
    section_store::insert(&tx, &permit, id, &rows).await?;
    part_store::insert(&tx, &permit, id, &parts).await?;
    schedule(&app, &tx, &stored.view).await?;
    let (number, kind) = (stored.view.number, stored.view.kind);
    let detail = json!({ "number": number, "kind": kind, "due": due.day, "sections": rows.len() });
    record(&app, &tx, &permit, of, id, detail).await?;
    let what = What::ReportOpened {
        report: id,
        number,
        closes_at: countries.closes_at,
        zone: stored.view.zone.clone(),
        moved: false,
    };
    notification::tell(&app, &tx, of, &what, &Circle::Delegations(&members), Some(caller.person)).await?;
    let whole = view::whole(tx.sql(), &caller.seat, stored, tx.at()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
