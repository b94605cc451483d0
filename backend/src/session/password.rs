//! Passwords: argon2id, 64 MiB, three passes (backend reference D.5), hashed a few at a time so that people signing in
//! cannot starve people writing.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::session::{PASSWORD_LEAST, PASSWORD_MOST};
use tokio::sync::Semaphore;

use crate::clock::Random;
use crate::problem::Problem;

/// Passwords that are tried first by whoever guesses, of at least our least length.
const COMMON: &[&str] = &[
    "password1234",
    "passwordpassword",
    "123456789012",
    "1234567890123",
    "qwertyuiop12",
    "qwertyuiop123",
    "adminadminadmin",
    "letmeinletmein",
    "iloveyou1234",
    "welcome12345",
    "password12345",
    "changeme1234",
    "samrad-demo",
    "111111111111",
    "000000000000",
    "abcdefghijkl",
    "samradsamrad",
];

/// How much a hash costs.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// For real accounts.
    pub const REAL: Self = Self { memory: 64 * 1024, passes: 3 };
    /// For tests, which sign in thousands of times.
    pub const CHEAP: Self = Self { memory: 64, passes: 1 };
}

/// Hashes and checks passwords.
pub struct Passwords {
    argon: Argon2<'static>,
    places: Arc<Semaphore>,
    /// A hash that no password has: checked where there is no account, so that both take the same time.
    decoy: String,
}

impl Passwords {
    /// As many at a time as there are cores.
    ///
    /// # Errors
    /// When the cost is none that argon2 knows.
    pub fn new(cost: Cost, random: &Random) -> anyhow::Result<Self> {
        let params =
            Params::new(cost.memory, cost.passes, 1, None).map_err(|error| anyhow::anyhow!("{error}"))?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        // Not the hash of anything, so that no start waits for one to be made: as good a decoy, since no password is found for it.
        let (salt, made_up) =
            (STANDARD_NO_PAD.encode(random.bytes::<16>()), STANDARD_NO_PAD.encode(random.bytes::<32>()));
        let decoy = format!("$argon2id$v=19$m={},t={},p=1${salt}${made_up}", cost.memory, cost.passes);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self { argon, places: Arc::new(Semaphore::new(cores)), decoy })
    }

    /// The hash of a password, with its salt and cost in it.
    ///
    /// # Errors
    /// When hashing fails.
    pub async fn hash(&self, password: &str, random: &Random) -> Result<String, Problem> {
        let (argon, password, salt) = (self.argon.clone(), password.to_owned(), random.bytes::<16>());
        self.apart(move || hash(&argon, password.as_bytes(), &salt)).await?.map_err(Problem::internal)
    }

    /// Whether the password belongs to the hash. Without a hash the answer is no, and takes as long.
    ///
    /// # Errors
    /// When the server is stopping.
    pub async fn matches(&self, password: &str, hash: Option<&str>) -> Result<bool, Problem> {
        let known = hash.is_some();
        let (argon, password) = (self.argon.clone(), password.to_owned());
        let hash = hash.unwrap_or(&self.decoy).to_owned();
        let matches = self.apart(move || {
            PasswordVerifier::<str>::verify_password(&argon, password.as_bytes(), &hash).is_ok()
        });
        Ok(matches.await? && known)
    }

    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(Problem::internal)?;
        tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        })
        .await
        .map_err(Problem::internal)
    }
}

fn hash(argon: &Argon2<'static>, password: &[u8], salt: &[u8; 16]) -> anyhow::Result<String> {
    let hash = argon.hash_password_with_salt(password, salt).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(hash.to_string())
}

/// What is wrong with a new password: its length, or that everybody tries it.
pub fn new_password_errors(errors: &mut FieldErrors, pointer: &str, password: &str) {
    let count = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
    if count < PASSWORD_LEAST {
        errors.add_limit(pointer, FieldCode::TooShort, PASSWORD_LEAST);
    } else if count > PASSWORD_MOST {
        errors.add_limit(pointer, FieldCode::TooLong, PASSWORD_MOST);
    } else if COMMON.contains(&password.to_lowercase().as_str()) {
        errors.add(pointer, FieldCode::TooCommon);
    }
}

/// The same, as a result.
///
/// # Errors
/// What is wrong with it.
pub fn check_new_password(pointer: &str, password: &str) -> Result<(), Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    new_password_errors(&mut errors, pointer, password);
    errors.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let random = Random;
        let passwords = Passwords::new(Cost::CHEAP, &random).unwrap();
        let hash = passwords.hash("a long enough one", &random).await.unwrap();
        assert!(passwords.matches("a long enough one", Some(&hash)).await.unwrap());
        assert!(!passwords.matches("a long enough two", Some(&hash)).await.unwrap());
        assert!(!passwords.matches("a long enough one", None).await.unwrap());
    }

    #[test]
    fn the_decoy_is_checked_like_any_hash() {
        let passwords = Passwords::new(Cost::CHEAP, &Random).unwrap();
        let checked =
            PasswordVerifier::<str>::verify_password(&passwords.argon, b"anything", &passwords.decoy);
        // Refused because the password is another, and not because it is no hash: that would take no time.
        assert_eq!(checked, Err(argon2::password_hash::Error::PasswordInvalid));
    }

    #[test]
    fn new_passwords_are_long_enough_and_not_everybodys() {
        assert!(check_new_password("/p", "short").is_err());
        assert!(check_new_password("/p", "PasswordPassword").is_err());
        assert!(check_new_password("/p", &"å".repeat(257)).is_err());
        assert!(check_new_password("/p", &"å".repeat(12)).is_ok());
    }
}
