//! What a seat sees of a round, and of a section of it.

use std::collections::HashMap;

use shared::api::report::{Before, Mark as GivenMark, Own, OwnPart, ReportWhole, SectionRow, SectionWhole};
use shared::problem::Code;
use shared::report::section::Stage;
use shared::report::{Asked, Voice, voice};
use shared::seat::Seat;
use shared::text::ClauseId;
use shared::time::Instant;

use super::part_store::{self, Mark, Part};
use super::section_store::{self, Section};
use super::snapshot;
use super::store::{self, Stored};
use crate::db::{Connection, Error};
use crate::problem::Problem;

/// Who is asked for a section, by its parts.
pub(super) fn asked(section: &Section, voices: impl Iterator<Item = Voice>) -> Asked {
    let other = |voice| if let Voice::Other(member) = voice { Some(member) } else { None };
    Asked { lead: section.lead, others: voices.filter_map(other).collect() }
}

/// A section as it stands in the list. How far a part is that was not sent is in it for those alone who write it.
fn row(seat: &Seat, section: Section, marks: &[Mark]) -> SectionRow {
    let asked = asked(&section, marks.iter().map(|mark| mark.voice));
    let own = voice(seat, &asked).and_then(|own| marks.iter().find(|mark| mark.voice == own));
    let given = |mark: &Mark| match mark.voice {
        Voice::Other(member) => Some(GivenMark { member, given_at: mark.sent_at }),
        Voice::Lead => None,
    };
    SectionRow {
        others: marks.iter().filter_map(given).collect(),
        sent_at: marks.iter().find(|mark| mark.voice == Voice::Lead).and_then(|mark| mark.sent_at),
        own: own.map(|mark| Own { begun: mark.begun, waits: mark.waits }),
        clause: section.clause,
        kind: section.kind,
        label: section.label,
        title: section.title,
        goal: section.goal,
        parent: section.parent,
        lead: section.lead,
        stage: section.stage,
        version: section.version,
        scale: section.scale,
        progress: section.progress,
    }
}

/// The sections of a round, with the marks of all their parts, as somebody in that seat sees them.
pub(super) fn rows(seat: &Seat, sections: Vec<Section>, marks: Vec<Mark>) -> Vec<SectionRow> {
    let mut by: HashMap<ClauseId, Vec<Mark>> = HashMap::new();
    for mark in marks {
        by.entry(mark.clause.clone()).or_default().push(mark);
    }
    let row = |section: Section| {
        let marks = by.remove(&section.clause).unwrap_or_default();
        row(seat, section, &marks)
    };
    sections.into_iter().map(row).collect()
}

/// A round with its sections.
pub(super) async fn whole(
    connection: &impl Connection,
    seat: &Seat,
    stored: Stored,
    now: Instant,
) -> Result<ReportWhole, Problem> {
    let id = stored.view.id;
    let (sections, marks) =
        tokio::try_join!(section_store::of_report(connection, id), part_store::marks(connection, id))?;
    let sections = rows(seat, sections, marks);
    Ok(ReportWhole { report: stored.view, headings: stored.headings, sections, now })
}

/// A section with everything that a seat may read of it. What is given by others is for those who take part; what the secretariat has
/// not verified does not outlast the lock for anybody else.
pub(super) async fn section(
    connection: &impl Connection,
    seat: &Seat,
    stored: &Stored,
    clause: &ClauseId,
    now: Instant,
) -> Result<SectionWhole, Problem> {
    let id = stored.view.id;
    let section = section_store::find(connection, id, clause).await?.ok_or_else(Problem::not_found)?;
    let takes_part = seat.role.negotiates();
    // Whoever writes sees what there is to write about now; what was sent is read with what it was written about.
    let snapshot = async {
        if section.stage.is_written() && stored.view.locked_at.is_none() {
            let now = snapshot::under(connection, stored.view.programme, clause, now).await?;
            return Ok(Some(now));
        }
        let kept = section_store::kept_of(connection, id, clause).await?;
        kept.map(|kept| kept.read()).transpose()
    };
    let steps = async {
        if takes_part { section_store::steps(connection, id, clause).await } else { Ok(Vec::new()) }
    };
    let (snapshot, parts, before, steps) = tokio::try_join!(
        snapshot,
        part_store::of_section(connection, id, clause),
        before(connection, seat, stored, clause),
        steps,
    )?;
    let snapshot = snapshot.ok_or(Code::Internal)?;
    let own = voice(seat, &asked(&section, parts.iter().map(|part| part.voice)));
    let marks: Vec<Mark> = parts.iter().map(|part| part.mark(clause)).collect();
    let (stage, content_hash) = (section.stage, section.content_hash.clone());
    let mut whole = SectionWhole {
        report: stored.view.clone(),
        row: row(seat, section, &marks),
        content_hash,
        snapshot,
        text: None,
        given: Vec::new(),
        own: None,
        before,
        steps,
        now,
    };
    for part in parts {
        if own == Some(part.voice) {
            whole.own = Some(own_part(&part));
        }
        match part.voice {
            Voice::Lead if takes_part || stage == Stage::Verified => whole.text = part.sent,
            Voice::Other(_) if takes_part => whole.given.extend(part.sent),
            _ => {}
        }
    }
    Ok(whole)
}

fn own_part(part: &Part) -> OwnPart {
    OwnPart {
        words: part.draft.clone().unwrap_or_default(),
        version: part.version,
        kept_at: part.kept_at,
        sent: part.draft.is_some() && part.draft.as_ref() == part.sent.as_ref().map(|said| &said.words),
    }
}

/// What was said of it in the round before: the verified text, and what one's own delegation had given.
async fn before(
    connection: &impl Connection,
    seat: &Seat,
    stored: &Stored,
    clause: &ClauseId,
) -> Result<Option<Before>, Error> {
    let Some(round) = store::before(connection, &stored.view).await? else { return Ok(None) };
    let id = round.view.id;
    let (kept, parts) = tokio::try_join!(
        section_store::kept_of(connection, id, clause),
        part_store::of_section(connection, id, clause),
    )?;
    let Some(kept) = kept else { return Ok(None) };
    let mut before = Before { report: round.view, text: None, own: None, plan: kept.read()? };
    let own = seat.member.filter(|_| seat.role.negotiates()).map(Voice::Other);
    for part in parts {
        match part.voice {
            Voice::Lead if kept.stage == Stage::Verified => before.text = part.sent,
            voice if Some(voice) == own => before.own = part.sent,
            _ => {}
        }
    }
    Ok(Some(before))
}
