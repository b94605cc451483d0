//! The programme in force, 2025–2030: drafted, consulted on, endorsed and adopted in 2024, followed since.
//!
//! The dates of consultation and adoption, the goals and the sub-goals 1.1, 1.2, 2.1 and 3.1 follow what is known of the
//! real programme (domain reference 2.1); everything else, all actions and indicators included, is invented.

use collab::act::Edit;
use shared::api::procedure;
use shared::api::procedure::{
    AtVersion, ConfirmTheRecord, OfJoining, OfProcedure, RecordAnAdoption, SaidJoining, SayAJoining,
};
use shared::api::programme::{
    AnnounceEditingSession, Beginning, CreateProgramme, EndEditingSession, NewEditingSession, NewProgramme,
    OfProgramme, Programme, StepTaken, TakeStep,
};
use shared::api::publication::{self, SetPublication};
use shared::api::revision::{IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::id::{ProgrammeId, TextId};
use shared::lifecycle::State;
use shared::member::MemberCode;
use shared::procedure::{Answer, Joining, Line, MeetingRecord, Presence};
use shared::programme::{Kind, Period, Settings};
use shared::publication::PublicationEdit;
use shared::seat::Role;
use shared::time::Instant;

use super::actor::Scene;
use super::words::{Line as Words, action, bullet, chapter, clauses, goal, indicator, paragraph, subgoal};
use super::work;
use super::write::{reworded, write};
use super::{lineage, measures, money, plan, reports, said};
use crate::job;

/// Answers which programme it is.
pub(super) async fn happen(scene: &Scene, today: Instant) -> anyhow::Result<ProgrammeId> {
    scene.at("2024-02-01T09:00:00Z")?;
    let programme = create(scene).await?;
    let (id, text) = (programme.summary.id, programme.text);
    step(scene, id, State::Mandate, State::Drafting, "").await?;

    scene.at("2024-03-06T10:00:00Z")?;
    let whole = clauses(&scene.app, text_2025());
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let by = secretary.seat.id.to_string();
    write(scene, &secretary, text, move |_| vec![Edit::Whole { clauses: whole.clone(), by: by.clone() }])
        .await?;
    revision(scene, text, "head.se", "2024-03-13T12:00:00Z", "Zero draft for the first reading.").await?;
    step(scene, id, State::Drafting, State::Negotiation, "").await?;

    scene.at("2024-03-20T08:00:00Z")?;
    consult(scene, id).await?;
    scene.at("2024-05-02T08:00:00Z")?;
    step(scene, id, State::Consultation, State::Negotiation, "The consultation has closed.").await?;
    lineage::negotiate(scene, text).await?;
    work_in_comments(scene, id, text).await?;
    let note = "After the consultation: goals are written as results; digital judgement added to 3.1.";
    revision(scene, text, "head.se", "2024-06-12T12:00:00Z", note).await?;
    scene.at("2024-06-19T09:00:00Z")?;
    step(scene, id, State::Negotiation, State::EndorsedByOfficials, "Endorsed at the meeting of officials.")
        .await?;
    scene.at("2024-09-02T09:00:00Z")?;
    step(scene, id, State::EndorsedByOfficials, State::Adoption, "").await?;
    adopt(scene, id).await?;

    scene.at("2025-01-01T00:05:00Z")?;
    job::once(&scene.app).await;
    scene.at("2025-01-02T09:00:00Z")?;
    publish(scene, id).await?;
    measures::begin(scene, id).await?;
    let mut work = work::begin(scene, id).await?;
    money::begin(scene, id, &work).await?;
    plan::seal(scene, id).await?;
    said::of_actions(scene, id, &mut work, today).await?;
    measures::go_on(scene, id, &mut work, today).await?;
    said::of_subgoals(scene, id, &mut work, today).await?;
    lineage::set_lights(scene, id, &mut work, today).await?;
    money::go_on(scene, id, &mut work, today).await?;
    reports::until(scene, id, &mut work, today, today).await?;
    plan::seal_second(scene, id, &mut work, today).await?;
    work.until(scene, today).await?;
    Ok(id)
}

async fn create(scene: &Scene) -> anyhow::Result<Programme> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let period = Period { from: "2025-01-01".parse()?, to: "2030-12-31".parse()? };
    let templates = secretary.ask::<shared::api::template::ListTemplates>((), ()).await?;
    let template = templates.iter().find(|one| one.name.contains("six years")).or_else(|| templates.first());
    let template = template.ok_or_else(|| anyhow::anyhow!("there is no template"))?;
    let programme = NewProgramme {
        title: "Nordic-Baltic cooperation on digitalisation 2025–2030".into(),
        titles: [("da".into(), "Nordisk-baltisk samarbejde om digitalisering 2025–2030".into())].into(),
        kind: Kind::CooperationProgramme,
        period,
        beginning: Beginning::Template { id: template.id },
        predecessor: None,
        settings: Settings::for_period(period),
    };
    secretary.ask::<CreateProgramme>((), programme).await
}

pub(super) async fn step(
    scene: &Scene,
    programme: ProgrammeId,
    from: State,
    to: State,
    note: &str,
) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let taken = StepTaken { from, to, note: note.into(), closes: None, zone: None, on: None };
    secretary.ask::<TakeStep>(OfProgramme { programme }, taken).await?;
    Ok(())
}

/// Open until 26 April 2024, 23:59 in Copenhagen (domain reference 2.1, process timeline).
async fn consult(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let taken = StepTaken {
        from: State::Negotiation,
        to: State::Consultation,
        note: String::new(),
        closes: Some("2024-04-26T21:59:00Z".parse()?),
        zone: None,
        on: None,
    };
    secretary.ask::<TakeStep>(OfProgramme { programme }, taken).await?;
    Ok(())
}

/// Prepared by the secretariat, confirmed a day later by the chair.
pub(super) async fn revision(
    scene: &Scene,
    text: TextId,
    chair: &str,
    at: &str,
    cover_note: &str,
) -> anyhow::Result<()> {
    let at: Instant = at.parse()?;
    scene.at_instant(at);
    let prepared = prepare(scene, text, cover_note).await?;
    scene.at_instant(at.plus_seconds(24 * 60 * 60));
    let chair = scene.enter(chair, Role::Chair).await?;
    chair.ask::<IssueARevision>(OfRevision { revision: prepared }, ()).await?;
    Ok(())
}

/// Prepared by the secretariat, under the next number of its working documents.
pub(super) async fn prepare(
    scene: &Scene,
    text: TextId,
    cover_note: &str,
) -> anyhow::Result<shared::id::RevisionId> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let year = scene.app.clock.now().date().year();
    let known = secretary.ask::<shared::api::revision::ListRevisions>(OfText { text }, ()).await?.len();
    let preparation =
        Preparation { document: format!("MR-DIGITAL {}/{year}", known + 1), cover_note: cover_note.into() };
    Ok(secretary.ask::<PrepareARevision>(OfText { text }, preparation).await?.id)
}

/// In an announced editing session: in a negotiation the text changes by acceptance otherwise (text model 7).
async fn work_in_comments(scene: &Scene, programme: ProgrammeId, text: TextId) -> anyhow::Result<()> {
    scene.at("2024-05-21T08:30:00Z")?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let session =
        NewEditingSession { reason: "Working in the answers to the consultation.".into(), until: None };
    secretary.ask::<AnnounceEditingSession>(OfProgramme { programme }, session).await?;
    let pairs = [
        (
            "Realising the digital green transition",
            "The region leads in realising the digital and green transitions",
        ),
        ("Security, connectivity and an integrated region", "The region is secure, connected and integrated"),
        ("raise digital skills.", "raise digital skills and digital judgement."),
    ];
    write(scene, &secretary, text, move |clauses| reworded(clauses, &pairs)).await?;
    secretary.ask::<EndEditingSession>(OfProgramme { programme }, ()).await
}

fn member(code: &str) -> MemberCode {
    code.parse().expect("a code in the source")
}

/// 20 September 2024: all five countries agree, one of them subject to its parliament; the areas join afterwards.
async fn adopt(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    scene.at("2024-09-20T13:00:00Z")?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let everyone = [
        ("DK", "Minister"),
        ("FI", "Minister"),
        ("IS", "Minister"),
        ("NO", "State secretary"),
        ("SE", "Minister"),
        ("FO", "Minister"),
        ("GL", "Head of department"),
        ("AX", "Minister"),
        ("EE", "Minister"),
        ("LV", "Minister"),
        ("LT", "Deputy minister"),
    ];
    let lines = everyone.map(|(code, who)| Line {
        member: member(code),
        presence: Presence::Present,
        represented_by: who.into(),
        answer: Some(Answer::Agree),
        subject_to_parliament: false,
        statement: String::new(),
    });
    let record =
        MeetingRecord { held_on: "2024-09-20".parse()?, place: "Stockholm".into(), lines: lines.into() };
    let path = procedure::OfProgramme { programme };
    let recorded = secretary.ask::<RecordAnAdoption>(path, record).await?;
    scene.at("2024-09-20T15:30:00Z")?;
    let chair = scene.enter("head.se", Role::Chair).await?;
    let path = OfProcedure { procedure: recorded.id };
    chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await?;
    for (code, at, joining, note) in [
        ("AX", "2024-10-03T10:00:00Z", Joining::Joined, ""),
        ("FO", "2024-10-22T10:00:00Z", Joining::Joined, ""),
        ("GL", "2024-11-14T12:00:00Z", Joining::InPart, "Joins goals 2 and 3."),
    ] {
        scene.at(at)?;
        let head = scene.enter(&format!("head.{}", code.to_lowercase()), Role::Head).await?;
        let path = OfJoining { procedure: recorded.id, member: member(code) };
        head.ask::<SayAJoining>(path, SaidJoining { joining, note: note.into() }).await?;
    }
    Ok(())
}

/// Once it is in force, everybody may read it, with how it goes and what is measured.
async fn publish(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<()> {
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let all = PublicationEdit { public: true, progress: true, figures: true, version: 0 };
    secretary.ask::<SetPublication>(publication::OfProgramme { programme }, all).await?;
    Ok(())
}

fn text_2025() -> Vec<Words> {
    let mut lines = vec![
        chapter("Foreword"),
        paragraph(
            "This is a demonstration text. Its goals follow the outline of the programme in force; the sentences, the \
             actions and the indicators are invented.",
        ),
        paragraph(
            "Eleven governments want a region in which a student, a fitter or a company meets the same ease on either \
             side of a border. This programme says what they will do together, until when, and how all can see whether \
             it was done.",
        ),
        chapter("Introduction"),
        paragraph(
            "The programme runs from 2025 to the end of 2030, in two work plans of three years. It is the governing \
             document for all that the council of ministers does on digitalisation.",
        ),
        paragraph(
            "It stands under the Vision 2030: a region that is the most sustainable and integrated in the world.",
        ),
        chapter("Political priorities"),
        paragraph(
            "By 2030 the region is the most digitally integrated in the world, and everyone has a part in it:",
        ),
        bullet("whatever their age, gender or means,"),
        bullet("wherever they live, on the coast, in the archipelago or inland,"),
        bullet("and whichever of the region's languages they speak."),
    ];
    lines.extend(goal_one());
    lines.extend(goal_two());
    lines.extend(goal_three());
    lines.extend([
        chapter("Follow-up"),
        paragraph(
            "The officials take stock every six months. An evaluation at half-time may lead the ministers to adjust the \
             programme; a final report closes it.",
        ),
    ]);
    lines
}

fn goal_one() -> Vec<Words> {
    vec![
        goal("Realising the digital green transition", &["green", "competitive"]),
        paragraph(
            "Data and new technology are put to work for the green transition, and the footprint of digital technology \
             itself is cut.",
        ),
        subgoal("More is known about how digitalisation and shared data can speed the green transition"),
        action(
            "Keep an open catalogue of environmental data that can be used across borders.",
            "FI",
            "DK EE NO SE",
            "2026-Q1",
        ),
        action(
            "Build a digital twin of the Gulf of Bothnia with the authorities around it.",
            "SE",
            "FI AX",
            "2027-12-31",
        ),
        indicator(
            "Environmental data sets described in the common catalogue",
            "data sets",
            "210 (2024)",
            "600 (2030)",
            "The catalogue's own count (invented)",
        ),
        subgoal("Digital solutions have a positive effect on the environment"),
        action(
            "Agree on one way to count the energy that public data centres use.",
            "IS",
            "DK NO SE",
            "2028",
        ),
        indicator(
            "Public bodies that buy reused equipment",
            "per cent",
            "12 % (2024)",
            "40 % (2030)",
            "Yearly survey (invented)",
        ),
    ]
}

fn goal_two() -> Vec<Words> {
    vec![
        goal("Security, connectivity and an integrated region", &["competitive", "socially_sustainable"]),
        paragraph(
            "What works at home works across the border, and the region speaks with one voice where rules are made.",
        ),
        subgoal("There is a common area for digital services across borders"),
        action(
            "Make national electronic identities usable for the forty most used services in all countries.",
            "EE",
            "DK FI IS LT LV NO SE",
            "2027-06-30",
        ),
        action(
            "Let population registers answer each other's questions about address and civil status.",
            "NO",
            "DK SE FI IS",
            "2028-Q4",
        ),
        indicator(
            "Services that can be used across a border",
            "per cent of forty services",
            "46 % (2024)",
            "80 % (2030)",
            "The region's own test of forty services (invented)",
        ),
        indicator(
            measures::KNOWN[0].0,
            "index, 0 to 1",
            "0.8342 (2018)",
            "0.97 (2030, invented)",
            "UN E-Government Survey",
        ),
        indicator(
            measures::KNOWN[1].0,
            "index, 0 to 1",
            "",
            "0.75 (2030, invented)",
            "OECD Digital Government Index",
        ),
        subgoal("The islands and the far north are as well connected as the capitals"),
        action(
            "Map where a single cable carries a community's connection, and plan for a second.",
            "FO",
            "GL IS NO",
            "2026-12-31",
        ),
        indicator(
            "Households with a connection of a gigabit",
            "per cent",
            "78 % (2024)",
            "95 % (2030)",
            "National regulators (invented)",
        ),
    ]
}

fn goal_three() -> Vec<Words> {
    vec![
        goal(
            "A secure, inclusive and human-centred transformation makes societies resilient",
            &["socially_sustainable"],
        ),
        paragraph(
            "Security is the ground that inclusion stands on; nobody is left behind, and nobody is left exposed.",
        ),
        subgoal("The digital divide is closed; all are helped to raise digital skills."),
        action(
            "Offer courses in digital skills in libraries, in the language people speak at home.",
            "LV",
            "EE LT FI",
            "2027",
        ),
        action(
            "Test new public services with people who find them hard, before they are opened.",
            "DK",
            "NO SE AX",
            "2026-Q4",
        ),
        indicator(
            "Adults with at least basic digital skills",
            "per cent",
            "71 % (2024)",
            "85 % (2030)",
            "Labour force surveys (invented)",
        ),
        subgoal("Incidents are shared and learned from"),
        action(
            "Hold a joint exercise every second year in which a service fails across borders.",
            "LT",
            "EE FI LV SE",
            "2028-Q2",
        ),
        paragraph("What an exercise shows is written down and followed up by the officials."),
    ]
}
