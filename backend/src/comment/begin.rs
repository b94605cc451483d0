//! Beginning a thread.

use std::ops::Range;

use serde_json::json;
use shared::api::comment::{BeginAThread, NewThread, Stretch, ThreadView};
use shared::comment::settle::Places;
use shared::comment::{BeginThread, Trail, Words, anchored};
use shared::id::{MessageId, ThreadId};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::text::{ClauseId, ContentHash, Wording};

use super::ground::{Ground, Read, held, known, must_take_comments};
use super::store::{self, Thread};
use super::{circle, mention, place_rows, view};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::problem::Problem;
use crate::{member, text};

/// With its first message, on words or a clause as they were on the screen: a thread on words that read otherwise by now would
/// stand elsewhere than its author meant.
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
    let Some(clause) = ground.clauses.get(&new.clause) else {
        errors.add("/clause", FieldCode::Unknown);
        errors.finish()?;
        return Err(Problem::not_found());
    };
    if clause.hash != new.hash {
        errors.finish()?;
        return Err(Code::Stale.into());
    }
    let places = places(&tx, &ground, &new, clause, errors).await?;
    let thread = Thread {
        id: app.id(ThreadId::from_parts),
        text: id,
        clause: new.clause.clone(),
        circle: new.circle,
        begun_at: tx.at(),
        resolved: None,
    };
    store::insert(&tx, &permit, &thread).await?;
    place_rows::put(&tx, thread.id, &Places::new(), &places).await?;
    let message = (app.id(MessageId::from_parts), thread.id);
    store::say(&tx, &permit, &caller, message, new.body.trim(), &new.mentions).await?;
    let detail = json!({ "clause": new.clause, "words": new.words.is_some() });
    circle::record(&app, &tx, &permit, &ground.text, (thread.id, thread.circle), detail).await?;
    let on = (ground.text.programme, &thread);
    mention::tell(&app, &tx, &caller, on, &new.mentions).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}

/// Where it stands: in the words that were on the screen, and from there in those of the draft, where these are others.
async fn places(
    tx: &Tx,
    ground: &Ground,
    new: &NewThread,
    clause: &Read,
    mut errors: FieldErrors,
) -> Result<Places, Problem> {
    let range = new.words.map(|Stretch { start, end }| start..end);
    let anchor = anchor(&clause.hash, &clause.wording, range, &mut errors);
    errors.finish()?;
    let mut trail = Trail::begin(anchor.ok_or_else(Problem::not_found)?);
    if !ground.is_live()
        && let Some((hash, wording)) = draft(tx, ground, &new.clause).await?
    {
        trail.follow(&clause.wording, &hash, &wording);
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
