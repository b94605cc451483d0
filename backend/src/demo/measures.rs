//! The indicators of the programme in force: what each counts, its targets, and its figures. Those of the United Nations and of the
//! OECD are the real ones that were verified; all others are invented, and their sources say so.

use shared::api::indicator::{
    DefineAnIndicator, DefinitionChange, IndicatorSummary, ListIndicators, SetTheTargets, TargetsChange,
};
use shared::api::measurement::WriteTheMeasurements;
use shared::api::result::{OfProgramme, OfResult};
use shared::decimal::Decimal;
use shared::id::ProgrammeId;
use shared::indicator::{Baseline, Definition, Direction, Spread, Target};
use shared::measurement::{Change, Changes, Edition, Status};
use shared::seat::Role;
use shared::time::Instant;

use super::actor::Scene;
use super::work::Work;
use crate::measurement::measures;

/// What an invented indicator counts: a part of its words, unit, baseline, target, source, whose.
type Invented = (&'static str, &'static str, (u16, i32), (u16, i32), &'static str, Spread);

const INVENTED: [Invented; 5] = [
    (
        "data sets described",
        "data sets",
        (2024, 210),
        (2030, 600),
        "The catalogue's own count (invented)",
        Spread::One,
    ),
    ("reused equipment", "per cent", (2024, 12), (2030, 40), "Yearly survey (invented)", Spread::One),
    (
        "used across a border",
        "per cent of forty services",
        (2024, 46),
        (2030, 80),
        "The region's own test of forty services (invented)",
        Spread::Members,
    ),
    (
        "connection of a gigabit",
        "per cent",
        (2024, 78),
        (2030, 95),
        "National regulators (invented)",
        Spread::One,
    ),
    (
        "basic digital skills",
        "per cent",
        (2024, 71),
        (2030, 85),
        "Labour force surveys (invented)",
        Spread::One,
    ),
];

/// The words of the indicators that count a known measure, and its key.
pub(super) const KNOWN: [(&str, &str); 2] = [
    ("Digital government as the United Nations count it, on average of the region's states", "egdi"),
    ("Digital government as the OECD counts it, on average of the region's states", "oecd_dgi"),
];

/// What the members' own tests found, in the fixed order from Denmark to Lithuania: per cent of forty services.
const ACROSS: [(u16, [i32; 9]); 2] =
    [(2024, [53, 52, 50, 44, 39, 48, 60, 32, 36]), (2025, [58, 58, 55, 50, 43, 54, 66, 35, 40])];
const TESTED: [&str; 9] = ["DK", "FI", "IS", "NO", "SE", "AX", "EE", "LV", "LT"];

/// Definitions, targets and the first figures, in the programme's first spring.
pub(super) async fn begin(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    scene.at("2025-02-17T10:00:00Z")?;
    let indicators = list(scene, programme).await?;
    for (words, unit, (year, value), target, source, spread) in INVENTED {
        let Some(one) = indicators.iter().find(|one| one.title.contains(words)) else { continue };
        let definition = Definition {
            unit: unit.into(),
            direction: Direction::Up,
            source: source.into(),
            cycle: 1,
            decimals: 0,
            spread,
            baseline: Some(Baseline { year, value: Decimal::whole(value) }),
            breaks: Vec::new(),
            note: String::new(),
        };
        define(scene, programme, one, definition, Decimal::whole(target.1)).await?;
    }
    for (words, key) in KNOWN {
        let Some(one) = indicators.iter().find(|one| one.title == words) else { continue };
        let Some(measure) = measures().iter().find(|measure| measure.key == key) else { continue };
        let mut definition = measure.definition.clone();
        // The average of the eight in the oldest edition that is known of all of them; the target is invented.
        if key == "egdi" {
            definition.baseline = Some(Baseline { year: 2018, value: "0.8342".parse()? });
        }
        let target = if key == "egdi" { "0.97" } else { "0.75" };
        define(scene, programme, one, definition, target.parse()?).await?;
        write(scene, "secretary", Role::Secretary, one, programme, changes(measure.figures.clone(), ""))
            .await?;
    }
    scene.at("2025-02-28T09:00:00Z")?;
    figures(scene, programme, &indicators, 2024, [210, 12, 78, 71]).await
}

/// The figures of the year after, what was corrected in them, and what is estimated of this one; as far as it is past.
/// The work goes on meanwhile.
pub(super) async fn go_on(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut Work,
    today: Instant,
) -> anyhow::Result<()> {
    if !past(scene, work, "2026-09-21T09:00:00Z", today).await? {
        return Ok(());
    }
    let indicators = list(scene, programme).await?;
    figures(scene, programme, &indicators, 2025, [285, 15, 81, 72]).await?;
    let Some(across) = indicators.iter().find(|one| one.title.contains("used across a border")) else {
        return Ok(());
    };
    if past(scene, work, "2026-10-05T09:00:00Z", today).await? {
        let corrected = Change { version: 1, ..figure(Some("LV"), 2025, Status::Value, Some(37)) };
        let why = "Two services had been counted as national ones.";
        write(scene, "delegate.lv", Role::Delegate, across, programme, changes(vec![corrected], why)).await?;
    }
    for (at, code, value) in [("2026-10-12T09:00:00Z", "EE", 70), ("2026-10-19T09:00:00Z", "DK", 62)] {
        if past(scene, work, at, today).await? {
            let body = changes(vec![figure(Some(code), 2026, Status::Estimate, Some(value))], "");
            let who = format!("delegate.{}", code.to_lowercase());
            write(scene, &who, Role::Delegate, across, programme, body).await?;
        }
    }
    Ok(())
}

/// Moves on to an instant, unless it is still to come.
async fn past(scene: &Scene, work: &mut Work, at: &str, today: Instant) -> anyhow::Result<bool> {
    let at: Instant = at.parse()?;
    let past = at < today;
    if past {
        work.until(scene, at).await?;
        scene.at_instant(at);
    }
    Ok(past)
}

async fn list(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<Vec<IndicatorSummary>> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    Ok(secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await?.indicators)
}

async fn define(
    scene: &Scene,
    programme: ProgrammeId,
    one: &IndicatorSummary,
    definition: Definition,
    target: Decimal,
) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let path = || OfResult { programme, clause: one.clause.clone() };
    let change = DefinitionChange { definition, why: String::new(), version: 0 };
    secretary.ask::<DefineAnIndicator>(path(), change).await?;
    let targets = vec![Target { year: 2030, value: target }];
    secretary
        .ask::<SetTheTargets>(
            path(),
            TargetsChange { targets, decision: String::new(), why: String::new(), version: 0 },
        )
        .await?;
    Ok(())
}

fn changes(changes: Vec<Change>, why: &str) -> Changes {
    Changes { changes, why: why.into(), retrieved: None }
}

fn figure(member: Option<&str>, year: u16, status: Status, value: Option<i32>) -> Change {
    Change {
        member: member.and_then(|code| code.parse().ok()),
        edition: Edition::of_year(year),
        status,
        value: value.map(Decimal::whole),
        note: String::new(),
        source: String::new(),
        retrieved: None,
        version: 0,
    }
}

async fn write(
    scene: &Scene,
    who: &str,
    role: Role,
    one: &IndicatorSummary,
    programme: ProgrammeId,
    body: Changes,
) -> anyhow::Result<()> {
    let path = OfResult { programme, clause: one.clause.clone() };
    scene.enter(who, role).await?.ask::<WriteTheMeasurements>(path, body).await?;
    Ok(())
}

/// The invented figures of an edition: one for all, and the members' own tests.
async fn figures(
    scene: &Scene,
    programme: ProgrammeId,
    indicators: &[IndicatorSummary],
    year: u16,
    values: [i32; 4],
) -> anyhow::Result<()> {
    let find = |words: &str| indicators.iter().find(|one| one.title.contains(words));
    let words =
        ["data sets described", "reused equipment", "connection of a gigabit", "basic digital skills"];
    for (words, value) in words.into_iter().zip(values) {
        if let Some(one) = find(words) {
            let body = changes(vec![figure(None, year, Status::Value, Some(value))], "");
            write(scene, "secretary", Role::Secretary, one, programme, body).await?;
        }
    }
    let tested = ACROSS.iter().find(|(edition, _)| *edition == year).map(|(_, tested)| tested);
    let (Some(across), Some(tested)) = (find("used across a border"), tested) else { return Ok(()) };
    let mut all: Vec<Change> = TESTED
        .iter()
        .zip(tested)
        .map(|(code, value)| figure(Some(code), year, Status::Value, Some(*value)))
        .collect();
    all.extend(["FO", "GL"].map(|code| figure(Some(code), year, Status::NotCovered, None)));
    write(scene, "secretary", Role::Secretary, across, programme, changes(all, "")).await
}
