//! The work plans of the programme in force: the first sealed before the work begins, the second before its own days begin, where that
//! is past. What was moved since is told with the work itself ([`super::work_words`]), so that the timeline has something to compare.

use shared::api::initiative::OfProgramme;
use shared::api::plan::SealAPlan;
use shared::id::ProgrammeId;
use shared::plan::NewPlan;
use shared::programme::Period;
use shared::seat::Role;
use shared::time::Instant;

use super::actor::Scene;
use super::work::Work;

/// Seals the first as it was laid in March 2025.
pub(super) async fn seal(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    scene.at("2025-03-14T10:00:00Z")?;
    let plan = NewPlan {
        number: 1,
        title: "The first work plan, 2025–2027".into(),
        period: Period { from: "2025-01-01".parse()?, to: "2027-12-31".parse()? },
        decision: "The officials on 12 March 2025, item 3".into(),
        note: "The second follows after the evaluation at half-time.".into(),
    };
    sealed(scene, programme, plan).await
}

/// Seals the second after the evaluation at half-time, unless that is still to come.
pub(super) async fn seal_second(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut Work,
    today: Instant,
) -> anyhow::Result<()> {
    let at: Instant = "2027-12-08T10:00:00Z".parse()?;
    if today <= at {
        return Ok(());
    }
    work.until(scene, at).await?;
    scene.at_instant(at);
    let plan = NewPlan {
        number: 2,
        title: "The second work plan, 2028–2030".into(),
        period: Period { from: "2028-01-01".parse()?, to: "2030-12-31".parse()? },
        decision: "The officials on 7 December 2027, item 2".into(),
        note: "After the evaluation at half-time.".into(),
    };
    sealed(scene, programme, plan).await
}

async fn sealed(scene: &Scene, programme: ProgrammeId, plan: NewPlan) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    secretary.ask::<SealAPlan>(OfProgramme { programme }, plan).await?;
    Ok(())
}
