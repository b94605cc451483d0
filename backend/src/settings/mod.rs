//! Settings: from the command line, then `SAMRAD_*` variables, then a file, then their defaults.
//!
//! Everything that is wrong is named at once, in plain words, before anything is opened.

mod smtp;

pub(crate) use smtp::certificates;
pub use smtp::{Password, Security, Smtp};

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::{Deserialize, Deserializer};
use url::{Host, Url};

/// As they are given. Each may stand on the command line, in the environment, or in the file.
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    /// A TOML file with settings, by the same names.
    #[arg(long, env = "SAMRAD_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where files lie: the SQLite database, the signing key.
    #[arg(long, env = "SAMRAD_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Where to listen.
    #[arg(long, env = "SAMRAD_LISTEN", value_name = "ADDR:PORT")]
    pub listen: Option<String>,
    /// The address people use, for example https://samrad.example; needed unless it is on this machine only.
    #[arg(long, env = "SAMRAD_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// A PostgreSQL address; without it the database is a SQLite file in the data folder.
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// "full" keeps every acknowledged change through a power cut; "normal" may lose the last moments, and is faster.
    #[arg(long, env = "SAMRAD_SQLITE_SYNCHRONOUS", value_name = "full|normal")]
    pub sqlite_synchronous: Option<String>,
    /// The address of a reverse proxy whose X-Forwarded-For is believed; may be given several times.
    #[arg(long, env = "SAMRAD_TRUSTED_PROXY", value_name = "ADDR", value_delimiter = ',')]
    pub trusted_proxy: Vec<String>,
    /// The mail server; without one no mail is sent.
    #[arg(long, env = "SAMRAD_SMTP_HOST", value_name = "NAME")]
    pub smtp_host: Option<String>,
    /// Its port; 587, with "tls" 465, with "none" 25.
    #[arg(long, env = "SAMRAD_SMTP_PORT", value_name = "PORT")]
    #[serde(deserialize_with = "words_or_number")]
    pub smtp_port: Option<String>,
    /// How the line to it is kept secret; "none" is for a mail server on this machine.
    #[arg(long, env = "SAMRAD_SMTP_SECURITY", value_name = "starttls|tls|none")]
    pub smtp_security: Option<String>,
    /// A file with certificates (PEM) that are trusted there beside the machine's: for a server with one of the organisation's own.
    #[arg(long, env = "SAMRAD_SMTP_CA", value_name = "FILE")]
    pub smtp_ca: Option<PathBuf>,
    /// Who signs in there.
    #[arg(long, env = "SAMRAD_SMTP_USER", value_name = "NAME")]
    pub smtp_user: Option<String>,
    /// With which password; better given in the environment or in the file than on the command line, which others can read.
    #[arg(long, env = "SAMRAD_SMTP_PASSWORD", value_name = "PASSWORD", hide_env_values = true)]
    pub smtp_password: Option<String>,
    /// Whom mail is from: Samråd <samrad@example.org>.
    #[arg(long, env = "SAMRAD_SMTP_FROM", value_name = "ADDRESS")]
    pub smtp_from: Option<String>,
    /// A workspace with invented people and texts, to try things out.
    #[arg(long, env = "SAMRAD_DEMO", value_parser = clap::builder::BoolishValueParser::new())]
    pub demo: bool,
}

/// As they are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where files lie.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people use; `None` when it follows from `listen`.
    pub public_url: Option<String>,
    /// A PostgreSQL address.
    pub database_url: Option<String>,
    /// SQLite survives a power cut.
    pub sqlite_durable: bool,
    /// Reverse proxies whose word on where a request came from is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// The mail server, where there is one.
    pub smtp: Option<Smtp>,
    /// A demonstration.
    pub demo: bool,
}

/// A port is a number to most who write one into a file.
fn words_or_number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Words(String),
        Number(u64),
    }
    Ok(Some(match Either::deserialize(from)? {
        Either::Words(words) => words,
        Either::Number(number) => number.to_string(),
    }))
}

/// In which line something is wrong, and what. Never the line itself, nor what was given there: it may be a password.
fn place(text: &str, error: &toml::de::Error) -> (usize, String) {
    let at = error.span().map_or(0, |span| span.start);
    let line = text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let message = error.message();
    let names_value = message.starts_with("invalid type") || message.starts_with("invalid value");
    (line, if names_value { "a value of another kind is needed".to_owned() } else { message.to_owned() })
}

impl Given {
    /// Reads the file, if one is named, and fills in what was not given otherwise.
    ///
    /// # Errors
    /// What is wrong with the file, in plain words.
    pub fn with_file(self) -> Result<Self, Vec<String>> {
        let Some(path) = self.config.clone() else { return Ok(self) };
        let text = std::fs::read_to_string(&path)
            .map_err(|error| vec![format!("the settings file {} cannot be read: {error}", path.display())])?;
        let file: Self = toml::from_str(&text).map_err(|error| {
            let (line, what) = place(&text, &error);
            vec![format!("the settings file {}, line {line}: {what}", path.display())]
        })?;
        Ok(Self {
            config: None,
            data: self.data.or(file.data),
            listen: self.listen.or(file.listen),
            public_url: self.public_url.or(file.public_url),
            database_url: self.database_url.or(file.database_url),
            sqlite_synchronous: self.sqlite_synchronous.or(file.sqlite_synchronous),
            trusted_proxy: if self.trusted_proxy.is_empty() {
                file.trusted_proxy
            } else {
                self.trusted_proxy
            },
            smtp_host: self.smtp_host.or(file.smtp_host),
            smtp_port: self.smtp_port.or(file.smtp_port),
            smtp_security: self.smtp_security.or(file.smtp_security),
            smtp_ca: self.smtp_ca.or(file.smtp_ca),
            smtp_user: self.smtp_user.or(file.smtp_user),
            smtp_password: self.smtp_password.or(file.smtp_password),
            smtp_from: self.smtp_from.or(file.smtp_from),
            demo: self.demo || file.demo,
        })
    }

    /// Checks them all.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn check(self) -> Result<Settings, Vec<String>> {
        let mut wrong = Vec::new();
        let smtp = smtp::check(&self, &mut wrong);
        let data = self.data.unwrap_or_else(|| PathBuf::from("samrad-data"));
        if data.exists() && !data.is_dir() {
            wrong.push(format!("--data: {} is a file; a folder is needed", data.display()));
        }
        let listen = self.listen.unwrap_or_else(|| "127.0.0.1:8040".into());
        let listen = listen.parse::<SocketAddr>().map_err(|_| {
            wrong.push(format!("--listen: \"{listen}\" is no address with a port, such as 127.0.0.1:8040"));
        });
        let mut public_url = None;
        if let Some(url) = &self.public_url {
            match public_origin(url) {
                Ok(origin) => public_url = Some(origin),
                Err(fault) => wrong.push(format!("--public-url: \"{url}\" {fault}")),
            }
        } else if listen.as_ref().is_ok_and(|listen| !listen.ip().is_loopback()) {
            wrong.push("--public-url: needed when others than this machine can reach the server".into());
        }
        if let Some(url) = &self.database_url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            wrong.push("DATABASE_URL: only postgres://… is known; leave it out for SQLite".into());
        }
        let sqlite_durable = match self.sqlite_synchronous.as_deref() {
            None | Some("full") => true,
            Some("normal") => false,
            Some(other) => {
                wrong.push(format!("--sqlite-synchronous: \"{other}\" is neither \"full\" nor \"normal\""));
                true
            }
        };
        let mut trusted_proxies = Vec::new();
        for text in &self.trusted_proxy {
            match text.trim().parse::<IpAddr>() {
                Ok(address) => trusted_proxies.push(address.to_canonical()),
                Err(_) => wrong.push(format!("--trusted-proxy: \"{text}\" is no address, such as 127.0.0.1")),
            }
        }
        match listen {
            Ok(listen) if wrong.is_empty() => Ok(Settings {
                data,
                listen,
                public_url,
                database_url: self.database_url,
                sqlite_durable,
                trusted_proxies,
                smtp,
                demo: self.demo,
            }),
            _ => Err(wrong),
        }
    }
}

impl Settings {
    /// The SQLite file.
    #[must_use]
    pub fn sqlite_file(&self) -> PathBuf {
        self.data.join("samrad.sqlite")
    }

    /// The file with the secret that signs access tokens.
    #[must_use]
    pub fn signing_key(&self) -> PathBuf {
        self.data.join("signing.key")
    }

    /// The lock that keeps a second server off the same SQLite file.
    #[must_use]
    pub fn lock_file(&self) -> PathBuf {
        Path::new(&self.data).join("samrad.lock")
    }
}

/// A public address as a browser names it where a page comes from, since the two are compared: in small letters, without the port that goes
/// without saying, and a foreign host name in ASCII. It must be https, or plain http on this machine (design 10), and no more than an origin.
fn public_origin(address: &str) -> Result<String, &'static str> {
    const SHAPE: &str = "is not of the form https://host, with nothing after it";
    let url = Url::parse(address).map_err(|_| SHAPE)?;
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => return Err(SHAPE),
    };
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return Err("is not safe: without TLS only this machine's own address may be used"),
        _ => return Err("does not begin with https://"),
    }
    let origin = url.origin().ascii_serialization();
    if url.as_str().strip_prefix(&origin) != Some("/") || origin.contains([';', ',', ' ', '*']) {
        return Err(SHAPE);
    }
    Ok(origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_in_the_file_is_said_by_its_line_and_not_by_what_stands_there() {
        let read = |text: &str| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("samrad.toml");
            std::fs::write(&path, text).unwrap();
            Given { config: Some(path), ..Given::default() }.with_file()
        };
        for text in [
            "demo = false\nsmtp_password = \"secret",
            "demo = false\nsmtp_password = 5317",
            "\nsmtp_pasword = \"secret\"",
        ] {
            let wrong = read(text).unwrap_err().concat();
            assert!(wrong.contains("line 2: "), "{wrong}");
            assert!(!wrong.contains("secret") && !wrong.contains("5317"), "{wrong}");
        }
        let read = |text: &str| read(text).unwrap().smtp_port;
        assert_eq!(read("smtp_port = 2525").as_deref(), Some("2525"));
        assert_eq!(read("smtp_port = \"2525\"").as_deref(), Some("2525"));
        assert_eq!(read("demo = true"), None);
    }

    #[test]
    fn without_settings_the_server_listens_on_this_machine_only() {
        let settings = Given::default().check().unwrap();
        assert!(settings.listen.ip().is_loopback());
        assert!(settings.sqlite_durable);
    }

    #[test]
    fn everything_that_is_wrong_is_named_at_once() {
        let given = Given {
            listen: Some("everywhere".into()),
            public_url: Some("http://samrad.example".into()),
            database_url: Some("mysql://x".into()),
            sqlite_synchronous: Some("off".into()),
            trusted_proxy: vec!["the proxy".into()],
            ..Given::default()
        };
        let wrong = given.check().unwrap_err();
        assert_eq!(wrong.len(), 5, "{wrong:#?}");
    }

    #[test]
    fn the_world_needs_an_address_with_tls() {
        let check = |listen: &str, url: Option<&str>| {
            let public_url = url.map(str::to_owned);
            Given { listen: Some(listen.into()), public_url, ..Given::default() }.check().is_ok()
        };
        assert!(!check("0.0.0.0:80", None));
        assert!(!check("0.0.0.0:80", Some("http://samrad.example")));
        assert!(!check("0.0.0.0:80", Some("https://samrad.example/below")));
        assert!(check("0.0.0.0:80", Some("https://samrad.example/")));
        assert!(check("0.0.0.0:80", Some("http://127.0.0.1:80")));
        for odd in [
            "https://a@samrad.example",
            "https://samrad.example?x",
            "https://x;y",
            "samrad.example",
            "https://",
        ] {
            assert!(!check("0.0.0.0:80", Some(odd)), "{odd}");
        }
    }

    #[test]
    fn the_public_address_is_kept_as_browsers_write_it() {
        let kept = |url: &str| {
            let given = Given { public_url: Some(url.into()), ..Given::default() };
            given.check().expect("an address").public_url.expect("one is given")
        };
        assert_eq!(kept("https://Samrad.Example"), "https://samrad.example");
        assert_eq!(kept("https://samrad.example:443/"), "https://samrad.example");
        assert_eq!(kept("https://samrad.example:8443"), "https://samrad.example:8443");
        assert_eq!(kept("https://samråd.example"), "https://xn--samrd-pra.example");
        assert_eq!(kept("http://[::1]:8040"), "http://[::1]:8040");
    }
}
