//! Figures with their spread, and the machine they were taken on.

use std::fmt;
use std::fs::read_to_string;
use std::time::Duration;

/// One thing that was measured, several times.
pub struct Row {
    what: String,
    /// In order of size.
    times: Vec<Duration>,
    aim: Option<Duration>,
}

impl Row {
    /// At least one time.
    pub fn new(what: impl Into<String>, mut times: Vec<Duration>, aim_ms: Option<u64>) -> Self {
        assert!(!times.is_empty(), "nothing was measured");
        times.sort();
        Self { what: what.into(), times, aim: aim_ms.map(Duration::from_millis) }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, last) = (self.times.len(), self.times.len() - 1);
        let [min, median, max] = [0, count / 2, last].map(|at| millis(self.times[at]));
        let aim = self.aim.map_or_else(|| "–".into(), |aim| format!("< {} ms", aim.as_millis()));
        write!(f, "| {} | {count} | {min} | {median} | {max} | {aim} |", self.what)
    }
}

fn millis(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis < 10.0 { format!("{millis:.2} ms") } else { format!("{millis:.0} ms") }
}

/// Processor, cores, memory and system, as far as the system says.
pub fn machine() -> String {
    let line = |file: &str, key: &str| {
        let text = read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        line.split_once([':', '='])
            .map(|(_, value)| value.trim().trim_matches('"').to_owned())
            .unwrap_or_default()
    };
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let kib = line("/proc/meminfo", "MemTotal").trim_end_matches(" kB").parse::<u64>().unwrap_or_default();
    format!(
        "Measured on {} ({cores} cores seen, {} GiB), {}.",
        line("/proc/cpuinfo", "model name"),
        kib.div_ceil(1024 * 1024),
        line("/etc/os-release", "PRETTY_NAME"),
    )
}
