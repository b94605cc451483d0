//! Reporting rounds of the programme in force: two that are finished, and one that is open, in which two countries are late and one
//! section was returned. What is said is invented ([`super::report_words`]).

use anyhow::Context;
use shared::api::report::{
    AtVersion, GetReport, GetSection, ListReports, Lock, LockAReport, OfProgramme, OfReport, OfSection,
    OpenAReport, ReportWhole, ReturnASection, Returning, SendAPart, VerifyASection, WriteAPart,
};
use shared::id::{ProgrammeId, ReportId};
use shared::programme::Period;
use shared::report::section::Stage;
use shared::report::{PartEdit, RoundEdit, Words, ZONE};
use shared::seat::Role;
use shared::text::ClauseId;
use shared::time::Instant;

use super::actor::Scene;
use super::report_words::{GIVEN, LATE, RETURNED, RETURNED_ONCE, ROUNDS, Round, Said, TEXTS};
use super::work::Work;

/// Tells the rounds that were opened before that time and have not been told, each as far as it has come by `today`.
pub(super) async fn until(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut Work,
    at: Instant,
    today: Instant,
) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let known = secretary.ask::<ListReports>(OfProgramme { programme }, ()).await?.len();
    for (nth, round) in ROUNDS.iter().enumerate().skip(known) {
        if round.opens.parse::<Instant>()? < at {
            let told = Told { scene, programme, nth, round, today };
            told.happen(work).await.with_context(|| format!("reporting round {}", nth + 1))?;
        }
    }
    Ok(())
}

/// A round that is being told.
struct Told<'a> {
    scene: &'a Scene,
    programme: ProgrammeId,
    nth: usize,
    round: &'a Round,
    today: Instant,
}

impl Told<'_> {
    /// Moves on to a time, unless it is still to come.
    async fn past(&self, work: &mut Work, at: &str) -> anyhow::Result<bool> {
        let at: Instant = at.parse()?;
        let past = at < self.today;
        if past {
            work.until(self.scene, at).await?;
            self.scene.at_instant(at);
        }
        Ok(past)
    }

    async fn happen(&self, work: &mut Work) -> anyhow::Result<()> {
        if !self.past(work, self.round.opens).await? {
            return Ok(());
        }
        let whole = self.open().await?;
        let report = whole.report.id;
        if !self.past(work, self.round.given).await? {
            return Ok(());
        }
        self.give(&whole).await?;
        if !self.past(work, self.round.sent).await? {
            return Ok(());
        }
        self.send(&whole).await?;
        if !self.past(work, self.round.looked).await? {
            return Ok(());
        }
        self.look(report).await?;
        let Some(at) = self.round.locked else { return Ok(()) };
        if self.past(work, at).await? {
            self.lock(report).await?;
        }
        Ok(())
    }

    async fn open(&self) -> anyhow::Result<ReportWhole> {
        let round = self.round;
        let edit = RoundEdit {
            kind: round.kind,
            covers: Period { from: round.covers.0.parse()?, to: round.covers.1.parse()? },
            countries_by: round.countries_by.parse()?,
            leads_by: round.leads_by.parse()?,
            due: round.due.parse()?,
            zone: ZONE.into(),
            version: 0,
        };
        let secretary = self.scene.enter("secretary", Role::Secretary).await?;
        secretary.ask::<OpenAReport>(OfProgramme { programme: self.programme }, edit).await
    }

    /// Every member gives its words to all sections in which it takes part. In the open round two are late, and one has written
    /// something that its head has not sent.
    async fn give(&self, whole: &ReportWhole) -> anyhow::Result<()> {
        let open = self.round.locked.is_none();
        let mut turn = self.nth;
        for code in shared::member::ORDER {
            let asked: Vec<ClauseId> = whole
                .sections
                .iter()
                .filter(|row| row.others.iter().any(|mark| mark.member.as_str() == code))
                .map(|row| row.clause.clone())
                .collect();
            if asked.is_empty() || (open && LATE.contains(&code)) {
                continue;
            }
            let drafts = open && code == "DK";
            let (who, role) = if drafts { ("delegate", Role::Delegate) } else { ("head", Role::Head) };
            let actor = self.scene.enter(&format!("{who}.{}", code.to_lowercase()), role).await?;
            for clause in asked {
                let (text, scale, progress) = GIVEN[turn % GIVEN.len()];
                turn += 1;
                let words = Words {
                    scale: Some(scale),
                    reason: "As agreed with the lead.".into(),
                    progress: Some(progress),
                    done: text.replace("{}", country(code)),
                    ..Words::default()
                };
                let path = OfSection { report: whole.report.id, clause };
                let part = PartEdit { words, version: 0 };
                if drafts {
                    actor.ask::<WriteAPart>(path, part).await?;
                } else {
                    actor.ask::<SendAPart>(path, part).await?;
                }
            }
        }
        Ok(())
    }

    /// The leads send what they have made of it.
    async fn send(&self, whole: &ReportWhole) -> anyhow::Result<()> {
        for (row, texts) in whole.sections.iter().zip(TEXTS) {
            let (Some(said), Some(lead)) = (texts[self.nth], row.lead) else { continue };
            self.send_one(whole.report.id, &row.clause, lead.as_str(), said).await?;
        }
        Ok(())
    }

    async fn send_one(
        &self,
        report: ReportId,
        clause: &ClauseId,
        lead: &str,
        said: Said,
    ) -> anyhow::Result<()> {
        let (scale, progress, reason, done, next, decision) = said;
        let words = Words {
            scale: Some(scale),
            reason: reason.into(),
            progress: Some(progress),
            done: done.into(),
            next: next.into(),
            decision: decision.into(),
        };
        let head = self.scene.enter(&format!("head.{}", lead.to_lowercase()), Role::Head).await?;
        let path = || OfSection { report, clause: clause.clone() };
        let version = head.ask::<GetSection>(path(), ()).await?.own.map_or(0, |own| own.version);
        head.ask::<SendAPart>(path(), PartEdit { words, version }).await?;
        Ok(())
    }

    /// The secretariat verifies what was sent, and returns one section.
    async fn look(&self, report: ReportId) -> anyhow::Result<()> {
        let secretary = self.scene.enter("secretary", Role::Secretary).await?;
        let whole = secretary.ask::<GetReport>(OfReport { report }, ()).await?;
        let open = self.round.locked.is_none();
        let (returned, reason) = if open { RETURNED } else { RETURNED_ONCE };
        for (nth, row) in whole.sections.iter().enumerate().filter(|(_, row)| row.stage == Stage::Sent) {
            let path = || OfSection { report, clause: row.clause.clone() };
            let mut version = row.version;
            if nth == returned && (open || self.nth == 0) {
                let back = Returning { reason: reason.into(), version };
                secretary.ask::<ReturnASection>(path(), back).await?;
                let (Some(mut said), Some(lead), false) = (TEXTS[nth][self.nth], row.lead, open) else {
                    continue;
                };
                said.3 = "Five countries agreed on one way to describe environmental data. 285 sets are described in it, 75 of them new \
                    this year. The first part of the catalogue is open to anybody.";
                self.send_one(report, &row.clause, lead.as_str(), said).await?;
                version = secretary.ask::<GetSection>(path(), ()).await?.row.version;
            }
            // Some of what was sent in the open round has not been looked at yet.
            if !open || nth % 2 == 1 {
                secretary.ask::<VerifyASection>(path(), AtVersion { version }).await?;
            }
        }
        Ok(())
    }

    async fn lock(&self, report: ReportId) -> anyhow::Result<()> {
        let secretary = self.scene.enter("secretary", Role::Secretary).await?;
        let whole = secretary.ask::<GetReport>(OfReport { report }, ()).await?;
        let left = whole.sections.iter().filter(|row| row.stage != Stage::Verified);
        let without: Vec<ClauseId> = left.map(|row| row.clause.clone()).collect();
        let reason = if without.is_empty() {
            ""
        } else {
            "No text came in time; the next round reports on both periods."
        };
        let body = Lock { without, reason: reason.into(), version: whole.report.version };
        secretary.ask::<LockAReport>(OfReport { report }, body).await?;
        Ok(())
    }
}

/// What the country is called in English, the language of the reports.
fn country(code: &str) -> &'static str {
    match code {
        "DK" => "Denmark",
        "FI" => "Finland",
        "IS" => "Iceland",
        "NO" => "Norway",
        "SE" => "Sweden",
        "FO" => "the Faroe Islands",
        "GL" => "Greenland",
        "AX" => "Åland",
        "EE" => "Estonia",
        "LV" => "Latvia",
        _ => "Lithuania",
    }
}
