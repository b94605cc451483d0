//! What of reports waits on somebody's desk.

use shared::api::report::ReportView;
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::report::section::Stage;
use shared::report::{Voice, voice};
use shared::seat::{Role, Seat};
use shared::time::Instant;

use super::part_store::{self, Mark};
use super::section_store::{self, Section};
use super::standing::{all_given, left};
use super::{store, view};
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::programme;

/// Delegations see what they are to give, to make one text of and to correct; heads what they are to send; the secretariat what it is
/// to verify, to write where nobody leads, and to lock. Two statements for each round that is open.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let mut items = Vec::new();
    if !matches!(caller.seat.role, Role::Head | Role::Delegate | Role::Secretary) {
        return Ok(items);
    }
    for of in store::running(connection).await? {
        let Some(known) = programme::find(connection, of.programme).await? else { continue };
        let sections = section_store::of_report(connection, of.id).await?;
        let marks = part_store::marks(connection, of.id).await?;
        let programme = DeskProgramme { id: of.programme, title: known.summary.title };
        let asked = asks(&caller.seat, &of, &sections, &marks, now);
        items.extend(asked.into_iter().map(|(what, due)| DeskItem {
            what,
            programme: Some(programme.clone()),
            due: Some(due),
            since: of.opened_at,
        }));
    }
    Ok(items)
}

/// By when a part is to be there: what was returned until the report is due.
const fn by(of: &ReportView, voice: Voice, stage: Stage) -> Instant {
    match (voice, stage) {
        (Voice::Other(_), _) => of.countries.closes_at,
        (Voice::Lead, Stage::Returned) => of.due.closes_at,
        (Voice::Lead, _) => of.leads.closes_at,
    }
}

fn asks(
    seat: &Seat,
    of: &ReportView,
    sections: &[Section],
    marks: &[Mark],
    now: Instant,
) -> Vec<(DeskKind, Instant)> {
    let (report, number) = (of.id, of.number);
    let (mut give, mut merge) = (0, 0);
    let mut send: Vec<Instant> = Vec::new();
    let mut asked = Vec::new();
    for section in sections.iter().filter(|one| one.stage.is_written()) {
        let own = || marks.iter().filter(move |mark| mark.clause == section.clause);
        let who = view::asked(section, own().map(|mark| mark.voice));
        let Some(voice) = voice(seat, &who) else { continue };
        let Some(mark) = own().find(|mark| mark.voice == voice) else { continue };
        let ready = now >= of.countries.closes_at || all_given(marks, &section.clause);
        match voice {
            _ if mark.waits && seat.role == Role::Head => send.push(by(of, voice, section.stage)),
            Voice::Other(_) if mark.sent_at.is_none() => give += 1,
            Voice::Lead if section.stage == Stage::Returned => {
                let label = section.label.clone();
                let what = DeskKind::CorrectSection { report, clause: section.clause.clone(), label };
                asked.push((what, of.due.closes_at));
            }
            Voice::Lead if ready => merge += 1,
            _ => {}
        }
    }
    let mut some = |count: u32, what: fn(shared::id::ReportId, u32, u32) -> DeskKind, due: Instant| {
        if count > 0 {
            asked.push((what(report, number, count), due));
        }
    };
    some(give, |report, number, count| DeskKind::GiveWords { report, number, count }, of.countries.closes_at);
    // Those of several days wait together: the first of these days is said.
    if let Some(due) = send.iter().min().copied() {
        let count = u32::try_from(send.len()).unwrap_or(u32::MAX);
        some(count, |report, number, count| DeskKind::SendParts { report, number, count }, due);
    }
    some(
        merge,
        |report, number, count| DeskKind::MergeSections { report, number, count },
        of.leads.closes_at,
    );
    if seat.role == Role::Secretary {
        let sent = sections.iter().filter(|one| one.stage == Stage::Sent).count();
        let count = u32::try_from(sent).unwrap_or(u32::MAX);
        some(
            count,
            |report, number, count| DeskKind::VerifySections { report, number, count },
            of.due.closes_at,
        );
        if left(sections).is_empty() {
            asked.push((DeskKind::LockReport { report, number }, of.due.closes_at));
        }
    }
    asked
}
