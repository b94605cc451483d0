//! The line between the mail server of the tests and whoever calls it: in clear, or by TLS with a certificate of the tests' own
//! authority (`tls/make.sh`).

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// By which certificate the server shows who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    /// One for localhost and 127.0.0.1, where it is called.
    Here,
    /// One for mail.example.org, which is another host.
    Elsewhere,
}

impl Certificate {
    /// What makes a line secret with it.
    pub fn acceptor(self) -> TlsAcceptor {
        let pem = match self {
            Self::Here => include_str!("tls/server.pem"),
            Self::Elsewhere => include_str!("tls/elsewhere.pem"),
        };
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).expect("a certificate");
        let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/server.key")).expect("a key");
        // The cryptography that mail is sent with, by name: there may be a second one in the program, and then rustls chooses none.
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions of TLS")
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .expect("a certificate and its key");
        TlsAcceptor::from(Arc::new(config))
    }
}

/// TCP, or TLS over it.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A line.
pub struct Wire {
    stream: BufReader<Box<dyn Stream>>,
}

impl Wire {
    /// As it is when somebody has called: everybody on the way hears it.
    pub fn in_clear(stream: TcpStream) -> Self {
        Self::over(Box::new(stream))
    }

    fn over(stream: Box<dyn Stream>) -> Self {
        Self { stream: BufReader::new(stream) }
    }

    /// Goes on in secret; nothing when whoever calls does not want to, because they do not believe the certificate.
    pub async fn in_secret(self, tls: &TlsAcceptor) -> Option<Self> {
        // What was heard in clear and not answered yet is forgotten: anybody may have said it (RFC 3207, 6).
        let secret = tls.accept(self.stream.into_inner()).await.ok()?;
        Some(Self::over(Box::new(secret)))
    }

    /// Says a line, or several.
    pub async fn say(&mut self, words: &str) -> io::Result<()> {
        self.stream.write_all(format!("{words}\r\n").as_bytes()).await?;
        self.stream.flush().await
    }

    /// The next line; nothing when there is none any more.
    pub async fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await.ok()?;
        (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
    }
}
