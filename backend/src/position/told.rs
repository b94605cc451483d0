//! Who is told that words have changed on which a delegation has spoken.

use shared::notification::{Circle, What};
use shared::programme::{Reading, reading};
use shared::seat::Role;

use super::held::anything;
use super::sheet::Sheet;
use super::standing::Standing;
use crate::app::App;
use crate::db::Tx;
use crate::problem::Problem;
use crate::text::Text;
use crate::{notification, person, programme};

/// The kind of notice, as it is on the wire.
const KIND: &str = "positions_to_reconfirm";

/// Tells the heads who read the text in that way, each once for all clauses that are to be reconfirmed: those of the draft that have
/// changed since they were told last, or those of a revision that was just issued. Who has not read the last notice is not told again.
///
/// # Errors
/// When the database fails.
pub async fn words_changed(app: &App, tx: &Tx, text: &Text, readers: Reading) -> Result<(), Problem> {
    if !anything(tx.sql(), text.id).await? {
        return Ok(());
    }
    let Some(rules) = programme::text_rules(tx.sql(), text.programme).await? else { return Ok(()) };
    let sheet = Sheet::read_as(tx.sql(), text.clone(), rules.state, readers).await?;
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    for (person, seat) in person::seated(tx.sql(), tx.at().date()).await? {
        let Some(member) = seat.member.filter(|_| seat.role == Role::Head) else { continue };
        if reading(&seat, person, &rules) != readers {
            continue;
        }
        let asked = standing.to_reconfirm(member);
        if asked.is_empty() {
            continue;
        }
        let last = notification::last_told(tx.sql(), person, text.programme, KIND).await?;
        if last.is_some_and(|last| !last.read) {
            continue;
        }
        let since = last.map(|last| last.at).filter(|_| readers == Reading::Live);
        let new = |at: &&usize| since.is_none_or(|since| standing.sheet.read[**at].since > since);
        let clauses = u32::try_from(asked.iter().filter(new).count()).unwrap_or(u32::MAX);
        if clauses > 0 {
            let what = What::PositionsToReconfirm { clauses };
            notification::tell(app, tx, text.programme, &what, &Circle::People(&[person]), None).await?;
        }
    }
    Ok(())
}
