//! What is said of the results of the programme in force: how actions go, by who is responsible, and what is thought of sub-goals.

use shared::api::result::{self, GiveAView, ListResults, OfResult, SetResultStatus};
use shared::id::ProgrammeId;
use shared::result::{NewView, Scale, Status, StatusChange};
use shared::seat::Role;
use shared::text::Kind as ClauseKind;
use shared::time::Instant;

use super::actor::Scene;
use super::{reports, work};

/// What the leading members have said of their actions, the nth action of the text at a time, and what has become of the work.
pub(super) async fn of_actions(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut work::Work,
    today: Instant,
) -> anyhow::Result<()> {
    let said = [
        (
            0,
            "2025-05-12T09:00:00Z",
            Status::UnderWay,
            "The catalogue's first part is being tested with four countries.",
            None,
        ),
        (
            1,
            "2025-06-02T09:00:00Z",
            Status::UnderWay,
            "Tenders for the twin of the Gulf of Bothnia are out.",
            None,
        ),
        (
            3,
            "2025-09-10T09:00:00Z",
            Status::UnderWay,
            "Working group set up; first meeting held in Tallinn.",
            None,
        ),
        (
            0,
            "2026-02-11T09:00:00Z",
            Status::Completed,
            "The catalogue is public in English and six languages.",
            Some("2026-01-30"),
        ),
        (
            4,
            "2026-03-05T09:00:00Z",
            Status::Delayed,
            "Two registers cannot yet answer across the border.",
            None,
        ),
        (6, "2026-04-21T09:00:00Z", Status::UnderWay, "Courses run in libraries in three countries.", None),
        (
            3,
            "2026-09-15T09:00:00Z",
            Status::Delayed,
            "The legal study takes a quarter longer than planned.",
            None,
        ),
    ];
    for (nth, at, status, reason, ends) in said {
        let at: Instant = at.parse()?;
        if today <= at {
            continue;
        }
        reports::until(scene, programme, work, at, today).await?;
        work.until(scene, at).await?;
        scene.at_instant(at);
        let secretary = scene.enter("secretary", Role::Secretary).await?;
        let path = result::OfProgramme { programme };
        let results = secretary.ask::<ListResults>(path, ()).await?.results;
        let actions = results.into_iter().filter(|one| one.kind == ClauseKind::Action);
        let Some(action) = actions.into_iter().nth(nth) else { continue };
        let Some(lead) = action.lead else { continue };
        let who = format!("delegate.{}", lead.to_string().to_lowercase());
        let change = StatusChange {
            status,
            reason: reason.into(),
            begins: Some("2025-03-01".parse()?),
            ends: ends.map(str::parse).transpose()?,
            note: String::new(),
            version: action.status.map_or(0, |now| now.version),
        };
        let path = OfResult { programme, clause: action.clause };
        scene.enter(&who, Role::Delegate).await?.ask::<SetResultStatus>(path, change).await?;
    }
    Ok(())
}

/// What the secretariat and some delegations think of the first sub-goals. They do not agree on all of them.
pub(super) async fn of_subgoals(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut work::Work,
    today: Instant,
) -> anyhow::Result<()> {
    let thought = [
        (
            0,
            "secretary",
            "2026-10-05T09:00:00Z",
            Scale::Minor,
            "Two of the services are in use across a border; the third waits for one register.",
        ),
        (
            0,
            "delegate.fi",
            "2026-10-12T09:00:00Z",
            Scale::Moderate,
            "Without that register no company can use the service, and it is the companies who ask for it.",
        ),
        (
            1,
            "secretary",
            "2026-10-13T09:00:00Z",
            Scale::Moderate,
            "The legal study decides the pace, and it is late.",
        ),
        (
            1,
            "head.dk",
            "2026-10-14T09:00:00Z",
            Scale::Moderate,
            "Agreed, as long as the study is there before the budget of 2027.",
        ),
        (2, "secretary", "2026-10-15T09:00:00Z", Scale::NoData, "Nothing has been measured yet."),
    ];
    for (nth, who, at, scale, reason) in thought {
        let at: Instant = at.parse()?;
        if today <= at {
            continue;
        }
        work.until(scene, at).await?;
        scene.at_instant(at);
        let role = match who {
            "secretary" => Role::Secretary,
            _ if who.starts_with("head") => Role::Head,
            _ => Role::Delegate,
        };
        let actor = scene.enter(who, role).await?;
        let results = actor.ask::<ListResults>(result::OfProgramme { programme }, ()).await?.results;
        let subgoals = results.into_iter().filter(|one| one.kind == ClauseKind::Subgoal);
        let Some(subgoal) = subgoals.into_iter().nth(nth) else { continue };
        let path = OfResult { programme, clause: subgoal.clause };
        actor.ask::<GiveAView>(path, NewView { scale, reason: reason.into(), version: 0 }).await?;
    }
    Ok(())
}
