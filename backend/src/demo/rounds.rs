//! The rounds of the work plan: the first was ended by the chair once all was said, the second is open and was extended.

use shared::api::notification::{ListNotices, MarkNoticesRead, WereRead};
use shared::api::programme::OfProgramme;
use shared::api::revision::{Because, IssueARevision, ListRevisions, OfRevision, OfText};
use shared::api::round::{EndARound, ExtendARound, NewDeadline, NewRound, OfRound, OpenARound, RoundView};
use shared::id::{ProgrammeId, TextId};
use shared::programme::OFFICE_ZONE;
use shared::round::ChangedBy;
use shared::seat::Role;
use shared::time::Instant;

use super::actor::Scene;

/// Four in the afternoon in Copenhagen's summer, three in its winter.
const AFTERNOON: i64 = 14 * 60 * 60;

/// A time at which an office sets a deadline, on the day of `at`.
fn afternoon(at: Instant) -> Instant {
    at.date().start().plus_seconds(AFTERNOON)
}

/// The secretariat opens a round on the last revision, at the time it is.
pub(super) async fn open(
    scene: &Scene,
    programme: ProgrammeId,
    plan: TextId,
    until: Instant,
) -> anyhow::Result<RoundView> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let known = secretary.ask::<ListRevisions>(OfText { text: plan }, ()).await?;
    let last = known.iter().find(|one| one.number.is_some());
    let revision = last.ok_or_else(|| anyhow::anyhow!("no revision is issued"))?.id;
    let new = NewRound {
        revision,
        closes_at: afternoon(until),
        zone: OFFICE_ZONE.into(),
        reminders: None,
        changed_by: ChangedBy::Acceptance,
    };
    secretary.ask::<OpenARound>(OfProgramme { programme }, new).await
}

/// The chair ends a round before its deadline, and issues the revision that it ends with a day later.
pub(super) async fn end(scene: &Scene, round: &RoundView, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    let chair = scene.enter("head.dk", Role::Chair).await?;
    let reason = "All eleven delegations have said what they want of the first draft.".into();
    let ended = chair.ask::<EndARound>(OfRound { round: round.id }, Because { reason }).await?;
    let next =
        ended.next.ok_or_else(|| anyhow::anyhow!("no revision was prepared at the end of the round"))?;
    scene.at_instant(at.plus_seconds(24 * 60 * 60));
    let chair = scene.enter("head.dk", Role::Chair).await?;
    chair.ask::<IssueARevision>(OfRevision { revision: next }, ()).await?;
    Ok(())
}

/// The secretariat gives more time, and everybody has read what they were told before that.
pub(super) async fn extend(
    scene: &Scene,
    round: &RoundView,
    at: Instant,
    until: Instant,
) -> anyhow::Result<()> {
    scene.at_instant(at);
    let heads = "dk fi is no se fo gl ax ee lv lt"
        .split_whitespace()
        .map(|code| (format!("head.{code}"), Role::Head));
    let delegates = "dk fi is no se fo gl ax ee lv lt"
        .split_whitespace()
        .map(|code| (format!("delegate.{code}"), Role::Delegate));
    let office = [("secretary".to_owned(), Role::Secretary), ("chair".to_owned(), Role::Chair)];
    for (who, role) in heads.chain(delegates).chain(office) {
        let reader = scene.enter(&who, role).await?;
        loop {
            let page = reader.ask::<ListNotices>((), ()).await?;
            let notices: Vec<_> = page.notices.iter().filter(|one| !one.read).map(|one| one.id).collect();
            if notices.is_empty() {
                break;
            }
            reader.ask::<MarkNoticesRead>((), WereRead { notices }).await?;
        }
    }
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let later = NewDeadline {
        was: round.closes_at,
        closes_at: afternoon(until),
        reason: "The budget committee of the Saeima meets the day before; Latvia has asked for the time to table what follows from it."
            .into(),
    };
    secretary.ask::<ExtendARound>(OfRound { round: round.id }, later).await?;
    Ok(())
}
