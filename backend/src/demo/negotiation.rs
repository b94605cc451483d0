//! A work plan in the middle of its second round: what the delegations table, what others think of it, what the office
//! proposes, and what has been decided.

use anyhow::Context;
use collab::act::Edit;
use shared::amendment::{Basis, NewClause, Operation, Outcome, View};
use shared::api::amendment::{
    AmendmentView, AnswerTheProposal, BeginAnAmendment, DecideAnAmendment, GetAmendment, NewAmendment,
    NewAnswer, NewDecision, NewProposal, NewRelease, NewSponsor, NewStance, OfAmendment, OfText,
    ProposeAnOutcome, ReleaseTheDraft, SponsorAnAmendment, SubmitTheDraft, TakeAStance,
};
use shared::api::person::{NameASpeaker, OfSeat, Voice};
use shared::api::programme::{Beginning, CreateProgramme, NewProgramme};
use shared::api::text::{ClauseView, GetText};
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::lifecycle::State;
use shared::programme::{Kind, Period, Settings};
use shared::seat::Role;
use shared::text::{Clause, Wording};
use shared::time::Instant;

use super::actor::{Actor, Scene};
use super::comments;
use super::in_force::{revision, step};
use super::negotiation_words::{Ask, Wish, text, wishes};
use super::words::{clause, clauses};
use super::write::write;
use super::{amending, joint, packages, positions, readings, rounds};

const DAY: i64 = 24 * 60 * 60;
const HOUR: i64 = 60 * 60;
/// After so many amendments of the second round, some delegations clear the text for the first time.
const CLEARED_AFTER: usize = 28;

/// Told in days before today. The plan is under the programme in force.
pub(super) async fn happen(scene: &Scene, under: ProgrammeId, today: Instant) -> anyhow::Result<()> {
    let days_ago = |days: i64| today.plus_seconds(-days * DAY);
    scene.at_instant(days_ago(80));
    let (programme, plan) = create(scene, under).await?;
    step(scene, programme, State::Mandate, State::Drafting, "").await?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let (whole, by) = (clauses(&scene.app, text()), secretary.seat.id.to_string());
    write(scene, &secretary, plan, move |_| vec![Edit::Whole { clauses: whole.clone(), by: by.clone() }])
        .await?;
    let note = "First draft of the work plan, after the talks with each delegation.";
    revision(scene, plan, "head.dk", &days_ago(70).to_string(), note).await?;
    step(scene, programme, State::Drafting, State::Negotiation, "").await?;

    let first = rounds::open(scene, programme, plan, days_ago(24)).await?;
    first_round(scene, plan, &days_ago).await?;
    rounds::end(scene, &first, days_ago(26)).await?;
    scene.at_instant(days_ago(23));
    name_speaker(scene, "se").await?;
    scene.at_instant(days_ago(22));
    let second = rounds::open(scene, programme, plan, today.plus_seconds(2 * DAY)).await?;
    second_round(scene, plan, days_ago(20)).await?;
    rounds::extend(scene, &second, days_ago(2), today.plus_seconds(6 * DAY)).await
}

async fn create(scene: &Scene, under: ProgrammeId) -> anyhow::Result<(ProgrammeId, TextId)> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let period = Period { from: "2028-01-01".parse()?, to: "2030-12-31".parse()? };
    let plan = NewProgramme {
        title: "Work plan for digitalisation 2028–2030".into(),
        titles: [("da".into(), "Arbejdsplan for digitalisering 2028–2030".into())].into(),
        kind: Kind::WorkPlan,
        period,
        beginning: Beginning::Programme { id: under },
        predecessor: Some(under),
        settings: Settings::for_period(period),
    };
    let made = secretary.ask::<CreateProgramme>((), plan).await?;
    Ok((made.summary.id, made.text))
}

/// The head lets the delegate speak for the delegation on amendments.
async fn name_speaker(scene: &Scene, member: &str) -> anyhow::Result<()> {
    let delegate = scene.enter(&format!("delegate.{member}"), Role::Delegate).await?;
    let seat = OfSeat { person: delegate.account.id, seat: delegate.seat.id };
    let head = scene.enter(&format!("head.{member}"), Role::Head).await?;
    head.ask::<NameASpeaker>(seat, Voice { speaks: true }).await?;
    Ok(())
}

/// One amendment of the first round, accepted; so that the second revision differs from the first.
async fn first_round(scene: &Scene, plan: TextId, days_ago: &impl Fn(i64) -> Instant) -> anyhow::Result<()> {
    scene.at_instant(days_ago(40));
    let first = Wish {
        by: "no",
        on: "paid from the budget",
        ask: Ask::Words(&[("its costs are covered", "its costs are covered for the whole period")]),
        reason: "An action that stops half-way costs more than one that never began.",
        with: "se",
        support: "dk fi",
        oppose: "",
    };
    let tabled = table(scene, plan, &first).await?;
    scene.at_instant(days_ago(30));
    decide(scene, tabled, Outcome::Accept, "").await?;
    Ok(())
}

/// Everything that is on the table now.
async fn second_round(scene: &Scene, plan: TextId, begins: Instant) -> anyhow::Result<()> {
    let mut tabled = Vec::new();
    for (hours, wish) in (0_i64..).zip(wishes()) {
        scene.at_instant(begins.plus_seconds(hours * 5 * HOUR));
        tabled.push(table(scene, plan, &wish).await?);
        if tabled.len() == CLEARED_AFTER {
            readings::first(scene, plan, begins.plus_seconds(hours * 5 * HOUR + HOUR)).await?;
        }
    }
    let after = begins.plus_seconds(11 * DAY);
    scene.at_instant(after);
    propose(scene, &tabled).await?;
    positions::happen(scene, plan, after.plus_seconds(DAY)).await?;
    comments::happen(scene, plan, after.plus_seconds(DAY + 2 * HOUR)).await?;
    readings::again(scene, plan, after.plus_seconds(DAY + 4 * HOUR)).await?;
    scene.at_instant(after.plus_seconds(2 * DAY));
    // Two that nobody opposed are in the text; one was not taken up.
    decide(scene, tabled[8], Outcome::Accept, "").await?;
    decide(scene, tabled[20], Outcome::Accept, "").await?;
    let reason =
        "A share of what is spent cannot be decided in a work plan; the budget is the ministers' matter.";
    decide(scene, tabled[22], Outcome::Reject, reason).await?;
    scene.at_instant(after.plus_seconds(3 * DAY));
    amending::happen(scene, plan, tabled[16]).await?;
    draft(scene, plan).await?;
    joint::happen(scene, plan, after.plus_seconds(3 * DAY + HOUR)).await?;
    packages::happen(scene, plan, after.plus_seconds(4 * DAY)).await
}

/// A delegation writes, its head tables, and others say what they think.
pub(super) async fn table(scene: &Scene, plan: TextId, wish: &Wish) -> anyhow::Result<AmendmentId> {
    let delegate = scene.enter(&format!("delegate.{}", wish.by), Role::Delegate).await?;
    let found = standing(&delegate, plan, wish.on).await?;
    let new = NewAmendment {
        clauses: vec![found.id.clone()],
        operations: vec![operation(scene, &found, &wish.ask)],
        reason: wish.reason.into(),
        amends: None,
    };
    let draft = delegate.ask::<BeginAnAmendment>(OfText { text: plan }, new).await?;
    let path = || OfAmendment { amendment: draft.id };
    let cleared = delegate.ask::<SubmitTheDraft>(path(), ()).await?;
    let head = scene.enter(&format!("head.{}", wish.by), Role::Head).await?;
    let tabled = head.ask::<ReleaseTheDraft>(path(), read(cleared)?).await?;
    for code in wish.with.split_whitespace() {
        let head = scene.enter(&format!("head.{code}"), Role::Head).await?;
        head.ask::<SponsorAnAmendment>(path(), NewSponsor { version: tabled.record.version }).await?;
    }
    for (codes, view) in [(wish.support, View::Support), (wish.oppose, View::Oppose)] {
        for code in codes.split_whitespace() {
            let delegate = scene.enter(&format!("delegate.{code}"), Role::Delegate).await?;
            let stance = NewStance { view, version: tabled.record.version };
            delegate.ask::<TakeAStance>(path(), stance).await?;
        }
    }
    Ok(draft.id)
}

/// What a head has read who releases it.
pub(super) fn read(cleared: AmendmentView) -> anyhow::Result<NewRelease> {
    let draft = cleared.draft.context("its authors see the draft")?;
    Ok(NewRelease { draft: draft.hash })
}

/// The clause with these words, as it reads now.
pub(super) async fn standing(who: &Actor<'_>, plan: TextId, words: &str) -> anyhow::Result<ClauseView> {
    let text = who.ask::<GetText>(shared::api::text::OfText { text: plan }, ()).await?;
    let found = text.clauses.into_iter().find(|clause| clause.wording.text().contains(words));
    found.ok_or_else(|| anyhow::anyhow!("no clause says {words:?}"))
}

fn operation(scene: &Scene, found: &ClauseView, ask: &Ask) -> Operation {
    let on = Basis { clause: found.id.clone(), hash: found.hash.clone() };
    let facts = |change: &dyn Fn(&mut shared::text::Facts)| {
        let mut facts = found.facts.clone();
        change(&mut facts);
        Operation::Facts { on: on.clone(), was: found.facts_hash.clone(), facts }
    };
    match ask {
        Ask::Words(pairs) => {
            let words = pairs.iter().fold(found.wording.text(), |words, (from, to)| words.replace(from, to));
            Operation::Replace { on, wording: Wording::plain(words) }
        }
        Ask::Delete => Operation::Delete { on },
        Ask::After(line) => {
            let new: Clause = clause(&scene.app, line(), String::new());
            Operation::Insert { after: Some(found.id.clone()), clause: NewClause::from(&new) }
        }
        Ask::Due(due) => facts(&|facts| facts.due = Some((*due).to_owned())),
        Ask::Lead(lead) => facts(&|facts| facts.lead = Some((*lead).to_owned())),
    }
}

/// The office's proposals, and what the sponsors answer to some of them.
async fn propose(scene: &Scene, tabled: &[AmendmentId]) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let see = async |at: usize| -> anyhow::Result<(AmendmentId, AmendmentView)> {
        let id = tabled[at];
        Ok((id, secretary.ask::<GetAmendment>(OfAmendment { amendment: id }, ()).await?))
    };
    let number = see(0).await?.1.record.number.unwrap_or_default();
    let proposals = [
        (
            1,
            Outcome::MergeInto { number },
            "Both want a firmer word than \u{201c}increase\u{201d}; one wording for both seems near.",
        ),
        (2, Outcome::Reject, "Banks are outside the mandate of the council."),
        (4, Outcome::Accept, ""),
        (8, Outcome::Accept, "The law services have looked at it and see no difficulty."),
        (14, Outcome::Accept, "It says what the programme means."),
        (20, Outcome::Accept, ""),
        (23, Outcome::Accept, ""),
        (
            31,
            Outcome::KeepForMinisters,
            "Whether help in person is also for those who do not want to is for the ministers.",
        ),
        (39, Outcome::Reject, "Three delegations want to keep the sentence."),
    ];
    for (at, outcome, note) in proposals {
        let (id, view) = see(at).await?;
        let proposal = NewProposal { version: view.record.version, outcome, note: note.into() };
        secretary.ask::<ProposeAnOutcome>(OfAmendment { amendment: id }, proposal).await?;
    }
    for (at, agrees, comment) in [
        (2, false, "We ask that the minutes say that banks were meant."),
        (4, true, ""),
        (8, true, ""),
        (14, true, ""),
        (20, true, ""),
        (39, true, "We do not insist."),
    ] {
        let (id, view) = see(at).await?;
        for member in &view.record.sponsors {
            let head = scene.enter(&format!("head.{}", member.as_str().to_lowercase()), Role::Head).await?;
            let answer = NewAnswer { proposal: 1, agrees, comment: comment.into() };
            head.ask::<AnswerTheProposal>(OfAmendment { amendment: id }, answer).await?;
        }
    }
    Ok(())
}

async fn decide(scene: &Scene, id: AmendmentId, outcome: Outcome, reason: &str) -> anyhow::Result<()> {
    let chair = scene.enter("head.dk", Role::Chair).await?;
    let path = || OfAmendment { amendment: id };
    let version = chair.ask::<GetAmendment>(path(), ()).await?.record.version;
    let decision = NewDecision { version, outcome, reason: reason.into(), choices: Vec::new() };
    chair.ask::<DecideAnAmendment>(path(), decision).await?;
    Ok(())
}

/// What Denmark and Iceland are writing: one waits for its head, one is being written; nobody else knows of either.
async fn draft(scene: &Scene, plan: TextId) -> anyhow::Result<()> {
    for (by, on, pairs, reason, handed_on) in [
        (
            "dk",
            "twice a year",
            [("twice a year", "once a year, and at the half-way point")],
            "Two reports a year have cost the members more than they have told them.",
            true,
        ),
        (
            "is",
            "sea cables are repaired",
            [(
                "when several are cut at the same time",
                "when several are cut at the same time, and who pays",
            )],
            "",
            false,
        ),
    ] {
        let delegate = scene.enter(&format!("delegate.{by}"), Role::Delegate).await?;
        let found = standing(&delegate, plan, on).await?;
        let words = pairs.iter().fold(found.wording.text(), |words, (from, to)| words.replace(from, to));
        let on = Basis { clause: found.id.clone(), hash: found.hash.clone() };
        let new = NewAmendment {
            clauses: vec![found.id],
            operations: vec![Operation::Replace { on, wording: Wording::plain(words) }],
            reason: reason.into(),
            amends: None,
        };
        let draft = delegate.ask::<BeginAnAmendment>(OfText { text: plan }, new).await?;
        if handed_on {
            delegate.ask::<SubmitTheDraft>(OfAmendment { amendment: draft.id }, ()).await?;
        }
    }
    Ok(())
}
