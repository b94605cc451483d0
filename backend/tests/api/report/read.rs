//! The list, the finished report, the round before, and the plan as it stood.

use shared::api::initiative::{AddAnInitiative, OfProgramme};
use shared::api::milestone::AddAMilestone;
use shared::api::plan::SealAPlan;
use shared::api::report::{
    AtVersion, Compiled, GetCompiled, ListReports, Lock, LockAReport, OfReport, OpenAReport, VerifyASection,
};
use shared::budget::Ore;
use shared::id::ReportId;
use shared::initiative::InitiativeEdit;
use shared::measurement::series::Point;
use shared::programme::Period;
use shared::report::{MoneySeen, RoundEdit, Words};
use shared::result::Scale;

use super::{Ground, clauses, day, edit, section, words};
use crate::initiative;
use crate::on_both;
use crate::plan::plan;
use crate::support::{World, clause_id};

impl Ground {
    /// Finland's section sent and verified, and the round locked without the others.
    async fn finished(&self, report: ReportId, words: Words) {
        let sent = self.sent(&self.fi, report, 2, words).await;
        let at = AtVersion { version: sent.row.version };
        self.secretary.ask::<VerifyASection>(section(report, 2), at).await;
        let body = Lock { without: vec![clause_id(3), clause_id(4)], reason: "Later.".into(), version: 1 };
        self.secretary.ask::<LockAReport>(OfReport { report }, body).await;
    }

    async fn compiled(&self, report: ReportId) -> Compiled {
        self.no.ask::<GetCompiled>(OfReport { report }, ()).await
    }
}

fn second() -> RoundEdit {
    RoundEdit { covers: Period { from: day("2026-07-01"), to: day("2026-10-31") }, ..edit() }
}

on_both! {
    async fn what_was_said_in_the_round_before_stands_beside_each_section(world: World) {
        let ground = Ground::of(world).await;
        let first = ground.opened().await.report.id;
        ground.sent(&ground.se, first, 2, words("Sweden's first part.")).await;
        ground.finished(first, words("The first text.")).await;
        let next = ground.secretary.ask::<OpenAReport>(ground.path(), second()).await.report.id;
        let before = ground.section(&ground.se, next, 2).await.before.expect("a round before");
        assert_eq!(before.report.id, first);
        assert_eq!(before.text.expect("its text").words.done, "The first text.");
        assert_eq!(before.own.expect("Sweden's own").words.done, "Sweden's first part.");
        let before = ground.section(&ground.no, next, 2).await.before.expect("a round before");
        assert!(before.own.is_none(), "Norway had given nothing");
        let before = ground.section(&ground.fi, next, 3).await.before.expect("a round before");
        assert!(before.text.is_none(), "what was not verified is not what was reported");
    }
}

on_both! {
    async fn a_report_keeps_the_plan_as_it_stood_when_it_was_sent(world: World) {
        let ground = Ground::of(world).await;
        let path = || OfProgramme { programme: ground.programme };
        let work = InitiativeEdit { serves: vec![clause_id(2)], ..initiative::edit() };
        let added = ground.secretary.ask::<AddAnInitiative>(path(), work.clone()).await;
        let report = ground.opened().await.report.id;
        ground.finished(report, words("Done.")).await;
        let renamed = InitiativeEdit { title: "Renamed since".into(), ..added.edit() };
        let at = initiative::of(added.row.id);
        ground.secretary.ask::<shared::api::initiative::ChangeAnInitiative>(at, renamed).await;
        let seen = ground.section(&ground.no, report, 2).await.snapshot;
        assert_eq!(seen.initiatives.len(), 1);
        assert_eq!(seen.initiatives[0].title, work.title, "a report is read as it was written");
    }
}

on_both! {
    async fn a_report_names_the_work_plan_that_was_in_force_when_it_was_sent(world: World) {
        let ground = Ground::of(world).await;
        let path = || OfProgramme { programme: ground.programme };
        let work = InitiativeEdit { serves: vec![clause_id(2)], ..initiative::edit() };
        ground.secretary.ask::<AddAnInitiative>(path(), work).await;
        let report = ground.opened().await.report.id;
        assert_eq!(ground.section(&ground.fi, report, 2).await.snapshot.plan, None, "none is sealed");
        let first = ground.secretary.ask::<SealAPlan>(path(), plan(1)).await.summary;
        ground.finished(report, words("Done.")).await;
        let later = ground.secretary.ask::<SealAPlan>(path(), plan(2)).await.summary;
        let named = |of: &Compiled| of.sections[0].snapshot.plan.clone().map(|plan| (plan.number, plan.hash));
        assert_eq!(named(&ground.compiled(report).await), Some((1, first.hash)));
        let next = ground.secretary.ask::<OpenAReport>(ground.path(), second()).await.report.id;
        let written = ground.compiled(next).await;
        assert_eq!(named(&written), Some((2, later.hash)));
        let alone = ground.section(&ground.fi, next, 2).await.snapshot.plan;
        assert_eq!(alone, written.sections[0].snapshot.plan, "here as in its section");
    }
}

on_both! {
    async fn figures_and_money_are_kept_with_a_section_and_stand_beside_those_of_the_round_after(world: World) {
        let ground = Ground::measured(world).await;
        let path = || OfProgramme { programme: ground.programme };
        let work = InitiativeEdit { serves: vec![clause_id(2)], ..initiative::edit() };
        let added = ground.secretary.ask::<AddAnInitiative>(path(), work).await.row.id;
        let report = ground.opened().await.report.id;
        let empty = ground.section(&ground.fi, report, 2).await.snapshot;
        assert_eq!(empty.initiatives[0].money, None, "nothing said is not nought");
        assert_eq!((empty.indicators.len(), empty.indicators[0].latest.as_ref()), (1, None));
        ground.measure(2024, "40").await;
        ground.use_money(added, 120_000).await;
        let written = ground.section(&ground.fi, report, 2).await.snapshot;
        assert!(written.indicators[0].latest.is_some(), "whoever writes sees what has been entered since");
        ground.finished(report, words("Done.")).await;
        ground.measure(2025, "55").await;
        ground.use_money(added, 200_000).await;
        let next = ground.secretary.ask::<OpenAReport>(ground.path(), second()).await.report.id;
        let now = ground.section(&ground.no, next, 2).await;
        let then = now.before.expect("a round before").plan;
        let told = |point: &Point, money: &MoneySeen| (point.value.to_string(), money.used, money.granted);
        let (figure, money) = (&now.snapshot.indicators[0], &now.snapshot.initiatives[0]);
        let (measured, work) = (&figure.clause, money.id);
        let point = figure.latest.as_ref().expect("a figure");
        let now_seen = told(point, money.money.as_ref().expect("money"));
        assert_eq!(now_seen, ("55".into(), Some(Ore::crowns(200_000)), None));
        let before = then.figure(measured).and_then(|one| one.latest.as_ref()).expect("a figure then");
        let then_seen = told(before, then.money(work).expect("money then"));
        assert_eq!(then_seen, ("40".into(), Some(Ore::crowns(120_000)), None));
        let compiled = ground.compiled(next).await;
        assert_eq!(compiled.sections[0].plan_before.as_ref(), Some(&then));
        assert_eq!(ground.compiled(report).await.sections[0].plan_before, None);
    }
}

on_both! {
    async fn a_section_that_is_written_shows_the_plan_as_the_whole_report_does(world: World) {
        let mut clauses = clauses();
        clauses[1].facts.lead = Some("NO".into());
        let ground = Ground::with(world, &clauses).await;
        let path = || OfProgramme { programme: ground.programme };
        // What serves an action serves the sub-goal over it only where it says so.
        for (n, serves) in [vec![1], vec![2], vec![2, 1], vec![3]].into_iter().enumerate() {
            let serves = serves.into_iter().map(clause_id).collect();
            let work = InitiativeEdit { title: format!("Work {n}"), serves, ..initiative::edit() };
            let added = ground.secretary.ask::<AddAnInitiative>(path(), work).await.row.id;
            for (title, due) in [("Last", "2027-10-01"), ("First", "2026-03-01")] {
                let milestone = initiative::milestone(title, due);
                ground.secretary.ask::<AddAMilestone>(initiative::of(added), milestone).await;
            }
            ground.use_money(added, 1_000).await;
        }
        let report = ground.opened().await.report.id;
        let whole = ground.compiled(report).await;
        let served: Vec<_> = whole.sections.iter().map(|one| one.snapshot.initiatives.len()).collect();
        assert_eq!(served, [2, 2, 1, 0]);
        for (one, clause) in whole.sections.iter().zip(1..) {
            let alone = ground.section(&ground.no, report, clause).await;
            assert_eq!((&alone.row.clause, &alone.snapshot), (&one.row.clause, &one.snapshot));
            assert!(alone.snapshot.initiatives.iter().all(|work| work.milestones.len() == 2 && work.money.is_some()));
        }
        // Norway's text is sent about the same plan.
        let sent = ground.sent(&ground.no, report, 1, words("Sent.")).await;
        assert_eq!(sent.snapshot, whole.sections[0].snapshot);
    }
}

on_both! {
    async fn the_report_has_what_was_verified_and_the_line_of_rounds(world: World) {
        let ground = Ground::of(world).await;
        let first = ground.opened().await.report.id;
        ground.finished(first, words("The first text.")).await;
        let next = ground.secretary.ask::<OpenAReport>(ground.path(), second()).await.report.id;
        let better = Words { scale: Some(Scale::Fulfilled), progress: Some(80), ..words("The second text.") };
        ground.sent(&ground.fi, next, 2, better.clone()).await;
        ground.sent(&ground.se, next, 3, words("Not verified.")).await;
        let preview = ground.compiled(next).await;
        assert_eq!(preview.sections.iter().filter(|one| one.words.is_some()).count(), 2, "sent so far");
        let sent = ground.section(&ground.secretary, next, 2).await.row.version;
        ground.secretary.ask::<VerifyASection>(section(next, 2), AtVersion { version: sent }).await;
        let body = Lock { without: vec![clause_id(3), clause_id(4)], reason: "Later.".into(), version: 1 };
        ground.secretary.ask::<LockAReport>(OfReport { report: next }, body).await;
        let report = ground.compiled(next).await;
        let said: Vec<_> = report.sections.iter().map(|one| one.words.as_ref().map(|words| words.done.as_str())).collect();
        assert_eq!(said, [Some("The second text."), None, None], "once it is locked, what was verified");
        assert_eq!(report.sections[0].before.as_ref().expect("the first text").progress, Some(40));
        let means: Vec<_> = report.rounds.iter().map(|round| round.goals[0].steps.mean()).collect();
        assert_eq!(means, [Some(40), Some(80)]);
        assert_eq!(report.before.expect("a round before").id, first);
        assert_eq!(ground.compiled(first).await.rounds.len(), 1, "a later round changes nothing in an earlier report");
    }
}

on_both! {
    async fn a_list_counts_what_was_given_and_sent(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.se, report, 2, words("Given.")).await;
        ground.kept(&ground.fi, report, 3, words("Written.")).await;
        ground.sent(&ground.fi, report, 2, words("Sent.")).await;
        let list = ground.no.ask::<ListReports>(ground.path(), ()).await;
        let counts = list[0].counts;
        assert_eq!((counts.sections, counts.sent, counts.verified), (3, 1, 0));
        assert_eq!((counts.given, counts.asked), (1, 3));
    }
}
