//! Positions: what delegations think of exact wordings, and the states of clauses that follow (text model 10).
//!
//! Everything that was said stays on record; which of it counts for the words that stand, and where a clause therefore
//! stands, is computed at each look ([`standing`], over `shared::position`). Stored beside the positions are only the acts
//! of the chair (closing, reopening, marking linguistic), the closing that the last confirmation makes, and what was read. What
//! became agreed in another way is closed before anything happens to it ([`keep()`]).
//! A position is bound to the wording that its delegation reads: the settled draft, or the last revision ([`sheet`]).
//! Rules: `shared::position`. Events: `Changed { topic: "position" }` with the text's id. What it is not: brackets from
//! amendments, which come in through [`subjects`]; answers in a decision, see `procedure`.

mod agree;
mod agreed;
mod board;
mod close;
mod correct;
mod corrections;
mod held;
mod keep;
mod lineage;
mod list_agreed;
mod note_read;
mod preview;
mod record;
mod reopen;
mod routes;
mod sheet;
mod standing;
mod stands;
mod store;
mod subjects;
mod take;
mod take_back;
mod told;
mod waiting;

pub use agreed::{agreed, agreed_before};
pub use corrections::corrections;
pub use held::held;
pub use keep::keep;
pub use lineage::of_clause;
pub use note_read::note;
pub use routes::routes;
pub use stands::{Stands, Stood, known, stands};
pub use told::words_changed;
pub use waiting::waiting;

use shared::id::TextId;
use shared::permission::Act;
use shared::position::{Refusal, TakePosition, Voice, taken_in};
use shared::problem::{Code, FieldCode};

use crate::app::App;
use crate::db::Tx;
use crate::hub::Event;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;
use crate::text;
use sheet::Sheet;
use standing::Standing;
use subjects::Contention;

/// What screens that show positions are told.
fn changed(text: TextId) -> Event {
    Event::Changed { topic: "position", id: text.to_string() }
}

/// Everything typed until now is settled and then read by the caller's right. For who may not know of positions there are
/// none, and nothing is settled for them either. The transaction holds the text's row, so that two acts follow one another
/// and the words stay as they were checked. What is agreed by then is closed.
async fn begin(app: &App, caller: &Caller, text: TextId) -> Result<(Tx, Sheet), Problem> {
    Sheet::known(app.db.read(), caller, text).await?;
    text::settle(app, text).await?;
    let tx = app.db.begin().await?;
    text::hold(&tx, text).await?;
    keep(&tx, text).await?;
    let sheet = Sheet::of(tx.sql(), caller, text).await?;
    Ok((tx, sheet))
}

/// Lets pass while the programme is negotiated.
fn must_be_negotiated(sheet: &Sheet) -> Result<(), Problem> {
    if taken_in(sheet.state) { Ok(()) } else { Err(Code::NotNegotiated.into()) }
}

/// The permit of whoever speaks for the caller's delegation. Nobody is named to agree in the head's place as yet.
fn speaking<'tx>(caller: &Caller, tx: &'tx Tx, agrees: bool) -> Result<Permit<'tx, TakePosition>, Problem> {
    let member = caller.seat.member.ok_or(Code::Forbidden)?;
    caller.permit::<TakePosition>(tx, &Voice { member, agrees, named: false })
}

/// Closes what an act has made agreed: the last confirmation, the lifting of the last reservation, a correction marked linguistic. On the live draft, whatever
/// the caller reads. Answers the labels of what was closed.
async fn close_what_is_agreed<A: Act>(
    tx: &Tx,
    permit: &Permit<'_, A>,
    text: TextId,
) -> Result<Vec<String>, Problem> {
    let sheet = Sheet::live(tx.sql(), text).await?;
    // What competes is much to read, and can only take from what would be agreed without it: mostly nothing is.
    let nothing = vec![Contention::default(); sheet.clauses.len()];
    let mut standing = Standing::with(tx.sql(), sheet, nothing, tx.at().date()).await?;
    if standing.agreed_and_not_closed().is_empty() {
        return Ok(Vec::new());
    }
    standing.contention = subjects::subjects(tx.sql(), text, &standing.sheet.clauses).await?;
    let found = standing.agreed_and_not_closed();
    for bound in &found {
        store::insert_closing(tx, permit, text, bound, None).await?;
    }
    Ok(found.iter().map(|bound| standing.label(&bound.clause)).collect())
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotAdRef => Code::NotAdRef.into(),
            Refusal::NotAgreed => Code::NotAgreed.into(),
            Refusal::ReasonNeeded => Self::field("/reason", FieldCode::Required),
            Refusal::ClauseAgreed => Code::ClauseAgreed.into(),
            Refusal::Stale => Code::Stale.into(),
        }
    }
}
