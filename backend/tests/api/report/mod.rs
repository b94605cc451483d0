//! `/programmes/{programme}/reports`, `/reports/{report}`, and what is done with its sections.

mod course;
mod draft;
mod read;
mod remind;
mod word;

use shared::api::budget::{GetInitiativeMoney, SayTheBudget};
use shared::api::indicator::{DefineAnIndicator, DefinitionChange};
use shared::api::measurement::WriteTheMeasurements;
use shared::api::report::{
    GetReport, GetSection, OfProgramme, OfReport, OfSection, OpenAReport, ReportWhole, SectionRow,
    SectionWhole, SendAPart, WriteAPart,
};
use shared::api::result::OfResult;
use shared::budget::{Line, Ore};
use shared::id::{InitiativeId, ProgrammeId, ReportId};
use shared::indicator::{Definition, Spread};
use shared::measurement::Change;
use shared::programme::Period;
use shared::report::{Kind, PartEdit, RoundEdit, Words, ZONE};
use shared::result::Scale;
use shared::text::{self, Clause, order};

use crate::budget;
use crate::indicator::{defining, definition};
use crate::initiative::in_force;
use crate::measurement::{saying, value};
use crate::result::adopted_with;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// A programme in force from 2025 to 2030, and people of it; it is 23 November 2026. Clause 2 is Finland's action with Sweden and Norway
/// beside it, clause 3 Sweden's with Finland beside it, and of clause 4, a sub-goal, nobody speaks but the secretariat.
pub struct Ground {
    pub world: World,
    pub programme: ProgrammeId,
    pub secretary: Client,
    pub fi: Client,
    pub se: Client,
    pub no: Client,
    pub drafter: Client,
}

fn clauses() -> Vec<Clause> {
    let mut clauses = goal_with_paragraphs(4);
    let kinds = [text::Kind::Subgoal, text::Kind::Action, text::Kind::Action, text::Kind::Subgoal];
    for (clause, kind) in clauses.iter_mut().skip(1).zip(kinds) {
        clause.kind = kind;
    }
    clauses[2].facts.lead = Some("FI".into());
    clauses[2].facts.participants = vec!["SE".into(), "NO".into()];
    clauses[3].facts.lead = Some("SE".into());
    clauses[3].facts.participants = vec!["FI".into()];
    clauses
}

impl Ground {
    /// The heads of Finland, Sweden and Norway, and a Swedish delegate.
    pub async fn of(world: World) -> Self {
        Self::with(world, &clauses()).await
    }

    /// The same, and clause 5 measures the sub-goal of the actions, with one number for all.
    pub async fn measured(world: World) -> Self {
        let mut all = clauses();
        let mut indicator = goal_with_paragraphs(5).pop().expect("the fifth");
        indicator.kind = text::Kind::Indicator;
        let behind = order::n_between(Some(&all[3].pos), Some(&all[4].pos), 1).expect("there is room");
        indicator.pos = behind.into_iter().next().expect("a place");
        all.insert(4, indicator);
        let ground = Self::with(world, &all).await;
        let one = Definition { spread: Spread::One, ..definition() };
        let change = DefinitionChange { definition: one, ..defining(0) };
        ground.secretary.ask::<DefineAnIndicator>(ground.indicator(), change).await;
        ground
    }

    async fn with(world: World, clauses: &[Clause]) -> Self {
        let programme = adopted_with(&world, clauses).await;
        in_force(&world, programme).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let fi = world.signed_in("fi@example.org", "head FI").await;
        let se = world.signed_in("se@example.org", "head SE").await;
        let no = world.signed_in("no@example.org", "head NO").await;
        let drafter = world.signed_in("drafter@example.org", "delegate SE").await;
        Self { world, programme, secretary, fi, se, no, drafter }
    }

    pub fn path(&self) -> OfProgramme {
        OfProgramme { programme: self.programme }
    }

    fn indicator(&self) -> OfResult {
        OfResult { programme: self.programme, clause: clause_id(5) }
    }

    /// What the indicator was in a year.
    pub async fn measure(&self, year: u16, number: &str) {
        let change = Change { member: None, ..value("FI", year, number, 0) };
        self.secretary.ask::<WriteTheMeasurements>(self.indicator(), saying(vec![change])).await;
    }

    /// What an initiative has used by now, in crowns.
    pub async fn use_money(&self, initiative: InitiativeId, crowns: i32) {
        let at = crate::initiative::of(initiative);
        let version = self.secretary.ask::<GetInitiativeMoney>(at.clone(), ()).await.entry.version;
        let used = Line { used: Some(Ore::crowns(crowns)), ..Line::empty(2026) };
        self.secretary.ask::<SayTheBudget>(at, budget::saying(version, vec![used])).await;
    }

    pub async fn opened(&self) -> ReportWhole {
        self.secretary.ask::<OpenAReport>(self.path(), edit()).await
    }

    pub async fn seen(&self, who: &Client, report: ReportId) -> ReportWhole {
        who.ask::<GetReport>(OfReport { report }, ()).await
    }

    pub async fn section(&self, who: &Client, report: ReportId, clause: usize) -> SectionWhole {
        who.ask::<GetSection>(section(report, clause), ()).await
    }

    /// Somebody's part, sent from where it stands.
    pub async fn sent(&self, who: &Client, report: ReportId, clause: usize, words: Words) -> SectionWhole {
        let version = self.section(who, report, clause).await.own.expect("their part").version;
        who.ask::<SendAPart>(section(report, clause), PartEdit { words, version }).await
    }

    /// The same, kept only.
    pub async fn kept(&self, who: &Client, report: ReportId, clause: usize, words: Words) -> SectionWhole {
        let version = self.section(who, report, clause).await.own.expect("their part").version;
        who.ask::<WriteAPart>(section(report, clause), PartEdit { words, version }).await
    }
}

pub fn section(report: ReportId, clause: usize) -> OfSection {
    OfSection { report, clause: clause_id(clause) }
}

pub fn row(whole: &ReportWhole, clause: usize) -> &SectionRow {
    whole.sections.iter().find(|row| row.clause == clause_id(clause)).expect("a section")
}

fn day(text: &str) -> shared::time::Date {
    text.parse().expect("a day")
}

pub fn edit() -> RoundEdit {
    RoundEdit {
        kind: Kind::Status,
        covers: Period { from: day("2026-01-01"), to: day("2026-06-30") },
        countries_by: day("2026-12-01"),
        leads_by: day("2026-12-05"),
        due: day("2026-12-10"),
        zone: ZONE.into(),
        version: 0,
    }
}

pub fn words(done: &str) -> Words {
    Words {
        scale: Some(Scale::Minor),
        reason: "One register answers late.".into(),
        progress: Some(40),
        done: done.into(),
        next: "The second pilot.".into(),
        decision: String::new(),
    }
}
