//! The programme for the years after: begun from the one in force, Rev. 1 issued, being written on.

use collab::act::Edit;
use shared::api::person::ListPeople;
use shared::api::programme::{Beginning, CreateProgramme, NewProgramme};
use shared::id::{PersonId, ProgrammeId};
use shared::lifecycle::State;
use shared::programme::{Kind, Period, Settings};
use shared::seat::Role;
use shared::text::{Clause, Kind as ClauseKind};
use shared::time::Instant;

use super::actor::Scene;
use super::in_force::{prepare, revision, step};
use super::people::address;
use super::words::{Line, action, clause, indicator, subgoal};
use super::write::{reworded, write};

const DAY: i64 = 24 * 60 * 60;

/// Told in days before today, so that a demonstration of any day is fresh.
pub(super) async fn happen(scene: &Scene, before: ProgrammeId, today: Instant) -> anyhow::Result<()> {
    let days_ago = |days: i64| today.plus_seconds(-days * DAY);
    scene.at_instant(days_ago(62));
    let group = drafting_group(scene).await?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let period = Period { from: "2031-01-01".parse()?, to: "2034-12-31".parse()? };
    let programme = NewProgramme {
        title: "Nordic-Baltic cooperation on digitalisation 2031–2034".into(),
        titles: [("da".into(), "Nordisk-baltisk samarbejde om digitalisering 2031–2034".into())].into(),
        kind: Kind::CooperationProgramme,
        period,
        beginning: Beginning::Programme { id: before },
        predecessor: Some(before),
        settings: Settings { drafting_group: group, ..Settings::for_period(period) },
    };
    let made = secretary.ask::<CreateProgramme>((), programme).await?;
    let (id, text) = (made.summary.id, made.text);
    step(scene, id, State::Mandate, State::Drafting, "").await?;

    scene.at_instant(days_ago(44));
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let pairs = [
        (
            "2025 to the end of 2030, in two work plans of three years",
            "2031 to the end of 2034, in one work plan",
        ),
        ("Vision 2030", "vision for the region"),
        ("By 2030 the region", "By 2034 the region"),
        ("the programme in force", "the programme before it"),
    ];
    write(scene, &secretary, text, move |clauses| reworded(clauses, &pairs)).await?;
    let issued = days_ago(31).to_string();
    let note = "Zero draft, begun from the programme in force. Changes are marked against it.";
    revision(scene, text, "head.dk", &issued, note).await?;

    write_on(scene, text, &days_ago).await?;
    scene.at_instant(days_ago(1));
    prepare(scene, text, "For the meeting of officials: goals 2 and 3 after the drafting group's work.")
        .await?;
    Ok(())
}

/// Two experts share the pen with the secretariat and the chair.
async fn drafting_group(scene: &Scene) -> anyhow::Result<Vec<PersonId>> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let people = secretary.ask::<ListPeople>((), ()).await?;
    let named = ["delegate.fi", "delegate.ee"].map(address);
    Ok(people.into_iter().filter(|one| named.contains(&one.email)).map(|one| one.id).collect())
}

/// What the drafting group has written since Rev. 1: words changed, clauses added, one moved, one deleted.
async fn write_on(
    scene: &Scene,
    text: shared::id::TextId,
    days_ago: &impl Fn(i64) -> Instant,
) -> anyhow::Result<()> {
    scene.at_instant(days_ago(20));
    let finland = scene.enter("delegate.fi", Role::Delegate).await?;
    let pairs = [
        (
            "the forty most used services in all countries",
            "the sixty most used services in all eight countries",
        ),
        (
            "What works at home works across the border",
            "What works at home works across every border of the region",
        ),
        ("a student, a fitter or a company", "a student, a nurse, a fitter or a company"),
    ];
    write(scene, &finland, text, move |clauses| reworded(clauses, &pairs)).await?;

    scene.at_instant(days_ago(12));
    let estonia = scene.enter("delegate.ee", Role::Delegate).await?;
    let app = scene.app.clone();
    write(scene, &estonia, text, move |clauses| {
        let lines = vec![
            subgoal("Public bodies use artificial intelligence that can be explained"),
            action(
                "Share tested language models for the region's smaller languages.",
                "IS",
                "FO GL EE LV LT",
                "2032-Q4",
            ),
            indicator(
                "Public bodies that publish which systems they use",
                "per cent",
                "9 % (2030)",
                "60 % (2034)",
                "Yearly survey (invented)",
            ),
        ];
        insert_after(clauses, "Households with a connection", lines, &app)
    })
    .await?;

    scene.at_instant(days_ago(6));
    let chair = scene.enter("head.dk", Role::Chair).await?;
    let by = chair.seat.id.to_string();
    write(scene, &chair, text, move |clauses| {
        let find =
            |words: &str| clauses.iter().find(|one| one.gone.is_none() && one.wording.text().contains(words));
        let mut edits = Vec::new();
        if let Some(exercise) = find("What an exercise shows") {
            edits.push(Edit::Delete { clauses: vec![exercise.id.clone()], by: by.clone() });
        }
        if let (Some(test), Some(courses)) =
            (find("Test new public services"), find("closed; all are helped"))
        {
            edits.push(Edit::Move { clauses: vec![test.id.clone()], after: Some(courses.id.clone()) });
        }
        edits
    })
    .await
}

fn insert_after(clauses: &[Clause], words: &str, lines: Vec<Line>, app: &crate::app::App) -> Vec<Edit> {
    let standing = |one: &&Clause| one.gone.is_none() && one.kind == ClauseKind::Indicator;
    let after = clauses.iter().filter(standing).find(|one| one.wording.text().contains(words));
    let new = lines.into_iter().map(|line| clause(app, line, String::new()));
    let clauses = new.map(|one| (one.id.clone(), one.content())).collect();
    vec![Edit::Insert { after: after.map(|one| one.id.clone()), clauses }]
}
