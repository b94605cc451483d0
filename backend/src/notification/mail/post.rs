//! The mail server, and how it is spoken to.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::settings::{Security, Smtp};

/// So long a mail server may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where mail goes.
#[derive(Debug)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a mail was not taken.
#[derive(Debug)]
pub(super) enum Refused {
    /// There is nobody to speak to: the others need not be tried either.
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
    /// When the name of the server is none that TLS could be spoken to.
    pub fn new(settings: &Smtp) -> anyhow::Result<Self> {
        let host = settings.host.as_str();
        let mut builder = match settings.security {
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host)?,
            Security::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host)?,
            Security::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host),
        };
        if let Some((user, password)) = &settings.credentials {
            builder = builder.credentials(Credentials::new(user.clone(), password.0.clone()));
        }
        let transport = builder.port(settings.port).timeout(Some(PATIENCE)).build();
        Ok(Self { transport, from: settings.from.clone() })
    }

    /// Whom mail is from.
    pub(super) const fn from(&self) -> &Mailbox {
        &self.from
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), Refused> {
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(Refused::ForGood(error.to_string())),
            Err(error) if error.is_transient() => Err(Refused::NotNow(error.to_string())),
            Err(error) => Err(Refused::Away(error.to_string())),
        }
    }
}
