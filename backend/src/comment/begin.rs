//! Beginning a thread.

use std::ops::Range;

use serde_json::json;
use shared::api::comment::{BeginAThread, NewThread, Stretch, ThreadView};
use shared::comment::settle::Places;
use shared::comment::{BeginThread, Trail, Words, anchored};
use shared::id::{MessageId, ThreadId};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::text::{ClauseId, ContentHash, Wording};

use super::ground::{Ground, held, known, must_take_comments};
use super::store::{self, Thread};
use super::{circle, mention, place_rows, view};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{member, revision, text};

/// With its first message, on words or a clause as they were on the screen: a thread on words that read otherwise by now would
/// stand elsewhere than its author meant. What was read in a revision is carried on from there.
pub(super) async fn begin(app: App, call: Call<BeginAThread>) -> Result<ThreadView, Problem> {
    let (caller, new, id) = (call.caller, call.body, call.path.text);
    known(app.db.read(), &caller, id).await?;
    caller.check::<BeginThread>(&new.circle)?;
    text::settle(&app, id).await?;

    let tx = app.db.begin().await?;
    let ground = held(&tx, &caller, id).await?;
    let permit = caller.permit::<BeginThread>(&tx, &new.circle)?;
    must_take_comments(ground.rules.state)?;
    let mut errors = FieldErrors::new();
    let said = (new.body.as_str(), new.mentions.as_slice());
    mention::check(tx.sql(), (new.circle, &ground.rules), said, tx.at(), &mut errors).await?;
    if let Some(one) = new.circle.member() {
        let members = member::on(tx.sql(), tx.at().date()).await?;
        if members.iter().all(|member| member.code != one) {
            errors.add("/circle/member", FieldCode::Unknown);
        }
    }
    let Some(wording) = on_the_screen(&tx, &caller, &ground, &new, &mut errors).await? else {
        errors.finish()?;
        return Err(Code::Stale.into());
    };
    let places = places(&tx, &ground, &new, &wording, errors).await?;
    let thread = Thread {
        id: app.id(ThreadId::from_parts),
        text: id,
        clause: new.clause.clone(),
        circle: new.circle,
        begun_at: tx.at(),
        resolved: None,
    };
    store::insert(&tx, &permit, &thread).await?;
    place_rows::put(&tx, &[(thread.id, &Places::new(), &places)]).await?;
    let message = (app.id(MessageId::from_parts), thread.id);
    store::say(&tx, &permit, &caller, message, new.body.trim(), &new.mentions).await?;
    let detail = json!({ "clause": new.clause, "words": new.words.is_some() });
    circle::record(&app, &tx, &permit, &ground.text, (thread.id, thread.circle), detail).await?;
    let on = (ground.text.programme, &thread);
    mention::tell(&app, &tx, &caller, on, &new.mentions).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}

/// What the clause says that was on the screen: in the text as the caller reads it, or in a revision that they see. `None` where it reads
/// otherwise there, and where it is not there, which is noted.
async fn on_the_screen(
    tx: &Tx,
    caller: &Caller,
    ground: &Ground,
    new: &NewThread,
    errors: &mut FieldErrors,
) -> Result<Option<Wording>, Problem> {
    let found = match new.revision {
        None => ground.clauses.get(&new.clause).map(|read| (read.hash.clone(), read.wording.clone())),
        Some(id) => {
            let seen = revision::seen_clauses(tx.sql(), caller, ground.text.id, id).await?;
            let Some(clauses) = seen else {
                errors.add("/revision", FieldCode::Unknown);
                return Ok(None);
            };
            let clause = clauses.into_iter().find(|clause| clause.id == new.clause);
            clause.map(|clause| (clause.content_hash(), clause.wording.without_brackets()))
        }
    };
    if found.is_none() {
        errors.add("/clause", FieldCode::Unknown);
    }
    Ok(found.filter(|(hash, _)| *hash == new.hash).map(|(_, wording)| wording))
}

/// Where it stands: in the words that were on the screen, and from there in those of the draft, where these are others.
async fn places(
    tx: &Tx,
    ground: &Ground,
    new: &NewThread,
    read: &Wording,
    mut errors: FieldErrors,
) -> Result<Places, Problem> {
    let range = new.words.map(|Stretch { start, end }| start..end);
    let anchor = anchor(&new.hash, read, range, &mut errors);
    errors.finish()?;
    let mut trail = Trail::begin(anchor.ok_or_else(Problem::not_found)?);
    let is_draft = ground.is_live() && new.revision.is_none();
    if !is_draft && let Some((hash, wording)) = draft(tx, ground, &new.clause).await? {
        trail.follow(read, &hash, &wording);
    }
    Ok([(new.clause.clone(), trail)].into())
}

fn anchor(
    hash: &ContentHash,
    wording: &Wording,
    range: Option<Range<u32>>,
    errors: &mut FieldErrors,
) -> Option<shared::comment::Anchor> {
    if range.as_ref().is_some_and(|range| !Words::fits(wording, range)) {
        errors.add("/words", FieldCode::WrongShape);
        return None;
    }
    let anchor = anchored(hash.clone(), wording, range);
    if anchor.is_none() {
        errors.add("/words", FieldCode::Required);
    }
    anchor
}

/// What the draft says of a clause, whoever reads it.
async fn draft(
    tx: &Tx,
    ground: &Ground,
    clause: &ClauseId,
) -> Result<Option<(ContentHash, Wording)>, Problem> {
    let found = text::clause(tx.sql(), ground.text.id, clause).await?;
    Ok(found.map(|one| (one.hash, one.wording.without_brackets())))
}
