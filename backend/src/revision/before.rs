//! The programme adopted before, as the text can be compared with it.

use shared::api::revision::{GetAdoptedBefore, Revision};

use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{programme, text};

/// The sealed revision of the programme whose place this one takes. A clause that one of this text came from has the id of that
/// one, so that the two are joined by id like any two states of a text; the others keep their own.
pub(super) async fn before(app: App, call: Call<GetAdoptedBefore>) -> Result<Revision, Problem> {
    let (read, caller, id) = (app.db.read(), &call.caller, call.path.text);
    Sight::of(read, caller, id).await?;
    let own = text::of_programme(read, id).await?.ok_or_else(Problem::not_found)?;
    let stored = programme::find(read, own.programme).await?.ok_or_else(Problem::not_found)?;
    let earlier = stored.predecessor.ok_or_else(Problem::not_found)?;
    let of = text::text_of(read, earlier, programme::AUTHENTIC).await?.ok_or_else(Problem::not_found)?;
    let sealed = store::sealed_of(read, of.id).await?.ok_or_else(Problem::not_found)?;
    let (sight, summary) = Sight::revision(read, caller, sealed.id).await?;
    let mut clauses = store::clauses(read, summary.id).await?;
    let descendants = programme::descendants(read, id, of.id).await?;
    for row in &mut clauses {
        if let Some(now) = descendants.get(&row.clause.id) {
            row.clause.id = now.clone();
        }
    }
    let mut revision = Revision { summary, clauses };
    sight.blind(&mut revision);
    Ok(revision)
}
