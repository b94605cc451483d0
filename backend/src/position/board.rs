//! The whole board of a text in one answer.

use std::collections::BTreeSet;

use shared::api::position::{BoardClause, Earlier, GetPositions, PositionBoard};
use shared::api::text::HandSet;
use shared::position::{Scope, lifted_in, taken_in};
use shared::programme::Reading;
use shared::text::ContentHash;

use super::sheet::Sheet;
use super::standing::Standing;
use crate::app::App;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text;

/// All who negotiate see the positions of all.
pub(super) async fn board(app: App, call: Call<GetPositions>) -> Result<PositionBoard, Problem> {
    let (caller, id) = (call.caller, call.path.text);
    let read = app.db.read();
    Sheet::known(read, &caller, id).await?;
    text::settle(&app, id).await?;
    let sheet = Sheet::of(read, &caller, id).await?;
    let standing = Standing::load(read, sheet, app.clock.now().date()).await?;
    let set = text::hand_set(read, standing.sheet.clauses.iter().map(|clause| &clause.wording)).await?;
    let clauses: Vec<BoardClause> =
        (0..standing.sheet.clauses.len()).map(|at| shown(&standing, at, &set)).collect();
    let asked = earlier(&standing, &caller, &clauses);
    let earlier = text::wordings(read, &asked.into_iter().collect::<Vec<_>>()).await?;
    let wide = standing.wide().map(super::store::Said::view).collect();
    let sheet = &standing.sheet;
    Ok(PositionBoard {
        text: id,
        programme: sheet.text.programme,
        revision: sheet.revision,
        open: taken_in(sheet.state),
        liftable: lifted_in(sheet.state),
        clauses,
        wide,
        earlier: earlier.into_iter().map(|(hash, wording)| Earlier { hash, wording }).collect(),
        entitled: standing.rules.entitled,
    })
}

fn shown(standing: &Standing, at: usize, set: &[HandSet]) -> BoardClause {
    let (clause, read) = (&standing.sheet.clauses[at], &standing.sheet.read[at]);
    let contention = standing.contention[at];
    BoardClause {
        clause: clause.id.clone(),
        label: read.label.clone(),
        kind: clause.kind,
        level: clause.level,
        wording: clause.wording.clone(),
        hand_set: text::set_in(set, &clause.wording),
        hash: read.hash.clone(),
        since: read.since,
        brackets: u32::try_from(contention.brackets).unwrap_or(u32::MAX),
        contested: contention.contested,
        state: standing.state(at),
        closed: standing.closed(&clause.id).cloned(),
        reopened: standing.reopened(&clause.id).cloned(),
        cells: standing.cells(at),
    }
}

/// The contents that positions to reconfirm, and closings, were given for. Who reads revisions alone is shown the words of
/// their own delegation's positions: others may have spoken of a draft that is not theirs to read.
fn earlier(standing: &Standing, caller: &Caller, clauses: &[BoardClause]) -> BTreeSet<ContentHash> {
    let all = standing.sheet.reading == Reading::Live;
    let mut asked = BTreeSet::new();
    for clause in clauses {
        for cell in clause.cells.iter().filter(|cell| !cell.current) {
            if let Scope::Clause { hash, .. } = &cell.position.scope
                && (all || caller.seat.member == Some(cell.position.member))
            {
                asked.insert(hash.clone());
            }
        }
        asked.extend(
            clause.closed.iter().filter(|one| all && one.hash != clause.hash).map(|one| one.hash.clone()),
        );
    }
    asked
}
