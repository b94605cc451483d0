//! How many tests passed and failed, read from the closing lines of the test runners: nextest's, Node's and cargo's.

use std::process::Command;
use std::sync::Mutex;

use anyhow::{Result, bail};

use crate::process;
use crate::step::result;

/// The tests counted so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    passed: u64,
    failed: u64,
}

impl Counts {
    /// Runs a test runner, shows its output and adds its counts.
    ///
    /// # Errors
    /// When the runner does not end with success, or says that it did but failed tests were counted.
    pub fn run(&mut self, runner: &mut Command) -> Result<()> {
        let seen = Mutex::new(Self::default());
        let success = process::watched(runner, |line| {
            let counted = Self::in_line(line);
            if let Ok(mut seen) = seen.lock() {
                seen.passed += counted.passed;
                seen.failed += counted.failed;
            }
        })?;
        let seen = seen.into_inner().unwrap_or_default();
        self.passed += seen.passed;
        self.failed += seen.failed;
        if !success || seen.failed > 0 {
            bail!("{} passed, {} failed", seen.passed, seen.failed);
        }
        Ok(())
    }

    /// The closing line of a run that ran tests, alone on its line so that programs can read it.
    pub fn print(self) {
        if self != Self::default() {
            result(format_args!("{} passed, {} failed", self.passed, self.failed));
        }
    }

    /// What a line of a runner's output counts; nothing, unless it is a closing line.
    fn in_line(line: &str) -> Self {
        let plain = without_colour(line);
        let words = plain.split_whitespace().collect::<Vec<_>>();
        match words[..] {
            // nextest: Summary [   0.012s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped
            ["Summary", ..] => Self { passed: before(&words, "passed"), failed: nextest_failures(&words) },
            // cargo: test result: ok. 3 passed; 0 failed; …
            ["test", "result:", ..] => {
                Self { passed: before(&words, "passed"), failed: before(&words, "failed") }
            }
            // Node: "ℹ pass 3" (for people) or "# pass 3" (for machines)
            ["ℹ" | "#", "pass", count] => Self { passed: count.parse().unwrap_or(0), failed: 0 },
            ["ℹ" | "#", "fail" | "cancelled", count] => {
                Self { passed: 0, failed: count.parse().unwrap_or(0) }
            }
            _ => Self::default(),
        }
    }
}

/// A test that ran out of time or could not be started has failed too.
fn nextest_failures(words: &[&str]) -> u64 {
    let timed_out =
        words.windows(3).find(|three| three[1] == "timed").and_then(|three| three[0].parse().ok());
    before(words, "failed") + before(words, "exec") + timed_out.unwrap_or(0)
}

/// The number before a word, punctuation aside.
fn before(words: &[&str], word: &str) -> u64 {
    let found = words.windows(2).find(|two| two[1].trim_end_matches([',', ';']) == word);
    found.and_then(|two| two[0].trim_start_matches('(').parse().ok()).unwrap_or(0)
}

/// A line without the escape sequences that colour it.
fn without_colour(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((text, sequence)) = rest.split_once("\u{1b}[") {
        plain.push_str(text);
        rest = sequence.split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_all_runners_are_read() {
        for (line, passed, failed) in [
            ("     Summary [   0.012s] 3 tests run: 2 passed, 1 failed, 0 skipped", 2, 1),
            (
                "     Summary [  20.112s] 9 tests run: 5 passed (1 slow), 1 failed, 3 timed out, 4 skipped",
                5,
                4,
            ),
            ("     Summary [   0.012s] 3 tests run: 2 passed, 1 exec failed, 0 skipped", 2, 1),
            (
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m7\u{1b}[0m tests run: \u{1b}[1m7\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped",
                7,
                0,
            ),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured", 3, 2),
            ("ℹ pass 12", 12, 0),
            ("# fail 1", 0, 1),
            ("\u{1b}[34mℹ cancelled 2\u{1b}[39m", 0, 2),
        ] {
            assert_eq!(Counts::in_line(line), Counts { passed, failed }, "{line}");
        }
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in
            ["", "PASS [0.1s] samrad tests::three_passed", "ok 1 - pass 3", "ℹ tests 12", "# 2 passed"]
        {
            assert_eq!(Counts::in_line(line), Counts::default(), "{line}");
        }
    }

    #[test]
    fn a_runner_that_fails_is_an_error_and_its_tests_are_still_counted() {
        let mut counts = Counts::default();
        let script = "echo 'test result: FAILED. 3 passed; 2 failed;'; exit 1";
        assert!(counts.run(Command::new("sh").args(["-c", script])).is_err());
        assert_eq!(counts, Counts { passed: 3, failed: 2 });
        counts.run(Command::new("sh").args(["-c", "echo '# pass 4'"])).unwrap();
        assert_eq!(counts, Counts { passed: 7, failed: 2 });
    }
}
