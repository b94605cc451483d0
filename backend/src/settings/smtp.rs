//! The mail server, as it is used. Without a host no mail is sent at all.

use std::fmt;
use std::net::IpAddr;

use lettre::message::Mailbox;

use super::Given;

/// How the line to the mail server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after STARTTLS; without it nothing is sent.
    Starttls,
    /// None: for a mail server on this machine.
    None,
}

/// A password, which no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(pub String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
    /// Who signs in there, if that is needed.
    pub credentials: Option<(String, Password)>,
    /// Whom mail is from.
    pub from: Mailbox,
}

/// Checks what is given; what is wrong is added to `wrong`.
pub(super) fn check(given: &Given, wrong: &mut Vec<String>) -> Option<Smtp> {
    let Some(host) = given.smtp_host.as_deref().map(str::trim).filter(|host| !host.is_empty()) else {
        let alone = [
            ("--smtp-port", &given.smtp_port),
            ("--smtp-security", &given.smtp_security),
            ("--smtp-user", &given.smtp_user),
            ("--smtp-password", &given.smtp_password),
            ("--smtp-from", &given.smtp_from),
        ];
        let named = alone.into_iter().filter(|(_, value)| value.is_some());
        wrong.extend(named.map(|(name, _)| format!("{name}: says nothing without --smtp-host")));
        return None;
    };
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let security = match given.smtp_security.as_deref() {
        None | Some("starttls") => Security::Starttls,
        Some("tls") => Security::Tls,
        Some("none") => {
            if !here {
                wrong.push(format!(
                    "--smtp-security: \"none\" is for this machine only, and {host} is another"
                ));
            }
            Security::None
        }
        Some(other) => {
            wrong.push(format!("--smtp-security: \"{other}\" is neither \"starttls\", \"tls\" nor \"none\""));
            Security::Starttls
        }
    };
    let usual = match security {
        Security::Tls => 465,
        Security::Starttls => 587,
        Security::None => 25,
    };
    let port = match given.smtp_port.as_deref().map(str::parse::<u16>) {
        None => usual,
        Some(Ok(port)) if port > 0 => port,
        Some(_) => {
            wrong.push("--smtp-port: is no port, such as 587".into());
            usual
        }
    };
    let credentials = match (&given.smtp_user, &given.smtp_password) {
        (Some(user), Some(password)) => Some((user.clone(), Password(password.clone()))),
        (None, None) => None,
        _ => {
            wrong.push("--smtp-user and SAMRAD_SMTP_PASSWORD: one is given without the other".into());
            None
        }
    };
    let from = match given.smtp_from.as_deref().map(str::parse::<Mailbox>) {
        Some(Ok(from)) => from,
        Some(Err(_)) => {
            wrong.push("--smtp-from: is no address, such as Samråd <samrad@example.org>".into());
            return None;
        }
        None => {
            wrong.push("--smtp-from: needed with --smtp-host; mail is from somebody".into());
            return None;
        }
    };
    Some(Smtp { host: host.to_owned(), port, security, credentials, from })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(host: &str) -> Given {
        Given {
            smtp_host: Some(host.into()),
            smtp_from: Some("Samråd <samrad@example.org>".into()),
            ..Given::default()
        }
    }

    #[test]
    fn a_host_and_an_address_are_enough() {
        let smtp = given("mail.example.org").check().unwrap().smtp.unwrap();
        assert_eq!((smtp.port, smtp.security), (587, Security::Starttls));
        assert_eq!(smtp.from.email.to_string(), "samrad@example.org");
        let tls = Given { smtp_security: Some("tls".into()), ..given("mail.example.org") };
        assert_eq!(tls.check().unwrap().smtp.unwrap().port, 465);
        assert_eq!(Given::default().check().unwrap().smtp, None);
    }

    #[test]
    fn everything_that_is_wrong_with_it_is_named_at_once() {
        let wrong = |given: Given| given.check().unwrap_err().join("\n");
        let all = Given {
            smtp_port: Some("none".into()),
            smtp_security: Some("some".into()),
            smtp_user: Some("samrad".into()),
            smtp_from: Some("nobody".into()),
            ..given("mail.example.org")
        };
        let named = wrong(all);
        for name in ["--smtp-port", "--smtp-security", "--smtp-user", "--smtp-from"] {
            assert!(named.contains(name), "{named}");
        }
        let alone = Given { smtp_user: Some("samrad".into()), ..Given::default() };
        assert!(wrong(alone).contains("without --smtp-host"));
        let open = Given { smtp_security: Some("none".into()), ..given("mail.example.org") };
        assert!(wrong(open).contains("this machine only"));
        let here = Given { smtp_security: Some("none".into()), ..given("127.0.0.1") };
        assert!(here.check().is_ok());
    }

    #[test]
    fn a_password_is_not_shown() {
        let secret = Given {
            smtp_user: Some("samrad".into()),
            smtp_password: Some("a secret".into()),
            ..given("mail.example.org")
        };
        assert!(!format!("{:?}", secret.check().unwrap()).contains("a secret"));
    }
}
