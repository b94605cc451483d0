//! Sealed work plans, and the timeline that is drawn against them.
//!
//! A plan keeps the days of every initiative and milestone within its own days as they stood when the secretariat sealed it, with a hash
//! of all of it; no statement here changes or deletes one. The timeline comes in one answer of a few statements, whatever it counts. Rules:
//! `shared::plan`. Events: `Changed { topic: "plan" }` with the programme's id. What it is not: what is planned now (`initiative`,
//! `milestone`), which goes on being changed there.

mod get;
mod list;
mod routes;
mod seal;
mod store;
mod timeline;

pub use routes::routes;
pub use store::all_of as sealed;

use sha2::{Digest, Sha256};
use shared::id::ProgrammeId;
use shared::plan::{PlannedInitiative, PlannedMilestone, sealed_text};
use shared::programme::Period;

/// The hash of a plan, in hexadecimal.
fn hash(
    plan: (ProgrammeId, u32),
    of: Option<(Period, &str)>,
    initiatives: &[PlannedInitiative],
    milestones: &[PlannedMilestone],
) -> String {
    let digest = Sha256::digest(sealed_text(plan, of, initiatives, milestones));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
