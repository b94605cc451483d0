//! `/programmes/{programme}/results/{clause}/lineage`: the whole story, and that nothing of it is told to who may not know.

use shared::amendment::{Basis, Operation, Outcome, State, View};
use shared::api::amendment::{
    BeginAnAmendment, DecideAnAmendment, NewAmendment, NewStance, OfText, TakeAStance,
};
use shared::api::lineage::{GetLineage, Lineage, Reported};
use shared::api::position::{OfPosition, OfText as OfPositions, TakeAPosition, TakePositionBack};
use shared::api::procedure::{AtVersion, ConfirmTheRecord, OfProcedure, OfProgramme, RecordAnAdoption};
use shared::api::programme::{Beginning, CreateProgramme, NewProgramme};
use shared::api::report::{AtVersion as SectionAt, Lock, LockAReport, OfReport, OpenAReport, VerifyASection};
use shared::api::result::{OfResult, SetALight, SetResultStatus};
use shared::id::{ProgrammeId, ReportId, TextId};
use shared::position::{NewPosition, ReservationKind, Scope, Value};
use shared::problem::Code;
use shared::procedure::Answer;
use shared::programme::{Kind, Period, Settings};
use shared::report::RoundEdit;
use shared::result::{Light, LightChange, Scale, Status};
use shared::text::Wording;

use super::{adopted, change, clauses};
use crate::amendment::{Table, decision, of};
use crate::initiative::Work;
use crate::on_both;
use crate::procedure::meeting;
use crate::report::{self, Ground};
use crate::revision;
use crate::support::{Client, World, clause_id};

fn action(programme: ProgrammeId) -> OfResult {
    OfResult { programme, clause: clause_id(3) }
}

async fn adopt(world: &World, secretary: &Client, chair: &Client, programme: ProgrammeId, text: TextId) {
    world.move_to(programme, text, "adoption").await;
    let recorded =
        secretary.ask::<RecordAnAdoption>(OfProgramme { programme }, meeting("", Answer::Agree)).await;
    let path = OfProcedure { procedure: recorded.id };
    chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await;
}

async fn negotiated(world: &World) -> Table {
    Table::over(world, world.text("negotiation", "live", &clauses()).await).await
}

/// All that somebody receives, as it comes over the wire.
async fn wire(who: &Client, programme: ProgrammeId) -> String {
    let path = format!("{}/programmes/{programme}/results/{}/lineage", shared::api::PREFIX, clause_id(3));
    let answer = who.send("GET", &path, None, None).await;
    assert_eq!(answer.status, 200);
    String::from_utf8_lossy(&answer.body).into_owned()
}

on_both! {
    async fn it_tells_who_asked_for_the_wording_what_was_decided_and_how_it_was_agreed(world: World) {
        let table = negotiated(&world).await;
        revision::issued(&table.secretary, &table.chair, table.text).await;
        let wanted = table.tabled_now(&table.fi, 3, "The words that Finland wants.").await;
        let stance = NewStance { view: View::Support, version: 1 };
        table.se.ask::<TakeAStance>(of(wanted.id), stance).await;
        let other = table.tabled_now(&table.se, 3, "Swedish words.").await;
        let elsewhere = table.tabled_now(&table.se, 2, "Words of another clause.").await;
        table.accepted(&wanted).await;
        for rejected in [&other, &elsewhere] {
            let reason = decision(rejected, Outcome::Reject, "One wording is enough.");
            table.chair.ask::<DecideAnAmendment>(of(rejected.id), reason).await;
        }
        let now = table.clauses().await.swap_remove(3);
        let exact = || Scope::Clause { clause: now.id.clone(), hash: now.hash.clone() };
        let reason = "Parliament sits in May.".to_owned();
        let held = NewPosition {
            scope: exact(),
            value: Value::Reservation { kind: ReservationKind::Parliamentary, reason, lifts_on: None },
            confirmed: false,
        };
        let path = || OfPositions { text: table.text };
        let held = table.se.ask::<TakeAPosition>(path(), held).await;
        table.se.ask::<TakePositionBack>(OfPosition { text: table.text, position: held.id }, ()).await;
        table.se.ask::<TakeAPosition>(path(), NewPosition { scope: exact(), value: Value::Agree, confirmed: true }).await;
        revision::issued(&table.secretary, &table.chair, table.text).await;
        adopt(&world, &table.secretary, &table.chair, table.programme, table.text).await;
        table.fi.ask::<SetResultStatus>(action(table.programme), change(Status::UnderWay, 0)).await;
        let set = LightChange { light: Some(Light::AtRisk), reason: "The study is late.".into(), version: 0 };
        table.fi.ask::<SetALight>(action(table.programme), set).await;

        let told = table.se.ask::<GetLineage>(action(table.programme), ()).await;
        let negotiation = told.negotiation.as_ref().expect("Sweden took part");
        let issued: Vec<_> = negotiation.issued.iter().map(|one| (one.number, one.clause.wording.text())).collect();
        assert_eq!(issued, [(1, "The words of clause 3.".to_owned()), (2, "The words that Finland wants.".into())]);
        let amendments: Vec<_> = negotiation.amendments.iter().map(|one| (one.number, one.state)).collect();
        assert_eq!(amendments, [(1, State::Accepted), (2, State::Rejected)], "the third was about another clause");
        let first = &negotiation.amendments[0];
        assert_eq!(first.members[0].as_str(), "FI");
        assert_eq!(first.reason, "Because it is clearer.");
        assert_eq!(first.base.as_ref().map(|base| base.wording.text()).as_deref(), Some("The words of clause 3."));
        assert_eq!(first.stances[0].view, View::Support);
        assert_eq!(negotiation.amendments[1].decisions[0].reason, "One wording is enough.");
        let said: Vec<_> = negotiation.agreement.positions.iter().map(|one| (one.value.as_str(), one.ended_at.is_some())).collect();
        assert_eq!(said, [("reservation", true), ("agree", false)]);
        assert_eq!(told.sealed.number, 2);
        assert!(told.adoption.as_ref().is_some_and(|one| one.outcome.adopted && one.place == "Copenhagen"));
        assert_eq!((told.statuses.len(), told.lights.len(), told.views.len()), (1, 1, 0));
        assert_eq!(told.summary.set_light.as_ref().and_then(|set| set.light), Some(Light::AtRisk));
        assert_eq!((told.ancestors, told.went), (Vec::new(), Vec::new()));
    }
}

on_both! {
    async fn nothing_of_a_draft_is_told_to_anybody_and_nothing_of_the_negotiation_to_who_took_no_part(world: World) {
        let table = negotiated(&world).await;
        revision::issued(&table.secretary, &table.chair, table.text).await;
        let tabled = table.tabled_now(&table.se, 3, "Openly Swedish words.").await;
        let now = table.clauses().await.swap_remove(3);
        let reservation = Value::Reservation {
            kind: ReservationKind::Scrutiny,
            reason: "We examine it in the capital.".into(),
            lifts_on: None,
        };
        let scope = Scope::Clause { clause: now.id.clone(), hash: now.hash.clone() };
        let held = NewPosition { scope, value: reservation, confirmed: false };
        table.se.ask::<TakeAPosition>(OfPositions { text: table.text }, held).await;
        // Two that were never tabled: one of a delegation, one of the office.
        let mut secrets = vec!["Secretly".to_owned()];
        for by in [&table.fi_delegate, &table.secretary] {
            let on = Basis { clause: now.id.clone(), hash: now.hash.clone() };
            let new = NewAmendment {
                clauses: vec![clause_id(3)],
                operations: vec![Operation::Replace { on, wording: Wording::plain("Secretly other words.") }],
                reason: "Secretly, because of the budget.".into(),
                amends: None,
            };
            let draft = by.ask::<BeginAnAmendment>(OfText { text: table.text }, new).await;
            secrets.push(draft.id.to_string());
            secrets.push(draft.draft.expect("one's own").text.to_string());
        }
        let rejected = decision(&tabled, Outcome::Reject, "The words are as they were agreed.");
        table.chair.ask::<DecideAnAmendment>(of(tabled.id), rejected).await;
        adopt(&world, &table.secretary, &table.chair, table.programme, table.text).await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let all = [&table.fi, &table.fi_delegate, &table.se, &table.secretary, &table.chair, &observer, &administrator];
        for who in all {
            let body = wire(who, table.programme).await;
            for secret in &secrets {
                assert!(!body.contains(secret), "{secret} in {body}");
            }
        }
        let seen = wire(&table.fi, table.programme).await;
        for open in ["Openly Swedish", "We examine it", &tabled.id.to_string()] {
            assert!(seen.contains(open), "{open}");
        }
        for who in [&observer, &administrator] {
            let body = wire(who, table.programme).await;
            for open in ["Openly Swedish", "We examine it", "Because it is clearer", &tabled.id.to_string()] {
                assert!(!body.contains(open), "{open} in {body}");
            }
            let told: Lineage = who.ask::<GetLineage>(action(table.programme), ()).await;
            assert_eq!(told.negotiation, None);
            assert_eq!(told.sealed_clause.wording.text(), "The words of clause 3.");
        }
        let told = observer.ask::<GetLineage>(action(table.programme), ()).await;
        assert!(told.adoption.is_some(), "what was decided is known to observers");
        let paragraph = OfResult { programme: table.programme, clause: clause_id(2) };
        assert_eq!(observer.refused::<GetLineage>(paragraph, ()).await, Code::NotFound);
    }
}

on_both! {
    async fn it_leads_to_the_clause_of_the_programme_before(world: World) {
        let earlier = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let chair = world.sign_in("chair@example.org").await;
        let period = Period { from: "2035-01-01".parse().unwrap(), to: "2038-12-31".parse().unwrap() };
        let new = NewProgramme {
            title: "The next programme".into(),
            titles: Default::default(),
            kind: Kind::CooperationProgramme,
            period,
            beginning: Beginning::Programme { id: earlier },
            predecessor: Some(earlier),
            settings: Settings::for_period(period),
        };
        let made = secretary.ask::<CreateProgramme>((), new).await;
        world.move_to(made.summary.id, made.text, "drafting").await;
        revision::issued(&secretary, &chair, made.text).await;
        adopt(&world, &secretary, &chair, made.summary.id, made.text).await;
        let path = shared::api::result::OfProgramme { programme: made.summary.id };
        let results = secretary.ask::<shared::api::result::ListResults>(path, ()).await.results;
        let own = results.iter().find(|one| one.kind == shared::text::Kind::Action).expect("an action");
        let path = OfResult { programme: made.summary.id, clause: own.clause.clone() };
        let ancestors = secretary.ask::<GetLineage>(path, ()).await.ancestors;
        assert_eq!(ancestors.len(), 1, "it came from one");
        let ancestor = &ancestors[0];
        assert_eq!((ancestor.programme, &ancestor.clause.id), (earlier, &clause_id(3)));
        assert_eq!((ancestor.title.as_str(), ancestor.label.as_str()), ("A programme", "1.1.a"));
        assert_eq!(ancestor.fate, None, "of an action nothing is said");
    }
}

on_both! {
    async fn it_goes_on_to_the_work_and_its_milestones(world: World) {
        let work = Work::of(world).await;
        let stream = work.workstream("Registers").await;
        let one = work.added("A pilot").await;
        work.milestone(one.row.id, "The law is changed", "2026-06-01").await;
        let path = |n| OfResult { programme: work.programme, clause: clause_id(n) };
        for n in [0, 1, 3] {
            let told = work.se.ask::<GetLineage>(path(n), ()).await.work;
            assert_eq!(told.initiatives.iter().map(|one| one.id).collect::<Vec<_>>(), [one.row.id], "clause {n}");
            assert_eq!(told.milestones.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["The law is changed"]);
            assert_eq!(told.workstreams.iter().map(|one| one.id).collect::<Vec<_>>(), [stream.id]);
        }
    }
}

/// Finland's section, sent and verified.
async fn verified(ground: &Ground, report: ReportId) {
    let sent = ground.sent(&ground.fi, report, 2, report::words("Done.")).await;
    let at = SectionAt { version: sent.row.version };
    ground.secretary.ask::<VerifyASection>(report::section(report, 2), at).await;
}

async fn reported(ground: &Ground, who: &Client, clause: usize) -> Vec<Reported> {
    let path = OfResult { programme: ground.programme, clause: clause_id(clause) };
    who.ask::<GetLineage>(path, ()).await.reported
}

on_both! {
    async fn it_ends_with_what_was_verified_or_left_out_round_by_round_and_observers_read_the_locked_ones(world: World) {
        let ground = Ground::of(world).await;
        let observer = ground.world.signed_in("o@example.org", "observer").await;
        let first = ground.opened().await.report.id;
        verified(&ground, first).await;
        ground.sent(&ground.se, first, 3, report::words("Sent, and never verified.")).await;
        assert!(reported(&ground, &observer, 2).await.is_empty(), "not before it is locked");
        let body = Lock { without: vec![clause_id(3), clause_id(4)], reason: "Later.".into(), version: 1 };
        ground.secretary.ask::<LockAReport>(OfReport { report: first }, body).await;
        let covers = Period { from: "2026-07-01".parse().unwrap(), to: "2026-10-31".parse().unwrap() };
        let edit = RoundEdit { covers, ..report::edit() };
        let second = ground.secretary.ask::<OpenAReport>(ground.path(), edit).await.report.id;
        let told = reported(&ground, &ground.no, 2).await;
        assert_eq!(told.len(), 1, "what is being written is not reported yet");
        let one = &told[0];
        assert_eq!((one.report, one.number, one.locked), (first, 1, true));
        assert_eq!((one.kind, one.covers), (report::edit().kind, report::edit().covers));
        assert_eq!((one.scale, one.progress), (Some(Scale::Minor), Some(40)));
        assert_eq!(one.reason, "One register answers late.");
        assert_eq!(one.lead.map(|lead| lead.to_string()).as_deref(), Some("FI"));
        assert!(one.verified_at.is_some());
        verified(&ground, second).await;
        let told = reported(&ground, &ground.no, 2).await;
        let rounds: Vec<_> = told.iter().map(|one| (one.report, one.locked)).collect();
        assert_eq!(rounds, [(first, true), (second, false)]);
        assert_eq!(reported(&ground, &observer, 2).await, told[..1]);
        for who in [&ground.se, &observer] {
            let left = reported(&ground, who, 3).await;
            assert_eq!(left.len(), 1, "the second round is open");
            let said = (left[0].verified_at, left[0].scale, left[0].progress, left[0].reason.as_str());
            assert_eq!(said, (None, None, None, ""), "what was not verified is not what was reported");
        }
        assert_eq!(reported(&ground, &ground.se, 4).await[0].lead, None, "the secretariat's own section");
        assert!(reported(&ground, &ground.se, 0).await.is_empty(), "sections under a goal are not its own");
    }
}
