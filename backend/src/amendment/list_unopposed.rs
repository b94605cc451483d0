//! What may be accepted together.

use std::collections::HashMap;

use shared::amendment::rights::AcceptUnopposed;
use shared::amendment::{Candidate, Fit, Looks, clashes};
use shared::api::amendment::{ListUnopposed, Unopposed};
use shared::id::{AmendmentId, TextId};
use shared::member::MemberCode;

use super::basis::Basis;
use super::store::{self, Stored};
use super::view::Around;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::{member, reading, text};

/// Open, opposed by nobody, and fitting the text as it is; with the delegations that have not looked, so that nobody's silence
/// is taken for a yes unseen, and with those of the list that do not go together.
pub(super) async fn list_unopposed(app: App, call: Call<ListUnopposed>) -> Result<Vec<Unopposed>, Problem> {
    let (caller, of, read) = (call.caller, call.path.text, app.db.read());
    caller.check::<shared::amendment::rights::ListAmendments>(&())?;
    Basis::of(read, &caller, of).await?;
    caller.check::<AcceptUnopposed>(&())?;
    text::settle(&app, of).await?;
    let basis = Basis::of(read, &caller, of).await?;
    negotiated(read, basis.text.programme).await?;
    let around = Around::of(read, of).await?;
    let ground = basis.ground(&around.inserted);
    let members = member::on(read, app.clock.now().date()).await?;
    let members: Vec<MemberCode> = members.into_iter().map(|member| member.code).collect();
    let (looks, none) = (looks(read, of).await?, Looks::new());
    let mut found = Vec::new();
    let mut candidates = Vec::new();
    for stored in &around.tabled {
        let record = &stored.record;
        let fits = || around.rebased(stored, &ground).is_some_and(|rebased| rebased.fit() == Fit::Clean);
        if let Some(number) = record.number
            && record.state.is_open()
            && record.is_unopposed()
            && fits()
        {
            let not_looked = record.not_looked(&members, looks.get(&stored.id).unwrap_or(&none));
            let version = record.version;
            found.push(Unopposed { id: stored.id, number, version, not_looked, not_with: Vec::new() });
            candidates.extend(candidate(&around, stored, number));
        }
    }
    let mut clashes = clashes(&candidates, &ground);
    for one in &mut found {
        one.not_with = clashes.remove(&one.number).into_iter().flatten().collect();
    }
    Ok(found)
}

/// Which delegations have had which amendments before them: opened, or on the table when a reading was confirmed.
async fn looks(connection: &impl Connection, of: TextId) -> Result<HashMap<AmendmentId, Looks>, Error> {
    let mut looks = reading::looks(connection, of).await?;
    for (amendment, version, member) in store::looks(connection, of).await? {
        looks.entry(amendment).or_default().entry(version).or_default().insert(member);
    }
    Ok(looks)
}

fn candidate<'a>(around: &'a Around, stored: &Stored, number: u32) -> Option<Candidate<'a>> {
    let (operations, base) = around.asks(stored, &around.records)?;
    let on_top = around.versions.get(&stored.id).and_then(|frozen| frozen.on_top.as_ref());
    let on_top = stored.record.amends.zip(on_top);
    let on_top = on_top.map(|(amends, top)| (amends.number, &top.operations[..], &top.base[..]));
    Some(Candidate { number, operations, base, on_top })
}
