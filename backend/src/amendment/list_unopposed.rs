//! What may be accepted together.

use shared::amendment::Fit;
use shared::amendment::rights::AcceptUnopposed;
use shared::api::amendment::{ListUnopposed, Unopposed};
use shared::member::MemberCode;

use super::basis::Basis;
use super::step::negotiated;
use super::view::Around;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{member, text};

/// Open, opposed by nobody, and fitting the text as it is; with the delegations that have not looked, so that nobody's silence
/// is taken for a yes unseen.
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
    let mut found = Vec::new();
    for stored in &around.tabled {
        let record = &stored.record;
        let fits = || around.rebased(stored, &ground).is_some_and(|rebased| rebased.fit() == Fit::Clean);
        if let Some(number) = record.number
            && record.state.is_open()
            && record.is_unopposed()
            && fits()
        {
            let not_looked = record.not_looked(&members);
            found.push(Unopposed { id: stored.id, number, version: record.version, not_looked });
        }
    }
    Ok(found)
}
