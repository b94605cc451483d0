//! Adding a document.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use shared::api::document::{AddInitiativeDocument, AddWorkstreamDocument, DocumentView};
use shared::document::{DOCUMENTS_MOST, FILE_MOST, FILE_MOST_MB, KeepDocuments, NewDocument, file_name};
use shared::id::DocumentId;
use shared::initiative::entry::{Done, Entry};
use shared::problem::{FieldCode, FieldErrors};

use super::owner::Owner;
use super::store::{self, Kept};
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::initiative::{append, record};
use crate::permit::Caller;
use crate::problem::Problem;

/// By who works on the initiative.
pub(super) async fn add_to_initiative(
    app: App,
    call: Call<AddInitiativeDocument>,
) -> Result<Vec<DocumentView>, Problem> {
    add(&app, &call.caller, Owner::Initiative(call.path.initiative), call.body).await
}

/// By the secretariat, and by the delegation that leads the workstream.
pub(super) async fn add_to_workstream(
    app: App,
    call: Call<AddWorkstreamDocument>,
) -> Result<Vec<DocumentView>, Problem> {
    add(&app, &call.caller, Owner::Workstream(call.path.workstream), call.body).await
}

async fn add(
    app: &App,
    caller: &Caller,
    owner: Owner,
    new: NewDocument,
) -> Result<Vec<DocumentView>, Problem> {
    // Before anybody waits for this act to end: a large file takes a while.
    let size =
        new.file.as_ref().map(|file| BASE64_STANDARD.decode(file.bytes.as_bytes()).map(|bytes| bytes.len()));
    let tx = app.db.begin().await?;
    let (ground, matter, mut detail) = owner.hold(&tx, caller).await?;
    let permit = caller.permit::<KeepDocuments>(&tx, &matter)?;
    ground.worked_on()?;
    let mut errors = FieldErrors::new();
    new.check(&mut errors);
    match size {
        Some(Err(_)) => errors.add("/file/bytes", FieldCode::WrongShape),
        Some(Ok(size)) if size > FILE_MOST => errors.add_limit("/file", FieldCode::TooLarge, FILE_MOST_MB),
        _ => {}
    }
    errors.finish()?;
    if store::of(tx.sql(), owner).await?.len() >= DOCUMENTS_MOST {
        return Err(Problem::field("/title", FieldCode::InUse));
    }
    let id = app.id(DocumentId::from_parts);
    let title = new.title.trim().to_owned();
    let file = new.file.zip(size.and_then(Result::ok)).map(|(file, size)| Kept {
        name: file_name(&file.name),
        size,
        bytes: file.bytes,
    });
    let address = file.is_none().then(|| new.address.trim().to_owned());
    store::insert(&tx, &permit, caller, (ground.programme, owner), (id, &title, address, file)).await?;
    if let Owner::Initiative(initiative) = owner {
        let entry = Entry::Document { done: Done::Added, title: title.clone() };
        append(&tx, &permit, caller, &[(initiative, entry)]).await?;
    }
    detail["document"] = json!(Done::Added.as_str());
    detail["title"] = json!(title);
    record(app, &tx, &permit, ground.programme, id, detail).await?;
    tx.tell(Event::Changed { topic: "document", id: ground.programme.to_string() });
    let all = store::of(tx.sql(), owner).await?;
    app.commit(tx).await?;
    Ok(all)
}
