//! A mail server: it speaks SMTP over TCP and keeps what it is given, or refuses it as the test says.

use std::sync::{Arc, Mutex};

use samrad::notification::Post;
use samrad::settings::{Password, Security, Smtp};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

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
                use base64::Engine;
                let joined: String = body.split_whitespace().collect();
                let bytes = base64::engine::general_purpose::STANDARD.decode(joined).expect("base64");
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
    received: Arc<Mutex<Vec<Received>>>,
    mood: Arc<Mutex<Mood>>,
    calls: Arc<Mutex<u32>>,
}

impl MailServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self {
            port,
            received: Arc::default(),
            mood: Arc::new(Mutex::new(Mood::Kind)),
            calls: Arc::default(),
        };
        let (received, mood, calls) =
            (Arc::clone(&server.received), Arc::clone(&server.mood), Arc::clone(&server.calls));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *calls.lock().unwrap() += 1;
                let mood = *mood.lock().unwrap();
                tokio::spawn(converse(stream, mood, Arc::clone(&received)));
            }
        });
        server
    }

    /// How the workspace speaks to it.
    pub fn post(&self) -> Post {
        let smtp = Smtp {
            host: "127.0.0.1".into(),
            port: self.port,
            security: Security::None,
            credentials: Some(("samrad".into(), Password("a password".into()))),
            from: "Samråd <samrad@example.org>".parse().expect("a mailbox"),
        };
        Post::new(&smtp).expect("a post")
    }

    pub fn is_now(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// What has come since this was asked last, the earliest first.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut *self.received.lock().unwrap())
    }

    /// How often somebody has called.
    pub fn calls(&self) -> u32 {
        *self.calls.lock().unwrap()
    }
}

async fn converse(stream: TcpStream, mood: Mood, received: Arc<Mutex<Vec<Received>>>) {
    if mood == Mood::Away {
        return;
    }
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut to = String::new();
    let mut said = "220 mail.example.org ESMTP".to_owned();
    loop {
        if write.write_all(format!("{said}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else { return };
        let upper = line.to_uppercase();
        said = if upper.starts_with("EHLO") {
            "250-mail.example.org\r\n250-AUTH PLAIN\r\n250-8BITMIME\r\n250 SMTPUTF8".into()
        } else if upper.starts_with("AUTH") && mood == Mood::Locked {
            "535 5.7.8 wrong password".into()
        } else if upper.starts_with("AUTH") {
            "235 2.7.0 ok".into()
        } else if upper.starts_with("MAIL FROM") && mood == Mood::Closed {
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
            if write.write_all(b"354 go on\r\n").await.is_err() {
                return;
            }
            let mut raw = String::new();
            while let Ok(Some(line)) = lines.next_line().await {
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
            let _ = write.write_all(b"221 bye\r\n").await;
            return;
        } else {
            "250 ok".into()
        };
    }
}
