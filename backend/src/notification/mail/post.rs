//! The mail server, and how it is spoken to.

use std::error::Error as _;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::refusal::{About, about};
use crate::settings::{Security, Smtp, certificates};

/// So long it may take until a mail server is reached.
const REACHED: Duration = Duration::from_secs(20);
/// So long it may take until it has one mail, reaching it included.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Where mail goes.
#[derive(Debug)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    patience: Duration,
}

/// Why a mail was not taken.
#[derive(Debug)]
pub(super) enum Refused {
    /// There is nobody to speak to, or nobody who lets us in: the others need not be tried either.
    Away(String),
    /// This one was not taken; trying again may help.
    NotNow(String),
    /// This one is not taken, now or later.
    ForGood(String),
}

impl Post {
    /// By the settings. No connection is made yet: a mail server that is away must not keep the workspace from starting.
    ///
    /// # Errors
    /// When the certificates that the settings trust cannot be read.
    pub fn new(settings: &Smtp) -> anyhow::Result<Self> {
        let tls = match settings.security {
            Security::Tls => Tls::Wrapper(trusting(settings)?),
            // Not `Opportunistic`, by which whoever stands between could have everything said in clear.
            Security::Starttls => Tls::Required(trusting(settings)?),
            Security::None => Tls::None,
        };
        let host = settings.host.as_str();
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).tls(tls);
        if let Some((user, password)) = &settings.credentials {
            builder = builder.credentials(Credentials::new(user.clone(), password.0.clone()));
        }
        let transport = builder.port(settings.port).timeout(Some(REACHED)).build();
        Ok(Self { transport, from: settings.from.clone(), patience: PATIENCE })
    }

    /// Whom mail is from.
    pub(super) const fn from(&self) -> &Mailbox {
        &self.from
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), Refused> {
        // The transport's own limit ends with the connection: a server that says nothing would keep all mail waiting for ever.
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(sent) => sent.map(|_| ()).map_err(|error| refused(&error)),
            Err(_) => Err(Refused::Away(format!("it did not answer within {} s", self.patience.as_secs()))),
        }
    }
}

/// TLS with a server that proves to be the one that is named, by a certificate that the machine or the settings trust.
fn trusting(settings: &Smtp) -> anyhow::Result<TlsParameters> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(file) = &settings.ca {
        builder = builder.add_root_certificate(certificates(file).map_err(anyhow::Error::msg)?);
    }
    Ok(builder.build()?)
}

/// What is to be done about an error: only what is said of the recipient or of the message is for good.
fn refused(error: &Error) -> Refused {
    let why = error.to_string();
    match error.status() {
        Some(code) => {
            let said = error.source().map(ToString::to_string).unwrap_or_default();
            match about(code.into(), &said) {
                About::Us => Refused::Away(why),
                About::Mail => Refused::ForGood(why),
                About::Unclear => Refused::NotNow(why),
            }
        }
        // What this server cannot do for one mail, such as an address outside ASCII, says nothing of the others.
        None if error.is_client() => Refused::NotNow(why),
        None => Refused::Away(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_server_that_says_nothing_is_away() {
        // Nobody accepts: the connection stands, and nothing comes over it.
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let from: Mailbox = "Samråd <samrad@example.org>".parse().unwrap();
        let smtp = Smtp {
            host: "127.0.0.1".into(),
            port: silent.local_addr().unwrap().port(),
            security: Security::None,
            ca: None,
            credentials: None,
            from: from.clone(),
        };
        let post = Post { patience: Duration::from_millis(50), ..Post::new(&smtp).unwrap() };
        let message = Message::builder().from(from.clone()).to(from).body(String::new()).unwrap();
        assert!(matches!(post.send(message).await, Err(Refused::Away(_))));
    }
}
