//! Version numbers in what programs print.

use std::fmt;
use std::str::FromStr;

/// A release version, `major.minor.patch`; what follows a `-` or `+` is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// The first version in a program's answer to `--version`: `trunk 0.21.14`, `v20.20.2`, `cargo-nextest 0.9.143 (60fa45f 2026-08-04)`.
    pub fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| word.parse().ok())
    }
}

/// The text is no version.
#[derive(Debug)]
pub struct NoVersion;

impl FromStr for Version {
    type Err = NoVersion;

    fn from_str(text: &str) -> Result<Self, NoVersion> {
        let text = text.strip_prefix('v').unwrap_or(text);
        let core = text.split(['-', '+']).next().unwrap_or_default();
        let numbers =
            core.split('.').map(str::parse).collect::<Result<Vec<u32>, _>>().map_err(|_| NoVersion)?;
        match numbers[..] {
            [major, minor, patch] => Ok(Self(major, minor, patch)),
            _ => Err(NoVersion),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        for (text, version) in [
            ("trunk 0.21.14\n", Version(0, 21, 14)),
            ("wasm-bindgen 0.2.130", Version(0, 2, 130)),
            ("v20.20.2", Version(20, 20, 2)),
            ("cargo-nextest 0.9.143 (60fa45f63 2026-08-04)\nrelease: 0.9.143", Version(0, 9, 143)),
            ("tool 1.2.3-beta.1", Version(1, 2, 3)),
        ] {
            assert_eq!(Version::first_in(text), Some(version), "{text}");
        }
    }

    #[test]
    fn what_is_no_version_is_not_taken_for_one() {
        for text in ["", "tool", "1.2", "1.2.3.4", "2026-08-04", "version unknown"] {
            assert_eq!(Version::first_in(text), None, "{text}");
        }
    }

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(Version(0, 9, 0) < Version(0, 10, 0));
        assert!(Version(20, 0, 0) > Version(18, 20, 8));
    }
}
