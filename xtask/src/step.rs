//! Says what is being done while it is done, and how long it took. All of it goes to standard error; standard output is
//! left to results.

use std::fmt::Display;
use std::panic::resume_unwind;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Runs one step under a heading and says afterwards how long it took. An error is put under the heading's name.
pub fn step<T>(what: &str, act: impl FnOnce() -> Result<T>) -> Result<T> {
    say(format_args!("==> {what}"));
    let start = Instant::now();
    let done = act().with_context(|| format!("{what}: failed after {}", took(start.elapsed())))?;
    say(format_args!("    {what}: done in {}", took(start.elapsed())));
    Ok(done)
}

/// Does two things at the same time. Both are waited for; where both failed, the first is told of.
pub fn both(one: impl FnOnce() -> Result<()> + Send, other: impl FnOnce() -> Result<()>) -> Result<()> {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        one.join().unwrap_or_else(|panic| resume_unwind(panic)).and(other)
    })
}

/// A remark within a step.
pub fn note(remark: impl Display) {
    say(format_args!("    {remark}"));
}

/// Runs a whole command and says at the end how long it took and, where it failed, why: without a backtrace, since what
/// failed is a program we called and not our own code.
pub fn whole(act: impl FnOnce() -> Result<()>) -> ExitCode {
    let start = Instant::now();
    let done = act();
    let time = took(start.elapsed());
    match done {
        Ok(()) => {
            say(format_args!("Done in {time}."));
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(format_args!("Stopped after {time}."));
            error.chain().for_each(say);
            ExitCode::FAILURE
        }
    }
}

/// Writes a result to standard output.
#[expect(clippy::print_stdout, reason = "the one place where results are printed")]
pub fn result(line: impl Display) {
    println!("{line}");
}

#[expect(clippy::print_stderr, reason = "the one place where progress is printed")]
fn say(line: impl Display) {
    eprintln!("{line}");
}

/// A duration as a person says it: `0.4 s`, `12 s`, `3 min 05 s`.
fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(took(Duration::from_millis(420)), "0.4 s");
        assert_eq!(took(Duration::from_millis(12_900)), "12 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn of_two_that_are_done_at_once_neither_failure_is_lost() {
        let fail = |what: &'static str| move || -> Result<()> { anyhow::bail!(what) };
        assert!(both(|| Ok(()), || Ok(())).is_ok());
        assert_eq!(both(fail("one"), || Ok(())).unwrap_err().to_string(), "one");
        assert_eq!(both(|| Ok(()), fail("other")).unwrap_err().to_string(), "other");
        assert_eq!(both(fail("one"), fail("other")).unwrap_err().to_string(), "one");
    }

    #[test]
    fn a_failed_step_names_itself_and_its_cause() {
        let failed = step::<()>("Baking bread", || anyhow::bail!("no flour")).unwrap_err();
        let told = format!("{failed:#}");
        assert!(told.starts_with("Baking bread: failed after"), "{told}");
        assert!(told.ends_with("no flour"), "{told}");
    }
}
