//! Runs programs and turns their ends into errors that name the command.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program with our output and no input. Fails unless it ends with success.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// Runs a program and gives what it printed on standard output. Fails unless it ends with success.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` ended with {}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program, passes every line it prints on at once, and shows each to `read` as well. Gives whether it ended with
/// success, since a failing test run has lines worth reading too.
pub fn watched(command: &mut Command, read: impl Fn(&str) + Sync) -> Result<bool> {
    let shown = shown(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{shown}`"))?;
    let out = child.stdout.take().context("the program has no standard output")?;
    let err = child.stderr.take().context("the program has no standard error")?;
    std::thread::scope(|scope| {
        scope.spawn(|| pass_on(out, &mut std::io::stdout(), &read));
        scope.spawn(|| pass_on(err, &mut std::io::stderr(), &read));
    });
    Ok(child.wait().with_context(|| format!("waiting for `{shown}`"))?.success())
}

/// Copies lines until the program closes its end. What cannot be shown is still read, or the program would block.
fn pass_on(from: impl Read, to: &mut impl Write, read: &impl Fn(&str)) {
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        writeln!(to, "{line}").ok();
        read(&line);
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn an_error_names_the_command() {
        let failed = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err().to_string();
        assert!(failed.contains("`sh -c exit 3`") && failed.contains('3'), "{failed}");
    }

    #[test]
    fn watched_sees_the_lines_of_both_outputs_and_the_end() {
        let seen = Mutex::new(Vec::new());
        let success = watched(Command::new("sh").args(["-c", "echo one; echo two >&2; exit 1"]), |line| {
            seen.lock().unwrap().push(line.to_owned());
        });
        let mut seen = seen.into_inner().unwrap();
        seen.sort();
        assert_eq!(seen, ["one", "two"]);
        assert!(!success.unwrap());
    }
}
