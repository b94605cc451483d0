//! The amendments that were about one clause, for whoever asks how its wording came to be.

use shared::amendment::{Audience, Decision, Operation, Outcome};
use shared::api::lineage::{Standpoint, TouchingAmendment};
use shared::id::TextId;
use shared::member::{MemberCode, place};
use shared::sort;
use shared::text::ClauseId;

use super::basis::{self, bodies};
use super::store::{self, Frozen, Stored};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;

/// Those that were tabled, that the caller may know of, and that ask for something of this clause or were decided so as to change it. Drafts
/// are none of it, not even the caller's own; nor are those of a next version.
///
/// # Errors
/// When the database fails.
pub async fn touching(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    clause: &ClauseId,
) -> Result<Vec<TouchingAmendment>, Problem> {
    let mut tabled = store::naming(connection, text, clause).await?;
    tabled.retain(|stored| stored.record.seen_by(&caller.seat).is_some());
    if tabled.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = tabled.iter().map(|stored| stored.id).collect();
    let versions = store::latest_of(connection, &ids).await?;
    let bodies = bodies(connection, versions.values().flat_map(|frozen| &frozen.base)).await?;
    let of = |stored: &Stored| {
        let frozen = versions.get(&stored.id)?;
        let base = basis::clauses(&frozen.base, &bodies);
        touched(stored, frozen, base, caller, clause)
    };
    Ok(tabled.iter().filter_map(of).collect())
}

fn touched(
    stored: &Stored,
    frozen: &Frozen,
    base: Vec<shared::text::Clause>,
    caller: &Caller,
    clause: &ClauseId,
) -> Option<TouchingAmendment> {
    let record = stored.record.seen_by(&caller.seat)?;
    // What it asks for of its own, where it was written on top of another.
    let (operations, base) = match &frozen.on_top {
        Some(on_top) => (&on_top.operations, on_top.base.clone()),
        None => (&frozen.operations, base),
    };
    let own = |operations: &[Operation]| -> Vec<Operation> {
        operations.iter().filter(|one| one.clause() == clause).cloned().collect()
    };
    let asked = own(operations);
    let decided =
        record.decisions.iter().any(|one| one.changed.iter().any(|changed| changed.clause == *clause));
    if asked.is_empty() && !decided {
        return None;
    }
    let mut members: Vec<MemberCode> = record.authors().union(&record.sponsors).copied().collect();
    sort::by(&mut members, |a, b| place(a.as_str()).cmp(&place(b.as_str())));
    let stances = record.stances_held();
    let stances = stances.into_iter().filter_map(|(view, members)| Some((view?, members)));
    let decisions = record.decisions.iter().cloned().map(|mut one: Decision| {
        if let Outcome::AcceptAsModified { operations } = &one.outcome {
            one.outcome = Outcome::AcceptAsModified { operations: own(operations) };
        }
        one.changed.retain(|changed| changed.clause == *clause);
        one
    });
    Some(TouchingAmendment {
        id: stored.id,
        number: record.number?,
        amends: record.amends.map(|amends| amends.number),
        state: record.state,
        office: record.audience == Audience::Secretariat,
        members,
        tabled_at: stored.tabled_at,
        reason: frozen.reason.clone(),
        operations: asked,
        base: base.into_iter().find(|one| one.id == *clause),
        stances: stances
            .flat_map(|(view, members)| members.into_iter().map(move |member| Standpoint { member, view }))
            .collect(),
        decisions: decisions.collect(),
    })
}
