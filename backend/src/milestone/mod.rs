//! Milestones of initiatives: what is reached when, and what must be reached before it.
//!
//! Who may change an initiative may change its milestones; every act writes into the initiative's log. Circles are looked for among
//! all milestones of the programme, under the lock that all acts on its work take (`initiative::hold`). Rules: `shared::milestone`.
//! Events: the initiative's own, for a milestone is shown as a part of it. What it is not: the line of time on which they are drawn.

mod add;
mod change;
mod list;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::{elsewhere, first_day, of_initiative, of_initiatives, of_programme};

use shared::id::MilestoneId;
use shared::milestone::{Around, MilestoneEdit};
use shared::problem::FieldErrors;

use crate::db::Tx;
use crate::initiative::Held;
use crate::problem::Problem;

/// Lets pass what fits the initiative and makes no circle; `own` is the milestone's id when it is not new.
async fn check(tx: &Tx, held: &Held, own: Option<MilestoneId>, edit: &MilestoneEdit) -> Result<(), Problem> {
    let milestones = store::nodes(tx.sql(), held.ground.programme).await?;
    let around = Around {
        period: held.ground.period,
        starts: held.stored.row.starts,
        today: tx.at().date_in_the_east(),
        milestones: &milestones,
        own,
    };
    let mut errors = FieldErrors::new();
    edit.check(&around, &mut errors);
    Ok(errors.finish()?)
}
