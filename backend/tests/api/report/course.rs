//! The course of a round: opened, given, sent, returned, verified, locked.

use shared::api::report::{
    AtVersion, ChangeAReport, GetReport, ListReports, Lock, LockAReport, OfReport, OpenAReport,
    ReturnASection, Returning, SectionWhole, SendAPart, VerifyASection, WriteAPart,
};
use shared::problem::Code;
use shared::programme::Period;
use shared::report::section::{Stage, Step};
use shared::report::{Kind, PartEdit, RoundEdit, Words};

use super::{Ground, day, edit, row, section, words};
use crate::on_both;
use crate::support::{World, clause_id};

fn returning(reason: &str, version: u32) -> Returning {
    Returning { reason: reason.into(), version }
}

on_both! {
    async fn a_round_has_a_section_for_each_promise_and_asks_those_who_answer_for_it(world: World) {
        let ground = Ground::of(world).await;
        let whole = ground.opened().await;
        let asked: Vec<(String, String)> = whole
            .sections
            .iter()
            .map(|row| {
                let others: Vec<String> = row.others.iter().map(|mark| mark.member.to_string()).collect();
                (row.lead.map_or_else(|| "SEC".into(), |lead| lead.to_string()), others.join(" "))
            })
            .collect();
        let expected = [("FI", "NO SE"), ("SE", "FI"), ("SEC", "")];
        assert_eq!(asked, expected.map(|(lead, others)| (lead.to_owned(), others.to_owned())));
        assert_eq!((whole.report.number, whole.report.version, whole.headings.len()), (1, 1, 3));
        assert_eq!(whole.report.countries.closes_at.to_string(), "2026-12-01T23:00:00Z", "midnight in Copenhagen");
        let one = ground.section(&ground.no, whole.report.id, 2).await;
        assert!(one.content_hash.starts_with("w1:"), "the sealed wording is kept with it: {}", one.content_hash);
        assert_eq!(ground.fi.refused::<OpenAReport>(ground.path(), edit()).await, Code::Forbidden);
    }
}

on_both! {
    async fn days_that_do_not_fit_are_named_by_field(world: World) {
        let ground = Ground::of(world).await;
        let ask = async |edit: RoundEdit| ground.secretary.try_ask::<OpenAReport>(ground.path(), edit).await.field();
        let outside = RoundEdit { covers: Period { to: day("2031-01-01"), ..edit().covers }, ..edit() };
        assert_eq!(ask(outside).await, "invalid /covers/to outside_period");
        assert_eq!(ask(RoundEdit { due: day("2026-12-04"), ..edit() }).await, "invalid /due ends_before_start");
        assert_eq!(ask(RoundEdit { countries_by: day("2026-11-22"), ..edit() }).await, "invalid /countries_by in_the_past");
        assert_eq!(ask(RoundEdit { zone: "Europe/Atlantis".into(), ..edit() }).await, "invalid /zone unknown");
        ground.opened().await;
        assert_eq!(ask(edit()).await, "invalid /covers/from overlaps");
        let annual = RoundEdit { kind: Kind::Annual, ..edit() };
        assert_eq!(ground.secretary.ask::<OpenAReport>(ground.path(), annual).await.report.number, 2);
    }
}

on_both! {
    async fn countries_give_the_lead_sends_and_the_secretariat_verifies_or_returns_one_section_alone(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.sent(&ground.se, report, 2, words("Sweden's part.")).await;
        let seen = ground.section(&ground.fi, report, 2).await;
        assert_eq!(seen.given.len(), 1);
        assert_eq!((seen.given[0].words.done.as_str(), seen.given[0].by.code.as_str()), ("Sweden's part.", "SE"));
        ground.sent(&ground.fi, report, 2, words("Both have done much.")).await;
        ground.sent(&ground.se, report, 3, words("Ours.")).await;
        let whole = ground.seen(&ground.no, report).await;
        assert_eq!((row(&whole, 2).stage, row(&whole, 3).stage), (Stage::Sent, Stage::Sent));
        let version = row(&whole, 2).version;
        let empty = ground.secretary.try_ask::<ReturnASection>(section(report, 2), returning(" ", version)).await;
        assert_eq!(empty.field(), "invalid /reason required");
        let back = ground.secretary.ask::<ReturnASection>(section(report, 2), returning("Which registers?", version)).await;
        assert_eq!(back.row.stage, Stage::Returned);
        let whole = ground.seen(&ground.fi, report).await;
        assert_eq!((row(&whole, 2).stage, row(&whole, 3).stage), (Stage::Returned, Stage::Sent), "one section alone");
        let seen = ground.section(&ground.fi, report, 2).await;
        assert_eq!((seen.steps[0].step, seen.steps[0].reason.as_str()), (Step::Return, "Which registers?"));
        assert_eq!(seen.text.expect("what was sent").words.done, "Both have done much.");
        let corrected = ground.sent(&ground.fi, report, 2, words("The registers of both.")).await;
        assert_eq!(corrected.row.stage, Stage::Sent);
        let at = AtVersion { version: corrected.row.version };
        let verified = ground.secretary.ask::<VerifyASection>(section(report, 2), at).await;
        assert_eq!((verified.row.stage, verified.row.progress), (Stage::Verified, Some(40)));
        let steps: Vec<Step> = verified.steps.iter().rev().map(|one| one.step).collect();
        assert_eq!(steps, [Step::Give, Step::Send, Step::Return, Step::Send, Step::Verify]);
    }
}

on_both! {
    async fn a_step_that_the_section_does_not_take_now_is_refused_by_name(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let at = AtVersion { version: 1 };
        assert_eq!(ground.secretary.refused::<VerifyASection>(section(report, 2), at).await, Code::SectionMoved);
        let sent = ground.sent(&ground.fi, report, 2, words("Sent.")).await;
        let again = PartEdit { words: words("Again."), version: sent.own.expect("theirs").version };
        assert_eq!(ground.fi.refused::<SendAPart>(section(report, 2), again.clone()).await, Code::SectionMoved);
        let late = PartEdit { version: 0, ..again };
        assert_eq!(ground.no.refused::<WriteAPart>(section(report, 2), late).await, Code::SectionMoved);
        let part = PartEdit { words: words("Not asked."), version: 0 };
        assert_eq!(ground.no.refused::<WriteAPart>(section(report, 3), part.clone()).await, Code::Forbidden);
        assert_eq!(ground.secretary.refused::<WriteAPart>(section(report, 3), part.clone()).await, Code::Forbidden);
        ground.secretary.ask::<SendAPart>(section(report, 4), part).await;
    }
}

on_both! {
    async fn what_is_not_whole_is_kept_and_not_sent(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let half = Words { done: "Half a sentence".into(), ..Words::default() };
        let kept = ground.kept(&ground.fi, report, 2, half.clone()).await;
        let own = kept.own.expect("theirs");
        assert_eq!((own.words.done.as_str(), own.version, own.sent), ("Half a sentence", 1, false));
        let answer = ground.fi.try_ask::<SendAPart>(section(report, 2), PartEdit { words: half, version: 1 }).await;
        assert_eq!(answer.field(), "invalid /words/scale required");
        let beyond = PartEdit { words: Words { progress: Some(101), ..words("Done.") }, version: 1 };
        let answer = ground.fi.try_ask::<WriteAPart>(section(report, 2), beyond).await;
        assert_eq!(answer.field(), "invalid /words/progress out_of_range");
    }
}

on_both! {
    async fn of_two_colleagues_the_second_is_answered_with_what_the_first_kept(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        ground.kept(&ground.drafter, report, 2, words("The delegate's.")).await;
        let yours = PartEdit { words: words("The head's."), version: 0 };
        let answer = ground.se.try_ask::<WriteAPart>(section(report, 2), yours).await;
        assert_eq!((answer.status, answer.code()), (409, Code::Stale));
        let current: SectionWhole = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        let own = current.own.expect("theirs");
        assert_eq!((own.words.done.as_str(), own.version), ("The delegate's.", 1));
    }
}

on_both! {
    async fn a_locked_round_is_read_only_for_good(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let sent = ground.sent(&ground.fi, report, 2, words("Done.")).await;
        let at = AtVersion { version: sent.row.version };
        ground.secretary.ask::<VerifyASection>(section(report, 2), at).await;
        let lock = |without: Vec<usize>, reason: &str| Lock {
            without: without.into_iter().map(clause_id).collect(),
            reason: reason.into(),
            version: 1,
        };
        let ask = async |body: Lock| ground.secretary.try_ask::<LockAReport>(OfReport { report }, body).await;
        let answer = ask(lock(vec![], "")).await;
        assert_eq!(answer.field(), "sections_left /without not_verified");
        assert_eq!(answer.json()["errors"][0]["names"].as_array().map(Vec::len), Some(2), "they are named");
        assert_eq!(ask(lock(vec![3], "")).await.code(), Code::SectionsLeft, "all of them or none");
        assert_eq!(ask(lock(vec![3, 4], " ")).await.field(), "invalid /reason required");
        assert_eq!(ground.fi.refused::<LockAReport>(OfReport { report }, lock(vec![3, 4], "No.")).await, Code::Forbidden);
        let locked = ask(lock(vec![3, 4], "Sweden reports in spring.")).await;
        assert_eq!(locked.status, 200);
        let whole = ground.seen(&ground.fi, report).await;
        assert_eq!((whole.report.without.as_str(), whole.report.version), ("Sweden reports in spring.", 2));
        let part = PartEdit { words: words("Too late."), version: 1 };
        assert_eq!(ground.fi.refused::<WriteAPart>(section(report, 2), part.clone()).await, Code::ReportLocked);
        assert_eq!(ground.fi.refused::<SendAPart>(section(report, 2), part).await, Code::ReportLocked);
        let version = row(&whole, 2).version;
        let back = returning("After all.", version);
        assert_eq!(ground.secretary.refused::<ReturnASection>(section(report, 2), back).await, Code::ReportLocked);
        let at = AtVersion { version };
        assert_eq!(ground.secretary.refused::<VerifyASection>(section(report, 2), at).await, Code::ReportLocked);
        let days = RoundEdit { version: 2, ..edit() };
        assert_eq!(ground.secretary.refused::<ChangeAReport>(OfReport { report }, days).await, Code::ReportLocked);
        assert_eq!(ask(Lock { version: 2, ..lock(vec![3, 4], "Again.") }).await.code(), Code::ReportLocked);
        assert_eq!(ground.seen(&ground.fi, report).await, whole);
    }
}

on_both! {
    async fn the_days_of_an_open_round_are_the_secretariats_to_change(world: World) {
        let ground = Ground::of(world).await;
        let report = ground.opened().await.report.id;
        let later = RoundEdit { due: day("2026-12-20"), version: 1, ..edit() };
        let changed = ground.secretary.ask::<ChangeAReport>(OfReport { report }, later.clone()).await;
        assert_eq!((changed.report.version, changed.report.due.day), (2, day("2026-12-20")));
        let answer = ground.secretary.try_ask::<ChangeAReport>(OfReport { report }, later.clone()).await;
        assert_eq!((answer.status, answer.code()), (409, Code::Stale));
        assert_eq!(answer.json()["current"]["report"]["version"], 2);
        assert_eq!(ground.fi.refused::<ChangeAReport>(OfReport { report }, later).await, Code::Forbidden);
    }
}

on_both! {
    async fn observers_read_a_round_once_it_is_locked(world: World) {
        let ground = Ground::of(world).await;
        let observer = ground.world.signed_in("o@example.org", "observer").await;
        let report = ground.opened().await.report.id;
        assert_eq!(observer.refused::<GetReport>(OfReport { report }, ()).await, Code::NotFound);
        assert!(observer.ask::<ListReports>(ground.path(), ()).await.is_empty());
        ground.sent(&ground.se, report, 2, words("Sweden's part.")).await;
        let body = Lock { without: vec![clause_id(2), clause_id(3), clause_id(4)], reason: "None came.".into(), version: 1 };
        ground.secretary.ask::<LockAReport>(OfReport { report }, body).await;
        assert_eq!(observer.ask::<ListReports>(ground.path(), ()).await.len(), 1);
        let seen = ground.section(&observer, report, 2).await;
        assert!(seen.given.is_empty() && seen.text.is_none() && seen.own.is_none(), "what was not verified is not for them");
        assert_eq!(ground.section(&ground.fi, report, 2).await.given.len(), 1);
    }
}
