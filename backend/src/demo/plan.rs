//! The first work plan of the programme in force, sealed before the work begins. What was moved since is told with the work itself
//! ([`super::work_words`]), so that the timeline has something to compare.

use shared::api::initiative::OfProgramme;
use shared::api::plan::SealAPlan;
use shared::id::ProgrammeId;
use shared::plan::NewPlan;
use shared::seat::Role;

use super::actor::Scene;

/// Seals it as it was laid in March 2025.
pub(super) async fn seal(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    scene.at("2025-03-14T10:00:00Z")?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let plan = NewPlan {
        number: 1,
        title: "The first work plan, 2025–2027".into(),
        note: "Taken note of by the officials on 12 March 2025. The second follows after the evaluation at half-time."
            .into(),
    };
    secretary.ask::<SealAPlan>(OfProgramme { programme }, plan).await?;
    Ok(())
}
