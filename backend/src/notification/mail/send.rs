//! Sending what is due.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::message::message;
use super::post::{Post, Refused};
use super::queue::{self, Kind, Taken, Tried};
use crate::app::App;
use crate::db::Error;
use crate::notification::store;
use crate::problem::Problem;
use crate::{person, programme};

/// Sends everything that is due now; without a mail server nothing is.
///
/// # Errors
/// When the queue cannot be read or written.
pub async fn send_due(app: &App) -> Result<(), Error> {
    let Some(post) = app.post.clone() else { return Ok(()) };
    let mut away = None;
    loop {
        let taken = queue::take(app).await?;
        if taken.is_empty() {
            return Ok(());
        }
        for mail in &taken {
            let tried = match &away {
                // Nobody answered or let us in a moment ago: waiting for each mail would take hours, and signing in
                // wrongly for each would lock us out.
                Some(why) => Tried::Failed(String::clone(why)),
                None => match attempt(app, &post, mail).await {
                    Ok(tried) => tried,
                    Err(Refused::Away(why)) => {
                        away = Some(why.clone());
                        Tried::Failed(why)
                    }
                    Err(Refused::NotNow(why)) => Tried::Failed(why),
                    Err(Refused::ForGood(why)) => Tried::GivenUp(why),
                },
            };
            if let Tried::Failed(why) | Tried::GivenUp(why) = &tried {
                tracing::warn!(mail = %mail.id, attempts = mail.attempts, cause = why, "a mail was not sent");
            }
            queue::note(app, mail, &tried).await?;
        }
    }
}

async fn attempt(app: &App, post: &Post, mail: &Taken) -> Result<Tried, Refused> {
    match written(app, post, mail).await {
        Ok(Some(message)) => post.send(message).await.map(|()| Tried::Sent),
        Ok(None) => Ok(Tried::GivenUp("nothing was to be sent any more".into())),
        Err(problem) => Err(Refused::NotNow(format!("{}: {:?}", problem.code.as_str(), problem.cause))),
    }
}

/// The mail, to the address and in the language of now; `None` when the person may not sign in, wants no such mail any more, has
/// read it all meanwhile, or no longer knows of what it is about.
async fn written(app: &App, post: &Post, mail: &Taken) -> Result<Option<lettre::Message>, Problem> {
    let read = app.db.read();
    let Some((name, address)) = person::address_of(read, mail.person).await? else { return Ok(None) };
    let settings = store::settings(read, mail.person).await?;
    let wanted = match mail.kind {
        Kind::Prompt => settings.mail_prompt,
        Kind::Digest => settings.mail_digest,
    };
    let mut notices = store::among(read, mail.person, &mail.notices).await?;
    notices.retain(|notice| !notice.read);
    let mut known = BTreeMap::new();
    for programme in notices.iter().map(|notice| notice.programme) {
        if let Entry::Vacant(unasked) = known.entry(programme) {
            unasked.insert(programme::is_known_to(read, mail.person, programme, app.clock.now()).await?);
        }
    }
    notices.retain(|notice| known[&notice.programme]);
    if !wanted || notices.is_empty() {
        return Ok(None);
    }
    message(app, post, mail, (&name, &address), &settings.language, &notices).map(Some)
}
