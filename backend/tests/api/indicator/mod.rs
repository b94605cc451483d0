//! `/programmes/{programme}/indicators`: what is counted, and what is to be reached.

use shared::api::indicator::{
    DefineAnIndicator, DefinitionChange, GetIndicator, ListIndicators, SetTheTargets, TargetsChange,
};
use shared::api::measurement::WriteTheMeasurements;
use shared::api::result::{OfProgramme, OfResult};
use shared::id::ProgrammeId;
use shared::indicator::{Baseline, Definition, Direction, Spread, Target};
use shared::problem::Code;
use shared::text::{Clause, Kind};

use crate::measurement::{saying, value};
use crate::on_both;
use crate::result::adopted_with;
use crate::support::{World, clause_id, goal_with_paragraphs};

/// A goal, a sub-goal, two indicators and an action: clauses 0 to 4.
fn clauses() -> Vec<Clause> {
    let mut clauses = goal_with_paragraphs(4);
    clauses[1].kind = Kind::Subgoal;
    clauses[2].kind = Kind::Indicator;
    clauses[2].facts.unit = Some("index".into());
    clauses[3].kind = Kind::Indicator;
    clauses[4].kind = Kind::Action;
    clauses
}

/// An adopted programme whose clauses 2 and 3 are indicators.
pub async fn adopted(world: &World) -> ProgrammeId {
    adopted_with(world, &clauses()).await
}

/// The first indicator.
pub fn of(programme: ProgrammeId) -> OfResult {
    OfResult { programme, clause: clause_id(2) }
}

pub fn definition() -> Definition {
    Definition {
        unit: "index, 0 to 1".into(),
        direction: Direction::Up,
        source: "UN E-Government Survey".into(),
        cycle: 2,
        decimals: 4,
        spread: Spread::Members,
        baseline: Some(Baseline { year: 2018, value: "0.8".parse().expect("a number") }),
        breaks: Vec::new(),
        note: String::new(),
    }
}

/// A definition that is said after that version.
pub fn defining(version: i64) -> DefinitionChange {
    let why = if version == 0 { "" } else { "The source was renamed." };
    DefinitionChange { definition: definition(), why: why.into(), version }
}

fn targets(year: u16, number: &str, version: i64) -> TargetsChange {
    let why = if version == 0 { "" } else { "As decided at the mid-term." };
    let value = number.parse().expect("a number");
    let decision = if version == 0 { "" } else { "MR-DIGITAL, 12 June 2028, item 4" };
    TargetsChange {
        targets: vec![Target { year, value }],
        decision: decision.into(),
        why: why.into(),
        version,
    }
}

on_both! {
    async fn sealed_indicators_are_listed_in_the_order_of_the_text_and_nothing_else_is(world: World) {
        let programme = adopted(&world).await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let list = observer.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators;
        let found: Vec<_> = list.iter().map(|one| (one.clause.clone(), one.label.as_str(), one.parent.clone())).collect();
        assert_eq!(found, [(clause_id(2), "1.1.i", Some(clause_id(1))), (clause_id(3), "1.1.ii", Some(clause_id(1)))]);
        assert!(list.iter().all(|one| one.definition.is_none() && one.points.is_empty()));
        let whole = observer.ask::<GetIndicator>(of(programme), ()).await;
        assert_eq!(whole.sealed_clause.facts.unit.as_deref(), Some("index"), "what was adopted stays");
        assert_eq!(whole.above.map(|above| above.label).as_deref(), Some("1.1"));
        assert_eq!(whole.members.first().map(ToString::to_string).as_deref(), Some("DK"));
        assert_eq!(whole.members.len(), 11);
        let action = OfResult { programme, clause: clause_id(4) };
        assert_eq!(observer.refused::<GetIndicator>(action, ()).await, Code::NotFound, "an action counts nothing");
    }
}

on_both! {
    async fn the_secretariat_defines_an_indicator_and_nothing_is_overwritten(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        assert_eq!(finland.refused::<DefineAnIndicator>(of(programme), defining(0)).await, Code::Forbidden);
        let first = secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
        assert_eq!(first.definition(), Some(&definition()));
        assert_eq!(secretary.refused::<DefineAnIndicator>(of(programme), defining(0)).await, Code::Stale);
        let silent = DefinitionChange { why: " ".into(), ..defining(1) };
        let answer = secretary.try_ask::<DefineAnIndicator>(of(programme), silent).await;
        assert_eq!(answer.field(), "invalid /why required");
        let renamed = Definition { source: "EGDI".into(), ..definition() };
        let change = DefinitionChange { definition: renamed, ..defining(1) };
        let second = secretary.ask::<DefineAnIndicator>(of(programme), change).await;
        let history: Vec<_> =
            second.definitions.iter().map(|now| (now.version, now.definition.source.as_str(), now.said.why.as_str())).collect();
        assert_eq!(history, [(2, "EGDI", "The source was renamed."), (1, "UN E-Government Survey", "")]);
    }
}

on_both! {
    async fn targets_are_set_once_it_is_said_what_is_counted_and_old_ones_are_kept(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let early = secretary.refused::<SetTheTargets>(of(programme), targets(2032, "0.95", 0)).await;
        assert_eq!(early, Code::IndicatorUndefined);
        secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
        secretary.ask::<SetTheTargets>(of(programme), targets(2032, "0.95", 0)).await;
        let beyond = secretary.try_ask::<SetTheTargets>(of(programme), targets(2035, "0.95", 1)).await;
        assert_eq!(beyond.field(), "invalid /targets/0/year year_outside", "its last year is 2034");
        let answer = secretary.try_ask::<SetTheTargets>(of(programme), targets(2032, "0.12345", 1)).await;
        assert_eq!(answer.field(), "invalid /targets/0/value too_many_decimals");
        assert_eq!(secretary.refused::<SetTheTargets>(of(programme), targets(2032, "0.9", 0)).await, Code::Stale);
        let alone = TargetsChange { decision: " ".into(), ..targets(2032, "0.9", 1) };
        let answer = secretary.try_ask::<SetTheTargets>(of(programme), alone).await;
        assert_eq!(answer.field(), "invalid /decision required", "nobody adjusts a target alone");
        let whole = secretary.ask::<SetTheTargets>(of(programme), targets(2032, "0.9", 1)).await;
        let values: Vec<_> = whole.targets.iter().map(|now| now.targets[0].value.to_string()).collect();
        assert_eq!(values, ["0.9", "0.95"]);
        let list = secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators;
        assert_eq!(list[0].targets, whole.targets());
        let scope = shared::api::audit::OfScope { scope: shared::audit::Scope::Programme(programme) };
        let entry = secretary.ask::<shared::api::audit::ListAudit>(scope, ()).await.items.remove(0);
        let targets = serde_json::json!({ "from": ["2032: 0.95"], "to": ["2032: 0.9"] });
        assert_eq!(entry.detail["changed"]["targets"], targets);
    }
}

on_both! {
    async fn once_the_final_report_is_approved_its_targets_are_history(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
        let path = shared::api::programme::OfProgramme { programme };
        let text = secretary.ask::<shared::api::programme::GetProgramme>(path, ()).await.text;
        secretary.ask::<SetTheTargets>(of(programme), targets(2032, "0.95", 0)).await;
        world.move_to(programme, text, "closed").await;
        let late = secretary.refused::<SetTheTargets>(of(programme), targets(2032, "0.9", 1)).await;
        assert_eq!(late, Code::NotWorkedOn);
        let other = OfResult { programme, clause: clause_id(3) };
        let undefined = secretary.refused::<SetTheTargets>(other, targets(2032, "0.95", 0)).await;
        assert_eq!(undefined, Code::NotWorkedOn, "nobody is sent to define it first");
        let stands = secretary.ask::<GetIndicator>(of(programme), ()).await;
        assert_eq!((stands.targets.len(), stands.targets()[0].value.to_string().as_str()), (1, "0.95"));
    }
}

on_both! {
    async fn a_first_target_that_is_not_the_adopted_one_names_what_decided_it(world: World) {
        let mut sealed = clauses();
        // The text may name a year after the programme, as this one does: it was adopted so.
        sealed[2].facts.target = Some("0.97 (2035)".into());
        let programme = adopted_with(&world, &sealed).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
        let answer = secretary.try_ask::<SetTheTargets>(of(programme), targets(2035, "0.9", 0)).await;
        assert_eq!(answer.field(), "invalid /decision required");
        let decided = TargetsChange { decision: "The officials, item 4".into(), ..targets(2035, "0.9", 0) };
        let whole = secretary.ask::<SetTheTargets>(of(programme), decided).await;
        assert_eq!(whole.targets[0].decision, "The officials, item 4");
    }
}

on_both! {
    async fn a_definition_leaves_no_figure_without_room(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
        secretary.ask::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2024, "0.9847", 0)])).await;
        let coarse = Definition { decimals: 2, baseline: None, ..definition() };
        let change = DefinitionChange { definition: coarse, ..defining(1) };
        let answer = secretary.try_ask::<DefineAnIndicator>(of(programme), change).await;
        assert_eq!(answer.field(), "invalid /definition/decimals does_not_fit");
        let one = Definition { spread: Spread::One, ..definition() };
        let answer =
            secretary.try_ask::<DefineAnIndicator>(of(programme), DefinitionChange { definition: one, ..defining(1) }).await;
        assert_eq!(answer.field(), "invalid /definition/spread does_not_fit");
    }
}
