//! Money and sixteen reporting rounds of a programme that is followed at its fullest, on top of what [`crate::following`] makes.

use anyhow::{Context, anyhow};
use shared::api::Endpoint;
use shared::api::budget::{BudgetOf, Budgets, GetInitiativeMoney, GetMoney, SayTheBudgets};
use shared::api::initiative::{OfInitiative, OfProgramme};
use shared::api::report::{
    self, AtVersion, GetCompiled, GetReport, GetSection, ListReports, Lock, LockAReport, OfReport, OfSection,
    OpenAReport, ReportWhole, SendAPart, VerifyASection,
};
use shared::budget::{BudgetEdit, Line, Ore};
use shared::id::{InitiativeId, ProgrammeId, ReportId};
use shared::programme::Period;
use shared::report::section::Stage;
use shared::report::{Kind, PartEdit, RoundEdit, Words, ZONE};
use shared::result::Scale;
use shared::text::ClauseId;

use crate::asks::Client;
use crate::ground::MEMBERS;

const ROUNDS: usize = 16;
/// Budgets that are said at once.
const AT_ONCE: usize = 50;

/// Three years of money for every initiative.
pub async fn money(
    secretary: &Client,
    programme: ProgrammeId,
    initiatives: &[InitiativeId],
) -> anyhow::Result<()> {
    for (n, some) in initiatives.chunks(AT_ONCE).enumerate() {
        let budgets = some.iter().enumerate().map(|(at, initiative)| {
            let crowns = i32::try_from(100_000 + (n * AT_ONCE + at) * 1_000).unwrap_or(i32::MAX);
            let line = |year| Line {
                granted: Some(Ore::crowns(crowns)),
                used: (year < 2027).then_some(Ore::crowns(crowns / 2)),
                forecast: Some(Ore::crowns(crowns)),
                ..Line::empty(year)
            };
            let lines = (2025..2028).map(line).collect();
            let edit = BudgetEdit { state_body: Some(true), lines, why: "A measurement.".into(), version: 0 };
            BudgetOf { initiative: *initiative, edit }
        });
        let all = Budgets { budgets: budgets.collect() };
        secretary.ask::<SayTheBudgets>(OfProgramme { programme }, all).await?;
    }
    Ok(())
}

/// The rounds, each of four months, one after the other. The last but one has every text; those before, one delegation's; the last is
/// open, one delegation still writes, and it is given back.
pub async fn rounds(
    secretary: &Client,
    delegations: &[Client],
    programme: ProgrammeId,
) -> anyhow::Result<ReportWhole> {
    let day = |text: String| text.parse().map_err(|_| anyhow!("{text} is no date"));
    let mut last = None;
    for n in 0..ROUNDS {
        let (year, month) = (2025 + n / 3, 1 + (n % 3) * 4);
        let covers = Period {
            from: day(format!("{year}-{month:02}-01"))?,
            to: day(format!("{year}-{:02}-28", month + 3))?,
        };
        let by = |month: u8| day(format!("2030-{month:02}-01"));
        let (countries_by, leads_by, due) = (by(6)?, by(7)?, by(8)?);
        let zone = ZONE.to_owned();
        let edit = RoundEdit { kind: Kind::Status, covers, countries_by, leads_by, due, zone, version: 0 };
        let round = secretary.ask::<OpenAReport>(report::OfProgramme { programme }, edit).await?;
        let writing = match ROUNDS - n {
            // The one that is open: somebody still writes.
            1 => MEMBERS.len() - 1,
            2 => MEMBERS.len(),
            _ => 1,
        };
        for (code, delegation) in MEMBERS.iter().zip(delegations).take(writing) {
            sent(delegation, secretary, &round, code)
                .await
                .with_context(|| format!("{code} in round {n}"))?;
        }
        if n + 1 < ROUNDS {
            lock(secretary, round.report.id).await?;
        }
        last = Some(round.report.id);
    }
    secretary.ask::<GetReport>(OfReport { report: last.context("a round")? }, ()).await
}

/// The texts that a delegation leads are sent and verified.
async fn sent(
    delegation: &Client,
    secretary: &Client,
    round: &ReportWhole,
    code: &str,
) -> anyhow::Result<()> {
    let own = round.sections.iter().filter(|row| row.lead.is_some_and(|lead| lead.as_str() == code));
    for row in own {
        let path = || OfSection { report: round.report.id, clause: row.clause.clone() };
        let words = Words {
            scale: Some(Scale::Minor),
            reason: "One register answers late, and the second pilot has begun without it.".into(),
            progress: Some(40),
            done: "What was done in the period, with whom, and what came of it. ".repeat(12),
            next: "The second pilot is widened.".into(),
            decision: String::new(),
        };
        let sent = delegation.ask::<SendAPart>(path(), PartEdit { words, version: 0 }).await?;
        secretary.ask::<VerifyASection>(path(), AtVersion { version: sent.row.version }).await?;
    }
    Ok(())
}

async fn lock(secretary: &Client, report: ReportId) -> anyhow::Result<()> {
    let now = secretary.ask::<GetReport>(OfReport { report }, ()).await?;
    let left = now.sections.iter().filter(|row| row.stage != Stage::Verified).map(|row| row.clause.clone());
    let (without, version): (Vec<ClauseId>, u32) = (left.collect(), now.report.version);
    secretary
        .ask::<LockAReport>(OfReport { report }, Lock { without, reason: "Later.".into(), version })
        .await?;
    Ok(())
}

/// What its pages ask for.
pub fn pages(
    programme: ProgrammeId,
    round: &ReportWhole,
    initiative: InitiativeId,
) -> Vec<(&'static str, String)> {
    let report = round.report.id;
    let mut pages = vec![
        ("the money", GetMoney::url(&OfProgramme { programme })),
        ("the money of one initiative", GetInitiativeMoney::url(&OfInitiative { initiative })),
        ("the reporting rounds", ListReports::url(&report::OfProgramme { programme })),
        ("one round", GetReport::url(&OfReport { report })),
        ("a compiled report", GetCompiled::url(&OfReport { report })),
    ];
    let section = |stage: Stage| round.sections.iter().find(|row| row.stage == stage);
    let named = [("a section that is written", Stage::Open), ("a section that is verified", Stage::Verified)];
    for (what, row) in named.into_iter().filter_map(|(what, stage)| Some((what, section(stage)?))) {
        pages.push((what, GetSection::url(&OfSection { report, clause: row.clause.clone() })));
    }
    pages
}
