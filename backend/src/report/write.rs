//! Writing a part, and sending it.

use std::collections::BTreeSet;

use serde_json::json;
use shared::amendment::Audience;
use shared::api::report::{SectionWhole, SendAPart, WriteAPart};
use shared::audit::Scope;
use shared::problem::FieldErrors;
use shared::report::section::Step;
use shared::report::{PartEdit, SendPart, Voice, Words, WritePart, voice};

use super::held::{HeldSection, hold_section};
use super::store::Who;
use super::{part_store, record, section_store, snapshot};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::http::Call;
use crate::hub::Event;
use crate::permit::Caller;
use crate::problem::Problem;

/// Kept for the delegation alone: the entry goes into its own chain, and nobody else is told. Where nobody leads, the secretariat is
/// among itself.
pub(super) async fn write(app: App, call: Call<WriteAPart>) -> Result<SectionWhole, Problem> {
    let (caller, path, edit) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let held = hold_section(&tx, &caller, &path).await?;
    let permit = caller.permit::<WritePart>(&tx, &held.asked)?;
    let voice = fits(&tx, &held, &caller, &edit, Step::Give, Words::check).await?;
    part_store::keep(&tx, &permit, held.at(), voice, &edit.words.trimmed()).await?;
    let of = held.round.stored.view.programme;
    let member = match voice {
        Voice::Lead => held.section.lead,
        Voice::Other(member) => Some(member),
    };
    let (scope, among) = match member {
        Some(member) => {
            (Scope::Delegation(of, member), Audience::Members { members: BTreeSet::from([member]) })
        }
        None => (Scope::Office(of), Audience::Secretariat),
    };
    let detail = json!({ "number": held.round.stored.view.number, "label": held.section.label });
    audit::record(&app, &tx, &permit, &scope, path.report, detail).await?;
    tx.tell(Event::ChangedAmong { topic: "report", id: of.to_string(), among });
    held.done(&app, tx, &caller).await
}

/// Words go to the lead, and all who take part read them; the lead's text goes to the secretariat, with the plan as it stands then.
pub(super) async fn send(app: App, call: Call<SendAPart>) -> Result<SectionWhole, Problem> {
    let (caller, path, edit) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let held = hold_section(&tx, &caller, &path).await?;
    let permit = caller.permit::<SendPart>(&tx, &held.asked)?;
    let voice = fits(&tx, &held, &caller, &edit, Step::Send, Words::check_ready).await?;
    let (words, by, of) = (edit.words.trimmed(), Who::of(&caller), held.round.stored.view.programme);
    part_store::keep(&tx, &permit, held.at(), voice, &words).await?;
    part_store::send(&tx, &permit, held.at(), voice, &by).await?;
    let step = match voice {
        Voice::Other(_) => Step::Give,
        Voice::Lead => {
            let snapshot = snapshot::under(tx.sql(), of, &path.clause, tx.at()).await?;
            section_store::set_text(&tx, &permit, held.at(), &words, &snapshot).await?;
            section_store::set_stage(&tx, &permit, held.at(), held.after(Step::Send)?).await?;
            Step::Send
        }
    };
    section_store::add_step(&tx, &permit, held.at(), step, "", &by).await?;
    let number = held.round.stored.view.number;
    let detail = json!({ "number": number, "label": held.section.label, "step": step, "scale": words.scale });
    record(&app, &tx, &permit, of, path.report, detail).await?;
    held.done(&app, tx, &caller).await
}

/// Whose part it is, where it can be written now, the words fit, and nobody of the delegation has kept others meanwhile.
async fn fits(
    tx: &Tx,
    held: &HeldSection,
    caller: &Caller,
    edit: &PartEdit,
    step: Step,
    check: fn(&Words, &mut FieldErrors),
) -> Result<Voice, Problem> {
    held.round.open()?;
    held.after(step)?;
    let mut errors = FieldErrors::new();
    check(&edit.words, &mut errors);
    errors.finish()?;
    // The verdict was for a seat with a part in it.
    let voice = voice(&caller.seat, &held.asked).ok_or_else(Problem::not_found)?;
    let part = held.parts.iter().find(|part| part.voice == voice).ok_or_else(Problem::not_found)?;
    if part.version != edit.version {
        return Err(Problem::stale(&held.whole(tx, caller).await?));
    }
    Ok(voice)
}
