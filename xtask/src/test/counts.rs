//! How many tests passed and failed, read from the closing lines of the test runners: nextest's, Node's and cargo's.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Result, bail};

use crate::process;
use crate::step::{note, result};

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
        let seen = Seen::of(runner)?;
        self.add(seen.counts);
        seen.result()
    }

    /// The same, and where tests of a few files failed, those files once more with what `again` makes of their names. A test that failed
    /// and then passes has passed, and its file is named at the end.
    ///
    /// # Errors
    /// When a file fails twice, or more than a few fail.
    pub fn run_and_again(
        &mut self,
        runner: &mut Command,
        again: impl FnOnce(&BTreeSet<String>) -> Result<Command>,
    ) -> Result<()> {
        let first = Seen::of(runner)?;
        if first.result().is_ok() || first.files.is_empty() || first.files.len() > FEW {
            self.add(first.counts);
            return first.result();
        }
        let names = first.files.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        note(format_args!("Once more, alone: {names}"));
        let second = Seen::of(&mut again(&first.files)?)?;
        let done = second.result();
        if done.is_ok() {
            note(format_args!("Passed at the second go only, which is worth a look: {names}"));
            self.add(Self { passed: first.counts.passed + first.counts.failed, failed: 0 });
        } else {
            self.add(first.counts);
        }
        done
    }

    fn add(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
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

/// How many files may fail and be run once more: with more of them something is broken, and another hour would only say it again.
const FEW: usize = 3;

/// What was seen of one run.
struct Seen {
    success: bool,
    counts: Counts,
    /// In which files tests failed, as far as the runner names them.
    files: BTreeSet<String>,
}

impl Seen {
    fn of(runner: &mut Command) -> Result<Self> {
        let seen = Mutex::new((Counts::default(), BTreeSet::new()));
        let success = process::watched(runner, |line| {
            if let Ok(mut seen) = seen.lock() {
                seen.0.add(Counts::in_line(line));
                seen.1.extend(failed_in(line));
            }
        })?;
        let (counts, files) = seen.into_inner().unwrap_or_default();
        Ok(Self { success, counts, files })
    }

    fn result(&self) -> Result<()> {
        if !self.success || self.counts.failed > 0 {
            bail!("{} passed, {} failed", self.counts.passed, self.counts.failed);
        }
        Ok(())
    }
}

/// The file that a line of Node's closing list names: "test at e2e/tests/writing.test.mjs:74:1".
fn failed_in(line: &str) -> Option<String> {
    let plain = without_colour(line);
    let (file, _) = plain.trim().strip_prefix("test at ")?.split_once(".mjs:")?;
    Some(format!("{file}.mjs"))
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

    const FAILS: &str =
        "echo '# pass 3'; echo '# fail 1'; echo 'test at e2e/tests/one.test.mjs:74:1'; exit 1";

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn a_file_that_failed_is_run_once_more_and_counts_as_that_ends() {
        let mut counts = Counts::default();
        let again = |files: &BTreeSet<String>| {
            assert_eq!(files.iter().collect::<Vec<_>>(), ["e2e/tests/one.test.mjs"]);
            Ok(shell("echo '# pass 2'"))
        };
        counts.run_and_again(&mut shell(FAILS), again).unwrap();
        assert_eq!(counts, Counts { passed: 4, failed: 0 });

        let mut counts = Counts::default();
        assert!(counts.run_and_again(&mut shell(FAILS), |_| Ok(shell(FAILS))).is_err());
        assert_eq!(counts, Counts { passed: 3, failed: 1 });
    }

    #[test]
    fn what_is_broken_altogether_is_not_run_again() {
        let many =
            (0..4).map(|file| format!("echo 'test at e2e/tests/{file}.test.mjs:1:1'; ")).collect::<String>();
        for script in [format!("{many} echo '# fail 4'; exit 1"), "exit 1".to_owned()] {
            let again = |_: &BTreeSet<String>| panic!("it is run again");
            assert!(Counts::default().run_and_again(&mut shell(&script), again).is_err());
        }
    }
}
