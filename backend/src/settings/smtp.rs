//! The mail server, as it is used. Without a host no mail is sent at all.

use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};

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
    /// A file with certificates that are trusted there beside the machine's.
    pub ca: Option<PathBuf>,
    /// Who signs in there, if that is needed.
    pub credentials: Option<(String, Password)>,
    /// Whom mail is from.
    pub from: Mailbox,
}

/// Checks what is given; what is wrong is added to `wrong`.
pub(super) fn check(given: &Given, wrong: &mut Vec<String>) -> Option<Smtp> {
    let Some(host) = given.smtp_host.as_deref().map(str::trim).filter(|host| !host.is_empty()) else {
        let alone = [
            ("--smtp-port", given.smtp_port.is_some()),
            ("--smtp-security", given.smtp_security.is_some()),
            ("--smtp-ca", given.smtp_ca.is_some()),
            ("--smtp-user", given.smtp_user.is_some()),
            ("--smtp-password", given.smtp_password.is_some()),
            ("--smtp-from", given.smtp_from.is_some()),
        ];
        let named = alone.into_iter().filter(|(_, is_given)| *is_given);
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
    if let Some(file) = &given.smtp_ca {
        wrong.extend(certificates(file).err());
        if security == Security::None {
            wrong.push("--smtp-ca: says nothing with --smtp-security none".into());
        }
    }
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
    Some(Smtp { host: host.to_owned(), port, security, ca: given.smtp_ca.clone(), credentials, from })
}

/// The certificates in a file, every one of which can be trusted: a mail server that one of them has signed proves its name.
///
/// # Errors
/// What is wrong with the file, in plain words.
pub(crate) fn certificates(file: &Path) -> Result<Certificate, String> {
    const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";
    let wrong = |what: String| format!("--smtp-ca: {} {what}", file.display());
    let pem = std::fs::read(file).map_err(|error| wrong(format!("cannot be read: {error}")))?;
    // The parser passes over what it does not look for: in a file of anything else it finds nothing, and nothing wrong.
    if !pem.windows(BEGIN.len()).any(|bytes| bytes == BEGIN) {
        return Err(wrong("holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE".into()));
    }
    trusted(&pem).map_err(|error| wrong(format!("holds a certificate that is not understood: {error}")))
}

fn trusted(pem: &[u8]) -> Result<Certificate, Error> {
    let found = Certificate::from_pem(pem)?;
    // So far only its frame was looked at; what is in it is read by whoever is to trust it.
    let trial = TlsParameters::builder(String::new()).certificate_store(CertificateStore::None);
    trial.add_root_certificate(found.clone()).build()?;
    Ok(found)
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
        let alone = Given { smtp_ca: Some("ca.pem".into()), ..Given::default() };
        assert!(wrong(alone).contains("--smtp-ca: says nothing without --smtp-host"));
        let open = Given { smtp_security: Some("none".into()), ..given("mail.example.org") };
        assert!(wrong(open).contains("this machine only"));
        let here = Given { smtp_security: Some("none".into()), ..given("127.0.0.1") };
        assert!(here.check().is_ok());
    }

    #[test]
    fn a_file_of_certificates_is_read_before_anything_is_opened_and_what_is_wrong_with_it_is_named() {
        let ca = include_str!("../../tests/api/notification/tls/ca.pem");
        let server = include_str!("../../tests/api/notification/tls/server.pem");
        let key = include_str!("../../tests/api/notification/tls/server.key");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        let checked = || Given { smtp_ca: Some(file.clone()), ..given("mail.example.org") }.check();
        let wrong = || checked().unwrap_err().join("\n");

        let named = wrong();
        assert!(named.contains("--smtp-ca") && named.contains("ca.pem cannot be read"), "{named}");
        for none in ["", "a text\n", key] {
            std::fs::write(&file, none).unwrap();
            let named = wrong();
            assert!(named.contains("ca.pem holds no certificate"), "{named}");
        }
        let cut_off = ca[..ca.len() / 2].to_owned();
        let hollow = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned();
        for broken in [cut_off, format!("{ca}{hollow}"), hollow] {
            std::fs::write(&file, &broken).unwrap();
            let named = wrong();
            assert!(named.contains("ca.pem holds a certificate that is not understood"), "{named}");
        }
        // Several are trusted, whatever is written between them.
        std::fs::write(&file, format!("One:\n{ca}Another:\n{server}")).unwrap();
        assert_eq!(checked().unwrap().smtp.unwrap().ca, Some(file.clone()));
    }

    #[test]
    fn certificates_say_nothing_where_the_line_is_not_secret() {
        let ca = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/api/notification/tls/ca.pem");
        let open = Given { smtp_ca: Some(ca), smtp_security: Some("none".into()), ..given("127.0.0.1") };
        let wrong = open.check().unwrap_err();
        assert_eq!(wrong, ["--smtp-ca: says nothing with --smtp-security none"]);
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
