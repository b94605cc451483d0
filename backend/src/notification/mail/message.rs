//! A mail as it is sent: plain text, with the headers by which a mail program stops it in one click (RFC 8058).

use std::time::{Duration, SystemTime};

use i18n::{Language, Messages};
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use shared::api::Endpoint;
use shared::api::notification::{Notice, OfLink, Unsubscribe};

use super::post::Post;
use super::queue::{Kind, Taken};
use super::words::{link, sentence};
use crate::app::App;
use crate::problem::Problem;

/// The mail that tells these notices.
pub(super) fn message(
    app: &App,
    post: &Post,
    mail: &Taken,
    (name, address): (&str, &str),
    language: &str,
    notices: &[Notice],
) -> Result<Message, Problem> {
    let language = Language::from_tag(language).unwrap_or_default();
    let t = language.messages().unwrap_or_else(Messages::english);
    let to = Mailbox::new(Some(one_line(name)), address.parse().map_err(Problem::internal)?);
    let secret = app.keys.sign_mail_link(mail.person, mail.kind.as_str())?;
    let stop = format!("{}{}", app.public_url, Unsubscribe::url(&OfLink { secret }));
    let at = Duration::from_millis(mail.made_at.millis().unsigned_abs());
    let host = post.from().email.domain();
    let builder = Message::builder()
        .from(post.from().clone())
        .to(to)
        .subject(one_line(&subject(&t, mail.kind, notices)))
        .date(SystemTime::UNIX_EPOCH + at)
        // The same for every try, so that a mail program knows one that comes twice.
        .message_id(Some(format!("<{}@{host}>", mail.id)))
        .header(ContentType::TEXT_PLAIN);
    let builder = with(builder, "List-Unsubscribe", format!("<{stop}>"))?;
    let builder = with(builder, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into())?;
    // So that no answering machine answers.
    let builder = with(builder, "Auto-Submitted", "auto-generated".into())?;
    builder.body(body(&t, app, name, notices)).map_err(Problem::internal)
}

fn with(builder: MessageBuilder, name: &str, value: String) -> Result<MessageBuilder, Problem> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(Problem::internal)?;
    // Our own words, all ASCII: a link that was folded or encoded would be none.
    Ok(builder.raw_header(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value)))
}

/// A name or title without line breaks: in a header they would begin another.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn subject(t: &Messages, kind: Kind, notices: &[Notice]) -> String {
    match (kind, notices) {
        (Kind::Prompt, [one, ..]) => format!("{}: {}", one.title, sentence(t, &one.what)),
        _ => t.notification_mail_digest(i64::try_from(notices.len()).unwrap_or(i64::MAX)),
    }
}

fn body(t: &Messages, app: &App, name: &str, notices: &[Notice]) -> String {
    let mut text = format!("{}\n", t.notification_mail_hello(one_line(name)));
    for notice in notices {
        let link = link(&app.public_url, notice);
        text.push_str(&format!("\n{}\n{}\n{link}\n", sentence(t, &notice.what), one_line(&notice.title)));
    }
    let account = format!("{}/account", app.public_url);
    text.push_str(&format!("\n--\n{}\n{account}\n", t.notification_mail_footer()));
    text
}
