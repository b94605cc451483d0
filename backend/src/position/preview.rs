//! What agreeing to all of a section would do.

use std::collections::BTreeSet;
use std::ops::Range;

use shared::api::position::PreviewAgreement;
use shared::member::MemberCode;
use shared::permission::Act;
use shared::position::{Bound, Preview, TakePosition, Voice};
use shared::problem::{Code, FieldCode};
use shared::text::ClauseId;
use shared::text::outline::section;

use super::sheet::Sheet;
use super::standing::Standing;
use super::store;
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text;

/// For whoever may then agree.
pub(super) async fn preview(app: App, call: Call<PreviewAgreement>) -> Result<Preview, Problem> {
    let (caller, id, read) = (call.caller, call.path.text, app.db.read());
    Sheet::known(read, &caller, id).await?;
    let member = speaks_for(&caller)?;
    text::settle(&app, id).await?;
    let sheet = Sheet::of(read, &caller, id).await?;
    let within = range(&sheet, call.query.head.as_ref())?;
    let standing = Standing::load(read, sheet, app.clock.now().date()).await?;
    Ok(look(read, &standing, member, within).await?)
}

/// The preview, as it stands on this connection.
pub(super) async fn look(
    connection: &impl Connection,
    standing: &Standing,
    member: MemberCode,
    within: Range<usize>,
) -> Result<Preview, crate::db::Error> {
    let read: BTreeSet<Bound> = store::readings(connection, standing.sheet.text.id, member).await?;
    Ok(standing.preview(member, within, &read))
}

fn speaks_for(caller: &Caller) -> Result<MemberCode, Problem> {
    let member = caller.seat.member.ok_or(Code::Forbidden)?;
    let voice = Voice { member, agrees: true, named: false };
    if TakePosition::verdict(&caller.seat, &voice).is_allowed() {
        Ok(member)
    } else {
        Err(Code::Forbidden.into())
    }
}

fn range(sheet: &Sheet, head: Option<&ClauseId>) -> Result<Range<usize>, Problem> {
    match head {
        None => Ok(0..sheet.clauses.len()),
        Some(head) => {
            let at = sheet.find(head).ok_or_else(|| Problem::field("?head", FieldCode::Unknown))?;
            Ok(section(&sheet.clauses, at))
        }
    }
}
