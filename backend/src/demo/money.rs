//! The money of the programme in force: frames, grants, what was used since, and what other currencies are worth. All of it is invented,
//! the rates as well, and says so where it has a source.

use anyhow::Context;
use shared::api::budget::{
    BudgetOf, Budgets, GetInitiativeMoney, GetMoney, NoteARate, SayTheBudget, SayTheBudgets, SetTheFrames,
};
use shared::api::initiative::{OfInitiative, OfProgramme};
use shared::budget::frame::{Frame, FramesEdit};
use shared::budget::rate::RateEdit;
use shared::budget::{BudgetEdit, Line, Ore, line_of};
use shared::id::{InitiativeId, ProgrammeId};
use shared::seat::Role;
use shared::text::ClauseId;
use shared::time::Instant;

use super::actor::{Actor, Scene};
use super::work::Work;
use super::work_words::{Later, Then};

/// From 2025 to 2030, goal by goal, and what is not tied to one; in thousands of crowns.
const FRAMES: [[i32; 6]; 4] = [
    [3500, 4200, 4600, 4600, 4200, 3500],
    [5200, 6800, 7400, 7000, 6400, 5200],
    [3000, 3600, 4000, 4000, 3600, 3000],
    [800, 800, 1000, 800, 800, 1000],
];

/// What others pay: the year, how much, and who.
type Beside = (i32, i32, &'static str);

/// A grant: of which initiative, whether its body is a state body, the years in crowns, and what others pay.
type Grant = (&'static str, Option<bool>, &'static [(i32, i32)], Option<Beside>);

/// Some are below the limit of the audit, one is exactly on it and one a crown above.
const GRANTS: &[Grant] = &[
    ("catalogue", Some(true), &[(2025, 1_200_000), (2026, 300_000)], None),
    (
        "operation",
        Some(true),
        &[(2026, 350_000), (2027, 400_000), (2028, 400_000)],
        Some((2026, 150_000, "Five operators (invented)")),
    ),
    (
        "twin",
        Some(false),
        &[(2025, 900_000), (2026, 1_600_000), (2027, 1_400_000)],
        Some((2026, 500_000, "Gulf Research Fund (invented)")),
    ),
    ("energy", Some(false), &[(2025, 250_000), (2026, 500_000), (2027, 450_000), (2028, 150_000)], None),
    ("reuse", None, &[(2026, 200_000), (2027, 150_000)], None),
    (
        "forty",
        Some(true),
        &[(2025, 1_500_000), (2026, 2_400_000), (2027, 900_000)],
        Some((2026, 1_200_000, "Agencies of eight countries (invented)")),
    ),
    ("study", Some(false), &[(2025, 250_000), (2026, 200_000)], None),
    ("areas", None, &[(2026, 480_000), (2027, 520_000)], None),
    ("wallet", Some(false), &[(2026, 150_000), (2027, 300_000), (2028, 50_000)], None),
    ("sign", None, &[(2025, 180_000), (2026, 120_000)], None),
    (
        "registers",
        Some(true),
        &[(2025, 800_000), (2026, 1_500_000), (2027, 1_600_000), (2028, 900_000)],
        None,
    ),
    ("vocabulary", Some(false), &[(2025, 300_000), (2026, 200_001)], None),
    ("cables", Some(true), &[(2025, 350_000), (2026, 150_000)], None),
    ("second", None, &[(2026, 240_000)], None),
    ("satellite", None, &[(2026, 200_000), (2027, 900_000), (2028, 900_000)], None),
    (
        "courses",
        Some(false),
        &[(2025, 250_000), (2026, 420_000), (2027, 400_000)],
        Some((2026, 200_000, "Libraries of four countries (invented)")),
    ),
    ("panel", None, &[(2025, 200_000), (2026, 300_000)], None),
    ("exercise", Some(true), &[(2026, 380_000)], None),
];

const fn spent(at: &'static str, of: &'static str, by: &'static str, then: Then) -> Later {
    Later { at, of, by, then }
}

/// What those who lead have said of a year: in crowns what was used, and what will have been.
pub(super) const SPENT: &[Later] = &[
    spent("2026-02-13T09:00:00Z", "catalogue", "fi", Then::Spends(2025, 1_180_000, None)),
    spent("2026-02-13T09:10:00Z", "forty", "ee", Then::Spends(2025, 1_350_000, None)),
    spent("2026-02-13T09:20:00Z", "study", "ee", Then::Spends(2025, 260_000, None)),
    spent("2026-02-13T10:00:00Z", "twin", "se", Then::Spends(2025, 640_000, None)),
    spent("2026-02-13T10:10:00Z", "vocabulary", "se", Then::Spends(2025, 290_000, None)),
    spent("2026-02-13T11:00:00Z", "energy", "is", Then::Spends(2025, 240_000, None)),
    spent("2026-02-13T12:00:00Z", "registers", "no", Then::Spends(2025, 620_000, None)),
    spent("2026-02-13T13:00:00Z", "cables", "fo", Then::Spends(2025, 330_000, None)),
    spent("2026-02-13T14:00:00Z", "courses", "lv", Then::Spends(2025, 230_000, None)),
    spent("2026-02-13T15:00:00Z", "panel", "dk", Then::Spends(2025, 190_000, None)),
    spent("2026-02-20T09:00:00Z", "catalogue", "fi", Then::Spends(2026, 310_000, None)),
    spent("2026-06-15T09:00:00Z", "cables", "fo", Then::Spends(2026, 165_000, None)),
    spent("2026-06-16T09:00:00Z", "exercise", "lt", Then::Spends(2026, 360_000, Some(375_000))),
    spent("2026-10-21T08:00:00Z", "operation", "fi", Then::Spends(2026, 210_000, Some(340_000))),
    spent("2026-10-21T08:10:00Z", "twin", "se", Then::Spends(2026, 1_500_000, Some(1_900_000))),
    spent("2026-10-21T08:20:00Z", "energy", "is", Then::Spends(2026, 380_000, Some(500_000))),
    spent("2026-10-21T08:30:00Z", "reuse", "dk", Then::Spends(2026, 90_000, Some(180_000))),
    spent("2026-10-21T08:40:00Z", "forty", "ee", Then::Spends(2026, 2_100_000, Some(2_400_000))),
    spent("2026-10-21T08:50:00Z", "study", "ee", Then::Spends(2026, 280_000, Some(290_000))),
    spent("2026-10-21T09:00:00Z", "areas", "fo", Then::Spends(2026, 210_000, Some(460_000))),
    spent("2026-10-21T09:10:00Z", "registers", "no", Then::Spends(2026, 980_000, Some(1_200_000))),
    spent("2026-10-21T09:20:00Z", "second", "fo", Then::Spends(2026, 150_000, Some(240_000))),
    spent("2026-10-21T09:30:00Z", "courses", "lv", Then::Spends(2026, 390_000, Some(450_000))),
    spent("2026-10-21T09:40:00Z", "panel", "dk", Then::Spends(2026, 240_000, Some(290_000))),
];

/// Crowns for a hundred of it. Invented: they only say what the page does with them.
const RATES: [(&str, &str); 4] = [("EUR", "746.00"), ("ISK", "5.20"), ("NOK", "64.50"), ("SEK", "67.00")];

fn frames(goals: &[ClauseId]) -> Vec<Frame> {
    let places = goals.iter().cloned().map(Some).chain([None]);
    let row = |(goal, thousands): (Option<ClauseId>, &[i32; 6])| {
        let frame = |(year, thousand): (i32, &i32)| Frame {
            goal: goal.clone(),
            year,
            amount: Ore::crowns(thousand * 1000),
        };
        (2025..).zip(thousands).map(frame).collect::<Vec<_>>()
    };
    places.zip(&FRAMES).flat_map(row).collect()
}

fn grant(granted: &[(i32, i32)], beside: Option<Beside>, state_body: Option<bool>) -> BudgetEdit {
    let line = |(year, crowns): &(i32, i32)| {
        let mut line = Line { granted: Some(Ore::crowns(*crowns)), ..Line::empty(*year) };
        if let Some((_, crowns, who)) = beside.filter(|(of, ..)| of == year) {
            line.co_financed = Some(Ore::crowns(crowns));
            line.co_financer = who.into();
        }
        line
    };
    BudgetEdit { state_body, lines: granted.iter().map(line).collect(), ..BudgetEdit::empty() }
}

/// Frames and grants, in the programme's first spring.
pub(super) async fn begin(scene: &Scene, programme: ProgrammeId, work: &Work) -> anyhow::Result<()> {
    scene.at("2025-03-10T09:00:00Z")?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let path = || OfProgramme { programme };
    let goals = secretary.ask::<GetMoney>(path(), ()).await?.goals;
    let goals: Vec<ClauseId> = goals.into_iter().map(|goal| goal.clause).collect();
    let edit = FramesEdit { frames: frames(&goals), ..FramesEdit::empty() };
    secretary.ask::<SetTheFrames>(path(), edit).await?;
    let budget = |(key, state_body, granted, beside): &Grant| -> anyhow::Result<BudgetOf> {
        Ok(BudgetOf { initiative: work.initiative(key)?, edit: grant(granted, *beside, *state_body) })
    };
    let budgets = GRANTS.iter().map(budget).collect::<anyhow::Result<Vec<_>>>()?;
    secretary.ask::<SayTheBudgets>(path(), Budgets { budgets }).await?;
    Ok(())
}

/// Whoever leads an initiative says what was used of a year, and what will have been.
pub(super) async fn spend(
    who: &Actor<'_>,
    initiative: InitiativeId,
    (year, used, forecast): (i32, i32, Option<i32>),
) -> anyhow::Result<()> {
    let path = || OfInitiative { initiative };
    let mut edit = who.ask::<GetInitiativeMoney>(path(), ()).await?.entry.edit();
    let stands = line_of(&edit.lines, year);
    edit.lines.retain(|line| line.year != year);
    edit.lines.push(Line { used: Some(Ore::crowns(used)), forecast: forecast.map(Ore::crowns), ..stands });
    who.ask::<SayTheBudget>(path(), edit).await?;
    Ok(())
}

/// In the autumn after, as far as it is past: the rates are noted, and a frame is changed.
pub(super) async fn go_on(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut Work,
    today: Instant,
) -> anyhow::Result<()> {
    let at: Instant = "2026-11-10T09:00:00Z".parse()?;
    if today <= at {
        return Ok(());
    }
    work.until(scene, at).await?;
    scene.at_instant(at);
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let path = || OfProgramme { programme };
    for (currency, per_hundred) in RATES {
        let rate = RateEdit {
            currency: currency.parse()?,
            per_hundred: per_hundred.parse()?,
            source: "Invented for the demonstration".into(),
            day: "2026-10-21".parse()?,
            version: 0,
        };
        secretary.ask::<NoteARate>(path(), rate).await?;
    }
    let mut edit = secretary.ask::<GetMoney>(path(), ()).await?.frames_edit();
    let common = edit.frames.iter_mut().find(|one| one.goal.is_none() && one.year == 2027);
    common.context("a frame of 2027")?.amount = Ore::crowns(1_250_000);
    edit.why = "The mid-term evaluation of 2027 is paid from what is not tied to a goal.".into();
    secretary.ask::<SetTheFrames>(path(), edit).await?;
    Ok(())
}
