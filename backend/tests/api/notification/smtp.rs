//! A mail server: it speaks SMTP, in clear or by TLS, lets in who knows the password, and keeps what it is given or refuses it as the
//! test says.

use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use samrad::notification::Post;
use samrad::settings::{Given, Password, Security, Smtp};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::wire::{Certificate, Wire};

/// Who is let in.
const USER: &str = "samrad";
/// With what.
pub const PASSWORD: &str = "a password";

/// How the server lets itself be signed in to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// Name and password at once (RFC 4616).
    Plain,
    /// One after the other, each when it is asked for; some offer nothing else.
    Login,
}

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes everything.
    Kind,
    /// Hangs up on whoever calls.
    Away,
    /// Asks to come back later (RFC 5321, 4.2.1: 4yz).
    Busy,
    /// Knows no such mailbox (5yz).
    Strict,
    /// Takes no password (RFC 4954, 6).
    Locked,
    /// Wants a sign-in that it does not offer.
    Closed,
    /// Refuses the sender, and says no more than that.
    Curt,
    /// Refuses the sender by policy.
    Policed,
}

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct Received {
    pub to: String,
    pub raw: String,
}

impl Received {
    /// A header's value, unfolded.
    pub fn header(&self, name: &str) -> String {
        let head = self.raw.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let prefix = format!("{}: ", name.to_lowercase());
        let line = head.lines().find(|line| line.to_lowercase().starts_with(&prefix));
        line.map(|line| line[prefix.len()..].to_owned())
            .unwrap_or_else(|| panic!("no {name} in {}", self.raw))
    }

    /// The body, with quoted-printable and base64 undone.
    pub fn body(&self) -> String {
        let body = self.raw.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
        match self.header("Content-Transfer-Encoding").as_str() {
            "base64" => {
                let joined: String = body.split_whitespace().collect();
                let bytes = STANDARD.decode(joined).expect("base64");
                String::from_utf8(bytes).expect("UTF-8")
            }
            "quoted-printable" => {
                let joined = body.replace("=\r\n", "");
                let mut bytes = Vec::new();
                let mut rest = joined.as_bytes();
                while let Some((first, more)) = rest.split_first() {
                    if *first == b'=' && more.len() >= 2 {
                        let hex = std::str::from_utf8(&more[..2]).expect("hexadecimal digits");
                        bytes.push(u8::from_str_radix(hex, 16).expect("hexadecimal digits"));
                        rest = &more[2..];
                    } else {
                        bytes.push(*first);
                        rest = more;
                    }
                }
                String::from_utf8(bytes).expect("UTF-8")
            }
            _ => body.to_owned(),
        }
    }
}

/// A mail server on this machine.
pub struct MailServer {
    port: u16,
    security: Security,
    received: Arc<Mutex<Vec<Received>>>,
    heard: Arc<Mutex<Vec<String>>>,
    mood: Arc<Mutex<Mood>>,
    calls: Arc<Mutex<u32>>,
}

impl MailServer {
    pub async fn start() -> Self {
        Self::offering(SignIn::Plain).await
    }

    /// One that offers no other way of signing in.
    pub async fn offering(sign_in: SignIn) -> Self {
        Self::listening(sign_in, Security::None, Certificate::Here).await
    }

    /// One that speaks TLS, at once or after STARTTLS and then not before, and shows that certificate.
    pub async fn over_tls(security: Security, certificate: Certificate) -> Self {
        Self::listening(SignIn::Plain, security, certificate).await
    }

    async fn listening(sign_in: SignIn, security: Security, certificate: Certificate) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self {
            port,
            security,
            received: Arc::default(),
            heard: Arc::default(),
            mood: Arc::new(Mutex::new(Mood::Kind)),
            calls: Arc::default(),
        };
        let (received, heard) = (Arc::clone(&server.received), Arc::clone(&server.heard));
        let (mood, calls) = (Arc::clone(&server.mood), Arc::clone(&server.calls));
        let tls = certificate.acceptor();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *calls.lock().unwrap() += 1;
                let mood = *mood.lock().unwrap();
                let (received, heard) = (Arc::clone(&received), Arc::clone(&heard));
                tokio::spawn(converse(stream, (mood, sign_in), (security, tls.clone()), received, heard));
            }
        });
        server
    }

    /// How the workspace speaks to it.
    pub fn post(&self) -> Post {
        self.post_with(Security::None, PASSWORD)
    }

    /// The same by other settings.
    pub fn post_with(&self, security: Security, password: &str) -> Post {
        let smtp = Smtp {
            host: "127.0.0.1".into(),
            port: self.port,
            security,
            ca: None,
            credentials: Some((USER.into(), Password(password.into()))),
            from: "Samråd <samrad@example.org>".parse().expect("a mailbox"),
        };
        Post::new(&smtp).expect("a post")
    }

    /// By the settings for a server that speaks TLS, as an operator gives them: by which name it is called, and a file of `tls/` with
    /// what is trusted beside what the machine trusts.
    pub fn post_over_tls(&self, host: &str, ca: Option<&str>) -> Post {
        let security = match self.security {
            Security::Tls => "tls",
            Security::Starttls => "starttls",
            Security::None => "none",
        };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/api/notification/tls");
        let given = Given {
            smtp_host: Some(host.into()),
            smtp_port: Some(self.port.to_string()),
            smtp_security: Some(security.into()),
            smtp_ca: ca.map(|file| folder.join(file)),
            smtp_user: Some(USER.into()),
            smtp_password: Some(PASSWORD.into()),
            smtp_from: Some("Samråd <samrad@example.org>".into()),
            ..Given::default()
        };
        let settings = given.check().expect("settings");
        Post::new(&settings.smtp.expect("a mail server")).expect("a post")
    }

    pub fn is_now(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// What has come since this was asked last, the earliest first.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut *self.received.lock().unwrap())
    }

    /// Every command it was given so far.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// How often somebody has called.
    pub fn calls(&self) -> u32 {
        *self.calls.lock().unwrap()
    }
}

async fn converse(
    stream: TcpStream,
    (mood, sign_in): (Mood, SignIn),
    (security, tls): (Security, TlsAcceptor),
    received: Arc<Mutex<Vec<Received>>>,
    heard: Arc<Mutex<Vec<String>>>,
) {
    if mood == Mood::Away {
        return;
    }
    let mut wire = Wire::in_clear(stream);
    if security == Security::Tls {
        let Some(secret) = wire.in_secret(&tls).await else { return };
        wire = secret;
    }
    let mut must_be_secret = security == Security::Starttls;
    let (mut signed_in, mut to) = (false, String::new());
    if wire.say("220 mail.example.org ESMTP").await.is_err() {
        return;
    }
    while let Some(line) = wire.hear().await {
        heard.lock().unwrap().push(line.clone());
        let upper = line.to_uppercase();
        if upper == "STARTTLS" && must_be_secret {
            if wire.say("220 2.0.0 go on in secret").await.is_err() {
                return;
            }
            let Some(secret) = wire.in_secret(&tls).await else { return };
            wire = secret;
            must_be_secret = false;
            continue;
        }
        let answer = if upper.starts_with("EHLO") {
            let way = match sign_in {
                SignIn::Plain => "PLAIN",
                SignIn::Login => "LOGIN",
            };
            // The sign-in is offered in clear as well, as a careless or a false server would: nobody is to fall for it.
            let starttls = if must_be_secret { "250-STARTTLS\r\n" } else { "" };
            format!("250-mail.example.org\r\n{starttls}250-AUTH {way}\r\n250-8BITMIME\r\n250 SMTPUTF8")
        } else if must_be_secret && upper != "QUIT" {
            "530 5.7.0 say STARTTLS first".into()
        } else if upper.starts_with("AUTH") {
            let given = credentials(sign_in, &line, &mut wire).await;
            signed_in = given == Some([USER, PASSWORD].join("\0")) && mood != Mood::Locked;
            let answer = if signed_in { "235 2.7.0 ok" } else { "535 5.7.8 wrong password" };
            answer.into()
        } else if upper.starts_with("MAIL FROM") && (mood == Mood::Closed || !signed_in) {
            "530 5.7.0 sign in first".into()
        } else if upper.starts_with("MAIL FROM") && mood == Mood::Curt {
            "550 no".into()
        } else if upper.starts_with("MAIL FROM") && mood == Mood::Policed {
            "550 5.7.1 not from you".into()
        } else if upper.starts_with("MAIL FROM") && mood == Mood::Busy {
            "451 4.3.2 come back later".into()
        } else if upper.starts_with("RCPT TO") && mood == Mood::Strict {
            "550 5.1.1 no such mailbox".into()
        } else if upper.starts_with("RCPT TO") {
            to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            "250 2.1.5 ok".into()
        } else if upper == "DATA" {
            if wire.say("354 go on").await.is_err() {
                return;
            }
            let mut raw = String::new();
            while let Some(line) = wire.hear().await {
                if line == "." {
                    break;
                }
                // A dot at the beginning is doubled on the way (RFC 5321, 4.5.2).
                raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                raw.push_str("\r\n");
            }
            received.lock().unwrap().push(Received { to: to.clone(), raw });
            "250 2.0.0 taken".into()
        } else if upper == "QUIT" {
            "221 bye".into()
        } else {
            "250 ok".into()
        };
        if wire.say(&answer).await.is_err() || upper == "QUIT" {
            return;
        }
    }
}

/// Name and password as they were given, with a NUL between; nothing where it was not done in the way that is offered.
async fn credentials(sign_in: SignIn, line: &str, wire: &mut Wire) -> Option<String> {
    let read = |text: &str| String::from_utf8(STANDARD.decode(text).ok()?).ok();
    match sign_in {
        // Before the name stands nobody else for whom one would act.
        SignIn::Plain => read(line.strip_prefix("AUTH PLAIN ")?)?.strip_prefix('\0').map(str::to_owned),
        SignIn::Login if line == "AUTH LOGIN" => {
            let mut answers = Vec::new();
            for question in ["Username:", "Password:"] {
                wire.say(&format!("334 {}", STANDARD.encode(question))).await.ok()?;
                answers.push(read(&wire.hear().await?)?);
            }
            Some(answers.join("\0"))
        }
        SignIn::Login => None,
    }
}
