//! Access tokens: EdDSA, five minutes, strict claims, no roles (backend reference D.2).

use std::io::Write;
use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use shared::id::{PersonId, RequestId, SessionId};
use shared::session::ACCESS_SECONDS;
use shared::time::Instant;

use crate::clock::Random;
use crate::problem::Problem;

const ISSUER: &str = "samrad";
const AUDIENCE: &str = "samrad-api";
const KIND: &str = "at+jwt";
const MAIL_AUDIENCE: &str = "samrad-mail";
const MAIL_KIND: &str = "mail-link+jwt";

/// Exactly these claims; one that is missing or of another type makes the token none (CVE-2026-25537 and its kin).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: PersonId,
    sid: SessionId,
    jti: RequestId,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// What the link in a mail says. Another audience and another kind than an access token's, so that neither passes for the other.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MailLink {
    iss: String,
    aud: String,
    sub: PersonId,
    mail: String,
}

/// Writes a file that only we read, whole or not at all: a power cut leaves no half of a key, with which nothing would start any more.
fn keep(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let fresh = file.with_extension("new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(&fresh)?;
    open.write_all(bytes)?;
    open.sync_all()?;
    std::fs::rename(fresh, file)
}

/// Signs and reads access tokens, and the links in mails.
pub struct TokenKeys {
    kid: String,
    sign: EncodingKey,
    read: DecodingKey,
}

impl TokenKeys {
    /// From the 32 secret bytes.
    ///
    /// # Errors
    /// When they make no key.
    pub fn from_seed(seed: &[u8; 32]) -> anyhow::Result<Self> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed)?;
        let public = pair.public_key().as_ref();
        let kid = public.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let pkcs8 = pair.to_pkcs8v1()?;
        Ok(Self {
            kid,
            sign: EncodingKey::from_ed_der(pkcs8.as_ref()),
            read: DecodingKey::from_ed_der(public),
        })
    }

    /// From the file with the secret bytes, which is made when it is not there. A new file only ends access tokens, which
    /// browsers renew by themselves.
    ///
    /// # Errors
    /// When the file cannot be read or made, or is not 32 bytes.
    pub fn from_file(file: &Path, random: &Random) -> anyhow::Result<Self> {
        let seed = match std::fs::read(file) {
            Ok(bytes) => {
                bytes.try_into().map_err(|_| anyhow::anyhow!("{} is not 32 bytes", file.display()))?
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let seed = random.bytes::<32>();
                keep(file, &seed)?;
                seed
            }
            Err(error) => return Err(anyhow::Error::new(error).context(file.display().to_string())),
        };
        Self::from_seed(&seed)
    }

    /// A token for this person and session.
    ///
    /// # Errors
    /// When the key does not sign.
    pub fn sign(
        &self,
        person: PersonId,
        session: SessionId,
        id: RequestId,
        now: Instant,
    ) -> Result<String, Problem> {
        let seconds = now.millis() / 1000;
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub: person,
            sid: session,
            jti: id,
            iat: seconds,
            nbf: seconds,
            exp: seconds + ACCESS_SECONDS,
        };
        let header =
            Header { kid: Some(self.kid.clone()), typ: Some(KIND.into()), ..Header::new(Algorithm::EdDSA) };
        jsonwebtoken::encode(&header, &claims, &self.sign).map_err(Problem::internal)
    }

    /// The secret of a link that stops a kind of mail to somebody. It holds as long as the key does.
    ///
    /// # Errors
    /// When the key does not sign.
    pub fn sign_mail_link(&self, person: PersonId, mail: &str) -> Result<String, Problem> {
        let claims =
            MailLink { iss: ISSUER.into(), aud: MAIL_AUDIENCE.into(), sub: person, mail: mail.into() };
        let header = Header {
            kid: Some(self.kid.clone()),
            typ: Some(MAIL_KIND.into()),
            ..Header::new(Algorithm::EdDSA)
        };
        jsonwebtoken::encode(&header, &claims, &self.sign).map_err(Problem::internal)
    }

    /// Whose mail of which kind a link stops; `None` when it is not one of ours.
    #[must_use]
    pub fn read_mail_link(&self, secret: &str) -> Option<(PersonId, String)> {
        let header = jsonwebtoken::decode_header(secret).ok()?;
        if header.kid.as_deref() != Some(&self.kid) || header.typ.as_deref() != Some(MAIL_KIND) {
            return None;
        }
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[MAIL_AUDIENCE]);
        validation.set_required_spec_claims(&["aud", "iss", "sub"]);
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<MailLink>(secret, &self.read, &validation).ok()?.claims;
        Some((claims.sub, claims.mail))
    }

    /// Whose token it is; `None` when it is not one of ours, or not valid at `now`.
    #[must_use]
    pub fn read(&self, token: &str, now: Instant) -> Option<(PersonId, SessionId)> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        if header.kid.as_deref() != Some(&self.kid) || header.typ.as_deref() != Some(KIND) {
            return None;
        }
        // The library would read the machine's clock; the times are checked below against ours.
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.read, &validation).ok()?.claims;
        let seconds = now.millis() / 1000;
        (claims.nbf <= seconds && seconds < claims.exp).then_some((claims.sub, claims.sid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn keys() -> TokenKeys {
        TokenKeys::from_seed(&[7; 32]).unwrap()
    }

    #[test]
    fn a_key_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("signing.key");
        // What a power cut has left of the last start is no key.
        std::fs::write(folder.path().join("signing.new"), [1; 7]).unwrap();
        let made = TokenKeys::from_file(&file, &Random).unwrap();
        let found = TokenKeys::from_file(&file, &Random).unwrap();
        assert_eq!(made.kid, found.kid);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    fn now() -> Instant {
        Instant::from_millis(1_800_000_000_000)
    }

    fn ids() -> (PersonId, SessionId) {
        (PersonId::from_parts(1, 1), SessionId::from_parts(1, 2))
    }

    fn claims() -> Value {
        let (person, session) = ids();
        json!({
            "iss": "samrad", "aud": "samrad-api", "sub": person, "sid": session, "jti": RequestId::from_parts(1, 3),
            "iat": 1_800_000_000, "nbf": 1_800_000_000, "exp": 1_800_000_300,
        })
    }

    fn header() -> Header {
        Header { kid: Some(keys().kid), typ: Some(KIND.into()), ..Header::new(Algorithm::EdDSA) }
    }

    fn signed(header: &Header, claims: &Value) -> String {
        jsonwebtoken::encode(header, claims, &keys().sign).unwrap()
    }

    #[test]
    fn a_token_is_read_until_it_runs_out() {
        let (person, session) = ids();
        let token = keys().sign(person, session, RequestId::from_parts(1, 3), now()).unwrap();
        assert_eq!(keys().read(&token, now()), Some((person, session)));
        assert_eq!(keys().read(&token, now().plus_seconds(ACCESS_SECONDS - 1)), Some((person, session)));
        assert_eq!(keys().read(&token, now().plus_seconds(ACCESS_SECONDS)), None);
        assert_eq!(keys().read(&token, now().plus_seconds(-1)), None);
    }

    #[test]
    fn the_well_formed_token_of_the_tests_is_read() {
        assert_eq!(keys().read(&signed(&header(), &claims()), now()), Some(ids()));
    }

    #[test]
    fn a_claim_that_is_missing_or_of_another_type_makes_it_no_token() {
        for name in ["iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp"] {
            for value in [None, Some(json!(true)), Some(json!("x")), Some(json!([])), Some(Value::Null)] {
                let mut claims = claims();
                match &value {
                    Some(value) => claims[name] = value.clone(),
                    None => _ = claims.as_object_mut().unwrap().remove(name),
                }
                assert_eq!(keys().read(&signed(&header(), &claims), now()), None, "{name}: {value:?}");
            }
        }
        let mut more = claims();
        more["admin"] = json!(true);
        assert_eq!(keys().read(&signed(&header(), &more), now()), None, "a claim too many");
    }

    #[test]
    fn the_link_in_a_mail_is_no_access_token_and_the_other_way_round() {
        let (person, session) = ids();
        let link = keys().sign_mail_link(person, "digest").unwrap();
        assert_eq!(keys().read_mail_link(&link), Some((person, "digest".into())));
        assert_eq!(keys().read(&link, now()), None);
        let token = keys().sign(person, session, RequestId::from_parts(1, 3), now()).unwrap();
        assert_eq!(keys().read_mail_link(&token), None);
        assert_eq!(TokenKeys::from_seed(&[8; 32]).unwrap().read_mail_link(&link), None);
        let (head, rest) = link.split_once('.').unwrap();
        assert_eq!(keys().read_mail_link(&format!("{head}.e{rest}")), None);
    }

    #[test]
    fn only_our_key_our_algorithm_and_our_kind_are_taken() {
        let other = TokenKeys::from_seed(&[8; 32]).unwrap();
        let foreign = jsonwebtoken::encode(&header(), &claims(), &other.sign).unwrap();
        assert_eq!(keys().read(&foreign, now()), None, "another key");
        let kind = Header { typ: Some("JWT".into()), ..header() };
        assert_eq!(keys().read(&signed(&kind, &claims()), now()), None, "another kind");
        let kid = Header { kid: None, ..header() };
        assert_eq!(keys().read(&signed(&kid, &claims()), now()), None, "no key id");
        let hmac = Header { alg: Algorithm::HS256, ..header() };
        let secret = EncodingKey::from_secret(&[7; 32]);
        let confused = jsonwebtoken::encode(&hmac, &claims(), &secret).unwrap();
        assert_eq!(keys().read(&confused, now()), None, "another algorithm");
        let token = signed(&header(), &claims());
        let unsigned = format!("{}.", token.rsplit_once('.').unwrap().0);
        assert_eq!(keys().read(&unsigned, now()), None, "no signature");
    }
}
