//! Who can be mentioned in a circle.

use shared::api::comment::{ListReaders, Reader};
use shared::comment::{BeginThread, Circle};
use shared::problem::FieldCode;

use super::{ground, mention};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Those who read it, without the caller. Asked of the circle and not of a thread, so that it says nothing of any.
pub(super) async fn readers(app: App, call: Call<ListReaders>) -> Result<Vec<Reader>, Problem> {
    let (caller, query, read) = (call.caller, call.query, app.db.read());
    let (_, rules) = ground::known(read, &caller, call.path.text).await?;
    let circle = Circle::from_parts(&query.who, query.member)
        .ok_or_else(|| Problem::field("?who", FieldCode::Unknown))?;
    caller.check::<BeginThread>(&circle)?;
    let mut readers = mention::readers(read, circle, &rules, app.clock.now()).await?;
    readers.retain(|reader| reader.person != caller.person);
    Ok(readers)
}
